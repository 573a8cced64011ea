//! A row of the catalogue, as a statistician writes and reviews it.

use super::{Element, Formula, Indicator, Listing, Manual, Origin, Source, Unit};
use std::borrow::Cow;

/// What every row states.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) definition: &'static str,
    pub(super) unit: Unit,
    pub(super) universe: &'static str,
    pub(super) formula: Formula,
    pub(super) sources: &'static [Source],
}

/// What a row states where it applies; the fields are those of [`Listing`], and the codes of its own.
#[derive(Clone, Copy)]
pub(super) struct Codes {
    pub(super) ilostat: Option<&'static str>,
    pub(super) sdg: Option<&'static str>,
    pub(super) manual: Option<Manual>,
    pub(super) also: &'static [&'static str],
    pub(super) unece: Option<&'static str>,
    pub(super) by: &'static [&'static str],
    pub(super) from: &'static [Origin],
}

impl Codes {
    pub(super) const NONE: Self = Self {
        ilostat: None,
        sdg: None,
        manual: Listing::NONE.manual,
        also: Listing::NONE.also,
        unece: Listing::NONE.unece,
        by: Listing::NONE.by,
        from: Listing::NONE.from,
    };
    pub(super) const fn listing(self) -> Listing {
        Listing { manual: self.manual, also: self.also, unece: self.unece, by: self.by, from: self.from }
    }
}

pub(super) const fn publish(element: Element, row: &Row, codes: Codes) -> Indicator {
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
        ilostat: text(codes.ilostat),
        sdg: text(codes.sdg),
        listing: codes.listing(),
        own_facts: Vec::new(),
        own_numbers: Vec::new(),
        own_categories: Vec::new(),
    }
}

/// Makes a public static of every row, and the table of them all.
///
/// A row states seven things in this order, from `id` to `sources`, and then in any order what applies of
/// `ilostat`, `sdg`, `manual`, `also`, `unece`, `by` and `from`.
macro_rules! indicators {
    ($element:expr; $($(#[$doc:meta])* $name:ident {
        id: $id:expr,
        name: $title:expr,
        definition: $definition:expr,
        unit: $unit:expr,
        universe: $universe:expr,
        formula: $formula:expr,
        sources: $sources:expr
        $(, $field:ident: $value:expr)*
        $(,)?
    })*) => {
        $(
            $(#[$doc])*
            #[allow(clippy::needless_update, reason = "a row may state everything")]
            pub static $name: $crate::indicator::Indicator = $crate::indicator::row::publish(
                $element,
                &$crate::indicator::row::Row {
                    id: $id,
                    name: $title,
                    definition: $definition,
                    unit: $unit,
                    universe: $universe,
                    formula: $formula,
                    sources: const { $sources },
                },
                $crate::indicator::row::Codes {
                    $($field: const { $value },)*
                    ..$crate::indicator::row::Codes::NONE
                },
            );
        )*
        const _: $crate::indicator::Element = $element; // also where there is no row yet
        pub(super) static TABLE: &[&$crate::indicator::Indicator] = &[$(&$name),*];
    };
}
pub(super) use indicators;
