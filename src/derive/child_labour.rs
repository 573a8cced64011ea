//! Child labour: the two SDG indicators, by hours alone, and the rule of the 18th and 20th ICLS, with hazards.
//!
//! Children are 5 to 17 years old, and every rate is over all of them, not over those who work. Whether a
//! child is employed is not looked at: production for own use counts here, and the age limit of employment does not.

use super::kleene::{and, or};
use super::parameters::Parameters;
use super::question::{Answers, Asked, Question as Q};
use super::rule::{Decided, Rule, any_of};
use super::said::{known_or_asked, optional};
use crate::code::{Code, Industry, YesNo};
use crate::record::Amount;

/// The ages at which a rule changes: 5, 12 and 15 years, and 18, when childhood ends.
pub(super) const CHILD_AGES: [u8; 4] = [5, 12, 15, 18];

/// The age groups that have rules of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    /// No child: younger than 5 or older than 17.
    Outside,
    From5To11,
    From12To14,
    From15To17,
}

fn group(answers: &Answers) -> Option<Group> {
    const GROUPS: [Group; 5] = [Group::Outside, Group::From5To11, Group::From12To14, Group::From15To17, Group::Outside];
    let age = answers.age?;
    let reached = CHILD_AGES.into_iter().filter_map(|years| Amount::from_integer(i64::from(years)));
    GROUPS.get(reached.filter(|limit| age >= *limit).count()).copied()
}

/// From 5 to 17 years old.
///
/// # References
/// SDG indicator 8.7.1 metadata.
pub(super) fn child(answers: &Answers) -> Option<bool> {
    group(answers).map(|group| group != Group::Outside)
}

/// A child who did at least one hour of economic activity.
///
/// # References
/// SDG indicator 8.7.1 metadata: an hour in the reference week.
pub(super) fn in_economic_activity(answers: &Answers) -> Option<bool> {
    and(child(answers), active(answers))
}

/// Whether there was an hour of economic activity. The question that is asked first decides, then the hours.
fn active(answers: &Answers) -> Option<bool> {
    answers.economic_activity.truth().or_else(|| at_least(answers.hours_economic_activity, 1))
}

/// Whether the hours of economic activity are too many; children who did none have none.
fn worked_too_long(answers: &Answers, limit: u8, inclusive: bool) -> Option<bool> {
    and(active(answers), too_many(answers.hours_economic_activity, limit, inclusive))
}

fn at_least(hours: Option<Amount>, limit: u8) -> Option<bool> {
    too_many(hours, limit, true)
}

fn too_many(hours: Option<Amount>, limit: u8, inclusive: bool) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(limit))?;
    hours.map(|hours| hours > limit || inclusive && hours == limit)
}

/// Economic activity beyond the hours of the age: 1 hour to 11 years, 14 to 14 years, 43 to 17 years.
///
/// # References
/// SDG indicator 8.7.1 metadata, indicator 1 (ILOSTAT `SDG_A871`). Whether just 43 hours are too many is a
/// parameter: the metadata say "more than 43", ILOSTAT's band begins at 43.
pub(super) fn sdg(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    let long = |limit, inclusive| worked_too_long(answers, limit, inclusive);
    match group(answers) {
        None => and(None, active(answers)),
        Some(Group::Outside) => Some(false),
        Some(Group::From5To11) => active(answers),
        Some(Group::From12To14) => long(parameters.child_light_work_hours, true),
        Some(Group::From15To17) => long(parameters.child_long_hours, parameters.child_hours_inclusive),
    }
}

/// Economic activity as in [`sdg`], or 21 hours of household chores before 15 years.
///
/// Fetching water and firewood is a chore here, whatever else it may be.
///
/// # References
/// SDG indicator 8.7.1 metadata, indicator 2 (ILOSTAT `SDG_B871`): chores never count from 15 years on.
pub(super) fn sdg_with_chores(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    let chores = match group(answers) {
        None => None,
        Some(Group::Outside | Group::From15To17) => Some(false),
        Some(Group::From5To11 | Group::From12To14) => {
            too_many(answers.hours_household_chores, parameters.child_chores_hours, parameters.child_hours_inclusive)
        }
    };
    or(sdg(answers, parameters), chores)
}

