//! A training programme a person took part in, and what came of it.

mod parts;

use super::{Date, Money, Pay};
use crate::code::{ExitReason, TrainingModality, TrainingProgramme, YesNo};
use crate::error::{Error, ErrorKind};
use parts::invalid;
use rust_decimal::Decimal;

pub use parts::{Credential, FollowUp, JobFound, Service, SkillGain};

/// One participation in a training programme.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "document::Training"))]
#[non_exhaustive]
pub struct Training {
    /// Name or identifier of the programme.
    pub programme: String,
    /// Who provides it.
    pub provider: Option<String>,
    /// What kind of programme it is reported under.
    pub reported_under: TrainingProgramme,
    /// How it is given.
    pub modality: TrainingModality,
    start: Option<Date>,
    end: Option<Date>,
    /// Every spell of a service; where there is none, the period of the programme is one of training.
    pub services: Vec<Service>,
    /// Why the person left, once that is known.
    pub exit_reason: ExitReason,
    /// Credentials attained.
    pub credentials: Vec<Credential>,
    /// Measurable skill gains achieved.
    pub skill_gains: Vec<SkillGain>,
    /// Contacts after completion.
    pub follow_ups: Vec<FollowUp>,
    /// The first job after completion, or the one that had begun before.
    pub job_found: Option<JobFound>,
    /// What came of it.
    pub outcome: TrainingOutcome,
}

/// What came of a training.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
#[non_exhaustive]
pub struct TrainingOutcome {
    /// Completed the programme.
    pub completed: YesNo,
    /// Obtained its certificate.
    pub certified: YesNo,
    /// Was employed before the programme.
    pub employed_before: YesNo,
    /// Is employed at the follow-up.
    pub employed_after: YesNo,
    /// Works in the field of the training at the follow-up.
    pub works_in_field: YesNo,
    /// Is in further education or training at the follow-up.
    pub in_further_training: YesNo,
    /// How many months after the end the follow-up took place.
    pub months_after: Option<u8>,
    /// Pay before the programme.
    pub pay_before: Option<Pay>,
    /// Pay at the follow-up.
    pub pay_after: Option<Pay>,
    /// Sought work after completing the programme.
    pub seeking_work: YesNo,
    /// Uses the skills of the programme some months after it.
    pub skills_used: YesNo,
    /// What the participation cost.
    pub cost: Option<Money>,
    /// Share of the points of the test before the programme, from 0 to 1.
    pub score_before: Option<Decimal>,
    /// Share of the points of the test after the programme, from 0 to 1.
    pub score_after: Option<Decimal>,
    /// Satisfaction with the programme, from 0 to 100.
    pub satisfaction: Option<Decimal>,
}

