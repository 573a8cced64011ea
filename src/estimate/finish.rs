//! From sums to estimates: every indicator in every cell of every grouping, with a value or a reason.

use super::categories::Categories;
use super::exact::{MOST_SQUARED_WEIGHTS, add_squared_weights};
use super::exclude::Excluded;
use super::layout::{Belongs, Layout};
use super::line::Below;
use super::order::Ordered;
use super::parts::{Part, Role, Totals};
use super::precision::{SamplingError, Srs, kish};
use super::reason::Reason;
use super::sample::Sample;
use super::smooth::{Gradient, Smooth, smooth};
use super::spread::weight_f64;
use super::tally::{Sums, Tally};
use super::taylor::Variance;
use super::waterfall::{Flow, flows};
use crate::error::{Error, ErrorKind};
use crate::indicator::{Formula, Unit};

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
    /// How far samples differ; nothing in it without a sampling design.
    pub error: SamplingError,
    /// The estimate in every replicate, in the unit of the indicator, where the rules ask for it.
    pub replicates: Option<Vec<f64>>,
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
    /// Strata of one sampling unit, to which the rule for them was applied.
    pub(crate) singletons: Vec<String>,
    /// How many strata were drawn as a whole, so that they add nothing to any error.
    pub(crate) certain_strata: usize,
    /// What became of all units, by indicator and part.
    pub(crate) flows: Vec<Vec<Flow>>,
}

/// Work that can run side by side. The library has no threads of its own; a caller who has runs these on them.
pub type Work<'a> = Vec<Box<dyn FnOnce() + Send + 'a>>;

/// Runs every piece of work here, one after the other.
pub fn one_by_one(work: Work<'_>) {
    work.into_iter().for_each(|piece| piece());
}

/// One indicator's parts and the roles of all patterns in them.
pub(super) struct Compiled {
    pub(super) formula: Formula,
    pub(super) unit: Unit,
    pub(super) measure: Option<usize>,
    pub(super) second: Option<usize>,
    pub(super) roles: Vec<Vec<Role>>,
    /// Where it compares groups over categories.
    pub(super) categories: Option<Categories>,
}

pub(super) struct Finisher<'a> {
    pub(super) tally: &'a Tally,
    pub(super) sums: Sums,
    pub(super) compiled: Vec<Compiled>,
    pub(super) ordered: Vec<Ordered>,
    /// For each indicator with a threshold: weight and number of units below it, by slot.
    pub(super) below: Vec<Option<(Vec<i128>, Vec<u64>)>>,
    pub(super) sample: Option<Sample>,
    /// Values of formulas over a distribution, replicate by replicate, by grouping and formula.
    pub(super) replicated: Vec<Vec<CellValues>>,
    excluded: Excluded,
    scale_unknown: bool,
    pub(super) negative_weights: bool,
}

/// The sums of one cell, pattern by pattern; products measure by measure within a pattern.
#[derive(Default)]
pub(super) struct CellSums {
    patterns: Vec<usize>,
    n: Vec<u64>,
    weight: Vec<i128>,
    squared_weights: Vec<i128>,
    products: Vec<i128>,
    squares: Vec<i128>,
}

/// The values of a distribution formula in the cells of one grouping.
pub(super) type CellValues = Vec<Result<f64, Reason>>;

/// An indicator in a cell before it is published.
pub(super) struct Evaluated {
    pub(super) totals: [Totals; 2],
    pub(super) value: Result<f64, Reason>,
    /// Nothing for a formula over a distribution.
    pub(super) gradient: [Gradient; 2],
    /// Of a formula over categories: how the value changes with the weight of each group in each category.
    pub(super) by_category: Vec<[f64; 2]>,
    pub(super) srs: Option<Srs>,
    pub(super) kish: Option<f64>,
}

/// Where everything goes, of a tally that has something in it.
pub(crate) fn lay_out(tally: &Tally) -> Result<Layout, Error> {
    if tally.rows.rows > 0 && tally.rows.used == 0 {
        return Err(Error::new(ErrorKind::WeightAllZero)
            .column("weight")
            .found(format!("{} rows, all with weight zero", tally.rows.rows))
            .fix("name the column that holds the weights"));
    }
    tally.check_totals()?;
    Layout::new(tally)
}

