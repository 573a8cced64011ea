use super::*;
use crate::code::{Icse93, Occupation, PayPeriod};
use crate::record::{Currency, Money, Pay};

fn number(value: i64) -> Option<Amount> {
    Amount::from_integer(value)
}

fn accountant() -> Job {
    let euros = Money::new(Decimal::new(123_456, 2), Currency::new("EUR").unwrap());
    Job::main()
        .status(Icse93::Employee)
        .occupation(Occupation::parse("2411").unwrap())
        .hours_usual(40)
        .unwrap()
        .pay(Pay::new(euros, PayPeriod::Month))
}

#[test]
fn ages_are_possible_whole_numbers() {
    for age in [0, 130] {
        let worker = Worker::new().age(age).unwrap();
        assert_eq!(worker.answers().unwrap().age, number(age));
    }
    for age in [-1, 131, 999, i64::MIN, i64::MAX] {
        let error = Worker::new().age(age).unwrap_err();
        assert_eq!((error.code(), error.column_name()), ("record.field", Some("age")));
        assert_eq!(error.found_text(), Some(age.to_string().as_str()));
    }
    let half = Worker::new().number(Question::Age, Decimal::new(375, 1));
    assert_eq!(half.unwrap_err().found_text(), Some("37.5"));
}

#[test]
fn weights_are_finite_and_not_negative() {
    assert_eq!(Worker::new().sampling_weight().to_bits(), 1.0_f64.to_bits());
    assert!(Worker::new().weight(0.0).is_ok());
    let code = |weight: f64| Worker::new().weight(weight).unwrap_err().code();
    assert_eq!(code(f64::NAN), "weight.nan");
    assert_eq!(code(f64::INFINITY), "weight.infinite");
    assert_eq!(code(f64::NEG_INFINITY), "weight.infinite");
    assert_eq!(code(-0.5), "weight.negative");
}

#[test]
fn any_question_can_be_answered() {
    let worker = Worker::new()
        .answer(Question::Discouraged, YesNo::Yes.index())
        .unwrap()
        .number(Question::HoursUsualAll, 50)
        .unwrap()
        .number(Question::EarningsMonthly, -200)
        .unwrap();
    let answers = worker.answers().unwrap();
    assert_eq!(answers.discouraged, YesNo::Yes);
    assert_eq!(answers.hours_usual_all, number(50));
    assert_eq!(answers.earnings_monthly, number(-200));
}

#[test]
fn impossible_answers_name_the_question() {
    let new = Worker::new;
    for (result, id) in [
        (new().answer(Question::Sex, 3), "sex"),
        (new().answer(Question::Age, 3), "age"),
        (new().number(Question::Sex, 1), "sex"),
        (new().number(Question::HoursActualOther, 169), "hours_actual_other"),
        (new().number(Question::Earnings, i64::MAX), "earnings"),
    ] {
        let error = result.unwrap_err();
        assert_eq!((error.code(), error.column_name()), ("record.field", Some(id)));
        assert!(error.expected_text().is_some());
    }
}

#[test]
fn a_person_without_jobs_has_no_hours() {
    let worker = Worker::new().seeking_work(YesNo::Yes);
    assert_eq!(worker.main_job(), Ok(None));
    let answers = worker.answers().unwrap();
    assert_eq!(answers.seeking_work, YesNo::Yes);
    assert_eq!(answers.hours_usual_main, None);
    assert_eq!(answers.hours_usual_other, None);
    assert_eq!(answers.earnings, None);
}

#[test]
fn the_main_job_answers_for_the_person() {
    let worker = Worker::new()
        .answer(Question::StatusInEmployment, Icse93::Employer.index())
        .unwrap()
        .answer(Question::InformalEmployment, YesNo::No.index())
        .unwrap()
        .job(accountant().hours_actual(0).unwrap());
    let answers = worker.answers().unwrap();
    assert_eq!(answers.status_in_employment, Icse93::Employee);
    assert_eq!(answers.occupation.item().code, "2411");
    assert_eq!(answers.informal_employment, YesNo::No, "the job does not say, the person does");
    assert_eq!(answers.hours_usual_main, number(40));
    assert_eq!(answers.hours_actual_main, Some(Amount::ZERO));
    assert_eq!(answers.hours_usual_other, Some(Amount::ZERO));
    assert_eq!(answers.hours_actual_other, Some(Amount::ZERO));
    assert_eq!(answers.earnings, "1234.56".parse().ok());
    assert_eq!(answers.earnings_period, PayPeriod::Month);
}

