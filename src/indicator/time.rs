//! Decent working time: too few hours, too many, and how many on average.

use super::context::{ICLS_19, ILOSTAT, ILOSTAT_LIST, MANUAL, UNECE};
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
    /// Incidence of part-time employment by the national definition.
    PART_TIME_RATE_NATIONAL {
        id: "part_time_rate_national",
        name: "Incidence of part-time employment (national definition)",
        definition: "Employed people who are part-time in their main job by the national definition, as stated or by usual hours below a national threshold, as a percentage of employed people for whom this is known. Countries differ, so it is not comparable as part_time_rate is.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::PartTimeNational]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT_LIST, "JOB_TIME_PART"), Source::new(ILOSTAT, "EMP_PTER, national definitions")],
        by: &["sex"],
    }
    /// Women among part-time workers.
    FEMALE_SHARE_PART_TIME {
        id: "female_share_part_time",
        name: "Female share of part-time employment",
        definition: "Women as a percentage of employed people who work fewer than 35 hours a week, by default actually worked in all jobs. It is not the part-time rate of women.",
        unit: Unit::Percent,
        universe: "people employed part-time",
        formula: Formula::Share { of: Scope::of(&[Fact::Woman]), among: Scope::of(&[Fact::PartTime]) },
        sources: &[Source::new(ILOSTAT, "EMP_PTFS")],
        ilostat: Some("EMP_PTFS"),
    }
    /// Involuntary part-time workers.
    INVOLUNTARY_PART_TIME_SHARE {
        id: "involuntary_part_time_share",
        name: "Share of involuntary part-time employment",
        definition: "People who work part-time because they found no full-time work, as a percentage of people employed part-time by the national definition whose reason is known. Time-related underemployment asks for more hours instead, and for availability.",
        unit: Unit::Percent,
        universe: "people employed part-time (national definition)",
        formula: Formula::Share { of: Scope::of(&[Fact::InvoluntaryPartTime]), among: Scope::of(&[Fact::PartTimeNational]) },
        sources: &[Source::new(UNECE, "dimension 3a")],
        unece: Some("3a"),
        by: &["sex"],
    }
    /// People with more than one job.
    MULTIPLE_JOB_RATE {
        id: "multiple_job_rate",
        name: "Multiple job-holding rate",
        definition: "Employed people with more than one job or business in the reference week as a percentage of employed people for whom this is known.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::SeveralJobs]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT_LIST, "MJH_AGGREGATE_MULTI"), Source::new(UNECE, "dimension 3a")],
        also: &["EMP_TEMP_SEX_MJH"],
        unece: Some("3a"),
        by: &["sex"],
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

        unece: Some("3a"),
        by: &["sex", "status_in_employment"],
    }
    /// Excessive working time of employees.
    LONG_HOURS_RATE_EMPLOYEES {
        id: "long_hours_rate_employees",
        name: "Share of employees working more than 48 hours a week",
        definition: "Employees who work more than 48 hours a week, by default usually worked in all jobs, as a percentage of employees whose hours are known; 48 hours are not excessive. long_hours_rate covers everyone employed.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::LongHours]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(ILOSTAT, "EES_TG48")],
        ilostat: Some("EES_TG48"),
        by: &["sex"],
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
    /// Mean hours actually worked by employees.
    MEAN_WEEKLY_HOURS_EMPLOYEES {
        id: "mean_weekly_hours_employees",
        name: "Mean weekly hours actually worked per employee",
        definition: "Mean hours actually worked in all jobs in the reference week by employees who worked in it. Employees who were absent the whole week are left out, not counted as zero.",
        unit: Unit::Hours,
        universe: "employees at work in the reference week",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::HoursActualAll), among: Scope::of(&[Fact::Employee, Fact::AtWork]) },
        sources: &[Source::new(ILOSTAT, "HOW_XEES")],
        ilostat: Some("HOW_XEES"),
        by: &["sex"],
    }
    /// Mean hours usually worked by employees.
    MEAN_USUAL_HOURS_EMPLOYEES {
        id: "mean_usual_hours_employees",
        name: "Mean weekly hours usually worked per employee",
        definition: "Mean hours usually worked a week in all jobs by employees, those absent in the reference week included.",
        unit: Unit::Hours,
        universe: "employees",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::HoursUsualAll), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(ILOSTAT, "HOW_UEES")],
        ilostat: Some("HOW_UEES"),
        by: &["sex"],
    }
    /// Average annual working time.
    MEAN_ANNUAL_HOURS {
        id: "mean_annual_hours",
        name: "Average annual working time per employed person",
        definition: "Mean hours actually worked in the year in all jobs by employed people, as answered; otherwise 52 times the hours of the reference week, in which people absent the whole week count as zero. Multiplied weeks stand for a year only where the weeks of a survey are spread over it.",
        unit: Unit::Hours,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::HoursAnnual), among: EMPLOYED },
        sources: &[Source::new(MANUAL, "TIME-3"), Source::new(ILOSTAT, "HOW_AHAW")],
        ilostat: Some("HOW_AHAW"),
        manual: Some(Manual::additional("TIME-3")),
        unece: Some("3a"),
        by: &["sex"],
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
