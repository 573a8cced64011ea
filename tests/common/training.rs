//! Cases of a training register as data.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "every test binary uses its own part; a test may panic"
)]

use decentwork::Currency;
use decentwork::code::{
    Code, CredentialKind, ExitReason, QuarterActivity, SkillGainKind, TrainingProgramme, TrainingService,
};
use decentwork::record::{Credential, Date, FiscalYear, Quarter, Service, SkillGain, Training};
use decentwork::register::{
    ExitRule, MoneyUnit, SupplementalEvidence, TrainingRegister, TrainingRules, WageCoverage, WageRecord,
};
use std::collections::BTreeMap;

/// One person, what is known of the person, and what is expected.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    services: Vec<String>,
    #[serde(default)]
    period: Option<[Date; 2]>,
    #[serde(default)]
    wages: Vec<String>,
    #[serde(default)]
    evidence: Vec<String>,
    #[serde(default)]
    credentials: Vec<String>,
    #[serde(default)]
    gains: Vec<String>,
    #[serde(default)]
    reason: Option<ExitReason>,
    /// By programme, where each has its own.
    #[serde(default)]
    reasons: BTreeMap<String, ExitReason>,
    #[serde(default)]
    observed_to: Option<Date>,
    #[serde(default)]
    exit_rule: ExitRule,
    #[serde(default)]
    complete: Option<bool>,
    #[serde(default)]
    declared: bool,
    #[serde(default)]
    lag: u8,
    #[serde(default)]
    unit: Option<MoneyUnit>,
    pub expect: Vec<toml::Table>,
    #[serde(default)]
    pub self_service: u64,
    #[serde(default)]
    pub short_adult_education: u64,
    #[serde(default)]
    pub excluded: Option<u64>,
    #[serde(default)]
    pub exclusion_unknown: Option<u64>,
    #[serde(default)]
    pub early_q2: Option<u64>,
    #[serde(default)]
    pub early_q4: Option<u64>,
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}
pub fn quarter(text: &str) -> Quarter {
    text.parse().unwrap()
}

impl Case {
    pub fn register(&self) -> TrainingRegister {
        let mut rules = TrainingRules::new(self.observed_to.unwrap_or_else(|| day("2026-06-30")));
        rules.exit_rule = self.exit_rule;
        rules.records_complete = self.complete.unwrap_or(true);
        rules.programme_year = Some(FiscalYear::beginning(2023, 7).unwrap());
        let mut register = TrainingRegister::new(rules);
        let unit = self.unit.unwrap_or(MoneyUnit::Whole);
        let dollar = Currency::new("USD").unwrap();
        let mut coverage = WageCoverage::new(dollar, unit, quarter("2020Q1"), quarter("2025Q4")).unwrap();
        (coverage.lag, coverage.unmatched_not_employed) = (self.lag, self.declared);
        register.declare_wages(coverage).unwrap();
        for training in self.trainings() {
            register.add("p", training).unwrap();
        }
        for line in &self.wages {
            let words: Vec<&str> = line.split(' ').collect();
            let mut record =
                WageRecord::new("p", words[0], quarter(words[1]), words[2].parse::<rust_decimal::Decimal>().unwrap());
            record.subsidised = words.get(3) == Some(&"subsidised");
            register.add_wages(record).unwrap();
        }
        for line in &self.evidence {
            let words: Vec<&str> = line.split(' ').collect();
            let activity = QuarterActivity::parse(words[1]).unwrap();
            let mut evidence = SupplementalEvidence::new("p", quarter(words[0]), activity);
            evidence.earnings = words.get(2).map(|amount| amount.parse().unwrap());
            register.add_evidence(evidence).unwrap();
        }
        register
    }

    /// One record a programme, in the order in which they occur; what is told of the person goes to the first.
    fn trainings(&self) -> Vec<Training> {
        let mut order: Vec<&str> = Vec::new();
        let mut records: BTreeMap<&str, Training> = BTreeMap::new();
        for line in &self.services {
            let programme = line.split(' ').next().unwrap();
            if !order.contains(&programme) {
                order.push(programme);
            }
            let record = records.remove(programme).unwrap_or_else(|| {
                Training::new(programme).reported_under(TrainingProgramme::parse(programme).unwrap())
            });
            records.insert(programme, record.service(service(line)));
        }
        if let Some([start, end]) = self.period {
            order.push("period");
            records.insert("period", Training::new("course").period(Some(start), Some(end)).unwrap());
        }
        for (programme, reason) in &self.reasons {
            records.get_mut(programme.as_str()).unwrap().exit_reason = *reason;
        }
        let mut trainings: Vec<Training> = order.iter().map(|programme| records.remove(programme).unwrap()).collect();
        let first = &mut trainings[0];
        first.exit_reason = self.reason.unwrap_or(first.exit_reason);
        for line in &self.credentials {
            let (kind, date) = line.split_once(' ').unwrap();
            first.credentials.push(Credential::new(CredentialKind::parse(kind).unwrap(), day(date)));
        }
        for line in &self.gains {
            let (kind, date) = line.split_once(' ').unwrap();
            first.skill_gains.push(SkillGain::new(SkillGainKind::parse(kind).unwrap(), day(date)));
        }
        trainings
    }
}

/// Programme, kind, first and last day, and then hours= and planned=.
fn service(line: &str) -> Service {
    let words: Vec<&str> = line.split(' ').collect();
    let end = (words[3] != "open").then(|| day(words[3]));
    let mut service = Service::new(TrainingService::parse(words[1]).unwrap(), day(words[2]), end);
    for word in &words[4..] {
        service = match word.split_once('=').unwrap() {
            ("hours", hours) => service.contact_hours(hours.parse::<i64>().unwrap()),
            ("planned", date) => service.planned_next(day(date)),
            other => panic!("{other:?}"),
        };
    }
    service
}
