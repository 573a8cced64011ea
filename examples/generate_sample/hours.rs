//! Hours of work.

use super::household::Person;
use super::random::Random;
use super::row::Row;

/// Usual weekly hours and how frequent they are: employees, other workers, family workers.
const HOURS_EMPLOYEE: &[(&str, u64)] = &[
    ("40", 36),
    ("48", 13),
    ("45", 8),
    ("35", 6),
    ("37.5", 5),
    ("50", 5),
    ("54", 4),
    ("60", 6),
    ("72", 1),
    ("42", 4),
    ("30", 5),
    ("25", 3),
    ("20", 6),
    ("16", 2),
    ("12", 1),
];

const HOURS_OWN: &[(&str, u64)] = &[
    ("40", 14),
    ("48", 10),
    ("35", 8),
    ("50", 9),
    ("56", 8),
    ("60", 9),
    ("63", 3),
    ("70", 4),
    ("84", 1),
    ("30", 11),
    ("24", 7),
    ("20", 8),
    ("15", 5),
    ("10", 3),
];

const HOURS_FAMILY: &[(&str, u64)] =
    &[("10", 8), ("14", 7), ("15", 9), ("20", 16), ("21", 5), ("25", 12), ("28", 8), ("30", 14), ("35", 9), ("42", 6)];

const HOURS_SECOND: &[(&str, u64)] =
    &[("4", 3), ("5", 3), ("6", 3), ("8", 6), ("10", 6), ("12", 3), ("15", 3), ("20", 3)];

/// Hours of the main and other jobs; gives back the usual ones of the main job, in tenths.
pub(super) fn hours(random: &mut Random, row: &mut Row, person: &Person, status: &str, absent: bool) -> i64 {
    let list = match status {
        "employee" => HOURS_EMPLOYEE,
        "family_worker" => HOURS_FAMILY,
        _ => HOURS_OWN,
    };
    let tenths = |text: &str| text.parse::<i64>().map_or(375, |whole| whole * 10);
    let mut usual = random.among(list);
    // Women, students and the old work shorter hours: of two draws they take the shorter one.
    if (person.woman && random.chance(450)) || person.studies || person.age > 64 {
        let other = random.among(list);
        usual = if tenths(other) < tenths(usual) { other } else { usual };
    }
    row.set("hours_usual_main", usual);
    let usual = tenths(usual);
    if absent {
        row.set("hours_actual_main", 0);
    } else if random.chance(620) {
        let same = row.cell("hours_usual_main").clone();
        row.set("hours_actual_main", same);
    } else {
        let change = random.among(&[(-24, 1), (-16, 2), (-8, 5), (-5, 4), (-2, 3), (2, 3), (4, 3), (8, 3), (12, 1)]);
        row.set("hours_actual_main", (usual / 10 + change).max(2));
    }
    let second = random.chance(65);
    let other = if second { random.among(HOURS_SECOND) } else { "0" };
    row.set("hours_usual_other", other);
    row.set("hours_actual_other", if absent || random.chance(200) { "0" } else { other });
    let wants = random.chance(if usual + tenths(other) < 350 { 370 } else { 70 });
    if row.yes_no("wants_more_hours", wants) {
        row.yes_no("available_for_more_hours", random.chance(850));
    }
    usual
}
