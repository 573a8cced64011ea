//! The reference card of an indicator: everything the catalogue says of it, on one page.

use super::{Element, Entry, Formula, Indicator, Language, Manual, Origin, Source, entries};

/// Everything the catalogue says of one indicator.
///
/// ```
/// let card = decentwork::indicator::find("lu3")?.card();
/// assert!(card.to_markdown().starts_with("# Combined rate of unemployment and potential labour force (LU3)"));
/// assert_eq!(card.manual.map(|manual| manual.code), Some("EMPL-11"));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Card<'a> {
    /// Readable id, the same in every language.
    pub id: &'a str,
    /// Name as a table prints it.
    pub name: &'a str,
    /// `computed`, `combined`, `score` or `descriptive`.
    pub kind: &'static str,
    /// The element of decent work.
    pub element: Element,
    /// Definition in our words.
    pub definition: &'a str,
    /// How it is computed; empty for a text.
    pub formula: String,
    /// Whom it is about.
    pub universe: &'a str,
    /// Id of the unit of measurement.
    pub unit: &'a str,
    /// Where the definition stands.
    pub sources: &'a [Source],
    /// ILOSTAT codes, its own first.
    pub ilostat: Vec<&'a str>,
    /// SDG numbers, its own first.
    pub sdg: Vec<&'a str>,
    /// Its place in the Decent Work manual.
    pub manual: Option<Manual>,
    /// Codes of the Decent Work manual, its own first.
    pub manual_codes: Vec<&'a str>,
    /// The id in the UNECE handbook.
    pub unece: Option<&'a str>,
    /// The breakdowns that the manual asks for.
    pub by: &'a [&'a str],
    /// Where its figures usually come from.
    pub from: &'a [Origin],
    /// What it needs: at least one of each group of questions, or every series.
    pub needs: Vec<Vec<&'a str>>,
    /// The language of the name, the element and the unit; everything else is English.
    pub language: Language,
}

/// An entry that may be taken for another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Related {
    /// The id of the other entry.
    pub id: &'static str,
    /// The name of the other entry.
    pub name: &'static str,
    /// How the other differs, such as `another base: (employed)`.
    pub differs: String,
}

impl Indicator {
    /// The reference card.
    pub fn card(&self) -> Card<'_> {
        let needs = self.needs().into_iter().map(|group| group.iter().map(|question| question.id()).collect());
        Card {
            id: &self.id,
            name: &self.name,
            kind: "computed",
            element: self.element,
            definition: &self.definition,
            formula: self.formula.to_string(),
            universe: &self.universe,
            unit: self.unit.id(),
            sources: &self.sources,
            ilostat: own_first(self.ilostat.as_deref(), self.listing.also_ilostat()),
            sdg: own_first(self.sdg.as_deref(), self.listing.also_sdg()),
            manual: self.listing.manual,
            manual_codes: self.listing.manual_codes().collect(),
            unece: self.listing.unece,
            by: self.listing.by,
            from: self.listing.from,
            needs: needs.collect(),
            language: Language::English,
        }
    }
}

impl Entry {
    /// The reference card.
    pub fn card(self) -> Card<'static> {
        let listed = match self {
            Self::Computed(indicator) => return indicator.card(),
            Self::Listed(listed) => listed,
        };
        Card {
            id: listed.id,
            name: listed.name,
            kind: listed.kind.id(),
            element: listed.element,
            definition: listed.definition,
            formula: listed.kind.to_string(),
            universe: listed.universe,
            unit: listed.unit,
            sources: listed.sources,
            ilostat: self.ilostat_codes().collect(),
            sdg: self.sdg_numbers().collect(),
            manual: listed.listing.manual,
            manual_codes: self.manual_codes().collect(),
            unece: listed.listing.unece,
            by: listed.listing.by,
            from: listed.listing.from,
            needs: self.needs(),
            language: Language::English,
        }
    }
}

