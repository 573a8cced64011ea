//! What to know about a whole table.

use super::number::number;
use crate::estimate::Tally;
use crate::indicator::Unit;
use std::fmt;

/// Weights further apart than this are no survey weights.
const EXTREME_RATIO: f64 = 1e12;

/// Something about the input that every reader of the table should know. It prints as a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Warning {
    /// The weights add up to about the number of rows, so they are not expanded to a population.
    WeightNormalised {
        /// The rows that count.
        rows: u64,
    },
    /// The largest weight is out of all proportion to the smallest.
    WeightExtremeRatio {
        /// The largest weight over the smallest positive one.
        ratio: f64,
    },
    /// Every replicate weight is the weight itself.
    ReplicatesEqual {
        /// The replicates.
        replicates: usize,
    },
    /// Weekly hours that nobody can work.
    HoursImplausible {
        /// The answers.
        count: u64,
    },
}

impl Warning {
    /// The stable id, such as `weight.normalised`.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::WeightNormalised { .. } => "weight.normalised",
            Self::WeightExtremeRatio { .. } => "weight.extreme_ratio",
            Self::ReplicatesEqual { .. } => "replicates.equal",
            Self::HoursImplausible { .. } => "hours.implausible",
        }
    }

    /// What there is to know about a tally whose weights are, or are not, on a scale of persons.
    pub(super) fn of(tally: &Tally, scale_unknown: bool) -> Vec<Self> {
        let (low, high) = tally.weight_range;
        let mut found = Self::find(tally.rows.used, scale_unknown, high / low, tally.implausible_hours);
        let equal = tally.replicates.iter().filter(|of| tally.rows.used > 0 && of.are_all(&tally.sums.weight));
        found.extend(equal.map(|of| Self::ReplicatesEqual { replicates: of.design.replicates() }));
        found
    }

    fn find(rows: u64, scale_unknown: bool, ratio: f64, implausible_hours: u64) -> Vec<Self> {
        [
            scale_unknown.then_some(Self::WeightNormalised { rows }),
            (ratio > EXTREME_RATIO).then_some(Self::WeightExtremeRatio { ratio }),
            (implausible_hours > 0).then_some(Self::HoursImplausible { count: implausible_hours }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |count: &u64| number(*count as f64, Unit::Persons);
        match self {
            Self::WeightNormalised { rows } => write!(
                f,
                "the weights add up to the number of rows, {}: rates are right, numbers of persons are not",
                count(rows)
            ),
            Self::WeightExtremeRatio { ratio } => {
                write!(f, "the largest weight is {ratio:.1e} times the smallest: a few rows decide every estimate")
            }
            Self::ReplicatesEqual { replicates } => {
                write!(f, "all {replicates} replicate weights are the weight itself: errors of 0 say nothing")
            }
            Self::HoursImplausible { count: 1 } => write!(f, "1 answer has more weekly hours than can be worked"),
            Self::HoursImplausible { count: many } => {
                write!(f, "{} answers have more weekly hours than can be worked", count(many))
            }
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Warning {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut warning = serializer.serialize_struct("Warning", 2)?;
        warning.serialize_field("id", self.id())?;
        warning.serialize_field("message", &self.to_string())?;
        warning.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warns_of_what_is_there() {
        assert!(Warning::find(5, false, 1e12, 0).is_empty());
        assert!(Warning::find(0, false, 0.0, 0).is_empty());
        let ids: Vec<&str> = Warning::find(5, true, 1e13, 2).iter().map(Warning::id).collect();
        assert_eq!(ids, ["weight.normalised", "weight.extreme_ratio", "hours.implausible"]);
    }

    #[test]
    fn says_it_in_a_sentence() {
        let text: Vec<String> = Warning::find(12_345, true, 2e13, 1).iter().map(ToString::to_string).collect();
        assert_eq!(
            text,
            [
                "the weights add up to the number of rows, 12,345: rates are right, numbers of persons are not",
                "the largest weight is 2.0e13 times the smallest: a few rows decide every estimate",
                "1 answer has more weekly hours than can be worked",
            ]
        );
    }
}
