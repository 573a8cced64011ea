//! Code lists: classifications with their version in their type.
//!
//! Every list has a code for "not stated", because an unanswered question is something a
//! survey tells us, not something it leaves out. An item has the code ILOSTAT or the
//! classification gives it, a readable name (used in codebooks) and a label (used in tables).

mod age;
mod answer;
mod correspondence;
mod country;
mod duration;
mod education;
mod exposure;
mod exposure_table;
mod icse18;
mod ilostat;
mod industry;
mod industry_table;
mod informality;
mod occupation;
mod occupation_table;
mod parse;
mod person;
mod platform;
mod status;
mod terms;
mod training;
mod training_record;
mod transition;
mod working_time;

pub use age::{AGE_5YR_BANDS, AGE_10YR_BANDS, AGE_AGGREGATE, AGE_CHILDREN, AGE_YOUTH_ADULT, AgeBand, MAX_AGE};
pub use answer::{
    AbsenceReason, ContractType, Destination, NonSearchReason, PayPeriod, PotentialLabourForceStatus, YesNo,
};
pub use correspondence::{Correspondence, Counterparts, soc2010_of_soc2018};
pub use country::{countries, is_country};
pub use duration::{UnemploymentDuration, UnemploymentDurationAggregate};
pub use education::{Education, EducationAggregate};
pub use exposure::{GenAiExposure, GenAiPotential2023};
pub use icse18::{Icse18Authority, Icse18Risk};
pub use ilostat::{CLASSIFICATIONS, VERSIONS, Version};
pub use industry::{BroadSector, Industry};
pub use informality::{Bookkeeping, EnterpriseType, Registration, Workplace};
pub use occupation::{MajorGroup, Occupation, OccupationMapping, SkillLevel};
pub use parse::{Width, numeric_code};
pub use person::{Area, Citizenship, Difficulty, DisabilityStatus, MaritalStatus, PlaceOfBirth, Sex};
pub use platform::PlatformActivity;
pub use status::{Icse18, Icse93, LabourForceStatus, Sector};
pub use terms::{ContractKind, EconomicClass, EducationMatch, SkillMatch};
pub use training::{
    TrainingAttainment, TrainingExclusion, TrainingFollowUp, TrainingProgramme, TrainingQuarter, TrainingStatus,
};
pub use training_record::{
    CredentialKind, ExitReason, QuarterActivity, SkillGainKind, TrainingModality, TrainingService,
};
pub use transition::{TransitionForm, TransitionStage};
pub use working_time::{Frequency, HoursBand, JobHolding, JobTime, PartTimeReason};

use crate::error::Error;

/// One item of a code list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Item {
    /// The code in the classification or in ILOSTAT.
    pub code: &'static str,
    /// The readable name that codebooks use.
    pub name: &'static str,
    /// The label that tables print.
    pub label: &'static str,
}

/// A classification in one version: its name and its items, the first of which is "not stated".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeList {
    /// Name with version, such as `ICSE-93`.
    pub name: &'static str,
    /// All items; position 0 is "not stated".
    pub items: &'static [Item],
}

impl CodeList {
    /// Finds the position of an item by its code or its name.
    ///
    /// # Errors
    /// `code.unknown` with the nearest names.
    pub fn position(&self, text: &str) -> Result<u16, Error> {
        self.position_of_width(text, None)
    }

    /// As [`CodeList::position`], for a column whose codes have a declared number of digits.
    ///
    /// Occupations and industries are read by their digits; other lists have no widths.
    ///
    /// # Errors
    /// `code.unknown` with the nearest names; `code.width` when the digits do not fit the width.
    pub fn position_of_width(&self, text: &str, width: Option<Width>) -> Result<u16, Error> {
        match self.name {
            Occupation::LIST => Occupation::parse_code(text, width).map(Code::index),
            Industry::LIST => Industry::parse_code(text, width).map(Code::index),
            _ => parse::position(self, text),
        }
    }
}

/// A value of a code list.
pub trait Code: Copy + Eq + Default + std::fmt::Debug + 'static {
    /// The list this value belongs to.
    fn list() -> &'static CodeList;
    /// Position in the list; 0 is "not stated".
    fn index(self) -> u16;
    /// The value at a position, "not stated" where there is none.
    fn from_index(index: u16) -> Self;
    /// The item: code, name and label.
    fn item(self) -> &'static Item {
        &Self::list().items[usize::from(self.index())]
    }
    /// Reads a code or a name.
    ///
    /// # Errors
    /// `code.unknown` with the nearest names.
    fn parse(text: &str) -> Result<Self, Error> {
        Self::list().position(text).map(Self::from_index)
    }
    /// Whether something was stated.
    fn is_stated(self) -> bool {
        self.index() != 0
    }
}

/// Makes an enum of a closed code list: `Variant = code, name, label`. The first variant is "not stated".
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident, $list:literal { $(#[$first_doc:meta])* $first:ident = $first_code:literal, $first_name:literal, $first_label:literal; $($(#[$item_doc:meta])* $item:ident = $code:literal, $word:literal, $label:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum $name {
            #[doc = $first_label]
            #[default]
            #[cfg_attr(feature = "serde", serde(rename = $first_name))]
            $first,
            $(
                #[doc = $label]
                #[cfg_attr(feature = "serde", serde(rename = $word))]
                $item,
            )*
        }
        impl $crate::code::Code for $name {
            fn list() -> &'static $crate::code::CodeList {
                static LIST: $crate::code::CodeList = $crate::code::CodeList {
                    name: $list,
                    items: &[
                        $crate::code::Item { code: $first_code, name: $first_name, label: $first_label },
                        $($crate::code::Item { code: $code, name: $word, label: $label },)*
                    ],
                };
                &LIST
            }
            fn index(self) -> u16 {
                self as u16
            }
            fn from_index(index: u16) -> Self {
                const ALL: &[$name] = &[$name::$first, $($name::$item,)*];
                ALL.get(usize::from(index)).copied().unwrap_or_default()
            }
        }
    };
}
pub(crate) use codes;
