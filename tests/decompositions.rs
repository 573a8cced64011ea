//! Decompositions: laws P47 and P48, tests of the dossier, textbooks, and a standard error by moving every unit.
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic and compares bits")]

use decentwork::decompose::{
    Category, Growth, OaxacaBlinder, OaxacaOptions, ReferenceCoefficients, Stratum, Unequal, Variable,
    factor_weighted_gap, kitagawa, mean_log_deviation, oaxaca_blinder, shift_share, theil,
};
use decentwork::estimate::Clusters;
use proptest::prelude::*;

#[track_caller]
fn near(what: &str, ours: f64, expected: f64, tolerance: f64) {
    assert!((ours - expected).abs() <= tolerance * (1.0 + expected.abs()), "{what}: {ours}, expected {expected}");
}

fn categories() -> impl Strategy<Value = Vec<Category>> {
    let group = || (0.5..900.0_f64, 0.0..100.0_f64);
    prop::collection::vec((group(), group()), 1..8)
        .prop_map(|all| (0..).zip(all).map(|(at, (a, b))| Category::new(format!("c{at}"), a, b)).collect())
}

proptest! {
    #[test]
    fn p48_the_parts_of_kitagawa_add_up_and_swap(all in categories()) {
        let found = kitagawa(&all).unwrap();
        near("sum", found.parts.rate + found.parts.composition, found.difference, 1e-12);
        let rate = |g: usize| all.iter().map(|c| c.weight[g] * c.rate[g]).sum::<f64>() / all.iter().map(|c| c.weight[g]).sum::<f64>();
        near("difference", found.difference, rate(0) - rate(1), 1e-12);
        let swapped: Vec<Category> = all.iter().map(|c| Category::new(c.name.clone(), (c.weight[1], c.rate[1]), (c.weight[0], c.rate[0]))).collect();
        let other = kitagawa(&swapped).unwrap();
        near("rate", other.parts.rate, -found.parts.rate, 1e-12);
        near("composition", other.parts.composition, -found.parts.composition, 1e-12);
        // Equal rates leave composition only, equal compositions rates only.
        let same_rates: Vec<Category> = all.iter().map(|c| Category::new(c.name.clone(), (c.weight[0], c.rate[0]), (c.weight[1], c.rate[0]))).collect();
        prop_assert_eq!(kitagawa(&same_rates).unwrap().parts.rate, 0.0);
        let same_weights: Vec<Category> = all.iter().map(|c| Category::new(c.name.clone(), (c.weight[0], c.rate[0]), (c.weight[0], c.rate[1]))).collect();
        prop_assert_eq!(kitagawa(&same_weights).unwrap().parts.composition, 0.0);
    }

    #[test]
    fn p48_the_parts_of_shift_share_add_up(all in prop::collection::vec((1.0..900.0_f64, 0.0..900.0_f64, 1.0..900.0_f64, 0.0..900.0_f64), 1..8)) {
        let all: Vec<Growth> = (0..).zip(all).map(|(at, (r0, r1, c0, c1))| Growth { name: format!("i{at}"), region: [r0, r1], country: [r0 + c0, r1 + c1] }).collect();
        let found = shift_share(&all).unwrap();
        near("sum", found.national + found.industry_mix + found.regional, found.change, 1e-11);
        // The country itself has neither a mix nor a regional part.
        let country: Vec<Growth> = all.iter().map(|of| Growth { region: of.country, ..of.clone() }).collect();
        let whole = shift_share(&country).unwrap();
        near("mix", whole.industry_mix, 0.0, 1e-10);
        near("regional", whole.regional, 0.0, 1e-10);
    }

    #[test]
    fn p47_inequality_within_and_between_is_the_whole(groups in prop::collection::vec(prop::collection::vec((0.1..50.0_f64, 0.1..900.0_f64), 1..6), 1..6)) {
        let index = |values: &[(f64, f64)]| {
            let weight: f64 = values.iter().map(|(w, _)| w).sum();
            let mean = values.iter().map(|(w, x)| w * x).sum::<f64>() / weight;
            let t = values.iter().map(|(w, x)| w * x / mean * (x / mean).ln()).sum::<f64>() / weight;
            let l = values.iter().map(|(w, x)| w * (mean / x).ln()).sum::<f64>() / weight;
            (weight, mean, t, l)
        };
        let everybody: Vec<(f64, f64)> = groups.concat();
        let (_, _, t, l) = index(&everybody);
        let of = |pick: fn((f64, f64, f64, f64)) -> f64| -> Vec<Unequal> {
            groups.iter().map(|group| { let all = index(group); Unequal { weight: all.0, mean: all.1, index: pick(all) } }).collect()
        };
        for (found, whole) in [(theil(&of(|all| all.2)).unwrap(), t), (mean_log_deviation(&of(|all| all.3)).unwrap(), l)] {
            near("total", found.total, whole, 1e-12);
            prop_assert!(found.between >= -1e-12);
            near("within", found.within_by_group.iter().sum::<f64>(), found.within, 1e-12);
        }
    }
}

