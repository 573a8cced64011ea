//! One walk through a distribution in order of value, for all cells of a grouping at once.

use super::exact::{at_least, split};
use super::layout::Belongs;
use super::order::Ordered;
use super::rules::{GiniRule, QuantileRule};
use super::spread::weight_f64;
use crate::indicator::Portion;

/// Equal values of a cell: their rank, and the cumulative weight before and after them.
#[derive(Clone, Copy)]
struct Tie {
    rank: u32,
    before: i128,
    after: i128,
}

/// Calls `each(cell, rank, before, after)` for every distinct value of every cell, in order of value.
pub(crate) fn walk(ordered: &Ordered, belongs: &Belongs, mut each: impl FnMut(usize, u32, i128, i128)) {
    walk_while(ordered, belongs, |cell, rank, before, after| {
        each(cell, rank, before, after);
        true
    });
}

/// The same, until `each` says that it has seen enough.
fn walk_while(ordered: &Ordered, belongs: &Belongs, mut each: impl FnMut(usize, u32, i128, i128) -> bool) {
    let mut ties = vec![Tie { rank: u32::MAX, before: 0, after: 0 }; belongs.count];
    for place in &ordered.places {
        for &cell in belongs.of(place.slot as usize) {
            let cell = cell as usize;
            let tie = &mut ties[cell];
            if tie.rank != place.rank {
                if tie.rank != u32::MAX && !each(cell, tie.rank, tie.before, tie.after) {
                    return;
                }
                *tie = Tie { rank: place.rank, before: tie.after, after: tie.after };
            }
            tie.after += place.weight();
        }
    }
    for (cell, tie) in ties.iter().enumerate() {
        if tie.rank != u32::MAX && !each(cell, tie.rank, tie.before, tie.after) {
            return;
        }
    }
}

/// The weight of the values of every cell.
pub(crate) fn weights(ordered: &Ordered, belongs: &Belongs) -> Vec<i128> {
    let mut totals = vec![0; belongs.count];
    for place in &ordered.places {
        for &cell in belongs.of(place.slot as usize) {
            totals[cell as usize] += place.weight();
        }
    }
    totals
}

/// The ranks of the quantile of every cell: one, or two to be averaged; `None` for a cell without weight.
///
/// `totals` are the cells' weights.
pub(crate) fn quantile_ranks(
    ordered: &Ordered,
    belongs: &Belongs,
    totals: &[i128],
    at: Portion,
    rule: QuantileRule,
) -> Vec<Option<(u32, u32)>> {
    // The first value whose cumulative weight is at least the target is the quantile.
    let targets: Vec<(i128, Option<i128>)> = totals
        .iter()
        .map(|&total| match rule {
            QuantileRule::InverseCdf => (at_least(total, at.over, at.under), None),
            QuantileRule::StrictlyAbove => ((split(total, at.over, at.under).0 + 1).min(total), None),
            QuantileRule::Averaged => {
                let (whole, rest) = split(total, at.over, at.under);
                (whole + i128::from(rest > 0), (rest == 0).then_some(whole))
            }
        })
        .collect();
    let mut ranks: Vec<Option<(u32, u32)>> = vec![None; belongs.count];
    let mut wants_next = vec![false; belongs.count];
    let mut open = totals.iter().filter(|total| **total > 0).count();
    walk_while(ordered, belongs, |cell, rank, _, after| {
        if wants_next[cell] {
            wants_next[cell] = false;
            open -= 1;
            if let Some((_, second)) = &mut ranks[cell] {
                *second = rank;
            }
        }
        let (target, met_exactly) = targets[cell];
        if ranks[cell].is_none() && after >= target && totals[cell] > 0 {
            ranks[cell] = Some((rank, rank));
            wants_next[cell] = met_exactly == Some(after);
            open -= usize::from(!wants_next[cell]);
        }
        open > 0
    });
    ranks
}

/// The value at the ranks of a quantile.
pub(crate) fn value_at(ordered: &Ordered, ranks: (u32, u32)) -> f64 {
    let value = |rank: u32| ordered.floats[rank as usize];
    if ranks.0 == ranks.1 { value(ranks.0) } else { value(ranks.0).midpoint(value(ranks.1)) }
}

/// What inequality measures of one cell are made of.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Curve {
    pub(crate) weight: f64,
    /// `sum w x`
    pub(crate) total: f64,
    /// `sum over distinct x of x (after^2 - before^2)`, or `2 sum w x after` for the cumulative rule.
    pub(crate) area: f64,
}

/// The Gini sums of every cell.
pub(crate) fn gini_curves(ordered: &Ordered, belongs: &Belongs, rule: GiniRule, zero_negatives: bool) -> Vec<Curve> {
    let mut curves = vec![Curve::default(); belongs.count];
    walk(ordered, belongs, |cell, rank, before, after| {
        let curve = &mut curves[cell];
        let value = clamp(ordered.floats[rank as usize], zero_negatives);
        let weight = weight_f64(after - before);
        let end = weight_f64(after);
        let received = value * weight;
        curve.total += received;
        curve.area += received
            * match rule {
                GiniRule::Pairs | GiniRule::Lingini => curve.weight + end,
                GiniRule::Cumulative | GiniRule::Lingini2 => 2.0 * end,
            };
        curve.weight = end;
    });
    curves
}

/// What the poorest portion of every cell receives; the weight of the value at the border is split.
pub(crate) fn received_by_bottom(
    ordered: &Ordered,
    belongs: &Belongs,
    totals: &[i128],
    portion: Portion,
    zero_negatives: bool,
) -> Vec<f64> {
    let targets: Vec<i128> = totals.iter().map(|&total| split(total, portion.over, portion.under).0).collect();
    let mut received = vec![0.0; belongs.count];
    walk(ordered, belongs, |cell, rank, before, after| {
        if before < targets[cell] {
            received[cell] +=
                clamp(ordered.floats[rank as usize], zero_negatives) * weight_f64(after.min(targets[cell]) - before);
        }
    });
    received
}

pub(crate) fn clamp(value: f64, zero_negatives: bool) -> f64 {
    if zero_negatives { value.max(0.0) } else { value }
}
