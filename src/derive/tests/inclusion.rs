//! Disability, migration and area: standards A.15.

use super::*;
use crate::code::{Area, Citizenship, Difficulty, DisabilityStatus, PlaceOfBirth};

const DOMAINS: [Question; 6] = [
    Question::DifficultySeeing,
    Question::DifficultyHearing,
    Question::DifficultyWalking,
    Question::DifficultyRemembering,
    Question::DifficultySelfCare,
    Question::DifficultyCommunicating,
];

fn with_difficulty(domain: Question, difficulty: Difficulty) -> Answers {
    let mut answers = idle();
    for other in DOMAINS {
        answers.set_code(other, Difficulty::No as u16);
    }
    answers.set_code(domain, difficulty as u16);
    answers
}

#[test]
fn a15_a_lot_of_difficulty_in_any_domain_is_disability() {
    for domain in DOMAINS {
        for (difficulty, expected) in [
            (Difficulty::No, FALSE),
            (Difficulty::Some, FALSE),
            (Difficulty::ALot, TRUE),
            (Difficulty::CannotDo, TRUE),
            (Difficulty::NotStated, FALSE),
        ] {
            assert_eq!(fact(Fact::WithDisability, &with_difficulty(domain, difficulty)), expected, "{domain:?}");
        }
    }
}

#[test]
fn a15_unknown_in_all_six_domains_is_unknown() {
    assert_eq!(fact(Fact::WithDisability, &idle()), UNKNOWN);
    let one = idle_but(|a| a.difficulty_hearing = Difficulty::ALot);
    assert_eq!(fact(Fact::WithDisability, &one), TRUE);
}

#[test]
fn a15_the_status_an_office_derived_comes_first() {
    let mut answers = with_difficulty(Question::DifficultySeeing, Difficulty::CannotDo);
    answers.disability_status = DisabilityStatus::Without;
    assert_eq!(fact(Fact::WithDisability, &answers), FALSE);
    assert_eq!(fact(Fact::WithDisability, &idle_but(|a| a.disability_status = DisabilityStatus::With)), TRUE);
}

#[test]
fn a15_birth_and_citizenship_are_two_things() {
    let naturalised = idle_but(|a| {
        a.place_of_birth = PlaceOfBirth::Foreign;
        a.citizenship = Citizenship::Citizen;
    });
    assert_eq!([Fact::ForeignBorn, Fact::NonCitizen].map(|f| fact(f, &naturalised)), [TRUE, FALSE]);
    let second_generation = idle_but(|a| {
        a.place_of_birth = PlaceOfBirth::Native;
        a.citizenship = Citizenship::NonCitizen;
    });
    assert_eq!([Fact::ForeignBorn, Fact::NonCitizen].map(|f| fact(f, &second_generation)), [FALSE, TRUE]);
    let only_birth = idle_but(|a| a.place_of_birth = PlaceOfBirth::Foreign);
    assert_eq!([Fact::ForeignBorn, Fact::NonCitizen].map(|f| fact(f, &only_birth)), [TRUE, UNKNOWN]);
}

#[test]
fn a15_rural_is_the_national_definition() {
    for (area, expected) in [(Area::Rural, TRUE), (Area::Urban, FALSE), (Area::NotStated, UNKNOWN)] {
        assert_eq!(fact(Fact::Rural, &idle_but(|a| a.area = area)), expected);
    }
}
