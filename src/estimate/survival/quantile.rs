//! When a share of the units has had the event.

use super::Survival;
use crate::error::{Error, ErrorKind};

/// How much a share may miss a probability by the rounding of floats.
const ROUNDING: f64 = 1e-12;

/// The time by which a share has had the event.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SurvivalQuantile {
    /// The share, such as 0.5.
    pub probability: f64,
    /// The time; `None` when so many had not had the event by the time they were last seen.
    pub time: Option<f64>,
    /// Why there is no time.
    pub reason: Option<String>,
    /// The interval; an end is `None` when it is not reached.
    pub interval: [Option<f64>; 2],
}

impl Survival {
    /// The first time at which at least this share has had the event.
    ///
    /// Where the curve is level at just this share R takes the middle of the level, and this the start of it.
    ///
    /// ```
    /// use decentwork::estimate::{Durations, survival};
    /// let curve = survival(&Durations::new([2.0, 5.0, 5.0, 5.0], [true, false, false, false]))?;
    /// let median = curve.median();
    /// assert_eq!(median.time, None);
    /// assert!(median.reason.unwrap().starts_with("not reached"));
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Formula
    /// The interval holds the times at which the interval of the curve holds `1 - probability`.
    ///
    /// # Errors
    /// `value.range` unless the share is above 0 and below 1.
    ///
    /// # References
    /// R. Brookmeyer, J. Crowley (1982), A confidence interval for the median survival time, Biometrics 38, 29-41.
    pub fn quantile(&self, probability: f64) -> Result<SurvivalQuantile, Error> {
        if probability > 0.0 && probability < 1.0 {
            return Ok(self.first(probability));
        }
        Err(Error::new(ErrorKind::ValueRange)
            .column("probability")
            .found(probability.to_string())
            .expected("a share above 0 and below 1"))
    }

    /// The time by which half have had the event.
    pub fn median(&self) -> SurvivalQuantile {
        self.first(0.5)
    }

    fn first(&self, probability: f64) -> SurvivalQuantile {
        let wanted = 1.0 - probability + ROUNDING;
        let first = |of: &dyn Fn(&super::SurvivalPoint) -> Option<f64>| {
            self.points.iter().find(|point| of(point).is_some_and(|share| share <= wanted)).map(|point| point.time)
        };
        let time = first(&|point| Some(point.survival));
        // A curve that has come down to 0 has no interval there: its ends are the same.
        let end = |place: usize| {
            first(&|point| point.interval.map(|ends| ends[place]).or((point.survival <= 0.0).then_some(0.0)))
        };
        let reason = match (time, self.points.last()) {
            (None, Some(last)) => Some(format!(
                "not reached: {:.1} percent are without the event at {}, the last time seen",
                100.0 * last.survival,
                last.time
            )),
            (None, None) => Some("nobody of whom time and event are known".to_owned()),
            _ => None,
        };
        SurvivalQuantile { probability, time, reason, interval: [end(0), end(1)] }
    }
}
