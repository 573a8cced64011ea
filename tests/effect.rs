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

/// Twelve people: months of school, whether trained, and earnings; not alike in school.
fn people() -> Study {
    let school = [8.0, 10.0, 12.0, 9.0, 11.0, 10.0, 7.0, 9.0, 10.0, 8.0, 12.0, 6.0];
    let earnings = [10.0, 14.0, 15.0, 12.0, 13.0, 11.5, 7.0, 8.5, 9.0, 9.5, 12.0, 6.0];
    Study::new(earnings, (0..12).map(|row| row < 6)).covariate(Variable::number("school", school))
}

fn without_covariates() -> Study {
    Study::new([10.0, 14.0, 15.0, 12.0, 13.0, 7.0, 8.5, 9.0, 9.5, 12.0, 6.0], (0..11).map(|row| row < 5))
}

/// F.6: with the same probability for all, weighting is the difference in means; its error is HC0, as the two are the same
/// estimating equations. The same of AIPW and of both estimands.
#[test]
fn f6_weighting_with_constant_propensity_is_the_difference_in_means() {
    let study = without_covariates();
    let expected = difference(&study.clone().errors(StandardErrors::Hc0)).unwrap();
    for estimand in [Estimand::Average, Estimand::OnTreated] {
        for effect in [weighting, doubly_robust].map(|of| of(&study, estimand, Trim::default()).unwrap()) {
            near(effect.value, expected.value, 1e-10);
            near(effect.standard_error.unwrap(), expected.standard_error.unwrap(), 1e-9);
            assert_eq!(effect.df, None);
        }
    }
    let overlap = weighting(&study, Estimand::Average, Trim::default()).unwrap().overlap.unwrap();
    near(overlap.min, 5.0 / 11.0, 1e-10);
    near(overlap.effective_treated, 5.0, 1e-10);
    near(overlap.effective_control, 6.0, 1e-10);
}

/// Lin (2013): without covariates, the interacted regression is the difference in means, with the same error.
#[test]
fn lin_without_covariates_is_the_difference_in_means() {
    let expected = difference(&without_covariates()).unwrap();
    for adjustment in [Adjustment::Additive, Adjustment::Interacted, Adjustment::InteractedOnTreated] {
        let effect = regression(&without_covariates(), adjustment).unwrap();
        near(effect.value, expected.value, 1e-12);
        near(effect.standard_error.unwrap(), expected.standard_error.unwrap(), 1e-12);
    }
}

/// Lin (2013): the interacted regression is the mean, over everybody, of what the two regressions predict.
#[test]
fn lin_is_the_mean_difference_of_two_regressions() {
    let (school, earnings): (Vec<f64>, Vec<f64>) = (
        vec![8.0, 10.0, 12.0, 9.0, 11.0, 10.0, 7.0, 9.0, 10.0, 8.0, 12.0, 6.0],
        vec![10.0, 14.0, 15.0, 12.0, 13.0, 11.5, 7.0, 8.5, 9.0, 9.5, 12.0, 6.0],
    );
    let line = |x: &[f64], y: &[f64]| {
        let n = x.len() as f64;
        let (mean_x, mean_y) = (x.iter().sum::<f64>() / n, y.iter().sum::<f64>() / n);
        let slope = x.iter().zip(y).map(|(x, y)| (x - mean_x) * (y - mean_y)).sum::<f64>()
            / x.iter().map(|x| (x - mean_x).powi(2)).sum::<f64>();
        move |at: f64| mean_y + slope * (at - mean_x)
    };
    let (treated, control) = (line(&school[..6], &earnings[..6]), line(&school[6..], &earnings[6..]));
    let all = school.iter().sum::<f64>() / 12.0;
    near(regression(&people(), Adjustment::Interacted).unwrap().value, treated(all) - control(all), 1e-12);
    let of_treated = school[..6].iter().sum::<f64>() / 6.0;
    let on_treated = regression(&people(), Adjustment::InteractedOnTreated).unwrap();
    near(on_treated.value, treated(of_treated) - control(of_treated), 1e-12);
    assert_eq!(on_treated.estimand, Estimand::OnTreated);
}

