//! Values below a line: a number that was decided on, or a part of a quantile of everybody, estimated once.

use super::finish::{CellValues, Finisher};
use super::influence::ties;
use super::layout::Belongs;
use super::order::Ordered;
use super::parts::Role;
use super::reason::Reason;
use super::spread::weight_f64;
use super::walk;
use crate::derive::Ratio;
use crate::indicator::{Formula, Line};

/// A line among the values of a measure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    /// The first rank that does not count as below the line.
    pub(super) border: u32,
    pub(super) value: f64,
}

/// The units of a cell below a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Below {
    pub(super) n: u64,
    pub(super) n_numerator: u64,
    pub(super) weight: i128,
}

impl Drawn {
    /// `((z - y) / z)^alpha` of a value below the line, 0 of the others.
    pub(super) fn distance(self, ordered: &Ordered, rank: u32, alpha: f64) -> f64 {
        if rank >= self.border {
            0.0
        } else if alpha == 0.0 {
            1.0
        } else {
            ((self.value - ordered.floats[rank as usize]) / self.value).powf(alpha)
        }
    }
}

impl Finisher<'_> {
    /// Weight and number of the units below the line of every indicator that has one, slot by slot.
    pub(super) fn find_thresholds(&mut self) {
        for indicator in 0..self.compiled.len() {
            if self.compiled[indicator].formula.line().is_none() {
                continue;
            }
            let members = self.counted(indicator, &self.everyone());
            let Some(ordered) = self.ordered_of(indicator) else { continue };
            let slots = self.tally.slots.seen().len();
            let mut weight = vec![0_i128; slots];
            let mut n = vec![0_u64; slots];
            let border = self.line(indicator).map_or(0, |line| line.border);
            let below = ordered.tagged().take_while(|(place, _)| place.rank < border);
            for (place, tag) in below.filter(|(place, _)| !members.of(place.slot as usize).is_empty()) {
                weight[place.slot as usize] += place.weight();
                n[place.slot as usize] += u64::from(tag.n);
            }
            self.below[indicator] = Some((weight, n));
        }
    }

    /// The line of an indicator, compared exactly; `None` where it has none or nobody is in scope.
    pub(super) fn line(&self, indicator: usize) -> Option<Drawn> {
        let ordered = self.ordered_of(indicator)?;
        match self.compiled[indicator].formula.line()? {
            Line::Fixed(amount) => {
                let line = Ratio::from_amount(amount);
                let border = ordered.values.partition_point(|value| value.cmp_scaled(1, line, 1).is_lt()) as u32;
                Some(Drawn { border, value: amount.to_f64() })
            }
            Line::OfQuantile { times, at } => {
                let members = self.counted(indicator, &self.everyone());
                let rule = self.tally.plan.0.rules.quantile;
                let ranks = walk::quantile_ranks(ordered, &members, &self.weights(&members), at, rule)[0]?;
                // Whoever is at the line is below it, or not, by the formula.
                let border = match self.compiled[indicator].formula {
                    Formula::UpToQuantile { .. } => ordered.first_above(ranks.0, ranks.1, times),
                    _ => ordered.first_not_below(ranks.0, ranks.1, times),
                };
                Some(Drawn { border, value: times.value() * walk::value_at(ordered, ranks) })
            }
        }
    }

    /// All slots in one cell.
    pub(super) fn everyone(&self) -> Belongs {
        let slots = self.tally.slots.seen().len();
        Belongs { starts: (0..=slots as u32).collect(), cells: vec![0; slots], count: 1 }
    }

    /// The share of units below the line, or what their distances to it add up to, in every cell.
    pub(super) fn below_line(&self, indicator: usize, ordered: &Ordered, belongs: &Belongs) -> CellValues {
        let members = self.members(indicator, 0, belongs);
        let totals = match self.compiled[indicator].formula {
            Formula::PartBelowQuantile { .. } => self.weight_below(indicator, &self.counted(indicator, belongs)),
            _ => self.weights(&members),
        };
        let mut below = vec![0.0; belongs.count];
        let mut reason = None;
        match self.compiled[indicator].formula {
            Formula::FosterGreerThorbecke { alpha, .. } if alpha.over > 0 => {
                let line = self.line(indicator);
                match line.filter(|line| line.value > 0.0) {
                    Some(line) => ties(ordered, &members, |cell, tie| {
                        below[cell] += tie.weight() * line.distance(ordered, tie.rank, alpha.value());
                    }),
                    // A distance to nothing has no unit.
                    None => reason = line.map(|_| Reason::UndefinedComparison),
                }
            }
            _ => {
                below = self.weight_below(indicator, &members).into_iter().map(weight_f64).collect();
            }
        }
        let of = |(&total, below)| match reason {
            _ if total <= 0 => Err(Reason::ZeroDenominator),
            Some(reason) => Err(reason),
            None => Ok(below / weight_f64(total)),
        };
        totals.iter().zip(below).map(of).collect()
    }
    /// What the units below the line weigh in every cell.
    pub(super) fn weight_below(&self, indicator: usize, members: &Belongs) -> Vec<i128> {
        let mut sums = vec![0; members.count];
        for (slot, weight) in self.below[indicator].iter().flat_map(|(weight, _)| weight).enumerate() {
            members.of(slot).iter().for_each(|&cell| sums[cell as usize] += weight);
        }
        sums
    }

    /// How many units below the line these slots have, those of the numerator first, and what all of them weigh.
    pub(super) fn count_below(&self, indicator: usize, slots: &[u32]) -> Below {
        let Some((weight, n)) = &self.below[indicator] else { return Below::default() };
        let roles = &self.compiled[indicator].roles[0];
        let mut below = Below::default();
        for slot in slots.iter().map(|&slot| slot as usize) {
            below.n += n[slot];
            below.weight += weight[slot];
            if roles[self.pattern(slot)] == Role::Numerator {
                below.n_numerator += n[slot];
            }
        }
        below
    }
}
