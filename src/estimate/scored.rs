//! One estimate with the scores that its error is made of, so that it can be compared with another.

use super::finish::{Estimate, Finisher, one_by_one};
use super::layout::{Belongs, Layout};
use super::reason::Reason;
use super::replicates::{ReplicateDesign, variance};
use super::rules::Rules;
use super::sample::Sample;
use super::tally::Tally;
use super::taylor::{Ends, Scores};
use super::units::Units;
use crate::error::Error;

/// An indicator in a cell: its position in the plan, and the item of each axis or `None` for the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) indicator: usize,
    pub(crate) cell: Vec<Option<u32>>,
}

/// An estimate, and how it deviates with every sampling unit.
pub(crate) struct Scored {
    pub(crate) estimate: Estimate,
    /// The values in every replicate, where there are replicate weights.
    pub(super) replicates: Option<Result<Vec<f64>, Reason>>,
    pub(super) linear: Result<Deviations, Reason>,
}

impl Scored {
    /// Whether both are the same indicator in the same cell.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        (self.estimate.indicator, &self.estimate.cell) == (other.estimate.indicator, &other.estimate.cell)
    }
}

/// What every unit adds to the deviation of an estimate, in the unit of the estimate.
pub(super) struct Deviations {
    pub(super) scores: Scores,
    /// The units of which somebody counts, where the scores reach others too; degrees of freedom are counted in these.
    pub(super) domain: Option<Scores>,
    /// The variance of the estimate itself, and its degrees of freedom.
    pub(super) variance: f64,
    pub(super) df: f64,
    pub(super) unknown: bool,
}

impl Deviations {
    /// Replicates tell a variance, and no scores of units.
    fn of_replicates(design: &ReplicateDesign, values: &[f64], value: f64) -> Self {
        Self {
            scores: Scores::default(),
            domain: None,
            variance: variance(values, value, design),
            df: f64::from(design.usual_degrees_of_freedom()),
            unknown: false,
        }
    }

    pub(super) fn domain(&self) -> &Scores {
        self.domain.as_ref().unwrap_or(&self.scores)
    }
}

/// Estimates of one survey with their scores, and the sample these are of.
pub(crate) struct Sides<'a> {
    pub(crate) rules: Rules,
    pub(super) units: Option<&'a Units>,
    pub(super) sample: Option<Sample>,
    pub(super) replicates: Option<&'a ReplicateDesign>,
    pub(super) register: bool,
    /// Whether the design says that units are in the samples of other rounds too.
    pub(super) panel: bool,
    pub(crate) estimates: Vec<Scored>,
}

impl<'a> Sides<'a> {
    /// The estimates at some places of a tally.
    ///
    /// # Errors
    /// Those of a design that cannot be used.
    pub(crate) fn new(tally: &'a Tally, layout: &Layout, places: &[Place]) -> Result<Self, Error> {
        let inner = &tally.plan.0;
        let units = tally.units.as_ref();
        let sample = units.map(|units| Sample::new(units, inner.rules.singleton)).transpose()?;
        let mut needed = vec![false; inner.measures.len()];
        for measure in places.iter().filter_map(|place| inner.formulas[place.indicator].measure()) {
            needed[inner.measure(measure)] = true;
        }
        let mut finisher = Finisher::prepare(tally, sample, |measure| needed[measure], &one_by_one);
        finisher.find_categories(layout);
        let estimates = places.iter().map(|place| finisher.scored(layout, place)).collect();
        let replicates = tally.replicates.as_ref().map(|replicates| &replicates.design);
        let (sample, register) = (finisher.sample.take(), tally.source.is_register());
        let panel = tally.source.is_panel();
        Ok(Self { rules: inner.rules, units, sample, replicates, register, panel, estimates })
    }

    /// Estimates of which only the values are known.
    pub(crate) fn of_values(estimates: Vec<Estimate>, rules: Rules) -> Self {
        let linear = || Err(Reason::NoDesign);
        let estimates =
            estimates.into_iter().map(|estimate| Scored { estimate, replicates: None, linear: linear() }).collect();
        Self { rules, units: None, sample: None, replicates: None, register: false, panel: false, estimates }
    }
}

impl Finisher<'_> {
    /// One estimate with its scores.
    fn scored(&self, layout: &Layout, place: &Place) -> Scored {
        let indicator = place.indicator;
        let (belongs, slots) = one_cell(self.tally, layout, &place.cell);
        let sums = self.cell_sums(&slots);
        let spread = self.compiled[indicator].formula.needs_distribution();
        let value = spread.then(|| self.distribution(indicator, &belongs)[0]);
        let evaluated = [self.evaluate(indicator, &sums, &slots, value)];
        let linear = self.sample.as_ref().map(|sample| self.linear(sample, indicator, &belongs, &evaluated));
        let [evaluated] = &evaluated;
        let variance = linear.as_ref().and_then(|linear| linear.as_ref()).map(|linear| linear.variances[0]);
        let below = self.count_below(indicator, &slots);
        let replicates = self.tally.replicates.as_ref();
        let in_replicates =
            replicates.map(|replicates| self.replicates_of_cell(replicates, indicator, (&belongs, &slots), evaluated));
        let estimate = self.estimate(indicator, &sums, below, evaluated, variance);
        let factor = self.compiled[indicator].unit.factor();
        let linear = match linear {
            None => match (replicates, &in_replicates, estimate.value) {
                (Some(of), Some(Ok(values)), Some(value)) => Ok(Deviations::of_replicates(&of.design, values, value)),
                (Some(_), ..) => Err(Reason::UndefinedReplicate),
                (None, ..) => Err(Reason::NoDesign),
            },
            Some(None) => Err(Reason::NoVariance),
            Some(Some(linear)) => match linear.variances[0].ends {
                Ends::Missing(reason) => Err(reason),
                _ => {
                    let variance = linear.variances[0];
                    let (scores, domain) = match linear.line {
                        None => (linear.scores, None),
                        Some(line) => {
                            let whole = linear.scores.combine(&line.scores, |_| 1.0, |_| line.slopes[0]);
                            (whole, Some(linear.scores))
                        }
                    };
                    Ok(Deviations {
                        scores: scores.times(|_| factor),
                        domain,
                        variance: variance.value * factor * factor,
                        df: variance.df(),
                        unknown: variance.unknown,
                    })
                }
            },
        };
        let estimate = Estimate { indicator, cell: place.cell.clone(), ..estimate };
        Scored { estimate, replicates: in_replicates, linear }
    }
}

/// The slots of one cell, as the only cell of a grouping.
fn one_cell(tally: &Tally, layout: &Layout, cell: &[Option<u32>]) -> (Belongs, Vec<u32>) {
    let grouping: Vec<usize> = (0..cell.len()).filter(|&axis| cell[axis].is_some()).collect();
    let item = |axis: usize| cell[axis].unwrap_or_default() as usize;
    let number = grouping.iter().fold(0, |number, &axis| number * layout.width(axis) + item(axis)) as u32;
    let all = layout.belongs(tally, &grouping);
    let mut belongs = Belongs { starts: vec![0], cells: Vec::new(), count: 1 };
    let mut slots = Vec::new();
    for slot in 0..tally.slots.seen().len() {
        if all.of(slot).contains(&number) {
            belongs.cells.push(0);
            slots.push(slot as u32);
        }
        belongs.starts.push(belongs.cells.len() as u32);
    }
    (belongs, slots)
}
