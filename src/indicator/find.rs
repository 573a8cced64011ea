//! Looking an indicator up: by id, by name, by any of its codes, or by the words in it.

use super::{Entry, Indicator, Language, entries};
use crate::error::{Error, ErrorKind, likeness, nearest};
use std::cmp::Reverse;

/// The indicator with this id, name in any language, ILOSTAT code, SDG number, code of the Decent Work manual or id of the UNECE.
///
/// Upper and lower case are the same. An ILOSTAT code may have a suffix, an SDG number may have `SDG` before it.
/// Several indicators may share a code; [`matching`] lists them all, and this is the first of them.
///
/// # Errors
/// `indicator.unknown` with the nearest ids; `indicator.not_computed` when records alone do not give it.
pub fn find(key: &str) -> Result<&'static Indicator, Error> {
    let all = matching(key);
    if let Some(indicator) = all.iter().find_map(|entry| entry.computed()) {
        return Ok(indicator);
    }
    Err(all.first().map_or_else(|| unknown(key), |entry| entry.not_computed()))
}

/// The entry of the catalogue with this id, name or code, computed from records or not.
///
/// ```
/// let entry = decentwork::indicator::entry("SDG 8.2.1")?;
/// assert_eq!(entry.id(), "labour_productivity");
/// assert_eq!(entry.formula(), "gdp_constant_prices / employment");
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Errors
/// `indicator.unknown` with the nearest ids.
pub fn entry(key: &str) -> Result<Entry, Error> {
    matching(key).into_iter().next().ok_or_else(|| unknown(key))
}

/// Every entry that a key may mean, the one that is taken first.
///
/// An id or a name comes first. Then the entry whose code is the longest that fits, since it names it most exactly;
/// then an entry's own code before one by which it is also found; then the order of the catalogue.
///
/// ```
/// let ids: Vec<_> = decentwork::indicator::matching("5.5.2").iter().map(|entry| entry.id()).collect();
/// assert_eq!(ids, ["female_share_management", "female_share_senior_middle_management"]);
/// ```
pub fn matching(key: &str) -> Vec<Entry> {
    among(entries(), key)
}

pub(super) fn among(entries: impl Iterator<Item = Entry>, key: &str) -> Vec<Entry> {
    let key = Key::new(key);
    let mut found: Vec<(Fit, Entry)> = entries.filter_map(|entry| Some((key.fit(entry)?, entry))).collect();
    found.sort_by_key(|(fit, _)| *fit);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// The entries in which every word occurs, those with the words in their name first.
///
/// A word may be the beginning of one, and may have one slip in it.
///
/// ```
/// let found = decentwork::indicator::search("underemployment");
/// assert_eq!(found[0].id(), "time_related_underemployment");
/// ```
pub fn search(words: &str) -> Vec<Entry> {
    let wanted = split(words);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, Entry)> = entries()
        .filter_map(|entry| {
            let title: Vec<String> = names(entry).chain([entry.id()]).flat_map(split).collect();
            let text: Vec<String> = [entry.definition(), entry.universe()].into_iter().flat_map(split).collect();
            let outside_title = wanted.iter().filter(|word| !occurs(word, &title));
            let missing: Vec<&String> = outside_title.collect();
            missing.iter().all(|word| occurs(word, &text)).then_some((missing.len(), entry))
        })
        .collect();
    found.sort_by_key(|(missing, _)| *missing);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// The names of an entry in every language, English first.
fn names(entry: Entry) -> impl Iterator<Item = &'static str> {
    let told = Language::ALL.into_iter().filter_map(move |language| language.indicator(entry.id()));
    [entry.name()].into_iter().chain(told)
}

fn split(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn occurs(wanted: &str, words: &[String]) -> bool {
    // A slip in a short word makes another word.
    const LONG: usize = 5;
    let near = |word: &str| wanted.chars().count() >= LONG && likeness(wanted, word) > 0.95;
    words.iter().any(|word| word.starts_with(wanted) || near(word))
}

/// How well a key fits, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Id,
    Name,
    /// The length of the code that fits, and whether it is one by which the entry is also found.
    Code(Reverse<usize>, bool),
}

/// A key as it is compared: in lower case, and without the name of the framework before it.
struct Key {
    whole: String,
    rest: String,
    /// The ids whose name in another language than English it is.
    named: Vec<&'static str>,
}

impl Key {
    fn new(key: &str) -> Self {
        let whole = key.trim().to_lowercase();
        let bare = ["sdg", "ilostat", "unece"].iter().find_map(|framework| whole.strip_prefix(framework));
        let rest = bare.unwrap_or(&whole).trim_start_matches([' ', '-', ':']).to_owned();
        let labels = Language::ALL.into_iter().flat_map(Language::indicators);
        let named = labels.filter(|(_, name)| is_lower_of(&whole, name)).map(|(id, _)| *id).collect();
        Self { whole, rest, named }
    }

    fn fit(&self, entry: Entry) -> Option<Fit> {
        if self.whole == entry.id() {
            return Some(Fit::Id);
        }
        if is_lower_of(&self.whole, entry.name()) || self.named.contains(&entry.id()) {
            return Some(Fit::Name);
        }
        let own = entry.own_codes().map(|code| (code, false));
        let also = entry.listing().also.iter().map(|code| (*code, true));
        own.chain(also)
            .filter(|(code, _)| self.is_code(code))
            .map(|(code, also)| Fit::Code(Reverse(code.len()), also))
            .min()
    }

    /// Whether the key is this code. A code with underscores, which is one of ILOSTAT, may have more of them behind.
    fn is_code(&self, code: &str) -> bool {
        [&self.whole, &self.rest].into_iter().any(|key| {
            let start = key.get(..code.len()).is_some_and(|start| start.eq_ignore_ascii_case(code));
            start && (key.len() == code.len() || code.contains('_') && key[code.len()..].starts_with('_'))
        })
    }
}

/// Whether a text in lower case is this name, in whatever case it is written.
fn is_lower_of(lower: &str, name: &str) -> bool {
    name.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

/// The error for a key that nothing has, with the ids of what looks like it in id, name or code.
fn unknown(key: &str) -> Error {
    let wanted = key.trim();
    let named: Vec<(String, &str)> = entries()
        .flat_map(|entry| {
            let codes = entry.own_codes().map(str::to_owned).collect::<Vec<_>>();
            let texts = names(entry).chain([entry.id()]).map(str::to_owned).chain(codes);
            texts.map(move |text| (text, entry.id())).collect::<Vec<_>>()
        })
        .collect();
    let mut ids: Vec<String> = Vec::new();
    for text in nearest(wanted, named.iter().map(|(text, _)| text.as_str())) {
        let id = named.iter().find(|(known, _)| *known == text).map(|(_, id)| (*id).to_owned());
        ids.extend(id.filter(|id| !ids.contains(id)));
    }
    Error::new(ErrorKind::IndicatorUnknown)
        .found(wanted)
        .expected("an indicator id, an ILOSTAT code or an SDG number; the catalogue lists them")
        .suggest_all(&ids)
}
