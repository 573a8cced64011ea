//! Effects as other programs estimate them, on the National Supported Work demonstration with all eight covariates.
//!
//! Regressions, two-stage least squares and the values of weighting are those of Python's statsmodels 0.15.0. Errors of
//! weighting, AIPW and entropy balancing, also with weights and clusters, are those of the same estimating equations
//! solved by numpy 2.4.6, with derivatives by finite differences instead of by hand.
//!
//! statsmodels has errors of 743.04 for the ATE by weighting and 699.71 by AIPW, where these equations give 671.05 and
//! 674.42; its values are the same. A bootstrap of 4,000 samples of rows, in numpy, has 678.26 and 684.99.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic")]

mod common;

use decentwork::effect::*;

/// The demonstration, with its covariates; and with weights of 1, 2 and 3 in turn and 50 clusters in turn.
struct Nsw {
    plain: Study,
    weighted: Study,
    covariates: Vec<Variable>,
    clusters: Vec<u32>,
    earnings_before: Vec<f64>,
    earnings: Vec<f64>,
    treated: Vec<bool>,
}

fn nsw() -> Option<Nsw> {
    let path = common::data("us-nsw")?.join("nsw_dw.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    let column = |name: &str| -> Vec<f64> {
        let at = names.iter().position(|of| of == name).unwrap();
        rows.iter().map(|row| row[at].parse().unwrap()).collect()
    };
    let treated: Vec<bool> = column("treat").iter().map(|of| *of == 1.0).collect();
    let covariates = ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"];
    let covariates = covariates.map(|name| Variable::number(name, column(name))).to_vec();
    let plain = covariates.iter().cloned().fold(Study::new(column("re78"), treated.clone()), Study::covariate);
    let weights: Vec<f64> = (0..treated.len()).map(|row| 1.0 + (row % 3) as f64).collect();
    Some(Nsw {
        weighted: plain.clone().weights(weights),
        plain,
        covariates,
        clusters: (0..treated.len() as u32).map(|row| row % 50).collect(),
        earnings_before: column("re75"),
        earnings: column("re78"),
        treated,
    })
}

fn is(effect: Effect, value: f64, se: f64, relative: f64) {
    let near = |ours: f64, theirs: f64| (ours - theirs).abs() <= relative * theirs.abs();
    let found = effect.standard_error.unwrap();
    assert!(near(effect.value, value) && near(found, se), "{} {found}, expected {value} {se}", effect.value);
}

#[test]
fn regressions_as_statsmodels() {
    let Some(nsw) = nsw() else { return };
    let of = |study: &Study, errors| regression(&study.clone().errors(errors), Adjustment::Additive).unwrap();
    let plain = [
        (StandardErrors::Pooled, 638.6820162065734),
        (StandardErrors::Hc0, 669.0867471269811),
        (StandardErrors::Hc1, 676.7337010941744),
        (StandardErrors::Hc2, 677.0491477051991),
        (StandardErrors::Hc3, 685.302478449109),
    ];
    for (errors, se) in plain {
        is(of(&nsw.plain, errors), 1676.3426437678422, se, 1e-9);
    }
    let weighted = [
        (StandardErrors::Hc0, 787.7779932942528),
        (StandardErrors::Hc1, 796.7814626903456),
        (StandardErrors::Hc2, 797.99806947641),
        (StandardErrors::Hc3, 808.5790441552343),
    ];
    for (errors, se) in weighted {
        is(of(&nsw.weighted, errors), 1665.3611710471907, se, 1e-9);
    }
    let clustered = |study: &Study| study.clone().clusters(nsw.clusters.clone());
    let additive = |study| regression(&study, Adjustment::Additive).unwrap();
    is(additive(clustered(&nsw.plain)), 1676.3426437678422, 786.6662271914115, 1e-9);
    is(additive(clustered(&nsw.weighted)), 1665.3611710471907, 921.7694641353352, 1e-9);
    is(regression(&nsw.plain, Adjustment::Interacted).unwrap(), 1621.5831014443065, 694.7215737866683, 1e-9);
    let interacted = regression(&clustered(&nsw.plain), Adjustment::Interacted).unwrap();
    assert_eq!((interacted.clusters, interacted.df), (Some(50), Some(49.0)));
    is(interacted, 1621.5831014443065, 811.4067797259785, 1e-9);
    is(regression(&nsw.plain, Adjustment::InteractedOnTreated).unwrap(), 1787.7606353733381, 678.629637486072, 1e-9);
}

#[test]
fn degrees_of_freedom_of_welch_as_statsmodels() {
    let Some(nsw) = nsw() else { return };
    let df = difference(&nsw.plain.errors(StandardErrors::Unequal)).unwrap().df.unwrap();
    assert!((df - 307.1324931115885).abs() < 1e-9, "{df}");
}

