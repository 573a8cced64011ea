//! Codebooks that come with the library.

use super::{Codebook, Missing, Rule};
use crate::error::{Error, ErrorKind};

/// `(question, column, [(code, meaning)], [(code, why missing)])`
type Answer = (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static [(&'static str, Missing)]);

/// Name, title and answers.
type Book = (&'static str, &'static str, &'static [Answer]);

static BOOKS: &[Book] = &[
    (
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
    ),
    (
        "arg-eph",
        "Argentina, Encuesta Permanente de Hogares, individual file (INDEC record layout)",
        &[
            ("sex", "CH04", &[("1", "male"), ("2", "female")], &[]),
            // Children under one year have the code -1.
            ("age", "CH06", &[("-1", "0")], &[]),
            (
                "labour_force_status",
                "ESTADO",
                &[("1", "employed"), ("2", "unemployed"), ("3", "outside"), ("4", "outside")],
                &[("0", Missing::Refused)],
            ),
            (
                "status_in_employment",
                "CAT_OCUP",
                &[("1", "employer"), ("2", "own_account"), ("3", "employee"), ("4", "family_worker")],
                &[("0", Missing::NotApplicable), ("9", Missing::NotStated)],
            ),
            (
                "time_related_underemployed",
                "INTENSI",
                &[("1", "yes"), ("2", "yes"), ("3", "no"), ("4", "no"), ("5", "no")],
                &[("0", Missing::NotApplicable), ("9", Missing::NotStated)],
            ),
            (
                "institutional_sector",
                "PP04A",
                &[("1", "public"), ("2", "private"), ("3", "private")],
                &[("0", Missing::NotApplicable), ("9", Missing::NotStated)],
            ),
            // Whether it is domestic service in a private household.
            (
                "enterprise_type",
                "PP04B1",
                &[("1", "household"), ("2", "other")],
                &[("0", Missing::NotApplicable), ("9", Missing::NotStated)],
            ),
            // The lower bounds of the bands above five workers.
            (
                "unit_workers",
                "PP04C",
                &[("6", "6"), ("7", "11"), ("8", "26"), ("9", "41"), ("10", "101"), ("11", "201"), ("12", "501")],
                &[("0", Missing::NotApplicable), ("99", Missing::NotStated)],
            ),
            (
                "workplace",
                "PP04G",
                &[
                    ("1", "premises"),
                    ("2", "street"),
                    ("3", "street"),
                    ("4", "street"),
                    ("5", "other"),
                    ("6", "own_home"),
                    ("7", "client_place"),
                    ("8", "client_place"),
                    ("9", "street"),
                    ("10", "other"),
                ],
                &[("0", Missing::NotApplicable), ("99", Missing::NotStated)],
            ),
            // A deduction for a pension, which the employer pays on.
            (
                "employer_social_security",
                "PP07H",
                &[("1", "yes"), ("2", "no")],
                &[("0", Missing::NotApplicable), ("9", Missing::NotStated)],
            ),
            (
                "paid_annual_leave",
                "PP07G1",
                &[("1", "yes"), ("2", "no")],
                &[("0", Missing::NotApplicable), ("9", Missing::NotStated)],
            ),
            (
                "paid_sick_leave",
                "PP07G3",
                &[("1", "yes"), ("2", "no")],
                &[("0", Missing::NotApplicable), ("9", Missing::NotStated)],
            ),
            ("earnings_monthly", "P21", &[], &[("0", Missing::NotApplicable), ("-9", Missing::Refused)]),
        ],
    ),
    (
        "chl-ene",
        "Chile, Encuesta Nacional de Empleo, reduced file of the package calidad (INE Chile)",
        &[
            ("sex", "sexo", &[("1", "male"), ("2", "female")], &[]),
            // The file has no age; the activity code tells who is under 15.
            ("age", "cae_especifico", CAE_AGE, &[]),
            ("labour_force_status", "cae_especifico", CAE_STATUS, &[]),
        ],
    ),
    (
        "esp-epa",
        "Spain, Encuesta de Población Activa, quarterly microdata (INE record design)",
        &[
            ("sex", "sexo1", &[("1", "male"), ("6", "female")], &[]),
            // Lower bounds of five-year groups; 16 stands for 16 to 19.
            ("age", "edad5", &[], &[]),
            (
                "labour_force_status",
                "aoi",
                &[
                    ("3", "employed"),
                    ("4", "employed"),
                    ("5", "unemployed"),
                    ("6", "unemployed"),
                    ("7", "outside"),
                    ("8", "outside"),
                    ("9", "outside"),
                ],
                &[],
            ),
            (
                "time_related_underemployed",
                "aoi",
                &[("3", "yes"), ("4", "no"), ("5", "no"), ("6", "no"), ("7", "no"), ("8", "no"), ("9", "no")],
                &[],
            ),
        ],
    ),
];

/// Codes of the ENE's detailed activity: 0 is under 15, 1 to 7 employed, 8 and 9 unemployed, 10 to 28 outside.
macro_rules! cae {
    ($under:literal, $employed:literal, $unemployed:literal, $outside:literal) => {
        &[
            ("0", $under),
            ("1", $employed),
            ("2", $employed),
            ("3", $employed),
            ("4", $employed),
            ("5", $employed),
            ("6", $employed),
            ("7", $employed),
            ("8", $unemployed),
            ("9", $unemployed),
            ("10", $outside),
            ("11", $outside),
            ("12", $outside),
            ("13", $outside),
            ("14", $outside),
            ("15", $outside),
            ("16", $outside),
            ("17", $outside),
            ("18", $outside),
            ("19", $outside),
            ("20", $outside),
            ("21", $outside),
            ("22", $outside),
            ("23", $outside),
            ("24", $outside),
            ("25", $outside),
            ("26", $outside),
            ("27", $outside),
            ("28", $outside),
        ]
    };
}
type Codes = &'static [(&'static str, &'static str)];
const CAE_AGE: Codes = cae!("0", "15", "15", "15");
const CAE_STATUS: Codes = cae!("not_stated", "employed", "unemployed", "outside");

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
