//! What education is usual in an occupation: a first pass over the survey, whose table rates people in the second.

use super::workers;
use crate::code::{Code, Education, EducationMatch, MajorGroup, Occupation};
use crate::derive::{self, Fact, Parameters, Question};
use crate::error::{Error, ErrorKind};
use crate::estimate::{PRODUCT_PLACES, SQUARE_PLACES, WEIGHT_PLACES, fixed, is_weight, weight_units};
use crate::record::Worker;
use std::collections::BTreeMap;

/// What is usual in a group of occupations.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Usual {
    /// The level that most people of the group have, by weight; of equal ones the lowest.
    Level(Education),
    /// Years of schooling: the weighted mean, and one standard deviation around it.
    Years {
        /// The weighted mean.
        mean: f64,
        /// The weighted standard deviation, by the sum of weights.
        deviation: f64,
    },
}

/// A row of the table of norms.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Norm {
    /// The group of occupations, of one or two digits.
    pub occupation: Occupation,
    /// How many people it rests on, unweighted.
    pub n: u64,
    /// What is usual.
    pub usual: Usual,
}

/// The table of usual education by occupation, made from a survey.
///
/// The norm is the mode of the level, or the mean and standard deviation of years of schooling (Verdugo and Verdugo),
/// of the two-digit group of ISCO-08; where that has fewer than 30 people, of the one-digit group. The armed forces have
/// no norm. The table comes from a sample too: its own error is not in the sampling error of the rates.
///
/// ```
/// use decentwork::{Norms, Plan, Parameters, sample};
/// let mut workers = sample::workers()?;
/// let norms = Norms::from_survey(&workers, &Parameters::default())?; // first pass
/// norms.rate(&mut workers)?;
/// let plan = Plan::builder().indicators(["overeducation_rate_statistical"])?.build()?;
/// let table = plan.tally(&workers)?.finish()?; // second pass
/// assert!(table.value("overeducation_rate_statistical", &[])?.is_some());
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Norms {
    groups: BTreeMap<Occupation, Norm>,
}

/// The weighted levels of a group.
#[derive(Clone, Copy, Default)]
struct Levels {
    n: u64,
    weights: [i128; LEVELS],
}
/// ISCED-2011 levels 0 to 8.
const LEVELS: usize = 9;

/// The moments of years of schooling of a group.
#[derive(Clone, Copy, Default)]
struct Moments {
    n: u64,
    weight: i128,
    product: i128,
    square: i128,
}

impl Norms {
    /// A two-digit group of fewer people has the norm of its one-digit group.
    pub const FALLBACK_BELOW: u64 = 30;

    /// The modes of the levels of employed people, by their weights.
    ///
    /// # References
    /// 20th ICLS guidelines on mismatches (2018), statistical approach; ties go to the lower level.
    ///
    /// # Errors
    /// Records that contradict themselves, and weights that are too large.
    pub fn from_survey(workers: &[Worker], parameters: &Parameters) -> Result<Self, Error> {
        let asked = workers::asked(workers)?;
        let mut rows = Vec::new();
        for worker in workers {
            let mut answers = worker.answers()?;
            derive::complete(&mut answers, asked);
            let employed = derive::facts(&answers, parameters, asked).get(Fact::Employed);
            if employed == Some(true) {
                rows.push((worker.sampling_weight(), answers.occupation, answers.education));
            }
        }
        Self::modes(rows)
    }

