//! Kitagawa's decomposition of two cells of a table.

use super::{Row, Table};
use crate::decompose::{Category, Kitagawa, kitagawa};
use crate::error::{Error, ErrorKind};
use crate::indicator::Formula;

/// By how much, as a part of it, the people of all items may differ from those of the cell: rounding.
const ROUNDING: f64 = 1e-9;

impl Table {
    /// Takes the difference of a share or mean in two cells apart: into other rates of like people, and other people.
    ///
    /// The table must be broken down by the breakdowns of the cells and `over` together. Those who did not state an
    /// item are a category of their own. The parts are in the unit of the indicator, percentages in percentage points.
    /// They have no standard errors: see [`decompose`](crate::decompose).
    ///
    /// ```
    /// use decentwork::{Plan, sample};
    /// let plan = Plan::builder().indicators(["unemployment_rate"])?.by(["sex", "age_10yr_bands"]).build()?;
    /// let table = plan.tally(&sample::workers()?)?.finish()?;
    /// let parts = table.kitagawa("unemployment_rate", &[("sex", "female")], &[("sex", "male")], "age_10yr_bands")?;
    /// assert!((parts.parts.rate + parts.parts.composition - parts.difference).abs() < 1e-12);
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Table::find`] and [`kitagawa`]; `indicator.invalid` when the indicator is no share and no mean;
    /// `decompose.categories` when items overlap, or leave people out; `decompose.suppressed` when a gate took an estimate out.
    pub fn kitagawa(
        &self,
        indicator: &str,
        first: &[(&str, &str)],
        second: &[(&str, &str)],
        over: &str,
    ) -> Result<Kitagawa, Error> {
        let cells = [self.find(indicator, first)?, self.find(indicator, second)?];
        let formula = &cells[0].indicator().formula;
        if !matches!(formula, Formula::Share { .. } | Formula::Mean { .. }) {
            return Err(Error::new(ErrorKind::IndicatorInvalid)
                .column("indicator")
                .found(formula.to_string())
                .expected("a share or a mean, which is the mean of those of its parts"));
        }
        let of = [self.items(cells[0], first, over)?, self.items(cells[1], second, over)?];
        // Items are the same on both sides but for those who did not state one, who may be on one side only.
        let mut names: Vec<&str> = of.iter().flatten().map(|row| name(row, over)).collect();
        let mut seen = std::collections::HashSet::new();
        names.retain(|name| seen.insert(*name));
        let side = |group: usize, wanted: &str| -> Result<(f64, f64), Error> {
            let Some(row) = of[group].iter().find(|row| name(row, over) == wanted) else { return Ok((0.0, f64::NAN)) };
            if row.is_hidden() {
                return Err(Error::new(ErrorKind::DecomposeSuppressed)
                    .column(wanted)
                    .found("an estimate that a gate took out")
                    .expected("an estimate of every category")
                    .fix("decompose the table before it is gated, or use broader categories"));
            }
            Ok((row.population(), row.value().unwrap_or(f64::NAN)))
        };
        let categories = names.iter().map(|name| Ok(Category::new(*name, side(0, name)?, side(1, name)?)));
        kitagawa(&categories.collect::<Result<Vec<_>, Error>>()?)
    }

    /// The rows of a cell by the items of one more breakdown, which must be a partition of it.
    fn items<'a>(&'a self, whole: Row<'a>, cell: &[(&str, &str)], over: &str) -> Result<Vec<Row<'a>>, Error> {
        let axis = self.axes.iter().position(|axis| axis.id == over);
        let axis = axis.filter(|&axis| whole.estimate.cell[axis].is_none()).ok_or_else(|| {
            let names =
                || self.axes.iter().map(|axis| &*axis.id).filter(|id| cell.iter().all(|(named, _)| named != id));
            Error::new(ErrorKind::BreakdownUnknown)
                .column("over")
                .found(over)
                .expected("another breakdown of this table than those of the cells")
                .suggest(over, names())
        })?;
        let is_item = |row: &Row<'_>| {
            let cells = row.estimate.cell.iter().zip(&whole.estimate.cell).enumerate();
            row.estimate.indicator == whole.estimate.indicator
                && cells
                    .into_iter()
                    .all(|(at, (item, of_whole))| if at == axis { item.is_some() } else { item == of_whole })
        };
        let rows: Vec<Row<'_>> = self.rows().filter(is_item).collect();
        if rows.is_empty() {
            let crossed: Vec<&str> = cell.iter().map(|(named, _)| *named).chain([over]).collect();
            return Err(Error::new(ErrorKind::BreakdownUnknown)
                .column("over")
                .found(format!("a table that is not broken down by {}", crossed.join(" x ")))
                .expected("a table broken down by the breakdowns of the cells and this one together"));
        }
        let people: f64 = rows.iter().map(|row| row.population()).sum();
        if (people - whole.population()).abs() > ROUNDING * whole.population() {
            return Err(Error::new(ErrorKind::DecomposeCategories)
                .column(over)
                .found(format!("{people} people in all items, {} in the cell", whole.population()))
                .expected("items of which everybody is in exactly one")
                .fix("choose a breakdown whose items neither overlap nor leave anybody out"));
        }
        Ok(rows)
    }
}

/// The item of a row.
fn name<'a>(row: &Row<'a>, over: &str) -> &'a str {
    row.cell(over).map_or("", super::Cell::name)
}
