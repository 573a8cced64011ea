//! What we publish: indicators as data, one static table per element of decent work.

pub mod abolition;
mod breakdown;
pub mod context;
pub mod dialogue;
pub mod digital;
mod document;
pub mod earnings;
pub mod equality;
pub mod family;
mod formula;
mod line;
pub mod opportunity;
pub mod safety;
mod scope;
pub mod security;
pub mod stability;
pub mod time;

pub use breakdown::{Breakdown, BreakdownItem, Source as BreakdownSource};
pub(crate) use breakdown::{Grouping, NOT_STATED};
pub use document::{OwnFormula, OwnScope};
pub use formula::{Formula, Measure, Portion};
pub use line::Line;
pub use scope::Scope;
pub(crate) use scope::{FIRST_OWN, MOST_OWN, own_number};

use crate::derive::Question;
use crate::error::{Error, ErrorKind};
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
    /// Hours a week.
    Hours,
    /// Days.
    Days,
    /// Years.
    Years,
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

/// The element of the ILO's decent work framework an indicator belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Element {
    /// Economic and social context.
    Context,
    /// Employment opportunities.
    Opportunity,
    /// Adequate earnings and productive work.
    Earnings,
    /// Decent working time.
    WorkingTime,
    /// Combining work, family and personal life.
    FamilyLife,
    /// Work that should be abolished.
    Abolition,
    /// Stability and security of work.
    Stability,
    /// Equal opportunity and treatment in employment.
    Equality,
    /// Safe work environment.
    Safety,
    /// Social security.
    SocialSecurity,
    /// Social dialogue, employers' and workers' representation.
    SocialDialogue,
    /// The user's own.
    Own,
}

impl Element {
    /// The name of the element.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Context => "Economic and social context",
            Self::Opportunity => "Employment opportunities",
            Self::Earnings => "Adequate earnings and productive work",
            Self::WorkingTime => "Decent working time",
            Self::FamilyLife => "Combining work, family and personal life",
            Self::Abolition => "Work that should be abolished",
            Self::Stability => "Stability and security of work",
            Self::Equality => "Equal opportunity and treatment",
            Self::Safety => "Safe work environment",
            Self::SocialSecurity => "Social security",
            Self::SocialDialogue => "Social dialogue, employers' and workers' representation",
            Self::Own => "Own indicators",
        }
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
    /// The user's own yes-or-no columns it uses.
    pub own_facts: Vec<String>,
    /// The user's own number columns it uses.
    pub own_numbers: Vec<String>,
}

/// Every indicator, in the order of the decent work framework.
pub fn all() -> impl Iterator<Item = &'static Indicator> {
    [
        context::TABLE,
        opportunity::TABLE,
        earnings::TABLE,
        time::TABLE,
        family::TABLE,
        abolition::TABLE,
        stability::TABLE,
        equality::TABLE,
        safety::TABLE,
        security::TABLE,
        dialogue::TABLE,
        digital::TABLE,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The indicator with this id, ILOSTAT code or SDG number.
///
/// # Errors
/// `indicator.unknown` with the nearest ids.
pub fn find(key: &str) -> Result<&'static Indicator, Error> {
    let wanted = key.trim();
    let number = wanted.strip_prefix("SDG").map_or(wanted, str::trim);
    let matches = |indicator: &&Indicator| {
        indicator.id == wanted
            || indicator.sdg.as_deref() == Some(number)
            || indicator.ilostat.as_deref().is_some_and(|code| {
                code == wanted || wanted.strip_prefix(code).is_some_and(|rest| rest.starts_with('_'))
            })
    };
    all().find(matches).ok_or_else(|| {
        Error::new(ErrorKind::IndicatorUnknown)
            .found(wanted)
            .expected("an indicator id, an ILOSTAT code or an SDG number; the catalogue lists them")
            .suggest(wanted, all().map(|indicator| &*indicator.id))
    })
}

impl Indicator {
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
        for group in self.facts().flat_map(|fact| fact.needs().iter()).chain(quantities) {
            if !groups.iter().any(|known| known == group) {
                groups.push(group.to_vec());
            }
        }
        groups
    }
}

/// A row of a static table, as a statistician reviews it.
#[derive(Clone, Copy)]
struct Row {
    id: &'static str,
    name: &'static str,
    definition: &'static str,
    unit: Unit,
    universe: &'static str,
    formula: Formula,
    sources: &'static [Source],
    ilostat: Option<&'static str>,
    sdg: Option<&'static str>,
}

const fn publish(element: Element, row: &Row) -> Indicator {
    const fn text(text: Option<&'static str>) -> Option<Cow<'static, str>> {
        match text {
            Some(text) => Some(Cow::Borrowed(text)),
            None => None,
        }
    }
    Indicator {
        id: Cow::Borrowed(row.id),
        name: Cow::Borrowed(row.name),
        definition: Cow::Borrowed(row.definition),
        element,
        unit: row.unit,
        formula: row.formula,
        universe: Cow::Borrowed(row.universe),
        sources: Cow::Borrowed(row.sources),
        ilostat: text(row.ilostat),
        sdg: text(row.sdg),
        own_facts: Vec::new(),
        own_numbers: Vec::new(),
    }
}

/// Makes a public static of every row, and the table of them all.
macro_rules! indicators {
    ($element:expr; $($(#[$doc:meta])* $name:ident { $($field:ident: $value:expr),* $(,)? })*) => {
        $(
            $(#[$doc])*
            pub static $name: $crate::indicator::Indicator =
                $crate::indicator::publish($element, &$crate::indicator::Row { $($field: const { $value }),* });
        )*
        pub(super) static TABLE: &[&$crate::indicator::Indicator] = &[$(&$name),*];
    };
}
use indicators;
