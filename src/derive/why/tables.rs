//! The decision tables that name their rows.

use crate::derive::rule::{Decided, Rule};
use crate::derive::{
    Answers, Asked, Fact, Parameters, Question, child_labour, complete, labour_force, person, underuse,
};

/// A table, and which facts are read from it.
struct Table {
    of: Of,
    decide: fn(&Answers, &Parameters, Asked) -> Decided,
}

/// Which facts are read from a table.
enum Of {
    /// This one.
    Only(Fact),
    /// All that may read these answers, which only the table looks at.
    Reading([Question; 2]),
}

use Of::{Only, Reading};
use Question as Q;

/// Every table that names its rows, in the order in which they are asked.
const TABLES: &[Table] = &[
    Table {
        of: Reading([Q::Age, Q::WorkedForPay]),
        decide: |answers, parameters, _| person::working_age(answers, parameters),
    },
    Table { of: Reading([Q::LabourForceStatus, Q::WorkedForPay]), decide: labour_force::job_icls19 },
    Table { of: Reading([Q::LabourForceStatus, Q::SeekingWork]), decide: labour_force::criteria_icls19 },
    Table { of: Reading([Q::LabourForceStatusIcls13, Q::WorkedForPay]), decide: labour_force::job_icls13 },
    Table { of: Reading([Q::LabourForceStatusIcls13, Q::SeekingWork]), decide: labour_force::criteria_icls13 },
    Table {
        of: Reading([Q::TimeRelatedUnderemployed, Q::WantsMoreHours]),
        decide: underuse::time_related_underemployment,
    },
    Table { of: Only(Fact::HazardousChildLabour), decide: child_labour::hazardous },
    Table { of: Only(Fact::ChildLabour), decide: child_labour::icls },
];

impl Of {
    fn has(&self, fact: Fact) -> bool {
        match self {
            Only(only) => *only == fact,
            Reading(read) => read.iter().all(|question| fact.reads().any(|reads| reads == *question)),
        }
    }
}

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
    let mut rules: Vec<Rule> = Vec::new();
    for table in TABLES.iter().filter(|table| table.of.has(fact)) {
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