impl Training {
    /// A participation in a programme.
    pub fn new(programme: impl Into<String>) -> Self {
        Self { programme: programme.into(), ..Self::default() }
    }
    /// Sets who provides it.
    #[must_use]
    pub fn provider(mut self, provider: impl Into<String>) -> Self {
        self.provider = Some(provider.into());
        self
    }
    /// Sets the first day and, once it is known, the last.
    ///
    /// # Errors
    /// `record.field` when the end is before the start.
    pub fn period(mut self, start: Option<Date>, end: Option<Date>) -> Result<Self, Error> {
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            return Err(Error::new(ErrorKind::FieldInvalid)
                .column("end")
                .found(format!("{end}, before the start {start}"))
                .expected("a day on or after the start"));
        }
        (self.start, self.end) = (start, end);
        Ok(self)
    }
    /// Sets what kind of programme it is reported under.
    #[must_use]
    pub fn reported_under(mut self, programme: TrainingProgramme) -> Self {
        self.reported_under = programme;
        self
    }
    /// Adds a spell of a service.
    #[must_use]
    pub fn service(mut self, service: Service) -> Self {
        self.services.push(service);
        self
    }
    /// Sets why the person left.
    #[must_use]
    pub fn exit_reason(mut self, reason: ExitReason) -> Self {
        self.exit_reason = reason;
        self
    }
    /// Adds a credential.
    #[must_use]
    pub fn credential(mut self, credential: Credential) -> Self {
        self.credentials.push(credential);
        self
    }
    /// Adds a measurable skill gain.
    #[must_use]
    pub fn skill_gain(mut self, gain: SkillGain) -> Self {
        self.skill_gains.push(gain);
        self
    }
    /// Adds a contact after completion.
    #[must_use]
    pub fn follow_up(mut self, contact: FollowUp) -> Self {
        self.follow_ups.push(contact);
        self
    }
    /// Sets the first job after completion.
    #[must_use]
    pub fn job_found(mut self, job: JobFound) -> Self {
        self.job_found = Some(job);
        self
    }
    /// Checks what was filled in field by field; the register does so for every record.
    ///
    /// # Errors
    /// `record.field` naming the field: an end before its start, hours, points or percentages that cannot be.
    pub fn check(&self) -> Result<(), Error> {
        self.services.iter().try_for_each(Service::check)?;
        self.follow_ups.iter().try_for_each(FollowUp::check)?;
        self.job_found.iter().try_for_each(JobFound::check)?;
        let outcome = &self.outcome;
        for (field, number, highest) in [
            ("score_before", outcome.score_before, 1),
            ("score_after", outcome.score_after, 1),
            ("satisfaction", outcome.satisfaction, 100),
        ] {
            if let Some(number) = number
                && !(Decimal::ZERO..=Decimal::from(highest)).contains(&number)
            {
                return Err(invalid(field, &number.to_string(), &format!("a number from 0 to {highest}")));
            }
        }
        Ok(())
    }
    /// Sets what came of it.
    #[must_use]
    pub fn outcome(mut self, outcome: TrainingOutcome) -> Self {
        self.outcome = outcome;
        self
    }
    /// The first day.
    pub const fn start(&self) -> Option<Date> {
        self.start
    }
    /// The last day.
    pub const fn end(&self) -> Option<Date> {
        self.end
    }
}

macro_rules! setters {
    ($($field:ident: $kind:ty, $sentence:literal;)*) => {
        impl TrainingOutcome {
            $(
                #[doc = $sentence]
                #[must_use]
                pub fn $field(mut self, value: $kind) -> Self {
                    self.$field = value.into();
                    self
                }
            )*
        }
    };
}

setters! {
    completed: YesNo, "Sets whether the programme was completed.";
    certified: YesNo, "Sets whether the certificate was obtained.";
    employed_before: YesNo, "Sets whether the person was employed before.";
    employed_after: YesNo, "Sets whether the person is employed at the follow-up.";
    works_in_field: YesNo, "Sets whether the person works in the field of the training.";
    in_further_training: YesNo, "Sets whether the person is in further training.";
    months_after: u8, "Sets when the follow-up took place.";
    pay_before: Pay, "Sets the pay before the programme.";
    pay_after: Pay, "Sets the pay at the follow-up.";
    seeking_work: YesNo, "Sets whether the person sought work after the programme.";
    skills_used: YesNo, "Sets whether the person uses the skills of the programme.";
    cost: Money, "Sets what the participation cost.";
    score_before: Decimal, "Sets the share of the points of the test before.";
    score_after: Decimal, "Sets the share of the points of the test after.";
    satisfaction: Decimal, "Sets the satisfaction with the programme.";
}

/// The document as it is written, before it is checked.
#[cfg(feature = "serde")]
mod document {
    use super::{
        Credential, Date, Error, ExitReason, FollowUp, JobFound, Service, SkillGain, TrainingModality, TrainingOutcome,
        TrainingProgramme,
    };

