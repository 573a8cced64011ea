//! A number as it was told: a decimal held as an integer, so that heaped values compare exactly.

use rust_decimal::Decimal;
use std::cmp::Ordering;

/// A decimal number in eight bytes.
///
/// Survey answers are short decimals (48 hours, 1234.56 a month). Held as floats they would
/// make "below two thirds of the median" depend on how a division was rounded. An `Amount`
/// keeps up to four decimals as they are; numbers with more decimals are kept to nine.
///
/// ```
/// use decentwork::Amount;
/// assert_eq!(Amount::from_f64(1234.56), "1234.56".parse().ok());
/// assert_eq!(Amount::from_f64(f64::NAN), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "Decimal", into = "Decimal")
)]
pub struct Amount(i64);

/// Units of a short amount in one.
const SHORT: i64 = 10_000;
/// Units of a long amount in one.
const LONG: i64 = 1_000_000_000;
/// Largest magnitude of the integer part of the packed word; one bit tells short from long.
const LIMIT: i128 = 1 << 62;

impl Amount {
    /// Zero.
    pub const ZERO: Self = Self(0);
    /// The word no amount uses; columns use it for "unknown".
    pub(crate) const UNKNOWN: i64 = i64::MIN;

    /// A whole number; `None` beyond 4.6e14.
    pub const fn from_integer(value: i64) -> Option<Self> {
        match value.checked_mul(SHORT) {
            Some(units) if units > -(1 << 62) && units < (1 << 62) => Some(Self(units * 2)),
            _ => None,
        }
    }

    /// The decimal nearest to a float; `None` when it is not finite or beyond 4.6e14.
    pub fn from_f64(value: f64) -> Option<Self> {
        let word = Self::short_word(value);
        if word != Self::UNKNOWN {
            return Some(Self(word));
        }
        let short = (value * 10_000.0).round();
        if short.abs() < 4.6e18 {
            #[allow(clippy::float_cmp, reason = "asks whether the float is the one nearest to a four-place decimal")]
            if short / 10_000.0 == value {
                return Some(Self(short as i64 * 2));
            }
            let long = (value * 1e9).round();
            if long.abs() < 4.6e18 {
                return Some(Self::pack(long as i64));
            }
            return Some(Self(short as i64 * 2));
        }
        None
    }

    /// The word of a float that is a decimal of up to four places, [`Self::UNKNOWN`] of any other.
    ///
    /// Written without branches and calls, so that whole columns are converted side by side.
    #[inline]
    pub(crate) fn short_word(value: f64) -> i64 {
        // Adding 1.5 * 2^52 rounds to a whole number, which then stands in the low bits.
        const MAGIC: f64 = 6_755_399_441_055_744.0;
        let shifted = value * 10_000.0 + MAGIC;
        let units = (shifted.to_bits() as i64).wrapping_sub(MAGIC.to_bits() as i64);
        #[allow(clippy::float_cmp, reason = "asks whether the float is the one nearest to a four-place decimal")]
        let exact = (shifted - MAGIC) / 10_000.0 == value && value.abs() < 2e11;
        if exact { units * 2 } else { Self::UNKNOWN }
    }

    /// From units of a thousand millionth, in the shorter form where that loses nothing.
    const fn pack(long: i64) -> Self {
        if long % (LONG / SHORT) == 0 { Self(long / (LONG / SHORT) * 2) } else { Self(long * 2 + 1) }
    }

    /// From an integer with a decimal scale, as Arrow and `rust_decimal` hold decimals; `None` when out of range.
    pub fn from_scaled(mantissa: i128, scale: u32) -> Option<Self> {
        let long = match scale {
            0..=9 => mantissa.checked_mul(10_i128.pow(9 - scale))?,
            10..=38 => {
                let divisor = 10_i128.pow(scale - 9);
                let (quotient, rest) = (mantissa / divisor, (mantissa % divisor).abs());
                let up = rest * 2 > divisor || (rest * 2 == divisor && quotient % 2 != 0);
                if up { quotient + mantissa.signum() } else { quotient }
            }
            _ => return None,
        };
        Self::from_long(long)
    }

