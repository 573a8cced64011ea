//! An effect as HTML, for notebooks. Every text is escaped.

use super::Effect;
use crate::table::escape;
use std::fmt::Write;

impl Effect {
    /// The number, what it is made of and what must hold for it, every text escaped.
    pub fn to_html(&self) -> String {
        let mut html =
            format!("<div class=\"decentwork\">\n<p><strong>{}</strong></p>\n<table>\n", escape(&self.title()));
        let write = |html: &mut String| -> std::fmt::Result {
            for (name, text) in self.told() {
                writeln!(html, "<tr><th>{}</th><td>{}</td></tr>", escape(name), escape(&text))?;
            }
            writeln!(html, "</table>\n<p>It is an effect only if:</p>\n<ul>")?;
            for assumption in &self.assumptions {
                writeln!(html, "<li>{}</li>", escape(assumption))?;
            }
            writeln!(html, "</ul>")?;
            for warning in &self.warnings {
                writeln!(html, "<p>Warning: {}</p>", escape(warning))?;
            }
            writeln!(html, "</div>")
        };
        let _ = write(&mut html); // writing to a string does not fail
        html
    }
}
