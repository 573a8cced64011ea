//! P51 of the collection: more cases or a smaller error never worsen a verdict; and less knowledge never improves it.

use super::gate;
use crate::quality::{Evidence, Gate, Interval, Kind, Outcome, gates};
use proptest::prelude::*;

/// Figures that belong together: a share, mean or other number of `n` units with a design effect.
fn consistent(kind: Kind, value: f64, n: u64, deff: f64, df: f64, missing: f64) -> Evidence {
    let size = n as f64;
    let variance = if kind == Kind::Share { value * (1.0 - value) } else { 0.7 * value * value };
    let se = (deff * variance / size).sqrt();
    let share = kind == Kind::Share;
    Evidence {
        value: Some(value),
        n: Some(n),
        n_numerator: Some(if share { (value * size) as u64 } else { n / 2 }),
        population: Some(size * 40.0),
        se: Some(se),
        deff: (se > 0.0).then_some(deff),
        df: Some(df),
        ci_low: Some(if share { (value - 2.0 * se).max(0.0) } else { value - 2.0 * se }),
        ci_high: Some(if share { (value + 2.0 * se).min(1.0) } else { value + 2.0 * se }),
        interval: Some(Interval::KornGraubard),
        missing_share: Some(missing),
        ..Evidence::new(kind)
    }
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::ALL)
}

fn values() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..=1.0_f64, 2 => 0.0..0.05_f64, 2 => 0.95..1.0_f64, 1 => Just(0.0), 1 => Just(1.0)]
}

/// Mostly the sizes at which rules change their mind.
fn sizes() -> impl Strategy<Value = u64> {
    prop_oneof![1..300_u64, 300..20_000_u64]
}

