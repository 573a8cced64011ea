//! The mappings that come with the library.

use super::mapping::{Letters, Mapping, Sorts};
use crate::indicator::Source;
use std::borrow::Cow;

pub(super) static ALL: &[&Mapping] = &[&ILOSTAT, &SDMX, &EUROSTAT];

const fn letters(observation: &'static str, confidentiality: &'static str) -> Letters {
    Letters { observation, confidentiality }
}

/// ILOSTAT's value status, in which a normal value has no letter.
///
/// `S` is "not significant" and `U` "unreliable", as ILO's processing of microdata writes them; `N` is "not available"
/// and `X` "not applicable".
pub static ILOSTAT: Mapping = Mapping {
    id: "ilostat",
    name: "ILOSTAT VALUE_STATUS",
    version: Cow::Borrowed("2019"),
    sources: &[
        Source::new("ILOSTAT dictionary (2019)", "code list VALUE_STATUS"),
        Source::new("ILO, iloMicro", "R/Micro_process.r: obs_status; B only where neither S nor U holds"),
    ],
    observation: &["N", "X", "C", "S", "U", "B", "Z", "E", "F", "I", "L", "M", "P", "R", ""],
    confidentiality: &[],
    of: Sorts {
        normal: Some(letters("", "")),
        unreliable: Some(letters("U", "")),
        suppressed: Some(letters("S", "")),
        confidential: Some(letters("C", "")),
        nobody: Some(letters("N", "")),
        unanswered: Some(letters("N", "")),
        undefined: Some(letters("X", "")),
        differs: None,
    },
    own: Vec::new(),
};

/// The cross-domain code lists of SDMX: observation status and confidentiality status.
///
/// `Q` is "missing value; suppressed" with `N` "not for publication"; `O` is "missing value", `L` "data exist but were
/// not collected", `M` "data cannot exist"; `U` is "low reliability", `A` "normal value" and `F` "free".
///
/// A break stands above every missing value, as in the guideline. The order of the others is ours: what is said of a
/// missing value, then what is said of a value, the normal value last.
pub static SDMX: Mapping = Mapping {
    id: "sdmx",
    name: "SDMX CL_OBS_STATUS and CL_CONF_STATUS",
    version: Cow::Borrowed("CL_OBS_STATUS 2.2, CL_CONF_STATUS 1.3"),
    sources: &[
        Source::new("SDMX cross-domain code lists", "CL_OBS_STATUS version 2.2, 20 codes"),
        Source::new("SDMX cross-domain code lists", "CL_CONF_STATUS version 1.3"),
        Source::new(
            "SDMX, Possible Ways of Implementing the Observation Status Concept, version 2.0 (2019)",
            "section 2",
        ),
    ],
    observation: &["B", "O", "M", "L", "H", "Q", "K", "J", "S", "D", "U", "N", "G", "I", "F", "E", "P", "W", "V", "A"],
    confidentiality: &["C", "N", "F"],
    of: Sorts {
        normal: Some(letters("A", "F")),
        unreliable: Some(letters("U", "F")),
        suppressed: Some(letters("Q", "N")),
        confidential: Some(letters("Q", "C")),
        nobody: Some(letters("O", "F")),
        unanswered: Some(letters("L", "F")),
        undefined: Some(letters("M", "F")),
        differs: Some(letters("D", "F")),
    },
    own: Vec::new(),
};

/// Eurostat's flags since 27 January 2025, in which neither a normal value nor a value that is simply missing has one.
///
/// A value that is not published because it is unreliable has `u` and is empty, which Eurostat prints as `:u`, with `N`
/// "not for publication".
pub static EUROSTAT: Mapping = Mapping {
    id: "eurostat",
    name: "Eurostat Obs_status and Conf_status",
    version: Cow::Borrowed("2025-01-27"),
    sources: &[Source::new("Eurostat, database, flags", "Obs_status and Conf_status as from 27 January 2025")],
    observation: &["m", "u", "b", "d", "n", "i", "f", "e", "p", ""],
    confidentiality: &["C", "N", ""],
    of: Sorts {
        normal: Some(letters("", "")),
        unreliable: Some(letters("u", "")),
        suppressed: Some(letters("u", "N")),
        confidential: Some(letters("", "C")),
        nobody: Some(letters("", "")),
        unanswered: Some(letters("", "")),
        undefined: Some(letters("m", "")),
        differs: Some(letters("d", "")),
    },
    own: Vec::new(),
};
