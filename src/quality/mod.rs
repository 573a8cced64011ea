//! May it be published: the publication rules of statistical agencies as data, versioned and cited.
//!
//! | word | meaning |
//! |---|---|
//! | [`Evidence`] | what is known of one estimate: cases, error, interval, non-response |
//! | [`Figure`] | one number of it that a rule can ask for |
//! | [`Gate`] | a rule: an edition, its sources and its clauses |
//! | [`Clause`] | one sentence of a rule: a figure, a limit, an outcome; for some kinds, under some conditions |
//! | [`Verdict`] | what a gate says of one estimate: an [`Outcome`] with every figure that led to it |
//! | mark | what the agency writes for an outcome, such as `U`; only [`Gate::mark`] knows marks |
//! | [`Mapping`] | the letters of a status code list for outcomes and reasons, by which tables are exported |
//!
//! The same letter means different things to different agencies, so verdicts hold typed reasons and a letter appears
//! on export alone.
//!
//! A figure that a rule needs and nobody knows is never taken for a good one: the verdict is
//! [`Outcome::NotAssessable`], unless what is known already is as bad as the missing figure could make it. An estimate
//! of 0 has no coefficient of variation, and a share of 0 or 1 has a standard error of 0 that says nothing.
//!
//! Most limits were read in documents, some in an agency's software, some are known from memory: each [`Clause`] says
//! which ([`Sureness`]). Any limit can be changed with [`Gate::with`], and a rule of one's own is a document.
//!
//! ```
//! use decentwork::quality::{Evidence, Gate, Interval, Kind};
//! let rate = Evidence {
//!     value: Some(0.04725616232),
//!     n: Some(972),
//!     n_numerator: Some(44),
//!     se: Some(0.007403634532),
//!     deff: Some(1.194184026),
//!     df: Some(123.0),
//!     ..Evidence::new(Kind::Share)
//! };
//! let verdict = |id: &str| Gate::find(id).map(|gate| gate.judge(&rate).to_string());
//! assert_eq!(verdict("eclac-2020")?, "suppress: n_numerator 44 is below 50");
//! assert_eq!(verdict("eclac-2023")?, "flag: n_numerator 44 is below 50");
//! assert_eq!(verdict("ine-chile")?, "publish");
//! assert_eq!(verdict("nchs-rates")?, "not_assessable: ci_relative_width is not known");
//! # Ok::<(), decentwork::Error>(())
//! ```

mod check;
mod clause;
#[cfg(feature = "serde")]
mod document;
mod evidence;
mod gate;
mod mapping;
pub mod mappings;
pub mod presets;
#[cfg(test)]
mod tests;
mod verdict;
mod words;

pub use clause::{Clause, Comparison, Condition, Limit, Sureness};
pub use evidence::{Evidence, Figure, Interval, Kind, Why};
pub use gate::{Gate, Marks};
pub use mapping::{Letters, Mapping, Said};
pub use verdict::{Finding, Outcome, TableRule, TableVerdict, Unknown, Verdict};

/// Every gate that comes with the library.
///
/// ```
/// for gate in decentwork::quality::gates() {
///     println!("{} {}: {}", gate.id, gate.version, gate.sources[0].title);
/// }
/// ```
pub fn gates() -> impl Iterator<Item = &'static Gate> {
    presets::ALL.iter().copied()
}

/// Every mapping that comes with the library.
///
/// ```
/// let ids: Vec<&str> = decentwork::quality::mappings().map(|mapping| mapping.id).collect();
/// assert_eq!(ids, ["ilostat", "sdmx", "eurostat"]);
/// ```
pub fn mappings() -> impl Iterator<Item = &'static Mapping> {
    mappings::ALL.iter().copied()
}
