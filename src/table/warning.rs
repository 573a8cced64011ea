//! What to know about a whole table.

use super::doubts;
use super::number::number;
use crate::estimate::Tally;
use crate::indicator::Unit;
use std::fmt;

/// Weights further apart than this are no survey weights.
const EXTREME_RATIO: f64 = 1e12;
/// Weights are added in units of 2^-64, so smaller ones than this keep fewer than 53 binary digits.
const SMALL_WEIGHT: f64 = 1.0 / 2048.0;

/// Something about the input that every reader of the table should know. It prints as a sentence.
#[derive(Clone, Debug, PartialEq)]
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
    /// Rows of one household have different weights.
    WeightNotConstant {
        /// The households of which this is so, at the least: a household in several parts is judged in each.
        households: u64,
    },
    /// The weights are calibrated, and the errors do not know it.
    WeightCalibrated,
    /// Every replicate weight is the weight itself.
    ReplicatesEqual {
        /// The replicates.
        replicates: usize,
    },
    /// The jackknife does not give quantiles, and what is counted from them, an error that can be relied on.
    JackknifeOfQuantile {
        /// The ids of the indicators.
        indicators: Vec<String>,
    },
    /// Some weights are so small that adding them up loses digits.
    WeightTooSmall {
        /// The smallest positive weight.
        smallest: f64,
    },
    /// Weekly hours that nobody can work.
    HoursImplausible {
        /// The answers.
        count: u64,
    },
    /// Nobody answered a question although there is a column for it: its codes may be written otherwise.
    MatchedNothing {
        /// The id of the question.
        question: &'static str,
        /// The column that answers it.
        column: String,
        /// The rows that were looked at.
        rows: u64,
        /// What stands in the column; the first few codes.
        found: Vec<String>,
        /// The codes that would be answers; none where numbers would be.
        expected: Vec<String>,
        /// Of those, the ones nearest to what was found.
        nearest: Vec<String>,
    },
    /// The largest number of a column looks like a code for "no answer", such as 99.
    LooksLikeSentinel {
        /// The column.
        column: String,
        /// The number.
        code: i64,
        /// The largest number of the column that is no such code.
        next: f64,
    },
    /// A gate needs figures of estimates that are not known.
    GateNotAssessable {
        /// Id of the gate.
        gate: String,
        /// The estimates it cannot judge.
        count: u64,
        /// All estimates.
        of: u64,
        /// Which figures are not known, and why.
        why: String,
        /// What to do about it; empty when nothing can be done.
        fix: String,
    },
}

