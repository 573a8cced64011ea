//! What is true of one unit: plain functions from answers to facts and quantities, one concept a file.
//!
//! [`complete`] the answers, then ask for [`facts`] and [`quantity()`]. Rules are three-valued:
//! a fact is unknown where an answer that decides it was not stated. Losing an answer can make a
//! fact unknown; it cannot turn true into false or false into true, with these exceptions:
//!
//! - Where an office's own derived answer (a status, hours in all jobs, monthly earnings, ICSE-93 or a contract beside
//!   ICSE-18, a label of exposure beside the occupation) contradicts the answers it was derived from, the derived one
//!   wins while it is stated.
//! - [`UnknownSearch::Outside`] and [`UnknownDestination::Market`] or [`UnknownDestination::OwnUse`]
//!   decide unknown answers, which is what they are for.
//! - The ILO's method of the 17th ICLS ([`UnitRow`], [`NatureRow`]) has a branch for every missing answer, the 21st ICLS
//!   takes paid leave for a contribution that was not told, a contract that ends at an unknown time is fixed-term, and
//!   a domain of the Washington Group that was not answered is one without difficulty unless none was answered.
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
//!    it. A table of the job whose rows are an enum (`rows!`) has an arm in its `job_rows`.
//! 4. A new parameter stands in `choices!` of `why/choices.rs`; a test says so where it does not.

mod balance;
mod bit_set;
mod child_labour;
mod contract;
mod deprivation;
mod duration;
mod employment;
mod exposure;
mod fact;
mod forms_of_work;
mod hours;
mod household;
mod icse18;
mod inclusion;
mod informality;
mod informality_21st;
mod job_strain;
mod kleene;
mod labour_force;
mod learning;
mod mismatch;
mod neet;
mod occupation;
mod parameters;
mod pay;
mod person;
mod platform;
mod poverty;
mod protection;
mod quantity;
mod question;
mod ratio;
mod reads;
mod rule;
mod said;
mod sector;
mod skills;
mod status;
mod table;
#[cfg(test)]
mod tests;
mod training;
mod transition;
mod underuse;
mod unemployment;
mod why;

pub use bit_set::BitSet;
pub use fact::{Fact, Facts};
pub use icse18::Icse18Row;
pub use informality::{NatureRow, UnitRow};
pub use informality_21st::{JobRow, SectorRow};
pub use parameters::{
    AvailabilityWindow, EducationNorm, HoursBasis, Parameters, UnknownDestination, UnknownSearch, WeeksPerMonth,
};
pub(crate) use pay::hourly_of_month;
pub use poverty::{PovertyLines, PppYear};
pub use quantity::{Quantity, quantity};
pub use question::{AnswerKind, Answers, Asked, Question};
pub use ratio::Ratio;
pub use rule::Rule;
pub(crate) use why::as_told;
pub use why::{Why, why, why_quantity};

use kleene::{and, not};
use labour_force::Standing;
use underuse::Underuse;

