//! From sums to estimates: every indicator in every cell of every grouping, with a value or a reason.

use super::exact::{PRODUCT_PLACES, to_f64};
use super::exclude::Excluded;
use super::layout::{Belongs, Layout};
use super::parts::{Part, Role, Totals};
use super::reason::Reason;
use super::rules::NegativeRule;
use super::spread::{Ordered, weight_f64};
use super::tally::{Sums, Tally};
use super::walk;
use crate::error::{Error, ErrorKind};
use crate::indicator::{Formula, Portion, Unit};

/// Item non-response above this share is flagged (Eurostat, remarks on the labour force survey).
const NONRESPONSE: f64 = 0.3;

/// One published cell.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Estimate {
    /// Position of the indicator in the plan.
    pub indicator: usize,
    /// The item of each axis of the plan; `None` for the total.
    pub cell: Vec<Option<u32>>,
    /// The value in the unit of the indicator; `None` with a reason.
    pub value: Option<f64>,
    /// Units in the denominator, unweighted.
    pub n: u64,
    /// Units in the numerator, unweighted.
    pub n_numerator: u64,
    /// Weight of the denominator.
    pub population: f64,
    /// Share of the universe, by weight, whose answer is unknown; `None` without a universe.
    pub missing_share: Option<f64>,
    /// Why there is no value, or what to know about it.
    pub reasons: Vec<Reason>,
}

/// What a finished plan consists of: the axes and the estimates.
pub(crate) struct Finished {
    pub(crate) layout: Layout,
    pub(crate) estimates: Vec<Estimate>,
    /// Whether the weights add up to about the number of rows, so that levels are not in persons.
    pub(crate) scale_unknown: bool,
}

/// Work that can run side by side. The library has no threads of its own; a caller who has runs these on them.
pub type Work<'a> = Vec<Box<dyn FnOnce() + Send + 'a>>;

/// Runs every piece of work here, one after the other.
pub fn one_by_one(work: Work<'_>) {
    work.into_iter().for_each(|piece| piece());
}

/// One indicator's parts and the roles of all patterns in them.
struct Compiled {
    formula: Formula,
    unit: Unit,
    measure: Option<usize>,
    roles: Vec<Vec<Role>>,
}

struct Finisher<'a> {
    tally: &'a Tally,
    sums: Sums,
    compiled: Vec<Compiled>,
    ordered: Vec<Ordered>,
    /// For each indicator with a threshold: weight and number of units below it, by slot.
    below: Vec<Option<(Vec<i128>, Vec<u64>)>>,
    excluded: Excluded,
    scale_unknown: bool,
    negative_weights: bool,
}

/// The sums of one cell, pattern by pattern; products measure by measure within a pattern.
#[derive(Default)]
struct CellSums {
    patterns: Vec<usize>,
    n: Vec<u64>,
    weight: Vec<i128>,
    products: Vec<i128>,
}

/// The values of a distribution formula in the cells of one grouping.
type CellValues = Vec<Result<f64, Reason>>;

