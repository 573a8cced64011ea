//! A table as SDMX-CSV.

use super::Table;
use super::exchange::{Action, Dataset, Exchange, Observation, SdmxCsv, field, line};
use crate::code::CLASSIFICATIONS;
use crate::error::Error;
use crate::quality::mappings;

/// The columns before and after those of the classifications.
const KEY: [&str; 3] = ["REF_AREA", "FREQ", "MEASURE"];
const ATTRIBUTES: [&str; 12] = [
    "UNIT_MEASURE_TYPE",
    "UNIT_MEASURE",
    "UNIT_MULT",
    "SOURCE",
    "NOTE_SOURCE",
    "NOTE_INDICATOR",
    "NOTE_CLASSIF",
    "DECIMALS",
    "UPPER_BOUND",
    "LOWER_BOUND",
    "STANDARD_ERROR",
    "SAMPLE_SIZE",
];

impl Table {
    /// The table as SDMX-CSV 2.0, or 1.0 if the series says so, for the data structures of ILOSTAT.
    ///
    /// Dimensions: `REF_AREA`, `FREQ`, `MEASURE` (the indicator without its classifications), a column for each type of
    /// classification, `TIME_PERIOD`. Attributes: `OBS_STATUS`, `CONF_STATUS` where the list has one, the unit, source
    /// and notes, `DECIMALS`, and the bounds of the confidence interval. `STANDARD_ERROR` and `SAMPLE_SIZE` (cases in
    /// the denominator) are not in ILOSTAT's structures: SDMX-CSV lets further columns stand after the others.
    ///
    /// Datasets are those of [`Table::to_ilostat`]; each is a dataflow, `DF_` and its code. What a gate suppressed has
    /// letters and no number at all.
    ///
    /// ```
    /// use decentwork::table::Exchange;
    /// use decentwork::{Survey, sample};
    /// let table = Survey::new(&sample::workers()?).estimate(["unemployment_rate"], &[])?;
    /// let text = table.to_sdmx_csv(&Exchange::new("CHL", "BA:123", "2024Q1")?)?;
    /// let head = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,FREQ,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,";
    /// assert!(text.starts_with(head));
    /// assert!(text.contains("dataflow,ILO:DF_UNE_DEAP_NOC_RT(1.0),I,CHL,Q,UNE_DEAP_RT,2024-Q1,"));
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # References
    /// - SDMX-CSV data message field guide, version 2.0; RFC 4180.
    /// - ILOSTAT SDMX: dataflows `DF_<indicator>` of the agency ILO, and the order of their dimensions and attributes.
    ///
    /// # Errors
    /// As [`Table::to_ilostat`], but the source is any text; `exchange.field` for an action in version 1.0, which has none.
    pub fn to_sdmx_csv(&self, series: &Exchange) -> Result<String, Error> {
        if series.sdmx_csv == SdmxCsv::V1 && series.action != Action::Information {
            let expected = "I, for information: SDMX-CSV 1.0 has no actions";
            return Err(field("action", series.action.letter()).expected(expected));
        }
        let mapping = series.mapping.as_ref().unwrap_or(&mappings::SDMX);
        let datasets = series.datasets(self, mapping)?;
        let mut types: Vec<&str> = datasets.iter().flat_map(|of| of.types.iter().map(String::as_str)).collect();
        let place = |of: &str| CLASSIFICATIONS.iter().position(|known| *known == of).unwrap_or(CLASSIFICATIONS.len());
        types.sort_by_key(|of| (place(of), *of));
        types.dedup();
        let conf = (!mapping.confidentiality.is_empty()).then_some("CONF_STATUS");
        let structure: &[&str] = match series.sdmx_csv {
            SdmxCsv::V1 => &["DATAFLOW"],
            SdmxCsv::V2 => &["STRUCTURE", "STRUCTURE_ID", "ACTION"],
        };
        let columns = structure.iter().chain(&KEY).chain(&types).chain(&["TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"]);
        let columns = columns.chain(&conf).chain(&ATTRIBUTES).copied();
        let mut text = line(columns);
        for dataset in &datasets {
            for row in &dataset.observations {
                text.push_str(&line(fields(series, dataset, row, &types, conf.is_some()).iter().map(String::as_str)));
            }
        }
        Ok(text)
    }
}

fn fields(series: &Exchange, dataset: &Dataset, row: &Observation, types: &[&str], conf: bool) -> Vec<String> {
    let flow = format!("{}:DF_{}({})", series.agency, dataset.code, series.version);
    let mut fields = match series.sdmx_csv {
        SdmxCsv::V1 => vec![flow],
        SdmxCsv::V2 => vec!["dataflow".to_owned(), flow, series.action.letter().to_owned()],
    };
    fields.extend([series.ref_area.clone(), series.frequency.to_owned(), dataset.measure.clone()]);
    fields.extend(types.iter().map(|of| {
        let code = dataset.types.iter().position(|known| known == of).and_then(|at| row.codes.get(at));
        code.cloned().unwrap_or_default()
    }));
    fields.push(series.period.sdmx());
    // To delete an observation is to name it, and nothing else.
    if series.action == Action::Delete {
        fields.resize(fields.len() + 2 + usize::from(conf) + ATTRIBUTES.len(), String::new());
        return fields;
    }
    fields.extend([row.numbers.value.clone(), row.letters.observation.to_owned()]);
    fields.extend(conf.then(|| row.letters.confidentiality.to_owned()));
    let [note_classif, note_indicator, note_source] = series.notes.clone();
    fields.extend([
        dataset.value_type.clone(),
        dataset.unit.code.to_owned(),
        dataset.unit.multiplier.to_string(),
        series.source.clone(),
        note_source,
        note_indicator,
        note_classif,
        series.decimals.to_string(),
        row.numbers.upper.clone(),
        row.numbers.lower.clone(),
        row.numbers.se.clone(),
        row.numbers.n.clone(),
    ]);
    fields
}
