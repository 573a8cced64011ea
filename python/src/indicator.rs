//! Indicators and the catalogue.

use crate::callable::callable;
use crate::error::{Failure, Outcome, document};
use crate::export::Frame;
use decentwork as dw;
use decentwork::Language;
use decentwork::indicator::{Card, Entry, Listed, OwnFormula, Source};
use pyo3::prelude::*;

/// What the catalogue lists.
#[derive(Clone, Debug, PartialEq)]
enum Inner {
    /// Records give it; or an indicator of the user's own.
    Computed(Box<dw::Indicator>),
    /// Records alone do not give it.
    Listed(&'static Listed),
}

/// A published definition.
#[pyclass(frozen, eq, module = "decentwork._core", skip_from_py_object)]
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Indicator {
    inner: Inner,
    language: Language,
}

impl Indicator {
    fn own(indicator: dw::Indicator) -> Self {
        Self { inner: Inner::Computed(Box::new(indicator)), language: Language::English }
    }
    fn entry(entry: Entry) -> Outcome<Self> {
        match (entry.computed(), entry.listed()) {
            (Some(indicator), _) => Ok(Self::own(indicator.clone())),
            (_, Some(listed)) => Ok(Self { inner: Inner::Listed(listed), language: Language::English }),
            _ => Err(Failure::Panic("an entry of a new kind".to_owned())),
        }
    }
    fn told(&self, language: Language) -> Self {
        let inner = match &self.inner {
            Inner::Computed(indicator) => Inner::Computed(Box::new((**indicator).clone().in_language(language))),
            Inner::Listed(listed) => Inner::Listed(listed),
        };
        Self { inner, language }
    }
    fn card(&self) -> Card<'_> {
        let card = match &self.inner {
            Inner::Computed(indicator) => indicator.card(),
            Inner::Listed(listed) => Entry::Listed(listed).card(),
        };
        card.in_language(self.language)
    }
    /// The indicator, when records give it.
    pub(crate) fn computed(&self) -> Outcome<&dw::Indicator> {
        match &self.inner {
            Inner::Computed(indicator) => Ok(indicator),
            Inner::Listed(listed) => Err(Entry::Listed(listed).not_computed().into()),
        }
    }
}

fn owned(texts: Vec<&str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}

callable! {
    impl Indicator {
        /// The same in another language.
        fn in_language(&self, language: &str) -> PyResult<Indicator> {
            Ok(self.told(Language::find(language).map_err(Failure::from)?))
        }
        #[getter]
        fn id(&self) -> String {
            self.card().id.to_owned()
        }
        #[getter]
        fn name(&self) -> String {
            self.card().name.to_owned()
        }
        #[getter]
        fn kind(&self) -> &'static str {
            self.card().kind
        }
        #[getter]
        fn definition(&self) -> String {
            self.card().definition.to_owned()
        }
        #[getter]
        fn element(&self) -> &'static str {
            self.card().element_name()
        }
        #[getter]
        fn unit(&self) -> String {
            self.card().unit.to_owned()
        }
        #[getter]
        fn universe(&self) -> String {
            self.card().universe.to_owned()
        }
        #[getter]
        fn formula(&self) -> String {
            self.card().formula
        }
        #[getter]
        fn ilostat(&self) -> Option<String> {
            match &self.inner {
                Inner::Computed(indicator) => indicator.ilostat.as_deref().map(str::to_owned),
                Inner::Listed(listed) => listed.ilostat.map(str::to_owned),
            }
        }
        #[getter]
        fn sdg(&self) -> Option<String> {
            match &self.inner {
                Inner::Computed(indicator) => indicator.sdg.as_deref().map(str::to_owned),
                Inner::Listed(listed) => listed.sdg.map(str::to_owned),
            }
        }
        /// Every ILOSTAT code, its own first.
        #[getter]
        fn ilostat_codes(&self) -> Vec<String> {
            owned(self.card().ilostat)
        }
        /// Every SDG number, its own first.
        #[getter]
        fn sdg_numbers(&self) -> Vec<String> {
            owned(self.card().sdg)
        }
        /// Every code of the Decent Work manual, its own first.
        #[getter]
        fn manual_codes(&self) -> Vec<String> {
            owned(self.card().manual_codes)
        }
        /// How the manual ranks it.
        #[getter]
        fn rank(&self) -> Option<&'static str> {
            self.card().manual.map(|manual| manual.flag.id())
        }
        #[getter]
        fn unece(&self) -> Option<String> {
            self.card().unece.map(str::to_owned)
        }
        /// The breakdowns that the manual asks for.
        #[getter]
        fn breakdowns(&self) -> Vec<String> {
            owned(self.card().by.to_vec())
        }
        /// Where its figures usually come from.
        #[getter]
        fn origins(&self) -> Vec<&'static str> {
            self.card().from.iter().map(|origin| origin.id()).collect()
        }
        /// Title and place of every source.
        #[getter]
        fn sources(&self) -> Vec<(String, String)> {
            self.card().sources.iter().map(|source| (source.title.to_string(), source.locator.to_string())).collect()
        }
        /// Id, name and difference of what may be taken for it.
        #[getter]
        fn related(&self) -> Vec<(&'static str, &'static str, String)> {
            self.card().related().into_iter().map(|other| (other.id, other.name, other.differs)).collect()
        }
        /// Id, sentence and source of every fact it asks about.
        #[getter]
        fn facts(&self) -> Vec<(&'static str, &'static str, &'static str)> {
            let facts = self.computed().into_iter().flat_map(dw::Indicator::facts);
            facts.map(|fact| (fact.id(), fact.sentence(), fact.source())).collect()
        }
        /// What it needs: questions, one of each group, or named series.
        #[getter]
        fn needs(&self) -> Vec<Vec<String>> {
            self.card().needs.into_iter().map(owned).collect()
        }
        /// The user's own columns it reads.
        #[getter]
        fn own_columns(&self) -> Vec<String> {
            let own = |indicator: &dw::Indicator| {
                [&indicator.own_facts, &indicator.own_numbers, &indicator.own_categories].map(Clone::clone).concat()
            };
            self.computed().map(own).unwrap_or_default()
        }
        /// The reference card as Markdown.
        fn markdown(&self) -> String {
            self.card().to_markdown()
        }
        fn to_json(&self, py: Python<'_>) -> PyResult<String> {
            serde_json::to_string(self.computed()?).map_err(|error| document(py, "indicator", &error))
        }
    }
}

