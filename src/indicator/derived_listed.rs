//! Breakdowns by what is derived whose items are a code list of the library.
//!
//! Whoever is in no item, such as a person without a job in a breakdown by hours of work, is in no row of it.

use super::derived::{Derived, List, of};
use super::scope::Scope;
use crate::code::{
    Code, CodeList, GenAiExposure, GenAiPotential2023, HoursBand, JobHolding, LabourForceStatus,
    PotentialLabourForceStatus, TransitionForm, TransitionStage, UnemploymentDuration, UnemploymentDurationAggregate,
};
use crate::derive::Fact;

/// A classification that tells nothing if one of its facts is not known.
const fn by(id: &'static str, list: fn() -> &'static CodeList, scopes: &'static [(Scope, u16)]) -> Derived {
    Derived { id, list: List::Of(list), needs: &[], scopes }
}

pub(super) static ALL: [Derived; 11] = [
    by(
        "labour_status",
        LabourForceStatus::list,
        &[(of(&[Fact::Employed]), 0), (of(&[Fact::Unemployed]), 1), (of(&[Fact::OutsideLabourForce]), 2)],
    ),
    by(
        "labour_force_attachment",
        PotentialLabourForceStatus::list,
        &[
            (of(&[Fact::UnavailableJobseeker]), 0),
            (of(&[Fact::AvailablePotentialJobseeker]), 1),
            (of(&[Fact::WillingNonJobseeker]), 2),
            (of(&[Fact::OtherOutsideLabourForce]), 3),
        ],
    ),
    by(
        "unemployment_duration_bands",
        UnemploymentDuration::list,
        &[
            (of(&[Fact::UnemployedUnder1Month]), 0),
            (of(&[Fact::Unemployed1To3Months]), 1),
            (of(&[Fact::Unemployed3To6Months]), 2),
            (of(&[Fact::Unemployed6To12Months]), 3),
            (of(&[Fact::Unemployed12To24Months]), 4),
            (of(&[Fact::Unemployed24MonthsOrMore]), 5),
        ],
    ),
    by(
        "unemployment_duration_aggregate",
        UnemploymentDurationAggregate::list,
        &[
            (of(&[Fact::UnemployedUnder1Month]), 0),
            (of(&[Fact::Unemployed1To3Months]), 0),
            (of(&[Fact::Unemployed3To6Months]), 0),
            (of(&[Fact::Unemployed6To12Months]), 1),
            (of(&[Fact::Unemployed12To24Months]), 2),
            (of(&[Fact::Unemployed24MonthsOrMore]), 2),
        ],
    ),
    by(
        "hours_actual_bands",
        HoursBand::list,
        &[
            (of(&[Fact::HoursActual0]), 0),
            (of(&[Fact::HoursActual1To14]), 1),
            (of(&[Fact::HoursActual15To29]), 2),
            (of(&[Fact::HoursActual30To34]), 3),
            (of(&[Fact::HoursActual35To39]), 4),
            (of(&[Fact::HoursActual40To48]), 5),
            (of(&[Fact::HoursActual49OrMore]), 6),
        ],
    ),
    by(
        "hours_usual_bands",
        HoursBand::list,
        &[
            (of(&[Fact::HoursUsual0]), 0),
            (of(&[Fact::HoursUsual1To14]), 1),
            (of(&[Fact::HoursUsual15To29]), 2),
            (of(&[Fact::HoursUsual30To34]), 3),
            (of(&[Fact::HoursUsual35To39]), 4),
            (of(&[Fact::HoursUsual40To48]), 5),
            (of(&[Fact::HoursUsual49OrMore]), 6),
        ],
    ),
    by("job_holding", JobHolding::list, &[(of(&[Fact::OneJob]), 0), (of(&[Fact::SeveralJobs]), 1)]),
    by(
        "transition_stage",
        TransitionStage::list,
        &[
            (of(&[Fact::TransitedToWork]), 0),
            (of(&[Fact::InTransitionToWork]), 1),
            (of(&[Fact::TransitionNotStarted]), 2),
        ],
    ),
    by(
        "transition_form",
        TransitionForm::list,
        &[
            (of(&[Fact::TransitedStable]), 0),
            (of(&[Fact::TransitedSatisfied]), 1),
            (of(&[Fact::StudentInLabourForce]), 2),
            (of(&[Fact::SchoolLeaverUnemployed]), 3),
            (of(&[Fact::SchoolLeaverUnsettled]), 4),
            (of(&[Fact::SchoolLeaverAttached]), 5),
            (of(&[Fact::StudentOutsideLabourForce]), 6),
            (of(&[Fact::SchoolLeaverOutside]), 7),
        ],
    ),
    by(
        "genai_exposure",
        GenAiExposure::list,
        &[
            (of(&[Fact::GenAiNotExposed]), 0),
            (of(&[Fact::GenAiMinimal]), 1),
            (of(&[Fact::GenAiGradient1]), 2),
            (of(&[Fact::GenAiGradient2]), 3),
            (of(&[Fact::GenAiGradient3]), 4),
            (of(&[Fact::GenAiGradient4]), 5),
        ],
    ),
    by(
        "genai_potential_2023",
        GenAiPotential2023::list,
        &[
            (of(&[Fact::GenAiNotAffected2023]), 0),
            (of(&[Fact::GenAiAugmentation2023]), 1),
            (of(&[Fact::GenAiBigUnknown2023]), 2),
            (of(&[Fact::GenAiAutomation2023]), 3),
        ],
    ),
];
