//! Dates, exits and wage records of training programmes that cannot be, by number in the robustness list.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use decentwork::code::{ExitReason, PayPeriod, TrainingExclusion, TrainingQuarter, TrainingService};
use decentwork::record::{Date, DateOrigin, FiscalYear, Quarter, Service, Training, TrainingOutcome};
use decentwork::register::{
    ExitRule, MoneyUnit, TrainingRegister, TrainingRules, WageCoverage, WagePeriod, WageRecord,
};
use decentwork::{Currency, Error, Money, Pay};
use rust_decimal::Decimal;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}
fn quarter(text: &str) -> Quarter {
    text.parse().unwrap()
}
fn dollar() -> Currency {
    Currency::new("USD").unwrap()
}
#[track_caller]
fn said(error: &Error, code: &str, field: &str, words: &[&str]) {
    assert_eq!((error.code(), error.column_name()), (code, Some(field)), "{error}");
    words.iter().for_each(|word| assert!(error.to_string().contains(word), "no {word}: {error}"));
}
/// A course from 2023-02-01 to a day, in a register observed to 2024-12-31.
fn course(end: &str) -> Training {
    Training::new("welding").service(Service::new(TrainingService::Training, day("2023-02-01"), Some(day(end))))
}
fn register() -> TrainingRegister {
    TrainingRegister::new(TrainingRules::new(day("2024-12-31")))
}
fn with_wages(unit: MoneyUnit, not_employed: bool) -> TrainingRegister {
    let mut register = register();
    register.add("ann", course("2023-05-17")).unwrap();
    let mut coverage = WageCoverage::new(dollar(), unit, quarter("2023Q1"), quarter("2024Q3")).unwrap();
    coverage.unmatched_not_employed = not_employed;
    register.declare_wages(coverage).unwrap();
    register
}
fn quarter_2(register: &TrainingRegister) -> TrainingQuarter {
    register.workers().unwrap()[0].answers().unwrap().training_quarter_2
}

#[test]
fn case_65_only_a_civil_date_is_a_date() {
    assert_eq!(Quarter::of(day("2024-03-31")), quarter("2024Q1"));
    for text in ["2024-03-31T23:30Z", "2024-03-31T23:30:00+00:00", "2024-03-31 23:30:00"] {
        said(&text.parse::<Date>().unwrap_err(), "record.field", "date", &[text, "another quarter", "in_named_zone"]);
    }
    // The same instant is 31 March in New York and 1 April in Berlin, and another quarter.
    let berlin = Date::in_named_zone("2024-04-01T01:30:00+02:00[Europe/Berlin]").unwrap();
    let new_york = Date::in_named_zone("2024-03-31T19:30:00-04:00[America/New_York]").unwrap();
    assert_eq!((Quarter::of(berlin), Quarter::of(new_york)), (quarter("2024Q2"), quarter("2024Q1")));
    for text in ["0001-01-01", "9999-12-31", "2023-02-29", "31.03.2024", "2024-3-31", ""] {
        said(&text.parse::<Date>().unwrap_err(), "record.field", "date", &["1900-01-01 to 2199-12-31"]);
    }
    said(&"45382".parse::<Date>().unwrap_err(), "record.field", "date", &["only with its origin"]);
}

/// 23,466 by Stata and 45,382 and 43,920 by the two systems of Excel are all 2024-03-31.
#[test]
fn case_65_numbers_need_the_name_of_their_origin() {
    let same = [(23_466, DateOrigin::Stata), (45_382, DateOrigin::Excel1900), (43_920, DateOrigin::Excel1904)];
    for (number, origin) in same {
        assert_eq!(Date::from_number(number, origin), Ok(day("2024-03-31")), "{origin:?}");
    }
    // Read by the system of the other computer, a serial is four years and a day off.
    assert_eq!(Date::from_number(45_382, DateOrigin::Excel1904), Ok(day("2028-04-01")));
    let error = Date::from_number(60, DateOrigin::Excel1900).unwrap_err();
    said(&error, "record.field", "date", &["1900 had no 29 February"]);
    let error = Date::from_number(Decimal::new(453_825, 1), DateOrigin::Excel1900).unwrap_err();
    said(&error, "record.field", "date", &["45382.5", "whole number"]);
    let error = Date::from_number(i64::MIN, DateOrigin::StataClock).unwrap_err();
    said(&error, "record.field", "date", &["1900-01-01 to 2199-12-31"]);
}

