//! A curve as lines of text.

use super::Survival;
use std::fmt;

/// At most so many times are shown; the others are in the columns.
const SHOWN: usize = 12;

impl Survival {
    /// Counts, and the median with its interval.
    pub(super) fn told(&self) -> Vec<(&'static str, String)> {
        let median = self.median();
        let end = |end: Option<f64>| end.map_or("not reached".to_owned(), |time| time.to_string());
        let [low, high] = median.interval;
        let interval = format!("{} to {} ({} %)", end(low), end(high), (1000.0 * self.level).round() / 10.0);
        let text = match (median.time, median.reason) {
            (Some(time), _) => time.to_string(),
            (None, reason) => reason.unwrap_or_default(),
        };
        let reasons: Vec<String> = self.dropped.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
        let reasons = if reasons.is_empty() { String::new() } else { format!(": {}", reasons.join(", ")) };
        let mut told = vec![
            ("units", format!("{}: {} with the event, {} last seen without", self.n, self.events, self.censored)),
            ("left out", format!("{}{reasons}", self.n_dropped())),
            ("median", text),
            ("interval", interval),
        ];
        told.extend(self.clusters.map(|clusters| ("clusters", clusters.to_string())));
        told
    }

    /// The times that are shown: all, or some from the first to the last.
    pub(super) fn shown(&self) -> Vec<usize> {
        let events: Vec<usize> = (0..self.points.len()).filter(|&at| self.points[at].events > 0).collect();
        if events.len() <= SHOWN {
            return events;
        }
        (0..SHOWN).map(|at| events[at * (events.len() - 1) / (SHOWN - 1)]).collect()
    }
}

impl fmt::Display for Survival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kaplan-Meier curve")?;
        for (name, text) in self.told() {
            write!(f, "\n  {name:<9} {text}")?;
        }
        write!(f, "\n{:>10}{:>10}{:>9}{:>12}{:>9}  interval", "time", "at risk", "events", "without", "error")?;
        for at in self.shown() {
            let point = &self.points[at];
            let error = point.standard_error.map_or("-".to_owned(), |se| format!("{se:.4}"));
            let interval = point.interval.map_or("-".to_owned(), |[low, high]| format!("{low:.3} to {high:.3}"));
            let (time, share) = (point.time, point.survival);
            let (risk, events) = (point.at_risk, point.events);
            write!(f, "\n{time:>10}{risk:>10}{events:>9}{share:>12.4}{error:>9}  {interval}")?;
        }
        let events = self.points.iter().filter(|point| point.events > 0).count();
        if events > self.shown().len() {
            write!(f, "\n  {} of {events} times with events are shown", self.shown().len())?;
        }
        Ok(())
    }
}
