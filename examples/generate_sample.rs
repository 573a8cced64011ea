//! Prints the sample survey that the library carries: `cargo run --example generate_sample > src/sample/survey.csv`.
//!
//! An invented country of three million people: four regions, rural and urban, 64 primary sampling
//! units. Nobody in it is real, and no rate in it is that of any country. Everything is integer
//! arithmetic on SplitMix64, so every platform prints the same file.

use std::io::Write;

/// The columns. All but the first five and `region` are standard questions.
const COLUMNS: [&str; 39] = [
    "person_id",
    "household",
    "stratum",
    "psu",
    "weight",
    "region",
    "area",
    "sex",
    "age",
    "education",
    "in_education",
    "worked_for_pay",
    "worked_in_own_business",
    "helped_in_family_business",
    "agricultural_activity",
    "production_destination",
    "absent_from_job",
    "absence_reason",
    "paid_during_absence",
    "absence_within_three_months",
    "seeking_work",
    "starts_within_three_months",
    "wants_work",
    "reason_not_seeking",
    "available_for_work",
    "status_in_employment",
    "occupation",
    "industry",
    "institutional_sector",
    "contract",
    "informal_employment",
    "hours_usual_main",
    "hours_actual_main",
    "hours_usual_other",
    "hours_actual_other",
    "wants_more_hours",
    "available_for_more_hours",
    "earnings",
    "earnings_period",
];

/// How many of a thousand answers to a question are missing.
const NONRESPONSE: &[(&str, i64)] = &[
    ("sex", 2),
    ("education", 15),
    ("in_education", 12),
    ("worked_for_pay", 5),
    ("production_destination", 40),
    ("absence_reason", 40),
    ("paid_during_absence", 40),
    ("seeking_work", 8),
    ("wants_work", 15),
    ("reason_not_seeking", 40),
    ("available_for_work", 15),
    ("status_in_employment", 12),
    ("occupation", 20),
    ("industry", 15),
    ("institutional_sector", 25),
    ("contract", 45),
    ("informal_employment", 35),
    ("hours_usual_main", 30),
    ("hours_actual_main", 25),
    ("wants_more_hours", 15),
    ("available_for_more_hours", 20),
];

/// Region, urban or not, primary sampling units, and how many people one person stands for (relative).
const STRATA: [(&str, bool, u64, u64); 8] = [
    ("north", false, 9, 148),
    ("north", true, 7, 98),
    ("south", false, 8, 132),
    ("south", true, 8, 115),
    ("east", false, 10, 171),
    ("east", true, 6, 86),
    ("coast", false, 6, 123),
    ("coast", true, 10, 159),
];

/// People of the country, in hundredths, as weights are written.
const POPULATION: u64 = 300_000_000;

/// Hourly pay (relative) by level of education, which is the position: ISCED-2011 levels 0 to 8.
const PAY: [i64; 9] = [270, 300, 350, 430, 480, 550, 720, 900, 1100];
const UPPER_SECONDARY: usize = 3;
const BACHELOR: usize = 6;

/// Section of ISIC Rev.4 and its weights: employees in rural and urban areas, other workers in
/// rural and urban areas; men, women.
const INDUSTRIES: &[(&str, [u64; 4], [u64; 2])] = &[
    ("A", [18, 2, 62, 8], [10, 10]),
    ("B", [3, 1, 0, 0], [18, 2]),
    ("C", [12, 15, 7, 12], [11, 9]),
    ("D", [1, 2, 0, 0], [16, 4]),
    ("E", [1, 2, 0, 1], [14, 5]),
    ("F", [10, 10, 4, 9], [19, 1]),
    ("G", [13, 16, 15, 36], [9, 12]),
    ("H", [6, 8, 5, 12], [18, 2]),
    ("I", [5, 8, 4, 12], [7, 13]),
    ("J", [1, 5, 0, 2], [13, 7]),
    ("K", [2, 5, 0, 1], [10, 11]),
    ("M", [2, 6, 0, 4], [10, 10]),
    ("N", [4, 7, 0, 3], [11, 9]),
    ("O", [8, 10, 0, 0], [12, 8]),
    ("P", [9, 9, 0, 1], [6, 14]),
    ("Q", [6, 8, 0, 1], [5, 15]),
    ("R", [1, 1, 0, 1], [11, 9]),
    ("S", [2, 3, 3, 8], [8, 12]),
    ("T", [4, 4, 0, 0], [2, 18]),
];

