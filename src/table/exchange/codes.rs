//! The codes of breakdowns and indicators, and an account of everything that has none.

use super::options::{Exchange, is_code};
use crate::code::Version;
use crate::error::{Error, ErrorKind};
use crate::indicator::{Indicator, UnitMeasure};
use crate::table::{Axis, Table};

/// The codes of one breakdown; `None` is left out.
#[derive(Debug)]
pub(super) struct AxisCodes {
    version: String,
    /// The type of the classification, such as `AGE`.
    pub(super) of: String,
    total: Option<String>,
    items: Vec<Option<String>>,
    not_stated: Option<String>,
}

impl AxisCodes {
    /// The code of a cell: an item, those who did not state one, or everybody.
    pub(super) fn cell(&self, item: Option<u32>) -> Option<&str> {
        let code = match item {
            None => &self.total,
            Some(item) => self.items.get(item as usize).unwrap_or(&self.not_stated),
        };
        code.as_deref()
    }
    /// The item that is everybody in this classification, such as people of 15 and over.
    pub(super) fn item_of_total(&self) -> Option<u32> {
        let total = self.total.as_ref()?;
        self.items.iter().position(|item| item.as_ref() == Some(total)).map(|at| at as u32)
    }
}

/// The code of an indicator, without its classifications.
#[derive(Debug)]
pub(super) struct IndicatorCode {
    /// Topic and variable, such as `UNE_DEAP`.
    pub(super) family: String,
    /// The type of value, such as `RT`.
    pub(super) value_type: String,
    pub(super) unit: UnitMeasure,
}

impl IndicatorCode {
    /// Whether a classification says in which currency it is. Local currency, `LC`, has none.
    pub(super) fn is_in_currencies(&self) -> bool {
        self.unit.code == "CR"
    }
}

/// What has no code: each sort of thing with the names of what is of this sort.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<(&'static str, Vec<String>)>);

impl Problems {
    pub(super) fn add(&mut self, what: &'static str, name: impl Into<String>) {
        let name = name.into();
        match self.0.iter_mut().find(|(known, _)| *known == what) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => self.0.push((what, vec![name])),
        }
    }

    /// One error that lists them all.
    pub(super) fn into_result(self) -> Result<(), Error> {
        if self.0.is_empty() {
            return Ok(());
        }
        let found: Vec<String> = self.0.iter().map(|(what, names)| format!("{what}: {}", names.join(", "))).collect();
        Err(Error::new(ErrorKind::ExchangeCode)
            .column("export")
            .found(found.join("; "))
            .expected("a code for every indicator, breakdown and item, and at most two classifications beside sex")
            .fix(
                "name codes by the arguments indicators, units, classifications and items; an item whose code is None \
                 is left out; break down by fewer lists at once",
            ))
    }
}

impl Exchange {
    /// The codes of every breakdown of the table.
    pub(super) fn axes(&self, table: &Table, problems: &mut Problems) -> Vec<Option<AxisCodes>> {
        let axes = table.axes.iter().enumerate();
        let codes: Vec<Option<AxisCodes>> = axes
            .map(|(at, axis)| {
                let last = axis.items.len() as u32;
                let unstated = table.estimates.iter().any(|row| row.cell[at] == Some(last));
                self.axis(axis, unstated, problems)
            })
            .collect();
        let version = |at: usize| codes[at].as_ref().map(|codes| &codes.version);
        for at in 0..codes.len() {
            if version(at).is_some() && (0..at).any(|before| version(before) == version(at)) {
                problems.add("breakdowns with the classification of another", &table.axes[at].id);
            }
        }
        codes
    }

