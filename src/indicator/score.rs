//! Scores of countries that are read from texts: SDG indicators 8.8.2 and 8.b.1.

use crate::error::{Error, ErrorKind};

/// One criterion of the method behind SDG indicator 8.8.2, as coded from the textual sources of the ILO.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Criterion {
    /// The weight that the panel of experts gave it.
    pub weight: f64,
    /// Whether at least one textual source codes a violation. However many do, it counts once.
    pub violated: bool,
    /// The criterion in law that, as a general prohibition, brings about this one in practice; by its position.
    pub follows: Option<usize>,
}

/// The weighted sum from which on the score is the worst.
const WORST_SUM: f64 = 95.0;
/// The worst score; the best is 0.
const WORST: f64 = 10.0;

/// Level of national compliance with the rights to organise and to bargain, 0 (best) to 10 (worst).
///
/// The sum of the weights of violated criteria, 95 at the most, is put on a scale to 10. An all-encompassing
/// prohibition of organising is the worst score, whatever else was coded. It is not for countries that have not
/// ratified the conventions, about which the sources say less: nothing is to be coded, and nothing computed, for them.
///
/// # Errors
/// `value.range` when a weight is negative or no number, or a criterion follows one that is not there.
///
/// # References
/// SDG indicator 8.8.2, metadata of 2021: normalisation, and the rules for prohibitions.
///
/// ```
/// use decentwork::indicator::score::{Criterion, freedom_of_association};
/// let coded = |weight, violated| Criterion { weight, violated, follows: None };
/// // 19 of 95 is a fifth of the way from 0 to 10.
/// assert_eq!(freedom_of_association(&[coded(19.0, true), coded(1.5, false)], false)?, 2.0);
/// # Ok::<(), decentwork::Error>(())
/// ```
pub fn freedom_of_association(criteria: &[Criterion], prohibition: bool) -> Result<f64, Error> {
    let mut sum = 0.0;
    for (at, criterion) in criteria.iter().enumerate() {
        let place = || Error::new(ErrorKind::ValueRange).column(format!("criterion {at}"));
        if !(criterion.weight.is_finite() && criterion.weight >= 0.0) {
            return Err(place().found(criterion.weight.to_string()).expected("a weight of 0 or more"));
        }
        let in_law = match criterion.follows {
            None => false,
            Some(law) => {
                let law = criteria.get(law).ok_or_else(|| {
                    place().found(format!("follows criterion {law}")).expected("the position of a criterion in law")
                })?;
                law.violated
            }
        };
        if criterion.violated || in_law {
            sum += criterion.weight;
        }
    }
    Ok(if prohibition { WORST } else { f64::min(sum, WORST_SUM) * WORST / WORST_SUM })
}

/// How far a country is with a national strategy for youth employment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum YouthStrategy {
    /// No strategy.
    None,
    /// A strategy is being developed.
    InDevelopment,
    /// A strategy was adopted.
    Adopted,
    /// A strategy was put to work.
    Operational,
}

impl YouthStrategy {
    /// The score, 0 to 3. It is an order: the distance between two scores says nothing.
    pub const fn score(self) -> u8 {
        match self {
            Self::None => 0,
            Self::InDevelopment => 1,
            Self::Adopted => 2,
            Self::Operational => 3,
        }
    }

    /// The answer that stands after rounds of asking, the first first: the last one that was given.
    ///
    /// # References
    /// SDG indicator 8.b.1, metadata of 2021: the last answer is used again when a country does not answer.
    pub fn standing(rounds: &[Option<Self>]) -> Option<Self> {
        rounds.iter().rev().copied().flatten().next()
    }

