//! Training outcomes: who begins and completes a programme, what is thought and learnt of it, and what it costs.
//!
//! One unit is one participation in a programme. The exits of a programme and the quarters after are in
//! [`wioa`](super::wioa), the follow-up of completers in [`training_follow_up`](super::training_follow_up), the job they
//! find in [`training_job`](super::training_job), and parity between groups in [`training_equity`](super::training_equity).
//!
//! Programmes are small. A share of 0 of 7 or 7 of 7 has no standard error that says anything, and the default interval
//! is then none, with a reason: ask for [`IntervalMethod::KornGraubard`](crate::IntervalMethod::KornGraubard), which for
//! a simple sample is Clopper and Pearson's exact one. Participants of one provider are alike: give it as the sampling
//! unit, and errors are those of clusters. Weights for non-response are weights of the design: the inverse of the
//! response rate of the group of a completer, over the completers reached.

use super::{Combination, Element, Formula, Input, Kind, Measure, Origin, Scope, Source, Unit, indicators, listed};
use crate::derive::{Fact, Quantity};

pub(super) const TRACER: &str = "Tracer conventions of training programmes";
const KIRKPATRICK: &str = "Kirkpatrick's four levels of the evaluation of training";
const IAG_TVET: &str = "Inter-agency working group on TVET indicators (2012)";
/// The breakdowns that funders ask for.
pub(super) const BY: &[&str] = &["sex", "age_youth_adult", "area", "disability", "training_programme"];
pub(super) const REGISTER: &[Origin] = &[Origin::Register];
const STARTERS: Scope = Scope::of(&[Fact::TrainingStarter]);
const COMPLETERS: Scope = Scope::of(&[Fact::TrainingCompleted]);
/// Of whom it is known whether they completed.
const ENDED: Scope = STARTERS.but(&[Fact::TrainingOngoing]);
/// Of whom it is known, too, whether they are to be found employed.
const SETTLED: Scope = ENDED.but(&[Fact::TrainingTooEarly6]);