pub(crate) fn finish(tally: &Tally, run: impl Fn(Work<'_>)) -> Result<Finished, Error> {
    if tally.rows.rows > 0 && tally.rows.used == 0 {
        return Err(Error::new(ErrorKind::WeightAllZero)
            .column("weight")
            .found(format!("{} rows, all with weight zero", tally.rows.rows))
            .fix("name the column that holds the weights"));
    }
    tally.check_totals()?;
    let layout = Layout::new(tally)?;
    let inner = &tally.plan.0;
    let mut ordered: Vec<Ordered> = inner.measures.iter().map(|_| Ordered::default()).collect();
    run(ordered
        .iter_mut()
        .zip(&tally.spreads)
        .filter(|(_, parts)| !parts.is_empty())
        .map(|(ordered, parts)| -> Box<dyn FnOnce() + Send> { Box::new(move || *ordered = Ordered::new(parts)) })
        .collect());
    let mut finisher = Finisher::new(tally, ordered);
    finisher.find_thresholds();

    let belongs: Vec<Belongs> = inner.groupings.iter().map(|grouping| layout.belongs(tally, grouping)).collect();
    let spread: Vec<usize> =
        (0..finisher.compiled.len()).filter(|&at| finisher.compiled[at].formula.needs_distribution()).collect();
    let mut values: Vec<CellValues> = vec![Vec::new(); belongs.len() * spread.len()];
    {
        let jobs = belongs.iter().flat_map(|belongs| spread.iter().map(move |&indicator| (belongs, indicator)));
        let finisher = &finisher;
        run(values
            .iter_mut()
            .zip(jobs)
            .map(|(values, (belongs, indicator))| -> Box<dyn FnOnce() + Send> {
                Box::new(move || *values = finisher.distribution(indicator, belongs))
            })
            .collect());
    }
    let mut estimates = Vec::new();
    for ((grouping, belongs), values) in
        inner.groupings.iter().zip(&belongs).zip(values.chunks(spread.len().max(1)).chain(std::iter::repeat(&[][..])))
    {
        finisher.cells(grouping, belongs, &spread, values, &layout, &mut estimates);
    }
    Ok(Finished { layout, estimates, scale_unknown: finisher.scale_unknown })
}

impl<'a> Finisher<'a> {
    fn new(tally: &'a Tally, ordered: Vec<Ordered>) -> Self {
        let inner = &tally.plan.0;
        let patterns = &tally.collapse.patterns;
        let compiled = inner
            .formulas
            .iter()
            .zip(&inner.indicators)
            .map(|(formula, indicator)| {
                let measure = formula.measure().map(|measure| inner.measure(measure));
                let parts = Part::of(formula, measure);
                let roles =
                    parts.iter().map(|part| patterns.iter().map(|pattern| part.role(pattern)).collect()).collect();
                Compiled { formula: *formula, unit: indicator.unit, measure, roles }
            })
            .collect();
        let sums = tally.national_sums();
        let total = weight_f64(sums.weight.iter().sum());
        let used = tally.rows.used as f64;
        Self {
            scale_unknown: tally.has_weights
                && used > 0.0
                && (total / used - 1.0).abs() < 1e-6
                && tally.weight_range.0 < tally.weight_range.1,
            negative_weights: tally.weight_range.0 < 0.0,
            below: inner.formulas.iter().map(|_| None).collect(),
            excluded: Excluded::new(inner.rules.negative, &ordered, tally.slots.seen().len()),
            tally,
            sums,
            compiled,
            ordered,
        }
    }

    fn pattern(&self, slot: usize) -> usize {
        self.tally.slots.seen()[slot].1 as usize
    }

    /// The threshold of "below" formulas is one number for the whole input, found exactly.
    fn find_thresholds(&mut self) {
        for indicator in 0..self.compiled.len() {
            let Formula::BelowQuantile { times, at, .. } = self.compiled[indicator].formula else { continue };
            let slots = self.tally.slots.seen().len();
            let everyone = Belongs { starts: (0..=slots as u32).collect(), cells: vec![0; slots], count: 1 };
            let members = self.members(indicator, 0, &everyone);
            let totals = self.weights(&members);
            let Some(ordered) = self.ordered_of(indicator) else { continue };
            let mut weight = vec![0_i128; slots];
            let mut n = vec![0_u64; slots];
            if let Some((first, second)) =
                walk::quantile_ranks(ordered, &members, &totals, at, self.tally.plan.0.rules.quantile)[0]
            {
                let border = ordered.first_not_below(first, second, times);
                let below = ordered.places.iter().take_while(|place| place.rank < border);
                for place in below.filter(|place| !members.of(place.slot as usize).is_empty()) {
                    weight[place.slot as usize] += place.weight();
                    n[place.slot as usize] += u64::from(place.n);
                }
            }
            self.below[indicator] = Some((weight, n));
        }
    }

    fn ordered_of(&self, indicator: usize) -> Option<&Ordered> {
        self.compiled[indicator].measure.map(|measure| &self.ordered[measure])
    }

    /// The cells of the slots that belong to a part of an indicator.
    fn members(&self, indicator: usize, part: usize, belongs: &Belongs) -> Belongs {
        let roles = &self.compiled[indicator].roles[part];
        belongs.only(|slot| roles[self.pattern(slot)] == Role::Numerator)
    }

    fn weights(&self, members: &Belongs) -> Vec<i128> {
        let mut totals = vec![0; members.count];
        for (slot, weight) in self.sums.weight.iter().enumerate() {
            for &cell in members.of(slot) {
                totals[cell as usize] += weight;
            }
        }
        totals
    }

    /// The value of a formula over a distribution in every cell.
    fn distribution(&self, indicator: usize, belongs: &Belongs) -> CellValues {
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
            Formula::BelowQuantile { .. } => {
                let members = self.members(indicator, 0, belongs);
                let totals = self.weights(&members);
                let mut below = vec![0_i128; belongs.count];
                if let Some((weight, _)) = &self.below[indicator] {
                    for (slot, weight) in weight.iter().enumerate() {
                        for &cell in members.of(slot) {
                            below[cell as usize] += weight;
                        }
                    }
                }
                totals
                    .iter()
                    .zip(below)
                    .map(|(&total, below)| {
                        if total > 0 { Ok(weight_f64(below) / weight_f64(total)) } else { Err(Reason::ZeroDenominator) }
                    })
                    .collect()
            }
            Formula::Gini { .. } | Formula::TopBottom { .. } => self.inequality(indicator, ordered, belongs),
            _ => Vec::new(),
        }
    }

    fn inequality(&self, indicator: usize, ordered: &Ordered, belongs: &Belongs) -> CellValues {
        let rules = self.tally.plan.0.rules;
        let members = self.members(indicator, 0, belongs);
        let without;
        let (ordered, totals) = if rules.negative == NegativeRule::Exclude {
            without = ordered.without_negatives();
            (&without, walk::weights(&without, &members))
        } else {
            (ordered, self.weights(&members))
        };
        let zero = rules.negative == NegativeRule::Zero;
        let mut negative = vec![false; belongs.count];
        for place in ordered.negatives() {
            for &cell in members.of(place.slot as usize) {
                negative[cell as usize] = true;
            }
        }
        let curves = walk::gini_curves(ordered, &members, rules.gini, zero);
        let shares = match self.compiled[indicator].formula {
            Formula::TopBottom { top, bottom, .. } => {
                let rest = Portion::new(top.under - top.over, top.under);
                let poorest = |portion| walk::received_by_bottom(ordered, &members, &totals, portion, zero);
                poorest(bottom).into_iter().zip(poorest(rest)).collect()
            }
            _ => Vec::new(),
        };
        curves
            .iter()
            .enumerate()
            .map(|(cell, curve)| {
                if totals[cell] <= 0 {
                    Err(Reason::ZeroDenominator)
                } else if negative[cell] && !zero {
                    Err(Reason::UndefinedNegativeValues)
                } else if curve.total == 0.0 {
                    Err(Reason::ZeroMean)
                } else if let Some((bottom, rest)) = shares.get(cell) {
                    if *bottom > 0.0 { Ok((curve.total - rest) / bottom) } else { Err(Reason::UndefinedComparison) }
                } else {
                    Ok(curve.area / (curve.weight * curve.total) - 1.0)
                }
            })
            .collect()
    }

    /// All indicators in all cells of a grouping, in the order of the plan.
    fn cells(
        &self,
        grouping: &[usize],
        belongs: &Belongs,
        spread: &[usize],
        values: &[CellValues],
        layout: &Layout,
        out: &mut Vec<Estimate>,
    ) {
        let mut slots_of: Vec<Vec<u32>> = vec![Vec::new(); belongs.count];
        for slot in 0..self.tally.slots.seen().len() {
            for &cell in belongs.of(slot) {
                slots_of[cell as usize].push(slot as u32);
            }
        }
        let sums: Vec<CellSums> = slots_of.iter().map(|slots| self.cell_sums(slots)).collect();
        let estimate = |indicator: usize, cell: usize| {
            let value = spread.iter().position(|&at| at == indicator).map(|at| values[at][cell]);
            let n_below =
                self.below[indicator].as_ref().map(|(_, n)| slots_of[cell].iter().map(|&slot| n[slot as usize]).sum());
            let compiled = &self.compiled[indicator];
            let excludes = compiled.measure.filter(|_| compiled.formula.is_inequality());
            let members = slots_of[cell].iter().map(|&slot| slot as usize);
            let members = members.filter(|&slot| compiled.roles[0][self.pattern(slot)] == Role::Numerator);
            let left_out = excludes.map_or((0, 0), |measure| self.excluded.of(measure, members));
            self.estimate(indicator, &sums[cell], n_below.unwrap_or(0), left_out, value)
        };
        for indicator in 0..self.compiled.len() {
            for cell in 0..belongs.count {
                let items = layout.unravel(cell, grouping);
                let not_stated_unseen = grouping.iter().any(|&axis| {
                    items[axis] == Some(layout.axes[axis].items.len() as u32) && !layout.axes[axis].not_stated_seen
                });
                if not_stated_unseen {
                    continue;
                }
                out.push(Estimate { indicator, cell: items, ..estimate(indicator, cell) });
            }
        }
    }

    /// The sums of a cell, pattern by pattern.
    fn cell_sums(&self, slots: &[u32]) -> CellSums {
        let measures = self.sums.products.len();
        let mut place = vec![usize::MAX; self.tally.collapse.patterns.len()];
        let mut sums = CellSums::default();
        for &slot in slots {
            let slot = slot as usize;
            let pattern = self.pattern(slot);
            if place[pattern] == usize::MAX {
                place[pattern] = sums.patterns.len();
                sums.patterns.push(pattern);
                sums.n.push(0);
                sums.weight.push(0);
                sums.products.extend(std::iter::repeat_n(0, measures));
            }
            let at = place[pattern];
            sums.n[at] += self.sums.n[slot];
            sums.weight[at] += self.sums.weight[slot];
            for (measure, products) in self.sums.products.iter().enumerate() {
                sums.products[at * measures + measure] += products.get(slot).copied().unwrap_or(0);
            }
        }
        sums
    }

    fn estimate(
        &self,
        indicator: usize,
        cell: &CellSums,
        n_below: u64,
        left_out: (u64, i128),
        from_distribution: Option<Result<f64, Reason>>,
    ) -> Estimate {
        let compiled = &self.compiled[indicator];
        let measures = self.sums.products.len();
        let mut totals = [Totals::default(); 2];
        for (at, &pattern) in cell.patterns.iter().enumerate() {
            let product = compiled.measure.map_or(0, |measure| cell.products[at * measures + measure]);
            for (totals, roles) in totals.iter_mut().zip(&compiled.roles) {
                totals.add(roles[pattern], cell.n[at], cell.weight[at], product);
            }
        }
        totals[0].leave_out(left_out.0, left_out.1);
        let [first, second] = totals;
        let value = match from_distribution {
            Some(value) => value,
            None => compiled.value(&first, &second),
        };
        let two = compiled.roles.len() == 2;
        let denominator = if two { first.denominator + second.denominator } else { first.denominator };
        let missing = if two { first.missing.max(second.missing) } else { first.missing };
        let n = first.n_denominator + if two { second.n_denominator } else { 0 };
        let n_numerator = match compiled.formula {
            Formula::BelowQuantile { .. } => n_below,
            Formula::ShareRatio { .. } => first.n_numerator + second.n_numerator,
            Formula::MeanGap { .. } | Formula::QuantileGap { .. } => second.n_numerator,
            _ => first.n_numerator,
        };
        let mut reasons = Vec::new();
        let universe = denominator + missing;
        let missing_share = (universe > 0).then(|| weight_f64(missing) / weight_f64(universe));
        let value = match value {
            Ok(value) => Some(value * compiled.unit.factor()),
            Err(reason) => {
                reasons.push(Self::why(cell, n, first.n_missing.max(second.n_missing), reason));
                None
            }
        };
        if value.is_some() && missing_share.is_some_and(|share| share > NONRESPONSE) {
            reasons.push(Reason::ItemNonresponse);
        }
        if self.scale_unknown && matches!(compiled.formula, Formula::Level { .. } | Formula::Total { .. }) {
            reasons.push(Reason::ScaleUnknown);
        }
        if value.is_some() && n == 1 {
            reasons.push(Reason::OneObservation);
        }
        Estimate {
            indicator,
            cell: Vec::new(),
            value,
            n,
            n_numerator,
            population: weight_f64(denominator),
            missing_share,
            reasons,
        }
    }

    /// The most telling reason for a cell without a value.
    fn why(cell: &CellSums, n: u64, n_missing: u64, otherwise: Reason) -> Reason {
        if cell.patterns.is_empty() {
            Reason::EmptyDomain
        } else if cell.n.iter().all(|&n| n == 0) {
            Reason::NoEligibleWeight
        } else if n == 0 && n_missing > 0 {
            Reason::AllMissing
        } else {
            otherwise
        }
    }
}