#[test]
fn hours_of_other_jobs_add_up_unless_one_is_unknown() {
    let second = |hours| Job::second().hours_usual(hours).unwrap();
    let worker = Worker::new().job(second(5)).job(accountant()).job(second(3));
    let answers = worker.answers().unwrap();
    assert_eq!(answers.hours_usual_other, number(8));
    assert_eq!(answers.hours_actual_other, None);
    let answers = worker.job(Job::second()).answers().unwrap();
    assert_eq!(answers.hours_usual_other, None);
}

#[test]
fn exactly_one_job_is_the_main_job() {
    let none = Worker::new().job(Job::second());
    let two = Worker::new().job(Job::main()).job(Job::main());
    for (worker, found) in [(none, "0 main jobs among 1 jobs"), (two, "2 main jobs among 2 jobs")] {
        let error = worker.main_job().unwrap_err();
        assert_eq!((error.code(), error.found_text()), ("job.no_main", Some(found)));
        assert_eq!(worker.answers().unwrap_err().code(), "job.no_main");
    }
}

#[test]
fn pay_beyond_the_range_names_the_earnings() {
    let euros = Money::new(Decimal::MAX, Currency::new("EUR").unwrap());
    let job = Job::main().pay(Pay::new(euros, PayPeriod::Year));
    let error = Worker::new().job(job).answers().unwrap_err();
    assert_eq!(error.column_name(), Some("earnings"));
}

fn complete() -> Worker {
    Worker::new()
        .id("p1")
        .weight(12.5)
        .unwrap()
        .stratum("north")
        .psu("17")
        .sex(Sex::Female)
        .age(34)
        .unwrap()
        .area(Area::Rural)
        .education(Education::Bachelor)
        .job(accountant())
        .training(Training::new("welding"))
        .own("region", "north")
        .own("household_size", 4)
        .own("members", 4_i64)
        .own("migrant", false)
        .own("name", String::from("text"))
        .own("score", Decimal::new(1250, 3))
}

#[test]
fn own_columns_keep_their_type() {
    let own = complete().own;
    assert_eq!(own["region"], Own::Text("north".to_owned()));
    assert_eq!(own["household_size"], Own::Integer(4));
    assert_eq!(own["migrant"], Own::Flag(false));
    assert_eq!(own["score"], Own::Number(Decimal::new(1250, 3)));
}

#[cfg(feature = "serde")]
mod documents {
    use super::*;

    fn error(text: &str) -> String {
        serde_json::from_str::<Worker>(text).unwrap_err().to_string()
    }

    #[test]
    fn records_survive_a_document() {
        let worker = complete();
        let text = serde_json::to_string(&worker).unwrap();
        assert!(text.contains(r#""sex":"female""#), "{text}");
        assert!(text.contains(r#""age":"34""#), "{text}");
        assert!(text.contains(r#""amount":"1234.56""#), "{text}");
        assert!(text.contains(r#""score":{"number":"1.250"}"#), "{text}");
        assert_eq!(serde_json::from_str::<Worker>(&text).unwrap(), worker);
        assert_eq!(serde_json::from_str::<Worker>("{}").unwrap(), Worker::new());
    }

    #[test]
    fn documents_are_checked_like_setters() {
        assert!(error(r#"{"weight":-1}"#).contains("weight.negative"));
        assert!(toml::from_str::<Worker>("weight = nan").is_err());
        assert!(error(r#"{"wieght":1}"#).contains("wieght"));
        for age in ["-1", "37.5", "999", "65+", ""] {
            let text = format!(r#"{{"answers":{{"age":"{age}"}}}}"#);
            assert!(error(&text).contains("where: age"), "{age}");
        }
        let typo = error(r#"{"answers":{"sexx":"female"}}"#);
        assert!(typo.contains("did you mean: sex?"), "{typo}");
        let typo = error(r#"{"answers":{"sex":"femal"}}"#);
        assert!(typo.contains("code.unknown") && typo.contains("where: sex"), "{typo}");
        assert!(error(r#"{"own":{"score":{"number":1.25}}}"#).contains("number"));
    }
}