    /// The modes of rows of weight, occupation and level, for data that are no records.
    ///
    /// # Errors
    /// `overflow` for weights whose sum cannot be held; weights that cannot be.
    pub fn modes(rows: impl IntoIterator<Item = (f64, Occupation, Education)>) -> Result<Self, Error> {
        let known = rows.into_iter().filter_map(|(weight, job, level)| Some((weight, job, level.isced()?)));
        let groups = gather(known, |levels: &mut Levels, weight, level: u8| {
            levels.n += 1;
            let sum = levels.weights.get_mut(usize::from(level))?;
            *sum = sum.checked_add(weight_units(weight))?;
            Some(())
        })?;
        let norm = |levels: &Levels| {
            // The first of equals stays, which is the lowest.
            let most = (0..LEVELS).rev().max_by_key(|level| levels.weights[*level])?;
            let level = Education::from_isced(most as u8)?;
            (levels.weights[most] > 0).then_some((levels.n, Usual::Level(level)))
        };
        Ok(Self::of(&groups, norm))
    }

    /// The means and standard deviations of rows of weight, occupation and years of schooling.
    ///
    /// # References
    /// Verdugo and Verdugo (1989), The impact of surplus schooling on earnings: one standard deviation around the mean.
    ///
    /// # Errors
    /// `overflow` for sums that cannot be held, `value.range` for years below 0 or above 60.
    pub fn means(rows: impl IntoIterator<Item = (f64, Occupation, f64)>) -> Result<Self, Error> {
        let rows: Vec<_> = rows.into_iter().collect();
        if let Some(at) = rows.iter().position(|(_, _, years)| !(0.0..=60.0).contains(years)) {
            return Err(Error::new(ErrorKind::ValueRange)
                .column("years of schooling")
                .row(at as u64)
                .found(rows[at].2.to_string())
                .expected("years from 0 to 60"));
        }
        let groups = gather(rows, |moments: &mut Moments, weight, years| {
            moments.n += 1;
            moments.weight = moments.weight.checked_add(weight_units(weight))?;
            moments.product = moments.product.checked_add(fixed::<PRODUCT_PLACES>(weight * years)?)?;
            moments.square = moments.square.checked_add(fixed::<SQUARE_PLACES>(weight * years * years)?)?;
            Some(())
        })?;
        let norm = |moments: &Moments| {
            let float = |sum: i128, places: i32| sum as f64 / f64::from(places).exp2();
            let weight = float(moments.weight, WEIGHT_PLACES);
            let mean = float(moments.product, PRODUCT_PLACES) / weight;
            let variance = float(moments.square, SQUARE_PLACES) / weight - mean * mean;
            let usual = Usual::Years { mean, deviation: variance.max(0.0).sqrt() };
            (weight > 0.0).then_some((moments.n, usual))
        };
        Ok(Self::of(&groups, norm))
    }

    fn of<A>(groups: &BTreeMap<Occupation, A>, norm: impl Fn(&A) -> Option<(u64, Usual)>) -> Self {
        let row = |(&occupation, found): (&Occupation, &A)| {
            norm(found).map(|(n, usual)| (occupation, Norm { occupation, n, usual }))
        };
        Self { groups: groups.iter().filter_map(row).collect() }
    }

    /// Every group, of one and of two digits, in the order of ISCO-08.
    pub fn rows(&self) -> impl Iterator<Item = &Norm> {
        self.groups.values()
    }

    /// The norm of an occupation: of its two-digit group, or of its major group where that has fewer than 30 people.
    pub fn norm(&self, occupation: Occupation) -> Option<&Norm> {
        let [major, sub_major] = groups_of(occupation);
        let two_digits = sub_major.and_then(|group| self.groups.get(&group));
        two_digits.filter(|norm| norm.n >= Self::FALLBACK_BELOW).or_else(|| self.groups.get(&major?))
    }

    /// Rates a level against the mode of the occupation; not stated where either is unknown or the table is of years.
    pub fn match_of(&self, occupation: Occupation, education: Education) -> EducationMatch {
        match (self.norm(occupation).map(|norm| norm.usual), education.isced()) {
            (Some(Usual::Level(usual)), Some(level)) => {
                against(Some(level) < usual.isced(), Some(level) > usual.isced())
            }
            _ => EducationMatch::NotStated,
        }
    }

