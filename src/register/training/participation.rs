//! From spells of service to participations: when somebody began, and when somebody had left.

use super::rules::{ExitRule, TrainingRules};
use super::{Entry, LeftOut};
use crate::code::{TrainingProgramme, TrainingService, YesNo};
use crate::record::{Date, Quarter, Service};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// One participation of a person: from the first service to the last one before so many days without any.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Participation {
    /// The person.
    pub person: String,
    /// Which participation of this person it is, by its first day, from 1; by programme, across programmes.
    pub number: usize,
    /// The training records that it is made of, by the order in which they were added; that of the first service first.
    pub records: Vec<usize>,
    /// The records that go on in no later participation: what came of those came of this one.
    pub(super) ended: Vec<usize>,
    /// The first day of service.
    pub start: Date,
    /// The last day of service so far.
    pub last_service: Date,
    /// The exit, which is the last day of service; none while the person is, or may still be, in the programme.
    pub exit: Option<Date>,
    /// The quarter of the exit.
    pub exit_quarter: Option<Quarter>,
    /// The quarter of the first service.
    pub cohort: Quarter,
    /// Whether the person is a participant: unknown where the contact hours of adult education are.
    pub participant: YesNo,
    pub(super) spells: Vec<Spell>,
}

/// A service and the record it comes from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spell {
    pub(super) record: usize,
    pub(super) service: Service,
}

impl Participation {
    fn new(person: &str, spell: Spell, rules: &TrainingRules) -> Self {
        let mut made = Self {
            person: person.to_owned(),
            number: 0,
            records: Vec::new(),
            ended: Vec::new(),
            start: spell.service.start,
            last_service: spell.service.start,
            exit: None,
            exit_quarter: None,
            cohort: Quarter::of(spell.service.start),
            participant: YesNo::Yes,
            spells: Vec::new(),
        };
        made.add(spell, rules);
        made
    }
    fn add(&mut self, spell: Spell, rules: &TrainingRules) {
        let end = spell.service.end.unwrap_or(rules.observed_to).min(rules.observed_to);
        self.last_service = self.last_service.max(end);
        if !self.records.contains(&spell.record) {
            self.records.push(spell.record);
        }
        self.spells.push(spell);
    }
    /// The last day for which a service was planned.
    fn planned_to(&self) -> Option<Date> {
        self.spells.iter().filter_map(|spell| spell.service.planned_next).max()
    }
    /// Whether a service still belongs here: so many days without one have not passed, or it was planned.
    ///
    /// Ninety days without service lie between the last day and the 91st after it, so a service on the 90th is no re-entry.
    fn reaches(&self, start: Date, rules: &TrainingRules) -> bool {
        start.days_since(self.last_service) <= i64::from(rules.days_without_service)
            || self.planned_to().is_some_and(|planned| start <= planned)
    }
    /// Sets the exit if it is known by now: it is the last day of service, seen from the end of so many days without one.
    fn set_exit(&mut self, rules: &TrainingRules) {
        let known = match rules.exit_rule {
            ExitRule::AsRecorded => true,
            _ => {
                let waited = rules.observed_to.days_since(self.last_service) >= i64::from(rules.days_without_service);
                waited && self.planned_to().is_none_or(|planned| planned <= rules.observed_to)
            }
        };
        let ongoing = |spell: &Spell| spell.service.end.is_none_or(|end| end > rules.observed_to);
        if known && !self.spells.iter().any(ongoing) {
            self.exit = Some(self.last_service);
            self.exit_quarter = Some(Quarter::of(self.last_service));
        }
    }
    /// The services that it is made of; those on record where exits are taken as recorded.
    pub(super) fn services<'a>(
        &'a self,
        entries: &'a [Entry],
        rules: &TrainingRules,
    ) -> impl Iterator<Item = &'a Service> + 'a {
        let recorded = &entries[self.records[0]].training.services;
        let as_recorded = rules.exit_rule == ExitRule::AsRecorded && !recorded.is_empty();
        let recorded = as_recorded.then_some(recorded).into_iter().flatten();
        let spells = (!as_recorded).then_some(&self.spells).into_iter().flatten().map(|spell| &spell.service);
        recorded.filter(|service| service.kind.is_participation()).chain(spells)
    }
    /// Contact hours of all services; none if those of any are unknown.
    pub(super) fn contact_hours(&self, entries: &[Entry], rules: &TrainingRules) -> Option<Decimal> {
        self.services(entries, rules).try_fold(Decimal::ZERO, |sum, service| sum.checked_add(service.contact_hours?))
    }
    /// In adult education alone, so many contact hours make a participant.
    ///
    /// The hours are a rule of that programme. Programmes with one exit in common make one participation, and a service
    /// of any other programme makes a participant of it, whatever the hours: those in adult education are then not asked
    /// for, and not left out either.
    ///
    /// # References
    /// 20 CFR 677.150(a): whoever has not completed 12 contact hours in adult education is no participant of it.
    fn set_participant(&mut self, entries: &[Entry], rules: &TrainingRules) {
        let adult = |record: &usize| entries[*record].training.reported_under == TrainingProgramme::AdultEducation;
        if !self.records.iter().all(adult) {
            return;
        }
        let known: Decimal = self.services(entries, rules).filter_map(|service| service.contact_hours).sum();
        self.participant = if known >= rules.adult_education_hours {
            YesNo::Yes
        } else if self.contact_hours(entries, rules).is_none() {
            YesNo::NotStated
        } else {
            YesNo::No
        };
    }
}

