//! A person of working age or not, at work or not: the unit that indicators count.

use super::{Amount, Hours, Job, Training, told};
use crate::code::{
    Area, Citizenship, Code, DisabilityStatus, Education, LabourForceStatus, MaritalStatus, PlaceOfBirth, Sex, YesNo,
};
use crate::derive::{Answers, Question};
use crate::error::{Error, ErrorKind};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A value of a column of the user's own, such as a region or a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Own {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// True or false.
    Flag(bool),
    /// A decimal number.
    Number(#[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str"))] Decimal),
}

macro_rules! own_from {
    ($($kind:ty => $variant:ident;)*) => {
        $(impl From<$kind> for Own {
            fn from(value: $kind) -> Self {
                Self::$variant(value.into())
            }
        })*
    };
}

own_from! {
    &str => Text;
    String => Text;
    i64 => Integer;
    i32 => Integer;
    bool => Flag;
    Decimal => Number;
}

/// A person with the person's answers, jobs and training.
///
/// ```
/// use decentwork::code::{Icse93, Sex, YesNo};
/// use decentwork::record::{Job, Worker};
/// let worker = Worker::new()
///     .sex(Sex::Female)
///     .age(34)?
///     .worked_for_pay(YesNo::Yes)
///     .job(Job::main().status(Icse93::Employee).hours_usual(40)?);
/// assert_eq!(worker.answers()?.status_in_employment, Icse93::Employee);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
#[non_exhaustive]
pub struct Worker {
    /// Identifier of the person, unique in a survey wave.
    pub id: Option<String>,
    #[cfg_attr(feature = "serde", serde(deserialize_with = "read_weight"))]
    weight: f64,
    /// Stratum of the sampling design.
    pub stratum: Option<String>,
    /// Primary sampling unit within the stratum; where nobody has one, everybody was drawn by himself.
    pub psu: Option<String>,
    #[cfg_attr(feature = "serde", serde(with = "told::document"))]
    answers: Answers,
    /// All jobs of the reference week.
    pub jobs: Vec<Job>,
    /// Training programmes.
    pub training: Vec<Training>,
    /// Columns of the user's own.
    pub own: BTreeMap<String, Own>,
}

impl Default for Worker {
    /// A person who counts once and of whom nothing is known.
    fn default() -> Self {
        Self {
            id: None,
            weight: 1.0,
            stratum: None,
            psu: None,
            answers: Answers::default(),
            jobs: Vec::new(),
            training: Vec::new(),
            own: BTreeMap::new(),
        }
    }
}

fn check_weight(weight: f64) -> Result<f64, Error> {
    let kind = if weight.is_nan() {
        ErrorKind::WeightNan
    } else if weight.is_infinite() {
        ErrorKind::WeightInfinite
    } else if weight < 0.0 {
        ErrorKind::WeightNegative
    } else {
        return Ok(weight);
    };
    Err(Error::new(kind).column("weight").found(weight.to_string()).expected("a finite number from 0"))
}

#[cfg(feature = "serde")]
fn read_weight<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let weight = <f64 as serde::Deserialize>::deserialize(deserializer)?;
    check_weight(weight).map_err(serde::de::Error::custom)
}

