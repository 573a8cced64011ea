//! Formulas over a whole distribution: quantiles, shares below a threshold, Gini, top over bottom.

use super::finish::{CellValues, Finisher};
use super::influence::{Entropy, Taken, own_squares, ties};
use super::layout::Belongs;
use super::order::Ordered;
use super::parts::Role;
use super::reason::Reason;
use super::rules::{GiniRule, NegativeRule};
use super::walk::{self, Curve};
use crate::indicator::{Formula, Portion};

impl Finisher<'_> {
    pub(super) fn ordered_of(&self, indicator: usize) -> Option<&Ordered> {
        self.compiled[indicator].measure.map(|measure| &self.ordered[measure])
    }

    /// The cells of the slots that belong to a part of an indicator.
    pub(super) fn members(&self, indicator: usize, part: usize, belongs: &Belongs) -> Belongs {
        let roles = &self.compiled[indicator].roles[part];
        belongs.only(|slot| roles[self.pattern(slot)] == Role::Numerator)
    }

    /// The cells of the slots that count in an indicator of one part, in the numerator or not.
    pub(super) fn counted(&self, indicator: usize, belongs: &Belongs) -> Belongs {
        let roles = &self.compiled[indicator].roles[0];
        belongs.only(|slot| matches!(roles[self.pattern(slot)], Role::Numerator | Role::Denominator))
    }

    pub(super) fn weights(&self, members: &Belongs) -> Vec<i128> {
        let mut totals = vec![0; members.count];
        for (slot, weight) in self.sums.weight.iter().enumerate() {
            for &cell in members.of(slot) {
                totals[cell as usize] += weight;
            }
        }
        totals
    }

    /// The value of a formula over a distribution in every cell.
    pub(super) fn distribution(&self, indicator: usize, belongs: &Belongs) -> CellValues {
        let compiled = &self.compiled[indicator];
        let Some(ordered) = self.ordered_of(indicator).filter(|_| !self.negative_weights) else {
            return vec![Err(Reason::UndefinedNegativeWeight); belongs.count];
        };
        let rules = self.tally.plan.0.rules;
        let quantiles = |part: usize, at: Portion| {
            let members = self.members(indicator, part, belongs);
            let ranks = walk::quantile_ranks(ordered, &members, &self.weights(&members), at, rules.quantile);
            ranks.into_iter().map(|ranks| ranks.map(|ranks| walk::value_at(ordered, ranks))).collect::<Vec<_>>()
        };
        match compiled.formula {
            Formula::Quantile { at, .. } => {
                quantiles(0, at).into_iter().map(|value| value.ok_or(Reason::ZeroDenominator)).collect()
            }
            Formula::QuantileGap { at, .. } => {
                pair(&quantiles(0, at), &quantiles(1, at), |reference, group| 1.0 - group / reference)
            }
            Formula::QuantileRatio { high, low, .. } => {
                pair(&quantiles(0, low), &quantiles(0, high), |low, high| high / low)
            }
            Formula::BelowQuantile { .. }
            | Formula::UpToQuantile { .. }
            | Formula::PartBelowQuantile { .. }
            | Formula::FosterGreerThorbecke { .. } => self.below_line(indicator, ordered, belongs),
            ref formula if formula.is_inequality() => self.inequality(indicator, ordered, belongs),
            _ => Vec::new(),
        }
    }

    /// What inequality measures are computed from: where the rule is to leave negative values out, without them.
    pub(super) fn without_excluded<'a>(&self, ordered: &'a Ordered, room: &'a mut Ordered) -> &'a Ordered {
        if self.tally.plan.0.rules.negative != NegativeRule::Exclude {
            return ordered;
        }
        *room = ordered.without_negatives();
        room
    }

    /// How the shares of top and bottom are taken.
    pub(super) fn taken(&self) -> Taken {
        let rules = self.tally.plan.0.rules;
        let zero_negatives = rules.negative == NegativeRule::Zero;
        Taken { rule: rules.top_bottom, quantile: rules.quantile, zero_negatives }
    }

    /// The Gini sums of every cell, by the rule for the index and for negative values.
    pub(super) fn curves(&self, ordered: &Ordered, members: &Belongs) -> Vec<Curve> {
        let rules = self.tally.plan.0.rules;
        let zero = rules.negative == NegativeRule::Zero;
        let mut curves = walk::gini_curves(ordered, members, rules.gini, zero);
        if matches!(rules.gini, GiniRule::Lingini | GiniRule::Lingini2) {
            let squares = own_squares(ordered, members, |rank| walk::clamp(ordered.floats[rank as usize], zero));
            for (curve, squares) in curves.iter_mut().zip(squares) {
                curve.area += if rules.gini == GiniRule::Lingini { squares - curve.total } else { -squares };
            }
        }
        curves
    }

    fn inequality(&self, indicator: usize, ordered: &Ordered, belongs: &Belongs) -> CellValues {
        let rules = self.tally.plan.0.rules;
        let members = self.members(indicator, 0, belongs);
        let mut without = Ordered::default();
        let ordered = self.without_excluded(ordered, &mut without);
        // What slots weigh is known, unless values were left out of them.
        let excludes = rules.negative == NegativeRule::Exclude;
        let totals = if excludes { walk::weights(ordered, &members) } else { self.weights(&members) };
        let zero = rules.negative == NegativeRule::Zero;
        let mut negative = vec![false; belongs.count];
        for (place, _) in ordered.negatives() {
            for &cell in members.of(place.slot as usize) {
                negative[cell as usize] = true;
            }
        }
        let value = |rank: u32| walk::clamp(ordered.floats[rank as usize], zero);
        let curves = self.curves(ordered, &members);
        let formula = &self.compiled[indicator].formula;
        let entropy = Entropy::of(formula);
        let mut nothing = vec![false; belongs.count];
        if entropy.is_some_and(Entropy::needs_positive) {
            ties(ordered, &members, |cell, tie| nothing[cell] |= value(tie.rank) == 0.0);
        }
        let indices = entropy.map(|entropy| entropy.values(ordered, &members, &curves, value)).unwrap_or_default();
        let shares = match *formula {
            Formula::TopBottom { top, bottom, .. } => {
                let rest = top.rest();
                let poorest = |portion| self.taken().poorest(ordered, &members, &totals, portion).received;
                poorest(bottom).into_iter().zip(poorest(rest)).collect()
            }
            _ => Vec::new(),
        };
        let of = |(cell, curve): (usize, &Curve)| {
            if totals[cell] <= 0 {
                Err(Reason::ZeroDenominator)
            } else if negative[cell] && !zero {
                Err(Reason::UndefinedNegativeValues)
            } else if curve.total == 0.0 {
                Err(Reason::ZeroMean)
            } else if nothing[cell] {
                Err(Reason::UndefinedZeroValues)
            } else if let Some(index) = indices.get(cell) {
                Ok(*index)
            } else if let Some((bottom, rest)) = shares.get(cell) {
                if *bottom > 0.0 { Ok((curve.total - rest) / bottom) } else { Err(Reason::UndefinedComparison) }
            } else {
                Ok(curve.area / (curve.weight * curve.total) - 1.0)
            }
        };
        curves.iter().enumerate().map(of).collect()
    }
}

/// Combines the values of two groups; the first must not be zero.
fn pair(first: &[Option<f64>], second: &[Option<f64>], combine: impl Fn(f64, f64) -> f64) -> CellValues {
    first
        .iter()
        .zip(second)
        .map(|values| match values {
            (Some(first), Some(second)) if *first != 0.0 => Ok(combine(*first, *second)),
            (None, None) => Err(Reason::ZeroDenominator),
            _ => Err(Reason::UndefinedComparison),
        })
        .collect()
}
