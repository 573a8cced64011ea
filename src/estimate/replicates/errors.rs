//! Sampling errors of a finished tally from its replicate weights: every value again in every replicate, then one variance.

use super::{ReplicateSums, variance};
use crate::estimate::finish::{Evaluated, Finisher, Work};
use crate::estimate::parts::Totals;
use crate::estimate::reason::Reason;
use crate::estimate::smooth::smooth;
use crate::estimate::taylor::Variance;

/// Cells that one piece of work takes.
const CELLS: usize = 64;

/// The sums of one cell in every replicate, by pattern of facts.
struct CellReplicates {
    patterns: Vec<usize>,
    replicates: usize,
    measures: usize,
    /// By pattern, by replicate.
    weight: Vec<i128>,
    /// By measure, by pattern, by replicate.
    products: Vec<i128>,
}

impl Finisher<'_> {
    /// The variance of every indicator in every cell of a grouping; `None` where it has no value.
    pub(in crate::estimate) fn replicate_variances(
        &self,
        replicates: &ReplicateSums,
        slots_of: &[Vec<u32>],
        evaluated: &[Vec<Evaluated>],
        run: &impl Fn(Work<'_>),
    ) -> Vec<Vec<Option<Variance>>> {
        let count = self.compiled.len();
        // Cell by cell, as their sums are needed for all indicators.
        let mut found: Vec<Option<Variance>> = vec![None; count * slots_of.len()];
        let jobs = found.chunks_mut((CELLS * count).max(1)).zip(slots_of.chunks(CELLS)).enumerate();
        run(jobs
            .map(|(chunk, (found, slots))| -> Box<dyn FnOnce() + Send> {
                Box::new(move || {
                    for (at, (found, slots)) in found.chunks_mut(count).zip(slots).enumerate() {
                        let sums = self.cell_replicates(replicates, slots);
                        for (indicator, found) in found.iter_mut().enumerate() {
                            let evaluated = &evaluated[indicator][chunk * CELLS + at];
                            *found = self.replicate_variance(replicates, &sums, indicator, evaluated);
                        }
                    }
                })
            })
            .collect());
        let by_indicator = |indicator| found.iter().skip(indicator).step_by(count).copied().collect();
        (0..count).map(by_indicator).collect()
    }

    fn replicate_variance(
        &self,
        replicates: &ReplicateSums,
        sums: &CellReplicates,
        indicator: usize,
        evaluated: &Evaluated,
    ) -> Option<Variance> {
        let full = evaluated.value.ok()?;
        let design = &replicates.design;
        let less_one = (design.replicates() - 1) as u32;
        // The degrees of freedom are those of so many units in no stratum.
        let known = Variance { psus: design.stated_degrees_of_freedom().unwrap_or(less_one), ..Variance::default() };
        if self.compiled[indicator].formula.needs_distribution() {
            return Some(Variance { unknown: Some(Reason::NoReplicateDistribution), ..known });
        }
        let values = self.replicate_values(sums, indicator, evaluated);
        Some(match values {
            Ok(values) => Variance { value: variance(&values, full, design), ..known },
            Err(_) => Variance { unknown: Some(Reason::UndefinedReplicate), ..known },
        })
    }

    /// The value of an indicator in every replicate; the first reason if one has none.
    fn replicate_values(
        &self,
        sums: &CellReplicates,
        indicator: usize,
        evaluated: &Evaluated,
    ) -> Result<Vec<f64>, Reason> {
        let compiled = &self.compiled[indicator];
        let value = |replicate: usize| {
            // Who is counted is the same in every replicate; with what weight differs.
            let mut totals = [Totals::default(); 2];
            for (at, &pattern) in sums.patterns.iter().enumerate() {
                let of = |measure: Option<usize>| measure.map_or(0, |measure| sums.product(measure, at, replicate));
                let products = (of(compiled.measure), of(compiled.second));
                for (totals, roles) in totals.iter_mut().zip(&compiled.roles) {
                    totals.add(roles[pattern], 0, sums.weight[at * sums.replicates + replicate], products);
                }
            }
            for (totals, full) in totals.iter_mut().zip(&evaluated.totals) {
                totals.n_denominator = full.n_denominator;
                totals.n_numerator = full.n_numerator;
            }
            smooth(&compiled.formula, &totals[0], &totals[1]).map(|smooth| smooth.value)
        };
        (0..sums.replicates).map(value).collect()
    }

    /// The sums of a cell, pattern by pattern.
    fn cell_replicates(&self, replicates: &ReplicateSums, slots: &[u32]) -> CellReplicates {
        let mut patterns: Vec<usize> = slots.iter().map(|&slot| self.pattern(slot as usize)).collect();
        patterns.sort_unstable();
        patterns.dedup();
        let (count, measures) = (replicates.design.replicates(), self.sums.products.len());
        let size = patterns.len() * count;
        let (mut weight, mut products) = (vec![0; size], vec![0; measures * size]);
        for &slot in slots {
            let slot = slot as usize;
            let Ok(at) = patterns.binary_search(&self.pattern(slot)) else { continue };
            for replicate in 0..count {
                let place = at * count + replicate;
                weight[place] += replicates.weight(replicate, slot);
                for measure in 0..measures {
                    products[measure * size + place] += replicates.product(measure, replicate, slot);
                }
            }
        }
        CellReplicates { patterns, replicates: count, measures, weight, products }
    }
}

impl CellReplicates {
    fn product(&self, measure: usize, at: usize, replicate: usize) -> i128 {
        debug_assert!(measure < self.measures, "a measure of the plan");
        self.products[measure * self.weight.len() + at * self.replicates + replicate]
    }
}
