//! Follow-up of completers, the job found and the numbers of training programmes: standards dossier F.4 and F.5.

use super::*;
use crate::code::{EducationMatch, TrainingFollowUp as Found, TrainingStatus as Status};
use crate::derive::{Quantity, quantity};

/// Somebody who completed and was found employed after 6 months.
fn completer(change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers =
        Answers { training_status: Status::Completed, training_follow_up_6: Found::Employed, ..Answers::default() };
    change(&mut answers);
    answers
}

/// Too early, due, traced, placed, placed at most.
const AFTER: [[Fact; 5]; 3] = [
    [
        Fact::TrainingTooEarly3,
        Fact::TrainingDue3,
        Fact::TrainingTraced3,
        Fact::TrainingPlaced3,
        Fact::TrainingPlacedAtMost3,
    ],
    [
        Fact::TrainingTooEarly6,
        Fact::TrainingDue6,
        Fact::TrainingTraced6,
        Fact::TrainingPlaced6,
        Fact::TrainingPlacedAtMost6,
    ],
    [
        Fact::TrainingTooEarly12,
        Fact::TrainingDue12,
        Fact::TrainingTraced12,
        Fact::TrainingPlaced12,
        Fact::TrainingPlacedAtMost12,
    ],
];

#[test]
fn f4_placement_strict_takes_non_respondents_for_not_placed_and_traced_leaves_them_out() {
    for (found, expected) in [
        (Found::Employed, [FALSE, TRUE, TRUE, TRUE, TRUE]),
        (Found::NotEmployed, [FALSE, TRUE, TRUE, FALSE, FALSE]),
        (Found::NotReached, [FALSE, TRUE, FALSE, FALSE, TRUE]),
        (Found::Refused, [FALSE, TRUE, FALSE, FALSE, TRUE]),
        (Found::NotYetDue, [TRUE, FALSE, FALSE, FALSE, FALSE]),
        // A blank is no refusal.
        (Found::NotStated, [UNKNOWN; 5]),
    ] {
        let answers = completer(|a| {
            (a.training_follow_up_3, a.training_follow_up_6, a.training_follow_up_12) = (found, found, found);
        });
        for months in AFTER {
            assert_eq!(months.map(|of| fact(of, &answers)), expected, "{months:?} {found:?}");
        }
        let dropout = Answers { training_status: Status::DroppedOut, ..answers };
        for months in AFTER {
            assert_eq!(months.map(|of| fact(of, &dropout)), [FALSE; 5], "{months:?} {found:?}");
        }
    }
}

#[test]
fn f4_placement_of_20_hours_is_unknown_where_hours_are() {
    for (found, hours, expected) in [
        (Found::Employed, "20", TRUE),
        (Found::Employed, "19.75", FALSE),
        (Found::Employed, "", UNKNOWN),
        // Without a job there are no hours to know.
        (Found::NotEmployed, "", FALSE),
        (Found::NotReached, "", FALSE),
        (Found::Refused, "", FALSE),
        (Found::NotYetDue, "", FALSE),
        (Found::NotStated, "40", UNKNOWN),
        (Found::NotStated, "10", FALSE),
    ] {
        let hours = number(hours);
        let answers = completer(|a| {
            (a.training_follow_up_3, a.training_follow_up_6, a.training_follow_up_12) = (found, found, found);
            a.training_follow_up_hours_3 = hours;
            a.training_follow_up_hours_6 = hours;
            a.training_follow_up_hours_12 = hours;
        });
        for of in [Fact::TrainingPlaced20Hours3, Fact::TrainingPlaced20Hours6, Fact::TrainingPlaced20Hours12] {
            assert_eq!(fact(of, &answers), expected, "{of:?} {found:?} {hours:?}");
        }
    }
}

#[test]
fn f4_field_and_level_of_the_job_are_of_those_placed() {
    let levels = [Fact::TrainingOverLevel, Fact::TrainingMatchedLevel, Fact::TrainingUnderLevel];
    for (level, expected) in [
        (EducationMatch::Over, [TRUE, FALSE, FALSE]),
        (EducationMatch::Matched, [FALSE, TRUE, FALSE]),
        (EducationMatch::Under, [FALSE, FALSE, TRUE]),
        (EducationMatch::NotStated, [UNKNOWN; 3]),
    ] {
        let answers = completer(|a| a.training_level_match = level);
        assert_eq!(levels.map(|of| fact(of, &answers)), expected, "{level:?}");
        let idle = Answers { training_follow_up_6: Found::NotEmployed, ..answers };
        assert_eq!(levels.map(|of| fact(of, &idle)), [FALSE; 3], "{level:?}");
    }
    for (field, expected) in [(YesNo::Yes, TRUE), (YesNo::No, FALSE), (YesNo::NotStated, UNKNOWN)] {
        let answers = completer(|a| a.training_in_field = field);
        assert_eq!(fact(Fact::TrainingInField, &answers), expected, "{field:?}");
        let lost = Answers { training_follow_up_6: Found::NotReached, ..answers };
        assert_eq!(fact(Fact::TrainingInField, &lost), FALSE, "{field:?}");
    }
}

