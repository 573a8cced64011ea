//! Stability and security of work.

use super::context::{ICLS_13, ICLS_19, ILOSTAT, MANUAL};
use super::{Element, Formula, Manual, Measure, Scope, Source, Unit, indicators, listed};
use crate::derive::{Fact, Quantity};

indicators! {
    Element::Stability;
    /// Share of temporary employees.
    TEMPORARY_EMPLOYMENT_RATE {
        id: "temporary_employment_rate",
        name: "Share of temporary employees",
        definition: "Employees whose contract in the main job is of limited duration, fixed-term, seasonal, casual or tied to a task, as a percentage of employees whose contract is known. Its base is employees, not employment.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::TemporaryContract]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(ILOSTAT, "EES_XTMP"), Source::new(MANUAL, "STAB-1")],
        ilostat: Some("EES_XTMP"),
        manual: Some(Manual::main("STAB-1")),
        also: &["EES_XFTC"],
        unece: Some("4a"),
        by: &["sex"],
    }
    /// Precarious employment rate.
    PRECARIOUS_EMPLOYMENT_RATE {
        id: "precarious_employment_rate",
        name: "Precarious employment rate",
        definition: "Employees in casual, short-term or seasonal work as a percentage of employees whose contract is known; a parameter adds fixed-term contracts, as some versions of the manual do. temporary_employment_rate holds every contract of limited duration.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::PrecariousEmployee]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(MANUAL, "STAB-1")],
        manual: Some(Manual::main("STAB-1")),
    }
    /// Share of casual employees.
    CASUAL_EMPLOYMENT_RATE {
        id: "casual_employment_rate",
        name: "Share of casual employees",
        definition: "Employees in casual or short-term work, by the day, on call or for less than three months, as a percentage of employees whose contract is known. Seasonal workers are not in it.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::CasualContract]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(ILOSTAT, "EES_XCAS"), Source::new(MANUAL, "STAB-1")],
        ilostat: Some("EES_XCAS"),
        manual: Some(Manual::main("STAB-1")),
    }
    /// Share of employees with fixed-term contracts.
    FIXED_TERM_EMPLOYMENT_RATE {
        id: "fixed_term_employment_rate",
        name: "Share of employees with fixed-term contracts",
        definition: "Employees whose contract ends with a term, a task or a season and is neither casual nor short-term, as a percentage of employees whose contract is known. With casual_employment_rate it adds up to temporary_employment_rate.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::FixedTermContract]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(ILOSTAT, "EES_XFTC"), Source::new(MANUAL, "STAB-1")],
        ilostat: Some("EES_XFTC"),
        manual: Some(Manual::main("STAB-1")),
    }
    /// Share of employees without a written contract.
    NO_WRITTEN_CONTRACT_RATE {
        id: "no_written_contract_rate",
        name: "Share of employees without a written contract",
        definition: "Employees without a written contract in the main job, as a percentage of employees who answered. A contract may be permanent without being written.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::NoWrittenContract]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new("UNECE Handbook on Measuring Quality of Employment (2015)", "employment safety and contracts")],
    }
    /// Share of employees of temporary employment agencies.
    AGENCY_EMPLOYMENT_RATE {
        id: "agency_employment_rate",
        name: "Share of employees of temporary employment agencies",
        definition: "Employees of temporary employment agencies as a percentage of employees who answered. Their contract with the agency may be permanent.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::AgencyEmployee]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new("UNECE Handbook on Measuring Quality of Employment (2015)", "agency work")],
    }
    /// Share of the employed with less than 1 year in the job.
    TENURE_UNDER_1_YEAR_SHARE {
        id: "tenure_under_1_year_share",
        name: "Share of the employed with less than 1 year in the job",
        definition: "Employed people who have been in the main job for less than 1 year, as a percentage of employed people who answered. It counts what has passed, not what the contract promises.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Employed]).but(&[Fact::Tenure1YearOrMore]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(MANUAL, "STAB-2")],
        manual: Some(Manual::additional("STAB-2")),
    }
    /// Share of the employed with 1 to less than 5 years in the job.
    TENURE_1_TO_5_YEARS_SHARE {
        id: "tenure_1_to_5_years_share",
        name: "Share of the employed with 1 to less than 5 years in the job",
        definition: "Employed people who have been in the main job for 1 year to less than 5 years, as a percentage of employed people who answered.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Tenure1YearOrMore]).but(&[Fact::Tenure5YearsOrMore]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(MANUAL, "STAB-2")],
        manual: Some(Manual::additional("STAB-2")),
    }
    /// Share of the employed with 5 to less than 10 years in the job.
    TENURE_5_TO_10_YEARS_SHARE {
        id: "tenure_5_to_10_years_share",
        name: "Share of the employed with 5 to less than 10 years in the job",
        definition: "Employed people who have been in the main job for 5 years to less than 10 years, as a percentage of employed people who answered.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Tenure5YearsOrMore]).but(&[Fact::Tenure10YearsOrMore]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(MANUAL, "STAB-2")],
        manual: Some(Manual::additional("STAB-2")),
    }
    /// Share of the employed with 10 years or more in the job.
    TENURE_10_YEARS_OR_MORE_SHARE {
        id: "tenure_10_years_or_more_share",
        name: "Share of the employed with 10 years or more in the job",
        definition: "Employed people who have been in the main job for 10 years or more, as a percentage of employed people who answered.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Tenure10YearsOrMore]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(MANUAL, "STAB-2")],
        manual: Some(Manual::additional("STAB-2")),
    }
    /// Mean tenure in the main job.
    MEAN_TENURE {
        id: "mean_tenure",
        name: "Mean tenure in the main job",
        definition: "Mean years that employed people have been in the main job, in whole months. Jobs that ended are not in it, so it is not how long jobs last.",
        unit: Unit::Years,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::TenureYears), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(MANUAL, "STAB-2")],
        manual: Some(Manual::additional("STAB-2")),
    }
    /// Subsistence worker rate.
    SUBSISTENCE_WORKER_RATE {
        id: "subsistence_worker_rate",
        name: "Subsistence worker rate",
        definition: "People who farm, fish, hunt or gather mainly to feed their own household as a percentage of people employed under the 13th ICLS, which counts them as employed. Under the 19th ICLS they are not employed by this work, so no such share of its employment exists.",
        unit: Unit::Percent,
        universe: "employed people (13th ICLS)",
        formula: Formula::Share { of: Scope::of(&[Fact::SubsistenceFoodProducer]), among: Scope::of(&[Fact::EmployedIcls13]) },
        sources: &[Source::new(ICLS_19, "para. 24"), Source::new(ICLS_13, "para. 9"), Source::new(MANUAL, "STAB-3")],
        manual: Some(Manual::additional("STAB-3")),
        by: &["sex", "area"],
    }
}

listed! {
    Element::Stability;
}
