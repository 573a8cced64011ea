//! The influence of a value on what the top receives over what the bottom receives.

use super::gather::{Tie, ties};
use super::kernel::{Density, Kernel};
use super::quantile::{Quantile, find};
use crate::estimate::layout::Belongs;
use crate::estimate::order::Ordered;
use crate::estimate::rules::{QuantileRule, TopBottomRule};
use crate::estimate::smooth::settled;
use crate::estimate::spread::weight_f64;
use crate::estimate::walk::{self, clamp};
use crate::indicator::Portion;

/// What the poorest portion of every cell receives, and the quantile it reaches to.
pub(crate) struct Poorest {
    at: Portion,
    quantiles: Vec<Option<Quantile>>,
    pub(crate) received: Vec<f64>,
    /// With whole values: the density at the quantile, for the error.
    densities: Vec<Density>,
}

/// How shares are taken: whole values or split ones, and what a negative value counts as.
#[derive(Clone, Copy)]
pub(crate) struct Taken {
    pub(crate) rule: TopBottomRule,
    pub(crate) quantile: QuantileRule,
    pub(crate) zero_negatives: bool,
}

impl Taken {
    /// What the poorest portion receives, in every cell.
    ///
    /// # Formula
    /// `split`: all below the quantile, and of the weight at it as much as makes the portion exact.
    /// `whole`: `sum w y [y <= q]`
    pub(crate) fn poorest(self, ordered: &Ordered, members: &Belongs, totals: &[i128], at: Portion) -> Poorest {
        if self.rule == TopBottomRule::Split {
            return Poorest {
                at,
                quantiles: find(ordered, members, totals, at, QuantileRule::InverseCdf),
                received: walk::received_by_bottom(ordered, members, totals, at, self.zero_negatives),
                densities: Vec::new(),
            };
        }
        let quantiles = find(ordered, members, totals, at, self.quantile);
        let mut received = vec![0.0; members.count];
        ties(ordered, members, |cell, tie| {
            if quantiles[cell].is_some_and(|quantile| quantile.covers(tie.rank)) {
                received[cell] += tie.weight() * self.value(ordered, tie.rank);
            }
        });
        Poorest { at, quantiles, received, densities: Vec::new() }
    }

    fn value(self, ordered: &Ordered, rank: u32) -> f64 {
        clamp(ordered.floats[rank as usize], self.zero_negatives)
    }

    /// Adds what the errors of whole values need: the densities at both quantiles.
    fn weigh(self, ordered: &Ordered, members: &Belongs, shares: [&mut Poorest; 2]) {
        if self.rule == TopBottomRule::Split {
            return;
        }
        let value = |rank| self.value(ordered, rank);
        let kernel = Kernel::new(ordered, members, value);
        for share in shares {
            let points: Vec<Option<f64>> =
                share.quantiles.iter().map(|quantile| Some(quantile.as_ref()?.value)).collect();
            share.densities = kernel.at(ordered, members, value, &points);
        }
    }

    /// The influence of one unit more with a value on the quotient, in every cell.
    ///
    /// # Formula
    /// With `B` what the bottom receives, `S` what all but the top do, `Y` what all do, `R = (Y - S) / B`:
    /// ```text
    /// z = (y - z_S - R z_B) / B
    /// split   z_B = (y - q) [y < q] + p q
    /// whole   z_B = y [y <= q] - g(q) ([y <= q] - p) / (W f(q)), g(q) = sum w y phi((q - y) / h) / h
    /// ```
    ///
    /// # References
    /// - M. Langel, Y. Tillé (2011), Statistical inference for the quintile share ratio, Journal of Statistical
    ///   Planning and Inference 141(8), 2976-2985: `split`.
    /// - G. Osier (2009), Survey Research Methods 3(3), 167-195; `svyqsr` of R convey and `linqsr` of R vardpoor: `whole`.
    pub(super) fn influence<'a>(
        self,
        ordered: &'a Ordered,
        members: &Belongs,
        totals: &'a [i128],
        (bottom, rest): (Portion, Portion),
        quotients: &'a [f64],
    ) -> impl FnMut(usize, &Tie) -> f64 + 'a {
        let mut bottom = self.poorest(ordered, members, totals, bottom);
        let mut rest = self.poorest(ordered, members, totals, rest);
        self.weigh(ordered, members, [&mut bottom, &mut rest]);
        move |cell, tie| {
            let y = self.value(ordered, tie.rank);
            let weight = weight_f64(totals[cell]);
            let of_rest = rest.influence(cell, tie, y, self, weight);
            let of_bottom = bottom.influence(cell, tie, y, self, weight);
            settled(&[y, -of_rest, -quotients[cell] * of_bottom]) / bottom.received[cell]
        }
    }
}

impl Poorest {
    fn influence(&self, cell: usize, tie: &Tie, y: f64, taken: Taken, weight: f64) -> f64 {
        let Some(quantile) = self.quantiles[cell] else { return 0.0 };
        let border = if taken.zero_negatives { quantile.value.max(0.0) } else { quantile.value };
        if taken.rule == TopBottomRule::Split {
            return (y - border).min(0.0) + self.at.value() * border;
        }
        let density = self.densities[cell];
        let slope = density.of_values * density.slope() / weight;
        if quantile.covers(tie.rank) { y - slope * (1.0 - self.at.value()) } else { slope * self.at.value() }
    }
}
