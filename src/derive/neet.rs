//! Young people neither in employment nor in education or training.

use super::kleene::{and, not};

/// Young, not employed, and not in education or training; unemployed students are not.
///
/// Attendance unknown is unknown here. ILO processing counts it as attending in most countries,
/// which biases the rate down; the share of unknowns is reported instead.
///
/// # References
/// SDG indicator 8.6.1 metadata.
pub(super) const fn neet(youth: Option<bool>, employed: Option<bool>, in_education: Option<bool>) -> Option<bool> {
    and(youth, and(not(employed), not(in_education)))
}
