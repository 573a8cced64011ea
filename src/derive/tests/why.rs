//! Reasons: laws for any answers and every fact, and the rows of the tables one by one.

use super::laws::{any_answers, any_asked, any_parameters};
use super::*;
use crate::code::{
    Code, ContractType, EnterpriseType, Icse93, LabourForceStatus, PotentialLabourForceStatus, Registration, Workplace,
};
use crate::derive::{
    Quantity, Question as Q, UnknownDestination, UnknownSearch, Why, why, why as why_now, why_quantity,
};
use proptest::prelude::*;

/// The answers to these questions only.
fn only(answers: &Answers, kept: &[Question]) -> Answers {
    let mut only = Answers::default();
    for question in kept {
        only.set_code(*question, answers.code(*question));
        only.set_number(*question, answers.number(*question));
    }
    only
}

/// Whether rows of ICSE-18 or of informality are named.
fn rests_on_the_job(why: &Why) -> bool {
    let tables = ["17th ICLS", "20th ICLS", "21st ICLS"];
    why.rules.iter().any(|rule| tables.iter().any(|table| rule.source.starts_with(table)))
}

/// Every sixteenth fact from one on: a reason asks the derivation some hundred times.
fn some_facts(from: usize) -> impl Iterator<Item = Fact> {
    Fact::ALL.iter().copied().skip(from).step_by(16)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_reason_holds(answers in any_answers(), asked in any_asked(), parameters in any_parameters(), from in 0_usize..16) {
        for of in some_facts(from) {
            let why = why_now(of, &answers, &parameters, asked);
            let truth = fact_asked(of, &answers, asked, &parameters);
            prop_assert_eq!(why.truth, truth, "{:?}", of);
            prop_assert!(!why.rules.is_empty() && why.rules.iter().all(|rule| !rule.source.is_empty()));
            if truth.is_none() {
                prop_assert!(why.answers.is_empty());
                continue;
            }
            // The answers that are named suffice, and each of them is needed.
            let kept = only(&answers, &why.answers);
            prop_assert_eq!(fact_asked(of, &kept, asked, &parameters), truth, "{:?} by {:?}", of, &why.answers);
            for question in &why.answers {
                let rest: Vec<Question> = why.answers.iter().copied().filter(|kept| kept != question).collect();
                let rest = only(&answers, &rest);
                let without = fact_asked(of, &rest, asked, &parameters);
                // Where rows of the job decide, another row may say the same of the fact.
                let other_row = || rests_on_the_job(&why) && why_now(of, &rest, &parameters, asked).rules != why.rules;
                prop_assert!(without != truth || other_row(), "{:?} needs no {:?}", of, question);
            }
            // So do the questions that were not asked.
            let more = Question::ALL.iter().filter(|question| !why.not_asked.contains(question));
            let more = more.fold(Asked::NONE, |asked, question| asked.with(*question));
            prop_assert_eq!(fact_asked(of, &kept, more, &parameters), truth, "{:?} without {:?}", of, &why.not_asked);
        }
    }

    #[test]
    fn what_is_missing_was_not_answered_and_what_is_not_clear_was(answers in any_answers(), asked in any_asked(), losses in any::<u64>(), from in 0_usize..16) {
        let parameters = Parameters::default();
        let lost = Question::ALL.iter().enumerate().filter(|(at, _)| losses >> (at % 64) & 1 == 0);
        let answers = only(&answers, &lost.map(|(_, question)| *question).collect::<Vec<_>>());
        let told = |question: &Question| answers.code(*question) != 0 || answers.number(*question).is_some();
        for of in some_facts(from) {
            let why = why_now(of, &answers, &parameters, asked);
            prop_assert!(why.missing.iter().all(|question| !told(question)), "{of:?}");
            prop_assert!(why.unclear.iter().all(told), "{of:?}");
            prop_assert!(why.truth.is_none() || why.missing.is_empty() && why.unclear.is_empty(), "{of:?}");
        }
        for &of in Quantity::ALL {
            let why = why_quantity(of, &answers, &parameters, asked);
            let value = |mut answers: Answers| {
                complete(&mut answers, asked);
                crate::derive::quantity(of, &answers, &parameters, asked)
            };
            prop_assert_eq!(why.truth.is_some(), value(answers).is_known());
            if why.truth.is_some() {
                prop_assert_eq!(value(only(&answers, &why.answers)), value(answers), "{:?} by {:?}", of, &why.answers);
            }
        }
    }
}

fn reason(of: Fact, answers: &Answers) -> Why {
    why(of, answers, &Parameters::default(), everything())
}

/// The place of the row that decided last.
fn place(of: Fact, answers: &Answers) -> &'static str {
    reason(of, answers).rules.last().map_or("", |rule| rule.source)
}

