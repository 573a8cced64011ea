//! Progress, exits, quarters and attainments of training programmes: standards dossier F.1 and F.4.

use super::*;
use crate::code::{
    TrainingAttainment as Attained, TrainingExclusion as Exclusion, TrainingProgramme, TrainingQuarter as Quarter,
    TrainingStatus as Status,
};

/// A participant who left, in employment in both quarters with the same employer.
fn exiter(change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = Answers {
        training_participant: YesNo::Yes,
        training_exited: YesNo::Yes,
        training_exclusion: Exclusion::None,
        training_quarter_2: Quarter::Employed,
        training_quarter_4: Quarter::Employed,
        training_same_employer: YesNo::Yes,
        training_earnings_quarter_2: number("9000"),
        training_for_credential: YesNo::Yes,
        training_credential: Attained::Attained,
        training_gain_expected: YesNo::Yes,
        training_skill_gain: YesNo::Yes,
        ..Answers::default()
    };
    change(&mut answers);
    answers
}

const EXIT_FACTS: [Fact; 15] = [
    Fact::TrainingExiter,
    Fact::TrainingObservableQuarter2,
    Fact::TrainingObservableQuarter4,
    Fact::TrainingTooEarlyQuarter2,
    Fact::TrainingTooEarlyQuarter4,
    Fact::TrainingEmployedQuarter2,
    Fact::TrainingEmployedQuarter4,
    Fact::TrainingEngagedQuarter2,
    Fact::TrainingEngagedQuarter4,
    Fact::TrainingEarnerQuarter2,
    Fact::TrainingRetained,
    Fact::TrainingForCredential,
    Fact::TrainingTooEarlyCredential,
    Fact::TrainingCredential,
    Fact::TrainingExcluded,
];

#[test]
fn f4_completion_dropout_and_still_there_are_all_who_started() {
    let parts = [Fact::TrainingOngoing, Fact::TrainingCompleted, Fact::TrainingDroppedOut];
    for (status, expected, starter) in [
        (Status::Ongoing, [TRUE, FALSE, FALSE], TRUE),
        (Status::Completed, [FALSE, TRUE, FALSE], TRUE),
        (Status::DroppedOut, [FALSE, FALSE, TRUE], TRUE),
        (Status::Transferred, [FALSE; 3], FALSE),
        (Status::NotStated, [UNKNOWN; 3], UNKNOWN),
    ] {
        let answers = Answers { training_status: status, ..Answers::default() };
        assert_eq!(parts.map(|part| fact(part, &answers)), expected, "{status:?}");
        assert_eq!(fact(Fact::TrainingStarter, &answers), starter, "{status:?}");
        assert_eq!(fact(Fact::TrainingTransferred, &answers), starter.map(|starter| !starter), "{status:?}");
    }
}

#[test]
fn f4_certified_are_starters_with_the_certificate_whether_they_completed_or_not() {
    for (status, certified, expected) in [
        (Status::Completed, YesNo::Yes, TRUE),
        (Status::DroppedOut, YesNo::Yes, TRUE),
        (Status::Completed, YesNo::No, FALSE),
        (Status::Transferred, YesNo::Yes, FALSE),
        (Status::Completed, YesNo::NotStated, UNKNOWN),
        (Status::NotStated, YesNo::No, FALSE),
    ] {
        let answers = Answers { training_status: status, training_certified: certified, ..Answers::default() };
        assert_eq!(fact(Fact::TrainingCertified, &answers), expected, "{status:?} {certified:?}");
    }
}

#[test]
fn f1_self_service_only_is_no_participant_and_a_register_that_does_not_ask_has_participants_only() {
    let answers = exiter(|a| a.training_participant = YesNo::No);
    for of in EXIT_FACTS {
        assert_eq!(fact(of, &answers), FALSE, "{of:?}");
    }
    assert_eq!(fact(Fact::TrainingGainExpected, &answers), FALSE);
    let blank = exiter(|a| a.training_participant = YesNo::NotStated);
    assert_eq!(fact(Fact::TrainingExiter, &blank), UNKNOWN);
    let asked = all_but(&[Question::TrainingParticipant]);
    assert_eq!(fact_asked(Fact::TrainingExiter, &blank, asked, &Parameters::default()), TRUE);
}

