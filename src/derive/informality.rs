//! Informal employment, as the office derived it.

use super::kleene::and;
use super::question::Answers;
use super::said::required;

/// In informal employment in the main job.
///
/// # References
/// 17th ICLS Guidelines, paragraph 3. Whether an office followed the 17th or the 21st ICLS is a
/// matter of its codebook; the two are never mixed in one series.
pub(super) const fn informal(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    and(employed, required(answers.informal_employment))
}
