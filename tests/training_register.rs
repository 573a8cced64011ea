//! Participations, exits and the quarters after them: cases of WIOA as data, and follow-ups, each worked by hand.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "common/training.rs"]
mod training;

use decentwork::code::{Code, ExitReason, TrainingExclusion, TrainingFollowUp, TrainingProgramme, TrainingService};
use decentwork::derive::{AnswerKind, Question};
use decentwork::record::{FollowUp, JobFound, Service, Training};
use decentwork::register::{TrainingRegister, TrainingRules};
use decentwork::{Amount, Error, Plan, Worker};
use std::collections::BTreeSet;
use training::{Case, day, quarter};

fn cases() -> Vec<Case> {
    let text = include_str!("cases/wioa.toml");
    let document: toml::Table = toml::from_str(text).unwrap();
    document["case"].as_array().unwrap().iter().map(|case| case.clone().try_into().unwrap()).collect()
}

/// Short names of questions in the cases.
fn question(key: &str) -> Question {
    let id = match key {
        "q2" => "training_quarter_2",
        "q4" => "training_quarter_4",
        "same" => "training_same_employer",
        "earnings" => "training_earnings_quarter_2",
        "gain" => "training_skill_gain",
        other => &format!("training_{other}"),
    };
    Question::find(id).unwrap_or_else(|| panic!("no question {id}"))
}

fn answer(worker: &Worker, key: &str) -> String {
    let (question, answers) = (question(key), worker.answers().unwrap());
    match question.kind() {
        AnswerKind::Code(list) => list().items[usize::from(answers.code(question))].name.to_owned(),
        _ => answers.number(question).map_or("none".into(), |number| number.to_string()),
    }
}

/// A number of a case as amounts are written.
fn text(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Integer(number) => number.to_string(),
        toml::Value::Float(number) => Amount::from_f64(*number).unwrap().to_string(),
        other => panic!("{other}"),
    }
}

#[test]
fn f1_every_case_gives_what_the_rules_say() {
    let cases = cases();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    assert_eq!(cases.iter().map(|case| &case.name).collect::<BTreeSet<_>>().len(), cases.len());
    for case in cases {
        let name = &case.name;
        let register = case.register();
        let counts = register.participations().unwrap();
        let workers = register.workers().unwrap();
        assert_eq!(workers.len(), case.expect.len(), "{name}: {:?}", counts.participations);
        for (at, expected) in case.expect.iter().enumerate() {
            let made = &counts.participations[at];
            assert!(!expected.is_empty(), "{name} expects nothing");
            for (key, value) in expected {
                let wanted = text(value);
                let found = match key.as_str() {
                    "start" => made.start.to_string(),
                    "exit" => made.exit.map_or("none".into(), |exit| exit.to_string()),
                    "exit_quarter" => made.exit_quarter.map_or("none".into(), |quarter| quarter.to_string()),
                    key => answer(&workers[at], key),
                };
                assert_eq!(found, wanted, "{name}: {key} of participation {}", made.number);
            }
        }
        let excluded = counts.excluded.values().sum();
        for (what, found, wanted) in [
            ("self-service", counts.left_out.self_service, case.self_service),
            ("short adult education", counts.left_out.short_adult_education, case.short_adult_education),
            ("exclusions", excluded, case.excluded.unwrap_or(excluded)),
            (
                "unknown exclusions",
                counts.exclusion_unknown,
                case.exclusion_unknown.unwrap_or(counts.exclusion_unknown),
            ),
            (
                "early Q2",
                counts.not_yet_observable_quarter_2,
                case.early_q2.unwrap_or(counts.not_yet_observable_quarter_2),
            ),
            (
                "early Q4",
                counts.not_yet_observable_quarter_4,
                case.early_q4.unwrap_or(counts.not_yet_observable_quarter_4),
            ),
        ] {
            assert_eq!(found, wanted, "{name}: {what}");
        }
    }
}

/// A completed course to 2024-03-31.
fn completed() -> Training {
    let course = Service::new(TrainingService::Training, day("2024-01-08"), Some(day("2024-03-31")));
    Training::new("welding").provider("college").service(course).exit_reason(ExitReason::Completed)
}
fn one(rules: TrainingRules, training: Training) -> Worker {
    let mut register = TrainingRegister::new(rules);
    register.add("ann", training).unwrap();
    register.workers().unwrap().remove(0)
}
fn contact(date: &str, found: TrainingFollowUp) -> FollowUp {
    FollowUp::new(day(date), found)
}

