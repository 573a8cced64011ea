//! Effects of bad data: what is missing is left out and counted, what cannot be is an error that names it.
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic")]

use decentwork::Error;
use decentwork::effect::*;

const TREATED: [bool; 8] = [true, true, true, true, false, false, false, false];
const OUTCOME: [f64; 8] = [10.0, 12.0, 11.0, 13.0, 8.0, 9.0, 7.0, 10.0];

fn study() -> Study {
    Study::new(OUTCOME, TREATED)
}

fn number(name: &str, values: [f64; 8]) -> Variable {
    Variable::number(name, values)
}

fn told(error: &Error) -> (&str, Option<&str>) {
    (error.code(), error.column_name())
}

/// Promises 1 and 4: a missing outcome is not zero, and every row left out is counted by its reason.
#[test]
fn missing_rows_are_left_out_and_counted_by_reason() {
    let mut outcome = OUTCOME;
    outcome[0] = f64::NAN;
    let mut treated: Vec<Option<bool>> = TREATED.iter().copied().map(Some).collect();
    treated[4] = None;
    let mut age = [30.0, 31.0, 32.0, 33.0, 34.0, 31.0, 30.0, 36.0];
    age[5] = f64::NAN;
    let weights = [1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0];
    let study = Study::new(outcome, treated).covariate(number("age", age)).weights(weights);
    let effect = difference(&study).unwrap();
    let expected =
        [("covariate age missing", 1), ("outcome missing", 1), ("treatment unknown", 1), ("weight of zero", 1)];
    let expected: Vec<(String, u64)> = expected.map(|(reason, count)| (reason.to_owned(), count)).into();
    assert_eq!(effect.dropped, expected);
    assert_eq!(effect.n_treated + effect.n_control + effect.n_dropped(), 8);
    // (12 + 11) / 2 less (7 + 10) / 2.
    assert!((effect.value - 3.0).abs() < 1e-12);
    assert!(effect.to_string().contains("outcome missing 1"), "{effect}");
    assert!(effect.assumptions.last().unwrap().contains("left out"));
}

/// Promise 6: bad weights stop the run, naming the row.
#[test]
fn bad_weights_stop_the_run() {
    for (bad, code) in [(f64::NAN, "weight.nan"), (f64::INFINITY, "weight.infinite"), (-1.0, "weight.negative")] {
        let mut weights = [1.0; 8];
        weights[3] = bad;
        let error = difference(&study().weights(weights)).unwrap_err();
        assert_eq!((error.code(), error.rows()), (code, &[3][..]));
    }
    assert_eq!(difference(&study().weights([0.0; 8])).unwrap_err().code(), "weight.all_zero");
    let mut outcome = OUTCOME;
    outcome[2] = f64::INFINITY;
    let error = difference(&Study::new(outcome, TREATED)).unwrap_err();
    assert_eq!((error.code(), error.rows()), ("value.infinite", &[2][..]));
}

#[test]
fn columns_of_other_lengths_are_named() {
    assert_eq!(told(&difference(&study().weights([1.0; 7])).unwrap_err()), ("column.length", Some("weights")));
    assert_eq!(told(&difference(&study().clusters([1, 2])).unwrap_err()), ("column.length", Some("clusters")));
    let short = study().covariate(Variable::number("age", [1.0]));
    assert_eq!(told(&difference(&short).unwrap_err()), ("column.length", Some("age")));
    assert_eq!(told(&instrument(&study(), [true]).unwrap_err()), ("column.length", Some("assignment")));
    let periods = Periods::new([true, false]);
    let error = difference_in_differences(&study(), &periods).unwrap_err();
    assert_eq!(told(&error), ("column.length", Some("period")));
    let none: [bool; 0] = [];
    assert_eq!(difference(&Study::new(Vec::new(), none)).unwrap_err().code(), "effect.empty");
}

#[test]
fn a_group_without_anybody_is_an_error() {
    let error = difference(&Study::new(OUTCOME, [true; 8])).unwrap_err();
    assert_eq!(told(&error), ("effect.empty", Some("the control group")));
}