/// The participations of everybody, by person and first day, and what was left out.
pub(super) fn participations(entries: &[Entry], rules: &TrainingRules) -> (Vec<Participation>, LeftOut) {
    let mut left_out = LeftOut::default();
    let mut spells: BTreeMap<(&str, Option<String>), Vec<Spell>> = BTreeMap::new();
    for (record, entry) in entries.iter().enumerate() {
        let group = match rules.exit_rule {
            ExitRule::Common => None,
            ExitRule::ByProgramme => Some(entry.training.programme.clone()),
            // Every record is its own, so the position keeps records apart.
            ExitRule::AsRecorded => Some(format!("{record:020}")),
        };
        match services(entry, rules) {
            Ok(services) => {
                let of_group = spells.entry((&entry.person, group)).or_default();
                of_group.extend(services.into_iter().map(|service| Spell { record, service }));
            }
            Err(Without::Service) => left_out.self_service += 1,
            Err(Without::Dates) => left_out.undated += 1,
        }
    }
    let mut made = Vec::new();
    for ((person, _), mut spells) in spells {
        spells.sort_by_key(|spell| (spell.service.start, spell.record));
        made.extend(joined(person, spells, rules));
    }
    for participation in &mut made {
        participation.set_exit(rules);
        participation.set_participant(entries, rules);
    }
    let before = made.len();
    made.retain(|participation| participation.participant != YesNo::No);
    left_out.short_adult_education = (before - made.len()) as u64;
    made.sort_by(|a, b| (&a.person, a.start, &a.records).cmp(&(&b.person, b.start, &b.records)));
    for at in 0..made.len() {
        let first = at == 0 || made[at - 1].person != made[at].person;
        made[at].number = if first { 1 } else { made[at - 1].number + 1 };
    }
    (made, left_out)
}

/// Cuts the spells of one person, in order, wherever the person had left before the next one.
fn joined(person: &str, spells: Vec<Spell>, rules: &TrainingRules) -> Vec<Participation> {
    let mut made: Vec<Participation> = Vec::new();
    for spell in spells {
        match made.last_mut().filter(|last| last.reaches(spell.service.start, rules)) {
            Some(last) => last.add(spell, rules),
            None => made.push(Participation::new(person, spell, rules)),
        }
    }
    for at in 0..made.len() {
        let (now, later) = made.split_at_mut(at + 1);
        let now = &mut now[at];
        let goes_on = |record: &usize| later.iter().any(|later| later.records.contains(record));
        now.ended = now.records.iter().copied().filter(|record| !goes_on(record)).collect();
    }
    made
}

/// Why a record makes no participation.
enum Without {
    Service,
    Dates,
}

/// The services of a record that begin and prolong participation.
fn services(entry: &Entry, rules: &TrainingRules) -> Result<Vec<Service>, Without> {
    let training = &entry.training;
    let services: Vec<Service> =
        training.services.iter().filter(|service| service.kind.is_participation()).cloned().collect();
    if services.is_empty() && !training.services.is_empty() {
        return Err(Without::Service);
    }
    if services.is_empty() || rules.exit_rule == ExitRule::AsRecorded {
        let start = training.start().ok_or(Without::Dates)?;
        return Ok(vec![Service::new(TrainingService::Training, start, training.end())]);
    }
    Ok(services)
}
