//! Employment: standards dossier A.1 and A.2; H2, H3 and H4.

use super::*;
use crate::code::LabourForceStatus;
use crate::derive::UnknownDestination;

fn employed(answers: &Answers) -> Option<bool> {
    fact(Fact::Employed, answers)
}
fn employed13(answers: &Answers) -> Option<bool> {
    fact(Fact::EmployedIcls13, answers)
}

#[test]
fn working_age_is_15_and_over() {
    for (age, expected) in [("14", FALSE), ("14.9", FALSE), ("15", TRUE), ("99", TRUE)] {
        assert_eq!(fact(Fact::WorkingAge, &idle_but(|a| a.age = number(age))), expected, "{age}");
    }
    assert_eq!(fact(Fact::WorkingAge, &idle_but(|a| a.age = None)), UNKNOWN);
}

#[test]
fn working_age_limits_are_parameters_and_included() {
    let parameters = Parameters { working_age_from: 16, working_age_to: Some(74), ..Parameters::default() };
    for (age, expected) in [("15", FALSE), ("16", TRUE), ("74", TRUE), ("74.5", TRUE), ("75", FALSE)] {
        let answers = idle_but(|a| a.age = number(age));
        assert_eq!(fact_asked(Fact::WorkingAge, &answers, everything(), &parameters), expected, "{age}");
    }
}

#[test]
fn youth_and_adults_do_not_overlap() {
    for (age, youth, adult) in [("14", FALSE, FALSE), ("15", TRUE, FALSE), ("24", TRUE, FALSE), ("25", FALSE, TRUE)] {
        let answers = idle_but(|a| a.age = number(age));
        assert_eq!((fact(Fact::Youth, &answers), fact(Fact::Adult, &answers)), (youth, adult), "{age}");
    }
}

#[test]
fn icls19_row1_children_have_no_status() {
    for change in [
        |a: &mut Answers| a.worked_for_pay = YesNo::Yes,
        |a: &mut Answers| a.labour_force_status = LabourForceStatus::Unemployed,
        |_: &mut Answers| {},
    ] {
        let mut child = idle_but(change);
        child.age = number("12");
        for status in
            [Fact::Employed, Fact::Unemployed, Fact::LabourForce, Fact::OutsideLabourForce, Fact::EmployedIcls13]
        {
            assert_eq!(fact(status, &child), FALSE, "{status:?}");
        }
    }
}

#[test]
fn age_unknown_leaves_the_status_unknown() {
    let worker = employed_with(|a| a.age = None);
    assert_eq!(employed(&worker), UNKNOWN);
    assert_eq!(fact(Fact::LabourForce, &worker), UNKNOWN);
    assert_eq!(fact(Fact::OutsideLabourForce, &worker), FALSE); // at no age
}

#[test]
fn icls19_row2_an_hour_for_pay_is_employment_whatever_else_is_unknown() {
    let mut answers = Answers { age: number("30"), worked_for_pay: YesNo::Yes, ..Answers::default() };
    assert_eq!(employed(&answers), TRUE);
    answers.worked_for_pay = YesNo::NotStated;
    assert_eq!(employed(&answers), UNKNOWN);
}

#[test]
fn icls19_row3_own_or_family_business_for_the_market_is_employment() {
    assert_eq!(employed(&farmer(Destination::OnlySale)), TRUE);
    assert_eq!(employed(&farmer(Destination::MainlySale)), TRUE);
    let shop = |a: &mut Answers| a.agricultural_activity = YesNo::No;
    assert_eq!(
        employed(&idle_but(|a| {
            a.worked_in_own_business = YesNo::Yes;
            shop(a);
        })),
        TRUE
    );
    assert_eq!(
        employed(&idle_but(|a| {
            a.helped_in_family_business = YesNo::Yes;
            shop(a);
        })),
        TRUE
    );
}

#[test]
fn icls19_row4_own_use_farming_is_not_employed() {
    assert_eq!(employed(&farmer(Destination::MainlyOwnUse)), FALSE);
    assert_eq!(employed(&farmer(Destination::OnlyOwnUse)), FALSE);
}

