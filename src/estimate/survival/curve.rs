//! The curve and its variance, in one pass through the times.

use super::durations::{Durations, Seen};
use super::{Survival, SurvivalPoint, factor};
use crate::error::Error;
use std::collections::HashMap;

pub(super) fn curve(durations: &Durations) -> Result<Survival, Error> {
    let (seen, dropped) = durations.seen()?;
    let mut clusters = Clusters::new(&seen);
    let count = durations.clusters.is_some().then_some(clusters.len() as u64);
    let correction = count.map_or(1.0, |count| count as f64 / (count as f64 - 1.0));
    let factor = factor(durations.level, count);
    // The weight from each place on, added from the end.
    let mut from: Vec<f64> = seen
        .iter()
        .rev()
        .scan(0.0, |sum, unit| {
            *sum += unit.weight;
            Some(*sum)
        })
        .collect();
    from.reverse();
    from.push(0.0);
    let mut points = Vec::new();
    let (mut start, mut survival, mut passed) = (0, 1.0, 0.0);
    for group in seen.chunk_by(|a, b| a.time.total_cmp(&b.time).is_eq()) {
        let events = group.iter().filter(|unit| unit.event).count();
        let (left, all) = (from[start + events], from[start]);
        let dead = seen.len() - start == events;
        if events > 0 {
            survival = if dead { 0.0 } else { survival * left / all };
            for unit in &group[..events] {
                clusters.leaves(unit, passed - 1.0 / all);
            }
            passed += if dead { 0.0 } else { (all - left) / (all * left) };
        }
        let variance = correction * clusters.squares(passed);
        for unit in &group[events..] {
            clusters.leaves(unit, passed);
        }
        let standard_error = Some(survival * variance.max(0.0).sqrt()).filter(|se| se.is_finite() && *se > 0.0);
        points.push(SurvivalPoint {
            time: group[0].time,
            at_risk: (seen.len() - start) as u64,
            at_risk_weight: all,
            events: events as u64,
            censored: (group.len() - events) as u64,
            survival,
            standard_error,
            interval: standard_error.and_then(|se| log_log(survival, se, factor)),
        });
        start += group.len();
    }
    let events = seen.iter().filter(|unit| unit.event).count() as u64;
    let n = seen.len() as u64;
    let level = durations.level.value();
    Ok(Survival { points, n, events, censored: n - events, dropped, clusters: count, level })
}

/// `S^exp(-+ z se / (S |ln S|))`.
fn log_log(survival: f64, se: f64, factor: f64) -> Option<[f64; 2]> {
    let spread = factor * se / (survival * survival.ln().abs());
    Some([survival.powf(spread.exp()), survival.powf((-spread).exp())])
        .filter(|of| of.iter().all(|end| end.is_finite()))
}

/// Of every cluster, what its units that are gone moved the logarithm of the curve by, and the weight still there.
///
/// Whoever is still there has come through the same times, and moves it by the same amount for its weight. So the sum of
/// squares over clusters needs three sums only, which are kept up to date.
struct Clusters {
    places: HashMap<u32, usize>,
    gone: Vec<f64>,
    there: Vec<f64>,
    gone_squared: f64,
    gone_there: f64,
    there_squared: f64,
}

impl Clusters {
    fn new(seen: &[Seen]) -> Self {
        let mut places = HashMap::new();
        let mut there: Vec<f64> = Vec::new();
        for unit in seen {
            let place = *places.entry(unit.cluster).or_insert(there.len());
            if place == there.len() {
                there.push(0.0);
            }
            there[place] += unit.weight;
        }
        let there_squared = there.iter().map(|weight| weight * weight).sum();
        Self { places, gone: vec![0.0; there.len()], there, gone_squared: 0.0, gone_there: 0.0, there_squared }
    }

    fn len(&self) -> usize {
        self.there.len()
    }

    /// A unit is gone, with what it moved the logarithm by for its weight.
    fn leaves(&mut self, unit: &Seen, moved: f64) {
        let place = self.places[&unit.cluster];
        let (gone, there) = (self.gone[place], self.there[place]);
        let (next_gone, next_there) = (gone + unit.weight * moved, there - unit.weight);
        self.gone_squared += next_gone * next_gone - gone * gone;
        self.gone_there += next_gone * next_there - gone * there;
        self.there_squared += next_there * next_there - there * there;
        self.gone[place] = next_gone;
        self.there[place] = next_there;
    }

    /// The sum over clusters of what all of its units together move it by, squared.
    fn squares(&self, passed: f64) -> f64 {
        self.gone_squared + 2.0 * passed * self.gone_there + passed * passed * self.there_squared
    }
}
