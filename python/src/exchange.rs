//! What is said of a series when it is exported.

use crate::callable::callable;
use crate::error::Failure;
use decentwork as dw;
use decentwork::quality::Mapping;
use decentwork::table::{Action, SdmxCsv};
use pyo3::prelude::*;

/// Where, when and by whom a table was made, and codes for what has none.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Exchange(pub(crate) dw::table::Exchange);

callable! {
    impl Exchange {
        #[new]
        #[pyo3(signature = (*, ref_area, source, time, frequency, notes, agency, version, action, sdmx_csv, decimals,
            currency, indicators, units, classifications, items, status, letters))]
        fn new(
            ref_area: &str,
            source: &str,
            time: &str,
            frequency: Option<String>,
            notes: (String, String, String),
            agency: &str,
            version: &str,
            action: &str,
            sdmx_csv: &str,
            decimals: u8,
            currency: &str,
            indicators: Vec<(String, String)>,
            units: Vec<(String, String)>,
            classifications: Vec<(String, String)>,
            items: Vec<(String, String, Option<String>)>,
            status: &str,
            letters: Vec<(String, String)>,
        ) -> PyResult<Self> {
            let make = || -> Result<dw::table::Exchange, dw::Error> {
                let mut series = dw::table::Exchange::new(ref_area, source, time)?
                    .notes(&notes.0, &notes.1, &notes.2)?
                    .agency(agency, version)?
                    .action(Action::parse(action)?)
                    .sdmx_csv(SdmxCsv::parse(sdmx_csv)?)
                    .decimals(decimals)?
                    .currency(currency)?;
                if let Some(code) = &frequency {
                    series = series.frequency(code)?;
                }
                for (id, code) in &indicators {
                    series = series.indicator(id, code)?;
                }
                for (id, code) in &units {
                    series = series.unit(id, code)?;
                }
                for (breakdown, code) in &classifications {
                    series = series.classification(breakdown, code)?;
                }
                for (breakdown, item, code) in &items {
                    series = series.item(breakdown, item, code.as_deref())?;
                }
                let mapping = letters
                    .iter()
                    .try_fold(Mapping::find(status)?.clone(), |mapping, (said, letter)| mapping.with(said, letter))?;
                Ok(series.status(mapping))
            };
            Ok(Self(make().map_err(Failure::from)?))
        }
    }
}
