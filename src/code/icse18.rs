//! What follows from a status in employment in ICSE-18: its two hierarchies and the bridge to ICSE-93.
//!
//! Source: 20th ICLS (2018), Resolution I, paragraphs 10 to 35 and annex tables.

use super::{Icse18, Icse93, codes};

codes! {
    /// ICSE-18 by type of authority.
    Icse18Authority, "ICSE-18-A" {
        NotStated = "STE_ICSE18A_X", "not_stated", "Not classifiable";
        Employer = "STE_ICSE18A_A", "employer", "Employers";
        Independent = "STE_ICSE18A_B", "independent", "Independent workers without employees";
        DependentContractor = "STE_ICSE18A_C", "dependent_contractor", "Dependent contractors";
        Employee = "STE_ICSE18A_D", "employee", "Employees";
        FamilyWorker = "STE_ICSE18A_E", "family_worker", "Contributing family workers";
    }
}

codes! {
    /// ICSE-18 by type of economic risk.
    Icse18Risk, "ICSE-18-R" {
        NotStated = "STE_ICSE18R_X", "not_stated", "Not classifiable";
        HouseholdEnterprise = "STE_ICSE18R_F", "household_enterprise", "Independent workers in household market enterprises";
        OwnerOperator = "STE_ICSE18R_G", "owner_operator", "Owner-operators of corporations";
        DependentContractor = "STE_ICSE18R_C", "dependent_contractor", "Dependent contractors";
        Employee = "STE_ICSE18R_D", "employee", "Employees";
        FamilyWorker = "STE_ICSE18R_E", "family_worker", "Contributing family workers";
    }
}

impl Icse18Authority {
    /// Whether the worker is independent rather than dependent.
    pub const fn is_independent(self) -> Option<bool> {
        match self {
            Self::NotStated => None,
            Self::Employer | Self::Independent => Some(true),
            Self::DependentContractor | Self::Employee | Self::FamilyWorker => Some(false),
        }
    }
}

impl Icse18Risk {
    /// Whether the work is for profit rather than for pay.
    pub const fn is_for_profit(self) -> Option<bool> {
        match self {
            Self::NotStated => None,
            Self::HouseholdEnterprise | Self::DependentContractor | Self::FamilyWorker => Some(true),
            Self::OwnerOperator | Self::Employee => Some(false),
        }
    }
}

impl Icse18 {
    /// The group by type of authority (ICSE-18-A).
    pub const fn authority(self) -> Icse18Authority {
        match self {
            Self::NotStated => Icse18Authority::NotStated,
            Self::CorporationEmployer | Self::HouseholdEmployer | Self::EmployerUnspecified => {
                Icse18Authority::Employer
            }
            Self::CorporationOwnerOperator | Self::OwnAccount | Self::OwnAccountUnspecified => {
                Icse18Authority::Independent
            }
            Self::DependentContractor => Icse18Authority::DependentContractor,
            Self::PermanentEmployee
            | Self::FixedTermEmployee
            | Self::CasualEmployee
            | Self::PaidApprentice
            | Self::EmployeeUnspecified => Icse18Authority::Employee,
            Self::FamilyWorker => Icse18Authority::FamilyWorker,
        }
    }

    /// The group by type of economic risk (ICSE-18-R); unknown for 19 and 29, which do not say
    /// whether the enterprise is a corporation.
    pub const fn economic_risk(self) -> Icse18Risk {
        match self {
            Self::NotStated | Self::EmployerUnspecified | Self::OwnAccountUnspecified => Icse18Risk::NotStated,
            Self::CorporationEmployer | Self::CorporationOwnerOperator => Icse18Risk::OwnerOperator,
            Self::HouseholdEmployer | Self::OwnAccount => Icse18Risk::HouseholdEnterprise,
            Self::DependentContractor => Icse18Risk::DependentContractor,
            Self::PermanentEmployee
            | Self::FixedTermEmployee
            | Self::CasualEmployee
            | Self::PaidApprentice
            | Self::EmployeeUnspecified => Icse18Risk::Employee,
            Self::FamilyWorker => Icse18Risk::FamilyWorker,
        }
    }

