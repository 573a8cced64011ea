//! Indicators that combine an estimate with series that others publish; every figure is worked by hand.

use decentwork::code::LabourForceStatus::{Employed, Unemployed};
use decentwork::error::ErrorKind;
use decentwork::indicator::{Combination, Entry, Figure, Input, Kind, entries, entry};
use decentwork::table::{Inputs, combine, combine_growth};
use decentwork::{Error, Series, Survey, Table, Worker};

/// 50 employed men, 30 employed women and 20 unemployed.
fn table() -> Result<Table, Error> {
    use decentwork::Sex::{Female, Male};
    let people = [(Male, Employed, 50), (Female, Employed, 30), (Female, Unemployed, 20)];
    let workers: Vec<Worker> = people
        .into_iter()
        .map(|(sex, status, weight)| {
            Worker::new().sex(sex).age(30)?.labour_force_status(status).weight(f64::from(weight))
        })
        .collect::<Result<_, _>>()?;
    Survey::new(&workers).estimate(["employment", "labour_force"], &[&["sex"]])
}

fn series(name: &str, values: &[(&str, f64)]) -> Series {
    let empty = Series::new(name, "units", "a publication");
    values.iter().try_fold(empty, |series, (period, value)| series.with(period, *value)).expect("valid")
}

fn formula(id: &str) -> Combination {
    match entry(id).expect(id).listed().expect(id).kind {
        Kind::Combined(combination) => combination,
        other => panic!("{id}: {other:?}"),
    }
}

fn figure(value: f64, se: f64) -> Figure {
    Figure { value: Some(value), se: Some(se) }
}

fn near(one: Figure, value: f64, se: f64) {
    let (got, of) = (one.value.expect("a value"), one.se.expect("an error"));
    assert!((got - value).abs() < 1e-12 * value.abs() && (of - se).abs() < 1e-12 * se.abs(), "{one:?}");
}

#[test]
fn cont_3_labour_productivity_is_the_product_per_employed_person() -> Result<(), Error> {
    let table = table()?;
    let gdp = series("gdp_constant_prices", &[("2023", 1500.0), ("2024", 1600.0)]);
    let inputs = Inputs { table: Some(&table), series: &[gdp], period: "2024", ..Inputs::default() };
    let whole = combine("labour_productivity", &inputs)?;
    assert_eq!(whole.figure.value, Some(20.0)); // 1600 / 80
    assert_eq!(whole.figure.se, None, "the table has no errors, so they are not known");
    assert_eq!(whole.reason, None);
    let used: Vec<(&str, Option<f64>)> = whole.used.iter().map(|used| (&*used.name, used.figure.value)).collect();
    assert_eq!(used, [("gdp_constant_prices", Some(1600.0)), ("employment", Some(80.0))]);
    assert_eq!(whole.used[0].source, "a publication");
    let text = whole.to_string();
    assert!(text.starts_with("Labour productivity (currency per person): 20\n"), "{text}");
    assert!(text.contains("gdp_constant_prices 2024: 1,600 units (a publication)"), "{text}");

    let men = Inputs { cell: &[("sex", "male")], ..inputs };
    assert_eq!(combine("CONT-3", &men)?.figure.value, Some(32.0)); // 1600 / 50
    Ok(())
}

#[test]
fn sdg_8_2_1_growth_needs_two_periods() -> Result<(), Error> {
    let table = table()?;
    let gdp = [series("gdp_constant_prices", &[("2023", 1500.0), ("2024", 1650.0)])];
    let of = |period| Inputs { table: Some(&table), series: &gdp, period, ..Inputs::default() };
    let growth = combine_growth("8.2.1", &of("2023"), &of("2024"))?;
    assert_eq!(growth.indicator.id, "labour_productivity_growth");
    assert!((growth.figure.value.expect("a value") - 10.0).abs() < 1e-12);
    assert_eq!(growth.used.len(), 4);
    // The code is that of the level too, and one period is a level.
    assert_eq!(combine("8.2.1", &of("2024"))?.indicator.id, "labour_productivity");
    let error = combine("labour_productivity_growth", &of("2024")).expect_err("one period");
    assert!(error.to_string().contains("give two periods"), "{error}");
    let error = combine_growth("labour_inspectors_rate", &of("2023"), &of("2024")).expect_err("no growth");
    assert_eq!(error.kind(), ErrorKind::OptionUnknown);
    Ok(())
}