    fn axis(&self, axis: &Axis, unstated: bool, problems: &mut Problems) -> Option<AxisCodes> {
        let named = self.classifications.get(&axis.id).map(String::as_str);
        let codes: Vec<&str> = axis.items.iter().map(|item| &*item.code).collect();
        let of_items = || Version::of_items(&codes).map(|version| version.code);
        let Some(version) = named.or_else(of_items) else {
            problems.add("breakdowns without a classification", &axis.id);
            return None;
        };
        let listed = Version::find(version);
        let full = |item: &str| match item.strip_prefix(version) {
            Some(rest) if rest.starts_with('_') => item.to_owned(),
            _ => format!("{version}_{item}"),
        };
        let mut code = |name: &str, usual: Option<String>, needed: bool| -> Option<String> {
            let told = match self.items.get(&(axis.id.clone(), name.to_owned())) {
                Some(None) => return None,
                Some(Some(item)) => Some(full(item)),
                None => usual,
            };
            let code = told.filter(|code| is_code(code) && listed.is_none_or(|version| version.has(code)));
            if code.is_none() && needed {
                problems.add("items without a code", format!("{}={name}", axis.id));
            }
            code
        };
        let items: Vec<Option<String>> =
            axis.items.iter().map(|item| code(&item.name, Some(full(&item.code)), true)).collect();
        let total = code("total", Some(listed.map_or_else(|| full("TOTAL"), Version::total)), true);
        let not_stated = code("not_stated", listed.and_then(Version::not_stated), unstated);
        for (at, item) in items.iter().enumerate().filter(|(_, item)| item.is_some()) {
            if items[..at].contains(item) || *item == not_stated {
                problems.add("items with the code of another", format!("{}={}", axis.id, axis.items[at].name));
            }
        }
        let of = version.split('_').next().unwrap_or_default().to_owned();
        Some(AxisCodes { version: version.to_owned(), of, total, items, not_stated })
    }

    /// The codes of every indicator of the table.
    pub(super) fn indicators(&self, table: &Table, problems: &mut Problems) -> Vec<Option<IndicatorCode>> {
        let codes: Vec<Option<IndicatorCode>> =
            table.indicators.iter().map(|indicator| self.code_of(indicator, problems)).collect();
        let code = |at: usize| codes[at].as_ref().map(|code| (&code.family, &code.value_type));
        for at in 0..codes.len() {
            if code(at).is_some() && (0..at).any(|before| code(before) == code(at)) {
                problems.add("indicators with the code of another", &*table.indicators[at].id);
            }
        }
        codes
    }

    fn code_of(&self, indicator: &Indicator, problems: &mut Problems) -> Option<IndicatorCode> {
        let unit = self.units.get(&*indicator.id).copied().or_else(|| indicator.unit.measure());
        if unit.is_none() {
            problems.add("indicators without a unit", &*indicator.id);
        }
        let told = self.indicators.get(&*indicator.id).map(String::as_str).or(indicator.ilostat.as_deref());
        let parts: Vec<&str> = told.map(|code| code.split('_').collect()).unwrap_or_default();
        let (family, value_type) = match *parts {
            [topic, variable] => (format!("{topic}_{variable}"), indicator.value_type().code()),
            [topic, variable, value_type] => (format!("{topic}_{variable}"), value_type),
            _ => {
                problems.add("indicators without a code", &*indicator.id);
                return None;
            }
        };
        Some(IndicatorCode { family, value_type: value_type.to_owned(), unit: unit? })
    }

    /// Refuses codes for what is not in the table: most often a slip of the pen.
    pub(super) fn check_names(&self, table: &Table) -> Result<(), Error> {
        let ids = || table.indicators.iter().map(|indicator| &*indicator.id);
        for (argument, id) in names("indicators", self.indicators.keys()).chain(names("units", self.units.keys())) {
            if !ids().any(|known| known == id) {
                return Err(unknown(ErrorKind::IndicatorUnknown, argument, id, &ids().collect::<Vec<_>>()));
            }
        }
        let axes = || table.axes.iter().map(|axis| &*axis.id);
        let of_items = self.items.keys().map(|(axis, _)| axis);
        for (argument, id) in names("classifications", self.classifications.keys()).chain(names("items", of_items)) {
            if !axes().any(|known| known == id) {
                return Err(unknown(ErrorKind::BreakdownUnknown, argument, id, &axes().collect::<Vec<_>>()));
            }
        }
        for (axis, item) in self.items.keys() {
            let of_axis = table.axes.iter().filter(|known| known.id == *axis).flat_map(|axis| &axis.items);
            let known: Vec<&str> = of_axis.map(|item| &*item.name).chain(["total", "not_stated"]).collect();
            if !known.contains(&&**item) {
                return Err(unknown(ErrorKind::OptionUnknown, "items", item, &known));
            }
        }
        Ok(())
    }
}

fn names<'a>(
    argument: &'static str,
    names: impl Iterator<Item = &'a String>,
) -> impl Iterator<Item = (&'static str, &'a str)> {
    names.map(move |name| (argument, name.as_str()))
}

fn unknown(kind: ErrorKind, argument: &str, found: &str, known: &[&str]) -> Error {
    let expected = if known.is_empty() { "nothing: the table has none".to_owned() } else { known.join(", ") };
    Error::new(kind).column(argument).found(found).expected(expected).suggest(found, known.iter().copied())
}
