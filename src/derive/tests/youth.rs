//! Variants of NEET: standards dossier A.10; school-to-work transition: F.7.

use super::*;
use crate::code::{ContractType, Icse93};

fn young(age: &str, change: impl FnOnce(&mut Answers)) -> Answers {
    idle_but(|a| {
        a.age = number(age);
        a.in_education = YesNo::No;
        a.education_last_four_weeks = YesNo::No;
        a.in_formal_education = YesNo::No;
        change(a);
    })
}

#[test]
fn a10_ilo_processing_takes_unknown_attendance_for_attendance() {
    for (attends, ours, ilo) in
        [(YesNo::No, TRUE, TRUE), (YesNo::Yes, FALSE, FALSE), (YesNo::NotStated, UNKNOWN, FALSE)]
    {
        let answers = young("20", |a| a.in_education = attends);
        assert_eq!((fact(Fact::Neet, &answers), fact(Fact::NeetIlo, &answers)), (ours, ilo), "{attends:?}");
    }
    let unknown_job = young("20", |a| a.worked_for_pay = YesNo::NotStated);
    assert_eq!(fact(Fact::NeetIlo, &unknown_job), UNKNOWN);
    assert_eq!(fact(Fact::NeetIlo, &young("25", |_| {})), FALSE);
}

#[test]
fn a10_eu_is_15_to_29_with_the_education_of_four_weeks() {
    for (age, expected) in [("14", FALSE), ("15", TRUE), ("29", TRUE), ("30", FALSE)] {
        assert_eq!(fact(Fact::NeetEu, &young(age, |_| {})), expected, "{age}");
    }
    assert_eq!(fact(Fact::NeetEu, &young("20", |a| a.education_last_four_weeks = YesNo::Yes)), FALSE);
    assert_eq!(fact(Fact::NeetEu, &young("20", |a| a.education_last_four_weeks = YesNo::NotStated)), UNKNOWN);
    assert_eq!(fact(Fact::NeetEu, &young("20", |a| a.worked_for_pay = YesNo::Yes)), FALSE);
    // Attending school at another time does not matter.
    assert_eq!(fact(Fact::NeetEu, &young("20", |a| a.in_education = YesNo::Yes)), TRUE);
}

#[test]
fn a10_oecd_counts_formal_education_only() {
    let in_course = |a: &mut Answers| {
        a.in_education = YesNo::Yes;
        a.education_last_four_weeks = YesNo::Yes;
    };
    let answers = young("20", in_course);
    assert_eq!(fact(Fact::NeetOecd, &answers), TRUE);
    assert_eq!(fact(Fact::NeetEu, &answers), FALSE);
    assert_eq!(fact(Fact::NeetOecd, &young("20", |a| a.in_formal_education = YesNo::Yes)), FALSE);
    assert_eq!(fact(Fact::NeetOecd, &young("20", |a| a.in_formal_education = YesNo::NotStated)), UNKNOWN);
    assert_eq!(fact(Fact::NeetOecd, &young("30", |_| {})), FALSE);
}

#[test]
fn a10_youth_ages_are_parameters() {
    let answers = young("33", |_| {});
    let of = |parameters| fact_asked(Fact::Neet, &answers, everything(), &parameters);
    assert_eq!(of(Parameters::default()), FALSE);
    assert_eq!(of(Parameters::default().youth_up_to(29)), FALSE);
    assert_eq!(of(Parameters::default().youth_up_to(34)), TRUE);
}

const FORMS: [Fact; 8] = [
    Fact::TransitedStable,
    Fact::TransitedSatisfied,
    Fact::StudentInLabourForce,
    Fact::SchoolLeaverUnemployed,
    Fact::SchoolLeaverUnsettled,
    Fact::SchoolLeaverAttached,
    Fact::StudentOutsideLabourForce,
    Fact::SchoolLeaverOutside,
];
const STAGES: [Fact; 3] = [Fact::TransitedToWork, Fact::InTransitionToWork, Fact::TransitionNotStarted];

/// Form and stage, 1 for the first; nothing where they are unknown.
fn transition(answers: &Answers) -> (Option<usize>, Option<usize>) {
    let place = |facts: &[Fact]| {
        let held: Vec<usize> =
            facts.iter().enumerate().filter(|(_, f)| fact(**f, answers) == TRUE).map(|(at, _)| at + 1).collect();
        assert!(held.len() <= 1);
        held.first().copied()
    };
    (place(&FORMS), place(&STAGES))
}

