//! How long units were seen, and whether they had the event then.

use crate::error::{Error, ErrorKind};
use crate::estimate::{Level, check_clusters, check_lengths, check_row_weights};

/// How long each unit was seen, and whether the event came at the end of that.
///
/// A missing time is NaN and an unknown event `None`; such rows are left out and counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Durations {
    pub(super) times: Vec<f64>,
    pub(super) events: Vec<Option<bool>>,
    pub(super) weights: Option<Vec<f64>>,
    pub(super) clusters: Option<Vec<Option<u32>>>,
    pub(super) level: Level,
}

/// Rows that are left out, by reason.
pub(super) type Dropped = Vec<(String, u64)>;

/// A unit that is used.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) time: f64,
    pub(super) event: bool,
    pub(super) weight: f64,
    pub(super) cluster: u32,
}

impl Durations {
    /// A time from 0 and whether the event came then; otherwise the unit was last seen then.
    pub fn new(times: impl Into<Vec<f64>>, events: impl IntoIterator<Item = impl Into<Option<bool>>>) -> Self {
        Self {
            times: times.into(),
            events: events.into_iter().map(Into::into).collect(),
            weights: None,
            clusters: None,
            level: Level::default(),
        }
    }

    /// Sampling weights; without them every unit counts as one.
    #[must_use]
    pub fn weights(mut self, weights: impl Into<Vec<f64>>) -> Self {
        self.weights = Some(weights.into());
        self
    }

    /// The number of the cluster of each unit.
    #[must_use]
    pub fn clusters(mut self, clusters: impl IntoIterator<Item = impl Into<Option<u32>>>) -> Self {
        self.clusters = Some(clusters.into_iter().map(Into::into).collect());
        self
    }

    /// The probability with which intervals shall cover, usually 0.95.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// The units that are used, by time, events first; and the rows that are not, by reason.
    pub(super) fn seen(&self) -> Result<(Vec<Seen>, Dropped), Error> {
        self.check()?;
        let mut seen = Vec::with_capacity(self.times.len());
        let mut dropped = [("event unknown", 0), ("time missing", 0), ("weight of zero", 0)];
        for row in 0..self.times.len() {
            let weight = self.weights.as_ref().map_or(1.0, |weights| weights[row]);
            match (self.events[row], self.times[row]) {
                _ if weight == 0.0 => dropped[2].1 += 1,
                (_, time) if time.is_nan() => dropped[1].1 += 1,
                (None, _) => dropped[0].1 += 1,
                (Some(event), time) => {
                    let cluster = self.clusters.as_ref().and_then(|clusters| clusters[row]).unwrap_or(row as u32);
                    seen.push(Seen { time, event, weight, cluster });
                }
            }
        }
        // By weight as well, so that the order of the rows changes no sum.
        seen.sort_by(|a, b| {
            a.time
                .total_cmp(&b.time)
                .then(b.event.cmp(&a.event))
                .then(a.weight.total_cmp(&b.weight))
                .then(a.cluster.cmp(&b.cluster))
        });
        let dropped = dropped.into_iter().filter(|(_, count)| *count > 0);
        Ok((seen, dropped.map(|(reason, count)| (reason.to_owned(), count)).collect()))
    }

    fn check(&self) -> Result<(), Error> {
        let lengths = std::iter::once(("event", self.events.len()))
            .chain(self.weights.as_ref().map(|of| ("weights", of.len())))
            .chain(self.clusters.as_ref().map(|of| ("clusters", of.len())));
        check_lengths(lengths, self.times.len(), "time")?;
        check_row_weights(self.weights.as_deref())?;
        for (row, &time) in (0..).zip(&self.times) {
            let kind = match time {
                _ if time.is_infinite() => ErrorKind::ValueInfinite,
                _ if time < 0.0 => ErrorKind::ValueRange,
                _ => continue,
            };
            return Err(Error::new(kind)
                .column("time")
                .row(row)
                .found(time.to_string())
                .expected("a time from 0")
                .fix("an event that came before counting began has the time 0"));
        }
        check_clusters(self.clusters.as_deref())
    }
}
