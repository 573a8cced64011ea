//! The decision tables that name their rows.

use crate::derive::rule::{Decided, Rule};
use crate::derive::{Answers, Asked, Fact, Parameters, Question, complete, labour_force, person, underuse};

/// A table, and answers that only it looks at: a fact that may read all of these is read from the table.
struct Table {
    reads: &'static [Question],
    decide: fn(&Answers, &Parameters, Asked) -> Decided,
}

use Question as Q;

/// Every table that names its rows, in the order in which they are asked.
const TABLES: &[Table] = &[
    Table {
        reads: &[Q::Age, Q::WorkedForPay],
        decide: |answers, parameters, _| person::working_age(answers, parameters),
    },
    Table { reads: &[Q::LabourForceStatus, Q::WorkedForPay], decide: labour_force::job_icls19 },
    Table { reads: &[Q::LabourForceStatus, Q::SeekingWork], decide: labour_force::criteria_icls19 },
    Table { reads: &[Q::LabourForceStatusIcls13, Q::WorkedForPay], decide: labour_force::job_icls13 },
    Table { reads: &[Q::LabourForceStatusIcls13, Q::SeekingWork], decide: labour_force::criteria_icls13 },
    Table { reads: &[Q::TimeRelatedUnderemployed, Q::WantsMoreHours], decide: underuse::time_related_underemployment },
];

/// The rows that decide a fact from the answers that were kept, or that are open if it is unknown; the definition of the
/// fact itself where no table has a say.
pub(super) fn rules(
    fact: Fact,
    truth: Option<bool>,
    mut kept: Answers,
    parameters: &Parameters,
    asked: Asked,
) -> Vec<Rule> {
    complete(&mut kept, asked);
    let asked = asked.completed();
    let reads: Vec<Question> = fact.reads().collect();
    let mut rules: Vec<Rule> = Vec::new();
    for table in TABLES.iter().filter(|table| table.reads.iter().all(|question| reads.contains(question))) {
        let decided = (table.decide)(&kept, parameters, asked);
        // A table that the answers do not decide has no part in a fact that they do.
        if decided.truth.is_some() == truth.is_some() {
            rules.extend(decided.rule.filter(|rule| !rules.contains(rule)));
        }
    }
    if rules.is_empty() {
        rules.push(Rule { sentence: fact.sentence(), source: fact.source() });
    }
    rules
}
