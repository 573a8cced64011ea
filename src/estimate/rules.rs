//! Choices among published rules, as named arguments.

use super::interval::IntervalMethod;
use crate::indicator::Portion;

/// A closed list of named choices.
macro_rules! rule {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$item_doc])* #[cfg_attr(feature = "serde", serde(rename = $id))] $item,)*
        }
        impl $name {
            /// The name of the rule.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$item => $id,)* }
            }
            /// The rule of this name.
            ///
            /// # Errors
            /// `option.unknown` with the names there are.
            pub fn parse(text: &str) -> Result<Self, $crate::error::Error> {
                const ALL: &[(&str, $name)] = &[$(($id, $name::$item),)*];
                let names = || ALL.iter().map(|(id, _)| *id);
                ALL.iter().find(|(id, _)| *id == text).map(|(_, rule)| *rule).ok_or_else(|| {
                    $crate::error::Error::new($crate::error::ErrorKind::OptionUnknown)
                        .column(stringify!($name))
                        .found(text)
                        .expected(names().collect::<Vec<_>>().join(", "))
                        .suggest(text, names())
                })
            }
        }
    };
}
pub(crate) use rule;

rule! {
    /// Which value a weighted quantile is.
    QuantileRule {
        /// The smallest value whose cumulative weight reaches the portion (inverse of the distribution
        /// function; R survey `math`, Hyndman and Fan 1).
        #[default]
        InverseCdf = "inverse_cdf",
        /// As `inverse_cdf`, averaged with the next value where the portion is met exactly (R survey `school`, Hyndman and Fan 2).
        Averaged = "averaged",
        /// The smallest value whose cumulative weight lies strictly above the portion (R laeken).
        StrictlyAbove = "strictly_above",
    }
}

rule! {
    /// Which Gini index is meant; they differ by terms that vanish in large samples.
    GiniRule {
        /// Half the mean difference of all pairs over the mean; the same as laeken's
        /// `(2 sum(w y C) - sum(w^2 y)) / (W sum(w y)) - 1`.
        #[default]
        Pairs = "pairs",
        /// `2 sum(w y C) / (W sum(w y)) - 1` with C the weight up to and including all equal values.
        Cumulative = "cumulative",
        /// `(2 sum(w y C) - sum(w y)) / (W sum(w y)) - 1` with C the weight up to and including the unit itself, equal
        /// values in any order (R vardpoor `lingini`, R convey `svygini`). Weights of another scale give another index.
        Lingini = "lingini",
        /// `(2 sum(w y C) - sum(w^2 y)) / (W sum(w y)) - 1` with C the weight up to and including all equal values
        /// (R vardpoor `lingini2`).
        Lingini2 = "lingini2",
    }
}

rule! {
    /// What happens to the value at the border of the shares of top and bottom.
    TopBottomRule {
        /// As much of its weight counts as makes the portion exact.
        #[default]
        Split = "split",
        /// All of it counts: the bottom receives everything up to the quantile, the top everything above it (R laeken
        /// `qsr`, R convey `svyqsr`, R vardpoor `linqsr`).
        Whole = "whole",
    }
}

rule! {
    /// How the sampling error of a quantile is made.
    QuantileErrorRule {
        /// The interval of the distribution function at the quantile, turned into one of the quantile by the same rule
        /// as the point (R survey `interval.type = "mean"`, svy).
        #[default]
        Woodruff = "woodruff",
        /// From the influence of every unit, with the density at the quantile by a Gaussian kernel (R convey
        /// `svyiqalpha`, R vardpoor `linarpt`).
        Linearised = "linearised",
    }
}

rule! {
    /// What the estimated threshold adds to the sampling error of a share below it.
    ThresholdErrorRule {
        /// The threshold's own error, with the density at the threshold (R convey `svyarpr`).
        #[default]
        DensityAtThreshold = "density_at_threshold",
        /// The same with the density at the quantile the threshold is a part of (R vardpoor `linarpr`).
        DensityAtQuantile = "density_at_quantile",
        /// Nothing: the threshold is taken as given.
        Fixed = "fixed",
    }
}

rule! {
    /// What inequality measures do when a value is negative.
    NegativeRule {
        /// No value, with the reason.
        #[default]
        Undefined = "undefined",
        /// Units with a negative value are left out and counted as missing.
        Exclude = "exclude",
        /// Negative values count as zero.
        Zero = "zero",
    }
}

rule! {
    /// What a stratum with one sampling unit means for sampling errors.
    SingletonRule {
        /// An error that names the strata.
        #[default]
        Error = "error",
        /// Cells with somebody in such a stratum have no error, and say why (Stata `missing`).
        Missing = "missing",
        /// The unit was certain to be drawn and adds no error (R `certainty`, Stata `certainty`).
        Certainty = "certainty",
        /// The stratum is left out of the variance, which gives the same figure (R `remove`).
        Remove = "remove",
        /// The distance from the mean of all strata stands for the error (R `adjust`, Stata `centered`).
        Adjust = "adjust",
        /// The stratum has the mean variance of the others in the domain (R `average`, Stata `scaled`).
        Average = "average",
        /// The stratum is joined with the next one in the order of labels; the manifest says which.
        Collapse = "collapse",
    }
}

rule! {
    /// Which simple random sample a design effect compares with.
    DeffReference {
        /// Drawn without replacement from as many persons as the weights add up to (R `deff = TRUE`).
        #[default]
        WithoutReplacement = "without_replacement",
        /// Drawn with replacement (R `deff = "replace"`, Kish).
        WithReplacement = "with_replacement",
    }
}

/// The rules a table is finished by; recorded in its manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default, deny_unknown_fields))]
#[non_exhaustive]
pub struct Rules {
    /// Which value a weighted quantile is.
    pub quantile: QuantileRule,
    /// Which Gini index is meant.
    pub gini: GiniRule,
    /// What happens to the value at the border of the shares of top and bottom.
    pub top_bottom: TopBottomRule,
    /// How the sampling error of a quantile is made.
    pub quantile_error: QuantileErrorRule,
    /// What the estimated threshold adds to the sampling error of a share below it.
    pub threshold_error: ThresholdErrorRule,
    /// What inequality measures do when a value is negative.
    pub negative: NegativeRule,
    /// What a stratum with one sampling unit means.
    pub singleton: SingletonRule,
    /// Which simple random sample a design effect compares with.
    pub deff: DeffReference,
    /// How intervals are made.
    pub interval: IntervalMethod,
    /// The probability with which intervals are to hold.
    pub confidence: Portion,
    /// Whether every cell also keeps its estimate in every replicate, where there are replicate weights.
    pub replicate_estimates: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            quantile: QuantileRule::default(),
            gini: GiniRule::default(),
            top_bottom: TopBottomRule::default(),
            quantile_error: QuantileErrorRule::default(),
            threshold_error: ThresholdErrorRule::default(),
            negative: NegativeRule::default(),
            singleton: SingletonRule::default(),
            deff: DeffReference::default(),
            interval: IntervalMethod::default(),
            confidence: Portion::new(95, 100),
            replicate_estimates: false,
        }
    }
}
