//! Adequate earnings and productive work: levels, low pay and inequality of employees' earnings.

use super::context::{ILOSTAT, MANUAL, SDG};
use super::{
    Combination, Element, Formula, Input, Kind, Manual, Measure, Origin, Portion, Scope, Source, Unit, indicators,
    listed,
};
use crate::derive::{Fact, Quantity};

const HOURLY: Measure = Measure::Quantity(Quantity::EarningsHourly);
const MONTHLY: Measure = Measure::Quantity(Quantity::EarningsMonthly);
const EMPLOYEES: Scope = Scope::of(&[Fact::Employee]);

indicators! {
    Element::Earnings;
    /// Mean hourly earnings of employees.
    MEAN_HOURLY_EARNINGS {
        id: "mean_hourly_earnings",
        name: "Mean hourly earnings of employees",
        definition: "Mean gross earnings per hour of employees in the main job: regular pay in cash and in kind before deductions, without employers' social contributions and severance pay. Each employee counts once whatever the hours, so it is not total pay over total hours.",
        unit: Unit::Currency,
        universe: "employees with known hourly earnings",
        formula: Formula::Mean { of: HOURLY, among: EMPLOYEES },
        sources: &[Source::new(SDG, "8.5.1"), Source::new(MANUAL, "EARN-3"), Source::new(ILOSTAT, "EAR_4HRL")],
        ilostat: Some("EAR_4HRL"),
        sdg: Some("8.5.1"),
        manual: Some(Manual::additional("EARN-3")),
        also: &["SDG_0851", "EAR_4HPT", "EAR_HEES"],
        unece: Some("2a1"),
        by: &["sex", "occupation_major_group"],
        from: &[Origin::EstablishmentSurvey, Origin::LabourForceSurvey],
    }
    /// Median hourly earnings of employees.
    MEDIAN_HOURLY_EARNINGS {
        id: "median_hourly_earnings",
        name: "Median hourly earnings of employees",
        definition: "The middle of the gross earnings per hour in the main job: half of the employees of a cell earn no more. Over the whole country it is the median behind the low-pay threshold; SDG indicator 8.5.1 is the mean.",
        unit: Unit::Currency,
        universe: "employees with known hourly earnings",
        formula: Formula::Quantile { of: HOURLY, at: Portion::HALF, among: EMPLOYEES },
        sources: &[Source::new(ILOSTAT, "EAR_XTLP, the median of the threshold")],
        by: &["sex", "occupation_major_group"],
    }
    /// Mean monthly earnings of employees.
    MEAN_MONTHLY_EARNINGS {
        id: "mean_monthly_earnings",
        name: "Mean monthly earnings of employees",
        definition: "Mean gross earnings per month of employees in the main job, at current prices. They depend on the hours worked; for pay per hour see mean_hourly_earnings.",
        unit: Unit::Currency,
        universe: "employees with known monthly earnings",
        formula: Formula::Mean { of: MONTHLY, among: EMPLOYEES },
        sources: &[Source::new(ILOSTAT, "EAR_4MTH")],
        ilostat: Some("EAR_4MTH"),
        also: &["EAR_4MPT", "EAR_TEAR", "EAR_XEES"],
        unece: Some("2a1"),
        by: &["sex", "industry", "occupation_major_group"],
    }
    /// Median monthly earnings of employees.
    MEDIAN_MONTHLY_EARNINGS {
        id: "median_monthly_earnings",
        name: "Median monthly earnings of employees",
        definition: "The middle of the gross earnings per month in the main job, at current prices: half of the employees of a cell earn no more. It depends on the hours worked; for pay per hour see median_hourly_earnings.",
        unit: Unit::Currency,
        universe: "employees with known monthly earnings",
        formula: Formula::Quantile { of: MONTHLY, at: Portion::HALF, among: EMPLOYEES },
        sources: &[Source::new(ILOSTAT, "EAR_4MTH, with the median in place of the mean")],
        by: &["sex", "industry", "occupation_major_group"],
    }
    /// Low pay rate.
    LOW_PAY_RATE {
        id: "low_pay_rate",
        name: "Low pay rate",
        definition: "Employees whose gross hourly earnings in the main job are below two thirds of the median of all employees, as a percentage of employees with known hourly earnings; earnings equal to the threshold are not low. The threshold is one for the whole country, never one per cell, and it is not a minimum or living wage.",
        unit: Unit::Percent,
        universe: "employees with known hourly earnings",
        formula: Formula::BelowQuantile { of: HOURLY, times: Portion::new(2, 3), at: Portion::HALF, among: EMPLOYEES },
        sources: &[Source::new(ILOSTAT, "EAR_XTLP"), Source::new(MANUAL, "EARN-2")],
        ilostat: Some("EAR_XTLP"),
        manual: Some(Manual::main("EARN-2")),
        unece: Some("2a2"),
        by: &["sex"],
    }
    /// Gini index of monthly earnings.
    EARNINGS_GINI {
        id: "earnings_gini",
        name: "Gini index of monthly earnings",
        definition: "The Gini index of the gross monthly earnings of employees in the main job, 0 when all earn the same, without a correction for small samples. It is inequality of pay between employees, not of income between households.",
        unit: Unit::Index,
        universe: "employees with known monthly earnings",
        formula: Formula::Gini { of: MONTHLY, among: EMPLOYEES },
        sources: &[Source::new("R package laeken 0.5.3", "function gini")],
        by: &["sex"],
    }
    /// Ninth over first decile of hourly earnings.
    EARNINGS_D9_D1 {
        id: "earnings_d9_d1",
        name: "Decile ratio D9/D1 of hourly earnings",
        definition: "The gross hourly earnings below which nine tenths of employees lie, divided by those below which one tenth lies. It compares two points of the distribution of pay, not the totals received by the top and the bottom tenth.",
        unit: Unit::Ratio,
        universe: "employees with known hourly earnings",
        formula: Formula::QuantileRatio { of: HOURLY, high: Portion::new(9, 10), low: Portion::new(1, 10), among: EMPLOYEES },
        sources: &[Source::new(MANUAL, "CONT-11")],
        manual: Some(Manual::context("CONT-11")),
        unece: Some("2a3"),
        by: &[],
    }
    /// Palma ratio of monthly earnings.
    EARNINGS_PALMA {
        id: "earnings_palma",
        name: "Palma ratio of monthly earnings",
        definition: "The gross monthly earnings that the top tenth of employees receive together, divided by those that the bottom four tenths receive together; an employee on a border is split. It is applied to employees' pay here, not to household income.",
        unit: Unit::Ratio,
        universe: "employees with known monthly earnings",
        formula: Formula::TopBottom { of: MONTHLY, top: Portion::new(1, 10), bottom: Portion::new(4, 10), among: EMPLOYEES },
        sources: &[Source::new("Cobham and Sumner (2013), Is It All About the Tails?, CGD Working Paper 343", "abstract")],
        by: &[],
    }
    /// Mean monthly earnings in manufacturing.
    MEAN_MONTHLY_EARNINGS_MANUFACTURING {
        id: "mean_monthly_earnings_manufacturing",
        name: "Mean monthly earnings of employees in manufacturing",
        definition: "Mean gross monthly earnings of employees whose main job is in manufacturing (ISIC Rev.4 section C). Divided by those of a base year it is manufacturing_wage_index.",
        unit: Unit::Currency,
        universe: "employees in manufacturing",
        formula: Formula::Mean { of: MONTHLY, among: Scope::of(&[Fact::Employee, Fact::Manufacturing]) },
        sources: &[Source::new(ILOSTAT, "EAR_XMFG"), Source::new(MANUAL, "EARN-6")],
        ilostat: Some("EAR_XMFG"),
        by: &["sex"],
    }
}