#[test]
fn the_rows_of_employment_under_the_19th_icls_are_named() {
    let row = |answers: &Answers| place(Fact::Employed, answers);
    assert_eq!(row(&idle_but(|a| a.age = number("12"))), "19th ICLS Res. I, para. 65; row 1");
    assert_eq!(row(&employed_with(|_| {})), "19th ICLS Res. I, para. 27; row 2");
    assert_eq!(row(&farmer(Destination::OnlySale)), "19th ICLS Res. I, para. 27; rows 3 and 5");
    assert_eq!(row(&farmer(Destination::MainlyOwnUse)), "19th ICLS Res. I, paras 22 to 25; row 4");
    for (reason, group) in [
        (AbsenceReason::Attached, "1"),
        (AbsenceReason::Seasonal, "3"),
        (AbsenceReason::Unattached, "4"),
        (AbsenceReason::NotStarted, "4"),
        (AbsenceReason::Tested, "2"),
    ] {
        let expected = format!("19th ICLS Res. I, para. 29; row 6, reasons of group {group}");
        assert_eq!(row(&absent_because(reason)), expected, "{reason:?}");
    }
    assert_eq!(row(&idle()), "19th ICLS Res. I, para. 27; row 8");
    let given = idle_but(|a| a.labour_force_status = LabourForceStatus::Employed);
    assert_eq!(row(&given), "19th ICLS Res. I, para. 16");
    assert_eq!(reason(Fact::Employed, &given).answers, [Question::LabourForceStatus, Question::Age]);
}

#[test]
fn the_rows_of_unemployment_under_the_19th_icls_are_named() {
    let seeker = idle_but(|a| {
        a.available_for_work = YesNo::Yes;
        a.seeking_work = YesNo::Yes;
    });
    assert_eq!(place(Fact::Unemployed, &seeker), "19th ICLS Res. I, para. 47; row 2");
    let starter = idle_but(|a| {
        a.available_for_work = YesNo::Yes;
        a.starts_within_three_months = YesNo::Yes;
    });
    assert_eq!(place(Fact::Unemployed, &starter), "19th ICLS Res. I, para. 48(a); row 3");
    let scheme = idle_but(|a| a.scheme_with_job_offer = YesNo::Yes);
    assert_eq!(place(Fact::Unemployed, &scheme), "19th ICLS Res. I, para. 48(b); row 4");
    let migrant = idle_but(|a| a.waiting_to_migrate_for_work = YesNo::Yes);
    assert_eq!(place(Fact::Unemployed, &migrant), "19th ICLS Res. I, para. 48(c); row 5");
    assert_eq!(place(Fact::Unemployed, &idle()), "19th ICLS Res. I, para. 47; row 6");
    let unsure = idle_but(|a| a.seeking_work = YesNo::NotStated);
    let outside = Parameters { unknown_search: UnknownSearch::Outside, ..Parameters::default() };
    let unsure = Answers { available_for_work: YesNo::Yes, ..unsure };
    let why = why(Fact::Unemployed, &unsure, &outside, everything());
    assert_eq!((why.truth, why.rules[0].sentence.contains("unknown_search")), (FALSE, true));
    assert_eq!(why.parameters, [("unknown_search", "outside".to_owned())]);
}

#[test]
fn work_overrides_search_and_the_reason_says_so() {
    let seeker = employed_with(|a| {
        a.seeking_work = YesNo::Yes;
        a.available_for_work = YesNo::Yes;
    });
    let why = reason(Fact::Unemployed, &seeker);
    assert_eq!((why.truth, &*why.answers), (FALSE, &[Question::WorkedForPay][..]));
    assert_eq!(why.rules.len(), 1);
    assert_eq!(why.rules[0].source, "19th ICLS Res. I, para. 27; row 2");
}

#[test]
fn an_answer_the_office_derived_is_the_reason_and_not_the_answers_it_was_derived_from() {
    let answers = idle_but(|a| {
        (a.seeking_work, a.available_for_work, a.wants_work) = (YesNo::No, YesNo::Yes, YesNo::Yes);
        a.potential_labour_force_status = PotentialLabourForceStatus::AvailablePotentialJobseeker;
        a.discouraged = YesNo::Yes;
    });
    let why = reason(Fact::Discouraged, &answers);
    assert_eq!(why.truth, TRUE);
    assert!(why.answers.contains(&Question::Discouraged), "{:?}", why.answers);
    let why = reason(Fact::AvailablePotentialJobseeker, &answers);
    assert!(why.answers.contains(&Question::PotentialLabourForceStatus), "{:?}", why.answers);
    assert!(!why.answers.contains(&Question::WantsWork), "{:?}", why.answers);
}

