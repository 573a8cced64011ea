//! An effect as lines of text: the number, what it is made of, what must hold for it.

use super::{Balance, Effect};
use std::fmt;

impl Effect {
    /// The estimator and whose effect it is.
    pub(super) fn title(&self) -> String {
        format!("{}: effect {}", self.estimator.words(), self.estimand.words())
    }

    /// What is told of the number: a name and a text each.
    pub(super) fn told(&self) -> Vec<(&'static str, String)> {
        let mut told = vec![("effect", number(self.value))];
        let df = self.df.map_or("normal distribution".to_owned(), |df| format!("df {}", number(df)));
        let error = match self.standard_error {
            Some(se) => format!("{} ({}; {df})", number(se), self.errors.words()),
            None => "none".to_owned(),
        };
        told.push(("standard error", error));
        if let Some([low, high]) = self.interval {
            told.push(("interval", format!("{} to {} ({} %)", number(low), number(high), number(100.0 * self.level))));
        }
        told.push(("units", format!("{} treated, {} control", self.n_treated, self.n_control)));
        let reasons: Vec<String> = self.dropped.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
        let reasons = if reasons.is_empty() { String::new() } else { format!(": {}", reasons.join(", ")) };
        told.push(("left out", format!("{}{reasons}", self.n_dropped())));
        if let Some(clusters) = self.clusters {
            told.push(("clusters", clusters.to_string()));
        }
        if let Some(overlap) = &self.overlap {
            let [low, high] = overlap.bounds;
            let text = format!(
                "probabilities {:.3} to {:.3}, {} moved to {low} or {high}; effective units {:.0} treated, {:.0} control",
                overlap.min, overlap.max, overlap.trimmed, overlap.effective_treated, overlap.effective_control
            );
            told.push(("overlap", text));
        }
        if let Some(f) = self.first_stage_f {
            told.push(("first stage", format!("F {}", number(f))));
        }
        told.extend(self.balance_told().map(|text| ("balance", text)));
        told
    }

    /// The largest standardised difference, before and after.
    fn balance_told(&self) -> Option<String> {
        let largest = |of: fn(&Balance) -> Option<f64>| {
            let known = self.balance.iter().filter_map(|row| of(row).map(|size| (size.abs(), &row.covariate)));
            known.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(size, name)| format!("{size:.3} ({name})"))
        };
        let before = largest(|row| row.before)?;
        let after = largest(|row| row.after).map_or(String::new(), |after| format!(", after weighting {after}"));
        Some(format!("largest standardised difference {before}{after}"))
    }
}

/// A number for the eye: two decimals, more of a small one.
fn number(value: f64) -> String {
    let size = value.abs();
    let decimals = if size >= 10.0 || size == 0.0 { 2 } else { (2 - size.log10().floor() as i32).clamp(3, 9) as usize };
    let text = format!("{value:.decimals$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.title())?;
        for (name, text) in self.told() {
            write!(f, "\n  {name:<15} {text}")?;
        }
        write!(f, "\nIt is an effect only if:")?;
        for assumption in &self.assumptions {
            write!(f, "\n  - {assumption}")?;
        }
        for warning in &self.warnings {
            write!(f, "\nWarning: {warning}")?;
        }
        Ok(())
    }
}
