//! Child labour: standards dossier A.13 and H10.

use super::*;
use crate::code::Industry;

/// A child of this age with these hours of economic activity and of household chores, at no hazard.
fn child(age: &str, work: &str, chores: &str) -> Answers {
    Answers {
        age: number(age),
        hours_economic_activity: number(work),
        hours_household_chores: number(chores),
        industry: Industry::Agriculture,
        hazardous_occupation: YesNo::No,
        exposed_to_hazards: YesNo::No,
        works_at_night: YesNo::No,
        ..Answers::default()
    }
}

/// Just the limit is too much by default; the text of the SDG metadata says "more than".
fn more_than() -> Parameters {
    Parameters { child_hours_inclusive: false, ..Parameters::default() }
}

#[test]
fn a13_indicator_1_has_a_limit_for_each_age() {
    for (age, below, at) in [("5", "0.5", "1"), ("11", "0.9999", "1"), ("12", "13.9999", "14"), ("14", "13", "14")] {
        assert_eq!(fact(Fact::ChildLabourSdg, &child(age, below, "0")), FALSE, "{age} {below}");
        assert_eq!(fact(Fact::ChildLabourSdg, &child(age, at, "0")), TRUE, "{age} {at}");
        assert_eq!(fact_asked(Fact::ChildLabourSdg, &child(age, at, "0"), Asked::ALL, &more_than()), TRUE);
    }
    for age in ["15", "17"] {
        for (hours, inclusive, exclusive) in [("42.9999", FALSE, FALSE), ("43", TRUE, FALSE), ("43.0001", TRUE, TRUE)] {
            let answers = child(age, hours, "0");
            assert_eq!(fact(Fact::ChildLabourSdg, &answers), inclusive, "{age} {hours}");
            assert_eq!(fact_asked(Fact::ChildLabourSdg, &answers, Asked::ALL, &more_than()), exclusive);
        }
    }
    for age in ["4", "18", "30"] {
        assert_eq!(fact(Fact::Child, &child(age, "60", "60")), FALSE, "{age}");
        assert_eq!(fact(Fact::ChildLabourSdg, &child(age, "60", "60")), FALSE, "{age}");
        assert_eq!(fact(Fact::ChildLabour, &child(age, "60", "60")), FALSE, "{age}");
    }
}

#[test]
fn a13_indicator_2_adds_21_hours_of_chores_before_15_years() {
    for age in ["5", "11", "12", "14"] {
        for (chores, inclusive, exclusive) in [("20.5", FALSE, FALSE), ("21", TRUE, FALSE), ("22", TRUE, TRUE)] {
            let answers = child(age, "0", chores);
            assert_eq!(fact(Fact::ChildLabourSdgWithChores, &answers), inclusive, "{age} {chores}");
            let strict = fact_asked(Fact::ChildLabourSdgWithChores, &answers, Asked::ALL, &more_than());
            assert_eq!(strict, exclusive, "{age} {chores}");
            assert_eq!(fact(Fact::ChildLabourSdg, &answers), FALSE, "chores are no economic activity");
        }
    }
    assert_eq!(fact(Fact::ChildLabourSdgWithChores, &child("9", "1", "0")), TRUE);
}

#[test]
fn h10_chores_never_count_from_15_years_on() {
    assert_eq!(fact(Fact::ChildLabourSdgWithChores, &child("15", "42", "80")), FALSE);
    assert_eq!(fact(Fact::ChildLabourSdgWithChores, &child("15", "43", "0")), TRUE);
    let unasked = Answers { hours_household_chores: None, ..child("15", "42", "0") };
    assert_eq!(fact(Fact::ChildLabourSdgWithChores, &unasked), FALSE);
}

#[test]
fn h10_water_and_firewood_are_chores() {
    assert!(Question::HoursHouseholdChores.text().contains("water and firewood included"));
    assert!(Question::HoursEconomicActivity.text().contains("water and firewood left out"));
}

