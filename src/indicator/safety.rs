//! Safe work environment: injuries at work, and who inspects.

use super::context::{EMPLOYMENT, ILOSTAT, MANUAL};
use super::{Combination, Element, Input, Kind, Manual, Origin, Source, indicators, listed};

indicators! {
    Element::Safety;
}

listed! {
    Element::Safety;
    /// Inspectors per employed person.
    LABOUR_INSPECTORS_RATE {
        id: "labour_inspectors_rate",
        name: "Labour inspectors per 10,000 employed persons",
        definition: "Labour inspectors per 10,000 employed persons. It says how many there are, and not how often they visit.",
        unit: "per_10000",
        universe: "employed people",
        kind: Kind::Combined(Combination::of(10000, &[Input::series("labour_inspectors", "Labour inspectors in post")], Input::Estimate(&EMPLOYMENT))),
        sources: &[Source::new(MANUAL, "SAFE-4"), Source::new(ILOSTAT, "LAI_INDE")],
        ilostat: Some("LAI_INDE"),
        manual: Some(Manual::additional("SAFE-4")),
        by: &[],
        from: &[Origin::Register, Origin::LabourForceSurvey],
    }
}
