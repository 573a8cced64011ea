//! Why one record counts as it does.

use super::workers;
use crate::error::{Error, ErrorKind};
use crate::estimate::Plan;
use crate::explain::{Explanation, Told};
use crate::record::Worker;
use std::collections::BTreeMap;

pub(super) fn record(plan: &Plan, workers: &[Worker], row: usize, indicator: &str) -> Result<Explanation, Error> {
    let indicator = plan.indicator(indicator)?;
    let Some(worker) = workers.get(row) else {
        return Err(Error::new(ErrorKind::OptionUnknown)
            .column("record")
            .found(format!("row {row}"))
            .expected(format!("a row of {}, counted from 0", workers.len())));
    };
    let at_row = |error: Error| error.row(row as u64);
    let (_, asked) = workers::used(plan, workers::asked(workers)?);
    let flags = indicator.own_facts.iter().map(|name| workers::own_flag(worker, name));
    let numbers = indicator.own_numbers.iter().map(|name| workers::own_number(worker, name));
    let told = Told {
        row: Some(row as u64),
        person: worker.id.as_deref(),
        weight: Some(worker.sampling_weight()),
        answers: worker.answers().map_err(at_row)?,
        asked,
        flags: flags.collect::<Result<_, _>>().map_err(at_row)?,
        numbers: numbers.collect::<Result<_, _>>().map_err(at_row)?,
        columns: Vec::new(),
        raw: BTreeMap::new(),
    };
    Ok(told.explain(indicator, plan.parameters()))
}

/// The position of the person with this identifier.
pub(super) fn find(workers: &[Worker], id: &str) -> Result<usize, Error> {
    workers.iter().position(|worker| worker.id.as_deref() == Some(id)).ok_or_else(|| {
        Error::new(ErrorKind::OptionUnknown)
            .column("record")
            .found(format!("person {id:?}"))
            .expected("the identifier of a record")
            .suggest(id, workers.iter().filter_map(|worker| worker.id.as_deref()))
    })
}
