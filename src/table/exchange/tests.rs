//! What is exported, worked by hand from small tables.
//!
//! `G.6` and `G.7` are the layouts of ILOSTAT and of its SDMX data structures.

use super::{Action, Exchange, SdmxCsv};
use crate::error::Error;
use crate::estimate::{Estimate, Reason, SamplingError};
use crate::indicator::{self, Breakdown, Indicator, Unit};
use crate::quality::{Gate, Mapping};
use crate::table::{Axis, Ilostat, Suppressed, Table, sample};

fn axis(id: &str) -> Axis {
    let breakdown = Breakdown::find(id);
    Axis { id: id.to_owned(), list: breakdown.list().to_owned(), items: breakdown.items().to_vec() }
}
fn rate() -> Indicator {
    indicator::opportunity::UNEMPLOYMENT_RATE.clone()
}
fn persons() -> Indicator {
    indicator::context::UNEMPLOYMENT.clone()
}
fn series() -> Result<Exchange, Error> {
    Exchange::new("CHL", "BA:123", "2024Q1")
}
fn row(indicator: usize, cell: &[Option<u32>], value: f64) -> Estimate {
    sample::estimate(indicator, cell, Some(value), 400)
}
/// The total, men and women of one indicator.
fn by_sex(indicator: Indicator, values: [f64; 3]) -> Table {
    let cells = [None, Some(0), Some(1)];
    let rows = cells.iter().zip(values).map(|(cell, value)| row(0, &[*cell], value));
    sample::of(vec![axis("sex")], vec![indicator], rows.collect())
}
/// The value and the letter of every row, such as `8.000=U`.
fn status(rows: &Ilostat) -> String {
    let pairs = columns(rows, ["obs_value", "obs_status"]);
    pairs.iter().map(|pair| pair.join("=")).collect::<Vec<_>>().join(" ")
}
/// Some columns of every row.
fn columns<const N: usize>(rows: &Ilostat, names: [&str; N]) -> Vec<[String; N]> {
    let at = names.map(|name| Ilostat::COLUMNS.iter().position(|known| *known == name).expect(name));
    rows.rows().iter().map(|row| at.map(|at| row[at].clone())).collect()
}

#[test]
fn g6_columns_rates_in_percent_and_the_code_with_sex() -> Result<(), Error> {
    let rows = by_sex(rate(), [8.25, 5.0, 11.125]).to_ilostat(&series()?.notes("C1:1", "I1:2", "R1:3513_S3:5")?)?;
    let expected = "ref_area,source,indicator,sex,classif1,classif2,time,obs_value,obs_status,note_classif,note_indicator,note_source\r\n\
        CHL,BA:123,UNE_DEAP_SEX_RT,SEX_T,,,2024Q1,8.250,,C1:1,I1:2,R1:3513_S3:5\r\n\
        CHL,BA:123,UNE_DEAP_SEX_RT,SEX_M,,,2024Q1,5.000,,C1:1,I1:2,R1:3513_S3:5\r\n\
        CHL,BA:123,UNE_DEAP_SEX_RT,SEX_F,,,2024Q1,11.125,,C1:1,I1:2,R1:3513_S3:5\r\n";
    assert_eq!(rows.to_csv(), expected);
    Ok(())
}

#[test]
fn g6_levels_are_in_thousands_to_the_person() -> Result<(), Error> {
    let rows = by_sex(persons(), [1_234_567.0, 700_000.4, -0.4]).to_ilostat(&series()?)?;
    let expected = [["UNE_TUNE_SEX_NB", "1234.567"], ["UNE_TUNE_SEX_NB", "700.000"], ["UNE_TUNE_SEX_NB", "0.000"]];
    assert_eq!(columns(&rows, ["indicator", "obs_value"]), expected.map(|row| row.map(str::to_owned)));
    Ok(())
}

