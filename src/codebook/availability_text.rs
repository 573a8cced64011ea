//! What is available, to be read in a terminal and in a notebook.

use super::availability::{Availability, Available, Wanted};
use crate::table::{clean, escape, wrap};
use std::fmt;

/// The width of a line, and of the id of an indicator.
const WIDTH: usize = 100;
const ID: usize = 36;
/// How many needs are named that alone keep indicators from being computed.
const STEPS: usize = 5;

impl Wanted {
    /// Such as `age (column q3, did you mean q03?)`.
    fn told(&self) -> String {
        let mut notes = Vec::new();
        match &self.column {
            Some(column) if column == self.question.id() => {}
            Some(column) => notes.push(format!("column {}", clean(column))),
            None => notes.push("not in the codebook".to_owned()),
        }
        if !self.nearest.is_empty() {
            let near: Vec<String> = self.nearest.iter().map(|name| clean(name)).collect();
            notes.push(format!("did you mean {}?", near.join(", ")));
        }
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
        format!("{}{notes}", self.question.id())
    }
}

/// The questions of which one would do.
fn group(wanted: &[Wanted]) -> String {
    wanted.iter().map(Wanted::told).collect::<Vec<_>>().join(" or ")
}

impl Availability {
    /// Each need that is not met.
    fn lacks(&self) -> Vec<String> {
        self.missing.iter().map(|wanted| group(wanted)).collect()
    }
}

impl Available {
    fn title(&self) -> String {
        let (able, all) = (self.count(), self.indicators.len());
        format!(
            "{able} of {all} indicators can be computed from {} columns (codebook {})",
            self.columns,
            clean(&self.codebook)
        )
    }

    /// What one more answer would allow.
    fn steps(&self) -> Vec<String> {
        self.one_step()
            .into_iter()
            .take(STEPS)
            .map(|(wanted, indicators)| format!("{}: {} more", group(wanted), indicators.len()))
            .collect()
    }

    /// The indicators by element of the decent work framework.
    fn elements(&self) -> Vec<(&'static str, Vec<&Availability>)> {
        let mut elements: Vec<(&'static str, Vec<&Availability>)> = Vec::new();
        for one in &self.indicators {
            let name = one.indicator.element.name();
            match elements.iter_mut().find(|(known, _)| *known == name) {
                Some((_, indicators)) => indicators.push(one),
                None => elements.push((name, vec![one])),
            }
        }
        elements
    }
}

/// By element: the indicators that can be computed, then the others with what they lack.
impl fmt::Display for Available {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = vec![self.title()];
        for (element, indicators) in self.elements() {
            lines.extend([String::new(), element.to_owned()]);
            for one in indicators.iter().filter(|one| one.is_available()) {
                lines.push(format!("  yes  {:ID$}  {}", one.indicator.id, one.indicator.name));
            }
            for one in indicators.iter().filter(|one| !one.is_available()) {
                let lacks: Vec<String> = one.lacks().iter().flat_map(|need| wrap(need, WIDTH - ID - 16)).collect();
                for (at, need) in lacks.iter().enumerate() {
                    let (mark, id, word) = if at == 0 { ("no", &*one.indicator.id, "lacks") } else { ("", "", "") };
                    lines.push(format!("  {mark:3}  {id:ID$}  {word:5}  {need}"));
                }
            }
        }
        let steps = self.steps();
        if !steps.is_empty() {
            lines.extend([String::new(), "With one more answer:".to_owned()]);
            for step in steps {
                lines.extend(
                    wrap(&step, WIDTH - 4)
                        .into_iter()
                        .enumerate()
                        .map(|(at, line)| format!("{}{line}", if at == 0 { "  " } else { "    " })),
                );
            }
        }
        f.write_str(&lines.join("\n"))
    }
}

impl Available {
    /// The same as HTML; every text is escaped.
    pub fn to_html(&self) -> String {
        let mut html = format!(
            "<table class=\"decentwork\" style=\"border-collapse:collapse\">\n<caption style=\"caption-side:top;text-align:left\"><strong>{}</strong></caption>\n",
            escape(&self.title())
        );
        for (element, indicators) in self.elements() {
            let heading = format!(
                "<tr><th scope=\"rowgroup\" colspan=\"3\" style=\"text-align:left\">{}</th></tr>\n",
                escape(element)
            );
            html.push_str(&heading);
            for one in indicators {
                let lacks: Vec<String> = one.lacks().iter().map(|need| escape(need)).collect();
                let row = format!(
                    "<tr><td>{}</td><th scope=\"row\" style=\"text-align:left;font-weight:normal\" title=\"{}\">{}</th><td style=\"text-align:left\">{}</td></tr>\n",
                    if one.is_available() { "yes" } else { "no" },
                    escape(&one.indicator.name),
                    escape(&one.indicator.id),
                    lacks.join("<br>"),
                );
                html.push_str(&row);
            }
        }
        html.push_str("</table>\n");
        for step in self.steps() {
            let line = format!("<p style=\"margin:0\"><small>with {}</small></p>\n", escape(&step));
            html.push_str(&line);
        }
        html
    }
}
