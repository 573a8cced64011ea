//! Numbers and texts as a table prints them.

use crate::indicator::Unit;

/// A value with as many places as its unit deserves.
pub(crate) fn number(value: f64, unit: Unit) -> String {
    let places = match unit {
        Unit::Persons => 0,
        Unit::Percent | Unit::Hours | Unit::Minutes | Unit::Months | Unit::Points | Unit::Days | Unit::Years => 1,
        Unit::Currency | Unit::Ratio => 2,
        Unit::Index => 3,
        Unit::Own => return own(value),
    };
    group(&format!("{value:.places$}"))
}

/// An estimate as [`number`] prints it, but for one that is not zero and rounds to it: that one has an `n` after its
/// zero, as Eurostat prints "less than half the final digit shown".
pub(super) fn estimate(value: f64, unit: Unit) -> String {
    let text = number(value, unit);
    let is_zero = !text.contains(|digit: char| ('1'..='9').contains(&digit)) && text.starts_with('0');
    if is_zero && value != 0.0 { text + LESS } else { text }
}

/// What stands after the zero of a number that is not zero.
pub(super) const LESS: &str = "n";
/// What that means, as a note.
pub(super) const LESS_NOTE: &str = "0n: not zero, and less than half of the last digit that is shown";

/// Rounds numbers to some decimals so that they add up to their rounded sum: each is rounded down, and those with the
/// largest remainders one step up. For shares that are to add up to 100 in print; tables never do it by themselves.
///
/// Of equal remainders the first is rounded up. Nothing is rounded where one of the numbers is not finite, or so large
/// that a float has no such decimals.
///
/// # References
/// M. L. Balinski, H. P. Young (1982), Fair Representation: the method of Hamilton, or of largest remainders.
///
/// ```
/// use decentwork::table::largest_remainder;
/// assert_eq!(largest_remainder(&[33.333, 33.333, 33.334], 1), [33.3, 33.3, 33.4]);
/// ```
pub fn largest_remainder(values: &[f64], decimals: u8) -> Vec<f64> {
    /// Steps up to here are counted exactly.
    const MOST: f64 = 9.0e15;
    let scale = 10_f64.powi(i32::from(decimals));
    let steps: Vec<f64> = values.iter().map(|value| value * scale).collect();
    let all: f64 = steps.iter().map(|step| step.abs()).sum();
    if !(all.is_finite() && all < MOST) {
        return values.to_vec();
    }
    let mut down: Vec<f64> = steps.iter().map(|step| step.floor()).collect();
    let left = steps.iter().sum::<f64>().round() - down.iter().sum::<f64>();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| (steps[b] - down[b]).total_cmp(&(steps[a] - down[a])));
    for &at in order.iter().take(left as usize) {
        down[at] += 1.0;
    }
    // Adding zero takes the sign off a zero.
    down.into_iter().map(|step| step / scale + 0.0).collect()
}

/// A number with two places more than a table has, for the result of one comparison.
pub(super) fn finer(value: f64, unit: Unit) -> String {
    let places = match unit {
        Unit::Persons => 0,
        Unit::Percent | Unit::Hours | Unit::Minutes | Unit::Months | Unit::Points | Unit::Days | Unit::Years => 2,
        Unit::Currency => 3,
        Unit::Ratio | Unit::Index => 4,
        Unit::Own => return own(value),
    };
    group(&format!("{value:.places$}"))
}

/// Six significant digits, for a unit we do not know.
pub(super) fn own(value: f64) -> String {
    const DIGITS: i32 = 6;
    let scientific = format!("{value:.5e}");
    let Some((digits, exponent)) = scientific.split_once('e') else { return scientific };
    match exponent.parse::<i32>() {
        Ok(exponent @ -5..=14) => {
            let places = usize::try_from(DIGITS - 1 - exponent).unwrap_or(0);
            group(trim(&format!("{value:.places$}")))
        }
        _ => format!("{}e{exponent}", trim(digits)),
    }
}

/// Takes zeros off the end of a fraction.
fn trim(digits: &str) -> &str {
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits }
}

/// Sets commas between thousands, and takes the sign off a zero.
fn group(digits: &str) -> String {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) if rest.contains(|digit: char| ('1'..='9').contains(&digit)) => ("-", rest),
        Some(rest) if rest.starts_with('0') => ("", rest),
        _ => ("", digits),
    };
    let (whole, fraction) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + fraction
}

/// A name or label that cannot disturb what is around it: one line, no control characters, not too long.
pub(crate) fn clean(text: &str) -> String {
    const LONGEST: usize = 80;
    let shown: String = text.chars().take(LONGEST).collect();
    let mut clean = plain(&shown);
    if text.chars().nth(LONGEST).is_some() {
        clean.push_str("...");
    }
    if clean.trim().is_empty() { "(blank)".to_owned() } else { clean.trim().to_owned() }
}

