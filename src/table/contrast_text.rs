//! A comparison as a few lines, to be read.

use super::contrast::{Contrast, Side};
use super::number::{clean, finer, number};
use crate::estimate::{Compared, Comparison};
use crate::indicator::Unit;
use std::fmt;

impl fmt::Display for Contrast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Compared { value, se, ci_low, ci_high, df, t, p, common, reasons, .. } = &self.result;
        let names = self.heading(f)?;
        for (side, name) in [&self.first, &self.second].into_iter().zip(&names) {
            let value = side.value.map_or("no value".to_owned(), |value| measured(value, side.unit));
            let error = side.se.map(|se| format!(", standard error {}", finer(se, side.unit))).unwrap_or_default();
            let cases = number(side.n as f64, Unit::Persons);
            writeln!(f, "  {name}: {value}{error}, {cases} cases")?;
        }
        let what = self.comparison.id();
        let Some(value) = value else {
            return write!(f, "  no {what}: {}", self.texts());
        };
        let points = self.comparison == Comparison::Difference && self.unit == Unit::Percent;
        let value = if points {
            format!("{} percentage points", finer(*value, self.unit))
        } else {
            measured(*value, self.unit)
        };
        write!(f, "  {what} {value}")?;
        if let Some(se) = se {
            write!(f, ", standard error {}", finer(*se, self.unit))?;
        }
        if let (Some(low), Some(high)) = (ci_low, ci_high) {
            let percent = number(100.0 * self.confidence, Unit::Own);
            write!(f, "\n  {percent}% interval {} to {}", finer(*low, self.unit), finer(*high, self.unit))?;
        }
        if let (Some(t), Some(p), Some(df)) = (t, p, df) {
            let p = if *p < 0.0001 { "p < 0.0001".to_owned() } else { format!("p = {p:.4}") };
            write!(f, "; t = {t:.2} with {} degrees of freedom, {p}", number(*df, Unit::Own))?;
        }
        if let Some(common) = common {
            write!(f, "\n  sampling units in common: {}", number(*common as f64, Unit::Persons))?;
        }
        if !reasons.is_empty() {
            write!(f, "\n  {}", self.texts())?;
        }
        Ok(())
    }
}

impl Contrast {
    /// Writes what the two have in common, and gives what tells them apart.
    fn heading(&self, f: &mut fmt::Formatter<'_>) -> Result<[String; 2], fmt::Error> {
        let both = [&self.first, &self.second];
        let [one, other] = both;
        if one.indicator == other.indicator {
            writeln!(f, "{}", clean(&one.name))?;
            return Ok(both.map(Side::title));
        }
        if one.cell == other.cell {
            writeln!(f, "{}", one.title())?;
            return Ok(both.map(|side| clean(&side.name)));
        }
        writeln!(f, "Two indicators")?;
        Ok(both.map(|side| format!("{}, {}", clean(&side.name), side.title())))
    }
    fn texts(&self) -> String {
        self.result.reasons.iter().map(|reason| reason.text()).collect::<Vec<_>>().join("; ")
    }
}

impl Side {
    /// The cell, and the survey where there are two.
    fn title(&self) -> String {
        let cell = if self.labels.is_empty() { "Total".to_owned() } else { self.labels.join(", ") };
        self.survey.map_or_else(|| clean(&cell), |survey| format!("{}, {survey}", clean(&cell)))
    }
}

/// A value with the word of its unit, where it has one.
fn measured(value: f64, unit: Unit) -> String {
    let text = finer(value, unit);
    match unit {
        Unit::Persons
        | Unit::Percent
        | Unit::Hours
        | Unit::Minutes
        | Unit::Months
        | Unit::Points
        | Unit::Days
        | Unit::Years => {
            format!("{text} {}", unit.id())
        }
        _ => text,
    }
}