#[test]
fn errors_of_an_estimate_below_the_line_stay_relative() {
    // 1000 / 50 = 20, and an error of a tenth of 50 is one of a tenth of 20.
    near(formula("labour_productivity").level(&[Figure::exact(1000.0)], figure(50.0, 5.0)), 20.0, 2.0);
    // 3 x 10000 / 60000 = 0.5 and 0.5 x 600 / 60000 = 0.005.
    near(formula("labour_inspectors_rate").level(&[Figure::exact(3.0)], figure(60_000.0, 600.0)), 0.5, 0.005);
    // A negative product, such as a loss, has a positive error.
    near(formula("labour_productivity").level(&[Figure::exact(-1000.0)], figure(50.0, 5.0)), -20.0, 2.0);
}

#[test]
fn errors_of_an_estimate_above_the_line_are_scaled() {
    // EARN-4: 300 x 100 / 120 = 250 and 6 x 100 / 120 = 5.
    near(formula("real_monthly_earnings").level(&[figure(300.0, 6.0)], Figure::exact(120.0)), 250.0, 5.0);
    // EARN-6: 330 beside 300 in the base year.
    near(formula("manufacturing_wage_index").level(&[figure(330.0, 3.0)], Figure::exact(300.0)), 110.0, 1.0);
}

#[test]
fn earn_5_the_minimum_wage_is_a_percentage_of_the_median() {
    // 400 x 100 / 800 = 50 and 50 x 16 / 800 = 1.
    near(formula("minimum_wage_median_share").level(&[Figure::exact(400.0)], figure(800.0, 16.0)), 50.0, 1.0);
}

#[test]
fn growth_takes_the_two_samples_to_be_independent() {
    // From 20 to 22: 10 %. 100 / 20 x sqrt(1.1^2 + (1.1 x 1)^2) = 5 x 1.1 x sqrt(2).
    near(Combination::growth(figure(20.0, 1.0), figure(22.0, 1.1)), 10.0, 5.5 * 2.0_f64.sqrt());
    assert_eq!(Combination::growth(figure(0.0, 1.0), figure(22.0, 1.1)), Figure::default());
    assert_eq!(Combination::growth(Figure::default(), figure(22.0, 1.1)), Figure::default());
}

#[test]
fn series_alone_need_no_table() -> Result<(), Error> {
    let value = |id: &str, values: &[(&str, f64)]| {
        let all: Vec<Series> = values.iter().map(|(name, value)| series(name, &[("2024", *value)])).collect();
        let combined = combine(id, &Inputs { series: &all, period: "2024", ..Inputs::default() })?;
        assert_eq!(combined.figure.se, Some(0.0), "series enter without error");
        Ok::<_, Error>(combined.figure.value)
    };
    // CONT-8, SDG 10.4.1: (45 + 15) / 120.
    let labour = [
        ("compensation_of_employees", 45.0),
        ("labour_income_self_employed", 15.0),
        ("gdp_current_prices", 120.0),
        ("unrelated", 1.0),
    ];
    assert_eq!(value("10.4.1", &labour)?, Some(50.0));
    let social = [("social_security_expenditure", 18.0), ("gdp_current_prices", 120.0)];
    assert_eq!(value("SECU-2", &social)?, Some(15.0));
    let health = [("out_of_pocket_health_expenditure", 3.0), ("health_expenditure", 12.0)];
    assert_eq!(value("SECU-3", &health)?, Some(25.0));
    let pensions = [("old_age_pension_recipients", 60.0), ("people_above_pensionable_age", 80.0)];
    assert_eq!(value("SOC_PPEN", &pensions)?, Some(75.0));

    let prices = [series("consumer_price_index", &[("2023", 120.0), ("2024", 126.0)])];
    let of = |period| Inputs { series: &prices, period, ..Inputs::default() };
    let inflation = combine_growth("inflation", &of("2023"), &of("2024"))?;
    assert!((inflation.figure.value.expect("a value") - 5.0).abs() < 1e-12);
    Ok(())
}

#[test]
fn dial_5_and_safe_4_are_per_thousand_and_per_ten_thousand() -> Result<(), Error> {
    let table = table()?;
    let all = [series("strike_days", &[("2024", 4.0)]), series("labour_inspectors", &[("2024", 2.0)])];
    let inputs = Inputs { table: Some(&table), series: &all, period: "2024", ..Inputs::default() };
    assert_eq!(combine("DIAL-5", &inputs)?.figure.value, Some(50.0)); // 4 x 1000 / 80
    assert_eq!(combine("LAI_INDE", &inputs)?.figure.value, Some(250.0)); // 2 x 10000 / 80
    Ok(())
}

