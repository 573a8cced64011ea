//! Status in employment by ICSE-18 from questions: standards A.7, row by row, and the bridge to ICSE-93.

use super::*;
use crate::code::{Code, ContractType, EnterpriseType, Icse18, Icse93};
use crate::derive::{Icse18Row, icse18_rows};

/// The facts of the detailed categories, with their codes.
const DETAILS: [(Fact, Icse18); 10] = [
    (Fact::CorporationEmployer, Icse18::CorporationEmployer),
    (Fact::HouseholdEmployer, Icse18::HouseholdEmployer),
    (Fact::CorporationOwnerWithoutEmployees, Icse18::CorporationOwnerOperator),
    (Fact::HouseholdOwnAccountWorker, Icse18::OwnAccount),
    (Fact::DependentContractor, Icse18::DependentContractor),
    (Fact::PermanentEmployee, Icse18::PermanentEmployee),
    (Fact::FixedTermEmployee, Icse18::FixedTermEmployee),
    (Fact::CasualEmployee, Icse18::CasualEmployee),
    (Fact::PaidApprentice, Icse18::PaidApprentice),
    (Fact::ContributingFamilyWorkerIcse18, Icse18::FamilyWorker),
];

/// Somebody employed who says no to every question on special cases.
fn worker(status: Icse93) -> Answers {
    employed_with(|a| {
        a.status_in_employment = status;
        a.shares_decisions = YesNo::No;
        a.paid_regularly_by_family = YesNo::No;
        a.paid_apprentice = YesNo::No;
        a.casual_work = YesNo::No;
        a.dominant_client = YesNo::No;
        a.employment_contract = YesNo::Yes;
        a.paid_by_task = YesNo::No;
        a.pays_own_contributions = YesNo::No;
        a.contract = ContractType::Permanent;
    })
}

fn with(status: Icse93, change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = worker(status);
    change(&mut answers);
    answers
}

fn owner(status: Icse93, enterprise: EnterpriseType) -> Answers {
    with(status, |a| a.enterprise_type = enterprise)
}

fn rows(answers: &Answers) -> Vec<Icse18Row> {
    icse18_rows(answers, &Parameters::default(), Asked::ALL)
}

/// The one category is certain, and the row says why.
fn assert_is(answers: &Answers, row: Icse18Row, code: &str) {
    assert_eq!(rows(answers), [row]);
    assert_eq!(row.category().map(|category| category.item().code), Some(code));
    for (detail, category) in DETAILS {
        assert_eq!(fact(detail, answers), Some(category.item().code == code), "{detail:?} of {code}");
    }
}

#[test]
fn a7_row_1_family_worker_without_say_or_pay_is_51() {
    assert_is(&worker(Icse93::FamilyWorker), Icse18Row::FamilyWorker, "51");
    let unknown = with(Icse93::FamilyWorker, |a| a.shares_decisions = YesNo::NotStated);
    assert_eq!(fact(Fact::ContributingFamilyWorkerIcse18, &unknown), UNKNOWN);
    // Regular pay makes an employee, a say makes somebody who runs the business with others.
    let paid = with(Icse93::FamilyWorker, |a| a.paid_regularly_by_family = YesNo::Yes);
    assert_is(&paid, Icse18Row::PermanentEmployee, "41");
    let partner = with(Icse93::FamilyWorker, |a| {
        a.shares_decisions = YesNo::Yes;
        a.enterprise_type = EnterpriseType::Unincorporated;
        a.has_regular_employees = YesNo::No;
    });
    assert_is(&partner, Icse18Row::OwnAccount, "22");
}

#[test]
fn a7_row_2_paid_apprentice_is_44_whatever_the_contract() {
    for contract in [ContractType::Permanent, ContractType::Temporary, ContractType::NotStated] {
        let apprentice = with(Icse93::Employee, |a| {
            a.paid_apprentice = YesNo::Yes;
            a.contract = contract;
        });
        assert_is(&apprentice, Icse18Row::PaidApprentice, "44");
    }
}