#[test]
fn case_66_exits_before_their_start_name_the_record() {
    let mut register = register();
    register.add("ann", course("2023-05-17")).unwrap();
    let error = register.add("bob", course("2023-01-31")).unwrap_err();
    said(&error, "record.field", "end", &["2023-01-31, before 2023-02-01"]);
    assert_eq!(error.rows(), [1]);
    let error = Training::new("a").period(Some(day("2024-01-02")), Some(day("2024-01-01"))).unwrap_err();
    said(&error, "record.field", "end", &["before the start"]);
    let service = Service::new(TrainingService::Career, day("2025-01-01"), None);
    let error = register.add("bob", Training::new("a").service(service)).unwrap_err();
    said(&error, "record.field", "services.start", &["2025-01-01", "2024-12-31"]);
    // What was refused is not in the register.
    assert_eq!(register.participations().unwrap().records, 1);
}

#[test]
fn case_66_a_quarter_that_has_not_elapsed_is_excluded_and_counted() {
    let mut rules = TrainingRules::new(day("2023-12-30"));
    rules.records_complete = true;
    let mut register = TrainingRegister::new(rules);
    register.add("ann", course("2023-05-17")).unwrap();
    assert_eq!(quarter_2(&register), TrainingQuarter::NotYetObservable);
    let counts = register.participations().unwrap();
    let early = (counts.not_yet_observable_quarter_2, counts.not_yet_observable_quarter_4);
    assert_eq!((counts.exits, counts.exiters, early), (1, 1, (1, 1)));
}

