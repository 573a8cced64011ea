//! What became of every row: a waterfall from the rows given to the rows that count.

#[cfg(feature = "arrow")]
mod arrow;
mod text;

use crate::derive::{Asked, Question};
use crate::estimate::{Flow, Mass, Plan, Rows, Tally, Unknown, weight_f64};
use crate::explain::part_names;
use crate::indicator::{Condition, Measure};

/// What became of every row, in each denominator of each indicator.
///
/// `rows.rows` is the sum of the rows left out and the rows used; in every universe the rows used are the sum of the rows
/// outside, the rows lost and the rows of the denominator. It prints as a table.
///
/// ```
/// use decentwork::{Survey, sample};
/// let workers = sample::workers()?;
/// let table = Survey::new(&workers).estimate(["unemployment_rate"], &[])?;
/// let fall = table.waterfall();
/// let rate = &fall.universes[0];
/// let lost: u64 = rate.lost.iter().map(|lost| lost.units.rows).sum();
/// assert_eq!(rate.outside.rows + lost + rate.denominator.rows, fall.rows.used);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Waterfall {
    /// Rows in, and rows left out before anything else.
    pub rows: Rows,
    /// The weight of the rows used.
    pub weight: f64,
    /// Each denominator of each indicator, in the order of the plan.
    pub universes: Vec<Universe>,
    /// How many of them a [release](super::Table::release) took out.
    pub withheld: usize,
}

/// A number of rows and their weight.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Units {
    /// Rows with a weight.
    pub rows: u64,
    /// The sum of their weights.
    pub weight: f64,
}

/// What became of the rows used in one denominator of an indicator.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Universe {
    /// The id of the indicator.
    pub indicator: String,
    /// Its name.
    pub name: String,
    /// Which denominator it is: `all`; of gaps `reference` and `group`; of ratios of shares `high` and `low`.
    pub part: &'static str,
    /// Whom the indicator is about, in words.
    pub universe: String,
    /// Rows that are not in the universe.
    pub outside: Units,
    /// Rows that may be in the universe and do not count, by reason.
    pub lost: Vec<Lost>,
    /// Rows that count in the denominator.
    pub denominator: Units,
    /// Those of them that count in the numerator too.
    pub numerator: Units,
}

/// Rows that do not count, and why.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Lost {
    /// What is unknown: `universe`, `measure` or `numerator`; or `negative`, a value that the rule leaves out.
    pub step: &'static str,
    /// The facts, quantities or own columns that are unknown.
    pub unknown: Vec<String>,
    /// The questions of the survey that these are read from: the answer to at least one of them is missing. Which one,
    /// differs from row to row; [`explain`](crate::explain()) says it of a row.
    pub questions: Vec<String>,
    /// How many rows.
    pub units: Units,
}

impl Tally {
    /// What became of every row that was added up so far.
    pub fn waterfall(&self) -> Waterfall {
        Waterfall::of(self, &self.flows())
    }
}

impl Waterfall {
    pub(super) fn of(tally: &Tally, flows: &[Vec<Flow>]) -> Self {
        let plan = tally.plan();
        let mut universes = Vec::new();
        for ((indicator, formula), flows) in plan.indicators().iter().zip(&plan.0.formulas).zip(flows) {
            universes.extend(part_names(formula).iter().zip(flows).map(|(part, flow)| Universe {
                indicator: indicator.id.to_string(),
                name: indicator.name.to_string(),
                part,
                universe: indicator.universe.to_string(),
                outside: Units::of(flow.outside),
                lost: flow.lost.iter().map(|(why, lost)| Lost::of(plan, tally.asked, why, *lost)).collect(),
                denominator: Units::of(flow.denominator),
                numerator: Units::of(flow.numerator),
            }));
        }
        let all = flows.iter().flatten().next().map(Flow::all).unwrap_or_default();
        Self { rows: tally.rows(), weight: weight_f64(all.weight), universes, withheld: 0 }
    }
}

impl Waterfall {
    /// Takes out what tells of fewer people than a release allows, and the indicators whose counts it hides: one small
    /// number in a universe would be the difference of the others to the rows used.
    pub(super) fn withhold(&mut self, least: u64, is_hidden: impl Fn(&str) -> bool) {
        let before = self.universes.len();
        let few = |units: &Units| units.rows > 0 && units.rows < least;
        self.universes.retain(|universe| {
            let counts = [universe.outside, universe.denominator, universe.numerator];
            let lost = universe.lost.iter().map(|lost| &lost.units);
            !is_hidden(&universe.indicator) && !counts.iter().chain(lost).any(few)
        });
        self.withheld += before - self.universes.len();
    }
}

impl Units {
    fn of(mass: Mass) -> Self {
        Self { rows: mass.n, weight: weight_f64(mass.weight) }
    }
}

impl Lost {
    fn of(plan: &Plan, asked: Asked, why: &Unknown, lost: Mass) -> Self {
        let mut told = Self { step: "negative", unknown: Vec::new(), questions: Vec::new(), units: Units::of(lost) };
        match why {
            Unknown::Universe(conditions) => told.conditions("universe", conditions, plan, asked),
            Unknown::Numerator(conditions) => told.conditions("numerator", conditions, plan, asked),
            Unknown::Measure(bits) => told.measures(*bits, plan, asked),
            Unknown::Negative => {}
        }
        told
    }

    fn conditions(&mut self, step: &'static str, conditions: &[Condition], plan: &Plan, asked: Asked) {
        self.step = step;
        for condition in conditions {
            match condition {
                Condition::Fact(fact) => {
                    self.unknown.push(fact.id().to_owned());
                    self.ask(fact.reads(), asked);
                }
                Condition::Own(at) => self.own(plan.0.own_facts.get(usize::from(*at))),
            }
        }
    }

    fn measures(&mut self, bits: u32, plan: &Plan, asked: Asked) {
        self.step = "measure";
        for (_, measured) in plan.0.measures.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1) {
            match measured.measure {
                Measure::Quantity(quantity) => {
                    self.unknown.push(quantity.id().to_owned());
                    self.ask(quantity.reads(), asked);
                }
                Measure::Own(at) => self.own(plan.0.own_numbers.get(usize::from(at))),
            }
        }
    }

    fn own(&mut self, name: Option<&String>) {
        self.unknown.extend(name.cloned());
        self.questions.extend(name.cloned());
    }

    /// Notes the questions of those that were asked; hours in all jobs by the questions they follow from.
    fn ask(&mut self, reads: impl Iterator<Item = Question>, asked: Asked) {
        for question in crate::derive::as_told(reads) {
            let id = question.id();
            if asked.has(question) && !self.questions.iter().any(|known| known == id) {
                self.questions.push(id.to_owned());
            }
        }
    }
}
