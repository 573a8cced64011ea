//! How much the adults of a household work: a first pass over its members, whose result each of them answers with.

use crate::derive::Parameters;
use crate::error::{Error, ErrorKind};
use crate::record::Amount;
use std::collections::HashMap;

/// The age from which somebody is an adult who could work.
const ADULT_FROM: u8 = 18;
/// Students below this age do not count as such adults.
const STUDENT_BELOW: u8 = 25;
/// The months of a year.
const YEAR: u8 = 12;

/// What a member of a household did in the income year.
///
/// Months of part-time work are told in full-time equivalents: six months at half of the usual full-time hours are three.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct HouseholdMember {
    /// Age in completed years at the end of the year.
    pub age: Option<u8>,
    /// Whether the person was a student.
    pub student: Option<bool>,
    /// Whether the person was retired or had an old-age pension.
    pub retired: Option<bool>,
    /// Months worked, 0 to 12, in full-time equivalents.
    pub months_worked: Option<Amount>,
    /// Months of which is known what the person did, 1 to 12; the whole year where nobody says otherwise.
    pub months_known: Option<u8>,
}

impl HouseholdMember {
    /// Somebody of an age who worked so many months and is neither student nor retired.
    pub fn new(age: Option<u8>, months_worked: Option<Amount>) -> Self {
        Self { age, student: Some(false), retired: Some(false), months_worked, months_known: None }
    }
    /// Sets whether the person was a student.
    #[must_use]
    pub fn student(mut self, student: impl Into<Option<bool>>) -> Self {
        self.student = student.into();
        self
    }
    /// Sets whether the person was retired.
    #[must_use]
    pub fn retired(mut self, retired: impl Into<Option<bool>>) -> Self {
        self.retired = retired.into();
        self
    }
    /// Sets of how many months is known what the person did.
    #[must_use]
    pub fn months_known(mut self, months: u8) -> Self {
        self.months_known = Some(months);
        self
    }

    /// Whether the person counts as an adult who could work: unknown where the age or what decides is.
    fn counts(&self, parameters: &Parameters) -> Option<bool> {
        let age = self.age?;
        if age < ADULT_FROM || age > parameters.work_intensity_age_to {
            return Some(false);
        }
        if self.retired == Some(true) || (age < STUDENT_BELOW && self.student == Some(true)) {
            return Some(false);
        }
        (self.retired.is_some() && (age >= STUDENT_BELOW || self.student.is_some())).then_some(true)
    }
}

/// The months of a household.
#[derive(Clone, Copy)]
struct Months {
    worked: Amount,
    known: u32,
}

/// The work intensity of the household of each member, from 0 to 1, in the order of the members: the answer to
/// `household_work_intensity`.
///
/// None for a household without an adult who could work, and for one of whose members it is not known whether they
/// count, or how many months they worked.
///
/// ```
/// use decentwork::{Amount, HouseholdMember, Parameters, household_work_intensity};
/// let member = |age, months| HouseholdMember::new(Some(age), Amount::from_integer(months));
/// let members = [("a", member(40, 12)), ("a", member(38, 3)), ("a", member(9, 0))];
/// let found = household_work_intensity(&members, &Parameters::default())?;
/// assert_eq!(found[0].map(Amount::to_f64), Some(0.625)); // 15 of 24 months
/// assert_eq!(found[2], found[0]); // of the child too
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Formula
/// `sum of months worked / sum of months known`, over the adults from 18 years to the limit (64, parameter) who are
/// neither students under 25 nor retired.
///
/// # References
/// EU-SILC, persons in households with very low work intensity, revision of 2021; before it the limit was 59 years, and
/// retired people counted. Of those of 60 to 64 years who are inactive in a household that lives on pensions nothing is
/// asked here; say that they are retired.
///
/// # Errors
/// `value.range` for months beyond 0 to 12, or more months worked than known.
pub fn household_work_intensity<H: AsRef<str>>(
    members: &[(H, HouseholdMember)],
    parameters: &Parameters,
) -> Result<Vec<Option<Amount>>, Error> {
    let mut households: HashMap<&str, Option<Months>> = HashMap::new();
    for (row, (household, member)) in (0..).zip(members) {
        let months = months(member).map_err(|error| error.row(row))?;
        let sum = households.entry(household.as_ref()).or_insert(Some(Months { worked: Amount::ZERO, known: 0 }));
        *sum = match (*sum, member.counts(parameters), months) {
            (Some(sum), Some(true), Some(months)) => {
                sum.worked.checked_add(months.worked).map(|worked| Months { worked, known: sum.known + months.known })
            }
            (sum, Some(false), _) => sum,
            _ => None,
        };
    }
    let intensity = |household: &str| {
        let months = (*households.get(household)?)?;
        if months.known == 0 {
            return None;
        }
        let share = months.worked.to_decimal() / rust_decimal::Decimal::from(months.known);
        Amount::try_from(share.round_dp(9)).ok()
    };
    Ok(members.iter().map(|(household, _)| intensity(household.as_ref())).collect())
}

