//! The criteria of unemployment beside having no job: search, availability and those who are excused from them.
//!
//! Employment is tested first; [`labour_force`](super::labour_force) puts the two together.

use super::kleene::{and, or};
use super::parameters::{AvailabilityWindow, Parameters, UnknownSearch};
use super::question::{Answers, Asked, Question as Q};
use super::rule::{Decided, Rule, any_of};
use super::said::{at_most, optional, required};

const SEEKING: Rule =
    Rule::new("Took steps to find work and is available for it.", "19th ICLS Res. I, para. 47; row 2");
const STARTING: Rule = Rule::new(
    "Has arranged a job that starts within three months and is available for it.",
    "19th ICLS Res. I, para. 48(a); row 3",
);
const SCHEME: Rule = Rule::new(
    "Is in a training scheme with a job offer, which waives search and availability.",
    "19th ICLS Res. I, para. 48(b); row 4",
);
const MIGRATING: Rule = Rule::new(
    "Took steps to migrate for work and waits for departure, which waives search and availability.",
    "19th ICLS Res. I, para. 48(c); row 5",
);
const NOT_MET: Rule = Rule::new(
    "Lacks the search or the availability of unemployment, and nothing waives them.",
    "19th ICLS Res. I, para. 47; row 6",
);
const UNKNOWN_IS_OUTSIDE: Rule = Rule::new(
    "Search or availability is unknown, which the parameter unknown_search takes for not met.",
    "19th ICLS Res. I, para. 47; row 6",
);
const SEEKING_ICLS13: Rule =
    Rule::new("Took steps to find work and is available for it.", "13th ICLS Res. I, para. 10");
const STARTING_ICLS13: Rule =
    Rule::new("Has arranged a job that starts later and is available for it.", "13th ICLS Res. I, para. 10");
const NOT_MET_ICLS13: Rule =
    Rule::new("Lacks the search or the availability of unemployment.", "13th ICLS Res. I, para. 10");

/// Meets the criteria of unemployment under the 19th ICLS, if without a job.
///
/// # References
/// 19th ICLS Resolution I, paragraphs 47 and 48; rows as in the standards dossier, table A.3.
pub(super) fn icls19(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    // Row 4: a scheme with a job offer waives search and availability.
    let scheme = optional(answers.scheme_with_job_offer, asked, Q::SchemeWithJobOffer);
    // Row 5: so does waiting for departure after steps to migrate for work.
    let migrating = optional(answers.waiting_to_migrate_for_work, asked, Q::WaitingToMigrateForWork);
    let [seeking, starting] = search_and_availability(answers, parameters, asked);
    let rows = [
        SEEKING.where_true(seeking),
        STARTING.where_true(starting),
        SCHEME.where_true(scheme),
        MIGRATING.where_true(migrating),
    ];
    decided(any_of(rows, NOT_MET), parameters)
}

/// Meets the criteria of unemployment under the 13th ICLS, if without a job.
///
/// # References
/// 13th ICLS Resolution I, paragraph 10. Schemes and migrants came with the 19th (parameter: from
/// memory).
pub(super) fn icls13(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    let [seeking, starting] = search_and_availability(answers, parameters, asked);
    let rows = [SEEKING_ICLS13.where_true(seeking), STARTING_ICLS13.where_true(starting)];
    decided(any_of(rows, NOT_MET_ICLS13), parameters)
}

/// Rows 2 and 3: available, and seeking or about to start.
///
/// Availability unknown never yields unemployed, nor does search unknown.
fn search_and_availability(answers: &Answers, parameters: &Parameters, asked: Asked) -> [Option<bool>; 2] {
    let available = available(answers, parameters, asked);
    [and(available, seeking(answers, parameters, asked)), and(available, starting(answers, parameters, asked))]
}

/// Took an active step in the last four weeks; passive steps count only where the parameters say so.
///
/// # References
/// 19th ICLS Resolution I, paragraph 47(b).
pub(super) fn seeking(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let active = required(answers.seeking_work);
    if parameters.passive_search_counts {
        return or(active, optional(answers.passive_search, asked, Q::PassiveSearch));
    }
    active
}

/// Could start within the window of the parameters, where the survey asks for its periods apart; otherwise what the
/// one question about availability says.
///
/// # References
/// 19th ICLS Resolution I, paragraph 47(c); SDG indicator 8.5.2 metadata.
pub(super) fn available(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    use AvailabilityWindow as W;
    let window = parameters.availability_window;
    let periods = [
        (Q::AvailableInReferenceWeek, answers.available_in_reference_week, true),
        (Q::AvailableWithinOneWeek, answers.available_within_one_week, window != W::ReferenceWeek),
        (Q::AvailableWithinTwoWeeks, answers.available_within_two_weeks, window == W::TwoWeeks),
    ];
    let put = periods.into_iter().filter(|(question, _, within)| *within && asked.has(*question));
    put.map(|(_, answer, _)| required(answer)).reduce(or).unwrap_or(required(answers.available_for_work))
}

/// Has arranged a job or business that starts soon enough.
///
/// # References
/// 19th ICLS Resolution I, paragraph 48(a): three months; a parameter where the survey asks for months.
fn starting(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    if asked.has(Q::MonthsUntilStart) {
        let arranged = optional(answers.arranged_job_start, asked, Q::ArrangedJobStart);
        return and(arranged, at_most(answers.months_until_start, parameters.future_start_months));
    }
    optional(answers.starts_within_three_months, asked, Q::StartsWithinThreeMonths)
}

/// Row 6: what becomes of people of whom a criterion is unknown.
const fn decided(met: Decided, parameters: &Parameters) -> Decided {
    match (met.truth, parameters.unknown_search) {
        (None, UnknownSearch::Outside) => UNKNOWN_IS_OUTSIDE.says(Some(false)),
        _ => met,
    }
}
