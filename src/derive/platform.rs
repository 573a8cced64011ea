//! Work through digital platforms. It says nothing of the status in employment: who works through a platform is not for
//! that a dependent contractor.

use super::fact::{Fact, Facts};
use super::kleene::and;
use super::person;
use super::question::{Answers, Asked, Question};
use super::said::required;

/// Platform work by its reference period, and as the main job.
///
/// Selling own goods and renting out without a service are no work. Where the survey asked for the activity and somebody
/// did not tell it, it is unknown whether it was work.
///
/// # References
/// OECD, ILO and European Commission (2023), Handbook on Measuring Digital Platform Employment and Work; Eurostat,
/// digital platform employment, pilot of 2022: ages 15 to 64, at least one hour in a week of the reference period.
pub(super) fn set(facts: &mut Facts, answers: &Answers, asked: Asked, employed: Option<bool>) {
    let is_work = match answers.platform_activity.is_work() {
        None if !asked.has(Question::PlatformActivity) => Some(true),
        told => told,
    };
    facts.set(Fact::PlatformWorker12Months, and(required(answers.platform_work_12_months), is_work));
    facts.set(Fact::PlatformWorker1Month, and(required(answers.platform_work_1_month), is_work));
    facts.set(Fact::PlatformMainJob, and(employed, required(answers.platform_main_job)));
    facts.set(Fact::Aged15To64, person::between(answers, 15, Some(64)));
}
