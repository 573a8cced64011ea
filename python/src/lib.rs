//! Python binding of `decentwork`: a thin module `_core` that the Python package wraps.
//!
//! Everything here is frozen and safe to share between threads. No panic leaves this module:
//! whatever Python may call is written inside `callable!`.

#![allow(
    clippy::needless_pass_by_value,
    clippy::option_option,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_arguments,
    reason = "what Python hands over is owned, may be absent in two ways, and is named on the other side"
)]

mod availability;
mod breakdown;
mod callable;
mod codebook;
mod column;
mod combine;
mod contrast;
mod decompose;
mod effect;
mod error;
mod exchange;
mod explain;
mod export;
mod gate;
mod indicator;
mod norms;
mod occupation;
mod plan;
mod register;
mod replicates;
mod source;
mod survival;
mod table;
mod tally;
mod training;
mod waterfall;
mod workers;

use pyo3::prelude::*;

/// The compiled core.
#[pymodule(gil_used = false)]
mod _core {
    #[pymodule_export]
    use super::availability::Availability;
    #[pymodule_export]
    use super::breakdown::{Breakdown, breakdowns};
    #[pymodule_export]
    use super::callable::fault;
    #[pymodule_export]
    use super::codebook::{Codebook, codebooks};
    #[pymodule_export]
    use super::column::{Column, array, dictionary, numbers, objects};
    #[pymodule_export]
    use super::combine::{Combined, combine};
    #[pymodule_export]
    use super::contrast::Contrast;
    #[pymodule_export]
    use super::decompose::{Kitagawa, OaxacaBlinder, oaxaca};
    #[pymodule_export]
    use super::effect::{Effect, effect};
    #[pymodule_export]
    use super::error::{error_codes, error_text};
    #[pymodule_export]
    use super::exchange::Exchange;
    #[pymodule_export]
    use super::explain::{Explanation, explain};
    #[pymodule_export]
    use super::export::{Frame, sample, stream_names};
    #[pymodule_export]
    use super::gate::{Gate, gates};
    #[pymodule_export]
    use super::indicator::{
        Indicator, catalogue, catalogue_frame, catalogue_json, catalogue_markdown, compose, coverage, find,
        indicator_from_json, matching, search,
    };
    #[pymodule_export]
    use super::norms::{Norms, household_work_intensity};
    #[pymodule_export]
    use super::occupation::{Correspondence, OccupationScores, score_classes};
    #[pymodule_export]
    use super::plan::{Design, Plan};
    #[pymodule_export]
    use super::register::{InjuryRegister, Payroll, mean_of_stocks};
    #[pymodule_export]
    use super::replicates::Replicates;
    #[pymodule_export]
    use super::survival::{Survival, survival};
    #[pymodule_export]
    use super::table::Table;
    #[pymodule_export]
    use super::tally::{Tally, tally};
    #[pymodule_export]
    use super::training::TrainingRegister;
    #[pymodule_export]
    use super::waterfall::Waterfall;

    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        module.add("debug_build", cfg!(debug_assertions))
    }
}
