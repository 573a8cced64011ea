//! Indices of segregation by hand, by law, and their gradients by finite differences.

use super::*;
use crate::estimate::exact::{WEIGHT_PLACES, fixed};
use proptest::prelude::*;

const INDICES: [SegregationIndex; 3] =
    [SegregationIndex::Dissimilarity, SegregationIndex::KarmelMaclachlan, SegregationIndex::SizeStandardized];

fn at(index: SegregationIndex, profiles: &[[f64; 2]]) -> Segregation {
    let profiles: Vec<Profile> = profiles.iter().map(|of| of.map(|w| fixed::<WEIGHT_PLACES>(w).unwrap())).collect();
    segregation(index, &profiles).unwrap()
}
fn of(index: SegregationIndex, profiles: &[[f64; 2]]) -> f64 {
    at(index, profiles).value
}
fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12
}

/// Women 30, 50, 20 and men 60, 30, 60: 1/2 (.1 + .3 + .2) = .3; 2 x .6 x .4 x .3 = .144. With every category alike the
/// shares of women 1/3, 5/8 and 1/4 are 8/29, 15/29 and 6/29 of their sum, those of men 16/43, 9/43 and 18/43.
#[test]
fn d4_the_test_of_the_dossier() {
    let profiles = [[30.0, 60.0], [50.0, 30.0], [20.0, 60.0]];
    let [d, km, s] = INDICES.map(|index| of(index, &profiles));
    assert!(near(d, 0.3) && near(km, 0.144), "{d} {km}");
    assert!(near(s, 15.0 / 29.0 - 9.0 / 43.0), "{s}");
}

#[test]
fn a_group_of_nobody_cannot_be_compared() {
    let one = |w| fixed::<WEIGHT_PLACES>(w).unwrap();
    for index in INDICES {
        assert_eq!(segregation(index, &[]), Err(Reason::ZeroDenominator));
        assert_eq!(segregation(index, &[[one(3.0), 0]]), Err(Reason::UndefinedComparison));
        assert_eq!(segregation(index, &[[0, one(3.0)], [0, one(1.0)]]), Err(Reason::UndefinedComparison));
    }
    let negative = [[one(2.0), one(1.0)], [one(-1.0), one(1.0)]];
    assert_eq!(segregation(SegregationIndex::SizeStandardized, &negative), Err(Reason::UndefinedNegativeWeight));
}

fn any_profiles() -> impl Strategy<Value = Vec<[f64; 2]>> {
    let weight = || prop_oneof![Just(0.0), 0.5..500.0_f64];
    prop::collection::vec([weight(), weight()], 2..9)
        .prop_filter("two groups", |all| (0..2).all(|group| all.iter().any(|of| of[group] > 0.0)))
}

proptest! {
    #[test]
    fn p49_dissimilarity_is_from_0_to_1_and_symmetric(profiles in any_profiles()) {
        let other: Vec<[f64; 2]> = profiles.iter().map(|of| [of[1], of[0]]).collect();
        for index in INDICES {
            let value = of(index, &profiles);
            prop_assert!((0.0..=1.0).contains(&value));
            prop_assert!(near(value, of(index, &other)), "{index:?}");
        }
        let apart: Vec<[f64; 2]> = profiles.iter().flat_map(|of| [[of[0], 0.0], [0.0, of[1]]]).collect();
        prop_assert!(near(of(SegregationIndex::Dissimilarity, &apart), 1.0));
        prop_assert!(near(of(SegregationIndex::SizeStandardized, &apart), 1.0));
    }

    #[test]
    fn p49_equal_profiles_are_exactly_0(weights in prop::collection::vec(0.5..500.0_f64, 1..9), times in 0.01..100.0_f64) {
        let profiles: Vec<[f64; 2]> = weights.iter().map(|&weight| [weight, weight * times]).collect();
        for index in INDICES {
            prop_assert_eq!(of(index, &profiles).to_bits(), 0);
            prop_assert!(at(index, &profiles).gradient.iter().flatten().all(|slope| slope.abs() == 0.0));
        }
    }

    #[test]
    fn p49_scaling_one_group_leaves_dissimilarity(profiles in any_profiles(), times in 0.01..100.0_f64) {
        let scaled: Vec<[f64; 2]> = profiles.iter().map(|of| [of[0] * times, of[1]]).collect();
        prop_assert!(near(of(SegregationIndex::Dissimilarity, &profiles), of(SegregationIndex::Dissimilarity, &scaled)));
    }

    #[test]
    fn p49_merging_categories_never_raises_dissimilarity(profiles in any_profiles()) {
        let merged: Vec<[f64; 2]> =
            profiles.chunks(2).map(|pair| pair.iter().fold([0.0; 2], |sum, of| [sum[0] + of[0], sum[1] + of[1]])).collect();
        for index in [SegregationIndex::Dissimilarity, SegregationIndex::KarmelMaclachlan] {
            prop_assert!(of(index, &merged) <= of(index, &profiles) + 1e-12);
        }
    }

    /// The other form of the index: the mean distance of each category's women from what they would be.
    #[test]
    fn d4_karmel_maclachlan_is_the_mean_distance(profiles in any_profiles()) {
        let (f, m) = profiles.iter().fold((0.0, 0.0), |(f, m), of| (f + of[0], m + of[1]));
        let a = m / (f + m);
        let direct = profiles.iter().map(|of| ((1.0 - a) * of[1] - a * of[0]).abs()).sum::<f64>() / (f + m);
        prop_assert!(near(of(SegregationIndex::KarmelMaclachlan, &profiles), direct));
    }

    #[test]
    fn the_gradient_is_that_of_finite_differences(profiles in prop::collection::vec([5.0..500.0_f64, 5.0..500.0_f64], 2..9)) {
        for index in INDICES {
            let here = at(index, &profiles);
            for category in 0..profiles.len() {
                for group in 0..2 {
                    let moved = |by: f64| {
                        let mut moved = profiles.clone();
                        moved[category][group] += by;
                        of(index, &moved)
                    };
                    let step = 1e-4;
                    let (up, down) = ((moved(step) - here.value) / step, (here.value - moved(-step)) / step);
                    // Where the slope changes within a step there is a kink, and no gradient to compare with.
                    if (up - down).abs() < 1e-6 {
                        prop_assert!((here.gradient[category][group] - up.midpoint(down)).abs() < 1e-6, "{index:?}");
                    }
                }
            }
        }
    }
}
