//! Institutional sector and economic activity of the main job.

use super::kleene::and;
use super::question::Answers;
use super::said::is;
use crate::code::{BroadSector, Industry, Sector};
use crate::record::Amount;

/// The workers of a unit from which on Eurostat's statistics of earnings cover it.
pub(super) const LARGER_UNIT: u8 = 10;

/// Employed in the public sector.
///
/// # References
/// ILOSTAT INS_SECTOR.
pub(super) fn public(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    and(employed, is(answers.institutional_sector, Sector::Public))
}

/// Employed in agriculture, industry or services.
///
/// # References
/// ILOSTAT ECO_SECTOR: ISIC Rev.4 sections A, B to F, and G to U.
pub(super) fn broad(answers: &Answers, employed: Option<bool>, sector: BroadSector) -> Option<bool> {
    and(employed, is(answers.industry.broad_sector(), sector))
}

/// Employed in manufacturing.
///
/// # References
/// SDG indicator 9.2.2 metadata: ISIC Rev.4 section C.
pub(super) fn manufacturing(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    and(employed, is(answers.industry, Industry::Manufacturing))
}

/// In a unit of ten or more workers.
///
/// # References
/// Eurostat, structure of earnings survey: enterprises with ten or more employees (from memory).
pub(super) fn unit_of_10_or_more(answers: &Answers) -> Option<bool> {
    Some(answers.unit_workers? >= Amount::from_integer(i64::from(LARGER_UNIT))?)
}