/// A text on one line, without characters that are not text.
pub(crate) fn plain(text: &str) -> String {
    // Marks that turn the direction of writing around can make a label read as something else.
    let harmful = |c: char| c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if harmful(c) { ' ' } else { c }).collect()
}

/// Splits a text into lines of about this width; words stay whole, but for long ones with hyphens.
pub(crate) fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let parts = if width(word) > most { word.split_inclusive('-').collect() } else { vec![word] };
        for (at, part) in parts.into_iter().enumerate() {
            let gap = if at == 0 { " " } else { "" };
            match lines.last_mut() {
                Some(line) if width(line) + gap.len() + width(part) <= most => {
                    line.push_str(gap);
                    line.push_str(part);
                }
                _ => lines.push(part.to_owned()),
            }
        }
    }
    lines
}

/// The columns a text takes in a terminal: East Asian characters take two, combining marks none.
pub(crate) fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' => 0,
            '\u{1100}'..='\u{115f}'
            | '\u{2e80}'..='\u{a4cf}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe6f}'
            | '\u{ff00}'..='\u{ff60}'
            | '\u{1f300}'..='\u{1faff}'
            | '\u{20000}'..='\u{3fffd}' => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_unit_has_its_places() {
        for (value, unit, text) in [
            (1_234_567.4, Unit::Persons, "1,234,567"),
            (999.5, Unit::Persons, "1,000"),
            (-123_456.0, Unit::Persons, "-123,456"),
            (5.25, Unit::Percent, "5.2"),
            (-0.04, Unit::Percent, "0.0"),
            (100.0, Unit::Percent, "100.0"),
            (38.96, Unit::Hours, "39.0"),
            (12_345.678, Unit::Currency, "12,345.68"),
            (0.3333, Unit::Index, "0.333"),
            (2.346, Unit::Ratio, "2.35"),
            (1e21, Unit::Persons, "1,000,000,000,000,000,000,000"),
        ] {
            assert_eq!(number(value, unit), text);
        }
    }

    /// Eurostat: 0 is a real zero, 0n is less than half the final digit shown and greater than real zero.
    #[test]
    fn case_78_a_zero_is_zero() {
        for (value, unit, text) in [
            (0.0, Unit::Persons, "0"),
            (-0.0, Unit::Percent, "0.0"),
            (0.4, Unit::Persons, "0n"),
            (0.5001, Unit::Persons, "1"),
            (0.04, Unit::Percent, "0.0n"),
            (-0.04, Unit::Percent, "0.0n"),
            (1e-9, Unit::Own, "1e-9"),
            (20.04, Unit::Percent, "20.0"),
        ] {
            assert_eq!(estimate(value, unit), text);
        }
    }

    #[test]
    fn case_78_shares_add_up_where_that_is_asked_for() {
        let thirds = [100.0 / 3.0; 3];
        assert_eq!(largest_remainder(&thirds, 1), [33.4, 33.3, 33.3]);
        assert_eq!(largest_remainder(&thirds, 0), [34.0, 33.0, 33.0]);
        // Hamilton's example of largest remainders: 1.5, 3.2 and 5.3 are 10, of which 9 by rounding down.
        assert_eq!(largest_remainder(&[1.5, 3.2, 5.3], 0), [2.0, 3.0, 5.0]);
        let zero = largest_remainder(&[-0.4, 0.4], 0);
        assert_eq!(zero.iter().sum::<f64>().to_bits(), 0);
        assert!(largest_remainder(&[f64::NAN, 1.4], 0)[1] > 1.39, "nothing is rounded beside what is no number");
        assert_eq!(largest_remainder(&[1e300, 1.4], 0), [1e300, 1.4]);
        assert_eq!(largest_remainder(&[], 2), [0.0; 0]);
    }

    #[test]
    fn own_units_have_six_digits() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1234.5678, "1,234.57"),
            (999_999.7, "1,000,000"),
            (1_234_567.0, "1,234,567"),
            (0.000_123_456_78, "0.000123457"),
            (-2.5, "-2.5"),
            (1.5e-9, "1.5e-9"),
            (2e20, "2e20"),
            (f64::INFINITY, "inf"),
        ] {
            assert_eq!(number(value, Unit::Own), text);
        }
    }

    #[test]
    fn labels_stay_on_their_line() {
        assert_eq!(clean("North\n\u{1b}[31mred"), "North  [31mred");
        assert_eq!(clean("a\u{202e}b"), "a b");
        assert_eq!(clean(" \t"), "(blank)");
        assert_eq!(clean(&"x".repeat(100)), "x".repeat(80) + "...");
        assert_eq!(
            wrap("Skilled agricultural, forestry and fishery workers", 14),
            ["Skilled", "agricultural,", "forestry and", "fishery", "workers"]
        );
        assert_eq!(wrap("Employment-to-population ratio", 16), ["Employment-to-", "population ratio"]);
        assert_eq!(wrap("Not 15-24", 5), ["Not", "15-24"]);
        assert_eq!(width("\u{5317}\u{4eac}"), 4);
    }
}
