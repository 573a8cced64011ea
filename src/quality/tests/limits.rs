//! Every clause of every gate just below, at and just above its limit.
//!
//! The limits and the side they belong to are written here again from the sources that each gate names.

use super::{gate, sound};
use crate::quality::Figure::{
    CiRelativeWidth, CiRelativeWidthComplement, CiWidth, Cv, CvLog, Deff, Df, MissingShare, N, NComplement, NEffective,
    NNumerator, Population, Se,
};
use crate::quality::Kind::{Distribution, Level, Mean, Ratio, Share};
use crate::quality::{Evidence, Figure, Kind, Limit, Outcome, gates};

/// Gate, kind, value, figure, limit, and the outcomes below, at and above it: publish, flag, suppress or not tried.
type Case = (&'static str, Kind, f64, Figure, f64, &'static str);

const CASES: &[Case] = &[
    ("ilostat", Share, 0.125, NNumerator, 15.0, "fpp"),
    ("ilostat", Level, 9e4, NNumerator, 5.0, "sff"),
    ("ilostat", Mean, 40.0, N, 15.0, "fpp"),
    ("ilostat", Distribution, 0.4, N, 5.0, "sff"),
    ("ilostat-manual", Share, 0.125, NNumerator, 30.0, "fpp"),
    ("ilostat-manual", Share, 0.125, NNumerator, 5.0, "sff"),
    ("ilostat-manual", Mean, 40.0, N, 30.0, "fpp"),
    ("ilostat-manual", Mean, 40.0, N, 5.0, "sff"),
    ("eurostat-lfs", Share, 0.125, Population, 5000.0, "fpp"),
    ("eurostat-lfs", Level, 9e4, Population, 2000.0, "sff"),
    ("eurostat-lfs", Share, 0.125, MissingShare, 0.1, "pff"),
    ("eurostat-lfs", Ratio, 0.5, MissingShare, 0.3, "ffs"),
    ("eu-silc", Share, 0.125, N, 50.0, "fpp"),
    ("eu-silc", Mean, 40.0, N, 20.0, "sff"),
    ("eu-silc", Share, 0.125, MissingShare, 0.2, "ppf"),
    ("eu-silc", Share, 0.125, MissingShare, 0.5, "ffs"),
    ("dhs", Share, 0.125, N, 50.0, "fpp"),
    ("dhs", Mean, 40.0, N, 25.0, "sff"),
    ("statcan", Share, 0.125, Cv, 0.165, "ppf"),
    ("statcan", Level, 9e4, Cv, 0.333, "ffs"),
    ("statcan", Share, 0.125, NNumerator, 10.0, "spp"),
    ("statcan", Mean, 40.0, N, 10.0, "spp"),
    ("abs", Level, 9e4, Cv, 0.25, "pff"),
    ("abs", Mean, 40.0, Cv, 0.5, "fff"),
    ("psa", Level, 9e4, Cv, 0.1, "pff"),
    ("ons-bres", Level, 9e4, Cv, 0.2, "pff"),
    ("nchs-proportions", Share, 0.125, N, 30.0, "spp"),
    ("nchs-proportions", Share, 0.125, NEffective, 30.0, "spp"),
    ("nchs-proportions", Share, 0.5, CiWidth, 0.3, "pss"),
    ("nchs-proportions", Share, 0.125, CiRelativeWidth, 1.3, "pps"),
    ("nchs-proportions", Share, 0.875, CiRelativeWidthComplement, 1.3, "ppf"),
    // A narrow interval is shown however wide it is relative to a small share, and the width itself decides.
    ("nchs-proportions", Share, 0.03125, CiWidth, 0.05, "pps"),
    ("nchs-proportions", Share, 0.125, NNumerator, 0.0, "-fp"),
    ("nchs-proportions", Share, 0.125, NComplement, 0.0, "-fp"),
    ("nchs-proportions", Share, 0.125, Df, 8.0, "fpp"),
    ("nchs-rates", Share, 0.125, NNumerator, 10.0, "spp"),
    ("nchs-rates", Ratio, 0.125, N, 10.0, "spp"),
    ("nchs-rates", Level, 9e4, NEffective, 10.0, "spp"),
    ("nchs-rates", Ratio, 0.125, CiRelativeWidth, 1.6, "pps"),
    ("nchs-rates", Ratio, 0.125, Df, 8.0, "fpp"),
    ("eclac-2020", Mean, 40.0, Df, 9.0, "fpp"),
    ("eclac-2020", Share, 0.125, Cv, 0.2, "pff"),
    ("eclac-2020", Share, 0.125, N, 100.0, "spp"),
    ("eclac-2020", Share, 0.125, NEffective, 140.0, "spp"),
    ("eclac-2020", Level, 9e4, NNumerator, 50.0, "spp"),
    ("eclac-2020", Share, 0.875, CvLog, 0.175, "p-s"),
    ("eclac-2023", Share, 0.125, NNumerator, 50.0, "fpp"),
    ("eclac-2023", Level, 9e4, NNumerator, 30.0, "sff"),
    ("eclac-2023", Mean, 40.0, N, 50.0, "fpp"),
    ("eclac-2023", Mean, 40.0, N, 30.0, "sff"),
    ("eclac-2023", Mean, 40.0, Cv, 0.2, "ppf"),
    ("eclac-2023", Level, 9e4, Cv, 0.3, "ffs"),
    ("eclac-2023", Share, 0.49, CvLog, 0.175, "p-s"),
    ("eclac-2023", Share, 0.5, CvLog, 0.175, "p-f"),
    ("eclac-2023", Share, 0.125, Df, 9.0, "spp"),
    ("eclac-2023", Share, 0.125, NEffective, 60.0, "spp"),
    ("eclac-2023", Share, 0.125, Deff, 1.0, "spp"),
    ("ine-chile", Share, 0.125, Se, 0.25 / 9.0, "ppf"),
    ("ine-chile", Mean, 40.0, Cv, 0.15, "ppf"),
    ("ine-chile", Level, 9e4, Cv, 0.3, "ffs"),
    ("ine-chile", Share, 0.125, N, 60.0, "spp"),
    ("ine-chile", Share, 0.125, Df, 9.0, "spp"),
];

