//! Underutilization: standards dossier A.4 to A.6; H1 and H5.

use super::*;
use crate::code::{LabourForceStatus, NonSearchReason, PotentialLabourForceStatus};
use crate::derive::HoursBasis;

const CATEGORIES: [Fact; 3] =
    [Fact::UnavailableJobseeker, Fact::AvailablePotentialJobseeker, Fact::WillingNonJobseeker];

fn attached(seeking: YesNo, available: YesNo, wants: YesNo) -> Answers {
    idle_but(|a| {
        a.seeking_work = seeking;
        a.available_for_work = available;
        a.wants_work = wants;
    })
}

#[test]
fn a4_categories() {
    use YesNo::{No, NotStated, Yes};
    for (answers, categories, potential) in [
        (attached(Yes, No, Yes), [TRUE, FALSE, FALSE], TRUE),
        (attached(Yes, No, NotStated), [TRUE, FALSE, FALSE], TRUE),
        (attached(No, Yes, Yes), [FALSE, TRUE, FALSE], TRUE),
        (attached(No, No, Yes), [FALSE, FALSE, TRUE], FALSE),
        (attached(No, No, No), [FALSE, FALSE, FALSE], FALSE),
        (attached(No, Yes, No), [FALSE, FALSE, FALSE], FALSE),
        (attached(No, Yes, NotStated), [FALSE, UNKNOWN, FALSE], UNKNOWN),
        (attached(No, No, NotStated), [FALSE, FALSE, UNKNOWN], FALSE),
        (attached(NotStated, No, Yes), [UNKNOWN, FALSE, UNKNOWN], UNKNOWN),
        (attached(Yes, Yes, Yes), [FALSE, FALSE, FALSE], FALSE), // unemployed
    ] {
        assert_eq!(CATEGORIES.map(|category| fact(category, &answers)), categories, "{answers:?}");
        assert_eq!(fact(Fact::PotentialLabourForce, &answers), potential, "{answers:?}");
        let inside = fact(Fact::LabourForce, &answers);
        let extended = crate::derive::kleene::or(inside, potential);
        assert_eq!(fact(Fact::ExtendedLabourForce, &answers), extended, "{answers:?}");
    }
}

#[test]
fn a4_wanting_work_counts_only_where_asked_and_chosen() {
    use YesNo::{No, NotStated, Yes};
    let answers = attached(No, Yes, No);
    let ilo = Parameters { potential_labour_force_wants_work: false, ..Parameters::default() };
    assert_eq!(fact_asked(Fact::AvailablePotentialJobseeker, &answers, everything(), &ilo), TRUE);
    let answers = attached(No, Yes, NotStated);
    let asked = all_but(&[Question::WantsWork]);
    assert_eq!(fact_asked(Fact::AvailablePotentialJobseeker, &answers, asked, &Parameters::default()), TRUE);
    let answers = attached(No, No, NotStated);
    assert_eq!(fact_asked(Fact::WillingNonJobseeker, &answers, asked, &Parameters::default()), UNKNOWN);
}

#[test]
fn a4_the_attachment_the_office_derived_wins() {
    use PotentialLabourForceStatus as P;
    for (given, categories, potential) in [
        (P::UnavailableJobseeker, [TRUE, FALSE, FALSE], TRUE),
        (P::AvailablePotentialJobseeker, [FALSE, TRUE, FALSE], TRUE),
        (P::WillingNonJobseeker, [FALSE, FALSE, TRUE], FALSE),
        (P::Other, [FALSE, FALSE, FALSE], FALSE),
    ] {
        let answers = idle_but(|a| a.potential_labour_force_status = given);
        assert_eq!(CATEGORIES.map(|category| fact(category, &answers)), categories);
        assert_eq!(fact(Fact::PotentialLabourForce, &answers), potential);
        let employed = employed_with(|a| a.potential_labour_force_status = given);
        assert_eq!(CATEGORIES.map(|category| fact(category, &employed)), [FALSE; 3]);
        assert_eq!(fact(Fact::PotentialLabourForce, &employed), FALSE);
        assert_eq!(fact(Fact::ExtendedLabourForce, &employed), TRUE);
    }
}