#[test]
fn f1_without_exit_nobody_is_in_the_indicators_of_exits() {
    let answers = exiter(|a| a.training_exited = YesNo::No);
    for of in EXIT_FACTS {
        assert_eq!(fact(of, &answers), FALSE, "{of:?}");
    }
    assert_eq!(fact(Fact::TrainingExiter, &exiter(|a| a.training_exited = YesNo::NotStated)), UNKNOWN);
}

#[test]
fn f1_exclusions_leave_numerator_and_denominator() {
    for reason in [
        Exclusion::Institutionalised,
        Exclusion::Medical,
        Exclusion::Deceased,
        Exclusion::ReserveForces,
        Exclusion::FosterCare,
    ] {
        let answers = exiter(|a| a.training_exclusion = reason);
        for of in EXIT_FACTS.into_iter().filter(|of| *of != Fact::TrainingExcluded) {
            assert_eq!(fact(of, &answers), FALSE, "{of:?} {reason:?}");
        }
        assert_eq!(fact(Fact::TrainingExcluded, &answers), TRUE, "{reason:?}");
        assert_eq!(fact(Fact::TrainingGainExpected, &answers), FALSE, "{reason:?}");
        assert_eq!(fact(Fact::TrainingGained, &answers), FALSE, "{reason:?}");
    }
    assert_eq!(fact(Fact::TrainingExcluded, &exiter(|_| {})), FALSE);
    // Where it was asked and nobody said, it is unknown; where it was not asked, nobody is excluded.
    let blank = exiter(|a| a.training_exclusion = Exclusion::NotStated);
    assert_eq!(fact(Fact::TrainingExiter, &blank), UNKNOWN);
    let asked = all_but(&[Question::TrainingExclusion]);
    assert_eq!(fact_asked(Fact::TrainingExiter, &blank, asked, &Parameters::default()), TRUE);
}

/// What is true in a quarter: observable, too early, employed, engaged.
const SECOND: [Fact; 4] = [
    Fact::TrainingObservableQuarter2,
    Fact::TrainingTooEarlyQuarter2,
    Fact::TrainingEmployedQuarter2,
    Fact::TrainingEngagedQuarter2,
];
const FOURTH: [Fact; 4] = [
    Fact::TrainingObservableQuarter4,
    Fact::TrainingTooEarlyQuarter4,
    Fact::TrainingEmployedQuarter4,
    Fact::TrainingEngagedQuarter4,
];

#[test]
fn f1_indicators_1_and_2_education_counts_for_youth_only_and_a_quarter_to_come_for_nobody() {
    for (quarter, expected) in [
        (Quarter::Employed, [TRUE, FALSE, TRUE, TRUE]),
        (Quarter::InEducation, [TRUE, FALSE, FALSE, TRUE]),
        (Quarter::Neither, [TRUE, FALSE, FALSE, FALSE]),
        (Quarter::NotYetObservable, [FALSE, TRUE, FALSE, FALSE]),
        // A blank is neither "not employed" nor "too early".
        (Quarter::NotStated, [UNKNOWN; 4]),
    ] {
        let second = exiter(|a| a.training_quarter_2 = quarter);
        assert_eq!(SECOND.map(|of| fact(of, &second)), expected, "{quarter:?}");
        let fourth = exiter(|a| a.training_quarter_4 = quarter);
        assert_eq!(FOURTH.map(|of| fact(of, &fourth)), expected, "{quarter:?}");
    }
    for (programme, expected) in
        [(TrainingProgramme::Youth, TRUE), (TrainingProgramme::Adult, FALSE), (TrainingProgramme::NotStated, UNKNOWN)]
    {
        let answers = exiter(|a| a.training_programme = programme);
        assert_eq!(fact(Fact::TrainingYouthProgramme, &answers), expected, "{programme:?}");
    }
}