#[test]
fn limits_and_choices_that_decide_are_named() {
    let why_of = |of, answers: &Answers| reason(of, answers).parameters;
    assert_eq!(
        why_of(Fact::WorkingAge, &idle()),
        [("working_age_from", "15".to_owned()), ("working_age_to", "none".to_owned())]
    );
    let worker = employed_with(|a| a.hours_actual_all = number("20"));
    let part_time = reason(Fact::PartTime, &worker);
    assert!(part_time.parameters.contains(&("part_time_hours", "35".to_owned())), "{part_time:?}");
    let unsure = farmer(Destination::NotStated);
    let unknown = why(Fact::Employed, &unsure, &Parameters::default(), all_but(&[Question::LabourForceStatus]));
    assert_eq!((unknown.truth, &*unknown.missing), (UNKNOWN, &[Question::ProductionDestination][..]));
    let market = Parameters { unknown_destination: UnknownDestination::Market, ..Parameters::default() };
    let why = why(Fact::Employed, &unsure, &market, everything());
    assert!(why.parameters.contains(&("unknown_destination", "market".to_owned())), "{why:?}");
}

#[test]
fn a_question_nobody_asked_is_named_where_the_rules_do_without_it() {
    let asked = all_but(&[Question::ProductionDestination, Question::StartsWithinThreeMonths]);
    let why_of = |of, answers: &Answers| why(of, answers, &Parameters::default(), asked);
    assert_eq!(why_of(Fact::Employed, &farmer(Destination::NotStated)).not_asked, [Question::ProductionDestination]);
    let idle = idle_but(|a| {
        a.starts_within_three_months = YesNo::NotStated;
        a.available_for_work = YesNo::Yes;
    });
    let starts = [Question::StartsWithinThreeMonths, Question::MonthsUntilStart];
    assert_eq!(why_of(Fact::Unemployed, &idle).not_asked, starts);
}

#[test]
fn what_is_missing_is_what_could_decide() {
    let unsure = idle_but(|a| {
        a.seeking_work = YesNo::NotStated;
        a.available_for_work = YesNo::Yes;
    });
    let asked = all_but(&[Question::LabourForceStatus]);
    let unknown = why(Fact::Unemployed, &unsure, &Parameters::default(), asked);
    assert_eq!((unknown.truth, &*unknown.missing), (UNKNOWN, &[Question::SeekingWork][..]));
    assert_eq!(unknown.rules[0].source, "19th ICLS Res. I, para. 47; row 2");
    let employee = employed_with(|_| {});
    let asked = all_but(&[Question::LabourForceStatus, Question::StatusInEmploymentIcse18]);
    let unknown = why(Fact::Employee, &employee, &Parameters::default(), asked);
    assert_eq!(unknown.missing, [Question::StatusInEmployment]);
}

#[test]
fn an_answer_that_is_not_precise_enough_is_named() {
    let manager = employed_with(|a| a.occupation = Code::parse("1").unwrap_or_default());
    assert!(manager.occupation.index() > 0);
    let asked = all_but(&[Question::LabourForceStatus]);
    let why = why(Fact::SeniorOrMiddleManager, &manager, &Parameters::default(), asked);
    assert_eq!((why.truth, why.missing.is_empty(), &*why.unclear), (UNKNOWN, true, &[Question::Occupation][..]));
    let answers = employed_with(|a| a.status_in_employment = Icse93::Employee);
    assert_eq!(reason(Fact::Employee, &answers).unclear, []);
}

#[test]
fn the_reason_of_a_quantity_is_what_it_is_made_of() {
    let asked = all_but(&[Question::HoursUsualAll, Question::EarningsHourly]);
    let worker = employed_with(|a| {
        (a.hours_usual_main, a.hours_usual_other) = (number("30"), number("5"));
        a.earnings_monthly = number("1000");
    });
    let of = |quantity| why_quantity(quantity, &worker, &Parameters::default(), asked);
    assert_eq!(of(Quantity::HoursUsualAll).answers, [Question::HoursUsualMain, Question::HoursUsualOther]);
    assert_eq!(of(Quantity::EarningsHourly).answers, [Question::HoursUsualMain, Question::EarningsMonthly]);
    assert_eq!(of(Quantity::HoursActualAll).missing, [Question::HoursActualAll]);
}

#[test]
fn a_fact_without_a_table_has_its_own_definition_for_a_row() {
    let why = reason(Fact::Woman, &Answers { sex: crate::code::Sex::Female, ..Answers::default() });
    assert_eq!((why.rules.len(), why.rules[0].source), (1, "ILOSTAT SEX"));
}

