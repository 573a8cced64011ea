//! Breakdowns by what is derived: classifications whose items facts tell apart.

use super::derived_listed;
use super::scope::Scope;
use crate::code::{Code, CodeList, DisabilityStatus, Icse18Authority};
use crate::derive::Fact;

/// What an item is called: its code, name and label.
type Named = (&'static str, &'static str, &'static str);

/// The list of the items of a classification.
pub(super) enum List {
    /// A code list of the library; its last items are left out where no group has them.
    Of(fn() -> &'static CodeList),
    /// Its name with the version, and its items.
    Own(&'static str, &'static [Named]),
}

impl List {
    /// The code list with its version.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Of(list) => list().name,
            Self::Own(name, _) => name,
        }
    }
}

/// A classification of units by their facts.
pub(super) struct Derived {
    pub(super) id: &'static str,
    pub(super) list: List,
    /// The facts without which it tells nothing, where that are not all; what others need only tells groups further apart.
    pub(super) needs: &'static [Fact],
    /// The item of the first scope that a unit is in for certain; a group that is not further classified comes after
    /// the categories it consists of.
    pub(super) scopes: &'static [(Scope, u16)],
}

impl Derived {
    /// Its items.
    pub(super) fn items(&self) -> Vec<Named> {
        match self.list {
            List::Of(list) => {
                let last = self.scopes.iter().map(|(_, item)| usize::from(*item)).max();
                let listed = list().items.iter().skip(1).take(last.map_or(0, |last| last + 1));
                listed.map(|item| (item.code, item.name, item.label)).collect()
            }
            List::Own(_, items) => items.to_vec(),
        }
    }
}

/// The units that have all of these facts.
pub(super) const fn of(facts: &[Fact]) -> Scope {
    Scope::of(facts)
}

/// The informality matrix by status (ILOSTAT STE_IFLVERSION, 17th ICLS).
///
/// Entrepreneurs and family workers in households produce for own final use.
const INFORMALITY: Derived = Derived {
    id: "informality",
    needs: &[Fact::Employee, Fact::InformalEmployment, Fact::FormalSector],
    list: List::Own(
        "STE_IFLVERSION",
        &[
            ("STE_IFLVERSION_IEESFS", "informal_employee_formal_sector", "Informal employees in the formal sector"),
            ("STE_IFLVERSION_IEESIS", "informal_employee_informal_sector", "Informal employees in the informal sector"),
            ("STE_IFLVERSION_IEESHH", "informal_employee_household", "Informal (domestic) employees in households"),
            (
                "STE_IFLVERSION_ENT",
                "informal_entrepreneur",
                "Informal entrepreneurs (employers, own account workers and members of producers' cooperatives)",
            ),
            ("STE_IFLVERSION_CFWFS", "family_worker_formal_sector", "Contributing family workers in the formal sector"),
            (
                "STE_IFLVERSION_CFWIS",
                "family_worker_informal_sector",
                "Contributing family workers in the informal sector",
            ),
            ("STE_IFLVERSION_PGEOFU", "own_use_producer", "Producers of goods exclusively for own final use"),
            ("STE_IFLVERSION_FEESFS", "formal_employee_formal_sector", "Formal employees in the formal sector"),
            ("STE_IFLVERSION_FEESIS", "formal_employee_informal_sector", "Formal employees in the informal sector"),
            ("STE_IFLVERSION_FEESHH", "formal_employee_household", "Formal (domestic) employees in households"),
            (
                "STE_IFLVERSION_FENT",
                "formal_entrepreneur",
                "Formal entrepreneurs (employers, own account workers and members of producers' cooperatives)",
            ),
        ],
    ),
    scopes: &[
        (of(&[Fact::Employee, Fact::InformalEmployment, Fact::FormalSector]), 0),
        (of(&[Fact::Employee, Fact::InformalEmployment, Fact::InformalSector]), 1),
        (of(&[Fact::Employee, Fact::InformalEmployment, Fact::HouseholdSector]), 2),
        (of(&[Fact::Employee, Fact::FormalSector]).but(&[Fact::InformalEmployment]), 7),
        (of(&[Fact::Employee, Fact::InformalSector]).but(&[Fact::InformalEmployment]), 8),
        (of(&[Fact::Employee, Fact::HouseholdSector]).but(&[Fact::InformalEmployment]), 9),
        (of(&[Fact::ContributingFamilyWorker, Fact::FormalSector]), 4),
        (of(&[Fact::ContributingFamilyWorker, Fact::InformalSector]), 5),
        (of(&[Fact::ContributingFamilyWorker, Fact::HouseholdSector]), 6),
        (of(&[Fact::Employer, Fact::HouseholdSector]), 6),
        (of(&[Fact::OwnAccountWorker, Fact::HouseholdSector]), 6),
        (of(&[Fact::CooperativeMember, Fact::HouseholdSector]), 6),
        (of(&[Fact::Employer, Fact::InformalEmployment]), 3),
        (of(&[Fact::OwnAccountWorker, Fact::InformalEmployment]), 3),
        (of(&[Fact::CooperativeMember, Fact::InformalEmployment]), 3),
        (of(&[Fact::Employer]).but(&[Fact::InformalEmployment]), 10),
        (of(&[Fact::OwnAccountWorker]).but(&[Fact::InformalEmployment]), 10),
        (of(&[Fact::CooperativeMember]).but(&[Fact::InformalEmployment]), 10),
    ],
};

