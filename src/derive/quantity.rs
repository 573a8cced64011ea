//! Quantities: numbers of one unit that indicators average or order.

use super::question::Question;

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
    TenureYears = "tenure_years", "Years in the main job.", needs &[&[Q::TenureMonths]];
    InjuryDaysLost = "injury_days_lost", "Days away from work because of the latest accident at work.", needs &[&[Q::InjuryDaysLost]];
    GenAiScore = "genai_score", "Score of exposure of the occupation to generative AI, 0 to 1 (ILO 2025); of a coarser group the mean of its unit groups.", needs &[&[Q::Occupation]];
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
    Age = "age", "Age in completed years.", needs &[&[Q::Age]];
}

impl Quantity {
    /// The quantity with this id.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|quantity| quantity.id() == id)
    }
}
