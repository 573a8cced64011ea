//! Codebooks that come with the library.

use super::{Codebook, Missing, Rule};
use crate::error::{Error, ErrorKind};

/// `(question, column, [(code, meaning)], [(code, why missing)])`; the code of an empty cell is empty.
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
            // What INDEC derives INTENSI from: fewer than 35 hours actually worked in all jobs, wants more, could work them.
            ("wants_more_hours", "PP03G", YES_NO_12, &[("0", Missing::NotApplicable), ("9", Missing::NotStated)]),
            (
                "available_for_more_hours",
                "PP03H",
                // In the same week, within two weeks, at another time.
                &[("1", "yes"), ("2", "yes"), ("3", "no")],
                &[("0", Missing::NotApplicable), ("9", Missing::NotStated)],
            ),
            (
                "in_formal_education",
                "CH10",
                &[("1", "yes"), ("2", "no"), ("3", "no")],
                &[("0", Missing::NotApplicable), ("9", Missing::NotStated)],
            ),
            ("multiple_jobs", "PP03C", &[("1", "no"), ("2", "yes")], &[("0", Missing::NotApplicable)]),
            ("hours_actual_main", "PP3E_TOT", &[], &[("999", Missing::NotStated)]),
            ("hours_actual_other", "PP3F_TOT", &[], &[("999", Missing::NotStated)]),
            (
                "unemployment_duration",
                "PP10A",
                &[("1", "under_1_month"), ("2", "1_to_3_months"), ("3", "3_to_6_months"), ("4", "6_to_12_months")],
                // Code 5 is more than a year, which may be more than two.
                &[("0", Missing::NotApplicable), ("5", Missing::NotStated)],
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
            // What INE derives aoi from.
            ("worked_for_pay", "trarem", YES_NO_16, &[]),
            ("helped_in_family_business", "ayudfa", YES_NO_16, &[]),
            ("absent_from_job", "ausent", YES_NO_16, &[]),
            (
                "absence_reason",
                "rznotb",
                &[
                    ("1", "attached"),
                    ("2", "attached"),
                    ("3", "tested"),
                    ("4", "attached"),
                    ("5", "attached"),
                    ("6", "tested"),
                    ("7", "not_started"),
                    ("8", "seasonal"),
                    ("9", "tested"),
                    ("10", "tested"),
                    ("11", "tested"),
                    ("12", "tested"),
                    ("13", "tested"),
                    ("14", "tested"),
                    ("15", "tested"),
                ],
                &[("0", Missing::DontKnow)],
            ),
            // The tie to the job, in which INE joins three months, half the pay, and own businesses.
            (
                "absence_within_three_months",
                "vincul",
                &[
                    ("1", "yes"),
                    ("2", "yes"),
                    ("3", "yes"),
                    ("4", "yes"),
                    ("5", "yes"),
                    ("6", "no"),
                    ("7", "no"),
                    ("8", "no"),
                ],
                &[],
            ),
            // Code 8 is the off-season without duties, or a job that has not started.
            (
                "does_off_season_duties",
                "vincul",
                &[("8", "no")],
                &[
                    ("1", Missing::NotApplicable),
                    ("2", Missing::NotApplicable),
                    ("3", Missing::NotApplicable),
                    ("4", Missing::NotApplicable),
                    ("5", Missing::NotApplicable),
                    ("6", Missing::NotApplicable),
                    ("7", Missing::NotApplicable),
                ],
            ),
            // People over 74 are not asked whether they found a job, nor for their search: they have none.
            ("starts_within_three_months", "nuevem", &[("1", "yes"), ("2", "no"), ("3", "no"), ("", "no")], &[]),
            // Active ways of seeking only; whoever does not seek is not asked for the way.
            ("seeking_work", "fobact", &[("1", "yes"), ("6", "no"), ("", "no")], &[]),
            ("passive_search", "fobact", &[("1", "no"), ("6", "yes"), ("", "no")], &[]),
            ("available_for_work", "disp", YES_NO_16, &[]),
            ("wants_work", "desea", YES_NO_16, &[]),
            (
                "reason_not_seeking",
                "nbusca",
                &[
                    ("1", "labour_market"),
                    ("2", "other_labour_market"),
                    ("3", "personal"),
                    ("4", "personal"),
                    ("5", "personal"),
                    ("6", "personal"),
                    ("7", "not_wanted"),
                    ("8", "other"),
                ],
                &[("0", Missing::DontKnow)],
            ),
            (
                "search_duration",
                "itbu",
                &[
                    ("1", "under_1_month"),
                    ("2", "1_to_3_months"),
                    ("3", "3_to_6_months"),
                    ("4", "6_to_12_months"),
                    ("5", "12_to_24_months"),
                    ("6", "12_to_24_months"),
                    ("7", "24_months_and_more"),
                    ("8", "24_months_and_more"),
                ],
                &[],
            ),
            ("ever_worked", "empant", YES_NO_16, &[]),
            ("months_since_last_job", "dtant", &[], &[]),
            ("in_formal_education", "cursr", &[("1", "yes"), ("2", "yes"), ("3", "no")], &[]),
            ("multiple_jobs", "traplu", YES_NO_16, &[]),
            ("wants_more_hours", "mashor", &[("1", "yes"), ("2", "no"), ("3", "no")], &[]),
            ("available_for_more_hours", "dismas", YES_NO_16, &[]),
            (
                "status_in_employment",
                "situ",
                &[
                    ("1", "employer"),
                    ("3", "own_account"),
                    ("5", "cooperative_member"),
                    ("6", "family_worker"),
                    ("7", "employee"),
                    ("8", "employee"),
                ],
                &[("9", Missing::NotStated)],
            ),
            ("contract", "ducon1", &[("1", "permanent"), ("6", "temporary")], &[]),
            ("job_time", "parco1", &[("1", "full_time"), ("6", "part_time")], &[]),
            (
                "part_time_reason",
                "parco2",
                &[
                    ("1", "education"),
                    ("2", "health"),
                    ("3", "care"),
                    ("4", "family"),
                    ("5", "no_full_time_work"),
                    ("6", "not_wanted"),
                    ("7", "other"),
                ],
                &[("0", Missing::DontKnow)],
            ),
        ],
    ),
];

const YES_NO_12: Codes = &[("1", "yes"), ("2", "no")];
const YES_NO_16: Codes = &[("1", "yes"), ("6", "no")];

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
            codes: codes.iter().filter(|(code, _)| !code.is_empty()).map(text).collect(),
            empty: codes.iter().find(|(code, _)| code.is_empty()).map(|(_, meaning)| (*meaning).to_owned()),
            missing: missing.iter().map(|(code, why)| ((*code).to_owned(), *why)).collect(),
            ..Rule::default()
        };
        ((*question).to_owned(), rule)
    });
    Ok(Codebook { id: (*id).to_owned(), title: (*title).to_owned(), currency: None, answers: rules.collect() })
}
