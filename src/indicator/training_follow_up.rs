//! Training outcomes: what the follow-up of completers found 3, 6 and 12 months after.
//!
//! Every placement rate is there on the traced basis, of those reached, and on the strict basis, where who was not
//! reached is not placed; the response rate says how far apart they may be, and the upper bound takes everybody who was
//! not reached for placed. A completer whose follow-up is not due is in none of them.

use super::training::{BY, REGISTER, TRACER};
use super::{Element, Formula, Measure, Portion, Scope, Source, Unit, indicators};
use crate::derive::{Fact, Quantity};

indicators! {
    Element::Training;
    /// Follow-ups due after 3 months.
    TRAINING_DUE_3 {
        id: "training_due_3",
        name: "Follow-ups due after 3 months",
        definition: "Completed participations whose follow-up 3 months after completion is due: the base of training_response_rate_3.",
        unit: Unit::Persons,
        universe: "completed participations",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingDue3]) },
        sources: &[Source::new(TRACER, "response rate")],
        by: BY,
        from: REGISTER,
    }
    /// Follow-ups not due yet after 3 months.
    TRAINING_TOO_EARLY_3 {
        id: "training_too_early_3",
        name: "Follow-ups not due yet after 3 months",
        definition: "Completed participations whose follow-up 3 months after completion is not due yet. They are in no base of a rate after 3 months.",
        unit: Unit::Persons,
        universe: "completed participations",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingTooEarly3]) },
        sources: &[Source::new(TRACER, "response rate")],
        by: BY,
        from: REGISTER,
    }
    /// Response rate of the follow-up after 3 months.
    TRAINING_RESPONSE_RATE_3 {
        id: "training_response_rate_3",
        name: "Response rate of the follow-up after 3 months",
        definition: "Completed participations that the follow-up 3 months after completion reached as a percentage of those for which it was due. What it leaves open is between training_placement_rate_3_strict and training_placement_rate_3_at_most.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 3 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingTraced3]), among: Scope::of(&[Fact::TrainingDue3]) },
        sources: &[Source::new(TRACER, "response rate")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate after 3 months (traced).
    TRAINING_PLACEMENT_RATE_3 {
        id: "training_placement_rate_3",
        name: "Placement rate after 3 months (traced)",
        definition: "Completers found employed 3 months after completion as a percentage of completers who were reached. It is too high where those not reached have jobs less often: read it with training_response_rate_3 and training_placement_rate_3_strict.",
        unit: Unit::Percent,
        universe: "completed participations reached after 3 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced3]), among: Scope::of(&[Fact::TrainingTraced3]) },
        sources: &[Source::new(TRACER, "placement rate, traced basis")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate after 3 months (strict).
    TRAINING_PLACEMENT_RATE_3_STRICT {
        id: "training_placement_rate_3_strict",
        name: "Placement rate after 3 months (strict)",
        definition: "Completers found employed 3 months after completion as a percentage of completers for whom the follow-up was due; who was not reached or refused counts as not placed. It is the lower bound of what non-response leaves open; the upper one is training_placement_rate_3_at_most.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 3 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced3]), among: Scope::of(&[Fact::TrainingDue3]) },
        sources: &[Source::new(TRACER, "placement rate, strict basis")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate after 3 months (upper bound).
    TRAINING_PLACEMENT_RATE_3_AT_MOST {
        id: "training_placement_rate_3_at_most",
        name: "Placement rate after 3 months (upper bound)",
        definition: "The placement rate 3 months after completion if everybody who was not reached or refused were employed, as a percentage of completers for whom the follow-up was due. It is no estimate: the rate among all completers lies between training_placement_rate_3_strict and this.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 3 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlacedAtMost3]), among: Scope::of(&[Fact::TrainingDue3]) },
        sources: &[Source::new(TRACER, "placement rate, bounds for non-response")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate of 20 hours or more after 3 months (traced).
    TRAINING_PLACEMENT_RATE_20_HOURS_3 {
        id: "training_placement_rate_20_hours_3",
        name: "Placement rate of 20 hours or more after 3 months (traced)",
        definition: "Completers found working 20 hours or more in the reference week 3 months after completion as a percentage of completers who were reached. Who is employed for hours that were not told is reported as missing. From one hour on it is training_placement_rate_3.",
        unit: Unit::Percent,
        universe: "completed participations reached after 3 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced20Hours3]), among: Scope::of(&[Fact::TrainingTraced3]) },
        sources: &[Source::new(TRACER, "placement rate, variant of 20 hours, traced basis")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate of 20 hours or more after 3 months (strict).
    TRAINING_PLACEMENT_RATE_20_HOURS_3_STRICT {
        id: "training_placement_rate_20_hours_3_strict",
        name: "Placement rate of 20 hours or more after 3 months (strict)",
        definition: "Completers found working 20 hours or more in the reference week 3 months after completion as a percentage of completers for whom the follow-up was due; who was not reached or refused counts as not placed. Who is employed for hours that were not told is reported as missing. From one hour on it is training_placement_rate_3_strict.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 3 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced20Hours3]), among: Scope::of(&[Fact::TrainingDue3]) },
        sources: &[Source::new(TRACER, "placement rate, variant of 20 hours, strict basis")],
        by: BY,
        from: REGISTER,
    }
    /// Follow-ups due after 6 months.
    TRAINING_DUE_6 {
        id: "training_due_6",
        name: "Follow-ups due after 6 months",
        definition: "Completed participations whose follow-up 6 months after completion is due: the base of training_response_rate_6.",
        unit: Unit::Persons,
        universe: "completed participations",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingDue6]) },
        sources: &[Source::new(TRACER, "response rate")],
        by: BY,
        from: REGISTER,
    }
    /// Follow-ups not due yet after 6 months.
    TRAINING_TOO_EARLY_6 {
        id: "training_too_early_6",
        name: "Follow-ups not due yet after 6 months",
        definition: "Completed participations whose follow-up 6 months after completion is not due yet. They are in no base of a rate after 6 months.",
        unit: Unit::Persons,
        universe: "completed participations",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingTooEarly6]) },
        sources: &[Source::new(TRACER, "response rate")],
        by: BY,
        from: REGISTER,
    }
    /// Response rate of the follow-up after 6 months.
    TRAINING_RESPONSE_RATE_6 {
        id: "training_response_rate_6",
        name: "Response rate of the follow-up after 6 months",
        definition: "Completed participations that the follow-up 6 months after completion reached as a percentage of those for which it was due. What it leaves open is between training_placement_rate_6_strict and training_placement_rate_6_at_most.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 6 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingTraced6]), among: Scope::of(&[Fact::TrainingDue6]) },
        sources: &[Source::new(TRACER, "response rate")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate after 6 months (traced).
    TRAINING_PLACEMENT_RATE_6 {
        id: "training_placement_rate_6",
        name: "Placement rate after 6 months (traced)",
        definition: "Completers found employed 6 months after completion as a percentage of completers who were reached. It is too high where those not reached have jobs less often: read it with training_response_rate_6 and training_placement_rate_6_strict.",
        unit: Unit::Percent,
        universe: "completed participations reached after 6 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced6]), among: Scope::of(&[Fact::TrainingTraced6]) },
        sources: &[Source::new(TRACER, "placement rate, traced basis")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate after 6 months (strict).
    TRAINING_PLACEMENT_RATE_6_STRICT {
        id: "training_placement_rate_6_strict",
        name: "Placement rate after 6 months (strict)",
        definition: "Completers found employed 6 months after completion as a percentage of completers for whom the follow-up was due; who was not reached or refused counts as not placed. It is the lower bound of what non-response leaves open; the upper one is training_placement_rate_6_at_most.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 6 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced6]), among: Scope::of(&[Fact::TrainingDue6]) },
        sources: &[Source::new(TRACER, "placement rate, strict basis")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate after 6 months (upper bound).
    TRAINING_PLACEMENT_RATE_6_AT_MOST {
        id: "training_placement_rate_6_at_most",
        name: "Placement rate after 6 months (upper bound)",
        definition: "The placement rate 6 months after completion if everybody who was not reached or refused were employed, as a percentage of completers for whom the follow-up was due. It is no estimate: the rate among all completers lies between training_placement_rate_6_strict and this.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 6 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlacedAtMost6]), among: Scope::of(&[Fact::TrainingDue6]) },
        sources: &[Source::new(TRACER, "placement rate, bounds for non-response")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate of 20 hours or more after 6 months (traced).
    TRAINING_PLACEMENT_RATE_20_HOURS_6 {
        id: "training_placement_rate_20_hours_6",
        name: "Placement rate of 20 hours or more after 6 months (traced)",
        definition: "Completers found working 20 hours or more in the reference week 6 months after completion as a percentage of completers who were reached. Who is employed for hours that were not told is reported as missing. From one hour on it is training_placement_rate_6.",
        unit: Unit::Percent,
        universe: "completed participations reached after 6 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced20Hours6]), among: Scope::of(&[Fact::TrainingTraced6]) },
        sources: &[Source::new(TRACER, "placement rate, variant of 20 hours, traced basis")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate of 20 hours or more after 6 months (strict).
    TRAINING_PLACEMENT_RATE_20_HOURS_6_STRICT {
        id: "training_placement_rate_20_hours_6_strict",
        name: "Placement rate of 20 hours or more after 6 months (strict)",
        definition: "Completers found working 20 hours or more in the reference week 6 months after completion as a percentage of completers for whom the follow-up was due; who was not reached or refused counts as not placed. Who is employed for hours that were not told is reported as missing. From one hour on it is training_placement_rate_6_strict.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 6 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced20Hours6]), among: Scope::of(&[Fact::TrainingDue6]) },
        sources: &[Source::new(TRACER, "placement rate, variant of 20 hours, strict basis")],
        by: BY,
        from: REGISTER,
    }
    /// Follow-ups due after 12 months.
    TRAINING_DUE_12 {
        id: "training_due_12",
        name: "Follow-ups due after 12 months",
        definition: "Completed participations whose follow-up 12 months after completion is due: the base of training_response_rate_12.",
        unit: Unit::Persons,
        universe: "completed participations",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingDue12]) },
        sources: &[Source::new(TRACER, "response rate")],
        by: BY,
        from: REGISTER,
    }
    /// Follow-ups not due yet after 12 months.
    TRAINING_TOO_EARLY_12 {
        id: "training_too_early_12",
        name: "Follow-ups not due yet after 12 months",
        definition: "Completed participations whose follow-up 12 months after completion is not due yet. They are in no base of a rate after 12 months.",
        unit: Unit::Persons,
        universe: "completed participations",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingTooEarly12]) },
        sources: &[Source::new(TRACER, "response rate")],
        by: BY,
        from: REGISTER,
    }
    /// Response rate of the follow-up after 12 months.
    TRAINING_RESPONSE_RATE_12 {
        id: "training_response_rate_12",
        name: "Response rate of the follow-up after 12 months",
        definition: "Completed participations that the follow-up 12 months after completion reached as a percentage of those for which it was due. What it leaves open is between training_placement_rate_12_strict and training_placement_rate_12_at_most.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 12 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingTraced12]), among: Scope::of(&[Fact::TrainingDue12]) },
        sources: &[Source::new(TRACER, "response rate")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate after 12 months (traced).
    TRAINING_PLACEMENT_RATE_12 {
        id: "training_placement_rate_12",
        name: "Placement rate after 12 months (traced)",
        definition: "Completers found employed 12 months after completion as a percentage of completers who were reached. It is too high where those not reached have jobs less often: read it with training_response_rate_12 and training_placement_rate_12_strict.",
        unit: Unit::Percent,
        universe: "completed participations reached after 12 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced12]), among: Scope::of(&[Fact::TrainingTraced12]) },
        sources: &[Source::new(TRACER, "placement rate, traced basis")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate after 12 months (strict).
    TRAINING_PLACEMENT_RATE_12_STRICT {
        id: "training_placement_rate_12_strict",
        name: "Placement rate after 12 months (strict)",
        definition: "Completers found employed 12 months after completion as a percentage of completers for whom the follow-up was due; who was not reached or refused counts as not placed. It is the lower bound of what non-response leaves open; the upper one is training_placement_rate_12_at_most.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 12 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced12]), among: Scope::of(&[Fact::TrainingDue12]) },
        sources: &[Source::new(TRACER, "placement rate, strict basis")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate after 12 months (upper bound).
    TRAINING_PLACEMENT_RATE_12_AT_MOST {
        id: "training_placement_rate_12_at_most",
        name: "Placement rate after 12 months (upper bound)",
        definition: "The placement rate 12 months after completion if everybody who was not reached or refused were employed, as a percentage of completers for whom the follow-up was due. It is no estimate: the rate among all completers lies between training_placement_rate_12_strict and this.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 12 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlacedAtMost12]), among: Scope::of(&[Fact::TrainingDue12]) },
        sources: &[Source::new(TRACER, "placement rate, bounds for non-response")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate of 20 hours or more after 12 months (traced).
    TRAINING_PLACEMENT_RATE_20_HOURS_12 {
        id: "training_placement_rate_20_hours_12",
        name: "Placement rate of 20 hours or more after 12 months (traced)",
        definition: "Completers found working 20 hours or more in the reference week 12 months after completion as a percentage of completers who were reached. Who is employed for hours that were not told is reported as missing. From one hour on it is training_placement_rate_12.",
        unit: Unit::Percent,
        universe: "completed participations reached after 12 months",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced20Hours12]), among: Scope::of(&[Fact::TrainingTraced12]) },
        sources: &[Source::new(TRACER, "placement rate, variant of 20 hours, traced basis")],
        by: BY,
        from: REGISTER,
    }
    /// Placement rate of 20 hours or more after 12 months (strict).
    TRAINING_PLACEMENT_RATE_20_HOURS_12_STRICT {
        id: "training_placement_rate_20_hours_12_strict",
        name: "Placement rate of 20 hours or more after 12 months (strict)",
        definition: "Completers found working 20 hours or more in the reference week 12 months after completion as a percentage of completers for whom the follow-up was due; who was not reached or refused counts as not placed. Who is employed for hours that were not told is reported as missing. From one hour on it is training_placement_rate_12_strict.",
        unit: Unit::Percent,
        universe: "completed participations with a follow-up after 12 months that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced20Hours12]), among: Scope::of(&[Fact::TrainingDue12]) },
        sources: &[Source::new(TRACER, "placement rate, variant of 20 hours, strict basis")],
        by: BY,
        from: REGISTER,
    }
    /// Continuity of employment from 6 to 12 months (traced).
    TRAINING_CONTINUITY_RATE {
        id: "training_continuity_rate",
        name: "Continuity of employment from 6 to 12 months (traced)",
        definition: "Completers found employed both 6 and 12 months after completion as a percentage of those employed after 6 months who were reached after 12. On the strict basis it is training_continuity_rate_strict; it may be another job.",
        unit: Unit::Percent,
        universe: "completers employed after 6 months who were reached after 12",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced12]), among: Scope::of(&[Fact::TrainingPlaced6, Fact::TrainingTraced12]) },
        sources: &[Source::new(TRACER, "continuity, traced basis")],
        by: BY,
        from: REGISTER,
    }
    /// Continuity of employment from 6 to 12 months (strict).
    TRAINING_CONTINUITY_RATE_STRICT {
        id: "training_continuity_rate_strict",
        name: "Continuity of employment from 6 to 12 months (strict)",
        definition: "Completers found employed both 6 and 12 months after completion as a percentage of those employed after 6 months for whom the follow-up after 12 was due; not reached is not employed.",
        unit: Unit::Percent,
        universe: "completers employed after 6 months with a follow-up after 12 that is due",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingPlaced12]), among: Scope::of(&[Fact::TrainingPlaced6, Fact::TrainingDue12]) },
        sources: &[Source::new(TRACER, "continuity, strict basis")],
        by: BY,
        from: REGISTER,
    }
    /// Median months to the first job of those who found one.
    TRAINING_MEDIAN_MONTHS_TO_JOB {
        id: "training_median_months_to_job",
        name: "Median months to the first job of those who found one",
        definition: "The middle of the months from completion to the first job, 0 for a job that had begun before, of completers who sought work and whose first job is known. Who still seeks is reported as missing and not in it, so it is shorter than the median time to a job of all who seek: that is the median of Kaplan and Meier's curve of time_to_first_job of a training register.",
        unit: Unit::Months,
        universe: "completers who sought work and found it",
        formula: Formula::Quantile { of: Measure::Quantity(Quantity::TrainingMonthsToJob), at: Portion::HALF, among: Scope::of(&[Fact::TrainingSeeking]) },
        sources: &[Source::new(TRACER, "time to first job, of those who found one")],
        by: BY,
        from: REGISTER,
    }
}
