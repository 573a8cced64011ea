//! Which questions a fact or a quantity may read: what must be converted, and what decides it.

use super::fact::Fact;
use super::quantity::Quantity;
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
const WORK_ICLS19: Group =
    &[Q::AgriculturalActivity, Q::ProductionDestination, Q::PaidDuringAbsence, Q::AbsenceWithinThreeMonths];
const WORK_ICLS13: Group = &[Q::UnpaidTraineeOrVolunteer];
const SEARCH: Group = &[Q::SeekingWork, Q::AvailableForWork, Q::StartsWithinThreeMonths];
const SEARCH_ICLS19: Group = &[Q::SchemeWithJobOffer, Q::WaitingToMigrateForWork];
const MORE_HOURS: Group =
    &[Q::TimeRelatedUnderemployed, Q::WantsMoreHours, Q::AvailableForMoreHours, Q::HoursUsualAll, Q::HoursActualAll];
const ATTACHMENT: Group = &[Q::PotentialLabourForceStatus];
const WANTS: Group = &[Q::WantsWork];
const DISCOURAGED: Group = &[Q::Discouraged, Q::ReasonNotSeeking];
const ICSE: Group = &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18];
const HOURS: Group = &[Q::HoursUsualAll, Q::HoursActualAll];
const PAY: Group = &[Q::Earnings, Q::EarningsPeriod, Q::EarningsMonthly, Q::HoursUsualMain];

const CONTRACT: Group = &[Q::Contract, Q::ContractKind];
const CONSUMPTION: Group = &[Q::EconomicClass, Q::ConsumptionPpp2011, Q::ConsumptionPpp2017, Q::ConsumptionPpp2021];
const CHILD_WORK: Group = &[Q::Age, Q::EconomicActivity, Q::HoursEconomicActivity];
const CHILD_HAZARDS: Group = &[Q::Industry, Q::HazardousOccupation, Q::WorksAtNight, Q::ExposedToHazards];

const EMPLOYED: &[Group] = &[STATUS, WORK, WORK_ICLS19];
const LABOUR_FORCE: &[Group] = &[STATUS, WORK, WORK_ICLS19, SEARCH, SEARCH_ICLS19];
const EMPLOYED_ICLS13: &[Group] = &[STATUS_ICLS13, WORK, WORK_ICLS13];
const LABOUR_FORCE_ICLS13: &[Group] = &[STATUS_ICLS13, WORK, WORK_ICLS13, SEARCH];

impl Fact {
    /// Every question that may decide the fact, each once: those it needs and those it can do without.
    ///
    /// Hours are those of all jobs, as [`complete`](super::complete) leaves them.
    pub fn reads(self) -> impl Iterator<Item = Question> {
        let (groups, more) = self.reads_groups();
        groups.iter().chain(more).flat_map(|group| group.iter().copied())
    }

