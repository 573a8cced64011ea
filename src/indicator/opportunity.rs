//! Employment opportunities: who has work, who lacks it, and on what terms.

use super::context::{ICLS_13, ICLS_17, ICLS_19, ICSE_93, ILOSTAT, ILOSTAT_LIST, MANUAL, OECD_JOB_QUALITY, SDG};
use super::{Combination, Element, Formula, Input, Kind, Manual, Origin, Scope, Source, Unit, indicators, listed};
use crate::derive::Fact;

const WORKING_AGE: Scope = Scope::of(&[Fact::WorkingAge]);
const LABOUR_FORCE: Scope = Scope::of(&[Fact::LabourForce]);
const YOUTH_LABOUR_FORCE: Scope = Scope::of(&[Fact::LabourForce, Fact::Youth]);
const ADULT_LABOUR_FORCE: Scope = Scope::of(&[Fact::LabourForce, Fact::Adult]);
const WIDE_YOUTH: Scope = Scope::of(&[Fact::WideYouth]);
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
    /// Unemployment rate by the relaxed definition of the standard before 2013.
    UNEMPLOYMENT_RATE_ICLS13_RELAXED {
        id: "unemployment_rate_icls13_relaxed",
        name: "Unemployment rate (13th ICLS, relaxed)",
        definition: "People without a job who are available for work, whether they seek it or not, as a percentage of the labour force that holds them. The 13th ICLS allows it where the usual ways of seeking work are of little relevance; the 19th ICLS does not, and has the potential labour force instead.",
        unit: Unit::Percent,
        universe: "labour force (13th ICLS, relaxed)",
        formula: Formula::Share { of: Scope::of(&[Fact::UnemployedIcls13Relaxed]), among: Scope::of(&[Fact::LabourForceIcls13Relaxed]) },
        sources: &[Source::new(ICLS_13, "para. 10(2)")],
        by: &["sex", "age_youth_adult"],
    }
    /// Long-term unemployment rate.
    LONG_TERM_UNEMPLOYMENT_RATE {
        id: "long_term_unemployment_rate",
        name: "Long-term unemployment rate",
        definition: "People who have been unemployed for twelve months or more as a percentage of the labour force. The duration is the shorter of the search and the time since the last job. Its base is the labour force; as a share of the unemployed see long_term_unemployment_share.",
        unit: Unit::Percent,
        universe: "labour force",
        formula: Formula::Share { of: Scope::of(&[Fact::LongTermUnemployed]), among: LABOUR_FORCE },
        sources: &[Source::new(ILOSTAT, "UNE_MG12")],
        ilostat: Some("UNE_MG12"),
        by: &["sex", "age_youth_adult"],
    }
    /// Incidence of long-term unemployment.
    LONG_TERM_UNEMPLOYMENT_SHARE {
        id: "long_term_unemployment_share",
        name: "Incidence of long-term unemployment",
        definition: "People who have been unemployed for twelve months or more as a percentage of all unemployed people whose duration of unemployment is known. It says how long unemployment lasts, not how frequent it is.",
        unit: Unit::Percent,
        universe: "unemployed people",
        formula: Formula::Share { of: Scope::of(&[Fact::LongTermUnemployed]), among: UNEMPLOYED },
        sources: &[Source::new(ILOSTAT, "UNE_LGTD")],
        ilostat: Some("UNE_LGTD"),
        by: &["sex", "age_youth_adult"],
    }
    /// Rate of unemployed and discouraged people.
    UNEMPLOYMENT_RATE_WITH_DISCOURAGED {
        id: "unemployment_rate_with_discouraged",
        name: "Combined rate of unemployment and discouraged jobseekers",
        definition: "People who are unemployed or discouraged jobseekers as a percentage of the labour force and the discouraged jobseekers together. ILOSTAT publishes it as the rate of EIP_WDIS.",
        unit: Unit::Percent,
        universe: "labour force and discouraged jobseekers",
        formula: Formula::Share { of: Scope::of(&[Fact::UnemployedOrDiscouraged]), among: Scope::of(&[Fact::LabourForceOrDiscouraged]) },
        sources: &[Source::new(ILOSTAT, "EIP_WDIS")],
        by: &["sex", "age_youth_adult"],
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
    /// Jobs gap rate.
    JOBS_GAP_RATE {
        id: "jobs_gap_rate",
        name: "Jobs gap rate",
        definition: "People who want a job and have none, whether unemployed, in the potential labour force or willing non-jobseekers, as a percentage of these people and the employed together. It is wider than lu3, which leaves out those who neither seek work nor are available.",
        unit: Unit::Percent,
        universe: "employed people and people who want a job",
        formula: Formula::Share { of: Scope::of(&[Fact::WantsJobWithoutOne]), among: Scope::of(&[Fact::EmployedOrWantsJob]) },
        sources: &[Source::new("ILO World Employment and Social Outlook", "jobs gap")],
        by: &["sex"],
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
    /// NEET as ILO processing has it.
    NEET_RATE_ILO {
        id: "neet_rate_ilo",
        name: "Share of youth not in employment, education or training (NEET), ILO processing",
        definition: "Young people, 15 to 24 years old by default, who are not employed and state that they do not attend education or training, as a percentage of all people of that age whose employment is known. Unknown attendance counts as attending, so the rate is too low where many do not answer; neet_rate reports them as missing.",
        unit: Unit::Percent,
        universe: "population aged 15 to 24",
        formula: Formula::Share { of: Scope::of(&[Fact::NeetIlo]), among: Scope::of(&[Fact::Youth]) },
        sources: &[Source::new("ILOSTAT microdata processing (iloMicro)", "not attending must be stated")],
        by: &["sex"],
    }
    /// NEET as Eurostat has it.
    NEET_RATE_EU {
        id: "neet_rate_eu",
        name: "Share of people aged 15 to 29 not in employment, education or training (NEET), EU",
        definition: "People aged 15 to 29 who are not employed and took no part in formal or non-formal education or training in the last four weeks, as a percentage of all people of that age for whom this is known.",
        unit: Unit::Percent,
        universe: "population aged 15 to 29",
        formula: Formula::Share { of: Scope::of(&[Fact::NeetEu]), among: WIDE_YOUTH },
        sources: &[Source::new("Eurostat EU Labour Force Survey", "NEET")],
        by: &["sex"],
    }
    /// NEET as the OECD has it.
    NEET_RATE_OECD {
        id: "neet_rate_oecd",
        name: "Share of people aged 15 to 29 not in employment or formal education (NEET), OECD",
        definition: "People aged 15 to 29 who are not employed and not in formal education, as a percentage of all people of that age for whom this is known. Courses outside formal education do not count, so it is higher than neet_rate_eu.",
        unit: Unit::Percent,
        universe: "population aged 15 to 29",
        formula: Formula::Share { of: Scope::of(&[Fact::NeetOecd]), among: WIDE_YOUTH },
        sources: &[Source::new("OECD Education at a Glance", "NEET")],
        by: &["sex"],
    }
    /// Young people who completed the transition to work.
    TRANSITED_TO_WORK_SHARE {
        id: "transited_to_work_share",
        name: "Share of young people who completed the transition from school to work",
        definition: "People aged 15 to 29 who left school and are in stable employment, or in temporary or self-employment without wanting to change job, as a percentage of all people of that age for whom the stage is known.",
        unit: Unit::Percent,
        universe: "population aged 15 to 29",
        formula: Formula::Share { of: Scope::of(&[Fact::TransitedToWork]), among: WIDE_YOUTH },
        sources: &[Source::new(ILOSTAT_LIST, "TRA_STAGE_1")],
        also: &["POP_3STG"],
        by: &["sex"],
    }
    /// Young people in transition to work.
    IN_TRANSITION_TO_WORK_SHARE {
        id: "in_transition_to_work_share",
        name: "Share of young people in transition from school to work",
        definition: "People aged 15 to 29 who are students in the labour force, unemployed, in employment that is not stable and want to change it, or outside the labour force but attached to it, as a percentage of all people of that age for whom the stage is known.",
        unit: Unit::Percent,
        universe: "population aged 15 to 29",
        formula: Formula::Share { of: Scope::of(&[Fact::InTransitionToWork]), among: WIDE_YOUTH },
        sources: &[Source::new(ILOSTAT_LIST, "TRA_STAGE_2")],
        by: &["sex"],
    }
    /// Young people whose transition has not started.
    TRANSITION_NOT_STARTED_SHARE {
        id: "transition_not_started_share",
        name: "Share of young people whose transition from school to work has not started",
        definition: "People aged 15 to 29 who are students outside the labour force, or left school without an intention to look for work, as a percentage of all people of that age for whom the stage is known.",
        unit: Unit::Percent,
        universe: "population aged 15 to 29",
        formula: Formula::Share { of: Scope::of(&[Fact::TransitionNotStarted]), among: WIDE_YOUTH },
        sources: &[Source::new(ILOSTAT_LIST, "TRA_STAGE_3")],
        by: &["sex"],
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
        definition: "People whose main job is informal under the 17th ICLS as a percentage of employed people, agriculture included, for whom informality is known. An office's own answer counts where there is one; otherwise the method of the ILO (ilo_17th) decides, which sends missing answers to a branch by rule. It is not the share of the informal sector, which depends on the enterprise alone.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmployment]), among: EMPLOYED },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(SDG, "8.3.1"), Source::new(MANUAL, "EMPL-4"), Source::new(ILOSTAT, "IFL_XEMP")],
        ilostat: Some("IFL_XEMP"),
        sdg: Some("8.3.1"),
        manual: Some(Manual::main("EMPL-4")),
        also: &["SDG_0831", "EMP_NIFL", "IFL_4EMP", "IFL_XIEM", "IFL_4IEM"],
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
    /// The risk of unemployment as the OECD has it, from one cross-section.
    UNEMPLOYMENT_RISK_STEADY_STATE {
        id: "unemployment_risk_steady_state",
        name: "Unemployment risk in a steady state (OECD)",
        definition: "Unemployed people per 100 employed people. Where as many lose their jobs as find one, that is the monthly probability of becoming unemployed times the expected months of unemployment, which is what the OECD calls unemployment risk. It rests on one cross-section and is no estimate of flows; while unemployment rises or falls the two differ.",
        unit: Unit::Percent,
        universe: "labour force",
        formula: Formula::Odds { of: UNEMPLOYED, among: Scope::of(&[Fact::LabourForce]) },
        sources: &[Source::new(OECD_JOB_QUALITY, "labour market insecurity, in a steady state")],
        by: &["sex"],
    }
}

listed! {
    Element::Opportunity;
    /// What employed people can expect to lose by unemployment.
    LABOUR_MARKET_INSECURITY {
        id: "labour_market_insecurity",
        name: "Labour market insecurity (OECD)",
        definition: "The part of their earnings that employed people can expect to lose by unemployment: its risk, times what insurance does not replace. The risk is unemployment_risk_steady_state; coverage and replacement are series. Where both insurance and assistance are paid, give the share that either covers and the mean of their rates, weighted by whom they cover.",
        unit: "percent",
        universe: "labour force",
        kind: Kind::Combined(Combination::not_made_up(
            &[Input::Estimate(&UNEMPLOYMENT_RISK_STEADY_STATE)],
            &[Input::series("unemployment_benefit_coverage", "Share of the unemployed who receive insurance or assistance, in percent"), Input::series("net_replacement_rate", "What it replaces of net earnings, in percent")],
        )),
        sources: &[Source::new(OECD_JOB_QUALITY, "labour market insecurity")],
        by: &[],
        from: &[Origin::LabourForceSurvey, Origin::Register],
    }
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
