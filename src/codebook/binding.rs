//! Which columns a plan needs from a survey, and what is missing: everything at once.

use super::Codebook;
#[cfg(feature = "arrow")]
use super::Rule;
use crate::derive::{self, Asked, Fact, Question};
#[cfg(feature = "arrow")]
use crate::error::{Error, ErrorKind};
use crate::estimate::Plan;
use crate::indicator::{BreakdownSource, Measure};

/// The rules a plan uses, and the questions they make "asked".
#[cfg(feature = "arrow")]
#[derive(Clone, Debug)]
pub(crate) struct Binding {
    pub(crate) rules: Vec<(Question, Rule)>,
    pub(crate) asked: Asked,
}

/// Every question whose answers the plan can use.
pub(crate) fn needed_questions(plan: &Plan) -> Vec<Question> {
    let inner = &plan.0;
    let mut needed: Vec<Question> = inner
        .measures
        .iter()
        .filter_map(|measured| match measured.measure {
            Measure::Quantity(quantity) => Some(quantity.reads()),
            Measure::Own(_) => None,
        })
        .flatten()
        .collect();
    needed.extend(inner.dimensions.iter().filter_map(|dimension| match dimension.source {
        BreakdownSource::Question(question) => Some(question),
        _ => None,
    }));
    needed.extend(Fact::ALL.iter().filter(|fact| inner.facts.meets(fact.bit())).flat_map(|fact| fact.reads()));
    let mut needed = derive::as_told(needed.into_iter());
    needed.sort_unstable();
    needed.dedup();
    needed
}

impl Codebook {
    /// The questions whose columns are there.
    pub(crate) fn asked(&self, columns: &[&str]) -> Asked {
        let is_there = |question: &Question| self.rule(*question).is_some_and(|rule| columns.contains(&&*rule.column));
        Question::ALL.iter().copied().filter(is_there).fold(Asked::NONE, Asked::with)
    }

    /// Finds what the plan needs among the columns.
    #[cfg(feature = "arrow")]
    pub(crate) fn bind(&self, plan: &Plan, columns: &[&str]) -> Result<Binding, Error> {
        self.check()?;
        let inner = &plan.0;
        let asked = self.asked(columns);
        let own = inner.own_facts.iter().chain(&inner.own_numbers).map(String::as_str).chain(inner.own_axes());
        let absent: Vec<&str> = own.filter(|name| !columns.contains(name)).collect();
        if let Some(first) = absent.first() {
            let known = columns.iter().copied().chain(crate::indicator::Breakdown::standard_ids());
            return Err(Error::new(ErrorKind::ColumnMissing)
                .column(absent.join(", "))
                .found(format!("columns {}", columns.join(", ")))
                .expected("a standard breakdown or a column of the data")
                .suggest(first, known));
        }
        let mut lacks: Vec<String> = Vec::new();
        for indicator in &inner.indicators {
            for group in indicator.needs() {
                if !group.iter().any(|question| asked.completed().has(*question)) {
                    lacks.push(format!("{} needs {}", indicator.id, self.wanted(&group)));
                }
            }
        }
        for dimension in &inner.dimensions {
            // What formulas compare groups over is among the needs of their indicators.
            if let Some(axis) = inner.axes.get(dimension.axes[0])
                && let BreakdownSource::Question(question) = dimension.source
                && !asked.has(question)
            {
                lacks.push(format!("the breakdown by {} needs {}", axis.id(), self.wanted(&[question])));
            }
        }
        for axis in &inner.axes {
            for group in axis.needs().iter().flat_map(|fact| fact.needs()) {
                let lack = format!("the breakdown by {} needs {}", axis.id(), self.wanted(group));
                if !group.iter().any(|question| asked.completed().has(*question)) && !lacks.contains(&lack) {
                    lacks.push(lack);
                }
            }
        }
        if !lacks.is_empty() {
            lacks.dedup();
            let wanted =
                self.answers.values().map(|rule| rule.column.as_str()).find(|column| !columns.contains(column));
            return Err(Error::new(ErrorKind::NeedsMissing)
                .found(format!("columns {}", columns.join(", ")))
                .expected(lacks.join("; "))
                .suggest(wanted.unwrap_or(""), columns.iter().copied())
                .fix("name the columns in a codebook; available() tells what can be computed without them"));
        }
        let mut needed = needed_questions(plan);
        needed.retain(|question| asked.has(*question));
        Ok(Binding {
            asked: needed.iter().copied().fold(Asked::NONE, Asked::with),
            rules: needed.into_iter().filter_map(|of| self.rule(of).map(|rule| (of, rule.clone()))).collect(),
        })
    }

    /// The questions of a need, with the column the codebook expects.
    #[cfg(feature = "arrow")]
    fn wanted(&self, group: &[Question]) -> String {
        let names: Vec<String> = group
            .iter()
            .map(|question| match self.rule(*question) {
                Some(rule) => format!("{} (column {:?})", question.id(), rule.column),
                None => question.id().to_owned(),
            })
            .collect();
        names.join(" or ")
    }
}