#[test]
fn icls19_row4_the_destination_is_only_asked_of_agriculture() {
    let mut answers = farmer(Destination::OnlyOwnUse);
    answers.agricultural_activity = YesNo::No;
    assert_eq!(employed(&answers), TRUE);
    answers.agricultural_activity = YesNo::NotStated;
    assert_eq!(employed(&answers), UNKNOWN);
    let asked = all_but(&[Question::AgriculturalActivity]);
    assert_eq!(fact_asked(Fact::Employed, &answers, asked, &Parameters::default()), FALSE);
}

#[test]
fn icls19_row4_an_own_use_farmer_with_a_paid_job_is_employed() {
    let mut answers = farmer(Destination::OnlyOwnUse);
    answers.worked_for_pay = YesNo::Yes;
    assert_eq!(employed(&answers), TRUE);
}

#[test]
fn icls19_row5_unknown_destination_is_a_parameter() {
    let answers = farmer(Destination::NotStated);
    for (choice, expected) in [
        (UnknownDestination::Unknown, UNKNOWN),
        (UnknownDestination::Market, TRUE),
        (UnknownDestination::OwnUse, FALSE),
    ] {
        let parameters = Parameters { unknown_destination: choice, ..Parameters::default() };
        assert_eq!(fact_asked(Fact::Employed, &answers, everything(), &parameters), expected);
    }
    let asked = all_but(&[Question::ProductionDestination]);
    assert_eq!(fact_asked(Fact::Employed, &answers, asked, &Parameters::default()), TRUE);
}

#[test]
fn icls19_row6_absence_needs_its_test() {
    use AbsenceReason as R;
    let no_test_passed =
        [(R::Attached, TRUE), (R::Tested, FALSE), (R::Seasonal, FALSE), (R::Unattached, FALSE), (R::NotStarted, FALSE)];
    for (reason, expected) in no_test_passed {
        assert_eq!(employed(&absent_because(reason)), expected, "{reason:?}");
    }
    let pass = |reason, change: fn(&mut Answers)| {
        let mut answers = absent_because(reason);
        change(&mut answers);
        employed(&answers)
    };
    assert_eq!(pass(R::Tested, |a| a.paid_during_absence = YesNo::Yes), TRUE);
    assert_eq!(pass(R::Tested, |a| a.absence_within_three_months = YesNo::Yes), TRUE);
    assert_eq!(pass(R::Tested, |a| a.does_off_season_duties = YesNo::Yes), FALSE);
    assert_eq!(pass(R::Tested, |a| a.paid_during_absence = YesNo::NotStated), UNKNOWN);
    assert_eq!(pass(R::Seasonal, |a| a.does_off_season_duties = YesNo::Yes), TRUE);
    assert_eq!(pass(R::Seasonal, |a| a.paid_during_absence = YesNo::Yes), FALSE);
    assert_eq!(pass(R::Seasonal, |a| a.does_off_season_duties = YesNo::NotStated), UNKNOWN);
    assert_eq!(pass(R::Unattached, |a| a.absence_within_three_months = YesNo::Yes), FALSE);
    assert_eq!(pass(R::NotStarted, |a| a.paid_during_absence = YesNo::Yes), FALSE);
}

#[test]
fn icls19_absence_for_an_unknown_reason_is_unknown() {
    let mut answers = absent_because(AbsenceReason::NotStated);
    assert_eq!(employed(&answers), UNKNOWN);
    answers.paid_during_absence = YesNo::Yes;
    assert_eq!(employed(&answers), UNKNOWN);
    answers.absent_from_job = YesNo::NotStated;
    assert_eq!(employed(&answers), UNKNOWN);
}

#[test]
fn icls19_absence_in_surveys_that_ask_less() {
    use Question as Q;
    let answers = absent_because(AbsenceReason::NotStated);
    let asks = |left_out: &[Question], answers: &Answers| {
        fact_asked(Fact::Employed, answers, all_but(left_out), &Parameters::default())
    };
    assert_eq!(asks(&[Q::AbsenceReason], &answers), FALSE); // the test alone decides
    let mut untested = answers;
    untested.paid_during_absence = YesNo::NotStated;
    untested.absence_within_three_months = YesNo::NotStated;
    let no_test = [Q::AbsenceReason, Q::PaidDuringAbsence, Q::AbsenceWithinThreeMonths];
    assert_eq!(asks(&no_test, &untested), TRUE); // the question about absence holds the test
    untested.absence_reason = AbsenceReason::Tested;
    assert_eq!(asks(&no_test[1..], &untested), UNKNOWN); // nobody asked what the reason requires
    untested.absence_within_three_months = YesNo::Yes;
    assert_eq!(asks(&no_test[1..2], &untested), TRUE);
    let present = idle_but(|a| a.absent_from_job = YesNo::NotStated);
    assert_eq!(asks(&[Q::AbsentFromJob], &present), FALSE);
}

