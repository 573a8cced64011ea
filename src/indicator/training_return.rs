//! What a training pays, of a stream of benefits and what it cost.

use crate::error::{Error, ErrorKind};

/// The return on a training: what it brings beyond what it costs, both as of its beginning.
///
/// ```
/// use decentwork::indicator::TrainingReturn;
/// // It costs 1,000 now and brings 600 after one year and 600 after two; a year is worth a tenth.
/// let pays = TrainingReturn::of(1000.0, &[0.0, 600.0, 600.0], 0.1)?;
/// assert!((pays.benefits - (600.0 / 1.1 + 600.0 / 1.21)).abs() < 1e-9);
/// assert!((pays.percent - 4.132_231).abs() < 1e-6);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// The benefits are an effect, such as that of a comparison with people who were not trained. The change of earnings of
/// the participants alone is none: they would have earned more without the training too.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TrainingReturn {
    /// The present value of the benefits.
    pub benefits: f64,
    /// The present value of the benefits less the cost.
    pub net_present_value: f64,
    /// The return on investment: the net present value as a percentage of the cost.
    pub percent: f64,
}

impl TrainingReturn {
    /// From the cost at the beginning, the benefits of period 0, 1, 2 and so on, and the rate of discount of one period.
    ///
    /// # Formula
    /// ```text
    /// B = sum over t of b(t) / (1 + r)^t;  net present value = B - C;  return = 100 (B - C) / C
    /// ```
    ///
    /// # References
    /// J. J. Phillips (1996), return on investment as a fifth level above Kirkpatrick's four.
    ///
    /// # Errors
    /// `value.range` for a cost that is not above 0, a rate that is not above -1, or a number that is not finite.
    pub fn of(cost: f64, benefits: &[f64], rate: f64) -> Result<Self, Error> {
        let wrong = |what: &str, found: f64, expected: &str| {
            Err(Error::new(ErrorKind::ValueRange).column(what).found(found.to_string()).expected(expected))
        };
        if !(cost.is_finite() && cost > 0.0) {
            return wrong("cost", cost, "a finite amount above 0: without a cost there is no return on it");
        }
        if !(rate.is_finite() && rate > -1.0) {
            return wrong("rate", rate, "a rate above -1, such as 0.05 for 5 percent a period");
        }
        if let Some((period, found)) = benefits.iter().enumerate().find(|(_, benefit)| !benefit.is_finite()) {
            return wrong(&format!("benefits, period {period}"), *found, "a finite amount; 0 for a period without any");
        }
        // From the last period on, so that every step divides once.
        let benefits = benefits.iter().rev().fold(0.0, |later, benefit| benefit + later / (1.0 + rate));
        let net_present_value = benefits - cost;
        Ok(Self { benefits, net_present_value, percent: 100.0 * net_present_value / cost })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f5_return_is_benefits_less_costs_over_costs() {
        // Without discount: 300 for 200 is half of the cost on top.
        let pays = TrainingReturn::of(200.0, &[100.0, 200.0], 0.0).unwrap();
        assert_eq!((pays.benefits, pays.net_present_value, pays.percent), (300.0, 100.0, 50.0));
        // At a rate of one, a period halves: 100 + 200 / 2 + 400 / 4 = 300.
        let halved = TrainingReturn::of(100.0, &[100.0, 200.0, 400.0], 1.0).unwrap();
        assert!((halved.benefits - 300.0).abs() < 1e-12);
        // Nothing comes back: all of the cost is lost.
        assert!((TrainingReturn::of(50.0, &[], 0.1).unwrap().percent + 100.0).abs() < 1e-12);
    }

    #[test]
    fn what_has_no_return_is_refused_and_named() {
        for (cost, benefits, rate, what) in [
            (0.0, 1.0, 0.1, "cost"),
            (-1.0, 1.0, 0.1, "cost"),
            (f64::NAN, 1.0, 0.1, "cost"),
            (1.0, 1.0, -1.0, "rate"),
            (1.0, 1.0, f64::INFINITY, "rate"),
            (1.0, f64::NAN, 0.1, "benefits, period 1"),
        ] {
            let error = TrainingReturn::of(cost, &[1.0, benefits], rate).unwrap_err();
            assert_eq!((error.code(), error.column_name()), ("value.range", Some(what)));
        }
    }
}
