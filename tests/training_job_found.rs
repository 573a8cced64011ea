//! The job found and the follow-up as answers on the main job: quality of jobs from a register alone, worked by hand.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use decentwork::code::{
    Code, ContractType, ExitReason, Icse18, Icse93, LabourForceStatus, Occupation, PayPeriod, TrainingFollowUp,
    TrainingService, YesNo,
};
use decentwork::derive::{Answers, Asked, Fact, Parameters, Question, facts};
use decentwork::record::{Date, FollowUp, Job, JobFound, Service, Training};
use decentwork::register::{TrainingRegister, TrainingRules};
use decentwork::{Amount, Currency, Money, Pay, Plan, Rules, Table, Worker};

const INDICATORS: [&str; 4] =
    ["training_informal_rate", "training_temporary_rate", "training_mean_hours_worked", "training_long_hours_rate"];

fn day(text: &str) -> Date {
    text.parse().unwrap()
}
/// A course completed on 2024-03-31, with a contact six months after it.
fn course(found: TrainingFollowUp) -> Training {
    let service = Service::new(TrainingService::Training, day("2024-01-08"), Some(day("2024-03-31")));
    let contact = FollowUp::new(day("2024-09-30"), found);
    Training::new("welding").service(service).exit_reason(ExitReason::Completed).follow_up(contact)
}
fn job(status: Icse93, contract: ContractType, social_security: YesNo, hours: i64) -> JobFound {
    let mut job = JobFound::new(day("2024-05-02"));
    (job.status, job.contract, job.employer_social_security) = (status, contract, social_security);
    job.hours = Some(hours.into());
    job
}
fn register() -> TrainingRegister {
    TrainingRegister::new(TrainingRules::new(day("2025-12-31")))
}
fn person(id: &str) -> Worker {
    Worker::new().id(id).age(30).unwrap()
}
/// The answers of one person with a training.
fn answers(person: Worker, training: Training) -> Answers {
    let mut register = register();
    register.add_person(person.id("ann")).unwrap();
    register.add("ann", training).unwrap();
    register.workers().unwrap()[0].answers().unwrap()
}
fn told(answers: &Answers, fact: Fact) -> Option<bool> {
    let asked = Asked::NONE.with(Question::LabourForceStatus).with(Question::WorkedForPay);
    facts(answers, &Parameters::default(), asked).get(fact)
}

/// Of ann, bob, cem and dan, employed with a job found, one is formal and two are informal; whether dan, on own account,
/// is and what eve does is not known. Fay is without a job, and gus was not reached.
fn table() -> Table {
    use TrainingFollowUp::{Employed, NotEmployed, NotReached};
    let (permanent, temporary) = (ContractType::Permanent, ContractType::Temporary);
    let people = [
        ("ann", Employed, Some(job(Icse93::Employee, permanent, YesNo::Yes, 40))),
        ("bob", Employed, Some(job(Icse93::Employee, temporary, YesNo::No, 50))),
        ("cem", Employed, Some(job(Icse93::FamilyWorker, ContractType::NotStated, YesNo::NotStated, 60))),
        ("dan", Employed, Some(job(Icse93::OwnAccount, ContractType::NotStated, YesNo::NotStated, 48))),
        ("eve", Employed, None),
        ("fay", NotEmployed, Some(job(Icse93::Employee, temporary, YesNo::No, 70))),
        ("gus", NotReached, Some(job(Icse93::Employee, temporary, YesNo::No, 70))),
    ];
    let mut register = register();
    for (id, found, job) in people {
        register.add_person(person(id)).unwrap();
        let training = course(found);
        register.add(id, job.into_iter().fold(training, Training::job_found)).unwrap();
    }
    let plan = Plan::builder().indicators(INDICATORS).unwrap().rules(Rules::default()).build().unwrap();
    plan.tally(&register.workers().unwrap()).unwrap().finish().unwrap()
}

