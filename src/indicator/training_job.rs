//! Training outcomes: the job that completers have 6 months after, and what they earn.
//!
//! The job is told by the same answers as in a labour force survey, of the day of the follow-up; a
//! [`TrainingRegister`](crate::register::TrainingRegister) takes them from the job found. Low pay needs the
//! line of the country, which participants alone do not give; a formula of one's own compares with it:
//!
//! ```
//! use decentwork::{Amount, Indicator, OwnFormula, OwnScope, Portion, Unit, indicator::Line};
//! let low_pay = OwnFormula::FosterGreerThorbecke {
//!     of: "earnings_hourly".to_owned(),
//!     alpha: Portion::new(0, 1),
//!     line: Line::Fixed(Amount::from_f64(7.5).expect("a number")),
//!     among: OwnScope::of(&["training_placed_6", "employee"]),
//! };
//! Indicator::compose("training_low_pay_rate", "Low pay among those placed", Unit::Percent, low_pay)?;
//! # Ok::<(), decentwork::Error>(())
//! ```

use super::training::{BY, REGISTER, TRACER};
use super::{Element, Formula, Measure, Portion, Scope, Source, Unit, indicators};
use crate::derive::{Fact, Quantity};

const PLACED: Scope = Scope::of(&[Fact::TrainingPlaced6]);
const MATCHED: Scope = Scope::of(&[Fact::TrainingEarningsMatched]);

