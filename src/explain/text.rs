//! An explanation as an indented trace.

use super::{Explanation, Heard, Member, Place, Reason, word};
use crate::table::{clean, plain, wrap};
use std::fmt;

/// The width of a line.
const WIDTH: usize = 100;

/// One line of the trace: how deep it stands, and what it says.
pub(super) struct Line {
    pub(super) depth: usize,
    pub(super) text: String,
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = vec![self.title()];
        let formula = Line { depth: 1, text: plain(&self.formula) };
        for Line { depth, text } in std::iter::once(formula).chain(self.lines()) {
            let indent = "  ".repeat(depth);
            let wrapped = wrap(&text, WIDTH - indent.len() - 2);
            lines.extend(wrapped.into_iter().enumerate().map(|(at, line)| {
                // What goes on is indented under what it belongs to.
                format!("{indent}{}{line}", if at == 0 { "" } else { "  " })
            }));
        }
        f.write_str(&lines.join("\n"))
    }
}

impl Explanation {
    /// What is explained, such as `Unemployment rate: row 0, weight 410.5`.
    pub(super) fn title(&self) -> String {
        let row = self.row.map(|row| format!("row {row}"));
        let person = self.person.as_ref().map(|person| format!("person {}", clean(person)));
        let weight = match self.weight {
            Some(weight) => format!("weight {weight}"),
            None => "no weight: not in the sample".to_owned(),
        };
        let whom: Vec<String> = row.into_iter().chain(person).chain([weight]).collect();
        format!("{}: {}", clean(&self.name), whom.join(", "))
    }

    /// The trace, line by line.
    pub(super) fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut say = |depth, text| lines.push(Line { depth, text });
        for count in &self.counts {
            let part = if self.counts.len() == 1 { String::new() } else { format!("{}: ", count.part) };
            say(0, format!("{part}{}", place(count.place)));
        }
        for scope in &self.scopes {
            say(0, member(scope));
        }
        for fact in &self.facts {
            fact.lines(&mut say);
        }
        for measure in &self.measures {
            measure.lines(&mut say);
        }
        lines
    }
}

const fn place(place: Place) -> &'static str {
    match place {
        Place::Numerator => "Counts in the numerator and in the denominator.",
        Place::Denominator => "Counts in the denominator, not in the numerator.",
        Place::Outside => "Does not count: outside the universe.",
        Place::Unknown => "Does not count: what decides is unknown, which is reported as missing.",
        Place::NoWeight => "Does not count: the weight is zero, or the record is not in the sample.",
    }
}

fn member(scope: &Member) -> String {
    let by = if scope.decided_by.is_empty() { String::new() } else { format!(", by {}", scope.decided_by.join(", ")) };
    plain(&format!("{} ({}): {}{by}", scope.name, scope.scope, word(scope.holds)))
}

impl Reason {
    fn lines(&self, say: &mut impl FnMut(usize, String)) {
        let value = match (&self.value, self.truth) {
            (Some(value), _) => clean(value),
            (None, truth) => word(truth).to_owned(),
        };
        say(0, format!("{}: {value}. {}{}", clean(&self.id), self.sentence, bracketed(&self.source)));
        // A fact that is its own rule need not be said twice.
        for rule in self.rules.iter().filter(|rule| rule.sentence != self.sentence) {
            let open = if self.truth.is_none() { "open: " } else { "" };
            say(1, format!("{open}{}{}", rule.sentence, bracketed(rule.source)));
        }
        for heard in &self.answers {
            say(2, heard.line());
        }
        for heard in &self.not_asked {
            say(2, format!("{} was not asked, and the rule does without it: {}", heard.question, heard.text));
        }
        for heard in &self.missing {
            let why = if heard.asked { "not answered" } else { "not asked" };
            say(2, format!("{why}: {}", heard.line()));
        }
        for heard in &self.unclear {
            say(2, format!("not precise enough: {}", heard.line()));
        }
        for parameter in &self.parameters {
            say(2, format!("parameter {} = {}", parameter.name, parameter.value));
        }
    }
}

impl Heard {
    /// Such as `age = 34 (column q3: 34): Age in completed years.`
    fn line(&self) -> String {
        let answer = self.answer.as_ref().map(|answer| format!(" = {}", clean(answer))).unwrap_or_default();
        let raw = |raw: &Option<String>| raw.as_ref().map_or_else(|| "empty".to_owned(), |raw| clean(raw));
        let column = self.column.as_ref();
        let column = column.map(|column| format!(" (column {}: {})", clean(column), raw(&self.raw)));
        format!("{}{answer}{}: {}", clean(&self.question), column.unwrap_or_default(), self.text)
    }
}

fn bracketed(source: &str) -> String {
    if source.is_empty() { String::new() } else { format!(" [{source}]") }
}
