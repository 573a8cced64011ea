//! Registers of injuries and payrolls: standards dossier B.8 and H15.

use super::*;
use crate::code::{Code, Industry, Sex};
use crate::error::ErrorKind;
use crate::record::{Currency, Date, Money, Worker};
use crate::{Plan, Reason};
use rust_decimal::Decimal;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn register() -> InjuryRegister {
    InjuryRegister::new("insured employees", day("2023-01-01"), day("2023-12-31")).unwrap()
}

fn injury(accident: &str, days_lost: Option<u32>) -> Injury {
    Injury { days_lost, ..Injury::new(day(accident)) }
}

fn fatal(accident: &str, death: &str) -> Injury {
    Injury { death: Some(day(death)), ..injury(accident, Some(9)) }
}

fn counts(injuries: &[Injury]) -> InjuryCounts {
    let mut register = register();
    injuries.iter().for_each(|injury| register.add(*injury));
    register.counts()
}

#[test]
fn b8_death_within_one_year_is_fatal() {
    for (death, is_fatal) in
        [("2023-06-15", true), ("2024-06-14", true), ("2024-06-15", true), ("2024-06-16", false), ("2025-01-01", false)]
    {
        let found = counts(&[fatal("2023-06-15", death)]);
        assert_eq!((found.fatal, found.non_fatal), (u64::from(is_fatal), u64::from(!is_fatal)), "{death}");
    }
}

#[test]
fn b8_commuting_disease_and_other_periods_are_left_out_and_counted() {
    let of = |cause| Injury { cause, ..injury("2023-05-01", Some(10)) };
    let found = counts(&[
        of(InjuryCause::Work),
        of(InjuryCause::Commuting),
        Injury { cause: InjuryCause::Disease, ..fatal("2023-05-01", "2023-05-01") },
        injury("2022-12-31", Some(10)),
        injury("2024-01-01", Some(10)),
        injury("2023-12-31", Some(0)),
        injury("2023-01-01", None),
        Injury { permanent_incapacity: true, ..injury("2023-02-01", Some(0)) },
    ]);
    assert_eq!((found.fatal, found.non_fatal), (0, 3));
    assert_eq!((found.temporary, found.days_lost, found.days_unknown), (1, 10, 1));
    let excluded = Excluded { commuting: 1, disease: 1, outside_period: 2, no_time_lost: 1, other_part: 0 };
    assert_eq!(found.excluded, excluded);
}

#[test]
fn b8_rates_by_workers_and_by_hours() {
    let mut register = register();
    for at in 1..=24 {
        register.add(injury(&format!("2023-{:02}-10", at % 12 + 1), Some(at)));
    }
    register.add(fatal("2023-03-01", "2023-03-02"));
    let found = register.counts();
    let group = ReferenceGroup::new("insured employees", 80_000).hours(150_000_000);
    let rate = |found: Result<InjuryRate, crate::Error>| found.unwrap().value.unwrap();
    // 1 / 80,000 x 100,000; 24 / 80,000 x 100,000; and per million of 150 million hours.
    assert!((rate(register.fatal_rate(&found, &group)) - 1.25).abs() < 1e-12);
    assert!((rate(register.non_fatal_rate(&found, &group)) - 30.0).abs() < 1e-12);
    assert!((rate(register.fatal_rate_by_hours(&found, &group)) - 1.0 / 150.0).abs() < 1e-12);
    assert!((rate(register.non_fatal_rate_by_hours(&found, &group)) - 0.16).abs() < 1e-12);
    // 1 + 2 + ... + 24 = 300 days of 24 injuries; the fatal one has none.
    assert_eq!(register.days_lost_per_injury(&found).value, Some(12.5));
}

#[test]
fn b8_a_register_has_no_sampling_error_and_nobody_is_no_rate() {
    let (register, found) = (register(), InjuryCounts::default());
    let some = ReferenceGroup::new("insured employees", 100);
    let rate = register.fatal_rate(&found, &some).unwrap();
    assert_eq!((rate.cases, rate.value, rate.standard_error), (0, Some(0.0), Some(0.0)));
    let none = register.fatal_rate(&found, &ReferenceGroup::new("insured employees", 0)).unwrap();
    assert_eq!((none.value, none.standard_error), (None, None));
    assert_eq!(register.fatal_rate_by_hours(&found, &some).unwrap().value, None);
    assert_eq!(register.days_lost_per_injury(&found).value, None);
}

#[test]
fn b8_cases_and_workers_are_of_one_group() {
    let found = InjuryCounts::default();
    let error = register().non_fatal_rate(&found, &ReferenceGroup::new("employed people", 1)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::RegisterGroup);
    assert!(error.to_string().contains("employed people") && error.to_string().contains("insured employees"));
    let typo = register().fatal_rate(&found, &ReferenceGroup::new("insured employee", 1)).unwrap_err();
    assert_eq!(typo.nearest(), ["insured employees"]);
}

#[test]
fn parts_of_a_register_are_counted() {
    let mut register = register();
    register.add(Injury { sex: Sex::Female, ..injury("2023-04-01", Some(3)) });
    register.add(Injury { sex: Sex::Male, industry: Industry::Construction, ..injury("2023-04-01", Some(5)) });
    let women = register.counts_of(|injury| injury.sex == Sex::Female);
    assert_eq!((women.non_fatal, women.days_lost, women.excluded.other_part), (1, 3, 1));
    let builders = register.counts_of(|injury| injury.industry == Industry::Construction);
    assert_eq!((builders.non_fatal, builders.days_lost), (1, 5));
}

