//! Adequate earnings and productive work: levels, low pay and inequality of employees' earnings.

use super::context::{ILOSTAT, MANUAL, SDG};
use super::{Element, Formula, Measure, Portion, Scope, Source, Unit, indicators};
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
        ilostat: None,
        sdg: None,
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
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
    }
}
