//! An explanation as HTML, for notebooks. Every text is escaped.

use super::Explanation;
use super::text::Line;
use crate::table::escape;

impl Explanation {
    /// The trace, indented, every text escaped.
    pub fn to_html(&self) -> String {
        let mut html = format!(
            "<div class=\"decentwork\">\n<p><strong>{}</strong><br>{}</p>\n",
            escape(&self.title()),
            escape(&self.formula)
        );
        for Line { depth, text } in self.lines() {
            let line = format!("<p style=\"margin:0 0 0 {}em\">{}</p>\n", 2 * depth, escape(&text));
            html.push_str(&line);
        }
        html.push_str("</div>\n");
        html
    }
}