#[test]
fn a_register_needs_a_group_and_a_period() {
    let period = (day("2023-12-31"), day("2023-01-01"));
    assert_eq!(InjuryRegister::new("all", period.0, period.1).unwrap_err().column_name(), Some("to"));
    assert_eq!(InjuryRegister::new(" ", period.1, period.0).unwrap_err().column_name(), Some("group"));
}

fn may() -> Month {
    Month::new(2024, 5).unwrap()
}

fn entry(person: &str, employer: &str, pay: i64, hours: Option<i64>) -> PayrollEntry {
    let money = Money::new(pay, Currency::new("EUR").unwrap());
    let mut entry = PayrollEntry::new(person, employer, may(), money);
    entry.weekly_hours = hours.map(Decimal::from);
    entry.age = Some(35);
    entry
}

fn payroll(entries: &[PayrollEntry]) -> Payroll {
    let mut payroll = Payroll::new();
    entries.iter().for_each(|entry| payroll.add(entry.clone()).unwrap());
    payroll
}

/// The pay of the main job.
fn main_pay(entries: &[PayrollEntry]) -> Decimal {
    let workers = payroll(entries).workers(may()).unwrap();
    assert_eq!(workers.len(), 1);
    assert_eq!(workers[0].jobs.len(), entries.len());
    workers[0].main_job().unwrap().unwrap().pay.unwrap().money.amount
}

#[test]
fn the_main_job_has_the_most_hours_then_the_highest_pay_then_the_first_name() {
    let hours = [entry("a", "x", 900, Some(10)), entry("a", "y", 300, Some(20))];
    assert_eq!(main_pay(&hours), Decimal::from(300));
    let unknown = [entry("a", "x", 900, None), entry("a", "y", 300, Some(1))];
    assert_eq!(main_pay(&unknown), Decimal::from(300));
    let pay = [entry("a", "x", 300, Some(20)), entry("a", "y", 900, Some(20))];
    assert_eq!(main_pay(&pay), Decimal::from(900));
    let mut equal = [entry("a", "x", 500, None), entry("a", "y", 500, None)];
    equal[0].industry = Industry::Trade;
    let workers = payroll(&equal).workers(may()).unwrap();
    assert_eq!(workers[0].main_job().unwrap().unwrap().industry, Industry::Trade);
}

#[test]
fn what_the_main_job_does_not_tell_of_the_person_another_does() {
    let mut entries = [entry("a", "x", 900, Some(40)), entry("a", "y", 300, Some(5))];
    entries[0].age = None;
    entries[1].sex = Sex::Female;
    let answers = payroll(&entries).workers(may()).unwrap()[0].answers().unwrap();
    assert_eq!((answers.sex, answers.age.map(crate::Amount::to_f64)), (Sex::Female, Some(35.0)));
    assert!(answers.status_in_employment.is_stated());
}

#[test]
fn an_entry_occurs_once_and_a_month_must_be_there() {
    let mut payroll = payroll(&[entry("a", "x", 900, None)]);
    assert_eq!(payroll.add(entry("a", "x", 100, None)).unwrap_err().code(), "id.duplicate");
    let error = payroll.workers(Month::new(2024, 6).unwrap()).unwrap_err();
    assert_eq!(error.code(), "needs.missing");
    assert!(error.to_string().contains("2024-05"));
    assert_eq!(Month::new(2024, 13).unwrap_err().code(), "record.field");
}

#[test]
fn a_payroll_is_tallied_as_a_register() {
    let entries = [entry("a", "x", 1000, Some(40)), entry("a", "y", 500, Some(5)), entry("b", "x", 2000, Some(40))];
    let workers = payroll(&entries).workers(may()).unwrap();
    let plan = Plan::builder().indicators(["employment", "mean_monthly_earnings"]).unwrap().build().unwrap();
    let table = plan.tally_register(&workers).unwrap().finish().unwrap();
    assert_eq!(table.value("employment", &[]).unwrap(), Some(2.0));
    let mean = table.find("mean_monthly_earnings", &[]).unwrap();
    assert_eq!((mean.value(), mean.error().se, mean.reasons()), (Some(1500.0), Some(0.0), &[Reason::Register][..]));
    assert!(table.manifest().register);
    let weighted = [Worker::new().weight(2.0).unwrap()];
    assert_eq!(plan.tally_register(&weighted).unwrap_err().code(), "design.register");
    let drawn = [Worker::new().psu("a")];
    assert_eq!(plan.tally_register(&drawn).unwrap_err().code(), "design.register");
}

#[test]
fn h15_annual_is_the_mean_of_the_periods_only_if_all_are_there() {
    let quarter = |name: &str, value| (name.to_owned(), value);
    let whole = [10.0, 20.0, 30.0, 60.0].map(Some);
    let named: Vec<_> =
        whole.into_iter().enumerate().map(|(at, value)| quarter(&format!("Q{}", at + 1), value)).collect();
    assert_eq!(mean_of_stocks(&named), Ok(30.0)); // never 120
    let mut gap = named;
    gap[2].1 = None;
    let error = mean_of_stocks(&gap).unwrap_err();
    assert_eq!(error.code(), "needs.missing");
    assert!(error.to_string().contains("Q3"));
    assert!(mean_of_stocks(&[]).is_err());

    let mut payroll = payroll(&[entry("a", "x", 1000, None), entry("b", "x", 1000, None)]);
    let april = Month::new(2024, 4).unwrap();
    payroll.add(PayrollEntry { month: april, ..entry("a", "x", 1000, None) }).unwrap();
    let persons = |workers: &[Worker]| Ok(Some(workers.len() as f64));
    assert_eq!(payroll.mean_of_months(&[april, may()], persons), Ok(1.5));
    let year = Month::of_year(2024).unwrap();
    assert_eq!(payroll.mean_of_months(&year, persons).unwrap_err().code(), "needs.missing");
}
