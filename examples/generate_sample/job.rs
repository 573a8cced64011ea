//! The job of an employed person.

use super::activity::did_not_work;
use super::hours::hours;
use super::household::{Person, Place};
use super::lists::{INDUSTRIES, OCCUPATIONS};
use super::pay::{BACHELOR, UPPER_SECONDARY, pay};
use super::random::Random;
use super::row::Row;

/// A job of an employed person, at work or absent.
pub(super) fn works(random: &mut Random, row: &mut Row, place: &Place, person: &Person) {
    let status = status(random, place, person);
    let industry = industry(random, place, person, status);
    let absent = random.chance(if person.woman && person.has_small_child { 110 } else { 45 });
    if absent {
        did_not_work(row);
        row.yes_no("absent_from_job", true);
        let reason = random.among(&[("attached", 7), ("tested", 3)]);
        row.set("absence_reason", reason);
        if reason == "tested" && !row.yes_no("paid_during_absence", random.chance(350)) {
            row.yes_no("absence_within_three_months", true);
        }
    } else if row.yes_no("worked_for_pay", status == "employee") {
    } else {
        if !row.yes_no("worked_in_own_business", status != "family_worker") {
            row.yes_no("helped_in_family_business", true);
        }
        if row.yes_no("agricultural_activity", industry == "A") {
            row.set("production_destination", random.among(&[("only_sale", 2), ("mainly_sale", 3)]));
        }
    }
    let occupation = occupation(random, person, industry, status);
    row.set("status_in_employment", status);
    row.set("industry", industry);
    // Some occupations can be coded to a major or sub-major group only.
    row.set("occupation", &occupation[..random.among(&[(4, 960), (2, 32), (1, 8)])]);
    let is_public = status == "employee"
        && random.chance(match industry {
            "O" => 980,
            "P" => 760,
            "Q" => 620,
            "D" | "E" => 600,
            "H" => 100,
            _ => 25,
        });
    row.set("institutional_sector", if is_public { "public" } else { "private" });
    let temporary = random.chance(if person.age < 25 { 430 } else { 210 } - if is_public { 90 } else { 0 });
    if status == "employee" {
        row.set("contract", if temporary { "temporary" } else { "permanent" });
    }
    let informal = random.chance(informality(place, person, status, is_public, temporary));
    row.yes_no("informal_employment", informal);
    let usual = hours(random, row, person, status, absent);
    if status == "employee" {
        let managers = occupation.starts_with('1');
        let factor = if managers { 1550 } else { 1000 }
            * if informal { 78 } else { 100 }
            * if place.urban { 104 } else { 94 }
            * (100 + place.level)
            * if person.woman { 86 } else { 100 };
        pay(random, row, person, usual, factor / 100_000_000, informal);
    }
}

fn status(random: &mut Random, place: &Place, person: &Person) -> &'static str {
    let young = person.age < 25;
    let employee = if place.urban { 700 } else { 400 } + if person.education >= BACHELOR { 220 } else { 0 }
        - if person.age > 60 { 250 } else { 0 };
    if random.chance(employee) {
        return "employee";
    }
    let family = match (place.urban, person.woman) {
        (true, false) => 8,
        (true, true) => 22,
        (false, false) => 18,
        (false, true) => 46,
    };
    random.among(&[
        (
            "employer",
            match person.age {
                ..20 => 0,
                20..25 => 9,
                _ if person.woman => 7,
                _ => 12,
            },
        ),
        ("own_account", if young { 38 } else { 75 }),
        ("cooperative_member", if place.urban { 2 } else { 4 }),
        ("family_worker", if young { family * 2 } else { family }),
    ])
}

fn industry(random: &mut Random, place: &Place, person: &Person, status: &str) -> &'static str {
    let column = usize::from(status != "employee") * 2 + usize::from(place.urban);
    let choices: Vec<(&str, u64)> = INDUSTRIES
        .iter()
        .map(|(section, areas, sexes)| {
            let learned = matches!(*section, "J" | "K" | "M" | "O" | "P" | "Q");
            let schooling = person.education as u64 + 2;
            let suits = if learned { schooling * schooling } else { 4 * (11 - schooling) };
            (*section, areas[column] * sexes[usize::from(person.woman)] * suits)
        })
        .collect();
    random.among(&choices)
}

fn occupation(random: &mut Random, person: &Person, industry: &str, status: &str) -> &'static str {
    let choices: Vec<(&str, u64)> = OCCUPATIONS
        .iter()
        .filter(|(section, _, lowest, _)| *section == industry && *lowest <= person.education)
        .map(|(_, code, lowest, sexes)| {
            let likely = match &code[..2] {
                "11" | "12" | "13" | "14" if person.age < 30 => 1,
                "92" | "93" if status != "employee" => 0, // labourers work for somebody
                _ => 3,
            };
            (*code, sexes[usize::from(person.woman)] * (*lowest as u64 + 1) * likely)
        })
        .collect();
    if choices.iter().all(|(_, weight)| *weight == 0) { "9629" } else { random.among(&choices) }
}

fn informality(place: &Place, person: &Person, status: &str, is_public: bool, temporary: bool) -> i64 {
    let rural = i64::from(!place.urban);
    match status {
        "family_worker" => 1000,
        "employer" => 320 + 260 * rural,
        "cooperative_member" => 250,
        "own_account" => 690 + 210 * rural - place.level * 8,
        _ if is_public => 25,
        _ => {
            let schooled = if person.education >= UPPER_SECONDARY { 170 } else { 0 };
            360 + 170 * rural + if temporary { 200 } else { 0 } - schooled - place.level * 10
        }
    }
}