#[test]
fn a7_row_3_casual_work_or_a_contract_below_three_months_is_43() {
    assert_is(&with(Icse93::Employee, |a| a.casual_work = YesNo::Yes), Icse18Row::CasualEmployee, "43");
    let of_months = |months: &str| {
        with(Icse93::Employee, |a| {
            a.contract = ContractType::Temporary;
            a.contract_months = number(months);
        })
    };
    assert_is(&of_months("2.9"), Icse18Row::CasualEmployee, "43");
    assert_is(&of_months("3"), Icse18Row::FixedTermEmployee, "42");
    // The three months are a parameter.
    let six = Parameters { short_term_months: 6, ..Parameters::default() };
    assert_eq!(fact_asked(Fact::CasualEmployee, &of_months("3"), Asked::ALL, &six), TRUE);
}

#[test]
fn a7_row_4_contract_with_an_end_is_42_also_of_unknown_length() {
    let fixed = with(Icse93::Employee, |a| a.contract = ContractType::Temporary);
    assert_is(&fixed, Icse18Row::FixedTermEmployee, "42");
}

#[test]
fn a7_row_5_contract_without_an_end_is_41() {
    assert_is(&worker(Icse93::Employee), Icse18Row::PermanentEmployee, "41");
    // Without the contract it is only known that it is an employee: 49 in a table.
    let unknown = with(Icse93::Employee, |a| a.contract = ContractType::NotStated);
    assert_eq!(fact(Fact::PermanentEmployee, &unknown), UNKNOWN);
    assert_eq!(fact(Fact::FixedTermEmployee, &unknown), UNKNOWN);
    assert_eq!(fact(Fact::CasualEmployee, &unknown), FALSE);
    assert_eq!(fact(Fact::EmployeeIcse18, &unknown), TRUE);
}

#[test]
fn a7_row_6_corporation_is_11_with_employees_and_21_without() {
    let corporation = EnterpriseType::Corporation;
    assert_is(&owner(Icse93::Employer, corporation), Icse18Row::CorporationEmployer, "11");
    assert_is(&owner(Icse93::OwnAccount, corporation), Icse18Row::CorporationOwnerOperator, "21");
    let member = owner(Icse93::CooperativeMember, corporation);
    assert_eq!(fact(Fact::OwnerOperator, &member), TRUE);
    assert_eq!(fact(Fact::CorporationEmployer, &member), UNKNOWN);
}

#[test]
fn a7_row_7_unincorporated_with_regular_employees_is_12() {
    assert_is(&owner(Icse93::Employer, EnterpriseType::Unincorporated), Icse18Row::HouseholdEmployer, "12");
    let member = Answers {
        has_regular_employees: YesNo::Yes,
        ..owner(Icse93::CooperativeMember, EnterpriseType::Unincorporated)
    };
    assert_is(&member, Icse18Row::HouseholdEmployer, "12");
    // Not knowing whether it is a corporation leaves 11 and 12: an employer, 19 in a table.
    let unknown = owner(Icse93::Employer, EnterpriseType::NotStated);
    assert_eq!(fact(Fact::EmployerIcse18, &unknown), TRUE);
    assert_eq!(fact(Fact::HouseholdEmployer, &unknown), UNKNOWN);
}

#[test]
fn a7_row_8_unincorporated_alone_under_control_is_30() {
    let contractor =
        Answers { dominant_client: YesNo::Yes, ..owner(Icse93::OwnAccount, EnterpriseType::Unincorporated) };
    assert_is(&contractor, Icse18Row::DominatedContractor, "30");
    // With employees, or in a corporation, control does not matter.
    let employer = Answers { dominant_client: YesNo::Yes, ..owner(Icse93::Employer, EnterpriseType::Unincorporated) };
    assert_is(&employer, Icse18Row::HouseholdEmployer, "12");
    let corporation = Answers { dominant_client: YesNo::Yes, ..owner(Icse93::OwnAccount, EnterpriseType::Corporation) };
    assert_is(&corporation, Icse18Row::CorporationOwnerOperator, "21");
}

#[test]
fn a7_row_9_unincorporated_alone_otherwise_is_22() {
    assert_is(&owner(Icse93::OwnAccount, EnterpriseType::Unincorporated), Icse18Row::OwnAccount, "22");
    let unknown =
        Answers { dominant_client: YesNo::NotStated, ..owner(Icse93::OwnAccount, EnterpriseType::Unincorporated) };
    assert_eq!(fact(Fact::HouseholdOwnAccountWorker, &unknown), UNKNOWN);
    assert_eq!(fact(Fact::DependentContractor, &unknown), UNKNOWN);
    // Where nobody was asked about control, nobody is under it.
    let asked = all_but(&[Question::DominantClient]);
    assert_eq!(fact_asked(Fact::HouseholdOwnAccountWorker, &unknown, asked, &Parameters::default()), TRUE);
}