#[test]
fn g6_sex_is_blank_where_there_is_no_breakdown() -> Result<(), Error> {
    let table = sample::of(Vec::new(), vec![rate()], vec![row(0, &[], 8.25)]);
    let rows = table.to_ilostat(&series()?.decimals(1)?)?;
    let expected = [["UNE_DEAP_NOC_RT", "", "", "", "8.2"].map(str::to_owned)];
    assert_eq!(columns(&rows, ["indicator", "sex", "classif1", "classif2", "obs_value"]), expected);
    Ok(())
}

#[test]
fn g6_sex_is_blank_beside_another_classification() -> Result<(), Error> {
    let cells = [None, Some(0), Some(1)];
    let rows = cells.iter().zip([8.0, 9.0, 7.0]).map(|(cell, value)| row(0, &[*cell], value)).collect();
    let rows = sample::of(vec![axis("area")], vec![rate()], rows).to_ilostat(&series()?)?;
    let expected = [
        ["UNE_DEAP_GEO_RT", "", "GEO_COV_NAT"],
        ["UNE_DEAP_GEO_RT", "", "GEO_COV_RUR"],
        ["UNE_DEAP_GEO_RT", "", "GEO_COV_URB"],
    ];
    assert_eq!(columns(&rows, ["indicator", "sex", "classif1"]), expected.map(|row| row.map(str::to_owned)));
    Ok(())
}

/// Sex by youth and adults, of which 15 and over is everybody or not.
fn by_age(fifteen_and_over: f64) -> Table {
    let axes = vec![axis("sex"), axis("age_youth_adult")];
    let mut rows = vec![row(0, &[None, None], 8.0), row(0, &[Some(0), None], 6.0), row(0, &[Some(1), None], 10.0)];
    for item in 0..4 {
        rows.push(row(0, &[None, Some(item)], if item == 0 { fifteen_and_over } else { 20.0 }));
    }
    for sex in 0..2 {
        for item in 0..4 {
            let total = [6.0, 10.0][sex as usize];
            rows.push(row(0, &[Some(sex), Some(item)], if item == 0 { total } else { 21.0 }));
        }
    }
    sample::of(axes, vec![rate()], rows)
}

#[test]
fn g5_an_item_that_is_everybody_is_the_total() -> Result<(), Error> {
    let rows = columns(&by_age(8.0).to_ilostat(&series()?)?, ["indicator", "sex", "classif1", "obs_value"]);
    assert_eq!(rows.len(), 12, "three of sex times four of age; the total of age is 15 and over");
    assert!(rows.iter().all(|row| row[0] == "UNE_DEAP_SEX_AGE_RT"));
    let of = |sex: &str, age: &str| -> Vec<&str> {
        rows.iter().filter(|row| row[1] == sex && row[2] == age).map(|row| &*row[3]).collect()
    };
    assert_eq!(of("SEX_T", "AGE_YTHADULT_YGE15"), ["8.000"]);
    assert_eq!(of("SEX_F", "AGE_YTHADULT_YGE15"), ["10.000"]);
    assert_eq!(of("SEX_F", "AGE_YTHADULT_Y15-24"), ["21.000"]);
    Ok(())
}

#[test]
fn g5_a_total_that_is_not_that_item_is_a_dataset_of_its_own() -> Result<(), Error> {
    let rows = columns(&by_age(7.5).to_ilostat(&series()?)?, ["indicator", "sex", "classif1", "obs_value"]);
    // The total without age is not the rate of 15 and over: it is told, not dropped.
    assert_eq!(rows[0].each_ref().map(|text| &**text), ["UNE_DEAP_NOC_RT", "", "", "8.000"]);
    assert_eq!(rows.len(), 1 + 12);
    Ok(())
}

