//! Quantities: numbers of one unit that indicators average or order.

use super::deprivation::{self, Item};
use super::parameters::Parameters;
use super::question::{Answers, Asked, Question};
use super::ratio::Ratio;
use super::{exposure, hours, pay, training};
use crate::code::GenAiExposure;
use crate::record::Amount;

macro_rules! quantities {
    ($($quantity:ident = $id:literal, $sentence:literal, needs $needs:expr;)*) => {
        /// A number of one unit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Quantity {
            $(#[doc = $sentence] $quantity,)*
        }
        impl Quantity {
            /// Every quantity.
            pub const ALL: &'static [Quantity] = &[$(Quantity::$quantity,)*];
            /// The readable id.
            pub const fn id(self) -> &'static str {
                match self { $(Quantity::$quantity => $id,)* }
            }
            /// One plain sentence.
            pub const fn sentence(self) -> &'static str {
                match self { $(Quantity::$quantity => $sentence,)* }
            }
            /// The questions it needs: at least one of each group must have been asked.
            pub const fn needs(self) -> &'static [&'static [Question]] {
                use Question as Q;
                match self { $(Quantity::$quantity => $needs,)* }
            }
        }
    };
}

quantities! {
    HoursUsualMain = "hours_usual_main", "Hours usually worked a week in the main job.", needs &[&[Q::HoursUsualMain]];
    HoursUsualAll = "hours_usual_all", "Hours usually worked a week in all jobs.", needs &[&[Q::HoursUsualAll, Q::HoursUsualMain]];
    HoursActualMain = "hours_actual_main", "Hours actually worked in the reference week in the main job.", needs &[&[Q::HoursActualMain]];
    HoursActualAll = "hours_actual_all", "Hours actually worked in the reference week in all jobs.", needs &[&[Q::HoursActualAll, Q::HoursActualMain]];
    HoursAnnual = "hours_annual", "Hours actually worked in the year in all jobs, otherwise 52 times those of the reference week.", needs &[&[Q::HoursAnnual, Q::HoursActualAll, Q::HoursActualMain]];
    CommutingMinutes = "commuting_minutes", "Minutes that the way from home to work usually takes, one way.", needs &[&[Q::CommutingMinutes]];
    EarningsMonthly = "earnings_monthly", "Gross monthly earnings of the main job.", needs &[&[Q::EarningsMonthly, Q::Earnings]];
    EarningsHourly = "earnings_hourly", "Gross hourly earnings of the main job.", needs &[&[Q::EarningsHourly, Q::Earnings, Q::EarningsMonthly], &[Q::EarningsHourly, Q::HoursUsualMain]];
    EarningsHourlyAboveZero = "earnings_hourly_above_zero", "Gross hourly earnings of the main job where they are above 0, unknown where they are not.", needs &[&[Q::EarningsHourly, Q::Earnings, Q::EarningsMonthly], &[Q::EarningsHourly, Q::HoursUsualMain]];
    TenureYears = "tenure_years", "Years in the main job.", needs &[&[Q::TenureMonths]];
    InjuryDaysLost = "injury_days_lost", "Days away from work because of the latest accident at work.", needs &[&[Q::InjuryDaysLost]];
    GenAiScore = "genai_score", "Score of exposure of the occupation to generative AI, 0 to 1 (ILO 2025); of a coarser group the mean of its unit groups.", needs &[&[Q::Occupation]];
    DeprivationScore = "deprivation_score", "Weights of the items in which the job is deprived, added up, from 0 to 1; unknown where one item is.", needs &[&[Q::BelowEarningsLine, Q::EarningsMonthly, Q::Earnings], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::WrittenContract], &[Q::Education], &[Q::TenureMonths], &[Q::PensionContribution], &[Q::HoursUsualAll, Q::HoursUsualMain]];
    CensoredDeprivationScore = "censored_deprivation_score", "The same for whoever is multiply deprived, 0 for everybody else.", needs &[&[Q::BelowEarningsLine, Q::EarningsMonthly, Q::Earnings], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::WrittenContract], &[Q::Education], &[Q::TenureMonths], &[Q::PensionContribution], &[Q::HoursUsualAll, Q::HoursUsualMain]];
    IncomeDeprivation = "income_deprivation", "What income adds to the score of deprivation: 1/3 or 0.", needs &[&[Q::BelowEarningsLine, Q::EarningsMonthly, Q::Earnings], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::WrittenContract], &[Q::Education], &[Q::TenureMonths], &[Q::PensionContribution], &[Q::HoursUsualAll, Q::HoursUsualMain]];
    StatusDeprivation = "status_deprivation", "What status in employment adds to the score of deprivation: 1/6 or 0.", needs &[&[Q::BelowEarningsLine, Q::EarningsMonthly, Q::Earnings], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::WrittenContract], &[Q::Education], &[Q::TenureMonths], &[Q::PensionContribution], &[Q::HoursUsualAll, Q::HoursUsualMain]];
    TenureDeprivation = "tenure_deprivation", "What tenure adds to the score of deprivation: 1/6 or 0.", needs &[&[Q::BelowEarningsLine, Q::EarningsMonthly, Q::Earnings], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::WrittenContract], &[Q::Education], &[Q::TenureMonths], &[Q::PensionContribution], &[Q::HoursUsualAll, Q::HoursUsualMain]];
    SocialSecurityDeprivation = "social_security_deprivation", "What social security adds to the score of deprivation: 1/6 or 0.", needs &[&[Q::BelowEarningsLine, Q::EarningsMonthly, Q::Earnings], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::WrittenContract], &[Q::Education], &[Q::TenureMonths], &[Q::PensionContribution], &[Q::HoursUsualAll, Q::HoursUsualMain]];
    HoursDeprivation = "hours_deprivation", "What hours add to the score of deprivation: 1/6 or 0.", needs &[&[Q::BelowEarningsLine, Q::EarningsMonthly, Q::Earnings], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::WrittenContract], &[Q::Education], &[Q::TenureMonths], &[Q::PensionContribution], &[Q::HoursUsualAll, Q::HoursUsualMain]];
    HouseholdIncome = "household_income", "Income of the household as it counts for each of its members.", needs &[&[Q::HouseholdIncome]];
    TrainingHours = "training_hours", "Contact hours received in the training programme.", needs &[&[Q::TrainingHours]];
    TrainingCost = "training_cost", "What the participation in the training programme cost.", needs &[&[Q::TrainingCost]];
    TrainingMonthsToJob = "training_months_to_job", "Months from completion of the training programme to the first job; 0 for a job that had begun before.", needs &[&[Q::TrainingMonthsToJob]];
    TrainingSatisfaction = "training_satisfaction", "Satisfaction with the training programme, from 0 to 100.", needs &[&[Q::TrainingSatisfaction]];
    TrainingEarningsQuarter2 = "training_earnings_quarter_2", "Unsubsidised earnings of the second quarter after the quarter of the exit.", needs &[&[Q::TrainingEarningsQuarter2]];
    TrainingEarningsBefore = "training_earnings_before", "Earnings before the training programme, in the prices of those after.", needs &[&[Q::TrainingEarningsBefore]];
    TrainingEarningsAfter = "training_earnings_after", "Earnings after the training programme, for a period of the same length.", needs &[&[Q::TrainingEarningsAfter]];
    TrainingEarningsChange = "training_earnings_change", "Earnings after the training programme less those before, where both are above 0.", needs &[&[Q::TrainingEarningsBefore], &[Q::TrainingEarningsAfter]];
    TrainingEarningsRatio = "training_earnings_ratio", "Earnings after the training programme over those before, where both are above 0.", needs &[&[Q::TrainingEarningsBefore], &[Q::TrainingEarningsAfter]];
    TrainingScoreGain = "training_score_gain", "Share of the points of the test after the training programme less that before.", needs &[&[Q::TrainingScoreBefore], &[Q::TrainingScoreAfter]];
    TrainingNormalisedGain = "training_normalised_gain", "Gain in the test of the training programme over the gain that was possible.", needs &[&[Q::TrainingScoreBefore], &[Q::TrainingScoreAfter]];
    TrainingCompletions = "training_completions", "1 for a completed training programme, otherwise 0.", needs &[&[Q::TrainingStatus]];
    TrainingPlacements = "training_placements", "1 for who was found employed 6 months after completion, otherwise 0, also for who was not reached.", needs &[&[Q::TrainingStatus], &[Q::TrainingFollowUp6]];
    GenAiExposedPart = "genai_exposed_part", "Part of the unit groups with a label in the occupation that are exposed, of any gradient (ILO 2025), each with equal weight, from 0 to 1; 0 or 1 where the code has one label.", needs &[&[Q::Occupation, Q::OccupationGenAiExposure]];
    GenAiNotExposedPart = "genai_not_exposed_part", "Part of the unit groups with a label in the occupation that are not exposed (ILO 2025), each with equal weight, from 0 to 1; 0 or 1 where the code has one label.", needs &[&[Q::Occupation, Q::OccupationGenAiExposure]];
    GenAiMinimalPart = "genai_minimal_part", "Part of the unit groups with a label in the occupation that are of minimal exposure (ILO 2025), each with equal weight, from 0 to 1; 0 or 1 where the code has one label.", needs &[&[Q::Occupation, Q::OccupationGenAiExposure]];
    GenAiGradient1Part = "genai_gradient_1_part", "Part of the unit groups with a label in the occupation that are of exposure gradient 1 (ILO 2025), each with equal weight, from 0 to 1; 0 or 1 where the code has one label.", needs &[&[Q::Occupation, Q::OccupationGenAiExposure]];
    GenAiGradient2Part = "genai_gradient_2_part", "Part of the unit groups with a label in the occupation that are of exposure gradient 2 (ILO 2025), each with equal weight, from 0 to 1; 0 or 1 where the code has one label.", needs &[&[Q::Occupation, Q::OccupationGenAiExposure]];
    GenAiGradient3Part = "genai_gradient_3_part", "Part of the unit groups with a label in the occupation that are of exposure gradient 3 (ILO 2025), each with equal weight, from 0 to 1; 0 or 1 where the code has one label.", needs &[&[Q::Occupation, Q::OccupationGenAiExposure]];
    GenAiGradient4Part = "genai_gradient_4_part", "Part of the unit groups with a label in the occupation that are of exposure gradient 4 (ILO 2025), each with equal weight, from 0 to 1; 0 or 1 where the code has one label.", needs &[&[Q::Occupation, Q::OccupationGenAiExposure]];
    GenAiCoverage = "genai_coverage", "Part of the unit groups in the occupation that have a label of exposure (ILO 2025), from 0 to 1.", needs &[&[Q::Occupation]];
    Age = "age", "Age in completed years.", needs &[&[Q::Age]];
}

