//! Looking one estimate up.

use super::{Axis, Row, Table};
use crate::error::{Error, ErrorKind};
use crate::estimate::Place;
use crate::indicator::{self, Indicator};

/// What can be looked up: the breakdowns, the indicators, and which breakdowns are crossed.
pub(super) struct Names<'a> {
    pub(super) axes: &'a [Axis],
    pub(super) indicators: &'a [Indicator],
    pub(super) groupings: Vec<&'a [usize]>,
}

impl Table {
    /// The row of an indicator (id, ILOSTAT code or SDG number) in a cell.
    ///
    /// The cell names breakdowns and their items by name, code or label; breakdowns it does not
    /// name are total. `total` and `not_stated` are items of every breakdown.
    ///
    /// # Errors
    /// `indicator.unknown`, `breakdown.unknown` or `option.unknown`, with the nearest names in this table.
    pub fn find(&self, indicator: &str, cell: &[(&str, &str)]) -> Result<Row<'_>, Error> {
        let names = Names { axes: &self.axes, indicators: &self.indicators, groupings: self.groupings() };
        let Place { indicator, cell: wanted } = names.place(indicator, cell)?;
        let grouping: Vec<usize> = (0..wanted.len()).filter(|&axis| wanted[axis].is_some()).collect();
        let run = self.run(indicator, &grouping).ok_or_else(|| names.no_breakdown(&names.of_grouping(&grouping)))?;
        let rows = &self.estimates[run.rows.clone()];
        let at = rows.binary_search_by(|row| row.cell.cmp(&wanted)).map_err(|_| {
            // The grid is complete but for "not stated" of an axis on which nobody is.
            let axis = grouping
                .iter()
                .find(|&&axis| wanted[axis] == Some(self.axes[axis].items.len() as u32))
                .map_or("", |&axis| &*self.axes[axis].id);
            Error::new(ErrorKind::OptionUnknown)
                .column(axis)
                .found("not_stated")
                .expected("an item of the breakdown; everybody stated one")
        })?;
        Ok(self.row(run.rows.start + at))
    }

    /// The value of an indicator in a cell; `None` when there is a row without a value.
    ///
    /// # Errors
    /// As [`Table::find`].
    pub fn value(&self, indicator: &str, cell: &[(&str, &str)]) -> Result<Option<f64>, Error> {
        self.find(indicator, cell).map(Row::value)
    }
}

impl Names<'_> {
    /// The place of an indicator in a cell.
    pub(super) fn place(&self, indicator: &str, cell: &[(&str, &str)]) -> Result<Place, Error> {
        let indicator = self.indicator(indicator)?;
        let mut wanted: Vec<Option<u32>> = vec![None; self.axes.len()];
        for (at, (name, item)) in cell.iter().enumerate() {
            let axis = self.axes.iter().position(|axis| axis.id == *name).ok_or_else(|| self.no_breakdown(name))?;
            if cell[..at].iter().any(|(earlier, _)| earlier == name) {
                return Err(Error::new(ErrorKind::OptionUnknown)
                    .column(*name)
                    .found(format!("{name} twice in one cell"))
                    .fix("name each breakdown once"));
            }
            wanted[axis] = self.axes[axis].item(item)?;
        }
        let grouping: Vec<usize> = (0..wanted.len()).filter(|&axis| wanted[axis].is_some()).collect();
        if !self.groupings.contains(&&*grouping) {
            return Err(self.no_breakdown(&self.of_grouping(&grouping)));
        }
        Ok(Place { indicator, cell: wanted })
    }

    fn indicator(&self, key: &str) -> Result<usize, Error> {
        let position = |id: &str| self.indicators.iter().position(|indicator| indicator.id == id);
        let key = key.trim();
        position(key).or_else(|| indicator::find(key).ok().and_then(|known| position(&known.id))).ok_or_else(|| {
            let ids = || self.indicators.iter().map(|indicator| &*indicator.id);
            Error::new(ErrorKind::IndicatorUnknown)
                .column("indicator")
                .found(key)
                .expected(format!("an indicator of this table: {}", some(ids())))
                .suggest(key, ids())
        })
    }

    fn of_grouping(&self, grouping: &[usize]) -> String {
        if grouping.is_empty() {
            return "total".to_owned();
        }
        grouping.iter().map(|&axis| &*self.axes[axis].id).collect::<Vec<_>>().join(" x ")
    }

    fn no_breakdown(&self, name: &str) -> Error {
        let groupings: Vec<String> = self.groupings.iter().map(|grouping| self.of_grouping(grouping)).collect();
        let names = || groupings.iter().map(String::as_str);
        Error::new(ErrorKind::BreakdownUnknown)
            .found(name)
            .expected(format!("a breakdown of this table: {}", some(names())))
            .suggest(name, names())
    }
}

