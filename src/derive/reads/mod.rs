//! Which questions a fact or a quantity may read: what must be converted, and what decides it.

mod quantity;

use super::fact::Fact;
use super::question::Question::{self, self as Q};

type Group = &'static [Question];

const STATUS: Group = &[Q::Age, Q::LabourForceStatus];
const STATUS_ICLS13: Group = &[Q::Age, Q::LabourForceStatusIcls13];
const WORK: Group = &[
    Q::WorkedForPay,
    Q::WorkedInOwnBusiness,
    Q::HelpedInFamilyBusiness,
    Q::AbsentFromJob,
    Q::AbsenceReason,
    Q::DoesOffSeasonDuties,
];
const WORK_ICLS19: Group = &[
    Q::AgriculturalActivity,
    Q::ProductionDestination,
    Q::PaidDuringAbsence,
    Q::AbsenceWithinThreeMonths,
    Q::AbsenceMonths,
];
const WORK_ICLS13: Group = &[Q::UnpaidTraineeOrVolunteer, Q::UnpaidTrainee, Q::OwnUseGoods, Q::OwnUseFoodstuff];
const SEARCH: Group =
    &[Q::SeekingWork, Q::PassiveSearch, Q::StartsWithinThreeMonths, Q::ArrangedJobStart, Q::MonthsUntilStart];
const AVAILABILITY: Group =
    &[Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks];
const SEARCH_ICLS19: Group = &[Q::SchemeWithJobOffer, Q::WaitingToMigrateForWork];
const MORE_HOURS: Group =
    &[Q::TimeRelatedUnderemployed, Q::WantsMoreHours, Q::AvailableForMoreHours, Q::HoursUsualAll, Q::HoursActualAll];
const ATTACHMENT: Group = &[Q::PotentialLabourForceStatus];
const WANTS: Group = &[Q::WantsWork];
const DISCOURAGED: Group = &[Q::Discouraged, Q::ReasonNotSeeking];
const DURATION: Group =
    &[Q::UnemploymentDuration, Q::SearchDuration, Q::MonthsSeekingWork, Q::MonthsSinceLastJob, Q::EverWorked];
const SUBSISTENCE: &[Group] = &[
    &[Q::Age, Q::WorkedInOwnBusiness, Q::HelpedInFamilyBusiness],
    &[Q::AgriculturalActivity, Q::ProductionDestination, Q::OwnUseFoodstuff],
];
const ICSE: Group = &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18];
const OTHER_JOBS: Group = &[Q::MultipleJobs, Q::HoursUsualOther, Q::HoursActualOther];
const NATIONAL_PART_TIME: Group = &[Q::JobTime, Q::HoursUsualMain];
const CONTRACT: Group =
    &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18, Q::Contract, Q::ContractKind, Q::ContractMonths];
const SCHOOL: Group = &[Q::InEducation];
const LATER: Group = &[Q::PotentialLabourForceStatus, Q::WantsWork, Q::IntendsToSeekLater];
/// What tells family workers who are paid, or who run the business with others.
const FAMILY_WORK: Group = &[Q::SharesDecisions, Q::PaidRegularlyByFamily];
/// What tells dependent contractors among those who report being employees.
const TASK_WORK: Group = &[Q::EmploymentContract, Q::PaidByTask, Q::PaysOwnContributions];
const INCORPORATED: Group = &[Q::EnterpriseType];
const WITH_EMPLOYEES: Group = &[Q::HasRegularEmployees];
const CONTROL: Group = &[Q::DominantClient];
const TERMS: Group = &[Q::PaidApprentice, Q::CasualWork, Q::Contract];
/// What tells the unit of an employee or another worker (17th ICLS).
const UNIT: Group = &[
    Q::EnterpriseType,
    Q::InstitutionalSector,
    Q::Industry,
    Q::Occupation,
    Q::MainJobDestination,
    Q::Bookkeeping,
    Q::Registration,
    Q::Workplace,
    Q::UnitWorkers,
    Q::EmployerSocialSecurity,
];
/// What tells units with formal recognition (21st ICLS), and what tells those without it apart.
const RECOGNITION: Group = &[
    Q::InstitutionalSector,
    Q::Industry,
    Q::Bookkeeping,
    Q::Registration,
    Q::EmployerSocialSecurity,
    Q::PaidAnnualLeave,
    Q::PaidSickLeave,
    Q::HasFormalEmployees,
];
const OWN_USE: Group = &[Q::Occupation, Q::MainJobDestination];
const DISABILITY: Group = &[
    Q::DisabilityStatus,
    Q::DifficultySeeing,
    Q::DifficultyHearing,
    Q::DifficultyWalking,
    Q::DifficultyRemembering,
    Q::DifficultySelfCare,
    Q::DifficultyCommunicating,
];
const HOURS: Group = &[Q::HoursUsualAll, Q::HoursActualAll];
const PAY: Group = &[Q::Earnings, Q::EarningsPeriod, Q::EarningsMonthly, Q::HoursUsualMain];

