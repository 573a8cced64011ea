//! Scores of occupations that a user brings: an exposure, a routine intensity, any number a code.

mod classes;
mod classification;
mod lookup;
#[cfg(test)]
mod tests;

pub use classes::ScoreClasses;
pub use classification::OccupationClassification;
pub use lookup::{ScoreBasis, Scored, ScoredColumn};

use crate::code::{Code, GenAiExposure, Occupation};
use crate::error::{Error, ErrorKind};
use std::collections::BTreeMap;

/// A table of a score for each occupation, in ISCO-08, ISCO-88 or SOC.
///
/// It gives every row of a survey a number, which a plan takes as a column of the user's own: its mean by group has a
/// sampling error like any other. A code that the table does not hold has no score, unless a fallback was asked for.
///
/// ```
/// use decentwork::{OccupationClassification, OccupationScores};
/// let scores = OccupationScores::new(OccupationClassification::Isco08, [("4131", 0.5), ("4132", 0.75)])?;
/// let column = scores.apply([Some("4131"), Some("413"), None], OccupationClassification::Isco08, None)?;
/// assert_eq!(column.scores, [Some(0.5), None, None]);
/// let column = scores.with_means().apply([Some("413")], OccupationClassification::Isco08, None)?;
/// assert_eq!(column.scores, [Some(0.625)]);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct OccupationScores {
    classification: OccupationClassification,
    scores: BTreeMap<String, f64>,
    /// Employment by detailed code, which weights means; none for equal weights.
    employment: BTreeMap<String, f64>,
    parents: bool,
    means: bool,
}

impl OccupationScores {
    /// A table of codes, of any level, and their scores.
    ///
    /// # Errors
    /// With the row: `code.unknown` for a code that does not exist, `code.duplicate` for one that occurs twice,
    /// `value.nan` and `value.infinite` for a score. `document.invalid` for a table without rows.
    pub fn new<S: AsRef<str>>(
        classification: OccupationClassification,
        rows: impl IntoIterator<Item = (S, f64)>,
    ) -> Result<Self, Error> {
        let scores = table(classification, rows, "score", |_| true)?;
        if scores.is_empty() {
            return Err(Error::new(ErrorKind::DocumentInvalid)
                .column("occupation scores")
                .found("no row")
                .expected("at least one code with its score"));
        }
        Ok(Self { classification, scores, employment: BTreeMap::new(), parents: false, means: false })
    }

    /// The ILO's index of 2025 as scores: 1 for unit groups with one of these labels, 0 for the others that have one.
    ///
    /// Labels come first and are then weighted, so that with means a group has the share of its unit groups.
    pub fn genai_2025(labels: &[GenAiExposure]) -> Self {
        let units = OccupationClassification::Isco08.detailed().into_iter();
        let label = |code: &str| Occupation::parse(code).map(Occupation::genai_exposure).unwrap_or_default();
        let scored = units.map(|code| (code, label(code))).filter(|(_, label)| label.is_stated());
        let scores = scored.map(|(code, label)| (code.to_owned(), f64::from(u8::from(labels.contains(&label)))));
        Self {
            classification: OccupationClassification::Isco08,
            scores: scores.collect(),
            employment: BTreeMap::new(),
            parents: false,
            means: false,
        }
    }

    /// Gives a code that the table does not hold the score of the nearest group that holds it.
    #[must_use]
    pub fn with_parents(mut self) -> Self {
        self.parents = true;
        self
    }

    /// Gives a group that the table does not hold the mean of the detailed codes in it that have a score, and an
    /// ambiguous code the mean of its counterparts, each with equal weight.
    #[must_use]
    pub fn with_means(mut self) -> Self {
        self.means = true;
        self
    }

    /// As [`OccupationScores::with_means`], where a group weights its detailed codes by this employment; those that are
    /// not listed count for nothing.
    ///
    /// # Errors
    /// As of [`OccupationScores::new`], and `value.range` for negative employment.
    pub fn with_employment<S: AsRef<str>>(mut self, rows: impl IntoIterator<Item = (S, f64)>) -> Result<Self, Error> {
        self.employment = table(self.classification, rows, "employment", |number| number >= 0.0)?;
        let detailed = self.classification.detailed();
        if let Some(group) = self.employment.keys().find(|code| !detailed.contains(&code.as_str())) {
            return Err(Error::new(ErrorKind::CodeUnknown)
                .column("employment")
                .found(group)
                .expected(format!("detailed codes of {}", self.classification)));
        }
        Ok(self.with_means())
    }

    /// The classification of its codes.
    pub const fn classification(&self) -> OccupationClassification {
        self.classification
    }

    /// Its codes and scores, in order.
    pub fn rows(&self) -> impl Iterator<Item = (&str, f64)> {
        self.scores.iter().map(|(code, score)| (code.as_str(), *score))
    }

    /// The table in ISCO-08: a unit group has the mean of all the codes that lead to it, each with equal weight.
    ///
    /// Codes of SOC-2018 lead there by way of SOC-2010. A unit group to which no code with a score leads has none. With
    /// the table comes the number of unit groups that are a mean of several codes. Employment is not carried over.
    pub fn in_isco08(&self) -> (Self, usize) {
        let OccupationClassification::Other(correspondence) = self.classification else { return (self.clone(), 0) };
        let mut gathered: BTreeMap<&str, (f64, u32)> = BTreeMap::new();
        let units = OccupationClassification::Isco08.detailed();
        for code in correspondence.codes() {
            let Some(score) = self.find(code).score else { continue };
            // A code of the table is a code of the classification.
            let Ok(found) = correspondence.counterparts(code, None) else { continue };
            let groups: Vec<&str> = found.candidates().iter().map(|group| group.item().code).collect();
            for unit in units.iter().filter(|unit| groups.iter().any(|group| unit.starts_with(group))) {
                let (sum, count) = gathered.entry(unit).or_default();
                *sum += score;
                *count += 1;
            }
        }
        let several = gathered.values().filter(|(_, count)| *count > 1).count();
        let scores = gathered.into_iter().map(|(unit, (sum, count))| (unit.to_owned(), sum / f64::from(count)));
        let table = Self {
            classification: OccupationClassification::Isco08,
            scores: scores.collect(),
            employment: BTreeMap::new(),
            ..*self
        };
        (table, several)
    }
}

/// Codes and numbers, checked.
fn table<S: AsRef<str>>(
    classification: OccupationClassification,
    rows: impl IntoIterator<Item = (S, f64)>,
    name: &str,
    may_be: impl Fn(f64) -> bool,
) -> Result<BTreeMap<String, f64>, Error> {
    let mut found = BTreeMap::new();
    for ((code, number), row) in rows.into_iter().zip(0_u64..) {
        let key = classification.key(code.as_ref(), None).map_err(|error| error.column("code").row(row))?;
        let kind = match number {
            number if number.is_nan() => Some(ErrorKind::ValueNan),
            number if number.is_infinite() => Some(ErrorKind::ValueInfinite),
            number if !may_be(number) => Some(ErrorKind::ValueRange),
            _ => None,
        };
        if let Some(kind) = kind {
            return Err(Error::new(kind).column(name).row(row).found(number.to_string()).expected("a finite number"));
        }
        if found.insert(key, number).is_some() {
            return Err(Error::new(ErrorKind::CodeDuplicate)
                .column("code")
                .row(row)
                .found(format!("{:?}, which an earlier row has too", code.as_ref()))
                .expected("each code once")
                .fix("take their mean first, if that is what is meant"));
        }
    }
    Ok(found)
}