/// Raw 14.1327 %, factor-weighted 10.625 %: gaps of 10, 5 and 20 % of 150, 150 and 100 employees.
#[test]
fn d1_the_factor_weighted_gap() {
    let stratum = |n: [u64; 2], earnings: [f64; 2]| Stratum { n, weight: n.map(|n| n as f64), earnings };
    let mut strata =
        vec![stratum([100, 50], [20.0, 18.0]), stratum([60, 90], [12.0, 11.4]), stratum([40, 60], [30.0, 24.0])];
    let gap = factor_weighted_gap(&strata, 5).unwrap();
    near("raw", gap.raw, 2.77 / 19.6, 1e-14);
    assert_eq!((gap.raw * 1e6).round(), 141_327.0);
    near("weighted", gap.factor_weighted, 0.10625, 1e-14);
    assert_eq!((gap.used, gap.dropped, gap.dropped_share), (3, 0, 0.0));
    // A cell of men alone, and one with too few women, are left out and reported.
    strata.push(Stratum { n: [20, 0], weight: [20.0, 0.0], earnings: [40.0, f64::NAN] });
    strata.push(stratum([76, 4], [10.0, 50.0]));
    let gap = factor_weighted_gap(&strata, 5).unwrap();
    near("weighted", gap.factor_weighted, 0.10625, 1e-14);
    assert_eq!((gap.used, gap.dropped, gap.dropped_share), (3, 2, 0.2));
    let error = factor_weighted_gap(&strata, 1000).unwrap_err();
    assert_eq!(error.code(), "decompose.empty");
}

/// Two industries: the country grows by 10 %, industry A by 20 % and B by 0 %; the region's A by 30 % and B by -10 %.
#[test]
fn shift_share_by_hand() {
    let growth = |name: &str, region, country| Growth { name: name.to_owned(), region, country };
    let found =
        shift_share(&[growth("a", [100.0, 130.0], [500.0, 600.0]), growth("b", [50.0, 45.0], [500.0, 500.0])]).unwrap();
    near("change", found.change, 25.0, 1e-14);
    near("national", found.national, 15.0, 1e-14);
    near("mix", found.industry_mix, 100.0 * 0.1 - 50.0 * 0.1, 1e-14);
    near("regional", found.regional, 100.0 * 0.1 - 50.0 * 0.1, 1e-14);
    let new = shift_share(&[growth("a", [1.0, 1.0], [1.0, 1.0]), growth("new", [0.0, 1.0], [0.0, 3.0])]).unwrap_err();
    assert_eq!((new.code(), new.column_name()), ("decompose.empty", Some("new")));
}

#[test]
fn a_category_of_one_group_only_has_no_rate_to_compare() {
    let error =
        kitagawa(&[Category::new("15-24", (3.0, 10.0), (0.0, f64::NAN)), Category::new("25+", (3.0, 5.0), (2.0, 5.0))]);
    let error = error.unwrap_err();
    assert_eq!(
        (error.code(), error.column_name(), error.found_text()),
        ("decompose.empty", Some("15-24"), Some("nobody in the second group"))
    );
    assert!(error.hint().is_some_and(|hint| hint.contains("merge")));
    let nobody = Category::new("none", (0.0, f64::NAN), (0.0, f64::NAN));
    let found = kitagawa(&[nobody, Category::new("all", (3.0, 5.0), (2.0, 4.0))]).unwrap();
    assert_eq!((found.parts.rate, found.parts.composition), (1.0, 0.0));
    assert_eq!(kitagawa(&[Category::new("x", (1.0, f64::NAN), (1.0, 1.0))]).unwrap_err().code(), "value.nan");
    assert_eq!(kitagawa(&[Category::new("x", (-1.0, 1.0), (1.0, 1.0))]).unwrap_err().code(), "weight.negative");
}

/// Units with an outcome, a number, a category, a weight, a stratum and a sampling unit.
#[derive(Clone, Debug)]
struct Data {
    outcome: Vec<f64>,
    first: Vec<bool>,
    x: Vec<f64>,
    school: Vec<Option<u32>>,
    weights: Vec<f64>,
    strata: Vec<u32>,
    psus: Vec<u32>,
}

const LABELS: [&str; 3] = ["basic", "intermediate", "advanced"];

