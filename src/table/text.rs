//! A table as text, to be read rather than scrolled past.

use super::grid::{Block, Column, Grid, Limits};
use super::notes::Notes;
use super::number::width;
use super::{Table, words};
use std::fmt;

const LIMITS: Limits = Limits { block: 60, all: 180 };

/// Indicators by the elements of decent work, totals first, with notes on what is missing; at most 180 lines of numbers.
impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grid = Grid::new(self, LIMITS);
        let mut notes = Notes::default();
        let mut lines = vec![words::title(self), words::account(&self.manifest)];
        lines.extend(self.gates_said());
        for block in &grid.blocks {
            lines.push(String::new());
            lines.extend(block.lines(&mut notes));
        }
        if grid.more > 0 {
            lines.extend([String::new(), words::more(grid.more, " in blocks that are not shown")]);
        }
        let mut notes = notes.list().peekable();
        if notes.peek().is_some() {
            lines.push(String::new());
            lines.extend(notes.map(|(letter, text)| format!("{letter}  {text}")));
        }
        if !self.warnings().is_empty() {
            lines.push(String::new());
            lines.extend(self.warnings().iter().map(|warning| format!("warning {}: {warning}", warning.id())));
        }
        f.write_str(&lines.join("\n"))
    }
}

impl Block {
    fn lines(&self, notes: &mut Notes) -> Vec<String> {
        // Under headings, names are indented.
        let indent = if self.headings.is_empty() { 0 } else { 2 };
        let widths: Vec<(usize, usize)> = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| (column.width() + if at == 0 { indent } else { 0 }, column.notes()))
            .collect();
        let height = self.columns.iter().map(|column| column.head.len()).max().unwrap_or(0);
        let mut lines: Vec<String> = (0..height)
            .map(|line| {
                join(self.columns.iter().zip(&widths).map(|(column, &widths)| {
                    // Heads stand on the line below them.
                    let at = (line + column.head.len()).checked_sub(height);
                    cell(column, widths, at.map_or("", |at| &column.head[at]), "")
                }))
            })
            .collect();
        lines.push("-".repeat(widths.iter().map(|(width, notes)| width + notes + 2).sum::<usize>().saturating_sub(2)));
        for row in 0..self.rows {
            if let Some((_, heading)) = self.headings.iter().find(|(at, _)| *at == row) {
                lines.push(heading.clone());
            }
            let height = self.columns.iter().map(|column| column.entries[row].lines.len()).max().unwrap_or(0);
            lines.extend((0..height).map(|line| {
                join(self.columns.iter().zip(&widths).enumerate().map(|(at, (column, &widths))| {
                    let entry = &column.entries[row];
                    // What takes fewer lines stands on the last.
                    let of = (line + entry.lines.len()).checked_sub(height);
                    let text = of.map_or("", |of| &*entry.lines[of]);
                    let letters = if text.is_empty() { String::new() } else { notes.letters(&entry.notes) };
                    let text = if at == 0 { " ".repeat(indent) + text } else { text.to_owned() };
                    cell(column, widths, &text, &letters)
                }))
            }));
        }
        if self.more > 0 {
            lines.push(words::more(self.more, ""));
        }
        lines
    }
}

/// A text in the width of its column, and the letters of its notes in theirs.
fn cell(column: &Column, (of_text, of_notes): (usize, usize), text: &str, letters: &str) -> String {
    let gap = " ".repeat(of_text.saturating_sub(width(text)));
    let letters = if letters.is_empty() { String::new() } else { format!(" {letters}") };
    if column.number { format!("{gap}{text}{letters:of_notes$}") } else { format!("{text}{gap}") }
}

