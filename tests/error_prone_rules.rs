//! The fifteen rules of labour statistics that go wrong most often, and the test that holds each.
//!
//! | rule | goes wrong as | held by |
//! |---|---|---|
//! | 1 unknown | unknown is taken for no | `derive/tests/laws.rs`, `derive/tests/unemployment.rs` |
//! | 2 order | unemployment is tested before employment | `derive/tests/unemployment.rs` |
//! | 3 own use | own-use producers are mixed into employment | `derive/tests/employment.rs`, `forms_of_work.rs` |
//! | 4 absence | every absence, or none, is employment | `derive/tests/employment.rs` |
//! | 5 discouraged | the potential labour force is called discouraged | `derive/tests/underuse.rs` |
//! | 6 hours | 48 hours are excessive, 35 are part-time, absent people average 0 | `derive/tests/hours.rs` |
//! | 7 low pay | each group has a threshold of its own, or the limit itself is low | here |
//! | 8 informality | rows of the table in another order, unknown taken for no | `derive/tests/informality.rs` and `_21st.rs` |
//! | 9 managers | a one-digit code stands for senior and middle managers | `derive/tests/jobs.rs` |
//! | 10 child labour | chores of older children count, or working children are the base | `derive/tests/child_labour.rs` |
//! | 11 exposure | decimals for floats, scores averaged into labels | `code/exposure.rs`, `tests/genai_exposure.rs` |
//! | 12 quarters after exit | counted from the date, zeros in the median, gains of exits only, exclusions in the base | here, `derive/tests/training.rs`, `tests/training_register.rs` |
//! | 13 zeros | logarithms of zero, the wrong aversion for a power | here |
//! | 14 multiple deprivation | sixths added up as floats, a missing item taken for no deprivation | here, `derive/tests/deprivation.rs`, `tests/deprivation.rs` |
//! | 15 totals and periods | totals averaged, annual figures of incomplete years | here, `src/register/tests.rs` |
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]

use decentwork::code::{
    Code, ExitReason, Icse93, LabourForceStatus, PayPeriod, Sex, SkillGainKind, TrainingExclusion, TrainingQuarter,
    TrainingService, YesNo,
};
use decentwork::derive::{self, Answers, Asked, Fact, Parameters, Quantity};
use decentwork::record::{Date, Quarter, Service, SkillGain, Training};
use decentwork::register::{TrainingRegister, TrainingRules};
use decentwork::{
    Amount, Currency, Indicator, Job, Money, OwnFormula, OwnScope, Pay, Plan, Portion, Question, Reason, Table, Unit,
    Worker,
};
use rust_decimal::Decimal;
use std::path::PathBuf;

/// The tests of the other rules, by file below the top of the project.
const ELSEWHERE: [(&str, &str); 24] = [
    ("src/derive/tests/laws.rs", "unknown_never_becomes_true_or_false"),
    ("src/derive/tests/unemployment.rs", "h1_neet_with_unknown_attendance_is_unknown"),
    ("src/derive/tests/unemployment.rs", "a3_row1_one_hour_of_work_overrides_any_search"),
    ("src/derive/tests/employment.rs", "icls19_row4_own_use_farming_is_not_employed"),
    ("src/derive/tests/forms_of_work.rs", "a2_3_own_use_producers_and_trainees_are_employed_under_the_13th"),
    ("src/derive/tests/employment.rs", "icls19_row6_absence_needs_its_test"),
    ("src/derive/tests/underuse.rs", "h5_discouraged_are_available_non_seekers_with_a_labour_market_reason"),
    ("src/derive/tests/hours.rs", "h6_part_time_is_fewer_than_35_actual_hours"),
    ("src/derive/tests/hours.rs", "h6_long_hours_are_more_than_48_usual_hours"),
    ("src/derive/tests/informality.rs", "a9_unit_row_6_not_registered_or_not_known"),
    ("src/derive/tests/jobs.rs", "h9_senior_and_middle_managers_are_11_to_13_and_need_two_digits"),
    ("src/derive/tests/child_labour.rs", "h10_chores_never_count_from_15_years_on"),
    ("src/code/exposure.rs", "sums_are_those_of_floats_as_published"),
    ("src/record/quarter.rs", "f1_quarters_count_from_the_quarter_of_the_exit"),
    ("tests/training_register.rs", "f1_every_case_gives_what_the_rules_say"),
    ("src/derive/tests/deprivation.rs", "h14_two_sixths_reach_a_third"),
    ("tests/deprivation.rs", "c5_the_worked_example_of_five_persons"),
    ("tests/deprivation.rs", "h14_whoever_lacks_an_item_is_dropped_and_told"),
    ("src/derive/tests/training.rs", "f1_exclusions_leave_numerator_and_denominator"),
    ("src/derive/tests/training.rs", "f1_indicator_3_is_of_the_employed_with_earnings_above_zero"),
    ("src/derive/tests/training.rs", "f1_indicator_5_skill_gains_are_not_about_exits"),
    ("tests/training_outcomes.rs", "every_indicator_is_its_plain_formula_in_total_and_by_sex"),
    ("tests/training_outcomes.rs", "bad_inputs_66_and_68_too_early_is_counted_apart_and_a_blank_is_missing"),
    ("src/register/tests.rs", "h15_annual_is_the_mean_of_the_periods_only_if_all_are_there"),
];