impl Worker {
    /// A person who counts once and of whom nothing is known.
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets the identifier.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
    /// Sets the sampling weight.
    ///
    /// # Errors
    /// `weight.nan`, `weight.infinite` or `weight.negative`.
    pub fn weight(mut self, weight: f64) -> Result<Self, Error> {
        self.weight = check_weight(weight)?;
        Ok(self)
    }
    /// The sampling weight; 1 unless it was set.
    pub const fn sampling_weight(&self) -> f64 {
        self.weight
    }
    /// Sets the stratum.
    #[must_use]
    pub fn stratum(mut self, stratum: impl Into<String>) -> Self {
        self.stratum = Some(stratum.into());
        self
    }
    /// Sets the primary sampling unit.
    #[must_use]
    pub fn psu(mut self, psu: impl Into<String>) -> Self {
        self.psu = Some(psu.into());
        self
    }
    /// Sets the age in completed years.
    ///
    /// # Errors
    /// `record.field` outside 0 to 130.
    pub fn age(self, age: impl Into<i64>) -> Result<Self, Error> {
        self.number(Question::Age, age.into())
    }
    /// Answers any coded question by the position of the answer in its code list.
    ///
    /// # Errors
    /// `record.field` when there is no such position.
    pub fn answer(mut self, question: Question, index: u16) -> Result<Self, Error> {
        told::set_code(&mut self.answers, question, index)?;
        Ok(self)
    }
    /// Answers any question that has a number.
    ///
    /// # Errors
    /// `record.field` when the number is not possible.
    pub fn number(mut self, question: Question, number: impl Into<Decimal>) -> Result<Self, Error> {
        told::set_number(&mut self.answers, question, number.into())?;
        Ok(self)
    }
    /// Adds a job.
    #[must_use]
    pub fn job(mut self, job: Job) -> Self {
        self.jobs.push(job);
        self
    }
    /// Adds a training.
    #[must_use]
    pub fn training(mut self, training: Training) -> Self {
        self.training.push(training);
        self
    }
    /// Sets a column of the user's own.
    #[must_use]
    pub fn own(mut self, name: impl Into<String>, value: impl Into<Own>) -> Self {
        self.own.insert(name.into(), value.into());
        self
    }

    /// The main job; none for a person without jobs.
    ///
    /// # Errors
    /// `job.no_main` when there are jobs but not exactly one main job: a person is counted once.
    pub fn main_job(&self) -> Result<Option<&Job>, Error> {
        let mains: Vec<&Job> = self.jobs.iter().filter(|job| job.main).collect();
        match mains[..] {
            [] if self.jobs.is_empty() => Ok(None),
            [job] => Ok(Some(job)),
            _ => Err(Error::new(ErrorKind::JobNoMain)
                .column("jobs")
                .found(format!("{} main jobs among {} jobs", mains.len(), self.jobs.len()))
                .expected("exactly one main job")
                .fix("mark the job with the longest usual hours as the main job")),
        }
    }