fn own_first<'a>(own: Option<&'a str>, also: impl Iterator<Item = &'static str>) -> Vec<&'a str> {
    own.into_iter().chain(also.map(|code| -> &'a str { code })).collect()
}

/// The entries that share a code with one, or of which one of the two says that it is not the other.
fn related(one: Entry) -> Vec<Related> {
    let shares = |mut ours: Box<dyn Iterator<Item = &'static str>>, theirs: Vec<&'static str>| {
        ours.any(|code| theirs.contains(&code))
    };
    entries()
        .filter(|other| {
            one.id() != other.id()
                && (mentions(one.definition(), other.id())
                    || mentions(other.definition(), one.id())
                    || shares(Box::new(one.ilostat_codes()), other.ilostat_codes().collect())
                    || shares(Box::new(one.sdg_numbers()), other.sdg_numbers().collect())
                    || shares(Box::new(one.manual_codes()), other.manual_codes().collect()))
        })
        .map(|other| Related { id: other.id(), name: other.name(), differs: differs(one, other) })
        .collect()
}

/// Whether a text names an id as a whole word.
fn mentions(text: &str, id: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    id.contains('_') && text.split(|c: char| !is_word(c)).any(|word| word == id)
}

/// How another entry differs from one.
fn differs(one: Entry, other: Entry) -> String {
    let mut parts = Vec::new();
    let formula = |entry: Entry| entry.computed().map(|indicator| indicator.formula);
    match (formula(one), formula(other)) {
        (Some(Formula::Share { of, among }), Some(Formula::Share { of: other_of, among: other_among })) => {
            if of != other_of {
                parts.push(format!("another numerator: ({other_of})"));
            }
            if among != other_among {
                parts.push(format!("another base: ({other_among})"));
            }
        }
        _ if other.formula().is_empty() => parts.push("a text about the law, not a figure".to_owned()),
        _ => parts.push(format!("computed as {}", other.formula())),
    }
    if one.unit() != other.unit() {
        parts.push(format!("in {}", other.unit().replace('_', " ")));
    }
    parts.join("; ")
}

impl Card<'_> {
    /// The card with its name, its element and its unit in a language, where there is a label.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.name = language.indicator(self.id).unwrap_or(self.name);
        self.language = language;
        self
    }
    /// The entries that may be taken for it: those that share a code with it, or of which one of the two definitions
    /// says that it is not the other.
    pub fn related(&self) -> Vec<Related> {
        entries().find(|entry| entry.id() == self.id).map_or_else(Vec::new, related)
    }
    /// The name of the element in the language of the card.
    pub fn element_name(&self) -> &'static str {
        self.language.element(self.element.id()).unwrap_or(self.element.name())
    }
    /// The label of the unit in the language of the card.
    pub fn unit_name(&self) -> String {
        self.language.unit(self.unit).map_or_else(|| self.unit.replace('_', " "), str::to_owned)
    }

    /// The columns of the catalogue as a table, in their order.
    pub const COLUMNS: [&'static str; 17] = [
        "id",
        "name",
        "kind",
        "element",
        "unit",
        "definition",
        "universe",
        "formula",
        "sdg",
        "ilostat",
        "manual",
        "rank",
        "unece",
        "breakdowns",
        "origins",
        "needs",
        "sources",
    ];

    /// What the card says, in the order of the columns; lists are joined by `; `, alternatives by ` or `.
    pub fn cells(&self) -> Vec<String> {
        let origins: Vec<&str> = self.from.iter().map(|origin| origin.id()).collect();
        let needs: Vec<String> = self.needs.iter().map(|group| group.join(" or ")).collect();
        let sources: Vec<String> =
            self.sources.iter().map(|source| format!("{}, {}", source.title, source.locator)).collect();
        vec![
            self.id.to_owned(),
            self.name.to_owned(),
            self.kind.to_owned(),
            self.element_name().to_owned(),
            self.unit.to_owned(),
            self.definition.to_owned(),
            self.universe.to_owned(),
            self.formula.clone(),
            self.sdg.join("; "),
            self.ilostat.join("; "),
            self.manual_codes.join("; "),
            self.manual.map_or_else(String::new, |manual| manual.flag.id().to_owned()),
            self.unece.unwrap_or_default().to_owned(),
            self.by.join("; "),
            origins.join("; "),
            needs.join("; "),
            sources.join("; "),
        ]
    }
}

/// The cards of the whole catalogue, in its order.
pub fn catalogue() -> Vec<Card<'static>> {
    entries().map(Entry::card).collect()
}
