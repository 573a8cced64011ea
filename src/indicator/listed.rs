//! What the catalogue lists and records alone do not give.

use super::{Combination, Element, Language, Listing, Source};

/// Why records alone do not give it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    /// It is a formula over estimates and named series, such as the gross domestic product.
    Combined(Combination),
    /// It is a score by rules; the rule in words.
    Score(&'static str),
    /// It is a text about the law and how it is applied. It is never computed.
    Descriptive,
}

impl Kind {
    /// The word in the catalogue.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Combined(_) => "combined",
            Self::Score(_) => "score",
            Self::Descriptive => "descriptive",
        }
    }
    /// The names of what it is computed from, one of each group.
    pub(super) fn needs(self) -> Vec<Vec<&'static str>> {
        match self {
            Self::Combined(combination) => combination.inputs().map(|input| vec![input.name()]).collect(),
            Self::Score(_) | Self::Descriptive => Vec::new(),
        }
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Combined(combination) => combination.fmt(f),
            Self::Score(rule) => f.write_str(rule),
            Self::Descriptive => Ok(()),
        }
    }
}

/// An indicator that the catalogue lists and records alone do not give.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Listed {
    /// Readable id, the same in every language.
    pub id: &'static str,
    /// Name as a table prints it.
    pub name: &'static str,
    /// Definition in our words.
    pub definition: &'static str,
    /// Element of decent work.
    pub element: Element,
    /// Id of the unit of measurement; `none` for a text.
    pub unit: &'static str,
    /// Whom it is about, in words.
    pub universe: &'static str,
    /// Why records alone do not give it, and what does.
    pub kind: Kind,
    /// Where the definition stands.
    pub sources: &'static [Source],
    /// ILOSTAT code family, where ILOSTAT publishes it.
    pub ilostat: Option<&'static str>,
    /// SDG indicator number.
    pub sdg: Option<&'static str>,
    /// Where else the frameworks list it.
    pub listing: Listing,
}

impl Listed {
    /// The entry with its name in a language, where there is a label; its id and everything else stay.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.name = language.indicator(self.id).unwrap_or(self.name);
        self
    }
}

/// Makes a public static of every row, and the table of them all.
///
/// A row states seven things in this order, from `id` to `sources`, and then in any order what applies of
/// `ilostat`, `sdg`, `manual`, `also`, `unece`, `by` and `from`.
macro_rules! listed {
    ($element:expr; $($(#[$doc:meta])* $name:ident {
        id: $id:expr,
        name: $title:expr,
        definition: $definition:expr,
        unit: $unit:expr,
        universe: $universe:expr,
        kind: $kind:expr,
        sources: $sources:expr
        $(, $field:ident: $value:expr)*
        $(,)?
    })*) => {
        $(
            $(#[$doc])*
            pub static $name: $crate::indicator::Listed = {
                #[allow(clippy::needless_update, reason = "a row may state everything")]
                let codes = $crate::indicator::row::Codes {
                    $($field: $value,)*
                    ..$crate::indicator::row::Codes::NONE
                };
                $crate::indicator::Listed {
                    id: $id,
                    name: $title,
                    definition: $definition,
                    element: $element,
                    unit: $unit,
                    universe: $universe,
                    kind: $kind,
                    sources: const { $sources },
                    ilostat: codes.ilostat,
                    sdg: codes.sdg,
                    listing: codes.listing(),
                }
            };
        )*
        pub(super) static LISTED: &[&$crate::indicator::Listed] = &[$(&$name),*];
    };
}
pub(super) use listed;
