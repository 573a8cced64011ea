//! What is true of one unit: plain functions from answers to facts and quantities, one concept a file.
//!
//! [`complete`] the answers, then ask for [`facts`] and [`quantity()`]. Rules are three-valued:
//! a fact is unknown where an answer that decides it was not stated. Losing an answer can make a
//! fact unknown; it cannot turn true into false or false into true, with these exceptions:
//!
//! - Where an office's own derived answer (a status, hours in all jobs, monthly earnings, ICSE-93
//!   beside ICSE-18) contradicts the answers it was derived from, the derived one wins while it is stated.
//! - [`UnknownSearch::Outside`] and [`UnknownDestination::Market`] or [`UnknownDestination::OwnUse`]
//!   decide unknown answers, which is what they are for.
//! - Whether a child did any economic activity is asked before the hours, and comes before them where they disagree.
//!
//! A question nobody asked is different: where it is about a special case, nobody is one.
//!
//! # Why
//!
//! [`why()`] says of any fact which answers decided it, which parameters, which answer is missing. It asks the derivation
//! itself what it would say without an answer, so a new fact needs nothing to have a reason. A derivation with a decision
//! table of several rows should also name the row:
//!
//! 1. Beside the table, each row is a constant: `const PAID: Rule = Rule::new("Worked ... for pay: employed.", "19th
//!    ICLS Res. I, para. 27; row 2")`. The sentence says what the row says; the source ends with its paragraph and row.
//! 2. The function gives back a `Decided` in the place of an `Option<bool>`: `PAID.says(truth)` where this row decides
//!    whatever it says, `PAID.where_true(truth)` where the next row is asked otherwise, `any_of(rows, OTHERWISE)` for a
//!    table of which one true row is enough. [`facts`] takes its `truth`, so reason and truth are one computation.
//! 3. The table stands in `why/tables.rs`, with the fact it decides, or two questions that tell which facts are read from
//!    it.
//! 4. A new parameter stands in `choices!` of `why/choices.rs`; a test says so where it does not.

mod bit_set;
mod child_labour;
mod contract;
mod employment;
mod exposure;
mod fact;
mod hours;
mod informality;
mod kleene;
mod labour_force;
mod learning;
mod mismatch;
mod neet;
mod occupation;
mod parameters;
mod pay;
mod person;
mod poverty;
mod protection;
mod quantity;
mod question;
mod ratio;
mod reads;
mod rule;
mod said;
mod sector;
mod status;
#[cfg(test)]
mod tests;
mod underuse;
mod unemployment;
mod why;

pub use bit_set::BitSet;
pub use fact::{Fact, Facts};
pub use parameters::{EducationNorm, HoursBasis, Parameters, UnknownDestination, UnknownSearch};
pub(crate) use pay::hourly_of_month;
pub use poverty::{PovertyLines, PppYear};
pub use quantity::Quantity;
pub use question::{AnswerKind, Answers, Asked, Question};
pub use ratio::Ratio;
pub use rule::Rule;
pub(crate) use why::as_told;
pub use why::{Why, why, why_quantity};

use labour_force::Standing;
use underuse::Underuse;

use crate::code::{BroadSector, Code, Education, Icse93, LabourForceStatus, Sex, SkillLevel};
use crate::record::Amount;

/// Fills what follows from other answers: the hours in all jobs where they were not given.
///
/// They are those of the main and the other jobs, unknown if one is; where a survey does not ask
/// for other jobs, those of the main job. [`Asked::completed`] says the same of the questions.
pub fn complete(answers: &mut Answers, asked: Asked) {
    hours::complete(answers, asked);
}

