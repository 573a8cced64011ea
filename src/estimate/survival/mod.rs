//! How long until an event, where not all had it by the time they were last seen: the Kaplan-Meier curve.

#[cfg(feature = "arrow")]
mod arrow;
mod curve;
mod durations;
mod html;
mod quantile;
mod text;

pub use durations::Durations;
pub use quantile::SurvivalQuantile;

use super::Level;
use crate::error::Error;

/// The curve at one time at which something happened.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SurvivalPoint {
    /// The time, in the unit of the durations.
    pub time: f64,
    /// Units that had not had the event and were still seen just before.
    pub at_risk: u64,
    /// Their weight.
    pub at_risk_weight: f64,
    /// Units that had the event now.
    pub events: u64,
    /// Units that were last seen now, without the event.
    pub censored: u64,
    /// The share without the event up to and including this time.
    pub survival: f64,
    /// Its standard error; `None` where the curve is 1 or 0.
    pub standard_error: Option<f64>,
    /// Its interval, made on the scale of `log(-log(S))`, so that it stays between 0 and 1.
    pub interval: Option<[f64; 2]>,
}

/// A Kaplan-Meier curve.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Survival {
    /// Every time at which somebody had the event or was last seen, in ascending order.
    pub points: Vec<SurvivalPoint>,
    /// Units that were used.
    pub n: u64,
    /// Units that had the event.
    pub events: u64,
    /// Units that were last seen without the event.
    pub censored: u64,
    /// Rows that were left out, by reason.
    pub dropped: Vec<(String, u64)>,
    /// The number of clusters, if there are any.
    pub clusters: Option<u64>,
    /// The probability with which intervals cover.
    pub level: f64,
}

/// The Kaplan-Meier curve: the share that has not had the event, time by time.
///
/// A unit last seen without the event is censored: it counts for as long as it was seen. That must have nothing to do with
/// when the event would have come. Events come before those last seen at the same time. Weights multiply in.
///
/// ```
/// use decentwork::estimate::{Durations, survival};
/// // Months until a first job; two of five had none when they were last asked.
/// let curve = survival(&Durations::new([1.0, 3.0, 3.0, 6.0, 6.0], [true, true, false, true, false]))?;
/// // 4/5 after one month, 4/5 x 3/4 after three, that by 1/2 after six.
/// let near = |time, share: f64| (curve.at(time).unwrap() - share).abs() < 1e-12;
/// assert!(near(1.0, 0.8) && near(3.0, 0.6) && near(6.0, 0.3));
/// assert_eq!(curve.at(7.0), None); // one of them was not seen for so long
/// assert_eq!(curve.median().time, Some(6.0));
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Formula
/// `S(t) = prod (1 - d / Y)` over the times up to `t`, with the weight `d` of the events and `Y` of those at risk. The
/// variance is `S^2 sum L^2`, where `L` is how much the logarithm of the curve moves with each weight: `d / (Y (Y - d))` of
/// every time a unit came through, less `1 / Y` of that at which it had the event. Without weights this is Greenwood's
/// `S^2 sum d / (Y (Y - d))`, digit by digit. With clusters the `L` are summed within each, and the variance is multiplied
/// by `G / (G - 1)`; intervals then have `G - 1` degrees of freedom.
///
/// # Errors
/// `column.length`; `weight.*`; `value.range` of a negative time; `value.infinite`; `design.null` for a unit without a
/// cluster. Of nobody there is a curve without points, and its median says so.
///
/// # References
/// - E. L. Kaplan, P. Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American
///   Statistical Association 53, 457-481.
/// - M. Greenwood (1926), The natural duration of cancer, Reports on Public Health and Medical Subjects 33.
/// - J. D. Kalbfleisch, R. L. Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd edition, section 1.4: the
///   interval.
/// - T. M. Therneau, P. M. Grambsch (2000), Modeling Survival Data, section 7.2: variances by the infinitesimal jackknife.
pub fn survival(durations: &Durations) -> Result<Survival, Error> {
    curve::curve(durations)
}

impl Survival {
    /// The share without the event up to and including a time; `None` after the last time seen, when it is not known,
    /// unless the curve has come down to 0.
    pub fn at(&self, time: f64) -> Option<f64> {
        let last = self.points.last()?;
        if time.is_nan() || (time > last.time && last.survival > 0.0) {
            return None;
        }
        Some(self.points.iter().take_while(|point| point.time <= time).last().map_or(1.0, |point| point.survival))
    }

    /// Rows that were left out.
    pub fn n_dropped(&self) -> u64 {
        self.dropped.iter().map(|(_, count)| count).sum()
    }
}

/// The factor that intervals extend by.
fn factor(level: Level, clusters: Option<u64>) -> f64 {
    level.t(clusters.map_or(f64::INFINITY, |count| count as f64 - 1.0))
}
