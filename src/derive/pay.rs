//! Monthly and hourly earnings of the main job, as exact quotients.
//!
//! A month has 52/12 weeks unless a parameter says otherwise, and 365/12 days. Tops and bottoms are multiplied, nothing
//! is divided.

use super::parameters::{Parameters, WeeksPerMonth};
use super::question::{Answers, Asked, Question as Q};
use super::ratio::Ratio;
use crate::code::PayPeriod;
use crate::record::Amount;

/// Gross monthly earnings: as given, otherwise the pay brought to a month.
///
/// # References
/// Conversion factors of ILO processing: week 52/12 (parameter), two weeks 26/12, day 365/12, year 1/12, and
/// hours by the usual hours of the main job (parameter).
pub(super) fn monthly(answers: &Answers, parameters: &Parameters, asked: Asked) -> Ratio {
    if let Some(given) = answers.earnings_monthly {
        return Ratio::from_amount(given);
    }
    let (weeks, under) = parameters.weeks_per_month.fraction();
    from_pay(answers, asked, |pay, period| match period {
        PayPeriod::Hour => quotient(pay.checked_product(usual_hours(answers)?)?, weeks, ONE, under),
        period => {
            let (times, over) = of_a_month(period, parameters.weeks_per_month)?;
            quotient(pay, times, ONE, over)
        }
    })
}

/// Gross hourly earnings: as given, otherwise monthly earnings over the usual weekly hours of the
/// main job times the weeks of a month, with common factors cancelled.
///
/// # References
/// SDG indicator 8.5.1 metadata; usual hours go with usual earnings. No hours, no hourly earnings.
pub(super) fn hourly(answers: &Answers, parameters: &Parameters, asked: Asked) -> Ratio {
    if let Some(given) = answers.earnings_hourly {
        return Ratio::from_amount(given);
    }
    let weeks = parameters.weeks_per_month;
    if let Some(given) = answers.earnings_monthly {
        return hourly_of_month(given, answers.hours_usual_main, weeks);
    }
    let (of_month, under) = weeks.fraction();
    from_pay(answers, asked, |pay, period| match period {
        PayPeriod::NotStated => None,
        PayPeriod::Hour => quotient(pay, 1, ONE, 1),
        PayPeriod::Day => reduced(pay, 365 * under, usual_hours(answers)?, 12 * of_month),
        PayPeriod::Week => quotient(pay, 1, usual_hours(answers)?, 1),
        PayPeriod::TwoWeeks => quotient(pay, 1, usual_hours(answers)?, 2),
        PayPeriod::Month => Some(hourly_of_month(pay, answers.hours_usual_main, weeks)),
        PayPeriod::Year => reduced(pay, under, usual_hours(answers)?, 12 * of_month),
    })
}

/// Gross hourly earnings where they are above 0, which negative powers need.
pub(super) fn hourly_above_zero(answers: &Answers, parameters: &Parameters, asked: Asked) -> Ratio {
    let hourly = hourly(answers, parameters, asked);
    if hourly.is_negative() || hourly.is_zero() { Ratio::UNKNOWN } else { hourly }
}

/// Monthly earnings over the usual weekly hours times the weeks of a month; unknown without hours.
#[inline]
pub(crate) fn hourly_of_month(monthly: Amount, hours: Option<Amount>, weeks: WeeksPerMonth) -> Ratio {
    let (of_month, under) = weeks.fraction();
    let hours = hours.filter(|hours| *hours > Amount::ZERO);
    hours.and_then(|hours| quotient(monthly, under, hours, of_month)).unwrap_or(Ratio::UNKNOWN)
}

/// Whether monthly earnings are below a line; unknown of pay by the hour, for which one answer alone does not tell.
pub(super) fn is_below_monthly(answers: &Answers, parameters: &Parameters, asked: Asked, line: Amount) -> Option<bool> {
    if let Some(given) = answers.earnings_monthly {
        return Some(given < line);
    }
    let weeks = parameters.weeks_per_month;
    Some(answers.earnings? < least_from(line, of_a_month(period(answers, asked), weeks)?)?)
}

/// The least pays, period by period, that reach a line of monthly earnings.
pub(super) fn limits_of_pay(line: Amount, weeks: WeeksPerMonth) -> Vec<Amount> {
    use PayPeriod::{Day, Month, TwoWeeks, Week, Year};
    let of_period = |period| least_from(line, of_a_month(period, weeks)?);
    [Day, Week, TwoWeeks, Month, Year].into_iter().filter_map(of_period).collect()
}

/// How often a period is in a month, as `times / over`; none for hours, which depend on those worked.
const fn of_a_month(period: PayPeriod, weeks: WeeksPerMonth) -> Option<(u32, u32)> {
    let (of_month, under) = weeks.fraction();
    match period {
        PayPeriod::NotStated | PayPeriod::Hour => None,
        PayPeriod::Day => Some((365, 12)),
        PayPeriod::Week => Some((of_month, under)),
        PayPeriod::TwoWeeks => Some((of_month, 2 * under)),
        PayPeriod::Month => Some((1, 1)),
        PayPeriod::Year => Some((1, 12)),
    }
}

/// The least amount that reaches the line when it is paid `times / over` times a month.
///
/// Amounts have nine decimals, or four where they are very large, so "below the line" and "below this" are the same.
fn least_from(line: Amount, (times, over): (u32, u32)) -> Option<Amount> {
    let (top, bottom) = (line.long_units().checked_mul(i128::from(over))?, i128::from(times));
    let up = |top: i128, bottom: i128| top.div_euclid(bottom) + i128::from(top.rem_euclid(bottom) > 0);
    let least = up(top, bottom);
    let exact = Amount::from_scaled(least, 9)?;
    if exact.long_units() == least { Some(exact) } else { Amount::from_scaled(up(least, 100_000), 4) }
}

/// Converts the pay that was stated for a period.
fn from_pay(answers: &Answers, asked: Asked, convert: impl Fn(Amount, PayPeriod) -> Option<Ratio>) -> Ratio {
    answers.earnings.and_then(|pay| convert(pay, period(answers, asked))).unwrap_or(Ratio::UNKNOWN)
}

/// The period of the pay; a survey that asks for none asks for a month.
fn period(answers: &Answers, asked: Asked) -> PayPeriod {
    match answers.earnings_period {
        PayPeriod::NotStated if !asked.has(Q::EarningsPeriod) => PayPeriod::Month,
        period => period,
    }
}

/// Usual weekly hours of the main job, if there are any.
fn usual_hours(answers: &Answers) -> Option<Amount> {
    answers.hours_usual_main.filter(|hours| *hours > Amount::ZERO)
}

/// `top * times / (bottom * over)`; nothing where that is too large to be held.
fn quotient(top: Amount, times: u32, bottom: Amount, over: u32) -> Option<Ratio> {
    Some(Ratio::new(top.checked_mul(times)?, bottom.checked_mul(over)?))
}

/// The same with common factors cancelled, so that hours in the bottom do not grow too large.
fn reduced(top: Amount, times: u32, bottom: Amount, over: u32) -> Option<Ratio> {
    let common = common_divisor(times, over);
    quotient(top, times / common, bottom, over / common)
}

const fn common_divisor(mut a: u32, mut b: u32) -> u32 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// One, the bottom of a quotient that needs no hours.
const ONE: Amount = match Amount::from_integer(1) {
    Some(one) => one,
    None => Amount::ZERO,
};
