//! Social dialogue, and the representation of workers.

use super::context::{ILOSTAT, MANUAL};
use super::{Element, Formula, Scope, Source, Unit, indicators};
use crate::derive::Fact;

indicators! {
    Element::SocialDialogue;
    /// Trade union density.
    UNION_DENSITY {
        id: "union_density",
        name: "Trade union density",
        definition: "Employees who are members of a trade union as a percentage of employees who answered. Members who are not employees, such as pensioners and the unemployed, are in neither.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::UnionMember]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(MANUAL, "DIAL-1"), Source::new(ILOSTAT, "ILR_TUMT")],
        ilostat: Some("ILR_TUMT"),
        sdg: None,
    }
    /// Collective bargaining coverage.
    COLLECTIVE_BARGAINING_COVERAGE {
        id: "collective_bargaining_coverage",
        name: "Collective bargaining coverage",
        definition: "Employees whose pay or conditions are covered by a collective agreement as a percentage of employees who answered. Non-members may be covered, so it is not union_density.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::CollectiveAgreement]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(MANUAL, "DIAL-3"), Source::new(ILOSTAT, "ILR_CBCT")],
        ilostat: Some("ILR_CBCT"),
        sdg: None,
    }
    /// Collective bargaining coverage (adjusted).
    COLLECTIVE_BARGAINING_COVERAGE_ADJUSTED {
        id: "collective_bargaining_coverage_adjusted",
        name: "Collective bargaining coverage (adjusted)",
        definition: "Employees covered by a collective agreement as a percentage of employees who have the right to bargain collectively. Those without the right, such as the police in some countries, are left out above and below the line.",
        unit: Unit::Percent,
        universe: "employees with the right to bargain",
        formula: Formula::Share { of: Scope::of(&[Fact::CollectiveAgreement]), among: Scope::of(&[Fact::Employee]).but(&[Fact::NoRightToBargain]) },
        sources: &[Source::new(MANUAL, "DIAL-3")],
        ilostat: None,
        sdg: None,
    }
}
