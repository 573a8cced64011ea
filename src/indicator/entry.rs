//! An entry of the catalogue: an indicator that records give, or one that needs more or cannot be computed.

use super::{Element, Indicator, Listed, Listing, Source};
use crate::error::{Error, ErrorKind};

/// One entry of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Entry {
    /// An indicator that is computed from records.
    Computed(&'static Indicator),
    /// One that needs series beside the records, or is a score or a text.
    Listed(&'static Listed),
}

impl Entry {
    /// Readable id, the same in every language.
    pub fn id(self) -> &'static str {
        match self {
            Self::Computed(indicator) => &indicator.id,
            Self::Listed(listed) => listed.id,
        }
    }
    /// Name as a table prints it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Computed(indicator) => &indicator.name,
            Self::Listed(listed) => listed.name,
        }
    }
    /// Definition in our words.
    pub fn definition(self) -> &'static str {
        match self {
            Self::Computed(indicator) => &indicator.definition,
            Self::Listed(listed) => listed.definition,
        }
    }
    /// Element of decent work.
    pub fn element(self) -> Element {
        match self {
            Self::Computed(indicator) => indicator.element,
            Self::Listed(listed) => listed.element,
        }
    }
    /// What kind of entry it is: `computed`, `combined`, `score` or `descriptive`.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Computed(_) => "computed",
            Self::Listed(listed) => listed.kind.id(),
        }
    }
    /// Id of the unit of measurement.
    pub fn unit(self) -> &'static str {
        match self {
            Self::Computed(indicator) => indicator.unit.id(),
            Self::Listed(listed) => listed.unit,
        }
    }
    /// How it is computed; nothing for a text.
    pub fn formula(self) -> String {
        match self {
            Self::Computed(indicator) => indicator.formula.to_string(),
            Self::Listed(listed) => listed.kind.to_string(),
        }
    }
    /// Whom it is about, in words.
    pub fn universe(self) -> &'static str {
        match self {
            Self::Computed(indicator) => &indicator.universe,
            Self::Listed(listed) => listed.universe,
        }
    }
    /// Where the definition stands.
    pub fn sources(self) -> &'static [Source] {
        match self {
            Self::Computed(indicator) => &indicator.sources,
            Self::Listed(listed) => listed.sources,
        }
    }
    /// Its own ILOSTAT code.
    pub fn ilostat(self) -> Option<&'static str> {
        match self {
            Self::Computed(indicator) => indicator.ilostat.as_deref(),
            Self::Listed(listed) => listed.ilostat,
        }
    }
    /// Its own SDG number.
    pub fn sdg(self) -> Option<&'static str> {
        match self {
            Self::Computed(indicator) => indicator.sdg.as_deref(),
            Self::Listed(listed) => listed.sdg,
        }
    }
    /// Where else the frameworks list it.
    pub fn listing(self) -> Listing {
        match self {
            Self::Computed(indicator) => indicator.listing,
            Self::Listed(listed) => listed.listing,
        }
    }
    /// The indicator, when it is computed from records.
    pub fn computed(self) -> Option<&'static Indicator> {
        if let Self::Computed(indicator) = self { Some(indicator) } else { None }
    }
    /// The entry, when it is not computed from records alone.
    pub fn listed(self) -> Option<&'static Listed> {
        if let Self::Listed(listed) = self { Some(listed) } else { None }
    }

    /// Every ILOSTAT code, its own first.
    pub fn ilostat_codes(self) -> impl Iterator<Item = &'static str> {
        self.ilostat().into_iter().chain(self.listing().also_ilostat())
    }
    /// Every SDG number, its own first.
    pub fn sdg_numbers(self) -> impl Iterator<Item = &'static str> {
        self.sdg().into_iter().chain(self.listing().also_sdg())
    }
    /// Every code of the Decent Work manual, its own first.
    pub fn manual_codes(self) -> impl Iterator<Item = &'static str> {
        self.listing().manual_codes()
    }
    /// The codes that are its own, of every framework.
    pub(super) fn own_codes(self) -> impl Iterator<Item = &'static str> {
        let listing = self.listing();
        [self.ilostat(), self.sdg(), listing.manual.map(|manual| manual.code), listing.unece].into_iter().flatten()
    }

    /// What it needs: questions of a survey, of which one of each group is enough, or named series.
    pub fn needs(self) -> Vec<Vec<&'static str>> {
        match self {
            Self::Computed(indicator) => {
                let ids = |group: Vec<crate::derive::Question>| group.iter().map(|question| question.id()).collect();
                indicator.needs().into_iter().map(ids).collect()
            }
            Self::Listed(listed) => listed.kind.needs(),
        }
    }

    /// The error for who wants to compute it from records alone: what it is, and what it needs.
    pub fn not_computed(self) -> Error {
        let needs = self.needs().concat().join(", ");
        Error::new(ErrorKind::IndicatorNotComputed)
            .found(format!("{}, which is {}", self.id(), self.kind()))
            .expected("an indicator that records alone give")
            .fix(if needs.is_empty() {
                "the catalogue has its definition; there is nothing to compute".to_owned()
            } else {
                format!("it needs {needs}; combine the table with them")
            })
    }
}