callable! {
    /// The entry with this id, name or code; one that records give, where there is one.
    pub(crate) fn find(key: &str) -> PyResult<Indicator> {
        let entry = match dw::indicator::find(key) {
            Ok(indicator) => Entry::Computed(indicator),
            Err(_) => dw::indicator::entry(key).map_err(Failure::from)?, // listed, or the error that names the nearest
        };
        Ok(Indicator::entry(entry)?)
    }
}

fn all(entries: impl IntoIterator<Item = Entry>) -> PyResult<Vec<Indicator>> {
    Ok(entries.into_iter().map(Indicator::entry).collect::<Outcome<_>>()?)
}

callable! {
    /// Every entry that a key may mean.
    pub(crate) fn matching(key: &str) -> PyResult<Vec<Indicator>> {
        all(dw::indicator::matching(key))
    }
}

callable! {
    /// Every entry with these words.
    pub(crate) fn search(words: &str) -> PyResult<Vec<Indicator>> {
        all(dw::indicator::search(words))
    }
}

callable! {
    /// Every entry of the catalogue.
    pub(crate) fn catalogue() -> PyResult<Vec<Indicator>> {
        all(dw::indicator::entries())
    }
}

callable! {
    /// Entries as columns.
    pub(crate) fn catalogue_frame(entries: Vec<PyRef<'_, Indicator>>) -> PyResult<Frame> {
        let cards: Vec<Card<'_>> = entries.iter().map(|entry| entry.card()).collect();
        Ok(Frame(dw::arrow::catalogue(&cards).map_err(Failure::from)?))
    }
}

callable! {
    /// Entries as a document in JSON.
    pub(crate) fn catalogue_json(py: Python<'_>, entries: Vec<PyRef<'_, Indicator>>) -> PyResult<String> {
        let cards: Vec<Card<'_>> = entries.iter().map(|entry| entry.card()).collect();
        serde_json::to_string_pretty(&cards).map_err(|error| document(py, "catalogue", &error))
    }
}

callable! {
    /// Entries as a document in Markdown.
    pub(crate) fn catalogue_markdown(entries: Vec<PyRef<'_, Indicator>>) -> String {
        let cards: Vec<Card<'_>> = entries.iter().map(|entry| entry.card()).collect();
        dw::indicator::to_markdown(&cards)
    }
}

callable! {
    /// What of the frameworks is there, as Markdown.
    pub(crate) fn coverage() -> String {
        dw::indicator::coverage::to_markdown()
    }
}

callable! {
    /// An indicator from a document.
    pub(crate) fn indicator_from_json(py: Python<'_>, text: &str) -> PyResult<Indicator> {
        serde_json::from_str(text).map(Indicator::own).map_err(|error| document(py, "indicator", &error))
    }
}

callable! {
    /// An indicator of the user's own.
    #[pyo3(signature = (id, name, unit, formula, definition, universe, sources))]
    pub(crate) fn compose(
        py: Python<'_>,
        id: &str,
        name: &str,
        unit: &str,
        formula: &str,
        definition: String,
        universe: String,
        sources: Vec<(String, String)>,
    ) -> PyResult<Indicator> {
        let unit = serde_json::from_value(unit.into()).map_err(|error| document(py, "unit", &error))?;
        let formula: OwnFormula = serde_json::from_str(formula).map_err(|error| document(py, "formula", &error))?;
        let mut indicator = dw::Indicator::compose(id, name, unit, formula).map_err(Failure::from)?;
        indicator.definition = definition.into();
        indicator.universe = universe.into();
        indicator.sources = sources
            .into_iter()
            .map(|(title, locator)| Source { title: title.into(), locator: locator.into() })
            .collect::<Vec<_>>()
            .into();
        Ok(Indicator::own(indicator))
    }
}
