//! Quarters of the calendar, and years that begin in another month than January.

use super::Date;
use crate::error::{Error, ErrorKind};
use std::fmt;
use std::str::FromStr;

/// A quarter of the calendar year, written as 2023Q4.
///
/// ```
/// use decentwork::record::{Date, Quarter};
/// let exit = Quarter::of(Date::new(2023, 5, 17)?);
/// assert_eq!((exit.plus(2)?.to_string(), exit.plus(4)?.to_string()), ("2023Q4".into(), "2024Q2".into()));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Quarter {
    year: u16,
    number: u8,
}

impl Quarter {
    /// A quarter from 1900Q1 to 2199Q4.
    ///
    /// # Errors
    /// `record.field` when there is no such quarter.
    pub fn new(year: u16, number: u8) -> Result<Self, Error> {
        if (1900..2200).contains(&year) && (1..=4).contains(&number) {
            return Ok(Self { year, number });
        }
        Err(invalid(&format!("{year:04}Q{number}")))
    }
    /// The quarter that a day is in. A day has no time zone, so nor has its quarter.
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), number: date.month().div_ceil(3) }
    }
    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }
    /// The number, 1 to 4.
    pub const fn number(self) -> u8 {
        self.number
    }
    /// So many quarters later, or earlier if below zero.
    ///
    /// # Errors
    /// `record.field` outside 1900Q1 to 2199Q4.
    pub fn plus(self, quarters: i32) -> Result<Self, Error> {
        let at = self.position() + i64::from(quarters);
        let year = u16::try_from(at.div_euclid(4)).map_err(|_| invalid(&format!("{self} and {quarters} quarters")))?;
        Self::new(year, at.rem_euclid(4) as u8 + 1)
    }
    /// Quarters from another to this one; below zero if the other is later.
    pub fn quarters_since(self, other: Self) -> i64 {
        self.position() - other.position()
    }
    /// Quarters since the year 0.
    fn position(self) -> i64 {
        i64::from(self.year) * 4 + i64::from(self.number) - 1
    }
    /// The first day.
    ///
    /// # Errors
    /// None: every quarter has a first day; the result is that of [`Date::new`].
    pub fn first_day(self) -> Result<Date, Error> {
        Date::new(self.year, self.number * 3 - 2, 1)
    }
    /// The last day.
    ///
    /// # Errors
    /// None: every quarter has a last day; the result is that of [`Date::new`].
    pub fn last_day(self) -> Result<Date, Error> {
        Date::new(self.year, self.number * 3, if matches!(self.number, 1 | 4) { 31 } else { 30 })
    }
}

fn invalid(found: &str) -> Error {
    Error::new(ErrorKind::FieldInvalid)
        .column("quarter")
        .found(format!("{found:?}"))
        .expected("a quarter from 1900Q1 to 2199Q4, written as 2023Q4")
}

impl FromStr for Quarter {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        match text.split_once('Q') {
            Some((year, number)) if year.len() == 4 && number.len() == 1 && digits(year) && digits(number) => {
                Self::new(year.parse().map_err(|_| invalid(text))?, number.parse().map_err(|_| invalid(text))?)
            }
            _ => Err(invalid(text)),
        }
    }
}

impl TryFrom<String> for Quarter {
    type Error = Error;
    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Quarter> for String {
    fn from(quarter: Quarter) -> Self {
        quarter.to_string()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}Q{}", self.year, self.number)
    }
}

impl fmt::Debug for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// A year of twelve months from the first day of any month, such as a programme year from July to June.
///
/// It is written by its first and its last month, 2023-07/2024-06, because some name it by the year in which it begins
/// and others by the year in which it ends.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "(u16, u8)", into = "(u16, u8)"))]
pub struct FiscalYear {
    year: u16,
    month: u8,
}

impl FiscalYear {
    /// The year that begins on the first day of this month.
    ///
    /// # Errors
    /// `record.field` when there is no such month, or the year ends after 2199.
    pub fn beginning(year: u16, month: u8) -> Result<Self, Error> {
        Date::new(year, month, 1)?.plus_months(11)?;
        Ok(Self { year, month })
    }
    /// The year that a day is in, of those that begin in a month.
    ///
    /// # Errors
    /// As [`FiscalYear::beginning`].
    pub fn of(date: Date, first_month: u8) -> Result<Self, Error> {
        let before = date.month() < first_month;
        Self::beginning(if before { date.year() - 1 } else { date.year() }, first_month)
    }
    /// The first day.
    ///
    /// # Errors
    /// None: it was checked; the result is that of [`Date::new`].
    pub fn first_day(self) -> Result<Date, Error> {
        Date::new(self.year, self.month, 1)
    }
    /// The last day.
    ///
    /// # Errors
    /// None: it was checked; the result is that of [`Date::new`].
    pub fn last_day(self) -> Result<Date, Error> {
        let (year, month) = self.last_month();
        [31, 30, 29]
            .into_iter()
            .find_map(|day| Date::new(year, month, day).ok())
            .map_or_else(|| Date::new(year, month, 28), Ok)
    }
    /// The quarter of this year that a day is in, 1 to 4; none if it is in another year.
    pub fn quarter_of(self, date: Date) -> Option<u8> {
        let months =
            (i32::from(date.year()) - i32::from(self.year)) * 12 + i32::from(date.month()) - i32::from(self.month);
        (0..12).contains(&months).then(|| (months / 3) as u8 + 1)
    }
    /// Whether a day is in this year.
    pub fn contains(self, date: Date) -> bool {
        self.quarter_of(date).is_some()
    }
    fn last_month(self) -> (u16, u8) {
        if self.month == 1 { (self.year, 12) } else { (self.year + 1, self.month - 1) }
    }
}