#[test]
fn f4_quality_of_the_job_found_from_a_register_alone() {
    let table = table();
    let row = |id: &str| {
        let row = table.find(id, &[]).unwrap();
        (row.value().unwrap(), row.n(), row.missing_share().unwrap())
    };
    let near = |id: &str, value: f64, n: u64, missing: f64| {
        let found = row(id);
        assert!((found.0 - value).abs() < 1e-9 && (found.2 - missing).abs() < 1e-9, "{id}: {found:?}");
        assert_eq!(found.1, n, "{id}");
    };
    near("training_informal_rate", 200.0 / 3.0, 3, 2.0 / 5.0);
    // Employees are ann and bob; eve may be one.
    near("training_temporary_rate", 50.0, 2, 1.0 / 3.0);
    near("training_mean_hours_worked", (40.0 + 50.0 + 60.0 + 48.0) / 4.0, 4, 1.0 / 5.0);
    // 48 hours are not more than 48.
    near("training_long_hours_rate", 50.0, 4, 1.0 / 5.0);
}

#[test]
fn f4_employment_follows_from_the_follow_up_after_six_months() {
    use TrainingFollowUp::{Employed, NotEmployed, NotReached, NotStated, Refused};
    for (found, employed) in
        [(Employed, Some(true)), (NotEmployed, Some(false)), (NotReached, None), (Refused, None), (NotStated, None)]
    {
        let answers = answers(person("ann"), course(found));
        assert_eq!(told(&answers, Fact::Employed), employed, "{found:?}");
        assert_eq!(told(&answers, Fact::EmployedIcls13), employed, "{found:?}");
        // Nobody asked those without work whether they seek any.
        let unemployed = if found == Employed { Some(false) } else { None };
        assert_eq!(told(&answers, Fact::Unemployed), unemployed, "{found:?}");
    }
    // A contact three months after completion says nothing of the sixth.
    let mut early = course(Employed);
    early.follow_ups[0].date = day("2024-06-30");
    assert_eq!(told(&answers(person("ann"), early), Fact::Employed), None);
}

#[test]
fn f4_the_job_is_that_of_the_day_of_the_follow_up() {
    let hours = |found, start: &str| {
        let mut job = job(Icse93::Employee, ContractType::Permanent, YesNo::Yes, 40);
        job.start = day(start);
        answers(person("ann"), course(found).job_found(job)).hours_usual_main
    };
    let forty = Amount::from_integer(40);
    assert_eq!(hours(TrainingFollowUp::Employed, "2024-09-30"), forty);
    assert_eq!(hours(TrainingFollowUp::Employed, "2024-10-01"), None);
    assert_eq!(hours(TrainingFollowUp::NotEmployed, "2024-05-02"), None);
    // Nobody was reached: the job is told, employment is not.
    assert_eq!(hours(TrainingFollowUp::NotReached, "2024-05-02"), forty);
}

#[test]
fn f4_what_was_told_with_the_person_comes_first() {
    let mut found = job(Icse93::Employee, ContractType::Temporary, YesNo::No, 50);
    found.occupation = Occupation::parse("7212").unwrap();
    found.pay = Some(Pay::new(Money::new(900, Currency::new("EUR").unwrap()), PayPeriod::Month));
    let of = |person: Worker| answers(person, course(TrainingFollowUp::Employed).job_found(found));
    let answer = |question, index| of(person("ann").answer(question, index).unwrap());
    let alone = of(person("ann"));
    assert_eq!((alone.status_in_employment, alone.contract), (Icse93::Employee, ContractType::Temporary));
    assert_eq!((alone.occupation, alone.informal_employment), (found.occupation, YesNo::Yes));
    assert_eq!((alone.earnings, alone.earnings_period), (Amount::from_integer(900), PayPeriod::Month));
    // Nobody said that there is no second job.
    assert_eq!((alone.multiple_jobs, alone.hours_usual_other), (YesNo::NotStated, None));
    let outside = answer(Question::LabourForceStatus, LabourForceStatus::Outside.index());
    assert_eq!(outside.labour_force_status, LabourForceStatus::Outside);
    assert_eq!(outside.labour_force_status_icls13, LabourForceStatus::NotStated);
    let own_account = answer(Question::StatusInEmployment, Icse93::OwnAccount.index());
    assert_eq!(own_account.status_in_employment, Icse93::OwnAccount);
    // Social security decides for employees alone.
    assert_eq!(own_account.informal_employment, YesNo::NotStated);
    let family = answer(Question::StatusInEmploymentIcse18, Icse18::FamilyWorker.index());
    assert_eq!((family.status_in_employment, family.informal_employment), (Icse93::NotStated, YesNo::Yes));
    assert_eq!(family.contract, ContractType::NotStated);
    let formal = answer(Question::EmployerSocialSecurity, YesNo::Yes.index());
    assert_eq!((formal.employer_social_security, formal.informal_employment), (YesNo::Yes, YesNo::NotStated));
    let paid = of(person("ann").number(Question::EarningsMonthly, 700).unwrap());
    assert_eq!((paid.earnings, paid.earnings_monthly), (None, Amount::from_integer(700)));
    // A job of the person is another job as a whole.
    let working = of(person("ann").job(Job::main().status(Icse93::Employee)));
    assert_eq!((working.contract, working.hours_usual_main), (ContractType::NotStated, None));
}

