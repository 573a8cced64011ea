//! What we publish: indicators as data, one static table per element of decent work.
//!
//! [`guide`] says how to add one. [`entries`] lists everything: what records give, and what needs more.

pub mod abolition;
mod breakdown;
mod card;
mod combination;
pub mod context;
pub mod coverage;
pub mod deprivation;
mod derived;
mod derived_listed;
pub mod dialogue;
pub mod digital;
mod document;
pub mod earnings;
mod element;
mod entry;
pub mod equality;
pub mod family;
mod find;
mod formula;
mod formula_text;
pub mod guide;
pub mod icse18;
pub mod inclusion;
pub mod informality;
mod language;
pub mod legal;
mod line;
mod listed;
mod listing;
mod markdown;
pub mod opportunity;
mod parity;
pub mod quality_index;
mod row;
pub mod safety;
mod scope;
pub mod score;
pub mod security;
mod segregation;
mod series;
pub mod stability;
pub mod time;
mod value_type;

pub use breakdown::{Breakdown, BreakdownItem, Source as BreakdownSource};
pub(crate) use breakdown::{Grouping, NOT_STATED};
pub use card::{Card, Related, catalogue};
pub use combination::{Combination, Figure, Input};
pub use document::{OwnClassification, OwnFormula, OwnScope};
pub use element::Element;
pub use entry::Entry;
pub use find::{entry, find, matching, search};
pub use formula::{Formula, Measure, Portion};
pub use language::Language;
pub(crate) use language::Word;
pub use line::Line;
use listed::listed;
pub use listed::{Kind, Listed};
pub use listing::{Flag, Listing, Manual, Origin};
pub use markdown::to_markdown;
pub use parity::adjusted_parity;
use row::indicators;
pub use scope::Scope;
pub(crate) use scope::{Condition, FIRST_OWN, MOST_OWN, own_number};
pub use segregation::{Classification, SegregationIndex};
pub use series::Series;
pub use value_type::{UnitMeasure, ValueType};

use crate::derive::Question;
use std::borrow::Cow;

/// The unit of measurement of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Unit {
    /// Persons.
    Persons,
    /// Percent, 0 to 100.
    Percent,
    /// Hours, a week unless the definition says otherwise.
    Hours,
    /// Days.
    Days,
    /// Years.
    Years,
    /// Minutes.
    Minutes,
    /// Units of the currency of the earnings.
    Currency,
    /// An index from 0 to 1.
    Index,
    /// A quotient of two like things.
    Ratio,
    /// The unit of the user's own column.
    Own,
}

impl Unit {
    /// The word tables print.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Percent => "percent",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Years => "years",
            Self::Minutes => "minutes",
            Self::Currency => "currency",
            Self::Index => "index",
            Self::Ratio => "ratio",
            Self::Own => "own",
        }
    }
    /// What a raw value is multiplied by to be in this unit.
    pub(crate) const fn factor(self) -> f64 {
        if matches!(self, Self::Percent) { 100.0 } else { 1.0 }
    }
}

/// Where a definition stands: title and paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Source {
    /// The document.
    pub title: Cow<'static, str>,
    /// The paragraph, table or code in it.
    pub locator: Cow<'static, str>,
}

impl Source {
    pub(crate) const fn new(title: &'static str, locator: &'static str) -> Self {
        Self { title: Cow::Borrowed(title), locator: Cow::Borrowed(locator) }
    }
}

