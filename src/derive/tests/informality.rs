//! Informality by the ILO's method of the 17th ICLS: standards A.9.1, row by row, and part H, rule 8.

use super::*;
use crate::code::{
    Bookkeeping, Code, Destination, EnterpriseType, Icse93, Industry, Occupation, Registration, Sector, Workplace,
};
use crate::derive::{NatureRow, UnitRow, nature_row, unit_row};

const UNITS: [Fact; 3] = [Fact::FormalSector, Fact::InformalSector, Fact::HouseholdSector];
const FORMAL: [Option<bool>; 3] = [TRUE, FALSE, FALSE];
const INFORMAL: [Option<bool>; 3] = [FALSE, TRUE, FALSE];
const HOUSEHOLD: [Option<bool>; 3] = [FALSE, FALSE, TRUE];

/// Somebody employed of whom only the status is told: every node is what the method makes of a missing answer.
fn only(status: Icse93) -> Answers {
    employed_with(|a| a.status_in_employment = status)
}

fn with(status: Icse93, change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = only(status);
    change(&mut answers);
    answers
}

fn assert_unit(answers: &Answers, row: UnitRow, units: [Option<bool>; 3]) {
    assert_eq!(unit_row(answers, &Parameters::default(), Asked::ALL), Some(row));
    assert_eq!(UNITS.map(|unit| fact(unit, answers)), units, "{row:?}");
}

fn assert_job(answers: &Answers, row: NatureRow, informal: Option<bool>) {
    assert_eq!(nature_row(answers, &Parameters::default(), Asked::ALL), Some(row));
    assert_eq!(fact(Fact::InformalEmployment, answers), informal, "{row:?}");
}

const STATUSES: [Icse93; 4] = [Icse93::Employee, Icse93::Employer, Icse93::OwnAccount, Icse93::FamilyWorker];

#[test]
fn a9_unit_row_1_formal_institutions() {
    use EnterpriseType as E;
    for kind in [E::Government, E::Corporation, E::NonProfit, E::International] {
        for status in STATUSES {
            // Whatever else was said, also that the unit is not registered.
            let answers = with(status, |a| {
                a.enterprise_type = kind;
                a.registration = Registration::NotRegistered;
                a.industry = Industry::Households;
            });
            assert_unit(&answers, UnitRow::FormalInstitution, FORMAL);
        }
    }
    let public = with(Icse93::Employee, |a| a.institutional_sector = Sector::Public);
    assert_unit(&public, UnitRow::FormalInstitution, FORMAL);
}

#[test]
fn a9_unit_row_2_households_and_subsistence() {
    let by_unit = with(Icse93::Employee, |a| a.enterprise_type = EnterpriseType::Household);
    let by_industry = with(Icse93::Employee, |a| a.industry = Industry::Households);
    let by_occupation = with(Icse93::OwnAccount, |a| a.occupation = Occupation::parse("6310").unwrap_or_default());
    for mut answers in [by_unit, by_industry, by_occupation] {
        assert_unit(&answers, UnitRow::HouseholdEmployer, HOUSEHOLD);
        // A household is never formal, even with accounts and registration.
        answers.bookkeeping = Bookkeeping::Complete;
        answers.registration = Registration::Registered;
        assert_unit(&answers, UnitRow::HouseholdEmployer, HOUSEHOLD);
    }
}

#[test]
fn a9_unit_row_3_own_final_use() {
    let own_use = with(Icse93::OwnAccount, |a| {
        a.main_job_destination = Destination::OnlyOwnUse;
        a.registration = Registration::Registered;
    });
    assert_unit(&own_use, UnitRow::OwnUse, HOUSEHOLD);
    // Mainly for own use is partly for the market, and what was not told is for the market.
    for destination in [Destination::MainlyOwnUse, Destination::NotStated] {
        let market = Answers { main_job_destination: destination, ..own_use };
        assert_unit(&market, UnitRow::Registered, FORMAL);
    }
}

