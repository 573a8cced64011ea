//! Combining work, family and personal life: unusual hours, work at home, and the way to work.

use super::context::{MANUAL, UNECE};
use super::{Element, Formula, Manual, Measure, Scope, Source, Unit, indicators, listed};
use crate::derive::{Fact, Quantity};

const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);

indicators! {
    Element::FamilyLife;
    /// Asocial hours.
    ASOCIAL_HOURS_RATE {
        id: "asocial_hours_rate",
        name: "Share of employed people with asocial hours",
        definition: "Employed people who work in the evening, at night or on weekends, usually or sometimes, as a percentage of employed people for whom this is known. Times of which a survey does not ask are not in it, so compare only surveys that ask the same.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::AsocialHours]), among: EMPLOYED },
        sources: &[Source::new(MANUAL, "COMB-1")],
        manual: Some(Manual::future("COMB-1")),
        unece: Some("3b"),
        by: &["sex"],
    }
    /// Evening work.
    EVENING_WORK_RATE {
        id: "evening_work_rate",
        name: "Share of employed people who work in the evening",
        definition: "Employed people who work in the evening, usually or sometimes, as a percentage of employed people for whom this is known. Which hours are the evening is national.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::EveningWork]), among: EMPLOYED },
        sources: &[Source::new(UNECE, "dimension 3b")],
        unece: Some("3b"),
        by: &["sex"],
    }
    /// Night work.
    NIGHT_WORK_RATE {
        id: "night_work_rate",
        name: "Share of employed people who work at night",
        definition: "Employed people who work at night, usually or sometimes, as a percentage of employed people for whom this is known. Which hours are the night is national.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::NightWork]), among: EMPLOYED },
        sources: &[Source::new(UNECE, "dimension 3b")],
        unece: Some("3b"),
        by: &["sex"],
    }
    /// Weekend work.
    WEEKEND_WORK_RATE {
        id: "weekend_work_rate",
        name: "Share of employed people who work on weekends",
        definition: "Employed people who work on Saturdays or Sundays, usually or sometimes, as a percentage of employed people for whom this is known. Where only one of the two days is asked, it is that day.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::WeekendWork]), among: EMPLOYED },
        sources: &[Source::new(UNECE, "dimension 3b")],
        unece: Some("3b"),
        by: &["sex"],
    }
    /// Shift work.
    SHIFT_WORK_RATE {
        id: "shift_work_rate",
        name: "Share of employed people who work in shifts",
        definition: "Employed people who work in shifts, usually or sometimes, as a percentage of employed people for whom this is known. Shifts may be by day only, so it is not part of asocial_hours_rate.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::ShiftWork]), among: EMPLOYED },
        sources: &[Source::new(UNECE, "dimension 3b")],
        unece: Some("3b"),
        by: &["sex"],
    }
    /// Flexible schedules.
    FLEXIBLE_SCHEDULE_RATE {
        id: "flexible_schedule_rate",
        name: "Share of employed people with flexible schedules",
        definition: "Employed people who can vary when their working day starts or ends as a percentage of employed people for whom this is known. Hours that the employer varies are not flexible in this sense.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::FlexibleSchedule]), among: EMPLOYED },
        sources: &[Source::new(UNECE, "dimension 3b")],
        unece: Some("3b"),
        by: &["sex"],
    }
    /// Work at home.
    WORK_AT_HOME_RATE {
        id: "work_at_home_rate",
        name: "Share of employed people who work at home",
        definition: "Employed people who work at home, usually or sometimes, as a percentage of employed people for whom this is known.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::WorksAtHome]), among: EMPLOYED },
        sources: &[Source::new(UNECE, "dimension 3c")],
        unece: Some("3c"),
        by: &["sex"],
    }
    /// Commuting time.
    MEAN_COMMUTING_TIME {
        id: "mean_commuting_time",
        name: "Mean commuting time",
        definition: "Mean minutes that the way from home to work takes, one way, of employed people who have a way to work. Whoever works where he lives is left out, not counted as zero.",
        unit: Unit::Minutes,
        universe: "employed people with a way to work",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::CommutingMinutes), among: Scope::of(&[Fact::Commutes]) },
        sources: &[Source::new(UNECE, "dimension 3c")],
        unece: Some("3c"),
        by: &["sex", "area"],
    }
    /// Long ways to work.
    LONG_COMMUTE_RATE {
        id: "long_commute_rate",
        name: "Share of employed people with a long way to work",
        definition: "Employed people whose way to work takes more than 60 minutes, one way, as a percentage of employed people whose way is known, those without one included. The limit is our own default: no standard sets one.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::LongCommute]), among: EMPLOYED },
        sources: &[Source::new(UNECE, "dimension 3c")],
        unece: Some("3c"),
        by: &["sex", "area"],
    }
    /// Women employees entitled to paid maternity leave.
    MATERNITY_LEAVE_COVERAGE {
        id: "maternity_leave_coverage",
        name: "Women employees entitled to paid maternity leave",
        definition: "Women of 15 to 49 years who are employees and would have paid maternity leave in the main job, as a percentage of women employees of that age who answered. It is what they are entitled to, not what they took.",
        unit: Unit::Percent,
        universe: "women employees aged 15 to 49",
        formula: Formula::Share { of: Scope::of(&[Fact::PaidMaternityLeave]), among: Scope::of(&[Fact::Employee, Fact::Woman, Fact::FertileAge]) },
        sources: &[Source::new(MANUAL, "COMB-2")],
        manual: Some(Manual::future("COMB-2")),
    }
}

listed! {
    Element::FamilyLife;
}