use crate::code::{
    BroadSector, Code, Education, Icse18, Icse93, LabourForceStatus, PartTimeReason, Sex, SkillLevel, YesNo,
};
use crate::record::Amount;
use icse18::Categories;
use informality::Unit;

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
    set_forms_of_work(&mut facts, answers, parameters, asked);
    set_duration(&mut facts, answers, parameters, asked, standing.unemployed());
    set_underuse(&mut facts, underuse::underuse(answers, parameters, asked, standing));
    set_job(&mut facts, answers, parameters, employed);
    let categories = icse18::categories(answers, parameters, asked);
    set_icse18(&mut facts, categories, employed);
    set_informality(&mut facts, answers, parameters, asked, employed);
    set_informality_icls21(&mut facts, answers, asked, categories, employed);
    facts.set(Fact::PartTime, hours::part_time(answers, parameters, asked, employed));
    facts.set(Fact::LongHours, hours::long_hours(answers, parameters, asked, employed));
    facts.set(Fact::AtWork, hours::at_work(answers, employed));
    set_working_time(&mut facts, answers, parameters, asked, employed);
    set_balance(&mut facts, answers, parameters, asked, employed);
    set_transition(&mut facts, answers, parameters, asked, standing);
    facts.set(Fact::WorkIntensityAge, household::of_age(answers, parameters));
    facts.set(Fact::LowWorkIntensity, household::low_work_intensity(answers, parameters));
    set_child(&mut facts, answers, parameters, asked);
    let employee = facts.get(Fact::Employee);
    contract::set(&mut facts, answers, parameters, employee);
    facts.set(Fact::JobStrain, job_strain::job_strain(answers, employed));
    facts.set(Fact::UnitOf10OrMore, and(employed, sector::unit_of_10_or_more(answers)));
    deprivation::set(&mut facts, answers, parameters, asked, employed);
    poverty::set(&mut facts, answers, parameters, asked);
    protection::set(&mut facts, answers, parameters, employed, employee);
    mismatch::set(&mut facts, answers, parameters, employed);
    learning::set(&mut facts, answers, employee);
    learning::set_tenure(&mut facts, answers, employed);
    learning::set_digital(&mut facts, answers);
    training::set(&mut facts, answers, asked);
    learning::set_european(&mut facts, answers);
    platform::set(&mut facts, answers, asked, employed);
    skills::set(&mut facts, answers, parameters, asked, employed);
    facts
}

fn set_working_time(
    facts: &mut Facts,
    answers: &Answers,
    parameters: &Parameters,
    asked: Asked,
    employed: Option<bool>,
) {
    let actual = [
        Fact::HoursActual0,
        Fact::HoursActual1To14,
        Fact::HoursActual15To29,
        Fact::HoursActual30To34,
        Fact::HoursActual35To39,
        Fact::HoursActual40To48,
        Fact::HoursActual49OrMore,
    ];
    let usual = [
        Fact::HoursUsual0,
        Fact::HoursUsual1To14,
        Fact::HoursUsual15To29,
        Fact::HoursUsual30To34,
        Fact::HoursUsual35To39,
        Fact::HoursUsual40To48,
        Fact::HoursUsual49OrMore,
    ];
    for (bands, basis) in [(actual, HoursBasis::Actual), (usual, HoursBasis::Usual)] {
        let above = std::iter::once(None).chain(hours::BANDS.map(Some));
        let to = hours::BANDS.map(Some).into_iter().chain([None]);
        for ((band, above), to) in bands.into_iter().zip(above).zip(to) {
            facts.set(band, hours::in_band(answers, basis, employed, above, to));
        }
    }
    let several = hours::several_jobs(answers, asked, employed);
    facts.set(Fact::SeveralJobs, several);
    facts.set(Fact::OneJob, and(employed, not(several)));
    let part_time = hours::part_time_national(answers, parameters, asked, employed);
    facts.set(Fact::PartTimeNational, part_time);
    let no_full_time = said::is(answers.part_time_reason, PartTimeReason::NoFullTimeWork);
    facts.set(Fact::InvoluntaryPartTime, and(part_time, no_full_time));
}

fn set_balance(facts: &mut Facts, answers: &Answers, parameters: &Parameters, asked: Asked, employed: Option<bool>) {
    let often = |frequency| and(employed, balance::often(frequency, parameters));
    facts.set(Fact::EveningWork, often(answers.works_evenings));
    facts.set(Fact::NightWork, often(answers.works_nights));
    facts.set(Fact::ShiftWork, often(answers.works_shifts));
    facts.set(Fact::WorksAtHome, often(answers.works_at_home));
    facts.set(Fact::WeekendWork, and(employed, balance::weekend(answers, parameters, asked)));
    facts.set(Fact::AsocialHours, and(employed, balance::asocial(answers, parameters, asked)));
    facts.set(Fact::FlexibleSchedule, balance::flexible(answers, employed));
    facts.set(Fact::Commutes, balance::commutes(answers, employed));
    facts.set(Fact::LongCommute, balance::long_commute(answers, parameters, employed));
}

