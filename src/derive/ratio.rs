//! A quotient of two decimals, kept as such: hourly pay is pay over hours, and is compared without dividing.

use crate::record::Amount;
use std::cmp::Ordering;

/// A number of one unit as an exact quotient.
///
/// The denominator counts ten-thousandths, so that hours keep four decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    top: i64,
    bottom: u32,
}

/// The denominator that stands for one.
const ONE: u32 = 10_000;

impl Ratio {
    /// The value nobody told us.
    pub const UNKNOWN: Self = Self { top: Amount::UNKNOWN, bottom: ONE };

    /// A plain number.
    pub const fn from_amount(amount: Amount) -> Self {
        Self { top: amount.word(), bottom: ONE }
    }

    /// A quotient; unknown when the denominator is not positive or too large.
    pub fn new(top: Amount, bottom: Amount) -> Self {
        match u32::try_from(bottom.short_units()) {
            Ok(bottom) if bottom > 0 => Self { top: top.word(), bottom },
            _ => Self::UNKNOWN,
        }
    }

    pub(crate) const fn from_parts(top: i64, bottom: u32) -> Self {
        Self { top, bottom }
    }
    pub(crate) const fn parts(self) -> (i64, u32) {
        (self.top, self.bottom)
    }

    /// Whether the value is known.
    pub const fn is_known(self) -> bool {
        self.top != Amount::UNKNOWN
    }
    /// Whether the value is below zero.
    pub const fn is_negative(self) -> bool {
        self.is_known() && self.top < 0
    }
    /// Whether the value is zero.
    pub const fn is_zero(self) -> bool {
        self.top >> 1 == 0 && self.is_known()
    }

    /// The nearest float.
    pub fn to_f64(self) -> f64 {
        let units = (self.top >> 1) as f64;
        if self.top & 1 == 0 { units / f64::from(self.bottom) } else { units / (f64::from(self.bottom) * 100_000.0) }
    }

    /// Compares `self * times` with `other * over` exactly.
    pub fn cmp_scaled(self, times: u32, other: Self, over: u32) -> Ordering {
        if self == other && times == over {
            return Ordering::Equal;
        }
        let side = |a: Self, b: Self, factor: u32| {
            Amount::from_word(a.top).long_units() * i128::from(b.bottom) * i128::from(factor)
        };
        side(self, other, times).cmp(&side(other, self, over))
    }

    /// Compares this with `over / under` times the mean of two values; exact unless an integer of 127 bits is too short.
    pub(crate) fn cmp_middle(self, first: Self, second: Self, over: u16, under: u16) -> Ordering {
        if first == second {
            return self.cmp_scaled(u32::from(under), first, u32::from(over));
        }
        let top = |ratio: Self| Amount::from_word(ratio.top).long_units();
        let bottom = |ratio: Self| i128::from(ratio.bottom);
        let exact = || {
            let sum = top(first).checked_mul(bottom(second))?.checked_add(top(second).checked_mul(bottom(first))?)?;
            let left = top(self)
                .checked_mul(bottom(first))?
                .checked_mul(bottom(second))?
                .checked_mul(2 * i128::from(under))?;
            let right = sum.checked_mul(bottom(self))?.checked_mul(i128::from(over))?;
            Some(left.cmp(&right))
        };
        exact().unwrap_or_else(|| {
            let middle = first.to_f64().midpoint(second.to_f64()) * f64::from(over);
            (self.to_f64() * f64::from(under)).total_cmp(&middle)
        })
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    /// By value; equal values that are written differently are ordered by how they are written.
    fn cmp(&self, other: &Self) -> Ordering {
        self.cmp_scaled(1, *other, 1).then((self.top, self.bottom).cmp(&(other.top, other.bottom)))
    }
}
