//! Indices of segregation from the weights of two groups in every category: the value, and how it changes with each.

use super::reason::Reason;
use super::smooth::settled;
use super::spread::weight_f64;
use crate::indicator::SegregationIndex;

/// The weights of the two groups in a category.
pub(crate) type Profile = [i128; 2];

/// The value of an index, and its derivative by the weight of each group in each category.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Segregation {
    pub(crate) value: f64,
    pub(crate) gradient: Vec<[f64; 2]>,
}

/// The index over all categories.
///
/// # Formula
/// With `f_i = F_i / F`, `m_i = M_i / M` and `s_i` the sign of `f_i - m_i`, 0 where the two are equal:
/// ```text
/// D = 1/2 sum |f_i - m_i|,    dD / dF_i = (s_i - sum s_j f_j) / 2F,    dD / dM_i = (sum s_j m_j - s_i) / 2M
/// ```
/// Where two shares are equal the index has a kink, and no derivative: that of the middle is taken. So two groups that
/// are spread alike have an index of 0 and an error that is not known.
///
/// # Errors
/// `zero_denominator` when both groups are empty, `undefined_comparison` when one is, and `undefined_negative_weight`
/// when a category that is counted like any other has a negative weight.
///
/// # References
/// As in [`SegregationIndex`].
pub(crate) fn segregation(index: SegregationIndex, profiles: &[Profile]) -> Result<Segregation, Reason> {
    let of = |group: usize| weight_f64(profiles.iter().map(|profile| profile[group]).sum());
    let (f, m) = (of(0), of(1));
    match (f > 0.0, m > 0.0) {
        (true, true) => {}
        (false, false) => return Err(Reason::ZeroDenominator),
        _ => return Err(Reason::UndefinedComparison),
    }
    let profiles: Vec<[f64; 2]> = profiles.iter().map(|profile| profile.map(weight_f64)).collect();
    match index {
        SegregationIndex::Dissimilarity => Ok(dissimilarity(&profiles, [f, m])),
        SegregationIndex::KarmelMaclachlan => Ok(karmel_maclachlan(&profiles, [f, m])),
        SegregationIndex::SizeStandardized => size_standardized(&profiles),
    }
}

fn dissimilarity(profiles: &[[f64; 2]], [f, m]: [f64; 2]) -> Segregation {
    let differences: Vec<f64> = profiles.iter().map(|of| settled(&[of[0] / f, -of[1] / m])).collect();
    let value = differences.iter().map(|difference| difference.abs()).sum::<f64>() / 2.0;
    let signs = || differences.iter().copied().map(sign);
    let signed = |group: usize, all: f64| signs().zip(profiles).map(|(sign, of)| sign * of[group] / all).sum::<f64>();
    let (of_f, of_m) = (signed(0, f), signed(1, m));
    let gradient = signs().map(|sign| [(sign - of_f) / (2.0 * f), (of_m - sign) / (2.0 * m)]).collect();
    Segregation { value: value.min(1.0), gradient }
}

/// `2 a (1 - a) D` is `2 F M / T^2` times the index of dissimilarity.
fn karmel_maclachlan(profiles: &[[f64; 2]], [f, m]: [f64; 2]) -> Segregation {
    let Segregation { value, gradient } = dissimilarity(profiles, [f, m]);
    let all = f + m;
    let factor = 2.0 * f * m / (all * all);
    // The derivative of the factor by F and by M.
    let of_f = 2.0 * m * (m - f) / (all * all * all);
    let of_m = 2.0 * f * (f - m) / (all * all * all);
    let gradient = gradient.iter().map(|of| [factor * of[0] + of_f * value, factor * of[1] + of_m * value]).collect();
    Segregation { value: factor * value, gradient }
}

/// # Formula
/// With `p_i = F_i / T_i`, `P = sum p_i`, `Q = sum (1 - p_i)` and `s_i` the sign of the difference:
/// ```text
/// dS / dp_i = (s_i (1/P + 1/Q) - sum s_j (p_j / P^2 + (1 - p_j) / Q^2)) / 2
/// dp_i / dF_i = M_i / T_i^2,    dp_i / dM_i = -F_i / T_i^2
/// ```
fn size_standardized(profiles: &[[f64; 2]]) -> Result<Segregation, Reason> {
    if profiles.iter().any(|of| of[0] < 0.0 || of[1] < 0.0) {
        return Err(Reason::UndefinedNegativeWeight);
    }
    // Categories of nobody count for nothing.
    let share = |of: &[f64; 2]| (of[0] + of[1] > 0.0).then(|| of[0] / (of[0] + of[1]));
    let shares: Vec<Option<f64>> = profiles.iter().map(share).collect();
    let sum = |each: &dyn Fn(f64) -> f64| shares.iter().flatten().map(|&share| each(share)).sum::<f64>();
    let (p, q) = (sum(&|share| share), sum(&|share| 1.0 - share));
    let difference = |share: f64| settled(&[share / p, -(1.0 - share) / q]);
    let value = sum(&|share| difference(share).abs()) / 2.0;
    let common = sum(&|share| sign(difference(share)) * (share / (p * p) + (1.0 - share) / (q * q)));
    let slope = |(share, of): (&Option<f64>, &[f64; 2])| {
        let Some(share) = share else { return [0.0; 2] };
        let by_share = (sign(difference(*share)) * (1.0 / p + 1.0 / q) - common) / 2.0;
        let all = (of[0] + of[1]).powi(2);
        [by_share * of[1] / all, -by_share * of[0] / all]
    };
    Ok(Segregation { value: value.min(1.0), gradient: shares.iter().zip(profiles).map(slope).collect() })
}

/// The sign, 0 for 0.
fn sign(value: f64) -> f64 {
    if value == 0.0 { 0.0 } else { value.signum() }
}

#[cfg(test)]
#[path = "segregation_tests.rs"]
mod tests;
