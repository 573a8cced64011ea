//! Adequate earnings and productive work: levels, low pay and inequality of employees' earnings.

use super::context::{ILOSTAT, ILOSTAT_LIST, MANUAL, OECD_JOB_QUALITY, SDG};
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
    /// Women among those with low pay.
    FEMALE_SHARE_LOW_PAY {
        id: "female_share_low_pay",
        name: "Female share of low pay earners",
        definition: "Women as a percentage of employees whose gross hourly earnings in the main job are below two thirds of the median of all employees. The threshold is that of low_pay_rate, one for both sexes; the share says who the low-paid are, not how likely women are to be among them.",
        unit: Unit::Percent,
        universe: "employees with low hourly earnings",
        formula: Formula::PartBelowQuantile { of: HOURLY, times: Portion::new(2, 3), at: Portion::HALF, part: Scope::of(&[Fact::Woman]), among: EMPLOYEES },
        sources: &[Source::new(ILOSTAT, "EAR_XFLS")],
        ilostat: Some("EAR_XFLS"),
        by: &[],
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
    /// Working poverty rate (extreme).
    WORKING_POVERTY_RATE {
        id: "working_poverty_rate",
        name: "Working poverty rate (extreme)",
        definition: "Employed people who live in a household whose consumption or income a person and day is below the first international line, as a percentage of employed people: 3.00 dollars of 2021 PPP, 2.15 of 2017 or 1.90 of 2011, whichever year the data are in. It is a matter of the household, not of the own pay; income or consumption and the line are of the same PPP year.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::BelowExtremeLine]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(SDG, "1.1.1"), Source::new(MANUAL, "EARN-1"), Source::new(ILOSTAT, "SDG_0111")],
        ilostat: Some("SDG_0111"),
        sdg: Some("1.1.1"),
        manual: Some(Manual::main("EARN-1")),
    }
    /// Share of moderately poor among the employed.
    WORKING_POVERTY_RATE_MODERATE {
        id: "working_poverty_rate_moderate",
        name: "Share of moderately poor among the employed",
        definition: "Employed people in households from the first to below the second international line, 4.20 dollars of 2021 PPP, 3.65 of 2017 or 3.20 of 2011, as a percentage of employed people. The extremely poor of working_poverty_rate are not in it.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::BelowModerateLine]).but(&[Fact::BelowExtremeLine]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT_LIST, "CLA_ECOCLA")],
    }
    /// Share of near poor among the employed.
    WORKING_NEAR_POVERTY_RATE {
        id: "working_near_poverty_rate",
        name: "Share of near poor among the employed",
        definition: "Employed people in households from the second to below the third international line, 8.30 dollars of 2021 PPP, 6.85 of 2017 or 5.50 of 2011, as a percentage of employed people. They are above the line of moderate poverty.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::BelowThirdLine]).but(&[Fact::BelowModerateLine]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT_LIST, "CLA_ECOCLA")],
    }
    /// Working poverty rate (national line).
    WORKING_POVERTY_RATE_NATIONAL {
        id: "working_poverty_rate_national",
        name: "Working poverty rate (national line)",
        definition: "Employed people who live in a household below the national poverty line, as the office derived it, as a percentage of employed people. National lines differ between countries; for comparisons see working_poverty_rate.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::BelowNationalLine]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT, "POV_DEMP"), Source::new(MANUAL, "EARN-1")],
        ilostat: Some("POV_DEMP"),
        manual: Some(Manual::main("EARN-1")),
    }
    /// Incidence of low pay as the OECD has it.
    LOW_PAY_RATE_OECD {
        id: "low_pay_rate_oecd",
        name: "Incidence of low pay (OECD)",
        definition: "Full-time employees whose gross monthly earnings are below two thirds of the median of all full-time employees, as a percentage of full-time employees with known earnings. Part-time employees are left out of both, unlike low_pay_rate, which compares hourly earnings of everybody.",
        unit: Unit::Percent,
        universe: "full-time employees with known monthly earnings",
        formula: Formula::BelowQuantile { of: MONTHLY, times: Portion::new(2, 3), at: Portion::HALF, among: Scope::of(&[Fact::Employee]).but(&[Fact::PartTime]) },
        sources: &[Source::new("OECD, incidence of low pay", "definition")],
    }
    /// Low-wage earners as Eurostat has them.
    LOW_WAGE_EARNERS_EU {
        id: "low_wage_earners_eu",
        name: "Low-wage earners (Eurostat)",
        definition: "Employees without apprentices, in units of ten or more workers, whose gross hourly earnings in the main job are two thirds of the median of them all or less, as a percentage of them; earnings equal to the threshold are low, unlike in low_pay_rate. Apprentices are those of ICSE-18; ten workers stand for the ten employees of the enterprise.",
        unit: Unit::Percent,
        universe: "employees without apprentices in units of ten or more workers, with known hourly earnings",
        formula: Formula::UpToQuantile { of: HOURLY, times: Portion::new(2, 3), at: Portion::HALF, among: Scope::of(&[Fact::Employee, Fact::UnitOf10OrMore]).but(&[Fact::PaidApprentice]) },
        sources: &[Source::new("Eurostat, low-wage earners", "structure of earnings survey, earn_ses_pub; from memory")],
        by: &["sex"],
        from: &[Origin::EstablishmentSurvey, Origin::LabourForceSurvey],
    }
    /// Earnings quality as the OECD has it.
    EARNINGS_QUALITY {
        id: "earnings_quality",
        name: "Earnings quality (OECD)",
        definition: "The generalised mean of gross hourly earnings of employees in the main job with the power -3, which counts the lowest most: mean_hourly_earnings times 1 less Atkinson's index with an aversion of 4. Employees who earn 0 or less are left out and told as missing; for another power compose an indicator of the formula generalised_mean.",
        unit: Unit::Currency,
        universe: "employees with known hourly earnings above 0",
        formula: Formula::GeneralisedMean { of: Measure::Quantity(Quantity::EarningsHourlyAboveZero), alpha: -3, among: EMPLOYEES },
        sources: &[Source::new(OECD_JOB_QUALITY, "earnings quality; the power from memory")],
        by: &["sex"],
    }
    /// Mean hourly earnings of casual employees.
    MEAN_HOURLY_EARNINGS_CASUAL {
        id: "mean_hourly_earnings_casual",
        name: "Mean hourly earnings of casual employees",
        definition: "Mean gross earnings per hour of employees in casual or short-term work, at current prices. Real earnings, as the manual has them, are these divided by a consumer price index.",
        unit: Unit::Currency,
        universe: "casual employees with known hourly earnings",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::EarningsHourly), among: Scope::of(&[Fact::CasualContract]) },
        sources: &[Source::new(MANUAL, "STAB-4")],
        manual: Some(Manual::additional("STAB-4")),
    }
    /// Employees with recent job training.
    JOB_TRAINING_RATE {
        id: "job_training_rate",
        name: "Employees with recent job training",
        definition: "Employees who received training for the job in the last twelve months, provided or paid by the employer, as a percentage of employees. Learning outside the job is in adult_learning_rate.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::JobTrainedLastYear]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(MANUAL, "EARN-7")],
        manual: Some(Manual::additional("EARN-7")),
    }
    /// Participation in education and training in the last twelve months.
    ADULT_LEARNING_RATE {
        id: "adult_learning_rate",
        name: "Participation in education and training in the last twelve months",
        definition: "People of working age who took part in formal or non-formal education or training in the last twelve months, as a percentage of people of working age; by age it is SDG indicator 4.3.1 of youth and adults. Learning by oneself does not count.",
        unit: Unit::Percent,
        universe: "population of working age",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainedLastYear]), among: Scope::of(&[Fact::WorkingAge]) },
        sources: &[Source::new(SDG, "4.3.1")],
        sdg: Some("4.3.1"),
    }
    /// Participation in education and training in the last four weeks.
    ADULT_LEARNING_RATE_4_WEEKS {
        id: "adult_learning_rate_4_weeks",
        name: "Participation in education and training in the last four weeks",
        definition: "People of working age who took part in formal or non-formal education or training in the last four weeks, as a percentage of people of working age. The short period catches long courses more often, so it is not comparable with adult_learning_rate.",
        unit: Unit::Percent,
        universe: "population of working age",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainedLastFourWeeks]), among: Scope::of(&[Fact::WorkingAge]) },
        sources: &[Source::new("Eurostat, adult participation in learning", "trng_lfs")],
    }
    /// Overeducation rate (normative).
    OVEREDUCATION_RATE {
        id: "overeducation_rate",
        name: "Overeducation rate (normative)",
        definition: "Employed people with more education than the norm asks for in their occupation, as a percentage of employed people with known education whose occupation has a norm; by major group of ISCO-08 by default. The armed forces have none, and people without schooling are left out unless a parameter says otherwise.",
        unit: Unit::Percent,
        universe: "employed people in occupations with a norm",
        formula: Formula::Share { of: Scope::of(&[Fact::OvereducatedNormative]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT, "EMP_NORM")],
        ilostat: Some("EMP_NORM"),
    }
    /// Share of the employed with matching education (normative).
    EDUCATION_MATCH_RATE {
        id: "education_match_rate",
        name: "Share of the employed with matching education (normative)",
        definition: "Employed people with the education that the norm asks for in their occupation, as a percentage of employed people with known education whose occupation has a norm. Together with overeducation_rate and undereducation_rate it is 100 percent.",
        unit: Unit::Percent,
        universe: "employed people in occupations with a norm",
        formula: Formula::Share { of: Scope::of(&[Fact::MatchedNormative]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT, "EMP_NORM")],
    }
    /// Undereducation rate (normative).
    UNDEREDUCATION_RATE {
        id: "undereducation_rate",
        name: "Undereducation rate (normative)",
        definition: "Employed people with less education than the norm asks for in their occupation, as a percentage of employed people with known education whose occupation has a norm. Experience is not looked at.",
        unit: Unit::Percent,
        universe: "employed people in occupations with a norm",
        formula: Formula::Share { of: Scope::of(&[Fact::UndereducatedNormative]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT, "EMP_NORM")],
    }
    /// Overeducation rate (statistical).
    OVEREDUCATION_RATE_STATISTICAL {
        id: "overeducation_rate_statistical",
        name: "Overeducation rate (statistical)",
        definition: "Employed people with more education than is usual in their occupation, as a percentage of employed people who were rated; what is usual comes from the survey itself in a first pass, as the mode or as the mean and a standard deviation. The error of what is usual is not in the sampling error.",
        unit: Unit::Percent,
        universe: "employed people in occupations with a usual education",
        formula: Formula::Share { of: Scope::of(&[Fact::OvereducatedStatistical]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT, "EMP_STAT")],
        ilostat: Some("EMP_STAT"),
    }
    /// Share of the employed with matching education (statistical).
    EDUCATION_MATCH_RATE_STATISTICAL {
        id: "education_match_rate_statistical",
        name: "Share of the employed with matching education (statistical)",
        definition: "Employed people with the education that is usual in their occupation, as a percentage of employed people who were rated. Where the usual education itself rises over the years, it stays; the normative rate does not.",
        unit: Unit::Percent,
        universe: "employed people in occupations with a usual education",
        formula: Formula::Share { of: Scope::of(&[Fact::MatchedStatistical]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT, "EMP_STAT")],
    }
    /// Undereducation rate (statistical).
    UNDEREDUCATION_RATE_STATISTICAL {
        id: "undereducation_rate_statistical",
        name: "Undereducation rate (statistical)",
        definition: "Employed people with less education than is usual in their occupation, as a percentage of employed people who were rated. It is about what is usual, not about what the job asks for.",
        unit: Unit::Percent,
        universe: "employed people in occupations with a usual education",
        formula: Formula::Share { of: Scope::of(&[Fact::UndereducatedStatistical]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT, "EMP_STAT")],
    }
    /// Over-qualification rate (Eurostat).
    OVERQUALIFICATION_RATE_EU {
        id: "overqualification_rate_eu",
        name: "Over-qualification rate (Eurostat)",
        definition: "Employed people of 20 to 64 years with tertiary education whose occupation is in ISCO-08 major groups 4 to 9, as a percentage of all employed people of that age with tertiary education. Its base is the tertiary educated, not all employed people as in overeducation_rate.",
        unit: Unit::Percent,
        universe: "employed people aged 20 to 64 with tertiary education",
        formula: Formula::Share { of: Scope::of(&[Fact::OverqualifiedEu]), among: Scope::of(&[Fact::Employed, Fact::TertiaryEducated, Fact::Aged20To64]) },
        sources: &[Source::new("Eurostat, over-qualification rate", "lfsa_eoqgan")],
    }
    /// Employed people with skills for more demanding duties.
    OVERSKILLING_RATE {
        id: "overskilling_rate",
        name: "Employed people with skills for more demanding duties",
        definition: "Employed people who say that they have the skills for more demanding duties than theirs, as a percentage of employed people who answered. It is their own view of skills, not of education.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Overskilled]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new("Guidelines concerning measurement of qualifications and skills mismatches of persons in employment (2018)", "by own assessment")],
    }
    /// Employed people who need training to cope with their duties.
    UNDERSKILLING_RATE {
        id: "underskilling_rate",
        name: "Employed people who need training to cope with their duties",
        definition: "Employed people who say that they need further training to cope well with their duties, as a percentage of employed people who answered. It is their own view of skills, not of education.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Underskilled]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new("Guidelines concerning measurement of qualifications and skills mismatches of persons in employment (2018)", "by own assessment")],
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