#[test]
fn weighting_and_aipw_as_statsmodels_with_errors_of_stacked_equations() {
    let Some(nsw) = nsw() else { return };
    let trim = Trim::default();
    let ipw = |study: &Study, of| weighting(study, of, trim).unwrap();
    let aipw = |study: &Study, of| doubly_robust(study, of, trim).unwrap();
    let (ate, att) = (Estimand::Average, Estimand::OnTreated);
    is(ipw(&nsw.plain, ate), 1641.3152218503542, 671.0452144822692, 1e-7);
    is(ipw(&nsw.plain, att), 1806.4169222592188, 673.1062731653894, 1e-7);
    is(aipw(&nsw.plain, ate), 1619.052864968873, 674.4215180739803, 1e-7);
    is(aipw(&nsw.plain, att), 1797.4999554887893, 669.3716455295751, 1e-7);
    is(ipw(&nsw.weighted, ate), 1609.9695110514185, 783.5681344795004, 1e-7);
    is(ipw(&nsw.weighted, att), 1806.237481709878, 796.419540481578, 1e-7);
    is(aipw(&nsw.weighted, ate), 1578.308563611209, 790.3698188088572, 1e-7);
    is(aipw(&nsw.weighted, att), 1792.8230885682406, 792.1433940741065, 1e-7);
    let clustered = nsw.weighted.clone().clusters(nsw.clusters.clone());
    is(ipw(&clustered, ate), 1609.9695110514185, 910.7907246890853, 1e-7);
    is(ipw(&clustered, att), 1806.237481709878, 913.1625459017589, 1e-7);
    is(aipw(&clustered, ate), 1578.308563611209, 920.285011587683, 1e-7);
    is(aipw(&clustered, att), 1792.8230885682406, 906.2639737866368, 1e-7);
    let overlap = ipw(&nsw.plain, ate).overlap.unwrap();
    assert!((overlap.min - 0.19482714306194784).abs() < 1e-9 && (overlap.max - 0.6755610194161084).abs() < 1e-9);
    assert_eq!(overlap.trimmed, 0);
}

#[test]
fn entropy_balance_as_stacked_equations() {
    let Some(nsw) = nsw() else { return };
    let plain = entropy_balance(&nsw.plain).unwrap();
    assert!(plain.balance.iter().all(|row| row.after.unwrap().abs() < 1e-9));
    is(plain, 1795.0141590277526, 668.8162770534075, 1e-7);
    is(entropy_balance(&nsw.weighted).unwrap(), 1791.7868427362537, 791.4374985240318, 1e-7);
    let clustered = nsw.weighted.clusters(nsw.clusters);
    is(entropy_balance(&clustered).unwrap(), 1791.7868427362537, 906.0945739310581, 1e-7);
}

/// Of those assigned every fifth row did not take part.
#[test]
fn instrument_as_statsmodels() {
    let Some(nsw) = nsw() else { return };
    let took_part = (0..).zip(&nsw.treated).map(|(row, &assigned)| assigned && row % 5 != 0);
    let study = nsw.covariates.iter().cloned().fold(Study::new(nsw.earnings.clone(), took_part), Study::covariate);
    let hc0 = instrument(&study.clone().errors(StandardErrors::Hc0), nsw.treated.clone()).unwrap();
    is(hc0, 2104.9431114450185, 840.9979058294409, 1e-8);
    let hc1 = instrument(&study, nsw.treated.clone()).unwrap();
    assert_eq!(hc1.estimand, Estimand::OnTreated);
    assert!((hc1.first_stage_f.unwrap() - 695.9721904853857).abs() < 1e-6, "{:?}", hc1.first_stage_f);
    is(hc1, 2104.9431114450185, 850.6096225462913, 1e-8);
}

/// Earnings of 1975 and of 1978, of the same persons and as if of two samples.
#[test]
fn difference_in_differences_as_statsmodels() {
    let Some(nsw) = nsw() else { return };
    let rows = nsw.treated.len();
    let earnings = [nsw.earnings_before.clone(), nsw.earnings.clone()].concat();
    let study = Study::new(earnings, [nsw.treated.clone(), nsw.treated.clone()].concat());
    let after = Periods::new((0..2 * rows).map(|row| row >= rows));
    is(difference_in_differences(&study, &after).unwrap(), 1529.1960929480208, 737.0809852430447, 1e-9);
    let panel = after.units((0..2 * rows).map(|row| (row % rows) as u32));
    is(difference_in_differences(&study, &panel).unwrap(), 1529.1960929480208, 715.3580740571447, 1e-9);
}
