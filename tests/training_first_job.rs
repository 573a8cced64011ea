//! Time to the first job by Kaplan and Meier from a register: worked by hand.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use decentwork::code::{ExitReason, TrainingFollowUp, TrainingService, YesNo};
use decentwork::estimate::{Survival, survival};
use decentwork::record::{Date, FollowUp, JobFound, Service, Training, TrainingOutcome};
use decentwork::register::{TrainingRegister, TrainingRules};
use decentwork::{Plan, Worker};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}
/// A course completed on 2024-03-31.
fn course(seeking: YesNo) -> Training {
    let service = Service::new(TrainingService::Training, day("2024-01-08"), Some(day("2024-03-31")));
    let outcome = TrainingOutcome::default().seeking_work(seeking);
    Training::new("welding").service(service).exit_reason(ExitReason::Completed).outcome(outcome)
}
fn found(start: &str) -> Training {
    course(YesNo::Yes).job_found(JobFound::new(day(start)))
}
/// Last seen without a job on a day.
fn without(last: &str) -> Training {
    course(YesNo::Yes).follow_up(FollowUp::new(day(last), TrainingFollowUp::NotEmployed))
}
/// Months 0, 2, 5 and 9 to a job; 5 and 7 months without one.
fn six() -> [Training; 6] {
    [
        found("2024-03-01"),
        found("2024-06-15"),
        found("2024-09-01"),
        without("2024-09-01"),
        without("2024-11-15"),
        found("2025-01-05"),
    ]
}
fn curve(rules: TrainingRules, trainings: impl IntoIterator<Item = Training>) -> Survival {
    survival(&register(rules, trainings).time_to_first_job().unwrap()).unwrap()
}
fn register(rules: TrainingRules, trainings: impl IntoIterator<Item = Training>) -> TrainingRegister {
    let mut register = TrainingRegister::new(rules);
    for (at, training) in trainings.into_iter().enumerate() {
        register.add(format!("p{at}"), training).unwrap();
    }
    register
}
fn rules() -> TrainingRules {
    TrainingRules::new(day("2025-12-31"))
}
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found}, by hand {expected}");
}

/// By hand: 6 at risk at 0, 5 at 2, 4 at 5 (one of whom is censored then), 1 at 9. The curve is 5/6, 4/6, 3/6, 3/6, 0.
#[test]
fn f4_completers_still_without_a_job_are_censored() {
    let curve = curve(rules(), six());
    assert_eq!((curve.n, curve.events, curve.censored, curve.n_dropped()), (6, 4, 2, 0));
    let points: Vec<(f64, u64, u64, u64)> =
        curve.points.iter().map(|point| (point.time, point.at_risk, point.events, point.censored)).collect();
    assert_eq!(points, [(0.0, 6, 1, 0), (2.0, 5, 1, 0), (5.0, 4, 1, 1), (7.0, 2, 0, 1), (9.0, 1, 1, 0)]);
    for (point, share) in curve.points.iter().zip([5.0 / 6.0, 4.0 / 6.0, 0.5, 0.5, 0.0]) {
        near(point.survival, share);
    }
    // Greenwood: S squared times the sum of d / (n (n - d)).
    let greenwood = |steps: &[(f64, f64)], share: f64| {
        share * steps.iter().map(|(events, risk)| events / (risk * (risk - events))).sum::<f64>().sqrt()
    };
    near(curve.points[1].standard_error.unwrap(), greenwood(&[(1.0, 6.0), (1.0, 5.0)], 4.0 / 6.0));
    near(curve.points[2].standard_error.unwrap(), greenwood(&[(1.0, 6.0), (1.0, 5.0), (1.0, 4.0)], 0.5));
    assert_eq!(curve.median().time, Some(5.0));
    assert_eq!(curve.clusters, None);
    // The indicator knows those who found one alone: 0, 2, 5 and 9 have the middle 2.
    let plan = Plan::builder().indicators(["training_median_months_to_job"]).unwrap().build().unwrap();
    let table = plan.tally(&register(rules(), six()).workers().unwrap()).unwrap().finish().unwrap();
    let row = table.find("training_median_months_to_job", &[]).unwrap();
    assert_eq!((row.value(), row.n()), (Some(2.0), 4));
}

