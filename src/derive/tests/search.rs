//! The criteria of unemployment in their variants: standards dossier A.1 and A.3, and A.2.3.

use super::*;
use crate::derive::AvailabilityWindow;

fn seeker() -> Answers {
    idle_but(|a| a.seeking_work = YesNo::Yes)
}

/// The fact in a survey that asked everything, the finer questions too.
fn fact_fine(fact: Fact, answers: &Answers, parameters: &Parameters) -> Option<bool> {
    fact_asked(fact, answers, Asked::ALL, parameters)
}

#[test]
fn a3_the_availability_window_is_a_parameter() {
    use AvailabilityWindow::{OneWeek, ReferenceWeek, TwoWeeks};
    use YesNo::{No, Yes};
    for (now, one, two, [of_week, of_one, of_two]) in [
        (Yes, YesNo::NotStated, YesNo::NotStated, [TRUE, TRUE, TRUE]), // later periods are not asked then
        (No, Yes, YesNo::NotStated, [FALSE, TRUE, TRUE]),
        (No, No, Yes, [FALSE, FALSE, TRUE]),
        (No, No, No, [FALSE, FALSE, FALSE]),
        (No, No, YesNo::NotStated, [FALSE, FALSE, UNKNOWN]),
        (YesNo::NotStated, No, Yes, [UNKNOWN, UNKNOWN, TRUE]),
    ] {
        let mut answers = seeker();
        answers.months_until_start = number("1");
        answers.available_for_work = Yes; // one question about availability gives way to those asked apart
        answers.available_in_reference_week = now;
        answers.available_within_one_week = one;
        answers.available_within_two_weeks = two;
        for (window, expected) in [(ReferenceWeek, of_week), (OneWeek, of_one), (TwoWeeks, of_two)] {
            let parameters = Parameters { availability_window: window, ..Parameters::default() };
            let found = fact_fine(Fact::Unemployed, &answers, &parameters);
            assert_eq!(found, expected, "{window:?} of {now:?}, {one:?}, {two:?}");
            let outside = fact_fine(Fact::UnavailableJobseeker, &answers, &parameters);
            assert_eq!(outside, expected.map(|unemployed| !unemployed), "{window:?} of {now:?}, {one:?}, {two:?}");
        }
    }
}

#[test]
fn a3_one_question_about_availability_has_its_own_window() {
    let mut answers = seeker();
    answers.available_for_work = YesNo::Yes;
    for window in [AvailabilityWindow::ReferenceWeek, AvailabilityWindow::OneWeek, AvailabilityWindow::TwoWeeks] {
        let parameters = Parameters { availability_window: window, ..Parameters::default() };
        assert_eq!(fact_asked(Fact::Unemployed, &answers, everything(), &parameters), TRUE);
    }
}

#[test]
fn a3_passive_steps_are_a_search_only_where_the_country_says_so() {
    let answers = idle_but(|a| {
        a.passive_search = YesNo::Yes;
        a.available_for_work = YesNo::Yes;
        a.wants_work = YesNo::Yes;
    });
    assert_eq!(fact(Fact::Unemployed, &answers), FALSE);
    assert_eq!(fact(Fact::AvailablePotentialJobseeker, &answers), TRUE);
    let national = Parameters { passive_search_counts: true, ..Parameters::default() };
    let of = |wanted| fact_asked(wanted, &answers, everything(), &national);
    assert_eq!(of(Fact::Unemployed), TRUE);
    assert_eq!(of(Fact::AvailablePotentialJobseeker), FALSE);
}

