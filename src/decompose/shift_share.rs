//! Growth of employment, taken apart by shift-share analysis.

use super::{check_weight, empty};
use crate::error::Error;

/// Employment of one industry, or any other category, before and after: in the region and in the whole country.
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    /// What it is called.
    pub name: String,
    /// Of the region, before and after.
    pub region: [f64; 2],
    /// Of the country, the region included, before and after.
    pub country: [f64; 2],
}

/// The growth of a region in its parts, in the unit of employment.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShiftShare {
    /// After less before; the sum of the three parts.
    pub change: f64,
    /// What it would be if every industry of the region had grown as the country as a whole.
    pub national: f64,
    /// What is added because its industries are those that grow fast in the country, or slowly.
    pub industry_mix: f64,
    /// What is added because its industries grow faster, or more slowly, than the same industries of the country.
    pub regional: f64,
    /// National, industry mix and regional part of every category, in the order in which these were given.
    pub by_category: Vec<(String, [f64; 3])>,
}

/// Takes the growth of a region apart: into that of the country, of its industries, and its own.
///
/// # Formula
/// With `E` the region's employment before, `G` the growth of the country, `G_i` that of industry i there and `g_i` in the
/// region:
/// ```text
/// national  sum E_i G     industry mix  sum E_i (G_i - G)     regional  sum E_i (g_i - G_i)
/// ```
///
/// # Errors
/// `weight.*` for numbers that are none; `decompose.empty` when nobody was employed before in the region, or in an industry of
/// the country, so that nothing can grow.
///
/// # References
/// E. S. Dunn (1960), A statistical and analytical technique for regional analysis, Papers of the Regional Science
/// Association 6, 97-112.
pub fn shift_share(categories: &[Growth]) -> Result<ShiftShare, Error> {
    for category in categories {
        for number in category.region.into_iter().chain(category.country) {
            check_weight(&category.name, number)?;
        }
        if category.country[0] == 0.0 && (category.country[1] > 0.0 || category.region[1] > 0.0) {
            let fix = "merge the industry with another that was there before";
            return Err(empty(&category.name, "an industry in which nobody was employed before", fix));
        }
    }
    let sum = |number: fn(&Growth) -> f64| categories.iter().map(number).sum::<f64>();
    let (before, after) = (sum(|of| of.country[0]), sum(|of| of.country[1]));
    if sum(|of| of.region[0]) == 0.0 || before == 0.0 {
        return Err(empty("region", "nobody employed before", "name a region and a country in which somebody was"));
    }
    let overall = after / before - 1.0;
    let parts = |of: &Growth| {
        let start = of.region[0];
        let expected = if of.country[0] == 0.0 { 0.0 } else { start * (of.country[1] / of.country[0] - 1.0) };
        [start * overall, expected - start * overall, of.region[1] - start - expected]
    };
    let by_category: Vec<(String, [f64; 3])> = categories.iter().map(|of| (of.name.clone(), parts(of))).collect();
    let total = |part: usize| by_category.iter().map(|(_, parts)| parts[part]).sum::<f64>();
    Ok(ShiftShare {
        change: sum(|of| of.region[1]) - sum(|of| of.region[0]),
        national: total(0),
        industry_mix: total(1),
        regional: total(2),
        by_category,
    })
}
