//! Laws that hold for any answers, any questions asked and any choice.

use super::*;
use crate::derive::{
    AnswerKind, AvailabilityWindow, Facts, HoursBasis, Quantity, UnknownDestination, UnknownSearch, WeeksPerMonth,
    quantity,
};
use crate::indicator::Grouping;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use std::collections::HashSet;

const NUMBERS: [&str; 22] = [
    "0",
    "0.5",
    "2.5",
    "1",
    "3",
    "6",
    "8",
    "12",
    "13",
    "14",
    "15",
    "16",
    "24",
    "25",
    "34.9999",
    "35",
    "40",
    "48",
    "48.0001",
    "75",
    "400000000000000",
    "-3",
];

/// Changes an answer; `choice` 0 is "not stated".
fn answer(answers: &mut Answers, question: Question, choice: u16) {
    match question.kind() {
        AnswerKind::Code(list) => {
            answers.set_code(question, choice % list().items.len() as u16);
        }
        AnswerKind::Number => {
            let position = usize::from(choice) % (NUMBERS.len() + 1);
            answers.set_number(question, position.checked_sub(1).and_then(|at| number(NUMBERS[at])));
        }
    }
}

/// Answers in which the office derived little, so that the raw answers are looked at.
pub(super) fn any_answers() -> impl Strategy<Value = Answers> {
    let choices = prop::collection::vec((any::<u16>(), 0_u8..8), Question::ALL.len());
    choices.prop_map(|choices| {
        let mut answers = Answers::default();
        for (question, (choice, luck)) in Question::ALL.iter().zip(choices) {
            let derived = DERIVED.iter().any(|(given, _)| given == question);
            let stated = if derived { luck == 0 } else { luck > 0 };
            answer(&mut answers, *question, if stated { choice } else { 0 });
        }
        answers
    })
}

pub(super) fn any_asked() -> impl Strategy<Value = Asked> {
    prop_oneof![
        Just(Asked::ALL),
        prop::collection::vec(0_u8..5, Question::ALL.len()).prop_map(|luck| {
            let asked = Question::ALL.iter().zip(luck).filter(|(_, luck)| *luck > 0);
            asked.fold(Asked::NONE, |asked, (question, _)| asked.with(*question))
        })
    ]
}

pub(super) fn any_parameters() -> impl Strategy<Value = Parameters> {
    (any::<[bool; 8]>(), 0_u8..3, 0_u8..3, 0_u8..3).prop_map(|(choices, destination, search, window)| {
        let [wants, usual, to, old, tru, passive, months, often] = choices;
        Parameters {
            working_age_from: if old { 16 } else { 15 },
            working_age_to: to.then_some(74),
            unemployment_age_to: months.then_some(39),
            passive_search_counts: passive,
            sometimes_counts: often,
            wide_youth_to: if often { 29 } else { 34 },
            long_commute_minutes: if often { 60 } else { 40 },
            stable_contract_months: if months { 24 } else { 12 },
            low_work_intensity_percent: if often { 20 } else { 50 },
            work_intensity_age_to: if often { 64 } else { 59 },
            national_part_time_hours: if usual { 35 } else { 40 },
            availability_window: [
                AvailabilityWindow::TwoWeeks,
                AvailabilityWindow::OneWeek,
                AvailabilityWindow::ReferenceWeek,
            ][usize::from(window)],
            future_start_months: if months { 1 } else { 3 },
            absence_months: if months { 6 } else { 3 },
            long_term_months: if months { 24 } else { 12 },
            part_time_basis: if usual { HoursBasis::Usual } else { HoursBasis::Actual },
            underemployment_basis: if tru { HoursBasis::Usual } else { HoursBasis::Actual },
            potential_labour_force_wants_work: wants,
            unknown_search: if search == 0 { UnknownSearch::Outside } else { UnknownSearch::Unknown },
            unknown_destination: [UnknownDestination::Unknown, UnknownDestination::Market, UnknownDestination::OwnUse]
                [usize::from(destination)],
            owner_operators_are_employees: usual && tru,
            digital_access_required: months,
            reskilling_gradient_from: if old { 2 } else { 3 },
            short_term_months: if wants { 3 } else { 35 },
            informal_unit_workers: if old { 5 } else { 24 },
            weeks_per_month: if tru { WeeksPerMonth::Four } else { WeeksPerMonth::FiftyTwoTwelfths },
            deprivation_earnings_line: if months { number("13") } else { None },
            deprivation_cutoff_sixths: if often { 2 } else { 5 },
            ..Parameters::default()
        }
    })
}