    /// Rates years of schooling against the mean and one standard deviation; not stated where there is none.
    pub fn match_of_years(&self, occupation: Occupation, years: f64) -> EducationMatch {
        match self.norm(occupation).map(|norm| norm.usual) {
            Some(Usual::Years { mean, deviation }) if years.is_finite() => {
                against(years < mean - deviation, years > mean + deviation)
            }
            _ => EducationMatch::NotStated,
        }
    }

    /// Answers `education_match` of everybody, from occupation and level.
    ///
    /// # Errors
    /// Records that contradict themselves.
    pub fn rate(&self, workers: &mut [Worker]) -> Result<(), Error> {
        for worker in workers {
            let answers = worker.answers()?;
            let found = self.match_of(answers.occupation, answers.education);
            *worker = std::mem::take(worker).answer(Question::EducationMatch, found.index())?;
        }
        Ok(())
    }
}

fn against(under: bool, over: bool) -> EducationMatch {
    match (under, over) {
        (true, _) => EducationMatch::Under,
        (_, true) => EducationMatch::Over,
        _ => EducationMatch::Matched,
    }
}

/// The one-digit and the two-digit group of an occupation; the armed forces have none.
fn groups_of(occupation: Occupation) -> [Option<Occupation>; 2] {
    if matches!(occupation.major_group(), MajorGroup::NotStated | MajorGroup::ArmedForces) {
        return [None; 2];
    }
    [occupation.major(), occupation.sub_major()]
}

