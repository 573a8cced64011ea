//! Whether a gate of the user's own can be used.

use super::clause::{Clause, Comparison, Limit};
use super::evidence::{Figure, Kind};
use super::gate::{Gate, invalid};
use super::gates;
use super::verdict::Outcome;
use crate::error::Error;

impl Gate {
    /// Checks every field; a document is checked when it is read.
    ///
    /// # Errors
    /// `gate.invalid` naming the field.
    pub fn check(&self) -> Result<(), Error> {
        if !is_hyphenated(&self.id) {
            let expected = "lower-case words and digits joined by hyphens, such as my-office";
            return Err(invalid("id").found(&*self.id).expected(expected));
        }
        for (field, text) in [("name", &self.name), ("version", &self.version)] {
            if text.trim().is_empty() {
                return Err(invalid(field).found("nothing").expected("some words"));
            }
        }
        if gates().any(|gate| gate.id == self.id && gate.version == self.version && gate != self) {
            return Err(invalid("id")
                .found(format!("{} {}", self.id, self.version))
                .expected("an id or version that the library does not use for another rule"));
        }
        if self.clauses.is_empty() {
            return Err(invalid("clauses").found("none").expected("one at least"));
        }
        for (at, clause) in self.clauses.iter().enumerate() {
            self.check_clause(clause, &|field| format!("clauses[{at}].{field}"))?;
        }
        if let Some(rule) = self.table {
            if !(0.0..1.0).contains(&rule.above) {
                return Err(invalid("table.above").found(rule.above.to_string()).expected("a share of cells below 1"));
            }
            check_outcome(rule.counts, "table.counts")?;
        }
        Ok(())
    }

    fn check_clause(&self, clause: &Clause, field: &dyn Fn(&str) -> String) -> Result<(), Error> {
        if clause.id.trim().is_empty() {
            return Err(invalid(field("id")).found("nothing").expected("a name to change the limit by"));
        }
        check_outcome(clause.outcome, &field("outcome"))?;
        let kinds = if clause.kinds.is_empty() { &self.kinds } else { &clause.kinds };
        if let Some(kind) = clause.kinds.iter().find(|kind| !self.kinds.is_empty() && !self.kinds.contains(kind)) {
            return Err(invalid(field("kinds")).found(kind.id()).expected("a kind that the gate speaks of"));
        }
        let shares = **kinds == [Kind::Share];
        check_limit(clause.figure, clause.is, clause.limit, shares, field)?;
        if self.clauses.iter().any(|other| other.id == clause.id && other.limit != clause.limit) {
            return Err(invalid(field("id"))
                .found(format!("{} with two limits", clause.id))
                .expected("one limit for all clauses of one id"));
        }
        for (at, condition) in clause.when.iter().enumerate() {
            let field = |name: &str| field(&format!("when[{at}].{name}"));
            check_limit(condition.figure, condition.is, condition.limit, shares, &field)?;
        }
        Ok(())
    }
}

fn check_outcome(outcome: Outcome, field: &str) -> Result<(), Error> {
    if matches!(outcome, Outcome::Flag | Outcome::Suppress) {
        return Ok(());
    }
    Err(invalid(field).found(outcome.id()).expected("flag or suppress"))
}

fn check_limit(
    figure: Figure,
    is: Comparison,
    limit: Limit,
    shares: bool,
    field: &dyn Fn(&str) -> String,
) -> Result<(), Error> {
    if figure.is_of_share() && !shares {
        return Err(invalid(field("figure")).found(figure.id()).expected("kinds = [\"share\"] with this figure"));
    }
    match limit {
        Limit::NotGiven => Ok(()),
        Limit::Quadratic if figure == Figure::Se && shares => Ok(()),
        Limit::Quadratic => {
            Err(invalid(field("limit")).found("quadratic").expected("the figure se and kinds = [\"share\"] with it"))
        }
        Limit::Number(number) => {
            let most = if figure.is_fraction() { 1.0 } else { f64::MAX };
            let least = if figure == Figure::Value { f64::MIN } else { 0.0 };
            if !(least..=most).contains(&number) {
                let error = invalid(field("limit")).found(number.to_string());
                return Err(if figure.is_fraction() {
                    error.expected("a fraction from 0 to 1, such as 0.165 for 16.5 percent")
                } else {
                    error.expected("a number, 0 or more")
                });
            }
            if is == Comparison::Below && number <= least {
                return Err(invalid(field("limit")).found(number.to_string()).expected("a limit that can be undercut"));
            }
            Ok(())
        }
    }
}

fn is_hyphenated(id: &str) -> bool {
    let word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    id.split('-').all(word)
}
