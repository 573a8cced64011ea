//! How long it took completers to find their first job, those who are still without one included.

use super::TrainingRegister;
use super::follow_up;
use super::participation::Participation;
use crate::code::Code;
use crate::error::Error;
use crate::estimate::Durations;
use crate::record::Worker;
use std::collections::BTreeMap;

/// A time, and whether the job came then; without one, or where nobody knows whether work was sought, it is unknown.
fn seen(register: &TrainingRegister, made: &Participation, sought: Option<bool>) -> (f64, Option<bool>) {
    let found = follow_up::months_to_job(register, made).map(|months| (months, true));
    let without = || follow_up::censored_after(register, made).map(|months| (months, false));
    match found.or_else(without) {
        Some((months, found)) => (months as f64, sought.map(|_| found)),
        None => (f64::NAN, None),
    }
}

/// Every completer who sought work, or may have: position among the participations, time, and whether the job came then.
pub(super) fn waits(register: &TrainingRegister, made: &[Participation]) -> Vec<(usize, f64, Option<bool>)> {
    // Where nobody was asked, everybody who completed is taken to have sought work.
    let asked = register.entries.iter().any(|entry| entry.training.outcome.seeking_work.is_stated());
    let sought = |made| if asked { follow_up::seeking(register, made).truth() } else { Some(true) };
    made.iter()
        .enumerate()
        .filter(|(_, made)| follow_up::completed_on(register, made).is_some())
        .map(|(at, made)| (at, made, sought(made)))
        .filter(|(_, _, sought)| *sought != Some(false))
        .map(|(at, made, sought)| {
            let (months, found) = seen(register, made, sought);
            (at, months, found)
        })
        .collect()
}

/// The durations of those, with the weights of persons and providers as clusters.
pub(super) fn durations(register: &TrainingRegister, made: &[Participation]) -> Result<Durations, Error> {
    let waits = waits(register, made);
    let seekers = || waits.iter().map(|(at, _, _)| &made[*at]);
    let weight = |made: &Participation| register.persons.get(&made.person).map_or(1.0, Worker::sampling_weight);
    let times: Vec<f64> = waits.iter().map(|(_, months, _)| *months).collect();
    let weights: Vec<f64> = seekers().map(weight).collect();
    let durations = Durations::new(times, waits.iter().map(|(_, _, found)| *found)).weights(weights);
    if !register.rules.provider_is_psu {
        return Ok(durations);
    }
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut clusters = Vec::with_capacity(waits.len());
    for made in seekers() {
        let next = numbers.len() as u32;
        clusters.push(*numbers.entry(register.provider(made)?).or_insert(next));
    }
    Ok(durations.clusters(clusters))
}