#[test]
fn a_margin_is_told_with_every_crossing_it_belongs_to() -> Result<(), Error> {
    let axes = vec![axis("sex"), axis("area")];
    let mut rows = vec![row(0, &[None, None], 8.0)];
    rows.extend([0, 1].map(|item| row(0, &[Some(item), None], 7.0)));
    rows.extend([0, 1].map(|item| row(0, &[None, Some(item)], 9.0)));
    let rows = columns(&sample::of(axes, vec![rate()], rows).to_ilostat(&series()?)?, ["indicator", "sex", "classif1"]);
    let expected = [
        ["UNE_DEAP_SEX_RT", "SEX_T", ""],
        ["UNE_DEAP_SEX_RT", "SEX_M", ""],
        ["UNE_DEAP_SEX_RT", "SEX_F", ""],
        ["UNE_DEAP_GEO_RT", "", "GEO_COV_NAT"],
        ["UNE_DEAP_GEO_RT", "", "GEO_COV_RUR"],
        ["UNE_DEAP_GEO_RT", "", "GEO_COV_URB"],
    ];
    assert_eq!(rows, expected.map(|row| row.map(str::to_owned)));
    Ok(())
}

#[test]
fn earnings_are_classified_by_currency() -> Result<(), Error> {
    let table = by_sex(indicator::earnings::MEAN_HOURLY_EARNINGS.clone(), [4.5, 4.75, 4.25]);
    let first = |series: &Exchange| table.to_ilostat(series).map(|rows| rows.rows()[0].clone());
    let [indicator, sex, currency] = [2, 3, 4].map(|at| first(&series()?).map(|row| row[at].clone()));
    assert_eq!((indicator?, sex?, currency?), ("EAR_4HRL_SEX_CUR_NB".into(), "SEX_T".into(), "CUR_TYPE_LCU".into()));
    assert_eq!(first(&series()?.currency("USD")?)?[4], "CUR_TYPE_USD");
    // Some series are in local currency, without the classification.
    let local = first(&series()?.unit("mean_hourly_earnings", "LC")?)?;
    assert_eq!((&*local[2], &*local[4]), ("EAR_4HRL_SEX_NB", ""));
    assert_eq!(series()?.currency("EUR").expect_err("no item of CUR_TYPE").code(), "option.unknown");
    Ok(())
}

#[test]
fn everything_without_a_code_is_listed_at_once() -> Result<(), Error> {
    let axes = vec![axis("sex"), sample::axis("region", &["North", "the South"])];
    let own = [sample::own("first", "First", Unit::Percent), sample::own("second", "Second", Unit::Index)];
    let mut rows = Vec::new();
    for indicator in 0..2 {
        rows.push(row(indicator, &[None, None], 1.0));
        // Women, and those who did not state their sex.
        rows.extend([1, 2].map(|item| row(indicator, &[Some(item), None], 1.0)));
        rows.extend([0, 1].map(|item| row(indicator, &[None, Some(item)], 1.0)));
    }
    rows.sort_by_key(|row| (row.cell.iter().flatten().count(), row.cell[0].is_none(), row.indicator));
    let table = sample::of(axes, own.to_vec(), rows);
    for error in [table.to_ilostat(&series()?).map(|_| ()), table.to_sdmx_csv(&series()?).map(|_| ())] {
        let error = error.expect_err("nothing has a code");
        assert_eq!(error.code(), "exchange.code");
        let found = "items without a code: sex=not_stated; breakdowns without a classification: region; \
                     indicators without a code: first, second; indicators without a unit: second";
        assert_eq!(error.found_text(), Some(found));
        assert!(error.hint().is_some_and(|hint| hint.contains("indicators, units, classifications and items")));
    }
    // With codes for all of them it is written; a blank in a name is no code.
    let named = series()?
        .indicator("first", "XXX_FRST")?
        .indicator("second", "XXX_SCND_DT")?
        .unit("second", "PT")?
        .item("sex", "not_stated", Some("O"))?
        .classification("region", "GEO_REG")?;
    let error = table.to_ilostat(&named).expect_err("a blank in a code");
    assert_eq!(error.found_text(), Some("items without a code: region=the South"));
    let rows = columns(
        &table.to_ilostat(&named.item("region", "the South", Some("SOUTH"))?)?,
        ["indicator", "sex", "classif1"],
    );
    let codes: Vec<String> = rows.iter().map(|row| row.join(" ").trim().to_owned()).collect();
    let expected = [
        "XXX_FRST_SEX_RT SEX_T",
        "XXX_FRST_SEX_RT SEX_F",
        "XXX_FRST_SEX_RT SEX_O",
        "XXX_FRST_GEO_RT  GEO_REG_TOTAL",
        "XXX_FRST_GEO_RT  GEO_REG_North",
        "XXX_FRST_GEO_RT  GEO_REG_SOUTH",
        "XXX_SCND_SEX_DT SEX_T",
        "XXX_SCND_SEX_DT SEX_F",
        "XXX_SCND_SEX_DT SEX_O",
        "XXX_SCND_GEO_DT  GEO_REG_TOTAL",
        "XXX_SCND_GEO_DT  GEO_REG_North",
        "XXX_SCND_GEO_DT  GEO_REG_SOUTH",
    ];
    assert_eq!(codes, expected);
    Ok(())
}

