//! From a tally to its table.

use super::{Axis, Manifest, Table, Warning, Waterfall, columns};
use crate::error::Error;
use crate::estimate::{self, Finished, Layout, Tally, Work, one_by_one};
use crate::indicator::{BreakdownItem, BreakdownSource};
use std::collections::HashSet;

impl Tally {
    /// The table of everything that was added up so far. The tally can be added to and finished again.
    ///
    /// # Errors
    /// `weight.all_zero`; `overflow` when all sums together cannot be held; `limit.cells` when the table would be too large; `column.duplicate` when a
    /// breakdown has the name of a column that every table has.
    pub fn finish(&self) -> Result<Table, Error> {
        self.finish_using(one_by_one)
    }

    /// As [`Tally::finish`], with the work done where the caller wants it, such as on threads. The bits are the same.
    ///
    /// # Errors
    /// As [`Tally::finish`].
    pub fn finish_using(&self, run: impl Fn(Work<'_>)) -> Result<Table, Error> {
        columns::check_axes(self.plan())?;
        let Finished { layout, estimates, scale_unknown, singletons, certain_strata, flows } =
            estimate::finish(self, run)?;
        let axes = axes(self, &layout);
        let mut manifest = Manifest::of(self, Warning::of(self, scale_unknown), singletons);
        manifest.certain_strata = certain_strata;
        let mut table = Table::new(axes, self.plan().indicators().to_vec(), estimates, manifest);
        table.waterfall = Waterfall::of(self, &flows);
        Ok(table)
    }
}

/// The breakdowns of a tally with the items that can occur.
pub(super) fn axes(tally: &Tally, layout: &Layout) -> Vec<Axis> {
    let axes = tally.plan().axes().iter().zip(&layout.axes);
    axes.map(|(breakdown, axis)| Axis {
        id: breakdown.id().to_owned(),
        list: breakdown.list().to_owned(),
        items: match breakdown.source() {
            BreakdownSource::Own(_) => distinct(axis.items.clone()),
            _ => axis.items.clone(),
        },
    })
    .collect()
}

/// Items that cannot be taken for each other or for the words of the table: a region may be called "total".
fn distinct(mut items: Vec<BreakdownItem>) -> Vec<BreakdownItem> {
    let mut names = HashSet::from(["total".to_owned(), "not_stated".to_owned()]);
    let mut labels = HashSet::from(["Total".to_owned(), "Not stated".to_owned()]);
    for item in &mut items {
        for (text, taken) in [(&mut item.name, &mut names), (&mut item.label, &mut labels)] {
            while !taken.insert(text.clone()) {
                text.push_str(" (value)");
            }
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::{Asked, Question};
    use crate::estimate::Plan;
    use crate::estimate::Shape;

    #[test]
    fn own_values_do_not_pass_for_the_total() {
        let items = ["north", "total", "Total", "not_stated", "north"].map(BreakdownItem::plain);
        let distinct = distinct(items.to_vec());
        let names: Vec<&str> = distinct.iter().map(|item| &*item.name).collect();
        assert_eq!(names, ["north", "total (value)", "Total", "not_stated (value)", "north (value)"]);
        assert_eq!(distinct[2].label, "Total (value)");
        assert_eq!(distinct[1].code, "total");
    }

    #[test]
    fn nobody_gives_a_complete_table_of_reasons() -> Result<(), Error> {
        let plan = Plan::builder().indicators(["unemployment_rate", "neet_rate"])?.by(["sex"]).build()?;
        let tally = Tally::new(&plan, Asked::NONE.with(Question::Sex), &Shape::default(), true, true);
        let table = tally.finish()?;
        assert_eq!(table.len(), 2 * 3);
        assert!(table.rows().all(|row| row.value().is_none() && !row.reasons().is_empty()));
        assert_eq!(table.axes()[0].list, "SEX");
        assert!(table.warnings().is_empty());
        let manifest = table.manifest();
        assert_eq!((manifest.strata, manifest.sampling_units), (Some(0), Some(0)));
        assert_eq!(manifest.breakdowns, [vec![], vec!["sex".to_owned()]]);
        assert_eq!(manifest.questions, ["sex"]);
        assert_eq!(table, tally.finish()?);
        Ok(())
    }

    #[test]
    fn a_breakdown_named_like_a_column_is_refused() -> Result<(), Error> {
        let plan = Plan::builder().indicators(["neet_rate"])?.by(["status"]).build()?;
        let error =
            Tally::new(&plan, Asked::ALL, &Shape::default(), false, false).finish().expect_err("status is a column");
        assert_eq!(error.code(), "column.duplicate");
        Ok(())
    }
}