    #[derive(Default, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Training {
        programme: String,
        provider: Option<String>,
        #[serde(default)]
        reported_under: TrainingProgramme,
        #[serde(default)]
        modality: TrainingModality,
        start: Option<Date>,
        end: Option<Date>,
        #[serde(default)]
        services: Vec<Service>,
        #[serde(default)]
        exit_reason: ExitReason,
        #[serde(default)]
        credentials: Vec<Credential>,
        #[serde(default)]
        skill_gains: Vec<SkillGain>,
        #[serde(default)]
        follow_ups: Vec<FollowUp>,
        job_found: Option<JobFound>,
        #[serde(default)]
        outcome: TrainingOutcome,
    }

    impl TryFrom<Training> for super::Training {
        type Error = Error;
        fn try_from(read: Training) -> Result<Self, Error> {
            let mut training = Self::new(read.programme).period(read.start, read.end)?;
            training.provider = read.provider;
            training.reported_under = read.reported_under;
            training.modality = read.modality;
            training.services = read.services;
            training.exit_reason = read.exit_reason;
            training.credentials = read.credentials;
            training.skill_gains = read.skill_gains;
            training.follow_ups = read.follow_ups;
            training.job_found = read.job_found;
            training.outcome = read.outcome;
            training.check()?;
            Ok(training)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn welding() -> Training {
        let day = |month| Date::new(2024, month, 1).ok();
        let outcome = TrainingOutcome::default().completed(YesNo::Yes).months_after(6);
        let training = Training::new("welding").provider("college").outcome(outcome);
        training.period(day(1), day(6)).unwrap()
    }

    #[test]
    fn a_training_ends_after_it_starts() {
        let training = welding();
        assert_eq!(training.start().map(Date::month), Some(1));
        assert_eq!(training.end().map(Date::month), Some(6));
        let (start, end) = (training.start(), training.end());
        let error = training.clone().period(end, start).unwrap_err();
        assert_eq!((error.code(), error.column_name()), ("record.field", Some("end")));
        assert!(training.clone().period(start, None).is_ok());
        assert!(training.period(start, start).is_ok());
    }

    #[test]
    fn what_was_not_told_is_not_stated() {
        let outcome = welding().outcome;
        assert_eq!(outcome.completed, YesNo::Yes);
        assert_eq!(outcome.employed_after, YesNo::NotStated);
        assert_eq!(outcome.months_after, Some(6));
    }

    #[test]
    fn errors_name_the_field() {
        use crate::code::{TrainingFollowUp, TrainingService};
        let day = |text: &str| text.parse::<Date>().unwrap();
        let service = |end: &str| Service::new(TrainingService::Training, day("2024-02-01"), Some(day(end)));
        let outcome = |change: fn(&mut TrainingOutcome)| {
            let mut outcome = TrainingOutcome::default();
            change(&mut outcome);
            welding().outcome(outcome)
        };
        let mut job = JobFound::new(day("2024-08-01"));
        job.hours = Some(Decimal::from(169));
        for (training, field) in [
            (welding().service(service("2024-01-31")), "end"),
            (welding().service(service("2024-03-01").planned_next(day("2024-02-28"))), "planned_next"),
            (welding().service(service("2024-03-01").contact_hours(-1)), "contact_hours"),
            (welding().follow_up(FollowUp::new(day("2024-09-01"), TrainingFollowUp::NotYetDue)), "found"),
            (welding().job_found(job), "hours"),
            (outcome(|outcome| outcome.score_before = Some(Decimal::TWO)), "score_before"),
            (outcome(|outcome| outcome.score_after = Some(Decimal::NEGATIVE_ONE)), "score_after"),
            (outcome(|outcome| outcome.satisfaction = Some(Decimal::from(101))), "satisfaction"),
        ] {
            let error = training.check().unwrap_err();
            assert_eq!((error.code(), error.column_name()), ("record.field", Some(field)));
        }
        assert!(welding().service(service("2024-02-01")).check().is_ok());
    }

    #[cfg(feature = "serde")]
    #[test]
    fn documents_are_checked() {
        let text = serde_json::to_string(&welding()).unwrap();
        assert_eq!(serde_json::from_str::<Training>(&text).unwrap(), welding());
        let reversed = text.replace("2024-06-01", "2023-06-01");
        let error = serde_json::from_str::<Training>(&reversed).unwrap_err();
        assert!(error.to_string().contains("before the start"), "{error}");
        assert!(serde_json::from_str::<Training>(r#"{"programme":"a","stat":"b"}"#).is_err());
        let short = serde_json::from_str::<Training>(r#"{"programme":"a"}"#).unwrap();
        assert_eq!(short, Training::new("a"));
    }
}