/// Section, ISCO-08 unit group, lowest level of education, and its weight for men and women.
const OCCUPATIONS: &[(&str, &str, usize, [u64; 2])] = &[
    ("A", "1311", 3, [3, 1]),
    ("A", "6111", 0, [9, 10]),
    ("A", "6121", 0, [6, 5]),
    ("A", "6130", 0, [10, 10]),
    ("A", "6222", 0, [4, 1]),
    ("A", "9211", 0, [5, 6]),
    ("B", "8111", 1, [10, 2]),
    ("B", "9311", 0, [6, 3]),
    ("C", "1321", 4, [4, 2]),
    ("C", "2141", 6, [3, 2]),
    ("C", "3122", 3, [4, 2]),
    ("C", "7222", 2, [6, 1]),
    ("C", "7512", 1, [4, 5]),
    ("C", "7531", 1, [3, 8]),
    ("C", "8153", 1, [2, 9]),
    ("C", "8160", 1, [6, 5]),
    ("C", "9329", 0, [8, 7]),
    ("D", "3131", 3, [6, 3]),
    ("D", "7412", 2, [8, 1]),
    ("D", "4110", 3, [2, 6]),
    ("E", "9611", 0, [8, 4]),
    ("E", "3132", 3, [4, 2]),
    ("F", "1323", 4, [3, 1]),
    ("F", "2142", 6, [3, 2]),
    ("F", "7112", 0, [10, 1]),
    ("F", "7115", 1, [6, 1]),
    ("F", "7411", 2, [6, 1]),
    ("F", "9313", 0, [9, 3]),
    ("G", "1221", 5, [5, 3]),
    ("G", "1420", 3, [6, 5]),
    ("G", "3322", 3, [4, 3]),
    ("G", "5211", 0, [5, 8]),
    ("G", "5221", 1, [8, 7]),
    ("G", "5223", 1, [8, 12]),
    ("G", "7231", 1, [7, 1]),
    ("G", "9520", 0, [4, 7]),
    ("H", "1324", 4, [2, 1]),
    ("H", "8321", 0, [5, 1]),
    ("H", "8322", 1, [9, 2]),
    ("H", "8332", 1, [9, 1]),
    ("H", "9333", 0, [6, 1]),
    ("I", "1411", 4, [2, 2]),
    ("I", "1412", 3, [4, 4]),
    ("I", "5120", 1, [5, 7]),
    ("I", "5131", 1, [6, 8]),
    ("I", "9412", 0, [4, 8]),
    ("J", "1330", 6, [3, 1]),
    ("J", "2512", 5, [8, 3]),
    ("J", "3512", 3, [6, 4]),
    ("J", "4222", 3, [2, 6]),
    ("K", "1346", 6, [3, 2]),
    ("K", "2413", 6, [3, 3]),
    ("K", "3312", 4, [4, 4]),
    ("K", "4212", 3, [4, 7]),
    ("M", "1211", 6, [2, 1]),
    ("M", "2411", 6, [5, 6]),
    ("M", "2611", 6, [4, 3]),
    ("M", "3313", 4, [3, 5]),
    ("M", "4110", 3, [2, 7]),
    ("N", "1219", 5, [5, 4]),
    ("N", "5414", 1, [10, 1]),
    ("N", "9112", 0, [3, 10]),
    ("N", "4226", 3, [1, 5]),
    ("O", "1112", 6, [3, 1]),
    ("O", "2422", 6, [4, 4]),
    ("O", "3353", 4, [3, 4]),
    ("O", "4110", 3, [4, 8]),
    ("O", "5412", 2, [8, 2]),
    ("O", "9613", 0, [4, 3]),
    ("P", "1345", 6, [3, 3]),
    ("P", "2310", 7, [3, 2]),
    ("P", "2330", 6, [5, 6]),
    ("P", "2341", 5, [4, 9]),
    ("P", "5312", 2, [2, 7]),
    ("P", "9112", 0, [2, 4]),
    ("Q", "1342", 6, [3, 3]),
    ("Q", "2211", 7, [4, 3]),
    ("Q", "2221", 6, [2, 8]),
    ("Q", "3221", 4, [2, 8]),
    ("Q", "5321", 2, [3, 9]),
    ("Q", "9112", 0, [2, 4]),
    ("R", "2652", 4, [4, 3]),
    ("R", "3421", 2, [5, 2]),
    ("R", "9629", 0, [4, 4]),
    ("S", "5141", 1, [6, 10]),
    ("S", "7421", 2, [8, 1]),
    ("S", "9121", 0, [2, 8]),
    ("T", "5311", 1, [0, 6]),
    ("T", "9111", 0, [1, 12]),
    ("T", "9214", 0, [8, 1]),
];

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

