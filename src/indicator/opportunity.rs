//! Employment opportunities: who has work, who lacks it, and on what terms.

use super::context::{ICLS_13, ICLS_17, ICLS_19, ICSE_93, ILOSTAT, ILOSTAT_LIST, MANUAL, SDG};
use super::{Element, Formula, Kind, Manual, Origin, Scope, Source, Unit, indicators, listed};
use crate::derive::Fact;

const WORKING_AGE: Scope = Scope::of(&[Fact::WorkingAge]);
const LABOUR_FORCE: Scope = Scope::of(&[Fact::LabourForce]);
const YOUTH_LABOUR_FORCE: Scope = Scope::of(&[Fact::LabourForce, Fact::Youth]);
const ADULT_LABOUR_FORCE: Scope = Scope::of(&[Fact::LabourForce, Fact::Adult]);
const UNEMPLOYED: Scope = Scope::of(&[Fact::Unemployed]);
const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);

indicators! {
    Element::Opportunity;
    /// Labour force participation rate.
    PARTICIPATION_RATE {
        id: "participation_rate",
        name: "Labour force participation rate",
        definition: "The labour force, employed and unemployed, as a percentage of the working-age population in the reference week.",
        unit: Unit::Percent,
        universe: "population of working age",
        formula: Formula::Share { of: LABOUR_FORCE, among: WORKING_AGE },
        sources: &[Source::new(ICLS_19, "para. 16"), Source::new(MANUAL, "EMPL-5"), Source::new(ILOSTAT, "EAP_DWAP")],
        ilostat: Some("EAP_DWAP"),
        manual: Some(Manual::additional("EMPL-5")),
        by: &["sex", "age_aggregate", "education_aggregate", "area"],
    }
    /// Employment-to-population ratio.
    EMPLOYMENT_RATIO {
        id: "employment_ratio",
        name: "Employment-to-population ratio",
        definition: "Employed people as a percentage of the working-age population in the reference week. Its base is everyone of working age, not the labour force, so it is not 100 minus the unemployment rate.",
        unit: Unit::Percent,
        universe: "population of working age",
        formula: Formula::Share { of: EMPLOYED, among: WORKING_AGE },
        sources: &[Source::new(ICLS_19, "paras 27 to 31"), Source::new(MANUAL, "EMPL-1"), Source::new(ILOSTAT, "EMP_DWAP")],
        ilostat: Some("EMP_DWAP"),
        manual: Some(Manual::main("EMPL-1")),
        also: &["EQUA-8"],
        by: &["sex", "age_aggregate", "education_aggregate", "area"],
    }
    /// Unemployment rate, LU1.
    UNEMPLOYMENT_RATE {
        id: "unemployment_rate",
        name: "Unemployment rate",
        definition: "Unemployed people as a percentage of the labour force in the reference week under the 19th ICLS (LU1). Its base is the labour force, not the population, and registration at an employment office plays no part.",
        unit: Unit::Percent,
        universe: "labour force",
        formula: Formula::Share { of: UNEMPLOYED, among: LABOUR_FORCE },
        sources: &[Source::new(ICLS_19, "paras 47 and 48"), Source::new(SDG, "8.5.2"), Source::new(MANUAL, "EMPL-2"), Source::new(ILOSTAT, "UNE_DEAP")],
        ilostat: Some("UNE_DEAP"),
        sdg: Some("8.5.2"),
        manual: Some(Manual::main("EMPL-2")),
        also: &["SDG_0852", "EMPL-7", "UNE_DEAP_SEX_AGE_EDU"],
        by: &["sex", "age_aggregate", "education_aggregate", "area"],
    }
    /// Unemployment rate of young people.
    YOUTH_UNEMPLOYMENT_RATE {
        id: "youth_unemployment_rate",
        name: "Youth unemployment rate",
        definition: "Unemployed young people, 15 to 24 years old by default, as a percentage of the labour force of that age. Its base leaves out young people who only study; as a share of all young people see neet_rate.",
        unit: Unit::Percent,
        universe: "labour force aged 15 to 24",
        formula: Formula::Share { of: UNEMPLOYED, among: YOUTH_LABOUR_FORCE },
        sources: &[Source::new(ICLS_19, "paras 47 and 48"), Source::new(MANUAL, "EMPL-6"), Source::new(ILOSTAT, "UNE_DYAP")],
        ilostat: Some("UNE_DYAP"),
        manual: Some(Manual::additional("EMPL-6")),
        also: &["8.5.2"],
        by: &["sex"],
    }
    /// Unemployment rate of adults.
    ADULT_UNEMPLOYMENT_RATE {
        id: "adult_unemployment_rate",
        name: "Adult unemployment rate",
        definition: "Unemployed adults, 25 years and older by default, as a percentage of the labour force of that age. It leaves out young people, which unemployment_rate does not.",
        unit: Unit::Percent,
        universe: "labour force aged 25 and older",
        formula: Formula::Share { of: UNEMPLOYED, among: ADULT_LABOUR_FORCE },
        sources: &[Source::new(ICLS_19, "paras 47 and 48"), Source::new(ILOSTAT_LIST, "AGE_YTHADULT_YGE25")],
        also: &["8.5.2"],
        by: &["sex"],
    }
    /// Unemployment rate of youth over that of adults.
    YOUTH_ADULT_UNEMPLOYMENT_RATIO {
        id: "youth_adult_unemployment_ratio",
        name: "Ratio of youth to adult unemployment rate",
        definition: "The youth unemployment rate divided by the adult unemployment rate; 2 means that young people in the labour force are unemployed twice as often. It is a ratio of rates, not a difference in percentage points.",
        unit: Unit::Ratio,
        universe: "labour force",
        formula: Formula::ShareRatio { of: UNEMPLOYED, high: YOUTH_LABOUR_FORCE, low: ADULT_LABOUR_FORCE },
        sources: &[Source::new(ICLS_19, "paras 47 and 48"), Source::new(ILOSTAT_LIST, "AGE_YTHADULT_Y15-24 and AGE_YTHADULT_YGE25")],
        by: &["sex"],
    }
    /// Participation rate under the standard before 2013.
    PARTICIPATION_RATE_ICLS13 {
        id: "participation_rate_icls13",
        name: "Labour force participation rate (13th ICLS)",
        definition: "The labour force of the 13th ICLS, own-use producers of goods included, as a percentage of the working-age population. Never chain it with participation_rate, which follows the 19th ICLS.",
        unit: Unit::Percent,
        universe: "population of working age",
        formula: Formula::Share { of: Scope::of(&[Fact::LabourForceIcls13]), among: WORKING_AGE },
        sources: &[Source::new(ICLS_13, "para. 8")],
    }
    /// Employment-to-population ratio under the standard before 2013.
    EMPLOYMENT_RATIO_ICLS13 {
        id: "employment_ratio_icls13",
        name: "Employment-to-population ratio (13th ICLS)",
        definition: "People employed under the 13th ICLS, own-use producers of goods included, as a percentage of the working-age population. Never chain it with employment_ratio, which follows the 19th ICLS.",
        unit: Unit::Percent,
        universe: "population of working age",
        formula: Formula::Share { of: Scope::of(&[Fact::EmployedIcls13]), among: WORKING_AGE },
        sources: &[Source::new(ICLS_13, "para. 9")],
    }
    /// Unemployment rate under the standard before 2013.
    UNEMPLOYMENT_RATE_ICLS13 {
        id: "unemployment_rate_icls13",
        name: "Unemployment rate (13th ICLS)",
        definition: "People unemployed under the 13th ICLS as a percentage of its labour force, own-use producers of goods included. Never chain it with unemployment_rate, which follows the 19th ICLS.",
        unit: Unit::Percent,
        universe: "labour force (13th ICLS)",
        formula: Formula::Share { of: Scope::of(&[Fact::UnemployedIcls13]), among: Scope::of(&[Fact::LabourForceIcls13]) },
        sources: &[Source::new(ICLS_13, "para. 8"), Source::new(ICLS_13, "para. 10")],
    }
    /// Labour underutilization, LU2.
    LU2 {
        id: "lu2",
        name: "Combined rate of time-related underemployment and unemployment (LU2)",
        definition: "People who are unemployed or time-related underemployed as a percentage of the labour force. The underemployed are employed, so the base is the labour force and not the extended one.",
        unit: Unit::Percent,
        universe: "labour force",
        formula: Formula::Share { of: Scope::of(&[Fact::UnderutilizedLu2]), among: LABOUR_FORCE },
        sources: &[Source::new(ICLS_19, "para. 73(c), LU2"), Source::new(MANUAL, "EMPL-11"), Source::new(ILOSTAT, "LUU_XLU2")],
        ilostat: Some("LUU_XLU2"),
        manual: Some(Manual::future("EMPL-11")),
    }
    /// Labour underutilization, LU3.
    LU3 {
        id: "lu3",
        name: "Combined rate of unemployment and potential labour force (LU3)",
        definition: "People who are unemployed or in the potential labour force as a percentage of the extended labour force, which is the labour force and the potential labour force together.",
        unit: Unit::Percent,
        universe: "extended labour force",
        formula: Formula::Share { of: Scope::of(&[Fact::UnderutilizedLu3]), among: Scope::of(&[Fact::ExtendedLabourForce]) },
        sources: &[Source::new(ICLS_19, "para. 73(c), LU3"), Source::new(MANUAL, "EMPL-11"), Source::new(ILOSTAT, "LUU_XLU3")],
        ilostat: Some("LUU_XLU3"),
        manual: Some(Manual::future("EMPL-11")),
    }
    /// Labour underutilization, LU4.
    LU4 {
        id: "lu4",
        name: "Composite measure of labour underutilization (LU4)",
        definition: "People who are unemployed, time-related underemployed or in the potential labour force as a percentage of the extended labour force. It is not the sum of the other rates, whose bases differ.",
        unit: Unit::Percent,
        universe: "extended labour force",
        formula: Formula::Share { of: Scope::of(&[Fact::UnderutilizedLu4]), among: Scope::of(&[Fact::ExtendedLabourForce]) },
        sources: &[Source::new(ICLS_19, "para. 73(c), LU4"), Source::new(MANUAL, "EMPL-11"), Source::new(ILOSTAT, "LUU_XLU4")],
        ilostat: Some("LUU_XLU4"),
        manual: Some(Manual::future("EMPL-11")),
    }
    /// Young people neither in employment nor in education or training.
    NEET_RATE {
        id: "neet_rate",
        name: "Share of youth not in employment, education or training (NEET)",
        definition: "Young people, 15 to 24 years old by default, who are neither employed nor in formal or non-formal education or training, as a percentage of all people of that age for whom this is known. Unemployed students are not NEET; ILO's processing also counts unknown attendance as not NEET, here it is reported as missing.",
        unit: Unit::Percent,
        universe: "population aged 15 to 24",
        formula: Formula::Share { of: Scope::of(&[Fact::Neet]), among: Scope::of(&[Fact::Youth]) },
        sources: &[Source::new(SDG, "8.6.1"), Source::new(MANUAL, "EMPL-3"), Source::new(ILOSTAT, "EIP_NEET")],
        ilostat: Some("EIP_NEET"),
        sdg: Some("8.6.1"),
        manual: Some(Manual::main("EMPL-3")),
        also: &["SDG_0861"],
        by: &["sex", "area"],
    }
    /// Share of employees in employment.
    EMPLOYEE_SHARE {
        id: "employee_share",
        name: "Share of employees in employment",
        definition: "People who are employees in their main job as a percentage of employed people whose status in employment is known.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Employee]), among: EMPLOYED },
        sources: &[Source::new(ICSE_93, "para. 8"), Source::new(MANUAL, "EMPL-8"), Source::new(ILOSTAT, "EMP_TEES")],
        ilostat: Some("EMP_TEES"),
        manual: Some(Manual::additional("EMPL-8")),
        also: &["EMP_TEMP_SEX_STE", "EES_DEMP"],
        by: &["sex"],
    }
    /// Share of employers in employment.
    EMPLOYER_SHARE {
        id: "employer_share",
        name: "Share of employers in employment",
        definition: "People who run a business with regular employees in their main job as a percentage of employed people whose status in employment is known.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Employer]), among: EMPLOYED },
        sources: &[Source::new(ICSE_93, "para. 9"), Source::new(MANUAL, "EMPL-8"), Source::new(ILOSTAT, "EMP_TEER")],
        ilostat: Some("EMP_TEER"),
        manual: Some(Manual::additional("EMPL-8")),
        also: &["EMP_TEMP_SEX_STE"],
        by: &["sex"],
    }
    /// Share of own-account workers in employment.
    OWN_ACCOUNT_SHARE {
        id: "own_account_share",
        name: "Share of own-account workers in employment",
        definition: "People who work on their own account without regular employees in their main job as a percentage of employed people whose status in employment is known. It is not self-employment, which also holds employers, cooperative members and family workers; dependent contractors of ICSE-18 are in it unless they report themselves employees.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::OwnAccountWorker]), among: EMPLOYED },
        sources: &[Source::new(ICSE_93, "para. 10"), Source::new(MANUAL, "EMPL-8"), Source::new(ILOSTAT, "EMP_TOAW")],
        ilostat: Some("EMP_TOAW"),
        manual: Some(Manual::additional("EMPL-8")),
        also: &["EMP_TEMP_SEX_STE"],
        unece: Some("4a"),
        by: &["sex"],
    }
    /// Share of cooperative members in employment.
    COOPERATIVE_MEMBER_SHARE {
        id: "cooperative_member_share",
        name: "Share of members of producers' cooperatives in employment",
        definition: "People who work in their main job as members of a producers' cooperative as a percentage of employed people whose status in employment is known. It needs ICSE-93: ICSE-18 spreads these workers over its other groups.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::CooperativeMember]), among: EMPLOYED },
        sources: &[Source::new(ICSE_93, "para. 11"), Source::new(MANUAL, "EMPL-8")],
        manual: Some(Manual::additional("EMPL-8")),
        by: &["sex"],
    }
    /// Share of contributing family workers in employment.
    FAMILY_WORKER_SHARE {
        id: "family_worker_share",
        name: "Share of contributing family workers in employment",
        definition: "People who help in a family member's business in their main job as a percentage of employed people whose status in employment is known.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::ContributingFamilyWorker]), among: EMPLOYED },
        sources: &[Source::new(ICSE_93, "para. 12"), Source::new(MANUAL, "EMPL-8"), Source::new(ILOSTAT, "EMP_TCFW")],
        ilostat: Some("EMP_TCFW"),
        manual: Some(Manual::additional("EMPL-8")),
        also: &["EMP_TEMP_SEX_STE"],
        by: &["sex"],
    }
    /// Share of own-account and contributing family workers in employment.
    VULNERABLE_EMPLOYMENT_RATE {
        id: "vulnerable_employment_rate",
        name: "Share of own-account and contributing family workers in employment",
        definition: "Own-account workers and contributing family workers as a percentage of employed people whose status in employment is known. It follows from status alone and is neither informality nor precarious work of employees.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::VulnerableEmployment]), among: EMPLOYED },
        sources: &[Source::new(MANUAL, "EMPL-9"), Source::new(ILOSTAT, "EMP_TVUL")],
        ilostat: Some("EMP_TVUL"),
        manual: Some(Manual::additional("EMPL-9")),
        also: &["EMP_XOCW"],
        by: &["sex"],
    }
    /// Informal employment rate.
    INFORMAL_EMPLOYMENT_RATE {
        id: "informal_employment_rate",
        name: "Informal employment rate",
        definition: "People whose main job is informal as a percentage of employed people, agriculture included, for whom informality is known. It is not the share of the informal sector, which depends on the enterprise alone.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmployment]), among: EMPLOYED },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(SDG, "8.3.1"), Source::new(MANUAL, "EMPL-4"), Source::new(ILOSTAT, "IFL_XIEM")],
        ilostat: Some("IFL_XIEM"),
        sdg: Some("8.3.1"),
        manual: Some(Manual::main("EMPL-4")),
        also: &["SDG_0831", "EMP_NIFL", "IFL_XEMP", "IFL_4EMP", "IFL_4IEM"],
        unece: Some("4a"),
        by: &["sex", "industry_sector", "status_in_employment"],
    }
    /// Informal employment rate outside agriculture.
    INFORMAL_EMPLOYMENT_RATE_OUTSIDE_AGRICULTURE {
        id: "informal_employment_rate_outside_agriculture",
        name: "Informal employment rate outside agriculture",
        definition: "People whose main job is informal as a percentage of employed people whose main job is known to be outside agriculture (ISIC Rev.4 sections B to U). SDG indicator 8.3.1 was once this series; today it covers all employment, as informal_employment_rate does.",
        unit: Unit::Percent,
        universe: "employed people outside agriculture",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmployment]), among: EMPLOYED.but(&[Fact::Agriculture]) },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(ILOSTAT, "SDG_A831")],
        ilostat: Some("SDG_A831"),
        also: &["8.3.1", "SDG_B831"],
        by: &["sex", "status_in_employment"],
    }
    /// Share of employees in employment outside agriculture.
    WAGE_EMPLOYMENT_SHARE_OUTSIDE_AGRICULTURE {
        id: "wage_employment_share_outside_agriculture",
        name: "Share of employees in employment outside agriculture",
        definition: "People who are employees in their main job as a percentage of people whose main job is outside agriculture (ISIC Rev.4 section A) and whose status is known. It leaves out farm workers, whom employee_share counts.",
        unit: Unit::Percent,
        universe: "employed people outside agriculture",
        formula: Formula::Share { of: Scope::of(&[Fact::Employee]), among: EMPLOYED.but(&[Fact::Agriculture]) },
        sources: &[Source::new(MANUAL, "EMPL-10"), Source::new(ILOSTAT, "EES_TNAG")],
        ilostat: Some("EES_TNAG"),
        manual: Some(Manual::additional("EMPL-10")),
        also: &["EES_FNAG", "EES_MNAG"],
        by: &["sex"],
    }
}

listed! {
    Element::Opportunity;
    /// Whether the country has a strategy for the young.
    YOUTH_EMPLOYMENT_STRATEGY {
        id: "youth_employment_strategy",
        name: "Existence of a national strategy for youth employment",
        definition: "Whether a country has a strategy for youth employment, and puts it to work: 0 none, 1 in development, 2 adopted, 3 operational. No information is no score, and not 0.",
        unit: "score",
        universe: "countries",
        kind: Kind::Score("0 no strategy; 1 in development; 2 adopted; 3 operational"),
        sources: &[Source::new(SDG, "8.b.1")],
        sdg: Some("8.b.1"),
        by: &[],
        from: &[Origin::Documents],
    }
}
