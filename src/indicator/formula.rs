//! The kinds of formula an indicator can be.

use super::line::Line;
use super::scope::Scope;
use super::segregation::{Classification, SegregationIndex};
use crate::derive::Quantity;

/// A portion, as an exact fraction: one half, two thirds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(from = "(u16, u16)", into = "(u16, u16)")
)]
pub struct Portion {
    /// Numerator.
    pub over: u16,
    /// Denominator.
    pub under: u16,
}

impl Portion {
    /// `over / under`.
    pub const fn new(over: u16, under: u16) -> Self {
        Self { over, under }
    }
    /// One half.
    pub const HALF: Self = Self::new(1, 2);
    /// What is left of the whole, for a portion up to 1.
    pub(crate) const fn rest(self) -> Self {
        Self::new(self.under.saturating_sub(self.over), self.under)
    }
    /// The nearest float.
    pub(crate) fn value(self) -> f64 {
        f64::from(self.over) / f64::from(self.under)
    }
}

impl From<(u16, u16)> for Portion {
    fn from((over, under): (u16, u16)) -> Self {
        Self { over, under }
    }
}
impl From<Portion> for (u16, u16) {
    fn from(portion: Portion) -> Self {
        (portion.over, portion.under)
    }
}
impl std::fmt::Display for Portion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.over, self.under)
    }
}

/// What is measured: a quantity of the library or a number column of the user's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Measure {
    /// A quantity that `derive` knows.
    Quantity(Quantity),
    /// The user's own column, by its position in [`Indicator::own_numbers`](super::Indicator::own_numbers).
    Own(u8),
}

