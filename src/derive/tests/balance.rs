//! When and where people work: standards dossier B.4 COMB-1 and C.1, dimension 3.

use super::*;
use crate::code::Frequency as F;

/// A fact, and how its answer is set.
type Habit = (Fact, fn(&mut Answers, F));

const HABITS: [Habit; 5] = [
    (Fact::EveningWork, |a, often| a.works_evenings = often),
    (Fact::NightWork, |a, often| a.works_nights = often),
    (Fact::ShiftWork, |a, often| a.works_shifts = often),
    (Fact::WorksAtHome, |a, often| a.works_at_home = often),
    (Fact::WeekendWork, |a, often| {
        a.works_saturdays = often;
        a.works_sundays = F::Never;
    }),
];

#[test]
fn c1_3b_usually_or_sometimes_counts() {
    for (habit, set) in HABITS {
        for (often, expected, usually_only) in [
            (F::Usually, TRUE, TRUE),
            (F::Sometimes, TRUE, FALSE),
            (F::Never, FALSE, FALSE),
            (F::NotStated, UNKNOWN, UNKNOWN),
        ] {
            let answers = employed_with(|a| set(a, often));
            assert_eq!(fact(habit, &answers), expected, "{habit:?} {often:?}");
            let strict = Parameters { sometimes_counts: false, ..Parameters::default() };
            assert_eq!(fact_asked(habit, &answers, everything(), &strict), usually_only, "{habit:?} {often:?}");
            assert_eq!(fact(habit, &idle_but(|a| set(a, often))), FALSE, "{habit:?} without a job");
        }
    }
}

#[test]
fn comb1_asocial_hours_are_evenings_nights_and_weekends() {
    let never = || {
        employed_with(|a| {
            a.works_evenings = F::Never;
            a.works_nights = F::Never;
            a.works_saturdays = F::Never;
            a.works_sundays = F::Never;
            a.works_shifts = F::Usually; // shifts may be by day
        })
    };
    assert_eq!(fact(Fact::AsocialHours, &never()), FALSE);
    for change in [
        |a: &mut Answers| a.works_evenings = F::Usually,
        |a: &mut Answers| a.works_nights = F::Sometimes,
        |a: &mut Answers| a.works_saturdays = F::Sometimes,
        |a: &mut Answers| a.works_sundays = F::Usually,
    ] {
        let mut answers = never();
        change(&mut answers);
        assert_eq!(fact(Fact::AsocialHours, &answers), TRUE);
    }
    let mut answers = never();
    answers.works_nights = F::NotStated;
    assert_eq!(fact(Fact::AsocialHours, &answers), UNKNOWN);
    // Nobody works at night where nobody is asked for nights.
    let asked = all_but(&[Question::WorksNights]);
    assert_eq!(fact_asked(Fact::AsocialHours, &answers, asked, &Parameters::default()), FALSE);
}

#[test]
fn c1_3b_flexible_schedules() {
    for (answer, expected) in [(YesNo::Yes, TRUE), (YesNo::No, FALSE), (YesNo::NotStated, UNKNOWN)] {
        assert_eq!(fact(Fact::FlexibleSchedule, &employed_with(|a| a.flexible_schedule = answer)), expected);
    }
    assert_eq!(fact(Fact::FlexibleSchedule, &idle_but(|a| a.flexible_schedule = YesNo::Yes)), FALSE);
}

#[test]
fn c1_3c_commuting() {
    for (minutes, commutes, long) in [
        ("0", FALSE, FALSE),
        ("1", TRUE, FALSE),
        ("60", TRUE, FALSE), // more than 60
        ("61", TRUE, TRUE),
        ("", UNKNOWN, UNKNOWN),
    ] {
        let answers = employed_with(|a| a.commuting_minutes = number(minutes));
        assert_eq!((fact(Fact::Commutes, &answers), fact(Fact::LongCommute, &answers)), (commutes, long), "{minutes}");
    }
    let shorter = Parameters { long_commute_minutes: 30, ..Parameters::default() };
    let answers = employed_with(|a| a.commuting_minutes = number("31"));
    assert_eq!(fact_asked(Fact::LongCommute, &answers, everything(), &shorter), TRUE);
}

#[test]
fn eu_silc_low_work_intensity_is_below_a_fifth_up_to_64_years() {
    let lives = |age, intensity, parameters: &Parameters| {
        let answers = idle_but(|a| {
            a.age = number(age);
            a.household_work_intensity = number(intensity);
        });
        fact_asked(Fact::LowWorkIntensity, &answers, everything(), parameters)
    };
    let default = Parameters::default();
    assert_eq!(lives("40", "0.19", &default), TRUE);
    assert_eq!(lives("40", "0.2", &default), FALSE);
    assert_eq!(lives("3", "0", &default), TRUE); // children live in such households too
    assert_eq!(lives("64", "0", &default), TRUE);
    assert_eq!(lives("65", "0", &default), FALSE);
    assert_eq!(lives("40", "", &default), UNKNOWN);
    let before_2021 = Parameters { work_intensity_age_to: 59, ..default };
    assert_eq!(lives("60", "0", &before_2021), FALSE);
}