listed! {
    Element::Earnings;
    /// Mean earnings in constant prices.
    REAL_MONTHLY_EARNINGS {
        id: "real_monthly_earnings",
        name: "Average real monthly earnings of employees",
        definition: "Mean monthly earnings of employees at the prices of the base period of the consumer price index: the nominal mean divided by the index and multiplied by 100. Index and earnings must be of the same period.",
        unit: "currency",
        universe: "employees",
        kind: Kind::Combined(Combination::of(100, &[Input::Estimate(&MEAN_MONTHLY_EARNINGS)], Input::series("consumer_price_index", "Consumer price index, 100 in the base period"))),
        sources: &[Source::new(MANUAL, "EARN-4"), Source::new(ILOSTAT, "EAR_MREE")],
        ilostat: Some("EAR_MREE"),
        manual: Some(Manual::additional("EARN-4")),
        by: &["sex"],
        from: &[Origin::EstablishmentSurvey, Origin::LabourForceSurvey],
    }
    /// Growth of mean earnings in constant prices.
    REAL_MONTHLY_EARNINGS_GROWTH {
        id: "real_monthly_earnings_growth",
        name: "Annual growth of average real monthly earnings",
        definition: "Growth of mean monthly earnings of employees, deflated by the consumer price index, from one year to the next, in percent.",
        unit: "percent",
        universe: "employees",
        kind: Kind::Combined(Combination::growth_of(&[Input::Estimate(&MEAN_MONTHLY_EARNINGS)], Some(Input::series("consumer_price_index", "Consumer price index, 100 in the base period")))),
        sources: &[Source::new(MANUAL, "EARN-4"), Source::new(ILOSTAT, "EAR_MREE, annual growth")],
        manual: Some(Manual::additional("EARN-4")),
        also: &["EAR_MREE"],
        by: &["sex"],
        from: &[Origin::EstablishmentSurvey, Origin::LabourForceSurvey],
    }
    /// The minimum wage beside the median.
    MINIMUM_WAGE_MEDIAN_SHARE {
        id: "minimum_wage_median_share",
        name: "Minimum wage as a percentage of the median wage",
        definition: "The statutory gross monthly minimum wage as a percentage of median monthly earnings of employees. Where several minimum wages hold, state which one the series is.",
        unit: "percent",
        universe: "employees",
        kind: Kind::Combined(Combination::of(100, &[Input::series("minimum_wage", "Statutory gross monthly minimum wage")], Input::Estimate(&MEDIAN_MONTHLY_EARNINGS))),
        sources: &[Source::new(MANUAL, "EARN-5"), Source::new(ILOSTAT, "EAR_INEE, the minimum wage")],
        manual: Some(Manual::additional("EARN-5")),
        also: &["EAR_INEE", "EAR_4MMN"],
        by: &[],
        from: &[Origin::Register, Origin::LabourForceSurvey],
    }
    /// Earnings in manufacturing since a base year.
    MANUFACTURING_WAGE_INDEX {
        id: "manufacturing_wage_index",
        name: "Manufacturing wage index",
        definition: "Mean monthly earnings of employees in manufacturing as a percentage of what they were in the base year. It is nominal; for real earnings divide it by the consumer price index of the same base.",
        unit: "index_100",
        universe: "employees in manufacturing",
        kind: Kind::Combined(Combination::of(100, &[Input::Estimate(&MEAN_MONTHLY_EARNINGS_MANUFACTURING)], Input::series("manufacturing_earnings_base_year", "Mean monthly earnings of employees in manufacturing in the base year"))),
        sources: &[Source::new(MANUAL, "EARN-6"), Source::new(ILOSTAT, "EAR_XMFG, the mean in manufacturing")],
        manual: Some(Manual::additional("EARN-6")),
        by: &[],
        from: &[Origin::EstablishmentSurvey],
    }
}
