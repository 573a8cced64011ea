//! Stability and security of work.

use super::context::{ILOSTAT, MANUAL};
use super::{Element, Formula, Manual, Scope, Source, Unit, indicators, listed};
use crate::derive::Fact;

indicators! {
    Element::Stability;
    /// Share of temporary employees.
    TEMPORARY_EMPLOYMENT_RATE {
        id: "temporary_employment_rate",
        name: "Share of temporary employees",
        definition: "Employees whose contract in the main job is of limited duration, fixed-term, seasonal, casual or tied to a task, as a percentage of employees whose contract is known. Its base is employees, not employment.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::TemporaryContract]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(ILOSTAT, "EES_XTMP"), Source::new(MANUAL, "STAB-1")],
        ilostat: Some("EES_XTMP"),
        manual: Some(Manual::main("STAB-1")),
        also: &["EES_XFTC"],
        unece: Some("4a"),
        by: &["sex"],
    }
}

listed! {
    Element::Stability;
}