#[test]
fn a3_row3_future_starters_by_months() {
    let starts_in = |months, arranged| {
        idle_but(|a| {
            a.available_for_work = YesNo::Yes;
            a.available_in_reference_week = YesNo::Yes;
            a.arranged_job_start = arranged;
            a.months_until_start = number(months);
            a.starts_within_three_months = YesNo::No; // gives way to the months
        })
    };
    for (months, expected) in [("0", TRUE), ("3", TRUE), ("3.5", FALSE), ("6", FALSE)] {
        let answers = starts_in(months, YesNo::Yes);
        assert_eq!(fact_fine(Fact::Unemployed, &answers, &Parameters::default()), expected, "{months}");
    }
    let six = Parameters { future_start_months: 6, ..Parameters::default() };
    assert_eq!(fact_fine(Fact::Unemployed, &starts_in("6", YesNo::Yes), &six), TRUE);
    // Nobody who arranged nothing starts, and months not stated are unknown.
    assert_eq!(fact_fine(Fact::Unemployed, &starts_in("1", YesNo::No), &Parameters::default()), FALSE);
    assert_eq!(fact_fine(Fact::Unemployed, &starts_in("", YesNo::Yes), &Parameters::default()), UNKNOWN);
}

#[test]
fn a2_2_absence_by_months() {
    let absent_for = |months| {
        let mut answers = absent_because(AbsenceReason::Tested);
        answers.absence_months = number(months);
        answers.absence_within_three_months = YesNo::Yes; // gives way to the months
        answers
    };
    for (months, expected) in [("3", TRUE), ("3.1", FALSE), ("", UNKNOWN)] {
        assert_eq!(fact_fine(Fact::Employed, &absent_for(months), &Parameters::default()), expected, "{months}");
    }
    let twelve = Parameters { absence_months: 12, ..Parameters::default() };
    assert_eq!(fact_fine(Fact::Employed, &absent_for("12"), &twelve), TRUE);
    let mut paid = absent_for("12");
    paid.paid_during_absence = YesNo::Yes;
    assert_eq!(fact_fine(Fact::Employed, &paid, &Parameters::default()), TRUE);
}

#[test]
fn a1_eu_lfs_ages_are_15_to_89_and_unemployment_ends_at_74() {
    let eu = Parameters::eu_lfs();
    for (age, working_age, unemployed, outside) in [
        ("14", FALSE, FALSE, FALSE),
        ("15", TRUE, TRUE, FALSE),
        ("74", TRUE, TRUE, FALSE),
        ("75", TRUE, FALSE, TRUE),
        ("89", TRUE, FALSE, TRUE),
        ("90", FALSE, FALSE, FALSE),
    ] {
        let mut answers = seeker();
        answers.available_for_work = YesNo::Yes;
        answers.age = number(age);
        let of = |wanted| fact_asked(wanted, &answers, everything(), &eu);
        assert_eq!(of(Fact::WorkingAge), working_age, "{age}");
        assert_eq!(of(Fact::Unemployed), unemployed, "{age}");
        assert_eq!(of(Fact::OutsideLabourForce), outside, "{age}");
        // Neither is a person over 74 in the potential labour force.
        answers.available_for_work = YesNo::No;
        let potential = fact_asked(Fact::PotentialLabourForce, &answers, everything(), &eu);
        assert_eq!(potential, unemployed, "{age}");
        let other = fact_asked(Fact::OtherOutsideLabourForce, &answers, everything(), &eu);
        assert_eq!(other, outside, "{age}");
    }
    let mut worker = employed_with(|_| {});
    worker.age = number("80");
    assert_eq!(fact_asked(Fact::Employed, &worker, everything(), &eu), TRUE);
}

#[test]
fn a2_3_the_relaxed_13th_icls_takes_availability_for_search() {
    let available = idle_but(|a| a.available_for_work = YesNo::Yes);
    assert_eq!(fact(Fact::UnemployedIcls13, &available), FALSE);
    assert_eq!(fact(Fact::UnemployedIcls13Relaxed, &available), TRUE);
    assert_eq!(fact(Fact::LabourForceIcls13Relaxed, &available), TRUE);
    assert_eq!(fact(Fact::LabourForceIcls13, &available), FALSE);
    assert_eq!(fact(Fact::UnemployedIcls13Relaxed, &seeker()), FALSE); // not available
    let unknown = idle_but(|a| a.available_for_work = YesNo::NotStated);
    assert_eq!(fact(Fact::UnemployedIcls13Relaxed, &unknown), UNKNOWN);
    let working = employed_with(|a| a.available_for_work = YesNo::Yes);
    assert_eq!(fact(Fact::UnemployedIcls13Relaxed, &working), FALSE);
}