#[test]
fn h5_discouraged_are_available_non_seekers_with_a_labour_market_reason() {
    use NonSearchReason as R;
    for (reason, expected) in [
        (R::LabourMarket, TRUE),
        (R::OtherLabourMarket, FALSE),
        (R::Personal, FALSE),
        (R::NotWanted, FALSE),
        (R::Other, FALSE),
        (R::NotStated, UNKNOWN),
    ] {
        let mut answers = attached(YesNo::No, YesNo::Yes, YesNo::Yes);
        answers.reason_not_seeking = reason;
        assert_eq!(fact(Fact::Discouraged, &answers), expected, "{reason:?}");
        answers.available_for_work = YesNo::No; // a willing non-jobseeker
        assert_eq!(fact(Fact::Discouraged, &answers), FALSE);
        assert_eq!(fact(Fact::PotentialLabourForce, &answers), FALSE);
    }
    let given = idle_but(|a| a.discouraged = YesNo::Yes);
    assert_eq!(fact(Fact::Discouraged, &given), TRUE);
    assert_eq!(fact(Fact::Discouraged, &employed_with(|a| a.discouraged = YesNo::Yes)), FALSE);
}

fn short_hours(hours: &str) -> Answers {
    employed_with(|a| {
        a.wants_more_hours = YesNo::Yes;
        a.available_for_more_hours = YesNo::Yes;
        a.hours_usual_all = number(hours);
        a.hours_actual_all = number(hours);
    })
}

fn tru(answers: &Answers) -> Option<bool> {
    fact(Fact::TimeRelatedUnderemployed, answers)
}

#[test]
fn a6_underemployed_want_can_and_work_too_little() {
    assert_eq!(tru(&short_hours("20")), TRUE);
    assert_eq!(tru(&short_hours("34.9999")), TRUE);
    assert_eq!(tru(&short_hours("35")), FALSE); // strictly fewer
    for change in [
        |a: &mut Answers| a.wants_more_hours = YesNo::No,
        |a: &mut Answers| a.available_for_more_hours = YesNo::No,
        |a: &mut Answers| a.worked_for_pay = YesNo::No,
        |a: &mut Answers| a.time_related_underemployed = YesNo::No,
    ] {
        let mut answers = short_hours("20");
        change(&mut answers);
        assert_eq!(tru(&answers), FALSE);
    }
    let given = employed_with(|a| a.time_related_underemployed = YesNo::Yes);
    assert_eq!(tru(&given), TRUE);
}

#[test]
fn h1_underemployment_with_unknown_wants_is_unknown() {
    let mut answers = short_hours("20");
    answers.wants_more_hours = YesNo::NotStated;
    assert_eq!(tru(&answers), UNKNOWN);
    answers.hours_usual_all = number("40");
    assert_eq!(tru(&answers), FALSE);
    let mut answers = short_hours("20");
    answers.hours_usual_all = None;
    assert_eq!(tru(&answers), UNKNOWN);
}

#[test]
fn h6_underemployment_looks_at_all_jobs() {
    let mut answers = short_hours("20");
    answers.hours_usual_all = None;
    answers.hours_usual_main = number("20");
    answers.hours_usual_other = number("15");
    assert_eq!(tru(&answers), FALSE);
    answers.hours_usual_other = number("14");
    assert_eq!(tru(&answers), TRUE);
}

#[test]
fn a6_who_was_absent_all_week_is_not_underemployed_on_actual_hours() {
    let actual = Parameters { underemployment_basis: HoursBasis::Actual, ..Parameters::default() };
    let on_actual = |hours| fact_asked(Fact::TimeRelatedUnderemployed, &short_hours(hours), everything(), &actual);
    assert_eq!(on_actual("0"), FALSE);
    assert_eq!(on_actual("1"), TRUE);
    assert_eq!(on_actual("35"), FALSE);
    let asked = all_but(&[Question::HoursUsualAll, Question::HoursUsualMain]);
    let mut fallback = short_hours("0");
    fallback.hours_usual_all = None;
    assert_eq!(fact_asked(Fact::TimeRelatedUnderemployed, &fallback, asked, &Parameters::default()), FALSE);
}

#[test]
fn a4_everybody_outside_is_in_one_category_or_unknown() {
    use YesNo::{No, NotStated, Yes};
    for (answers, other) in [
        (attached(No, No, No), TRUE),
        (attached(No, Yes, No), TRUE), // available, but does not want
        (attached(Yes, No, No), FALSE),
        (attached(No, Yes, Yes), FALSE),
        (attached(No, No, Yes), FALSE),
        (attached(No, No, NotStated), UNKNOWN), // not classifiable
        (attached(NotStated, No, No), UNKNOWN),
        (attached(Yes, Yes, Yes), FALSE), // unemployed
    ] {
        assert_eq!(fact(Fact::OtherOutsideLabourForce, &answers), other, "{answers:?}");
    }
    let given = idle_but(|a| a.potential_labour_force_status = PotentialLabourForceStatus::Other);
    assert_eq!(fact(Fact::OtherOutsideLabourForce, &given), TRUE);
}