/// F.4: six months after 2024-03-31 is 2024-09-30; within 30 days lie 2024-08-31 to 2024-10-30.
#[test]
fn f4_a_follow_up_counts_within_its_days() {
    use TrainingFollowUp::{Employed, NotEmployed, NotReached, NotStated, NotYetDue, Refused};
    let found = |observed_to: &str, complete: bool, contacts: &[(&str, TrainingFollowUp)]| {
        let mut rules = TrainingRules::new(day(observed_to));
        rules.records_complete = complete;
        let training = contacts.iter().fold(completed(), |all, (date, found)| all.follow_up(contact(date, *found)));
        one(rules, training).answers().unwrap().training_follow_up_6
    };
    let late = "2025-12-31";
    assert_eq!(found(late, false, &[("2024-08-31", Employed)]), Employed);
    assert_eq!(found(late, false, &[("2024-10-30", NotEmployed)]), NotEmployed);
    assert_eq!(found(late, false, &[("2024-08-30", Employed), ("2024-10-31", Employed)]), NotStated);
    assert_eq!(found(late, true, &[("2024-10-31", Employed)]), NotReached);
    assert_eq!(found(late, false, &[("2024-09-30", Refused)]), Refused);
    // An attempt on the day and an answer ten days later: the person was reached.
    assert_eq!(found(late, false, &[("2024-09-30", NotReached), ("2024-10-10", NotEmployed)]), NotEmployed);
    // Of two answers the nearer one, of equally near ones the earlier.
    assert_eq!(found(late, false, &[("2024-09-10", Employed), ("2024-10-01", NotEmployed)]), NotEmployed);
    assert_eq!(found(late, false, &[("2024-10-05", NotEmployed), ("2024-09-25", Employed)]), Employed);
    // Before the last of the days nothing is due, whoever was reached already.
    assert_eq!(found("2024-10-29", true, &[("2024-10-01", Employed)]), NotYetDue);
    assert_eq!(found("2024-10-30", true, &[("2024-10-01", Employed)]), Employed);
}

/// F.4: 3, 6 and 12 months are windows of their own, and who did not complete has none.
#[test]
fn f4_follow_ups_are_of_completers() {
    let rules = TrainingRules::new(day("2025-12-31"));
    let contacts = [("2024-06-30", TrainingFollowUp::NotEmployed), ("2025-03-31", TrainingFollowUp::Employed)];
    let training = contacts.iter().fold(completed(), |all, (date, found)| all.follow_up(contact(date, *found)));
    let answers = one(rules.clone(), training.clone()).answers().unwrap();
    assert_eq!(answers.training_follow_up_3, TrainingFollowUp::NotEmployed);
    assert_eq!(answers.training_follow_up_6, TrainingFollowUp::NotStated);
    assert_eq!(answers.training_follow_up_12, TrainingFollowUp::Employed);
    let answers = one(rules, training.exit_reason(ExitReason::Left)).answers().unwrap();
    assert_eq!(answers.training_follow_up_12, TrainingFollowUp::NotStated);
}

/// F.4: hours are those of the contact that counts; placement of 20 hours needs them.
#[test]
fn f4_hours_are_those_of_the_contact_that_counts() {
    use TrainingFollowUp::{Employed, NotEmployed, NotReached};
    let late = contact("2024-10-10", Employed).hours(15).unwrap();
    let contacts = [contact("2024-06-30", Employed), contact("2024-09-30", NotReached), late];
    let training = contacts.into_iter().fold(completed(), Training::follow_up);
    let answers = one(TrainingRules::new(day("2025-12-31")), training).answers().unwrap();
    assert_eq!(answers.training_follow_up_hours_3, None); // employed, for hours that were not asked
    assert_eq!(answers.training_follow_up_hours_6, Amount::from_integer(15));
    assert_eq!(answers.training_follow_up_hours_12, None);
    // Of four completers due, ann works 20 hours, bob 19, cem was not asked, dan is without work, eve was not reached:
    // traced 1 of 3 and strict 1 of 4, with cem missing.
    let mut register = TrainingRegister::new(TrainingRules::new(day("2025-12-31")));
    for (person, found, hours) in [
        ("ann", Employed, Some(20)),
        ("bob", Employed, Some(19)),
        ("cem", Employed, None),
        ("dan", NotEmployed, None),
        ("eve", NotReached, None),
    ] {
        let contact = contact("2024-09-30", found);
        let contact = hours.map_or(contact, |hours| contact.hours(hours).unwrap());
        register.add(person, completed().follow_up(contact)).unwrap();
    }
    let ids = ["training_placement_rate_20_hours_6", "training_placement_rate_20_hours_6_strict"];
    let plan = Plan::builder().indicators(ids).unwrap().build().unwrap();
    let table = plan.tally(&register.workers().unwrap()).unwrap().finish().unwrap();
    for (id, value, n, missing) in [(ids[0], 100.0 / 3.0, 3, 0.25), (ids[1], 25.0, 4, 0.2)] {
        let row = table.find(id, &[]).unwrap();
        assert!((row.value().unwrap() - value).abs() < 1e-9, "{id}: {:?}", row.value());
        assert_eq!((row.n(), row.missing_share()), (n, Some(missing)), "{id}");
    }
}

