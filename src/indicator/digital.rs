//! Digital transition: who works in occupations that are exposed to generative artificial intelligence.

use super::{Element, Formula, Measure, Scope, Source, Unit, indicators, listed};
use crate::derive::{Fact, Quantity};

const ILO_2023: &str = "Gmyrek, Berg and Bescond (2023), ILO Working Paper 96";
const ILO_2025: &str = "Gmyrek and others (2025), ILO Working Paper 140";
const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);

indicators! {
    Element::Digital;
    /// Employment exposed to generative AI.
    GENAI_EXPOSED_SHARE {
        id: "genai_exposed_share",
        name: "Employment exposed to generative AI",
        definition: "Employed people whose occupation is of exposure gradient 1, 2, 3 or 4 by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Exposure is what models could do of the tasks; it is neither adoption nor a number of jobs lost.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiExposed]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of exposure gradient 1.
    GENAI_GRADIENT_1_SHARE {
        id: "genai_gradient_1_share",
        name: "Employment of generative AI exposure gradient 1",
        definition: "Employed people whose occupation is of exposure gradient 1, low average exposure of very different tasks, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Never add or compare it with the potentials of the index of 2023.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiGradient1]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of exposure gradient 2.
    GENAI_GRADIENT_2_SHARE {
        id: "genai_gradient_2_share",
        name: "Employment of generative AI exposure gradient 2",
        definition: "Employed people whose occupation is of exposure gradient 2, moderate exposure of some tasks, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Never add or compare it with the potentials of the index of 2023.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiGradient2]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of exposure gradient 3.
    GENAI_GRADIENT_3_SHARE {
        id: "genai_gradient_3_share",
        name: "Employment of generative AI exposure gradient 3",
        definition: "Employed people whose occupation is of exposure gradient 3, significant exposure of many tasks, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Never add or compare it with the potentials of the index of 2023.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiGradient3]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of exposure gradient 4.
    GENAI_GRADIENT_4_SHARE {
        id: "genai_gradient_4_share",
        name: "Employment of generative AI exposure gradient 4",
        definition: "Employed people whose occupation is of exposure gradient 4, high exposure of most tasks, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Never add or compare it with the potentials of the index of 2023.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiGradient4]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment with minimal exposure.
    GENAI_MINIMAL_SHARE {
        id: "genai_minimal_share",
        name: "Employment with minimal exposure to generative AI",
        definition: "Employed people whose occupation has minimal exposure, isolated tasks only, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. It is not part of the exposed share.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiMinimal]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment that is not exposed.
    GENAI_NOT_EXPOSED_SHARE {
        id: "genai_not_exposed_share",
        name: "Employment not exposed to generative AI",
        definition: "Employed people whose occupation is not exposed by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Occupations without scores, such as armed forces, are left out and reported as missing, not counted here.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiNotExposed]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment with automation potential, index of 2023.
    GENAI_AUTOMATION_SHARE_2023 {
        id: "genai_automation_share_2023",
        name: "Employment with automation potential (index of 2023)",
        definition: "Employed people whose occupation has automation potential by the ILO index of 2023, a high mean and a small spread of scores, as a percentage of employed people whose occupation has a label. The index of 2025 replaced it; the two are different series.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiAutomation2023]), among: EMPLOYED },
        sources: &[Source::new(ILO_2023, "section 3")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment with augmentation potential, index of 2023.
    GENAI_AUGMENTATION_SHARE_2023 {
        id: "genai_augmentation_share_2023",
        name: "Employment with augmentation potential (index of 2023)",
        definition: "Employed people whose occupation has augmentation potential by the ILO index of 2023, a low mean and a wide spread of scores, as a percentage of employed people whose occupation has a label. The index of 2025 replaced it; the two are different series.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiAugmentation2023]), among: EMPLOYED },
        sources: &[Source::new(ILO_2023, "section 3")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Mean exposure score.
    GENAI_MEAN_SCORE {
        id: "genai_mean_score",
        name: "Mean score of exposure to generative AI",
        definition: "Mean of the ILO's exposure score of 2025, from 0 to 1, over employed people whose occupation has one. Codes of fewer than four digits have the mean of their unit groups with equal weight, so it is the fallback where labels need four digits; a mean score has no gradient.",
        unit: Unit::Index,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiScore), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "occupation scores")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
}

listed! {
    Element::Digital;
}
