//! Work that should be abolished: child labour and forced labour.

use super::context::MANUAL;
use super::{Combination, Element, Input, Kind, Manual, Origin, Source, indicators, listed};

indicators! {
    Element::Abolition;
}

listed! {
    Element::Abolition;
    /// Children in the worst forms other than hazardous work.
    WORST_FORMS_CHILD_LABOUR_RATE {
        id: "worst_forms_child_labour_rate",
        name: "Worst forms of child labour other than hazardous work",
        definition: "Children in slavery, trafficking, prostitution or illicit activities as a percentage of all children of that age. Surveys of households do not find them; counts come from special surveys and from those who assist them.",
        unit: "percent",
        universe: "children aged 5 to 17",
        kind: Kind::Combined(Combination::of(100, &[Input::series("children_in_worst_forms", "Children in the worst forms of child labour other than hazardous work")], Input::series("children_aged_5_to_17", "All children aged 5 to 17"))),
        sources: &[Source::new(MANUAL, "ABOL-3")],
        manual: Some(Manual::future("ABOL-3")),
        also: &["8.7.1"],
        by: &["sex"],
        from: &[Origin::Documents],
    }
    /// People in forced labour.
    FORCED_LABOUR_RATE {
        id: "forced_labour_rate",
        name: "Forced labour rate",
        definition: "People who work under the menace of a penalty and without having offered themselves, per 1,000 people in the population of the estimate. Counts come from special surveys.",
        unit: "per_1000",
        universe: "population of the estimate",
        kind: Kind::Combined(Combination::of(1000, &[Input::series("people_in_forced_labour", "People in forced labour")], Input::series("total_population", "Everyone in the country, from population estimates"))),
        sources: &[Source::new(MANUAL, "ABOL-4")],
        manual: Some(Manual::future("ABOL-4")),
        unece: Some("1b3"),
        by: &["sex"],
        from: &[Origin::Documents],
    }
}
