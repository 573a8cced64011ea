//! What a person does in the reference week, and how people without work are asked about it.

use super::household::{Person, Place};
use super::job::works;
use super::pay::BACHELOR;
use super::random::Random;
use super::row::Row;

/// What a person does in the reference week.
#[derive(Clone, Copy, PartialEq)]
enum Activity {
    Works,
    GrowsFood,
    Unemployed,
    Outside,
}

fn activity(random: &mut Random, place: &Place, person: &Person) -> Activity {
    let mut participates = match (person.woman, person.age) {
        (false, ..18) => 260,
        (false, 18..25) => 720,
        (false, 25..55) => 930,
        (false, 55..65) => 710,
        (false, _) => 210,
        (true, ..18) => 200,
        (true, 18..25) => 560,
        (true, 25..55) => 680,
        (true, 55..65) => 440,
        (true, _) => 90,
    };
    if person.studies {
        participates = participates * 35 / 100;
    }
    if person.education >= BACHELOR && person.age < 60 {
        participates += 100;
    }
    if person.woman && person.has_small_child {
        participates -= 130;
    }
    if random.chance(participates) {
        let mut unemployed = if person.age < 25 { 205 } else { 52 };
        unemployed += if person.woman { 18 } else { 0 } + if place.urban { 15 } else { -15 } - place.level * 3;
        if person.education >= BACHELOR {
            unemployed -= 15;
        }
        return if random.chance(unemployed) { Activity::Unemployed } else { Activity::Works };
    }
    let grows = if place.urban { 25 } else { 240 - place.level * 6 };
    if !person.studies && random.chance(grows) { Activity::GrowsFood } else { Activity::Outside }
}

pub(super) fn labour(random: &mut Random, row: &mut Row, place: &Place, person: &Person) {
    match activity(random, place, person) {
        Activity::Works => works(random, row, place, person),
        Activity::GrowsFood => {
            row.yes_no("worked_for_pay", false);
            let own = random.chance(if person.woman { 560 } else { 760 });
            if !row.yes_no("worked_in_own_business", own) {
                row.yes_no("helped_in_family_business", true);
            }
            row.yes_no("agricultural_activity", true);
            row.set("production_destination", random.among(&[("mainly_own_use", 2), ("only_own_use", 3)]));
            row.yes_no("absent_from_job", false);
            let seeks = random.chance(60);
            search(random, row, person, seeks);
        }
        activity => {
            did_not_work(row);
            let seeks = activity == Activity::Unemployed;
            let starts = absent_without_job(random, row, seeks);
            if seeks {
                row.yes_no("available_for_work", true);
                if starts || random.chance(60) {
                    row.yes_no("seeking_work", false);
                    row.yes_no("starts_within_three_months", true);
                } else {
                    row.yes_no("seeking_work", true);
                }
            } else {
                search(random, row, person, false);
            }
        }
    }
}

pub(super) fn did_not_work(row: &mut Row) {
    for column in ["worked_for_pay", "worked_in_own_business", "helped_in_family_business"] {
        row.yes_no(column, false);
    }
}

/// Absent from a job that does not count as one; says whether it is one that starts later.
fn absent_without_job(random: &mut Random, row: &mut Row, seeks: bool) -> bool {
    if !row.yes_no("absent_from_job", random.chance(if seeks { 60 } else { 14 })) {
        return false;
    }
    let later = seeks && random.chance(500);
    let reason = if later { "not_started" } else { random.among(&[("unattached", 1), ("tested", 1)]) };
    row.set("absence_reason", reason);
    if reason == "tested" {
        row.yes_no("paid_during_absence", false);
        row.yes_no("absence_within_three_months", false);
    }
    later
}

/// Search, wish and availability of people who may be outside the labour force.
fn search(random: &mut Random, row: &mut Row, person: &Person, seeks: bool) {
    let attached = (person.age < 65) && random.chance(if person.studies { 120 } else { 330 });
    let seeks = seeks || attached && random.chance(110);
    if row.yes_no("seeking_work", seeks) {
        row.yes_no("available_for_work", !attached);
        return;
    }
    row.yes_no("starts_within_three_months", false);
    if !row.yes_no("wants_work", attached) {
        row.yes_no("available_for_work", person.age < 65 && random.chance(70));
        return;
    }
    let reason = random.among(&[
        ("labour_market", if person.studies { 8 } else { 44 }),
        ("other_labour_market", 12),
        ("personal", if person.woman { 45 } else { 25 }),
        ("not_wanted", 2),
        ("other", 9),
    ]);
    row.set("reason_not_seeking", reason);
    row.yes_no("available_for_work", random.chance(if reason == "personal" { 380 } else { 780 }));
}
