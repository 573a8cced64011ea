//! Errors in a language: headlines beside their codes, and the few words around what was found. One file a language.

mod ar;
mod es;
mod fr;

use super::ErrorKind;
use crate::language::{Language, Plural};

/// The words of one language. `{}` is what the sentence is about.
pub(super) struct Text {
    /// Code and headline; none for English, which the kinds have.
    pub(super) headlines: &'static [(&'static str, &'static str)],
    pub(super) place: &'static str,
    pub(super) found: &'static str,
    pub(super) expected: &'static str,
    pub(super) nearest: &'static str,
    pub(super) fix: &'static str,
    /// A number of rows, in every form that the language has.
    rows: &'static [(Plural, &'static str)],
    /// The first of them.
    pub(super) first: &'static str,
    /// What stands between the items of a list.
    pub(super) comma: &'static str,
}

const ENGLISH: Text = Text {
    headlines: &[],
    place: "where: {}",
    found: "found: {}",
    expected: "expected: {}",
    nearest: "did you mean: {}?",
    fix: "to fix: {}",
    rows: &[(Plural::One, "{} row"), (Plural::Other, "{} rows")],
    first: "(first: {}, counted from 0)",
    comma: ", ",
};

/// The words of a language.
pub(super) const fn text(language: Language) -> &'static Text {
    match language {
        Language::English => &ENGLISH,
        Language::French => &fr::TEXT,
        Language::Spanish => &es::TEXT,
        Language::Arabic => &ar::TEXT,
    }
}

impl Text {
    /// The headline of a kind; a test holds every kind to have one.
    pub(super) fn headline(&self, kind: ErrorKind) -> &'static str {
        let told = self.headlines.iter().find(|(code, _)| *code == kind.code());
        told.map_or(kind.english(), |(_, headline)| headline)
    }

    /// A number of rows in words.
    pub(super) fn rows(&self, language: Language, count: u64) -> String {
        let wanted = language.plural(count);
        let form = self.rows.iter().find(|(form, _)| *form == wanted).or(self.rows.last());
        fill(form.map_or("{}", |(_, words)| words), &count.to_string())
    }
}

/// Puts a text where `{}` stands.
pub(super) fn fill(sentence: &str, with: &str) -> String {
    match sentence.split_once("{}") {
        Some((before, after)) => [before, with, after].concat(),
        None => sentence.to_owned(),
    }
}
