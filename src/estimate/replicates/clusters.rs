//! The primary sampling units of a sample, by stratum.

use crate::error::{Error, ErrorKind};
use std::ops::Range;

/// The primary sampling units of a sample, by stratum, and the unit of each row.
///
/// Units are numbered within their stratum: unit 1 of stratum 1 is not unit 1 of stratum 2. Everything
/// goes by these numbers in ascending order, so the order of the rows does not matter.
///
/// ```
/// use decentwork::estimate::Clusters;
/// let clusters = Clusters::new(&[2, 1, 2, 1], &[1, 1, 2, 1])?;
/// assert_eq!((clusters.len(), clusters.strata()), (3, 2));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Clusters {
    labels: Vec<u32>,
    strata: Vec<Range<usize>>,
    rows: Vec<usize>,
    stratum_of: Vec<usize>,
}

impl Clusters {
    /// The units of rows with a stratum and a unit each; without strata all rows have the same stratum.
    ///
    /// # Errors
    /// `column.length` when the two differ in length.
    pub fn new(strata: &[u32], psus: &[u32]) -> Result<Self, Error> {
        same_length("strata", strata.len(), "primary sampling units", psus.len())?;
        let mut keys: Vec<(u32, u32)> = strata.iter().copied().zip(psus.iter().copied()).collect();
        keys.sort_unstable();
        keys.dedup();
        let unit = |key| keys.binary_search(&key).unwrap_or_else(|place| place);
        let rows = strata.iter().copied().zip(psus.iter().copied()).map(unit).collect();
        let mut clusters = Self { labels: Vec::new(), strata: Vec::new(), rows, stratum_of: Vec::new() };
        for group in keys.chunk_by(|a, b| a.0 == b.0) {
            let start = clusters.stratum_of.len();
            clusters.stratum_of.resize(start + group.len(), clusters.strata.len());
            clusters.strata.push(start..start + group.len());
            clusters.labels.push(group[0].0);
        }
        Ok(clusters)
    }
    /// The number of units.
    pub fn len(&self) -> usize {
        self.stratum_of.len()
    }
    /// Whether there is no unit at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The number of strata.
    pub fn strata(&self) -> usize {
        self.strata.len()
    }
    /// The units of each stratum, by their place.
    pub(crate) fn ranges(&self) -> &[Range<usize>] {
        &self.strata
    }
    /// The unit of each row, by its place.
    pub(crate) fn rows(&self) -> &[usize] {
        &self.rows
    }
    /// The place of a unit's stratum.
    pub(super) fn stratum_of(&self, unit: usize) -> usize {
        self.stratum_of[unit]
    }
    /// The number of units in the stratum of a unit.
    pub(super) fn size(&self, unit: usize) -> f64 {
        self.strata[self.stratum_of[unit]].len() as f64
    }
    /// The labels of the strata whose number of units is not right.
    pub(super) fn strata_where(&self, wrong: impl Fn(usize) -> bool) -> Vec<u32> {
        let sizes = self.strata.iter().map(Range::len);
        self.labels.iter().zip(sizes).filter(|(_, size)| wrong(*size)).map(|(label, _)| *label).collect()
    }
}

pub(super) fn same_length(first: &str, length: usize, second: &str, other: usize) -> Result<(), Error> {
    if length == other {
        return Ok(());
    }
    Err(Error::new(ErrorKind::ColumnLength)
        .column(second)
        .found(format!("{other} rows"))
        .expected(format!("{length} rows, as many as of {first}"))
        .fix("give one value for each row of the sample"))
}

/// At most ten labels, and how many more there are.
pub(super) fn listed(labels: &[u32]) -> String {
    let shown: Vec<String> = labels.iter().take(10).map(u32::to_string).collect();
    let more = labels.len().saturating_sub(10);
    let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{tail}", shown.join(", "))
}
