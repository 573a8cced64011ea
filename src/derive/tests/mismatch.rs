//! Education and skills against the occupation: standards dossier A.14.

use super::*;
use crate::code::{Code, Education, EducationMatch, Occupation, SkillMatch};
use crate::derive::EducationNorm;

fn worker(occupation: &str, level: u8) -> Answers {
    employed_with(|a| {
        a.occupation = Occupation::parse(occupation).unwrap_or_default();
        a.education = Education::from_isced(level).unwrap_or_default();
    })
}

const NORMATIVE: [Fact; 3] = [Fact::UndereducatedNormative, Fact::MatchedNormative, Fact::OvereducatedNormative];

fn rated(answers: &Answers, parameters: &Parameters) -> [Option<bool>; 3] {
    NORMATIVE.map(|of| fact_asked(of, answers, Asked::ALL, parameters))
}

/// Every level from 0 to 8 is below, within or above the range of the occupation.
fn has_range(occupation: &str, (lowest, highest): (u8, u8), parameters: &Parameters) {
    for level in 0..=8 {
        let expected = [Some(level < lowest), Some((lowest..=highest).contains(&level)), Some(level > highest)];
        assert_eq!(rated(&worker(occupation, level), parameters), expected, "{occupation} {level}");
    }
}

#[test]
fn a14_normative_by_major_group() {
    let parameters = Parameters::default();
    for occupation in ["1", "1411", "2", "2411", "3"] {
        has_range(occupation, (5, 8), &parameters);
    }
    for occupation in ["4", "5", "6", "7", "8", "8322"] {
        has_range(occupation, (3, 4), &parameters);
    }
    has_range("9", (0, 2), &parameters);
}

#[test]
fn a14_normative_by_skill_level() {
    let parameters = Parameters { education_norm: EducationNorm::SkillLevel, ..Parameters::default() };
    has_range("1120", (6, 8), &parameters);
    has_range("14", (5, 5), &parameters);
    has_range("2", (6, 8), &parameters);
    has_range("3", (5, 5), &parameters);
    has_range("5", (2, 4), &parameters);
    has_range("9", (1, 1), &parameters);
    // Managers known by one digit are at level 3 or 4.
    assert_eq!(rated(&worker("1", 6), &parameters), [UNKNOWN; 3]);
}

#[test]
fn a14_armed_forces_and_unknown_levels_are_not_rated() {
    let parameters = Parameters::default();
    for answers in [worker("0110", 5), worker("X", 5), worker("5", 9)] {
        assert_eq!(rated(&answers, &parameters), [UNKNOWN; 3]);
    }
    let unschooled = Answers { education: Education::NoSchooling, ..worker("5", 0) };
    assert_eq!(rated(&unschooled, &parameters), [UNKNOWN; 3]);
    let counted = Parameters { no_schooling_is_a_level: true, ..Parameters::default() };
    assert_eq!(rated(&unschooled, &counted), [TRUE, FALSE, FALSE]);
    let idle = Answers { worked_for_pay: YesNo::No, ..worker("5", 8) };
    assert_eq!(rated(&idle, &parameters), [FALSE; 3]);
}

#[test]
fn a14_overqualified_in_the_eu_are_tertiary_in_groups_4_to_9() {
    for (occupation, level, expected) in [
        ("4", 5, TRUE),
        ("9", 8, TRUE),
        ("9", 4, FALSE),
        ("3", 6, FALSE),
        ("1", 8, FALSE),
        ("0", 6, FALSE),
        ("X", 6, UNKNOWN),
        ("X", 4, FALSE),
        ("4", 9, UNKNOWN),
    ] {
        assert_eq!(fact(Fact::OverqualifiedEu, &worker(occupation, level)), expected, "{occupation} {level}");
    }
    for (age, expected) in [("19", FALSE), ("20", TRUE), ("64", TRUE), ("65", FALSE)] {
        let answers = Answers { age: number(age), ..Answers::default() };
        assert_eq!(fact(Fact::Aged20To64, &answers), expected, "{age}");
    }
    assert_eq!(fact(Fact::TertiaryEducated, &worker("4", 5)), TRUE);
    assert_eq!(fact(Fact::TertiaryEducated, &worker("4", 4)), FALSE);
    let unschooled = Answers { education: Education::NoSchooling, ..Answers::default() };
    assert_eq!(fact(Fact::TertiaryEducated, &unschooled), FALSE);
}

#[test]
fn a14_statistical_and_own_assessment_are_as_stated() {
    let usual = [Fact::UndereducatedStatistical, Fact::MatchedStatistical, Fact::OvereducatedStatistical];
    for (found, at) in [(EducationMatch::Under, 0), (EducationMatch::Matched, 1), (EducationMatch::Over, 2)] {
        let answers = employed_with(|a| a.education_match = found);
        assert_eq!(usual.map(|of| fact(of, &answers)), std::array::from_fn(|of| Some(of == at)));
    }
    assert_eq!(usual.map(|of| fact(of, &employed_with(|_| {}))), [UNKNOWN; 3]);
    for (said, over, under) in [
        (SkillMatch::CouldDoMore, TRUE, FALSE),
        (SkillMatch::Matched, FALSE, FALSE),
        (SkillMatch::NeedsTraining, FALSE, TRUE),
        (SkillMatch::NotStated, UNKNOWN, UNKNOWN),
    ] {
        let answers = employed_with(|a| a.skill_match = said);
        assert_eq!(fact(Fact::Overskilled, &answers), over, "{said:?}");
        assert_eq!(fact(Fact::Underskilled, &answers), under, "{said:?}");
    }
}
