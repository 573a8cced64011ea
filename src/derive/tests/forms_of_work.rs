//! Forms of work other than employment: standards dossier A.2.1 row 7, A.2.3 and H3.

use super::*;
use Destination as D;

#[test]
fn a2_1_row7_own_use_producers_trainees_and_volunteers_are_not_employed_and_are_counted() {
    for (change, form) in [
        ((|a: &mut Answers| a.own_use_goods = YesNo::Yes) as fn(&mut Answers), Fact::OwnUseProducerOfGoods),
        (|a: &mut Answers| a.own_use_foodstuff = YesNo::Yes, Fact::SubsistenceFoodProducer),
        (|a: &mut Answers| a.unpaid_trainee = YesNo::Yes, Fact::UnpaidTrainee),
        (|a: &mut Answers| a.volunteer = YesNo::Yes, Fact::Volunteer),
    ] {
        let answers = idle_but(change);
        assert_eq!(fact(form, &answers), TRUE, "{form:?}");
        assert_eq!(fact(Fact::Employed, &answers), FALSE, "{form:?}");
        assert_eq!(fact(form, &idle()), FALSE, "{form:?}");
        assert_eq!(fact(form, &Answers::default()), UNKNOWN, "{form:?}");
        let child = idle_but(|a| {
            change(a);
            a.age = number("12");
        });
        assert_eq!(fact(form, &child), FALSE, "{form:?}");
        // A person may do several forms of work in one week.
        let mut worker = employed_with(change);
        worker.age = number("30");
        assert_eq!((fact(form, &worker), fact(Fact::Employed, &worker)), (TRUE, TRUE), "{form:?}");
    }
}

#[test]
fn a2_3_own_use_producers_and_trainees_are_employed_under_the_13th() {
    for change in [
        |a: &mut Answers| a.own_use_goods = YesNo::Yes,
        |a: &mut Answers| a.own_use_foodstuff = YesNo::Yes,
        |a: &mut Answers| a.unpaid_trainee = YesNo::Yes,
    ] {
        assert_eq!(fact(Fact::EmployedIcls13, &idle_but(change)), TRUE);
    }
    // A volunteer is, if it is goods that are produced, which is a question of its own.
    assert_eq!(fact(Fact::EmployedIcls13, &idle_but(|a| a.volunteer = YesNo::Yes)), FALSE);
}

#[test]
fn h3_farmers_for_own_use_are_subsistence_food_producers() {
    for (destination, expected) in [
        (D::OnlyOwnUse, TRUE),
        (D::MainlyOwnUse, TRUE),
        (D::MainlySale, FALSE),
        (D::OnlySale, FALSE),
        (D::NotStated, UNKNOWN),
    ] {
        assert_eq!(fact(Fact::SubsistenceFoodProducer, &farmer(destination)), expected, "{destination:?}");
        assert_eq!(fact(Fact::OwnUseProducerOfGoods, &farmer(destination)), expected, "{destination:?}");
    }
    // All output of a shop is for the market.
    let mut shop = farmer(D::OnlyOwnUse);
    shop.agricultural_activity = YesNo::No;
    assert_eq!(fact(Fact::SubsistenceFoodProducer, &shop), FALSE);
    // Cloth and water are goods, not food.
    let weaver = idle_but(|a| a.own_use_goods = YesNo::Yes);
    assert_eq!(fact(Fact::SubsistenceFoodProducer, &weaver), FALSE);
}
