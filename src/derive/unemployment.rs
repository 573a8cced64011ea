//! The criteria of unemployment beside having no job: search, availability and those who are excused from them.
//!
//! Employment is tested first; [`labour_force`](super::labour_force) puts the two together.

use super::kleene::{and, or};
use super::parameters::{Parameters, UnknownSearch};
use super::question::{Answers, Asked, Question as Q};
use super::said::{optional, required};

/// Meets the criteria of unemployment under the 19th ICLS, if without a job.
///
/// # References
/// 19th ICLS Resolution I, paragraphs 47 and 48; rows as in the standards dossier, table A.3.
pub(super) fn icls19(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    // Row 4: a scheme with a job offer waives search and availability.
    let scheme = optional(answers.scheme_with_job_offer, asked, Q::SchemeWithJobOffer);
    // Row 5: so does waiting for departure after steps to migrate for work.
    let migrating = optional(answers.waiting_to_migrate_for_work, asked, Q::WaitingToMigrateForWork);
    let met = or(search_and_availability(answers, asked), or(scheme, migrating));
    decided(met, parameters)
}

/// Meets the criteria of unemployment under the 13th ICLS, if without a job.
///
/// # References
/// 13th ICLS Resolution I, paragraph 10. Schemes and migrants came with the 19th (parameter: from
/// memory). The relaxed definition without search is not offered.
pub(super) fn icls13(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    decided(search_and_availability(answers, asked), parameters)
}

/// Rows 2 and 3: available, and seeking or about to start.
///
/// Availability unknown never yields unemployed, nor does search unknown.
fn search_and_availability(answers: &Answers, asked: Asked) -> Option<bool> {
    let starting = optional(answers.starts_within_three_months, asked, Q::StartsWithinThreeMonths);
    and(required(answers.available_for_work), or(required(answers.seeking_work), starting))
}

/// Row 6: what becomes of people of whom a criterion is unknown.
const fn decided(met: Option<bool>, parameters: &Parameters) -> Option<bool> {
    match (met, parameters.unknown_search) {
        (None, UnknownSearch::Outside) => Some(false),
        _ => met,
    }
}
