//! Rates of occupational injuries from a register of cases: `cargo run --example injury_register`.
//!
//! The cases are those of an insurer, so they are divided by the workers whom it insures, by sex.

use decentwork::error::Error;
use decentwork::register::{Injury, InjuryCause, InjuryRegister, ReferenceGroup};
use decentwork::{Date, Sex};

/// Accident, sex, cause, death, and days lost where they are known.
type Case = (&'static str, Sex, InjuryCause, Option<&'static str>, Option<u32>);

const CASES: [Case; 8] = [
    ("2023-02-03", Sex::Male, InjuryCause::Work, None, Some(12)),
    ("2023-03-17", Sex::Female, InjuryCause::Work, None, Some(4)),
    ("2023-05-09", Sex::Male, InjuryCause::Work, Some("2024-01-20"), None), // died within one year
    ("2023-06-30", Sex::Female, InjuryCause::Commuting, None, Some(30)),    // left out
    ("2023-08-08", Sex::Male, InjuryCause::Work, None, Some(0)),            // no day lost: left out
    ("2023-09-21", Sex::Male, InjuryCause::Disease, None, Some(90)),        // left out
    ("2023-11-02", Sex::Female, InjuryCause::Work, None, Some(21)),
    ("2022-12-30", Sex::Male, InjuryCause::Work, None, Some(5)), // of another year
];

#[allow(clippy::print_stdout, reason = "an example prints")]
fn main() -> Result<(), Error> {
    let mut register = InjuryRegister::new("insured employees", "2023-01-01".parse()?, "2023-12-31".parse()?)?;
    for (accident, sex, cause, death, days_lost) in CASES {
        let mut injury = Injury::new(accident.parse()?);
        injury.sex = sex;
        injury.cause = cause;
        injury.death = death.map(str::parse::<Date>).transpose()?;
        injury.days_lost = days_lost;
        register.add(injury);
    }
    for (label, sex, workers, hours) in
        [("men", Sex::Male, 21_000, 38_000_000_i64), ("women", Sex::Female, 18_500, 30_500_000)]
    {
        let counts = register.counts_of(|injury| injury.sex == sex);
        let group = ReferenceGroup::new("insured employees", workers).hours(hours);
        let shown = |rate: Option<f64>| rate.map_or("none".to_owned(), |rate| format!("{rate:.2}"));
        println!(
            "{label}: fatal {} and non-fatal {} per 100,000 workers, non-fatal {} per million hours, {} days an injury",
            shown(register.fatal_rate(&counts, &group)?.value),
            shown(register.non_fatal_rate(&counts, &group)?.value),
            shown(register.non_fatal_rate_by_hours(&counts, &group)?.value),
            shown(register.days_lost_per_injury(&counts).value),
        );
        println!("  left out: {:?}", counts.excluded);
    }
    Ok(())
}