    #[allow(clippy::too_many_lines, reason = "a table reads in one piece")]
    const fn reads_groups(self) -> (&'static [Group], &'static [Group]) {
        match self {
            Self::WorkingAge
            | Self::Youth
            | Self::Adult
            | Self::Child
            | Self::FertileAge
            | Self::PensionAge
            | Self::Aged20To64 => (&[], &[&[Q::Age]]),
            Self::Man | Self::Woman => (&[], &[&[Q::Sex]]),
            Self::InEducation => (&[], &[&[Q::InEducation]]),
            Self::Employed => (EMPLOYED, &[]),
            Self::Unemployed | Self::LabourForce | Self::OutsideLabourForce => (LABOUR_FORCE, &[]),
            Self::EmployedIcls13 => (EMPLOYED_ICLS13, &[]),
            Self::UnemployedIcls13 | Self::LabourForceIcls13 | Self::OutsideLabourForceIcls13 => {
                (LABOUR_FORCE_ICLS13, &[])
            }
            Self::TimeRelatedUnderemployed => (EMPLOYED, &[MORE_HOURS]),
            Self::UnavailableJobseeker => (LABOUR_FORCE, &[ATTACHMENT]),
            Self::AvailablePotentialJobseeker
            | Self::WillingNonJobseeker
            | Self::PotentialLabourForce
            | Self::ExtendedLabourForce
            | Self::UnderutilizedLu3 => (LABOUR_FORCE, &[ATTACHMENT, WANTS]),
            Self::Discouraged => (LABOUR_FORCE, &[ATTACHMENT, WANTS, DISCOURAGED]),
            Self::UnderutilizedLu2 => (LABOUR_FORCE, &[MORE_HOURS]),
            Self::UnderutilizedLu4 => (LABOUR_FORCE, &[ATTACHMENT, WANTS, MORE_HOURS]),
            Self::Neet => (EMPLOYED, &[&[Q::InEducation]]),
            Self::Employee
            | Self::Employer
            | Self::OwnAccountWorker
            | Self::CooperativeMember
            | Self::ContributingFamilyWorker
            | Self::VulnerableEmployment => (EMPLOYED, &[ICSE]),
            Self::PublicSector => (EMPLOYED, &[&[Q::InstitutionalSector]]),
            Self::Manager
            | Self::SeniorOrMiddleManager
            | Self::HighSkillOccupation
            | Self::MediumSkillOccupation
            | Self::LowSkillOccupation
            | Self::GenAiExposed
            | Self::GenAiGradient1
            | Self::GenAiGradient2
            | Self::GenAiGradient3
            | Self::GenAiGradient4
            | Self::GenAiMinimal
            | Self::GenAiNotExposed
            | Self::GenAiAutomation2023
            | Self::GenAiAugmentation2023 => (EMPLOYED, &[&[Q::Occupation]]),
            Self::Agriculture | Self::IndustrySector | Self::Manufacturing | Self::Services => {
                (EMPLOYED, &[&[Q::Industry]])
            }
            Self::InformalEmployment => (EMPLOYED, &[&[Q::InformalEmployment]]),
            Self::PartTime | Self::LongHours => (EMPLOYED, &[HOURS]),
            Self::AtWork => (EMPLOYED, &[&[Q::HoursActualAll]]),
            Self::BelowExtremeLine | Self::BelowModerateLine | Self::BelowThirdLine => (&[], &[CONSUMPTION]),
            Self::BelowNationalLine => (&[], &[&[Q::BelowNationalPovertyLine]]),
            Self::TemporaryContract | Self::CasualEmployee | Self::FixedTermEmployee | Self::PrecariousEmployee => {
                (EMPLOYED, &[ICSE, CONTRACT])
            }
            Self::NoWrittenContract => (EMPLOYED, &[ICSE, &[Q::WrittenContract]]),
            Self::AgencyEmployee => (EMPLOYED, &[ICSE, &[Q::TemporaryAgency]]),
            Self::Tenure1YearOrMore | Self::Tenure5YearsOrMore | Self::Tenure10YearsOrMore => {
                (EMPLOYED, &[&[Q::TenureMonths]])
            }
            Self::TrainedLastYear => (&[], &[&[Q::Trained12Months]]),
            Self::TrainedLastFourWeeks => (&[], &[&[Q::Trained4Weeks]]),
            Self::JobTrainedLastYear => (EMPLOYED, &[ICSE, &[Q::JobTraining12Months]]),
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
            Self::ComputerCopyFile => (&[], &[&[Q::ComputerCopyFile]]),
            Self::ComputerCopyPaste => (&[], &[&[Q::ComputerCopyPaste]]),
            Self::ComputerAttachment => (&[], &[&[Q::ComputerAttachment]]),
            Self::ComputerSpreadsheet => (&[], &[&[Q::ComputerSpreadsheet]]),
            Self::ComputerConnectDevice => (&[], &[&[Q::ComputerConnectDevice]]),
            Self::ComputerInstallSoftware => (&[], &[&[Q::ComputerInstallSoftware]]),
            Self::ComputerPresentation => (&[], &[&[Q::ComputerPresentation]]),
            Self::ComputerTransfer => (&[], &[&[Q::ComputerTransfer]]),
            Self::ComputerProgram => (&[], &[&[Q::ComputerProgram]]),
            Self::ChildInEconomicActivity | Self::ChildLabourSdg => (&[], &[CHILD_WORK]),
            Self::ChildLabourSdgWithChores => (&[], &[CHILD_WORK, &[Q::HoursHouseholdChores]]),
            Self::HazardousChildLabour | Self::ChildLabour => (&[], &[CHILD_WORK, CHILD_HAZARDS]),
        }
    }
}

impl Quantity {
    /// Every question that may decide the quantity, each once; hours in all jobs as completed.
    pub fn reads(self) -> impl Iterator<Item = Question> {
        let groups: (Group, Group) = match self {
            Self::HoursUsualMain => (&[Q::HoursUsualMain], &[]),
            Self::HoursUsualAll => (&[Q::HoursUsualAll], &[]),
            Self::HoursActualMain => (&[Q::HoursActualMain], &[]),
            Self::HoursActualAll => (&[Q::HoursActualAll], &[]),
            Self::EarningsMonthly => (PAY, &[]),
            Self::EarningsHourly => (PAY, &[Q::EarningsHourly]),
            Self::Age => (&[Q::Age], &[]),
            Self::TenureYears => (&[Q::TenureMonths], &[]),
            Self::InjuryDaysLost => (&[Q::InjuryDaysLost], &[]),
            Self::GenAiScore => (&[Q::Occupation], &[]),
        };
        groups.0.iter().chain(groups.1).copied()
    }
}
