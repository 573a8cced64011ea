//! A difference of two rates, taken apart by Kitagawa's method.

use super::{check_finite, check_weight, empty};
use crate::error::Error;

/// One category of a population in both groups: how many are in it, and the rate, share or mean of those.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// What it is called.
    pub name: String,
    /// Weight of the denominator, first group and second.
    pub weight: [f64; 2],
    /// Rate, share or mean, in any unit; of a category of nobody it does not matter.
    pub rate: [f64; 2],
}

impl Category {
    /// A category with the weight and the rate of each group.
    pub fn new(name: impl Into<String>, first: (f64, f64), second: (f64, f64)) -> Self {
        Self { name: name.into(), weight: [first.0, second.0], rate: [first.1, second.1] }
    }
}

/// What one category, or all of them, add to a difference.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts {
    /// That like people have other rates.
    pub rate: f64,
    /// That other people are in the group.
    pub composition: f64,
}

/// A difference of two rates in its parts, in the unit of the rates.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Kitagawa {
    /// The rate of the first group and of the second.
    pub rates: [f64; 2],
    /// The first less the second; `parts.rate + parts.composition`.
    pub difference: f64,
    /// The parts of the difference.
    pub parts: Parts,
    /// The parts by category, in the order in which these were given.
    pub by_category: Vec<(String, Parts)>,
}

/// Takes the difference of two rates apart: into other rates of like people, and other people.
///
/// ```
/// use decentwork::decompose::{Category, kitagawa};
/// // Unemployment: of the first group 60 young people at 20 % and 40 others at 5 %, of the second 20 at 15 % and 80 at 5 %.
/// let parts = kitagawa(&[
///     Category::new("15-24", (60.0, 20.0), (20.0, 15.0)),
///     Category::new("25+", (40.0, 5.0), (80.0, 5.0)),
/// ])?;
/// assert_eq!(parts.rates, [14.0, 7.0]);
/// // Half of the two compositions at the difference of the rates, and the other way round.
/// assert!((parts.parts.rate - 0.4 * 5.0).abs() < 1e-12);
/// assert!((parts.parts.composition - (0.4 * 17.5 - 0.4 * 5.0)).abs() < 1e-12);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Formula
/// With `c` the share of a category in its group and `r` its rate:
/// ```text
/// rate         sum (c_1 + c_2) / 2 (r_1 - r_2)
/// composition  sum (r_1 + r_2) / 2 (c_1 - c_2)
/// ```
/// The parts add up to the difference, there is no rest, and swapping the groups changes signs only. The composition
/// part of a single category depends on where the rates are counted from; its sum does not.
///
/// # Errors
/// `value.*` and `weight.*` for numbers that are none, `decompose.empty` when a group has nobody, or a category has
/// somebody in one group only, so that it has no rate in the other.
///
/// # References
/// E. M. Kitagawa (1955), Components of a difference between two rates, Journal of the American Statistical
/// Association 50, 1168-1194.
pub fn kitagawa(categories: &[Category]) -> Result<Kitagawa, Error> {
    for category in categories {
        for group in 0..2 {
            check_weight(&category.name, category.weight[group])?;
            if category.weight[group] > 0.0 {
                check_finite(&category.name, category.rate[group])?;
            }
        }
        if (category.weight[0] > 0.0) != (category.weight[1] > 0.0) {
            let group = if category.weight[0] > 0.0 { "second" } else { "first" };
            let fix = "merge the category with another, or leave out what cannot be compared and say so";
            return Err(empty(&category.name, format!("nobody in the {group} group"), fix));
        }
    }
    let in_both = || categories.iter().filter(|category| category.weight[0] > 0.0);
    let total = |group: usize| in_both().map(|category| category.weight[group]).sum::<f64>();
    let totals = [total(0), total(1)];
    if totals.contains(&0.0) {
        return Err(empty("categories", "nobody in any", "name groups that are not empty"));
    }
    let share = |category: &Category, group: usize| category.weight[group] / totals[group];
    let parts = |category: &Category| {
        if category.weight[0] == 0.0 {
            return Parts::default();
        }
        let (c, r) = ([share(category, 0), share(category, 1)], category.rate);
        Parts { rate: c[0].midpoint(c[1]) * (r[0] - r[1]), composition: r[0].midpoint(r[1]) * (c[0] - c[1]) }
    };
    let by_category: Vec<(String, Parts)> =
        categories.iter().map(|category| (category.name.clone(), parts(category))).collect();
    let rate = |group: usize| in_both().map(|category| share(category, group) * category.rate[group]).sum::<f64>();
    let rates = [rate(0), rate(1)];
    let all = by_category.iter().fold(Parts::default(), |sum, (_, of)| Parts {
        rate: sum.rate + of.rate,
        composition: sum.composition + of.composition,
    });
    Ok(Kitagawa { rates, difference: rates[0] - rates[1], parts: all, by_category })
}

impl std::fmt::Display for Kitagawa {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let width = self.by_category.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0).max(10);
        writeln!(f, "{:.4} - {:.4} = {:.4}", self.rates[0], self.rates[1], self.difference)?;
        writeln!(f, "{:width$}  {:>12}  {:>12}", "", "rate", "composition")?;
        for (name, parts) in &self.by_category {
            writeln!(f, "{name:width$}  {:>12.4}  {:>12.4}", parts.rate, parts.composition)?;
        }
        write!(f, "{:width$}  {:>12.4}  {:>12.4}", "Total", self.parts.rate, self.parts.composition)
    }
}