#[test]
fn no_value_has_a_reason() -> Result<(), Error> {
    let table = table()?;
    let zero =
        [series("gdp_current_prices", &[("2024", 0.0)]), series("social_security_expenditure", &[("2024", 1.0)])];
    let none = combine("SECU-2", &Inputs { series: &zero, period: "2024", ..Inputs::default() })?;
    assert_eq!((none.figure, none.reason.as_deref()), (Figure::default(), Some("the divisor is 0")));
    assert!(none.to_string().contains("no value: the divisor is 0"));

    // Nobody is employed in a cell where the level is 0: the level is a value, and dividing by it is none.
    let gated = table.gate(decentwork::Gate::find("ilostat")?);
    let gdp = [series("gdp_constant_prices", &[("2024", 1.0)])];
    let inputs = Inputs { table: Some(&gated), series: &gdp, period: "2024", ..Inputs::default() };
    let hidden = combine("labour_productivity", &inputs)?;
    assert_eq!(hidden.figure.value, None, "what a gate took out does not come back through a quotient");
    assert_eq!(hidden.reason.as_deref(), Some("employment has no value in this cell"));
    Ok(())
}

#[test]
fn everything_that_is_missing_is_said_at_once() -> Result<(), Error> {
    let misspelt = [series("gdp_constant_price", &[("2024", 1.0)])];
    let inputs = Inputs { series: &misspelt, period: "2024", ..Inputs::default() };
    let error = combine("labour_productivity", &inputs).expect_err("nothing is there");
    assert_eq!(error.kind(), ErrorKind::SeriesMissing);
    let expected = error.expected_text().expect("what is needed");
    assert!(expected.contains("gdp_constant_prices (") && expected.contains("a table with employment"), "{error}");
    assert_eq!(error.nearest(), ["gdp_constant_price"]);

    let table = table()?;
    let gdp = [series("gdp_constant_prices", &[("2024", 1.0)])];
    let late = Inputs { table: Some(&table), series: &gdp, period: "2025", ..Inputs::default() };
    let error = combine("labour_productivity", &late).expect_err("no such period");
    assert_eq!((error.kind(), error.nearest()), (ErrorKind::SeriesMissing, &["2024".to_owned()][..]));

    let computed = combine("unemployment_rate", &late).expect_err("a table has it");
    assert!(computed.to_string().contains("which a table has by itself"), "{computed}");
    let law = combine("L5", &late).expect_err("a text");
    assert!(law.to_string().contains("which is descriptive"), "{law}");
    assert_eq!(combine("labour_produktivity", &late).expect_err("a typo").nearest()[0], "labour_productivity");
    Ok(())
}

#[test]
fn a_series_has_one_finite_value_for_each_period() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let error = Series::new("gdp", "", "").with("2024", value).expect_err("no number");
        assert_eq!(error.kind(), ErrorKind::SeriesInvalid);
    }
    let twice = Series::new("gdp", "", "").with("2024", 1.0).and_then(|gdp| gdp.with("2024", 1.0));
    assert_eq!(twice.expect_err("twice").kind(), ErrorKind::SeriesInvalid);
}

#[cfg(feature = "serde")]
#[test]
fn a_series_travels_as_a_document() {
    let gdp = series("gdp", &[("2023", 1.5), ("2024", 2.0)]);
    let json = serde_json::to_string(&gdp).expect("can be written");
    assert_eq!(serde_json::from_str::<Series>(&json).expect("can be read"), gdp);
    let error = serde_json::from_str::<Series>(r#"{"name": "gdp", "valeurs": {}}"#).expect_err("a wrong field");
    assert!(error.to_string().contains("valeurs"), "{error}");
}

/// The errors of the inputs are added as if they were independent, which two estimates of one table are not.
#[test]
fn no_formula_has_two_estimates() {
    for listed in entries().filter_map(Entry::listed) {
        let Kind::Combined(combination) = listed.kind else { continue };
        let estimates = combination.inputs().filter(|input| matches!(input, Input::Estimate(_))).count();
        assert!(estimates <= 1, "{}", listed.id);
        assert!(!combination.over.is_empty(), "{}", listed.id);
        let unit = if combination.growth || combination.times == 100 { "percent" } else { listed.unit };
        let fits = listed.unit == unit || ["index_100", "currency"].contains(&listed.unit);
        assert!(fits, "{}", listed.id);
    }
}
