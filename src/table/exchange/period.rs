//! The reference period, as ILOSTAT and SDMX write it.

use crate::error::{Error, ErrorKind};
use std::str::FromStr;

/// A year, a quarter or a month.
///
/// ```
/// use decentwork::table::Period;
/// let quarter: Period = "2024Q1".parse()?;
/// assert_eq!((quarter.ilostat(), quarter.sdmx()), ("2024Q1".to_owned(), "2024-Q1".to_owned()));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    /// A calendar year.
    Year(u16),
    /// A year and a quarter, 1 to 4.
    Quarter(u16, u8),
    /// A year and a month, 1 to 12.
    Month(u16, u8),
}

impl Period {
    /// As ILOSTAT writes it: `2024`, `2024Q1`, `2024M01`.
    pub fn ilostat(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Quarter(year, quarter) => format!("{year:04}Q{quarter}"),
            Self::Month(year, month) => format!("{year:04}M{month:02}"),
        }
    }
    /// As SDMX writes it: `2024`, `2024-Q1`, `2024-01`.
    pub fn sdmx(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
        }
    }
    /// The frequencies that such a period can have, the usual one first.
    ///
    /// # References
    /// ILOSTAT dictionary (2019), code list FREQ.
    pub(super) const fn frequencies(self) -> &'static [&'static str] {
        match self {
            Self::Year(_) => &["A", "B", "T", "F", "O"],
            Self::Quarter(..) => &["Q"],
            Self::Month(..) => &["M"],
        }
    }
}

impl FromStr for Period {
    type Err = Error;

    /// Reads any of these forms.
    fn from_str(text: &str) -> Result<Self, Error> {
        let digits = |text: &str, most: u8| {
            let number = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u8>().ok()).flatten();
            number.filter(|number| (1..=most).contains(number))
        };
        let read = || {
            let (year, rest) = text.trim().split_at_checked(4)?;
            let year = year.bytes().all(|byte| byte.is_ascii_digit()).then(|| year.parse::<u16>().ok()).flatten()?;
            if !(1800..2200).contains(&year) {
                return None;
            }
            let part = rest.strip_prefix('-').unwrap_or(rest);
            match part.as_bytes() {
                [] if rest.is_empty() => Some(Self::Year(year)),
                [b'Q', _] => Some(Self::Quarter(year, digits(&part[1..], 4)?)),
                [b'M', _, _] => Some(Self::Month(year, digits(&part[1..], 12)?)),
                [_, _] if rest.len() == 3 => Some(Self::Month(year, digits(part, 12)?)),
                _ => None,
            }
        };
        read().ok_or_else(|| {
            Error::new(ErrorKind::ExchangeField)
                .column("time")
                .found(text)
                .expected("a year, a quarter or a month: 2024, 2024Q1 or 2024M01")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_both_are_written() {
        let forms = [
            ("2024", "2024", "2024", "A"),
            ("2024Q1", "2024Q1", "2024-Q1", "Q"),
            ("2024-Q4", "2024Q4", "2024-Q4", "Q"),
            ("2024M01", "2024M01", "2024-01", "M"),
            ("2024-12", "2024M12", "2024-12", "M"),
            (" 1999-M07 ", "1999M07", "1999-07", "M"),
        ];
        for (text, ilostat, sdmx, frequency) in forms {
            let period: Period = text.parse().expect(text);
            assert_eq!((&*period.ilostat(), &*period.sdmx()), (ilostat, sdmx));
            assert_eq!(period.frequencies().first(), Some(&frequency));
            assert_eq!(period.ilostat().parse(), Ok(period));
            assert_eq!(period.sdmx().parse(), Ok(period));
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in
            ["", "24", "2024-", "2024Q5", "2024Q0", "2024Q", "2024-13", "202401", "2024M1", "2024-Q01", "year", "20é4"]
        {
            let error = text.parse::<Period>().expect_err(text);
            assert_eq!((error.code(), error.column_name()), ("exchange.field", Some("time")));
        }
    }
}
