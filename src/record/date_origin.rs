//! Dates that other software holds as numbers: a number is a date only once its origin is named.

use super::Date;
use crate::error::{Error, ErrorKind};
use jiff::{Span, civil};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What a number that stands for a day counts, and from when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum DateOrigin {
    /// Stata's `%td`: days since 1960-01-01.
    Stata,
    /// Stata's `%tc`: milliseconds since 1960-01-01 00:00 on the wall, without leap seconds. The clock time is left off.
    StataClock,
    /// Excel's serials of the 1900 system: 1 is 1900-01-01, and 60 stands for a 29 February 1900 that never was.
    Excel1900,
    /// Excel's serials of the 1904 system: 0 is 1904-01-01.
    Excel1904,
    /// Days since 1970-01-01, as in R and Arrow. Seconds are instants, not days, and need a time zone first.
    Unix,
}

const MILLISECONDS_A_DAY: i64 = 86_400_000;

impl Date {
    /// The day that a number stands for.
    ///
    /// ```
    /// use decentwork::record::{Date, DateOrigin};
    /// assert_eq!(Date::from_number(45_382, DateOrigin::Excel1900)?, Date::new(2024, 3, 31)?);
    /// assert_eq!(Date::from_number(23_466, DateOrigin::Stata)?, Date::new(2024, 3, 31)?);
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `record.field` for fractions, for Excel's false 29 February 1900, and outside 1900 to 2199.
    pub fn from_number(number: impl Into<Decimal>, origin: DateOrigin) -> Result<Self, Error> {
        let number = number.into();
        let wrong = |expected: &str| {
            Error::new(ErrorKind::FieldInvalid)
                .column("date")
                .found(format!("{number} by {origin:?}"))
                .expected(expected)
                .fix("check the origin: the same number is another day in another software")
        };
        let Some(number) = Some(number).filter(Decimal::is_integer).and_then(|number| number.to_i64()) else {
            return Err(wrong("a whole number"));
        };
        let (year, month, day, days) = match origin {
            DateOrigin::Stata => (1960, 1, 1, number),
            DateOrigin::StataClock => (1960, 1, 1, number.div_euclid(MILLISECONDS_A_DAY)),
            DateOrigin::Excel1900 => match number {
                ..=0 => return Err(wrong("a serial from 1")),
                1..=59 => (1899, 12, 31, number),
                60 => return Err(wrong("a day that was: 1900 had no 29 February, which serial 60 stands for")),
                _ => (1899, 12, 30, number), // one less, for the day that never was
            },
            DateOrigin::Excel1904 if number < 0 => return Err(wrong("a serial from 0")),
            DateOrigin::Excel1904 => (1904, 1, 1, number),
            DateOrigin::Unix => (1970, 1, 1, number),
        };
        civil::Date::new(year, month, day)
            .and_then(|first| first.checked_add(Span::new().try_days(days)?))
            .ok()
            .and_then(Self::within)
            .ok_or_else(|| wrong("a day from 1900-01-01 to 2199-12-31"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked by hand: 2024-03-31 is 54 years and 90 days after 1970-01-01 (31 + 29 + 30), with 13 leap days before
    /// 2024, so 54 x 365 + 13 + 90 = 19,813; 1960 lies 3,653 days before 1970, 1904 lies 24,107, and 1899-12-30 25,569.
    #[test]
    fn one_day_by_every_origin() {
        let day = Date::new(2024, 3, 31).unwrap();
        let last_millisecond = 23_467 * MILLISECONDS_A_DAY - 1;
        for (number, origin) in [
            (19_813, DateOrigin::Unix),
            (19_813 + 3_653, DateOrigin::Stata),
            (23_466 * MILLISECONDS_A_DAY, DateOrigin::StataClock),
            (last_millisecond, DateOrigin::StataClock),
            (19_813 + 25_569, DateOrigin::Excel1900),
            (19_813 + 24_107, DateOrigin::Excel1904),
        ] {
            assert_eq!(Date::from_number(number, origin), Ok(day), "{origin:?}");
        }
        assert_eq!(Date::from_number(-1, DateOrigin::Stata), Date::new(1959, 12, 31));
    }

    #[test]
    fn excel_has_a_day_that_never_was() {
        assert_eq!(Date::from_number(1, DateOrigin::Excel1900), Date::new(1900, 1, 1));
        assert_eq!(Date::from_number(59, DateOrigin::Excel1900), Date::new(1900, 2, 28));
        assert_eq!(Date::from_number(61, DateOrigin::Excel1900), Date::new(1900, 3, 1));
        let error = Date::from_number(60, DateOrigin::Excel1900).unwrap_err();
        assert!(error.to_string().contains("no 29 February"), "{error}");
        assert_eq!(Date::from_number(0, DateOrigin::Excel1904), Date::new(1904, 1, 1));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for (number, origin) in [
            (Decimal::new(453_825, 1), DateOrigin::Excel1900),
            (Decimal::ZERO, DateOrigin::Excel1900),
            (Decimal::NEGATIVE_ONE, DateOrigin::Excel1904),
            (Decimal::from(-30_000), DateOrigin::Stata),      // 1877
            (Decimal::from(1_711_927_800), DateOrigin::Unix), // seconds
            (Decimal::from(i64::MIN), DateOrigin::StataClock),
            (Decimal::from(i64::MAX), DateOrigin::Excel1900),
            (Decimal::MAX, DateOrigin::Unix),
        ] {
            let error = Date::from_number(number, origin).unwrap_err();
            assert_eq!((error.code(), error.column_name()), ("record.field", Some("date")), "{number} {origin:?}");
        }
    }
}
