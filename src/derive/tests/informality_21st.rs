//! Informality under the 21st ICLS: standards A.9.2, row by row, and part H, rule 8.

use super::*;
use crate::code::{
    Bookkeeping, Code, Destination, EnterpriseType, Icse18, Icse93, Industry, Occupation, Registration, Sector,
};
use crate::derive::{JobRow, SectorRow, job_rows_icls21, sector_rows_icls21};

const SECTORS: [Fact; 3] = [Fact::FormalSectorIcls21, Fact::InformalSectorIcls21, Fact::HouseholdSectorIcls21];
const FORMAL: [Option<bool>; 3] = [TRUE, FALSE, FALSE];
const INFORMAL: [Option<bool>; 3] = [FALSE, TRUE, FALSE];
const HOUSEHOLD: [Option<bool>; 3] = [FALSE, FALSE, TRUE];

/// Somebody in an unrecognised business that produces for the market; everything was answered.
fn worker(group: Icse18) -> Answers {
    employed_with(|a| {
        a.status_in_employment_icse18 = group;
        a.enterprise_type = EnterpriseType::Unincorporated;
        a.institutional_sector = Sector::Private;
        a.industry = Industry::Trade;
        a.occupation = Occupation::parse("5221").unwrap_or_default();
        a.main_job_destination = Destination::OnlySale;
        a.bookkeeping = Bookkeeping::NoAccounts;
        a.registration = Registration::NotRegistered;
        a.employer_social_security = YesNo::No;
        a.paid_annual_leave = YesNo::No;
        a.paid_sick_leave = YesNo::No;
        a.has_formal_employees = YesNo::No;
        a.job_social_insurance = YesNo::No;
        a.job_registered = YesNo::No;
    })
}

fn with(group: Icse18, change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = worker(group);
    change(&mut answers);
    answers
}

fn assert_sector(answers: &Answers, row: SectorRow, sectors: [Option<bool>; 3]) {
    assert_eq!(sector_rows_icls21(answers, &Parameters::default(), Asked::ALL), [row]);
    assert_eq!(SECTORS.map(|sector| fact(sector, answers)), sectors, "{row:?}");
}

fn assert_job(answers: &Answers, row: JobRow, informal: Option<bool>) {
    assert_eq!(job_rows_icls21(answers, &Parameters::default(), Asked::ALL), [row]);
    assert_eq!(fact(Fact::InformalEmploymentIcls21, answers), informal, "{row:?}");
}

#[test]
fn a9_2_sector_row_1_formal_institutions() {
    use EnterpriseType as E;
    for kind in [E::Government, E::Corporation, E::International] {
        assert_sector(
            &with(Icse18::PermanentEmployee, |a| a.enterprise_type = kind),
            SectorRow::FormalInstitution,
            FORMAL,
        );
    }
}

#[test]
fn a9_2_sector_row_1_the_public_sector() {
    let public = with(Icse18::PermanentEmployee, |a| a.institutional_sector = Sector::Public);
    assert_sector(&public, SectorRow::FormalInstitution, FORMAL);
}

#[test]
fn a9_2_sector_row_2_households_that_employ() {
    let by_unit = with(Icse18::PermanentEmployee, |a| a.enterprise_type = EnterpriseType::Household);
    let by_industry = with(Icse18::PermanentEmployee, |a| a.industry = Industry::Households);
    for answers in [by_unit, by_industry] {
        assert_sector(&answers, SectorRow::HouseholdEmployer, HOUSEHOLD);
        // A formal domestic worker stays in the sector, with a formal job.
        let insured = Answers { employer_social_security: YesNo::Yes, ..answers };
        assert_sector(&insured, SectorRow::HouseholdEmployer, HOUSEHOLD);
        assert_job(&insured, JobRow::Employee, FALSE);
    }
}

#[test]
fn a9_2_sector_row_3_complete_accounts() {
    let keeps = with(Icse18::OwnAccount, |a| a.bookkeeping = Bookkeeping::Complete);
    assert_sector(&keeps, SectorRow::KeepsAccounts, FORMAL);
}

#[test]
fn a9_2_sector_row_4_registered() {
    let registered = with(Icse18::OwnAccount, |a| a.registration = Registration::Registered);
    assert_sector(&registered, SectorRow::Registered, FORMAL);
    // Unlike under the 17th ICLS, not to know is not to be unregistered.
    let not_known = with(Icse18::OwnAccount, |a| a.registration = Registration::NotKnown);
    assert_eq!(SECTORS.map(|sector| fact(sector, &not_known)), [UNKNOWN, UNKNOWN, FALSE]);
}

