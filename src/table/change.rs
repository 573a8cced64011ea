//! Change of an indicator between two surveys.

use super::Table;
use super::contrast::{At, Contrast, check_units};
use super::origin::{Origin, both};
use crate::error::Error;
use crate::estimate::{Comparison, Level, Overlap, Reason, Tally};

fn change(
    later: &Origin<'_>,
    earlier: &Origin<'_>,
    at: At<'_>,
    comparison: Comparison,
    overlap: Option<Overlap>,
) -> Result<Contrast, Error> {
    let [place, before] = both(later.place(at), earlier.place(at))?;
    let (indicator, other) = (&later.indicators[place.indicator], &earlier.indicators[before.indicator]);
    check_units(comparison, indicator, other)?;
    let sides = [later.sides(&[place])?, earlier.sides(&[before])?];
    let mut result = sides[0].change(&sides[1], comparison, overlap)?;
    if indicator != other || sides[0].rules != sides[1].rules || later.parameters() != earlier.parameters() {
        result.reasons.push(Reason::DefinitionsDiffer);
    }
    let named = [later.side(&sides[0].estimates[0].estimate), earlier.side(&sides[1].estimates[0].estimate)];
    Ok(Contrast::new(comparison, named, Level::of(sides[0].rules.confidence), result).between_surveys())
}

impl Tally {
    /// The estimate of an indicator in a cell compared with the same in an earlier survey.
    ///
    /// Where both samples have sampling units in common, the two estimates are correlated, and `overlap` must say what
    /// that is: [`Overlap::Psu`], or [`Overlap::Person`] where persons are the units, or [`Overlap::None`]. Of persons
    /// within sampling units, the units in common hold the covariance: nothing more is to be named. With replicate
    /// weights that both surveys share by construction, [`Overlap::Replicates`] makes the change in every replicate.
    /// Where the design says `panel`, units in common are so by design, and a change that cannot take them into account
    /// has the reason `overlap_ignored`.
    ///
    /// # Formula
    /// ```text
    /// none         V = V_1 + V_2,  df = V^2 / (V_1^2 / df_1 + V_2^2 / df_2)
    /// psu, person  V = V_1 + V_2 - 2 r sqrt(V_1 V_2) of a difference, r from the residuals of the scores of both samples
    ///              regressed on strata; df = the smaller of df_1 and df_2
    /// replicates   V = that of the comparisons in the replicates
    /// ```
    /// The other comparisons are linearised first, as in [`Tally::contrast`].
    ///
    /// # References
    /// - Y. G. Berger, R. Priam (2016), A simple variance estimator of change for rotating repeated surveys, Journal of
    ///   the Royal Statistical Society A 179(1), 251-272.
    /// - F. E. Satterthwaite (1946), An approximate distribution of estimates of variance components, Biometrics
    ///   Bulletin 2(6), 110-114.
    ///
    /// # Errors
    /// As [`Tally::contrast`]; and `change.overlap` when there are units in common and nothing was said of them, when
    /// there are none and shall be, when rows are known by their position only, and when persons are no sampling units or
    /// the replicates of the two surveys differ in number or kind.
    pub fn change(
        &self,
        earlier: &Self,
        at: At<'_>,
        comparison: Comparison,
        overlap: Option<Overlap>,
    ) -> Result<Contrast, Error> {
        change(&Origin::of_tally(self)?, &Origin::of_tally(earlier)?, at, comparison, overlap)
    }
}

impl Table {
    /// As [`Tally::change`], of estimates in two tables; one that a gate suppressed is not compared.
    ///
    /// The sampling units are in the tallies that the tables were made from, as for [`Table::contrast`].
    ///
    /// # Errors
    /// As [`Tally::change`] and [`Table::contrast`].
    pub fn change(
        &self,
        tally: Option<&Tally>,
        (earlier, of_earlier): (&Self, Option<&Tally>),
        at: At<'_>,
        comparison: Comparison,
        overlap: Option<Overlap>,
    ) -> Result<Contrast, Error> {
        change(&Origin::of_table(self, tally)?, &Origin::of_table(earlier, of_earlier)?, at, comparison, overlap)
    }
}
