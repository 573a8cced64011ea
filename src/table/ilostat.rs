//! A table in the layout of ILOSTAT.

use super::Table;
use super::exchange::{Dataset, Exchange, Observation, field, line};
use crate::error::Error;
use crate::quality::mappings;

/// Rows in the layout of ILOSTAT, with the codes of its dictionary.
///
/// Levels are in thousands, rates in percent. A blank is an empty text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ilostat {
    rows: Vec<[String; 12]>,
}

impl Ilostat {
    /// The columns, in order.
    ///
    /// # References
    /// ILO, iloMicro: layout of output files, without the column `collection` of 2018.
    pub const COLUMNS: [&'static str; 12] = [
        "ref_area",
        "source",
        "indicator",
        "sex",
        "classif1",
        "classif2",
        "time",
        "obs_value",
        "obs_status",
        "note_classif",
        "note_indicator",
        "note_source",
    ];

    /// The rows, one text a column; a value that is not there is blank.
    pub fn rows(&self) -> &[[String; 12]] {
        &self.rows
    }

    /// Comma-separated values (RFC 4180), with a line of column names.
    pub fn to_csv(&self) -> String {
        let head = line(Self::COLUMNS);
        std::iter::once(head).chain(self.rows.iter().map(|row| line(row.iter().map(String::as_str)))).collect()
    }
}

#[cfg(feature = "arrow")]
impl Ilostat {
    /// The rows as one batch: text, but for `obs_value`; a blank is null.
    ///
    /// # Errors
    /// `internal` when the columns do not fit together.
    pub fn to_record_batch(&self) -> Result<arrow_array::RecordBatch, Error> {
        use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray};
        use std::sync::Arc;
        let column =
            |at: usize| self.rows.iter().map(move |row| Some(row[at].as_str()).filter(|text| !text.is_empty()));
        let columns = Self::COLUMNS.iter().enumerate().map(|(at, name)| {
            let array: ArrayRef = match *name {
                "obs_value" => {
                    Arc::new(column(at).map(|text| text.and_then(|text| text.parse().ok())).collect::<Float64Array>())
                }
                _ => Arc::new(column(at).collect::<StringArray>()),
            };
            (*name, array, true)
        });
        RecordBatch::try_from_iter_with_nullable(columns)
            .map_err(|error| Error::new(crate::ErrorKind::Internal).found(error.to_string()))
    }
}

impl Table {
    /// The table in the layout of ILOSTAT.
    ///
    /// Codes are formed as ILOSTAT forms them; it does not publish every crossing that has one.
    ///
    /// A dataset is a crossing with all its margins: `UNE_DEAP_SEX_AGE_RT` holds both sexes and all ages. Where a
    /// classification has an item for everybody, such as people of 15 and over, that item is the total. Cells without a
    /// value are there, with the letter that says why; what a gate suppressed has a letter and no number.
    ///
    /// ```
    /// use decentwork::table::Exchange;
    /// use decentwork::{Survey, sample};
    /// let table = Survey::new(&sample::workers()?).estimate(["unemployment_rate"], &[&["sex"]])?;
    /// // Some did not state their sex, for which ILOSTAT has no code.
    /// let series = Exchange::new("CHL", "BA:123", "2024Q1")?;
    /// assert_eq!(table.to_ilostat(&series).unwrap_err().found_text(), Some("items without a code: sex=not_stated"));
    /// let rows = table.to_ilostat(&series.item("sex", "not_stated", None)?)?;
    /// assert!(rows.to_csv().contains("CHL,BA:123,UNE_DEAP_SEX_RT,SEX_F,,,2024Q1,"));
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `exchange.code` with everything that has no code; `status.unmapped` with every outcome and reason for which the
    /// list has no letter; `exchange.field` when the source is not one of ILOSTAT's form; `indicator.unknown`,
    /// `breakdown.unknown` or `option.unknown` when a code is given for something that is not in the table.
    pub fn to_ilostat(&self, series: &Exchange) -> Result<Ilostat, Error> {
        let is_source = |text: &str| {
            let parts = text.split_once(':');
            parts.is_some_and(|(group, number)| {
                group.len() == 2
                    && group.bytes().all(|byte| byte.is_ascii_uppercase())
                    && !number.is_empty()
                    && number.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        if !is_source(&series.source) {
            let expected = "two capitals, a colon and a number, such as BA:123: the type and the number of the source";
            return Err(field("source", &series.source).expected(expected));
        }
        let mapping = series.mapping.as_ref().unwrap_or(&mappings::ILOSTAT);
        let datasets = series.datasets(self, mapping)?;
        let rows = datasets.iter().flat_map(|of| of.observations.iter().map(|row| in_layout(series, of, row)));
        Ok(Ilostat { rows: rows.collect() })
    }
}

fn in_layout(series: &Exchange, dataset: &Dataset, row: &Observation) -> [String; 12] {
    let codes = || dataset.types.iter().zip(&row.codes);
    let sex = codes().find(|(of, _)| *of == "SEX").map(|(_, code)| code.clone()).unwrap_or_default();
    let mut classes = codes().filter(|(of, _)| *of != "SEX").map(|(_, code)| code.clone());
    let [note_classif, note_indicator, note_source] = series.notes.clone();
    [
        series.ref_area.clone(),
        series.source.clone(),
        dataset.code.clone(),
        sex,
        classes.next().unwrap_or_default(),
        classes.next().unwrap_or_default(),
        series.period.ilostat(),
        row.numbers.value.clone(),
        row.letters.observation.to_owned(),
        note_classif,
        note_indicator,
        note_source,
    ]
}