/// The unit of production (ILOSTAT IFL_PROD, 17th ICLS).
const PRODUCTION_UNIT: Derived = Derived {
    id: "production_unit",
    needs: &[Fact::FormalSector],
    list: List::Own(
        "IFL_PROD",
        &[
            ("IFL_PROD_INFORMAL", "informal", "Informal"),
            ("IFL_PROD_FORMAL", "formal", "Formal"),
            ("IFL_PROD_HOUSEHOLD", "household", "Household"),
        ],
    ),
    scopes: &[(of(&[Fact::InformalSector]), 0), (of(&[Fact::FormalSector]), 1), (of(&[Fact::HouseholdSector]), 2)],
};

/// The nature of the main job (ILOSTAT IFL_NATURE, 17th ICLS).
const JOB_NATURE: Derived = Derived {
    id: "job_nature",
    needs: &[Fact::InformalEmployment],
    list: List::Own(
        "IFL_NATURE",
        &[
            ("IFL_NATURE_INFORMAL", "informal", "Persons with informal main job"),
            ("IFL_NATURE_FORMAL", "formal", "Persons with formal main job"),
        ],
    ),
    scopes: &[(of(&[Fact::InformalEmployment]), 0), (of(&[Fact::Employed]).but(&[Fact::InformalEmployment]), 1)],
};

/// Sector and nature of the job under the 21st ICLS; ILOSTAT had no codes for it when its dictionary was read.
const INFORMALITY_ICLS21: Derived = Derived {
    id: "informality_icls21",
    needs: &[Fact::FormalSectorIcls21, Fact::InformalEmploymentIcls21],
    list: List::Own(
        "informality, 21st ICLS",
        &[
            ("FORMAL_FORMAL", "formal_job_formal_sector", "Formal jobs in the formal sector"),
            ("FORMAL_INFORMAL", "informal_job_formal_sector", "Informal jobs in the formal sector"),
            ("INFORMAL_FORMAL", "formal_job_informal_sector", "Formal jobs in the informal sector"),
            ("INFORMAL_INFORMAL", "informal_job_informal_sector", "Informal jobs in the informal sector"),
            (
                "HOUSEHOLD_FORMAL",
                "formal_job_household_sector",
                "Formal jobs in the household own-use and community sector",
            ),
            (
                "HOUSEHOLD_INFORMAL",
                "informal_job_household_sector",
                "Informal jobs in the household own-use and community sector",
            ),
        ],
    ),
    scopes: &[
        (of(&[Fact::FormalSectorIcls21]).but(&[Fact::InformalEmploymentIcls21]), 0),
        (of(&[Fact::FormalSectorIcls21, Fact::InformalEmploymentIcls21]), 1),
        (of(&[Fact::InformalSectorIcls21]).but(&[Fact::InformalEmploymentIcls21]), 2),
        (of(&[Fact::InformalSectorIcls21, Fact::InformalEmploymentIcls21]), 3),
        (of(&[Fact::HouseholdSectorIcls21]).but(&[Fact::InformalEmploymentIcls21]), 4),
        (of(&[Fact::HouseholdSectorIcls21, Fact::InformalEmploymentIcls21]), 5),
    ],
};

