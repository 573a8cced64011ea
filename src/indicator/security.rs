//! Social security: who is covered, and what is spent.

use super::context::{ILOSTAT, LABOUR_FORCE, MANUAL, SDG};
use super::{Combination, Element, Input, Kind, Manual, Origin, Source, indicators, listed};

indicators! {
    Element::SocialSecurity;
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
