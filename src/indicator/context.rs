//! Economic and social context: populations, levels and the shape of employment.

use super::{
    Combination, Element, Formula, Input, Kind, Manual, Measure, Origin, Portion, Scope, Source, Unit, indicators,
    listed,
};
use crate::derive::{Fact, Quantity};

// The titles of the documents that the definitions of every element cite.
pub(super) const ICLS_13: &str = "13th ICLS Resolution I (1982)";
pub(super) const ICLS_17: &str = "17th ICLS Guidelines (2003)";
pub(super) const ICLS_19: &str = "19th ICLS Resolution I (2013)";
pub(super) const ICLS_20: &str = "20th ICLS Resolution I (2018)";
pub(super) const ICLS_21: &str = "21st ICLS Resolution I (2023)";
pub(super) const ICSE_93: &str = "ICSE-93";
pub(super) const ILOSTAT: &str = "ILOSTAT indicator description";
pub(super) const ILOSTAT_LIST: &str = "ILOSTAT classification";
pub(super) const MANUAL: &str = "ILO Decent Work manual (2nd version)";
pub(super) const UNECE: &str = "UNECE Handbook on Measuring Quality of Employment (2015)";
pub(super) const OECD_JOB_QUALITY: &str =
    "Cazes, Hijzen and Saint-Martin (2015), Measuring and assessing job quality: the OECD job quality framework";
pub(super) const SDG: &str = "SDG indicator metadata";

