//! How often the 95 % interval holds the truth: `cargo run --release --all-features --example coverage [-- samples]`.
//!
//! 2,000 samples of an invented population of 360,000 persons in 20 strata of 300 villages (seed 43), by two designs:
//! 118 villages, from 4 to 8 a stratum (98 degrees of freedom), and 40 villages, 2 a stratum (20). Villages are drawn
//! without replacement, and 12 persons in each; weights differ by stratum and by the size of the village. The truth is
//! the value of the population. Errors are by the defaults of the library: from the design (Taylor), the jackknife (JKn),
//! 200 bootstrap replicates, balanced halves (BRR); shares have logit intervals, and by Taylor the median has Woodruff's.
//! The degrees of freedom of replicates are stated: the rank of their weights.
//!
//! Percent of the intervals that hold the truth, and in brackets the mean standard error over the standard deviation of
//! the estimates. Of 2,000 samples, 95 percent is known to about one point. Every sample had an interval.
//!
//! | | 118: Taylor | JKn | bootstrap | 40: Taylor | JKn | bootstrap | BRR |
//! |---|---|---|---|---|---|---|---|
//! | `share_unemployed` | 94.8 (1.00) | 94.9 (1.00) | 94.5 (1.00) | 95.2 (0.97) | 95.2 (0.97) | 94.8 (0.97) | 95.1 (0.97) |
//! | `rare_share` | 94.1 (0.97) | 94.1 (0.97) | 94.0 (0.96) | 95.5 (1.01) | 95.5 (1.01) | 95.6 (1.01) | 95.5 (1.01) |
//! | `mean_income` | 95.2 (1.00) | 95.2 (1.00) | 95.0 (1.00) | 94.8 (1.00) | 94.8 (1.00) | 94.8 (1.00) | 94.7 (1.00) |
//! | `income_per_hour` | 95.5 (1.00) | 95.5 (1.00) | 95.5 (1.00) | 95.1 (1.00) | 95.1 (1.00) | 94.7 (1.00) | 95.1 (1.00) |
//! | `total_income` | 95.2 (1.02) | 95.2 (1.02) | 95.0 (1.02) | 94.6 (0.98) | 94.6 (0.98) | 95.0 (0.97) | 94.6 (0.98) |
//! | `number_unemployed` | 94.2 (1.00) | 94.2 (1.00) | 94.0 (1.00) | 93.5 (0.97) | 93.5 (0.97) | 93.3 (0.97) | 93.5 (0.97) |
//! | `gap_of_means` | 94.9 (0.99) | 95.0 (1.00) | 94.7 (0.99) | 95.5 (0.98) | 95.5 (0.98) | 95.6 (0.99) | 95.5 (1.00) |
//! | `median_income` | 95.5 (1.00) | 95.3 (1.22) | 94.5 (0.99) | 95.7 (1.02) | 93.8 (1.06) | 95.0 (1.01) | 95.0 (1.01) |
//! | `gini_index` | 94.5 (0.99) | 94.7 (1.00) | 94.5 (0.99) | 92.3 (0.94) | 92.3 (0.94) | 92.3 (0.95) | 92.8 (0.95) |
//! | `at_risk_rate` | 93.8 (0.97) | 99.5 (1.83) | 94.7 (1.02) | 94.5 (0.99) | 98.0 (1.30) | 96.0 (1.04) | 95.7 (1.04) |
//! | `d9_d1` | 94.1 (1.01) | 96.9 (1.47) | 94.0 (1.01) | 94.0 (1.02) | 95.2 (1.15) | 93.6 (0.99) | 93.5 (0.99) |
//! | `s80_s20` | 94.1 (1.00) | 94.3 (1.00) | 94.2 (0.99) | 92.0 (0.94) | 92.0 (0.94) | 92.4 (0.94) | 92.3 (0.94) |
//!
//! Other rules, by Taylor linearisation:
//!
//! | | rule | 118 villages | 40 villages |
//! |---|---|---|---|
//! | `share_unemployed` | korn_graubard | 95.3 | 96.3 |
//! | `rare_share` | korn_graubard | 94.9 | 97.4 |
//! | `at_risk_rate` | korn_graubard | 94.5 | 96.2 |
//! | `share_unemployed` | wilson | 94.7 | 95.0 |
//! | `rare_share` | wilson | 93.8 | 94.8 |
//! | `at_risk_rate` | wilson | 93.8 | 94.5 |
//! | `median_income` | linearised | 94.5 | 94.8 |
//! | `d9_d1` | linearised | 93.7 | 92.7 |
//!
//! Outside 93 to 97 percent are:
//!
//! - the at-risk rate by the jackknife (99.5 and 98.0): when one village is left out the median steps from one value to
//!   the next, so that errors are 1.8 and 1.3 times too large on average. Those of the median and of D9/D1 are too large
//!   too, which their coverage hides. The jackknife is not for quantiles; Taylor, the bootstrap and BRR are;
//! - the Gini index and S80/S20 with 40 villages (92.0 to 92.8), by every method: 480 persons of a skewed distribution
//!   are few for them. Errors are 0.94 to 0.95 of what they should be, and of the intervals that miss four in five or more
//!   lie below the truth. So it is with D9/D1 by the linearised error (92.7), where Woodruff's has 94.0;
//! - a share of 0.02 in 480 persons by Korn and Graubard (97.4), whose exact interval promises at least 95.