#[test]
fn f4_seekers_and_f5_users_of_skills_completed() {
    for (answer, expected) in [(YesNo::Yes, TRUE), (YesNo::No, FALSE), (YesNo::NotStated, UNKNOWN)] {
        let answers = completer(|a| (a.training_seeking_work, a.training_skills_used) = (answer, answer));
        let there = Answers { training_status: Status::Ongoing, ..answers };
        for of in [Fact::TrainingSeeking, Fact::TrainingSkillsUsed] {
            assert_eq!((fact(of, &answers), fact(of, &there)), (expected, FALSE), "{of:?} {answer:?}");
        }
    }
}

/// Earnings before and after; matched, none before; change and quotient.
#[test]
fn f4_wage_change_needs_earnings_above_zero_before_and_after() {
    for (before, after, matched, none_before, change, ratio) in [
        ("800", "1000", TRUE, FALSE, Some(200.0), Some(1.25)),
        ("1000", "800", TRUE, FALSE, Some(-200.0), Some(0.8)),
        ("0", "1000", FALSE, TRUE, None, None),
        ("800", "0", FALSE, FALSE, None, None),
        ("0", "0", FALSE, FALSE, None, None),
        ("", "1000", UNKNOWN, UNKNOWN, None, None),
        ("800", "", UNKNOWN, FALSE, None, None),
        ("0", "", FALSE, UNKNOWN, None, None),
        // Large units of currency, exact as long as they are whole.
        ("4000000000", "5000000000", TRUE, FALSE, Some(1e9), Some(1.25)),
        ("40000000.5", "10000000.125", TRUE, FALSE, Some(-30_000_000.375), Some(0.25)),
    ] {
        let answers =
            completer(|a| (a.training_earnings_before, a.training_earnings_after) = (number(before), number(after)));
        assert_eq!(fact(Fact::TrainingEarningsMatched, &answers), matched, "{before} {after}");
        assert_eq!(fact(Fact::TrainingNoEarningsBefore, &answers), none_before, "{before} {after}");
        for (of, expected) in [(Quantity::TrainingEarningsChange, change), (Quantity::TrainingEarningsRatio, ratio)] {
            let value = quantity(of, &answers, &Parameters::default(), Asked::ALL);
            assert_eq!(value.is_known().then(|| value.to_f64()), expected, "{of:?} {before} {after}");
        }
    }
}

#[test]
fn f5_normalised_gain_is_the_gain_over_what_was_to_be_gained() {
    for (before, after, gain, normalised) in [
        ("0.4", "0.7", Some(0.3), Some(0.5)),
        ("0.5", "0.25", Some(-0.25), Some(-0.5)),
        ("0.2", "1", Some(0.8), Some(1.0)),
        // A full score before leaves nothing to gain.
        ("1", "1", Some(0.0), None),
        ("", "0.7", None, None),
        ("0.4", "", None, None),
    ] {
        let answers =
            completer(|a| (a.training_score_before, a.training_score_after) = (number(before), number(after)));
        for (of, expected) in [(Quantity::TrainingScoreGain, gain), (Quantity::TrainingNormalisedGain, normalised)] {
            let value = quantity(of, &answers, &Parameters::default(), Asked::ALL);
            assert_eq!(value.is_known().then(|| value.to_f64()), expected, "{of:?} {before} {after}");
        }
    }
}

#[test]
fn p56_completions_and_placements_are_counted_as_one_and_zero() {
    let told = |answers: &Answers| {
        [Quantity::TrainingCompletions, Quantity::TrainingPlacements].map(|of| {
            let value = quantity(of, answers, &Parameters::default(), Asked::ALL);
            value.is_known().then(|| value.to_f64())
        })
    };
    assert_eq!(told(&completer(|_| {})), [Some(1.0), Some(1.0)]);
    assert_eq!(told(&completer(|a| a.training_follow_up_6 = Found::NotReached)), [Some(1.0), Some(0.0)]);
    assert_eq!(told(&completer(|a| a.training_follow_up_6 = Found::NotStated)), [Some(1.0), None]);
    assert_eq!(told(&completer(|a| a.training_status = Status::DroppedOut)), [Some(0.0), Some(0.0)]);
    assert_eq!(told(&completer(|a| a.training_status = Status::NotStated)), [None, None]);
}