indicators! {
    Element::Training;
    /// Participations in training programmes.
    TRAINING_STARTERS {
        id: "training_starters",
        name: "Participations in training programmes",
        definition: "Participations that began, those transferred to another programme left aside. One person who takes part twice counts twice.",
        unit: Unit::Persons,
        universe: "everyone in the register",
        formula: Formula::Level { of: STARTERS },
        sources: &[Source::new(TRACER, "completion rate")],
        by: BY,
        from: REGISTER,
    }
    /// Transfers out of training programmes.
    TRAINING_TRANSFERS {
        id: "training_transfers",
        name: "Transfers out of training programmes",
        definition: "Participations that were transferred to another programme. They are no part of training_starters, and neither completions nor dropouts.",
        unit: Unit::Persons,
        universe: "everyone in the register",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingTransferred]) },
        sources: &[Source::new(TRACER, "completion rate")],
        by: BY,
        from: REGISTER,
    }
    /// Training completion rate.
    TRAINING_COMPLETION_RATE {
        id: "training_completion_rate",
        name: "Training completion rate",
        definition: "Participations that were completed as a percentage of those that began, transfers left aside and those still in the programme included. With training_dropout_rate and training_ongoing_share it adds up to 100.",
        unit: Unit::Percent,
        universe: "participations that began",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingCompleted]), among: STARTERS },
        sources: &[Source::new(TRACER, "completion rate")],
        by: BY,
        from: REGISTER,
    }
    /// Training dropout rate.
    TRAINING_DROPOUT_RATE {
        id: "training_dropout_rate",
        name: "Training dropout rate",
        definition: "Participations that were left without completion as a percentage of those that began, transfers left aside. It is 100 less training_completion_rate only where nobody is still in the programme.",
        unit: Unit::Percent,
        universe: "participations that began",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingDroppedOut]), among: STARTERS },
        sources: &[Source::new(TRACER, "dropout rate")],
        by: BY,
        from: REGISTER,
    }
    /// Share still in the training programme.
    TRAINING_ONGOING_SHARE {
        id: "training_ongoing_share",
        name: "Share still in the training programme",
        definition: "Participations that are neither completed nor left as a percentage of those that began, transfers left aside. They are no failures: see training_completion_rate.",
        unit: Unit::Percent,
        universe: "participations that began",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingOngoing]), among: STARTERS },
        sources: &[Source::new(TRACER, "completion rate")],
        by: BY,
        from: REGISTER,
    }
    /// Certification rate of training completers.
    TRAINING_CERTIFICATION_RATE {
        id: "training_certification_rate",
        name: "Certification rate of training completers",
        definition: "Completed participations with the certificate of the programme as a percentage of completed participations. Of all who began it is training_certification_rate_starters.",
        unit: Unit::Percent,
        universe: "completed participations",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingCertified]), among: COMPLETERS },
        sources: &[Source::new(TRACER, "certification rate, of completers")],
        by: BY,
        from: REGISTER,
    }
    /// Certification rate of training starters.
    TRAINING_CERTIFICATION_RATE_STARTERS {
        id: "training_certification_rate_starters",
        name: "Certification rate of training starters",
        definition: "Participations with the certificate of the programme as a percentage of those that began, transfers left aside. It is never above training_certification_rate where only completers are certified.",
        unit: Unit::Percent,
        universe: "participations that began",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingCertified]), among: STARTERS },
        sources: &[Source::new(TRACER, "certification rate, of starters")],
        by: BY,
        from: REGISTER,
    }
    /// Mean contact hours of training.
    TRAINING_MEAN_HOURS {
        id: "training_mean_hours",
        name: "Mean contact hours of training",
        definition: "Mean contact hours received, over participations that began, whether they were completed or not.",
        unit: Unit::Hours,
        universe: "participations that began",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::TrainingHours), among: STARTERS },
        sources: &[Source::new(TRACER, "participation, contact hours")],
        by: BY,
        from: REGISTER,
    }
    /// Satisfaction with training.
    TRAINING_SATISFACTION {
        id: "training_satisfaction",
        name: "Satisfaction with training",
        definition: "Mean satisfaction with the programme, on a scale from 0 to 100, over participations that began and were rated. It is the first level of Kirkpatrick, a reaction, and says nothing of what was learnt.",
        unit: Unit::Points,
        universe: "participations that began",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::TrainingSatisfaction), among: STARTERS },
        sources: &[Source::new(KIRKPATRICK, "level 1")],
        by: BY,
        from: REGISTER,
    }
    /// Gain in the test score.
    TRAINING_SCORE_GAIN {
        id: "training_score_gain",
        name: "Gain in the test score",
        definition: "Mean difference between the share of the points of the test after the programme and before it, over participations that began with both tests. Relative to what was to be gained it is training_normalised_gain.",
        unit: Unit::Index,
        universe: "participations that began with both tests",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::TrainingScoreGain), among: STARTERS },
        sources: &[Source::new(KIRKPATRICK, "level 2")],
        by: BY,
        from: REGISTER,
    }
    /// Normalised learning gain.
    TRAINING_NORMALISED_GAIN {
        id: "training_normalised_gain",
        name: "Normalised learning gain",
        definition: "Mean over participations of the gain in the test divided by the gain that was possible, (after - before) / (1 - before). Who had a full score before had nothing to gain and is left out; the gain of a class as a whole is another number.",
        unit: Unit::Index,
        universe: "participations that began with both tests, without a full score before",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::TrainingNormalisedGain), among: STARTERS },
        sources: &[Source::new(KIRKPATRICK, "level 2"), Source::new("Hake (1998), Interactive-engagement versus traditional methods, American Journal of Physics 66(1)", "normalised gain")],
        by: BY,
        from: REGISTER,
    }
    /// Use of the skills of the training.
    TRAINING_SKILLS_USE_RATE {
        id: "training_skills_use_rate",
        name: "Use of the skills of the training",
        definition: "Completers who use the skills of the programme some months after it as a percentage of completers who answered.",
        unit: Unit::Percent,
        universe: "completed participations",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingSkillsUsed]), among: COMPLETERS },
        sources: &[Source::new(KIRKPATRICK, "level 3")],
        by: BY,
        from: REGISTER,
    }
    /// Cost of training.
    TRAINING_TOTAL_COST {
        id: "training_total_cost",
        name: "Cost of training",
        definition: "Sum of what participations that began cost, for which the cost is known. With a cost missing it is too low: see the missing share.",
        unit: Unit::Currency,
        universe: "participations that began",
        formula: Formula::Total { of: Measure::Quantity(Quantity::TrainingCost), among: STARTERS },
        sources: &[Source::new(TRACER, "cost")],
        by: BY,
        from: REGISTER,
    }
    /// Training cost per participant.
    TRAINING_COST_PER_PARTICIPANT {
        id: "training_cost_per_participant",
        name: "Training cost per participant",
        definition: "Mean cost of a participation that began, whether it was completed or not.",
        unit: Unit::Currency,
        universe: "participations that began",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::TrainingCost), among: STARTERS },
        sources: &[Source::new(TRACER, "cost per participant")],
        by: BY,
        from: REGISTER,
    }
    /// Training cost per contact hour.
    TRAINING_COST_PER_HOUR {
        id: "training_cost_per_hour",
        name: "Training cost per contact hour",
        definition: "Cost of participations that began over the contact hours that they received, of those for which both are known.",
        unit: Unit::Currency,
        universe: "participations that began",
        formula: Formula::Ratio { of: Measure::Quantity(Quantity::TrainingCost), to: Measure::Quantity(Quantity::TrainingHours), among: STARTERS },
        sources: &[Source::new(TRACER, "cost per contact hour")],
        by: BY,
        from: REGISTER,
    }
    /// Training cost per completer.
    TRAINING_COST_PER_COMPLETER {
        id: "training_cost_per_completer",
        name: "Training cost per completer",
        definition: "Cost of participations that ended, dropouts included, over the number that were completed: times the completions it is the cost. Those still in the programme are in neither; the mean over participants is training_cost_per_participant.",
        unit: Unit::Currency,
        universe: "participations that ended",
        formula: Formula::Ratio { of: Measure::Quantity(Quantity::TrainingCost), to: Measure::Quantity(Quantity::TrainingCompletions), among: ENDED },
        sources: &[Source::new(TRACER, "cost per completer")],
        by: BY,
        from: REGISTER,
    }
    /// Training cost per placement.
    TRAINING_COST_PER_PLACEMENT {
        id: "training_cost_per_placement",
        name: "Training cost per placement",
        definition: "Cost of participations that ended, dropouts and people who were not reached included, over the number found employed 6 months after completion: times the placements it is the cost. Those still in the programme, and those whose follow-up is not due, are in neither. Not reached is not placed here, as in training_placement_rate_6_strict.",
        unit: Unit::Currency,
        universe: "participations that ended, with a follow-up after completion that is due",
        formula: Formula::Ratio { of: Measure::Quantity(Quantity::TrainingCost), to: Measure::Quantity(Quantity::TrainingPlacements), among: SETTLED },
        sources: &[Source::new(TRACER, "cost per placement")],
        by: BY,
        from: REGISTER,
    }
}