/// All facts of one unit, from its completed answers.
///
/// ```
/// use decentwork::derive::{self, Answers, Asked, Fact, Parameters};
/// use decentwork::{Amount, code::YesNo};
/// let asked = Asked::ALL;
/// let mut answers = Answers::default();
/// answers.age = Amount::from_integer(30);
/// answers.worked_for_pay = YesNo::Yes;
/// derive::complete(&mut answers, asked);
/// let facts = derive::facts(&answers, &Parameters::default(), asked);
/// assert_eq!(facts.get(Fact::Employed), Some(true));
/// assert_eq!(facts.get(Fact::Employee), None); // nobody stated the status in employment
/// ```
pub fn facts(answers: &Answers, parameters: &Parameters, asked: Asked) -> Facts {
    let asked = asked.completed();
    let mut facts = Facts::default();
    let standing = labour_force::icls19(answers, parameters, asked);
    let employed = standing.employed();
    set_person(&mut facts, answers, parameters, employed);
    set_standing(&mut facts, standing, labour_force::icls13(answers, parameters, asked));
    set_underuse(&mut facts, underuse::underuse(answers, parameters, asked, standing));
    set_job(&mut facts, answers, employed);
    facts.set(Fact::PartTime, hours::part_time(answers, parameters, asked, employed));
    facts.set(Fact::LongHours, hours::long_hours(answers, parameters, asked, employed));
    facts.set(Fact::AtWork, hours::at_work(answers, employed));
    set_child(&mut facts, answers, parameters, asked);
    let employee = facts.get(Fact::Employee);
    contract::set(&mut facts, answers, parameters, employee);
    poverty::set(&mut facts, answers, parameters, asked);
    protection::set(&mut facts, answers, parameters, employed, employee);
    mismatch::set(&mut facts, answers, parameters, employed);
    learning::set(&mut facts, answers, employee);
    learning::set_tenure(&mut facts, answers, employed);
    learning::set_digital(&mut facts, answers);
    facts
}

fn set_person(facts: &mut Facts, answers: &Answers, parameters: &Parameters, employed: Option<bool>) {
    let youth = person::youth(answers, parameters);
    let in_education = person::in_education(answers);
    facts.set(Fact::Youth, youth);
    facts.set(Fact::Adult, person::adult(answers, parameters));
    facts.set(Fact::Man, person::sex(answers, Sex::Male));
    facts.set(Fact::Woman, person::sex(answers, Sex::Female));
    facts.set(Fact::InEducation, in_education);
    facts.set(Fact::Neet, neet::neet(youth, employed, in_education));
}

fn set_standing(facts: &mut Facts, icls19: Standing, icls13: Standing) {
    facts.set(Fact::WorkingAge, icls19.working_age);
    facts.set(Fact::Employed, icls19.employed());
    facts.set(Fact::Unemployed, icls19.unemployed());
    facts.set(Fact::LabourForce, icls19.labour_force());
    facts.set(Fact::OutsideLabourForce, icls19.outside());
    facts.set(Fact::EmployedIcls13, icls13.employed());
    facts.set(Fact::UnemployedIcls13, icls13.unemployed());
    facts.set(Fact::LabourForceIcls13, icls13.labour_force());
    facts.set(Fact::OutsideLabourForceIcls13, icls13.outside());
}

fn set_underuse(facts: &mut Facts, of: Underuse) {
    facts.set(Fact::TimeRelatedUnderemployed, of.time_related_underemployed);
    facts.set(Fact::UnavailableJobseeker, of.unavailable_jobseeker);
    facts.set(Fact::AvailablePotentialJobseeker, of.available_potential_jobseeker);
    facts.set(Fact::WillingNonJobseeker, of.willing_non_jobseeker);
    facts.set(Fact::PotentialLabourForce, of.potential_labour_force);
    facts.set(Fact::Discouraged, of.discouraged);
    facts.set(Fact::ExtendedLabourForce, of.extended_labour_force);
    facts.set(Fact::UnderutilizedLu2, of.lu2);
    facts.set(Fact::UnderutilizedLu3, of.lu3);
    facts.set(Fact::UnderutilizedLu4, of.lu4);
}

