//! Informality under the 21st ICLS (2023): another standard with facts of its own, never mixed with the 17th.
//!
//! Source: 21st ICLS Resolution I (parameter: the operational rules are from memory). What is unknown stays unknown;
//! only the two leaves stand in for the employer's contribution where that was not told, as the resolution says.

use super::icse18::Categories;
use super::informality::is_subsistence;
use super::kleene::{and, not, or};
use super::question::{Answers, Asked, Question as Q};
use super::said::{is, optional, required};
use super::table::{agreed, may_decide, rows};
use crate::code::{
    Bookkeeping, Code, Destination, EnterpriseType, Icse18, Industry, Registration, Sector as InstitutionalSector,
};

/// What the economic unit of the main job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sector {
    Formal,
    Informal,
    /// Household own-use and community sector.
    Household,
}

rows! {
    /// The rows of the decision table of the sector (21st ICLS). The first that fits decides.
    SectorRow {
        FormalInstitution = "The unit is of the government, a corporation or an international organisation: formal.", "21st ICLS Res. I, formal sector";
        HouseholdEmployer = "The unit is a private household that employs: household own-use and community sector.", "21st ICLS Res. I, household own-use and community sector";
        KeepsAccounts = "The unit keeps complete accounts: formal.", "21st ICLS Res. I, formal sector";
        Registered = "The unit is registered in a system of the government: formal.", "21st ICLS Res. I, formal sector";
        HasFormalEmployee = "The unit has at least one formal employee: formal.", "21st ICLS Res. I, formal sector";
        OwnUse = "The unit produces mainly for own use: household own-use and community sector.", "21st ICLS Res. I, household own-use and community sector";
        NonMarket = "The unit is a non-profit institution without formal recognition: household own-use and community sector.", "21st ICLS Res. I, household own-use and community sector";
        Informal = "The unit produces for the market and has no formal recognition: informal.", "21st ICLS Res. I, informal sector";
    }
}

rows! {
    /// What decides whether a job is formal, by group of ICSE-18 (21st ICLS).
    JobRow {
        OwnerOperator = "Jobs of owner-operators of corporations are formal.", "21st ICLS Res. I, groups 11 and 21";
        HouseholdMarket = "Jobs of independent workers in household market enterprises are formal where their unit is.", "21st ICLS Res. I, groups 12 and 22";
        DependentContractor = "Jobs of dependent contractors are formal where their activity is registered and they are covered by a social insurance that depends on the job.", "21st ICLS Res. I, group 30";
        Employee = "Jobs of employees are formal where the employer pays social insurance or, where that is not known, where there are paid annual leave and paid sick leave.", "21st ICLS Res. I, groups 41 to 44";
        FamilyWorker = "Jobs of contributing family workers are formal where the unit is formal, the job is registered and social insurance is paid for it.", "21st ICLS Res. I, group 51";
    }
}

impl SectorRow {
    const fn sector(self) -> Sector {
        match self {
            Self::FormalInstitution | Self::KeepsAccounts | Self::Registered | Self::HasFormalEmployee => {
                Sector::Formal
            }
            Self::HouseholdEmployer | Self::OwnUse | Self::NonMarket => Sector::Household,
            Self::Informal => Sector::Informal,
        }
    }
}

impl JobRow {
    /// Whether the row rests on what the unit is.
    pub(super) const fn asks_for_the_unit(self) -> bool {
        !matches!(self, Self::OwnerOperator | Self::Employee)
    }
    /// The row of a category of ICSE-18.
    pub(super) const fn of(category: Icse18) -> Option<Self> {
        Some(match category {
            Icse18::CorporationEmployer | Icse18::CorporationOwnerOperator => Self::OwnerOperator,
            Icse18::HouseholdEmployer | Icse18::OwnAccount => Self::HouseholdMarket,
            Icse18::DependentContractor => Self::DependentContractor,
            Icse18::PermanentEmployee | Icse18::FixedTermEmployee | Icse18::CasualEmployee | Icse18::PaidApprentice => {
                Self::Employee
            }
            Icse18::FamilyWorker => Self::FamilyWorker,
            _ => return None,
        })
    }
}

/// Whether an employee is formal: by the employer's contribution, otherwise by the two leaves.
fn formal_employee(answers: &Answers) -> Option<bool> {
    let leaves = and(required(answers.paid_annual_leave), required(answers.paid_sick_leave));
    required(answers.employer_social_security).or(leaves)
}

type Row = (SectorRow, Option<bool>);