#[test]
fn every_rule_that_is_held_elsewhere_has_its_test() {
    for (file, test) in ELSEWHERE {
        let code = std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        assert!(code.contains(&format!("fn {test}(")), "{file} has no {test}");
    }
}

/// An employee who earns so much an hour, paid by the week of 40 hours.
fn employee(sex: Sex, hourly: i64) -> Worker {
    let money = Money::new(Decimal::from(hourly * 40), Currency::new("XTS").unwrap());
    let job = Job::main().status(Icse93::Employee).hours_usual(40).unwrap();
    let pay = Pay::new(money, PayPeriod::Week);
    let worker = Worker::new().sex(sex).age(30).unwrap().labour_force_status(LabourForceStatus::Employed);
    worker.job(job.pay(pay))
}

/// Rule 7: 5, 6, 9, 9, 12 an hour have the median 9 and the threshold 6. Only 5 is below it; 6 is not. Women, with 5 and 9,
/// are compared with the same threshold: by one of their own, two thirds of 7, nobody would be low-paid.
#[test]
fn h7_the_threshold_of_low_pay_is_national_and_strict() {
    let workers = [(Sex::Female, 5), (Sex::Male, 6), (Sex::Male, 9), (Sex::Female, 9), (Sex::Male, 12)];
    let workers = workers.map(|(sex, hourly)| employee(sex, hourly));
    let plan = Plan::builder().indicators(["low_pay_rate"]).unwrap().by(["sex"]).build().unwrap();
    let table = plan.tally(&workers).unwrap().finish().unwrap();
    let rate = |cell: &[(&str, &str)]| table.value("low_pay_rate", cell).unwrap();
    assert_eq!(rate(&[]), Some(20.0));
    assert_eq!(rate(&[("sex", "female")]), Some(50.0));
    assert_eq!(rate(&[("sex", "male")]), Some(0.0));
}

/// Rule 7: a month has 52/12 weeks, not 4: 2,600 a month for 40 hours a week are 2,600 x 12 / (40 x 52) = 15 an hour.
#[test]
fn h7_a_month_has_fifty_two_twelfths_of_weeks() {
    let mut answers = Answers::default();
    answers.earnings_monthly = Amount::from_integer(2600);
    answers.hours_usual_main = Amount::from_integer(40);
    let hourly = derive::quantity(Quantity::EarningsHourly, &answers, &Parameters::default(), Asked::ALL);
    assert!((hourly.to_f64() - 15.0).abs() < 1e-12);
}

/// A participant: exited or not, why left out, what of the second quarter, the earnings of it, and whether skills were gained.
fn participant(
    exited: YesNo,
    exclusion: TrainingExclusion,
    quarter: TrainingQuarter,
    earnings: i64,
    gain: YesNo,
) -> Worker {
    let told = [
        (Question::TrainingParticipant, YesNo::Yes.index()),
        (Question::TrainingExited, exited.index()),
        (Question::TrainingExclusion, exclusion.index()),
        (Question::TrainingQuarter2, quarter.index()),
        (Question::TrainingGainExpected, YesNo::Yes.index()),
        (Question::TrainingSkillGain, gain.index()),
    ];
    let worker = told.iter().try_fold(Worker::new(), |worker, (question, code)| worker.answer(*question, *code));
    worker.unwrap().number(Question::TrainingEarningsQuarter2, earnings).unwrap()
}

