//! Breakdowns by what the library derives: hours bands, labour status, duration, attachment, transition.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use decentwork::code::{Icse93, Sex, YesNo};
use decentwork::derive::{Asked, Question};
use decentwork::{Breakdown, Job, Plan, Table, Tally, Worker};

fn person(sex: Sex, age: i64) -> Worker {
    Worker::new().sex(sex).age(age).unwrap().worked_for_pay(YesNo::No).seeking_work(YesNo::No)
}

/// An employee with these actual hours.
fn employee(sex: Sex, hours: Option<i64>) -> Worker {
    let job = Job::main().status(Icse93::Employee);
    let job = match hours {
        Some(hours) => job.hours_actual(hours).unwrap(),
        None => job,
    };
    person(sex, 40).worked_for_pay(YesNo::Yes).job(job)
}

fn unemployed(sex: Sex, months: Option<i64>) -> Worker {
    let worker = person(sex, 40).seeking_work(YesNo::Yes).available_for_work(YesNo::Yes);
    match months {
        Some(months) => worker.number(Question::MonthsSeekingWork, months).unwrap(),
        None => worker,
    }
}

fn workers() -> Vec<Worker> {
    let (men, women) = (Sex::Male, Sex::Female);
    vec![
        employee(men, Some(0)),
        employee(men, Some(14)),
        employee(men, Some(40)),
        employee(women, Some(40)),
        employee(women, Some(60)),
        employee(women, None),
        unemployed(men, Some(2)),
        unemployed(women, Some(14)),
        unemployed(women, None),
        person(men, 50).available_for_work(YesNo::No).wants_work(YesNo::Yes),
        person(women, 10),
    ]
}

fn table(by: &[&str]) -> Table {
    let plan = Plan::builder()
        .indicators(["employment", "unemployment", "population", "mean_weekly_hours"])
        .unwrap()
        .by(by.iter().copied())
        .build()
        .unwrap();
    plan.tally(&workers()).unwrap().finish().unwrap()
}

fn value(table: &Table, id: &str, cell: &[(&str, &str)]) -> Option<f64> {
    table.value(id, cell).unwrap()
}

#[test]
fn employment_by_hours_bands() {
    let table = table(&["hours_actual_bands"]);
    for (band, count) in [("0", 1.0), ("1-14", 1.0), ("40-48", 2.0), ("49+", 1.0)] {
        assert_eq!(value(&table, "employment", &[("hours_actual_bands", band)]), Some(count), "{band}");
        // Whoever has no job is in no band.
        assert_eq!(value(&table, "population", &[("hours_actual_bands", band)]), Some(count), "{band}");
    }
    assert_eq!(value(&table, "employment", &[("hours_actual_bands", "not_stated")]), Some(1.0));
    assert_eq!(value(&table, "population", &[]), Some(11.0));
    assert_eq!(value(&table, "mean_weekly_hours", &[("hours_actual_bands", "49+")]), Some(60.0));
}

#[test]
fn derived_breakdowns_cross_with_answers_and_with_each_other() {
    let table = table(&["sex", "labour_status", "hours_actual_bands"]);
    let cell = [("sex", "female"), ("labour_status", "employed"), ("hours_actual_bands", "40-48")];
    assert_eq!(value(&table, "population", &cell), Some(1.0));
    assert_eq!(value(&table, "population", &[("labour_status", "employed")]), Some(6.0));
    assert_eq!(value(&table, "population", &[("labour_status", "unemployed")]), Some(3.0));
    assert_eq!(value(&table, "population", &[("labour_status", "outside")]), Some(1.0));
    let by_sex = |sex| value(&table, "population", &[("sex", sex), ("labour_status", "employed")]).unwrap();
    assert_eq!(Some(by_sex("male") + by_sex("female")), value(&table, "population", &[("labour_status", "employed")]));
}

#[test]
fn unemployment_by_duration_in_two_lists() {
    let table = table(&["unemployment_duration_bands", "unemployment_duration_aggregate"]);
    let of = |list, item| value(&table, "unemployment", &[(list, item)]);
    assert_eq!(of("unemployment_duration_bands", "1_to_3_months"), Some(1.0));
    assert_eq!(of("unemployment_duration_bands", "12_to_24_months"), Some(1.0));
    assert_eq!(of("unemployment_duration_bands", "not_stated"), Some(1.0));
    assert_eq!(of("unemployment_duration_aggregate", "under_6_months"), Some(1.0));
    assert_eq!(of("unemployment_duration_aggregate", "12_months_and_more"), Some(1.0));
}

#[test]
fn parts_of_a_tally_add_up_to_the_whole() {
    let plan = Plan::builder()
        .indicators(["employment", "unemployment_rate"])
        .unwrap()
        .by(["sex", "hours_actual_bands"])
        .by(["labour_force_attachment"])
        .build()
        .unwrap();
    let all = workers();
    let asked = [
        Question::Sex,
        Question::Age,
        Question::WorkedForPay,
        Question::SeekingWork,
        Question::AvailableForWork,
        Question::WantsWork,
        Question::HoursActualMain,
        Question::HoursActualOther,
    ];
    let asked = asked.into_iter().fold(Asked::NONE, Asked::with);
    let whole = plan.tally_asked(&all, asked).unwrap();
    let (first, last) = all.split_at(4);
    let mut merged = plan.tally_asked(last, asked).unwrap();
    merged.merge(plan.tally_asked(first, asked).unwrap()).unwrap();
    assert_eq!(merged.to_bytes(), whole.to_bytes());
    let read = Tally::from_bytes(&plan, &whole.to_bytes()).unwrap();
    let table = read.finish().unwrap();
    assert_eq!(value(&table, "employment", &[("sex", "male"), ("hours_actual_bands", "0")]), Some(1.0));
}

#[test]
fn items_have_the_codes_of_ilostat() {
    let codes =
        |id: &str| -> Vec<String> { Breakdown::find(id).items().iter().map(|item| item.code.clone()).collect() };
    assert_eq!(codes("hours_usual_bands")[6], "HOW_BANDS_HGE49");
    assert_eq!(codes("unemployment_duration_bands").len(), 6);
    assert_eq!(codes("unemployment_duration_bands")[5], "DUR_DETAILS_MGE24");
    assert_eq!(codes("transition_form")[7], "TRA_FORMS_8");
    assert_eq!(codes("transition_stage"), ["TRA_STAGE_1", "TRA_STAGE_2", "TRA_STAGE_3"]);
    assert_eq!(codes("job_holding"), ["MJH_AGGREGATE_ONE", "MJH_AGGREGATE_MULTI"]);
}
