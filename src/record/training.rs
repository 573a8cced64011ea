//! A training programme a person took part in, and what came of it.

use super::{Date, Pay};
use crate::code::YesNo;
use crate::error::{Error, ErrorKind};

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
    start: Option<Date>,
    end: Option<Date>,
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
}

/// The document as it is written, before the dates are compared.
#[cfg(feature = "serde")]
mod document {
    use super::{Date, Error, TrainingOutcome};

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Training {
        programme: String,
        provider: Option<String>,
        start: Option<Date>,
        end: Option<Date>,
        #[serde(default)]
        outcome: TrainingOutcome,
    }

    impl TryFrom<Training> for super::Training {
        type Error = Error;
        fn try_from(read: Training) -> Result<Self, Error> {
            let mut training = Self::new(read.programme).period(read.start, read.end)?;
            training.provider = read.provider;
            training.outcome = read.outcome;
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