/// ICSE-18 in detail, with 19, 29 and 49 for what is not further classified.
const ICSE18: Derived = Derived {
    id: "icse18",
    needs: &[Fact::EmployerIcse18],
    list: List::Own(
        "ICSE-18",
        &[
            ("11", "corporation_employer", "Employers in corporations"),
            ("12", "household_employer", "Employers in household market enterprises"),
            ("19", "employer_unspecified", "Employers, not further classified"),
            ("21", "corporation_owner_operator", "Owner-operators of corporations without employees"),
            ("22", "own_account", "Own-account workers in household market enterprises without employees"),
            ("29", "own_account_unspecified", "Independent workers without employees, not further classified"),
            ("30", "dependent_contractor", "Dependent contractors"),
            ("41", "permanent_employee", "Permanent employees"),
            ("42", "fixed_term_employee", "Fixed-term employees"),
            ("43", "casual_employee", "Short-term and casual employees"),
            ("44", "paid_apprentice", "Paid apprentices, trainees and interns"),
            ("49", "employee_unspecified", "Employees, not further classified"),
            ("51", "family_worker", "Contributing family workers"),
        ],
    ),
    scopes: &[
        (of(&[Fact::CorporationEmployer]), 0),
        (of(&[Fact::HouseholdEmployer]), 1),
        (of(&[Fact::EmployerIcse18]), 2),
        (of(&[Fact::CorporationOwnerWithoutEmployees]), 3),
        (of(&[Fact::HouseholdOwnAccountWorker]), 4),
        (of(&[Fact::IndependentWithoutEmployees]), 5),
        (of(&[Fact::DependentContractor]), 6),
        (of(&[Fact::PermanentEmployee]), 7),
        (of(&[Fact::FixedTermEmployee]), 8),
        (of(&[Fact::CasualEmployee]), 9),
        (of(&[Fact::PaidApprentice]), 10),
        (of(&[Fact::EmployeeIcse18]), 11),
        (of(&[Fact::ContributingFamilyWorkerIcse18]), 12),
    ],
};

/// ICSE-18 by type of authority.
const ICSE18_AUTHORITY: Derived = Derived {
    id: "icse18_authority",
    needs: &[Fact::EmployerIcse18],
    list: List::Of(Icse18Authority::list),
    scopes: &[
        (of(&[Fact::EmployerIcse18]), 0),
        (of(&[Fact::IndependentWithoutEmployees]), 1),
        (of(&[Fact::DependentContractor]), 2),
        (of(&[Fact::EmployeeIcse18]), 3),
        (of(&[Fact::ContributingFamilyWorkerIcse18]), 4),
    ],
};

/// ICSE-18 by type of authority, independent and dependent workers.
const ICSE18_AUTHORITY_BROAD: Derived = Derived {
    id: "icse18_authority_broad",
    needs: &[Fact::EmployerIcse18],
    list: List::Own(
        "ICSE-18-A, broad",
        &[
            ("STE_ICSE18ABROAD_AB", "independent", "Independent workers"),
            ("STE_ICSE18ABROAD_CDE", "dependent", "Dependent workers"),
        ],
    ),
    scopes: &[(of(&[Fact::IndependentWorker]), 0), (of(&[Fact::Employed]).but(&[Fact::IndependentWorker]), 1)],
};

/// ICSE-18 by type of economic risk; 19 and 29 do not say whether the enterprise is a corporation.
const ICSE18_RISK: Derived = Derived {
    id: "icse18_risk",
    needs: &[Fact::EmployeeIcse18],
    list: List::Own(
        "ICSE-18-R",
        &[
            ("STE_ICSE18R_F", "household_enterprise", "Independent workers in household market enterprises"),
            ("STE_ICSE18R_C", "dependent_contractor", "Dependent contractors"),
            ("STE_ICSE18R_E", "family_worker", "Contributing family workers"),
            ("STE_ICSE18R_G", "owner_operator", "Owner-operators of corporations"),
            ("STE_ICSE18R_D", "employee", "Employees"),
        ],
    ),
    scopes: &[
        (of(&[Fact::HouseholdMarketWorker]), 0),
        (of(&[Fact::DependentContractor]), 1),
        (of(&[Fact::ContributingFamilyWorkerIcse18]), 2),
        (of(&[Fact::OwnerOperator]), 3),
        (of(&[Fact::EmployeeIcse18]), 4),
    ],
};

/// Disability status (ILOSTAT DSB_STATUS).
const DISABILITY: Derived = Derived {
    id: "disability",
    needs: &[Fact::WithDisability],
    list: List::Of(DisabilityStatus::list),
    scopes: &[(of(&[Fact::WithDisability]), 0), (Scope::EVERYONE.but(&[Fact::WithDisability]), 1)],
};

static ALL: [&Derived; 9] = [
    &INFORMALITY,
    &PRODUCTION_UNIT,
    &JOB_NATURE,
    &INFORMALITY_ICLS21,
    &ICSE18,
    &ICSE18_AUTHORITY,
    &ICSE18_AUTHORITY_BROAD,
    &ICSE18_RISK,
    &DISABILITY,
];

/// All of them.
fn all() -> impl Iterator<Item = &'static Derived> {
    ALL.iter().copied().chain(&derived_listed::ALL)
}

/// The ids of all of them.
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    all().map(|derived| derived.id)
}

/// The classification with this id.
pub(super) fn find(id: &str) -> Option<&'static Derived> {
    all().find(|derived| derived.id == id)
}