#[test]
fn a9_unit_row_4_complete_accounts() {
    let answers = with(Icse93::OwnAccount, |a| {
        a.bookkeeping = Bookkeeping::Complete;
        a.registration = Registration::NotRegistered;
    });
    assert_unit(&answers, UnitRow::KeepsAccounts, FORMAL);
}

#[test]
fn a9_unit_row_5_registered() {
    use Bookkeeping as B;
    for kept in [B::Simplified, B::NoAccounts, B::NotKnown, B::NotStated] {
        let answers = with(Icse93::Employee, |a| {
            a.bookkeeping = kept;
            a.registration = Registration::Registered;
        });
        assert_unit(&answers, UnitRow::Registered, FORMAL);
    }
}

#[test]
fn a9_unit_row_6_not_registered_or_not_known() {
    for registration in [Registration::NotRegistered, Registration::NotKnown] {
        for status in STATUSES {
            // Not even social security makes the unit formal any more.
            let answers = with(status, |a| {
                a.registration = registration;
                a.employer_social_security = YesNo::Yes;
                a.workplace = Workplace::Premises;
                a.unit_workers = number("60");
            });
            assert_unit(&answers, UnitRow::NotRegistered, INFORMAL);
        }
    }
}

#[test]
fn a9_unit_row_7_insured_employee() {
    let insured = with(Icse93::Employee, |a| {
        a.employer_social_security = YesNo::Yes;
        a.workplace = Workplace::Street;
    });
    assert_unit(&insured, UnitRow::InsuredEmployee, FORMAL);
}

#[test]
fn a9_unit_row_8_employee_in_large_premises() {
    for social_security in [YesNo::No, YesNo::NotStated] {
        let answers = with(Icse93::Employee, |a| {
            a.employer_social_security = social_security;
            a.workplace = Workplace::Premises;
            a.unit_workers = number("6");
        });
        assert_unit(&answers, UnitRow::EmployeeInLargePremises, FORMAL);
    }
}

#[test]
fn a9_unit_row_9_employee_without_premises() {
    use Workplace as W;
    for place in [W::OwnHome, W::ClientPlace, W::Street, W::NoFixedPlace, W::Other] {
        for workers in ["", "60"] {
            let answers = with(Icse93::Employee, |a| {
                a.workplace = place;
                a.unit_workers = number(workers);
            });
            assert_unit(&answers, UnitRow::EmployeeWithoutPremises, INFORMAL);
        }
    }
}

#[test]
fn a9_unit_row_10_employee_in_small_premises() {
    let small = with(Icse93::Employee, |a| {
        a.workplace = Workplace::Premises;
        a.unit_workers = number("5");
    });
    assert_unit(&small, UnitRow::EmployeeInSmallPremises, INFORMAL);
    // More than five workers is a parameter.
    let nine = Parameters { informal_unit_workers: 9, ..Parameters::default() };
    let ten = Answers { unit_workers: number("9"), ..small };
    assert_eq!(fact(Fact::FormalSector, &ten), TRUE);
    assert_eq!(fact_asked(Fact::FormalSector, &ten, Asked::ALL, &nine), FALSE);
}

#[test]
fn a9_unit_row_11_uninsured_employee_with_place_or_size_missing() {
    let missing: [fn(&mut Answers); 3] =
        [|_| {}, |a| a.workplace = Workplace::Premises, |a| a.unit_workers = number("60")];
    for change in missing {
        let mut answers = with(Icse93::Employee, |a| a.employer_social_security = YesNo::No);
        change(&mut answers);
        assert_unit(&answers, UnitRow::UninsuredEmployee, INFORMAL);
    }
}

#[test]
fn a9_unit_row_12_others_in_large_premises() {
    for status in [Icse93::Employer, Icse93::OwnAccount, Icse93::CooperativeMember, Icse93::FamilyWorker] {
        let answers = with(status, |a| {
            a.workplace = Workplace::Premises;
            a.unit_workers = number("6");
        });
        assert_unit(&answers, UnitRow::LargePremises, FORMAL);
    }
}

