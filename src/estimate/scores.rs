//! The linearised scores of sampling units, for formulas that are smooth functions of totals; the others have theirs
//! from the influence of values.

use super::finish::{Evaluated, Finisher};
use super::layout::Belongs;
use super::parts::{Role, Totals};
use super::sample::Sample;
use super::taylor::{self, Scores, Variance};

/// The linearised scores of an indicator in cells, and the variances they give.
pub(super) struct Linear {
    /// A unit has an entry in every cell in which somebody of it counts.
    pub(super) scores: Scores,
    /// What a line that was estimated from everybody adds to the scores, beyond the units of a cell.
    pub(super) line: Option<OfLine>,
    pub(super) variances: Vec<Variance>,
}

/// The scores of a line, in one cell, and by how much each cell of the indicator moves when the line does.
pub(super) struct OfLine {
    pub(super) slopes: Vec<f64>,
    pub(super) scores: Scores,
}

impl Finisher<'_> {
    /// The variance of an indicator in every cell of a grouping; `None` where it has no value.
    pub(super) fn variances(
        &self,
        sample: &Sample,
        indicator: usize,
        belongs: &Belongs,
        evaluated: &[Evaluated],
    ) -> Vec<Option<Variance>> {
        let Some(linear) = self.linear(sample, indicator, belongs, evaluated) else {
            return vec![None; belongs.count];
        };
        linear.variances.into_iter().zip(evaluated).map(|(variance, of)| of.value.is_ok().then_some(variance)).collect()
    }

    /// The scores of an indicator in every cell of a grouping, with the variances they give; `None` where the formula
    /// has no error in any cell.
    pub(super) fn linear(
        &self,
        sample: &Sample,
        indicator: usize,
        belongs: &Belongs,
        evaluated: &[Evaluated],
    ) -> Option<Linear> {
        if self.compiled[indicator].formula.needs_distribution() {
            return self.influences(sample, indicator, belongs, evaluated);
        }
        let scores = self.scores(indicator, belongs, evaluated);
        let rule = self.tally.plan.0.rules.singleton;
        let variances = taylor::variances(sample, &scores, belongs.count, rule);
        Some(Linear { scores, line: None, variances })
    }

    /// What every unit adds to the deviation of an indicator in every cell.
    fn scores(&self, indicator: usize, belongs: &Belongs, evaluated: &[Evaluated]) -> Scores {
        let compiled = &self.compiled[indicator];
        if compiled.categories.is_some() {
            return self.scores_over_categories(indicator, belongs, evaluated);
        }
        let Some(units) = &self.tally.units else { return Scores::default() };
        let mut scores = Scores { starts: vec![0], ..Scores::default() };
        // The totals of the unit at hand, by cell, and the cells in which it has any.
        let mut totals: Vec<[Totals; 2]> = vec![Default::default(); belongs.count];
        let mut touched: Vec<u32> = Vec::new();
        for block in &units.blocks {
            for (at, &slot) in block.slots.iter().enumerate() {
                let pattern = self.pattern(slot as usize);
                if block.n[at] == 0 {
                    continue;
                }
                let product = |measure: Option<usize>| measure.map_or(0, |measure| block.product(at, measure));
                for (part, roles) in compiled.roles.iter().enumerate() {
                    let role = roles[pattern];
                    if !matches!(role, Role::Denominator | Role::Numerator) {
                        continue;
                    }
                    let products = (product(compiled.measure), product(compiled.second));
                    for &cell in belongs.of(slot as usize) {
                        let totals = &mut totals[cell as usize];
                        if totals[0].n_denominator + totals[1].n_denominator == 0 {
                            touched.push(cell);
                        }
                        totals[part].add(role, block.n[at], block.weight[at], products);
                    }
                }
            }
            for cell in touched.drain(..) {
                let of_unit = std::mem::take(&mut totals[cell as usize]);
                let gradient = &evaluated[cell as usize].gradient;
                scores.cells.push(cell);
                scores.values.push(gradient[0].score(&of_unit[0]) + gradient[1].score(&of_unit[1]));
            }
            scores.starts.push(scores.cells.len() as u32);
        }
        scores
    }
}
