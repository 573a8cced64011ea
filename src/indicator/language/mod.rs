//! Languages: names, units, elements, breakdowns, code-list items and reasons beside their English.
//!
//! Ids stay the same in every language; only what is read by people is told in another one. Labels are data, one file
//! a language. What has no label in a language keeps its English one: the groups of ISCO-08 below the sub-major
//! groups, age bands, which are numbers, breakdowns by a question with yes and no, which are named by the question, and
//! whatever is the user's own. Definitions and warnings are English; errors have languages of their own
//! ([`Error::in_language`](crate::Error::in_language)).

mod ar;
mod es;
mod fr;

pub use crate::language::Language;

/// The labels of one language, each beside its id; an item has its code list and its code.
struct Labels {
    indicators: &'static [(&'static str, &'static str)],
    units: &'static [(&'static str, &'static str)],
    elements: &'static [(&'static str, &'static str)],
    breakdowns: &'static [(&'static str, &'static str)],
    words: &'static [(&'static str, &'static str)],
    items: &'static [(&'static str, &'static str)],
    reasons: &'static [(&'static str, &'static str)],
}

fn label(labels: &[(&'static str, &'static str)], id: &str) -> Option<&'static str> {
    labels.iter().find(|(known, _)| *known == id).map(|(_, label)| *label)
}

impl Language {
    const fn labels(self) -> Option<&'static Labels> {
        match self {
            Self::English => None,
            Self::French => Some(&fr::LABELS),
            Self::Spanish => Some(&es::LABELS),
            Self::Arabic => Some(&ar::LABELS),
        }
    }

    /// Ids and names of the entries of the catalogue; none for English, in which the entries have them.
    pub(crate) fn indicators(self) -> &'static [(&'static str, &'static str)] {
        self.labels().map_or(&[], |labels| labels.indicators)
    }
    /// The name of an entry of the catalogue; `None` for English, which the entry has, and where there is no label.
    pub fn indicator(self, id: &str) -> Option<&'static str> {
        label(self.labels()?.indicators, id)
    }
    /// The label of a unit, by its id.
    pub fn unit(self, id: &str) -> Option<&'static str> {
        label(self.labels()?.units, id)
    }
    /// The name of an element of decent work, by its id.
    pub fn element(self, id: &str) -> Option<&'static str> {
        label(self.labels()?.elements, id)
    }
    /// The label of a breakdown, by its id.
    pub fn breakdown(self, id: &str) -> Option<&'static str> {
        label(self.labels()?.breakdowns, id)
    }
    /// The label of an item, by its code list and its code, such as `SEX` and `SEX_F`.
    pub fn item(self, list: &str, code: &str) -> Option<&'static str> {
        let key = |known: &str| known.strip_prefix(list).and_then(|rest| rest.strip_prefix('/')) == Some(code);
        self.labels()?.items.iter().find(|(known, _)| key(known)).map(|(_, label)| *label)
    }
    /// What a reason means, by its id, such as `empty_domain`; `None` for English, which the reason has.
    pub fn reason(self, id: &str) -> Option<&'static str> {
        label(self.labels()?.reasons, id)
    }
    /// A word of tables, such as `total`; the English one where there is no other.
    pub(crate) fn word(self, word: Word) -> &'static str {
        let (id, english) = word.parts();
        self.labels().and_then(|labels| label(labels.words, id)).unwrap_or(english)
    }
}

/// A word that tables print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Indicator,
    Indicators,
    By,
    Unit,
    Value,
    Interval,
    Cv,
    Cases,
    Status,
    Total,
    NotStated,
}