/// A contract that was stated comes before the status that tells of it.
const CONTRACTS: &[Fact] = &[
    Fact::TemporaryContract,
    Fact::CasualContract,
    Fact::FixedTermContract,
    Fact::PrecariousEmployee,
    // Whether a job is stable rests on whether its contract ends.
    Fact::TransitedStable,
    Fact::TransitedSatisfied,
    Fact::SchoolLeaverUnsettled,
    Fact::TransitedToWork,
    Fact::InTransitionToWork,
];

/// A label that was told comes before the occupation.
const GENAI_2023: &[Fact] =
    &[Fact::GenAiAutomation2023, Fact::GenAiAugmentation2023, Fact::GenAiBigUnknown2023, Fact::GenAiNotAffected2023];
const GENAI_2025: &[Fact] = &[
    Fact::GenAiExposed,
    Fact::GenAiNotExposed,
    Fact::GenAiMinimal,
    Fact::GenAiGradient1,
    Fact::GenAiGradient2,
    Fact::GenAiGradient3,
    Fact::GenAiGradient4,
    Fact::GenAiWithoutAccess,
    Fact::GenAiByFallback,
    Fact::ReskillingExposed,
    Fact::NeedsReskilling,
];

/// Answers an office derived, and what they may contradict.
const DERIVED: &[(Question, &[Fact])] = &[
    (Question::LabourForceStatus, Fact::ALL),
    (Question::LabourForceStatusIcls13, Fact::ALL),
    (Question::PotentialLabourForceStatus, Fact::ALL),
    (Question::Discouraged, &[Fact::Discouraged, Fact::UnemployedOrDiscouraged, Fact::LabourForceOrDiscouraged]),
    (
        Question::UnemploymentDuration,
        &[
            Fact::LongTermUnemployed,
            Fact::UnemployedUnder1Month,
            Fact::Unemployed1To3Months,
            Fact::Unemployed3To6Months,
            Fact::Unemployed6To12Months,
            Fact::Unemployed12To24Months,
            Fact::Unemployed24MonthsOrMore,
        ],
    ),
    (Question::TimeRelatedUnderemployed, Fact::ALL),
    // ILO processing takes unknown attendance for attendance.
    (Question::InEducation, &[Fact::NeetIlo]),
    (Question::StatusInEmployment, Fact::ALL),
    (Question::Contract, CONTRACTS),
    (Question::ContractKind, CONTRACTS),
    (Question::EconomicClass, Fact::ALL),
    (Question::StatusInEmploymentIcse18, Fact::ALL),
    (Question::InformalEmployment, &[Fact::InformalEmployment]),
    (Question::DisabilityStatus, &[Fact::WithDisability]),
    (Question::OccupationGenAiExposure, GENAI_2025),
    (Question::OccupationGenAiPotential2023, GENAI_2023),
    (Question::EconomicActivity, Fact::ALL), // asked before the hours
    (Question::BelowEarningsLine, DEPRIVATION),
    (Question::EarningsMonthly, DEPRIVATION),
];

/// The facts that compare earnings with a line.
const DEPRIVATION: &[Fact] = &[Fact::IncomeDeprived, Fact::MultiplyDeprived];

