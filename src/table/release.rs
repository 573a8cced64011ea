//! Tables that leave the house: what rests on few people is taken out, with everything that is told of it.
//!
//! A gate judges whether an estimate is good enough; this judges whether it tells of somebody. What is taken out here is
//! nowhere in the table any more, its counts of cases among it.

use super::verdicts::strip;
use super::{Row, Table};
use crate::error::{Error, ErrorKind};
use crate::estimate::{Estimate, Reason};
use crate::indicator::Formula;
use std::collections::BTreeMap;

/// The rows of an indicator in a cell, and an axis along which they add up to it.
type Line = (usize, Vec<Option<u32>>, usize);

/// What a table may tell of few people.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Release {
    /// The fewest people, unweighted, that a row may rest on, in its denominator and in its numerator, unless nobody is
    /// there; 3 unless set. What is more than 3 is a policy of the house.
    pub least: u64,
    /// The multiple to which medians and other quantiles are rounded, and the ends of their intervals. A quantile is
    /// somebody's answer, so that without this none is released.
    pub round_quantiles: Option<f64>,
}

impl Default for Release {
    fn default() -> Self {
        Self { least: 3, round_quantiles: None }
    }
}

impl Table {
    /// The table without the rows that rest on fewer people than the rule allows, and without what gates suppressed.
    ///
    /// Such a row keeps its name and the status `suppress`: it has no value, no sampling error and no counts. Where the
    /// one such row among the items of a breakdown would be the difference of the others to their total, the item with
    /// the fewest people is taken out with it. This looks at the rows of one indicator and at one breakdown after the
    /// other: it is no proof against somebody who solves for several rows at once, combines indicators or compares with
    /// another table. Rows in which nobody is stay, as does a share of all or of nobody.
    ///
    /// The waterfall keeps the account of rows, and that of an indicator only where it tells of enough people and of
    /// nothing that is hidden. Releasing twice is the stricter of both.
    ///
    /// ```
    /// use decentwork::{Release, Survey, sample};
    /// let table = Survey::new(&sample::workers()?).estimate(["unemployment_rate"], &[&["region"]])?;
    /// let mut rule = Release::default();
    /// rule.least = 10;
    /// let released = table.release(&rule)?;
    /// assert!(released.rows().filter(|row| !row.is_confidential()).all(|row| row.n() == 0 || row.n() >= 10));
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # References
    /// A. Hundepool and others (2012), Statistical Disclosure Control, chapter 4: minimum frequency rules, and secondary
    /// suppression within one line of a table.
    ///
    /// # Errors
    /// `option.unknown` when quantiles are to be rounded to what is no positive number.
    pub fn release(&self, rule: &Release) -> Result<Self, Error> {
        if let Some(base) = rule.round_quantiles.filter(|base| !(base.is_finite() && *base > 0.0)) {
            return Err(Error::new(ErrorKind::OptionUnknown)
                .column("round_quantiles")
                .found(base.to_string())
                .expected("a positive number, such as 10 for amounts in tens"));
        }
        let mut table = self.clone();
        let few = |n: u64| n > 0 && n < rule.least;
        let mut hidden: Vec<bool> = self
            .rows()
            .map(|row| {
                let quantile = self.is_quantile(row.estimate) && row.value().is_some();
                let bare = quantile && rule.round_quantiles.is_none();
                row.is_confidential() || row.is_hidden() || few(row.n()) || few(row.n_numerator()) || bare
            })
            .collect();
        self.hide_differences(&mut hidden);
        for (at, estimate) in table.estimates.iter_mut().enumerate() {
            if hidden[at] {
                estimate.wipe(self.row(at).is_hidden() && !self.row(at).is_confidential());
            } else if let Some(base) = rule.round_quantiles.filter(|_| self.is_quantile(&self.estimates[at])) {
                estimate.round_to(base);
            }
        }
        table.waterfall.withhold(rule.least, |id| !self.tells_all(id, &hidden));
        if let Some(gated) = &mut table.gated {
            gated.before.clone_from(&table.estimates);
            gated.judged.iter_mut().for_each(|judged| strip(judged, &hidden));
        }
        table.confidential = hidden;
        let known = self.manifest.release;
        table.manifest.release = Some(known.map_or(*rule, |known| Release {
            least: known.least.max(rule.least),
            round_quantiles: rule.round_quantiles.or(known.round_quantiles),
        }));
        Ok(table)
    }

