//! Where the estimates of a comparison come from: a tally, a table, or a table with its tally.

use super::contrast::{At, Side};
use super::find::Names;
use super::{Axis, Table, finish};
use crate::derive::Parameters;
use crate::error::{Error, ErrorKind};
use crate::estimate::{self, Estimate, Layout, Place, Reason, Sides, Tally};
use crate::indicator::Indicator;

/// Where estimates come from, and what they are called there.
pub(super) struct Origin<'a> {
    axes: Vec<Axis>,
    pub(super) indicators: &'a [Indicator],
    groupings: Vec<&'a [usize]>,
    pub(super) tally: Option<(&'a Tally, Layout)>,
    table: Option<&'a Table>,
}

impl<'a> Origin<'a> {
    pub(super) fn of_tally(tally: &'a Tally) -> Result<Self, Error> {
        let layout = estimate::lay_out(tally)?;
        let plan = &tally.plan.0;
        Ok(Self {
            axes: finish::axes(tally, &layout),
            indicators: &plan.indicators,
            groupings: plan.groupings.iter().map(|grouping| &**grouping).collect(),
            tally: Some((tally, layout)),
            table: None,
        })
    }

    /// A table with the tally it was made from; without a sampling design the table is enough.
    pub(super) fn of_table(table: &'a Table, tally: Option<&'a Tally>) -> Result<Self, Error> {
        if table.manifest.release.is_some() && (tally.is_some() || table.manifest.has_design()) {
            return Err(no_tally("a table that was released, which tells less than its tally")
                .fix("compare estimates before the table is released"));
        }
        let mut origin = match tally {
            Some(tally) => Self::of_tally(tally)?,
            None if table.manifest.has_design() => {
                return Err(no_tally("a table without the tally it was made from"));
            }
            None => Self {
                axes: table.axes.clone(),
                indicators: &table.indicators,
                groupings: table.groupings(),
                tally: None,
                table: None,
            },
        };
        let other_plan = tally.is_some_and(|tally| tally.plan().fingerprint() != table.manifest.plan);
        if other_plan || origin.axes != table.axes {
            return Err(no_tally("a table, and the tally of another one"));
        }
        origin.table = Some(table);
        Ok(origin)
    }

    pub(super) fn place(&self, (indicator, cell): At<'_>) -> Result<Place, Error> {
        if let Some(table) = self.table {
            return table
                .find(indicator, cell)
                .map(|row| Place { indicator: row.estimate.indicator, cell: row.estimate.cell.clone() });
        }
        let groupings = self.groupings.clone();
        Names { axes: &self.axes, indicators: self.indicators, groupings }.place(indicator, cell)
    }

    /// The estimates at some places; what a gate suppressed is not told.
    pub(super) fn sides(&self, places: &[Place]) -> Result<Sides<'_>, Error> {
        let mut sides = match (&self.tally, self.table) {
            (Some((tally, layout)), _) => Sides::new(tally, layout, places)?,
            (None, Some(table)) => {
                let row = |place: &Place| table.estimates.iter().find(|row| is_at(row, place)).cloned();
                Sides::of_values(places.iter().filter_map(row).collect(), table.manifest.rules)
            }
            (None, None) => return Err(no_tally("neither")),
        };
        for (place, scored) in places.iter().zip(&mut sides.estimates) {
            if self.table.is_some_and(|table| table.rows().any(|row| is_at(row.estimate, place) && row.is_hidden())) {
                scored.estimate.hide();
                scored.estimate.reasons.push(Reason::Suppressed);
            }
        }
        Ok(sides)
    }

    /// Ages and hours limits that the estimates were made by.
    pub(super) fn parameters(&self) -> Parameters {
        match (&self.tally, self.table) {
            (Some((tally, _)), _) => tally.plan.0.parameters,
            (None, Some(table)) => table.manifest.parameters,
            (None, None) => Parameters::default(),
        }
    }

    /// An estimate as it is named here.
    pub(super) fn side(&self, estimate: &Estimate) -> Side {
        let indicator = &self.indicators[estimate.indicator];
        let named = self.axes.iter().zip(&estimate.cell).filter_map(|(axis, item)| {
            let item = axis.items.get((*item)? as usize);
            let (name, label) = item.map_or(("not_stated", "Not stated"), |item| (&*item.name, &*item.label));
            Some(((axis.id.clone(), name.to_owned()), label.to_owned()))
        });
        let (cell, labels) = named.unzip();
        Side {
            indicator: indicator.id.to_string(),
            cell,
            unit: indicator.unit,
            value: estimate.value,
            se: estimate.error.se,
            n: estimate.n,
            name: indicator.name.to_string(),
            labels,
            survey: None,
        }
    }
}

fn is_at(estimate: &Estimate, place: &Place) -> bool {
    (estimate.indicator, &estimate.cell) == (place.indicator, &place.cell)
}

fn no_tally(found: &str) -> Error {
    Error::new(ErrorKind::ContrastTally)
        .found(found)
        .expected("a table with the tally that it was made from, in which the sampling units are")
        .fix("finish the tally again, or read it from its bytes or its Arrow table: a table that was stored has no sampling units")
}

/// Both places, or one error that tells of both.
pub(super) fn both(first: Result<Place, Error>, second: Result<Place, Error>) -> Result<[Place; 2], Error> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok([first, second]),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => Err(error),
        (Err(first), Err(second)) if first == second => Err(first),
        (Err(first), Err(second)) => {
            let found = |error: &Error| error.found_text().unwrap_or_default().to_owned();
            let names: Vec<String> = first.nearest().iter().chain(second.nearest()).cloned().collect();
            let text = format!("{}; and on the other side {}", found(&first), found(&second));
            Err(first.found(text).suggest_all(&names))
        }
    }
}
