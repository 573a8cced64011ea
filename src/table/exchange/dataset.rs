//! A table as datasets: one for each indicator and crossing, with codes, numbers and letters.

use super::codes::{AxisCodes, IndicatorCode, Problems};
use super::observation::{Observation, Silent};
use super::options::Exchange;
use crate::code::CLASSIFICATIONS;
use crate::error::Error;
use crate::indicator::UnitMeasure;
use crate::quality::Mapping;
use crate::table::{Run, Table};

/// The estimates of one indicator in one crossing and all its margins.
#[derive(Debug)]
pub(in crate::table) struct Dataset {
    /// The full code, such as `UNE_DEAP_SEX_AGE_RT`.
    pub(in crate::table) code: String,
    /// The code without the classifications, such as `UNE_DEAP_RT`.
    pub(in crate::table) measure: String,
    /// The type of value, such as `RT`.
    pub(in crate::table) value_type: String,
    pub(in crate::table) unit: UnitMeasure,
    /// The types of its classifications, in order, such as `SEX` and `AGE`.
    pub(in crate::table) types: Vec<String>,
    pub(in crate::table) observations: Vec<Observation>,
}

impl Exchange {
    /// The datasets of a table, with the letters of a list.
    pub(in crate::table) fn datasets(&self, table: &Table, mapping: &Mapping) -> Result<Vec<Dataset>, Error> {
        self.check_names(table)?;
        let mut problems = Problems::default();
        let axes = self.axes(table, &mut problems);
        let codes = self.indicators(table, &mut problems);
        let series = Series { exchange: self, table, axes };
        let mut datasets = Vec::new();
        let mut silent = Silent::default();
        for (indicator, code) in codes.iter().enumerate() {
            let roots = series.roots(indicator);
            for root in roots {
                let types = series.types(root, code.as_ref(), &mut problems);
                if let (Some(code), Some(types)) = (code, types) {
                    datasets.push(series.dataset(root, code, types, mapping, &mut silent));
                }
            }
        }
        problems.into_result()?;
        silent.into_result(mapping)?;
        Ok(datasets)
    }
}

/// A table on its way out.
struct Series<'a> {
    exchange: &'a Exchange,
    table: &'a Table,
    axes: Vec<Option<AxisCodes>>,
}