#[test]
fn a9_unit_row_13_others_in_small_premises_or_none() {
    for (place, workers) in [(Workplace::Premises, "5"), (Workplace::Street, "60"), (Workplace::Street, "")] {
        let answers = with(Icse93::OwnAccount, |a| {
            a.workplace = place;
            a.unit_workers = number(workers);
            // Social security does not settle the unit of others than employees.
            a.employer_social_security = YesNo::Yes;
        });
        assert_unit(&answers, UnitRow::SmallOrNoPremises, INFORMAL);
    }
}

#[test]
fn a9_unit_row_14_others_with_place_or_size_missing() {
    assert_unit(&only(Icse93::OwnAccount), UnitRow::PlaceOrSizeUnknown, INFORMAL);
    let with_size = with(Icse93::Employer, |a| a.unit_workers = number("60"));
    assert_unit(&with_size, UnitRow::PlaceOrSizeUnknown, INFORMAL);
}

#[test]
fn a9_unit_row_15_unresolved_employee_is_unknown() {
    assert_unit(&only(Icse93::Employee), UnitRow::Unresolved, [UNKNOWN; 3]);
    let with_place = with(Icse93::Employee, |a| a.workplace = Workplace::Premises);
    assert_unit(&with_place, UnitRow::Unresolved, [UNKNOWN; 3]);
}

#[test]
fn a9_nature_of_employees_and_of_those_without_a_status() {
    use YesNo::{No, NotStated, Yes};
    for status in [Icse93::Employee, Icse93::NotStated] {
        let job = |social_security, annual, sick| {
            with(status, |a| {
                a.employer_social_security = social_security;
                a.paid_annual_leave = annual;
                a.paid_sick_leave = sick;
            })
        };
        for (annual, sick) in [(Yes, Yes), (No, No), (NotStated, NotStated)] {
            assert_job(&job(Yes, annual, sick), NatureRow::Insured, FALSE);
            assert_job(&job(No, annual, sick), NatureRow::Uninsured, TRUE);
        }
        assert_job(&job(NotStated, Yes, Yes), NatureRow::BothLeaves, FALSE);
        for (annual, sick) in [(Yes, No), (No, Yes), (No, No), (Yes, NotStated), (NotStated, NotStated)] {
            assert_job(&job(NotStated, annual, sick), NatureRow::WithoutBothLeaves, TRUE);
        }
    }
}

#[test]
fn a9_nature_of_employers_and_cooperative_members_is_that_of_the_unit() {
    for status in [Icse93::Employer, Icse93::CooperativeMember] {
        let registered = |registration| with(status, |a| a.registration = registration);
        assert_job(&registered(Registration::Registered), NatureRow::FormalEntrepreneur, FALSE);
        assert_job(&registered(Registration::NotRegistered), NatureRow::InformalEntrepreneur, TRUE);
        let own_use = with(status, |a| a.main_job_destination = Destination::OnlyOwnUse);
        assert_job(&own_use, NatureRow::InformalEntrepreneur, TRUE);
    }
}

#[test]
fn a9_nature_of_own_account_workers_needs_sale_and_a_formal_unit() {
    let job = |sale, registration| {
        with(Icse93::OwnAccount, |a| {
            a.sells_output = sale;
            a.registration = registration;
        })
    };
    for sale in [YesNo::Yes, YesNo::NotStated] {
        assert_job(&job(sale, Registration::Registered), NatureRow::FormalOwnAccount, FALSE);
        assert_job(&job(sale, Registration::NotRegistered), NatureRow::InformalOwnAccount, TRUE);
    }
    assert_job(&job(YesNo::No, Registration::Registered), NatureRow::InformalOwnAccount, TRUE);
}

#[test]
fn a9_nature_of_family_workers_is_informal_always() {
    let formal = with(Icse93::FamilyWorker, |a| {
        a.enterprise_type = EnterpriseType::Corporation;
        a.employer_social_security = YesNo::Yes;
    });
    assert_job(&formal, NatureRow::FamilyWorker, TRUE);
    assert_eq!(fact(Fact::FormalSector, &formal), TRUE);
}

