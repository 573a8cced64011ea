//! A curve as HTML, for notebooks.

use super::Survival;
use crate::table::escape;
use std::fmt::Write;

impl Survival {
    /// Counts, median and the times that the text shows, every text escaped.
    pub fn to_html(&self) -> String {
        let mut html = "<div class=\"decentwork\">\n<p><strong>Kaplan-Meier curve</strong></p>\n<table>\n".to_owned();
        let write = |html: &mut String| -> std::fmt::Result {
            for (name, text) in self.told() {
                writeln!(html, "<tr><th>{name}</th><td>{}</td></tr>", escape(&text))?;
            }
            let heads =
                "<tr><th>time</th><th>at risk</th><th>events</th><th>without</th><th>error</th><th>interval</th></tr>";
            writeln!(html, "</table>\n<table>\n{heads}")?;
            for at in self.shown() {
                let point = &self.points[at];
                let error = point.standard_error.map_or(String::new(), |se| format!("{se:.4}"));
                let interval = point.interval.map_or(String::new(), |[low, high]| format!("{low:.3} to {high:.3}"));
                let (time, risk, events, share) = (point.time, point.at_risk, point.events, point.survival);
                writeln!(
                    html,
                    "<tr><td>{time}</td><td>{risk}</td><td>{events}</td><td>{share:.4}</td><td>{error}</td><td>{interval}</td></tr>"
                )?;
            }
            writeln!(html, "</table>\n</div>")
        };
        let _ = write(&mut html); // writing to a string does not fail
        html
    }
}