pub(crate) fn finish(tally: &Tally, run: impl Fn(Work<'_>)) -> Result<Finished, Error> {
    let layout = lay_out(tally)?;
    let inner = &tally.plan.0;
    let sample = tally.units.as_ref().map(|units| Sample::new(units, inner.rules.singleton)).transpose()?;
    let mut finisher = Finisher::prepare(tally, sample, |_| true, &run);
    finisher.find_categories(&layout);

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
    if let Some(replicates) = &tally.replicates {
        finisher.replicated = finisher.replicate_distributions(replicates, &spread, &belongs, &run);
    }
    let mut estimates = Vec::new();
    for ((grouping, belongs), values) in
        inner.groupings.iter().zip(&belongs).zip(values.chunks(spread.len().max(1)).chain(std::iter::repeat(&[][..])))
    {
        finisher.cells(grouping, belongs, (&spread, values), &layout, &run, &mut estimates);
    }
    let flows = flows(tally, &finisher.sums, &finisher.excluded);
    let strata = finisher.sample.iter().flat_map(|sample| &sample.strata);
    let certain_strata = strata.filter(|stage| stage.fraction >= 1.0).count();
    let singletons = finisher.sample.map(|sample| sample.singletons).unwrap_or_default();
    Ok(Finished { layout, estimates, scale_unknown: finisher.scale_unknown, singletons, certain_strata, flows })
}

impl<'a> Finisher<'a> {
    /// Puts the values of some measures in order and finds the lines among them.
    pub(super) fn prepare(
        tally: &'a Tally,
        sample: Option<Sample>,
        wanted: impl Fn(usize) -> bool,
        run: &impl Fn(Work<'_>),
    ) -> Self {
        let mut ordered: Vec<Ordered> = tally.spreads.iter().map(|_| Ordered::default()).collect();
        let parts = tally.spreads.iter().enumerate();
        run(ordered
            .iter_mut()
            .zip(parts)
            .filter(|(_, (measure, parts))| !parts.is_empty() && wanted(*measure))
            .map(|(ordered, (_, parts))| -> Box<dyn FnOnce() + Send> {
                Box::new(move || *ordered = Ordered::new(parts))
            })
            .collect());
        let mut finisher = Self::new(tally, ordered, sample);
        finisher.find_thresholds();
        finisher
    }

    pub(super) fn new(tally: &'a Tally, ordered: Vec<Ordered>, sample: Option<Sample>) -> Self {
        let inner = &tally.plan.0;
        let patterns = &tally.collapse.patterns;
        let compiled = inner
            .formulas
            .iter()
            .zip(&inner.indicators)
            .map(|(formula, indicator)| {
                let measure = formula.measure().map(|measure| inner.measure(measure));
                let second = formula.second_measure().map(|measure| inner.measure(measure));
                let needed = measure.into_iter().chain(second).fold(0, |bits, measure| bits | 1 << measure);
                let parts = Part::of(formula, needed);
                let roles =
                    parts.iter().map(|part| patterns.iter().map(|pattern| part.role(pattern)).collect()).collect();
                Compiled { formula: *formula, unit: indicator.unit, measure, second, roles, categories: None }
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
            replicated: Vec::new(),
            tally,
            sums,
            compiled,
            ordered,
            sample,
        }
    }

    pub(super) fn pattern(&self, slot: usize) -> usize {
        self.tally.slots.seen()[slot].1 as usize
    }

    /// All indicators in all cells of a grouping, in the order of the plan.
    fn cells(
        &self,
        grouping: &[usize],
        belongs: &Belongs,
        (spread, values): (&[usize], &[CellValues]),
        layout: &Layout,
        run: &impl Fn(Work<'_>),
        out: &mut Vec<Estimate>,
    ) {
        let mut slots_of: Vec<Vec<u32>> = vec![Vec::new(); belongs.count];
        for slot in 0..self.tally.slots.seen().len() {
            for &cell in belongs.of(slot) {
                slots_of[cell as usize].push(slot as u32);
            }
        }
        let sums: Vec<CellSums> = slots_of.iter().map(|slots| self.cell_sums(slots)).collect();
        let evaluated: Vec<Vec<Evaluated>> = (0..self.compiled.len())
            .map(|indicator| {
                let values = spread.iter().position(|&at| at == indicator).map(|at| &values[at]);
                let of = |(cell, sums): (usize, &CellSums)| {
                    self.evaluate(indicator, sums, &slots_of[cell], values.map(|values| values[cell]))
                };
                sums.iter().enumerate().map(of).collect()
            })
            .collect();
        let mut variances: Vec<Vec<Option<Variance>>> = vec![vec![None; belongs.count]; self.compiled.len()];
        if let Some(sample) = &self.sample {
            let jobs = variances.iter_mut().zip(&evaluated).enumerate();
            run(jobs
                .map(|(indicator, (variances, evaluated))| -> Box<dyn FnOnce() + Send> {
                    Box::new(move || *variances = self.variances(sample, indicator, belongs, evaluated))
                })
                .collect());
        }
        let mut kept: Vec<Vec<Option<Vec<f64>>>> = Vec::new();
        if let Some(replicates) = &self.tally.replicates {
            (variances, kept) = self.replicate_variances(replicates, (grouping, spread), &slots_of, &evaluated, run);
        }
        for indicator in 0..self.compiled.len() {
            for cell in 0..belongs.count {
                let items = layout.unravel(cell, grouping);
                let not_stated_unseen = grouping.iter().any(|&axis| {
                    items[axis] == Some(layout.axes[axis].items.len() as u32) && !layout.axes[axis].not_stated_seen
                });
                if not_stated_unseen {
                    continue;
                }
                let below = self.count_below(indicator, &slots_of[cell]);
                let (evaluated, variance) = (&evaluated[indicator][cell], variances[indicator][cell]);
                let estimate = self.estimate(indicator, &sums[cell], below, evaluated, variance);
                let replicates = kept.get_mut(indicator).and_then(|kept| kept[cell].take());
                out.push(Estimate { indicator, cell: items, replicates, ..estimate });
            }
        }
    }

    /// The sums of a cell, pattern by pattern.
    pub(super) fn cell_sums(&self, slots: &[u32]) -> CellSums {
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
                sums.squared_weights.push(0);
                sums.products.extend(std::iter::repeat_n(0, measures));
                sums.squares.extend(std::iter::repeat_n(0, measures));
            }
            let at = place[pattern];
            sums.n[at] += self.sums.n[slot];
            sums.weight[at] += self.sums.weight[slot];
            let squared = self.sums.squared_weights.get(slot).copied().unwrap_or(0);
            sums.squared_weights[at] = add_squared_weights(sums.squared_weights[at], squared);
            for measure in 0..measures {
                let of = |sums: &[Vec<i128>]| sums[measure].get(slot).copied().unwrap_or(0);
                sums.products[at * measures + measure] += of(&self.sums.products);
                sums.squares[at * measures + measure] += of(&self.sums.squares);
            }
        }
        sums
    }

    /// The totals and the value of an indicator in a cell.
    pub(super) fn evaluate(
        &self,
        indicator: usize,
        cell: &CellSums,
        slots: &[u32],
        from_distribution: Option<Result<f64, Reason>>,
    ) -> Evaluated {
        let compiled = &self.compiled[indicator];
        if compiled.categories.is_some() {
            return self.evaluate_over_categories(indicator, slots);
        }
        let measures = self.sums.products.len();
        let mut totals = [Totals::default(); 2];
        let (mut squares, mut squared_weights) = (0, 0);
        for (at, &pattern) in cell.patterns.iter().enumerate() {
            let of = |measure: Option<usize>| measure.map_or(0, |measure| cell.products[at * measures + measure]);
            let products = (of(compiled.measure), of(compiled.second));
            for (totals, roles) in totals.iter_mut().zip(&compiled.roles) {
                totals.add(roles[pattern], cell.n[at], cell.weight[at], products);
                if matches!(roles[pattern], Role::Denominator | Role::Numerator) {
                    squared_weights = add_squared_weights(squared_weights, cell.squared_weights[at]);
                }
            }
            if compiled.roles[0][pattern] == Role::Numerator {
                squares += compiled.measure.map_or(0, |measure| cell.squares[at * measures + measure]);
            }
        }
        if let Some(measure) = compiled.measure.filter(|_| compiled.formula.is_inequality()) {
            let members = slots.iter().map(|&slot| slot as usize);
            let members = members.filter(|&slot| compiled.roles[0][self.pattern(slot)] == Role::Numerator);
            let (n, weight) = self.excluded.of(measure, members);
            totals[0].leave_out(n, weight);
            if n > 0 {
                // The squares of the weights that are left out are not known.
                squared_weights = MOST_SQUARED_WEIGHTS;
            }
        }
        let (value, gradient) = match from_distribution {
            Some(value) => (value, Default::default()),
            None => match smooth(&compiled.formula, &totals[0], &totals[1]) {
                Ok(Smooth { value, gradient }) => (Ok(value), gradient),
                Err(reason) => (Err(reason), Default::default()),
            },
        };
        let has_error = self.tally.has_errors();
        let srs = has_error.then(|| Srs::of(&compiled.formula, &totals[0], squares)).flatten();
        let kish = has_error.then(|| kish(&totals, squared_weights)).flatten();
        Evaluated { totals, value, gradient, by_category: Vec::new(), srs, kish }
    }

    pub(super) fn estimate(
        &self,
        indicator: usize,
        cell: &CellSums,
        below: Below,
        evaluated: &Evaluated,
        variance: Option<Variance>,
    ) -> Estimate {
        let compiled = &self.compiled[indicator];
        let [first, second] = evaluated.totals;
        let two = compiled.roles.len() == 2;
        let denominator = if two { first.denominator + second.denominator } else { first.denominator };
        let counted = denominator;
        let missing = if two { first.missing.max(second.missing) } else { first.missing };
        let n = first.n_denominator + if two { second.n_denominator } else { 0 };
        let n_counted = n;
        // The base of a share among those below a line are these.
        let (n, denominator) = match compiled.formula {
            Formula::PartBelowQuantile { .. } => (below.n, below.weight),
            _ => (n, denominator),
        };
        let n_numerator = match compiled.formula {
            Formula::BelowQuantile { .. }
            | Formula::UpToQuantile { .. }
            | Formula::PartBelowQuantile { .. }
            | Formula::FosterGreerThorbecke { .. } => below.n_numerator,
            Formula::ShareRatio { .. } => first.n_numerator + second.n_numerator,
            Formula::MeanGap { .. } | Formula::QuantileGap { .. } => second.n_numerator,
            _ => first.n_numerator,
        };
        let mut reasons = Vec::new();
        let universe = counted + missing;
        let missing_share = (universe > 0).then(|| weight_f64(missing) / weight_f64(universe));
        let factor = compiled.unit.factor();
        let value = match evaluated.value {
            Ok(value) => Some(value * factor),
            Err(reason) => {
                reasons.push(Self::why(cell, n_counted, first.n_missing.max(second.n_missing), reason));
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
        let mut error = SamplingError::default();
        if let (Ok(value), Some(variance)) = (evaluated.value, variance) {
            let rules = &self.tally.plan.0.rules;
            error = SamplingError::of(&compiled.formula, value, variance, evaluated.srs, n, rules, &mut reasons);
            error = error.times(factor);
        } else if let Some(value) = value.filter(|_| self.tally.source.is_register()) {
            error = SamplingError::of_register(value);
            reasons.push(Reason::Register);
        } else if value.is_some() && self.tally.replicates.is_some() {
            reasons.push(Reason::UndefinedReplicate);
        }
        error.n_kish = evaluated.kish.filter(|_| value.is_some());
        Estimate {
            indicator,
            cell: Vec::new(),
            value,
            error,
            replicates: None,
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