#[test]
fn f1_indicator_3_is_of_the_employed_with_earnings_above_zero() {
    for (quarter, earnings, expected) in [
        (Quarter::Employed, "9000", TRUE),
        (Quarter::Employed, "0.01", TRUE),
        (Quarter::Employed, "0", FALSE),
        (Quarter::Employed, "", UNKNOWN),
        (Quarter::Neither, "9000", FALSE),
        (Quarter::Neither, "", FALSE),
        (Quarter::NotStated, "9000", UNKNOWN),
    ] {
        let answers = exiter(|a| (a.training_quarter_2, a.training_earnings_quarter_2) = (quarter, number(earnings)));
        assert_eq!(fact(Fact::TrainingEarnerQuarter2, &answers), expected, "{quarter:?} {earnings:?}");
    }
}

#[test]
fn f1_indicator_4_is_of_exiters_from_programmes_with_a_credential_and_may_be_too_early() {
    let facts = [Fact::TrainingForCredential, Fact::TrainingTooEarlyCredential, Fact::TrainingCredential];
    for (credential, expected) in [
        (Attained::Attained, [TRUE, FALSE, TRUE]),
        (Attained::NotAttained, [TRUE, FALSE, FALSE]),
        (Attained::NotYetObservable, [FALSE, TRUE, FALSE]),
        (Attained::NotStated, [UNKNOWN; 3]),
    ] {
        let answers = exiter(|a| a.training_credential = credential);
        assert_eq!(facts.map(|of| fact(of, &answers)), expected, "{credential:?}");
    }
    // Training on the job only, and customised training, are in neither part.
    let on_the_job = exiter(|a| a.training_for_credential = YesNo::No);
    assert_eq!(facts.map(|of| fact(of, &on_the_job)), [FALSE; 3]);
}

#[test]
fn f1_indicator_5_skill_gains_are_not_about_exits() {
    let facts = [Fact::TrainingGainExpected, Fact::TrainingGained];
    for exited in [YesNo::Yes, YesNo::No] {
        for (expected, gain, told) in [
            (YesNo::Yes, YesNo::Yes, [TRUE, TRUE]),
            (YesNo::Yes, YesNo::No, [TRUE, FALSE]),
            (YesNo::Yes, YesNo::NotStated, [TRUE, UNKNOWN]),
            (YesNo::No, YesNo::Yes, [FALSE, FALSE]),
            (YesNo::NotStated, YesNo::Yes, [UNKNOWN, UNKNOWN]),
        ] {
            let answers = exiter(|a| {
                a.training_exited = exited;
                (a.training_gain_expected, a.training_skill_gain) = (expected, gain);
            });
            assert_eq!(facts.map(|of| fact(of, &answers)), told, "{exited:?} {expected:?} {gain:?}");
        }
    }
    // Who is still in the programme has no exit that could be excluded, whatever is said of it.
    for exclusion in [Exclusion::NotStated, Exclusion::Medical] {
        let there = exiter(|a| (a.training_exited, a.training_exclusion) = (YesNo::No, exclusion));
        assert_eq!(fact(Fact::TrainingGained, &there), TRUE, "{exclusion:?}");
    }
}

#[test]
fn f1_indicator_6_needs_employment_in_both_quarters_with_the_same_employer() {
    for (second, fourth, same, expected) in [
        (Quarter::Employed, Quarter::Employed, YesNo::Yes, TRUE),
        (Quarter::Employed, Quarter::Employed, YesNo::No, FALSE),
        (Quarter::Employed, Quarter::Employed, YesNo::NotStated, UNKNOWN),
        // Without a job in the fourth quarter there is no same employer, asked or not.
        (Quarter::Employed, Quarter::Neither, YesNo::NotStated, FALSE),
        (Quarter::Neither, Quarter::Employed, YesNo::NotStated, FALSE),
        (Quarter::Employed, Quarter::NotYetObservable, YesNo::NotStated, FALSE),
        (Quarter::Employed, Quarter::NotStated, YesNo::Yes, UNKNOWN),
    ] {
        let answers = exiter(|a| {
            (a.training_quarter_2, a.training_quarter_4, a.training_same_employer) = (second, fourth, same);
        });
        assert_eq!(fact(Fact::TrainingRetained, &answers), expected, "{second:?} {fourth:?} {same:?}");
    }
}
