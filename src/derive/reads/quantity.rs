//! Which questions a quantity may read.

use super::{DEPRIVATION, EXPOSURE, Group, ICSE, PAY, Q};
use crate::derive::{Quantity, Question};

impl Quantity {
    /// Every question that may decide the quantity, each once; hours in all jobs as completed.
    pub fn reads(self) -> impl Iterator<Item = Question> {
        let groups: (Group, Group) = match self {
            Self::HoursUsualMain => (&[Q::HoursUsualMain], &[]),
            Self::HoursUsualAll => (&[Q::HoursUsualAll], &[]),
            Self::HoursActualMain => (&[Q::HoursActualMain], &[]),
            Self::HoursActualAll => (&[Q::HoursActualAll], &[]),
            Self::HoursAnnual => (&[Q::HoursAnnual, Q::HoursActualAll], &[]),
            Self::CommutingMinutes => (&[Q::CommutingMinutes], &[]),
            Self::EarningsMonthly => (PAY, &[]),
            Self::EarningsHourly | Self::EarningsHourlyAboveZero => (PAY, &[Q::EarningsHourly]),
            Self::HouseholdIncome => (&[Q::HouseholdIncome], &[]),
            Self::Age => (&[Q::Age], &[]),
            Self::TenureYears => (&[Q::TenureMonths], &[]),
            Self::InjuryDaysLost => (&[Q::InjuryDaysLost], &[]),
            Self::DeprivationScore
            | Self::CensoredDeprivationScore
            | Self::IncomeDeprivation
            | Self::StatusDeprivation
            | Self::TenureDeprivation
            | Self::SocialSecurityDeprivation
            | Self::HoursDeprivation => (ICSE, DEPRIVATION),
            Self::TrainingHours => (&[Q::TrainingHours], &[]),
            Self::TrainingCost => (&[Q::TrainingCost], &[]),
            Self::TrainingMonthsToJob => (&[Q::TrainingMonthsToJob], &[]),
            Self::TrainingSatisfaction => (&[Q::TrainingSatisfaction], &[]),
            Self::TrainingEarningsQuarter2 => (&[Q::TrainingEarningsQuarter2], &[]),
            Self::TrainingEarningsBefore => (&[Q::TrainingEarningsBefore], &[]),
            Self::TrainingEarningsAfter => (&[Q::TrainingEarningsAfter], &[]),
            Self::TrainingEarningsChange | Self::TrainingEarningsRatio => {
                (&[Q::TrainingEarningsBefore, Q::TrainingEarningsAfter], &[])
            }
            Self::TrainingScoreGain | Self::TrainingNormalisedGain => {
                (&[Q::TrainingScoreBefore, Q::TrainingScoreAfter], &[])
            }
            Self::TrainingCompletions => (&[Q::TrainingStatus], &[]),
            Self::TrainingPlacements => (&[Q::TrainingStatus], &[Q::TrainingFollowUp6]),
            Self::GenAiScore | Self::GenAiCoverage => (&[Q::Occupation], &[]),
            Self::GenAiExposedPart
            | Self::GenAiNotExposedPart
            | Self::GenAiMinimalPart
            | Self::GenAiGradient1Part
            | Self::GenAiGradient2Part
            | Self::GenAiGradient3Part
            | Self::GenAiGradient4Part => (EXPOSURE, &[]),
        };
        groups.0.iter().chain(groups.1).copied()
    }
}
