//! Unemployment: standards dossier A.3 and H2; NEET: A.10 and H1.

use super::*;
use crate::derive::UnknownSearch;

fn unemployed(answers: &Answers) -> Option<bool> {
    fact(Fact::Unemployed, answers)
}

fn seeker() -> Answers {
    idle_but(|a| {
        a.seeking_work = YesNo::Yes;
        a.available_for_work = YesNo::Yes;
    })
}

#[test]
fn a3_row1_one_hour_of_work_overrides_any_search() {
    let mut answers = seeker();
    answers.worked_for_pay = YesNo::Yes;
    assert_eq!(unemployed(&answers), FALSE);
    assert_eq!(fact(Fact::UnemployedIcls13, &answers), FALSE);
    assert_eq!(fact(Fact::LabourForce, &answers), TRUE);
}

#[test]
fn a3_row2_seeking_and_available_is_unemployed() {
    assert_eq!(unemployed(&seeker()), TRUE);
    assert_eq!(fact(Fact::UnemployedIcls13, &seeker()), TRUE);
    assert_eq!(fact(Fact::LabourForce, &seeker()), TRUE);
    assert_eq!(fact(Fact::OutsideLabourForce, &seeker()), FALSE);
}

#[test]
fn a3_row2_seekers_who_are_not_available_are_outside() {
    let answers = idle_but(|a| a.seeking_work = YesNo::Yes);
    assert_eq!(unemployed(&answers), FALSE);
    assert_eq!(fact(Fact::OutsideLabourForce, &answers), TRUE);
}

#[test]
fn a3_row3_future_starters_need_no_search_but_must_be_available() {
    let mut answers = idle_but(|a| {
        a.starts_within_three_months = YesNo::Yes;
        a.available_for_work = YesNo::Yes;
    });
    assert_eq!(unemployed(&answers), TRUE);
    assert_eq!(fact(Fact::UnemployedIcls13, &answers), TRUE);
    answers.available_for_work = YesNo::No;
    assert_eq!(unemployed(&answers), FALSE);
}

#[test]
fn a3_row4_a_scheme_with_a_job_offer_waives_search_and_availability() {
    let answers = idle_but(|a| a.scheme_with_job_offer = YesNo::Yes);
    assert_eq!(unemployed(&answers), TRUE);
    assert_eq!(fact(Fact::UnemployedIcls13, &answers), FALSE);
}

#[test]
fn a3_row5_waiting_to_migrate_for_work_is_unemployed() {
    let answers = idle_but(|a| a.waiting_to_migrate_for_work = YesNo::Yes);
    assert_eq!(unemployed(&answers), TRUE);
    assert_eq!(fact(Fact::UnemployedIcls13, &answers), FALSE);
}

#[test]
fn a3_row6_otherwise_outside_the_labour_force() {
    assert_eq!(unemployed(&idle()), FALSE);
    assert_eq!(fact(Fact::OutsideLabourForce, &idle()), TRUE);
}

#[test]
fn a3_row6_unknown_criteria_never_yield_unemployed() {
    let outside = Parameters { unknown_search: UnknownSearch::Outside, ..Parameters::default() };
    for change in
        [|a: &mut Answers| a.seeking_work = YesNo::NotStated, |a: &mut Answers| a.available_for_work = YesNo::NotStated]
    {
        let mut answers = seeker();
        change(&mut answers);
        assert_eq!(unemployed(&answers), UNKNOWN);
        assert_eq!(fact(Fact::OutsideLabourForce, &answers), UNKNOWN);
        assert_eq!(fact(Fact::Employed, &answers), FALSE);
        assert_eq!(fact_asked(Fact::Unemployed, &answers, everything(), &outside), FALSE);
        assert_eq!(fact_asked(Fact::OutsideLabourForce, &answers, everything(), &outside), TRUE);
    }
}

#[test]
fn a3_one_unknown_criterion_does_not_matter_where_another_decides() {
    let mut answers = idle_but(|a| a.seeking_work = YesNo::NotStated);
    assert_eq!(unemployed(&answers), FALSE); // not available
    answers.scheme_with_job_offer = YesNo::Yes;
    assert_eq!(unemployed(&answers), TRUE);
}

#[test]
fn special_cases_nobody_asked_about_are_nobodys() {
    use Question as Q;
    let answers = idle_but(|a| {
        a.starts_within_three_months = YesNo::NotStated;
        a.scheme_with_job_offer = YesNo::NotStated;
        a.waiting_to_migrate_for_work = YesNo::NotStated;
    });
    assert_eq!(unemployed(&answers), UNKNOWN);
    let asked = all_but(&[Q::StartsWithinThreeMonths, Q::SchemeWithJobOffer, Q::WaitingToMigrateForWork]);
    assert_eq!(fact_asked(Fact::Unemployed, &answers, asked, &Parameters::default()), FALSE);
}

#[test]
fn a_job_or_a_search_unknown_which_is_still_the_labour_force() {
    let mut answers = seeker();
    answers.worked_for_pay = YesNo::NotStated;
    assert_eq!(fact(Fact::Employed, &answers), UNKNOWN);
    assert_eq!(unemployed(&answers), UNKNOWN);
    assert_eq!(fact(Fact::LabourForce, &answers), TRUE);
    assert_eq!(fact(Fact::OutsideLabourForce, &answers), FALSE);
}

#[test]
fn students_are_classified_by_the_same_tests() {
    let mut answers = seeker();
    answers.in_education = YesNo::Yes;
    assert_eq!(unemployed(&answers), TRUE);
}

#[test]
fn neet_is_young_without_job_and_without_school() {
    let young = |change: fn(&mut Answers)| {
        fact(
            Fact::Neet,
            &idle_but(|a| {
                a.age = number("20");
                change(a);
            }),
        )
    };
    assert_eq!(young(|_| {}), TRUE);
    assert_eq!(young(|a| a.in_education = YesNo::Yes), FALSE);
    assert_eq!(young(|a| a.worked_for_pay = YesNo::Yes), FALSE);
    assert_eq!(
        young(|a| {
            a.worked_for_pay = YesNo::Yes;
            a.in_education = YesNo::NotStated;
        }),
        FALSE
    );
    assert_eq!(young(|a| a.worked_for_pay = YesNo::NotStated), UNKNOWN);
    assert_eq!(young(|a| a.age = number("25")), FALSE);
    assert_eq!(young(|a| a.age = None), UNKNOWN);
    // Looking for work does not end it.
    assert_eq!(
        young(|a| {
            a.seeking_work = YesNo::Yes;
            a.available_for_work = YesNo::Yes;
        }),
        TRUE
    );
}

#[test]
fn h1_neet_with_unknown_attendance_is_unknown() {
    let answers = idle_but(|a| {
        a.age = number("20");
        a.in_education = YesNo::NotStated;
    });
    assert_eq!(fact(Fact::Neet, &answers), UNKNOWN);
}