#[test]
fn a_unit_without_a_cluster_is_an_error() {
    let clusters: Vec<Option<u32>> = (0..8).map(|row| (row != 6).then_some(row)).collect();
    let error = difference(&study().clusters(clusters)).unwrap_err();
    assert_eq!((error.code(), error.rows()), ("design.null", &[6][..]));
}

/// A missing error is not an error of 0: one unit, one cluster of a group, or no difference at all tell nothing of it.
#[test]
fn no_error_where_nothing_tells_it() {
    let one = [true, false, false, false, false, false, false, false];
    let x = number("x", [2.0, 1.0, 2.0, 3.0, 4.0, 1.0, 2.0, 3.0]);
    let study_of_one = Study::new(OUTCOME, one).covariate(x);
    let effects = [
        difference(&study_of_one).unwrap(),
        difference(&study_of_one.clone().errors(StandardErrors::Hc0)).unwrap(),
        regression(&study_of_one, Adjustment::Additive).unwrap(),
        weighting(&study_of_one, Estimand::OnTreated, Trim::default()).unwrap(),
        entropy_balance(&study_of_one).unwrap(),
        difference(&study().clusters([1, 1, 1, 1, 2, 3, 4, 5])).unwrap(),
        difference(&Study::new([5.0; 8], TREATED)).unwrap(),
    ];
    for effect in effects {
        assert_eq!((effect.standard_error, effect.interval), (None, None), "{effect}");
        assert!(effect.warnings[0].starts_with("No standard error"), "{effect}");
    }
}

