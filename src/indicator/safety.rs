//! Safe work environment: injuries at work, and who inspects.

use super::context::{EMPLOYMENT, ILOSTAT, MANUAL, OECD_JOB_QUALITY, SDG};
use super::{
    Combination, Element, Formula, Input, Kind, Manual, Measure, Origin, Scope, Source, Unit, indicators, listed,
};
use crate::derive::{Fact, Quantity};

const FATAL_CASES: Input = Input::series("fatal_injuries", "New cases of fatal occupational injury");
const NON_FATAL_CASES: Input = Input::series("non_fatal_injuries", "New cases of non-fatal occupational injury");
const REFERENCE_GROUP: Input = Input::series("reference_group_workers", "Workers in the reference group of the cases");

indicators! {
    Element::Safety;
    /// Share of the employed injured at work.
    INJURED_AT_WORK_SHARE {
        id: "injured_at_work_share",
        name: "Share of the employed injured at work",
        definition: "Employed people who were injured in an accident at work in the last twelve months, as a percentage of employed people who answered. It counts persons who live and are still employed, not cases, so it is not the rate per 100,000 workers of a register; accidents on the way to work and diseases are left out.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::InjuredAtWork]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new("UNECE Handbook on Measuring Quality of Employment (2015)", "accidents at work")],
    }
    /// Mean days lost by an injury at work.
    MEAN_DAYS_LOST_BY_INJURY {
        id: "mean_days_lost_by_injury",
        name: "Mean days lost by an injury at work",
        definition: "Mean days away from work because of the latest accident at work, among employed people who were injured in the last twelve months; the day of the accident does not count.",
        unit: Unit::Days,
        universe: "employed people injured at work",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::InjuryDaysLost), among: Scope::of(&[Fact::InjuredAtWork]) },
        sources: &[Source::new("UNECE Handbook on Measuring Quality of Employment (2015)", "days lost by accidents")],
    }
    /// Job strain as the OECD has it.
    JOB_STRAIN_RATE {
        id: "job_strain_rate",
        name: "Job strain (OECD)",
        definition: "Employed people who face more demands of the job than there are resources, as a percentage of employed people of whom that is known. Demands are pressure of time and physical risks for health; resources are autonomy with learning, and good relations at work. Strain is both demands with one resource at the most, or one demand with none.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::JobStrain]), among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(OECD_JOB_QUALITY, "quality of the working environment; the threshold from memory")],
        by: &["sex"],
    }
}

listed! {
    Element::Safety;
    /// Deaths by accidents at work.
    FATAL_INJURY_RATE {
        id: "fatal_injury_rate",
        name: "Fatal occupational injury rate",
        definition: "New cases of fatal occupational injury in a year per 100,000 workers whom the register of cases covers. Death within one year of the accident counts; accidents on the way to work and diseases do not. The register of the library counts the cases and takes care that the workers are of the same group.",
        unit: "per_100000",
        universe: "workers in the reference group",
        kind: Kind::Combined(Combination::of(100_000, &[FATAL_CASES], REFERENCE_GROUP)),
        sources: &[Source::new(SDG, "8.8.1"), Source::new(MANUAL, "SAFE-1"), Source::new(ILOSTAT, "INJ_FATL")],
        ilostat: Some("INJ_FATL"),
        sdg: Some("8.8.1"),
        manual: Some(Manual::main("SAFE-1")),
        by: &["sex", "industry", "occupation_major_group"],
        from: &[Origin::Register],
    }
    /// Accidents at work that are not fatal.
    NON_FATAL_INJURY_RATE {
        id: "non_fatal_injury_rate",
        name: "Non-fatal occupational injury rate",
        definition: "New cases of non-fatal occupational injury with at least one day lost, in a year, per 100,000 workers whom the register of cases covers. Accidents on the way to work and diseases do not count. It counts cases; persons who say so in a survey are injured_at_work_share.",
        unit: "per_100000",
        universe: "workers in the reference group",
        kind: Kind::Combined(Combination::of(100_000, &[NON_FATAL_CASES], REFERENCE_GROUP)),
        sources: &[Source::new(SDG, "8.8.1"), Source::new(MANUAL, "SAFE-2"), Source::new(ILOSTAT, "INJ_NFTL")],
        ilostat: Some("INJ_NFTL"),
        sdg: Some("8.8.1"),
        manual: Some(Manual::additional("SAFE-2")),
        by: &["sex", "industry", "occupation_major_group"],
        from: &[Origin::Register],
    }
    /// Days that a case costs.
    DAYS_LOST_PER_INJURY {
        id: "days_lost_per_injury",
        name: "Days lost per occupational injury",
        definition: "Days lost by temporary incapacity, the day of the accident left out, divided by the cases of temporary incapacity whose days are known. It says how long an injury lasts, and not how many there are.",
        unit: "days",
        universe: "cases of temporary incapacity",
        kind: Kind::Combined(Combination::of(1, &[Input::series("days_lost_by_injuries", "Days lost by cases of occupational injury with temporary incapacity")], Input::series("temporary_injuries", "Cases of occupational injury with temporary incapacity"))),
        sources: &[Source::new(MANUAL, "SAFE-3"), Source::new(ILOSTAT, "INJ_TLPI")],
        ilostat: Some("INJ_TLPI"),
        manual: Some(Manual::additional("SAFE-3")),
        also: &["INJ_DAYS"],
        by: &["sex", "industry"],
        from: &[Origin::Register],
    }
    /// Inspectors per employed person.
    LABOUR_INSPECTORS_RATE {
        id: "labour_inspectors_rate",
        name: "Labour inspectors per 10,000 employed persons",
        definition: "Labour inspectors per 10,000 employed persons. It says how many there are, and not how often they visit.",
        unit: "per_10000",
        universe: "employed people",
        kind: Kind::Combined(Combination::of(10000, &[Input::series("labour_inspectors", "Labour inspectors in post")], Input::Estimate(&EMPLOYMENT))),
        sources: &[Source::new(MANUAL, "SAFE-4"), Source::new(ILOSTAT, "LAI_INDE")],
        ilostat: Some("LAI_INDE"),
        manual: Some(Manual::additional("SAFE-4")),
        by: &[],
        from: &[Origin::Register, Origin::LabourForceSurvey],
    }
}