const HAZARDOUS_INDUSTRY: Rule = Rule::new(
    "A child at work in mining or construction: hazardous child labour.",
    "18th ICLS Res. II (2008), 20th ICLS Res. IV (2018); row 1",
);
const LISTED_HAZARD: Rule = Rule::new(
    "A child at work in an occupation or with a hazard that the country lists: hazardous child labour.",
    "18th ICLS Res. II (2008), 20th ICLS Res. IV (2018); rows 1 and 2",
);
const NIGHT_OR_LONG_HOURS: Rule = Rule::new(
    "A child at work at night or for long hours: hazardous child labour.",
    "18th ICLS Res. II (2008), 20th ICLS Res. IV (2018); row 2",
);
const NO_HAZARD: Rule = Rule::new(
    "No child at work, or at work without a hazard: no hazardous child labour.",
    "18th ICLS Res. II (2008), 20th ICLS Res. IV (2018); rows 1 and 2",
);

/// Rows 1 and 2: a child at work in mining or construction, in a listed occupation or exposed to listed
/// hazards, at night, or for 43 hours. What the survey does not ask for is no hazard to anybody.
///
/// # References
/// 18th ICLS Resolution II (2008) as amended by the 20th ICLS Resolution IV (2018); rows as in the standards
/// dossier, table A.13 (parameter: from memory). Which occupations and hazards are listed is national.
pub(super) fn hazardous(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    let industry = if known_or_asked(answers, asked, Q::Industry) {
        let found = answers.industry;
        found.is_stated().then_some(matches!(found, Industry::Mining | Industry::Construction))
    } else {
        Some(false)
    };
    let listed = or(
        optional(answers.hazardous_occupation, asked, Q::HazardousOccupation),
        optional(answers.exposed_to_hazards, asked, Q::ExposedToHazards),
    );
    let night = optional(answers.works_at_night, asked, Q::WorksAtNight);
    let long = worked_too_long(answers, parameters.child_long_hours, parameters.child_hours_inclusive);
    let at_work = in_economic_activity(answers);
    let rows = [
        HAZARDOUS_INDUSTRY.where_true(industry).given(at_work),
        LISTED_HAZARD.where_true(listed).given(at_work),
        NIGHT_OR_LONG_HOURS.where_true(or(night, long)).given(at_work),
    ];
    any_of(rows, NO_HAZARD)
}

const TOO_YOUNG: Rule = Rule::new(
    "A child of 5 to 11 years at work: child labour.",
    "18th ICLS Res. II (2008), 20th ICLS Res. IV (2018); row 3",
);
const BEYOND_LIGHT_WORK: Rule = Rule::new(
    "A child of 12 to 14 years at work beyond the hours of light work: child labour.",
    "18th ICLS Res. II (2008), 20th ICLS Res. IV (2018); row 4",
);
const PERMITTED: Rule = Rule::new(
    "No child at work, or at permitted work without a hazard: no child labour.",
    "18th ICLS Res. II (2008), 20th ICLS Res. IV (2018); rows 5 and 6",
);

/// Rows 3 to 6: in hazardous work, or at work before 12 years, or beyond light work before 15 years.
///
/// Light work of 12 to 14 years, and other work of 15 to 17 years, are permitted.
///
/// # References
/// As [`hazardous`].
pub(super) fn icls(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    let too_young = match group(answers) {
        None => TOO_YOUNG.where_true(and(None, active(answers))),
        Some(Group::Outside | Group::From15To17) => TOO_YOUNG.where_true(Some(false)),
        Some(Group::From5To11) => TOO_YOUNG.where_true(active(answers)),
        Some(Group::From12To14) => {
            BEYOND_LIGHT_WORK.where_true(worked_too_long(answers, parameters.child_light_work_hours, true))
        }
    };
    let hazardous = hazardous(answers, parameters, asked);
    // Without a hazard the age decides.
    let hazardous = if hazardous.truth == Some(false) { TOO_YOUNG.where_true(Some(false)) } else { hazardous };
    any_of([hazardous, too_young], PERMITTED)
}

/// A child at light work, of whom only the industry can make it hazardous.
pub(super) fn background() -> Answers {
    Answers {
        age: Amount::from_integer(13),
        economic_activity: YesNo::Yes,
        hours_economic_activity: Amount::from_integer(5),
        hazardous_occupation: YesNo::No,
        exposed_to_hazards: YesNo::No,
        works_at_night: YesNo::No,
        ..Answers::default()
    }
}