indicators! {
    Element::Training;
    /// Placement in the field of training.
    TRAINING_IN_FIELD_RATE {
        id: "training_in_field_rate",
        name: "Placement in the field of training",
        definition: "Completers found employed after 6 months in the occupation or field of the programme as a percentage of those found employed whose field is known.",
        unit: Unit::Percent,
        universe: "completers employed after 6 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingInField]), among: PLACED },
        sources: &[Source::new(TRACER, "relevant placement")],
        by: BY,
        from: REGISTER,
    }
    /// Horizontal mismatch after training.
    TRAINING_HORIZONTAL_MISMATCH_RATE {
        id: "training_horizontal_mismatch_rate",
        name: "Horizontal mismatch after training",
        definition: "Completers found employed after 6 months outside the occupation and field of the programme as a percentage of those found employed whose field is known. It is 100 less training_in_field_rate.",
        unit: Unit::Percent,
        universe: "completers employed after 6 months",
        formula: Formula::Share { of: PLACED.but(&[Fact::TrainingInField]), among: PLACED },
        sources: &[Source::new(TRACER, "horizontal mismatch")],
        by: BY,
        from: REGISTER,
    }
    /// Training above the level of the job found.
    TRAINING_OVER_LEVEL_RATE {
        id: "training_over_level_rate",
        name: "Training above the level of the job found",
        definition: "Completers found employed after 6 months in a job below the level of the programme as a percentage of those found employed whose level is known. It compares the programme with the job; education as a whole is in the normative and statistical rates of over-education.",
        unit: Unit::Percent,
        universe: "completers employed after 6 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingOverLevel]), among: PLACED },
        sources: &[Source::new(TRACER, "vertical mismatch, over")],
        by: BY,
        from: REGISTER,
    }
    /// Training of the level of the job found.
    TRAINING_MATCHED_LEVEL_RATE {
        id: "training_matched_level_rate",
        name: "Training of the level of the job found",
        definition: "Completers found employed after 6 months in a job of the level of the programme as a percentage of those found employed whose level is known.",
        unit: Unit::Percent,
        universe: "completers employed after 6 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingMatchedLevel]), among: PLACED },
        sources: &[Source::new(TRACER, "vertical mismatch, matched")],
        by: BY,
        from: REGISTER,
    }
    /// Training below the level of the job found.
    TRAINING_UNDER_LEVEL_RATE {
        id: "training_under_level_rate",
        name: "Training below the level of the job found",
        definition: "Completers found employed after 6 months in a job above the level of the programme as a percentage of those found employed whose level is known.",
        unit: Unit::Percent,
        universe: "completers employed after 6 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingUnderLevel]), among: PLACED },
        sources: &[Source::new(TRACER, "vertical mismatch, under")],
        by: BY,
        from: REGISTER,
    }
    /// Informal employment among those placed.
    TRAINING_INFORMAL_RATE {
        id: "training_informal_rate",
        name: "Informal employment among those placed",
        definition: "Completers found employed after 6 months whose main job is informal, by the ILO's method of the 17th ICLS, as a percentage of those found employed for whom it is known. The answers on the job are those of the follow-up.",
        unit: Unit::Percent,
        universe: "completers employed after 6 months",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmployment]), among: PLACED },
        sources: &[Source::new(TRACER, "job quality, informality")],
        by: BY,
        from: REGISTER,
    }
    /// Temporary contracts among employees placed.
    TRAINING_TEMPORARY_RATE {
        id: "training_temporary_rate",
        name: "Temporary contracts among employees placed",
        definition: "Completers found in a job as an employee after 6 months with a temporary contract as a percentage of such employees whose contract is known.",
        unit: Unit::Percent,
        universe: "completers who are employees after 6 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TemporaryContract]), among: Scope::of(&[Fact::TrainingPlaced6, Fact::Employee]) },
        sources: &[Source::new(TRACER, "job quality, contract")],
        by: BY,
        from: REGISTER,
    }
    /// Mean usual hours of those placed.
    TRAINING_MEAN_HOURS_WORKED {
        id: "training_mean_hours_worked",
        name: "Mean usual hours of those placed",
        definition: "Mean hours usually worked a week in the main job by completers found employed after 6 months.",
        unit: Unit::Hours,
        universe: "completers employed after 6 months",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::HoursUsualMain), among: PLACED },
        sources: &[Source::new(TRACER, "job quality, hours")],
        by: BY,
        from: REGISTER,
    }
    /// Excessive hours among those placed.
    TRAINING_LONG_HOURS_RATE {
        id: "training_long_hours_rate",
        name: "Excessive hours among those placed",
        definition: "Completers found employed after 6 months who usually work more than 48 hours a week as a percentage of those found employed whose hours are known.",
        unit: Unit::Percent,
        universe: "completers employed after 6 months",
        formula: Formula::Share { of: Scope::of(&[Fact::LongHours]), among: PLACED },
        sources: &[Source::new(TRACER, "job quality, hours")],
        by: BY,
        from: REGISTER,
    }
    /// Mean change of earnings.
    TRAINING_MEAN_EARNINGS_CHANGE {
        id: "training_mean_earnings_change",
        name: "Mean change of earnings",
        definition: "Mean of earnings after the programme less those before, over people with earnings above 0 in both, in the same prices. It is an outcome and no effect: earnings would have changed without the programme too. Who had none before is counted in training_without_earnings_before.",
        unit: Unit::Currency,
        universe: "people with earnings before and after the programme",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::TrainingEarningsChange), among: MATCHED },
        sources: &[Source::new(TRACER, "wage change, mean")],
        by: BY,
        from: REGISTER,
    }
    /// Median change of earnings.
    TRAINING_MEDIAN_EARNINGS_CHANGE {
        id: "training_median_earnings_change",
        name: "Median change of earnings",
        definition: "The middle of earnings after the programme less those before, over people with earnings above 0 in both, in the same prices. It is not the difference of the two medians, and no effect of the programme.",
        unit: Unit::Currency,
        universe: "people with earnings before and after the programme",
        formula: Formula::Quantile { of: Measure::Quantity(Quantity::TrainingEarningsChange), at: Portion::HALF, among: MATCHED },
        sources: &[Source::new(TRACER, "wage change, median")],
        by: BY,
        from: REGISTER,
    }
    /// Median earnings before training.
    TRAINING_MEDIAN_EARNINGS_BEFORE {
        id: "training_median_earnings_before",
        name: "Median earnings before training",
        definition: "The middle of the earnings before the programme, in the prices of those after, of people with earnings above 0 before and after. It is what training_median_earnings_after is compared with.",
        unit: Unit::Currency,
        universe: "people with earnings before and after the programme",
        formula: Formula::Quantile { of: Measure::Quantity(Quantity::TrainingEarningsBefore), at: Portion::HALF, among: MATCHED },
        sources: &[Source::new(TRACER, "wage change, median before")],
        by: BY,
        from: REGISTER,
    }
    /// Median earnings after training.
    TRAINING_MEDIAN_EARNINGS_AFTER {
        id: "training_median_earnings_after",
        name: "Median earnings after training",
        definition: "The middle of the earnings after the programme, of people with earnings above 0 before and after. Over training_median_earnings_before it is training_ratio_of_median_earnings.",
        unit: Unit::Currency,
        universe: "people with earnings before and after the programme",
        formula: Formula::Quantile { of: Measure::Quantity(Quantity::TrainingEarningsAfter), at: Portion::HALF, among: MATCHED },
        sources: &[Source::new(TRACER, "wage change, median after")],
        by: BY,
        from: REGISTER,
    }
    /// Earnings after training over those before.
    TRAINING_EARNINGS_RATIO {
        id: "training_earnings_ratio",
        name: "Earnings after training over those before",
        definition: "Sum of the earnings after the programme over the sum of those before, of people with earnings above 0 in both, in the same prices: above 1 where they rose. It is no effect of the programme.",
        unit: Unit::Ratio,
        universe: "people with earnings before and after the programme",
        formula: Formula::Ratio { of: Measure::Quantity(Quantity::TrainingEarningsAfter), to: Measure::Quantity(Quantity::TrainingEarningsBefore), among: MATCHED },
        sources: &[Source::new(TRACER, "wage change, relative")],
        by: BY,
        from: REGISTER,
    }
    /// Median earnings after training over those before.
    TRAINING_RATIO_OF_MEDIAN_EARNINGS {
        id: "training_ratio_of_median_earnings",
        name: "Median earnings after training over those before",
        definition: "The median of the earnings after the programme over the median of those before, of the same people, with earnings above 0 in both and in the same prices. The middle of the quotients of each person is training_median_earnings_ratio.",
        unit: Unit::Ratio,
        universe: "people with earnings before and after the programme",
        formula: Formula::QuantileQuotient { of: Measure::Quantity(Quantity::TrainingEarningsAfter), to: Measure::Quantity(Quantity::TrainingEarningsBefore), at: Portion::HALF, among: MATCHED },
        sources: &[Source::new(TRACER, "wage change, relative, ratio of medians")],
        by: BY,
        from: REGISTER,
    }
    /// Median ratio of earnings after training to those before.
    TRAINING_MEDIAN_EARNINGS_RATIO {
        id: "training_median_earnings_ratio",
        name: "Median ratio of earnings after training to those before",
        definition: "The middle of the quotients of earnings after and before the programme of each person with earnings above 0 in both. It is not the quotient of the medians, which is training_ratio_of_median_earnings.",
        unit: Unit::Ratio,
        universe: "people with earnings before and after the programme",
        formula: Formula::Quantile { of: Measure::Quantity(Quantity::TrainingEarningsRatio), at: Portion::HALF, among: MATCHED },
        sources: &[Source::new(TRACER, "wage change, relative")],
        by: BY,
        from: REGISTER,
    }
    /// People with earnings after training and none before.
    TRAINING_WITHOUT_EARNINGS_BEFORE {
        id: "training_without_earnings_before",
        name: "People with earnings after training and none before",
        definition: "People with earnings above 0 after the programme and none before it: they are in no indicator of the change of earnings.",
        unit: Unit::Persons,
        universe: "people with earnings after the programme",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingNoEarningsBefore]) },
        sources: &[Source::new(TRACER, "wage change, without wage before")],
        by: BY,
        from: REGISTER,
    }
}
