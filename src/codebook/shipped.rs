//! Codebooks that come with the library.

use super::{Codebook, Missing, Rule};
use crate::error::{Error, ErrorKind};

/// `(question, column, [(code, meaning)], [(code, why missing)])`
type Answer = (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static [(&'static str, Missing)]);

/// Name, title and answers.
type Book = (&'static str, &'static str, &'static [Answer]);

static BOOKS: &[Book] = &[(
    "usa-cps-basic",
    "United States, Current Population Survey, basic monthly file (Census Bureau and BLS record layout)",
    &[
        ("sex", "pesex", &[("1", "male"), ("2", "female")], &[("-1", Missing::NotApplicable)]),
        ("age", "peage", &[], &[("-1", Missing::NotApplicable)]),
        (
            "labour_force_status",
            "pemlr",
            &[
                ("1", "employed"),
                ("2", "employed"),
                ("3", "unemployed"),
                ("4", "unemployed"),
                ("5", "outside"),
                ("6", "outside"),
                ("7", "outside"),
            ],
            &[("-1", Missing::NotApplicable)],
        ),
    ],
)];

pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    BOOKS.iter().map(|(id, _, _)| *id)
}

pub(super) fn find(id: &str) -> Result<Codebook, Error> {
    let Some((id, title, answers)) = BOOKS.iter().find(|(known, _, _)| *known == id) else {
        return Err(Error::new(ErrorKind::CodebookUnknown)
            .found(id)
            .expected(ids().collect::<Vec<_>>().join(", "))
            .suggest(id, ids()));
    };
    let text = |&(code, meaning): &(&str, &str)| (code.to_owned(), meaning.to_owned());
    let rules = answers.iter().map(|(question, column, codes, missing)| {
        let rule = Rule {
            column: (*column).to_owned(),
            codes: codes.iter().map(text).collect(),
            missing: missing.iter().map(|(code, why)| ((*code).to_owned(), *why)).collect(),
            ..Rule::default()
        };
        ((*question).to_owned(), rule)
    });
    Ok(Codebook { id: (*id).to_owned(), title: (*title).to_owned(), currency: None, answers: rules.collect() })
}