fn data() -> impl Strategy<Value = Data> {
    prop::collection::vec((-1.0..1.0_f64, -3.0..3.0_f64, 0.5..9.0_f64), 48).prop_map(|drawn| {
        let count = drawn.len() as u32;
        let of = |at: u32| (at.is_multiple_of(2), at / 2 % 3);
        let outcome = (0..count).zip(&drawn).map(|(at, (noise, x, _))| {
            let (first, school) = of(at);
            2.0 + 0.4 * x + 0.3 * f64::from(school) + if first { 0.5 + 0.1 * x } else { 0.0 } + noise
        });
        Data {
            outcome: outcome.collect(),
            first: (0..count).map(|at| of(at).0).collect(),
            x: drawn.iter().map(|of| of.1).collect(),
            school: (0..count).map(|at| Some(of(at).1)).collect(),
            weights: drawn.iter().map(|of| of.2).collect(),
            strata: (0..count).map(|at| at / 16).collect(),
            psus: (0..count).map(|at| at / 4).collect(),
        }
    })
}

impl Data {
    fn decompose(&self, reference: ReferenceCoefficients, normalize: bool, weights: &[f64]) -> OaxacaBlinder {
        let mut options = OaxacaOptions::default();
        options.weights = Some(weights.to_vec());
        options.clusters = Some(Clusters::new(&self.strata, &self.psus).unwrap());
        options.reference = reference;
        options.normalize = normalize;
        let variables =
            [Variable::number("x", self.x.clone()), Variable::categories("school", &LABELS, self.school.clone())];
        oaxaca_blinder(&self.outcome, &self.first, &variables, &options).unwrap()
    }
}

