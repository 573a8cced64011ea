//! Work that should be abolished: child labour and forced labour.
//!
//! Where a survey gives children a weight of their own, that is the weight to name in the design.

use super::context::{ILOSTAT, MANUAL, SDG};
use super::{Combination, Element, Formula, Input, Kind, Manual, Origin, Scope, Source, Unit, indicators, listed};
use crate::derive::Fact;

const CHILDREN: Scope = Scope::of(&[Fact::Child]);

indicators! {
    Element::Abolition;
    /// SDG 8.7.1, indicator 1.
    CHILD_LABOUR_RATE_SDG {
        id: "child_labour_rate_sdg",
        name: "Child labour rate by hours of economic activity (SDG)",
        definition: "Children who did economic activity for at least 1 hour in the reference week at 5 to 11 years, 14 hours at 12 to 14 years or 43 hours at 15 to 17 years, as a percentage of all children of that age. Hazards other than long hours are not looked at, as in child_labour_rate; whether just 43 hours count is a parameter.",
        unit: Unit::Percent,
        universe: "children aged 5 to 17",
        formula: Formula::Share { of: Scope::of(&[Fact::ChildLabourSdg]), among: CHILDREN },
        sources: &[Source::new(SDG, "8.7.1, indicator 1"), Source::new(MANUAL, "ABOL-1"), Source::new(ILOSTAT, "SDG_A871")],
        ilostat: Some("SDG_A871"),
        sdg: Some("8.7.1"),
        also: &["ABOL-1"],
        unece: Some("1b1"),
        by: &["sex", "age_children"],
        from: &[Origin::ChildLabourSurvey, Origin::LabourForceSurvey],
    }
    /// SDG 8.7.1, indicator 2.
    CHILD_LABOUR_RATE_SDG_WITH_CHORES {
        id: "child_labour_rate_sdg_with_chores",
        name: "Child labour rate by hours of economic activity and household chores (SDG)",
        definition: "Children counted by child_labour_rate_sdg, and children of 5 to 14 years with 21 hours of household chores in the reference week, as a percentage of all children of that age. Fetching water and firewood is a chore; chores never count from 15 years on. Whether just 21 hours count is a parameter.",
        unit: Unit::Percent,
        universe: "children aged 5 to 17",
        formula: Formula::Share { of: Scope::of(&[Fact::ChildLabourSdgWithChores]), among: CHILDREN },
        sources: &[Source::new(SDG, "8.7.1, indicator 2"), Source::new(MANUAL, "ABOL-1"), Source::new(ILOSTAT, "SDG_B871")],
        ilostat: Some("SDG_B871"),
        sdg: Some("8.7.1"),
        also: &["ABOL-1"],
        unece: Some("1b1"),
        by: &["sex", "age_children"],
        from: &[Origin::ChildLabourSurvey, Origin::LabourForceSurvey],
    }
    /// Child labour with hazards.
    CHILD_LABOUR_RATE {
        id: "child_labour_rate",
        name: "Child labour rate",
        definition: "Children in hazardous work, children of 5 to 11 years at any work and children of 12 to 14 years at more than light work, as a percentage of all children of 5 to 17 years under the resolutions of the 18th and 20th ICLS. Light work and work permitted from 15 years on are left out, so it is lower than children_in_economic_activity_rate.",
        unit: Unit::Percent,
        universe: "children aged 5 to 17",
        formula: Formula::Share { of: Scope::of(&[Fact::ChildLabour]), among: CHILDREN },
        sources: &[Source::new(MANUAL, "ABOL-1"), Source::new(ILOSTAT, "CLD_XCLB")],
        ilostat: Some("CLD_XCLB"),
        sdg: Some("8.7.1"),
        manual: Some(Manual::main("ABOL-1")),
        also: &["CLD_XCHL", "CLD_XSNA"],
        unece: Some("1b1"),
        by: &["sex", "age_children"],
        from: &[Origin::ChildLabourSurvey, Origin::LabourForceSurvey],
    }
    /// Children in hazardous work.
    HAZARDOUS_CHILD_LABOUR_RATE {
        id: "hazardous_child_labour_rate",
        name: "Hazardous child labour rate",
        definition: "Children who work in mining, quarrying or construction, in an occupation or under hazards that the country lists, at night, or for 43 hours a week, as a percentage of all children of 5 to 17 years. Hazards that a survey does not ask for cannot be found, so rates of surveys with other questions are not comparable.",
        unit: Unit::Percent,
        universe: "children aged 5 to 17",
        formula: Formula::Share { of: Scope::of(&[Fact::HazardousChildLabour]), among: CHILDREN },
        sources: &[Source::new(MANUAL, "ABOL-2"), Source::new(ILOSTAT, "CLD_XHAZ")],
        ilostat: Some("CLD_XHAZ"),
        sdg: Some("8.7.1"),
        manual: Some(Manual::additional("ABOL-2")),
        unece: Some("1b2"),
        by: &["sex", "age_children"],
        from: &[Origin::ChildLabourSurvey, Origin::LabourForceSurvey],
    }
    /// Children at any work.
    CHILDREN_IN_ECONOMIC_ACTIVITY_RATE {
        id: "children_in_economic_activity_rate",
        name: "Share of children in economic activity",
        definition: "Children of 5 to 17 years who did at least one hour of economic activity in the reference week, production for own use included, as a percentage of all children of that age. It holds permitted work too and is not child labour.",
        unit: Unit::Percent,
        universe: "children aged 5 to 17",
        formula: Formula::Share { of: Scope::of(&[Fact::ChildInEconomicActivity]), among: CHILDREN },
        sources: &[Source::new(SDG, "8.7.1, economic activity")],
        by: &["sex", "age_children"],
        from: &[Origin::ChildLabourSurvey, Origin::LabourForceSurvey],
    }
    /// How many children are in child labour.
    CHILD_LABOUR {
        id: "child_labour",
        name: "Children in child labour",
        definition: "The number of children of 5 to 17 years in child labour, as child_labour_rate counts them. Percentages of age groups do not add up; numbers do.",
        unit: Unit::Persons,
        universe: "children aged 5 to 17",
        formula: Formula::Level { of: Scope::of(&[Fact::ChildLabour]) },
        sources: &[Source::new(MANUAL, "ABOL-1"), Source::new(ILOSTAT, "CLD_XCLB")],
        also: &["ABOL-1"],
        by: &["sex", "age_children"],
        from: &[Origin::ChildLabourSurvey, Origin::LabourForceSurvey],
    }
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