/// Two strata by hand. Towns: 3 of 4 treated, with 20 against 14; elsewhere 1 of 4, with 10 against 8. A saturated logit has
/// the probabilities 3/4 and 1/4, so ATE is (6 x 4 + 2 x 4) / 8 = 4 and ATT (6 x 3 + 2 x 1) / 4 = 5.
#[test]
fn f6_weighting_aipw_and_entropy_balance_of_two_strata_by_hand() {
    let town = [1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0];
    let treated = [true, true, true, false, true, false, false, false];
    let outcome = [19.0, 20.0, 21.0, 14.0, 10.0, 7.0, 8.0, 9.0];
    let study = Study::new(outcome, treated).covariate(Variable::number("town", town));
    for of in [weighting, doubly_robust] {
        near(of(&study, Estimand::Average, Trim::default()).unwrap().value, 4.0, 1e-9);
        near(of(&study, Estimand::OnTreated, Trim::default()).unwrap().value, 5.0, 1e-9);
    }
    let balanced = entropy_balance(&study).unwrap();
    near(balanced.value, 5.0, 1e-9);
    assert_eq!(balanced.balance[0].covariate, "town");
    // Treated 3/4 in towns, control 1/4: variances of 1/4 each, so that the difference is 1/2 by 1/2.
    near(balanced.balance[0].before.unwrap(), 1.0, 1e-12);
    assert!(balanced.balance[0].after.unwrap().abs() < 1e-10);
}

/// Hainmueller (2012): the means are equal, exactly, of numbers and of categories, also with sampling weights.
#[test]
fn entropy_balance_makes_all_means_equal() {
    let Some((earnings, treated, covariates)) = nsw() else { return };
    let weights: Vec<f64> = (0..treated.len()).map(|row| 0.5 + (row % 7) as f64).collect();
    let place = (0..treated.len() as u32).map(|row| Some(row * 7 % 3)).collect::<Vec<_>>();
    let study = with_covariates(Study::new(earnings, treated), &covariates)
        .covariate(Variable::categories("place", &["a", "b", "c"], place))
        .weights(weights);
    let effect = entropy_balance(&study).unwrap();
    assert_eq!(effect.balance.len(), 10);
    assert!(effect.balance.iter().any(|row| row.before.unwrap().abs() > 0.05));
    assert!(effect.balance.iter().all(|row| row.after.unwrap().abs() < 1e-9), "{:?}", effect.balance);
}

/// With a cluster for each unit CR1 is HC1.
#[test]
fn every_unit_a_cluster_of_its_own_is_hc1() {
    let hc1 = regression(&people().errors(StandardErrors::Hc1), Adjustment::Additive).unwrap();
    let alone = regression(&people().clusters(0..12), Adjustment::Additive).unwrap();
    near(alone.standard_error.unwrap(), hc1.standard_error.unwrap(), 1e-12);
    assert_eq!((alone.errors, alone.df, alone.clusters), (StandardErrors::Clustered, Some(11.0), Some(12)));
    assert!(alone.warnings[0].contains("12 clusters are few"), "{:?}", alone.warnings);
}

/// Whole weights count as that many rows.
#[test]
fn weights_are_as_so_many_rows() {
    let weights = [1.0, 2.0, 1.0, 3.0, 1.0, 1.0, 2.0, 1.0, 1.0, 2.0, 1.0, 1.0];
    let (outcome, school) = (
        [10.0, 14.0, 15.0, 12.0, 13.0, 11.5, 7.0, 8.5, 9.0, 9.5, 12.0, 6.0],
        [8.0, 10.0, 12.0, 9.0, 11.0, 10.0, 7.0, 9.0, 10.0, 8.0, 12.0, 6.0],
    );
    let repeat = |values: &[f64]| -> Vec<f64> {
        values.iter().zip(weights).flat_map(|(value, times)| vec![*value; times as usize]).collect()
    };
    let treated: Vec<bool> = (0..12).flat_map(|row| vec![row < 6; weights[row] as usize]).collect();
    let long = Study::new(repeat(&outcome), treated).covariate(Variable::number("school", repeat(&school)));
    let short = people().weights(weights);
    let all = |study: &Study| {
        [
            difference(study).unwrap().value,
            regression(study, Adjustment::Interacted).unwrap().value,
            weighting(study, Estimand::Average, Trim::default()).unwrap().value,
            doubly_robust(study, Estimand::OnTreated, Trim::default()).unwrap().value,
            entropy_balance(study).unwrap().value,
        ]
    };
    all(&short).into_iter().zip(all(&long)).for_each(|(short, long)| near(short, long, 1e-9));
}

/// F.6 by hand: treated from 10 to 16 on average, control from 8 to 10. Of persons with changes 5 and 7, and 1 and 3, the
/// error by person: residuals of changes are 1, so (1 + 1) / 4 in each group; CR1 multiplies by 4/3 and 7/4.
#[test]
fn f6_difference_in_differences_by_hand() {
    let outcome = [9.0, 11.0, 14.0, 18.0, 7.0, 9.0, 8.0, 12.0];
    let treated = [true, true, true, true, false, false, false, false];
    let after = [false, false, true, true, false, false, true, true];
    let panel = Periods::new(after).units([1, 2, 1, 2, 3, 4, 3, 4]);
    let effect = difference_in_differences(&Study::new(outcome, treated), &panel).unwrap();
    near(effect.value, 4.0, 1e-12);
    near(effect.standard_error.unwrap(), (1.0_f64 * 4.0 / 3.0 * 7.0 / 4.0).sqrt(), 1e-12);
    assert_eq!((effect.clusters, effect.estimand), (Some(4), Estimand::OnTreated));
    assert!(effect.assumptions[0].contains("parallel trends"));
}