/// How an indicator is computed from weighted totals or a weighted distribution.
///
/// In the formulas `w` is the weight, `[S]` is 1 for units in scope S, and sums run over the
/// units of a cell for which everything the formula asks about is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Formula {
    /// `sum w[of]`
    Level {
        /// Who is counted.
        of: Scope,
    },
    /// `sum w x [among]`
    Total {
        /// What is added up.
        of: Measure,
        /// Whose.
        among: Scope,
    },
    /// `sum w[of and among] / sum w[among]`
    Share {
        /// Numerator.
        of: Scope,
        /// Denominator.
        among: Scope,
    },
    /// `sum w[of and among] / sum w[among, not of]`: those with something over those without it
    Odds {
        /// Who is above the line.
        of: Scope,
        /// Of whom.
        among: Scope,
    },
    /// `(sum w[of and high] / sum w[high]) / (sum w[of and low] / sum w[low])`
    ShareRatio {
        /// What the two groups are compared on.
        of: Scope,
        /// The group above the line.
        high: Scope,
        /// The group below the line.
        low: Scope,
    },
    /// `sum w x [among] / sum w[among]`
    Mean {
        /// What is averaged.
        of: Measure,
        /// Over whom.
        among: Scope,
    },
    /// `sum w x [among] / sum w y [among]`, over units of which both are known
    Ratio {
        /// What is added up above the line.
        of: Measure,
        /// What is added up below the line.
        to: Measure,
        /// Whose.
        among: Scope,
    },
    /// `sum w x [part and among] / sum w x [among]`, over units of which both are known
    VolumeShare {
        /// What is added up, such as hours.
        of: Measure,
        /// Whose share it is.
        part: Scope,
        /// Of whom.
        among: Scope,
    },
    /// `1 - mean(group) / mean(reference)`
    MeanGap {
        /// What is averaged.
        of: Measure,
        /// The group that the gap is relative to.
        reference: Scope,
        /// The group it is the gap of.
        group: Scope,
    },
    /// The value below which a portion of the weight lies; the rule is an argument.
    Quantile {
        /// What is ordered.
        of: Measure,
        /// The portion.
        at: Portion,
        /// Over whom.
        among: Scope,
    },
    /// `1 - quantile(group) / quantile(reference)`
    QuantileGap {
        /// What is ordered.
        of: Measure,
        /// The portion.
        at: Portion,
        /// The group that the gap is relative to.
        reference: Scope,
        /// The group it is the gap of.
        group: Scope,
    },
    /// `quantile(high) / quantile(low)`
    QuantileRatio {
        /// What is ordered.
        of: Measure,
        /// The portion above the line.
        high: Portion,
        /// The portion below the line.
        low: Portion,
        /// Over whom.
        among: Scope,
    },
    /// `sum w[x < times * quantile of all] / sum w`, the threshold computed once over everyone in scope, never per cell.
    BelowQuantile {
        /// What is compared.
        of: Measure,
        /// The factor on the quantile.
        times: Portion,
        /// Which quantile.
        at: Portion,
        /// Over whom, for the share and for the threshold.
        among: Scope,
    },
    /// `sum w[x <= times * quantile of all] / sum w`, as [`BelowQuantile`](Self::BelowQuantile), whoever is at the threshold
    /// counted too.
    UpToQuantile {
        /// What is compared.
        of: Measure,
        /// The factor on the quantile.
        times: Portion,
        /// Which quantile.
        at: Portion,
        /// Over whom, for the share and for the threshold.
        among: Scope,
    },
    /// `sum w[part and x < times * quantile of all] / sum w[x < times * quantile of all]`: the share of a group in those
    /// below the threshold, of whom it is known whether they are in the group
    PartBelowQuantile {
        /// What is compared.
        of: Measure,
        /// The factor on the quantile.
        times: Portion,
        /// Which quantile.
        at: Portion,
        /// Whose share it is.
        part: Scope,
        /// Over whom, for those below and for the threshold.
        among: Scope,
    },
    /// `(sum w x^alpha / W)^(1 / alpha)`; for alpha = 0 the geometric mean, `exp(sum w ln x / W)`
    GeneralisedMean {
        /// What is averaged.
        of: Measure,
        /// The power: 1 is the mean, and the lower it is the more the lowest values count. It is the mean times 1 less
        /// Atkinson's index with aversion `1 - alpha`.
        alpha: i16,
        /// Over whom.
        among: Scope,
    },
    /// `sum over distinct x of x (C^2 - B^2) / (W sum w x) - 1`, C and B the cumulative weights after and before.
    Gini {
        /// What is distributed.
        of: Measure,
        /// Among whom.
        among: Scope,
    },
    /// The total received by the top portion over the total received by the bottom portion.
    TopBottom {
        /// What is distributed.
        of: Measure,
        /// The portion at the top.
        top: Portion,
        /// The portion at the bottom.
        bottom: Portion,
        /// Among whom.
        among: Scope,
    },
    /// `sum w (x / m) ln(x / m) / W`, m the mean: Theil's first index, the entropy index of order 1
    Theil {
        /// What is distributed.
        of: Measure,
        /// Among whom.
        among: Scope,
    },
    /// `sum w ln(m / x) / W`, m the mean: Theil's second index, the entropy index of order 0
    MeanLogDeviation {
        /// What is distributed.
        of: Measure,
        /// Among whom.
        among: Scope,
    },
    /// `1 - (sum w (x / m)^(1 - e) / W)^(1 / (1 - e))`, m the mean; for e = 1 it is `1 - exp(sum w ln(x / m) / W)`
    Atkinson {
        /// What is distributed.
        of: Measure,
        /// The aversion to inequality, above 0; often 1/2, 1 or 2.
        epsilon: Portion,
        /// Among whom.
        among: Scope,
    },
    /// `sum w ((z - x) / z)^alpha [x < z] / W`, z the line: Foster, Greer and Thorbecke's share of the poor (0), poverty
    /// gap (1) and severity (2)
    FosterGreerThorbecke {
        /// What is compared.
        of: Measure,
        /// How much the distance to the line counts, from 0.
        alpha: Portion,
        /// The line, one for everybody.
        line: Line,
        /// Over whom, for the index and for a line that is estimated.
        among: Scope,
    },
    /// How differently two groups are spread over categories, from 0, alike, to 1, apart; both over those whose
    /// category is known
    Segregation {
        /// Which index.
        index: SegregationIndex,
        /// The one group, often women.
        group: Scope,
        /// The other, often men.
        reference: Scope,
        /// The categories.
        over: Classification,
    },
}

