//! Duration of unemployment: standards dossier A.8.

use super::*;
use crate::code::UnemploymentDuration as D;

const BANDS: [Fact; 6] = [
    Fact::UnemployedUnder1Month,
    Fact::Unemployed1To3Months,
    Fact::Unemployed3To6Months,
    Fact::Unemployed6To12Months,
    Fact::Unemployed12To24Months,
    Fact::Unemployed24MonthsOrMore,
];

/// An unemployed person with months of search, and since the last job.
fn searching(search: &str, since: &str, ever: YesNo) -> Answers {
    idle_but(|a| {
        a.seeking_work = YesNo::Yes;
        a.available_for_work = YesNo::Yes;
        a.available_in_reference_week = YesNo::Yes;
        a.months_seeking_work = number(search);
        a.months_since_last_job = number(since);
        a.ever_worked = ever;
    })
}

/// The position of the band that holds the person; nothing where it is unknown.
fn band(answers: &Answers, asked: Asked) -> Option<usize> {
    let found = BANDS.map(|band| fact_asked(band, answers, asked, &Parameters::default()));
    assert!(found.iter().filter(|holds| **holds == TRUE).count() <= 1);
    found.iter().position(|holds| *holds == TRUE)
}

#[test]
fn a8_duration_bands_include_their_lower_bound() {
    for (months, at) in [
        ("0", 0),
        ("0.9", 0),
        ("1", 1),
        ("2.9", 1),
        ("3", 2),
        ("5.9", 2),
        ("6", 3),
        ("11.9", 3),
        ("12", 4),
        ("23", 4),
        ("24", 5),
        ("60", 5),
    ] {
        let answers = searching(months, "", YesNo::No);
        assert_eq!(band(&answers, Asked::ALL), Some(at), "{months}");
        let long = fact_asked(Fact::LongTermUnemployed, &answers, Asked::ALL, &Parameters::default());
        assert_eq!(long, Some(at >= 4), "{months}");
    }
}

#[test]
fn a8_duration_is_the_shorter_of_search_and_time_since_the_last_job() {
    for (search, since, ever, at) in [
        ("20", "4", YesNo::Yes, Some(2)),
        ("4", "20", YesNo::Yes, Some(2)),
        ("20", "", YesNo::No, Some(4)), // never worked: the search
        ("20", "", YesNo::Yes, None),   // worked, nobody knows when
        ("20", "", YesNo::NotStated, None),
        ("", "4", YesNo::Yes, None), // no longer than four months, but how long?
    ] {
        assert_eq!(band(&searching(search, since, ever), Asked::ALL), at, "{search} {since} {ever:?}");
    }
    let short = searching("", "4", YesNo::Yes);
    let of = |wanted| fact_asked(wanted, &short, Asked::ALL, &Parameters::default());
    assert_eq!(of(Fact::LongTermUnemployed), FALSE); // whatever the search
}

#[test]
fn a8_duration_in_surveys_that_ask_less() {
    use Question as Q;
    let mut answers = searching("20", "2", YesNo::Yes);
    answers.search_duration = D::TwelveToTwentyFour;
    assert_eq!(band(&answers, everything()), Some(1)); // bands of search, months since the last job
    assert_eq!(band(&answers, all_but(&[Q::MonthsSinceLastJob])), Some(4)); // the search alone
    answers.unemployment_duration = D::ThreeToSix;
    assert_eq!(band(&answers, everything()), Some(2)); // the office derived it
    answers.unemployment_duration = D::UnderThree;
    assert_eq!(band(&answers, everything()), None); // below three months, but not which band
    assert_eq!(fact(Fact::LongTermUnemployed, &answers), FALSE);
    assert_eq!(fact(Fact::Unemployed3To6Months, &answers), FALSE);
    assert_eq!(fact(Fact::Unemployed1To3Months, &answers), UNKNOWN);
    // Without the question whether somebody ever worked, the last job is required.
    let first = searching("20", "", YesNo::NotStated);
    assert_eq!(band(&first, all_but(&[Q::EverWorked])), None);
}

#[test]
fn a8_only_the_unemployed_have_a_duration() {
    let mut answers = searching("20", "20", YesNo::Yes);
    answers.worked_for_pay = YesNo::Yes;
    assert_eq!(BANDS.map(|band| fact(band, &answers)), [FALSE; 6]);
    assert_eq!(fact(Fact::LongTermUnemployed, &answers), FALSE);
}

#[test]
fn a8_long_term_is_a_parameter() {
    let six = Parameters { long_term_months: 6, ..Parameters::default() };
    let answers = searching("6", "", YesNo::No);
    assert_eq!(fact_asked(Fact::LongTermUnemployed, &answers, Asked::ALL, &six), TRUE);
}