const WORKING_AGE: Scope = Scope::of(&[Fact::WorkingAge]);
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
        by: &["sex", "age_5yr_bands", "area"],
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
        by: &["sex", "age_aggregate", "education_aggregate", "area"],
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
        by: &["sex", "age_aggregate", "education_aggregate", "area"],
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
        also: &["TIME-2", "EMP_TEMP_SEX_HOW"],
        by: &["sex", "age_aggregate", "education_aggregate", "area"],
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
        by: &["sex", "age_aggregate", "education_aggregate", "area"],
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
    }
    /// People who want a job and have none.
    JOBS_GAP {
        id: "jobs_gap",
        name: "Jobs gap",
        definition: "People of working age who want a job and have none: the unemployed, the potential labour force and the willing non-jobseekers. It counts persons, not vacant jobs.",
        unit: Unit::Persons,
        universe: "population of working age",
        formula: Formula::Level { of: Scope::of(&[Fact::WantsJobWithoutOne]) },
        sources: &[Source::new("ILO World Employment and Social Outlook", "jobs gap")],
        by: &["sex"],
    }
    /// Own-use producers of goods.
    OWN_USE_PRODUCER_RATE {
        id: "own_use_producer_rate",
        name: "Share of own-use producers of goods",
        definition: "People of working age who produced goods mainly for use by their own household in the reference week, as a percentage of the working-age population. It is a form of work of its own: whoever does it may be employed besides.",
        unit: Unit::Percent,
        universe: "population of working age",
        formula: Formula::Share { of: Scope::of(&[Fact::OwnUseProducerOfGoods]), among: WORKING_AGE },
        sources: &[Source::new(ICLS_19, "para. 22(b)")],
        by: &["sex", "area"],
    }
    /// Unpaid trainees.
    UNPAID_TRAINEE_RATE {
        id: "unpaid_trainee_rate",
        name: "Share of unpaid trainees",
        definition: "People of working age who worked without pay as trainees, apprentices or interns in the reference week, as a percentage of the working-age population. Paid trainees are employees and not in it.",
        unit: Unit::Percent,
        universe: "population of working age",
        formula: Formula::Share { of: Scope::of(&[Fact::UnpaidTrainee]), among: WORKING_AGE },
        sources: &[Source::new(ICLS_19, "para. 33")],
        by: &["sex"],
    }
    /// Volunteers.
    VOLUNTEER_RATE {
        id: "volunteer_rate",
        name: "Volunteer rate",
        definition: "People of working age who worked without pay for others outside their household or family, as a percentage of the working-age population. The period that is asked for is the survey's: a week, four weeks or a year, which are not comparable.",
        unit: Unit::Percent,
        universe: "population of working age",
        formula: Formula::Share { of: Scope::of(&[Fact::Volunteer]), among: WORKING_AGE },
        sources: &[Source::new(ICLS_19, "para. 37")],
        by: &["sex"],
    }
    /// Ninth over first decile of household income.
    HOUSEHOLD_INCOME_D9_D1 {
        id: "household_income_d9_d1",
        name: "Income inequality (P90/P10 ratio)",
        definition: "The household income below which nine tenths of people live, divided by that below which one tenth lives. Every person counts once, of any age, with the income of the household as the survey makes it count for each member, for one person or equivalised; it is not inequality of pay, which is earnings_d9_d1.",
        unit: Unit::Ratio,
        universe: "people whose household income is known",
        formula: Formula::QuantileRatio { of: Measure::Quantity(Quantity::HouseholdIncome), high: Portion::new(9, 10), low: Portion::new(1, 10), among: Scope::EVERYONE },
        sources: &[Source::new(MANUAL, "CONT-4")],
        manual: Some(Manual::context("CONT-4")),
        by: &[],
        from: &[Origin::HouseholdSurvey],
    }
    /// People in households that work little.
    LOW_WORK_INTENSITY_RATE {
        id: "low_work_intensity_rate",
        name: "Share of people in households with very low work intensity",
        definition: "People up to 64 years old who live in households whose working-age adults worked less than a fifth of what they could in the year, as a percentage of all people of that age whose household has an intensity. The intensity of the household is an answer; until 2020 the age limit was 59.",
        unit: Unit::Percent,
        universe: "population up to 64 years old",
        formula: Formula::Share { of: Scope::of(&[Fact::LowWorkIntensity]), among: Scope::of(&[Fact::WorkIntensityAge]) },
        sources: &[Source::new("EU-SILC", "very low work intensity")],
    }
    /// People whose main job is informal.
    INFORMAL_EMPLOYMENT {
        id: "informal_employment",
        name: "Informal employment",
        definition: "Employed people whose main job is informal, whether it is in a formal enterprise, an informal one or a household. It is not employment in the informal sector, which depends on the enterprise alone. An office's own answer counts where there is one; otherwise the method of the ILO (ilo_17th) decides.",
        unit: Unit::Persons,
        universe: "employed people",
        formula: Formula::Level { of: Scope::of(&[Fact::InformalEmployment]) },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(ILOSTAT, "IFL_IECN")],
        ilostat: Some("IFL_IECN"),
        by: &["sex", "industry_sector", "status_in_employment"],
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
        manual: Some(Manual::context("CONT-6")),
        by: &["sex"],
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
        manual: Some(Manual::context("CONT-6")),
        by: &["sex"],
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
        manual: Some(Manual::context("CONT-6")),
        by: &["sex"],
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
        manual: Some(Manual::context("CONT-6")),
        by: &["sex"],
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
        by: &["sex"],
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
        by: &["sex"],
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
        by: &["sex"],
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
        by: &["sex"],
    }
    /// Women among the employed.
    FEMALE_SHARE_EMPLOYMENT {
        id: "female_share_employment",
        name: "Share of women in employment",
        definition: "Women as a percentage of employed people whose sex is known. By industry or by occupation it shows where women work; it is not the employment-to-population ratio of women.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Woman]), among: EMPLOYED },
        sources: &[Source::new(MANUAL, "CONT-10"), Source::new(ILOSTAT, "EMP_XFEM")],
        ilostat: Some("EMP_XFEM"),
        manual: Some(Manual::context("CONT-10")),
        by: &["industry", "occupation_major_group"],
    }
    /// Employees outside the public sector.
    PRIVATE_SECTOR_EMPLOYEES {
        id: "private_sector_employees",
        name: "Employees of the private sector",
        definition: "People who are employees in their main job and whose employer is not in the public sector, as the survey records it.",
        unit: Unit::Persons,
        universe: "employees",
        formula: Formula::Level { of: Scope::of(&[Fact::Employee]).but(&[Fact::PublicSector]) },
        sources: &[Source::new(ILOSTAT_LIST, "INS_SECTOR"), Source::new(ICSE_93, "para. 8")],
        also: &["EES_TEES_SEX_INS"],
        by: &["sex"],
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
        manual: Some(Manual::context("CONT-12")),
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
        manual: Some(Manual::context("CONT-12")),
    }
}