fn all() -> Vec<Gate> {
    gates().map(|of| gate(&of.id)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn p51_more_cases_never_worsen_a_verdict(
        kind in kinds(), value in values(), n in sizes(), more in sizes(),
        deff in 0.5..5.0_f64, df in 1.0..30.0_f64, missing in 0.0..1.0_f64,
    ) {
        for of in all() {
            let before = of.judge(&consistent(kind, value, n, deff, df, missing));
            let after = of.judge(&consistent(kind, value, n + more, deff, df, missing));
            prop_assert!(after.outcome <= before.outcome, "{}: {before}, then {after}", of.id);
        }
    }

    #[test]
    fn p51_a_smaller_error_never_worsens_a_verdict(
        kind in kinds(), value in values(), n in sizes(), deff in 0.5..5.0_f64, part in 0.1..1.0_f64,
        df in 1.0..30.0_f64, missing in 0.0..1.0_f64,
    ) {
        // ECLAC 2023 distrusts a design effect below 1, so its verdicts obey the law from 1 on.
        for of in all() {
            let least = if of.id.starts_with("eclac-2023") { 1.0 } else { 0.0 };
            let deff = deff.max(least);
            let before = of.judge(&consistent(kind, value, n, deff, df, missing));
            let after = of.judge(&consistent(kind, value, n, (deff * part * part).max(least), df, missing));
            prop_assert!(after.outcome <= before.outcome, "{}: {before}, then {after}", of.id);
        }
    }

    #[test]
    fn p51_more_degrees_of_freedom_or_answers_never_worsen_a_verdict(
        kind in kinds(), value in values(), n in sizes(), deff in 0.5..5.0_f64,
        df in 1.0..30.0_f64, more in 0.0..30.0_f64, missing in 0.0..1.0_f64, part in 0.0..1.0_f64,
    ) {
        for of in all() {
            let before = of.judge(&consistent(kind, value, n, deff, df, missing));
            let after = of.judge(&consistent(kind, value, n, deff, df + more, missing * part));
            prop_assert!(after.outcome <= before.outcome, "{}: {before}, then {after}", of.id);
        }
    }

    #[test]
    fn less_knowledge_never_makes_an_estimate_publishable(
        kind in kinds(), value in values(), n in sizes(), deff in 0.5..5.0_f64,
        df in 1.0..30.0_f64, missing in 0.0..1.0_f64, hidden in 0..1024_u32,
    ) {
        let known = consistent(kind, value, n, deff, df, missing);
        let keep = |at: u32| hidden >> at & 1 == 0;
        let seen = Evidence {
            value: known.value.filter(|_| keep(0)),
            n: known.n.filter(|_| keep(1)),
            n_numerator: known.n_numerator.filter(|_| keep(2)),
            population: known.population.filter(|_| keep(3)),
            se: known.se.filter(|_| keep(4)),
            deff: known.deff.filter(|_| keep(5)),
            df: known.df.filter(|_| keep(6)),
            ci_low: known.ci_low.filter(|_| keep(7)),
            interval: known.interval.filter(|_| keep(8)),
            missing_share: known.missing_share.filter(|_| keep(9)),
            ..known
        };
        for of in all() {
            let (blind, whole) = (of.judge(&seen).outcome, of.judge(&known).outcome);
            if blind != Outcome::NotAssessable {
                prop_assert!(blind >= whole || whole == Outcome::NotAssessable, "{}: {blind}, knowing all {whole}", of.id);
            }
            prop_assert!(blind != Outcome::Publish || whole == Outcome::Publish, "{}: {whole}", of.id);
        }
    }

    #[test]
    fn any_bits_are_judged(bits in prop::array::uniform9(any::<u64>()), kind in kinds()) {
        let number = |at: usize| Some(f64::from_bits(bits[at]));
        let evidence = Evidence {
            value: number(0), n: Some(bits[1]), n_numerator: Some(bits[2]), population: number(3), se: number(4),
            deff: number(5), df: number(6), ci_low: number(7), ci_high: number(8), missing_share: number(3),
            ..Evidence::new(kind)
        };
        for of in all() {
            let verdict = of.judge(&evidence);
            prop_assert!(verdict.findings.iter().all(|finding| !finding.found.is_nan()));
        }
    }
}

/// The agencies' decision trees, written a second time as the software reads that the gates name.
mod trees {
    use super::*;

    fn tree(reliable: bool, shown: bool) -> Outcome {
        match (shown, reliable) {
            (false, _) => Outcome::Suppress,
            (true, false) => Outcome::Flag,
            (true, true) => Outcome::Publish,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn of_shares(value in 0.001..0.999_f64, n in sizes(), deff in 0.5..5.0_f64, df in 1.0..30.0_f64) {
            let of = consistent(Kind::Share, value, n, deff, df, 0.0);
            let (cases, se) = (of.n_numerator.unwrap(), of.se.unwrap());
            let effective = n as f64 / deff;
            let width = of.ci_high.unwrap() - of.ci_low.unwrap();
            let smaller = value.min(1.0 - value);
            let log = se / smaller / -smaller.ln();

            let narrow = width <= 0.05;
            let shown = n >= 30 && effective >= 30.0 && (narrow || (width < 0.3 && width / value <= 1.3));
            let reviewed = df < 8.0 || cases == 0 || cases == n || (!narrow && width / (1.0 - value) > 1.3);
            prop_assert_eq!(gate("nchs-proportions").judge(&of).outcome, tree(!reviewed, shown));

            let reliable = se <= smaller.powf(2.0 / 3.0) / 9.0;
            prop_assert_eq!(gate("ine-chile").judge(&of).outcome, tree(reliable, n >= 60 && df >= 9.0));

            let shown = n >= 100 && effective >= 140.0 && cases >= 50 && log <= 0.175;
            prop_assert_eq!(gate("eclac-2020").judge(&of).outcome, tree(df >= 9.0 && se / value < 0.2, shown));

            let base = effective >= 60.0 && df >= 9.0 && cases >= 30 && (value >= 0.5 || log <= 0.175);
            let reliable = cases >= 50 && log <= 0.175;
            prop_assert_eq!(gate("eclac-2023").judge(&of).outcome, tree(reliable, base && deff >= 1.0));
            let planned = gate("eclac-2023-planned").judge(&of).outcome;
            prop_assert_eq!(planned, tree(reliable, base && (deff >= 1.0 || n >= 100)));
        }
    }
}

/// The exception to P51, stated by the rule itself.
#[test]
fn eclac_2023_distrusts_an_error_that_is_too_small() {
    let of = |deff: f64| gate("eclac-2023").judge(&consistent(Kind::Share, 0.4, 1000, deff, 100.0, 0.0)).to_string();
    assert_eq!(of(1.0), "publish");
    assert_eq!(of(0.99), "suppress: deff 0.99 is below 1");
}