/// A gap of fewer than 90 days is no exit; another rule gives other exits only when it is asked for.
#[test]
fn case_66_exits_are_worked_out_by_the_rule_that_is_named() {
    let again = Service::new(TrainingService::Career, day("2023-07-03"), Some(day("2023-07-03")));
    let period = course("2023-05-17").period(Some(day("2023-02-01")), Some(day("2023-06-30"))).unwrap();
    let exits = |rule: ExitRule, days: u16| {
        let mut rules = TrainingRules::new(day("2024-12-31"));
        (rules.exit_rule, rules.days_without_service) = (rule, days);
        let mut register = TrainingRegister::new(rules);
        register.add("ann", period.clone().service(again.clone())).unwrap();
        let made = register.participations().unwrap().participations;
        made.iter().map(|made| made.exit.unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(exits(ExitRule::Common, 90), ["2023-07-03"]);
    assert_eq!(exits(ExitRule::Common, 30), ["2023-05-17", "2023-07-03"]);
    assert_eq!(exits(ExitRule::AsRecorded, 90), ["2023-06-30"]);
}

#[test]
fn case_66_fiscal_quarters_name_their_calendar() {
    let exit = day("2023-07-14");
    let (programme, federal) = (FiscalYear::of(exit, 7).unwrap(), FiscalYear::of(exit, 10).unwrap());
    assert_eq!((programme.to_string(), programme.quarter_of(exit)), ("2023-07/2024-06".into(), Some(1)));
    assert_eq!((federal.to_string(), federal.quarter_of(exit)), ("2022-10/2023-09".into(), Some(4)));
    assert_eq!(Quarter::of(exit), quarter("2023Q3")); // the quarters of WIOA are those of the calendar
}

#[test]
fn case_67_wages_of_others_are_counted_and_employers_added_up() {
    let mut register = with_wages(MoneyUnit::Whole, false);
    for (person, employer, at, amount) in [
        ("ann", "mill", "2023Q4", 3000),
        ("ann", "farm", "2023Q4", 1500),
        ("zoe", "mill", "2023Q4", 9000),
        ("zoe", "mill", "2024Q1", 9000),
    ] {
        register.add_wages(WageRecord::new(person, employer, quarter(at), amount)).unwrap();
    }
    let counts = register.participations().unwrap();
    assert_eq!((counts.unmatched_wage_records, counts.unmatched_persons), (2, Some(0)));
    let answers = register.workers().unwrap()[0].answers().unwrap();
    assert_eq!(answers.training_earnings_quarter_2.unwrap().to_string(), "4500");
    let error = register.add_wages(WageRecord::new("ann", "mill", quarter("2023Q4"), 1)).unwrap_err();
    said(&error, "id.duplicate", "person, employer and quarter", &["ann", "mill", "2023Q4"]);
    assert_eq!(error.rows(), [4]);
}

#[test]
fn case_67_the_unit_of_wages_is_declared() {
    let record = |amount: Decimal| WageRecord::new("ann", "mill", quarter("2023Q4"), amount);
    let error = register().add_wages(record(Decimal::ONE)).unwrap_err();
    said(&error, "needs.missing", "wages", &["cents and dollars look alike"]);
    let mut cents = with_wages(MoneyUnit::Hundredths, false);
    let error = cents.add_wages(record(Decimal::new(450_050, 2))).unwrap_err();
    said(&error, "unit.mixed", "amount", &["4500.50", "whole number of hundredths"]);
    cents.add_wages(record(Decimal::from(450_050))).unwrap();
    let earnings = cents.workers().unwrap()[0].answers().unwrap().training_earnings_quarter_2;
    assert_eq!(earnings.unwrap().to_string(), "4500.5");
    let mut whole = with_wages(MoneyUnit::Whole, false);
    let mut euros = record(Decimal::ONE);
    euros.currency = Some(Currency::new("EUR").unwrap());
    said(&whole.add_wages(euros).unwrap_err(), "unit.mixed", "currency", &["EUR", "USD, which was declared"]);
    said(&whole.add_wages(record(Decimal::NEGATIVE_ONE)).unwrap_err(), "record.field", "amount", &["-1"]);
    let late = WageRecord::new("ann", "mill", quarter("2024Q4"), 1);
    said(&whole.add_wages(late).unwrap_err(), "record.field", "quarter", &["2024Q4", "2023Q1 to 2024Q3"]);
    let error = WageCoverage::new(dollar(), MoneyUnit::Whole, quarter("2024Q1"), quarter("2023Q4")).unwrap_err();
    said(&error, "record.field", "to", &["before 2024Q1"]);
}

#[test]
fn case_68_missing_is_not_employed_only_where_that_is_declared() {
    assert_eq!(quarter_2(&with_wages(MoneyUnit::Whole, false)), TrainingQuarter::NotStated);
    assert_eq!(quarter_2(&with_wages(MoneyUnit::Whole, true)), TrainingQuarter::Neither);
    // Nor is an exit without a reason an exit that counts, unless the register says that it is complete.
    let counts = with_wages(MoneyUnit::Whole, true).participations().unwrap();
    assert_eq!((counts.exits, counts.exiters, counts.exclusion_unknown), (1, 0, 1));
    let mut stated = register();
    stated.add("ann", course("2023-05-17").exit_reason(ExitReason::Left)).unwrap();
    assert_eq!(stated.workers().unwrap()[0].answers().unwrap().training_exclusion, TrainingExclusion::None);
}

#[test]
fn case_69_reference_periods_are_not_mixed() {
    let mut register = with_wages(MoneyUnit::Whole, false);
    for period in [WagePeriod::Week, WagePeriod::Month, WagePeriod::Year] {
        let mut record = WageRecord::new("ann", "mill", quarter("2023Q4"), 900);
        record.period = period;
        said(&register.add_wages(record).unwrap_err(), "unit.mixed", "period", &["wages of a quarter"]);
    }
    let paid = |period: PayPeriod, currency: &str| {
        let money = Money::new(900, Currency::new(currency).unwrap());
        TrainingOutcome::default().pay_after(Pay::new(money, period))
    };
    register.add("bob", course("2023-05-17").outcome(paid(PayPeriod::Week, "USD"))).unwrap();
    let year = register.add("eve", course("2023-05-17").outcome(paid(PayPeriod::Year, "USD"))).unwrap_err();
    said(&year, "unit.mixed", "pay_after", &["A year", "A week"]);
    assert_eq!(year.rows(), [2]);
    let euros = register.add("eve", course("2023-05-17").outcome(paid(PayPeriod::Week, "EUR"))).unwrap_err();
    said(&euros, "unit.mixed", "pay_after", &["EUR", "USD"]);
    let both = paid(PayPeriod::Week, "USD").pay_before(Pay::new(Money::new(1, dollar()), PayPeriod::Month));
    said(
        &register.add("eve", course("2023-05-17").outcome(both)).unwrap_err(),
        "unit.mixed",
        "pay_before",
        &["A month"],
    );
    let cost = |currency: &str| {
        let money = Money::new(100, Currency::new(currency).unwrap());
        course("2023-05-17").outcome(TrainingOutcome::default().cost(money))
    };
    register.add("eve", cost("USD")).unwrap();
    said(&register.add("kim", cost("EUR")).unwrap_err(), "unit.mixed", "cost", &["EUR", "USD"]);
}