impl Formula {
    /// The measure it needs, if any.
    pub const fn measure(&self) -> Option<Measure> {
        match *self {
            Self::Level { .. }
            | Self::Share { .. }
            | Self::Odds { .. }
            | Self::ShareRatio { .. }
            | Self::Segregation { .. } => None,
            Self::Total { of, .. }
            | Self::Mean { of, .. }
            | Self::Ratio { of, .. }
            | Self::VolumeShare { of, .. }
            | Self::MeanGap { of, .. }
            | Self::Quantile { of, .. }
            | Self::QuantileGap { of, .. }
            | Self::QuantileRatio { of, .. }
            | Self::BelowQuantile { of, .. }
            | Self::UpToQuantile { of, .. }
            | Self::PartBelowQuantile { of, .. }
            | Self::GeneralisedMean { of, .. }
            | Self::Gini { of, .. }
            | Self::TopBottom { of, .. }
            | Self::Theil { of, .. }
            | Self::MeanLogDeviation { of, .. }
            | Self::Atkinson { of, .. }
            | Self::FosterGreerThorbecke { of, .. } => Some(of),
        }
    }

    /// The second measure it needs, if any: what stands below the line.
    pub const fn second_measure(&self) -> Option<Measure> {
        match *self {
            Self::Ratio { to, .. } => Some(to),
            Self::VolumeShare { of, .. } => Some(of),
            _ => None,
        }
    }

    /// The categories it compares groups over, if any.
    pub const fn classification(&self) -> Option<Classification> {
        if let Self::Segregation { over, .. } = *self { Some(over) } else { None }
    }

    /// Its scopes, numerator or reference first.
    pub(crate) const fn scopes(&self) -> (Scope, Scope, Scope) {
        const ALL: Scope = Scope::EVERYONE;
        match *self {
            Self::Level { of } => (of, ALL, ALL),
            Self::Share { of, among } | Self::Odds { of, among } => (of, among, ALL),
            Self::VolumeShare { part, among, .. } | Self::PartBelowQuantile { part, among, .. } => (part, among, ALL),
            Self::ShareRatio { of, high, low } => (of, high, low),
            Self::Segregation { group, reference, .. } => (group, reference, ALL),
            Self::MeanGap { reference, group, .. } | Self::QuantileGap { reference, group, .. } => {
                (reference, group, ALL)
            }
            Self::Total { among, .. }
            | Self::Mean { among, .. }
            | Self::Ratio { among, .. }
            | Self::Quantile { among, .. }
            | Self::QuantileRatio { among, .. }
            | Self::BelowQuantile { among, .. }
            | Self::UpToQuantile { among, .. }
            | Self::GeneralisedMean { among, .. }
            | Self::Gini { among, .. }
            | Self::TopBottom { among, .. }
            | Self::Theil { among, .. }
            | Self::MeanLogDeviation { among, .. }
            | Self::Atkinson { among, .. }
            | Self::FosterGreerThorbecke { among, .. } => (among, ALL, ALL),
        }
    }

