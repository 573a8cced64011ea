//! Indices of job quality from 0 to 100, from the answers of one person, as Eurofound scales them.
//!
//! Which items an index has is the survey's matter; this is how answers become a score. The score of a person is a column
//! of one's own, and its mean an indicator of one's own.

use super::Portion;
use crate::error::{Error, ErrorKind};

/// The share of items that must have been answered where nothing else is said: half.
pub const MIN_ITEMS: Portion = Portion::HALF;

/// An item of an index: the answer that scores 0 and the one that scores 100.
///
/// Where a high answer is a low score, the first is the higher one.
///
/// ```
/// use decentwork::indicator::quality_index::Item;
/// assert_eq!(Item::new(1.0, 5.0)?.score(4.0)?, 75.0);
/// assert_eq!(Item::new(5.0, 1.0)?.score(4.0)?, 25.0);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    zero: f64,
    hundred: f64,
}

impl Item {
    /// An item from the answer that scores 0 to the one that scores 100.
    ///
    /// # Errors
    /// `value.range` where the two are the same, or no numbers.
    pub fn new(zero: f64, hundred: f64) -> Result<Self, Error> {
        if zero.is_finite() && hundred.is_finite() && (hundred - zero).abs() > 0.0 {
            return Ok(Self { zero, hundred });
        }
        Err(Error::new(ErrorKind::ValueRange)
            .column("item")
            .found(format!("{zero} to {hundred}"))
            .expected("two different numbers: the answer that scores 0 and the one that scores 100"))
    }

    /// The score of an answer: `100 (x - zero) / (hundred - zero)`.
    ///
    /// # Errors
    /// `value.range` for an answer that is not between the two, such as a code for "refused".
    ///
    /// # References
    /// Eurofound, job quality indices of the European Working Conditions Surveys: items are put on a scale from 0 to 100.
    pub fn score(self, answer: f64) -> Result<f64, Error> {
        let score = 100.0 * (answer - self.zero) / (self.hundred - self.zero);
        if (0.0..=100.0).contains(&score) {
            return Ok(score);
        }
        Err(Error::new(ErrorKind::ValueRange)
            .column("item")
            .found(answer.to_string())
            .expected(format!("an answer from {} to {}", self.zero.min(self.hundred), self.zero.max(self.hundred)))
            .fix("leave out codes for what was not answered"))
    }
}

/// The index of a person: the mean over sub-dimensions of the mean score of the items that were answered.
///
/// There is none where fewer than `min_items` of all items were answered, or where a sub-dimension has no answer at all:
/// without it the mean would be of something else.
///
/// # References
/// Eurofound, job quality indices of the European Working Conditions Surveys: unweighted means within a sub-dimension,
/// then over sub-dimensions. The least share of items is a parameter, by default [`MIN_ITEMS`].
///
/// ```
/// use decentwork::indicator::quality_index::{MIN_ITEMS, index};
/// // Skills: 100 and 50, one item without an answer; discretion: 0. The means are 75 and 0.
/// let (skills, discretion) = ([Some(100.0), Some(50.0), None], [Some(0.0)]);
/// assert_eq!(index(&[&skills, &discretion], MIN_ITEMS), Some(37.5));
/// ```
pub fn index(sub_dimensions: &[&[Option<f64>]], min_items: Portion) -> Option<f64> {
    let items: usize = sub_dimensions.iter().map(|scores| scores.len()).sum();
    let answered: usize = sub_dimensions.iter().map(|scores| scores.iter().flatten().count()).sum();
    if answered * usize::from(min_items.under) < items * usize::from(min_items.over) {
        return None;
    }
    let means: Option<Vec<f64>> = sub_dimensions.iter().map(|scores| mean(scores.iter().copied().flatten())).collect();
    mean(means?.into_iter())
}

fn mean(scores: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = scores.fold((0.0, 0_u32), |(sum, n), score| (sum + score, n + 1));
    (n > 0).then(|| sum / f64::from(n))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may panic, and the figures are exact")]
mod tests {
    use super::*;

    #[test]
    fn c3_answers_are_scaled_from_0_to_100_in_either_direction() {
        let (up, down) = (Item::new(1.0, 5.0).unwrap(), Item::new(5.0, 1.0).unwrap());
        for (answer, score) in [(1.0, 0.0), (2.0, 25.0), (3.0, 50.0), (5.0, 100.0)] {
            assert_eq!(up.score(answer), Ok(score));
            assert_eq!(down.score(answer), Ok(100.0 - score));
        }
    }

    #[test]
    fn c3_an_answer_off_the_scale_is_no_score() {
        for answer in [0.0, 9.0, f64::NAN, f64::INFINITY] {
            let error = Item::new(1.0, 5.0).unwrap().score(answer).unwrap_err();
            assert_eq!((error.code(), error.column_name()), ("value.range", Some("item")), "{answer}");
        }
        for (zero, hundred) in [(1.0, 1.0), (f64::NAN, 1.0), (0.0, f64::INFINITY)] {
            assert_eq!(Item::new(zero, hundred).unwrap_err().code(), "value.range");
        }
    }

    #[test]
    fn c3_sub_dimensions_count_alike_whatever_their_number_of_items() {
        let (three, one) = ([Some(90.0), Some(60.0), Some(30.0)], [Some(0.0)]);
        assert_eq!(index(&[&three, &one], MIN_ITEMS), Some(30.0));
    }

    #[test]
    fn c3_a_person_needs_the_least_share_of_items() {
        let (one_of_two, one_of_three) = ([Some(80.0), None], [None, Some(40.0), None]);
        // One of two is half; two of five are not.
        assert_eq!(index(&[&one_of_two], MIN_ITEMS), Some(80.0));
        assert_eq!(index(&[&one_of_two, &one_of_three], MIN_ITEMS), None);
        assert_eq!(index(&[&one_of_two, &one_of_three], Portion::new(2, 5)), Some(60.0));
        assert_eq!(index(&[&one_of_two], Portion::new(1, 1)), None);
    }

    #[test]
    fn c3_a_sub_dimension_without_an_answer_leaves_no_index() {
        assert_eq!(index(&[&[Some(80.0), Some(20.0), Some(5.0)], &[None]], MIN_ITEMS), None);
        assert_eq!(index(&[], MIN_ITEMS), None);
        assert_eq!(index(&[&[]], MIN_ITEMS), None);
    }
}
