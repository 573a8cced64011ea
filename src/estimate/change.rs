//! Change between two surveys: independent samples, or samples with sampling units or replicates in common.

use super::any_order::sum;
use super::contrast::{Compared, Comparison, Spread};
use super::interval::Level;
use super::labels::Label;
use super::reason::Reason;
use super::rules::rule;
use super::scored::{Deviations, Sides};
use crate::error::{Error, ErrorKind};
use std::collections::BTreeMap;

rule! {
    /// How the samples of two surveys overlap.
    Overlap {
        /// They were drawn independently; what they have in common is chance.
        #[default]
        None = "none",
        /// Primary sampling units of the one are in the other by design, as where a panel rotates. They are known by
        /// their labels: by that of the unit, and with that of the stratum where units are numbered anew in every
        /// stratum.
        Psu = "psu",
        /// Persons of the one are in the other by design, where every person was drawn by themselves: persons are the
        /// sampling units of both designs then. Of persons within sampling units, the units in common hold the
        /// covariance, and the word is `psu`.
        Person = "person",
        /// Both surveys carry the same replicate weights by construction: replicate by replicate the same units are left
        /// out or counted more. Only who made the weights can know it.
        Replicates = "replicates",
    }
}

/// A primary sampling unit by its labels: the stratum, where units are numbered anew in each, and its own.
type Known<'a> = (Option<&'a Label>, Option<&'a Label>);
/// The stratum of a unit in a survey, and its score.
type Part = Option<(u32, f64)>;
/// The scores of the units that are in the same strata of both surveys.
type Scores = [Vec<f64>; 2];

