//! Institutional sector and economic activity of the main job.

use super::kleene::and;
use super::question::Answers;
use super::said::is;
use crate::code::{BroadSector, Industry, Sector};

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