    /// From units of a thousand millionth; beyond the range of nine places, rounded to four.
    fn from_long(long: i128) -> Option<Self> {
        let step = i128::from(LONG / SHORT);
        if long % step != 0 && long.abs() < LIMIT {
            return Some(Self(long as i64 * 2 + 1));
        }
        let short = (long + long.signum() * (step / 2)) / step;
        (short.abs() < LIMIT).then(|| Self(short as i64 * 2))
    }

    /// The value in units of a thousand millionth, which is exact.
    pub(crate) fn long_units(self) -> i128 {
        let units = i128::from(self.0 >> 1);
        if self.0 & 1 == 0 { units * i128::from(LONG / SHORT) } else { units }
    }

    /// The value in ten-thousandths, rounded down.
    pub(crate) fn short_units(self) -> i64 {
        let units = self.0 >> 1;
        if self.0 & 1 == 0 { units } else { units.div_euclid(LONG / SHORT) }
    }

    /// The value as the nearest float.
    pub fn to_f64(self) -> f64 {
        let units = (self.0 >> 1) as f64;
        units / if self.0 & 1 == 0 { SHORT as f64 } else { LONG as f64 }
    }

    /// The value as a decimal.
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0 >> 1, if self.0 & 1 == 0 { 4 } else { 9 }).normalize()
    }

    /// The packed word, which columns store.
    pub(crate) const fn word(self) -> i64 {
        self.0
    }
    /// An amount from its packed word.
    pub(crate) const fn from_word(word: i64) -> Self {
        Self(word)
    }

    /// The sum; `None` when out of range.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        if (self.0 | other.0) & 1 == 0
            && let Some(word) = self.0.checked_add(other.0)
            && word != Self::UNKNOWN
        {
            return Some(Self(word));
        }
        Self::from_long(self.long_units() + other.long_units())
    }
    /// The product with a whole number; `None` when out of range.
    pub fn checked_mul(self, factor: u32) -> Option<Self> {
        if self.0 & 1 == 0
            && let Some(word) = self.0.checked_mul(i64::from(factor))
            && word != Self::UNKNOWN
        {
            return Some(Self(word));
        }
        Self::from_long(self.long_units() * i128::from(factor))
    }
    /// The product of two amounts, rounded to nine places; `None` when out of range.
    pub fn checked_product(self, other: Self) -> Option<Self> {
        let product = self.long_units().checked_mul(other.long_units())?;
        Self::from_scaled(product, 18)
    }
    /// Whether the amount is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl std::fmt::Debug for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.to_decimal())
    }
}

impl std::str::FromStr for Amount {
    type Err = crate::error::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        use crate::error::{Error, ErrorKind};
        Decimal::from_str_exact(text.trim())
            .ok()
            .and_then(|d| Self::try_from(d).ok())
            .ok_or_else(|| Error::new(ErrorKind::FieldInvalid).found(text).expected("a decimal number such as 1234.56"))
    }
}

impl TryFrom<Decimal> for Amount {
    type Error = crate::error::Error;
    fn try_from(value: Decimal) -> Result<Self, Self::Error> {
        use crate::error::{Error, ErrorKind};
        Self::from_scaled(value.mantissa(), value.scale()).ok_or_else(|| {
            Error::new(ErrorKind::FieldInvalid).found(value.to_string()).expected("a number below 4.6e14")
        })
    }
}

impl From<Amount> for Decimal {
    fn from(amount: Amount) -> Self {
        amount.to_decimal()
    }
}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Amount {
    fn cmp(&self, other: &Self) -> Ordering {
        if (self.0 ^ other.0) & 1 == 0 {
            return self.0.cmp(&other.0);
        }
        self.long_units().cmp(&other.long_units())
    }
}
