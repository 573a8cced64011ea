//! Working poverty: standards dossier A.12 and H15.

use super::*;
use crate::code::EconomicClass;
use crate::derive::PppYear;
use rust_decimal::Decimal;

const LINES: [Fact; 3] = [Fact::BelowExtremeLine, Fact::BelowModerateLine, Fact::BelowThirdLine];

fn below(answers: &Answers) -> [Option<bool>; 3] {
    LINES.map(|line| fact(line, answers))
}

/// A survey that holds consumption in dollars of this year only.
fn below_in(year: PppYear, daily: &str) -> [Option<bool>; 3] {
    let mut answers = Answers::default();
    answers.set_number(year.question(), number(daily));
    let asked = Asked::NONE.with(year.question());
    LINES.map(|line| fact_asked(line, &answers, asked, &Parameters::default()))
}

#[test]
fn a12_every_ppp_year_has_its_lines_and_below_is_strict() {
    for (year, lines) in [
        (PppYear::Ppp2011, ["1.90", "3.20", "5.50"]),
        (PppYear::Ppp2017, ["2.15", "3.65", "6.85"]),
        (PppYear::Ppp2021, ["3.00", "4.20", "8.30"]),
    ] {
        for (at, line) in lines.into_iter().enumerate() {
            let on_the_line: [_; 3] = std::array::from_fn(|of| Some(of > at));
            assert_eq!(below_in(year, line), on_the_line, "{year:?} {line}");
        }
        assert_eq!(below_in(year, "0"), [TRUE; 3]);
        assert_eq!(below_in(year, "1.8999"), [TRUE; 3]);
        assert_eq!(below_in(year, "8.3001"), [FALSE; 3]);
    }
}

#[test]
fn h15_a_line_meets_an_income_of_its_own_year_only() {
    // 2.50 dollars a day are poor in dollars of 2021, and not in those of 2017 or 2011.
    assert_eq!(below_in(PppYear::Ppp2021, "2.5")[0], TRUE);
    assert_eq!(below_in(PppYear::Ppp2017, "2.5")[0], FALSE);
    assert_eq!(below_in(PppYear::Ppp2011, "2.5")[0], FALSE);
    // A survey with two years is read by the later one, whoever did not answer it.
    let both = Answers { consumption_ppp_2017: number("1"), ..Answers::default() };
    assert_eq!(below(&both), [UNKNOWN; 3]);
}

#[test]
fn a12_lines_can_be_replaced() {
    let mut parameters = Parameters::default();
    parameters.poverty_lines_2021.extreme = number("2.40").unwrap_or(Amount::ZERO);
    let answers = Answers { consumption_ppp_2021: number("2.5"), ..Answers::default() };
    assert_eq!(fact_asked(Fact::BelowExtremeLine, &answers, Asked::ALL, &parameters), FALSE);
    assert_eq!(fact(Fact::BelowExtremeLine, &answers), TRUE);
}

#[test]
fn a12_economic_classes_tell_the_lines() {
    for (class, expected) in [
        (EconomicClass::ExtremelyPoor, [TRUE, TRUE, TRUE]),
        (EconomicClass::ModeratelyPoor, [FALSE, TRUE, TRUE]),
        (EconomicClass::NearPoor, [FALSE, FALSE, TRUE]),
        (EconomicClass::Above, [FALSE, FALSE, FALSE]),
        (EconomicClass::NearPoorOrAbove, [FALSE, FALSE, UNKNOWN]),
        (EconomicClass::NotStated, [UNKNOWN; 3]),
    ] {
        assert_eq!(below(&Answers { economic_class: class, ..Answers::default() }), expected, "{class:?}");
    }
    let lines = PppYear::Ppp2017.lines();
    for (daily, class) in [
        ("2.1499", EconomicClass::ExtremelyPoor),
        ("2.15", EconomicClass::ModeratelyPoor),
        ("3.65", EconomicClass::NearPoor),
        ("6.85", EconomicClass::Above),
    ] {
        assert_eq!(number(daily).map(|daily| lines.class(daily)), Some(class), "{daily}");
    }
}

#[test]
fn a12_poverty_of_the_household_is_inherited_whatever_the_own_pay() {
    let rich = employed_with(|a| {
        a.consumption_ppp_2021 = number("2");
        a.earnings_monthly = number("100000");
    });
    assert_eq!(fact(Fact::BelowExtremeLine, &rich), TRUE);
    for (given, expected) in [(YesNo::Yes, TRUE), (YesNo::No, FALSE), (YesNo::NotStated, UNKNOWN)] {
        let answers = Answers { below_national_poverty_line: given, ..rich };
        assert_eq!(fact(Fact::BelowNationalLine, &answers), expected);
    }
}

#[test]
fn a12_consumption_a_person_and_day() {
    let daily = |total: i64, members, prices: Decimal, parity: Decimal| {
        PppYear::Ppp2017.per_person_and_day(total.into(), members, prices, parity)
    };
    // 36,500 a month are 438,000 a year and 1,200 a day; 300 for each of four; 150 in prices of 2017; 10 dollars.
    assert_eq!(daily(36_500, 4, Decimal::TWO, Decimal::from(15)), Ok(Decimal::TEN));
    for (members, prices, parity, name) in [
        (0, Decimal::ONE, Decimal::ONE, "members"),
        (1, Decimal::ZERO, Decimal::ONE, "price_rise"),
        (1, Decimal::ONE, Decimal::NEGATIVE_ONE, "parity"),
    ] {
        let error = daily(1, members, prices, parity).expect_err(name);
        assert_eq!((error.code(), error.column_name()), ("record.field", Some(name)));
    }
    let most = PppYear::Ppp2021.per_person_and_day(Decimal::MAX, 1, Decimal::ONE, Decimal::ONE);
    assert_eq!(most.expect_err("too much").code(), "overflow");
}