/// Pay relative to others of the same education and experience, in thousandths.
const SPREAD: [i64; 20] =
    [450, 550, 620, 680, 730, 780, 830, 870, 920, 970, 1030, 1080, 1140, 1210, 1290, 1380, 1480, 1630, 1830, 2280];

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
    /// A number below `end`; the bias of the remainder is far below what a sample shows.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
    /// A number between two, both included.
    fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below(high.abs_diff(low) + 1).cast_signed()
    }
    /// True this many times in a thousand.
    fn chance(&mut self, permille: i64) -> bool {
        self.between(0, 999) < permille
    }
    /// One of these, by their weights.
    fn among<T: Copy>(&mut self, choices: &[(T, u64)]) -> T {
        let mut left = self.below(choices.iter().map(|(_, weight)| weight).sum());
        for &(choice, weight) in choices {
            if left < weight {
                return choice;
            }
            left -= weight;
        }
        unreachable!("the weights add up to what was drawn from")
    }
}

/// One line of the file.
struct Row([String; COLUMNS.len()]);

impl Row {
    fn new() -> Self {
        Self(std::array::from_fn(|_| String::new()))
    }
    fn cell(&mut self, column: &str) -> &mut String {
        let at = COLUMNS.iter().position(|known| *known == column);
        &mut self.0[at.expect("a column of the file")]
    }
    #[allow(clippy::needless_pass_by_value, reason = "values are numbers and short words")]
    fn set(&mut self, column: &str, value: impl ToString) {
        *self.cell(column) = value.to_string();
    }
    fn yes_no(&mut self, column: &str, answer: bool) -> bool {
        self.set(column, if answer { "yes" } else { "no" });
        answer
    }
}

/// What people of one primary sampling unit share.
struct Place {
    urban: bool,
    /// How well off the place is, -10 to 10.
    level: i64,
}

/// What is known of a person before the interview.
struct Person {
    woman: bool,
    age: i64,
    has_small_child: bool,
    education: usize,
    studies: bool,
}

/// The whole file.
pub(crate) fn csv() -> String {
    let mut random = Random(1994);
    let mut rows: Vec<(u64, Row)> = Vec::new();
    let (mut psu, mut household) = (100, 0);
    for (region, urban, psus, base) in STRATA {
        let area = if urban { "urban" } else { "rural" };
        for _ in 0..psus {
            psu += 1;
            let place = Place { urban, level: random.between(-10, 10) };
            for _ in 0..random.between(12, 13) {
                household += 1;
                // Weights differ between units, and between households by their response.
                let weight = base * random.among(&[(850, 1), (950, 2), (1000, 3), (1080, 2), (1190, 1)]);
                for (woman, age, has_small_child) in members(&mut random) {
                    let mut row = Row::new();
                    row.set("person_id", rows.len() + 1);
                    row.set("household", household);
                    row.set("stratum", format!("{region}-{area}"));
                    row.set("psu", psu);
                    row.set("region", region);
                    row.set("area", area);
                    let mut person = Person { woman, age, has_small_child, education: 0, studies: false };
                    interview(&mut random, &mut row, &place, &mut person);
                    rows.push((weight, row));
                }
            }
            psu += u64::from(random.chance(300)); // not every selected unit could be visited
        }
    }
    // Weights add up to the population.
    let sum: u64 = rows.iter().map(|(weight, _)| weight).sum();
    let mut text = COLUMNS.join(",") + "\n";
    for (weight, mut row) in rows {
        let hundredths = (weight * POPULATION + sum / 2) / sum;
        row.set("weight", format!("{}.{:02}", hundredths / 100, hundredths % 100));
        text += &(row.0.join(",") + "\n");
    }
    text
}

