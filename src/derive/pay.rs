//! Monthly and hourly earnings of the main job, as exact quotients.
//!
//! A week is 12/52 of a month and 7/365 of a year, as in ILO processing; other sources use 4.3
//! weeks a month. Tops and bottoms are multiplied, nothing is divided.

use super::question::{Answers, Asked, Question as Q};
use super::ratio::Ratio;
use crate::code::PayPeriod;
use crate::record::Amount;

/// Gross monthly earnings: as given, otherwise the pay brought to a month.
///
/// # References
/// Conversion factors of ILO processing: week 52/12, two weeks 26/12, day 365/12, year 1/12, and
/// hours by the usual hours of the main job (parameter).
pub(super) fn monthly(answers: &Answers, asked: Asked) -> Ratio {
    if let Some(given) = answers.earnings_monthly {
        return Ratio::from_amount(given);
    }
    from_pay(answers, asked, |pay, period| match period {
        PayPeriod::NotStated => None,
        PayPeriod::Hour => quotient(pay.checked_product(usual_hours(answers)?)?, 13, ONE, 3),
        PayPeriod::Day => quotient(pay, 365, ONE, 12),
        PayPeriod::Week => quotient(pay, 13, ONE, 3),
        PayPeriod::TwoWeeks => quotient(pay, 13, ONE, 6),
        PayPeriod::Month => quotient(pay, 1, ONE, 1),
        PayPeriod::Year => quotient(pay, 1, ONE, 12),
    })
}

/// Gross hourly earnings: as given, otherwise monthly earnings over the usual weekly hours of the
/// main job times 52/12, with common factors cancelled.
///
/// # References
/// SDG indicator 8.5.1 metadata; usual hours go with usual earnings. No hours, no hourly earnings.
pub(super) fn hourly(answers: &Answers, asked: Asked) -> Ratio {
    if let Some(given) = answers.earnings_hourly {
        return Ratio::from_amount(given);
    }
    if let Some(given) = answers.earnings_monthly {
        return hourly_of_month(given, answers.hours_usual_main);
    }
    from_pay(answers, asked, |pay, period| match period {
        PayPeriod::NotStated => None,
        PayPeriod::Hour => quotient(pay, 1, ONE, 1),
        PayPeriod::Day => quotient(pay, 365, usual_hours(answers)?, 52),
        PayPeriod::Week => quotient(pay, 1, usual_hours(answers)?, 1),
        PayPeriod::TwoWeeks => quotient(pay, 1, usual_hours(answers)?, 2),
        PayPeriod::Month => Some(hourly_of_month(pay, answers.hours_usual_main)),
        PayPeriod::Year => quotient(pay, 1, usual_hours(answers)?, 52),
    })
}

/// Monthly earnings over the usual weekly hours times 52/12; unknown without hours.
#[inline]
pub(crate) fn hourly_of_month(monthly: Amount, hours: Option<Amount>) -> Ratio {
    let hours = hours.filter(|hours| *hours > Amount::ZERO);
    hours.and_then(|hours| quotient(monthly, 3, hours, 13)).unwrap_or(Ratio::UNKNOWN)
}

/// Converts the pay that was stated for a period; a survey that asks for no period asks for a month.
fn from_pay(answers: &Answers, asked: Asked, convert: impl Fn(Amount, PayPeriod) -> Option<Ratio>) -> Ratio {
    let period = match answers.earnings_period {
        PayPeriod::NotStated if !asked.has(Q::EarningsPeriod) => PayPeriod::Month,
        period => period,
    };
    answers.earnings.and_then(|pay| convert(pay, period)).unwrap_or(Ratio::UNKNOWN)
}

/// Usual weekly hours of the main job, if there are any.
fn usual_hours(answers: &Answers) -> Option<Amount> {
    answers.hours_usual_main.filter(|hours| *hours > Amount::ZERO)
}

/// `top * times / (bottom * over)`; nothing where that is too large to be held.
fn quotient(top: Amount, times: u32, bottom: Amount, over: u32) -> Option<Ratio> {
    Some(Ratio::new(top.checked_mul(times)?, bottom.checked_mul(over)?))
}

/// One, the bottom of a quotient that needs no hours.
const ONE: Amount = match Amount::from_integer(1) {
    Some(one) => one,
    None => Amount::ZERO,
};