impl Warning {
    /// The stable id, such as `weight.normalised`.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::WeightNormalised { .. } => "weight.normalised",
            Self::WeightExtremeRatio { .. } => "weight.extreme_ratio",
            Self::WeightNotConstant { .. } => "weight.not_constant_in_household",
            Self::WeightCalibrated => "weight.calibrated",
            Self::ReplicatesEqual { .. } => "replicates.equal",
            Self::JackknifeOfQuantile { .. } => "replicates.jackknife",
            Self::WeightTooSmall { .. } => "weight.too_small",
            Self::HoursImplausible { .. } => "hours.implausible",
            Self::MatchedNothing { .. } => "filter.matched_nothing",
            Self::LooksLikeSentinel { .. } => "looks_like_sentinel",
            Self::GateNotAssessable { .. } => "gate.not_assessable",
        }
    }
    /// Whether gating gave it.
    pub(super) const fn is_of_gate(&self) -> bool {
        matches!(self, Self::GateNotAssessable { .. })
    }

    /// What there is to know about a tally whose weights are, or are not, on a scale of persons.
    pub(super) fn of(tally: &Tally, scale_unknown: bool) -> Vec<Self> {
        let (low, high) = tally.weight_range;
        let mut warnings = Self::find(tally.rows.used, scale_unknown, (low, high), tally.implausible_hours);
        let households = tally.observed.households;
        warnings.extend((households > 0).then_some(Self::WeightNotConstant { households }));
        // Replicate weights were calibrated one by one.
        let linearised = tally.source.is_calibrated() && tally.units.is_some();
        warnings.extend(linearised.then_some(Self::WeightCalibrated));
        let equal = tally.replicates.iter().filter(|of| tally.rows.used > 0 && of.are_all(&tally.sums.weight));
        warnings.extend(equal.map(|of| Self::ReplicatesEqual { replicates: of.design.replicates() }));
        if tally.replicates.as_ref().is_some_and(|of| of.design.method().is_jackknife()) {
            let inner = &tally.plan().0;
            let of_quantile =
                inner.formulas.iter().zip(&inner.indicators).filter(|(formula, _)| formula.is_of_quantile());
            let indicators: Vec<String> = of_quantile.map(|(_, indicator)| indicator.id.to_string()).collect();
            warnings.extend((!indicators.is_empty()).then_some(Self::JackknifeOfQuantile { indicators }));
        }
        warnings.extend(doubts::of(tally));
        warnings
    }

    fn find(rows: u64, scale_unknown: bool, (low, high): (f64, f64), implausible_hours: u64) -> Vec<Self> {
        let ratio = high / low;
        [
            scale_unknown.then_some(Self::WeightNormalised { rows }),
            (ratio > EXTREME_RATIO).then_some(Self::WeightExtremeRatio { ratio }),
            (low < SMALL_WEIGHT).then_some(Self::WeightTooSmall { smallest: low }),
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
            Self::WeightNotConstant { households } => write!(
                f,
                "{} {} more than one weight among {} rows: check that the weight is that of the household, or leave the \
                 household out of the design",
                count(households),
                if *households == 1 { "household has" } else { "households have" },
                if *households == 1 { "its" } else { "their" }
            ),
            Self::WeightCalibrated => write!(
                f,
                "the weights are calibrated, and the errors take them as they are: what calibration gains is not in \
                 them, nor is what it costs; replicate weights that were each calibrated hold it"
            ),
            Self::ReplicatesEqual { replicates } => {
                write!(f, "all {replicates} replicate weights are the weight itself: errors of 0 say nothing")
            }
            Self::JackknifeOfQuantile { indicators } => write!(
                f,
                "the jackknife does not suit quantiles: the errors of {} may be far too large; balanced halves, the \
                 bootstrap, successive differences, or strata and sampling units give better ones",
                indicators.join(", ")
            ),
            Self::WeightTooSmall { smallest } => write!(
                f,
                "the smallest weight is {smallest:.1e}: weights below 2^-11 (0.0005) lose digits when they are added up; \
                 multiply all weights by one number, such as 10,000"
            ),
            Self::GateNotAssessable { gate, count: open, of, why, fix } => {
                write!(f, "{gate} cannot judge {} of {} estimates: {why}", count(open), count(of))?;
                if fix.is_empty() { Ok(()) } else { write!(f, "; to fix: {fix}") }
            }
            Self::HoursImplausible { count: 1 } => write!(f, "1 answer has more weekly hours than can be worked"),
            Self::HoursImplausible { count: many } => {
                write!(f, "{} answers have more weekly hours than can be worked", count(many))
            }
            Self::MatchedNothing { question, column, rows, found, expected, nearest } => {
                write!(f, "column {column:?} answers {question} in none of {} rows: ", count(rows))?;
                match found.len() {
                    0 => write!(f, "it is empty")?,
                    _ => write!(f, "it holds {}", found.join(", "))?,
                }
                match expected.len() {
                    0 => write!(f, ", and answers would be numbers")?,
                    _ => write!(f, ", and answers would be {}", expected.join(", "))?,
                }
                if !nearest.is_empty() {
                    write!(f, "; did you mean {}?", nearest.join(", "))?;
                }
                write!(f, "; check the column and its codes in the codebook")
            }
            Self::LooksLikeSentinel { column, code, next } => write!(
                f,
                "the largest number of column {column:?} is {code}, and the next {next}: if {code} means \"no answer\", \
                 name it as missing in the codebook, or leave the cells empty"
            ),
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
        assert!(Warning::find(5, false, (1.0, 1e12), 0).is_empty());
        assert!(Warning::find(0, false, (f64::INFINITY, 0.0), 0).is_empty());
        let ids: Vec<&str> = Warning::find(5, true, (1.0, 1e13), 2).iter().map(Warning::id).collect();
        assert_eq!(ids, ["weight.normalised", "weight.extreme_ratio", "hours.implausible"]);
    }

    #[test]
    fn says_it_in_a_sentence() {
        let text: Vec<String> = Warning::find(12_345, true, (1.0, 2e13), 1).iter().map(ToString::to_string).collect();
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