#[test]
fn more_than_two_classifications_and_two_of_one_type_are_refused() -> Result<(), Error> {
    let axes =
        vec![axis("sex"), axis("age_aggregate"), axis("area"), axis("education_aggregate"), axis("age_10yr_bands")];
    let one = |cell: [Option<u32>; 5]| sample::of(axes.clone(), vec![rate()], vec![row(0, &cell, 1.0)]);
    let codes = |table: &Table| table.to_ilostat(&series()?).map(|rows| rows.rows()[0].clone());
    let two = codes(&one([Some(0), Some(1), Some(0), None, None]))?;
    assert_eq!((&*two[2], &*two[4], &*two[5]), ("UNE_DEAP_SEX_AGE_GEO_RT", "AGE_AGGREGATE_Y15-24", "GEO_COV_RUR"));
    let error = codes(&one([None, Some(1), Some(0), Some(0), None])).expect_err("three");
    let found = "crossings of more than two classifications beside sex: age_aggregate x area x education_aggregate";
    assert_eq!(error.found_text(), Some(found));
    let error = codes(&one([None, Some(1), None, None, Some(0)])).expect_err("two of age");
    assert_eq!(
        error.found_text(),
        Some("crossings of two classifications of one type: age_aggregate x age_10yr_bands")
    );
    Ok(())
}

#[test]
fn p57_a_code_that_a_list_of_ilostat_does_not_have_fails() -> Result<(), Error> {
    let axes = || vec![sample::axis("study", &["yes", "no"])];
    let rows = [0, 1].map(|item| row(0, &[Some(item)], 1.0)).to_vec();
    let table = sample::of(axes(), vec![rate()], rows);
    let named = series()?.classification("study", "STU_STATUS")?;
    let error = table.to_ilostat(&named).expect_err("no such items");
    assert_eq!(error.found_text(), Some("items without a code: study=yes, study=no"));
    let named = named.item("study", "yes", Some("STU"))?.item("study", "no", Some("STU_STATUS_NSTD"))?;
    let rows = columns(&table.to_ilostat(&named)?, ["indicator", "classif1"]);
    assert_eq!(rows[0], ["UNE_DEAP_STU_RT".to_owned(), "STU_STATUS_STU".to_owned()]);
    let twice = named.item("study", "no", Some("STU"))?;
    let error = table.to_ilostat(&twice).expect_err("one code for two items");
    assert_eq!(error.found_text(), Some("items with the code of another: study=no"));
    Ok(())
}