#[test]
fn a13_row_1_mining_construction_and_listed_occupations_are_hazardous() {
    for (industry, expected) in [
        (Industry::Mining, TRUE),
        (Industry::Construction, TRUE),
        (Industry::Manufacturing, FALSE),
        (Industry::NotStated, UNKNOWN),
    ] {
        let answers = Answers { industry, ..child("16", "5", "0") };
        assert_eq!(fact(Fact::HazardousChildLabour, &answers), expected, "{industry:?}");
        assert_eq!(fact(Fact::ChildLabour, &answers), expected, "{industry:?}");
    }
    let listed = Answers { hazardous_occupation: YesNo::Yes, ..child("16", "5", "0") };
    assert_eq!(fact(Fact::HazardousChildLabour, &listed), TRUE);
    let idle = Answers { industry: Industry::Mining, ..child("16", "0", "0") };
    assert_eq!(fact(Fact::HazardousChildLabour, &idle), FALSE);
}

#[test]
fn a13_row_2_long_hours_night_and_listed_hazards() {
    for age in ["9", "13", "17"] {
        assert_eq!(fact(Fact::HazardousChildLabour, &child(age, "43", "0")), TRUE, "{age}");
        assert_eq!(fact(Fact::HazardousChildLabour, &child(age, "42", "0")), FALSE, "{age}");
        let night = Answers { works_at_night: YesNo::Yes, ..child(age, "2", "0") };
        assert_eq!(fact(Fact::HazardousChildLabour, &night), TRUE, "{age}");
        let exposed = Answers { exposed_to_hazards: YesNo::Yes, ..child(age, "2", "0") };
        assert_eq!(fact(Fact::HazardousChildLabour, &exposed), TRUE, "{age}");
    }
}

#[test]
fn a13_rows_3_to_6_ages_and_permitted_work() {
    for (age, hours, expected) in [
        ("5", "1", TRUE),    // row 3
        ("11", "1", TRUE),   // row 3
        ("12", "14", TRUE),  // row 4
        ("15", "42", FALSE), // row 5
        ("12", "13", FALSE), // row 6, light work
        ("14", "13.5", FALSE),
        ("8", "0", FALSE),
    ] {
        assert_eq!(fact(Fact::ChildLabour, &child(age, hours, "0")), expected, "{age} {hours}");
    }
    assert_eq!(fact(Fact::ChildInEconomicActivity, &child("12", "13", "0")), TRUE);
}

#[test]
fn hazards_nobody_was_asked_about_are_nobodys() {
    let answers = Answers { age: number("16"), hours_economic_activity: number("10"), ..Answers::default() };
    let hours_only = Asked::NONE.with(Question::Age).with(Question::HoursEconomicActivity);
    assert_eq!(fact_asked(Fact::HazardousChildLabour, &answers, hours_only, &Parameters::default()), FALSE);
    assert_eq!(fact(Fact::HazardousChildLabour, &answers), UNKNOWN);
}

#[test]
fn whether_a_child_works_is_asked_before_the_hours() {
    let skipped =
        |active, age| Answers { economic_activity: active, hours_economic_activity: None, ..child(age, "0", "0") };
    for (active, age, expected) in [
        (YesNo::No, "16", FALSE),
        (YesNo::No, "9", FALSE),
        (YesNo::Yes, "9", TRUE),
        (YesNo::Yes, "13", UNKNOWN),
        (YesNo::NotStated, "9", UNKNOWN),
    ] {
        assert_eq!(fact(Fact::ChildLabourSdg, &skipped(active, age)), expected, "{active:?} {age}");
    }
}

#[test]
fn a1_children_are_in_no_working_age_rate() {
    let answers = Answers { worked_for_pay: YesNo::Yes, ..child("14", "30", "0") };
    for of_adults in [Fact::WorkingAge, Fact::Employed, Fact::LabourForce, Fact::Unemployed] {
        assert_eq!(fact(of_adults, &answers), FALSE, "{of_adults:?}");
    }
    let unknown_age = Answers { age: None, ..child("9", "5", "5") };
    assert_eq!(fact(Fact::Child, &unknown_age), UNKNOWN);
    assert_eq!(fact(Fact::ChildLabour, &unknown_age), UNKNOWN);
}
