//! Inequality between groups and within them.

use super::{check_finite, check_weight, empty};
use crate::error::Error;

/// A group of a population: its weight, its mean, and its own index of inequality.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unequal {
    /// The weight of its units.
    pub weight: f64,
    /// Their mean.
    pub mean: f64,
    /// Their index, of the same kind as is taken apart.
    pub index: f64,
}

/// An index of inequality in its parts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BetweenWithin {
    /// `between + within`: the index of everybody.
    pub total: f64,
    /// What it would be if everybody had the mean of their group.
    pub between: f64,
    /// What is left: the indices of the groups, weighted.
    pub within: f64,
    /// What each group adds to the part within, in the order in which they were given.
    pub within_by_group: Vec<f64>,
}

/// Takes Theil's index apart.
///
/// # Formula
/// With `v_g` the share of group g in the total of the values, `m_g` its mean and `m` that of all:
/// `between = sum v_g ln(m_g / m)`, `within = sum v_g T_g`.
///
/// # Errors
/// `value.*` and `weight.*` for numbers that are none; `value.range` for a mean that is not above 0; `decompose.empty` for
/// nobody.
///
/// # References
/// A. F. Shorrocks (1980), The class of additively decomposable inequality measures, Econometrica 48, 613-625.
pub fn theil(groups: &[Unequal]) -> Result<BetweenWithin, Error> {
    parts(groups, |group, weight, mean| group.weight * group.mean / (weight * mean), f64::ln)
}

/// Takes the mean log deviation apart.
///
/// # Formula
/// With `s_g` the share of group g in the population, `m_g` its mean and `m` that of all:
/// `between = sum s_g ln(m / m_g)`, `within = sum s_g L_g`.
///
/// # Errors
/// As of [`theil`].
///
/// # References
/// As of [`theil`].
pub fn mean_log_deviation(groups: &[Unequal]) -> Result<BetweenWithin, Error> {
    parts(groups, |group, weight, _| group.weight / weight, |ratio| -ratio.ln())
}

/// By the share of each group, and what the ratio of its mean to that of all adds between groups.
fn parts(
    groups: &[Unequal],
    share: impl Fn(&Unequal, f64, f64) -> f64,
    of_ratio: impl Fn(f64) -> f64,
) -> Result<BetweenWithin, Error> {
    for (at, group) in groups.iter().enumerate() {
        let name = format!("group {at}");
        check_weight(&name, group.weight)?;
        check_finite(&name, group.index)?;
        check_finite(&name, group.mean)?;
        if group.mean <= 0.0 && group.weight > 0.0 {
            return Err(Error::new(crate::ErrorKind::ValueRange)
                .column(name)
                .found(format!("a mean of {}", group.mean))
                .expected("a mean above 0, of which there is a logarithm"));
        }
    }
    let weight: f64 = groups.iter().map(|group| group.weight).sum();
    if weight == 0.0 {
        return Err(empty("groups", "nobody in any", "name groups that are not empty"));
    }
    let mean = groups.iter().map(|group| group.weight * group.mean).sum::<f64>() / weight;
    let peopled = |group: &&Unequal| group.weight > 0.0;
    let shares = |group: &Unequal| share(group, weight, mean);
    let between = groups.iter().filter(peopled).map(|group| shares(group) * of_ratio(group.mean / mean)).sum::<f64>();
    let of_group = |group: &Unequal| if group.weight > 0.0 { shares(group) * group.index } else { 0.0 };
    let within_by_group: Vec<f64> = groups.iter().map(of_group).collect();
    let within: f64 = within_by_group.iter().sum();
    Ok(BetweenWithin { total: between + within, between, within, within_by_group })
}