    /// Whether the count of everybody in an indicator is told: by its total, or by rows of which none is hidden.
    fn tells_all(&self, id: &str, hidden: &[bool]) -> bool {
        let rows = || self.estimates.iter().zip(hidden).filter(|(row, _)| self.indicators[row.indicator].id == id);
        let total = rows().find(|(row, _)| row.cell.iter().all(Option::is_none));
        total.map_or_else(|| rows().all(|(_, hidden)| !hidden), |(_, hidden)| !hidden)
    }

    fn is_quantile(&self, estimate: &Estimate) -> bool {
        matches!(self.indicators[estimate.indicator].formula, Formula::Quantile { .. })
    }

    /// Hides one more row wherever a single hidden one is what is left between a total and its other items.
    fn hide_differences(&self, hidden: &mut [bool]) {
        let mut rows: BTreeMap<(usize, &[Option<u32>]), usize> = BTreeMap::new();
        for (at, estimate) in self.estimates.iter().enumerate() {
            rows.insert((estimate.indicator, &estimate.cell), at);
        }
        // A line is a total with the items that add up to it; the total comes first.
        let mut lines: BTreeMap<Line, Vec<usize>> = BTreeMap::new();
        for (at, estimate) in self.estimates.iter().enumerate() {
            for axis in (0..self.axes.len()).filter(|&axis| estimate.cell[axis].is_some()) {
                let mut total = estimate.cell.clone();
                total[axis] = None;
                let Some(&of) = rows.get(&(estimate.indicator, &*total)) else { continue };
                lines.entry((estimate.indicator, total, axis)).or_insert_with(|| vec![of]).push(at);
            }
        }
        let n = |at: &usize| self.estimates[*at].n;
        let mut again = true;
        while std::mem::take(&mut again) {
            for line in lines.values() {
                if line.iter().filter(|at| hidden[**at]).count() != 1 {
                    continue;
                }
                let visible = |at: &&usize| !hidden[**at];
                let item = line[1..].iter().filter(visible).filter(|at| n(at) > 0).min_by_key(|at| n(at));
                // Where the hidden item has everybody, the total tells it.
                if let Some(&also) = item.or_else(|| line[..1].iter().find(visible)) {
                    hidden[also] = true;
                    again = true;
                }
            }
        }
    }
}

impl Estimate {
    /// Leaves nothing but the name of the row, and why.
    fn wipe(&mut self, by_gate: bool) {
        self.hide();
        (self.n, self.n_numerator, self.population, self.missing_share) = (0, 0, 0.0, None);
        self.reasons = if by_gate { Vec::new() } else { vec![Reason::Confidential] };
    }

    /// Rounds value and interval; the standard error is a width, which is nobody's answer. The coefficient of variation
    /// is that of the rounded value: the one there was, with the standard error, would tell the value that is rounded.
    fn round_to(&mut self, base: f64) {
        let round = |value: f64| (value / base).round() * base;
        self.value = self.value.map(round);
        let of = |se: f64| self.value.filter(|value| *value != 0.0).map(|value| se / value.abs());
        self.error.cv = self.error.cv.and(self.error.se).and_then(of);
        self.error.ci_low = self.error.ci_low.map(round);
        self.error.ci_high = self.error.ci_high.map(round);
        self.replicates = None;
    }
}

impl Row<'_> {
    /// Whether the row was taken out by [`Table::release`]: nothing is known of it, and its counts read 0.
    pub fn is_confidential(self) -> bool {
        self.table.confidential.get(self.at).copied().unwrap_or(false)
    }
}