impl Compiled {
    /// The value of a formula over totals.
    fn value(&self, first: &Totals, second: &Totals) -> Result<f64, Reason> {
        let quotient = |top: i128, bottom: i128| {
            if bottom > 0 { Ok(weight_f64(top) / weight_f64(bottom)) } else { Err(Reason::ZeroDenominator) }
        };
        let mean = |totals: &Totals| {
            if totals.denominator > 0 {
                Ok(to_f64::<PRODUCT_PLACES>(totals.product) / weight_f64(totals.denominator))
            } else {
                Err(Reason::ZeroDenominator)
            }
        };
        let compare = |top: Result<f64, Reason>, bottom: Result<f64, Reason>| match (top, bottom) {
            (Ok(top), Ok(bottom)) if bottom != 0.0 => Ok(top / bottom),
            (Err(reason), Err(_)) => Err(reason),
            _ => Err(Reason::UndefinedComparison),
        };
        match self.formula {
            Formula::Level { .. } | Formula::Total { .. } if first.n_denominator == 0 => Err(Reason::ZeroDenominator),
            Formula::Level { .. } => Ok(weight_f64(first.numerator)),
            Formula::Total { .. } => Ok(to_f64::<PRODUCT_PLACES>(first.product)),
            Formula::Share { .. } => quotient(first.numerator, first.denominator),
            Formula::ShareRatio { .. } => {
                compare(quotient(first.numerator, first.denominator), quotient(second.numerator, second.denominator))
            }
            Formula::Mean { .. } => mean(first),
            Formula::MeanGap { .. } => compare(mean(second), mean(first)).map(|relative| 1.0 - relative),
            _ => Err(Reason::ZeroDenominator),
        }
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