#[test]
fn the_rows_of_child_labour_are_named() {
    let child = |age, hours| Answers {
        age: number(age),
        economic_activity: YesNo::Yes,
        hours_economic_activity: number(hours),
        industry: crate::code::Industry::Agriculture,
        hazardous_occupation: YesNo::No,
        exposed_to_hazards: YesNo::No,
        works_at_night: YesNo::No,
        ..Answers::default()
    };
    let row = |answers: &Answers| place(Fact::ChildLabour, answers).rsplit("; ").next().unwrap_or_default();
    let miner = Answers { industry: crate::code::Industry::Mining, ..child("16", "10") };
    assert_eq!(row(&miner), "row 1");
    assert_eq!(row(&Answers { works_at_night: YesNo::Yes, ..child("16", "10") }), "row 2");
    assert_eq!(row(&Answers { exposed_to_hazards: YesNo::Yes, ..child("16", "10") }), "rows 1 and 2");
    assert_eq!(row(&child("16", "43")), "row 2");
    assert_eq!(row(&child("8", "1")), "row 3");
    assert_eq!(row(&child("13", "14")), "row 4");
    assert_eq!(row(&child("13", "13")), "rows 5 and 6");
    assert_eq!(row(&child("16", "42")), "rows 5 and 6");
    let parameters = reason(Fact::ChildLabour, &child("13", "14")).parameters;
    assert_eq!(parameters, [("child_light_work_hours", "14".to_owned())]);
}

/// The places of the rows of the job, without those of its being one.
fn places_of_the_job(of: Fact, answers: &Answers, asked: Asked) -> Vec<&'static str> {
    let places = why(of, answers, &Parameters::default(), asked).rules.into_iter().map(|rule| rule.source);
    places.filter(|place| !place.starts_with("19th")).collect()
}

#[test]
fn the_rows_of_informality_under_the_17th_icls_are_named_with_the_answers_they_look_at() {
    let vendor = Answers {
        age: number("30"),
        worked_for_pay: YesNo::Yes,
        status_in_employment: Icse93::OwnAccount,
        registration: Registration::NotRegistered,
        workplace: Workplace::Street,
        ..Answers::default()
    };
    let asked = [Q::Age, Q::WorkedForPay, Q::StatusInEmployment, Q::Registration, Q::Workplace];
    let asked = asked.into_iter().fold(Asked::NONE, Asked::with);
    let places = |of, answers: &Answers| places_of_the_job(of, answers, asked);
    let row = "17th ICLS Guidelines, para. 3, ILO method, row";
    assert_eq!(places(Fact::InformalSector, &vendor), [format!("{row} 6")]);
    let nature = "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 3";
    assert_eq!(places(Fact::InformalEmployment, &vendor), [&format!("{row} 6"), nature]);
    // Without registration another row says the same: the answers that are named are those of the row that decided.
    let by = |answers: &Answers| why(Fact::InformalSector, answers, &Parameters::default(), asked).answers;
    assert_eq!(by(&vendor), [Q::WorkedForPay, Q::Registration, Q::Age]);
    let unregistered = Answers { registration: Registration::NotStated, ..vendor };
    assert_eq!(places(Fact::InformalSector, &unregistered), [format!("{row} 13")]);
    assert_eq!(by(&unregistered), [Q::WorkedForPay, Q::Workplace, Q::Age]);
    let helper = Answers { status_in_employment: Icse93::FamilyWorker, ..vendor };
    assert_eq!(places(Fact::InformalEmployment, &helper), [nature.replace("status 3", "status 5")]);
    // Who has no job is not informal because of that, whatever the unit would be.
    let idle = Answers { worked_for_pay: YesNo::No, seeking_work: YesNo::No, ..vendor };
    assert!(places(Fact::InformalSector, &idle).is_empty());
}

#[test]
fn the_rows_of_icse18_and_of_the_21st_icls_are_named_and_open_ones_too() {
    let contractor = Answers {
        age: number("30"),
        worked_for_pay: YesNo::Yes,
        status_in_employment: Icse93::OwnAccount,
        enterprise_type: EnterpriseType::Unincorporated,
        dominant_client: YesNo::Yes,
        ..Answers::default()
    };
    let places = |of, answers: &Answers| places_of_the_job(of, answers, Asked::ALL);
    assert_eq!(places(Fact::DependentContractor, &contractor), ["20th ICLS Res. I, group 30"]);
    let job = places(Fact::InformalEmploymentIcls21, &contractor);
    assert_eq!(job.last(), Some(&"21st ICLS Res. I, group 30"));
    // Nobody told who controls the work: both groups are open.
    let unclear = Answers { dominant_client: YesNo::NotStated, ..contractor };
    let open = places(Fact::DependentContractor, &unclear);
    assert_eq!(open, ["20th ICLS Res. I, group 30", "20th ICLS Res. I, group 22"]);
    let employee = Answers {
        status_in_employment: Icse93::Employee,
        employer_social_security: YesNo::Yes,
        employment_contract: YesNo::Yes,
        contract: ContractType::Permanent,
        ..contractor
    };
    let job = places_of_the_job(Fact::InformalEmploymentIcls21, &employee, Asked::ALL);
    assert_eq!(job, ["21st ICLS Res. I, groups 41 to 44"]);
}
