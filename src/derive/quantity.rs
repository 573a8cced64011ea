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
    Age = "age", "Age in completed years.", needs &[&[Q::Age]];
}

impl Quantity {
    /// The quantity with this id.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|quantity| quantity.id() == id)
    }
}
