//! The influence of a value on the Gini index.

use super::gather::{Tie, ties};
use crate::estimate::layout::Belongs;
use crate::estimate::order::Ordered;
use crate::estimate::rules::GiniRule;
use crate::estimate::smooth::settled;
use crate::estimate::spread::weight_f64;
use crate::estimate::walk::Curve;

/// `sum over distinct y of y w^2`, w the mean weight of the units that have the value, for every cell.
///
/// What the published sums over units add or leave out beside those over pairs. Equal values are taken to weigh
/// the same, as the members of a household do: how a weight was split over rows is not kept.
pub(crate) fn own_squares(ordered: &Ordered, members: &Belongs, value: impl Fn(u32) -> f64) -> Vec<f64> {
    let mut sums = vec![0.0; members.count];
    ties(ordered, members, |cell, tie| sums[cell] += value(tie.rank) * tie.weight() * mean_weight(tie));
    sums
}

fn mean_weight(tie: &Tie) -> f64 {
    if tie.n == 0 { 0.0 } else { tie.weight() / tie.n as f64 }
}

/// The influence of one unit more with a value, to be asked in order of value.
///
/// # Formula
/// With `C` the weight and `R` what is received up to and including the value, `W` and `Y` those of all, `G` the index,
/// `T` the weight of all with the same value and `w` their mean weight:
/// ```text
/// pairs and lingini2   z = (2 (y C + Y - R) - (G + 1) (Y + W y)) / (W Y)
/// cumulative           z = (2 (y C + Y - R + y T) - (G + 1) (Y + W y)) / (W Y)
/// lingini              z = (2 (y C + Y - R + y w) - y - (G + 1) (Y + W y)) / (W Y)
/// ```
///
/// # References
/// - G. Osier (2009), Variance estimation for complex indicators of poverty and inequality using linearization
///   techniques, Survey Research Methods 3(3), 167-195: `lingini` of R vardpoor and `svygini` of R convey.
/// - M. Langel, Y. Tillé (2013), Variance estimation of the Gini index: revisiting a result several times published,
///   Journal of the Royal Statistical Society A 176(2), 521-540: `lingini2` of R vardpoor.
pub(super) fn influence<'a>(
    rule: GiniRule,
    curves: &'a [Curve],
    index: &'a [f64],
    value: impl Fn(u32) -> f64 + 'a,
) -> impl FnMut(usize, &Tie) -> f64 + 'a {
    let mut received = vec![0.0; curves.len()];
    move |cell, tie| {
        let (y, weight) = (value(tie.rank), curves[cell].weight);
        let total = curves[cell].total;
        received[cell] += y * tie.weight();
        let more = match rule {
            GiniRule::Pairs | GiniRule::Lingini2 => 0.0,
            GiniRule::Cumulative => 2.0 * y * tie.weight(),
            GiniRule::Lingini => 2.0 * y * mean_weight(tie) - y,
        };
        let terms = [
            2.0 * y * weight_f64(tie.after),
            2.0 * (total - received[cell]),
            more,
            -(index[cell] + 1.0) * total,
            -(index[cell] + 1.0) * weight * y,
        ];
        settled(&terms) / (weight * total)
    }
}
