//! The largest numbers of a column, and whether they look like codes for "no answer".

use crate::record::Amount;

/// Nobody needs more: of codes that end in 7, 8 and 9 the largest true value is the fourth.
const KEPT: usize = 4;
/// The word of one, and so the step between whole numbers.
const ONE: i64 = 20_000;
/// Below every number that is kept; numbers below zero are not.
const NONE: i64 = -1;

/// The largest distinct numbers from zero on, as words of short amounts, largest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Largest([i64; KEPT]);

impl Default for Largest {
    fn default() -> Self {
        Self([NONE; KEPT])
    }
}

impl Largest {
    /// A word that this keeps as it is, if it is one.
    pub(crate) fn check(word: i64) -> Option<i64> {
        (word >= 0 && word & 1 == 0).then_some(word)
    }

    /// Whether a word of a short amount is larger than what is known, and not known.
    #[inline]
    pub(crate) fn is_news(&self, word: i64) -> bool {
        word > self.0[KEPT - 1] && !self.0.contains(&word)
    }

    /// Takes the word of any amount.
    #[inline]
    pub(crate) fn take(&mut self, word: i64) {
        // Amounts of more than four places are cut: words of one scale are in the order of their values.
        let word = if word & 1 == 0 { word } else { Amount::from_word(word).short_units() * 2 };
        if self.is_news(word) {
            self.0[KEPT - 1] = word;
            self.0.sort_unstable_by(|a, b| b.cmp(a));
        }
    }

    /// The words, largest first.
    pub(crate) fn words(&self) -> impl Iterator<Item = i64> {
        self.0.into_iter().filter(|word| *word != NONE)
    }

    /// The largest number if it looks like a code for "no answer", with the largest that does not.
    ///
    /// Such a code is all nines, or ends in 7 or 8 after nines, and stands apart: further from all other numbers
    /// than its leading digit is worth, and than 2.
    pub(crate) fn sentinel(&self) -> Option<(i64, f64)> {
        let top = self.words().next().filter(|word| word % ONE == 0)? / ONE;
        let step = 10_i64.pow(top.checked_ilog10()?);
        let is_code = |word: &i64| {
            let short_of_nines = step * 10 - 1 - word / ONE;
            word % ONE == 0 && (short_of_nines == 0 || (step > 1 && (0..=2).contains(&short_of_nines)))
        };
        let next = self.words().find(|word| !is_code(word))?;
        let apart = self.words().next().is_some_and(|first| is_code(&first) && first - next > step.max(2) * ONE);
        apart.then(|| (top, Amount::from_word(next).to_f64()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[f64]) -> Largest {
        let mut largest = Largest::default();
        values.iter().for_each(|&value| largest.take(Amount::from_f64(value).unwrap().word()));
        largest
    }

    #[test]
    fn codes_that_stand_apart_are_found() {
        for (values, sentinel, next) in [
            (&[0.0, 60.0, 99.0][..], 99, 60.0),
            (&[97.0, 98.0, 99.0, 86.0, 12.0], 99, 86.0),
            (&[98.0, 40.0], 98, 40.0),
            (&[1.0, 4.0, 9.0], 9, 4.0),
            (&[999.0, 130.0, 20.5], 999, 130.0),
            (&[12.5, 20.123_456_789, 9997.0], 9997, 20.1234),
            (&[3.0, -5.0, 9.0], 9, 3.0),
        ] {
            assert_eq!(of(values).sentinel(), Some((sentinel, next)), "{values:?}");
        }
    }

    #[test]
    fn numbers_that_go_on_or_stand_alone_are_no_codes() {
        for values in [
            &[99.0, 98.0, 97.0, 96.0, 95.0][..], // ages go on to 99
            &[98.0, 90.0, 40.0],                 // long hours
            &[99.0, 89.0],
            &[9.0, 8.0, 7.0, 6.0],
            &[9.0, 7.0],
            &[7.0, 1.0],
            &[99.0],
            &[99.0, -1.0],
            &[99.5, 10.0],
            &[199.0, 10.0],
            &[0.0],
            &[],
        ] {
            assert_eq!(of(values).sentinel(), None, "{values:?}");
        }
    }

    #[test]
    fn the_order_does_not_matter() {
        let values = [5.0, 99.0, 1.25, 1.123_456_789, 99.0, 0.0, -3.0, -1.123_456_789, 7.0, 6.5, 1e9];
        let mut turned = values;
        for _ in 0..values.len() {
            turned.rotate_left(1);
            assert_eq!(of(&turned), of(&values));
        }
        assert_eq!(of(&values).words().collect::<Vec<_>>(), [1e9, 99.0, 7.0, 6.5].map(|value| (value * 2e4) as i64));
    }
}
