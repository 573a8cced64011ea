//! The columns of the sampling design, and what their gaps mean.

use super::numbers::NanRule;
use crate::estimate::{Source, WeightRules};

/// Which columns hold the sampling design, and what their gaps mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Design {
    /// Column of the sampling weights; without one, every row counts as one.
    pub weight: Option<String>,
    /// What the weights are divided by, for files that imply decimals; 1 unless set.
    pub weight_divisor: Option<u32>,
    /// Columns that together are the stratum.
    pub strata: Vec<String>,
    /// Column of the primary sampling unit.
    pub psu: Option<String>,
    /// Column of the person, where a person who occurs twice is an error.
    pub person: Option<String>,
    /// What missing and negative weights mean.
    pub weights: WeightRules,
    /// What a float that is not a number means in a value column.
    pub nan: NanRule,
}

impl Design {
    /// The columns it names.
    pub(super) fn columns(&self) -> Vec<&str> {
        self.strata.iter().chain(&self.weight).chain(&self.psu).chain(&self.person).map(String::as_str).collect()
    }

    /// What tallies of one design share.
    pub(super) fn describe(&self, source: &mut Source) {
        let strata: Vec<&str> = self.strata.iter().map(String::as_str).collect();
        source.tell_design(self.weight.as_deref(), &strata, self.psu.as_deref());
        source.tell("weight divisor", self.weight_divisor.filter(|divisor| *divisor != 1).map(|d| d.to_string()));
        source.tell("person column", self.person.as_deref());
        source.tell("missing weights", self.weights.null_is_not_in_sample.then_some("not in sample"));
        source.tell("negative weights", self.weights.allow_negative.then_some("allowed"));
        source.tell("NaN", (self.nan == NanRule::Null).then_some("an empty cell"));
    }
}