    /// The same formula with every scope and the measure replaced.
    pub(crate) fn map(self, scope: impl Fn(Scope) -> Scope, measure: impl Fn(Measure) -> Measure) -> Self {
        let (s, m) = (scope, measure);
        match self {
            Self::Level { of } => Self::Level { of: s(of) },
            Self::Total { of, among } => Self::Total { of: m(of), among: s(among) },
            Self::Share { of, among } => Self::Share { of: s(of), among: s(among) },
            Self::Odds { of, among } => Self::Odds { of: s(of), among: s(among) },
            Self::ShareRatio { of, high, low } => Self::ShareRatio { of: s(of), high: s(high), low: s(low) },
            Self::Mean { of, among } => Self::Mean { of: m(of), among: s(among) },
            Self::Ratio { of, to, among } => Self::Ratio { of: m(of), to: m(to), among: s(among) },
            Self::VolumeShare { of, part, among } => Self::VolumeShare { of: m(of), part: s(part), among: s(among) },
            Self::MeanGap { of, reference, group } => {
                Self::MeanGap { of: m(of), reference: s(reference), group: s(group) }
            }
            Self::Quantile { of, at, among } => Self::Quantile { of: m(of), at, among: s(among) },
            Self::QuantileGap { of, at, reference, group } => {
                Self::QuantileGap { of: m(of), at, reference: s(reference), group: s(group) }
            }
            Self::QuantileRatio { of, high, low, among } => {
                Self::QuantileRatio { of: m(of), high, low, among: s(among) }
            }
            Self::BelowQuantile { of, times, at, among } => {
                Self::BelowQuantile { of: m(of), times, at, among: s(among) }
            }
            Self::UpToQuantile { of, times, at, among } => Self::UpToQuantile { of: m(of), times, at, among: s(among) },
            Self::PartBelowQuantile { of, times, at, part, among } => {
                Self::PartBelowQuantile { of: m(of), times, at, part: s(part), among: s(among) }
            }
            Self::GeneralisedMean { of, alpha, among } => Self::GeneralisedMean { of: m(of), alpha, among: s(among) },
            Self::Gini { of, among } => Self::Gini { of: m(of), among: s(among) },
            Self::TopBottom { of, top, bottom, among } => Self::TopBottom { of: m(of), top, bottom, among: s(among) },
            Self::Theil { of, among } => Self::Theil { of: m(of), among: s(among) },
            Self::MeanLogDeviation { of, among } => Self::MeanLogDeviation { of: m(of), among: s(among) },
            Self::Atkinson { of, epsilon, among } => Self::Atkinson { of: m(of), epsilon, among: s(among) },
            Self::FosterGreerThorbecke { of, alpha, line, among } => {
                Self::FosterGreerThorbecke { of: m(of), alpha, line, among: s(among) }
            }
            Self::Segregation { index, group, reference, over } => {
                Self::Segregation { index, group: s(group), reference: s(reference), over }
            }
        }
    }

    /// Whether it measures inequality or weighs it, for which negative values need a rule.
    pub(crate) const fn is_inequality(&self) -> bool {
        matches!(
            self,
            Self::Gini { .. }
                | Self::TopBottom { .. }
                | Self::Theil { .. }
                | Self::MeanLogDeviation { .. }
                | Self::Atkinson { .. }
                | Self::GeneralisedMean { .. }
        )
    }

    /// The line that its values are compared with, if any.
    pub(crate) const fn line(&self) -> Option<Line> {
        match *self {
            Self::BelowQuantile { times, at, .. }
            | Self::UpToQuantile { times, at, .. }
            | Self::PartBelowQuantile { times, at, .. } => Some(Line::OfQuantile { times, at }),
            Self::FosterGreerThorbecke { line, .. } => Some(line),
            _ => None,
        }
    }

    /// Whether it jumps where a value does: it is a quantile, or has a line that is one.
    pub(crate) const fn is_of_quantile(&self) -> bool {
        matches!(
            self,
            Self::Quantile { .. }
                | Self::QuantileGap { .. }
                | Self::QuantileRatio { .. }
                | Self::BelowQuantile { .. }
                | Self::UpToQuantile { .. }
                | Self::PartBelowQuantile { .. }
                | Self::FosterGreerThorbecke { line: Line::OfQuantile { .. }, .. }
        )
    }

    /// Whether it needs the whole distribution, not only totals.
    pub(crate) const fn needs_distribution(&self) -> bool {
        matches!(
            self,
            Self::Quantile { .. }
                | Self::QuantileGap { .. }
                | Self::QuantileRatio { .. }
                | Self::BelowQuantile { .. }
                | Self::UpToQuantile { .. }
                | Self::PartBelowQuantile { .. }
                | Self::Gini { .. }
                | Self::TopBottom { .. }
                | Self::Theil { .. }
                | Self::MeanLogDeviation { .. }
                | Self::Atkinson { .. }
                | Self::GeneralisedMean { .. }
                | Self::FosterGreerThorbecke { .. }
        )
    }
}
