//! Decent working time: too few hours, too many, and how many on average.

use super::context::{ICLS_19, ILOSTAT, MANUAL};
use super::{Element, Formula, Manual, Measure, Scope, Source, Unit, indicators, listed};
use crate::derive::{Fact, Quantity};

const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);

indicators! {
    Element::WorkingTime;
    /// Incidence of part-time employment.
    PART_TIME_RATE {
        id: "part_time_rate",
        name: "Incidence of part-time employment",
        definition: "Employed people who work fewer than 35 hours a week, by default actually worked in all jobs, as a percentage of employed people whose hours are known; 35 hours are not part-time, and by actual hours people absent all week are. It is ILOSTAT's common definition, not the national one by usual hours or by the respondent's own view.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::PartTime]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT, "EMP_PTER")],
        ilostat: Some("EMP_PTER"),
        by: &["sex", "age_youth_adult"],
    }
    /// Excessive working time.
    LONG_HOURS_RATE {
        id: "long_hours_rate",
        name: "Excessive working time",
        definition: "Employed people who work more than 48 hours a week, by default usually worked in all jobs, as a percentage of employed people whose hours are known; 48 hours are not excessive. ILOSTAT's EES_TG48 covers employees only.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::LongHours]), among: EMPLOYED },
        sources: &[Source::new(MANUAL, "TIME-1")],
        manual: Some(Manual::main("TIME-1")),
        also: &["EMP_TEMP_SEX_HOW", "EES_TG48"],
        unece: Some("3a"),
        by: &["sex", "status_in_employment"],
    }
    /// Mean hours actually worked in the reference week.
    MEAN_WEEKLY_HOURS {
        id: "mean_weekly_hours",
        name: "Mean weekly hours actually worked",
        definition: "Mean hours actually worked in all jobs in the reference week by employed people who worked in it. People who were absent the whole week are left out, not counted as zero.",
        unit: Unit::Hours,
        universe: "employed people at work in the reference week",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::HoursActualAll), among: Scope::of(&[Fact::Employed, Fact::AtWork]) },
        sources: &[Source::new(ILOSTAT, "HOW_TEMP")],
        ilostat: Some("HOW_TEMP"),
        unece: Some("3a"),
        by: &["sex", "industry", "occupation_major_group"],
    }
    /// Mean hours usually worked.
    MEAN_USUAL_HOURS {
        id: "mean_usual_hours",
        name: "Mean weekly hours usually worked",
        definition: "Mean hours usually worked a week in all jobs by employed people, those absent in the reference week included. Overtime and absences of the week itself do not change it.",
        unit: Unit::Hours,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::HoursUsualAll), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT, "HOW_UEMP")],
        ilostat: Some("HOW_UEMP"),
        unece: Some("3a"),
        by: &["sex", "industry", "occupation_major_group"],
    }
    /// Time-related underemployment rate.
    TIME_RELATED_UNDEREMPLOYMENT_RATE {
        id: "time_related_underemployment_rate",
        name: "Time-related underemployment rate",
        definition: "Employed people who want more hours, are available to work them, and work fewer hours in all jobs than a threshold, 35 hours a week by default, as a percentage of employed people. Its base is employment, not the labour force as in lu2.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::TimeRelatedUnderemployed]), among: EMPLOYED },
        sources: &[Source::new(ICLS_19, "paras 43 to 45"), Source::new(MANUAL, "TIME-4"), Source::new(ILOSTAT, "TRU_DEMP")],
        ilostat: Some("TRU_DEMP"),
        manual: Some(Manual::additional("TIME-4")),
    }
    /// Employees with paid annual leave.
    ANNUAL_LEAVE_COVERAGE {
        id: "annual_leave_coverage",
        name: "Employees with paid annual leave",
        definition: "Employees with paid annual leave in the main job as a percentage of employees who answered. It is what they are entitled to, not what they took.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::PaidAnnualLeave]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(MANUAL, "TIME-5")],
        manual: Some(Manual::future("TIME-5")),
    }
}

listed! {
    Element::WorkingTime;
}
