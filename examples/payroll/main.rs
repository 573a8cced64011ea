//! Employment and earnings from a payroll register of four months: `cargo run --example payroll`.
//!
//! Entries are jobs; persons are counted once a month with their main job, and the figure of the period is the mean of
//! its months, never their sum.

use decentwork::error::Error;
use decentwork::register::{Month, Payroll, PayrollEntry};
use decentwork::{Currency, Money, Plan, Sex, Worker};

/// Person, sex, employer, weekly hours, monthly pay, and the months in which it was paid.
type Line = (&'static str, Sex, &'static str, i64, i64, &'static [u8]);

const LINES: [Line; 5] = [
    ("p1", Sex::Female, "hospital", 30, 1800, &[1, 2, 3, 4]),
    ("p1", Sex::Female, "school", 10, 700, &[1, 2]), // a second job
    ("p2", Sex::Male, "factory", 40, 2100, &[1, 2, 3, 4]),
    ("p3", Sex::Male, "factory", 40, 1900, &[3, 4]), // hired in March
    ("p4", Sex::Female, "shop", 20, 900, &[1, 2, 3, 4]),
];

#[allow(clippy::print_stdout, reason = "an example prints")]
fn main() -> Result<(), Error> {
    let currency = Currency::new("XTS")?;
    let mut payroll = Payroll::new();
    for (person, sex, employer, hours, pay, months) in LINES {
        for &month in months {
            let mut entry = PayrollEntry::new(person, employer, Month::new(2024, month)?, Money::new(pay, currency));
            (entry.sex, entry.age, entry.weekly_hours) = (sex, Some(40), Some(hours.into()));
            payroll.add(entry)?;
        }
    }
    let plan =
        Plan::builder().indicators(["employment", "mean_hourly_earnings", "gender_pay_gap"])?.by(["sex"]).build()?;
    let april = payroll.workers(Month::new(2024, 4)?)?;
    println!("{}", plan.tally_register(&april)?.finish()?);

    let employees = |workers: &[Worker]| plan.tally_register(workers)?.finish()?.value("employment", &[]);
    let months: Vec<Month> = payroll.months().collect();
    println!("mean of the four months: {} employees", payroll.mean_of_months(&months, employees)?);
    // The year has months of which the payroll holds nothing, so it has no mean.
    if let Err(error) = payroll.mean_of_months(&Month::of_year(2024)?, employees) {
        println!("{error}");
    }
    Ok(())
}
