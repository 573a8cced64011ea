//! The names of a table's columns.

use super::Table;
use crate::error::{Error, ErrorKind};
use crate::estimate::Plan;
use crate::indicator::Breakdown;

/// The columns after those of the breakdowns.
const NUMBERS: [&str; 16] = [
    "value",
    "unit",
    "se",
    "ci_low",
    "ci_high",
    "cv",
    "deff",
    "df",
    "n_effective",
    "n_kish",
    "n",
    "n_numerator",
    "population",
    "missing_share",
    "reasons",
    "status",
];

impl Table {
    /// The names of the columns of the long form, in order.
    pub fn column_names(&self) -> impl Iterator<Item = &str> {
        std::iter::once("indicator").chain(self.axes.iter().map(|axis| &*axis.id)).chain(NUMBERS)
    }
}

/// Checks that breakdown columns have names of their own in a table.
///
/// # Errors
/// `column.duplicate`.
pub(crate) fn check_axes(plan: &Plan) -> Result<(), Error> {
    for (at, axis) in plan.axes().iter().enumerate() {
        let taken = plan.axes()[..at].iter().map(Breakdown::id).chain(NUMBERS).chain(["indicator"]);
        if taken.into_iter().any(|taken| taken == axis.id()) {
            return Err(Error::new(ErrorKind::ColumnDuplicate)
                .column("breakdowns")
                .found(axis.id())
                .expected("names that no other column of the table has")
                .fix("rename the column before breaking down by it"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::sample;

    #[test]
    fn columns_are_fixed() {
        let table = sample::table();
        let names: Vec<&str> = table.column_names().collect();
        assert_eq!(
            names.join(" "),
            "indicator sex region value unit se ci_low ci_high cv deff df n_effective n_kish n n_numerator \
             population missing_share reasons status"
        );
    }

    #[test]
    fn a_breakdown_cannot_take_a_name_of_the_table() -> Result<(), Error> {
        let plan = |name| Plan::builder().indicators(["unemployment_rate"])?.by([name]).build();
        assert_eq!(check_axes(&plan("region")?), Ok(()));
        for name in ["value", "indicator", "status"] {
            let error = check_axes(&plan(name)?).expect_err(name);
            assert_eq!((error.code(), error.found_text()), ("column.duplicate", Some(name)));
        }
        Ok(())
    }
}