/// Adds every row to its one-digit and its two-digit group.
fn gather<A: Default, V: Copy>(
    rows: impl IntoIterator<Item = (f64, Occupation, V)>,
    add: impl Fn(&mut A, f64, V) -> Option<()>,
) -> Result<BTreeMap<Occupation, A>, Error> {
    let mut groups: BTreeMap<Occupation, A> = BTreeMap::new();
    for ((weight, occupation, value), row) in rows.into_iter().zip(0_u64..) {
        if !is_weight(weight) || weight < 0.0 {
            let kind = match weight {
                _ if weight.is_nan() => ErrorKind::WeightNan,
                _ if weight.is_infinite() => ErrorKind::WeightInfinite,
                _ if weight < 0.0 => ErrorKind::WeightNegative,
                _ => ErrorKind::Overflow,
            };
            return Err(Error::new(kind)
                .column("weight")
                .row(row)
                .found(weight.to_string())
                .expected("a number from 0 to 1e15"));
        }
        for group in groups_of(occupation).into_iter().flatten() {
            add(groups.entry(group).or_default(), weight, value)
                .ok_or_else(|| Error::new(ErrorKind::Overflow).column("weight").row(row))?;
        }
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn job(code: &str) -> Occupation {
        Occupation::parse(code).unwrap()
    }
    fn level(isced: u8) -> Education {
        Education::from_isced(isced).unwrap()
    }
    fn many(n: usize, weight: f64, code: &str, isced: u8) -> Vec<(f64, Occupation, Education)> {
        vec![(weight, job(code), level(isced)); n]
    }

    #[test]
    fn a14_the_mode_is_by_weight_of_the_two_digit_group() {
        // 20 people of level 3 weigh 20, 15 of level 5 weigh 30.
        let rows = [many(20, 1.0, "5223", 3), many(15, 2.0, "5211", 5)].concat();
        let norms = Norms::modes(rows).unwrap();
        let norm = norms.norm(job("5223")).unwrap();
        assert_eq!((norm.occupation, norm.n, norm.usual), (job("52"), 35, Usual::Level(level(5))));
        for (isced, expected) in [(4, EducationMatch::Under), (5, EducationMatch::Matched), (6, EducationMatch::Over)] {
            assert_eq!(norms.match_of(job("52"), level(isced)), expected);
        }
        assert_eq!(norms.match_of(job("52"), Education::NotStated), EducationMatch::NotStated);
        assert_eq!(norms.match_of(job("71"), level(3)), EducationMatch::NotStated);
    }

    #[test]
    fn a14_fewer_than_30_people_have_the_norm_of_the_major_group() {
        let rows = |small| [many(small, 1.0, "51", 2), many(40, 1.0, "52", 3)].concat();
        let norms = Norms::modes(rows(29)).unwrap();
        assert_eq!(norms.norm(job("51")).map(|norm| norm.occupation), Some(job("5")));
        assert_eq!(norms.match_of(job("5111"), level(2)), EducationMatch::Under);
        let norms = Norms::modes(rows(30)).unwrap();
        assert_eq!(norms.norm(job("51")).map(|norm| norm.occupation), Some(job("51")));
        assert_eq!(norms.match_of(job("5111"), level(2)), EducationMatch::Matched);
        // Somebody coded at one digit has the norm of the major group.
        assert_eq!(norms.norm(job("5")).map(|norm| norm.n), Some(70));
    }

    #[test]
    fn a14_of_equal_levels_the_lower_is_usual() {
        let norms = Norms::modes([many(20, 1.5, "52", 4), many(30, 1.0, "52", 3)].concat()).unwrap();
        assert_eq!(norms.norm(job("52")).map(|norm| norm.usual), Some(Usual::Level(level(3))));
    }

    #[test]
    fn a14_the_armed_forces_have_no_norm() {
        let norms = Norms::modes(many(50, 1.0, "0110", 3)).unwrap();
        assert_eq!(norms.rows().count(), 0);
        assert_eq!(norms.match_of(job("0110"), level(3)), EducationMatch::NotStated);
    }

    #[test]
    fn a14_verdugo_takes_one_standard_deviation_around_the_mean() {
        // 8 and 12 years, equally often: mean 10, deviation 2.
        let rows = (0..40).map(|at| (2.5, job("72"), if at % 2 == 0 { 8.0 } else { 12.0 }));
        let norms = Norms::means(rows).unwrap();
        let Usual::Years { mean, deviation } = norms.norm(job("7231")).unwrap().usual else { panic!("years") };
        assert!((mean - 10.0).abs() < 1e-9 && (deviation - 2.0).abs() < 1e-6);
        for (years, expected) in
            [(7.9, EducationMatch::Under), (10.0, EducationMatch::Matched), (12.1, EducationMatch::Over)]
        {
            assert_eq!(norms.match_of_years(job("72"), years), expected, "{years}");
        }
        assert_eq!(norms.match_of(job("72"), level(3)), EducationMatch::NotStated);
        assert_eq!(Norms::means([(1.0, job("72"), f64::NAN)]).unwrap_err().code(), "value.range");
    }

    #[test]
    fn weights_that_cannot_be_are_refused() {
        let cases = [
            (f64::NAN, "weight.nan"),
            (-1.0, "weight.negative"),
            (f64::INFINITY, "weight.infinite"),
            (1e16, "overflow"),
        ];
        for (weight, code) in cases {
            assert_eq!(Norms::modes(many(1, weight, "52", 3)).unwrap_err().code(), code);
        }
    }

    proptest! {
        #[test]
        fn the_order_of_rows_does_not_matter(
            mut rows in prop::collection::vec((1e-3..1e6_f64, 0_u16..620, 0_u8..9), 1..200)
        ) {
            let norms = |rows: &[(f64, u16, u8)]| {
                let row = |&(weight, at, isced): &(f64, u16, u8)| (weight, Occupation::from_index(at), isced);
                let modes = Norms::modes(rows.iter().map(row).map(|(w, job, isced)| (w, job, level(isced))));
                let means = Norms::means(rows.iter().map(row).map(|(w, job, isced)| (w, job, f64::from(isced) * 2.1)));
                (modes.unwrap(), means.unwrap())
            };
            let before = norms(&rows);
            rows.reverse();
            prop_assert_eq!(before, norms(&rows));
        }
    }
}
