//! Every kind has its line in every language and in the page of codes, and nothing else has.

use super::{Error, ErrorKind, language};
use crate::language::Language;
use std::collections::BTreeSet;

const TRANSLATED: [Language; 3] = [Language::French, Language::Spanish, Language::Arabic];

fn codes() -> BTreeSet<&'static str> {
    ErrorKind::ALL.iter().map(|kind| kind.code()).collect()
}

#[test]
fn p60_every_code_has_a_headline_in_every_language_and_nothing_else_has() {
    for language in TRANSLATED {
        let headlines = language::text(language).headlines;
        let told: BTreeSet<&str> = headlines.iter().map(|(code, _)| *code).collect();
        let file = format!("src/error/language/{}.rs", language.code());
        let missing: Vec<_> = codes().difference(&told).copied().collect();
        let unknown: Vec<_> = told.difference(&codes()).copied().collect();
        assert!(missing.is_empty(), "{file} lacks {missing:?}");
        assert!(unknown.is_empty(), "{file} has {unknown:?}");
        assert_eq!(headlines.len(), told.len(), "{file}: a code is there twice");
        let different: BTreeSet<&str> = headlines.iter().map(|(_, headline)| *headline).collect();
        assert_eq!(headlines.len(), different.len(), "{file}: two codes have one headline");
    }
}

#[test]
fn no_headline_is_left_in_english() {
    for kind in ErrorKind::ALL {
        assert_eq!(kind.in_language(Language::English), kind.to_string());
        for language in TRANSLATED {
            let headline = kind.in_language(language);
            assert!(!headline.is_empty() && headline.trim() == headline && !headline.ends_with('.'), "{headline:?}");
            assert!(!headline.contains('\'') && headline != kind.to_string(), "{headline}");
            let arabic = headline.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
            assert_eq!(arabic, language == Language::Arabic, "{headline}");
        }
    }
}

#[test]
fn p60_every_code_is_in_the_page_of_codes_and_nothing_else_is() {
    let mut told = BTreeSet::new();
    for row in include_str!("codes.md").lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [code, meaning, when, what_to_do] = cells[..] else { panic!("four columns: {row}") };
        let kind = ErrorKind::find(code.trim_matches('`')).unwrap_or_else(|| panic!("no such code: {row}"));
        assert_eq!(meaning, kind.to_string(), "{row}");
        assert!(when.ends_with('.') && what_to_do.ends_with('.'), "two sentences: {row}");
        assert!(told.insert(kind.code()), "twice: {row}");
    }
    let missing: Vec<_> = codes().difference(&told).copied().collect();
    assert!(missing.is_empty(), "src/error/codes.md lacks {missing:?}");
}

#[test]
fn codes_are_different_and_are_found() {
    assert_eq!(codes().len(), ErrorKind::ALL.len());
    for kind in ErrorKind::ALL {
        assert_eq!(ErrorKind::find(kind.code()), Some(*kind));
    }
    assert_eq!(ErrorKind::find("weight"), None);
}

/// An error with everything that one can have.
fn whole(rows: u64) -> Error {
    let error = Error::new(ErrorKind::CodeUnknown).column("sexe").rows_counted(&[4, 7], rows);
    error
        .found("\"femal\"")
        .expected("a code of SEX")
        .suggest_all(&["female".to_owned(), "male".to_owned()])
        .fix("map the code")
}

#[test]
fn the_words_around_the_details_are_of_the_language() {
    let expected = [
        (
            Language::English,
            "code.unknown: a code is not in its code list\n  where: sexe, 2 rows (first: 4, 7, counted from 0)\n  \
             found: \"femal\"\n  expected: a code of SEX\n  did you mean: female, male?\n  to fix: map the code",
        ),
        (
            Language::French,
            "code.unknown: un code n’est pas dans sa liste de codes\n  où\u{a0}: sexe, 2 lignes (en tête\u{a0}: 4, 7, à \
             compter de 0)\n  trouvé\u{a0}: \"femal\"\n  attendu\u{a0}: a code of SEX\n  vouliez-vous dire\u{a0}: \
             female, male\u{a0}?\n  pour corriger\u{a0}: map the code",
        ),
        (
            Language::Spanish,
            "code.unknown: un código no está en su lista de códigos\n  dónde: sexe, 2 filas (al principio: 4, 7, \
             contando desde 0)\n  encontrado: \"femal\"\n  esperado: a code of SEX\n  ¿quiso decir: female, male?\n  \
             para corregir: map the code",
        ),
        (
            Language::Arabic,
            "code.unknown: أحد الرموز ليس في قائمة رموزه\n  الموضع: sexe، صفان (في البداية: 4، 7، بدءًا من 0)\n  \
             الموجود: \"femal\"\n  المتوقع: a code of SEX\n  هل تقصد: female، male؟\n  للتصحيح: map the code",
        ),
    ];
    for (language, text) in expected {
        assert_eq!(whole(2).in_language(language).to_string(), text);
    }
    assert_eq!(whole(2).to_string(), expected[0].1);
}

#[test]
fn rows_have_the_plural_form_of_their_number() {
    let expected = [
        (Language::English, 1, "1 row"),
        (Language::English, 21, "21 rows"),
        (Language::French, 1, "1 ligne"),
        (Language::French, 1_000_000, "1000000 lignes"),
        (Language::Spanish, 1, "1 fila"),
        (Language::Spanish, 5, "5 filas"),
        (Language::Arabic, 0, "لا صفوف"),
        (Language::Arabic, 1, "صف واحد"),
        (Language::Arabic, 2, "صفان"),
        (Language::Arabic, 7, "7 صفوف"),
        (Language::Arabic, 11, "11 صفًا"),
        (Language::Arabic, 100, "100 صف"),
    ];
    for (language, rows, text) in expected {
        assert_eq!(language::text(language).rows(language, rows), text);
    }
    // Rows without a column stand alone, a column without rows too.
    let rows = Error::new(ErrorKind::WeightNan).row(3).in_language(Language::Spanish).to_string();
    assert_eq!(rows, "weight.nan: un peso no es un número\n  dónde: 1 fila (al principio: 3, contando desde 0)");
    let column = Error::new(ErrorKind::WeightNan).column("w").in_language(Language::Spanish).to_string();
    assert_eq!(column, "weight.nan: un peso no es un número\n  dónde: w");
}

#[test]
fn braces_in_what_was_found_stay_as_they_are() {
    let error = Error::new(ErrorKind::ColumnMissing).column("a {} b").found("{}");
    assert_eq!(error.to_string(), "column.missing: columns are missing\n  where: a {} b\n  found: {}");
}