impl Sides<'_> {
    /// The estimate of this survey compared with the same of an earlier one.
    ///
    /// # Formula
    /// With `z_1` and `z_2` the linearised scores of the comparison in the two surveys, `V_1` and `V_2` their variances:
    /// ```text
    /// none         V = V_1 + V_2,  df = V^2 / (V_1^2 / df_1 + V_2^2 / df_2)
    /// psu, person  V = V_1 + V_2 + 2 r sqrt(V_1 V_2),  df = the smaller of df_1 and df_2
    /// replicates   V = that of the comparisons in the replicates
    /// ```
    /// `r` is the correlation of the residuals of `(z_1, z_2)` over the units of both samples, a score of a unit that is
    /// not in a sample being 0, regressed on the strata of the first, the strata of the second, and their products. That
    /// regression has a mean for every pair of strata, "not in the sample" being one, so that the residuals are the
    /// distances from these means. Units of strata that were drawn as a whole do not vary.
    ///
    /// # References
    /// - Y. G. Berger, R. Priam (2016), A simple variance estimator of change for rotating repeated surveys, Journal of
    ///   the Royal Statistical Society A 179(1), 251-272; `svyDelta` of R ReGenesees.
    /// - F. E. Satterthwaite (1946), An approximate distribution of estimates of variance components, Biometrics
    ///   Bulletin 2(6), 110-114.
    ///
    /// # Errors
    /// `change.overlap` when nothing says how the samples overlap and they do, or when they do not and shall, or not so.
    pub(crate) fn change(
        &self,
        earlier: &Self,
        comparison: Comparison,
        overlap: Option<Overlap>,
    ) -> Result<Compared, Error> {
        let (common, overlap) = self.overlap(earlier, overlap)?;
        let ([first], [second]) = (&*self.estimates, &*earlier.estimates) else { return Ok(Compared::default()) };
        let (mut compared, slope) = Compared::of(comparison, first, second);
        compared.common = common;
        if overlap == Overlap::None && (common.is_some_and(|common| common > 0) || self.panel || earlier.panel) {
            compared.because(Reason::OverlapIgnored);
        }
        let Some(slope) = slope else { return Ok(compared) };
        if let (Overlap::Replicates, Some(design)) = (overlap, self.replicates) {
            let level = Level::of(self.rules.confidence);
            compared.of_replicates(design, (comparison, slope.value), (first, second), level);
            return Ok(compared);
        }
        let (a, b) = match (&first.linear, &second.linear) {
            (Ok(a), Ok(b)) => (a, b),
            (Err(reason), _) | (_, Err(reason)) => {
                compared.because(*reason);
                return Ok(compared);
            }
        };
        let (of_a, of_b) = (slope.of_first.powi(2) * a.variance, slope.of_second.powi(2) * b.variance);
        let correlation = match overlap {
            // Replicate weights do not tell which units two surveys have in common.
            Overlap::None => Some(0.0),
            _ if self.units.is_none() || earlier.units.is_none() => None,
            _ => self.correlation(earlier, a, b),
        };
        let Some(correlation) = correlation else {
            compared.because(Reason::NoVariance);
            return Ok(compared);
        };
        let sign = slope.of_first.signum() * slope.of_second.signum();
        let variance = (of_a + of_b + 2.0 * sign * correlation * of_a.sqrt() * of_b.sqrt()).max(0.0);
        let df = match overlap {
            Overlap::None => satterthwaite((of_a, a.df), (of_b, b.df)),
            _ => a.df.min(b.df),
        };
        let spread = Spread { variance, df, unknown: a.unknown || b.unknown };
        compared.conclude(comparison, &spread, Level::of(self.rules.confidence), false);
        compared.correlation = compared.se.map(|_| correlation);
        Ok(compared)
    }

    /// How many units are in both samples, where that can be told, and how that is to be taken.
    ///
    /// A design that is declared to be a panel has said that units in common are so by design.
    fn overlap(&self, earlier: &Self, said: Option<Overlap>) -> Result<(Option<u64>, Overlap), Error> {
        self.check_kind(earlier, said)?;
        let (Some(units), Some(others)) = (self.units, earlier.units) else {
            return Ok((None, said.unwrap_or_default()));
        };
        if units.elements || others.elements {
            return match said {
                Some(Overlap::None) => Ok((None, Overlap::None)),
                _ => Err(unclear("rows that are known by their position only")
                    .expected("sampling units with a name, so that those in both surveys can be told")
                    .fix("name the column that identifies the rows: person=\"...\", or as the psu; or say overlap=\"none\" if the samples are independent")),
            };
        }
        let common = self.together(earlier, None).values().filter(|parts| parts.iter().all(Option::is_some)).count();
        let overlap = match (said, common) {
            (None, 0) => Overlap::None,
            (None, 1..) if self.panel || earlier.panel => Overlap::Psu,
            (None, 1..) => {
                let words = if units.persons { "person" } else { "psu" };
                return Err(unclear(format!(
                    "{common} sampling units that are in both surveys, and nothing said of them"
                ))
                .expected(format!(
                    "overlap=\"{words}\" (they are in both by design, so that the two estimates are correlated), or \
                    overlap=\"none\" (the samples were drawn independently, and units carry the same labels by chance)"
                ))
                .fix("say which; to ignore an overlap can turn a change that is significant into one that is not"));
            }
            (Some(Overlap::Psu | Overlap::Person), 0) => {
                return Err(unclear("no sampling unit that is in both surveys")
                    .expected("strata and sampling units with the same labels in both")
                    .fix("give units the same labels in both surveys, or say overlap=\"none\""));
            }
            (Some(said), _) => said,
        };
        Ok((Some(common as u64), overlap))
    }

    /// Refuses an overlap of what the two surveys do not have.
    fn check_kind(&self, earlier: &Self, said: Option<Overlap>) -> Result<(), Error> {
        let persons = |sides: &Self| sides.units.is_some_and(|units| units.persons);
        match said {
            Some(Overlap::Person) if !(persons(self) && persons(earlier)) => {
                Err(unclear("overlap=\"person\", and surveys whose sampling units are not persons")
                    .expected("designs in which every person was drawn by themselves: elements=True, person=\"...\"")
                    .fix("of persons within sampling units say overlap=\"psu\": the units in common hold the covariance of the persons in them"))
            }
            Some(Overlap::Replicates) => match (self.replicates, earlier.replicates) {
                (Some(a), Some(b)) if a == b => Ok(()),
                (Some(a), Some(b)) => Err(unclear(format!("replicate weights of other kinds: {}; and {}", a.written(), b.written()))
                    .expected("the same number of replicates, of one method with the same factors, in both surveys")
                    .fix("say overlap=\"none\" if the samples are independent")),
                _ => Err(unclear("overlap=\"replicates\", and a survey without replicate weights")
                    .expected("the same replicate weights in both surveys")
                    .fix("say overlap=\"psu\" where sampling units are in both, or overlap=\"none\"")),
            },
            _ => Ok(()),
        }
    }

    /// The units of both samples by their labels, with what they score in each.
    fn together(&self, earlier: &Self, scores: Option<[&Deviations; 2]>) -> BTreeMap<Known<'_>, [Part; 2]> {
        let nested = [self, earlier].iter().any(|sides| sides.units.is_some_and(|units| units.nested == Some(true)));
        let mut together: BTreeMap<Known<'_>, [Part; 2]> = BTreeMap::new();
        for (at, sides) in [self, earlier].into_iter().enumerate() {
            let (Some(units), Some(sample)) = (sides.units, &sides.sample) else { continue };
            let mut of_psu: BTreeMap<u32, (Known<'_>, Vec<f64>)> = BTreeMap::new();
            for (unit, drawn) in units.labels.drawn().enumerate() {
                let stratum = units.labels.strata.label(drawn.stratum).filter(|_| nested);
                let known = (stratum, units.labels.psus.label(drawn.psu));
                let scores = scores.map_or(&[][..], |scores| scores[at].scores.of(unit).1);
                of_psu.entry(sample.psu_of[unit]).or_insert((known, Vec::new())).1.extend(scores);
            }
            for (psu, (known, scores)) in of_psu {
                let stratum = sample.stratum_of[psu as usize];
                let varies = sample.strata[stratum as usize].fraction < 1.0;
                let score = if varies { sum(&scores) } else { 0.0 };
                together.entry(known).or_default()[at] = Some((stratum, score));
            }
        }
        together
    }

    /// The correlation of two estimates over samples, from the units of both; `None` where nothing tells it.
    fn correlation(&self, earlier: &Self, a: &Deviations, b: &Deviations) -> Option<f64> {
        let mut groups: BTreeMap<[Option<u32>; 2], Scores> = BTreeMap::new();
        for parts in self.together(earlier, Some([a, b])).values() {
            let group = groups.entry(parts.map(|part| part.map(|(stratum, _)| stratum))).or_default();
            for (scores, part) in group.iter_mut().zip(parts) {
                scores.push(part.map_or(0.0, |(_, score)| score));
            }
        }
        let [mut first, mut second, mut product] = [const { Vec::new() }; 3];
        for [x, y] in groups.values() {
            let n = x.len() as f64;
            let (mean_x, mean_y) = (sum(x) / n, sum(y) / n);
            for (x, y) in x.iter().map(|x| x - mean_x).zip(y.iter().map(|y| y - mean_y)) {
                first.push(x * x);
                second.push(y * y);
                product.push(x * y);
            }
        }
        let (first, second) = (sum(&first), sum(&second));
        if a.variance == 0.0 || b.variance == 0.0 {
            return Some(0.0);
        }
        (first > 0.0 && second > 0.0).then(|| (sum(&product) / (first.sqrt() * second.sqrt())).clamp(-1.0, 1.0))
    }
}

fn unclear(found: impl Into<String>) -> Error {
    Error::new(ErrorKind::ChangeOverlap).column("overlap").found(found)
}

/// The degrees of freedom of a sum of two independent variances; 0 where one of the two has none.
fn satterthwaite((a, df_a): (f64, f64), (b, df_b): (f64, f64)) -> f64 {
    if df_a <= 0.0 || df_b <= 0.0 {
        return 0.0;
    }
    let parts = a * a / df_a + b * b / df_b;
    if parts > 0.0 { (a + b) * (a + b) / parts } else { df_a.min(df_b) }
}