impl TryFrom<(u16, u8)> for FiscalYear {
    type Error = Error;
    fn try_from((year, month): (u16, u8)) -> Result<Self, Error> {
        Self::beginning(year, month)
    }
}

impl From<FiscalYear> for (u16, u8) {
    fn from(year: FiscalYear) -> Self {
        (year.year, year.month)
    }
}

impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = self.last_month();
        write!(f, "{:04}-{:02}/{year:04}-{month:02}", self.year, self.month)
    }
}

impl fmt::Debug for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// The two exits of the dossier, F.1.
    #[test]
    fn f1_quarters_count_from_the_quarter_of_the_exit() {
        for (exit, quarters) in
            [("2023-05-17", ["2023Q2", "2023Q4", "2024Q2"]), ("2023-12-31", ["2023Q4", "2024Q2", "2024Q4"])]
        {
            let quarter = Quarter::of(day(exit));
            let counted = [0, 2, 4].map(|later| quarter.plus(later).unwrap().to_string());
            assert_eq!(counted, quarters);
        }
    }

    #[test]
    fn quarters_begin_and_end_on_their_days() {
        for (text, first, last) in [
            ("2024Q1", "2024-01-01", "2024-03-31"),
            ("2024Q2", "2024-04-01", "2024-06-30"),
            ("2024Q3", "2024-07-01", "2024-09-30"),
            ("2024Q4", "2024-10-01", "2024-12-31"),
        ] {
            let quarter: Quarter = text.parse().unwrap();
            assert_eq!((quarter.first_day().unwrap(), quarter.last_day().unwrap()), (day(first), day(last)));
            assert_eq!((Quarter::of(day(first)), Quarter::of(day(last))), (quarter, quarter));
        }
        let last: Quarter = "2023Q4".parse().unwrap();
        assert_eq!(
            (last.plus(1).unwrap().to_string(), last.plus(-4).unwrap().to_string()),
            ("2024Q1".into(), "2022Q4".into())
        );
        assert_eq!(last.plus(5).unwrap().quarters_since(last), 5);
    }

    #[test]
    fn quarters_that_do_not_exist_are_refused() {
        for text in ["2023Q0", "2023Q5", "1899Q4", "2200Q1", "2023", "2023-Q1", "23Q1", "2023q1", "+023Q1", ""] {
            let error = text.parse::<Quarter>().unwrap_err();
            assert_eq!((error.code(), error.column_name()), ("record.field", Some("quarter")), "{text}");
        }
        let last = Quarter::new(2199, 4).unwrap();
        assert!(last.plus(1).is_err() && last.plus(i32::MIN).is_err() && last.plus(i32::MAX).is_err());
    }

    #[test]
    fn fiscal_years_are_named_by_both_ends() {
        let year = FiscalYear::of(day("2024-02-29"), 7).unwrap();
        assert_eq!(year, FiscalYear::beginning(2023, 7).unwrap());
        assert_eq!(year.to_string(), "2023-07/2024-06");
        assert_eq!((year.first_day().unwrap(), year.last_day().unwrap()), (day("2023-07-01"), day("2024-06-30")));
        let quarters = ["2023-06-30", "2023-07-01", "2023-12-31", "2024-02-29", "2024-06-30", "2024-07-01"];
        assert_eq!(quarters.map(|date| year.quarter_of(day(date))), [None, Some(1), Some(2), Some(3), Some(4), None]);
        assert_eq!(FiscalYear::beginning(2023, 3).unwrap().last_day().unwrap(), day("2024-02-29"));
        assert_eq!(FiscalYear::of(day("2023-12-31"), 1).unwrap().to_string(), "2023-01/2023-12");
        assert!(FiscalYear::beginning(2023, 13).is_err() && FiscalYear::beginning(2199, 7).is_err());
        assert!(FiscalYear::of(day("1900-01-01"), 7).is_err());
    }
}
