//! Prints the sample survey that the library carries: `cargo run --example generate_sample > src/sample/survey.csv`.
//!
//! An invented country of three million people: four regions, rural and urban, 64 primary sampling
//! units. Nobody in it is real, and no rate in it is that of any country. Everything is integer
//! arithmetic on SplitMix64, so every platform prints the same file.

mod activity;
mod hours;
mod household;
mod interview;
mod job;
mod lists;
mod pay;
mod random;
mod row;

use household::{Person, Place, members};
use interview::interview;
use random::Random;
use row::{COLUMNS, Row};
use std::io::Write;

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

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(csv().as_bytes())
}
