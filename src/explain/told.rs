//! What is told of one person, from a record or from a row of columns.

use super::Explanation;
use super::scope::Count;
use crate::derive::{self, Answers, Asked, Facts, Parameters, Quantity, Question, Ratio};
use crate::estimate::{Pattern, counts};
use crate::indicator::{Condition, Indicator, Measure};
use crate::record::Amount;
use std::collections::BTreeMap;

/// One person: the answers as told, the user's own columns, and where all of it stands.
#[derive(Clone, Debug)]
pub(crate) struct Told<'a> {
    pub(crate) row: Option<u64>,
    pub(crate) person: Option<&'a str>,
    pub(crate) weight: Option<f64>,
    pub(crate) answers: Answers,
    pub(crate) asked: Asked,
    /// The user's own columns, in the order in which the indicator names them.
    pub(crate) flags: Vec<Option<bool>>,
    pub(crate) numbers: Vec<Option<Amount>>,
    /// The column that answers a question.
    pub(crate) columns: Vec<(Question, String)>,
    /// What stands in a column; nothing for an empty cell.
    pub(crate) raw: BTreeMap<String, Option<String>>,
}

impl Told<'_> {
    /// Answers and nothing else.
    pub(crate) fn of(answers: &Answers, asked: Asked, indicator: &Indicator) -> Self {
        Self {
            row: None,
            person: None,
            weight: Some(1.0),
            answers: *answers,
            asked,
            flags: vec![None; indicator.own_facts.len()],
            numbers: vec![None; indicator.own_numbers.len()],
            columns: Vec::new(),
            raw: BTreeMap::new(),
        }
    }

    fn completed(&self) -> Answers {
        let mut answers = self.answers;
        derive::complete(&mut answers, self.asked);
        answers
    }

    /// A quantity, as the tally has it.
    pub(super) fn quantity(&self, quantity: Quantity, parameters: &Parameters) -> Ratio {
        derive::quantity(quantity, &self.completed(), parameters, self.asked)
    }

    /// All facts, as the tally has them.
    fn facts(&self, parameters: &Parameters) -> Facts {
        let mut facts = derive::facts(&self.completed(), parameters, self.asked);
        for (position, flag) in (0..).zip(&self.flags) {
            facts.set_own(position, *flag);
        }
        facts
    }

    /// Why the person counts as they do.
    pub(crate) fn explain(&self, indicator: &Indicator, parameters: &Parameters) -> Explanation {
        let formula = &indicator.formula;
        let measures: Vec<Measure> = formula.measure().into_iter().chain(formula.second_measure()).collect();
        let known = |measure: &Measure| match measure {
            Measure::Quantity(quantity) => self.quantity(*quantity, parameters).is_known(),
            Measure::Own(position) => self.numbers.get(usize::from(*position)).is_some_and(Option::is_some),
        };
        let known_measures = (0..).zip(&measures).map(|(at, measure)| u32::from(known(measure)) << at).sum();
        let pattern = Pattern { facts: self.facts(parameters), known_measures };
        let name = |names: &[String], position: u8| {
            names.get(usize::from(position)).cloned().unwrap_or_else(|| format!("own column {position}"))
        };
        let scopes = super::scope::members(indicator, pattern.facts);
        let conditions = super::scope::conditions(formula);
        let facts = conditions.into_iter().map(|condition| match condition {
            Condition::Fact(fact) => self.reason_of_fact(fact, parameters),
            Condition::Own(at) => self.reason_of_flag(usize::from(at), &name(&indicator.own_facts, at)),
        });
        let facts = facts.collect();
        let reasons = measures.iter().map(|measure| match measure {
            Measure::Quantity(quantity) => self.reason_of_quantity(*quantity, parameters),
            Measure::Own(at) => self.reason_of_number(usize::from(*at), &name(&indicator.own_numbers, *at)),
        });
        Explanation {
            row: self.row,
            person: self.person.map(str::to_owned),
            weight: self.weight,
            indicator: indicator.id.to_string(),
            name: indicator.name.to_string(),
            formula: formula.to_string(),
            universe: indicator.universe.to_string(),
            counts: Count::all(formula, &pattern, self.weight.is_some_and(counts)),
            scopes,
            facts,
            measures: reasons.collect(),
        }
    }
}