/// Everything about one published number.
///
/// ```
/// let rate = decentwork::indicator::find("SDG 8.5.2")?;
/// assert_eq!(rate.id, "unemployment_rate");
/// assert_eq!(rate.formula.to_string(), "(unemployed) / (labour force)");
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Indicator {
    /// Readable id, the same in every language.
    pub id: Cow<'static, str>,
    /// Name as a table prints it.
    pub name: Cow<'static, str>,
    /// Definition in our words.
    pub definition: Cow<'static, str>,
    /// Element of decent work.
    pub element: Element,
    /// Unit of measurement.
    pub unit: Unit,
    /// How it is computed.
    pub formula: Formula,
    /// Whom it is about, in words.
    pub universe: Cow<'static, str>,
    /// Where the definition stands.
    pub sources: Cow<'static, [Source]>,
    /// ILOSTAT code family, where ILOSTAT publishes it.
    pub ilostat: Option<Cow<'static, str>>,
    /// SDG indicator number.
    pub sdg: Option<Cow<'static, str>>,
    /// Where else the frameworks list it; nowhere for an indicator of the user's own.
    pub listing: Listing,
    /// The user's own yes-or-no columns it uses.
    pub own_facts: Vec<String>,
    /// The user's own number columns it uses.
    pub own_numbers: Vec<String>,
    /// The user's own columns of categories it compares groups over.
    pub own_categories: Vec<String>,
}

/// The tables of one element: what records give, and what they alone do not give.
type Tables = (&'static [&'static [&'static Indicator]], &'static [&'static Listed]);

static ELEMENTS: [Tables; 12] = [
    (&[context::TABLE], context::LISTED),
    (&[opportunity::TABLE, icse18::TABLE, informality::TABLE], opportunity::LISTED),
    (&[earnings::TABLE], earnings::LISTED),
    (&[time::TABLE], time::LISTED),
    (&[family::TABLE], family::LISTED),
    (&[abolition::TABLE], abolition::LISTED),
    (&[stability::TABLE, deprivation::TABLE], stability::LISTED),
    (&[equality::TABLE, inclusion::TABLE], equality::LISTED),
    (&[safety::TABLE], safety::LISTED),
    (&[security::TABLE], security::LISTED),
    (&[dialogue::TABLE], dialogue::LISTED),
    (&[digital::TABLE], digital::LISTED),
];

/// Every indicator that is computed from records, in the order of the decent work framework.
pub fn all() -> impl Iterator<Item = &'static Indicator> {
    ELEMENTS.iter().flat_map(|(computed, _)| computed.iter().copied().flatten().copied())
}

/// Every entry of the catalogue, in the order of the decent work framework: in each element first what is computed
/// from records, then what needs more, then the law.
pub fn entries() -> impl Iterator<Item = Entry> {
    ELEMENTS.iter().zip(Element::ALL).flat_map(|((computed, listed), element)| {
        let legal = legal::LISTED.iter().filter(move |listed| listed.element == element);
        let listed = listed.iter().chain(legal).copied().map(Entry::Listed);
        computed.iter().copied().flatten().copied().map(Entry::Computed).chain(listed)
    })
}

impl Indicator {
    /// The indicator with its name in a language, where there is a label; its id and everything else stay.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        if let Some(name) = language.indicator(&self.id) {
            self.name = Cow::Borrowed(name);
        }
        self
    }

    /// The facts it asks about.
    pub fn facts(&self) -> impl Iterator<Item = crate::derive::Fact> {
        let (a, b, c) = self.formula.scopes();
        let mask = a.mask().or(b.mask()).or(c.mask());
        crate::derive::Fact::ALL.iter().copied().filter(move |fact| mask.meets(fact.bit()))
    }

    /// The questions it needs: at least one of each group must have been asked.
    pub fn needs(&self) -> Vec<Vec<Question>> {
        let mut groups: Vec<Vec<Question>> = Vec::new();
        let measures = self.formula.measure().into_iter().chain(self.formula.second_measure());
        let quantities = measures.flat_map(|measure| match measure {
            Measure::Quantity(quantity) => quantity.needs(),
            Measure::Own(_) => &[],
        });
        let categories = self.formula.classification().and_then(Classification::question).map(|question| [question]);
        let categories = categories.as_ref().map(<[Question; 1]>::as_slice);
        let facts = self.facts().flat_map(|fact| fact.needs().iter());
        for group in facts.chain(quantities).copied().chain(categories) {
            if !groups.iter().any(|known| known == group) {
                groups.push(group.to_vec());
            }
        }
        groups
    }
}
