//! Sampling errors of a finished tally from its replicate weights: every value again in every replicate, then one variance.

use super::{ReplicateSums, variance};
use crate::estimate::finish::{Evaluated, Finisher, Work, one_by_one};
use crate::estimate::layout::Belongs;
use crate::estimate::parts::Totals;
use crate::estimate::reason::Reason;
use crate::estimate::smooth::smooth;
use crate::estimate::taylor::Variance;

/// The variance of a value, and the values in every replicate where they are asked for.
type Found = (Option<Variance>, Values);
pub(in crate::estimate) type Values = Option<Vec<f64>>;

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
    /// The variance of every indicator in every cell of a grouping; `None` where it has no value in a replicate.
    ///
    /// `spread` are the formulas over a distribution. The values in every replicate come with them when the rules ask.
    pub(in crate::estimate) fn replicate_variances(
        &self,
        replicates: &ReplicateSums,
        (grouping, spread): (&[usize], &[usize]),
        slots_of: &[Vec<u32>],
        evaluated: &[Vec<Evaluated>],
        run: &impl Fn(Work<'_>),
    ) -> (Vec<Vec<Option<Variance>>>, Vec<Vec<Values>>) {
        let count = self.compiled.len();
        let place = self.tally.plan.0.groupings.iter().position(|known| known == grouping).unwrap_or(0);
        let from_distribution = |indicator: usize, cell: usize| {
            let at = place * spread.len() + spread.iter().position(|of| *of == indicator)?;
            Some(self.replicated.iter().map(|values| values[at][cell]).collect())
        };
        // Cell by cell, as their sums are needed for all indicators.
        let mut found: Vec<Found> = vec![(None, None); count * slots_of.len()];
        let jobs = found.chunks_mut((CELLS * count).max(1)).zip(slots_of.chunks(CELLS)).enumerate();
        run(jobs
            .map(|(chunk, (found, slots))| -> Box<dyn FnOnce() + Send> {
                Box::new(move || {
                    for (at, (found, slots)) in found.chunks_mut(count).zip(slots).enumerate() {
                        let sums = self.cell_replicates(replicates, slots);
                        for (indicator, found) in found.iter_mut().enumerate() {
                            let cell = chunk * CELLS + at;
                            let evaluated = &evaluated[indicator][cell];
                            let values = from_distribution(indicator, cell)
                                .or_else(|| self.replicates_over_categories(replicates, indicator, slots))
                                .unwrap_or_else(|| self.replicate_values(&sums, indicator, evaluated));
                            *found = self.found(replicates, indicator, evaluated, values);
                        }
                    }
                })
            })
            .collect());
        // From cell by cell to indicator by indicator.
        let mut variances = vec![Vec::new(); count];
        let mut kept = vec![Vec::new(); count];
        for (at, (variance, values)) in found.into_iter().enumerate() {
            variances[at % count].push(variance);
            kept[at % count].push(values);
        }
        (variances, kept)
    }

    /// The variance of a value, if it has one, and has one in every replicate.
    fn found(
        &self,
        replicates: &ReplicateSums,
        indicator: usize,
        evaluated: &Evaluated,
        values: Result<Vec<f64>, Reason>,
    ) -> Found {
        let (Ok(full), Ok(mut values), design) = (evaluated.value, values, &replicates.design) else {
            return (None, None);
        };
        // The degrees of freedom are those of so many units in no stratum.
        let psus = design.usual_degrees_of_freedom();
        let variance = Variance { value: variance(&values, full, design), psus, ..Variance::default() };
        let factor = self.compiled[indicator].unit.factor();
        values.iter_mut().for_each(|value| *value *= factor);
        (Some(variance), self.tally.plan.0.rules.replicate_estimates.then_some(values))
    }

    /// The value of an indicator in the only cell of a grouping in every replicate, in its unit.
    pub(in crate::estimate) fn replicates_of_cell(
        &self,
        replicates: &ReplicateSums,
        indicator: usize,
        (belongs, slots): (&Belongs, &[u32]),
        evaluated: &Evaluated,
    ) -> Result<Vec<f64>, Reason> {
        let values = if self.compiled[indicator].formula.needs_distribution() {
            let cells = std::slice::from_ref(belongs);
            let by_replicate = self.replicate_distributions(replicates, &[indicator], cells, one_by_one);
            by_replicate.iter().map(|values| values[0][0]).collect::<Result<Vec<f64>, Reason>>()
        } else if let Some(values) = self.replicates_over_categories(replicates, indicator, slots) {
            values
        } else {
            self.replicate_values(&self.cell_replicates(replicates, slots), indicator, evaluated)
        };
        let factor = self.compiled[indicator].unit.factor();
        values.map(|values| values.iter().map(|value| value * factor).collect())
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