fn set_job(facts: &mut Facts, answers: &Answers, in_job: Option<bool>) {
    let employee = status::has(answers, in_job, Icse93::Employee);
    facts.set(Fact::Employee, employee);
    facts.set(Fact::Employer, status::has(answers, in_job, Icse93::Employer));
    facts.set(Fact::OwnAccountWorker, status::has(answers, in_job, Icse93::OwnAccount));
    facts.set(Fact::CooperativeMember, status::has(answers, in_job, Icse93::CooperativeMember));
    facts.set(Fact::ContributingFamilyWorker, status::has(answers, in_job, Icse93::FamilyWorker));
    facts.set(Fact::VulnerableEmployment, status::vulnerable(answers, in_job));

    facts.set(Fact::PublicSector, sector::public(answers, in_job));
    facts.set(Fact::Agriculture, sector::broad(answers, in_job, BroadSector::Agriculture));
    facts.set(Fact::IndustrySector, sector::broad(answers, in_job, BroadSector::Industry));
    facts.set(Fact::Services, sector::broad(answers, in_job, BroadSector::Services));
    facts.set(Fact::Manufacturing, sector::manufacturing(answers, in_job));
    facts.set(Fact::Manager, occupation::manager(answers, in_job));
    facts.set(Fact::SeniorOrMiddleManager, occupation::senior_or_middle_manager(answers, in_job));
    facts.set(Fact::HighSkillOccupation, occupation::skill(answers, in_job, SkillLevel::High));
    facts.set(Fact::MediumSkillOccupation, occupation::skill(answers, in_job, SkillLevel::Medium));
    facts.set(Fact::LowSkillOccupation, occupation::skill(answers, in_job, SkillLevel::Low));
    exposure::set(facts, answers, in_job);
    facts.set(Fact::InformalEmployment, informality::informal(answers, in_job));
}

fn set_child(facts: &mut Facts, answers: &Answers, parameters: &Parameters, asked: Asked) {
    facts.set(Fact::Child, child_labour::child(answers));
    facts.set(Fact::ChildInEconomicActivity, child_labour::in_economic_activity(answers));
    facts.set(Fact::ChildLabourSdg, child_labour::sdg(answers, parameters));
    facts.set(Fact::ChildLabourSdgWithChores, child_labour::sdg_with_chores(answers, parameters));
    facts.set(Fact::HazardousChildLabour, child_labour::hazardous(answers, parameters, asked).truth);
    facts.set(Fact::ChildLabour, child_labour::icls(answers, parameters, asked).truth);
}

/// Units in which every answer to a long classification shows what it decides, alone and beside other answers.
///
/// A fact that reads such an answer together with another needs a unit here for each answer that tells it apart.
pub(crate) fn backgrounds(parameters: &Parameters) -> Vec<Answers> {
    let age = Amount::from_integer(i64::from(parameters.working_age_from));
    let employed = Answers { age, labour_force_status: LabourForceStatus::Employed, ..Answers::default() };
    let mut backgrounds = vec![employed, child_labour::background()];
    // What an occupation asks for shows beside every level of education.
    let levels = (0..Education::list().items.len() as u16).map(Education::from_index);
    backgrounds.extend(levels.map(|education| Answers { education, ..employed }));
    backgrounds
}

/// One quantity of one unit, from its completed answers; unknown where an answer it needs was not stated.
pub fn quantity(quantity: Quantity, answers: &Answers, asked: Asked) -> Ratio {
    let number = |amount: Option<Amount>| amount.map_or(Ratio::UNKNOWN, Ratio::from_amount);
    match quantity {
        Quantity::HoursUsualMain => number(answers.hours_usual_main),
        Quantity::HoursUsualAll => number(answers.hours_usual_all),
        Quantity::HoursActualMain => number(answers.hours_actual_main),
        Quantity::HoursActualAll => number(answers.hours_actual_all),
        Quantity::EarningsMonthly => pay::monthly(answers, asked),
        Quantity::EarningsHourly => pay::hourly(answers, asked),
        Quantity::TenureYears => match (answers.tenure_months, Amount::from_integer(12)) {
            (Some(months), Some(year)) => Ratio::new(months, year),
            _ => Ratio::UNKNOWN,
        },
        Quantity::InjuryDaysLost => number(answers.injury_days_lost),
        Quantity::Age => number(answers.age),
        Quantity::GenAiScore => exposure::score(answers),
    }
}