    /// The nearest category of ICSE-93.
    ///
    /// Dependent contractors are employees where they say so themselves, otherwise own-account
    /// workers. Members of producers' cooperatives cannot be recovered.
    pub const fn to_icse93(self, says_employee: Option<bool>) -> Icse93 {
        match self.authority() {
            Icse18Authority::NotStated => Icse93::NotStated,
            Icse18Authority::Employer => Icse93::Employer,
            Icse18Authority::Independent => Icse93::OwnAccount,
            Icse18Authority::DependentContractor => match says_employee {
                Some(true) => Icse93::Employee,
                Some(false) | None => Icse93::OwnAccount,
            },
            Icse18Authority::Employee => Icse93::Employee,
            Icse18Authority::FamilyWorker => Icse93::FamilyWorker,
        }
    }

    /// The nearest category of ICSE-93 in a country that counts owner-operators of corporations
    /// (11 and 21) as employees of their corporation.
    pub const fn to_icse93_with_employed_owners(self, says_employee: Option<bool>) -> Icse93 {
        match self {
            Self::CorporationEmployer | Self::CorporationOwnerOperator => Icse93::Employee,
            _ => self.to_icse93(says_employee),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;

    /// Code, authority, risk, ICSE-93, ICSE-93 with employed owners (standards A.7).
    const TABLE: [(&str, &str, &str, &str, &str); 14] = [
        ("11", "A", "G", "2", "1"),
        ("12", "A", "F", "2", "2"),
        ("19", "A", "X", "2", "2"),
        ("21", "B", "G", "3", "1"),
        ("22", "B", "F", "3", "3"),
        ("29", "B", "X", "3", "3"),
        ("30", "C", "C", "3", "3"),
        ("41", "D", "D", "1", "1"),
        ("42", "D", "D", "1", "1"),
        ("43", "D", "D", "1", "1"),
        ("44", "D", "D", "1", "1"),
        ("49", "D", "D", "1", "1"),
        ("51", "E", "E", "5", "5"),
        ("99", "X", "X", "6", "6"),
    ];

    #[test]
    fn follows_the_table_of_the_standard() {
        for (code, authority, risk, icse93, employed_owners) in TABLE {
            let status = Icse18::parse(code).unwrap();
            assert_eq!(status.authority().item().code, format!("STE_ICSE18A_{authority}"));
            assert_eq!(status.economic_risk().item().code, format!("STE_ICSE18R_{risk}"));
            let plain = status.to_icse93(None).item().code;
            assert_eq!(plain, format!("STE_ICSE93_{icse93}"), "{code}");
            let owners = status.to_icse93_with_employed_owners(None).item().code;
            assert_eq!(owners, format!("STE_ICSE93_{employed_owners}"), "{code}");
        }
    }

    #[test]
    fn dependent_contractors_are_split_by_what_they_say() {
        let status = Icse18::DependentContractor;
        assert_eq!(status.to_icse93(Some(true)), Icse93::Employee);
        assert_eq!(status.to_icse93(Some(false)), Icse93::OwnAccount);
        assert_eq!(status.to_icse93_with_employed_owners(Some(true)), Icse93::Employee);
    }

    #[test]
    fn the_top_levels_split_every_group() {
        let count = |truth, of: &dyn Fn(u16) -> Option<bool>| (0..6).filter(|&at| of(at) == truth).count();
        let independent = |at| Icse18Authority::from_index(at).is_independent();
        let profit = |at| Icse18Risk::from_index(at).is_for_profit();
        assert_eq!(count(Some(true), &independent), 2);
        assert_eq!(count(Some(false), &independent), 3);
        assert_eq!(count(None, &independent), 1);
        assert_eq!(count(Some(true), &profit), 3);
        assert_eq!(count(Some(false), &profit), 2);
        assert_eq!(count(None, &profit), 1);
    }
}
