//! Money and pay: an amount never goes without its currency, pay never without its period.

use crate::code::PayPeriod;
use crate::error::{Error, ErrorKind};
use rust_decimal::Decimal;
use std::fmt;
use std::str::FromStr;

/// A currency by its three-letter code (ISO 4217).
///
/// Only the form is checked: currencies come and go, and old surveys hold old ones.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Currency([u8; 3]);

impl Currency {
    /// The currency with this code, such as `EUR`.
    ///
    /// # Errors
    /// `record.field` unless the code is three upper-case letters.
    pub fn new(code: &str) -> Result<Self, Error> {
        match <[u8; 3]>::try_from(code.as_bytes()) {
            Ok(letters) if letters.iter().all(u8::is_ascii_uppercase) => Ok(Self(letters)),
            _ => Err(Error::new(ErrorKind::FieldInvalid)
                .column("currency")
                .found(format!("{code:?}"))
                .expected("three upper-case letters of ISO 4217, such as EUR")),
        }
    }
    /// The three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("three ASCII letters")
    }
}

impl FromStr for Currency {
    type Err = Error;
    fn from_str(code: &str) -> Result<Self, Error> {
        Self::new(code)
    }
}

impl TryFrom<String> for Currency {
    type Error = Error;
    fn try_from(code: String) -> Result<Self, Error> {
        Self::new(&code)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.as_str().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount of one currency.
///
/// There is no `+`, because a sum of two currencies is no amount:
///
/// ```compile_fail
/// # use decentwork::record::{Currency, Money};
/// let ten = Money::new(10, Currency::new("EUR").unwrap());
/// let sum = ten + ten;
/// ```
///
/// ```
/// # use decentwork::record::{Currency, Money};
/// let ten = Money::new(10, Currency::new("EUR")?);
/// let sum = ten.checked_add(ten)?;
/// assert_eq!(sum.to_string(), "20 EUR");
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Money {
    /// The amount; below zero for a loss of the self-employed.
    #[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str"))]
    pub amount: Decimal,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// An amount of a currency.
    pub fn new(amount: impl Into<Decimal>, currency: Currency) -> Self {
        Self { amount: amount.into(), currency }
    }

    /// The sum of two amounts of the same currency.
    ///
    /// # Errors
    /// `money.currency` for two currencies, `overflow` when the sum is too large.
    pub fn checked_add(self, other: Self) -> Result<Self, Error> {
        if self.currency != other.currency {
            return Err(Error::new(ErrorKind::CurrencyMismatch)
                .found(format!("{} and {}", self.currency, other.currency))
                .expected("amounts of one currency")
                .fix("convert one of them at a dated exchange rate first"));
        }
        let sum = self.amount.checked_add(other.amount).ok_or_else(|| {
            Error::new(ErrorKind::Overflow)
                .column("amount")
                .found(format!("{self} and {other}"))
                .expected("a sum below 7.9e28")
        })?;
        Ok(Self::new(sum, self.currency))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

/// Gross pay for a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Pay {
    /// How much.
    pub money: Money,
    /// For how long.
    pub period: PayPeriod,
}

impl Pay {
    /// Money for a period.
    pub const fn new(money: Money, period: PayPeriod) -> Self {
        Self { money, period }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(amount: Decimal, code: &str) -> Money {
        Money::new(amount, Currency::new(code).unwrap())
    }

    #[test]
    fn currencies_are_three_upper_case_letters() {
        assert_eq!(Currency::new("EUR").unwrap().to_string(), "EUR");
        assert_eq!("XOF".parse::<Currency>().map(String::from), Ok("XOF".to_owned()));
        for code in ["", "EU", "eur", "EURO", "E1R", "ÄB", "€"] {
            let error = Currency::new(code).unwrap_err();
            assert_eq!(error.code(), "record.field", "{code}");
            assert_eq!(error.column_name(), Some("currency"));
        }
    }

    #[test]
    fn amounts_of_one_currency_add_exactly() {
        let cent = money(Decimal::new(10, 2), "EUR");
        let sum = cent.checked_add(money(Decimal::new(20, 2), "EUR")).unwrap();
        assert_eq!(format!("{sum} {sum:?}").split_once(' ').unwrap().0, "0.30");
        let error = cent.checked_add(money(Decimal::ONE, "USD")).unwrap_err();
        assert_eq!(error.code(), "money.currency");
        assert_eq!(error.found_text(), Some("EUR and USD"));
        let most = money(Decimal::MAX, "EUR");
        assert_eq!(most.checked_add(most).unwrap_err().code(), "overflow");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn amounts_travel_as_text() {
        let pay = Pay::new(money(Decimal::new(123_450, 2), "EUR"), PayPeriod::Month);
        let text = serde_json::to_string(&pay).unwrap();
        assert_eq!(text, r#"{"money":{"amount":"1234.50","currency":"EUR"},"period":"month"}"#);
        assert_eq!(serde_json::from_str::<Pay>(&text).unwrap(), pay);
        let lower = text.replace("EUR", "eur");
        let error = serde_json::from_str::<Pay>(&lower).unwrap_err().to_string();
        assert!(error.contains("record.field"), "{error}");
        assert!(serde_json::from_str::<Pay>(&text.replace("period", "per")).is_err());
    }
}