/// Every number of a decomposition, with its standard error.
fn all(of: &OaxacaBlinder) -> Vec<(f64, Option<f64>)> {
    let parts = of.detail.iter().chain([&of.total]).flat_map(|part| {
        [
            part.explained,
            part.unexplained_first,
            part.unexplained_second,
            part.unexplained,
            part.endowments,
            part.coefficients,
            part.interaction,
        ]
    });
    parts.chain(of.means).chain([of.difference]).map(|of| (of.value, of.se)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn p48_the_parts_of_oaxaca_and_blinder_add_up_whatever_the_reference(data in data(), normalize in any::<bool>()) {
        for reference in ReferenceCoefficients::ALL {
            let found = data.decompose(reference, normalize, &data.weights);
            let total = &found.total;
            let mean = |first: bool| {
                let members = || (0..data.outcome.len()).filter(|&at| data.first[at] == first);
                members().map(|at| data.weights[at] * data.outcome[at]).sum::<f64>() / members().map(|at| data.weights[at]).sum::<f64>()
            };
            near("difference", found.difference.value, mean(true) - mean(false), 1e-11);
            near("two-fold", total.explained.value + total.unexplained.value, found.difference.value, 1e-11);
            near("unexplained", total.unexplained_first.value + total.unexplained_second.value, total.unexplained.value, 1e-12);
            near("three-fold", total.endowments.value + total.coefficients.value + total.interaction.value, found.difference.value, 1e-11);
            let sum: f64 = found.detail.iter().map(|part| part.explained.value).sum();
            near("detail", sum, total.explained.value, 1e-11);
        }
    }

    /// What categories contribute together does not depend on which comes first, when they are normalised.
    #[test]
    fn d2_normalised_categories_do_not_depend_on_the_first(data in data()) {
        let other = Data { school: data.school.iter().map(|code| code.map(|code| (code + 1) % 3)).collect(), ..data.clone() };
        let school = |data: &Data, normalize: bool| {
            let found = data.decompose(ReferenceCoefficients::First, normalize, &data.weights);
            found.detail.iter().filter(|part| part.variable == "school").map(|part| part.unexplained.value).sum::<f64>()
        };
        near("normalised", school(&data, true), school(&other, true), 1e-10);
        prop_assert!((school(&data, false) - school(&other, false)).abs() > 1e-9);
    }

    /// The score of a sampling unit is how a part moves when the weights of the unit do; the variance is the textbook's.
    #[test]
    fn the_errors_are_those_of_moving_every_sampling_unit(data in data(), normalize in any::<bool>()) {
        for reference in ReferenceCoefficients::ALL {
            let found = all(&data.decompose(reference, normalize, &data.weights));
            let step = 1e-5;
            let moved = |unit: u32, by: f64| {
                let weights: Vec<f64> = data.weights.iter().zip(&data.psus).map(|(w, &of)| if of == unit { w * (1.0 + by) } else { *w }).collect();
                all(&data.decompose(reference, normalize, &weights))
            };
            let mut variances = vec![0.0; found.len()];
            for stratum in 0..3 {
                let scores: Vec<Vec<f64>> = (4 * stratum..4 * stratum + 4).map(|unit| {
                    let (up, down) = (moved(unit, step), moved(unit, -step));
                    up.iter().zip(&down).map(|(up, down)| (up.0 - down.0) / (2.0 * step)).collect()
                }).collect();
                for (at, variance) in variances.iter_mut().enumerate() {
                    let mean = scores.iter().map(|z| z[at]).sum::<f64>() / 4.0;
                    *variance += 4.0 / 3.0 * scores.iter().map(|z| (z[at] - mean).powi(2)).sum::<f64>();
                }
            }
            for (at, ((_, se), variance)) in found.iter().zip(&variances).enumerate() {
                near(&format!("{reference:?} {at}"), se.unwrap(), variance.sqrt(), 1e-6);
            }
        }
    }

    #[test]
    fn p18_weights_times_a_factor_change_nothing(data in data(), factor in 0.01..100.0_f64) {
        let scaled: Vec<f64> = data.weights.iter().map(|weight| weight * factor).collect();
        let (one, other) = (all(&data.decompose(ReferenceCoefficients::Cotton, true, &data.weights)), all(&data.decompose(ReferenceCoefficients::Cotton, true, &scaled)));
        for (one, other) in one.iter().zip(&other) {
            near("value", one.0, other.0, 1e-9);
            near("error", one.1.unwrap(), other.1.unwrap(), 1e-9);
        }
    }
}

/// Without variables the parts are the means: nothing is explained, and the error is that of a difference of two means.
#[test]
fn d2_without_variables_all_of_it_is_the_constant() {
    let (outcome, first) = ([3.0, 5.0, 7.0, 1.0, 2.0, 6.0], [true, true, true, false, false, false]);
    let found = oaxaca_blinder(&outcome, &first, &[], &OaxacaOptions::default()).unwrap();
    near("first", found.means[0].value, 5.0, 1e-14);
    near("second", found.means[1].value, 3.0, 1e-14);
    near("difference", found.difference.value, 2.0, 1e-14);
    near("explained", found.total.explained.value, 0.0, 1e-14);
    // n / (n - 1) times the squared scores, of 6 units: (4 + 0 + 4) / 9 and (4 + 1 + 9) / 9.
    near("error", found.difference.se.unwrap(), (6.0 / 5.0 * (8.0 / 9.0 + 14.0 / 9.0_f64)).sqrt(), 1e-14);
    assert_eq!((found.df, found.n, found.dropped), (5, [3, 3], 0));
}

#[test]
fn what_is_missing_is_counted_and_what_cannot_be_is_refused() {
    let (outcome, first) = ([3.0, 5.0, f64::NAN, 1.0, 2.0, 6.0], [true, true, true, false, false, false]);
    let school = Variable::categories("school", &["a", "b"], vec![Some(0), Some(1), Some(1), Some(0), Some(1), None]);
    let found = oaxaca_blinder(&outcome, &first, std::slice::from_ref(&school), &OaxacaOptions::default()).unwrap();
    assert_eq!((found.n, found.dropped, found.df), ([2, 2], 2, 3));
    // In the second group nobody is left in "b".
    let one_only = Variable::categories("school", &["a", "b"], vec![Some(0), Some(1), Some(1), Some(0), Some(0), None]);
    let error = oaxaca_blinder(&outcome, &first, &[one_only], &OaxacaOptions::default()).unwrap_err();
    assert_eq!((error.code(), error.column_name()), ("decompose.collinear", Some("school = b")));
    let error = oaxaca_blinder(&outcome, &[true; 6], &[], &OaxacaOptions::default()).unwrap_err();
    assert_eq!((error.code(), error.column_name()), ("decompose.empty", Some("second group")));
    let error = oaxaca_blinder(&outcome, &first[1..], &[], &OaxacaOptions::default()).unwrap_err();
    assert_eq!((error.code(), error.column_name()), ("column.length", Some("group")));
    let mut options = OaxacaOptions::default();
    options.weights = Some(vec![1.0, -1.0, 1.0, 1.0, 1.0, 1.0]);
    let error = oaxaca_blinder(&outcome, &first, &[], &options).unwrap_err();
    assert_eq!((error.code(), error.rows()), ("weight.negative", &[1_u64][..]));
    assert_eq!(ReferenceCoefficients::parse("poled").unwrap_err().nearest()[0], "pooled");
    // A stratum of one sampling unit tells no error, and its degrees of freedom are counted.
    let mut options = OaxacaOptions::default();
    options.clusters = Some(Clusters::new(&[1, 1, 1, 1, 1, 2], &[1, 2, 3, 4, 5, 6]).unwrap());
    let found = oaxaca_blinder(&outcome, &first, &[], &options).unwrap();
    assert_eq!((found.difference.se, found.df), (None, 3));
}
