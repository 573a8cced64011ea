//! Social security: who is covered, and what is spent.

use super::context::{ILOSTAT, LABOUR_FORCE, MANUAL, SDG};
use super::{Combination, Element, Formula, Input, Kind, Manual, Origin, Scope, Source, Unit, indicators, listed};
use crate::derive::Fact;

indicators! {
    Element::SocialSecurity;
    /// Population covered by social protection.
    SOCIAL_PROTECTION_COVERAGE {
        id: "social_protection_coverage",
        name: "Population covered by social protection",
        definition: "People who receive at least one cash benefit, or are employed with contributions to an old-age pension, as a percentage of everyone. It counts protection in cash; health care is health_protection_rate.",
        unit: Unit::Percent,
        universe: "everyone",
        formula: Formula::Share { of: Scope::of(&[Fact::SociallyProtected]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "1.3.1, at least one benefit"), Source::new(ILOSTAT, "SDG_0131")],
        ilostat: Some("SDG_0131"),
        sdg: Some("1.3.1"),
    }
    /// Old-age pension beneficiaries (from records).
    PENSION_BENEFICIARY_RATE {
        id: "pension_beneficiary_rate",
        name: "Old-age pension beneficiaries (from records)",
        definition: "People of pensionable age, 65 by default, who receive an old-age pension, as a percentage of people of that age. Whether the pension rests on contributions plays no part, nor does its amount.",
        unit: Unit::Percent,
        universe: "people of pensionable age",
        formula: Formula::Share { of: Scope::of(&[Fact::Pensioner]), among: Scope::of(&[Fact::PensionAge]) },
        sources: &[Source::new(SDG, "1.3.1, older persons"), Source::new(MANUAL, "SECU-1"), Source::new(ILOSTAT, "SOC_PPEN")],
        sdg: Some("1.3.1"),
        manual: Some(Manual::main("SECU-1")),
        also: &["SOC_PPEN"],
    }
    /// Active contributors to a pension scheme (from records).
    ACTIVE_CONTRIBUTOR_RATE {
        id: "active_contributor_rate",
        name: "Active contributors to a pension scheme (from records)",
        definition: "Employed people with contributions to an old-age pension as a percentage of the labour force; the unemployed do not contribute by a job and count in the base.",
        unit: Unit::Percent,
        universe: "labour force",
        formula: Formula::Share { of: Scope::of(&[Fact::PensionContributor]), among: Scope::of(&[Fact::LabourForce]) },
        sources: &[Source::new(MANUAL, "SECU-4"), Source::new(ILOSTAT, "SOC_CEAP")],
        manual: Some(Manual::additional("SECU-4")),
        also: &["SOC_CEAP"],
    }
    /// Active contributors among the employed.
    ACTIVE_CONTRIBUTOR_RATE_EMPLOYED {
        id: "active_contributor_rate_employed",
        name: "Active contributors among the employed",
        definition: "Employed people with contributions to an old-age pension as a percentage of employed people. Its base leaves out the unemployed, whom active_contributor_rate counts.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::PensionContributor]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(MANUAL, "SECU-4")],
        manual: Some(Manual::additional("SECU-4")),
    }
    /// People protected in case of illness (from records).
    HEALTH_PROTECTION_RATE {
        id: "health_protection_rate",
        name: "People protected in case of illness (from records)",
        definition: "People protected by a health insurance, or by a health service that everybody has a right to, as a percentage of everyone. Being protected does not say what care costs or where it is.",
        unit: Unit::Percent,
        universe: "everyone",
        formula: Formula::Share { of: Scope::of(&[Fact::HealthCovered]), among: Scope::EVERYONE },
        sources: &[Source::new(MANUAL, "SECU-5"), Source::new(ILOSTAT, "SOC_HCOV")],
        manual: Some(Manual::future("SECU-5")),
        also: &["SOC_HCOV"],
    }
    /// Employees with paid sick leave.
    SICK_LEAVE_COVERAGE {
        id: "sick_leave_coverage",
        name: "Employees with paid sick leave",
        definition: "Employees with paid sick leave in the main job as a percentage of employees who answered. It is what they are entitled to, not what they took.",
        unit: Unit::Percent,
        universe: "employees",
        formula: Formula::Share { of: Scope::of(&[Fact::PaidSickLeave]), among: Scope::of(&[Fact::Employee]) },
        sources: &[Source::new(MANUAL, "SECU-8")],
        manual: Some(Manual::future("SECU-8")),
    }
    /// Employed people insured against unemployment.
    UNEMPLOYMENT_INSURANCE_COVERAGE {
        id: "unemployment_insurance_coverage",
        name: "Employed people insured against unemployment",
        definition: "Employed people who are insured against unemployment through the main job, as a percentage of employed people who answered. Who receives a benefit is unemployment_benefit_rate.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::UnemploymentInsured]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new("World Social Protection Report (ILO)", "unemployment protection")],
    }
    /// Unemployed people who receive unemployment benefits.
    UNEMPLOYMENT_BENEFIT_RATE {
        id: "unemployment_benefit_rate",
        name: "Unemployed people who receive unemployment benefits",
        definition: "Unemployed people who receive an unemployment benefit as a percentage of unemployed people. People who receive a benefit without being unemployed in the reference week are not in it.",
        unit: Unit::Percent,
        universe: "unemployed people",
        formula: Formula::Share { of: Scope::of(&[Fact::UnemploymentBenefit]), among: Scope::of(&[Fact::Unemployed]) },
        sources: &[Source::new(SDG, "1.3.1, unemployed"), Source::new(ILOSTAT, "SOC_SOCP")],
        ilostat: Some("SOC_SOCP"),
        sdg: Some("1.3.1"),
    }
    /// Employed people covered in the event of injury at work.
    INJURY_INSURANCE_COVERAGE {
        id: "injury_insurance_coverage",
        name: "Employed people covered in the event of injury at work",
        definition: "Employed people who are covered in the event of an injury at work, as a percentage of employed people who answered. Injuries themselves are the matter of safe work.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::InjuryInsured]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(SDG, "1.3.1, work injury")],
        sdg: Some("1.3.1"),
    }
    /// Children in households with child or family benefits.
    CHILD_BENEFIT_COVERAGE {
        id: "child_benefit_coverage",
        name: "Children in households with child or family benefits",
        definition: "Children below working age in households that receive a cash benefit for children or families, as a percentage of children of that age. It counts children, not households or benefits.",
        unit: Unit::Percent,
        universe: "children below working age",
        formula: Formula::Share { of: Scope::of(&[Fact::ChildBenefit]), among: Scope::EVERYONE.but(&[Fact::WorkingAge]) },
        sources: &[Source::new(SDG, "1.3.1, children")],
        sdg: Some("1.3.1"),
    }
    /// Mothers with newborns who receive maternity benefits.
    MATERNITY_BENEFIT_COVERAGE {
        id: "maternity_benefit_coverage",
        name: "Mothers with newborns who receive maternity benefits",
        definition: "Women who gave birth in the last twelve months and receive or received a maternity benefit, as a percentage of women who gave birth in that time, whether they work or not. Women employees' entitlement is maternity_leave_coverage.",
        unit: Unit::Percent,
        universe: "women who gave birth in the last twelve months",
        formula: Formula::Share { of: Scope::of(&[Fact::MaternityBenefit]), among: Scope::of(&[Fact::MotherOfNewborn]) },
        sources: &[Source::new(SDG, "1.3.1, mothers with newborns")],
        sdg: Some("1.3.1"),
    }
    /// People with severe disabilities who receive disability benefits.
    DISABILITY_BENEFIT_COVERAGE {
        id: "disability_benefit_coverage",
        name: "People with severe disabilities who receive disability benefits",
        definition: "People with a severe disability, as the scheme defines it, who receive a disability benefit, as a percentage of people with a severe disability. The short set of the Washington Group is another definition.",
        unit: Unit::Percent,
        universe: "people with severe disabilities",
        formula: Formula::Share { of: Scope::of(&[Fact::DisabilityBenefit]), among: Scope::of(&[Fact::SevereDisability]) },
        sources: &[Source::new(SDG, "1.3.1, severe disabilities")],
        sdg: Some("1.3.1"),
    }
    /// Poor people covered by social protection.
    POOR_PROTECTION_COVERAGE {
        id: "poor_protection_coverage",
        name: "Poor people covered by social protection",
        definition: "People below the national poverty line who receive at least one cash benefit or are employed with contributions to a pension, as a percentage of people below that line.",
        unit: Unit::Percent,
        universe: "people below the national poverty line",
        formula: Formula::Share { of: Scope::of(&[Fact::SociallyProtected]), among: Scope::of(&[Fact::BelowNationalLine]) },
        sources: &[Source::new(SDG, "1.3.1, poor persons"), Source::new(MANUAL, "SECU-7")],
        sdg: Some("1.3.1"),
        manual: Some(Manual::future("SECU-7")),
    }
    /// Vulnerable people covered by social assistance.
    VULNERABLE_ASSISTANCE_COVERAGE {
        id: "vulnerable_assistance_coverage",
        name: "Vulnerable people covered by social assistance",
        definition: "Children below working age, and adults who neither contribute to a pension nor receive a contributory benefit, who receive social assistance, as a percentage of such people.",
        unit: Unit::Percent,
        universe: "people without contributory protection",
        formula: Formula::Share { of: Scope::of(&[Fact::SocialAssistance]), among: Scope::of(&[Fact::WithoutContributoryProtection]) },
        sources: &[Source::new(SDG, "1.3.1, vulnerable persons")],
        sdg: Some("1.3.1"),
    }
}