fn join(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use crate::estimate::Reason;
    use crate::indicator::Unit;
    use crate::table::{number::width, sample};

    #[test]
    fn cells_stand_side_by_side_where_they_fit() {
        let expected = "\
2 indicators by sex, sex x region
1,500 of 1,503 rows used (3 with weight zero); plan 0123456789abcdef; decentwork 0.1.0

Indicator                         Unit         Total      n      Men      Women
---------------------------------------------------------------------------------
Employment opportunities
  Unemployment rate               percent        5.2  1,200      4.9 a        – b
Own indicators
  Employed people in the area of
  the survey                      persons  1,234,567  1,500  700,000    534,567

                                             Men         Men  Women       Women
Indicator                         Unit     North  Not stated  North  Not stated
----------------------------------------------------------------------------------
Employment opportunities
  Unemployment rate               percent    7.0         7.0    7.0         7.0 ac
Own indicators
  Employed people in the area of
  the survey                      persons      7           7      7           7

a  more than 30 percent did not answer
b  nobody in the denominator
c  one case only

warning hours.implausible: 2 answers have more weekly hours than can be worked";
        assert_eq!(sample::table().to_string(), expected.replace("0.1.0", env!("CARGO_PKG_VERSION")));
    }

    #[test]
    fn a_breakdown_of_many_items_goes_down() {
        let labels: Vec<String> = (1..=70).map(|at| format!("District {at}")).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let mut estimates = vec![sample::estimate(0, &[None], Some(1.5), 100)];
        estimates.extend((0..70).map(|at| sample::estimate(0, &[Some(at)], Some(f64::from(at)), 2)));
        estimates[1].value = None;
        estimates[1].reasons = vec![Reason::EmptyDomain];
        let table = sample::of(
            vec![sample::axis("district", &labels)],
            vec![sample::own("commute", "Mean time to work in minutes", Unit::Own)],
            estimates,
        );
        let text = table.to_string();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "Mean time to work in minutes by district");
        let down = [
            "",
            "             Mean time to",
            "district     work in minutes    n",
            "---------------------------------",
            "District 1               – a    2",
            "District 2               1      2",
        ];
        assert_eq!(lines[7..13].iter().map(|line| squeeze(line)).collect::<Vec<_>>(), down.map(squeeze));
        assert!(lines.contains(&"... 10 more rows"), "{text}");
    }

    fn squeeze(line: &str) -> String {
        line.trim_start_matches('-').split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn no_line_is_wider_than_a_page_and_no_table_longer_than_some() {
        let labels: Vec<String> = (0..300).map(|at| format!("Locality number {at} beyond the river")).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let indicators: Vec<_> = (0..20)
            .map(|at| {
                sample::own(&format!("i{at}"), &format!("Indicator number {at} of twenty of them"), Unit::Currency)
            })
            .collect();
        let estimates = (0..20).flat_map(|indicator| {
            (0..300).map(move |item| sample::estimate(indicator, &[Some(item)], Some(f64::from(item) * 1e5), 9))
        });
        let text = sample::of(vec![sample::axis("locality", &labels)], indicators, estimates.collect()).to_string();
        assert!(text.lines().all(|line| width(line) <= 100), "{text}");
        assert!(text.lines().count() < 220, "{text}");
        assert!(text.contains("... 240 more rows\n"), "{text}");
        assert!(text.contains(" more rows in blocks that are not shown"), "{text}");
    }

    #[test]
    fn a_long_table_keeps_its_errors() {
        let labels: Vec<String> = (1..=100).map(|at| format!("District {at}")).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let indicators = vec![sample::own("a", "Commute", Unit::Percent), sample::own("b", "Shifts", Unit::Percent)];
        let with_error = |indicator, cell: &[Option<u32>]| {
            let mut estimate = sample::estimate(indicator, cell, Some(40.0), 50);
            (estimate.error.se, estimate.error.cv) = (Some(2.0), Some(0.05));
            (estimate.error.ci_low, estimate.error.ci_high) = (Some(36.0), Some(44.0));
            estimate
        };
        let mut estimates = vec![with_error(0, &[None]), with_error(1, &[None])];
        estimates.extend((0..2).flat_map(|of| (0..100).map(move |at| with_error(of, &[Some(at)]))));
        let text = sample::of(vec![sample::axis("district", &labels)], indicators, estimates).to_string();
        for part in ["Commute (percent), 30 of 100 rows", "Shifts (percent), 30 of 100 rows", "\n... 140 more rows"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert_eq!(text.matches("[36.0, 44.0]").count(), 62, "{text}");
        assert!(text.lines().any(|line| line.contains("District 30 ")) && !text.contains("District 31"), "{text}");
    }

    #[test]
    fn of_many_indicators_some_are_shown_whole() {
        let indicators: Vec<_> = (0..80).map(|at| sample::own(&format!("i{at}"), "Rate", Unit::Percent)).collect();
        let estimates = (0..80).flat_map(|of| {
            (0..3).map(move |item| {
                let mut estimate = sample::estimate(of, &[Some(item)], Some(40.0), 50);
                estimate.error.se = Some(2.0);
                (estimate.error.ci_low, estimate.error.ci_high) = (Some(36.0), Some(44.0));
                estimate
            })
        });
        let axes = vec![sample::axis("sex", &["Men", "Women", "Not stated"])];
        let text = sample::of(axes, indicators, estimates.collect()).to_string();
        for label in ["  Men ", "  Women ", "  Not stated "] {
            assert_eq!(text.matches(label).count(), 20, "{label}: {text}");
        }
        assert!(!text.contains("of 3 rows") && text.contains("... 180 more rows"), "{text}");
    }

    #[test]
    fn labels_cannot_reach_into_the_terminal() {
        let table = sample::of(
            vec![sample::axis("place", &["\u{1b}[2J\r\nfake line", ""])],
            vec![sample::own("x", "\u{202e}x\u{7}", Unit::Ratio)],
            (0..2).map(|at| sample::estimate(0, &[Some(at)], Some(1.0), 9)).collect(),
        );
        let text = table.to_string();
        assert!(text.chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')), "{text}");
        assert!(text.contains("(blank)") && !text.lines().any(|line| line.starts_with("fake")), "{text}");
    }

    #[test]
    fn an_empty_table_still_says_what_it_is() {
        let table = sample::of(Vec::new(), Vec::new(), Vec::new());
        assert!(table.to_string().starts_with("0 indicators\n1,500 of 1,503 rows used"));
    }
}