/// F.4: months from completion to the first job; 0 if it had begun before; censored where there is none.
#[test]
fn f4_months_to_the_first_job() {
    let months = |start: &str| {
        let training = completed().job_found(JobFound::new(day(start)));
        one(TrainingRules::new(day("2025-12-31")), training).answers().unwrap().training_months_to_job
    };
    assert_eq!(months("2023-11-01"), Amount::from_integer(0));
    assert_eq!(months("2024-04-29"), Amount::from_integer(0));
    assert_eq!(months("2024-06-30"), Amount::from_integer(2));
    assert_eq!(months("2024-07-01"), Amount::from_integer(3));
    let watched = |complete: bool, training: Training| {
        let mut rules = TrainingRules::new(day("2025-12-31"));
        rules.records_complete = complete;
        let mut register = TrainingRegister::new(rules);
        register.add("ann", training).unwrap();
        let made = register.participations().unwrap().participations.remove(0);
        register.months_without_job(&made)
    };
    assert_eq!(watched(false, completed()), None);
    assert_eq!(watched(true, completed()), Some(21)); // to 2025-12-31
    let asked = completed().follow_up(contact("2024-09-30", TrainingFollowUp::NotEmployed));
    assert_eq!(watched(false, asked), Some(5)); // six months are complete on the 31st only
    assert_eq!(watched(true, completed().job_found(JobFound::new(day("2024-05-02")))), None);
}

#[test]
fn workers_carry_the_person_the_columns_and_the_provider() {
    let mut rules = TrainingRules::new(day("2025-12-31"));
    rules.provider_is_psu = true;
    let mut register = TrainingRegister::new(rules);
    register.add_person(Worker::new().id("ann").sex(decentwork::Sex::Female).age(31).unwrap()).unwrap();
    register.add("ann", completed().reported_under(TrainingProgramme::Youth)).unwrap();
    let worker = register.workers().unwrap().remove(0);
    assert_eq!((worker.id.as_deref(), worker.psu.as_deref()), (Some("ann/1"), Some("college")));
    assert_eq!(worker.answers().unwrap().sex, decentwork::Sex::Female);
    let own = |name: &str| serde_json::to_value(&worker.own[name]).unwrap()["text"].as_str().unwrap().to_owned();
    assert_eq!(
        ["person", "programme", "provider", "cohort", "exit_quarter"].map(own),
        ["ann", "welding", "college", "2024Q1", "2024Q1"]
    );
    assert!(!worker.own.contains_key("modality"));
    let mut without = completed();
    without.provider = None;
    register.add("bob", without).unwrap();
    let error = register.workers().unwrap_err();
    assert_eq!((error.code(), error.column_name(), error.rows()), ("design.null", Some("provider"), &[1][..]));
    let error: Error = register.add_person(Worker::new().id("ann")).unwrap_err();
    assert_eq!(error.code(), "id.duplicate");
    assert_eq!(register.add_person(Worker::new()).unwrap_err().column_name(), Some("id"));
}

/// Every reason for leaving is either an exclusion of the list or none.
#[test]
fn f1_reasons_for_leaving_that_exclude() {
    let excluded =
        |reason: ExitReason| !matches!(reason.exclusion(), TrainingExclusion::None | TrainingExclusion::NotStated);
    let reasons = (0..ExitReason::list().items.len()).map(|at| ExitReason::from_index(at as u16));
    let names: Vec<&str> = reasons.filter(|reason| excluded(*reason)).map(|reason| reason.item().name).collect();
    assert_eq!(names, ["institutionalised", "medical", "deceased", "reserve_forces", "foster_care"]);
    assert_eq!(quarter("2024Q1").to_string(), "2024Q1");
}
