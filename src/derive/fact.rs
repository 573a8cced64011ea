//! Facts: what is true, false or unknown of one unit, each with a sentence, a source and its needs.

use super::bit_set::BitSet;
use super::question::Question;

macro_rules! facts {
    ($($fact:ident = $id:literal, $sentence:literal, $source:literal, needs $needs:expr;)*) => {
        /// Something that is true, false or unknown of one unit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Fact {
            $(#[doc = $sentence] $fact,)*
        }
        impl Fact {
            /// Every fact.
            pub const ALL: &'static [Fact] = &[$(Fact::$fact,)*];
            /// The readable id.
            pub const fn id(self) -> &'static str {
                match self { $(Fact::$fact => $id,)* }
            }
            /// One plain sentence.
            pub const fn sentence(self) -> &'static str {
                match self { $(Fact::$fact => $sentence,)* }
            }
            /// Where the definition stands.
            pub const fn source(self) -> &'static str {
                match self { $(Fact::$fact => $source,)* }
            }
            /// The questions it needs: at least one of each group must have been asked.
            pub const fn needs(self) -> &'static [&'static [Question]] {
                use Question as Q;
                match self { $(Fact::$fact => $needs,)* }
            }
        }
    };
}

facts! {
    WorkingAge = "working_age", "Is of working age.", "19th ICLS Res. I, para. 65", needs &[&[Q::Age]];
    Youth = "youth", "Is 15 to 24 years old.", "UN definition of youth; ILOSTAT AGE_YTHADULT", needs &[&[Q::Age]];
    Adult = "adult", "Is 25 years old or older.", "ILOSTAT AGE_YTHADULT", needs &[&[Q::Age]];
    Man = "man", "Is a man.", "ILOSTAT SEX", needs &[&[Q::Sex]];
    Woman = "woman", "Is a woman.", "ILOSTAT SEX", needs &[&[Q::Sex]];
    Employed = "employed", "Is employed (19th ICLS).", "19th ICLS Res. I, paras 27 to 31", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay]];
    Unemployed = "unemployed", "Is unemployed (19th ICLS).", "19th ICLS Res. I, paras 47 and 48", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork]];
    LabourForce = "labour_force", "Is employed or unemployed (19th ICLS).", "19th ICLS Res. I, para. 16", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork]];
    OutsideLabourForce = "outside_labour_force", "Is of working age, neither employed nor unemployed (19th ICLS).", "19th ICLS Res. I, para. 16", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork]];
    EmployedIcls13 = "employed_icls13", "Is employed (13th ICLS).", "13th ICLS Res. I, para. 9", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay]];
    UnemployedIcls13 = "unemployed_icls13", "Is unemployed (13th ICLS).", "13th ICLS Res. I, para. 10", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay], &[Q::LabourForceStatusIcls13, Q::SeekingWork], &[Q::LabourForceStatusIcls13, Q::AvailableForWork]];
    LabourForceIcls13 = "labour_force_icls13", "Is employed or unemployed (13th ICLS).", "13th ICLS Res. I, para. 8", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay], &[Q::LabourForceStatusIcls13, Q::SeekingWork], &[Q::LabourForceStatusIcls13, Q::AvailableForWork]];
    OutsideLabourForceIcls13 = "outside_labour_force_icls13", "Is of working age, neither employed nor unemployed (13th ICLS).", "13th ICLS Res. I, para. 11", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay], &[Q::LabourForceStatusIcls13, Q::SeekingWork], &[Q::LabourForceStatusIcls13, Q::AvailableForWork]];
    TimeRelatedUnderemployed = "time_related_underemployed", "Is employed, wants and is available for more hours, and works fewer hours than the threshold.", "19th ICLS Res. I, paras 43 to 45", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::TimeRelatedUnderemployed, Q::WantsMoreHours], &[Q::TimeRelatedUnderemployed, Q::AvailableForMoreHours], &[Q::TimeRelatedUnderemployed, Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    UnavailableJobseeker = "unavailable_jobseeker", "Is outside the labour force, seeks work and is not available.", "19th ICLS Res. I, para. 51(a)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork]];
    AvailablePotentialJobseeker = "available_potential_jobseeker", "Is outside the labour force, wants work, is available and does not seek it.", "19th ICLS Res. I, para. 51(b)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork]];
    WillingNonJobseeker = "willing_non_jobseeker", "Is outside the labour force, wants work, and neither seeks it nor is available.", "19th ICLS Res. I, para. 53", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork], &[Q::PotentialLabourForceStatus, Q::WantsWork]];
    PotentialLabourForce = "potential_labour_force", "Is an unavailable jobseeker or an available potential jobseeker.", "19th ICLS Res. I, para. 51", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork]];
    Discouraged = "discouraged", "Is an available potential jobseeker who does not seek work for reasons of the labour market.", "19th ICLS Res. I, para. 52", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Discouraged, Q::ReasonNotSeeking], &[Q::Discouraged, Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::Discouraged, Q::PotentialLabourForceStatus, Q::AvailableForWork]];
    ExtendedLabourForce = "extended_labour_force", "Is in the labour force or the potential labour force.", "19th ICLS Res. I, para. 73", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork]];
    UnderutilizedLu2 = "underutilized_lu2", "Is unemployed or time-related underemployed.", "19th ICLS Res. I, para. 73(c), LU2", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::TimeRelatedUnderemployed, Q::WantsMoreHours], &[Q::TimeRelatedUnderemployed, Q::AvailableForMoreHours], &[Q::TimeRelatedUnderemployed, Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    UnderutilizedLu3 = "underutilized_lu3", "Is unemployed or in the potential labour force.", "19th ICLS Res. I, para. 73(c), LU3", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork]];
    UnderutilizedLu4 = "underutilized_lu4", "Is unemployed, time-related underemployed or in the potential labour force.", "19th ICLS Res. I, para. 73(c), LU4", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::TimeRelatedUnderemployed, Q::WantsMoreHours], &[Q::TimeRelatedUnderemployed, Q::AvailableForMoreHours], &[Q::TimeRelatedUnderemployed, Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork]];
    InEducation = "in_education", "Attends formal or non-formal education or training.", "SDG indicator 8.6.1 metadata", needs &[&[Q::InEducation]];
    Neet = "neet", "Is young and neither employed nor in education or training.", "SDG indicator 8.6.1 metadata", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InEducation]];
    Employee = "employee", "Is employed as an employee in the main job.", "ICSE-93, para. 8; ICSE-18, groups 41 to 44", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    Employer = "employer", "Is employed as an employer in the main job.", "ICSE-93, para. 9; ICSE-18, groups 11 and 12", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    OwnAccountWorker = "own_account_worker", "Is employed as an own-account worker in the main job.", "ICSE-93, para. 10; ICSE-18, groups 21 and 22", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    CooperativeMember = "cooperative_member", "Is employed as a member of a producers' cooperative in the main job.", "ICSE-93, para. 11", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    ContributingFamilyWorker = "contributing_family_worker", "Is employed as a contributing family worker in the main job.", "ICSE-93, para. 12; ICSE-18, group 51", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    VulnerableEmployment = "vulnerable_employment", "Is employed as an own-account worker or a contributing family worker.", "ILOSTAT EMP_TVUL; ILO Decent Work manual EMPL-9", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    TemporaryContract = "temporary_contract", "Is an employee with a contract of limited duration.", "ILOSTAT EES_XTMP", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Contract, Q::ContractKind, Q::StatusInEmploymentIcse18]];
    PublicSector = "public_sector", "Is employed in the public sector.", "ILOSTAT INS_SECTOR", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InstitutionalSector]];
    Manager = "manager", "Is employed in a managerial position (ISCO-08 major group 1).", "SDG indicator 5.5.2 metadata", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    SeniorOrMiddleManager = "senior_or_middle_manager", "Is employed in senior or middle management (ISCO-08 sub-major groups 11 to 13).", "SDG indicator 5.5.2 metadata", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    HighSkillOccupation = "high_skill_occupation", "Is employed in ISCO-08 major groups 1 to 3 (skill levels 3 and 4).", "ILOSTAT OCU_SKILL", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    MediumSkillOccupation = "medium_skill_occupation", "Is employed in ISCO-08 major groups 4 to 8 (skill level 2).", "ILOSTAT OCU_SKILL", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    LowSkillOccupation = "low_skill_occupation", "Is employed in ISCO-08 major group 9 (skill level 1).", "ILOSTAT OCU_SKILL", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiExposed = "genai_exposed", "Is employed in an occupation exposed to generative AI, of any gradient (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiGradient1 = "genai_gradient_1", "Is employed in an occupation of exposure gradient 1 (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiGradient2 = "genai_gradient_2", "Is employed in an occupation of exposure gradient 2 (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiGradient3 = "genai_gradient_3", "Is employed in an occupation of exposure gradient 3 (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiGradient4 = "genai_gradient_4", "Is employed in an occupation of exposure gradient 4, the highest (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiMinimal = "genai_minimal", "Is employed in an occupation with minimal exposure to generative AI (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiNotExposed = "genai_not_exposed", "Is employed in an occupation that is not exposed to generative AI (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiAutomation2023 = "genai_automation_2023", "Is employed in an occupation with automation potential (ILO 2023).", "Gmyrek, Berg and Bescond (2023), ILO Working Paper 96", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiAugmentation2023 = "genai_augmentation_2023", "Is employed in an occupation with augmentation potential (ILO 2023).", "Gmyrek, Berg and Bescond (2023), ILO Working Paper 96", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    Agriculture = "agriculture", "Is employed in agriculture (ISIC Rev.4 section A).", "ILOSTAT ECO_SECTOR", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Industry]];
    IndustrySector = "industry_sector", "Is employed in industry (ISIC Rev.4 sections B to F).", "ILOSTAT ECO_SECTOR", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Industry]];
    Manufacturing = "manufacturing", "Is employed in manufacturing (ISIC Rev.4 section C).", "SDG indicator 9.2.2 metadata", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Industry]];
    Services = "services", "Is employed in services (ISIC Rev.4 sections G to U).", "ILOSTAT ECO_SECTOR", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Industry]];
    InformalEmployment = "informal_employment", "Is in informal employment in the main job.", "17th ICLS Guidelines, para. 3", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InformalEmployment]];
    PartTime = "part_time", "Is employed and works fewer hours than the part-time threshold.", "ILOSTAT EMP_PTER", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    LongHours = "long_hours", "Is employed and works more hours than the long-hours threshold.", "ILO Decent Work manual TIME-1; ILOSTAT EES_TG48", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    AtWork = "at_work", "Is employed and actually worked some hours in the reference week.", "ILOSTAT HOW_TEMP", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    Child = "child", "Is 5 to 17 years old.", "SDG indicator 8.7.1 metadata", needs &[&[Q::Age]];
    ChildInEconomicActivity = "child_in_economic_activity", "Is a child and did at least one hour of economic activity in the reference week.", "SDG indicator 8.7.1 metadata", needs &[&[Q::Age], &[Q::EconomicActivity, Q::HoursEconomicActivity]];
    ChildLabourSdg = "child_labour_sdg", "Is a child whose economic activity reaches the hours of its age: 1, 14 or 43 a week.", "SDG indicator 8.7.1 metadata, indicator 1; ILOSTAT SDG_A871", needs &[&[Q::Age], &[Q::HoursEconomicActivity]];
    ChildLabourSdgWithChores = "child_labour_sdg_with_chores", "Is a child whose economic activity, or before 15 years household chores, reach the hours of its age.", "SDG indicator 8.7.1 metadata, indicator 2; ILOSTAT SDG_B871", needs &[&[Q::Age], &[Q::HoursEconomicActivity], &[Q::HoursHouseholdChores]];
    HazardousChildLabour = "hazardous_child_labour", "Is a child who works in mining or construction, in an occupation or conditions listed as hazardous, at night, or too long.", "18th ICLS Res. II; 20th ICLS Res. IV", needs &[&[Q::Age], &[Q::HoursEconomicActivity]];
    ChildLabour = "child_labour", "Is a child in hazardous work, or works below 12 years, or more than light work below 15 years.", "18th ICLS Res. II; 20th ICLS Res. IV", needs &[&[Q::Age], &[Q::HoursEconomicActivity]];
    BelowExtremeLine = "below_extreme_line", "Lives in a household whose consumption or income a person is below the first international line, of extreme poverty.", "SDG indicator 1.1.1 metadata; ILOSTAT CLA_ECOCLA", needs &[&[Q::EconomicClass, Q::ConsumptionPpp2011, Q::ConsumptionPpp2017, Q::ConsumptionPpp2021]];
    BelowModerateLine = "below_moderate_line", "Lives in a household whose consumption or income a person is below the second international line, of moderate poverty.", "SDG indicator 1.1.1 metadata; ILOSTAT CLA_ECOCLA", needs &[&[Q::EconomicClass, Q::ConsumptionPpp2011, Q::ConsumptionPpp2017, Q::ConsumptionPpp2021]];
    BelowThirdLine = "below_third_line", "Lives in a household whose consumption or income a person is below the third international line, of near poverty.", "SDG indicator 1.1.1 metadata; ILOSTAT CLA_ECOCLA", needs &[&[Q::EconomicClass, Q::ConsumptionPpp2011, Q::ConsumptionPpp2017, Q::ConsumptionPpp2021]];
    BelowNationalLine = "below_national_line", "Lives in a household below the national poverty line.", "ILOSTAT POV_XEMP", needs &[&[Q::BelowNationalPovertyLine]];
    CasualEmployee = "casual_employee", "Is an employee in casual or short-term work.", "ILOSTAT EES_XCAS; ICSE-18, group 43", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::ContractKind, Q::StatusInEmploymentIcse18]];
    FixedTermEmployee = "fixed_term_employee", "Is an employee whose contract ends with a term, a task or a season, and is neither casual nor short-term.", "ILOSTAT EES_XFTC; ICSE-18, group 42", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::ContractKind, Q::StatusInEmploymentIcse18]];
    PrecariousEmployee = "precarious_employee", "Is an employee in casual, short-term or seasonal work.", "ILO Decent Work manual STAB-1", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::ContractKind, Q::StatusInEmploymentIcse18]];
    NoWrittenContract = "no_written_contract", "Is an employee without a written contract.", "UNECE Handbook on Measuring Quality of Employment (2015)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::WrittenContract]];
    AgencyEmployee = "agency_employee", "Is an employee of a temporary employment agency.", "UNECE Handbook on Measuring Quality of Employment (2015)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::TemporaryAgency]];
    Tenure1YearOrMore = "tenure_1_year_or_more", "Is employed and has been in the main job for 1 year or more.", "ILO Decent Work manual STAB-2", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::TenureMonths]];
    Tenure5YearsOrMore = "tenure_5_years_or_more", "Is employed and has been in the main job for 5 years or more.", "ILO Decent Work manual STAB-2", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::TenureMonths]];
    Tenure10YearsOrMore = "tenure_10_years_or_more", "Is employed and has been in the main job for 10 years or more.", "ILO Decent Work manual STAB-2", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::TenureMonths]];
    TrainedLastYear = "trained_last_year", "Took part in formal or non-formal education or training in the last twelve months.", "SDG indicator 4.3.1 metadata", needs &[&[Q::Trained12Months]];
    TrainedLastFourWeeks = "trained_last_four_weeks", "Took part in formal or non-formal education or training in the last four weeks.", "Eurostat, adult participation in learning (trng_lfs)", needs &[&[Q::Trained4Weeks]];
    JobTrainedLastYear = "job_trained_last_year", "Is an employee who received training for the job in the last twelve months.", "ILO Decent Work manual EARN-7", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::JobTraining12Months]];
    PensionContributor = "pension_contributor", "Is employed with contributions to an old-age pension.", "ILOSTAT SOC_CEAP", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PensionContribution]];
    HealthCovered = "health_covered", "Is protected by a health insurance or service.", "ILOSTAT SOC_HCOV", needs &[&[Q::HealthCoverage]];
    UnemploymentInsured = "unemployment_insured", "Is employed and insured against unemployment.", "ILO World Social Protection Report, unemployment protection", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::UnemploymentInsurance]];
    InjuryInsured = "injury_insured", "Is employed and covered in the event of an injury at work.", "SDG indicator 1.3.1 metadata; ILOSTAT SOC_CONTIG_INJ", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InjuryInsurance]];
    PaidAnnualLeave = "paid_annual_leave", "Is an employee with paid annual leave.", "ILO Decent Work manual TIME-5", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::PaidAnnualLeave]];
    PaidSickLeave = "paid_sick_leave", "Is an employee with paid sick leave.", "ILO Decent Work manual SECU-8", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::PaidSickLeave]];
    PaidMaternityLeave = "paid_maternity_leave", "Is an employee entitled to paid maternity leave.", "ILO Decent Work manual COMB-2", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::PaidMaternityLeave]];
    FertileAge = "fertile_age", "Is 15 to 49 years old, the ages of fertility.", "ILO Decent Work manual COMB-2", needs &[&[Q::Age]];
    PensionAge = "pension_age", "Has reached the pensionable age.", "SDG indicator 1.3.1 metadata", needs &[&[Q::Age]];
    Pensioner = "pensioner", "Receives an old-age pension.", "SDG indicator 1.3.1 metadata; ILOSTAT SOC_PPEN", needs &[&[Q::ReceivesOldAgePension]];
    SociallyProtected = "socially_protected", "Receives a cash benefit of social protection, or is employed with contributions to an old-age pension.", "SDG indicator 1.3.1 metadata", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PensionContribution], &[Q::ReceivesSocialBenefit]];
    ChildBenefit = "child_benefit", "Lives in a household with a cash benefit for children or families.", "SDG indicator 1.3.1 metadata; ILOSTAT SOC_CONTIG_CHILD", needs &[&[Q::ReceivesChildBenefit]];
    MotherOfNewborn = "mother_of_newborn", "Is a woman who gave birth in the last twelve months.", "SDG indicator 1.3.1 metadata; ILOSTAT SOC_CONTIG_MAT", needs &[&[Q::Sex], &[Q::GaveBirth]];
    MaternityBenefit = "maternity_benefit", "Receives a maternity benefit.", "SDG indicator 1.3.1 metadata; ILOSTAT SOC_CONTIG_MAT", needs &[&[Q::ReceivesMaternityBenefit]];
    SevereDisability = "severe_disability", "Has a severe disability.", "SDG indicator 1.3.1 metadata; ILOSTAT SOC_CONTIG_DISAB", needs &[&[Q::SevereDisability]];
    DisabilityBenefit = "disability_benefit", "Receives a disability benefit.", "SDG indicator 1.3.1 metadata; ILOSTAT SOC_CONTIG_DISAB", needs &[&[Q::ReceivesDisabilityBenefit]];
    UnemploymentBenefit = "unemployment_benefit", "Receives an unemployment benefit.", "SDG indicator 1.3.1 metadata; ILOSTAT SOC_SOCP", needs &[&[Q::ReceivesUnemploymentBenefit]];
    WithoutContributoryProtection = "without_contributory_protection", "Is a child below working age, or an adult who neither contributes to a pension nor receives a contributory benefit.", "SDG indicator 1.3.1 metadata, vulnerable persons", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PensionContribution], &[Q::ReceivesContributoryBenefit]];
    SocialAssistance = "social_assistance", "Receives social assistance.", "SDG indicator 1.3.1 metadata; ILOSTAT SOC_CONTIG_VULN", needs &[&[Q::ReceivesSocialAssistance]];
    UnionMember = "union_member", "Is an employee and a member of a trade union.", "ILOSTAT ILR_TUMT", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::UnionMember]];
    CollectiveAgreement = "collective_agreement", "Is an employee covered by a collective agreement.", "ILOSTAT ILR_CBCT", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::CollectiveAgreement]];
    NoRightToBargain = "no_right_to_bargain", "Is an employee without the right to bargain collectively.", "ILOSTAT ILR_CBCT, adjusted", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::MayBargain]];
    InjuredAtWork = "injured_at_work", "Is employed and was injured in an accident at work in the last twelve months.", "16th ICLS resolution on occupational injuries (1998)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InjuredAtWork]];
    OvereducatedNormative = "overeducated_normative", "Is employed with more education than the occupation asks for by the norm.", "ILOSTAT EMP_NORM; ILOSTAT EDU_SKILL", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation], &[Q::Education]];
    MatchedNormative = "matched_normative", "Is employed with the education that the occupation asks for by the norm.", "ILOSTAT EMP_NORM; ILOSTAT EDU_SKILL", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation], &[Q::Education]];
    UndereducatedNormative = "undereducated_normative", "Is employed with less education than the occupation asks for by the norm.", "ILOSTAT EMP_NORM; ILOSTAT EDU_SKILL", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation], &[Q::Education]];
    OvereducatedStatistical = "overeducated_statistical", "Is employed with more education than is usual in the occupation.", "20th ICLS guidelines on qualifications and skills mismatches (2018); ILOSTAT EMP_STAT", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::EducationMatch]];
    MatchedStatistical = "matched_statistical", "Is employed with the education that is usual in the occupation.", "20th ICLS guidelines on qualifications and skills mismatches (2018); ILOSTAT EMP_STAT", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::EducationMatch]];
    UndereducatedStatistical = "undereducated_statistical", "Is employed with less education than is usual in the occupation.", "20th ICLS guidelines on qualifications and skills mismatches (2018); ILOSTAT EMP_STAT", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::EducationMatch]];
    TertiaryEducated = "tertiary_educated", "Has completed tertiary education (ISCED-2011 levels 5 to 8).", "Eurostat, over-qualification rate (lfsa_eoqgan)", needs &[&[Q::Education]];
    Aged20To64 = "aged_20_to_64", "Is 20 to 64 years old.", "Eurostat, over-qualification rate (lfsa_eoqgan)", needs &[&[Q::Age]];
    OverqualifiedEu = "overqualified_eu", "Is employed with tertiary education in ISCO-08 major groups 4 to 9.", "Eurostat, over-qualification rate (lfsa_eoqgan)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation], &[Q::Education]];
    Overskilled = "overskilled", "Is employed and has the skills for more demanding duties.", "20th ICLS guidelines on qualifications and skills mismatches (2018)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::SkillMatch]];
    Underskilled = "underskilled", "Is employed and needs further training to cope well with the duties.", "20th ICLS guidelines on qualifications and skills mismatches (2018)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::SkillMatch]];
    UsedInternet = "used_internet", "Used the Internet in the last three months.", "SDG indicator 17.8.1 metadata", needs &[&[Q::UsedInternet]];
    OwnsMobilePhone = "owns_mobile_phone", "Owns a mobile telephone.", "SDG indicator 5.b.1 metadata", needs &[&[Q::OwnsMobilePhone]];
    IctCopyPaste = "ict_copy_paste", "Copied or moved content by copy and paste in the last three months, on any device.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctCopyPaste]];
    IctAttachment = "ict_attachment", "Sent messages with attached files in the last three months, on any device.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctAttachment]];
    IctSpreadsheet = "ict_spreadsheet", "Used basic arithmetic in a spreadsheet in the last three months, on any device.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctSpreadsheet]];
    IctConnectDevice = "ict_connect_device", "Connected or installed a new device in the last three months.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctConnectDevice]];
    IctInstallSoftware = "ict_install_software", "Found, downloaded, installed and configured software or apps in the last three months.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctInstallSoftware]];
    IctPresentation = "ict_presentation", "Made an electronic presentation in the last three months, on any device.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctPresentation]];
    IctTransfer = "ict_transfer", "Transferred files or apps between devices in the last three months.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctTransfer]];
    IctSecurity = "ict_security", "Set up security measures for devices or accounts in the last three months.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctSecurity]];
    IctPrivacy = "ict_privacy", "Changed privacy settings on a device, account or app in the last three months.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctPrivacy]];
    IctVerify = "ict_verify", "Checked whether information found online is reliable in the last three months.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctVerify]];
    IctProgram = "ict_program", "Programmed or coded in the last three months.", "SDG indicator 4.4.1 metadata, skills from 2020 on", needs &[&[Q::IctProgram]];
    ComputerCopyFile = "computer_copy_file", "Copied or moved a file or folder on a computer in the last three months.", "SDG indicator 4.4.1 metadata, skills before 2020", needs &[&[Q::ComputerCopyFile]];
    ComputerCopyPaste = "computer_copy_paste", "Used copy and paste in a document on a computer in the last three months.", "SDG indicator 4.4.1 metadata, skills before 2020", needs &[&[Q::ComputerCopyPaste]];
    ComputerAttachment = "computer_attachment", "Sent e-mails with attached files from a computer in the last three months.", "SDG indicator 4.4.1 metadata, skills before 2020", needs &[&[Q::ComputerAttachment]];
    ComputerSpreadsheet = "computer_spreadsheet", "Used basic arithmetic in a spreadsheet on a computer in the last three months.", "SDG indicator 4.4.1 metadata, skills before 2020", needs &[&[Q::ComputerSpreadsheet]];
    ComputerConnectDevice = "computer_connect_device", "Connected and installed a new device to a computer in the last three months.", "SDG indicator 4.4.1 metadata, skills before 2020", needs &[&[Q::ComputerConnectDevice]];
    ComputerInstallSoftware = "computer_install_software", "Found, downloaded, installed and configured software on a computer in the last three months.", "SDG indicator 4.4.1 metadata, skills before 2020", needs &[&[Q::ComputerInstallSoftware]];
    ComputerPresentation = "computer_presentation", "Made an electronic presentation with presentation software on a computer in the last three months.", "SDG indicator 4.4.1 metadata, skills before 2020", needs &[&[Q::ComputerPresentation]];
    ComputerTransfer = "computer_transfer", "Transferred files between a computer and other devices in the last three months.", "SDG indicator 4.4.1 metadata, skills before 2020", needs &[&[Q::ComputerTransfer]];
    ComputerProgram = "computer_program", "Wrote a computer program in a programming language in the last three months.", "SDG indicator 4.4.1 metadata, skills before 2020", needs &[&[Q::ComputerProgram]];
}

impl Fact {
    /// The fact with this id.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fact| fact.id() == id)
    }
    /// The set of this fact alone.
    pub const fn bit(self) -> BitSet {
        BitSet::one(self as u8)
    }
}

/// The facts of one unit: which are known, and which of those are true.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Facts {
    /// The facts that are known.
    pub known: BitSet,
    /// The facts that are true; a subset of `known`.
    pub is: BitSet,
}

impl Facts {
    /// Says what is known of a fact.
    pub const fn set(&mut self, fact: Fact, truth: Option<bool>) {
        match truth {
            Some(true) => {
                self.known = self.known.or(fact.bit());
                self.is = self.is.or(fact.bit());
            }
            Some(false) => {
                self.known = self.known.or(fact.bit());
                self.is = self.is.without(fact.bit());
            }
            None => {
                self.known = self.known.without(fact.bit());
                self.is = self.is.without(fact.bit());
            }
        }
    }
    /// True, false or unknown.
    pub const fn get(self, fact: Fact) -> Option<bool> {
        if self.known.meets(fact.bit()) { Some(self.is.meets(fact.bit())) } else { None }
    }
}