#[test]
fn a5_the_jobs_gap_holds_all_who_want_a_job_and_have_none() {
    use YesNo::{No, NotStated, Yes};
    for (answers, gap) in [
        (attached(Yes, Yes, Yes), TRUE), // unemployed
        (attached(Yes, No, No), TRUE),   // unavailable jobseeker
        (attached(No, Yes, Yes), TRUE),  // available potential jobseeker
        (attached(No, No, Yes), TRUE),   // willing non-jobseeker
        (attached(NotStated, NotStated, Yes), UNKNOWN),
        (attached(No, No, No), FALSE),
        (attached(No, No, NotStated), UNKNOWN),
        (employed_with(|a| a.wants_work = Yes), FALSE),
    ] {
        assert_eq!(fact(Fact::WantsJobWithoutOne, &answers), gap, "{answers:?}");
        let base = crate::derive::kleene::or(fact(Fact::Employed, &answers), gap);
        assert_eq!(fact(Fact::EmployedOrWantsJob, &answers), base, "{answers:?}");
    }
}

#[test]
fn a5_unemployed_and_discouraged() {
    let mut discouraged = attached(YesNo::No, YesNo::Yes, YesNo::Yes);
    discouraged.reason_not_seeking = NonSearchReason::LabourMarket;
    let mut other = discouraged;
    other.reason_not_seeking = NonSearchReason::Personal;
    let unemployed = attached(YesNo::Yes, YesNo::Yes, YesNo::Yes);
    for (answers, above, below) in [
        (discouraged, TRUE, TRUE),
        (other, FALSE, FALSE),
        (unemployed, TRUE, TRUE),
        (employed_with(|_| {}), FALSE, TRUE),
    ] {
        assert_eq!(fact(Fact::UnemployedOrDiscouraged, &answers), above);
        assert_eq!(fact(Fact::LabourForceOrDiscouraged, &answers), below);
    }
}

#[test]
fn a5_the_measures_of_the_test_vector() {
    // E 600 of which TRU 40, U 60, PLF 50, and 90 others.
    let given = |status, change: fn(&mut Answers)| {
        let mut a = Answers { age: number("40"), labour_force_status: status, ..Answers::default() };
        a.time_related_underemployed = YesNo::No;
        a.potential_labour_force_status = PotentialLabourForceStatus::Other;
        change(&mut a);
        a
    };
    let people = [
        (560, given(LabourForceStatus::Employed, |_| {})),
        (
            40,
            given(LabourForceStatus::Employed, |a| {
                a.time_related_underemployed = YesNo::Yes;
            }),
        ),
        (60, given(LabourForceStatus::Unemployed, |_| {})),
        (
            20,
            given(LabourForceStatus::Outside, |a| {
                a.potential_labour_force_status = PotentialLabourForceStatus::UnavailableJobseeker;
            }),
        ),
        (
            30,
            given(LabourForceStatus::Outside, |a| {
                a.potential_labour_force_status = PotentialLabourForceStatus::AvailablePotentialJobseeker;
            }),
        ),
        (90, given(LabourForceStatus::Outside, |_| {})),
    ];
    let count = |wanted| -> i32 { people.iter().filter(|(_, a)| fact(wanted, a) == TRUE).map(|(n, _)| n).sum() };
    assert_eq!(count(Fact::LabourForce), 660);
    assert_eq!(count(Fact::ExtendedLabourForce), 710);
    let rate = |top, bottom| f64::from(count(top)) / f64::from(count(bottom));
    for (found, expected) in [
        (rate(Fact::Unemployed, Fact::LabourForce), 0.090_909),
        (rate(Fact::UnderutilizedLu2, Fact::LabourForce), 0.151_515),
        (rate(Fact::UnderutilizedLu3, Fact::ExtendedLabourForce), 0.154_930),
        (rate(Fact::UnderutilizedLu4, Fact::ExtendedLabourForce), 0.211_268),
    ] {
        assert!((found - expected).abs() < 5e-7, "{found} {expected}");
    }
}