/// The items of multiple deprivation in employment, beside status.
const DEPRIVATION: Group = &[
    Q::WrittenContract,
    Q::Education,
    Q::TenureMonths,
    Q::PensionContribution,
    Q::HoursUsualAll,
    Q::BelowEarningsLine,
    Q::Earnings,
    Q::EarningsPeriod,
    Q::EarningsMonthly,
];

const CONTRACT_KIND: Group = &[Q::Contract, Q::ContractKind];
const CONSUMPTION: Group = &[Q::EconomicClass, Q::ConsumptionPpp2011, Q::ConsumptionPpp2017, Q::ConsumptionPpp2021];
const CHILD_WORK: Group = &[Q::Age, Q::EconomicActivity, Q::HoursEconomicActivity];
const CHILD_HAZARDS: Group = &[Q::Industry, Q::HazardousOccupation, Q::WorksAtNight, Q::ExposedToHazards];
const TRAINING: &[Group] = &[&[Q::TrainingStatus]];
const TRAINING_EXIT: &[Group] = &[&[Q::TrainingParticipant, Q::TrainingExited, Q::TrainingExclusion]];
const TRAINING_EARNINGS: &[Group] = &[&[Q::TrainingEarningsBefore, Q::TrainingEarningsAfter]];

/// What tells the label of exposure to generative AI.
const EXPOSURE: Group = &[Q::Occupation, Q::OccupationGenAiExposure];
/// The five areas of the EU's digital skills indicator.
const DSI: Group = &[Q::DsiInformation, Q::DsiCommunication, Q::DsiContent, Q::DsiSafety, Q::DsiProblemSolving];
/// The eleven activities of SDG indicator 4.4.1.
const ICT: Group = &[
    Q::IctCopyPaste,
    Q::IctAttachment,
    Q::IctSpreadsheet,
    Q::IctConnectDevice,
    Q::IctInstallSoftware,
    Q::IctPresentation,
    Q::IctTransfer,
    Q::IctSecurity,
    Q::IctPrivacy,
    Q::IctVerify,
    Q::IctProgram,
];
const GRADUATE: Group = &[Q::Age, Q::Education, Q::YearsSinceGraduation, Q::EducationLastFourWeeks];

const EMPLOYED: &[Group] = &[STATUS, WORK, WORK_ICLS19];
const LABOUR_FORCE: &[Group] = &[STATUS, WORK, WORK_ICLS19, SEARCH, AVAILABILITY, SEARCH_ICLS19];
const EMPLOYED_ICLS13: &[Group] = &[STATUS_ICLS13, WORK, WORK_ICLS13];
const LABOUR_FORCE_ICLS13: &[Group] = &[STATUS_ICLS13, WORK, WORK_ICLS13, AVAILABILITY, SEARCH];

impl Fact {
    /// Every question that may decide the fact, each once: those it needs and those it can do without.
    ///
    /// Hours are those of all jobs, as [`complete`](super::complete) leaves them.
    pub fn reads(self) -> impl Iterator<Item = Question> {
        let (groups, more) = self.reads_groups();
        groups.iter().chain(more).flat_map(|group| group.iter().copied())
    }

