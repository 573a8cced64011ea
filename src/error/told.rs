//! An error in words.

use super::Error;
use super::language::{fill, text};
use crate::language::Language;
use std::fmt;

/// An error in a language.
struct Told<'a> {
    error: &'a Error,
    language: Language,
}

impl Error {
    /// The error in a language: its headline, and the words for where, found, expected, did you mean and to fix.
    ///
    /// What stands behind these words is told as it is: the names of columns, what was found, and what is expected or
    /// to be done, which are English. The code is the same in every language.
    ///
    /// ```
    /// use decentwork::{Code, Language, Sex};
    /// let error = Sex::parse("femal").unwrap_err();
    /// let told = error.in_language(Language::French).to_string();
    /// assert!(told.starts_with("code.unknown: un code n’est pas dans sa liste de codes"));
    /// assert!(told.contains("vouliez-vous dire\u{a0}: female\u{a0}?"));
    /// ```
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        Told { error: self, language }
    }
}

impl Told<'_> {
    /// The column and the rows.
    fn place(&self) -> Option<String> {
        let words = text(self.language);
        let inner = &*self.error.0;
        let rows = inner.count.map(|count| {
            let first: Vec<String> = inner.rows.iter().map(u64::to_string).collect();
            format!("{} {}", words.rows(self.language, count), fill(words.first, &first.join(words.comma)))
        });
        match (&inner.column, rows) {
            (Some(column), Some(rows)) => Some([column, words.comma, &rows].concat()),
            (column, rows) => rows.or_else(|| column.clone()),
        }
    }
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = text(self.language);
        let inner = &*self.error.0;
        write!(f, "{}: {}", inner.kind.code(), words.headline(inner.kind))?;
        let nearest = (!inner.nearest.is_empty()).then(|| inner.nearest.join(words.comma));
        let lines = [
            (words.place, self.place()),
            (words.found, inner.found.clone()),
            (words.expected, inner.expected.clone()),
            (words.nearest, nearest),
            (words.fix, inner.fix.clone()),
        ];
        for (sentence, told) in lines {
            if let Some(told) = told {
                write!(f, "\n  {}", fill(sentence, &told))?;
            }
        }
        Ok(())
    }
}