listed! {
    Element::Training;
    /// Share of vocational education and training in education spending.
    TVET_SPENDING_SHARE {
        id: "tvet_spending_share",
        name: "Share of vocational education and training in education spending",
        definition: "Public spending on technical and vocational education and training as a percentage of public spending on education.",
        unit: "percent",
        universe: "everyone",
        kind: Kind::Combined(Combination::of(100, &[Input::series("tvet_expenditure", "Public expenditure on technical and vocational education and training, at current prices")], Input::series("education_expenditure", "Public expenditure on education, at current prices"))),
        sources: &[Source::new(IAG_TVET, "finance")],
        by: &[],
        from: REGISTER,
    }
    /// Spending on vocational education and training per student.
    TVET_SPENDING_PER_STUDENT {
        id: "tvet_spending_per_student",
        name: "Spending on vocational education and training per student",
        definition: "Public spending on technical and vocational education and training divided by the number of its students, at current prices. The cost of a single programme per participant is training_cost_per_participant.",
        unit: "currency",
        universe: "students in vocational education and training",
        kind: Kind::Combined(Combination::of(1, &[Input::series("tvet_expenditure", "Public expenditure on technical and vocational education and training, at current prices")], Input::series("tvet_students", "Students in technical and vocational education and training"))),
        sources: &[Source::new(IAG_TVET, "finance, per student")],
        by: &[],
        from: REGISTER,
    }
    /// Share of vocational programmes in upper secondary education.
    TVET_UPPER_SECONDARY_SHARE {
        id: "tvet_upper_secondary_share",
        name: "Share of vocational programmes in upper secondary education",
        definition: "Students in vocational programmes of upper secondary education as a percentage of all students in upper secondary education.",
        unit: "percent",
        universe: "students in upper secondary education",
        kind: Kind::Combined(Combination::of(100, &[Input::series("tvet_upper_secondary_students", "Students in vocational programmes of upper secondary education")], Input::series("upper_secondary_students", "Students in upper secondary education"))),
        sources: &[Source::new(IAG_TVET, "access")],
        by: &[],
        from: REGISTER,
    }
    /// Participation in work-based learning.
    TVET_WORK_BASED_SHARE {
        id: "tvet_work_based_share",
        name: "Participation in work-based learning",
        definition: "Students in programmes that combine school and work as a percentage of students in technical and vocational education and training.",
        unit: "percent",
        universe: "students in vocational education and training",
        kind: Kind::Combined(Combination::of(100, &[Input::series("work_based_students", "Students in programmes that combine school and work")], Input::series("tvet_students", "Students in technical and vocational education and training"))),
        sources: &[Source::new(IAG_TVET, "access, work-based learning")],
        by: &[],
        from: REGISTER,
    }
}
