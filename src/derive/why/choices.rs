//! The parameters that decided: another value of which changes the outcome.

use super::Case;
use crate::derive::{
    AvailabilityWindow, EducationNorm, HoursBasis, Parameters, PovertyLines, UnknownDestination, UnknownSearch,
    WeeksPerMonth,
};
use crate::record::Amount;

/// A parameter as a document has it, and what else it could be.
trait Choice: Sized {
    fn told(&self) -> String;
    fn others() -> Vec<Self>;
}

impl Choice for u8 {
    fn told(&self) -> String {
        self.to_string()
    }
    fn others() -> Vec<Self> {
        vec![0, 1, 3, 5, 6, 10, 12, 14, 15, 18, 20, 24, 30, 35, 40, 48, 60, 100, Self::MAX]
    }
}

impl<T: Choice> Choice for Option<T> {
    fn told(&self) -> String {
        self.as_ref().map_or_else(|| "none".to_owned(), T::told)
    }
    fn others() -> Vec<Self> {
        T::others().into_iter().map(Some).chain([None]).collect()
    }
}

impl Choice for bool {
    fn told(&self) -> String {
        self.to_string()
    }
    fn others() -> Vec<Self> {
        vec![true, false]
    }
}

macro_rules! words {
    ($($of:ty { $($value:path => $word:literal),* })*) => { $(
        impl Choice for $of {
            fn told(&self) -> String {
                match self { $($value => $word,)* }.to_owned()
            }
            fn others() -> Vec<Self> {
                vec![$($value),*]
            }
        }
    )* };
}

impl Choice for Amount {
    fn told(&self) -> String {
        self.to_string()
    }
    /// A line that nobody is below, and one that everybody is.
    fn others() -> Vec<Self> {
        [0, 1_000_000_000].into_iter().filter_map(Self::from_integer).collect()
    }
}

impl Choice for PovertyLines {
    fn told(&self) -> String {
        [self.extreme, self.moderate, self.third].map(|line| line.to_string()).join(", ")
    }
    /// Lines that everybody is below, and lines that nobody is.
    fn others() -> Vec<Self> {
        let all = |line: i64| Amount::from_integer(line).unwrap_or(Amount::ZERO);
        [0, 1_000_000].map(|line| Self { extreme: all(line), moderate: all(line), third: all(line) }).to_vec()
    }
}

words! {
    EducationNorm { Self::MajorGroup => "major_group", Self::SkillLevel => "skill_level" }
    HoursBasis { Self::Usual => "usual", Self::Actual => "actual" }
    AvailabilityWindow { Self::ReferenceWeek => "reference_week", Self::OneWeek => "one_week", Self::TwoWeeks => "two_weeks" }
    WeeksPerMonth {
        Self::FiftyTwoTwelfths => "fifty_two_twelfths", Self::FourPointThreeThree => "four_point_three_three",
        Self::FourPointThree => "four_point_three", Self::Four => "four"
    }
    UnknownSearch { Self::Unknown => "unknown", Self::Outside => "outside" }
    UnknownDestination { Self::Unknown => "unknown", Self::Market => "market", Self::OwnUse => "own_use" }
}

macro_rules! choices {
    ($($field:ident),* $(,)?) => {
        /// The names of all parameters.
        #[cfg(all(test, feature = "serde"))]
        const NAMES: &[&str] = &[$(stringify!($field)),*];

        /// The parameters of which another value would change the outcome, with their values.
        pub(super) fn deciding(case: &Case<'_>) -> Vec<(&'static str, String)> {
            let truth = case.truth();
            let mut decided = Vec::new();
            $(
                let mut others = Choice::others().into_iter().map(|other| Parameters { $field: other, ..case.parameters });
                if others.any(|parameters| Case { parameters, ..*case }.truth() != truth) {
                    decided.push((stringify!($field), case.parameters.$field.told()));
                }
            )*
            decided
        }
    };
}

choices! {
    working_age_from,
    working_age_to,
    unemployment_age_to,
    youth_from,
    youth_to,
    wide_youth_to,
    availability_window,
    passive_search_counts,
    future_start_months,
    absence_months,
    long_term_months,
    part_time_hours,
    part_time_basis,
    long_hours,
    long_hours_basis,
    national_part_time_hours,
    sometimes_counts,
    long_commute_minutes,
    stable_contract_months,
    low_work_intensity_percent,
    work_intensity_age_to,
    underemployment_hours,
    underemployment_basis,
    potential_labour_force_wants_work,
    short_term_months,
    owner_operators_are_employees,
    informal_unit_workers,
    unknown_search,
    unknown_destination,
    child_light_work_hours,
    child_long_hours,
    child_chores_hours,
    child_hours_inclusive,
    poverty_lines_2011,
    poverty_lines_2017,
    poverty_lines_2021,
    precarious_includes_fixed_term,
    pension_age,
    education_norm,
    no_schooling_is_a_level,
    weeks_per_month,
    deprivation_earnings_line,
    deprivation_tenure_months,
    deprivation_hours,
    deprivation_cutoff_sixths,
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_is_a_choice() -> Result<(), serde_json::Error> {
        let document = serde_json::to_value(Parameters::default())?;
        let mut fields: Vec<&String> = document.as_object().into_iter().flat_map(|fields| fields.keys()).collect();
        let mut names = NAMES.to_vec();
        fields.sort_unstable();
        names.sort_unstable();
        assert_eq!(fields, names, "a parameter is missing from choices!, so no explanation can name it");
        Ok(())
    }
}