/// The facts of the ILO's method of the 17th ICLS.
const ILO_17TH: &[Fact] = &[Fact::InformalEmployment, Fact::FormalSector, Fact::InformalSector, Fact::HouseholdSector];
const ICLS_21ST: &[Fact] = &[
    Fact::InformalEmploymentIcls21,
    Fact::FormalSectorIcls21,
    Fact::InformalSectorIcls21,
    Fact::HouseholdSectorIcls21,
];
const SHORT_TERM: &[Fact] = &[Fact::CasualEmployee, Fact::FixedTermEmployee];
const DISABILITY: &[Fact] = &[Fact::WithDisability];

/// Missing answers that a rule of the named method decides, and the facts of that method.
const DECIDED_BY_RULE: [(Question, &[Fact]); 21] = [
    // The ILO's processing sends what is missing to a branch of the table of units or jobs.
    (Question::EnterpriseType, ILO_17TH),
    (Question::InstitutionalSector, ILO_17TH),
    (Question::Industry, ILO_17TH),
    (Question::Occupation, ILO_17TH),
    (Question::MainJobDestination, ILO_17TH),
    (Question::Bookkeeping, ILO_17TH),
    (Question::Registration, ILO_17TH),
    (Question::Workplace, ILO_17TH),
    (Question::UnitWorkers, ILO_17TH),
    (Question::EmployerSocialSecurity, ILO_17TH),
    (Question::PaidAnnualLeave, ILO_17TH),
    (Question::PaidSickLeave, ILO_17TH),
    (Question::SellsOutput, ILO_17TH),
    // The 21st ICLS: paid leave stands in for a contribution that was not told.
    (Question::EmployerSocialSecurity, ICLS_21ST),
    // A contract that ends at an unknown time is fixed-term, not short-term.
    (Question::ContractMonths, SHORT_TERM),
    // Washington Group: who states no severe difficulty in the domains answered is without disability.
    (Question::DifficultySeeing, DISABILITY),
    (Question::DifficultyHearing, DISABILITY),
    (Question::DifficultyWalking, DISABILITY),
    (Question::DifficultyRemembering, DISABILITY),
    (Question::DifficultySelfCare, DISABILITY),
    (Question::DifficultyCommunicating, DISABILITY),
];

/// The facts that are known in both and differ.
fn flipped(before: Facts, after: Facts) -> Vec<Fact> {
    changed(before, after).into_iter().filter(|fact| before.known.and(after.known).meets(fact.bit())).collect()
}

fn changed(before: Facts, after: Facts) -> Vec<Fact> {
    Fact::ALL.iter().copied().filter(|fact| before.get(*fact) != after.get(*fact)).collect()
}