#[test]
fn two_things_with_one_code_are_refused() -> Result<(), Error> {
    // The status by the 13th and the 19th resolution have one classification: their rows would have the same keys.
    let axes = vec![axis("labour_force_status"), axis("labour_force_status_icls13")];
    let mut second = persons();
    second.id = "second".into();
    let rows = vec![row(0, &[Some(0), None], 1.0), row(0, &[None, Some(0)], 1.0)];
    let table = sample::of(axes, vec![persons(), second], rows);
    let found = "breakdowns with the classification of another: labour_force_status_icls13; \
                 indicators with the code of another: second";
    assert_eq!(table.to_ilostat(&series()?).expect_err("same keys").found_text(), Some(found));
    let named = series()?.classification("labour_force_status_icls13", "LMS_ICLS13")?;
    let named = named.item("labour_force_status_icls13", "employed", Some("EMP"))?;
    let named = named.item("labour_force_status_icls13", "unemployed", Some("UNE"))?;
    let named = named.item("labour_force_status_icls13", "outside", Some("EIP"))?.indicator("second", "UNE_SCND")?;
    let rows = columns(&table.to_ilostat(&named)?, ["indicator", "classif1"]);
    let expected = [["UNE_TUNE_LMS_NB", "LMS_STATUS_EMP"], ["UNE_TUNE_LMS_NB", "LMS_ICLS13_EMP"]];
    assert_eq!(rows, expected.map(|row| row.map(str::to_owned)));
    Ok(())
}

#[test]
fn a_code_for_what_is_not_in_the_table_is_refused() -> Result<(), Error> {
    let table = by_sex(rate(), [8.0, 7.0, 9.0]);
    let refuse = |series: Exchange| table.to_ilostat(&series).expect_err("a slip");
    let error = refuse(series()?.indicator("unemployment_rat", "UNE_DEAP")?);
    assert_eq!((error.code(), error.nearest()), ("indicator.unknown", &["unemployment_rate".to_owned()][..]));
    let error = refuse(series()?.classification("sexe", "SEX")?);
    assert_eq!((error.code(), error.nearest()), ("breakdown.unknown", &["sex".to_owned()][..]));
    let error = refuse(series()?.item("sex", "not_statd", None)?);
    assert_eq!((error.code(), error.nearest()), ("option.unknown", &["not_stated".to_owned()][..]));
    Ok(())
}

#[test]
fn what_is_said_of_a_series_is_checked() -> Result<(), Error> {
    let named = |error: Result<Exchange, Error>| {
        let error = error.expect_err("not possible");
        (error.code(), error.column_name().unwrap_or_default().to_owned())
    };
    let field = |name: &str| ("exchange.field", name.to_owned());
    for code in ["CL", "chl", "XXX", "X1", ""] {
        assert_eq!(named(Exchange::new(code, "BA:123", "2024")), field("ref_area"), "{code}");
    }
    assert!(Exchange::new("X01", "BA:123", "2024").is_ok());
    assert_eq!(named(Exchange::new("CHL", "two\nlines", "2024")), field("source"));
    assert_eq!(named(Exchange::new("CHL", "BA:123", "2024Q5")), field("time"));
    assert_eq!(named(series()?.frequency("A")), ("option.unknown", "frequency".to_owned()));
    assert_eq!(named(series()?.notes("", "a\u{7}", "")), field("note_indicator"));
    assert_eq!(named(series()?.agency("1LO", "1.0")), field("agency"));
    assert_eq!(named(series()?.agency("OECD.SDD", "1.x")), field("version"));
    assert_eq!(named(series()?.decimals(10)), field("decimals"));
    for code in ["UNE", "une_deap", "UNE_DEAP_XX", "UNE_DEAP_SEX_RT", "UNE_DEA"] {
        assert_eq!(named(series()?.indicator("x", code)), field("indicators"), "{code}");
    }
    assert_eq!(named(series()?.unit("x", "ZZ")), field("units"));
    assert_eq!(named(series()?.classification("x", "Regions")), field("classifications"));
    assert_eq!(named(series()?.item("x", "y", Some("a b"))), field("items"));
    // A source of any form is an attribute of SDMX, but no source of ILOSTAT.
    let series = Exchange::new("CHL", "Encuesta Nacional de Empleo", "2024Q1")?;
    let table = by_sex(rate(), [8.0, 7.0, 9.0]);
    assert!(table.to_sdmx_csv(&series).is_ok());
    assert_eq!(table.to_ilostat(&series).expect_err("no number").column_name(), Some("source"));
    Ok(())
}