    /// The percentage of countries with each score, 0 to 3, among those with one; none when no country has one.
    ///
    /// ```
    /// use decentwork::indicator::score::YouthStrategy::{Adopted, InDevelopment, self};
    /// let countries = [Some(Adopted), Some(Adopted), None, Some(InDevelopment), Some(YouthStrategy::None)];
    /// assert_eq!(YouthStrategy::shares(&countries), Some([25.0, 25.0, 50.0, 0.0]));
    /// ```
    ///
    /// # References
    /// SDG indicator 8.b.1, metadata of 2021: countries without information are left out of the proportions.
    pub fn shares(countries: &[Option<Self>]) -> Option<[f64; 4]> {
        let mut counts = [0_u32; 4];
        countries.iter().flatten().for_each(|answer| counts[usize::from(answer.score())] += 1);
        let known: u32 = counts.iter().sum();
        (known > 0).then(|| counts.map(|count| 100.0 * f64::from(count) / f64::from(known)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coded(weight: f64, violated: bool) -> Criterion {
        Criterion { weight, violated, follows: None }
    }

    fn score(criteria: &[Criterion]) -> Result<f64, Error> {
        freedom_of_association(criteria, false)
    }

    #[test]
    fn sdg_8_8_2_no_violation_is_the_best_score() {
        assert_eq!(score(&[]), Ok(0.0));
        assert_eq!(score(&[coded(2.0, false), coded(1.5, false)]), Ok(0.0));
    }

    #[test]
    fn sdg_8_8_2_the_sum_is_put_on_a_scale_to_ten() {
        // 1.75 + 2 of 95, times 10.
        assert_eq!(score(&[coded(1.75, true), coded(9.0, false), coded(2.0, true)]), Ok(37.5 / 95.0));
        assert_eq!(score(&[coded(47.5, true)]), Ok(5.0));
    }

    #[test]
    fn sdg_8_8_2_the_sum_is_cut_at_95() {
        assert_eq!(score(&[coded(95.0, true)]), Ok(10.0));
        assert_eq!(score(&[coded(60.0, true), coded(60.0, true)]), Ok(10.0));
    }

    #[test]
    fn sdg_8_8_2_an_all_encompassing_prohibition_is_the_worst_score() {
        assert_eq!(freedom_of_association(&[coded(1.0, true)], true), Ok(10.0));
        assert_eq!(freedom_of_association(&[], true), Ok(10.0));
    }

    #[test]
    fn sdg_8_8_2_a_general_prohibition_in_law_counts_in_practice_too() {
        let practice = |violated| Criterion { weight: 9.5, violated, follows: Some(0) };
        assert_eq!(score(&[coded(9.5, true), practice(false)]), Ok(2.0));
        assert_eq!(score(&[coded(9.5, true), practice(true)]), Ok(2.0), "it counts once");
        assert_eq!(score(&[coded(9.5, false), practice(false)]), Ok(0.0));
        assert_eq!(score(&[coded(9.5, false), practice(true)]), Ok(1.0));
    }

    #[test]
    fn sdg_8_8_2_weights_and_positions_are_checked() {
        for weight in [-1.0, f64::NAN, f64::INFINITY] {
            let error = freedom_of_association(&[coded(1.0, true), coded(weight, false)], false).expect_err("a weight");
            assert_eq!((error.kind(), error.column_name()), (ErrorKind::ValueRange, Some("criterion 1")));
        }
        let lost = Criterion { weight: 1.0, violated: false, follows: Some(7) };
        assert!(freedom_of_association(&[lost], false).is_err());
    }

    #[test]
    fn sdg_8_b_1_scores_are_0_to_3_in_order() {
        use YouthStrategy::{Adopted, InDevelopment, Operational};
        let order = [YouthStrategy::None, InDevelopment, Adopted, Operational];
        assert_eq!(order.map(YouthStrategy::score), [0, 1, 2, 3]);
        assert!(order.is_sorted());
    }

    #[test]
    fn sdg_8_b_1_the_last_answer_stands() {
        use YouthStrategy::{Adopted, InDevelopment};
        assert_eq!(YouthStrategy::standing(&[Some(InDevelopment), Some(Adopted), None]), Some(Adopted));
        assert_eq!(YouthStrategy::standing(&[None, None]), None);
        assert_eq!(YouthStrategy::standing(&[]), None);
    }

    #[test]
    fn sdg_8_b_1_no_information_is_left_out_of_the_shares() {
        assert_eq!(YouthStrategy::shares(&[None, Some(YouthStrategy::None)]), Some([100.0, 0.0, 0.0, 0.0]));
        assert_eq!(YouthStrategy::shares(&[None]), None);
    }
}
