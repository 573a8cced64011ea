//! The questionnaire: schooling and who answers what; the questions on work are in their own files.

use super::activity::labour;
use super::household::{Person, Place};
use super::random::Random;
use super::row::{COLUMNS, NONRESPONSE, Row};

/// Everything the questionnaire asks of one person, with its skips, and then what was not answered.
pub(super) fn interview(random: &mut Random, row: &mut Row, place: &Place, person: &mut Person) {
    row.set("sex", if person.woman { "female" } else { "male" });
    row.set("age", person.age);
    if person.age >= 5 {
        person.education = schooling(random, place, person);
        row.set("education", person.education);
        person.studies = studies(random, place, person);
        row.yes_no("in_education", person.studies);
    }
    if person.age >= 15 {
        labour(random, row, place, person);
        // A few households break off, a few people do not know how old they are.
        if random.chance(4) {
            let first = COLUMNS.iter().position(|column| *column == "worked_for_pay").unwrap_or_default();
            row.0[first..].iter_mut().for_each(String::clear);
        }
        if random.chance(5) {
            row.set("age", "");
        }
    }
    for (column, permille) in NONRESPONSE {
        if random.chance(*permille) {
            row.set(column, "");
        }
    }
    // Who refuses to speak of money, or of other jobs, refuses altogether.
    if random.chance(80) {
        row.set("earnings", "");
        row.set("earnings_period", "");
    }
    if random.chance(12) {
        row.set("hours_usual_other", "");
        row.set("hours_actual_other", "");
    }
}

fn schooling(random: &mut Random, place: &Place, person: &Person) -> usize {
    let score = random.between(0, 999) + if place.urban { 190 } else { 10 } + place.level * 14
        - (person.age - 30).max(0) * 6
        + if person.woman && person.age < 40 { 30 } else { 0 };
    let reached = [75, 250, 470, 790, 840, 890, 1050, 1130].iter().filter(|limit| score > **limit).count();
    let (lowest, highest) = match person.age {
        ..10 => (0, 0),
        10..13 => (0, 1),
        13..16 => (1, 2),
        16..19 => (0, 3),
        19..22 => (0, 4),
        22..25 => (0, 6),
        25..30 => (0, 7),
        _ => (0, 8),
    };
    reached.clamp(lowest, highest)
}

fn studies(random: &mut Random, place: &Place, person: &Person) -> bool {
    let permille = match person.age {
        5 => 620,
        6..15 => 965,
        15..18 => 810,
        18..21 => 450,
        21..25 => 250,
        25..30 => 60,
        30..65 => 15,
        _ => 2,
    };
    let better = if place.urban { 40 } else { -40 };
    random.chance(permille + if (15..25).contains(&person.age) { better + place.level * 5 } else { 0 })
}
