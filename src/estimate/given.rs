//! What is checked of columns that are handed over whole, before anything is computed from them.

use crate::error::{Error, ErrorKind};

/// Refuses a weight that is negative or none.
pub(crate) fn check_weight(what: &str, weight: f64) -> Result<(), Error> {
    let kind = match weight {
        _ if weight.is_nan() => ErrorKind::WeightNan,
        _ if weight.is_infinite() => ErrorKind::WeightInfinite,
        _ if weight < 0.0 => ErrorKind::WeightNegative,
        _ => return Ok(()),
    };
    Err(Error::new(kind).column(what).found(weight.to_string()).expected("a weight from 0"))
}

/// Refuses weights that cannot be, naming the row.
pub(crate) fn check_row_weights(weights: Option<&[f64]>) -> Result<(), Error> {
    let rows = (0..).zip(weights.unwrap_or_default());
    rows.into_iter().try_for_each(|(row, weight)| check_weight("weights", *weight).map_err(|error| error.row(row)))
}

/// Refuses columns, by name and length, that are not as long as the one that counts the units.
pub(crate) fn check_lengths<'a>(
    lengths: impl IntoIterator<Item = (&'a str, usize)>,
    units: usize,
    counted_by: &str,
) -> Result<(), Error> {
    match lengths.into_iter().find(|(_, length)| *length != units) {
        None => Ok(()),
        Some((name, length)) => Err(Error::new(ErrorKind::ColumnLength)
            .column(name)
            .found(format!("{length} units"))
            .expected(format!("{units} units, as many as of the {counted_by}"))),
    }
}

/// Refuses a unit without a cluster, where there are clusters.
pub(crate) fn check_clusters(clusters: Option<&[Option<u32>]>) -> Result<(), Error> {
    match clusters.and_then(|clusters| clusters.iter().position(Option::is_none)) {
        None => Ok(()),
        Some(row) => Err(Error::new(ErrorKind::DesignNull)
            .column("clusters")
            .row(row as u64)
            .found("a unit without a cluster")
            .expected("a cluster of every unit")
            .fix("give units that were drawn or assigned by themselves a cluster of their own")),
    }
}
