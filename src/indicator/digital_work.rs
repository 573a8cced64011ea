//! The digital transition at work: exposure with a fallback for coarser codes, access, platform employment, digital skills
//! as composites, and the need to reskill.

use super::{Element, Formula, Measure, Scope, Source, Unit, indicators};
use crate::derive::{Fact, Quantity};

const ILO_2025: &str = "Gmyrek and others (2025), ILO Working Paper 140";
const HANDBOOK: &str =
    "OECD, ILO and European Commission (2023), Handbook on Measuring Digital Platform Employment and Work";
const DPE: &str = "Eurostat, digital platform employment, pilot of 2022";
const DSI: &str = "Eurostat, digital skills indicator 2.0 (isoc_sk_dskl_i21)";
const OWN: &str = "own composite";
const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);
const AGED_15_TO_64: Scope = Scope::of(&[Fact::Aged15To64]);

indicators! {
    Element::Digital;
    /// Employment exposed to generative AI, with the fallback for coarser codes.
    GENAI_EXPOSED_SHARE_WITH_FALLBACK {
        id: "genai_exposed_share_with_fallback",
        name: "Employment exposed to generative AI, with the fallback for coarser codes",
        definition: "As genai_exposed_share, but a code of fewer digits counts with the share of its labelled unit groups that are of exposure gradient 1, 2, 3 or 4 by the ILO index of 2025: labels come first, and each unit group has equal weight. It says more of coarse codes than the data do; genai_fallback_share says how many rest on it, genai_label_coverage what the labels cover.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiExposedPart), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients; equal weights within a group are our own choice")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of generative AI exposure gradient 1, with the fallback for coarser codes.
    GENAI_GRADIENT_1_SHARE_WITH_FALLBACK {
        id: "genai_gradient_1_share_with_fallback",
        name: "Employment of generative AI exposure gradient 1, with the fallback for coarser codes",
        definition: "As genai_gradient_1_share, but a code of fewer digits counts with the share of its labelled unit groups that are of exposure gradient 1 by the ILO index of 2025: labels come first, and each unit group has equal weight. It says more of coarse codes than the data do; genai_fallback_share says how many rest on it, genai_label_coverage what the labels cover.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiGradient1Part), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients; equal weights within a group are our own choice")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of generative AI exposure gradient 2, with the fallback for coarser codes.
    GENAI_GRADIENT_2_SHARE_WITH_FALLBACK {
        id: "genai_gradient_2_share_with_fallback",
        name: "Employment of generative AI exposure gradient 2, with the fallback for coarser codes",
        definition: "As genai_gradient_2_share, but a code of fewer digits counts with the share of its labelled unit groups that are of exposure gradient 2 by the ILO index of 2025: labels come first, and each unit group has equal weight. It says more of coarse codes than the data do; genai_fallback_share says how many rest on it, genai_label_coverage what the labels cover.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiGradient2Part), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients; equal weights within a group are our own choice")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of generative AI exposure gradient 3, with the fallback for coarser codes.
    GENAI_GRADIENT_3_SHARE_WITH_FALLBACK {
        id: "genai_gradient_3_share_with_fallback",
        name: "Employment of generative AI exposure gradient 3, with the fallback for coarser codes",
        definition: "As genai_gradient_3_share, but a code of fewer digits counts with the share of its labelled unit groups that are of exposure gradient 3 by the ILO index of 2025: labels come first, and each unit group has equal weight. It says more of coarse codes than the data do; genai_fallback_share says how many rest on it, genai_label_coverage what the labels cover.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiGradient3Part), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients; equal weights within a group are our own choice")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of generative AI exposure gradient 4, with the fallback for coarser codes.
    GENAI_GRADIENT_4_SHARE_WITH_FALLBACK {
        id: "genai_gradient_4_share_with_fallback",
        name: "Employment of generative AI exposure gradient 4, with the fallback for coarser codes",
        definition: "As genai_gradient_4_share, but a code of fewer digits counts with the share of its labelled unit groups that are of exposure gradient 4 by the ILO index of 2025: labels come first, and each unit group has equal weight. It says more of coarse codes than the data do; genai_fallback_share says how many rest on it, genai_label_coverage what the labels cover.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiGradient4Part), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients; equal weights within a group are our own choice")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment with minimal exposure to generative AI, with the fallback for coarser codes.
    GENAI_MINIMAL_SHARE_WITH_FALLBACK {
        id: "genai_minimal_share_with_fallback",
        name: "Employment with minimal exposure to generative AI, with the fallback for coarser codes",
        definition: "As genai_minimal_share, but a code of fewer digits counts with the share of its labelled unit groups that are of minimal exposure by the ILO index of 2025: labels come first, and each unit group has equal weight. It says more of coarse codes than the data do; genai_fallback_share says how many rest on it, genai_label_coverage what the labels cover.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiMinimalPart), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients; equal weights within a group are our own choice")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment not exposed to generative AI, with the fallback for coarser codes.
    GENAI_NOT_EXPOSED_SHARE_WITH_FALLBACK {
        id: "genai_not_exposed_share_with_fallback",
        name: "Employment not exposed to generative AI, with the fallback for coarser codes",
        definition: "As genai_not_exposed_share, but a code of fewer digits counts with the share of its labelled unit groups that are not exposed by the ILO index of 2025: labels come first, and each unit group has equal weight. It says more of coarse codes than the data do; genai_fallback_share says how many rest on it, genai_label_coverage what the labels cover.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiNotExposedPart), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients; equal weights within a group are our own choice")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment whose exposure to generative AI rests on the fallback.
    GENAI_FALLBACK_SHARE {
        id: "genai_fallback_share",
        name: "Employment whose exposure to generative AI rests on the fallback",
        definition: "Employed people whose code of occupation leaves the label of exposure open between unit groups of several labels, as a percentage of employed people who told an occupation. The shares with fallback count them in parts, the others leave them out as missing.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiByFallback]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "occupation scores")],
    }
    /// Coverage of occupations by labels of exposure to generative AI.
    GENAI_LABEL_COVERAGE {
        id: "genai_label_coverage",
        name: "Coverage of occupations by labels of exposure to generative AI",
        definition: "Mean over employed people of the percentage of unit groups in their occupation that have a label by the ILO index of 2025: 100 for a unit group with a label, 0 for one of the nine without, in between for coarser codes.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiCoverage), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "occupation scores")],
    }
    /// Employment exposed to generative AI without digital access.
    GENAI_WITHOUT_ACCESS_SHARE {
        id: "genai_without_access_share",
        name: "Employment exposed to generative AI without digital access",
        definition: "Employed people whose occupation is of exposure gradient 1, 2, 3 or 4 by the ILO index of 2025 and who use no computer, smartphone or Internet for the job, as a percentage of employed people. With the parameter digital_access_required the shares by gradient leave them out, and this share makes the parts add up again.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiWithoutAccess]), among: EMPLOYED },
        sources: &[Source::new("Gmyrek, Winkler and Garganta (2024), ILO Working Paper 121", "digital access, from memory")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Digital platform employment in the last twelve months.
    PLATFORM_EMPLOYMENT_RATE_12M {
        id: "platform_employment_rate_12m",
        name: "Digital platform employment in the last twelve months",
        definition: "People of 15 to 64 years who did digital platform work in the last twelve months, as a percentage of people of that age. Platform work is done for pay or profit through a platform or app that controls or organises essential parts of it, at least one hour in a week of the period; selling own goods and renting out without a service are none. Rates of other periods are other series: that of twelve months is a multiple of that of a week.",
        unit: Unit::Percent,
        universe: "population of 15 to 64 years",
        formula: Formula::Share { of: Scope::of(&[Fact::PlatformWorker12Months]), among: AGED_15_TO_64 },
        sources: &[Source::new(HANDBOOK, "platform employment"), Source::new(DPE, "population of 15 to 64 years")],
    }
    /// Share of employed people with digital platform work in the last twelve months.
    PLATFORM_SHARE_OF_EMPLOYMENT_12M {
        id: "platform_share_of_employment_12m",
        name: "Share of employed people with digital platform work in the last twelve months",
        definition: "Employed people who did digital platform work in the last twelve months, as a percentage of employed people. Platform work is done for pay or profit through a platform or app that controls or organises essential parts of it, at least one hour in a week of the period; selling own goods and renting out without a service are none. It does not say that the main job is one, nor who is a dependent contractor.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::PlatformWorker12Months]), among: EMPLOYED },
        sources: &[Source::new(HANDBOOK, "platform employment")],
    }
    /// Digital platform employment in the last month.
    PLATFORM_EMPLOYMENT_RATE_1M {
        id: "platform_employment_rate_1m",
        name: "Digital platform employment in the last month",
        definition: "People of 15 to 64 years who did digital platform work in the last month, as a percentage of people of that age. Platform work is done for pay or profit through a platform or app that controls or organises essential parts of it, at least one hour in a week of the period; selling own goods and renting out without a service are none. Rates of other periods are other series: that of twelve months is a multiple of that of a week.",
        unit: Unit::Percent,
        universe: "population of 15 to 64 years",
        formula: Formula::Share { of: Scope::of(&[Fact::PlatformWorker1Month]), among: AGED_15_TO_64 },
        sources: &[Source::new(HANDBOOK, "platform employment"), Source::new(DPE, "population of 15 to 64 years")],
    }
    /// Share of employed people with digital platform work in the last month.
    PLATFORM_SHARE_OF_EMPLOYMENT_1M {
        id: "platform_share_of_employment_1m",
        name: "Share of employed people with digital platform work in the last month",
        definition: "Employed people who did digital platform work in the last month, as a percentage of employed people. Platform work is done for pay or profit through a platform or app that controls or organises essential parts of it, at least one hour in a week of the period; selling own goods and renting out without a service are none. It does not say that the main job is one, nor who is a dependent contractor.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::PlatformWorker1Month]), among: EMPLOYED },
        sources: &[Source::new(HANDBOOK, "platform employment")],
    }
    /// Share of employed people whose main job is on a digital platform.
    PLATFORM_MAIN_JOB_SHARE {
        id: "platform_main_job_share",
        name: "Share of employed people whose main job is on a digital platform",
        definition: "Employed people whose main job is organised through a digital platform or app, as a percentage of employed people. The status in employment of these jobs is told apart, and a platform alone makes nobody a dependent contractor.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::PlatformMainJob]), among: EMPLOYED },
        sources: &[Source::new(HANDBOOK, "platform employment as the main job")],
    }
    /// Digital skills of the EU: information and data literacy.
    DSI_INFORMATION_RATE {
        id: "dsi_information_rate",
        name: "Digital skills of the EU: information and data literacy",
        definition: "People who did at least one activity of information and data literacy of the digital skills indicator of the EU in the last three months, as a percentage of the people who were asked. It is one of five areas; the activities are those of Eurostat and not the eleven of the SDGs.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::DsiInformation]), among: Scope::EVERYONE },
        sources: &[Source::new(DSI, "areas")],
    }
    /// Digital skills of the EU: communication and collaboration.
    DSI_COMMUNICATION_RATE {
        id: "dsi_communication_rate",
        name: "Digital skills of the EU: communication and collaboration",
        definition: "People who did at least one activity of communication and collaboration of the digital skills indicator of the EU in the last three months, as a percentage of the people who were asked. It is one of five areas; the activities are those of Eurostat and not the eleven of the SDGs.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::DsiCommunication]), among: Scope::EVERYONE },
        sources: &[Source::new(DSI, "areas")],
    }
    /// Digital skills of the EU: digital content creation.
    DSI_CONTENT_RATE {
        id: "dsi_content_rate",
        name: "Digital skills of the EU: digital content creation",
        definition: "People who did at least one activity of digital content creation of the digital skills indicator of the EU in the last three months, as a percentage of the people who were asked. It is one of five areas; the activities are those of Eurostat and not the eleven of the SDGs.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::DsiContent]), among: Scope::EVERYONE },
        sources: &[Source::new(DSI, "areas")],
    }
    /// Digital skills of the EU: safety.
    DSI_SAFETY_RATE {
        id: "dsi_safety_rate",
        name: "Digital skills of the EU: safety",
        definition: "People who did at least one activity of safety of the digital skills indicator of the EU in the last three months, as a percentage of the people who were asked. It is one of five areas; the activities are those of Eurostat and not the eleven of the SDGs.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::DsiSafety]), among: Scope::EVERYONE },
        sources: &[Source::new(DSI, "areas")],
    }
    /// Digital skills of the EU: problem solving.
    DSI_PROBLEM_SOLVING_RATE {
        id: "dsi_problem_solving_rate",
        name: "Digital skills of the EU: problem solving",
        definition: "People who did at least one activity of problem solving of the digital skills indicator of the EU in the last three months, as a percentage of the people who were asked. It is one of five areas; the activities are those of Eurostat and not the eleven of the SDGs.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::DsiProblemSolving]), among: Scope::EVERYONE },
        sources: &[Source::new(DSI, "areas")],
    }
    /// At least basic digital skills (EU).
    BASIC_DIGITAL_SKILLS_RATE_EU {
        id: "basic_digital_skills_rate_eu",
        name: "At least basic digital skills (EU)",
        definition: "People who did at least one activity in each of the five areas of the digital skills indicator of the EU, as a percentage of the people who were asked; Eurostat publishes it for 16 to 74 years. It is no SDG indicator, and not comparable with the indicator before 2021, which had four areas.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::BasicDigitalSkillsEu]), among: Scope::EVERYONE },
        sources: &[Source::new(DSI, "at least basic skills")],
    }
    /// Digital activities in each of five areas.
    BASIC_DIGITAL_SKILLS_RATE_ACTIVITIES {
        id: "basic_digital_skills_rate_activities",
        name: "Digital activities in each of five areas",
        definition: "People who did one of the eleven activities of SDG 4.4.1 in each of the five areas of digital competence in the last three months, as a percentage of the people who were asked. A composite of our own: the SDG indicator has none, and the areas of the EU count other activities. The nine activities before 2020 are never mixed in.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::BasicDigitalSkillsActivities]), among: Scope::EVERYONE },
        sources: &[Source::new(OWN, "of the eleven activities of SDG 4.4.1")],
    }
    /// Reskilling, first part: employment of high exposure gradients.
    RESKILLING_EXPOSED_SHARE {
        id: "reskilling_exposed_share",
        name: "Reskilling, first part: employment of high exposure gradients",
        definition: "Employed people whose occupation is of exposure gradient 3 or 4 by the ILO index of 2025, or from another gradient on by the parameter reskilling_gradient_from, as a percentage of employed people whose occupation has a label. The first of three parts of reskilling_need_rate.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::ReskillingExposed]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
    }
    /// Reskilling, second part: employed people without basic digital skills.
    EMPLOYED_WITHOUT_BASIC_DIGITAL_SKILLS_SHARE {
        id: "employed_without_basic_digital_skills_share",
        name: "Reskilling, second part: employed people without basic digital skills",
        definition: "Employed people who lack basic digital skills, by the five areas of the EU where they were asked and otherwise by the eleven activities of SDG 4.4.1, as a percentage of employed people. The second of three parts of reskilling_need_rate.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::LacksBasicDigitalSkills]), among: EMPLOYED },
        sources: &[Source::new(OWN, "part of the need to reskill")],
    }
    /// Reskilling, third part: employed people without recent learning.
    EMPLOYED_WITHOUT_LEARNING_SHARE {
        id: "employed_without_learning_share",
        name: "Reskilling, third part: employed people without recent learning",
        definition: "Employed people who took part in no formal or non-formal education or training in the last twelve months, as a percentage of employed people. The third of three parts of reskilling_need_rate.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: EMPLOYED.but(&[Fact::TrainedLastYear]), among: EMPLOYED },
        sources: &[Source::new(OWN, "part of the need to reskill")],
    }
    /// Need to reskill in the digital transition (own composite).
    RESKILLING_NEED_RATE {
        id: "reskilling_need_rate",
        name: "Need to reskill in the digital transition (own composite)",
        definition: "Employed people of whom all three hold: the occupation is of exposure gradient 3 or 4 by the ILO index of 2025, basic digital skills are lacking, and there was no education or training in the last twelve months; as a percentage of employed people. A composite of our own, no standard has one; each part is an indicator, and the gradient is the parameter reskilling_gradient_from.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::NeedsReskilling]), among: EMPLOYED },
        sources: &[Source::new(OWN, "exposure, skills and training together")],
        by: &["sex", "age_youth_adult", "education_aggregate"],
    }
}
