//! The rows of a tally's table that are of no cell: the account of rows, the range of weights,
//! what was seen of the columns, the source and the names of the parts.
//!
//! Every such row is a key: a kind, a name, and a number in `top`. Engines keep distinct keys apart, so a smallest
//! weight told by each part survives any grouping, and the smallest of them is found when the table is read. A part
//! that is there twice is counted twice.

use super::state::invalid;
use crate::error::{Error, ErrorKind};
use crate::estimate::{Remark, State, duplicate};

/// A row of no cell: `n` is added up where rows are equal in everything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) kind: &'static str,
    pub(super) name: Option<String>,
    pub(super) top: i64,
    pub(super) n: u64,
}

const ZERO_WEIGHT: &str = "zero_weight";
const NOT_IN_SAMPLE: &str = "not_in_sample";
const IMPLAUSIBLE_HOURS: &str = "implausible_hours";
const SMALLEST_WEIGHT: &str = "smallest_weight";
const LARGEST_WEIGHT: &str = "largest_weight";
const SOURCE: &str = "source";
const PART: &str = "part";

/// What a state tells beside its cells.
pub(super) fn of(state: &State) -> Vec<Note> {
    let count = |kind, n| Note { kind, name: None, top: 0, n };
    let weight = |kind, weight: f64| Note { kind, name: None, top: weight.to_bits().cast_signed(), n: 1 };
    let mut notes = vec![
        count(ZERO_WEIGHT, state.rows.zero_weight),
        count(NOT_IN_SAMPLE, state.rows.not_in_sample),
        count(IMPLAUSIBLE_HOURS, state.implausible_hours),
    ];
    notes.retain(|note| note.n > 0);
    let (low, high) = state.weight_range;
    if low <= high {
        notes.extend([weight(SMALLEST_WEIGHT, low), weight(LARGEST_WEIGHT, high)]);
    }
    let named = |kind, name: String| Note { kind, name: Some(name), top: 0, n: 1 };
    notes.extend(state.source.fields().map(|(name, value)| named(SOURCE, format!("{name}={value}"))));
    let remark = |remark: Remark| Note { kind: remark.kind, name: Some(remark.name), top: remark.top, n: 1 };
    notes.extend(state.observed.remarks().into_iter().map(remark));
    notes.extend(state.parts.iter().map(|name| named(PART, name.clone())));
    notes
}

/// Takes one row of no cell into a state.
pub(super) fn read(state: &mut State, kind: &str, name: Option<&str>, top: i64, n: u64) -> Result<(), Error> {
    let weight = f64::from_bits(top.cast_unsigned());
    match kind {
        ZERO_WEIGHT => state.rows.zero_weight = n,
        NOT_IN_SAMPLE => state.rows.not_in_sample = n,
        IMPLAUSIBLE_HOURS => state.implausible_hours = n,
        SMALLEST_WEIGHT | LARGEST_WEIGHT if weight.is_nan() => return Err(invalid("a weight that is not a number")),
        SMALLEST_WEIGHT => state.weight_range.0 = state.weight_range.0.min(weight),
        LARGEST_WEIGHT => state.weight_range.1 = state.weight_range.1.max(weight),
        SOURCE => {
            let told = name.and_then(|name| name.split_once('='));
            let (name, value) = told.ok_or_else(|| invalid("a source that tells nothing"))?;
            let mut other = state.source.clone();
            other.tell(name, Some(value));
            if state.source.told(name).is_some_and(|told| told != value) {
                return Err(Error::new(ErrorKind::StateIncompatible)
                    .found(format!("different {}", state.source.differences(&other).join(", ")))
                    .expected("parts that were read in the same way"));
            }
            state.source = other;
        }
        PART if n > 1 => return Err(duplicate(&[name.unwrap_or_default()])),
        PART => _ = state.parts.insert(name.unwrap_or_default().to_owned()),
        other => {
            let taken = state.observed.take(other, name.unwrap_or_default(), top);
            taken.ok_or_else(|| invalid(format!("a row of kind {other:?}")))?;
        }
    }
    Ok(())
}
