//! Earnings: standards dossier A.11 and H7.

use super::*;
use crate::code::PayPeriod;
use crate::derive::{Quantity, Ratio, quantity};
use std::cmp::Ordering;

fn paid(pay: &str, period: PayPeriod, hours: Option<&str>) -> Answers {
    Answers {
        earnings: number(pay),
        earnings_period: period,
        hours_usual_main: hours.and_then(number),
        ..Answers::default()
    }
}
fn monthly(answers: &Answers) -> Ratio {
    quantity(Quantity::EarningsMonthly, answers, &Parameters::default(), Asked::ALL)
}
fn hourly(answers: &Answers) -> Ratio {
    quantity(Quantity::EarningsHourly, answers, &Parameters::default(), Asked::ALL)
}
fn is_exactly(found: Ratio, top: &str, bottom: u32) -> bool {
    let top = Ratio::from_amount(number(top).unwrap_or(Amount::ZERO));
    found.is_known() && found.cmp_scaled(bottom, top, 1) == Ordering::Equal
}

#[test]
fn a11_conversions_to_a_month() {
    use PayPeriod as P;
    for (period, top, bottom) in [
        (P::Day, "36500", 12),
        (P::Week, "1300", 3),
        (P::TwoWeeks, "1300", 6),
        (P::Month, "100", 1),
        (P::Year, "100", 12),
        (P::Hour, "52000", 3), // 100 x 40 x 13/3
    ] {
        assert!(is_exactly(monthly(&paid("100", period, Some("40"))), top, bottom), "{period:?}");
    }
}

#[test]
fn h7_hourly_pay_uses_52_weeks_in_12_months() {
    use PayPeriod as P;
    for (period, top, bottom) in [
        (P::Hour, "100", 1),
        (P::Day, "36500", 2080),
        (P::Week, "100", 40),
        (P::TwoWeeks, "100", 80),
        (P::Month, "300", 520),
        (P::Year, "100", 2080),
    ] {
        let answers = paid("100", period, Some("40"));
        assert!(is_exactly(hourly(&answers), top, bottom), "{period:?}");
        // Hourly pay times hours times 52/12 is monthly pay, to the last digit.
        assert_eq!(hourly(&answers).cmp_scaled(40 * 13, monthly(&answers), 3), Ordering::Equal);
    }
    let answers = paid("1234.56", P::Month, Some("37.5"));
    assert!(is_exactly(hourly(&answers), "37036.8", 4875));
}

#[test]
fn the_same_pay_in_any_period_is_equal() {
    use PayPeriod as P;
    let weekly = paid("480", P::Week, Some("40"));
    for (pay, period) in [("960", P::TwoWeeks), ("2080", P::Month), ("24960", P::Year), ("12", P::Hour)] {
        let answers = paid(pay, period, Some("40"));
        assert_eq!(hourly(&answers).cmp_scaled(1, hourly(&weekly), 1), Ordering::Equal, "{period:?}");
        assert_eq!(monthly(&answers).cmp_scaled(1, monthly(&weekly), 1), Ordering::Equal, "{period:?}");
    }
}

#[test]
fn a11_without_hours_there_is_no_hourly_pay() {
    for hours in [None, Some("0"), Some("-1")] {
        let answers = paid("100", PayPeriod::Month, hours);
        assert!(!hourly(&answers).is_known(), "{hours:?}");
        assert!(monthly(&answers).is_known());
        let answers = paid("100", PayPeriod::Hour, hours);
        assert!(hourly(&answers).is_known());
        assert!(!monthly(&answers).is_known());
    }
}

#[test]
fn a_period_not_asked_is_a_month_and_one_not_stated_is_unknown() {
    let answers = paid("100", PayPeriod::NotStated, Some("40"));
    assert!(!monthly(&answers).is_known() && !hourly(&answers).is_known());
    let asked = all_but(&[Question::EarningsPeriod]);
    assert!(is_exactly(quantity(Quantity::EarningsMonthly, &answers, &Parameters::default(), asked), "100", 1));
    assert!(is_exactly(quantity(Quantity::EarningsHourly, &answers, &Parameters::default(), asked), "300", 520));
}

#[test]
fn earnings_given_win() {
    let mut answers = paid("100", PayPeriod::Month, Some("40"));
    answers.earnings_monthly = number("520");
    assert!(is_exactly(monthly(&answers), "520", 1));
    assert!(is_exactly(hourly(&answers), "3", 1));
    answers.earnings_hourly = number("7.5");
    assert!(is_exactly(hourly(&answers), "7.5", 1));
}

#[test]
fn pay_too_large_to_convert_is_unknown() {
    let answers = paid("400000000000000", PayPeriod::Day, Some("40"));
    assert!(!monthly(&answers).is_known() && !hourly(&answers).is_known());
}

#[test]
fn other_quantities_are_as_stated() {
    let mut answers = Answers { age: number("30"), hours_usual_main: number("30"), ..Answers::default() };
    complete(&mut answers, Asked::NONE);
    assert!(is_exactly(quantity(Quantity::Age, &answers, &Parameters::default(), Asked::ALL), "30", 1));
    assert!(is_exactly(quantity(Quantity::HoursUsualMain, &answers, &Parameters::default(), Asked::ALL), "30", 1));
    assert!(is_exactly(quantity(Quantity::HoursUsualAll, &answers, &Parameters::default(), Asked::ALL), "30", 1));
    for unknown in
        [Quantity::HoursActualMain, Quantity::HoursActualAll, Quantity::EarningsMonthly, Quantity::EarningsHourly]
    {
        assert!(!quantity(unknown, &answers, &Parameters::default(), Asked::ALL).is_known());
    }
}