listed! {
    Element::SocialSecurity;
    /// Pensions paid, beside the elderly.
    OLD_AGE_PENSION_BENEFICIARIES {
        id: "old_age_pension_beneficiaries",
        name: "Old-age pension beneficiaries (administrative counts)",
        definition: "People above the statutory pensionable age who receive an old-age pension, contributory or not, as a percentage of all people above that age. The counts of schemes may hold one person twice; correct them before.",
        unit: "percent",
        universe: "people above the pensionable age",
        kind: Kind::Combined(Combination::of(100, &[Input::series("old_age_pension_recipients", "People above the pensionable age who receive an old-age pension")], Input::series("people_above_pensionable_age", "All people above the pensionable age"))),
        sources: &[Source::new(MANUAL, "SECU-1"), Source::new(SDG, "1.3.1, old age"), Source::new(ILOSTAT, "SOC_PPEN")],
        ilostat: Some("SOC_PPEN"),
        manual: Some(Manual::main("SECU-1")),
        also: &["1.3.1", "SDG_0131", "SOC_PPNT"],
        unece: Some("4b"),
        by: &["sex"],
        from: &[Origin::Register],
    }
    /// Spending on social security.
    SOCIAL_SECURITY_EXPENDITURE {
        id: "social_security_expenditure",
        name: "Public social security expenditure as a percentage of GDP",
        definition: "Public spending on social protection, all functions and health care included, as a percentage of gross domestic product at current prices.",
        unit: "percent",
        universe: "everyone",
        kind: Kind::Combined(Combination::of(100, &[Input::series("social_security_expenditure", "Public expenditure on social protection, health care included, at current prices")], Input::series("gdp_current_prices", "Gross domestic product at current prices"))),
        sources: &[Source::new(MANUAL, "SECU-2"), Source::new(ILOSTAT, "SOC_PEXT")],
        ilostat: Some("SOC_PEXT"),
        manual: Some(Manual::main("SECU-2")),
        also: &["SOC_EGGE"],
        by: &[],
        from: &[Origin::Register, Origin::NationalAccounts],
    }
    /// What households pay for health.
    OUT_OF_POCKET_HEALTH_EXPENDITURE {
        id: "out_of_pocket_health_expenditure",
        name: "Out-of-pocket expenditure as a percentage of health expenditure",
        definition: "What households pay directly for health care as a percentage of all expenditure on health.",
        unit: "percent",
        universe: "everyone",
        kind: Kind::Combined(Combination::of(100, &[Input::series("out_of_pocket_health_expenditure", "What households pay directly for health care")], Input::series("health_expenditure", "All expenditure on health"))),
        sources: &[Source::new(MANUAL, "SECU-3"), Source::new(ILOSTAT, "SOC_OOPE")],
        ilostat: Some("SOC_OOPE"),
        manual: Some(Manual::additional("SECU-3")),
        by: &["area"],
        from: &[Origin::NationalAccounts],
    }
    /// Affiliates counted by the schemes.
    ACTIVE_CONTRIBUTORS_RATE {
        id: "active_contributors_rate",
        name: "Active contributors to a pension scheme (administrative counts)",
        definition: "Active contributors to an old-age contributory scheme, as the schemes count them, as a percentage of the labour force.",
        unit: "percent",
        universe: "labour force",
        kind: Kind::Combined(Combination::of(100, &[Input::series("active_contributors", "Active contributors to an old-age contributory scheme")], Input::Estimate(&LABOUR_FORCE))),
        sources: &[Source::new(MANUAL, "SECU-4"), Source::new(ILOSTAT, "SOC_CEAP")],
        ilostat: Some("SOC_CEAP"),
        manual: Some(Manual::additional("SECU-4")),
        also: &["SOC_CEAT"],
        unece: Some("4b"),
        by: &["sex"],
        from: &[Origin::Register, Origin::LabourForceSurvey],
    }
    /// People protected in case of illness.
    HEALTH_COVERAGE_RATE {
        id: "health_coverage_rate",
        name: "Social health protection coverage",
        definition: "People who are covered by a health scheme or have free access to health care as a percentage of the population.",
        unit: "percent",
        universe: "everyone",
        kind: Kind::Combined(Combination::of(100, &[Input::series("people_with_health_coverage", "People covered by a health scheme")], Input::series("total_population", "Everyone in the country, from population estimates"))),
        sources: &[Source::new(MANUAL, "SECU-5"), Source::new(ILOSTAT, "SOC_HCOV")],
        ilostat: Some("SOC_HCOV"),
        sdg: Some("3.8"),
        manual: Some(Manual::future("SECU-5")),
        unece: Some("4b"),
        by: &["sex", "area"],
        from: &[Origin::Register],
    }
    /// Spending on cash for those in need.
    NEEDS_BASED_CASH_EXPENDITURE {
        id: "needs_based_cash_expenditure",
        name: "Expenditure on needs-based cash support as a percentage of GDP",
        definition: "Public spending on cash benefits that depend on the means of the recipients as a percentage of gross domestic product at current prices.",
        unit: "percent",
        universe: "everyone",
        kind: Kind::Combined(Combination::of(100, &[Input::series("needs_based_cash_expenditure", "Public expenditure on needs-based cash benefits at current prices")], Input::series("gdp_current_prices", "Gross domestic product at current prices"))),
        sources: &[Source::new(MANUAL, "SECU-6")],
        manual: Some(Manual::future("SECU-6")),
        by: &[],
        from: &[Origin::Register],
    }
    /// Cash for the poor.
    NEEDS_BASED_CASH_BENEFICIARIES {
        id: "needs_based_cash_beneficiaries",
        name: "Beneficiaries of needs-based cash support as a percentage of the poor",
        definition: "People who receive cash benefits that depend on their means as a percentage of the poor. It may exceed 100 where others receive them too.",
        unit: "percent",
        universe: "poor people",
        kind: Kind::Combined(Combination::of(100, &[Input::series("needs_based_cash_recipients", "People who receive needs-based cash benefits")], Input::series("poor_population", "People below the national poverty line"))),
        sources: &[Source::new(MANUAL, "SECU-7"), Source::new(SDG, "1.3.1, the poor")],
        manual: Some(Manual::future("SECU-7")),
        also: &["1.3.1"],
        by: &["sex"],
        from: &[Origin::Register],
    }
}
