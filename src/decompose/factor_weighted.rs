//! The factor-weighted pay gap: the gap between like men and women.

use super::{check_finite, check_weight, empty};
use crate::error::Error;

/// Employees of one kind, such as one level of education, age band, working time and sector: of the reference group,
/// often men, and of the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stratum {
    /// Cases, unweighted: reference group and other.
    pub n: [u64; 2],
    /// Weighted employees.
    pub weight: [f64; 2],
    /// Mean or median hourly earnings.
    pub earnings: [f64; 2],
}

/// A raw gap, and the one between like employees, as fractions of the reference group's earnings.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct FactorWeightedGap {
    /// From the weighted mean of the earnings of all strata; the gap of means where the earnings are means.
    pub raw: f64,
    /// The mean of the gaps of the strata that can be used, weighted by their employees.
    pub factor_weighted: f64,
    /// Strata that were used.
    pub used: usize,
    /// Strata with too few cases of either group, which were left out.
    pub dropped: usize,
    /// The share of employees, by weight, in strata that were left out.
    pub dropped_share: f64,
}

/// The gap in pay between like employees, weighted by how many there are.
///
/// # Formula
/// With `gap_g = (m_g - w_g) / m_g` in stratum g and `s_g` its share in the employees, both groups, of all strata used:
/// `sum s_g gap_g`. A stratum with less than `least` cases of either group is left out and reported; the ILO's report
/// leaves out those with nobody.
///
/// # Errors
/// `value.*` and `weight.*` for numbers that are none; `decompose.empty` when no stratum can be used, or earnings of the
/// reference group are 0, of which nothing is a part.
///
/// # References
/// ILO (2018), Global Wage Report 2018/19, part II, section 7. The strata and the least number of cases are the user's to
/// choose.
pub fn factor_weighted_gap(strata: &[Stratum], least: u64) -> Result<FactorWeightedGap, Error> {
    let (mut sums, mut weights) = ([0.0; 2], [0.0; 2]);
    let (mut gaps, mut of_used, mut used) = (0.0, 0.0, 0);
    for (at, stratum) in strata.iter().enumerate() {
        let name = format!("stratum {at}");
        for group in 0..2 {
            check_weight(&name, stratum.weight[group])?;
            if stratum.weight[group] > 0.0 {
                check_finite(&name, stratum.earnings[group])?;
                sums[group] += stratum.weight[group] * stratum.earnings[group];
                weights[group] += stratum.weight[group];
            }
        }
        let can_be_used = stratum.n.iter().all(|&n| n >= least.max(1)) && stratum.weight.iter().all(|&w| w > 0.0);
        if !can_be_used {
            continue;
        }
        if stratum.earnings[0] == 0.0 {
            return Err(empty(&name, "earnings of 0", "leave out those without earnings"));
        }
        let size = stratum.weight[0] + stratum.weight[1];
        gaps += size * (stratum.earnings[0] - stratum.earnings[1]) / stratum.earnings[0];
        of_used += size;
        used += 1;
    }
    let means = [sums[0] / weights[0], sums[1] / weights[1]];
    if used == 0 || means[0] == 0.0 {
        let found = format!("{} strata, none with {} cases of both groups", strata.len(), least.max(1));
        return Err(empty("strata", found, "use broader strata or a smaller number of cases"));
    }
    let all = weights[0] + weights[1];
    Ok(FactorWeightedGap {
        raw: (means[0] - means[1]) / means[0],
        factor_weighted: gaps / of_used,
        used,
        dropped: strata.len() - used,
        dropped_share: ((all - of_used) / all).max(0.0),
    })
}