#[test]
fn a9_informal_employees_sit_in_formal_units_and_formal_ones_in_informal_units() {
    let informal = with(Icse93::Employee, |a| {
        a.registration = Registration::Registered;
        a.employer_social_security = YesNo::No;
    });
    assert_eq!((fact(Fact::FormalSector, &informal), fact(Fact::InformalEmployment, &informal)), (TRUE, TRUE));
    let formal = with(Icse93::Employee, |a| {
        a.registration = Registration::NotRegistered;
        a.employer_social_security = YesNo::Yes;
    });
    assert_eq!((fact(Fact::InformalSector, &formal), fact(Fact::InformalEmployment, &formal)), (TRUE, FALSE));
}

/// Social security can settle the unit only where registration is missing: -1 (no) and 0 (unknown) differ there.
#[test]
fn h8_no_and_unknown_social_security_differ_only_where_place_or_size_is_missing() {
    let unit = |social_security, place| {
        let answers = with(Icse93::Employee, |a| {
            a.employer_social_security = social_security;
            a.workplace = place;
            a.unit_workers = number("3");
        });
        UNITS.map(|unit| fact(unit, &answers))
    };
    assert_eq!(unit(YesNo::No, Workplace::NotStated), INFORMAL);
    assert_eq!(unit(YesNo::NotStated, Workplace::NotStated), [UNKNOWN; 3]);
    assert_eq!(unit(YesNo::No, Workplace::Premises), unit(YesNo::NotStated, Workplace::Premises));
}

#[test]
fn an_office_that_says_whether_a_job_is_informal_comes_first() {
    let derived = with(Icse93::Employee, |a| a.employer_social_security = YesNo::Yes);
    assert_eq!(fact(Fact::InformalEmployment, &derived), FALSE);
    let office = Answers { informal_employment: YesNo::Yes, ..derived };
    assert_eq!(fact(Fact::InformalEmployment, &office), TRUE);
    assert_eq!(fact(Fact::FormalSector, &office), TRUE);
}

/// Missing answers decide in a survey that asked for them; a survey that never asked tells nothing of informality.
#[test]
fn a_survey_that_asked_nothing_of_informality_tells_nothing() {
    let asked = Asked::NONE.with(Question::Age).with(Question::WorkedForPay).with(Question::StatusInEmployment);
    let with_security = asked.with(Question::EmployerSocialSecurity);
    let with_registration = asked.with(Question::Registration);
    let told = |fact, status, asked| fact_asked(fact, &only(status), asked, &Parameters::default());
    for status in STATUSES {
        for fact in [Fact::InformalEmployment, Fact::InformalSector] {
            assert_eq!(told(fact, status, asked), UNKNOWN, "{status:?}");
        }
    }
    assert_eq!(told(Fact::InformalEmployment, Icse93::Employee, with_security), TRUE);
    assert_eq!(told(Fact::InformalEmployment, Icse93::OwnAccount, with_security), UNKNOWN);
    assert_eq!(told(Fact::InformalEmployment, Icse93::Employee, with_registration), UNKNOWN);
    assert_eq!(told(Fact::InformalEmployment, Icse93::OwnAccount, with_registration), TRUE);
    assert_eq!(told(Fact::InformalSector, Icse93::OwnAccount, with_registration), TRUE);
    let with_leaves = asked.with(Question::PaidAnnualLeave).with(Question::PaidSickLeave);
    assert_eq!(told(Fact::InformalEmployment, Icse93::Employee, with_leaves), TRUE);
    assert_eq!(told(Fact::InformalEmployment, Icse93::Employee, asked.with(Question::PaidAnnualLeave)), UNKNOWN);
}

#[test]
fn every_row_says_what_it_is() {
    assert_eq!((UnitRow::ALL.len(), NatureRow::ALL.len()), (15, 9));
    for (at, row) in UnitRow::ALL.iter().enumerate() {
        assert!(row.sentence().ends_with('.') && row.source().ends_with(&format!("row {}", at + 1)), "{row:?}");
    }
    assert!(NatureRow::ALL.iter().all(|row| row.sentence().ends_with('.')));
}
