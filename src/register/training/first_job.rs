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

/// The durations of completers who sought work, or may have.
pub(super) fn durations(register: &TrainingRegister, made: &[Participation]) -> Result<Durations, Error> {
    // Where nobody was asked, everybody who completed is taken to have sought work.
    let asked = register.entries.iter().any(|entry| entry.training.outcome.seeking_work.is_stated());
    let sought = |made| if asked { follow_up::seeking(register, made).truth() } else { Some(true) };
    let seekers: Vec<(&Participation, Option<bool>)> = made
        .iter()
        .filter(|made| follow_up::completed_on(register, made).is_some())
        .map(|made| (made, sought(made)))
        .filter(|(_, sought)| *sought != Some(false))
        .collect();
    let seen: Vec<(f64, Option<bool>)> = seekers.iter().map(|(made, sought)| seen(register, made, *sought)).collect();
    let times: Vec<f64> = seen.iter().map(|(months, _)| *months).collect();
    let weight = |made: &Participation| register.persons.get(&made.person).map_or(1.0, Worker::sampling_weight);
    let weights: Vec<f64> = seekers.iter().map(|(made, _)| weight(made)).collect();
    let durations = Durations::new(times, seen.into_iter().map(|(_, found)| found)).weights(weights);
    if !register.rules.provider_is_psu {
        return Ok(durations);
    }
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut clusters = Vec::with_capacity(seekers.len());
    for (made, _) in &seekers {
        let next = numbers.len() as u32;
        clusters.push(*numbers.entry(register.provider(made)?).or_insert(next));
    }
    Ok(durations.clusters(clusters))
}