impl Series<'_> {
    fn runs(&self, indicator: usize) -> impl DoubleEndedIterator<Item = &Run> {
        self.table.runs.iter().filter(move |run| run.indicator == indicator)
    }

    /// The crossings that are datasets: those that are not the margins of another.
    fn roots(&self, indicator: usize) -> Vec<&Run> {
        let mut roots: Vec<&Run> = Vec::new();
        // The finest crossings stand last.
        for run in self.runs(indicator).rev() {
            if !roots.iter().any(|root| self.covers(root, run)) {
                roots.push(run);
            }
        }
        roots.reverse();
        roots
    }

    /// The breakdowns of a crossing at which a margin stands not at a total of its own but at an item.
    fn at_items(&self, root: &Run, margin: &Run) -> Vec<(usize, u32)> {
        let missing = root.grouping.iter().filter(|axis| !margin.grouping.contains(axis));
        let item = |axis: &usize| Some((*axis, self.axes[*axis].as_ref()?.item_of_total()?));
        missing.filter_map(item).collect()
    }

    /// Whether the rows of a crossing are told with those of a finer one, as its totals.
    ///
    /// Where a classification has no total but an item that should be everybody, they are if that item is.
    fn covers(&self, root: &Run, run: &Run) -> bool {
        if !run.grouping.iter().all(|axis| root.grouping.contains(axis)) {
            return false;
        }
        let at_items = self.at_items(root, run);
        let mut grouping: Vec<usize> =
            run.grouping.iter().copied().chain(at_items.iter().map(|(axis, _)| *axis)).collect();
        grouping.sort_unstable();
        let rows = self.table.run(run.indicator, &grouping).map_or(0..0, |run| run.rows.clone());
        let rows = &self.table.estimates[rows];
        let same = |at: usize| {
            let estimate = &self.table.estimates[at];
            let mut cell = estimate.cell.clone();
            at_items.iter().for_each(|(axis, item)| cell[*axis] = Some(*item));
            rows.binary_search_by(|row| row.cell.cmp(&cell)).is_ok_and(|at| {
                let of = &rows[at];
                (of.value, of.n, of.n_numerator, of.population, &of.reasons)
                    == (estimate.value, estimate.n, estimate.n_numerator, estimate.population, &estimate.reasons)
            })
        };
        at_items.is_empty() || run.rows.clone().all(same)
    }

    /// The types of the classifications of a crossing with their breakdowns, in the order of ILOSTAT's codes.
    fn types(&self, root: &Run, code: Option<&IndicatorCode>, problems: &mut Problems) -> Option<Vec<(String, usize)>> {
        let of = |axis: &usize| Some((self.axes[*axis].as_ref()?.of.clone(), *axis));
        let mut types = root.grouping.iter().map(of).collect::<Option<Vec<_>>>()?;
        let place = |of: &str| CLASSIFICATIONS.iter().position(|known| *known == of).unwrap_or(CLASSIFICATIONS.len());
        types.sort_by(|one, other| (place(&one.0), &one.0).cmp(&(place(&other.0), &other.0)));
        let name = || self.table.grouping_name(&root.grouping);
        if types.windows(2).any(|pair| pair[0].0 == pair[1].0) {
            problems.add("crossings of two classifications of one type", name());
            return None;
        }
        let in_currency = code.is_some_and(IndicatorCode::is_in_currencies);
        let beside_sex = types.iter().filter(|(of, _)| of != "SEX").count() + usize::from(in_currency);
        if beside_sex > 2 {
            let with = if in_currency { " with the currency" } else { "" };
            problems.add("crossings of more than two classifications beside sex", format!("{}{with}", name()));
            return None;
        }
        Some(types)
    }

    fn dataset(
        &self,
        root: &Run,
        code: &IndicatorCode,
        types: Vec<(String, usize)>,
        mapping: &Mapping,
        silent: &mut Silent,
    ) -> Dataset {
        let exchange = self.exchange;
        let currency = code.is_in_currencies().then(|| ("CUR".to_owned(), format!("CUR_TYPE_{}", exchange.currency)));
        let mut observations = Vec::new();
        for run in self.runs(root.indicator) {
            let inside = run.grouping.iter().all(|axis| root.grouping.contains(axis));
            if !inside || !self.at_items(root, run).is_empty() {
                continue;
            }
            for row in run.rows.clone().map(|at| self.table.row(at)) {
                let of_axis = |(_, axis): &(String, usize)| {
                    self.axes[*axis].as_ref()?.cell(row.estimate.cell[*axis]).map(str::to_owned)
                };
                // A row of an item that the user leaves out has no code.
                let Some(mut codes) = types.iter().map(of_axis).collect::<Option<Vec<_>>>() else { continue };
                codes.extend(currency.iter().map(|(_, code)| code.clone()));
                match mapping.write(&row.said()) {
                    Ok(letters) => {
                        let numbers = row.numbers(code.unit, exchange.decimals);
                        observations.push(Observation { codes, letters, numbers });
                    }
                    Err(unmapped) => silent.add(&unmapped, row),
                }
            }
        }
        let mut types: Vec<String> = types.into_iter().map(|(of, _)| of).collect();
        types.extend(currency.map(|(of, _)| of));
        let classes = if types.is_empty() { "NOC".to_owned() } else { types.join("_") };
        let IndicatorCode { family, value_type, unit } = code;
        Dataset {
            code: format!("{family}_{classes}_{value_type}"),
            measure: format!("{family}_{value_type}"),
            value_type: value_type.clone(),
            unit: *unit,
            types,
            observations,
        }
    }
}
