//! A day of the calendar, without a time and hence without a time zone.

use crate::error::{Error, ErrorKind};
use jiff::{Span, Unit, civil};
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// Dates outside are defaults of other software, such as 0001-01-01.
const YEARS: RangeInclusive<i16> = 1900..=2199;

/// A civil date of the Gregorian calendar, written as in ISO 8601.
///
/// A date is a day on a calendar on the wall, whatever the time zone of the computer. What holds a clock time in a zone
/// is no date until somebody says whose wall: see [`Date::in_named_zone`]. Numbers need their origin: see
/// [`DateOrigin`](super::DateOrigin).
///
/// ```
/// use decentwork::record::Date;
/// let start: Date = "2024-02-29".parse()?;
/// assert!(start < Date::new(2024, 3, 1)?);
/// assert_eq!(start.plus_days(90)?, Date::new(2024, 5, 29)?);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Date(civil::Date);

impl Date {
    /// A day from 1900 to 2199; dates outside are defaults of other software, such as 0001-01-01.
    ///
    /// # Errors
    /// `record.field` when there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, Error> {
        let found = || format!("{year:04}-{month:02}-{day:02}");
        let (Ok(whole_year), Ok(whole_month), Ok(whole_day)) =
            (i16::try_from(year), i8::try_from(month), i8::try_from(day))
        else {
            return Err(invalid(&found()));
        };
        civil::Date::new(whole_year, whole_month, whole_day)
            .ok()
            .and_then(Self::within)
            .ok_or_else(|| invalid(&found()))
    }
    /// The date, if it is in range.
    pub(super) fn within(date: civil::Date) -> Option<Self> {
        YEARS.contains(&date.year()).then_some(Self(date))
    }
    /// The day on the calendar of a named time zone, of text such as `2024-03-31T23:30:00+02:00[Europe/Berlin]`.
    ///
    /// Nothing is converted: the text holds the local day, and the name says whose. Text in UTC (`Z`) or with an offset
    /// alone is refused, because 23:30Z on 31 March is 1 April, another quarter, for everybody east of Greenwich.
    ///
    /// # Errors
    /// `record.field` unless the text holds a local date and time, an offset and the name of a zone.
    pub fn in_named_zone(text: &str) -> Result<Self, Error> {
        let named = text.split_once('[').is_some_and(|(_, zone)| zone.starts_with(|c: char| c.is_ascii_alphabetic()));
        if !named {
            return Err(zoned(text));
        }
        let date: civil::Date = text.parse().map_err(|_| zoned(text))?;
        Self::within(date).ok_or_else(|| invalid(text))
    }
    /// The year.
    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs()
    }
    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }
    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }
    /// So many days later, or earlier if below zero.
    ///
    /// # Errors
    /// `record.field` outside 1900 to 2199.
    pub fn plus_days(self, days: i32) -> Result<Self, Error> {
        self.plus(Span::new().try_days(days), &format!("{self} and {days} days"))
    }
    /// The same day so many months later; the last day of that month if it is shorter.
    ///
    /// # Errors
    /// `record.field` outside 1900 to 2199.
    pub fn plus_months(self, months: i32) -> Result<Self, Error> {
        self.plus(Span::new().try_months(months), &format!("{self} and {months} months"))
    }
    fn plus(self, span: Result<Span, jiff::Error>, found: &str) -> Result<Self, Error> {
        let later = span.and_then(|span| self.0.checked_add(span)).ok();
        later.and_then(Self::within).ok_or_else(|| invalid(found))
    }
    /// Days from another date to this one; below zero if the other is later.
    pub fn days_since(self, other: Self) -> i64 {
        self.0.duration_since(other.0).as_hours() / 24
    }
    /// Whole months from another date to this one; below zero if the other is later.
    pub fn months_since(self, other: Self) -> i64 {
        // The whole range of dates is 3,600 months, so there always is an answer.
        other.0.until((Unit::Month, self.0)).map_or(0, |span| i64::from(span.get_months()))
    }
}

fn invalid(found: &str) -> Error {
    Error::new(ErrorKind::FieldInvalid)
        .column("date")
        .found(format!("{found:?}"))
        .expected("a day from 1900-01-01 to 2199-12-31, written as 2024-02-29")
}

/// A clock time came with the day.
fn zoned(found: &str) -> Error {
    invalid(found).fix(
        "a time in UTC or at an offset can be another day, and another quarter, where the person is: convert it to the \
         zone of the programme and keep the day, or give the name of the zone as in \
         2024-03-31T23:30:00+02:00[Europe/Berlin] to Date::in_named_zone",
    )
}

impl FromStr for Date {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let bytes = text.as_bytes();
        let shaped = |bytes: &[u8]| {
            bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            })
        };
        if bytes.len() != 10 || !shaped(bytes) {
            let number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            return Err(match bytes.get(..10) {
                Some(day) if shaped(day) => zoned(text),
                _ if number => invalid(text).fix("a number is a date only with its origin: Date::from_number"),
                _ => invalid(text),
            });
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
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
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

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn days_and_months_are_counted_on_the_calendar() {
        assert_eq!(day("2023-12-02").plus_days(90), Ok(day("2024-03-01"))); // 29 in December, 31, 29, 1
        assert_eq!(day("2024-02-29").plus_months(12), Ok(day("2025-02-28")));
        assert_eq!(day("2023-02-28").plus_months(12), Ok(day("2024-02-28")));
        assert_eq!(day("2024-01-31").plus_months(1), Ok(day("2024-02-29")));
        assert_eq!(day("2024-03-01").days_since(day("2023-12-02")), 90);
        assert_eq!(day("2023-12-02").days_since(day("2024-03-01")), -90);
        assert_eq!(day("2024-06-30").months_since(day("2024-03-31")), 2); // three are complete on the 31st only
        assert_eq!(day("2024-04-30").months_since(day("2024-01-30")), 3);
        assert_eq!(day("2024-01-30").months_since(day("2024-04-30")), -3);
        assert_eq!(day("2199-12-31").plus_days(1).unwrap_err().code(), "record.field");
        assert_eq!(day("1900-01-01").plus_months(-1).unwrap_err().code(), "record.field");
    }

    #[test]
    fn clock_times_need_a_named_zone() {
        for text in ["2024-03-31T23:30Z", "2024-03-31T23:30:00+02:00", "2024-03-31 23:30:00"] {
            let error = text.parse::<Date>().unwrap_err();
            assert!(error.hint().unwrap().contains("another quarter"), "{error}");
            assert_eq!(Date::in_named_zone(text).unwrap_err().code(), "record.field");
        }
        assert_eq!(Date::in_named_zone("2024-03-31T23:30:00+02:00[Europe/Berlin]"), Ok(day("2024-03-31")));
        // In UTC the day in Berlin is not written down.
        assert!(Date::in_named_zone("2024-03-31T23:30:00Z[Europe/Berlin]").is_err());
        assert!(Date::in_named_zone("2024-03-31T23:30:00+02:00[+02:00]").is_err());
    }
}
