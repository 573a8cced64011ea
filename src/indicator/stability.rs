//! Stability and security of work.

use super::context::{ICLS_13, ICLS_19, ILOSTAT, MANUAL};
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
    /// Subsistence worker rate.
    SUBSISTENCE_WORKER_RATE {
        id: "subsistence_worker_rate",
        name: "Subsistence worker rate",
        definition: "People who farm, fish, hunt or gather mainly to feed their own household as a percentage of people employed under the 13th ICLS, which counts them as employed. Under the 19th ICLS they are not employed by this work, so no such share of its employment exists.",
        unit: Unit::Percent,
        universe: "employed people (13th ICLS)",
        formula: Formula::Share { of: Scope::of(&[Fact::SubsistenceFoodProducer]), among: Scope::of(&[Fact::EmployedIcls13]) },
        sources: &[Source::new(ICLS_19, "para. 24"), Source::new(ICLS_13, "para. 9"), Source::new(MANUAL, "STAB-3")],
        manual: Some(Manual::additional("STAB-3")),
        by: &["sex", "area"],
    }
}

listed! {
    Element::Stability;
}