listed! {
    Element::Context;
    /// GDP per employed person.
    LABOUR_PRODUCTIVITY {
        id: "labour_productivity",
        name: "Labour productivity",
        definition: "Gross domestic product at constant prices divided by the number of employed persons. It counts persons and not jobs or hours, and the product and the employed must cover the same territory and period.",
        unit: "currency_per_person",
        universe: "employed people",
        kind: Kind::Combined(Combination::of(1, &[Input::series("gdp_constant_prices", "Gross domestic product at constant prices")], Input::Estimate(&EMPLOYMENT))),
        sources: &[Source::new(SDG, "8.2.1"), Source::new(MANUAL, "CONT-3")],
        sdg: Some("8.2.1"),
        manual: Some(Manual::context("CONT-3")),
        also: &["GDP_205U", "GDP_211P"],
        by: &[],
        from: &[Origin::NationalAccounts, Origin::LabourForceSurvey],
    }
    /// Growth of GDP per employed person.
    LABOUR_PRODUCTIVITY_GROWTH {
        id: "labour_productivity_growth",
        name: "Annual growth of labour productivity",
        definition: "Growth of gross domestic product at constant prices per employed person from one year to the next, in percent. This is what SDG indicator 8.2.1 publishes; the level is labour_productivity.",
        unit: "percent",
        universe: "employed people",
        kind: Kind::Combined(Combination::growth_of(&[Input::series("gdp_constant_prices", "Gross domestic product at constant prices")], Some(Input::Estimate(&EMPLOYMENT)))),
        sources: &[Source::new(SDG, "8.2.1"), Source::new(MANUAL, "CONT-3"), Source::new(ILOSTAT, "GDP_DEMP")],
        ilostat: Some("GDP_DEMP"),
        manual: Some(Manual::context("CONT-3")),
        also: &["8.2.1", "SDG_A821", "SDG_B821"],
        by: &[],
        from: &[Origin::NationalAccounts, Origin::LabourForceSurvey],
    }
    /// Change of consumer prices.
    INFLATION {
        id: "inflation",
        name: "Inflation of consumer prices",
        definition: "Growth of the consumer price index from one period to the same period a year later, in percent.",
        unit: "percent",
        universe: "everyone",
        kind: Kind::Combined(Combination::growth_of(&[Input::series("consumer_price_index", "Consumer price index, 100 in the base period")], None)),
        sources: &[Source::new(ILOSTAT, "CPI_NCYR"), Source::new(MANUAL, "CONT-5")],
        ilostat: Some("CPI_NCYR"),
        manual: Some(Manual::context("CONT-5")),
        by: &[],
        from: &[Origin::NationalAccounts],
    }
    /// Labour's part of the product.
    LABOUR_INCOME_SHARE {
        id: "labour_income_share",
        name: "Labour income share in GDP",
        definition: "Compensation of employees and the labour income of the self-employed as a percentage of gross domestic product. Compensation holds the social contributions of employers; the income of the self-employed is an estimate of national accounts or of those who impute it from what employees earn, and compensation alone understates the share.",
        unit: "percent",
        universe: "everyone",
        kind: Kind::Combined(Combination::of(100, &[Input::series("compensation_of_employees", "Compensation of employees at current prices"), Input::series("labour_income_self_employed", "Labour income of the self-employed at current prices")], Input::series("gdp_current_prices", "Gross domestic product at current prices"))),
        sources: &[Source::new(SDG, "10.4.1"), Source::new(MANUAL, "CONT-8")],
        ilostat: Some("SDG_1041"),
        sdg: Some("10.4.1"),
        manual: Some(Manual::context("CONT-8")),
        also: &["LAP_2GDP", "LAP_DGVA"],
        by: &[],
        from: &[Origin::NationalAccounts],
    }
    /// Growth of GDP per person.
    GDP_PER_CAPITA_GROWTH {
        id: "gdp_per_capita_growth",
        name: "Annual growth of real GDP per capita",
        definition: "Growth of gross domestic product at constant prices per inhabitant from one year to the next, in percent. It is not labour_productivity_growth, which divides by employed persons.",
        unit: "percent",
        universe: "everyone",
        kind: Kind::Combined(Combination::growth_of(&[Input::series("gdp_constant_prices", "Gross domestic product at constant prices")], Some(Input::series("total_population", "Everyone in the country, from population estimates")))),
        sources: &[Source::new(MANUAL, "CONT-9"), Source::new(SDG, "8.1.1")],
        sdg: Some("8.1.1"),
        manual: Some(Manual::context("CONT-9")),
        by: &[],
        from: &[Origin::NationalAccounts],
    }
    /// Children of school age who do not attend.
    CHILDREN_NOT_IN_SCHOOL {
        id: "children_not_in_school",
        name: "Children not in school",
        definition: "Children of the age of primary or lower secondary school who are not enrolled, as a percentage of all children of that age.",
        unit: "percent",
        universe: "children of school age",
        kind: Kind::Combined(Combination::of(100, &[Input::series("children_out_of_school", "Children of school age who are not enrolled")], Input::series("children_of_school_age", "All children of that age"))),
        sources: &[Source::new(MANUAL, "CONT-1"), Source::new(SDG, "4.1.4")],
        sdg: Some("4.1.4"),
        manual: Some(Manual::context("CONT-1")),
        by: &["sex", "area"],
        from: &[Origin::Register],
    }
    /// People of working age who live with HIV.
    HIV_PREVALENCE {
        id: "hiv_prevalence",
        name: "HIV prevalence in the working-age population",
        definition: "People of working age who live with HIV as a percentage of all people of that age, from health statistics.",
        unit: "percent",
        universe: "population of working age",
        kind: Kind::Combined(Combination::of(100, &[Input::series("working_age_with_hiv", "People of working age who live with HIV")], Input::Estimate(&WORKING_AGE_POPULATION))),
        sources: &[Source::new(MANUAL, "CONT-2"), Source::new(SDG, "3.3.1")],
        sdg: Some("3.3.1"),
        manual: Some(Manual::context("CONT-2")),
        by: &["sex"],
        from: &[Origin::Register],
    }
    /// Adults who can read and write.
    ADULT_LITERACY_RATE {
        id: "adult_literacy_rate",
        name: "Adult literacy rate",
        definition: "People aged 15 and older who can read and write a short simple statement on their everyday life, as a percentage of all people of that age. The rate of illiteracy that ILOSTAT holds as EDC_ILLT is what is left to 100.",
        unit: "percent",
        universe: "population aged 15 and older",
        kind: Kind::Combined(Combination::of(100, &[Input::series("literate_adults", "Literate people aged 15 and older")], Input::series("adults", "All people aged 15 and older of whom literacy is known"))),
        sources: &[Source::new(MANUAL, "CONT-7"), Source::new(SDG, "4.6.1"), Source::new(ILOSTAT, "EDC_ILLT")],
        sdg: Some("4.6.1"),
        manual: Some(Manual::context("CONT-7")),
        by: &["sex", "area"],
        from: &[Origin::HouseholdSurvey],
    }
}
