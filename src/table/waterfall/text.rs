//! A waterfall to be read, in a terminal and in a notebook.

use super::{Lost, Units, Universe, Waterfall};
use crate::indicator::Unit;
use crate::table::html::escape;
use crate::table::number::{clean, number, plain, wrap};
use std::fmt;

/// The width of the words of a line; the numbers stand behind them.
const WORDS: usize = 52;

/// A line: how deep it stands, what it says, and how many.
struct Line {
    depth: usize,
    text: String,
    rows: Option<u64>,
    weight: Option<f64>,
}

impl Waterfall {
    fn lines(&self) -> Vec<Line> {
        let line = |depth, text: &str, rows, weight| Line { depth, text: text.to_owned(), rows, weight };
        let units = |depth, text: &str, units: Units| line(depth, text, Some(units.rows), Some(units.weight));
        let mut lines = vec![line(0, "Rows given", Some(self.rows.rows), None)];
        for (rows, why) in [
            (self.rows.not_in_sample, "left out, not in the sample: without a weight"),
            (self.rows.zero_weight, "left out, with weight zero"),
        ] {
            lines.extend((rows > 0).then(|| line(1, why, Some(rows), None)));
        }
        lines.push(line(0, "Rows used", Some(self.rows.used), Some(self.weight)));
        for universe in &self.universes {
            lines.push(line(0, &universe.title(), None, None));
            lines.push(units(1, "outside the universe", universe.outside));
            for lost in &universe.lost {
                lines.push(units(1, &lost.reason(), lost.units));
                let among = format!("an answer is missing among {}", plain(&lost.questions.join(", ")));
                lines.extend((!lost.questions.is_empty()).then(|| line(2, &among, None, None)));
            }
            lines.push(units(1, "counted", universe.denominator));
            if universe.numerator != universe.denominator {
                lines.push(units(2, "of these in the numerator", universe.numerator));
            }
        }
        let withheld = format!("{} not shown, which would tell of few people", self.withheld);
        lines.extend((self.withheld > 0).then(|| line(0, &withheld, None, None)));
        lines
    }
}

impl Universe {
    fn title(&self) -> String {
        let part = if self.part == "all" { String::new() } else { format!(", {}", self.part) };
        let whom = if self.universe.is_empty() { String::new() } else { format!(" ({})", clean(&self.universe)) };
        format!("{}{part}{whom}", clean(&self.name))
    }
}

impl Lost {
    fn reason(&self) -> String {
        let unknown: Vec<String> = self.unknown.iter().map(|name| clean(name)).collect();
        match self.step {
            "negative" => "lost: the value is negative".to_owned(),
            "measure" => format!("lost: no {}", unknown.join(", ")),
            _ => format!("lost: unknown whether {}", unknown.join(", ")),
        }
    }
}

fn shown(of: f64) -> String {
    number(of, Unit::Persons)
}

/// Rows given, left out and used; then for each indicator what became of the rows used.
impl fmt::Display for Waterfall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = vec![format!("{:WORDS$}{:>12}{:>18}", "", "rows", "weight")];
        for line in self.lines() {
            let title = line.rows.is_none() && line.depth == 0;
            text.extend(title.then(String::new));
            let indent = 2 * line.depth;
            let most = if line.rows.is_some() { WORDS } else { WORDS + 30 };
            let words = wrap(&line.text, most - indent - 2);
            text.extend(
                words
                    .into_iter()
                    .enumerate()
                    .map(|(at, words)| format!("{}{words}", " ".repeat(indent + if at == 0 { 0 } else { 2 }))),
            );
            if let (Some(last), Some(rows)) = (text.last_mut(), line.rows) {
                let weight = line.weight.map(shown).unwrap_or_default();
                let numbers = format!("{:>12}{weight:>18}", shown(rows as f64));
                *last = format!("{last:WORDS$}{}", numbers.trim_end());
            }
        }
        f.write_str(&text.join("\n"))
    }
}

impl Waterfall {
    /// The waterfall as it prints, as HTML; every text is escaped.
    pub fn to_html(&self) -> String {
        const RIGHT: &str = " style=\"text-align:right;padding:1px 8px\"";
        let mut html = String::from(
            "<table class=\"decentwork\" style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\">\n\
             <thead><tr><th></th><th scope=\"col\">rows</th><th scope=\"col\">weight</th></tr></thead>\n<tbody>\n",
        );
        for line in self.lines() {
            let rows = line.rows.map(|rows| shown(rows as f64)).unwrap_or_default();
            let weight = line.weight.map(shown).unwrap_or_default();
            let row = format!(
                "<tr><th scope=\"row\" style=\"text-align:left;font-weight:{};padding:1px 8px 1px {}em\">{}</th><td{RIGHT}>{rows}</td><td{RIGHT}>{weight}</td></tr>\n",
                if line.depth == 0 { "bold" } else { "normal" },
                1 + 2 * line.depth,
                escape(&line.text),
            );
            html.push_str(&row);
        }
        html.push_str("</tbody>\n</table>\n");
        html
    }
}
