//! The main job: standards dossier A.7 to A.9, D.5 and H9.

use super::*;
use crate::code::{Code, ContractType, Icse18, Icse93, Industry, Occupation, Sector};

const STATUSES: [Fact; 5] =
    [Fact::Employee, Fact::Employer, Fact::OwnAccountWorker, Fact::CooperativeMember, Fact::ContributingFamilyWorker];

fn statuses(answers: &Answers) -> [Option<bool>; 5] {
    STATUSES.map(|status| fact(status, answers))
}

fn only(position: usize) -> [Option<bool>; 5] {
    std::array::from_fn(|i| Some(i == position))
}

#[test]
fn a7_icse93_categories() {
    use Icse93 as S;
    let stated = [S::Employee, S::Employer, S::OwnAccount, S::CooperativeMember, S::FamilyWorker];
    for (position, status) in stated.into_iter().enumerate() {
        let answers = employed_with(|a| a.status_in_employment = status);
        assert_eq!(statuses(&answers), only(position), "{status:?}");
        let vulnerable = matches!(status, S::OwnAccount | S::FamilyWorker);
        assert_eq!(fact(Fact::VulnerableEmployment, &answers), Some(vulnerable));
    }
    assert_eq!(statuses(&employed_with(|_| {})), [UNKNOWN; 5]);
    assert_eq!(fact(Fact::VulnerableEmployment, &employed_with(|_| {})), UNKNOWN);
}

#[test]
fn a7_icse18_is_brought_to_icse93() {
    use Icse18 as S;
    for (status, position) in [
        (S::CorporationEmployer, 1),
        (S::HouseholdEmployer, 1),
        (S::EmployerUnspecified, 1),
        (S::CorporationOwnerOperator, 2),
        (S::OwnAccount, 2),
        (S::OwnAccountUnspecified, 2),
        (S::DependentContractor, 2),
        (S::PermanentEmployee, 0),
        (S::FixedTermEmployee, 0),
        (S::CasualEmployee, 0),
        (S::PaidApprentice, 0),
        (S::EmployeeUnspecified, 0),
        (S::FamilyWorker, 4),
    ] {
        assert_eq!(statuses(&employed_with(|a| a.status_in_employment_icse18 = status)), only(position), "{status:?}");
    }
    // A dependent contractor who reports being an employee is one.
    let answers = employed_with(|a| {
        a.status_in_employment_icse18 = S::DependentContractor;
        a.status_in_employment = Icse93::Employee;
    });
    assert_eq!(statuses(&answers), only(0));
}

#[test]
fn facts_about_jobs_are_false_without_a_job() {
    let without = idle_but(|a| {
        a.status_in_employment = Icse93::Employee;
        a.contract = ContractType::Temporary;
        a.institutional_sector = Sector::Public;
        a.industry = Industry::Manufacturing;
        a.informal_employment = YesNo::Yes;
        a.hours_usual_all = number("60");
        a.hours_actual_all = number("20");
    });
    let facts_of_jobs = [
        Fact::Employee,
        Fact::TemporaryContract,
        Fact::PublicSector,
        Fact::IndustrySector,
        Fact::Manufacturing,
        Fact::InformalEmployment,
        Fact::LongHours,
        Fact::PartTime,
        Fact::AtWork,
    ];
    let unknown = Answers { worked_for_pay: YesNo::NotStated, ..without };
    let with = Answers { worked_for_pay: YesNo::Yes, ..without };
    for job_fact in facts_of_jobs {
        assert_eq!(fact(job_fact, &without), FALSE, "{job_fact:?}");
        assert_eq!(fact(job_fact, &unknown), UNKNOWN, "{job_fact:?}");
        assert_eq!(fact(job_fact, &with), TRUE, "{job_fact:?}");
    }
    for job_fact in [Fact::Manager, Fact::SeniorOrMiddleManager, Fact::LowSkillOccupation, Fact::Agriculture] {
        assert_eq!(fact(job_fact, &idle()), FALSE, "{job_fact:?}");
    }
}

#[test]
fn a8_temporary_contracts_are_the_employees() {
    let temporary = |change: fn(&mut Answers)| fact(Fact::TemporaryContract, &employed_with(change));
    assert_eq!(
        temporary(|a| {
            a.status_in_employment = Icse93::Employee;
            a.contract = ContractType::Temporary;
        }),
        TRUE
    );
    assert_eq!(
        temporary(|a| {
            a.status_in_employment = Icse93::Employee;
            a.contract = ContractType::Permanent;
        }),
        FALSE
    );
    assert_eq!(temporary(|a| a.status_in_employment = Icse93::Employee), UNKNOWN);
    assert_eq!(
        temporary(|a| {
            a.status_in_employment = Icse93::OwnAccount;
            a.contract = ContractType::Temporary;
        }),
        FALSE
    );
}

