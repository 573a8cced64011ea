//! The decision tables that name their rows.

use crate::code::Code;
use crate::derive::icse18::Icse18Row;
use crate::derive::informality::{NatureRow, UnitRow};
use crate::derive::informality_21st::SectorRow;
use crate::derive::rule::{Decided, Rule};
use crate::derive::{
    Answers, Asked, Fact, ICSE18_GROUPS, Parameters, Question, child_labour, complete, icse18_rows, job_rows_icls21,
    labour_force, nature_row, person, sector_rows_icls21, underuse, unit_row,
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

/// The rows of the job that decide a fact of people who have one: of its unit, of its nature, of its status. More than
/// one where it is not sure which, or where one table asks another; none for other facts.
///
/// They are read from all answers, since the ILO's method has a row for each answer that is missing.
pub(super) fn job_rows(fact: Fact, answers: &Answers, parameters: &Parameters, asked: Asked) -> Vec<Rule> {
    let unit = || unit_row(answers, parameters, asked).map(UnitRow::rule);
    let sector = || sector_rows_icls21(answers, parameters, asked).into_iter().map(SectorRow::rule);
    match fact {
        Fact::FormalSector | Fact::InformalSector | Fact::HouseholdSector => unit().into_iter().collect(),
        Fact::InformalEmployment if !answers.informal_employment.is_stated() => {
            let nature = nature_row(answers, parameters, asked);
            let unit = nature.filter(|row| row.asks_for_the_unit()).and_then(|_| unit());
            unit.into_iter().chain(nature.map(NatureRow::rule)).collect()
        }
        Fact::FormalSectorIcls21 | Fact::InformalSectorIcls21 | Fact::HouseholdSectorIcls21 => sector().collect(),
        Fact::InformalEmploymentIcls21 => {
            let jobs = job_rows_icls21(answers, parameters, asked);
            let of_the_unit = jobs.iter().any(|row| row.asks_for_the_unit()).then(sector);
            of_the_unit.into_iter().flatten().chain(jobs.iter().map(|row| row.rule())).collect()
        }
        fact if ICSE18_GROUPS.iter().any(|(group, _)| *group == fact) => {
            icse18_rows(answers, parameters, asked).into_iter().map(Icse18Row::rule).collect()
        }
        _ => Vec::new(),
    }
}

impl Of {
    fn has(&self, fact: Fact) -> bool {
        match self {
            Only(only) => *only == fact,
            Reading(read) => read.iter().all(|question| fact.reads().any(|reads| reads == *question)),
        }
    }
}

/// The rows that decide a fact from the answers that were kept, or that are open if it is unknown.
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
    rules
}