    #[allow(clippy::too_many_lines, reason = "a table with an arm for every fact")]
    const fn reads_groups(self) -> (&'static [Group], &'static [Group]) {
        match self {
            Self::WorkingAge
            | Self::Youth
            | Self::WideYouth
            | Self::Adult
            | Self::Child
            | Self::WorkIntensityAge
            | Self::FertileAge
            | Self::PensionAge
            | Self::Aged20To64
            | Self::Aged15To64
            | Self::Aged25To64 => (&[], &[&[Q::Age]]),
            Self::Man | Self::Woman => (&[], &[&[Q::Sex]]),
            Self::WithDisability => (&[], &[DISABILITY]),
            Self::ForeignBorn => (&[], &[&[Q::PlaceOfBirth]]),
            Self::NonCitizen => (&[], &[&[Q::Citizenship]]),
            Self::Rural => (&[], &[&[Q::Area]]),
            Self::InEducation => (&[], &[&[Q::InEducation]]),
            Self::Employed => (EMPLOYED, &[]),
            Self::Unemployed | Self::LabourForce | Self::OutsideLabourForce => (LABOUR_FORCE, &[]),
            Self::EmployedIcls13 => (EMPLOYED_ICLS13, &[]),
            Self::UnemployedIcls13 | Self::LabourForceIcls13 | Self::OutsideLabourForceIcls13 => {
                (LABOUR_FORCE_ICLS13, &[])
            }
            Self::UnemployedIcls13Relaxed | Self::LabourForceIcls13Relaxed => (EMPLOYED_ICLS13, &[AVAILABILITY]),
            Self::SubsistenceFoodProducer => (SUBSISTENCE, &[]),
            Self::OwnUseProducerOfGoods => (SUBSISTENCE, &[&[Q::OwnUseGoods]]),
            Self::UnpaidTrainee => (&[], &[&[Q::Age, Q::UnpaidTrainee]]),
            Self::Volunteer => (&[], &[&[Q::Age, Q::Volunteer]]),
            Self::TimeRelatedUnderemployed => (EMPLOYED, &[MORE_HOURS]),
            Self::UnavailableJobseeker => (LABOUR_FORCE, &[ATTACHMENT]),
            Self::AvailablePotentialJobseeker
            | Self::WillingNonJobseeker
            | Self::OtherOutsideLabourForce
            | Self::WantsJobWithoutOne
            | Self::EmployedOrWantsJob
            | Self::PotentialLabourForce
            | Self::ExtendedLabourForce
            | Self::UnderutilizedLu3 => (LABOUR_FORCE, &[ATTACHMENT, WANTS]),
            Self::Discouraged | Self::UnemployedOrDiscouraged | Self::LabourForceOrDiscouraged => {
                (LABOUR_FORCE, &[ATTACHMENT, WANTS, DISCOURAGED])
            }
            Self::UnderutilizedLu2 => (LABOUR_FORCE, &[MORE_HOURS]),
            Self::UnderutilizedLu4 => (LABOUR_FORCE, &[ATTACHMENT, WANTS, MORE_HOURS]),
            Self::LongTermUnemployed
            | Self::UnemployedUnder1Month
            | Self::Unemployed1To3Months
            | Self::Unemployed3To6Months
            | Self::Unemployed6To12Months
            | Self::Unemployed12To24Months
            | Self::Unemployed24MonthsOrMore => (LABOUR_FORCE, &[DURATION]),
            Self::Neet | Self::NeetIlo => (EMPLOYED, &[&[Q::InEducation]]),
            Self::NeetEu => (EMPLOYED, &[&[Q::EducationLastFourWeeks]]),
            Self::NeetOecd => (EMPLOYED, &[&[Q::InFormalEducation]]),
            Self::TransitedStable => (EMPLOYED, &[SCHOOL, CONTRACT]),
            Self::TransitedSatisfied | Self::SchoolLeaverUnsettled | Self::TransitedToWork => {
                (EMPLOYED, &[SCHOOL, CONTRACT, &[Q::WantsOtherJob]])
            }
            Self::StudentInLabourForce | Self::SchoolLeaverUnemployed | Self::StudentOutsideLabourForce => {
                (LABOUR_FORCE, &[SCHOOL])
            }
            Self::SchoolLeaverAttached | Self::SchoolLeaverOutside | Self::TransitionNotStarted => {
                (LABOUR_FORCE, &[SCHOOL, LATER])
            }
            Self::InTransitionToWork => (LABOUR_FORCE, &[SCHOOL, CONTRACT, &[Q::WantsOtherJob], LATER]),
            Self::LowWorkIntensity => (&[], &[&[Q::Age, Q::HouseholdWorkIntensity]]),
            Self::Employee
            | Self::Employer
            | Self::OwnAccountWorker
            | Self::CooperativeMember
            | Self::ContributingFamilyWorker
            | Self::VulnerableEmployment => (EMPLOYED, &[ICSE]),
            Self::EmployerIcse18 => (EMPLOYED, &[ICSE, FAMILY_WORK, WITH_EMPLOYEES]),
            Self::EmployeeIcse18 => (EMPLOYED, &[ICSE, FAMILY_WORK, TASK_WORK]),
            Self::ContributingFamilyWorkerIcse18 => (EMPLOYED, &[ICSE, FAMILY_WORK]),
            Self::DependentContractor => {
                (EMPLOYED, &[ICSE, FAMILY_WORK, TASK_WORK, WITH_EMPLOYEES, INCORPORATED, CONTROL])
            }
            Self::OwnerOperator => (EMPLOYED, &[ICSE, FAMILY_WORK, INCORPORATED]),
            Self::WorksForProfit => (EMPLOYED, &[ICSE, FAMILY_WORK, TASK_WORK, INCORPORATED]),
            Self::CorporationEmployer | Self::HouseholdEmployer | Self::CorporationOwnerWithoutEmployees => {
                (EMPLOYED, &[ICSE, FAMILY_WORK, WITH_EMPLOYEES, INCORPORATED])
            }
            Self::IndependentWithoutEmployees
            | Self::IndependentWorker
            | Self::HouseholdMarketWorker
            | Self::HouseholdOwnAccountWorker => {
                (EMPLOYED, &[ICSE, FAMILY_WORK, WITH_EMPLOYEES, INCORPORATED, CONTROL])
            }
            Self::PermanentEmployee => (EMPLOYED, &[ICSE, FAMILY_WORK, TASK_WORK, TERMS]),
            Self::FixedTermEmployee | Self::CasualEmployee => {
                (EMPLOYED, &[ICSE, FAMILY_WORK, TASK_WORK, TERMS, &[Q::ContractMonths]])
            }
            Self::PaidApprentice => (EMPLOYED, &[ICSE, FAMILY_WORK, TASK_WORK, &[Q::PaidApprentice]]),
            Self::PublicSector => (EMPLOYED, &[&[Q::InstitutionalSector]]),
            Self::Manager
            | Self::SeniorOrMiddleManager
            | Self::HighSkillOccupation
            | Self::MediumSkillOccupation
            | Self::LowSkillOccupation => (EMPLOYED, &[&[Q::Occupation]]),
            Self::GenAiExposed
            | Self::GenAiGradient1
            | Self::GenAiGradient2
            | Self::GenAiGradient3
            | Self::GenAiGradient4
            | Self::GenAiMinimal
            | Self::GenAiNotExposed
            | Self::GenAiWithoutAccess => (EMPLOYED, &[EXPOSURE, &[Q::DigitalAccessAtWork]]),
            Self::GenAiByFallback | Self::ReskillingExposed => (EMPLOYED, &[EXPOSURE]),
            Self::NeedsReskilling => (EMPLOYED, &[EXPOSURE, &[Q::Trained12Months], DSI, ICT]),
            Self::PlatformWorker12Months => (&[], &[&[Q::PlatformWork12Months, Q::PlatformActivity]]),
            Self::PlatformWorker1Month => (&[], &[&[Q::PlatformWork1Month, Q::PlatformActivity]]),
            Self::PlatformMainJob => (EMPLOYED, &[&[Q::PlatformMainJob]]),
            Self::GenAiAutomation2023
            | Self::GenAiAugmentation2023
            | Self::GenAiBigUnknown2023
            | Self::GenAiNotAffected2023 => {
                (EMPLOYED, &[&[Q::Occupation, Q::OccupationGenAiPotential2023, Q::DigitalAccessAtWork]])
            }
            Self::OccupationUnique => (EMPLOYED, &[&[Q::OccupationMapping]]),
            Self::Agriculture | Self::IndustrySector | Self::Manufacturing | Self::Services => {
                (EMPLOYED, &[&[Q::Industry]])
            }
            Self::InformalEmployment => (
                EMPLOYED,
                &[ICSE, UNIT, &[Q::InformalEmployment, Q::PaidAnnualLeave, Q::PaidSickLeave, Q::SellsOutput]],
            ),
            Self::FormalSector | Self::InformalSector | Self::HouseholdSector => (EMPLOYED, &[ICSE, UNIT]),
            Self::InformalEmploymentIcls21 => {
                const JOB: Group = &[Q::JobSocialInsurance, Q::JobRegistered];
                (EMPLOYED, &[ICSE, FAMILY_WORK, TASK_WORK, WITH_EMPLOYEES, INCORPORATED, CONTROL, RECOGNITION, JOB])
            }
            Self::FormalSectorIcls21 => (EMPLOYED, &[ICSE, FAMILY_WORK, TASK_WORK, INCORPORATED, RECOGNITION]),
            Self::InformalSectorIcls21 | Self::HouseholdSectorIcls21 => {
                (EMPLOYED, &[ICSE, FAMILY_WORK, TASK_WORK, INCORPORATED, RECOGNITION, OWN_USE])
            }
            Self::PartTime | Self::LongHours => (EMPLOYED, &[HOURS]),
            Self::BelowExtremeLine | Self::BelowModerateLine | Self::BelowThirdLine => (&[], &[CONSUMPTION]),
            Self::BelowNationalLine => (&[], &[&[Q::BelowNationalPovertyLine]]),
            Self::TemporaryContract | Self::CasualContract | Self::FixedTermContract | Self::PrecariousEmployee => {
                (EMPLOYED, &[ICSE, CONTRACT_KIND])
            }
            Self::NoWrittenContract => (EMPLOYED, &[ICSE, &[Q::WrittenContract]]),
            Self::IncomeDeprived
            | Self::StatusDeprived
            | Self::TenureDeprived
            | Self::SocialSecurityDeprived
            | Self::HoursDeprived
            | Self::MultiplyDeprived => (EMPLOYED, &[ICSE, DEPRIVATION]),
            Self::UnitOf10OrMore => (EMPLOYED, &[&[Q::UnitWorkers]]),
            Self::JobStrain => {
                (EMPLOYED, &[&[Q::TimePressure, Q::PhysicalHealthRisk, Q::WorkAutonomy, Q::GoodWorkRelations]])
            }
            Self::AgencyEmployee => (EMPLOYED, &[ICSE, &[Q::TemporaryAgency]]),
            Self::Tenure1YearOrMore | Self::Tenure5YearsOrMore | Self::Tenure10YearsOrMore => {
                (EMPLOYED, &[&[Q::TenureMonths]])
            }
            Self::TrainedLastYear => (&[], &[&[Q::Trained12Months]]),
            Self::TrainedLastFourWeeks => (&[], &[&[Q::Trained4Weeks]]),
            Self::JobTrainedLastYear => (EMPLOYED, &[ICSE, &[Q::JobTraining12Months]]),
            Self::TrainedLastYearNotGuided => (&[], &[&[Q::Trained12MonthsNotGuided]]),
            Self::RecentGraduate => (&[], &[GRADUATE]),
            Self::RecentVocationalGraduate => (&[], &[GRADUATE, &[Q::VocationalEducation]]),
            Self::WorkBasedLearner => (&[], &[&[Q::WorkBasedLearning]]),
            Self::PensionContributor => (EMPLOYED, &[&[Q::PensionContribution]]),
            Self::HealthCovered => (&[], &[&[Q::HealthCoverage]]),
            Self::UnemploymentInsured => (EMPLOYED, &[&[Q::UnemploymentInsurance]]),
            Self::InjuryInsured => (EMPLOYED, &[&[Q::InjuryInsurance]]),
            Self::PaidAnnualLeave => (EMPLOYED, &[ICSE, &[Q::PaidAnnualLeave]]),
            Self::PaidSickLeave => (EMPLOYED, &[ICSE, &[Q::PaidSickLeave]]),
            Self::PaidMaternityLeave => (EMPLOYED, &[ICSE, &[Q::PaidMaternityLeave]]),
            Self::Pensioner => (&[], &[&[Q::ReceivesOldAgePension]]),
            Self::SociallyProtected => (EMPLOYED, &[&[Q::PensionContribution, Q::ReceivesSocialBenefit]]),
            Self::ChildBenefit => (&[], &[&[Q::ReceivesChildBenefit]]),
            Self::MotherOfNewborn => (&[], &[&[Q::Sex, Q::GaveBirth]]),
            Self::MaternityBenefit => (&[], &[&[Q::ReceivesMaternityBenefit]]),
            Self::SevereDisability => (&[], &[&[Q::SevereDisability]]),
            Self::DisabilityBenefit => (&[], &[&[Q::ReceivesDisabilityBenefit]]),
            Self::UnemploymentBenefit => (&[], &[&[Q::ReceivesUnemploymentBenefit]]),
            Self::WithoutContributoryProtection => {
                (EMPLOYED, &[&[Q::PensionContribution, Q::ReceivesContributoryBenefit]])
            }
            Self::SocialAssistance => (&[], &[&[Q::ReceivesSocialAssistance]]),
            Self::UnionMember => (EMPLOYED, &[ICSE, &[Q::UnionMember]]),
            Self::CollectiveAgreement => (EMPLOYED, &[ICSE, &[Q::CollectiveAgreement]]),
            Self::NoRightToBargain => (EMPLOYED, &[ICSE, &[Q::MayBargain]]),
            Self::InjuredAtWork => (EMPLOYED, &[&[Q::InjuredAtWork]]),
            Self::OvereducatedNormative
            | Self::MatchedNormative
            | Self::UndereducatedNormative
            | Self::OverqualifiedEu => (EMPLOYED, &[&[Q::Occupation, Q::Education]]),
            Self::OvereducatedStatistical | Self::MatchedStatistical | Self::UndereducatedStatistical => {
                (EMPLOYED, &[&[Q::EducationMatch]])
            }
            Self::TertiaryEducated => (&[], &[&[Q::Education]]),
            Self::Overskilled | Self::Underskilled => (EMPLOYED, &[&[Q::SkillMatch]]),
            Self::UsedInternet => (&[], &[&[Q::UsedInternet]]),
            Self::OwnsMobilePhone => (&[], &[&[Q::OwnsMobilePhone]]),
            Self::IctCopyPaste => (&[], &[&[Q::IctCopyPaste]]),
            Self::IctAttachment => (&[], &[&[Q::IctAttachment]]),
            Self::IctSpreadsheet => (&[], &[&[Q::IctSpreadsheet]]),
            Self::IctConnectDevice => (&[], &[&[Q::IctConnectDevice]]),
            Self::IctInstallSoftware => (&[], &[&[Q::IctInstallSoftware]]),
            Self::IctPresentation => (&[], &[&[Q::IctPresentation]]),
            Self::IctTransfer => (&[], &[&[Q::IctTransfer]]),
            Self::IctSecurity => (&[], &[&[Q::IctSecurity]]),
            Self::IctPrivacy => (&[], &[&[Q::IctPrivacy]]),
            Self::IctVerify => (&[], &[&[Q::IctVerify]]),
            Self::IctProgram => (&[], &[&[Q::IctProgram]]),
            Self::DsiInformation => (&[], &[&[Q::DsiInformation]]),
            Self::DsiCommunication => (&[], &[&[Q::DsiCommunication]]),
            Self::DsiContent => (&[], &[&[Q::DsiContent]]),
            Self::DsiSafety => (&[], &[&[Q::DsiSafety]]),
            Self::DsiProblemSolving => (&[], &[&[Q::DsiProblemSolving]]),
            Self::BasicDigitalSkillsEu => (&[], &[DSI]),
            Self::BasicDigitalSkillsActivities => (&[], &[ICT]),
            Self::LacksBasicDigitalSkills => (&[], &[DSI, ICT]),
            Self::ComputerCopyFile => (&[], &[&[Q::ComputerCopyFile]]),
            Self::ComputerCopyPaste => (&[], &[&[Q::ComputerCopyPaste]]),
            Self::ComputerAttachment => (&[], &[&[Q::ComputerAttachment]]),
            Self::ComputerSpreadsheet => (&[], &[&[Q::ComputerSpreadsheet]]),
            Self::ComputerConnectDevice => (&[], &[&[Q::ComputerConnectDevice]]),
            Self::ComputerInstallSoftware => (&[], &[&[Q::ComputerInstallSoftware]]),
            Self::ComputerPresentation => (&[], &[&[Q::ComputerPresentation]]),
            Self::ComputerTransfer => (&[], &[&[Q::ComputerTransfer]]),
            Self::ComputerProgram => (&[], &[&[Q::ComputerProgram]]),
            Self::AtWork
            | Self::HoursActual0
            | Self::HoursActual1To14
            | Self::HoursActual15To29
            | Self::HoursActual30To34
            | Self::HoursActual35To39
            | Self::HoursActual40To48
            | Self::HoursActual49OrMore => (EMPLOYED, &[&[Q::HoursActualAll]]),
            Self::HoursUsual0
            | Self::HoursUsual1To14
            | Self::HoursUsual15To29
            | Self::HoursUsual30To34
            | Self::HoursUsual35To39
            | Self::HoursUsual40To48
            | Self::HoursUsual49OrMore => (EMPLOYED, &[&[Q::HoursUsualAll]]),
            Self::SeveralJobs | Self::OneJob => (EMPLOYED, &[OTHER_JOBS]),
            Self::PartTimeNational => (EMPLOYED, &[NATIONAL_PART_TIME]),
            Self::InvoluntaryPartTime => (EMPLOYED, &[NATIONAL_PART_TIME, &[Q::PartTimeReason]]),
            Self::EveningWork => (EMPLOYED, &[&[Q::WorksEvenings]]),
            Self::NightWork => (EMPLOYED, &[&[Q::WorksNights]]),
            Self::WeekendWork => (EMPLOYED, &[&[Q::WorksSaturdays, Q::WorksSundays]]),
            Self::ShiftWork => (EMPLOYED, &[&[Q::WorksShifts]]),
            Self::AsocialHours => {
                (EMPLOYED, &[&[Q::WorksEvenings, Q::WorksNights, Q::WorksSaturdays, Q::WorksSundays]])
            }
            Self::FlexibleSchedule => (EMPLOYED, &[&[Q::FlexibleSchedule]]),
            Self::WorksAtHome => (EMPLOYED, &[&[Q::WorksAtHome]]),
            Self::Commutes | Self::LongCommute => (EMPLOYED, &[&[Q::CommutingMinutes]]),
            Self::ChildInEconomicActivity | Self::ChildLabourSdg => (&[], &[CHILD_WORK]),
            Self::ChildLabourSdgWithChores => (&[], &[CHILD_WORK, &[Q::HoursHouseholdChores]]),
            Self::HazardousChildLabour | Self::ChildLabour => (&[], &[CHILD_WORK, CHILD_HAZARDS]),
            Self::TrainingStarter
            | Self::TrainingTransferred
            | Self::TrainingOngoing
            | Self::TrainingCompleted
            | Self::TrainingDroppedOut => (TRAINING, &[]),
            Self::TrainingCertified => (TRAINING, &[&[Q::TrainingCertified]]),
            Self::TrainingSkillsUsed => (TRAINING, &[&[Q::TrainingSkillsUsed]]),
            Self::TrainingParticipant => (&[], &[&[Q::TrainingParticipant]]),
            Self::TrainingExcluded | Self::TrainingExiter => (TRAINING_EXIT, &[]),
            Self::TrainingYouthProgramme => (&[], &[&[Q::TrainingProgramme]]),
            Self::TrainingObservableQuarter2
            | Self::TrainingTooEarlyQuarter2
            | Self::TrainingEmployedQuarter2
            | Self::TrainingEngagedQuarter2 => (TRAINING_EXIT, &[&[Q::TrainingQuarter2]]),
            Self::TrainingObservableQuarter4
            | Self::TrainingTooEarlyQuarter4
            | Self::TrainingEmployedQuarter4
            | Self::TrainingEngagedQuarter4 => (TRAINING_EXIT, &[&[Q::TrainingQuarter4]]),
            Self::TrainingEarnerQuarter2 => (TRAINING_EXIT, &[&[Q::TrainingQuarter2, Q::TrainingEarningsQuarter2]]),
            Self::TrainingRetained => {
                (TRAINING_EXIT, &[&[Q::TrainingQuarter2, Q::TrainingQuarter4, Q::TrainingSameEmployer]])
            }
            Self::TrainingForCredential | Self::TrainingTooEarlyCredential | Self::TrainingCredential => {
                (TRAINING_EXIT, &[&[Q::TrainingForCredential, Q::TrainingCredential]])
            }
            Self::TrainingGainExpected => (TRAINING_EXIT, &[&[Q::TrainingGainExpected]]),
            Self::TrainingGained => (TRAINING_EXIT, &[&[Q::TrainingGainExpected, Q::TrainingSkillGain]]),
            Self::TrainingDue3
            | Self::TrainingTooEarly3
            | Self::TrainingTraced3
            | Self::TrainingPlaced3
            | Self::TrainingPlacedAtMost3 => (TRAINING, &[&[Q::TrainingFollowUp3]]),
            Self::TrainingDue6
            | Self::TrainingTooEarly6
            | Self::TrainingTraced6
            | Self::TrainingPlaced6
            | Self::TrainingPlacedAtMost6 => (TRAINING, &[&[Q::TrainingFollowUp6]]),
            Self::TrainingDue12
            | Self::TrainingTooEarly12
            | Self::TrainingTraced12
            | Self::TrainingPlaced12
            | Self::TrainingPlacedAtMost12 => (TRAINING, &[&[Q::TrainingFollowUp12]]),
            Self::TrainingPlaced20Hours3 => (TRAINING, &[&[Q::TrainingFollowUp3, Q::TrainingFollowUpHours3]]),
            Self::TrainingPlaced20Hours6 => (TRAINING, &[&[Q::TrainingFollowUp6, Q::TrainingFollowUpHours6]]),
            Self::TrainingPlaced20Hours12 => (TRAINING, &[&[Q::TrainingFollowUp12, Q::TrainingFollowUpHours12]]),
            Self::TrainingSeeking => (TRAINING, &[&[Q::TrainingSeekingWork]]),
            Self::TrainingInField => (TRAINING, &[&[Q::TrainingFollowUp6, Q::TrainingInField]]),
            Self::TrainingOverLevel | Self::TrainingMatchedLevel | Self::TrainingUnderLevel => {
                (TRAINING, &[&[Q::TrainingFollowUp6, Q::TrainingLevelMatch]])
            }
            Self::TrainingEarningsMatched | Self::TrainingNoEarningsBefore => (TRAINING_EARNINGS, &[]),
        }
    }
}