#[test]
fn a9_2_sector_row_5_a_formal_employee_makes_the_unit_formal() {
    let insured = with(Icse18::PermanentEmployee, |a| a.employer_social_security = YesNo::Yes);
    assert_sector(&insured, SectorRow::HasFormalEmployee, FORMAL);
    let employer = with(Icse18::HouseholdEmployer, |a| a.has_formal_employees = YesNo::Yes);
    assert_sector(&employer, SectorRow::HasFormalEmployee, FORMAL);
}

#[test]
fn a9_2_sector_row_6_mainly_own_use() {
    for destination in [Destination::MainlyOwnUse, Destination::OnlyOwnUse] {
        let own_use = with(Icse18::OwnAccount, |a| a.main_job_destination = destination);
        assert_sector(&own_use, SectorRow::OwnUse, HOUSEHOLD);
    }
    let farmer = with(Icse18::OwnAccount, |a| a.occupation = Occupation::parse("6310").unwrap_or_default());
    assert_sector(&farmer, SectorRow::OwnUse, HOUSEHOLD);
    // One digit may hide a subsistence farmer.
    let one_digit = with(Icse18::OwnAccount, |a| a.occupation = Occupation::parse("6").unwrap_or_default());
    assert_eq!(fact(Fact::HouseholdSectorIcls21, &one_digit), UNKNOWN);
    let mainly_sale = with(Icse18::OwnAccount, |a| a.main_job_destination = Destination::MainlySale);
    assert_sector(&mainly_sale, SectorRow::Informal, INFORMAL);
}

#[test]
fn a9_2_sector_row_7_non_profit_needs_recognition() {
    let unrecognised = with(Icse18::PermanentEmployee, |a| a.enterprise_type = EnterpriseType::NonProfit);
    assert_sector(&unrecognised, SectorRow::NonMarket, HOUSEHOLD);
    let registered = Answers { registration: Registration::Registered, ..unrecognised };
    assert_sector(&registered, SectorRow::Registered, FORMAL);
}

#[test]
fn a9_2_sector_row_8_market_producers_without_recognition() {
    assert_sector(&worker(Icse18::OwnAccount), SectorRow::Informal, INFORMAL);
}

#[test]
fn a9_2_groups_11_and_21_are_formal() {
    for group in [Icse18::CorporationEmployer, Icse18::CorporationOwnerOperator] {
        assert_job(&worker(group), JobRow::OwnerOperator, FALSE);
    }
}

#[test]
fn a9_2_groups_12_and_22_follow_their_unit() {
    for group in [Icse18::HouseholdEmployer, Icse18::OwnAccount] {
        assert_job(&worker(group), JobRow::HouseholdMarket, TRUE);
        assert_job(&with(group, |a| a.registration = Registration::Registered), JobRow::HouseholdMarket, FALSE);
        assert_job(&with(group, |a| a.registration = Registration::NotStated), JobRow::HouseholdMarket, UNKNOWN);
    }
}

#[test]
fn a9_2_group_30_needs_registration_and_social_insurance() {
    for (registered, insured, informal) in [
        (Registration::Registered, YesNo::Yes, FALSE),
        (Registration::Registered, YesNo::No, TRUE),
        (Registration::NotRegistered, YesNo::Yes, TRUE),
        (Registration::Registered, YesNo::NotStated, UNKNOWN),
    ] {
        let contractor = with(Icse18::DependentContractor, |a| {
            a.registration = registered;
            a.job_social_insurance = insured;
        });
        assert_job(&contractor, JobRow::DependentContractor, informal);
    }
    // A formal unit, by its accounts, stands in for the registration.
    let accounts = with(Icse18::DependentContractor, |a| {
        a.bookkeeping = Bookkeeping::Complete;
        a.job_social_insurance = YesNo::Yes;
    });
    assert_job(&accounts, JobRow::DependentContractor, FALSE);
}