fn set(evidence: &mut Evidence, figure: Figure, to: f64) {
    let value = evidence.value.unwrap();
    match figure {
        N => {
            evidence.n = Some(to as u64);
            if evidence.kind == Share {
                evidence.n_numerator = Some(to as u64 - 1);
            }
        }
        NNumerator => evidence.n_numerator = Some(to as u64),
        NComplement => evidence.n_numerator = evidence.n.map(|n| n - to as u64),
        Population => evidence.population = Some(to),
        Se => evidence.se = Some(to),
        Cv => evidence.cv = Some(to),
        CvLog => {
            let smaller = value.min(1.0 - value);
            evidence.se = Some(to * smaller * -smaller.ln());
        }
        Deff => evidence.deff = Some(to),
        Df => evidence.df = Some(to),
        NEffective => evidence.n_effective = Some(to),
        CiWidth => (evidence.ci_low, evidence.ci_high) = (Some(0.0), Some(to)),
        CiRelativeWidth => (evidence.ci_low, evidence.ci_high) = (Some(0.0), Some(to * value)),
        CiRelativeWidthComplement => (evidence.ci_low, evidence.ci_high) = (Some(0.0), Some(to * (1.0 - value))),
        MissingShare => evidence.missing_share = Some(to),
        _ => panic!("{figure} has no setter"),
    }
}

#[test]
fn a_sound_estimate_passes_every_gate() {
    for of in gates() {
        for &kind in if of.kinds.is_empty() { Kind::ALL } else { &of.kinds } {
            let verdict = gate(&of.id).judge(&sound(kind, 0.5));
            assert_eq!(verdict.to_string(), "publish", "{} {kind}", of.id);
        }
    }
}

#[test]
fn clauses_hold_on_the_right_side_of_their_limits() {
    for &(id, kind, value, figure, limit, outcomes) in CASES {
        let count = matches!(figure, N | NNumerator | NComplement);
        let step = if count { 1.0 } else { limit * 1e-9 };
        for (to, outcome) in [limit - step, limit, limit + step].into_iter().zip(outcomes.chars()) {
            let expected = match outcome {
                'p' => Outcome::Publish,
                'f' => Outcome::Flag,
                's' => Outcome::Suppress,
                _ => continue,
            };
            let mut evidence = sound(kind, value);
            set(&mut evidence, figure, to);
            let verdict = gate(id).judge(&evidence);
            assert_eq!(verdict.outcome, expected, "{id} {kind} {figure} {to}: {verdict}");
        }
    }
}

#[test]
fn every_clause_is_tried() {
    for of in gates().filter(|of| of.id != "eclac-2023-planned") {
        for clause in gate(&of.id).clauses.iter() {
            let tried = CASES.iter().any(|&(id, kind, _, figure, limit, _)| {
                let same = clause.limit == Limit::Number(limit) || clause.limit == Limit::Quadratic;
                id == of.id && figure == clause.figure && clause.applies_to(kind) && same
            });
            assert!(tried, "{} {} {}", of.id, clause.id, clause.figure);
        }
    }
}

#[test]
fn a_small_design_effect_matters_in_small_planned_domains_only() {
    let of = |id: &str, n: u64| {
        let evidence = Evidence { n: Some(n), n_numerator: Some(90), deff: Some(0.9), ..sound(Share, 0.4) };
        gate(id).judge(&evidence).outcome
    };
    assert_eq!([of("eclac-2023", 99), of("eclac-2023", 100)], [Outcome::Suppress; 2]);
    assert_eq!([of("eclac-2023-planned", 99), of("eclac-2023-planned", 100)], [Outcome::Suppress, Outcome::Publish]);
}

#[test]
fn non_response_is_asked_of_rates_only_by_eurostat() {
    let mean = Evidence { missing_share: Some(0.9), ..sound(Mean, 40.0) };
    assert_eq!(gate("eurostat-lfs").judge(&mean).outcome, Outcome::Publish);
    assert_eq!(gate("eu-silc").judge(&mean).outcome, Outcome::Suppress);
}
