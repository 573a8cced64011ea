//! Informality under the 17th and the 21st ICLS, side by side and never mixed.
//!
//! `informal_employment_rate` itself stands with the other employment opportunities.

use super::context::{ICLS_17, ICLS_21, ILOSTAT, SDG};
use super::{Element, Formula, Measure, Scope, Source, Unit, indicators};
use crate::derive::{Fact, Quantity};

const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);
const HOURS: Measure = Measure::Quantity(Quantity::HoursUsualMain);

indicators! {
    Element::Opportunity;
    /// Informal employment rate in agriculture.
    INFORMAL_EMPLOYMENT_RATE_IN_AGRICULTURE {
        id: "informal_employment_rate_in_agriculture",
        name: "Informal employment rate in agriculture",
        definition: "People whose main job is informal as a percentage of employed people whose main job is in agriculture, forestry or fishing (ISIC Rev.4 section A). It is the counterpart of informal_employment_rate_outside_agriculture.",
        unit: Unit::Percent,
        universe: "employed people in agriculture",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmployment]), among: Scope::of(&[Fact::Agriculture]) },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(SDG, "8.3.1"), Source::new(ILOSTAT, "IFL_XEMP")],
    }
    /// Share of employees in informal employment.
    INFORMAL_EMPLOYEE_RATE {
        id: "informal_employee_rate",
        name: "Share of employees in informal employment",
        definition: "Employees (ICSE-93) whose main job is informal as a percentage of employees for whom informality is known. Offices that ask employees alone publish this and not the rate of all employed people.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmployment]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(ILOSTAT, "IFL_XEES")],
        ilostat: Some("IFL_XEES"),
    }
    /// Share of employment in the informal sector.
    INFORMAL_SECTOR_SHARE {
        id: "informal_sector_share",
        name: "Share of employment in the informal sector",
        definition: "People whose main job is in an informal unit as a percentage of employed people whose unit is known (17th ICLS, ILO method). It depends on the enterprise alone: a formal unit can have informal employees, whom informal_employment_rate counts.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalSector]), among: EMPLOYED },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(ILOSTAT, "IFL_XIEM")],
    }
    /// Share of employment outside the formal sector.
    OUTSIDE_FORMAL_SECTOR_SHARE {
        id: "outside_formal_sector_share",
        name: "Share of employment outside the formal sector",
        definition: "People whose main job is in an informal unit or a household as a percentage of employed people whose unit is known (17th ICLS, ILO method).",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::EVERYONE.but(&[Fact::FormalSector]), among: EMPLOYED },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(ILOSTAT, "IFL_XOFS")],
        ilostat: Some("IFL_XOFS"),
    }
    /// Share of employment in households.
    HOUSEHOLD_SECTOR_SHARE {
        id: "household_sector_share",
        name: "Share of employment in households",
        definition: "People whose main job is in a private household, such as domestic workers, or in a unit that produces only for own use, as a percentage of employed people whose unit is known (17th ICLS, ILO method).",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::HouseholdSector]), among: EMPLOYED },
        sources: &[Source::new(ICLS_17, "para. 3"), Source::new(ILOSTAT, "IFL_4IEM")],
    }
    /// Share of informal jobs in the hours worked.
    INFORMAL_HOURS_SHARE {
        id: "informal_hours_share",
        name: "Share of informal jobs in the hours worked",
        definition: "Hours usually worked in informal main jobs as a percentage of the hours usually worked in all main jobs (17th ICLS), over people whose hours and informality are known. It is a measure of volume: part-time jobs weigh less than in informal_employment_rate.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::VolumeShare { of: HOURS, part: Scope::of(&[Fact::InformalEmployment]), among: EMPLOYED },
        sources: &[Source::new(ICLS_17, "para. 3")],
    }
    /// People in informal employment under the standard of 2023.
    INFORMAL_EMPLOYMENT_ICLS21 {
        id: "informal_employment_icls21",
        name: "Informal employment (21st ICLS)",
        definition: "Employed people whose main job is informal under the 21st ICLS, decided by their group of ICSE-18. Contributing family workers may be formal, and what is unknown stays unknown. Never chain it with the series of the 17th ICLS.",
        unit: Unit::Persons,
        universe: "employed people",
        formula: Formula::Level { of: Scope::of(&[Fact::InformalEmploymentIcls21]) },
        sources: &[Source::new(ICLS_21, "informal employment")],
    }
    /// Informal employment rate (21st ICLS).
    INFORMAL_EMPLOYMENT_RATE_ICLS21 {
        id: "informal_employment_rate_icls21",
        name: "Informal employment rate (21st ICLS)",
        definition: "People whose main job is informal under the 21st ICLS as a percentage of employed people for whom it is known. Never chain it with the series of the 17th ICLS.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmploymentIcls21]), among: EMPLOYED },
        sources: &[Source::new(ICLS_21, "informal employment")],
    }
    /// Informal employment rate outside agriculture (21st ICLS).
    INFORMAL_EMPLOYMENT_RATE_OUTSIDE_AGRICULTURE_ICLS21 {
        id: "informal_employment_rate_outside_agriculture_icls21",
        name: "Informal employment rate outside agriculture (21st ICLS)",
        definition: "People whose main job is informal under the 21st ICLS as a percentage of employed people whose main job is known to be outside agriculture. Never chain it with the series of the 17th ICLS.",
        unit: Unit::Percent,
        universe: "employed people outside agriculture",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmploymentIcls21]), among: EMPLOYED.but(&[Fact::Agriculture]) },
        sources: &[Source::new(ICLS_21, "informal employment")],
    }
    /// Informal employment rate in agriculture (21st ICLS).
    INFORMAL_EMPLOYMENT_RATE_IN_AGRICULTURE_ICLS21 {
        id: "informal_employment_rate_in_agriculture_icls21",
        name: "Informal employment rate in agriculture (21st ICLS)",
        definition: "People whose main job is informal under the 21st ICLS as a percentage of employed people whose main job is in agriculture, forestry or fishing. Never chain it with the series of the 17th ICLS.",
        unit: Unit::Percent,
        universe: "employed people in agriculture",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmploymentIcls21]), among: Scope::of(&[Fact::Agriculture]) },
        sources: &[Source::new(ICLS_21, "informal employment")],
    }
    /// Share of employees in informal employment (21st ICLS).
    INFORMAL_EMPLOYEE_RATE_ICLS21 {
        id: "informal_employee_rate_icls21",
        name: "Share of employees in informal employment (21st ICLS)",
        definition: "Employees of ICSE-18 whose main job is informal under the 21st ICLS as a percentage of employees for whom it is known. Never chain it with the series of the 17th ICLS.",
        unit: Unit::Percent,
        universe: "employees (ICSE-18)",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmploymentIcls21]), among: Scope::of(&[Fact::EmployeeIcse18]) },
        sources: &[Source::new(ICLS_21, "informal employment")],
    }
    /// Share of dependent contractors in informal employment (21st ICLS).
    INFORMAL_DEPENDENT_CONTRACTOR_RATE {
        id: "informal_dependent_contractor_rate",
        name: "Share of dependent contractors in informal employment (21st ICLS)",
        definition: "Dependent contractors whose activity is not registered or who are not covered by a social insurance that depends on the job, as a percentage of dependent contractors for whom it is known. The 17th ICLS knows no dependent contractors.",
        unit: Unit::Percent,
        universe: "dependent contractors",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmploymentIcls21]), among: Scope::of(&[Fact::DependentContractor]) },
        sources: &[Source::new(ICLS_21, "informal employment")],
    }
    /// Share of contributing family workers in informal employment (21st ICLS).
    INFORMAL_FAMILY_WORKER_RATE_ICLS21 {
        id: "informal_family_worker_rate_icls21",
        name: "Share of contributing family workers in informal employment (21st ICLS)",
        definition: "Contributing family workers whose job is informal as a percentage of those for whom it is known. Under the 17th ICLS all of them are informal.",
        unit: Unit::Percent,
        universe: "contributing family workers (ICSE-18)",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalEmploymentIcls21]), among: Scope::of(&[Fact::ContributingFamilyWorkerIcse18]) },
        sources: &[Source::new(ICLS_21, "informal employment")],
    }
    /// Share of employment in the informal sector (21st ICLS).
    INFORMAL_SECTOR_SHARE_ICLS21 {
        id: "informal_sector_share_icls21",
        name: "Share of employment in the informal sector (21st ICLS)",
        definition: "People whose main job is in a unit that produces for the market without formal recognition as a percentage of employed people whose unit is known. Never chain it with the series of the 17th ICLS.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::InformalSectorIcls21]), among: EMPLOYED },
        sources: &[Source::new(ICLS_21, "informal sector")],
    }
    /// Share of employment outside the formal sector (21st ICLS).
    OUTSIDE_FORMAL_SECTOR_SHARE_ICLS21 {
        id: "outside_formal_sector_share_icls21",
        name: "Share of employment outside the formal sector (21st ICLS)",
        definition: "People whose main job is in the informal sector or in the household own-use and community sector as a percentage of employed people whose unit is known. Never chain it with the series of the 17th ICLS.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::EVERYONE.but(&[Fact::FormalSectorIcls21]), among: EMPLOYED },
        sources: &[Source::new(ICLS_21, "formal sector")],
    }
    /// Share of employment in the household own-use and community sector (21st ICLS).
    HOUSEHOLD_SECTOR_SHARE_ICLS21 {
        id: "household_sector_share_icls21",
        name: "Share of employment in the household own-use and community sector (21st ICLS)",
        definition: "People whose main job is in a private household, in a unit that produces mainly for own use, or in a non-profit institution without formal recognition, as a percentage of employed people whose unit is known. Never chain it with the series of the 17th ICLS.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::HouseholdSectorIcls21]), among: EMPLOYED },
        sources: &[Source::new(ICLS_21, "household own-use and community sector")],
    }
    /// Share of informal jobs in the hours worked (21st ICLS).
    INFORMAL_HOURS_SHARE_ICLS21 {
        id: "informal_hours_share_icls21",
        name: "Share of informal jobs in the hours worked (21st ICLS)",
        definition: "Hours usually worked in informal main jobs under the 21st ICLS as a percentage of the hours usually worked in all main jobs, over people whose hours and informality are known. Never chain it with the series of the 17th ICLS.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::VolumeShare { of: HOURS, part: Scope::of(&[Fact::InformalEmploymentIcls21]), among: EMPLOYED },
        sources: &[Source::new(ICLS_21, "informal employment")],
    }
}
