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
    WithDisability = "with_disability", "Has a lot of difficulty, or cannot do at all, in a domain of functioning.", "Washington Group short set; ILOSTAT DSB_STATUS", needs &[&[Q::DisabilityStatus, Q::DifficultySeeing, Q::DifficultyHearing, Q::DifficultyWalking, Q::DifficultyRemembering, Q::DifficultySelfCare, Q::DifficultyCommunicating]];
    ForeignBorn = "foreign_born", "Was born abroad.", "ILOSTAT CBR_BIR", needs &[&[Q::PlaceOfBirth]];
    NonCitizen = "non_citizen", "Is not a citizen of the country.", "ILOSTAT CCT_CIT", needs &[&[Q::Citizenship]];
    Rural = "rural", "Lives in a rural area.", "ILOSTAT GEO_COV", needs &[&[Q::Area]];
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
    TemporaryContract = "temporary_contract", "Is an employee with a contract of limited duration.", "ILOSTAT EES_XTMP", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Contract, Q::StatusInEmploymentIcse18]];
    EmployerIcse18 = "employer_icse18", "Is employed as an employer in the main job (ICSE-18).", "20th ICLS Res. I, groups 11 and 12; ILOSTAT STE_ICSE18A_A", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    IndependentWithoutEmployees = "independent_without_employees", "Is employed as an independent worker without employees in the main job (ICSE-18).", "20th ICLS Res. I, groups 21 and 22; ILOSTAT STE_ICSE18A_B", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    DependentContractor = "dependent_contractor", "Is employed as a dependent contractor in the main job (ICSE-18).", "20th ICLS Res. I, group 30; ILOSTAT STE_ICSE18A_C", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::DominantClient, Q::EmploymentContract]];
    EmployeeIcse18 = "employee_icse18", "Is employed as an employee in the main job (ICSE-18).", "20th ICLS Res. I, groups 41 to 44; ILOSTAT STE_ICSE18A_D", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    ContributingFamilyWorkerIcse18 = "contributing_family_worker_icse18", "Is employed as a contributing family worker in the main job (ICSE-18).", "20th ICLS Res. I, group 51; ILOSTAT STE_ICSE18A_E", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    IndependentWorker = "independent_worker", "Is employed as an independent worker in the main job: an employer or without employees (ICSE-18-A).", "20th ICLS Res. I, groups 11 to 22; ILOSTAT STE_ICSE18ABROAD_AB", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    OwnerOperator = "owner_operator", "Is employed as an owner-operator of a corporation in the main job (ICSE-18-R).", "20th ICLS Res. I, groups 11 and 21", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::EnterpriseType]];
    HouseholdMarketWorker = "household_market_worker", "Is employed as an independent worker in a household market enterprise in the main job (ICSE-18-R).", "20th ICLS Res. I, groups 12 and 22", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::EnterpriseType]];
    WorksForProfit = "works_for_profit", "Is employed for profit rather than for pay in the main job (ICSE-18-R).", "20th ICLS Res. I, groups 12, 22, 30 and 51", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::EnterpriseType]];
    CorporationEmployer = "corporation_employer", "Is an employer in a corporation in the main job (ICSE-18).", "20th ICLS Res. I, group 11", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::EnterpriseType]];
    HouseholdEmployer = "household_employer", "Is an employer in a household market enterprise in the main job (ICSE-18).", "20th ICLS Res. I, group 12", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::EnterpriseType]];
    CorporationOwnerWithoutEmployees = "corporation_owner_without_employees", "Is an owner-operator of a corporation without employees in the main job (ICSE-18).", "20th ICLS Res. I, group 21", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::EnterpriseType]];
    HouseholdOwnAccountWorker = "household_own_account_worker", "Is an own-account worker in a household market enterprise in the main job (ICSE-18).", "20th ICLS Res. I, group 22", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::EnterpriseType]];
    PermanentEmployee = "permanent_employee", "Is a permanent employee in the main job (ICSE-18).", "20th ICLS Res. I, group 41", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::Contract]];
    FixedTermEmployee = "fixed_term_employee", "Is a fixed-term employee in the main job (ICSE-18).", "20th ICLS Res. I, group 42", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::Contract]];
    CasualEmployee = "casual_employee", "Is a short-term or casual employee in the main job (ICSE-18).", "20th ICLS Res. I, group 43", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::CasualWork, Q::ContractMonths]];
    PaidApprentice = "paid_apprentice", "Is a paid apprentice, trainee or intern in the main job (ICSE-18).", "20th ICLS Res. I, group 44", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::StatusInEmploymentIcse18, Q::PaidApprentice]];
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
    InformalEmployment = "informal_employment", "Is in informal employment in the main job (17th ICLS).", "17th ICLS Guidelines, para. 3", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InformalEmployment, Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::InformalEmployment, Q::EmployerSocialSecurity, Q::PaidSickLeave], &[Q::InformalEmployment, Q::EnterpriseType, Q::Bookkeeping, Q::Registration, Q::Workplace]];
    FormalSector = "formal_sector", "Is employed in a formal unit in the main job (17th ICLS).", "17th ICLS Guidelines, para. 3; ILOSTAT IFL_PROD", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::EnterpriseType, Q::Bookkeeping, Q::Registration, Q::Workplace]];
    InformalSector = "informal_sector", "Is employed in the informal sector in the main job (17th ICLS).", "17th ICLS Guidelines, para. 3; ILOSTAT IFL_PROD", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::EnterpriseType, Q::Bookkeeping, Q::Registration, Q::Workplace]];
    HouseholdSector = "household_sector", "Is employed in a household in the main job (17th ICLS).", "17th ICLS Guidelines, para. 3; ILOSTAT IFL_PROD", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::EnterpriseType, Q::Bookkeeping, Q::Registration, Q::Workplace]];
    InformalEmploymentIcls21 = "informal_employment_icls21", "Is in informal employment in the main job (21st ICLS).", "21st ICLS Res. I, informal employment", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Bookkeeping, Q::Registration]];
    FormalSectorIcls21 = "formal_sector_icls21", "Is employed in the formal sector in the main job (21st ICLS).", "21st ICLS Res. I, formal sector", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Bookkeeping, Q::Registration]];
    InformalSectorIcls21 = "informal_sector_icls21", "Is employed in the informal sector in the main job (21st ICLS).", "21st ICLS Res. I, informal sector", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Bookkeeping, Q::Registration]];
    HouseholdSectorIcls21 = "household_sector_icls21", "Is employed in the household own-use and community sector in the main job (21st ICLS).", "21st ICLS Res. I, household own-use and community sector", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Bookkeeping, Q::Registration]];
    PartTime = "part_time", "Is employed and works fewer hours than the part-time threshold.", "ILOSTAT EMP_PTER", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    LongHours = "long_hours", "Is employed and works more hours than the long-hours threshold.", "ILO Decent Work manual TIME-1; ILOSTAT EES_TG48", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    AtWork = "at_work", "Is employed and actually worked some hours in the reference week.", "ILOSTAT HOW_TEMP", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    Child = "child", "Is 5 to 17 years old.", "SDG indicator 8.7.1 metadata", needs &[&[Q::Age]];
    ChildInEconomicActivity = "child_in_economic_activity", "Is a child and did at least one hour of economic activity in the reference week.", "SDG indicator 8.7.1 metadata", needs &[&[Q::Age], &[Q::EconomicActivity, Q::HoursEconomicActivity]];
    ChildLabourSdg = "child_labour_sdg", "Is a child whose economic activity reaches the hours of its age: 1, 14 or 43 a week.", "SDG indicator 8.7.1 metadata, indicator 1; ILOSTAT SDG_A871", needs &[&[Q::Age], &[Q::HoursEconomicActivity]];
    ChildLabourSdgWithChores = "child_labour_sdg_with_chores", "Is a child whose economic activity, or before 15 years household chores, reach the hours of its age.", "SDG indicator 8.7.1 metadata, indicator 2; ILOSTAT SDG_B871", needs &[&[Q::Age], &[Q::HoursEconomicActivity], &[Q::HoursHouseholdChores]];
    HazardousChildLabour = "hazardous_child_labour", "Is a child who works in mining or construction, in an occupation or conditions listed as hazardous, at night, or too long.", "18th ICLS Res. II; 20th ICLS Res. IV", needs &[&[Q::Age], &[Q::HoursEconomicActivity]];
    ChildLabour = "child_labour", "Is a child in hazardous work, or works below 12 years, or more than light work below 15 years.", "18th ICLS Res. II; 20th ICLS Res. IV", needs &[&[Q::Age], &[Q::HoursEconomicActivity]];
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