    /// The answers in standard terms: direct answers, and what the jobs say, which comes first.
    ///
    /// # Errors
    /// `job.no_main` as for [`Worker::main_job`]; `record.field` for pay beyond 4.6e14.
    pub fn answers(&self) -> Result<Answers, Error> {
        let mut answers = self.answers;
        let Some(job) = self.main_job()? else {
            return Ok(answers);
        };
        let codes = [
            (Question::StatusInEmployment, job.status.index()),
            (Question::StatusInEmploymentIcse18, job.status_icse18.index()),
            (Question::Occupation, job.occupation.index()),
            (Question::Industry, job.industry.index()),
            (Question::InstitutionalSector, job.sector.index()),
            (Question::Contract, job.contract.index()),
            (Question::EnterpriseType, job.enterprise_type.index()),
            (Question::MainJobDestination, job.destination.index()),
            (Question::Bookkeeping, job.bookkeeping.index()),
            (Question::Registration, job.registration.index()),
            (Question::Workplace, job.workplace.index()),
            (Question::SellsOutput, job.sells_output.index()),
            (Question::EmployerSocialSecurity, job.employer_social_security.index()),
            (Question::PaidAnnualLeave, job.paid_annual_leave.index()),
            (Question::PaidSickLeave, job.paid_sick_leave.index()),
            (Question::HasFormalEmployees, job.has_formal_employees.index()),
            (Question::JobSocialInsurance, job.social_insurance.index()),
            (Question::JobRegistered, job.registered_job.index()),
            (Question::SharesDecisions, job.shares_decisions.index()),
            (Question::PaidRegularlyByFamily, job.paid_regularly_by_family.index()),
            (Question::PaidApprentice, job.paid_apprentice.index()),
            (Question::CasualWork, job.casual.index()),
            (Question::HasRegularEmployees, job.regular_employees.index()),
            (Question::DominantClient, job.dominant_client.index()),
            (Question::EmploymentContract, job.employment_contract.index()),
            (Question::PaidByTask, job.paid_by_task.index()),
            (Question::PaysOwnContributions, job.own_contributions.index()),
            (Question::InformalEmployment, job.informal.index()),
        ];
        for (question, index) in codes.into_iter().filter(|(_, index)| *index != 0) {
            answers.set_code(question, index);
        }
        let counts = [
            (Question::ContractMonths, job.contract_months.map(i64::from)),
            (Question::UnitWorkers, job.unit_workers.map(i64::from)),
        ];
        for (question, count) in counts.into_iter().filter(|(_, count)| count.is_some()) {
            answers.set_number(question, count.and_then(Amount::from_integer));
        }
        if let Some(hours) = job.hours.usual() {
            answers.hours_usual_main = Some(Amount::try_from(hours)?);
        }
        if let Some(hours) = job.hours.actual() {
            answers.hours_actual_main = Some(Amount::try_from(hours)?);
        }
        answers.multiple_jobs = if self.jobs.len() > 1 { YesNo::Yes } else { YesNo::No };
        answers.hours_usual_other = self.hours_other(Hours::usual);
        answers.hours_actual_other = self.hours_other(Hours::actual);
        if let Some(pay) = job.pay {
            let amount = Amount::try_from(pay.money.amount);
            answers.earnings = Some(amount.map_err(|error| error.column("earnings"))?);
            answers.earnings_period = pay.period;
        }
        Ok(answers)
    }

    /// Hours in all jobs but the main one; unknown when those of any job are unknown.
    fn hours_other(&self, hours: impl Fn(&Hours) -> Option<Decimal>) -> Option<Amount> {
        let mut others = self.jobs.iter().filter(|job| !job.main);
        others.try_fold(Amount::ZERO, |sum, job| sum.checked_add(Amount::try_from(hours(&job.hours)?).ok()?))
    }
}

macro_rules! told {
    ($($field:ident: $kind:ty, $sentence:literal;)*) => {
        impl Worker {
            $(
                #[doc = $sentence]
                #[must_use]
                pub fn $field(mut self, answer: $kind) -> Self {
                    self.answers.$field = answer;
                    self
                }
            )*
        }
    };
}

told! {
    sex: Sex, "Sets the sex.";
    area: Area, "Sets the area of residence.";
    marital_status: MaritalStatus, "Sets the marital status.";
    place_of_birth: PlaceOfBirth, "Sets whether the person was born in the country or abroad.";
    citizenship: Citizenship, "Sets whether the person is a citizen of the country.";
    disability_status: DisabilityStatus, "Sets a disability status that was already derived.";
    education: Education, "Sets the highest level of education completed.";
    in_education: YesNo, "Sets whether the person is in education or training.";
    labour_force_status: LabourForceStatus, "Sets a labour force status that was already derived.";
    worked_for_pay: YesNo, "Sets whether the person worked for pay in the reference week.";
    worked_in_own_business: YesNo, "Sets whether the person worked in an own business or farm.";
    helped_in_family_business: YesNo, "Sets whether the person helped in a family business or farm.";
    absent_from_job: YesNo, "Sets whether the person was absent from a job.";
    seeking_work: YesNo, "Sets whether the person took steps to find work.";
    available_for_work: YesNo, "Sets whether the person could start work.";
    wants_work: YesNo, "Sets whether the person would like to work.";
    wants_more_hours: YesNo, "Sets whether the person wants to work more hours.";
    available_for_more_hours: YesNo, "Sets whether the person could work more hours.";
}

#[cfg(test)]
mod tests;
