//! Formulas that are smooth functions of totals: the value, and the gradient that every error is made of.

use super::exact::{PRODUCT_PLACES, to_f64};
use super::parts::Totals;
use super::reason::Reason;
use super::spread::weight_f64;
use crate::indicator::Formula;

/// How a value changes with each total of one part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Gradient {
    pub(crate) numerator: f64,
    pub(crate) denominator: f64,
    pub(crate) product: f64,
    /// The product of the second measure, of a ratio of two.
    pub(crate) second: f64,
}

impl Gradient {
    fn times(self, factor: f64) -> Self {
        Self {
            numerator: self.numerator * factor,
            denominator: self.denominator * factor,
            product: self.product * factor,
            second: self.second * factor,
        }
    }

    /// The linearised score of some totals.
    ///
    /// Terms that cancel to less than their own rounding are nothing: a constant has no error at all.
    pub(crate) fn score(&self, totals: &Totals) -> f64 {
        let terms = [
            self.numerator * weight_f64(totals.numerator),
            self.denominator * weight_f64(totals.denominator),
            self.product * to_f64::<PRODUCT_PLACES>(totals.product),
            self.second * to_f64::<PRODUCT_PLACES>(totals.second),
        ];
        settled(&terms)
    }
}

/// The sum of some terms; what is less than their own rounding is nothing.
pub(crate) fn settled(terms: &[f64]) -> f64 {
    let (sum, size) = terms.iter().fold((0.0, 0.0), |(sum, size), term| (sum + term, size + term.abs()));
    rounded_off(sum, size)
}

/// A sum of terms of a size together; what is less than their own rounding is nothing.
pub(crate) fn rounded_off(sum: f64, size: f64) -> f64 {
    if sum.abs() <= size * ROUNDING { 0.0 } else { sum }
}

/// Products are rounded twice before they are added; this is some eight times as much.
const ROUNDING: f64 = 5e-15;

/// A value with its gradient over the totals of one or two parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Smooth {
    pub(crate) value: f64,
    pub(crate) gradient: [Gradient; 2],
}

impl Smooth {
    const fn of_one(value: f64, gradient: Gradient) -> Self {
        Self { value, gradient: [gradient, NONE] }
    }
}

const NONE: Gradient = Gradient { numerator: 0.0, denominator: 0.0, product: 0.0, second: 0.0 };

/// `top / bottom` of two weights, with the gradient.
fn share(totals: &Totals) -> Result<(f64, Gradient), Reason> {
    if totals.denominator <= 0 {
        return Err(Reason::ZeroDenominator);
    }
    let all = weight_f64(totals.denominator);
    let value = weight_f64(totals.numerator) / all;
    Ok((value, Gradient { numerator: 1.0 / all, denominator: -value / all, ..NONE }))
}

/// `top / (bottom - top)` of two weights, with the gradient.
fn odds(totals: &Totals) -> Result<(f64, Gradient), Reason> {
    let rest = totals.denominator - totals.numerator;
    if rest <= 0 {
        return Err(Reason::ZeroDenominator);
    }
    let rest = weight_f64(rest);
    let value = weight_f64(totals.numerator) / rest;
    Ok((value, Gradient { numerator: (1.0 + value) / rest, denominator: -value / rest, ..NONE }))
}

fn mean(totals: &Totals) -> Result<(f64, Gradient), Reason> {
    if totals.denominator <= 0 {
        return Err(Reason::ZeroDenominator);
    }
    let all = weight_f64(totals.denominator);
    let value = to_f64::<PRODUCT_PLACES>(totals.product) / all;
    Ok((value, Gradient { product: 1.0 / all, denominator: -value / all, ..NONE }))
}

/// `top / bottom` of two values, with the gradient over the totals of both.
fn quotient(
    top: Result<(f64, Gradient), Reason>,
    bottom: Result<(f64, Gradient), Reason>,
) -> Result<(f64, Gradient, Gradient), Reason> {
    match (top, bottom) {
        (Ok((top, of_top)), Ok((bottom, of_bottom))) if bottom != 0.0 => {
            let value = top / bottom;
            Ok((value, of_top.times(1.0 / bottom), of_bottom.times(-value / bottom)))
        }
        (Err(reason), Err(_)) => Err(reason),
        _ => Err(Reason::UndefinedComparison),
    }
}

