//! A table as HTML, for notebooks and pages. Every text is escaped; colours are left to the page.

use super::grid::{Block, Column, Entry, Grid, Limits};
use super::notes::Notes;
use super::{Table, words};

const LIMITS: Limits = Limits { block: 200, all: 200 };
const RIGHT: &str = " style=\"text-align:end;padding:1px 8px\"";
const LEFT: &str = " style=\"text-align:start;padding:1px 8px\"";

impl Table {
    /// The table as it prints, as HTML: at most 200 rows, labels escaped, reasons as titles and notes.
    pub fn to_html(&self) -> String {
        let grid = Grid::new(self, LIMITS);
        let mut notes = Notes::default();
        let title = escape(&words::title(self));
        let account = std::iter::once(words::account(&self.manifest)).chain(self.gates_said());
        let account = account.map(|line| escape(&line)).collect::<Vec<_>>().join("<br>");
        let direction = if self.language.is_right_to_left() { " dir=\"rtl\"" } else { "" };
        let language = self.language.code();
        let mut html =
            vec![format!("<div class=\"decentwork\" lang=\"{language}\"{direction} style=\"overflow-x:auto\">")];
        for (at, block) in grid.blocks.iter().enumerate() {
            let caption = if at == 0 { format!("<strong>{title}</strong><br>{account}") } else { title.clone() };
            block.html(&caption, &mut notes, &mut html);
        }
        if grid.more > 0 {
            html.push(paragraph(&words::more(grid.more, " in blocks that are not shown")));
        }
        html.extend(notes.list().map(|(letter, text)| paragraph(&format!("{letter}  {text}"))));
        html.extend(self.warnings().iter().map(|warning| paragraph(&format!("warning {}: {warning}", warning.id()))));
        html.push("</div>\n".to_owned());
        html.join("\n")
    }
}

impl Block {
    fn html(&self, caption: &str, notes: &mut Notes, html: &mut Vec<String>) {
        let heads = self.columns.iter().map(|column| {
            let text = escape(&one_line(&column.head));
            format!("<th scope=\"col\" dir=\"auto\"{}>{text}</th>", align(column))
        });
        html.push(
            "<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums;margin:0 0 1em\">".to_owned(),
        );
        html.push(format!("<caption style=\"caption-side:top;text-align:start\">{caption}</caption>"));
        html.push(format!("<thead>\n<tr>{}</tr>\n</thead>", heads.collect::<String>()));
        html.push("<tbody style=\"border-top:1px solid\">".to_owned());
        for row in 0..self.rows {
            if let Some((at, heading)) = self.headings.iter().find(|(at, _)| *at == row) {
                let next = if *at > 0 { "</tbody>\n<tbody>\n" } else { "" };
                let span = self.columns.len();
                let heading = escape(heading);
                html.push(format!("{next}<tr><th scope=\"rowgroup\" colspan=\"{span}\"{LEFT}>{heading}</th></tr>"));
            }
            html.push(format!("<tr>{}</tr>", self.cells(row, notes)));
        }
        html.push("</tbody>\n</table>".to_owned());
        if self.more > 0 {
            html.push(paragraph(&words::more(self.more, "")));
        }
    }

    fn cells(&self, row: usize, notes: &mut Notes) -> String {
        // Beside headings the second name is the unit, which does not name the row.
        let names = if self.headings.is_empty() { self.columns.len() } else { 1 };
        let cell = |(at, column): (usize, &Column)| {
            let entry = &column.entries[row];
            let text = escape(&one_line(&entry.lines));
            if at < names && !column.number {
                return format!("<th scope=\"row\" dir=\"auto\"{LEFT}>{text}</th>");
            }
            let (title, letters) = entry.notes(notes);
            format!("<td{}{title}>{text}{letters}</td>", align(column))
        };
        self.columns.iter().enumerate().map(cell).collect()
    }
}

impl Entry {
    /// The reasons as a title and as letters.
    fn notes(&self, notes: &mut Notes) -> (String, String) {
        if self.notes.is_empty() {
            return (String::new(), String::new());
        }
        let texts: Vec<&str> = self.notes.iter().map(|note| &**note).collect();
        (
            format!(" title=\"{}\"", escape(&texts.join("; "))),
            format!("<sup>{}</sup>", escape(&notes.letters(&self.notes))),
        )
    }
}

fn align(column: &Column) -> &'static str {
    if column.number { RIGHT } else { LEFT }
}

fn paragraph(text: &str) -> String {
    format!("<p style=\"margin:0\"><small>{}</small></p>", escape(text))
}

/// Lines that were broken for a terminal; a word broken at its hyphen has no space there.
fn one_line(lines: &[String]) -> String {
    lines.iter().fold(String::new(), |text, line| {
        let joined = text.is_empty() || text.ends_with('-') && !text.ends_with(" -");
        text + if joined { "" } else { " " } + line
    })
}

/// A text that is nothing but text, in content and in quoted attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use crate::indicator::Unit;
    use crate::table::sample;

    #[test]
    fn it_has_what_a_screen_reader_needs() {
        let html = sample::table().to_html();
        for part in [
            "<caption style=\"caption-side:top;text-align:start\"><strong>2 indicators by sex, sex x region</strong>",
            "<th scope=\"rowgroup\" colspan=\"6\" style=\"text-align:start;padding:1px 8px\">Employment opportunities</th>",
            "<th scope=\"row\" dir=\"auto\" style=\"text-align:start;padding:1px 8px\">Unemployment rate</th>",
            "title=\"nobody in the denominator\">\u{2013}<sup>b</sup></td>",
            ">Men North</th>",
            "2 answers have more weekly hours",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
        for element in ["div", "table", "thead", "tbody", "tr", "th", "td", "p"] {
            let opened = html.matches(&format!("<{element} ")).count() + html.matches(&format!("<{element}>")).count();
            assert_eq!(opened, html.matches(&format!("</{element}>")).count(), "{element}");
        }
        assert!(!html.contains("color") && !html.contains("background"));
    }

    #[test]
    fn broken_words_are_whole_again() {
        let name = "Employment-to-population ratio, 15 - 24";
        let table = sample::of(
            Vec::new(),
            vec![sample::own("x", name, Unit::Ratio)],
            vec![sample::estimate(0, &[], Some(1.0), 9)],
        );
        assert!(table.to_html().contains(&format!(">{name}</th>")));
        assert_eq!(super::one_line(&super::super::number::wrap(name, 16)), name);
        assert_eq!(super::one_line(&super::super::number::wrap(name, 20)), name);
    }

    #[test]
    fn hostile_labels_stay_text() {
        let hostile = "<script>alert('x')</script>\" onclick=\"a&b";
        let table = sample::of(
            vec![sample::axis(hostile, &[hostile, "<img src=x onerror=y>"])],
            vec![sample::own("x", hostile, Unit::Ratio)],
            (0..2).map(|at| sample::estimate(0, &[Some(at)], Some(1.0), 9)).collect(),
        );
        let html = table.to_html();
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("onclick=\""), "{html}");
        assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onclick=&quot;a&amp;b"), "{html}");
    }

    #[test]
    fn at_most_two_hundred_rows() {
        let labels: Vec<String> = (0..500).map(|at| at.to_string()).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let table = sample::of(
            vec![sample::axis("village", &labels)],
            vec![sample::own("x", "x", Unit::Ratio)],
            (0..500).map(|at| sample::estimate(0, &[Some(at)], Some(1.0), 9)).collect(),
        );
        let html = table.to_html();
        assert_eq!(html.matches("<tr>").count(), 201);
        assert!(html.contains("... 300 more rows"), "{html}");
    }
}