/// Two providers with three completers each. By the infinitesimal jackknife, an event with n at risk moves the logarithm of
/// the curve by -1 / n for the unit that has it and by 1 / (n (n - 1)) for every other one at risk; the variance of the
/// logarithm is G / (G - 1) times the sum of the squares of the sums by provider.
#[test]
fn f4_errors_are_those_of_providers_where_they_are_sampling_units() {
    let mut rules = rules();
    rules.provider_is_psu = true;
    let providers = ["east", "east", "west", "west", "east", "west"];
    let trainings = || six().into_iter().zip(providers).map(|(training, provider)| training.provider(provider));
    let curve = curve(rules.clone(), trainings());
    assert_eq!(curve.clusters, Some(2));
    // At 2 months, after the events of the first unit with 6 at risk and of the second with 5.
    let moved = |unit: usize| -> f64 {
        let at = |risk: f64, event: bool| if event { -1.0 / risk } else { 1.0 / (risk * (risk - 1.0)) };
        match unit {
            0 => at(6.0, true),
            1 => at(6.0, false) + at(5.0, true),
            _ => at(6.0, false) + at(5.0, false),
        }
    };
    let of = |provider: &str| -> f64 { (0..6).filter(|unit| providers[*unit] == provider).map(moved).sum() };
    near(of("east"), -0.25);
    near(of("west"), 0.25);
    let error = 4.0 / 6.0 * (2.0 * (of("east").powi(2) + of("west").powi(2))).sqrt();
    near(curve.points[1].standard_error.unwrap(), error);
    let [low, high] = curve.median().interval;
    assert!(low.is_none_or(|low| low <= 5.0) && high.is_none_or(|high| high >= 5.0));
    let mut some = register(rules, trainings());
    some.add("p9", found("2024-06-15")).unwrap();
    let error = some.time_to_first_job().unwrap_err();
    assert_eq!((error.code(), error.column_name(), error.rows()), ("design.null", Some("provider"), &[6][..]));
}

/// Who did not seek or complete is left out; who may have sought, and of whom nothing was seen, is counted as dropped.
#[test]
fn f4_time_is_of_completers_who_sought_work() {
    let mut left = found("2024-06-15");
    left.exit_reason = ExitReason::Left;
    let job = |seeking| course(seeking).job_found(JobFound::new(day("2024-06-15")));
    let trainings = || [job(YesNo::Yes), job(YesNo::No), job(YesNo::NotStated), course(YesNo::Yes), left.clone()];
    let known = curve(rules(), trainings());
    assert_eq!((known.n, known.events, known.censored), (1, 1, 0));
    assert_eq!(known.dropped, [("event unknown".to_owned(), 1), ("time missing".to_owned(), 1)]);
    // Where what is not on record did not happen, the fourth was without a job to the end of 2025, for 21 months.
    let mut complete = rules();
    complete.records_complete = true;
    let complete = curve(complete, trainings());
    assert_eq!((complete.n, complete.censored, complete.points[1].time), (2, 1, 21.0));
    assert_eq!(complete.dropped, [("event unknown".to_owned(), 1)]);
    // A register that asked nobody has seekers only.
    let silent = curve(rules(), [job(YesNo::NotStated), job(YesNo::NotStated), course(YesNo::NotStated)]);
    assert_eq!((silent.n, silent.events), (2, 2));
    assert_eq!(silent.dropped, [("time missing".to_owned(), 1)]);
}

/// By hand: weights 3 and 1 at 2 and 9 months; after 2 months 1 of 4 is without a job.
#[test]
fn f4_weights_are_those_of_the_persons() {
    let mut register = register(rules(), [found("2024-06-15"), found("2025-01-05")]);
    register.add_person(Worker::new().id("p0").weight(3.0).unwrap()).unwrap();
    let curve = survival(&register.time_to_first_job().unwrap()).unwrap();
    near(curve.points[0].survival, 0.25);
    assert_eq!(curve.median().time, Some(2.0));
}
