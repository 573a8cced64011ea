//! Social dialogue: who is represented, who bargains, and what disputes cost.

use super::context::{EMPLOYMENT, ILOSTAT, MANUAL, PRIVATE_SECTOR_EMPLOYEES, SDG};
use super::{Combination, Element, Formula, Input, Kind, Manual, Origin, Scope, Source, Unit, indicators, listed};
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
        manual: Some(Manual::main("DIAL-1")),
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
        manual: Some(Manual::main("DIAL-3")),
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
        manual: Some(Manual::main("DIAL-3")),
    }
}

listed! {
    Element::SocialDialogue;
    /// Employees in enterprises that belong to an organisation.
    EMPLOYERS_ORGANISATION_DENSITY {
        id: "employers_organisation_density",
        name: "Employers' organisation density",
        definition: "Employees of enterprises that belong to an employers' organisation as a percentage of all employees of the private sector. It is about employees and not enterprises, so large members weigh more.",
        unit: "percent",
        universe: "employees of the private sector",
        kind: Kind::Combined(Combination::of(100, &[Input::series("employees_of_member_enterprises", "Employees of enterprises that belong to an employers' organisation")], Input::Estimate(&PRIVATE_SECTOR_EMPLOYEES))),
        sources: &[Source::new(MANUAL, "DIAL-2")],
        manual: Some(Manual::main("DIAL-2")),
        by: &[],
        from: &[Origin::Register, Origin::LabourForceSurvey],
    }
    /// Days lost in labour disputes.
    STRIKE_DAYS_RATE {
        id: "strike_days_rate",
        name: "Days not worked due to strikes and lockouts per 1,000 workers",
        definition: "Days not worked because of strikes and lockouts in a year, in working days of all workers involved, per 1,000 employed persons.",
        unit: "days_per_1000_workers",
        universe: "employed people",
        kind: Kind::Combined(Combination::of(1000, &[Input::series("strike_days", "Days not worked due to strikes and lockouts")], Input::Estimate(&EMPLOYMENT))),
        sources: &[Source::new(MANUAL, "DIAL-5"), Source::new(ILOSTAT, "STR_DAYS")],
        ilostat: Some("STR_DAYS"),
        manual: Some(Manual::additional("DIAL-5")),
        by: &["industry"],
        from: &[Origin::Register, Origin::LabourForceSurvey],
    }
    /// Score of the rights to organise and to bargain.
    FREEDOM_OF_ASSOCIATION_SCORE {
        id: "freedom_of_association_score",
        name: "Level of compliance with freedom of association and collective bargaining",
        definition: "How far the law and its practice violate the rights to organise and to bargain, from 0, the best, to 10, the worst, by the textual sources of the ILO. The function freedom_of_association computes it from what was coded.",
        unit: "score",
        universe: "countries",
        kind: Kind::Score("min(sum of the weights of violated criteria, 95) x 10 / 95; 10 under an all-encompassing prohibition"),
        sources: &[Source::new(SDG, "8.8.2"), Source::new(MANUAL, "DIAL-4")],
        ilostat: Some("SDG_0882"),
        sdg: Some("8.8.2"),
        manual: Some(Manual::main("DIAL-4")),
        by: &[],
        from: &[Origin::Documents],
    }
}