mod population;
#[path = "../../benches/random/mod.rs"]
mod random;
mod sample;
mod simulation;

use population::Population;
use random::Random;
use sample::Draw;
use simulation::{Method, Outcome, simulate};
use std::io::Write;

const SEED: u64 = 43;

/// The designs, and the methods that suit them.
const DESIGNS: [(&str, Draw, &[Method]); 2] = [
    (
        "118 villages of 12 persons, 4 to 8 a stratum",
        Draw { villages: |stratum| 4 + 2 * (stratum % 3), persons: 12 },
        &[
            Method::Taylor(0),
            Method::Taylor(1),
            Method::Taylor(2),
            Method::Taylor(3),
            Method::Jackknife,
            Method::Bootstrap,
        ],
    ),
    (
        "40 villages of 12 persons, 2 a stratum",
        Draw { villages: |_| 2, persons: 12 },
        &[
            Method::Taylor(0),
            Method::Taylor(1),
            Method::Taylor(2),
            Method::Taylor(3),
            Method::Jackknife,
            Method::Bootstrap,
            Method::BalancedHalves,
        ],
    ),
];

fn name(method: Method) -> &'static str {
    match method {
        Method::Taylor(0) => "Taylor",
        Method::Taylor(1) => "korn_graubard",
        Method::Taylor(2) => "wilson",
        Method::Taylor(_) => "linearised",
        Method::Jackknife => "JKn",
        Method::Bootstrap => "bootstrap",
        Method::BalancedHalves => "BRR",
    }
}

/// Coverage in percent, samples whose interval lies below and above the truth, and how much the errors are of the truth.
fn print(out: &mut impl Write, methods: &[Method], outcomes: &[Vec<Outcome>]) -> std::io::Result<()> {
    writeln!(
        out,
        "| statistic | method | coverage | below | above | se / sd | without |\n|---|---|---|---|---|---|---|"
    )?;
    for (method, outcomes) in methods.iter().zip(outcomes) {
        for of in outcomes {
            let (percent, method) = (100.0 * of.coverage(), name(*method));
            let Outcome { id, below, above, .. } = of;
            let (ratio, without) = (of.error_ratio(), of.without());
            writeln!(out, "| {id} | {method} | {percent:.1} | {below} | {above} | {ratio:.3} | {without} |")?;
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let samples = std::env::args().nth(1).map_or(Ok(2000), |samples| samples.parse())?;
    let population = Population::new(&mut Random(SEED));
    let out = &mut std::io::stdout().lock();
    for (what, how, methods) in DESIGNS {
        let outcomes = simulate(&population, how, methods, samples, SEED)?;
        writeln!(out, "{what}, {samples} samples\n")?;
        print(out, methods, &outcomes)?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}
