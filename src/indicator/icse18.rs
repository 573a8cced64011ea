//! Employment by status under ICSE-18, beside the shares of ICSE-93.

use super::context::{ICLS_20, ILOSTAT};
use super::{Element, Formula, Scope, Source, Unit, indicators};
use crate::derive::Fact;

const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);

indicators! {
    Element::Opportunity;
    /// Share of independent workers in employment (ICSE-18).
    INDEPENDENT_WORKER_SHARE {
        id: "independent_worker_share",
        name: "Share of independent workers in employment (ICSE-18)",
        definition: "Employers and independent workers without employees as a percentage of employed people whose group of ICSE-18 is known to be this or another one. Dependent contractors are not among them, unlike in the self-employment of ICSE-93.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::IndependentWorker]), among: EMPLOYED },
        sources: &[Source::new(ICLS_20, "groups 11 to 22"), Source::new(ILOSTAT, "STE_ICSE18ABROAD_AB")],
    }
    /// Share of employers in employment (ICSE-18).
    EMPLOYER_SHARE_ICSE18 {
        id: "employer_share_icse18",
        name: "Share of employers in employment (ICSE-18)",
        definition: "Employers, in corporations and in household market enterprises, as a percentage of employed people whose group of ICSE-18 is known to be this or another one. By ICSE-93 see employer_share.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::EmployerIcse18]), among: EMPLOYED },
        sources: &[Source::new(ICLS_20, "groups 11 and 12"), Source::new(ILOSTAT, "EMP_5EMP")],
    }
    /// Share of independent workers without employees in employment (ICSE-18).
    INDEPENDENT_WITHOUT_EMPLOYEES_SHARE {
        id: "independent_without_employees_share",
        name: "Share of independent workers without employees in employment (ICSE-18)",
        definition: "Owner-operators of corporations and own-account workers, both without employees, as a percentage of employed people whose group of ICSE-18 is known to be this or another one. Dependent contractors are not among them, unlike in own_account_share.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::IndependentWithoutEmployees]), among: EMPLOYED },
        sources: &[Source::new(ICLS_20, "groups 21 and 22"), Source::new(ILOSTAT, "EMP_5EMP")],
    }
    /// Share of dependent contractors in employment (ICSE-18).
    DEPENDENT_CONTRACTOR_SHARE {
        id: "dependent_contractor_share",
        name: "Share of dependent contractors in employment (ICSE-18)",
        definition: "People who work for profit but depend on one client, intermediary or supplier, or who report being employees without the contract of one, as a percentage of employed people whose group of ICSE-18 is known to be this or another one. In ICSE-93 they are own-account workers or employees.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::DependentContractor]), among: EMPLOYED },
        sources: &[Source::new(ICLS_20, "group 30"), Source::new(ILOSTAT, "EMP_5EMP")],
    }
    /// Share of employees in employment (ICSE-18).
    EMPLOYEE_SHARE_ICSE18 {
        id: "employee_share_icse18",
        name: "Share of employees in employment (ICSE-18)",
        definition: "Employees as a percentage of employed people whose group of ICSE-18 is known to be this or another one. By ICSE-93 see employee_share, which counts dependent contractors who report being employees.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::EmployeeIcse18]), among: EMPLOYED },
        sources: &[Source::new(ICLS_20, "groups 41 to 44"), Source::new(ILOSTAT, "EMP_5EMP")],
    }
    /// Share of contributing family workers in employment (ICSE-18).
    FAMILY_WORKER_SHARE_ICSE18 {
        id: "family_worker_share_icse18",
        name: "Share of contributing family workers in employment (ICSE-18)",
        definition: "People who help in a family business without pay or a say in it as a percentage of employed people whose group of ICSE-18 is known to be this or another one. By ICSE-93 see family_worker_share.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::ContributingFamilyWorkerIcse18]), among: EMPLOYED },
        sources: &[Source::new(ICLS_20, "group 51"), Source::new(ILOSTAT, "EMP_5EMP")],
    }
    /// Share of owner-operators of corporations in employment (ICSE-18).
    OWNER_OPERATOR_SHARE {
        id: "owner_operator_share",
        name: "Share of owner-operators of corporations in employment (ICSE-18)",
        definition: "People who work in a corporation that they own and control, with or without employees, as a percentage of employed people whose group of ICSE-18 is known to be this or another one. They work for pay in the sense of ICSE-18-R.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::OwnerOperator]), among: EMPLOYED },
        sources: &[Source::new(ICLS_20, "groups 11 and 21")],
    }
    /// Share of independent workers in household market enterprises in employment (ICSE-18).
    HOUSEHOLD_MARKET_WORKER_SHARE {
        id: "household_market_worker_share",
        name: "Share of independent workers in household market enterprises in employment (ICSE-18)",
        definition: "Independent workers whose business is no corporation, with or without employees, as a percentage of employed people whose group of ICSE-18 is known to be this or another one.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::HouseholdMarketWorker]), among: EMPLOYED },
        sources: &[Source::new(ICLS_20, "groups 12 and 22")],
    }
    /// Share of workers for profit in employment (ICSE-18).
    PROFIT_WORKER_SHARE {
        id: "profit_worker_share",
        name: "Share of workers for profit in employment (ICSE-18)",
        definition: "People who work for profit, as independent workers in household market enterprises, dependent contractors or contributing family workers, as a percentage of employed people whose group of ICSE-18 is known to be this or another one. All others work for pay.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::WorksForProfit]), among: EMPLOYED },
        sources: &[Source::new(ICLS_20, "groups 12, 22, 30 and 51")],
    }
    /// Number of dependent contractors.
    DEPENDENT_CONTRACTORS {
        id: "dependent_contractors",
        name: "Dependent contractors",
        definition: "Employed people who are dependent contractors in their main job (ICSE-18).",
        unit: Unit::Persons,
        universe: "employed people",
        formula: Formula::Level { of: Scope::of(&[Fact::DependentContractor]) },
        sources: &[Source::new(ICLS_20, "group 30"), Source::new(ILOSTAT, "EMP_5EMP")],
    }
    /// Share of permanent employees (ICSE-18).
    PERMANENT_EMPLOYEE_SHARE {
        id: "permanent_employee_share",
        name: "Share of permanent employees (ICSE-18)",
        definition: "Employees whose contract has no end and guarantees a minimum of hours as a percentage of employees of ICSE-18 for whom this is known.",
        unit: Unit::Percent,
        universe: "employees (ICSE-18)",
        formula: Formula::Share { of: Scope::of(&[Fact::PermanentEmployee]), among: Scope::of(&[Fact::EmployeeIcse18]) },
        sources: &[Source::new(ICLS_20, "group 41")],
    }
    /// Share of fixed-term employees (ICSE-18).
    FIXED_TERM_EMPLOYEE_SHARE {
        id: "fixed_term_employee_share",
        name: "Share of fixed-term employees (ICSE-18)",
        definition: "Employees whose contract ends at a date or with a task, after three months or more, as a percentage of employees of ICSE-18 for whom this is known.",
        unit: Unit::Percent,
        universe: "employees (ICSE-18)",
        formula: Formula::Share { of: Scope::of(&[Fact::FixedTermEmployee]), among: Scope::of(&[Fact::EmployeeIcse18]) },
        sources: &[Source::new(ICLS_20, "group 42")],
    }
    /// Share of short-term and casual employees (ICSE-18).
    CASUAL_EMPLOYEE_SHARE {
        id: "casual_employee_share",
        name: "Share of short-term and casual employees (ICSE-18)",
        definition: "Employees who work casually, on call, without guaranteed hours, or on contracts of less than three months as a percentage of employees of ICSE-18 for whom this is known.",
        unit: Unit::Percent,
        universe: "employees (ICSE-18)",
        formula: Formula::Share { of: Scope::of(&[Fact::CasualEmployee]), among: Scope::of(&[Fact::EmployeeIcse18]) },
        sources: &[Source::new(ICLS_20, "group 43")],
    }
    /// Share of paid apprentices, trainees and interns (ICSE-18).
    PAID_APPRENTICE_SHARE {
        id: "paid_apprentice_share",
        name: "Share of paid apprentices, trainees and interns (ICSE-18)",
        definition: "Paid apprentices, trainees and interns as a percentage of employees of ICSE-18 for whom this is known.",
        unit: Unit::Percent,
        universe: "employees (ICSE-18)",
        formula: Formula::Share { of: Scope::of(&[Fact::PaidApprentice]), among: Scope::of(&[Fact::EmployeeIcse18]) },
        sources: &[Source::new(ICLS_20, "group 44")],
    }
}