impl Quantity {
    /// The quantity with this id.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|quantity| quantity.id() == id)
    }
}

/// One quantity of one unit, from its completed answers; unknown where an answer it needs was not stated.
pub fn quantity(quantity: Quantity, answers: &Answers, parameters: &Parameters, asked: Asked) -> Ratio {
    let part_of = |item| deprivation::part(item, answers, parameters, asked);
    let number = |amount: Option<Amount>| amount.map_or(Ratio::UNKNOWN, Ratio::from_amount);
    match quantity {
        Quantity::HoursUsualMain => number(answers.hours_usual_main),
        Quantity::HoursUsualAll => number(answers.hours_usual_all),
        Quantity::HoursActualMain => number(answers.hours_actual_main),
        Quantity::HoursActualAll => number(answers.hours_actual_all),
        Quantity::HoursAnnual => number(hours::annual(answers)),
        Quantity::CommutingMinutes => number(answers.commuting_minutes),
        Quantity::EarningsMonthly => pay::monthly(answers, parameters, asked),
        Quantity::EarningsHourly => pay::hourly(answers, parameters, asked),
        Quantity::EarningsHourlyAboveZero => pay::hourly_above_zero(answers, parameters, asked),
        Quantity::TenureYears => match (answers.tenure_months, Amount::from_integer(12)) {
            (Some(months), Some(year)) => Ratio::new(months, year),
            _ => Ratio::UNKNOWN,
        },
        Quantity::InjuryDaysLost => number(answers.injury_days_lost),
        Quantity::HouseholdIncome => number(answers.household_income),
        Quantity::Age => number(answers.age),
        Quantity::GenAiScore => exposure::score(answers),
        Quantity::DeprivationScore => deprivation::score(answers, parameters, asked),
        Quantity::CensoredDeprivationScore => deprivation::censored_score(answers, parameters, asked),
        Quantity::IncomeDeprivation => part_of(Item::Income),
        Quantity::StatusDeprivation => part_of(Item::Status),
        Quantity::TenureDeprivation => part_of(Item::Tenure),
        Quantity::SocialSecurityDeprivation => part_of(Item::SocialSecurity),
        Quantity::HoursDeprivation => part_of(Item::Hours),
        Quantity::TrainingHours => number(answers.training_hours),
        Quantity::TrainingCost => number(answers.training_cost),
        Quantity::TrainingMonthsToJob => number(answers.training_months_to_job),
        Quantity::TrainingSatisfaction => number(answers.training_satisfaction),
        Quantity::TrainingEarningsQuarter2 => number(answers.training_earnings_quarter_2),
        Quantity::TrainingEarningsBefore => number(answers.training_earnings_before),
        Quantity::TrainingEarningsAfter => number(answers.training_earnings_after),
        Quantity::TrainingEarningsChange => training::earnings_change(answers),
        Quantity::TrainingEarningsRatio => training::earnings_ratio(answers),
        Quantity::TrainingScoreGain => training::score_gain(answers),
        Quantity::TrainingNormalisedGain => training::normalised_gain(answers),
        Quantity::TrainingCompletions => training::completions(answers),
        Quantity::TrainingPlacements => training::placements(answers),
        Quantity::GenAiExposedPart => exposure::part(answers, |label| label.is_exposed() == Some(true)),
        Quantity::GenAiNotExposedPart => exposure::part(answers, |label| label == GenAiExposure::NotExposed),
        Quantity::GenAiMinimalPart => exposure::part(answers, |label| label == GenAiExposure::Minimal),
        Quantity::GenAiGradient1Part => exposure::part(answers, |label| label == GenAiExposure::Gradient1),
        Quantity::GenAiGradient2Part => exposure::part(answers, |label| label == GenAiExposure::Gradient2),
        Quantity::GenAiGradient3Part => exposure::part(answers, |label| label == GenAiExposure::Gradient3),
        Quantity::GenAiGradient4Part => exposure::part(answers, |label| label == GenAiExposure::Gradient4),
        Quantity::GenAiCoverage => exposure::coverage(answers),
    }
}
