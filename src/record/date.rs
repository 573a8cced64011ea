//! A day of the calendar, without a time and hence without a time zone.

use crate::error::{Error, ErrorKind};
use std::fmt;
use std::str::FromStr;

/// A civil date of the Gregorian calendar, written as in ISO 8601.
///
/// ```
/// use decentwork::record::Date;
/// let start: Date = "2024-02-29".parse()?;
/// assert!(start < Date::new(2024, 3, 1)?);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// A day from 1900 to 2199; dates outside are defaults of other software, such as 0001-01-01.
    ///
    /// # Errors
    /// `record.field` when there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, Error> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        if (1900..2200).contains(&year) && (1..=days).contains(&day) {
            return Ok(Self { year, month, day });
        }
        Err(invalid(&format!("{year:04}-{month:02}-{day:02}")))
    }
    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }
    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }
    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }
}

fn invalid(found: &str) -> Error {
    Error::new(ErrorKind::FieldInvalid)
        .column("date")
        .found(format!("{found:?}"))
        .expected("a day from 1900-01-01 to 2199-12-31, written as 2024-02-29")
}

impl FromStr for Date {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let bytes = text.as_bytes();
        let shape = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return Err(invalid(text));
        }
        let number = |range: std::ops::Range<usize>| {
            bytes[range].iter().fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'))
        };
        Self::new(number(0..4), number(5..7) as u8, number(8..10) as u8)
    }
}

impl TryFrom<String> for Date {
    type Error = Error;
    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_exist_are_read() {
        for text in ["2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31", "2023-04-30"] {
            assert_eq!(text.parse::<Date>().map(String::from), Ok(text.to_owned()));
        }
        let day = Date::new(2024, 3, 31).unwrap();
        assert_eq!((day.year(), day.month(), day.day()), (2024, 3, 31));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2023-02-29",
            "1900-02-29",
            "2023-04-31",
            "2023-13-01",
            "2023-00-01",
            "2023-01-00",
            "0001-01-01",
            "2200-01-01",
            "2023-1-1",
            "45000",
            "2023-01-01T23:30Z",
            "2023/01/01",
            "",
            "٢٠٢٣-01",
        ] {
            let error = text.parse::<Date>().unwrap_err();
            assert_eq!(error.code(), "record.field", "{text}");
            assert_eq!(error.column_name(), Some("date"));
        }
    }
}