/// Rule 12: of five exiters one is dead and left out, of the four others three have a job, one of them without earnings:
/// 75 percent are employed and the median is of 4,000 and 6,000, the smaller by the inverse of the distribution function;
/// with the zeros it would be 0. Gains are of the four exiters and of the two who are still there: 3 of 6.
#[test]
fn h12_medians_are_of_earners_gains_of_participants_and_exclusions_of_nobody() {
    use TrainingExclusion::{Deceased, None as Counted};
    use TrainingQuarter::{Employed, Neither};
    use YesNo::{No, Yes};
    let people = [
        participant(Yes, Counted, Employed, 4000, Yes),
        participant(Yes, Counted, Employed, 6000, No),
        participant(Yes, Counted, Employed, 0, No),
        participant(Yes, Counted, Neither, 0, No),
        participant(Yes, Deceased, Employed, 9000, Yes),
        participant(No, Counted, TrainingQuarter::NotStated, 0, Yes),
        participant(No, Counted, TrainingQuarter::NotStated, 0, Yes),
    ];
    let indicators = [
        "training_exiters",
        "training_employment_rate_quarter_2",
        "training_median_earnings_quarter_2",
        "training_skill_gain_rate",
        "training_excluded_exits",
    ];
    let plan = Plan::builder().indicators(indicators).unwrap().build().unwrap();
    let table = plan.tally(&people).unwrap().finish().unwrap();
    let told = indicators.map(|id| table.value(id, &[]).unwrap().unwrap());
    assert_eq!(told, [4.0, 75.0, 4000.0, 50.0, 1.0]);
}

/// Incomes with weights.
fn table_of(formula: OwnFormula, incomes: &[(i64, f64)]) -> Table {
    let indicator = Indicator::compose("index", "Index", Unit::Index, formula).unwrap();
    let plan = Plan::builder().indicator(indicator).build().unwrap();
    let worker = |(income, weight): &(i64, f64)| Worker::new().own("income", *income).weight(*weight).unwrap();
    plan.tally(&incomes.iter().map(worker).collect::<Vec<_>>()).unwrap().finish().unwrap()
}

/// Rule 12: 2023-04-01 and 2023-06-30 are 90 days apart and of one quarter, so both have Q2 in 2023Q4; 180 and 360 days
/// after the first date lie in 2023Q3 and 2024Q1, which are not Q2 and Q4.
#[test]
fn h12_quarters_are_counted_from_the_quarter_of_the_exit() {
    for exit in ["2023-04-01", "2023-06-30"] {
        let quarter = Quarter::of(exit.parse().unwrap());
        let after = [2, 4].map(|later| quarter.plus(later).unwrap().to_string());
        assert_eq!(after, ["2023Q4", "2024Q2"], "{exit}");
    }
}

/// Rule 12: the exit is the last day of service, seen once 90 days have passed; a skill gain needs no exit; and who died has
/// an exit and a reason to be left out of numerator and denominator.
#[test]
fn h12_exits_are_retroactive_gains_need_none_and_exclusions_are_named() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    let made = |observed_to: &str, reason: ExitReason| {
        let mut rules = TrainingRules::new(day(observed_to));
        rules.programme_year = Some(decentwork::record::FiscalYear::beginning(2022, 7).unwrap());
        let mut register = TrainingRegister::new(rules);
        let service = Service::new(TrainingService::Training, day("2023-01-09"), Some(day("2023-05-17")));
        let gain = SkillGain::new(SkillGainKind::Milestone, day("2023-04-03"));
        let training = Training::new("welding").service(service).skill_gain(gain).exit_reason(reason);
        register.add("ann", training).unwrap();
        let exit = register.participations().unwrap().participations[0].exit;
        (exit, register.workers().unwrap()[0].answers().unwrap())
    };
    let (exit, answers) = made("2023-08-14", ExitReason::Left); // 89 days later
    assert_eq!((exit, answers.training_exited, answers.training_skill_gain), (None, YesNo::No, YesNo::Yes));
    let (exit, answers) = made("2023-08-15", ExitReason::Deceased); // 90 days later
    assert_eq!((exit, answers.training_exited), (Some(day("2023-05-17")), YesNo::Yes));
    assert_eq!(answers.training_exclusion, TrainingExclusion::Deceased);
}

