#![doc = include_str!("../README.md")]

#[cfg(feature = "arrow")]
pub mod arrow;
pub mod code;
pub mod codebook;
pub mod decompose;
pub mod derive;
pub mod effect;
pub mod error;
pub mod estimate;
pub mod explain;
pub mod indicator;
mod language;
pub mod quality;
pub mod record;
pub mod register;
pub mod sample;
mod survey;
pub mod table;

pub use code::{Code, Sex};
pub use codebook::{Availability, Available, Codebook, Missing, Rule};
pub use derive::{Fact, HoursBasis, Parameters, Quantity, Question};
pub use effect::{Effect, Study};
pub use error::{Error, ErrorKind};
pub use estimate::{
    Compared, Comparison, DeffReference, GiniRule, IntervalMethod, Label, NegativeRule, Overlap, Plan, PlanBuilder,
    QuantileErrorRule, QuantileRule, Reason, Rows, Rules, SamplingError, SingletonRule, Tally, ThresholdErrorRule,
    TopBottomRule, WeightRules,
};
pub use explain::{Explanation, explain};
pub use indicator::{
    Breakdown, Formula, Indicator, Language, Line, Measure, OwnFormula, OwnScope, Portion, Scope, Series, Unit,
};
pub use quality::{Evidence, Gate, Verdict};
pub use record::{Amount, Currency, Date, Hours, Job, Money, Own, Pay, Training, TrainingOutcome, Worker};
pub use survey::{
    Ambiguity, HouseholdMember, MappingShares, Norm, Norms, OccupationClassification, OccupationScores, ScoreBasis,
    ScoreClasses, Scored, ScoredColumn, Survey, Usual, household_work_intensity,
};
pub use table::{Contrast, Manifest, Release, Row, Status, Suppressed, Table, Warning, Waterfall};