/// A rate by region with a sampling error: sound, of one case, of nobody, with many unanswered.
fn with_reasons() -> Table {
    let mut sound = row(0, &[None], 8.0);
    sound.error = SamplingError { se: Some(0.5), ci_low: Some(7.0), ci_high: Some(9.0625), ..SamplingError::default() };
    let mut one = sample::estimate(0, &[Some(0)], Some(100.0), 1);
    one.reasons = vec![Reason::OneObservation, Reason::NoVariance];
    let mut nobody = sample::estimate(0, &[Some(1)], None, 0);
    nobody.reasons = vec![Reason::EmptyDomain];
    sample::of(vec![axis("area")], vec![rate()], vec![sound, one, nobody])
}

#[test]
fn g7_sdmx_csv_2_has_the_order_of_the_data_structure() -> Result<(), Error> {
    let text = with_reasons().to_sdmx_csv(&series()?.notes("C1:1", "I1:2", "S3:5")?)?;
    let expected = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,FREQ,MEASURE,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,\
        UNIT_MEASURE_TYPE,UNIT_MEASURE,UNIT_MULT,SOURCE,NOTE_SOURCE,NOTE_INDICATOR,NOTE_CLASSIF,DECIMALS,UPPER_BOUND,\
        LOWER_BOUND,STANDARD_ERROR,SAMPLE_SIZE\r\n\
        dataflow,ILO:DF_UNE_DEAP_GEO_RT(1.0),I,CHL,Q,UNE_DEAP_RT,GEO_COV_NAT,2024-Q1,8.000,A,F,\
        RT,PT,0,BA:123,S3:5,I1:2,C1:1,3,9.062,7.000,0.500,400\r\n\
        dataflow,ILO:DF_UNE_DEAP_GEO_RT(1.0),I,CHL,Q,UNE_DEAP_RT,GEO_COV_RUR,2024-Q1,100.000,U,F,\
        RT,PT,0,BA:123,S3:5,I1:2,C1:1,3,,,,1\r\n\
        dataflow,ILO:DF_UNE_DEAP_GEO_RT(1.0),I,CHL,Q,UNE_DEAP_RT,GEO_COV_URB,2024-Q1,,O,F,\
        RT,PT,0,BA:123,S3:5,I1:2,C1:1,3,,,,\r\n";
    assert_eq!(text, expected);
    Ok(())
}

#[test]
fn g7_sdmx_csv_1_names_the_dataflow_and_has_no_action() -> Result<(), Error> {
    let old = series()?.sdmx_csv(SdmxCsv::V1).agency("INE", "2.1")?;
    let text = with_reasons().to_sdmx_csv(&old)?;
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("DATAFLOW,REF_AREA,FREQ,MEASURE,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"));
    assert!(lines[1].starts_with("INE:DF_UNE_DEAP_GEO_RT(2.1),CHL,Q,UNE_DEAP_RT,GEO_COV_NAT,2024-Q1,8.000,A,F,"));
    let error = with_reasons().to_sdmx_csv(&old.action(Action::Replace)).expect_err("no actions");
    assert_eq!((error.code(), error.column_name()), ("exchange.field", Some("action")));
    Ok(())
}