/// Makes the answers those of a survey that asked these questions.
fn as_asked(mut answers: Answers, asked: Asked) -> Answers {
    for question in Question::ALL.iter().filter(|question| !asked.has(**question)) {
        answer(&mut answers, *question, 0);
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn nothing_panics_and_what_is_true_is_known(answers in any_answers(), asked in any_asked(), parameters in any_parameters()) {
        let mut answers = answers;
        complete(&mut answers, asked);
        let found = facts(&answers, &parameters, asked);
        prop_assert!(found.is.without(found.known).is_empty());
        for q in Quantity::ALL {
            let value = quantity(*q, &answers, &parameters, asked);
            prop_assert!(!value.is_known() || value.to_f64().is_finite());
        }
    }

    #[test]
    fn a_fact_reads_what_it_says(answers in any_answers(), asked in any_asked(), parameters in any_parameters(), choice: u16) {
        let before = facts(&answers, &parameters, asked);
        let told = |answers: &Answers, asked| Quantity::ALL.iter().map(|q| quantity(*q, answers, &parameters, asked)).collect::<Vec<_>>();
        let numbers = told(&answers, asked);
        for question in Question::ALL {
            let mut other = answers;
            answer(&mut other, *question, choice);
            // Asking for the main job's hours asks for those of all jobs, which are read.
            let more = Some(asked.with(*question)).filter(|more| more.completed() == *more).unwrap_or(asked);
            for (other, asked) in [(other, asked), (answers, more), (other, more)] {
                for fact in changed(before, facts(&other, &parameters, asked)) {
                    prop_assert!(fact.reads().any(|read| read == *question), "{fact:?} reads {question:?}");
                }
                for ((q, before), after) in Quantity::ALL.iter().zip(&numbers).zip(told(&other, asked)) {
                    prop_assert!(*before == after || q.reads().any(|read| read == *question), "{q:?} reads {question:?}");
                }
            }
        }
    }

    #[test]
    fn unknown_never_becomes_true_or_false(answers in any_answers(), asked in any_asked(), parameters in any_parameters()) {
        let parameters = Parameters {
            unknown_search: UnknownSearch::Unknown,
            unknown_destination: UnknownDestination::Unknown,
            ..parameters
        };
        let answers = as_asked(answers, asked);
        let before = facts(&answers, &parameters, asked);
        for question in Question::ALL {
            let mut other = answers;
            answer(&mut other, *question, 0);
            let after = facts(&other, &parameters, asked);
            let rules = DERIVED.iter().chain(&DECIDED_BY_RULE).filter(|(given, _)| given == question);
            let excused = rules.flat_map(|(_, facts)| facts.iter());
            let excused: Vec<_> = excused.collect();
            for fact in flipped(before, after) {
                prop_assert!(excused.contains(&&fact), "{fact:?} flips without {question:?}");
            }
            let learnt = changed(before, after).into_iter().find(|fact| before.get(*fact).is_none() && !excused.contains(&fact));
            prop_assert!(learnt.is_none(), "{question:?} not stated tells more of {learnt:?}");
        }
    }

    #[test]
    fn statuses_exclude_and_exhaust(answers in any_answers(), asked in any_asked(), parameters in any_parameters()) {
        let found = facts(&answers, &parameters, asked);
        let get = |fact| found.get(fact);
        for (statuses, labour_force) in [
            ([Fact::Employed, Fact::Unemployed, Fact::OutsideLabourForce], Fact::LabourForce),
            ([Fact::EmployedIcls13, Fact::UnemployedIcls13, Fact::OutsideLabourForceIcls13], Fact::LabourForceIcls13),
        ] {
            let known: Vec<bool> = statuses.iter().filter_map(|status| get(*status)).collect();
            let holding = known.iter().filter(|holds| **holds).count();
            prop_assert!(holding <= 1);
            if get(Fact::WorkingAge) == TRUE && known.len() == 3 {
                prop_assert_eq!(holding, 1);
                prop_assert_eq!(get(labour_force), get(statuses[2]).map(|outside| !outside));
            }
            if get(Fact::WorkingAge) == FALSE {
                prop_assert_eq!(&known, &vec![false; 3]);
            }
            if holding == 1 {
                prop_assert_eq!(get(Fact::WorkingAge), TRUE);
                prop_assert_eq!(known.len(), 3, "one true status makes the others false");
            }
        }
    }

    #[test]
    fn items_of_a_derived_breakdown_exclude_each_other(answers in any_answers(), asked in any_asked(), parameters in any_parameters()) {
        // Their last groups have those of others who are not further classified.
        let with_residual_groups = ["icse18", "informality"];
        let found = facts(&answers, &parameters, asked);
        let ids = crate::Breakdown::standard_ids().into_iter().filter(|id| !with_residual_groups.contains(id));
        for breakdown in ids.map(crate::Breakdown::find) {
            let Grouping::Scopes(scopes) = &breakdown.grouping else { continue };
            let sure = scopes.iter().filter(|(scope, _)| scope.holds(found) == Some(true));
            let items: HashSet<u16> = sure.map(|(_, item)| *item).collect();
            prop_assert!(items.len() <= 1, "{items:?} of {}", breakdown.id());
        }
    }

    #[test]
    fn raw_employment_of_the_19th_is_employment_of_the_13th(answers in any_answers(), asked in any_asked()) {
        let answers = Answers {
            labour_force_status: crate::code::LabourForceStatus::NotStated,
            labour_force_status_icls13: crate::code::LabourForceStatus::NotStated,
            ..answers
        };
        let found = facts(&answers, &Parameters::default(), asked);
        prop_assert!(found.get(Fact::Employed) != TRUE || found.get(Fact::EmployedIcls13) == TRUE);
    }
}

#[test]
fn reads_cover_the_needs_once() {
    let main_job = [Question::HoursUsualMain, Question::HoursActualMain];
    for fact in Fact::ALL {
        let reads: Vec<Question> = fact.reads().collect();
        assert_eq!(reads.iter().collect::<HashSet<_>>().len(), reads.len(), "{fact:?}");
        for needed in fact.needs().iter().flat_map(|group| group.iter()).filter(|q| !main_job.contains(q)) {
            assert!(reads.contains(needed), "{fact:?} needs {needed:?}");
        }
    }
    for quantity in Quantity::ALL {
        let reads: Vec<Question> = quantity.reads().collect();
        assert_eq!(reads.iter().collect::<HashSet<_>>().len(), reads.len(), "{quantity:?}");
    }
}

#[test]
fn every_question_that_is_read_can_decide() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (answers, parameters) = (any_answers(), any_parameters());
    let usual_only = all_but(&[Question::HoursActualAll, Question::HoursActualMain, Question::ConsumptionPpp2021]);
    let actual_only = all_but(&[
        Question::HoursUsualAll,
        Question::HoursUsualMain,
        Question::ConsumptionPpp2021,
        Question::ConsumptionPpp2017,
    ]);
    // Questions that stand in for others are read where those are not asked.
    let coarse = everything();
    let hours = all_but(&[Question::MultipleJobs, Question::JobTime]);
    let actual = all_but(&[Question::MultipleJobs, Question::HoursUsualOther]);
    let activities = all_but(&[
        Question::DsiInformation,
        Question::DsiCommunication,
        Question::DsiContent,
        Question::DsiSafety,
        Question::DsiProblemSolving,
    ]);
    let mut open: HashSet<(Fact, Question)> =
        Fact::ALL.iter().flat_map(|fact| fact.reads().map(|question| (*fact, question))).collect();
    for round in 0..600_000_u32 {
        let mut answers = answers.new_tree(&mut runner).map(|tree| tree.current()).unwrap_or_default();
        if round % 2 == 0 {
            // Much depends on the status in employment, which few of these answers state.
            answer(&mut answers, Question::StatusInEmployment, (round / 2 % 6) as u16);
        } else if round % 4 == 1 {
            // And much on what young people without work say of whom the office derived no status.
            answers.age = Amount::from_integer(20);
            answers.labour_force_status = crate::code::LabourForceStatus::NotStated;
            (answers.worked_for_pay, answers.worked_in_own_business) = (YesNo::No, YesNo::No);
            answers.helped_in_family_business = YesNo::No;
        } else if round % 8 == 3 {
            // And on digital skills, of the few who are exposed and not trained.
            answers.labour_force_status = crate::code::LabourForceStatus::Employed;
            answers.occupation_genai_exposure = crate::code::GenAiExposure::Gradient4;
            answers.trained_12_months = YesNo::No;
            answers.age = Amount::from_integer(30);
        }
        let parameters = parameters.new_tree(&mut runner).map(|tree| tree.current()).unwrap_or_default();
        let asked = [Asked::ALL, coarse, usual_only, actual_only, hours, actual, activities][round as usize / 4 % 7];
        let before = facts(&answers, &parameters, asked);
        for question in open.iter().map(|(_, question)| *question).collect::<HashSet<_>>() {
            let mut other = answers;
            answer(&mut other, question, (round / 24) as u16);
            for fact in changed(before, facts(&other, &parameters, asked)) {
                open.remove(&(fact, question));
            }
        }
        if open.is_empty() {
            return;
        }
    }
    panic!("facts that never depend on what they read: {open:?}");
}