fn working(status: Icse93, contract: ContractType, wants_other: YesNo) -> Answers {
    young("22", |a| {
        a.worked_for_pay = YesNo::Yes;
        a.status_in_employment = status;
        a.contract = contract;
        a.wants_other_job = wants_other;
    })
}

fn seeking(a: &mut Answers) {
    a.seeking_work = YesNo::Yes;
    a.available_for_work = YesNo::Yes;
}

#[test]
fn f7_form_1_stable_employment() {
    let answers = working(Icse93::Employee, ContractType::Permanent, YesNo::Yes);
    assert_eq!(transition(&answers), (Some(1), Some(1)));
}

#[test]
fn f7_form_1_contracts_of_twelve_months_are_stable_where_the_length_is_asked() {
    let mut answers = working(Icse93::Employee, ContractType::Temporary, YesNo::Yes);
    let of = |answers: &Answers| fact_asked(Fact::TransitedStable, answers, Asked::ALL, &Parameters::default());
    for (months, expected) in [("12", TRUE), ("11", FALSE), ("", UNKNOWN)] {
        answers.contract_months = number(months);
        assert_eq!(of(&answers), expected, "{months}");
    }
    let asked = all_but(&[Question::ContractMonths]);
    let found = fact_asked(Fact::TransitedStable, &answers, asked, &Parameters::default());
    assert_eq!(found, FALSE);
}

#[test]
fn f7_form_2_satisfied_in_temporary_or_self_employment() {
    let mut temporary = working(Icse93::Employee, ContractType::Temporary, YesNo::No);
    temporary.contract_months = number("3");
    assert_eq!(transition(&temporary), (Some(2), Some(1)));
    let own = working(Icse93::OwnAccount, ContractType::NotStated, YesNo::No);
    assert_eq!(transition(&own), (Some(2), Some(1)));
}

#[test]
fn f7_form_5_unsettled() {
    let own = working(Icse93::OwnAccount, ContractType::NotStated, YesNo::Yes);
    assert_eq!(transition(&own), (Some(5), Some(2)));
    let unknown = working(Icse93::OwnAccount, ContractType::NotStated, YesNo::NotStated);
    assert_eq!(transition(&unknown), (None, None));
}

#[test]
fn f7_forms_3_and_7_students() {
    let student = |change: fn(&mut Answers)| {
        young("22", |a| {
            a.in_education = YesNo::Yes;
            change(a);
        })
    };
    assert_eq!(transition(&student(seeking)), (Some(3), Some(2)));
    assert_eq!(transition(&student(|a| a.worked_for_pay = YesNo::Yes)), (Some(3), Some(2)));
    assert_eq!(transition(&student(|_| {})), (Some(7), Some(3)));
}

#[test]
fn f7_form_4_unemployed_school_leavers() {
    assert_eq!(transition(&young("22", seeking)), (Some(4), Some(2)));
}

#[test]
fn f7_forms_6_and_8_outside_the_labour_force() {
    assert_eq!(transition(&young("22", |a| a.intends_to_seek_later = YesNo::Yes)), (Some(6), Some(2)));
    let potential = young("22", |a| {
        a.seeking_work = YesNo::Yes; // and not available
        a.intends_to_seek_later = YesNo::No;
    });
    assert_eq!(transition(&potential), (Some(6), Some(2)));
    assert_eq!(transition(&young("22", |a| a.intends_to_seek_later = YesNo::No)), (Some(8), Some(3)));
    // Intention not stated: not classifiable, unless nobody is asked.
    let silent = young("22", |_| {});
    assert_eq!(transition(&silent), (None, None));
    let asked = all_but(&[Question::IntendsToSeekLater]);
    assert_eq!(fact_asked(Fact::SchoolLeaverOutside, &silent, asked, &Parameters::default()), TRUE);
}

#[test]
fn f7_form_9_unknown_attendance() {
    let answers = young("22", |a| {
        seeking(a);
        a.in_education = YesNo::NotStated;
    });
    assert_eq!(transition(&answers), (None, None));
    assert_eq!(fact(Fact::SchoolLeaverUnemployed, &answers), UNKNOWN);
}

#[test]
fn f7_the_population_is_15_to_29() {
    for (age, form) in [("14", None), ("15", Some(4)), ("29", Some(4)), ("30", None)] {
        assert_eq!(transition(&young(age, seeking)).0, form, "{age}");
    }
}