#[test]
fn g7_datasets_of_one_file_leave_the_dimensions_of_others_blank() -> Result<(), Error> {
    let axes = vec![axis("sex"), axis("area")];
    let rows = vec![row(0, &[Some(0), None], 8.0), row(0, &[None, Some(0)], 9.0)];
    let text = sample::of(axes, vec![persons()], rows).to_sdmx_csv(&series()?)?;
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].contains(",MEASURE,SEX,GEO,TIME_PERIOD,"));
    assert!(lines[1].contains("DF_UNE_TUNE_SEX_NB(1.0),I,CHL,Q,UNE_TUNE_NB,SEX_M,,2024-Q1,0.008,A,F,NB,PS,3,"));
    assert!(lines[2].contains("DF_UNE_TUNE_GEO_NB(1.0),I,CHL,Q,UNE_TUNE_NB,,GEO_COV_RUR,2024-Q1,0.009,A,F,NB,PS,3,"));
    Ok(())
}

#[test]
fn to_delete_an_observation_is_to_name_it() -> Result<(), Error> {
    let text = with_reasons().to_sdmx_csv(&series()?.action(Action::Delete))?;
    let first = text.lines().nth(1).unwrap_or_default();
    let key = "dataflow,ILO:DF_UNE_DEAP_GEO_RT(1.0),D,CHL,Q,UNE_DEAP_RT,GEO_COV_NAT,2024-Q1";
    assert_eq!(first.strip_prefix(key), Some(&*",".repeat(15)));
    Ok(())
}

#[test]
fn the_letters_are_those_of_the_list_that_is_named() -> Result<(), Error> {
    let table = with_reasons();
    assert_eq!(status(&table.to_ilostat(&series()?)?), "8.000= 100.000=U =N");
    let eurostat = series()?.status(Mapping::find("eurostat")?.clone());
    assert_eq!(status(&table.to_ilostat(&eurostat)?), "8.000= 100.000=u =");
    let text = table.to_sdmx_csv(&series()?.status(Mapping::find("ilostat")?.clone()))?;
    assert!(!text.contains("CONF_STATUS"), "ILOSTAT has no such list");
    assert!(text.contains("GEO_COV_URB,2024-Q1,,N,RT,PT,0,"));
    Ok(())
}

#[test]
fn what_a_gate_suppressed_has_letters_and_no_number() -> Result<(), Error> {
    // Numerators are a tenth: 40, 0 and 0 cases.
    let gate = Gate::find("ilostat")?;
    for gated in [with_reasons().gate(gate), with_reasons().gate_with(gate, Suppressed::Shown)] {
        assert_eq!(status(&gated.to_ilostat(&series()?)?), "8.000= =S =N");
        let text = gated.to_sdmx_csv(&series()?)?;
        let suppressed = text.lines().nth(2).unwrap_or_default();
        assert!(suppressed.ends_with("GEO_COV_RUR,2024-Q1,,Q,N,RT,PT,0,BA:123,,,,3,,,,"), "{suppressed}");
    }
    Ok(())
}

#[test]
fn case_77_what_the_list_cannot_say_is_an_error_that_lists_it() -> Result<(), Error> {
    // A rule of variation: it is 0.5 of 8 for all, and not known of the one case.
    let gated = with_reasons().gate(Gate::find("abs")?);
    let error = gated.to_ilostat(&series()?).expect_err("no letter for it");
    assert_eq!((error.code(), error.column_name()), ("status.unmapped", Some("ILOSTAT VALUE_STATUS")));
    assert_eq!(error.found_text(), Some("not_assessable in 1 row (first: unemployment_rate of rural)"));
    let decided = Mapping::find("ilostat")?.with("not_assessable", "U")?;
    assert_eq!(status(&gated.to_ilostat(&series()?.status(decided))?), "8.000= 100.000=U =N");
    let mut level = row(0, &[None], 3.0);
    level.reasons = vec![Reason::ScaleUnknown];
    let table = sample::of(vec![axis("sex")], vec![persons()], vec![level]);
    let error = table.to_sdmx_csv(&series()?).expect_err("not in persons");
    assert_eq!(error.found_text(), Some("scale_unknown in 1 row (first: unemployment of total)"));
    assert!(error.hint().is_some_and(|hint| hint.contains("divisor of the weights")));
    Ok(())
}