fn table(answers: &Answers, asked: Asked, categories: Categories) -> [Row; 8] {
    use EnterpriseType as E;
    let kind = |kinds: &[E]| match answers.enterprise_type {
        E::NotStated if !asked.has(Q::EnterpriseType) => Some(false),
        E::NotStated => None,
        kind => Some(kinds.contains(&kind)),
    };
    let of_households = match answers.industry {
        Industry::NotStated if !asked.has(Q::Industry) => Some(false),
        industry => is(industry, Industry::Households),
    };
    let of_government = match answers.institutional_sector {
        InstitutionalSector::NotStated if !asked.has(Q::InstitutionalSector) => Some(false),
        sector => is(sector, InstitutionalSector::Public),
    };
    // Where neither accounts nor registration were asked for, nothing tells whether the unit is recognised.
    let nothing_asked = !asked.has(Q::Bookkeeping) && !asked.has(Q::Registration);
    let unasked = if nothing_asked { None } else { Some(false) };
    let accounts = match answers.bookkeeping {
        Bookkeeping::NotStated if !asked.has(Q::Bookkeeping) => unasked,
        Bookkeeping::NotStated | Bookkeeping::NotKnown => None,
        kept => Some(kept == Bookkeeping::Complete),
    };
    let formal_employee = or(
        and(categories.within(Categories::EMPLOYEES), formal_employee(answers)),
        optional(answers.has_formal_employees, asked, Q::HasFormalEmployees),
    );
    let own_use = match answers.main_job_destination {
        Destination::NotStated if !asked.has(Q::MainJobDestination) => Some(false),
        Destination::NotStated => None,
        meant => Some(matches!(meant, Destination::MainlyOwnUse | Destination::OnlyOwnUse)),
    };
    let subsistence = match answers.occupation {
        occupation if is_subsistence(occupation) => Some(true),
        // A code of one digit may hide a subsistence farmer.
        occupation if occupation.is_stated() && occupation.level() > 1 => Some(false),
        occupation if occupation.is_stated() && occupation.item().code != "6" => Some(false),
        occupation if !occupation.is_stated() && !asked.has(Q::Occupation) => Some(false),
        _ => None,
    };
    [
        (SectorRow::FormalInstitution, or(kind(&[E::Government, E::Corporation, E::International]), of_government)),
        (SectorRow::HouseholdEmployer, or(kind(&[E::Household]), of_households)),
        (SectorRow::KeepsAccounts, accounts),
        (SectorRow::Registered, registered(answers, asked, unasked)),
        (SectorRow::HasFormalEmployee, formal_employee),
        (SectorRow::OwnUse, or(own_use, subsistence)),
        (SectorRow::NonMarket, kind(&[E::NonProfit])),
        (SectorRow::Informal, Some(true)),
    ]
}

fn registered(answers: &Answers, asked: Asked, unasked: Option<bool>) -> Option<bool> {
    match answers.registration {
        Registration::NotStated if !asked.has(Q::Registration) => unasked,
        Registration::NotStated | Registration::NotKnown => None,
        registration => Some(registration == Registration::Registered),
    }
}

/// The rows that may decide the sector.
pub(super) fn deciding_sector_rows(answers: &Answers, asked: Asked, categories: Categories) -> Vec<SectorRow> {
    may_decide(&table(answers, asked, categories)).collect()
}

/// Whether the unit of a job is in the formal, the informal, and the household own-use and community sector.
///
/// # References
/// 21st ICLS (2023) Resolution I.
pub(super) fn sectors(answers: &Answers, asked: Asked, categories: Categories) -> [Option<bool>; 3] {
    let rows = table(answers, asked, categories);
    [Sector::Formal, Sector::Informal, Sector::Household]
        .map(|sector| agreed(may_decide(&rows).map(|row| Some(row.sector() == sector))))
}

/// Whether a job is informal, by its group of ICSE-18 and by whether its unit is formal.
///
/// # References
/// 21st ICLS (2023) Resolution I. Where the group is not sure, all that are possible must agree.
pub(super) fn informal(
    answers: &Answers,
    asked: Asked,
    categories: Categories,
    unit_formal: Option<bool>,
) -> Option<bool> {
    let insured = required(answers.job_social_insurance);
    let own_registered = or(registered(answers, asked, None), unit_formal);
    let formal = |category| match JobRow::of(category)? {
        JobRow::OwnerOperator => Some(true),
        JobRow::HouseholdMarket => unit_formal,
        JobRow::DependentContractor => and(own_registered, insured),
        JobRow::Employee => formal_employee(answers),
        JobRow::FamilyWorker => and(unit_formal, and(required(answers.job_registered), insured)),
    };
    not(agreed(categories.iter().map(formal)))
}

/// The rows that may decide whether the job is formal: those of the groups it may be in.
pub(super) fn deciding_job_rows(categories: Categories) -> Vec<JobRow> {
    let mut rows: Vec<JobRow> = categories.iter().filter_map(JobRow::of).collect();
    rows.dedup();
    rows
}