#[test]
fn separation_names_the_covariate() {
    let town = number("town", [1.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
    let age = number("age", [30.0, 31.0, 32.0, 33.0, 34.0, 31.0, 30.0, 36.0]);
    let error = weighting(&study().covariate(age).covariate(town), Estimand::Average, Trim::default()).unwrap_err();
    assert_eq!(told(&error), ("effect.separation", Some("town")));
    assert!(error.hint().unwrap().contains("leave the covariate out"));
    // Two covariates tell it together, neither by itself: treated where a + b is above 3.
    let a = number("a", [1.0, 4.0, 2.0, 3.0, 0.0, 3.0, 1.0, 2.0]);
    let b = number("b", [3.0, 0.0, 2.0, 1.0, 3.0, 0.0, 2.0, 1.0]);
    let error = doubly_robust(&study().covariate(a).covariate(b), Estimand::OnTreated, Trim::default()).unwrap_err();
    assert_eq!(told(&error), ("effect.separation", Some("covariates")));
}

#[test]
fn weights_that_cannot_balance_name_the_covariate() {
    let age = || number("age", [30.0, 31.0, 32.0, 33.0, 34.0, 31.0, 30.0, 36.0]);
    let town = number("town", [1.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
    let error = entropy_balance(&study().covariate(age()).covariate(town)).unwrap_err();
    assert_eq!(told(&error), ("effect.infeasible", Some("town")));
    // Each mean lies among the control units, both together do not: the control group has a + b of at most 1.
    let a = number("a", [0.75, 0.75, 0.75, 0.75, 1.0, 0.0, 0.0, 1.0]);
    let b = number("b", [0.5, 0.5, 0.5, 0.5, 0.0, 1.0, 0.0, 0.0]);
    let error = entropy_balance(&study().covariate(a).covariate(b)).unwrap_err();
    assert_eq!(error.code(), "effect.infeasible");
    assert!(["a", "b"].contains(&error.column_name().unwrap()), "{error}");
    assert_eq!(entropy_balance(&study()).unwrap_err().code(), "effect.empty");
}

#[test]
fn covariates_that_follow_from_others_are_named() {
    let a = || number("a", [0.0, 1.0, 2.0, 3.0, 1.0, 0.0, 3.0, 2.0]);
    let b = number("b", [1.0, 3.0, 5.0, 7.0, 3.0, 1.0, 7.0, 5.0]);
    let study = study().covariate(a()).covariate(b);
    let errors = [
        regression(&study, Adjustment::Additive).unwrap_err(),
        weighting(&study, Estimand::Average, Trim::default()).unwrap_err(),
        entropy_balance(&study).unwrap_err(),
    ];
    errors.iter().for_each(|error| assert_eq!(told(error), ("decompose.collinear", Some("b"))));
}

/// A kind of error that does not go with the estimator, the clusters or the weights is refused, not replaced.
#[test]
fn kinds_of_error_are_refused_and_not_replaced() {
    let of = |study: Study| difference(&study).unwrap_err();
    let hc1 = StandardErrors::Hc1;
    assert_eq!(of(study().errors(hc1).clusters(0..8)).code(), "effect.errors");
    assert_eq!(of(study().errors(StandardErrors::Clustered)).code(), "effect.errors");
    let weights = [1.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
    for errors in [StandardErrors::Pooled, StandardErrors::Unequal] {
        assert_eq!(of(study().errors(errors).weights(weights)).code(), "effect.errors");
        assert!(difference(&study().errors(errors).weights([3.0; 8])).is_ok());
    }
    let x = number("x", [0.0, 1.0, 2.0, 3.0, 1.0, 0.0, 3.0, 2.0]);
    let study = study().covariate(x);
    let error = weighting(&study.clone().errors(hc1), Estimand::Average, Trim::default()).unwrap_err();
    assert!(error.expected_text().unwrap().contains("estimating_equations"), "{error}");
    let error = weighting(&study, Estimand::IntentionToTreat, Trim::default()).unwrap_err();
    assert_eq!(told(&error), ("option.unknown", Some("estimand")));
    assert_eq!(Trim::new(0.9, 0.1).unwrap_err().code(), "value.range");
}

/// F.6: probabilities beyond the bounds are moved to them, counted and warned of.
#[test]
fn f6_probabilities_are_trimmed_and_counted() {
    let x: Vec<f64> = (0..40).map(f64::from).collect();
    let treated: Vec<bool> = (0..40).map(|row| row >= 18 && row != 21 || row == 15).collect();
    let outcome: Vec<f64> = (0..40).map(|row| f64::from(row * 7 % 11)).collect();
    let study = Study::new(outcome, treated).covariate(Variable::number("x", x));
    let wide = weighting(&study, Estimand::Average, Trim::new(0.0, 1.0).unwrap()).unwrap();
    let trimmed = weighting(&study, Estimand::Average, Trim::new(0.05, 0.95).unwrap()).unwrap();
    let [wide_overlap, overlap] = [&wide, &trimmed].map(|effect| effect.overlap.unwrap());
    assert_eq!((wide_overlap.trimmed, wide_overlap.min, wide_overlap.max), (0, overlap.min, overlap.max));
    assert!(overlap.trimmed > 5 && overlap.min < 0.01 && overlap.max > 0.99, "{overlap:?}");
    assert!(trimmed.warnings.iter().any(|warning| warning.contains("beyond 0.05 or 0.95")));
    assert_eq!(trimmed.n_treated + trimmed.n_control, 40);
}

/// A category that only rows left out are in is no covariate, also when it is the first.
#[test]
fn categories_that_nobody_is_in_are_no_covariates() {
    let mut outcome = OUTCOME;
    outcome[0] = f64::NAN;
    let of = |labels: &[&str], codes: [u32; 8]| {
        let place = Variable::categories("place", labels, codes.map(Some).to_vec());
        regression(&Study::new(outcome, TREATED).covariate(place), Adjustment::Additive).unwrap()
    };
    let expected = of(&["b", "c"], [0, 0, 1, 0, 1, 0, 1, 0]);
    let first = of(&["a", "b", "c", "d"], [0, 1, 2, 1, 2, 1, 2, 1]);
    assert_eq!(first.balance.len(), 1);
    assert_eq!(first.balance[0].covariate, "place = c");
    assert!((first.value - expected.value).abs() < 1e-12);
}
