//! Participations and outcomes of a small training register: `cargo run --example training_register`.
//!
//! Three tables go in: services, wage records, follow-ups. One participation a row comes out, with its exit, the
//! quarters after it, and counts of everything that was left out.

use decentwork::code::{Code, CredentialKind, ExitReason, TrainingFollowUp, TrainingProgramme, TrainingService, YesNo};
use decentwork::error::Error;
use decentwork::record::{Credential, Date, FollowUp, JobFound, Quarter, Service, Training};
use decentwork::register::{MoneyUnit, TrainingRegister, TrainingRules, WageCoverage, WageRecord};
use decentwork::{Currency, Sex, Worker};

/// Person, sex, provider, programme, kind of service, first day, last day, reason for leaving.
type Line = (
    &'static str,
    Sex,
    &'static str,
    TrainingProgramme,
    TrainingService,
    &'static str,
    Option<&'static str>,
    ExitReason,
);

const SERVICES: [Line; 7] = [
    line("ann", Sex::Female, TrainingService::Training, "2023-02-01", Some("2023-05-17"), ExitReason::Completed),
    line("bob", Sex::Male, TrainingService::Training, "2023-02-01", Some("2023-04-28"), ExitReason::Left),
    line("bob", Sex::Male, TrainingService::Career, "2023-07-27", Some("2023-07-27"), ExitReason::Left), // 90 days later
    line("eve", Sex::Female, TrainingService::Training, "2023-09-04", Some("2023-12-31"), ExitReason::Completed),
    line("kim", Sex::Female, TrainingService::Training, "2023-02-01", Some("2023-03-10"), ExitReason::Medical),
    line("lee", Sex::Male, TrainingService::Training, "2024-09-02", None, ExitReason::NotStated), // still there
    line("max", Sex::Male, TrainingService::SelfService, "2023-02-01", Some("2023-02-01"), ExitReason::NotStated),
];

const fn line(
    person: &'static str,
    sex: Sex,
    kind: TrainingService,
    start: &'static str,
    end: Option<&'static str>,
    reason: ExitReason,
) -> Line {
    (person, sex, "college", TrainingProgramme::Adult, kind, start, end, reason)
}

/// Person, employer, quarter, wages in cents.
const WAGES: [(&str, &str, &str, i64); 5] = [
    ("ann", "mill", "2023Q4", 540_000),
    ("ann", "farm", "2023Q4", 120_050), // a second employer
    ("ann", "mill", "2024Q2", 560_000),
    ("eve", "shop", "2024Q2", 310_000),
    ("zoe", "shop", "2024Q2", 280_000), // in no training record
];

/// Person, day, what was found.
const FOLLOW_UPS: [(&str, &str, TrainingFollowUp); 2] = [
    ("ann", "2023-11-20", TrainingFollowUp::Employed), // six months after completion
    ("eve", "2024-07-02", TrainingFollowUp::Refused),
];

fn register() -> Result<TrainingRegister, Error> {
    let mut rules = TrainingRules::new("2024-12-31".parse()?);
    rules.records_complete = true; // no reason for leaving is no exclusion, no contact is not reached
    let mut register = TrainingRegister::new(rules);
    let mut known: Vec<&str> = Vec::new();
    for (person, sex, provider, programme, kind, start, end, reason) in SERVICES {
        if !known.contains(&person) {
            known.push(person);
            register.add_person(Worker::new().id(person).sex(sex))?;
        }
        let service = Service::new(kind, start.parse()?, end.map(str::parse::<Date>).transpose()?);
        let mut training = Training::new("welding").provider(provider).reported_under(programme);
        training = training.service(service).exit_reason(reason);
        for (of, date, found) in FOLLOW_UPS {
            if of == person {
                training = training.follow_up(FollowUp::new(date.parse()?, found));
            }
        }
        if person == "ann" {
            training = training.credential(Credential::new(CredentialKind::Postsecondary, "2023-05-20".parse()?));
            let mut job = JobFound::new("2023-08-01".parse()?);
            job.in_field = YesNo::Yes;
            training = training.job_found(job);
        }
        register.add(person, training)?;
    }
    let quarters: [Quarter; 2] = ["2023Q1".parse()?, "2024Q3".parse()?];
    let mut wages = WageCoverage::new(Currency::new("USD")?, MoneyUnit::Hundredths, quarters[0], quarters[1])?;
    wages.unmatched_not_employed = true; // declared, never assumed
    register.declare_wages(wages)?;
    for (person, employer, quarter, amount) in WAGES {
        register.add_wages(WageRecord::new(person, employer, quarter.parse()?, amount))?;
    }
    Ok(register)
}

#[allow(clippy::print_stdout, reason = "an example prints")]
fn main() -> Result<(), Error> {
    let register = register()?;
    let counts = register.participations()?;
    println!("person  start       exit        quarter  Q2 after exit       Q4 after exit       earnings  credential");
    for (made, worker) in counts.participations.iter().zip(register.workers()?) {
        let answers = worker.answers()?;
        let shown = |value: Option<String>| value.unwrap_or_else(|| "none".into());
        println!(
            "{:<7} {}  {:<10}  {:<7}  {:<18}  {:<18}  {:>8}  {}",
            made.person,
            made.start,
            shown(made.exit.map(|exit| exit.to_string())),
            shown(made.exit_quarter.map(|quarter| quarter.to_string())),
            answers.training_quarter_2.item().name,
            answers.training_quarter_4.item().name,
            shown(answers.training_earnings_quarter_2.map(|amount| amount.to_string())),
            answers.training_credential.item().name,
        );
    }
    println!(
        "{} records: {} of self-service alone, {} participations, {} exits, of which {} count",
        counts.records,
        counts.left_out.self_service,
        counts.participations.len(),
        counts.exits,
        counts.exiters,
    );
    for (reason, number) in &counts.excluded {
        println!("left out: {number}, {}", reason.item().label);
    }
    println!("{} wage record of somebody in no training record", counts.unmatched_wage_records);
    Ok(())
}