/// The value of a formula over the totals of its parts, with its gradient.
///
/// # Formula
/// ```text
/// theta = f(T), d theta = sum over totals of (d f / d T) d T
/// ```
pub(crate) fn smooth(formula: &Formula, first: &Totals, second: &Totals) -> Result<Smooth, Reason> {
    match formula {
        Formula::Level { .. } | Formula::Total { .. } if first.n_denominator == 0 => Err(Reason::ZeroDenominator),
        Formula::Level { .. } => Ok(Smooth::of_one(weight_f64(first.numerator), Gradient { numerator: 1.0, ..NONE })),
        Formula::Total { .. } => {
            Ok(Smooth::of_one(to_f64::<PRODUCT_PLACES>(first.product), Gradient { product: 1.0, ..NONE }))
        }
        Formula::Share { .. } => share(first).map(|(value, gradient)| Smooth::of_one(value, gradient)),
        Formula::Odds { .. } => odds(first).map(|(value, gradient)| Smooth::of_one(value, gradient)),
        Formula::Mean { .. } => mean(first).map(|(value, gradient)| Smooth::of_one(value, gradient)),
        Formula::Ratio { .. } | Formula::VolumeShare { .. } => {
            let (top, bottom) = (to_f64::<PRODUCT_PLACES>(first.product), to_f64::<PRODUCT_PLACES>(first.second));
            if first.n_denominator == 0 || bottom == 0.0 {
                return Err(Reason::ZeroDenominator);
            }
            let value = top / bottom;
            Ok(Smooth::of_one(value, Gradient { product: 1.0 / bottom, second: -value / bottom, ..NONE }))
        }
        Formula::ShareRatio { .. } => {
            let (value, high, low) = quotient(share(first), share(second))?;
            Ok(Smooth { value, gradient: [high, low] })
        }
        Formula::MeanGap { .. } => {
            let (relative, group, reference) = quotient(mean(second), mean(first))?;
            Ok(Smooth { value: 1.0 - relative, gradient: [reference.times(-1.0), group.times(-1.0)] })
        }
        _ => Err(Reason::ZeroDenominator),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::Quantity;
    use crate::estimate::exact::{WEIGHT_PLACES, fixed};
    use crate::indicator::{Measure, Scope};
    use proptest::prelude::*;

    fn formulas() -> Vec<Formula> {
        let (of, among) = (Scope::EVERYONE, Scope::EVERYONE);
        let measure = Measure::Quantity(Quantity::EarningsHourly);
        vec![
            Formula::Level { of },
            Formula::Total { of: measure, among },
            Formula::Share { of, among },
            Formula::Odds { of, among },
            Formula::Mean { of: measure, among },
            Formula::Ratio { of: measure, to: measure, among },
            Formula::VolumeShare { of: measure, part: among, among },
            Formula::ShareRatio { of, high: among, low: among },
            Formula::MeanGap { of: measure, reference: among, group: among },
        ]
    }

    /// Totals that differ from these in one place.
    fn moved(totals: &Totals, place: usize, by: f64) -> Totals {
        let mut moved = *totals;
        let step = |places: f64| (by * places) as i128;
        match place {
            0 => moved.numerator += step(2_f64.powi(WEIGHT_PLACES)),
            1 => moved.denominator += step(2_f64.powi(WEIGHT_PLACES)),
            2 => moved.product += step(2_f64.powi(PRODUCT_PLACES)),
            _ => moved.second += step(2_f64.powi(PRODUCT_PLACES)),
        }
        moved
    }

    fn totals((numerator, rest, product, second): (f64, f64, f64, f64)) -> Totals {
        Totals {
            numerator: fixed::<WEIGHT_PLACES>(numerator).unwrap(),
            denominator: fixed::<WEIGHT_PLACES>(numerator + rest).unwrap(),
            product: fixed::<PRODUCT_PLACES>(product).unwrap(),
            second: fixed::<PRODUCT_PLACES>(second).unwrap(),
            n_denominator: 9,
            ..Totals::default()
        }
    }

    proptest! {
        #[test]
        fn the_gradient_is_that_of_finite_differences(
            one in (50.0..500.0, 50.0..500.0, 500.0..5000.0, 500.0..5000.0),
            two in (50.0..500.0, 50.0..500.0, 500.0..5000.0, 500.0..5000.0),
        ) {
            let parts = [totals(one), totals(two)];
            for formula in formulas() {
                let at = |parts: &[Totals; 2]| smooth(&formula, &parts[0], &parts[1]).unwrap();
                let here = at(&parts);
                for part in 0..2 {
                    let gradient = here.gradient[part];
                    let told = [gradient.numerator, gradient.denominator, gradient.product, gradient.second];
                    for (place, told) in told.into_iter().enumerate() {
                        let value = |by: f64| {
                            let mut other = parts;
                            other[part] = moved(&parts[part], place, by);
                            at(&other).value
                        };
                        let step = 1e-3;
                        let difference = (value(step) - value(-step)) / (2.0 * step);
                        prop_assert!((told - difference).abs() <= 1e-6 * (1.0 + told.abs()), "{formula:?} {part} {place}");
                    }
                }
            }
        }
    }
}