/// F.6: staggered starts bias the comparison of two periods, so there is a warning; one start gives none.
#[test]
fn f6_staggered_starts_are_warned_of() {
    let study = Study::new([9.0, 11.0, 14.0, 18.0, 7.0, 9.0, 8.0, 12.0], (0..8).map(|row| row < 4));
    let periods = Periods::new((0..8).map(|row| row % 4 > 1));
    let of =
        |starts: [Option<i64>; 8]| difference_in_differences(&study, &periods.clone().starts(starts)).unwrap().warnings;
    let (a, b) = (Some(2020), Some(2021));
    assert!(of([a, b, a, b, None, None, None, None])[0].contains("2 different times"));
    assert!(of([a, a, a, a, None, None, None, None]).is_empty());
}

/// A unit that is seen once is left out and counted; one that changes its group, or is there twice, is an error.
#[test]
fn units_of_a_panel_are_seen_once_before_and_once_after() {
    let outcome = [9.0, 11.0, 14.0, 18.0, 7.0, 9.0, 8.0, 12.0, 5.0];
    let treated = [true, true, true, true, false, false, false, false, false];
    let after = [false, false, true, true, false, false, true, true, true];
    let of = |treated: [bool; 9], units: [u32; 9]| {
        difference_in_differences(&Study::new(outcome, treated), &Periods::new(after).units(units))
    };
    let effect = of(treated, [1, 2, 1, 2, 3, 4, 3, 4, 5]).unwrap();
    near(effect.value, 4.0, 1e-12);
    assert_eq!(effect.dropped, [("other period of the unit missing".to_owned(), 1)]);
    assert_eq!(of(treated, [1, 2, 1, 2, 3, 4, 3, 4, 4]).unwrap_err().code(), "id.duplicate");
    let mut changes = treated;
    changes[0] = false;
    let error = of(changes, [1, 2, 1, 2, 3, 4, 3, 4, 5]).unwrap_err();
    assert_eq!((error.code(), error.rows()), ("effect.group", &[2][..]));
    let never = Periods::new([false; 9]);
    let error = difference_in_differences(&Study::new(outcome, treated), &never).unwrap_err();
    assert_eq!((error.code(), error.column_name()), ("effect.empty", Some("the treated, after")));
}

/// Where all do as assigned, two stages are the difference in means, with its error, and there is no F.
#[test]
fn instrument_with_full_compliance_is_the_difference_in_means() {
    let assigned = (0..11).map(|row| row < 5);
    let effect = instrument(&without_covariates(), assigned).unwrap();
    let expected = difference(&without_covariates().errors(StandardErrors::Hc1)).unwrap();
    near(effect.value, expected.value, 1e-12);
    near(effect.standard_error.unwrap(), expected.standard_error.unwrap(), 1e-10);
    assert_eq!((effect.estimand, effect.first_stage_f), (Estimand::OnTreated, None));
}

/// Bloom (1984): with no-shows only, the effect on the treated is that of the offer by the share that took part. With
/// participants among those not assigned it is that on compliers.
#[test]
fn instrument_is_walds_ratio_and_says_whose_effect_it_is() {
    let assigned = [true, true, true, true, false, false, false, false];
    let outcome = [10.0, 12.0, 6.0, 9.0, 6.0, 8.0, 6.0, 7.5];
    let one_sided = [true, true, true, false, false, false, false, false];
    let effect = instrument(&Study::new(outcome, one_sided), assigned).unwrap();
    let offer = difference(&Study::new(outcome, assigned)).unwrap();
    near(effect.value, offer.value / 0.75, 1e-12);
    assert_eq!((effect.estimand, offer.estimand), (Estimand::OnTreated, Estimand::IntentionToTreat));
    let two_sided = [true, true, true, false, true, false, false, false];
    let effect = instrument(&Study::new(outcome, two_sided), assigned).unwrap();
    near(effect.value, offer.value / 0.5, 1e-12);
    assert_eq!(effect.estimand, Estimand::OnCompliers);
    assert!(effect.warnings.iter().any(|warning| warning.contains("below 10")), "{:?}", effect.warnings);
    let none = [true, true, false, false, true, true, false, false];
    let error = instrument(&Study::new(outcome, none), assigned).unwrap_err();
    assert_eq!(error.code(), "effect.instrument");
}
