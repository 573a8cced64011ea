//! Economic and social context: populations, levels and the shape of employment.

use super::{Element, Formula, Scope, Source, Unit, indicators};
use crate::derive::Fact;

// The titles of the documents that the definitions of every element cite.
pub(super) const ICLS_13: &str = "13th ICLS Resolution I (1982)";
pub(super) const ICLS_17: &str = "17th ICLS Guidelines (2003)";
pub(super) const ICLS_19: &str = "19th ICLS Resolution I (2013)";
pub(super) const ICSE_93: &str = "ICSE-93";
pub(super) const ILOSTAT: &str = "ILOSTAT indicator description";
pub(super) const ILOSTAT_LIST: &str = "ILOSTAT classification";
pub(super) const MANUAL: &str = "ILO Decent Work manual (2nd version)";
pub(super) const SDG: &str = "SDG indicator metadata";

const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);

indicators! {
    Element::Context;
    /// Everyone the data cover.
    POPULATION {
        id: "population",
        name: "Population covered",
        definition: "All persons the data cover, of any age, counted with their weights. It is what the survey represents, usually without people in institutions, and not the UN estimate that ILOSTAT publishes as POP_2POP.",
        unit: Unit::Persons,
        universe: "everyone",
        formula: Formula::Level { of: Scope::EVERYONE },
        sources: &[Source::new("ILOSTAT microdata processing (iloMicro)", "R/Micro_process.r, commit e1c5cf0")],
        ilostat: None,
        sdg: None,
    }
    /// People of working age.
    WORKING_AGE_POPULATION {
        id: "working_age_population",
        name: "Working-age population",
        definition: "People of working age, whatever they do: 15 years and older, without an upper limit, unless the country sets other limits.",
        unit: Unit::Persons,
        universe: "population of working age",
        formula: Formula::Level { of: Scope::of(&[Fact::WorkingAge]) },
        sources: &[Source::new(ICLS_19, "para. 65"), Source::new(SDG, "8.5.2"), Source::new(ILOSTAT, "POP_XWAP")],
        ilostat: Some("POP_XWAP"),
        sdg: None,
    }
    /// Employed and unemployed people.
    LABOUR_FORCE {
        id: "labour_force",
        name: "Labour force",
        definition: "People of working age who are employed or unemployed in the reference week under the 19th ICLS. Producing goods mainly for own use does not bring a person into it, as it did under the 13th ICLS.",
        unit: Unit::Persons,
        universe: "population of working age",
        formula: Formula::Level { of: Scope::of(&[Fact::LabourForce]) },
        sources: &[Source::new(ICLS_19, "para. 16"), Source::new(ILOSTAT, "EAP_TEAP")],
        ilostat: Some("EAP_TEAP"),
        sdg: None,
    }
    /// Employed people.
    EMPLOYMENT {
        id: "employment",
        name: "Employment",
        definition: "People of working age who worked at least one hour for pay or profit in the reference week, or were temporarily absent from such a job. Producing goods mainly for own use is not employment here, as it is in employment_icls13.",
        unit: Unit::Persons,
        universe: "population of working age",
        formula: Formula::Level { of: EMPLOYED },
        sources: &[Source::new(ICLS_19, "paras 27 to 31"), Source::new(ILOSTAT, "EMP_TEMP")],
        ilostat: Some("EMP_TEMP"),
        sdg: None,
    }
    /// Unemployed people.
    UNEMPLOYMENT {
        id: "unemployment",
        name: "Unemployment",
        definition: "People of working age without employment who took an active step to find work in the last four weeks and could start in the reference week or shortly after it, and those who start an arranged job within three months. It is not the number of people registered at employment offices.",
        unit: Unit::Persons,
        universe: "population of working age",
        formula: Formula::Level { of: Scope::of(&[Fact::Unemployed]) },
        sources: &[Source::new(ICLS_19, "paras 47 and 48"), Source::new(ILOSTAT, "UNE_TUNE")],
        ilostat: Some("UNE_TUNE"),
        sdg: None,
    }
    /// People of working age who are neither employed nor unemployed.
    OUTSIDE_LABOUR_FORCE {
        id: "outside_labour_force",
        name: "Outside the labour force",
        definition: "People of working age who are neither employed nor unemployed in the reference week. The potential labour force is part of it.",
        unit: Unit::Persons,
        universe: "population of working age",
        formula: Formula::Level { of: Scope::of(&[Fact::OutsideLabourForce]) },
        sources: &[Source::new(ICLS_19, "para. 16"), Source::new(ILOSTAT, "EIP_TEIP")],
        ilostat: Some("EIP_TEIP"),
        sdg: None,
    }
    /// Employed people who want, and are available for, more hours.
    TIME_RELATED_UNDEREMPLOYMENT {
        id: "time_related_underemployment",
        name: "Time-related underemployment",
        definition: "Employed people who want more hours, are available to work them, and work fewer hours in all jobs than a threshold, 35 hours a week by default. It counts persons, not the hours they lack, and not everyone who works part-time.",
        unit: Unit::Persons,
        universe: "employed people",
        formula: Formula::Level { of: Scope::of(&[Fact::TimeRelatedUnderemployed]) },
        sources: &[Source::new(ICLS_19, "paras 43 to 45"), Source::new(ILOSTAT, "TRU_TTRU")],
        ilostat: Some("TRU_TTRU"),
        sdg: None,
    }
    /// Unavailable jobseekers and available potential jobseekers.
    POTENTIAL_LABOUR_FORCE {
        id: "potential_labour_force",
        name: "Potential labour force",
        definition: "People outside the labour force who seek work but are not available, or who want work and are available but do not seek it. Those who want work and do neither are not in it.",
        unit: Unit::Persons,
        universe: "people outside the labour force",
        formula: Formula::Level { of: Scope::of(&[Fact::PotentialLabourForce]) },
        sources: &[Source::new(ICLS_19, "para. 51"), Source::new(ILOSTAT, "EIP_WPLF")],
        ilostat: Some("EIP_WPLF"),
        sdg: None,
    }
    /// Available people who gave up seeking for reasons of the labour market.
    DISCOURAGED_JOBSEEKERS {
        id: "discouraged_jobseekers",
        name: "Discouraged jobseekers",
        definition: "Available potential jobseekers who do not seek work for a reason of the labour market: they believe there is no job, failed before, lack skills, or are thought too young or too old. They are a part of the potential labour force; the percentage that ILOSTAT publishes as EIP_WDIS adds the unemployed to them.",
        unit: Unit::Persons,
        universe: "people outside the labour force",
        formula: Formula::Level { of: Scope::of(&[Fact::Discouraged]) },
        sources: &[Source::new(ICLS_19, "para. 52"), Source::new(ILOSTAT, "EIP_WDIS")],
        ilostat: Some("EIP_WDIS"),
        sdg: None,
    }
    /// People whose main job is informal.
    INFORMAL_EMPLOYMENT {
        id: "informal_employment",
        name: "Informal employment",
        definition: "Employed people whose main job is informal, whether it is in a formal enterprise, an informal one or a household. It is not employment in the informal sector, which depends on the enterprise alone.",
        unit: Unit::Persons,
        universe: "employed people",
        formula: Formula::Level { of: Scope::of(&[Fact::InformalEmployment]) },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(ILOSTAT, "IFL_IECN")],
        ilostat: Some("IFL_IECN"),
        sdg: None,
    }
    /// Employed people under the standard before 2013.
    EMPLOYMENT_ICLS13 {
        id: "employment_icls13",
        name: "Employment (13th ICLS)",
        definition: "People of working age who are employed under the 13th ICLS, which also counts the production of goods for own use. Never chain it with employment, which follows the 19th ICLS.",
        unit: Unit::Persons,
        universe: "population of working age",
        formula: Formula::Level { of: Scope::of(&[Fact::EmployedIcls13]) },
        sources: &[Source::new(ICLS_13, "para. 9")],
        ilostat: None,
        sdg: None,
    }
    /// Unemployed people under the standard before 2013.
    UNEMPLOYMENT_ICLS13 {
        id: "unemployment_icls13",
        name: "Unemployment (13th ICLS)",
        definition: "People of working age who are unemployed under the 13th ICLS: not employed in its wider sense, available and seeking work. Never chain it with unemployment, which follows the 19th ICLS.",
        unit: Unit::Persons,
        universe: "population of working age",
        formula: Formula::Level { of: Scope::of(&[Fact::UnemployedIcls13]) },
        sources: &[Source::new(ICLS_13, "para. 10")],
        ilostat: None,
        sdg: None,
    }
    /// Share of agriculture in employment.
    AGRICULTURE_EMPLOYMENT_SHARE {
        id: "agriculture_employment_share",
        name: "Share of agriculture in employment",
        definition: "People whose main job is in agriculture, forestry or fishing (ISIC Rev.4 section A) as a percentage of employed people whose economic activity is known.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Agriculture]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT, "EMP_TAGR"), Source::new(ILOSTAT_LIST, "ECO_SECTOR"), Source::new(MANUAL, "CONT-6")],
        ilostat: Some("EMP_TAGR"),
        sdg: None,
    }
    /// Share of industry in employment.
    INDUSTRY_EMPLOYMENT_SHARE {
        id: "industry_employment_share",
        name: "Share of industry in employment",
        definition: "People whose main job is in industry (ISIC Rev.4 sections B to F) as a percentage of employed people whose economic activity is known. It includes mining, utilities and construction; manufacturing alone is manufacturing_employment_share.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::IndustrySector]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT, "EMP_TIND"), Source::new(ILOSTAT_LIST, "ECO_SECTOR"), Source::new(MANUAL, "CONT-6")],
        ilostat: Some("EMP_TIND"),
        sdg: None,
    }
    /// Share of manufacturing in employment.
    MANUFACTURING_EMPLOYMENT_SHARE {
        id: "manufacturing_employment_share",
        name: "Share of manufacturing in employment",
        definition: "People whose main job is in manufacturing (ISIC Rev.4 section C) as a percentage of employed people whose economic activity is known.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Manufacturing]), among: EMPLOYED },
        sources: &[Source::new(SDG, "9.2.2"), Source::new(MANUAL, "CONT-6")],
        ilostat: Some("SDG_0922"),
        sdg: Some("9.2.2"),
    }
    /// Share of services in employment.
    SERVICES_EMPLOYMENT_SHARE {
        id: "services_employment_share",
        name: "Share of services in employment",
        definition: "People whose main job is in services, public services and households as employers included (ISIC Rev.4 sections G to U), as a percentage of employed people whose economic activity is known.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Services]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT, "EMP_TSRV"), Source::new(ILOSTAT_LIST, "ECO_SECTOR"), Source::new(MANUAL, "CONT-6")],
        ilostat: Some("EMP_TSRV"),
        sdg: None,
    }
    /// Share of high-skill occupations in employment.
    HIGH_SKILL_EMPLOYMENT_SHARE {
        id: "high_skill_employment_share",
        name: "Share of high-skill occupations in employment",
        definition: "People whose main job is that of a manager, professional or technician (ISCO-08 major groups 1 to 3) as a percentage of employed people whose occupation is known. The skill is the occupation's, not the person's education; armed forces have no level, so the three skill shares need not add up to 100.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::HighSkillOccupation]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT_LIST, "OCU_SKILL, skill levels 3 and 4")],
        ilostat: None,
        sdg: None,
    }
    /// Share of medium-skill occupations in employment.
    MEDIUM_SKILL_EMPLOYMENT_SHARE {
        id: "medium_skill_employment_share",
        name: "Share of medium-skill occupations in employment",
        definition: "People whose main job is in ISCO-08 major groups 4 to 8 as a percentage of employed people whose occupation is known. The skill is the occupation's, not the person's education.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::MediumSkillOccupation]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT_LIST, "OCU_SKILL, skill level 2")],
        ilostat: None,
        sdg: None,
    }
    /// Share of low-skill occupations in employment.
    LOW_SKILL_EMPLOYMENT_SHARE {
        id: "low_skill_employment_share",
        name: "Share of low-skill occupations in employment",
        definition: "People whose main job is an elementary occupation (ISCO-08 major group 9) as a percentage of employed people whose occupation is known. The skill is the occupation's, not the person's education.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::LowSkillOccupation]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT_LIST, "OCU_SKILL, skill level 1")],
        ilostat: None,
        sdg: None,
    }
    /// Share of the public sector in employment.
    PUBLIC_EMPLOYMENT_SHARE {
        id: "public_employment_share",
        name: "Share of the public sector in employment",
        definition: "People whose main job is in the public sector, as the survey records it, as a percentage of employed people whose institutional sector is known. It is about who owns the employer, not about public services as an activity.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::PublicSector]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT, "EMP_XPSS"), Source::new(ILOSTAT_LIST, "INS_SECTOR")],
        ilostat: Some("EMP_XPSS"),
        sdg: None,
    }
    /// Extreme poverty rate.
    EXTREME_POVERTY_RATE {
        id: "extreme_poverty_rate",
        name: "Extreme poverty rate",
        definition: "People, of any age and whatever they do, in households below the first international poverty line, as a percentage of everyone; 3.00 dollars of 2021 PPP a person and day, 2.15 of 2017 or 1.90 of 2011. SDG indicator 1.1.1 breaks it down; its employed part is working_poverty_rate.",
        unit: Unit::Percent,
        universe: "everyone",
        formula: Formula::Share { of: Scope::of(&[Fact::BelowExtremeLine]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "1.1.1"), Source::new(MANUAL, "CONT-12")],
        ilostat: None,
        sdg: None,
    }
    /// Poverty rate by the national line.
    NATIONAL_POVERTY_RATE {
        id: "national_poverty_rate",
        name: "Poverty rate by the national line",
        definition: "People, of any age and whatever they do, in households below the national poverty line, as a percentage of everyone. National lines differ between countries.",
        unit: Unit::Percent,
        universe: "everyone",
        formula: Formula::Share { of: Scope::of(&[Fact::BelowNationalLine]), among: Scope::EVERYONE },
        sources: &[Source::new(MANUAL, "CONT-12")],
        ilostat: None,
        sdg: None,
    }
}