#[test]
fn icls19_row7_trainees_and_volunteers_are_not_employed() {
    assert_eq!(employed(&idle_but(|a| a.unpaid_trainee_or_volunteer = YesNo::Yes)), FALSE);
}

#[test]
fn icls19_row8_otherwise_not_employed() {
    assert_eq!(employed(&idle()), FALSE);
}

#[test]
fn icls13_own_use_producers_of_goods_are_employed() {
    for destination in
        [Destination::OnlyOwnUse, Destination::MainlyOwnUse, Destination::NotStated, Destination::OnlySale]
    {
        assert_eq!(employed13(&farmer(destination)), TRUE);
    }
}

#[test]
fn icls13_unpaid_trainees_and_volunteers_producing_goods_are_employed() {
    assert_eq!(employed13(&idle_but(|a| a.unpaid_trainee_or_volunteer = YesNo::Yes)), TRUE);
    assert_eq!(employed13(&idle_but(|a| a.unpaid_trainee_or_volunteer = YesNo::NotStated)), UNKNOWN);
}

#[test]
fn icls13_absence_is_formal_attachment_without_three_months() {
    use AbsenceReason as R;
    for (reason, expected) in [
        (R::Attached, TRUE),
        (R::Tested, TRUE),
        (R::Seasonal, FALSE),
        (R::Unattached, FALSE),
        (R::NotStarted, FALSE),
        (R::NotStated, UNKNOWN),
    ] {
        assert_eq!(employed13(&absent_because(reason)), expected, "{reason:?}");
    }
    let mut seasonal = absent_because(R::Seasonal);
    seasonal.does_off_season_duties = YesNo::Yes;
    assert_eq!(employed13(&seasonal), TRUE);
    let asked = all_but(&[Question::AbsenceReason]);
    let unexplained = absent_because(R::NotStated);
    assert_eq!(fact_asked(Fact::EmployedIcls13, &unexplained, asked, &Parameters::default()), TRUE);
}

#[test]
fn a_question_not_asked_is_not_one_not_answered() {
    use Question as Q;
    let answers = Answers { age: number("30"), worked_for_pay: YesNo::No, ..Answers::default() };
    assert_eq!(employed(&answers), UNKNOWN);
    let asked = Asked::NONE.with(Q::Age).with(Q::WorkedForPay);
    assert_eq!(fact_asked(Fact::Employed, &answers, asked, &Parameters::default()), FALSE);
    assert_eq!(fact_asked(Fact::EmployedIcls13, &answers, asked, &Parameters::default()), FALSE);
}

#[test]
fn a_status_the_office_derived_wins_and_answers_stand_in_where_it_is_blank() {
    for (given, employed, unemployed, outside) in [
        (LabourForceStatus::Employed, TRUE, FALSE, FALSE),
        (LabourForceStatus::Unemployed, FALSE, TRUE, FALSE),
        (LabourForceStatus::Outside, FALSE, FALSE, TRUE),
        (LabourForceStatus::NotStated, TRUE, FALSE, FALSE),
    ] {
        let answers = employed_with(|a| {
            a.labour_force_status = given;
            a.labour_force_status_icls13 = given;
        });
        assert_eq!(fact(Fact::Employed, &answers), employed);
        assert_eq!(fact(Fact::Unemployed, &answers), unemployed);
        assert_eq!(fact(Fact::OutsideLabourForce, &answers), outside);
        assert_eq!(fact(Fact::EmployedIcls13, &answers), employed);
        assert_eq!(fact(Fact::UnemployedIcls13, &answers), unemployed);
        assert_eq!(fact(Fact::OutsideLabourForceIcls13, &answers), outside);
    }
}

#[test]
fn the_two_standards_do_not_read_each_others_status() {
    let answers = idle_but(|a| a.labour_force_status = LabourForceStatus::Employed);
    assert_eq!(employed13(&answers), FALSE);
    let answers = idle_but(|a| a.labour_force_status_icls13 = LabourForceStatus::Employed);
    assert_eq!(employed(&answers), FALSE);
}
