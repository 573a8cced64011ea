//! Work that should be abolished: child labour.
//!
//! Where a survey gives children a weight of their own, that is the weight to name in the design.

use super::context::{ILOSTAT, MANUAL, SDG};
use super::{Element, Formula, Scope, Source, Unit, indicators};
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
    }
}