/// The months of one member, checked; none where those worked are not known.
fn months(member: &HouseholdMember) -> Result<Option<Months>, Error> {
    let known = member.months_known.unwrap_or(YEAR);
    let wrong = |column: &str, found: String, expected: String| {
        Err(Error::new(ErrorKind::ValueRange).column(column).found(found).expected(expected))
    };
    if !(1..=YEAR).contains(&known) {
        return wrong("months_known", known.to_string(), "1 to 12 months".to_owned());
    }
    let Some(worked) = member.months_worked else { return Ok(None) };
    let most = Amount::from_integer(i64::from(known));
    if worked < Amount::ZERO || most.is_some_and(|most| worked > most) {
        return wrong("months_worked", worked.to_string(), format!("0 to {known} months"));
    }
    Ok(Some(Months { worked, known: u32::from(known) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(age: u8, months: i64) -> HouseholdMember {
        HouseholdMember::new(Some(age), Amount::from_integer(months))
    }
    fn intensity(members: &[HouseholdMember]) -> Option<f64> {
        let members: Vec<(&str, HouseholdMember)> = members.iter().map(|member| ("a", *member)).collect();
        household_work_intensity(&members, &Parameters::default()).unwrap()[0].map(Amount::to_f64)
    }

    #[test]
    fn months_worked_over_months_that_could_be_by_hand() {
        assert_eq!(intensity(&[member(40, 12), member(38, 0)]), Some(0.5));
        // 4.8 of 24 months are a fifth, and a fifth is not less than a fifth.
        let part_time = HouseholdMember::new(Some(30), "4.8".parse().ok());
        assert_eq!(intensity(&[part_time, member(31, 0)]), Some(0.2));
        let known = HouseholdMember { months_known: Some(6), ..member(30, 3) };
        assert_eq!(intensity(&[known, member(50, 6)]), Some(0.5)); // 9 of 18
    }

    #[test]
    fn children_students_the_retired_and_the_old_do_not_count() {
        let student = HouseholdMember { student: Some(true), ..member(24, 0) };
        let retired = HouseholdMember { retired: Some(true), ..member(63, 0) };
        assert_eq!(intensity(&[member(40, 12), member(17, 0), student, retired, member(65, 0)]), Some(1.0));
        assert_eq!(intensity(&[member(40, 12), HouseholdMember { student: Some(true), ..member(25, 0) }]), Some(0.5));
        assert_eq!(intensity(&[member(17, 0), member(70, 0)]), None); // nobody could work
        let young = Parameters { work_intensity_age_to: 59, ..Parameters::default() };
        let members = [("a", member(40, 12)), ("a", member(60, 0))];
        assert_eq!(household_work_intensity(&members, &young).unwrap()[0].map(Amount::to_f64), Some(1.0));
    }

    #[test]
    fn what_is_unknown_of_a_member_is_unknown_of_the_household() {
        assert_eq!(intensity(&[member(40, 12), HouseholdMember::new(Some(30), None)]), None);
        assert_eq!(intensity(&[member(40, 12), HouseholdMember::new(None, Amount::from_integer(0))]), None);
        assert_eq!(intensity(&[member(40, 12), HouseholdMember { student: None, ..member(20, 0) }]), None);
        // Whether a child worked need not be known, nor whether somebody of 30 studies.
        assert_eq!(intensity(&[member(40, 12), HouseholdMember::new(Some(9), None)]), Some(1.0));
        assert_eq!(intensity(&[HouseholdMember { student: None, ..member(30, 6) }]), Some(0.5));
        // Another household is another matter.
        let members = [("a", HouseholdMember::new(Some(30), None)), ("b", member(30, 12))];
        let found = household_work_intensity(&members, &Parameters::default()).unwrap();
        assert_eq!((found[0], found[1].map(Amount::to_f64)), (None, Some(1.0)));
    }

    #[test]
    fn months_that_cannot_be_are_refused_with_their_row() {
        for (member, column) in [
            (member(30, 13), "months_worked"),
            (member(30, -1), "months_worked"),
            (HouseholdMember { months_known: Some(3), ..member(30, 4) }, "months_worked"),
            (HouseholdMember { months_known: Some(0), ..member(30, 0) }, "months_known"),
        ] {
            let members = [("a", self::member(40, 12)), ("a", member)];
            let error = household_work_intensity(&members, &Parameters::default()).unwrap_err();
            assert_eq!((error.code(), error.column_name(), error.rows()), ("value.range", Some(column), &[1][..]));
        }
    }
}