/// Needs what was set before: being an employee, and the potential labour force.
fn set_transition(facts: &mut Facts, answers: &Answers, parameters: &Parameters, asked: Asked, standing: Standing) {
    let youth = transition::Youth {
        young: facts.get(Fact::WideYouth),
        employee: facts.get(Fact::Employee),
        potential_labour_force: facts.get(Fact::PotentialLabourForce),
    };
    let forms = transition::forms(answers, parameters, asked, standing, youth);
    let names = [
        Fact::TransitedStable,
        Fact::TransitedSatisfied,
        Fact::StudentInLabourForce,
        Fact::SchoolLeaverUnemployed,
        Fact::SchoolLeaverUnsettled,
        Fact::SchoolLeaverAttached,
        Fact::StudentOutsideLabourForce,
        Fact::SchoolLeaverOutside,
    ];
    names.into_iter().zip(forms).for_each(|(fact, form)| facts.set(fact, form));
    let names = [Fact::TransitedToWork, Fact::InTransitionToWork, Fact::TransitionNotStarted];
    names.into_iter().zip(transition::stages(forms)).for_each(|(fact, stage)| facts.set(fact, stage));
}

fn set_person(facts: &mut Facts, answers: &Answers, parameters: &Parameters, employed: Option<bool>) {
    let youth = person::youth(answers, parameters);
    let in_education = person::in_education(answers);
    facts.set(Fact::Youth, youth);
    let wide_youth = person::wide_youth(answers, parameters);
    facts.set(Fact::WideYouth, wide_youth);
    facts.set(Fact::Adult, person::adult(answers, parameters));
    facts.set(Fact::Man, person::sex(answers, Sex::Male));
    facts.set(Fact::Woman, person::sex(answers, Sex::Female));
    facts.set(Fact::WithDisability, inclusion::with_disability(answers));
    facts.set(Fact::ForeignBorn, inclusion::foreign_born(answers));
    facts.set(Fact::NonCitizen, inclusion::non_citizen(answers));
    facts.set(Fact::Rural, inclusion::rural(answers));
    facts.set(Fact::InEducation, in_education);
    facts.set(Fact::Neet, neet::neet(youth, employed, in_education));
    facts.set(Fact::NeetIlo, neet::neet_ilo(youth, employed, answers));
    facts.set(Fact::NeetEu, neet::neet_eu(wide_youth, employed, answers));
    facts.set(Fact::NeetOecd, neet::neet_oecd(wide_youth, employed, answers));
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

fn set_forms_of_work(facts: &mut Facts, answers: &Answers, parameters: &Parameters, asked: Asked) {
    let relaxed = labour_force::icls13_relaxed(answers, parameters, asked);
    facts.set(Fact::UnemployedIcls13Relaxed, relaxed.unemployed());
    facts.set(Fact::LabourForceIcls13Relaxed, relaxed.labour_force());
    let own_use = forms_of_work::own_use_producer_of_goods(answers, parameters, asked);
    facts.set(Fact::OwnUseProducerOfGoods, own_use);
    let subsistence = forms_of_work::subsistence_food_producer(answers, parameters, asked);
    facts.set(Fact::SubsistenceFoodProducer, subsistence);
    facts.set(Fact::UnpaidTrainee, forms_of_work::unpaid_trainee(answers, parameters));
    facts.set(Fact::Volunteer, forms_of_work::volunteer(answers, parameters));
}

fn set_duration(facts: &mut Facts, answers: &Answers, parameters: &Parameters, asked: Asked, unemployed: Option<bool>) {
    let long_term = duration::at_least(answers, asked, parameters.long_term_months);
    facts.set(Fact::LongTermUnemployed, and(unemployed, long_term));
    for (fact, from, before) in [
        (Fact::UnemployedUnder1Month, 0, Some(1)),
        (Fact::Unemployed1To3Months, 1, Some(3)),
        (Fact::Unemployed3To6Months, 3, Some(6)),
        (Fact::Unemployed6To12Months, 6, Some(12)),
        (Fact::Unemployed12To24Months, 12, Some(24)),
        (Fact::Unemployed24MonthsOrMore, 24, None),
    ] {
        facts.set(fact, and(unemployed, duration::between(answers, asked, from, before)));
    }
}

fn set_underuse(facts: &mut Facts, of: Underuse) {
    facts.set(Fact::TimeRelatedUnderemployed, of.time_related_underemployed);
    facts.set(Fact::UnavailableJobseeker, of.unavailable_jobseeker);
    facts.set(Fact::AvailablePotentialJobseeker, of.available_potential_jobseeker);
    facts.set(Fact::WillingNonJobseeker, of.willing_non_jobseeker);
    facts.set(Fact::PotentialLabourForce, of.potential_labour_force);
    facts.set(Fact::OtherOutsideLabourForce, of.other_outside);
    facts.set(Fact::Discouraged, of.discouraged);
    facts.set(Fact::UnemployedOrDiscouraged, of.unemployed_or_discouraged);
    facts.set(Fact::LabourForceOrDiscouraged, of.labour_force_or_discouraged);
    facts.set(Fact::WantsJobWithoutOne, of.jobs_gap);
    facts.set(Fact::EmployedOrWantsJob, of.employed_or_jobs_gap);
    facts.set(Fact::ExtendedLabourForce, of.extended_labour_force);
    facts.set(Fact::UnderutilizedLu2, of.lu2);
    facts.set(Fact::UnderutilizedLu3, of.lu3);
    facts.set(Fact::UnderutilizedLu4, of.lu4);
}

/// The groups of ICSE-18 that have a fact.
const ICSE18_GROUPS: [(Fact, Categories); 17] = [
    (Fact::EmployerIcse18, Categories::EMPLOYERS),
    (Fact::IndependentWithoutEmployees, Categories::WITHOUT_EMPLOYEES),
    (Fact::DependentContractor, Categories::of(&[Icse18::DependentContractor])),
    (Fact::EmployeeIcse18, Categories::EMPLOYEES),
    (Fact::ContributingFamilyWorkerIcse18, Categories::of(&[Icse18::FamilyWorker])),
    (Fact::IndependentWorker, Categories::INDEPENDENT),
    (Fact::OwnerOperator, Categories::OWNER_OPERATORS),
    (Fact::HouseholdMarketWorker, Categories::HOUSEHOLD_MARKET),
    (Fact::WorksForProfit, Categories::FOR_PROFIT),
    (Fact::CorporationEmployer, Categories::of(&[Icse18::CorporationEmployer])),
    (Fact::HouseholdEmployer, Categories::of(&[Icse18::HouseholdEmployer])),
    (Fact::CorporationOwnerWithoutEmployees, Categories::of(&[Icse18::CorporationOwnerOperator])),
    (Fact::HouseholdOwnAccountWorker, Categories::of(&[Icse18::OwnAccount])),
    (Fact::PermanentEmployee, Categories::of(&[Icse18::PermanentEmployee])),
    (Fact::FixedTermEmployee, Categories::of(&[Icse18::FixedTermEmployee])),
    (Fact::CasualEmployee, Categories::of(&[Icse18::CasualEmployee])),
    (Fact::PaidApprentice, Categories::of(&[Icse18::PaidApprentice])),
];

fn set_icse18(facts: &mut Facts, categories: Categories, in_job: Option<bool>) {
    for (fact, group) in ICSE18_GROUPS {
        facts.set(fact, and(in_job, categories.within(group)));
    }
}

fn set_informality(facts: &mut Facts, answers: &Answers, parameters: &Parameters, asked: Asked, in_job: Option<bool>) {
    let found = informality::unit(answers, parameters, asked);
    let is_unit = |unit| and(in_job, found.map(|found| found == unit));
    facts.set(Fact::InformalEmployment, informality::informal(answers, parameters, asked, in_job));
    facts.set(Fact::FormalSector, is_unit(Unit::Formal));
    facts.set(Fact::InformalSector, is_unit(Unit::Informal));
    facts.set(Fact::HouseholdSector, is_unit(Unit::Household));
}

fn set_informality_icls21(
    facts: &mut Facts,
    answers: &Answers,
    asked: Asked,
    categories: Categories,
    in_job: Option<bool>,
) {
    let [formal, informal, household] = informality_21st::sectors(answers, asked, categories);
    let informal_job = informality_21st::informal(answers, asked, categories, formal);
    facts.set(Fact::InformalEmploymentIcls21, and(in_job, informal_job));
    facts.set(Fact::FormalSectorIcls21, and(in_job, formal));
    facts.set(Fact::InformalSectorIcls21, and(in_job, informal));
    facts.set(Fact::HouseholdSectorIcls21, and(in_job, household));
}

/// The rows of the table of ICSE-18 that may decide the status in employment; one where it is certain.
pub fn icse18_rows(answers: &Answers, parameters: &Parameters, asked: Asked) -> Vec<Icse18Row> {
    icse18::deciding_rows(answers, parameters, asked)
}

/// The row that decides the unit of the main job under the 17th ICLS; none where the survey asked nothing of it.
pub fn unit_row(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<UnitRow> {
    informality::deciding_unit_row(answers, parameters, asked)
}

/// The row that decides whether the main job is informal under the 17th ICLS; none where nothing decides it.
///
/// An office's own answer comes before it.
pub fn nature_row(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<NatureRow> {
    informality::deciding_nature_row(answers, parameters, asked)
}

/// The rows that may decide the sector of the main job under the 21st ICLS; one where it is certain.
pub fn sector_rows_icls21(answers: &Answers, parameters: &Parameters, asked: Asked) -> Vec<SectorRow> {
    informality_21st::deciding_sector_rows(answers, asked, icse18::categories(answers, parameters, asked))
}

/// The rows that may decide whether the main job is informal under the 21st ICLS: one where its group is certain.
pub fn job_rows_icls21(answers: &Answers, parameters: &Parameters, asked: Asked) -> Vec<JobRow> {
    informality_21st::deciding_job_rows(icse18::categories(answers, parameters, asked))
}

fn set_job(facts: &mut Facts, answers: &Answers, parameters: &Parameters, in_job: Option<bool>) {
    let has = |status| status::has(answers, parameters, in_job, status);
    let employee = has(Icse93::Employee);
    facts.set(Fact::Employee, employee);
    facts.set(Fact::Employer, has(Icse93::Employer));
    facts.set(Fact::OwnAccountWorker, has(Icse93::OwnAccount));
    facts.set(Fact::CooperativeMember, has(Icse93::CooperativeMember));
    facts.set(Fact::ContributingFamilyWorker, has(Icse93::FamilyWorker));
    facts.set(Fact::VulnerableEmployment, status::vulnerable(answers, parameters, in_job));

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
    exposure::set(facts, answers, parameters, in_job);
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
    // Exposure may depend on digital devices at work, and shows in a need to reskill beside what else makes one.
    backgrounds
        .extend([YesNo::Yes, YesNo::No].map(|digital_access_at_work| Answers { digital_access_at_work, ..employed }));
    backgrounds.push(Answers { dsi_information: YesNo::No, trained_12_months: YesNo::No, ..employed });
    // What an occupation asks for shows beside every level of education.
    let levels = (0..Education::list().items.len() as u16).map(Education::from_index);
    backgrounds.extend(levels.map(|education| Answers { education, ..employed }));
    backgrounds
}
