//! The line below which somebody is poor or low paid.

use super::Portion;
use crate::record::Amount;

/// A line that values are compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", deny_unknown_fields)
)]
#[non_exhaustive]
pub enum Line {
    /// A number that was decided on, such as a national poverty line.
    Fixed(Amount),
    /// A part of a quantile of everybody in scope, such as three fifths of the median. It is estimated, once.
    OfQuantile {
        /// The factor on the quantile.
        times: Portion,
        /// Which quantile.
        at: Portion,
    },
}

impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Fixed(amount) => write!(f, "{amount}"),
            Self::OfQuantile { times, at } => write!(f, "{times} of the {at} quantile"),
        }
    }
}
