//! Safe work: injuries that people tell a survey about. Counts of a register are the matter of [`register`](crate::register).

use super::context::MANUAL;
use super::{Element, Formula, Measure, Scope, Source, Unit, indicators};
use crate::derive::{Fact, Quantity};

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
        sources: &[Source::new(MANUAL, "SAFE-2")],
        ilostat: None,
        sdg: None,
    }
    /// Mean days lost by an injury at work.
    MEAN_DAYS_LOST_BY_INJURY {
        id: "mean_days_lost_by_injury",
        name: "Mean days lost by an injury at work",
        definition: "Mean days away from work because of the latest accident at work, among employed people who were injured in the last twelve months; the day of the accident does not count.",
        unit: Unit::Days,
        universe: "employed people injured at work",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::InjuryDaysLost), among: Scope::of(&[Fact::InjuredAtWork]) },
        sources: &[Source::new(MANUAL, "SAFE-3")],
        ilostat: None,
        sdg: None,
    }
}
