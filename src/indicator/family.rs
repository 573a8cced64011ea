//! Combining work, family and personal life: unusual hours, and work beside care.

use super::context::MANUAL;
use super::{Element, Formula, Manual, Scope, Source, Unit, indicators, listed};
use crate::derive::Fact;

indicators! {
    Element::FamilyLife;
    /// Women employees entitled to paid maternity leave.
    MATERNITY_LEAVE_COVERAGE {
        id: "maternity_leave_coverage",
        name: "Women employees entitled to paid maternity leave",
        definition: "Women of 15 to 49 years who are employees and would have paid maternity leave in the main job, as a percentage of women employees of that age who answered. It is what they are entitled to, not what they took.",
        unit: Unit::Percent,
        universe: "women employees aged 15 to 49",
        formula: Formula::Share { of: Scope::of(&[Fact::PaidMaternityLeave]), among: Scope::of(&[Fact::Employee, Fact::Woman, Fact::FertileAge]) },
        sources: &[Source::new(MANUAL, "COMB-2")],
        manual: Some(Manual::future("COMB-2")),
    }
}

listed! {
    Element::FamilyLife;
}
