//! Effects of training: the published figures of an experiment, and identities between estimators.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic")]

mod common;

use decentwork::effect::*;
use decentwork::estimate::Level;

fn near(ours: f64, theirs: f64, relative: f64) {
    assert!((ours - theirs).abs() <= relative * theirs.abs().max(1e-300), "{ours}, expected {theirs}");
}

/// The columns of the National Supported Work demonstration, sample of Dehejia and Wahba.
fn nsw() -> Option<(Vec<f64>, Vec<bool>, Vec<Variable>)> {
    let path = common::data("us-nsw")?.join("nsw_dw.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<Vec<f64>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(|cell| cell.parse().unwrap_or(f64::NAN)).collect())
        .collect();
    let column = |name: &str| -> Vec<f64> {
        let at = names.iter().position(|of| of == name).unwrap();
        rows.iter().map(|row| row[at]).collect()
    };
    let covariates = ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"];
    let covariates = covariates.map(|name| Variable::number(name, column(name)));
    Some((column("re78"), column("treat").iter().map(|of| *of == 1.0).collect(), covariates.to_vec()))
}

fn with_covariates(study: Study, covariates: &[Variable]) -> Study {
    covariates.iter().cloned().fold(study, Study::covariate)
}

/// F.6 and issue 5: the published effect of 1,794 with both of its standard errors, from the file of published figures.
#[test]
fn nsw_experiment_1794_with_633_pooled_and_671_unequal() {
    let Some((earnings, treated, _)) = nsw() else { return };
    let path = common::data("us-nsw").unwrap().join("published.csv");
    let published: std::collections::HashMap<String, f64> = csv::Reader::from_path(path)
        .unwrap()
        .records()
        .map(|row| row.unwrap())
        .map(|row| (row[1].to_owned(), row[3].parse().unwrap()))
        .collect();
    let study = Study::new(earnings, treated);
    let pooled = difference(&study.clone().errors(StandardErrors::Pooled)).unwrap();
    let unequal = difference(&study.clone().errors(StandardErrors::Unequal)).unwrap();
    assert_eq!(pooled.value.round(), published["mean difference re78"]);
    assert_eq!(pooled.standard_error.unwrap().round(), published["SE pooled"]);
    assert_eq!(unequal.standard_error.unwrap().round(), published["SE unequal variances"]);
    assert_eq!(pooled.n_treated as f64, published["n treated"]);
    assert_eq!(pooled.n_control as f64, published["n control"]);
    assert_eq!(pooled.df, Some(443.0));
    assert!(pooled.dropped.is_empty() && pooled.warnings.is_empty());
    // HC2 of a difference of means is the error of unequal variances.
    let hc2 = difference(&study).unwrap();
    near(hc2.standard_error.unwrap(), unequal.standard_error.unwrap(), 1e-12);
    assert_eq!(hc2.errors, StandardErrors::Hc2);
    assert!(hc2.to_string().contains("drawn by lot"), "{hc2}");
    // A wider interval at a higher level.
    let wide = difference(&study.level(Level::new(0.99).unwrap())).unwrap();
    assert!(wide.interval.unwrap()[0] < hc2.interval.unwrap()[0]);
}