#[test]
fn a7_row_10_reported_employee_without_contract_by_task_and_on_own_contributions_is_30() {
    let contractor = with(Icse93::Employee, |a| {
        a.employment_contract = YesNo::No;
        a.paid_by_task = YesNo::Yes;
        a.pays_own_contributions = YesNo::Yes;
    });
    assert_is(&contractor, Icse18Row::TaskContractor, "30");
    let changes: [fn(&mut Answers); 3] = [
        |a| a.employment_contract = YesNo::Yes,
        |a| a.paid_by_task = YesNo::No,
        |a| a.pays_own_contributions = YesNo::No,
    ];
    for change in changes {
        let mut employee = contractor;
        change(&mut employee);
        assert_is(&employee, Icse18Row::PermanentEmployee, "41");
    }
    // In ICSE-93 they are what they report.
    assert_eq!(fact(Fact::Employee, &contractor), TRUE);
}

#[test]
fn a7_the_groups_of_both_hierarchies() {
    let groups = [
        (Fact::EmployerIcse18, "11 12 19"),
        (Fact::IndependentWithoutEmployees, "21 22 29"),
        (Fact::DependentContractor, "30"),
        (Fact::EmployeeIcse18, "41 42 43 44 49"),
        (Fact::ContributingFamilyWorkerIcse18, "51"),
        (Fact::IndependentWorker, "11 12 19 21 22 29"),
        (Fact::OwnerOperator, "11 21"),
        (Fact::HouseholdMarketWorker, "12 22"),
        (Fact::WorksForProfit, "12 22 30 51"),
    ];
    for item in &Icse18::list().items[1..] {
        let answers = employed_with(|a| a.status_in_employment_icse18 = Icse18::parse(item.code).unwrap_or_default());
        assert_eq!(rows(&answers), [Icse18Row::Office]);
        for (group, codes) in groups {
            // 19 and 29 do not say whether the enterprise is a corporation.
            let by_risk = matches!(group, Fact::OwnerOperator | Fact::HouseholdMarketWorker | Fact::WorksForProfit);
            let expected = (!(by_risk && ["19", "29"].contains(&item.code))).then(|| codes.contains(item.code));
            assert_eq!(fact(group, &answers), expected, "{group:?} of {}", item.code);
        }
        for (detail, category) in DETAILS {
            let code = category.item().code;
            let expected = match item.code {
                // Not further classified: one of the group, not known which.
                residual @ ("19" | "29" | "49") if code[..1] == residual[..1] => UNKNOWN,
                known => Some(known == code),
            };
            assert_eq!(fact(detail, &answers), expected, "{detail:?} of {}", item.code);
        }
    }
}

#[test]
fn a7_the_office_comes_first() {
    let answers = with(Icse93::Employee, |a| a.status_in_employment_icse18 = Icse18::DependentContractor);
    assert_eq!(fact(Fact::DependentContractor, &answers), TRUE);
    assert_eq!(fact(Fact::PermanentEmployee, &answers), FALSE);
}

#[test]
fn a7_owner_operators_may_be_employees_in_icse93() {
    let owners = Parameters { owner_operators_are_employees: true, ..Parameters::default() };
    for (status, plain, with_owners) in [
        (Icse18::CorporationEmployer, Fact::Employer, Fact::Employee),
        (Icse18::CorporationOwnerOperator, Fact::OwnAccountWorker, Fact::Employee),
        (Icse18::HouseholdEmployer, Fact::Employer, Fact::Employer),
        (Icse18::DependentContractor, Fact::OwnAccountWorker, Fact::OwnAccountWorker),
    ] {
        let answers = employed_with(|a| a.status_in_employment_icse18 = status);
        assert_eq!(fact(plain, &answers), TRUE, "{status:?}");
        assert_eq!(fact_asked(with_owners, &answers, Asked::ALL, &owners), TRUE, "{status:?}");
    }
}

#[test]
fn every_row_says_what_it_is_and_where_it_stands() {
    let distinct = |texts: Vec<&str>| texts.iter().collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!(Icse18Row::ALL.len(), 12);
    assert_eq!(distinct(Icse18Row::ALL.iter().map(|row| row.sentence()).collect()), 12);
    assert!(Icse18Row::ALL.iter().all(|row| row.sentence().ends_with('.') && row.source().starts_with("20th ICLS")));
}
