//! The words around a printed table: what it holds, and what it was made from.

use super::number::{clean, number};
use super::{Manifest, Table};
use crate::indicator::{Unit, Word};

/// The indicators and breakdowns, such as `3 indicators by sex, sex x area`.
pub(super) fn title(table: &Table) -> String {
    const NAMED: usize = 6;
    let what = match &*table.indicators {
        [one] => clean(&one.name),
        many => format!("{} {}", many.len(), table.word(Word::Indicators)),
    };
    let by: Vec<String> = table
        .groupings()
        .into_iter()
        .filter(|grouping| !grouping.is_empty())
        .map(|grouping| clean(&table.grouping_name(grouping)))
        .collect();
    let word = table.word(Word::By);
    match by.len() {
        0 => what,
        len if len > NAMED => format!("{what} {word} {} and {} more", by[..NAMED].join(", "), len - NAMED),
        _ => format!("{what} {word} {}", by.join(", ")),
    }
}

/// The account of rows, the design and the plan, such as `1,500 of 1,503 rows used (3 with weight zero)`.
pub(super) fn account(manifest: &Manifest) -> String {
    let count = |n: u64| number(n as f64, Unit::Persons);
    let rows = &manifest.rows;
    let left_out: Vec<String> = [(rows.zero_weight, "with weight zero"), (rows.not_in_sample, "not in the sample")]
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, why)| format!("{} {why}", count(n)))
        .collect();
    let used = if left_out.is_empty() {
        format!("{} rows used", count(rows.used))
    } else {
        format!("{} of {} rows used ({})", count(rows.used), count(rows.rows), left_out.join(", "))
    };
    let weights = match (manifest.register, manifest.weighted) {
        (true, _) => " of a register, which has no sampling error",
        (false, true) => "",
        (false, false) => ", without weights",
    };
    let design = match (manifest.strata, manifest.sampling_units) {
        (Some(strata), Some(units)) => {
            format!("{} strata, {} sampling units; ", count(strata as u64), count(units as u64))
        }
        _ => match (manifest.replicates, &manifest.replicate_method) {
            (Some(replicates), Some(method)) => format!("{} replicates ({method}); ", count(replicates as u64)),
            _ => String::new(),
        },
    };
    format!("{used}{weights}; {design}plan {}; decentwork {}", manifest.plan, manifest.version)
}

/// What is left out of a printed table.
pub(super) fn more(lines: usize, place: &str) -> String {
    let count = number(lines as f64, Unit::Persons);
    format!("... {count} more {}{place}", if lines == 1 { "row" } else { "rows" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::sample;

    #[test]
    fn the_account_names_what_was_left_out() {
        let mut manifest = sample::table().manifest().clone();
        (manifest.rows.rows, manifest.rows.not_in_sample, manifest.plan) = (12_500, 10_997, "p".to_owned());
        (manifest.strata, manifest.sampling_units) = (Some(40), Some(1200));
        manifest.version = "1".to_owned();
        let rows = "1,500 of 12,500 rows used (3 with weight zero, 10,997 not in the sample)";
        assert_eq!(account(&manifest), format!("{rows}; 40 strata, 1,200 sampling units; plan p; decentwork 1"));
        manifest.rows = crate::Rows { rows: 1500, used: 1500, ..Default::default() };
        (manifest.weighted, manifest.strata) = (false, None);
        assert_eq!(account(&manifest), "1,500 rows used, without weights; plan p; decentwork 1");
    }
}
