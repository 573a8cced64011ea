//! Difference in differences of two groups and two periods.

use super::propensity::constant_and_covariates;
use super::sandwich::{OF_REGRESSION, Regression};
use super::used::{Needed, Used};
use super::{Effect, Estimand, Estimator, StandardErrors, Study};
use crate::error::{Error, ErrorKind};
use std::collections::{BTreeSet, HashMap};

/// When each row was observed, and of whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Periods {
    after: Vec<Option<bool>>,
    units: Option<Vec<Option<u32>>>,
    starts: Option<Vec<Option<i64>>>,
}

impl Periods {
    /// Whether each row is from after the treatment. Without [`units`](Self::units) rows are of two samples.
    pub fn new(after: impl IntoIterator<Item = impl Into<Option<bool>>>) -> Self {
        Self { after: after.into_iter().map(Into::into).collect(), units: None, starts: None }
    }

    /// The unit of each row, of a panel: each has one row before and one after, and errors are clustered by it.
    #[must_use]
    pub fn units(mut self, units: impl IntoIterator<Item = impl Into<Option<u32>>>) -> Self {
        self.units = Some(units.into_iter().map(Into::into).collect());
        self
    }

    /// When the treatment of each row's unit started, if it did. More than one start among the treated gives a warning.
    #[must_use]
    pub fn starts(mut self, starts: impl IntoIterator<Item = impl Into<Option<i64>>>) -> Self {
        self.starts = Some(starts.into_iter().map(Into::into).collect());
        self
    }

    fn needed(&self) -> Vec<Needed<'_>> {
        let known = |of: &[Option<u32>]| of.iter().map(Option::is_some).collect();
        let period = ("period", self.after.iter().map(Option::is_some).collect());
        std::iter::once(period).chain(self.units.as_ref().map(|units| ("unit", known(units)))).collect()
    }
}

/// The change of the treated less that of the control group.
///
/// `treated` is the group, before as well as after. In a panel (see [`Periods::units`]) errors are clustered by unit
/// unless the study has clusters of its own, and a unit that is not seen in both periods is left out and counted. Of two
/// samples they are HC2 unless others are asked for. Covariates enter linearly.
///
/// ```
/// use decentwork::effect::{Periods, Study, difference_in_differences};
/// // The treated go from 10 and 12 to 15 and 17, the others from 8 and 9 to 10 and 11.
/// let earnings = [10.0, 12.0, 15.0, 17.0, 8.0, 9.0, 10.0, 11.0];
/// let treated = [true, true, true, true, false, false, false, false];
/// let after = [false, false, true, true, false, false, true, true];
/// let effect = difference_in_differences(&Study::new(earnings, treated), &Periods::new(after))?;
/// assert!((effect.value - (5.0 - 2.0)).abs() < 1e-12);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Errors
/// As [`regression`](super::regression()); `effect.empty`, naming the group and period without anybody; `effect.group`
/// when a unit changes its group; `id.duplicate` when it has two rows in a period.
///
/// # References
/// - O. Ashenfelter, D. Card (1985), Using the longitudinal structure of earnings to estimate the effect of training
///   programs, Review of Economics and Statistics 67, 648-660.
/// - M. Bertrand, E. Duflo, S. Mullainathan (2004), How much should we trust differences-in-differences estimates?,
///   Quarterly Journal of Economics 119, 249-275: clusters.
/// - B. Callaway, P. H. C. Sant'Anna (2021), Difference-in-differences with multiple time periods, Journal of Econometrics
///   225, 200-230: staggered starts.
pub fn difference_in_differences(study: &Study, periods: &Periods) -> Result<Effect, Error> {
    let mut study = study.clone();
    let mut needed = periods.needed();
    if let Some(units) = &periods.units {
        if study.clusters.is_none() {
            // A row without a unit is left out; until then it is in a cluster of its own number.
            study.clusters = Some(units.iter().map(|unit| unit.or(Some(u32::MAX))).collect());
        }
        let complete = complete(&Used::new(&study, &needed)?, periods, units)?;
        needed.push(("other period of the unit", complete));
    }
    let errors = StandardErrors::chosen(study.errors, study.clusters.is_some(), StandardErrors::Hc2, &OF_REGRESSION)?;
    let used = Used::new(&study, &needed)?;
    let after: Vec<f64> = used.rows.iter().map(|&row| f64::from(u8::from(periods.after[row] == Some(true)))).collect();
    check_cells(&used, &after)?;
    let treated = used.indicator();
    let both = treated.iter().zip(&after).map(|(treated, after)| treated * after).collect();
    let mut columns = constant_and_covariates(&used);
    columns.push(("treated".to_owned(), treated));
    columns.push(("after".to_owned(), after));
    let at = columns.len();
    columns.push(("treated x after".to_owned(), both));
    let regression = Regression::new(&used, columns, &used.outcome)?;
    let variance = regression.variance(&used, at, errors)?;
    let what = (Estimator::DifferenceInDifferences, Estimand::OnTreated);
    let mut effect = Effect::new(&study, &used, what, regression.fit.coefficients[at], errors, variance);
    if let Some(starts) = &periods.starts {
        let of = used
            .rows
            .iter()
            .zip(&used.treated)
            .filter(|(_, treated)| **treated)
            .filter_map(|(&row, _)| starts.get(row));
        let distinct: BTreeSet<i64> = of.flatten().copied().collect();
        if distinct.len() > 1 {
            effect.warn(format!(
                "Treatment started at {} different times: one difference of two periods then mixes effects with weights \
                 that may be negative. Estimate each start against those who never start, and average.",
                distinct.len()
            ));
        }
    }
    effect.finite()
}

/// Of which rows the unit is seen in both periods.
fn complete(used: &Used, periods: &Periods, units: &[Option<u32>]) -> Result<Vec<bool>, Error> {
    let mut seen: HashMap<Option<u32>, ([bool; 2], bool)> = HashMap::new();
    for (&row, &treated) in used.rows.iter().zip(&used.treated) {
        let (periods_seen, group) = seen.entry(units[row]).or_insert(([false; 2], treated));
        let place = usize::from(periods.after[row] == Some(true));
        let problem = if *group != treated {
            Some((ErrorKind::EffectGroup, "treated, and not", "one group, before as well as after"))
        } else if periods_seen[place] {
            Some((ErrorKind::IdDuplicate, "two rows of one period", "one row before and one after"))
        } else {
            None
        };
        if let Some((kind, found, expected)) = problem {
            return Err(Error::new(kind).column("units").row(row as u64).found(found).expected(expected));
        }
        periods_seen[place] = true;
    }
    Ok(units.iter().map(|unit| seen.get(unit).is_none_or(|(periods, _)| periods[0] && periods[1])).collect())
}

fn check_cells(used: &Used, after: &[f64]) -> Result<(), Error> {
    for (group, name) in [(true, "the treated"), (false, "the control group")] {
        for (period, when) in [(0.0, "before"), (1.0, "after")] {
            let is_there = |unit: usize| used.treated[unit] == group && (after[unit] - period).abs() < 0.5;
            if !(0..used.len()).any(is_there) {
                return Err(Error::new(ErrorKind::EffectEmpty)
                    .column(format!("{name}, {when}"))
                    .found("no rows")
                    .expected("rows of both groups before and after")
                    .fix("treated is the group a row belongs to, also before the treatment"));
            }
        }
    }
    Ok(())
}
