//! The one error of the library: what is wrong, where, what was found, what was expected, and what to do.

pub mod codes;
mod kind;
mod language;
#[cfg(test)]
mod tests;
mod told;

pub use kind::ErrorKind;

use crate::language::Language;
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    column: Option<String>,
    rows: Vec<u64>,
    count: Option<u64>,
    found: Option<String>,
    expected: Option<String>,
    nearest: Vec<String>,
    fix: Option<String>,
}

/// What went wrong, where, and what to do about it.
///
/// ```
/// use decentwork::{Code, Sex};
/// let error = Sex::parse("femal").unwrap_err();
/// assert_eq!(error.code(), "code.unknown");
/// assert_eq!(error.nearest(), ["female"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Inner>);

/// An error is made of its kind and what is known of it; a tool around the library can tell its own in the same words.
///
/// ```
/// use decentwork::{Error, ErrorKind};
/// let error = Error::new(ErrorKind::ColumnMissing).column("sexe").suggest("sexe", ["sex", "age"]);
/// assert_eq!(error.nearest(), ["sex"]);
/// ```
impl Error {
    /// An error of this kind.
    pub fn new(kind: ErrorKind) -> Self {
        Self(Box::new(Inner {
            kind,
            column: None,
            rows: Vec::new(),
            count: None,
            found: None,
            expected: None,
            nearest: Vec::new(),
            fix: None,
        }))
    }
    /// Names the column, field or argument.
    #[must_use]
    pub fn column(mut self, name: impl Into<String>) -> Self {
        self.0.column = Some(shorten(&name.into()));
        self
    }
    /// Names the column unless a more precise place was named.
    #[cfg(feature = "arrow")]
    pub(crate) fn in_column(self, name: &str) -> Self {
        if self.0.column.is_some() { self } else { self.column(format!("column {name:?}")) }
    }
    /// Adds one offending row (counted from 0); the first three are kept, all are counted.
    #[must_use]
    pub fn row(mut self, row: u64) -> Self {
        self.add_row(row);
        self
    }
    /// The first offending rows and how many there are, where somebody has counted them.
    #[must_use]
    pub fn rows_counted(mut self, first: &[u64], count: u64) -> Self {
        self.0.rows = first.iter().copied().take(3).collect();
        self.0.count = Some(count);
        self
    }
    pub(crate) fn add_row(&mut self, row: u64) {
        if self.0.rows.len() < 3 {
            self.0.rows.push(row);
        }
        *self.0.count.get_or_insert(0) += 1;
    }
    /// What was found.
    #[must_use]
    pub fn found(mut self, text: impl Into<String>) -> Self {
        self.0.found = Some(shorten(&text.into()));
        self
    }
    /// What was expected.
    #[must_use]
    pub fn expected(mut self, text: impl Into<String>) -> Self {
        self.0.expected = Some(text.into());
        self
    }
    /// Keeps the candidates that look like `text`, best first, three at most.
    #[must_use]
    pub fn suggest<'a>(mut self, text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        self.0.nearest = nearest(text, candidates);
        self
    }
    /// Keeps names that another error already suggested.
    #[must_use]
    pub fn suggest_all(mut self, names: &[String]) -> Self {
        self.0.nearest = names.to_vec();
        self
    }
    /// What to do.
    #[must_use]
    pub fn fix(mut self, text: impl Into<String>) -> Self {
        self.0.fix = Some(text.into());
        self
    }

    /// The kind of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }
    /// The stable code, such as `weight.nan`.
    pub fn code(&self) -> &'static str {
        self.0.kind.code()
    }
    /// The column, field or argument that is at fault.
    pub fn column_name(&self) -> Option<&str> {
        self.0.column.as_deref()
    }
    /// The first offending rows, counted from 0; three at most.
    pub fn rows(&self) -> &[u64] {
        &self.0.rows
    }
    /// How many rows offend.
    pub fn row_count(&self) -> Option<u64> {
        self.0.count
    }
    /// What was found.
    pub fn found_text(&self) -> Option<&str> {
        self.0.found.as_deref()
    }
    /// What was expected.
    pub fn expected_text(&self) -> Option<&str> {
        self.0.expected.as_deref()
    }
    /// Names that exist and look like the one that was given.
    pub fn nearest(&self) -> &[String] {
        &self.0.nearest
    }
    /// What to do.
    pub fn hint(&self) -> Option<&str> {
        self.0.fix.as_deref()
    }
    /// Whether the data are at fault, rather than the call.
    pub fn is_data(&self) -> bool {
        let code = self.code();
        ["weight.", "value.", "design.", "fpc.", "key.", "code.", "id.", "job.", "unit.", "record.", "arrow."]
            .iter()
            .any(|area| code.starts_with(area))
    }
    /// Whether a stored tally is at fault.
    pub fn is_state(&self) -> bool {
        self.code().starts_with("state.")
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.in_language(Language::English).fmt(f)
    }
}

impl std::error::Error for Error {}

/// Keeps messages readable whatever the data hold.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 600;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain("…".chars()).collect()
}

/// The names most like `text`, best first, three at most.
pub(crate) fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let wanted = text.trim().to_lowercase();
    let mut scored: Vec<(f64, &str)> = candidates
        .into_iter()
        .map(|name| (likeness(&wanted, &name.to_lowercase()), name))
        .filter(|(score, _)| *score > 0.8)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    scored.dedup_by(|a, b| a.1 == b.1);
    scored.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

/// From 0 to 1; one slip of the finger counts as near even in a short word.
pub(crate) fn likeness(wanted: &str, name: &str) -> f64 {
    let slip = if strsim::osa_distance(wanted, name) <= 1 { 0.9 } else { 0.0 };
    strsim::jaro_winkler(wanted, name).max(slip)
}