#[test]
fn f4_informal_as_the_job_found_says_comes_before_what_decides_it() {
    let informal = |status, social_security, known| {
        let mut found = job(status, ContractType::NotStated, social_security, 40);
        found.informal = known;
        answers(person("ann"), course(TrainingFollowUp::Employed).job_found(found)).informal_employment
    };
    for (status, social_security, known, expected) in [
        (Icse93::Employee, YesNo::Yes, YesNo::NotStated, YesNo::No),
        (Icse93::Employee, YesNo::No, YesNo::NotStated, YesNo::Yes),
        (Icse93::Employee, YesNo::NotStated, YesNo::NotStated, YesNo::NotStated),
        (Icse93::Employee, YesNo::Yes, YesNo::Yes, YesNo::Yes),
        (Icse93::NotStated, YesNo::Yes, YesNo::NotStated, YesNo::No),
        (Icse93::NotStated, YesNo::No, YesNo::NotStated, YesNo::Yes),
        (Icse93::FamilyWorker, YesNo::Yes, YesNo::NotStated, YesNo::Yes),
        (Icse93::OwnAccount, YesNo::No, YesNo::NotStated, YesNo::NotStated),
        (Icse93::OwnAccount, YesNo::NotStated, YesNo::No, YesNo::No),
        (Icse93::Employer, YesNo::Yes, YesNo::NotStated, YesNo::NotStated),
    ] {
        assert_eq!(informal(status, social_security, known), expected, "{status:?} {social_security:?} {known:?}");
    }
}

/// Pay of two currencies or periods adds up to nothing, and a week has 168 hours.
#[test]
fn f4_pay_and_hours_of_the_job_found_are_checked() {
    let pay = |currency: &str, period| Some(Pay::new(Money::new(900, Currency::new(currency).unwrap()), period));
    let with = |pay: Option<Pay>| {
        let mut found = JobFound::new(day("2024-05-02"));
        found.pay = pay;
        course(TrainingFollowUp::Employed).job_found(found)
    };
    let mut register = register();
    register.add("ann", with(pay("EUR", PayPeriod::Month))).unwrap();
    register.add("bob", with(pay("EUR", PayPeriod::Month))).unwrap();
    for other in [pay("USD", PayPeriod::Month), pay("EUR", PayPeriod::Week)] {
        let error = register.add("cem", with(other)).unwrap_err();
        assert_eq!((error.code(), error.column_name(), error.rows()), ("unit.mixed", Some("job_found.pay"), &[2][..]));
    }
    let mut long = job(Icse93::Employee, ContractType::Permanent, YesNo::Yes, 40);
    long.hours = Some(169.into());
    assert_eq!(
        register.add("dan", course(TrainingFollowUp::Employed).job_found(long)).unwrap_err().code(),
        "record.field"
    );
}
