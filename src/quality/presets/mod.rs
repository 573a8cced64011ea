//! The gates that come with the library: one static for each edition of a rule.

mod chile;
mod counts;
mod intervals;
mod variation;

pub use chile::{ECLAC_2020, ECLAC_2023, ECLAC_2023_PLANNED, INE_CHILE};
pub use counts::{DHS, EU_SILC, EUROSTAT_LFS, ILOSTAT, ILOSTAT_MANUAL};
pub use intervals::{NCHS_PROPORTIONS, NCHS_RATES};
pub use variation::{ABS, ONS_BRES, PSA, STATCAN};

use super::clause::{Clause, Comparison, Condition, Limit, Sureness};
use super::evidence::{Figure, Kind};
use super::gate::{Gate, Marks};
use super::verdict::Outcome;
use std::borrow::Cow;

pub(super) static ALL: &[&Gate] = &[
    &ILOSTAT,
    &ILOSTAT_MANUAL,
    &EUROSTAT_LFS,
    &EU_SILC,
    &DHS,
    &STATCAN,
    &ABS,
    &NCHS_PROPORTIONS,
    &NCHS_RATES,
    &PSA,
    &ONS_BRES,
    &ECLAC_2020,
    &ECLAC_2023,
    &ECLAC_2023_PLANNED,
    &INE_CHILE,
];

/// Kinds whose cases are those in the numerator.
const COUNTED: &[Kind] = &[Kind::Share, Kind::Level, Kind::Ratio];
/// Kinds whose cases are all they are computed from.
const MEASURED: &[Kind] = &[Kind::Mean, Kind::Distribution];
const SHARE: &[Kind] = &[Kind::Share];
const NOT_SHARE: &[Kind] = &[Kind::Level, Kind::Mean, Kind::Ratio, Kind::Distribution];

/// A clause as a reviewer reads it.
#[derive(Clone, Copy)]
struct Row {
    id: &'static str,
    figure: Figure,
    is: Comparison,
    limit: Limit,
    outcome: Outcome,
    sure: Sureness,
    kinds: &'static [Kind],
    when: &'static [Condition],
    mark: Option<&'static str>,
}

/// `figure is limit => outcome`.
const fn row(id: &'static str, figure: Figure, is: Comparison, limit: f64, outcome: Outcome, sure: Sureness) -> Row {
    Row { id, figure, is, limit: Limit::Number(limit), outcome, sure, kinds: &[], when: &[], mark: None }
}

impl Row {
    const fn of(self, kinds: &'static [Kind]) -> Self {
        Self { kinds, ..self }
    }
    const fn when(self, when: &'static [Condition]) -> Self {
        Self { when, ..self }
    }
    const fn limit(self, limit: Limit) -> Self {
        Self { limit, ..self }
    }
    const fn mark(self, mark: &'static str) -> Self {
        Self { mark: Some(mark), ..self }
    }
    const fn clause(self) -> Clause {
        Clause {
            id: Cow::Borrowed(self.id),
            figure: self.figure,
            is: self.is,
            limit: self.limit,
            outcome: self.outcome,
            kinds: Cow::Borrowed(self.kinds),
            when: Cow::Borrowed(self.when),
            mark: text(self.mark),
            sure: self.sure,
        }
    }
}

const fn text(text: Option<&'static str>) -> Option<Cow<'static, str>> {
    match text {
        Some(text) => Some(Cow::Borrowed(text)),
        None => None,
    }
}

const fn marks(publish: &'static str, flag: &'static str, suppress: Option<&'static str>) -> Marks {
    Marks {
        publish: Some(Cow::Borrowed(publish)),
        flag: Some(Cow::Borrowed(flag)),
        not_assessable: None,
        suppress: text(suppress),
    }
}

/// Makes a public static of a rule.
macro_rules! gate {
    (
        $(#[$doc:meta])* $name:ident = $id:literal, $title:literal, $version:literal;
        sources: [$(($source:literal, $locator:literal)),* $(,)?];
        note: $note:literal;
        kinds: $kinds:expr;
        interval: $interval:expr;
        table: $table:expr;
        marks: $marks:expr;
        clauses: [$($row:expr),* $(,)?];
    ) => {
        $(#[$doc])*
        #[doc = ""]
        #[doc = $note]
        #[doc = ""]
        #[doc = "# References"]
        $(#[doc = concat!("- ", $source, ": ", $locator)])*
        pub static $name: Gate = Gate {
            id: Cow::Borrowed($id),
            name: Cow::Borrowed($title),
            version: Cow::Borrowed($version),
            sources: Cow::Borrowed(&[$(Source::new($source, $locator)),*]),
            note: Cow::Borrowed($note),
            clauses: Cow::Borrowed(&[$($row.clause()),*]),
            kinds: $kinds,
            interval: $interval,
            table: $table,
            marks: $marks,
        };
    };
}
use gate;