#[test]
fn a9_2_groups_41_to_44_follow_the_contribution_then_the_leaves() {
    use YesNo::{No, NotStated, Yes};
    for group in [Icse18::PermanentEmployee, Icse18::FixedTermEmployee, Icse18::CasualEmployee, Icse18::PaidApprentice]
    {
        for (contribution, annual, sick, informal) in [
            (Yes, No, No, FALSE),
            (No, Yes, Yes, TRUE),
            (NotStated, Yes, Yes, FALSE),
            (NotStated, Yes, No, TRUE),
            (NotStated, No, NotStated, TRUE),
            // Unlike under the 17th ICLS, what is unknown does not make a job informal.
            (NotStated, Yes, NotStated, UNKNOWN),
            (NotStated, NotStated, NotStated, UNKNOWN),
        ] {
            let employee = with(group, |a| {
                a.employer_social_security = contribution;
                a.paid_annual_leave = annual;
                a.paid_sick_leave = sick;
            });
            assert_job(&employee, JobRow::Employee, informal);
        }
    }
}

#[test]
fn a9_2_group_51_may_be_formal() {
    let formal = with(Icse18::FamilyWorker, |a| {
        a.registration = Registration::Registered;
        a.job_registered = YesNo::Yes;
        a.job_social_insurance = YesNo::Yes;
    });
    assert_job(&formal, JobRow::FamilyWorker, FALSE);
    let changes: [fn(&mut Answers); 3] = [
        |a| a.registration = Registration::NotRegistered,
        |a| a.job_registered = YesNo::No,
        |a| a.job_social_insurance = YesNo::No,
    ];
    for change in changes {
        let mut informal = formal;
        change(&mut informal);
        assert_job(&informal, JobRow::FamilyWorker, TRUE);
    }
    // The 17th ICLS counts all of them as informal.
    assert_eq!(fact(Fact::InformalEmployment, &formal), TRUE);
}

#[test]
fn a9_2_an_unknown_group_is_informal_only_where_all_groups_are() {
    let of_status = |status, registration| {
        let answers = Answers {
            status_in_employment: status,
            status_in_employment_icse18: Icse18::NotStated,
            enterprise_type: EnterpriseType::NotStated,
            registration,
            ..worker(Icse18::NotStated)
        };
        fact(Fact::InformalEmploymentIcls21, &answers)
    };
    // 11 or 12: both are formal where the unit is, and only 12 is informal where it is not.
    assert_eq!(of_status(Icse93::Employer, Registration::Registered), UNKNOWN);
    let unit = Answers { enterprise_type: EnterpriseType::Unincorporated, ..worker(Icse18::EmployerUnspecified) };
    assert_eq!(fact(Fact::InformalEmploymentIcls21, &unit), UNKNOWN);
    let registered = Answers { registration: Registration::Registered, ..unit };
    assert_eq!(fact(Fact::InformalEmploymentIcls21, &registered), FALSE);
    // All employees follow one row, so the group need not be known further.
    assert_job(&worker(Icse18::EmployeeUnspecified), JobRow::Employee, TRUE);
}

#[test]
fn a9_2_unknown_on_all_is_unknown() {
    for status in [Icse93::Employee, Icse93::Employer, Icse93::OwnAccount, Icse93::FamilyWorker, Icse93::NotStated] {
        let answers = employed_with(|a| a.status_in_employment = status);
        assert_eq!(fact(Fact::InformalEmploymentIcls21, &answers), UNKNOWN, "{status:?}");
        assert_eq!(SECTORS.map(|sector| fact(sector, &answers)), [UNKNOWN; 3], "{status:?}");
    }
}

/// An informal unit has no formal employees: the employee's job would make the unit formal.
#[test]
fn h8_the_informal_sector_has_no_formal_employees() {
    for security in [YesNo::Yes, YesNo::No, YesNo::NotStated] {
        for leave in [YesNo::Yes, YesNo::No] {
            let answers = with(Icse18::PermanentEmployee, |a| {
                a.employer_social_security = security;
                a.paid_annual_leave = leave;
                a.paid_sick_leave = leave;
            });
            if fact(Fact::InformalSectorIcls21, &answers) == TRUE {
                assert_eq!(fact(Fact::InformalEmploymentIcls21, &answers), TRUE);
            }
        }
    }
}

#[test]
fn every_row_says_what_it_is() {
    assert_eq!((SectorRow::ALL.len(), JobRow::ALL.len()), (8, 5));
    let said = SectorRow::ALL.iter().map(|row| (row.sentence(), row.source()));
    for (sentence, source) in said.chain(JobRow::ALL.iter().map(|row| (row.sentence(), row.source()))) {
        assert!(sentence.ends_with('.') && source.starts_with("21st ICLS Res. I"), "{sentence}");
    }
}