/// The members of a household: woman or not, age, and whether a child under six is theirs to care for.
fn members(random: &mut Random) -> Vec<(bool, i64, bool)> {
    #[derive(Clone, Copy, PartialEq)]
    enum Kind {
        Single,
        Couple,
        Family,
        SingleParent,
        ThreeGenerations,
        Flat,
    }
    use Kind::{Couple, Family, Flat, Single, SingleParent, ThreeGenerations};
    let kind =
        random.among(&[(Single, 15), (Couple, 20), (Family, 41), (SingleParent, 10), (ThreeGenerations, 9), (Flat, 5)]);
    let mut members = Vec::new();
    if kind == Flat {
        for _ in 0..random.between(2, 3) {
            members.push((random.chance(500), random.between(18, 31), false));
        }
        return members;
    }
    let head = match kind {
        Single => random.among(&[(24, 2), (33, 2), (48, 2), (63, 3), (76, 3)]) + random.between(-4, 6),
        Couple => random.among(&[(28, 3), (45, 2), (60, 4), (70, 3)]) + random.between(-4, 7),
        _ => random.between(25, 57),
    };
    if kind == Single {
        return vec![(random.chance(540), head, false)];
    }
    let mother = (head + random.between(-5, 2)).max(19);
    let mut children = Vec::new();
    if kind != Couple {
        let count = random.among(&[(1, 40), (2, 42), (3, 13), (4, 4), (5, 1)]);
        let mut age = mother - random.between(19, 29);
        while children.len() < count && age >= 0 {
            if age < 30 {
                children.push((random.chance(490), age, false));
            }
            age -= random.between(1, 4);
        }
        if children.is_empty() {
            children.push((random.chance(490), random.between(0, 3), false));
        }
    }
    let small = children.iter().any(|(_, age, _)| *age < 6);
    members.push((true, mother, small));
    if kind != SingleParent || random.chance(180) {
        members.push((false, head, small));
    }
    members.append(&mut children);
    if kind == ThreeGenerations {
        let age = (head + random.between(20, 30)).min(94);
        members.push((random.chance(640), age, false));
        if random.chance(350) {
            members.push((random.chance(500), (age + random.between(-4, 4)).min(95), false));
        }
    }
    members
}

/// Everything the questionnaire asks of one person, with its skips, and then what was not answered.
fn interview(random: &mut Random, row: &mut Row, place: &Place, person: &mut Person) {
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

fn labour(random: &mut Random, row: &mut Row, place: &Place, person: &Person) {
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

fn did_not_work(row: &mut Row) {
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

/// A job of an employed person, at work or absent.
fn works(random: &mut Random, row: &mut Row, place: &Place, person: &Person) {
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

/// Hours of the main and other jobs; gives back the usual ones of the main job, in tenths.
fn hours(random: &mut Random, row: &mut Row, person: &Person, status: &str, absent: bool) -> i64 {
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

/// Pay of an employee, as people tell it: rounded, and for a month or a week. `factor` is in thousandths.
fn pay(random: &mut Random, row: &mut Row, person: &Person, usual: i64, factor: i64, informal: bool) {
    let experience = 760 + (person.age - 15).min(30) * 12;
    let spread = SPREAD[random.below(20) as usize] * random.between(96, 104) / 100;
    // In hundredths an hour.
    let hourly = PAY[person.education] * experience / 1000 * spread / 1000 * factor / 1000;
    let weekly = random.chance(if informal { 380 } else { 90 });
    // A month is 52/12 weeks; hours are in tenths.
    let amount = if weekly { hourly * usual / 1000 } else { hourly * usual * 13 / 3000 };
    let exactly = random.chance(120);
    let step = match amount {
        _ if exactly => 1,
        ..100 => 5,
        100..500 => 10,
        500..1500 => 50,
        _ => 100,
    };
    row.set("earnings", ((amount + step / 2) / step * step).max(step));
    row.set("earnings_period", if weekly { "week" } else { "month" });
}

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(csv().as_bytes())
}
