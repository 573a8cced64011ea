//! Formulas that compare two groups over categories: who is in which, values, scores and replicates.

use super::any_order::sum;
use super::exact::add_squared_weights;
use super::finish::{Evaluated, Finisher};
use super::layout::{Belongs, Layout};
use super::parts::{Role, Totals};
use super::precision::{Srs, kish};
use super::reason::Reason;
use super::replicates::ReplicateSums;
use super::segregation::{Profile, Segregation, segregation};
use super::smooth::rounded_off;
use super::spread::weight_f64;
use super::taylor::Scores;
use crate::indicator::{Formula, SegregationIndex};

/// The category of every slot.
pub(super) struct Categories {
    index: SegregationIndex,
    count: usize,
    /// `None` where it was not stated.
    of_slot: Vec<Option<u32>>,
}

impl Finisher<'_> {
    /// Finds the categories of the formulas that compare groups over some.
    pub(super) fn find_categories(&mut self, layout: &Layout) {
        for (compiled, axis) in self.compiled.iter_mut().zip(&self.tally.plan.0.over) {
            let (Formula::Segregation { index, .. }, &Some(axis)) = (compiled.formula, axis) else { continue };
            let belongs = layout.belongs(self.tally, &[axis]);
            let not_stated = layout.width(axis) - 1;
            let of_slot = (0..self.tally.slots.seen().len()).map(|slot| match belongs.of(slot) {
                &[category] if (category as usize) < not_stated => Some(category),
                _ => None,
            });
            compiled.categories = Some(Categories { index, count: not_stated, of_slot: of_slot.collect() });
        }
    }

    /// What the units of a slot are in each group; members whose category is not known are missing.
    fn memberships(&self, indicator: usize, slot: usize) -> (Option<usize>, [Role; 2]) {
        let compiled = &self.compiled[indicator];
        let category = compiled.categories.as_ref().and_then(|categories| categories.of_slot[slot]);
        let pattern = self.pattern(slot);
        let role = |group: usize| match compiled.roles[group][pattern] {
            Role::Numerator if category.is_none() => Role::Missing,
            role => role,
        };
        (category.map(|category| category as usize), [role(0), role(1)])
    }

    /// The weights of both groups by category, of some slots.
    fn profiles(&self, indicator: usize, slots: &[u32], weight: impl Fn(usize) -> i128) -> Vec<Profile> {
        let count = self.compiled[indicator].categories.as_ref().map_or(0, |categories| categories.count);
        let mut profiles = vec![[0; 2]; count];
        for &slot in slots {
            let slot = slot as usize;
            let (Some(category), roles) = self.memberships(indicator, slot) else { continue };
            for (sum, role) in profiles[category].iter_mut().zip(roles) {
                *sum += if role == Role::Numerator { weight(slot) } else { 0 };
            }
        }
        profiles
    }

    /// The totals and the value of such a formula in a cell.
    pub(super) fn evaluate_over_categories(&self, indicator: usize, slots: &[u32]) -> Evaluated {
        let mut totals = [Totals::default(); 2];
        let mut squared_weights = 0;
        for &slot in slots {
            let slot = slot as usize;
            let (_, roles) = self.memberships(indicator, slot);
            let (n, weight) = (self.sums.n[slot], self.sums.weight[slot]);
            for (totals, role) in totals.iter_mut().zip(roles).filter(|(_, role)| *role == Role::Numerator) {
                totals.add(role, n, weight, (0, 0));
                let squared = self.sums.squared_weights.get(slot).copied().unwrap_or(0);
                squared_weights = add_squared_weights(squared_weights, squared);
            }
            // Who may be in either group is missing once.
            if roles.contains(&Role::Missing) && !roles.contains(&Role::Numerator) {
                totals[0].add(Role::Missing, n, weight, (0, 0));
            }
        }
        let profiles = self.profiles(indicator, slots, |slot| self.sums.weight[slot]);
        let negative = self.negative_weights && profiles.iter().flatten().any(|weight| *weight < 0);
        let found = match &self.compiled[indicator].categories {
            Some(_) if negative => Err(Reason::UndefinedNegativeWeight),
            Some(categories) => segregation(categories.index, &profiles),
            None => Err(Reason::ZeroDenominator),
        };
        let has_error = self.tally.has_errors();
        let kish = has_error.then(|| kish(&totals, squared_weights)).flatten();
        let (value, by_category) = match found {
            Ok(Segregation { value, gradient }) => (Ok(value), gradient),
            Err(reason) => (Err(reason), Vec::new()),
        };
        let srs = has_error.then(|| simple_random(&totals, &profiles, &by_category)).flatten();
        Evaluated { totals, value, gradient: Default::default(), by_category, srs, kish }
    }

    /// What every unit adds to the deviation of such a formula in every cell.
    pub(super) fn scores_over_categories(
        &self,
        indicator: usize,
        belongs: &Belongs,
        evaluated: &[Evaluated],
    ) -> Scores {
        let Some(units) = &self.tally.units else { return Scores::default() };
        let mut scores = Scores { starts: vec![0], ..Scores::default() };
        // What the slots of the unit at hand add, by cell, and the cells to which they add something.
        let mut terms: Vec<Vec<f64>> = vec![Vec::new(); belongs.count];
        let mut touched: Vec<u32> = Vec::new();
        for block in &units.blocks {
            for (at, &slot) in block.slots.iter().enumerate().filter(|(at, _)| block.n[*at] > 0) {
                let (Some(category), roles) = self.memberships(indicator, slot as usize) else { continue };
                for group in (0..2).filter(|&group| roles[group] == Role::Numerator) {
                    for &cell in belongs.of(slot as usize) {
                        let of_cell = &mut terms[cell as usize];
                        if of_cell.is_empty() {
                            touched.push(cell);
                        }
                        let slope = evaluated[cell as usize].by_category.get(category).map_or(0.0, |of| of[group]);
                        of_cell.push(slope * weight_f64(block.weight[at]));
                    }
                }
            }
            for cell in touched.drain(..) {
                let of_cell = std::mem::take(&mut terms[cell as usize]);
                let size = sum(&of_cell.iter().map(|term| term.abs()).collect::<Vec<_>>());
                scores.cells.push(cell);
                scores.values.push(rounded_off(sum(&of_cell), size));
            }
            scores.starts.push(scores.cells.len() as u32);
        }
        scores
    }

    /// The value of such a formula in every replicate, the first reason if one has none; `None` for other formulas.
    pub(super) fn replicates_over_categories(
        &self,
        replicates: &ReplicateSums,
        indicator: usize,
        slots: &[u32],
    ) -> Option<Result<Vec<f64>, Reason>> {
        let categories = self.compiled[indicator].categories.as_ref()?;
        let value = |replicate: usize| {
            let profiles = self.profiles(indicator, slots, |slot| replicates.weight(replicate, slot));
            segregation(categories.index, &profiles).map(|segregation| segregation.value)
        };
        Some((0..replicates.design.replicates()).map(value).collect())
    }
}

/// The variance of a simple random sample, from what each unit of a group and category adds.
fn simple_random(totals: &[Totals; 2], profiles: &[Profile], by_category: &[[f64; 2]]) -> Option<Srs> {
    let (mut first, mut second) = (0.0, 0.0);
    for (profile, slopes) in profiles.iter().zip(by_category) {
        for (&weight, slope) in profile.iter().zip(slopes) {
            first += weight_f64(weight) * slope;
            second += weight_f64(weight) * slope * slope;
        }
    }
    let n = totals[0].n_denominator + totals[1].n_denominator;
    Srs::of_influences(n, weight_f64(totals[0].denominator + totals[1].denominator), first, second)
}
