//! Social dialogue: who is represented, who bargains, and what disputes cost.

use super::context::{EMPLOYMENT, ILOSTAT, MANUAL, PRIVATE_SECTOR_EMPLOYEES, SDG};
use super::{Combination, Element, Input, Kind, Manual, Origin, Source, indicators, listed};

indicators! {
    Element::SocialDialogue;
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