impl Word {
    /// Its id and the English.
    const fn parts(self) -> (&'static str, &'static str) {
        match self {
            Self::Indicator => ("indicator", "Indicator"),
            Self::Indicators => ("indicators", "indicators"),
            Self::By => ("by", "by"),
            Self::Unit => ("unit", "Unit"),
            Self::Value => ("value", "Value"),
            Self::Interval => ("interval", "interval"),
            Self::Cv => ("cv", "CV"),
            Self::Cases => ("n", "n"),
            Self::Status => ("status", "status"),
            Self::Total => ("total", "Total"),
            Self::NotStated => ("not_stated", "Not stated"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Reason;
    use crate::indicator::{Breakdown, Element, Entry, Unit, entries};
    use std::collections::{BTreeMap, BTreeSet};

    /// Code of the language, name of the section, and its ids with their labels.
    type Section = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

    /// The sections of every language but English.
    fn sections() -> Vec<Section> {
        let of = |language: Language| {
            let labels = language.labels()?;
            let named = [
                ("indicators", labels.indicators),
                ("units", labels.units),
                ("elements", labels.elements),
                ("breakdowns", labels.breakdowns),
                ("words", labels.words),
                ("items", labels.items),
                ("reasons", labels.reasons),
            ];
            Some(named.map(|(name, section)| (language.code(), name, section)))
        };
        Language::ALL.into_iter().filter_map(of).flatten().collect()
    }

    /// Items of the standard breakdowns that are told in words, with their English labels.
    fn items() -> BTreeMap<String, String> {
        // Ages are numbers. ISCO-08 is told in words down to its sub-major groups, whose codes have two digits.
        const NUMBERS: &[&str] = &["single years", "own age bands"];
        let in_words = |list: &str, code: &str| {
            !NUMBERS.contains(&list) && !list.starts_with("AGE_") && (list != "ISCO-08" || code.len() <= 2)
        };
        let of = |one: Breakdown| {
            let list = one.list().to_owned();
            let items = one.items().iter().filter(|item| in_words(&list, &item.code));
            items.map(|item| (format!("{list}/{}", item.code), item.label.clone())).collect::<Vec<_>>()
        };
        Breakdown::standard_ids().into_iter().map(Breakdown::find).flat_map(of).collect()
    }

    #[test]
    fn every_id_has_every_language_and_nothing_else_has() {
        let ids = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect::<BTreeSet<String>>();
        let units = [Unit::Persons, Unit::Percent, Unit::Hours, Unit::Currency, Unit::Index, Unit::Ratio, Unit::Own];
        let units: Vec<&str> = units.map(Unit::id).into_iter().chain(entries().map(Entry::unit)).collect();
        let elements: Vec<&str> = Element::ALL.into_iter().chain([Element::Own]).map(Element::id).collect();
        // A breakdown by a question with yes and no is named by the question.
        let mut asked = Breakdown::standard_ids();
        asked.retain(|id| Breakdown::find(id).list() != "YES_NO");
        for (language, name, section) in sections() {
            let expected = match name {
                "indicators" => ids(entries().map(Entry::id).collect()),
                "units" => ids(units.clone()),
                "elements" => ids(elements.clone()),
                "breakdowns" => ids(asked.clone()),
                "items" => items().into_keys().collect(),
                "reasons" => ids(Reason::ALL.iter().map(|reason| reason.id()).collect()),
                _ => ids(WORDS.iter().map(|word| word.parts().0).collect()),
            };
            let found = ids(section.iter().map(|(id, _)| *id).collect());
            let missing: Vec<_> = expected.difference(&found).collect();
            let unknown: Vec<_> = found.difference(&expected).collect();
            assert!(missing.is_empty(), "src/indicator/language/{language}.rs, {name}, lacks {missing:?}");
            assert!(unknown.is_empty(), "src/indicator/language/{language}.rs, {name}, has {unknown:?}");
            assert_eq!(section.len(), found.len(), "{language}, {name}: an id is there twice");
        }
    }

    const WORDS: &[Word] = &[
        Word::Indicator,
        Word::Indicators,
        Word::By,
        Word::Unit,
        Word::Value,
        Word::Interval,
        Word::Cv,
        Word::Cases,
        Word::Status,
        Word::Total,
        Word::NotStated,
    ];

    #[test]
    fn no_two_labels_of_a_section_are_the_same() {
        for (language, name, section) in sections() {
            // Items differ within their code list.
            let scope = |id: &str| {
                if name == "items" { id.split('/').next().unwrap_or_default().to_owned() } else { String::new() }
            };
            let labels: BTreeSet<(String, &str)> = section.iter().map(|(id, label)| (scope(id), *label)).collect();
            assert_eq!(labels.len(), section.len(), "{language}, {name}");
        }
    }

    #[test]
    fn no_label_is_left_in_english() {
        // The same word in both languages.
        const SAME: &[(&str, &str)] = &[
            ("fr", "Agriculture"),
            ("fr", "CV"),
            ("fr", "Construction"),
            ("fr", "Permanent"),
            ("fr", "Public"),
            ("fr", "Rural"),
            ("fr", "Services"),
            ("fr", "Total"),
            ("fr", "minutes"),
            ("fr", "n"),
            ("fr", "score"),
            ("es", "CV"),
            ("es", "Total"),
            ("es", "n"),
            ("es", "No"),
        ];
        let english: BTreeSet<String> = entries()
            .flat_map(|entry| [entry.name().to_owned(), entry.unit().replace('_', " ")])
            .chain(Element::ALL.into_iter().map(|element| element.name().to_owned()))
            .chain(WORDS.iter().map(|word| word.parts().1.to_owned()))
            .chain(items().into_values())
            .chain(Reason::ALL.iter().map(|reason| reason.meaning().to_owned()))
            .chain(Breakdown::standard_ids().into_iter().map(|id| id.replace('_', " ")))
            .collect();
        let mut same = BTreeSet::new();
        for (language, name, section) in sections() {
            for (id, label) in section {
                assert_eq!(label.trim(), *label, "{language}, {name}, {id}");
                assert!(!label.is_empty() && !label.contains('\''), "{language}, {name}, {id}");
                if english.contains(*label) {
                    assert!(SAME.contains(&(language, label)), "{language}, {name}, {id}: {label}");
                    same.insert((language, *label));
                }
                let arabic = label.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
                assert_eq!(arabic, language == "ar", "{language}, {name}, {id}: {label}");
            }
        }
        assert_eq!(same.len(), SAME.len(), "{same:?}");
    }

    #[test]
    fn terms_are_those_of_the_standards() {
        let terms = [
            (Language::French, "unemployment_rate", "Taux de chômage"),
            (Language::French, "time_related_underemployment", "Sous-emploi lié au temps de travail"),
            (Language::French, "lu4", "Mesure composite de la sous-utilisation de la main-d’œuvre (SU4)"),
            (Language::Spanish, "labour_force", "Fuerza de trabajo"),
            (Language::Spanish, "informal_employment_rate", "Tasa de empleo informal"),
            (Language::Arabic, "unemployment_rate", "معدل البطالة"),
        ];
        for (language, id, label) in terms {
            assert_eq!(language.indicator(id), Some(label));
        }
        assert_eq!(Language::English.indicator("unemployment_rate"), None);
        assert_eq!(Language::Arabic.item("SEX", "SEX_F"), Some("نساء"));
        assert_eq!(Language::French.item("SEX", "SEX_X"), None);
    }
}