#[test]
fn a8_icse18_tells_the_contract_of_employees() {
    use Icse18 as S;
    for (status, expected) in [
        (S::PermanentEmployee, FALSE),
        (S::FixedTermEmployee, TRUE),
        (S::CasualEmployee, TRUE),
        (S::PaidApprentice, UNKNOWN),
        (S::EmployeeUnspecified, UNKNOWN),
        (S::OwnAccount, FALSE),
        (S::NotStated, UNKNOWN),
    ] {
        let mut answers = employed_with(|a| a.status_in_employment_icse18 = status);
        assert_eq!(fact(Fact::TemporaryContract, &answers), expected, "{status:?}");
        if status == S::PaidApprentice {
            answers.contract = ContractType::Temporary;
            assert_eq!(fact(Fact::TemporaryContract, &answers), TRUE);
        }
    }
}

fn with_occupation(code: &str) -> Answers {
    employed_with(|a| a.occupation = Occupation::parse(code).unwrap_or_default())
}

#[test]
fn h9_senior_and_middle_managers_are_11_to_13_and_need_two_digits() {
    for (code, manager, senior) in [
        ("11", TRUE, TRUE),
        ("12", TRUE, TRUE),
        ("13", TRUE, TRUE),
        ("14", TRUE, FALSE),
        ("1120", TRUE, TRUE),
        ("1411", TRUE, FALSE),
        ("1", TRUE, UNKNOWN),
        ("2", FALSE, FALSE),
        ("0", FALSE, FALSE),
        ("", UNKNOWN, UNKNOWN),
    ] {
        let answers = with_occupation(code);
        assert_eq!(fact(Fact::Manager, &answers), manager, "{code}");
        assert_eq!(fact(Fact::SeniorOrMiddleManager, &answers), senior, "{code}");
    }
}

#[test]
fn skill_levels_of_the_major_groups() {
    let levels = [Fact::HighSkillOccupation, Fact::MediumSkillOccupation, Fact::LowSkillOccupation];
    for (codes, expected) in [
        (["1", "2", "3"].as_slice(), [TRUE, FALSE, FALSE]),
        (["4", "5", "6", "7", "8"].as_slice(), [FALSE, TRUE, FALSE]),
        (["9"].as_slice(), [FALSE, FALSE, TRUE]),
        (["0"].as_slice(), [FALSE, FALSE, FALSE]),
        ([""].as_slice(), [UNKNOWN, UNKNOWN, UNKNOWN]),
    ] {
        for code in codes {
            assert_eq!(levels.map(|level| fact(level, &with_occupation(code))), expected, "{code}");
        }
    }
}

#[test]
fn broad_sectors_of_isic_sections() {
    let sectors = [Fact::Agriculture, Fact::IndustrySector, Fact::Services, Fact::Manufacturing];
    for (section, expected) in [
        (Industry::Agriculture, [TRUE, FALSE, FALSE, FALSE]),
        (Industry::Mining, [FALSE, TRUE, FALSE, FALSE]),
        (Industry::Manufacturing, [FALSE, TRUE, FALSE, TRUE]),
        (Industry::Trade, [FALSE, FALSE, TRUE, FALSE]),
        (Industry::NotStated, [UNKNOWN; 4]),
    ] {
        let answers = employed_with(|a| a.industry = section);
        assert_eq!(sectors.map(|sector| fact(sector, &answers)), expected, "{section:?}");
    }
}

#[test]
fn public_sector_and_informality_are_taken_as_stated() {
    for (sector, expected) in [(Sector::Public, TRUE), (Sector::Private, FALSE), (Sector::NotStated, UNKNOWN)] {
        assert_eq!(fact(Fact::PublicSector, &employed_with(|a| a.institutional_sector = sector)), expected);
    }
    let asked = Asked::NONE.with(Question::InformalEmployment);
    for (given, expected) in [(YesNo::Yes, TRUE), (YesNo::No, FALSE), (YesNo::NotStated, UNKNOWN)] {
        let answers = employed_with(|a| a.informal_employment = given);
        assert_eq!(fact_asked(Fact::InformalEmployment, &answers, asked, &Parameters::default()), expected);
    }
}

#[test]
fn sex_and_education_are_as_stated() {
    use crate::code::Sex;
    for (sex, expected) in [(Sex::Male, [TRUE, FALSE]), (Sex::Female, [FALSE, TRUE]), (Sex::NotStated, [UNKNOWN; 2])] {
        let answers = idle_but(|a| a.sex = sex);
        assert_eq!([Fact::Man, Fact::Woman].map(|f| fact(f, &answers)), expected);
    }
    assert_eq!(fact(Fact::InEducation, &idle_but(|a| a.in_education = YesNo::Yes)), TRUE);
    assert_eq!(fact(Fact::InEducation, &Answers::default()), UNKNOWN);
}