impl Axis {
    /// The position of an item; `None` for the total.
    fn item(&self, text: &str) -> Result<Option<u32>, Error> {
        if text == "total" {
            return Ok(None);
        }
        if text == "not_stated" {
            return Ok(Some(self.items.len() as u32));
        }
        let items = &self.items;
        items
            .iter()
            .position(|item| item.name == text)
            .or_else(|| items.iter().position(|item| item.code == text))
            .or_else(|| items.iter().position(|item| item.label == text))
            .map(|at| Some(at as u32))
            .ok_or_else(|| {
                let names = || items.iter().map(|item| &*item.name).chain(["total", "not_stated"]);
                Error::new(ErrorKind::OptionUnknown)
                    .column(&self.id)
                    .found(text)
                    .expected(some(names()))
                    .suggest(text, names().chain(items.iter().map(|item| &*item.label)))
            })
    }
}

/// The first names of a list that may be long.
fn some<'a>(names: impl Iterator<Item = &'a str>) -> String {
    const SHOWN: usize = 12;
    let names: Vec<&str> = names.collect();
    let rest = names.len().saturating_sub(SHOWN);
    let shown = names[..names.len() - rest].join(", ");
    if rest == 0 { shown } else { format!("{shown} and {rest} more") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::sample;

    #[test]
    fn finds_by_every_name() -> Result<(), Error> {
        let table = sample::table();
        assert_eq!(table.value("unemployment_rate", &[])?, Some(5.25));
        assert_eq!(table.value("SDG 8.5.2", &[("sex", "total")])?, Some(5.25));
        for women in ["female", "SEX_F", "Women"] {
            assert_eq!(table.value("UNE_DEAP", &[("sex", women)])?, None);
        }
        assert_eq!(table.value("unemployment_rate", &[("region", "not_stated"), ("sex", "male")])?, Some(7.0));
        assert_eq!(table.find("employment", &[("sex", "male")])?.n(), 700);
        Ok(())
    }

    #[test]
    fn says_what_is_there_instead() {
        let table = sample::table();
        let error = |indicator, cell: &[_]| table.value(indicator, cell).expect_err("not in the table");
        let unknown = error("unemployment_rat", &[]);
        assert_eq!((unknown.code(), unknown.nearest()), ("indicator.unknown", &["unemployment_rate".to_owned()][..]));
        assert_eq!(error("neet_rate", &[]).code(), "indicator.unknown");
        let unknown = error("employment", &[("sexe", "male")]);
        assert_eq!((unknown.code(), &*unknown.nearest()[0]), ("breakdown.unknown", "sex"));
        let unknown = error("employment", &[("sex", "femal")]);
        assert_eq!((unknown.code(), unknown.nearest()), ("option.unknown", &["female".to_owned()][..]));
        assert_eq!(error("employment", &[("sex", "male"), ("sex", "male")]).code(), "option.unknown");
        let unseen = error("employment", &[("sex", "not_stated")]);
        assert_eq!((unseen.code(), unseen.column_name()), ("option.unknown", Some("sex")));
    }

    #[test]
    fn a_crossing_that_was_not_asked_for_is_named() {
        let table = sample::table();
        let error = table.find("employment", &[("region", "not_stated")]).expect_err("only crossed with sex");
        assert_eq!(error.found_text(), Some("region"));
        assert_eq!(error.expected_text(), Some("a breakdown of this table: total, sex, sex x region"));
    }
}