/// Rule 13, with the incomes 5, 10, 20, 40 of weights 1, 2, 1, 1 and mean 17: the powered mean with exponent -3 is
/// 7.900146 and that with 0 is 13.195079, so Atkinson's index with aversion 4 is 1 - 7.900146 / 17 and with 1 is
/// 1 - 13.195079 / 17. An aversion of 3 would be another.
#[test]
fn h13_the_power_minus_three_is_an_aversion_of_four() {
    let incomes = [(5, 1.0), (10, 2.0), (20, 1.0), (40, 1.0)];
    let (of, among) = (|| "income".to_owned(), || OwnScope::EVERYONE);
    let atkinson = |epsilon| OwnFormula::Atkinson { of: of(), epsilon: Portion::new(epsilon, 1), among: among() };
    let value = |formula| table_of(formula, &incomes).value("index", &[]).unwrap().unwrap();
    assert!((17.0 * (1.0 - value(atkinson(4))) - 7.900146).abs() < 5e-7);
    assert!((17.0 * (1.0 - value(atkinson(1))) - 13.195079).abs() < 5e-7);
    assert!((value(atkinson(2)) - 0.380805).abs() < 5e-7);
    assert!((value(OwnFormula::Gini { of: of(), among: among() }) - 0.376471).abs() < 5e-7);
    assert!((value(OwnFormula::Theil { of: of(), among: among() }) - 0.244066).abs() < 5e-7);
    assert!((value(OwnFormula::MeanLogDeviation { of: of(), among: among() }) - 0.253369).abs() < 5e-7);
}

#[test]
fn h13_an_income_of_zero_has_no_logarithm_and_is_said() {
    let formula = OwnFormula::MeanLogDeviation { of: "income".to_owned(), among: OwnScope::EVERYONE };
    let table = table_of(formula, &[(0, 1.0), (10, 1.0)]);
    let row = table.rows().next().unwrap();
    assert_eq!((row.value(), row.reasons()), (None, &[Reason::UndefinedZeroValues][..]));
}

/// Rule 14: three sixths reach a half. Five sixths are no whole, though floats of a sixth each may add up to anything near
/// it; and a person of whom one item is not known has no deprivation at all, rather than one fewer.
#[test]
fn h14_deprivation_is_counted_in_whole_sixths() {
    let mut answers = Answers::default();
    answers.age = Amount::from_integer(30);
    answers.labour_force_status = LabourForceStatus::Employed;
    answers.status_in_employment = Icse93::FamilyWorker;
    answers.tenure_months = Amount::from_integer(2);
    answers.pension_contribution = YesNo::No;
    answers.hours_usual_all = Amount::from_integer(40);
    answers.below_earnings_line = YesNo::No;
    let is_deprived = |answers: &Answers, cutoff| {
        let mut parameters = Parameters::default();
        parameters.deprivation_cutoff_sixths = cutoff;
        derive::facts(answers, &parameters, Asked::ALL).get(Fact::MultiplyDeprived)
    };
    // A family worker of two months without social security: three sixths.
    assert_eq!([2, 3, 4].map(|cutoff| is_deprived(&answers, cutoff)), [Some(true), Some(true), Some(false)]);
    answers.below_earnings_line = YesNo::Yes;
    assert_eq!([5, 6].map(|cutoff| is_deprived(&answers, cutoff)), [Some(true), Some(false)]);
    answers.hours_usual_all = None;
    assert_eq!([1, 5, 6].map(|cutoff| is_deprived(&answers, cutoff)), [None; 3]);
}

/// Rule 15: two people earn 10 an hour in one group and one earns 40 in the other; the mean of all is 20, of the records,
/// and not 25, the mean of the groups.
#[test]
fn h15_a_total_is_computed_from_records_and_not_from_groups() {
    let workers = [(Sex::Female, 10), (Sex::Female, 10), (Sex::Male, 40)].map(|(sex, hourly)| employee(sex, hourly));
    let plan = Plan::builder().indicators(["mean_hourly_earnings"]).unwrap().by(["sex"]).build().unwrap();
    let table = plan.tally(&workers).unwrap().finish().unwrap();
    assert_eq!(table.value("mean_hourly_earnings", &[]).unwrap(), Some(20.0));
}
