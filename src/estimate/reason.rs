//! Why a cell has no value, or what to know about the value it has.

/// A typed reason. Letters such as ILOSTAT's `U` appear only on export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
    /// Nobody in the cell.
    EmptyDomain,
    /// Somebody in the cell, but all with weight zero.
    NoEligibleWeight,
    /// Somebody in the cell, nobody in the denominator.
    ZeroDenominator,
    /// Somebody in the universe, but the answer is missing for all.
    AllMissing,
    /// The group that a gap or ratio is relative to has the value zero or no value.
    UndefinedComparison,
    /// An inequality measure of values of which one is negative.
    UndefinedNegativeValues,
    /// An inequality measure that takes logarithms or divides by values, one of which is zero.
    UndefinedZeroValues,
    /// An inequality measure of values whose mean is zero.
    ZeroMean,
    /// A distribution with a negative weight.
    UndefinedNegativeWeight,
    /// More than 30 percent of the universe did not answer (Eurostat's limit for labour force surveys).
    ItemNonresponse,
    /// The weights add up to about the number of rows, so levels are not in persons.
    ScaleUnknown,
    /// One unit only.
    OneObservation,
    /// The sampling error cannot be estimated, or every answer is the same, which tells nothing of it.
    NoVariance,
    /// The value is zero, of which nothing is a percentage: it has no coefficient of variation.
    ZeroValue,
    /// The domain has no more sampling units than strata, so that nothing tells the sampling error.
    NoDegreesOfFreedom,
    /// A stratum of the domain has one sampling unit, and the rule for these is to give no error.
    SingleUnitStratum,
    /// The rows are a register: the sampling error is 0 by definition. What the register misses or holds wrongly is
    /// another matter.
    Register,
    /// The value cannot be computed with the weights of a replicate, which is not passed over.
    UndefinedReplicate,
    /// There is no sampling design, so that nothing tells the sampling error.
    NoDesign,
    /// One of the estimates that are compared is not to be published.
    Suppressed,
    /// The row rests on few people and is not released.
    Confidential,
    /// The estimates that are compared were made by different definitions, parameters or rules.
    DefinitionsDiffer,
    /// Sampling units that two surveys have in common were taken as drawn independently.
    OverlapIgnored,
}

impl Reason {
    /// Whether it speaks of the sampling error of a value, rather than of the value.
    pub(crate) const fn is_of_error(self) -> bool {
        matches!(
            self,
            Self::NoVariance
                | Self::NoDegreesOfFreedom
                | Self::SingleUnitStratum
                | Self::Register
                | Self::UndefinedReplicate
                | Self::NoDesign
        )
    }
    /// The readable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::EmptyDomain => "empty_domain",
            Self::NoEligibleWeight => "no_eligible_weight",
            Self::ZeroDenominator => "zero_denominator",
            Self::AllMissing => "all_missing",
            Self::UndefinedComparison => "undefined_comparison",
            Self::UndefinedNegativeValues => "undefined_negative_values",
            Self::UndefinedZeroValues => "undefined_zero_values",
            Self::ZeroMean => "zero_mean",
            Self::UndefinedNegativeWeight => "undefined_negative_weight",
            Self::ItemNonresponse => "item_nonresponse",
            Self::ScaleUnknown => "scale_unknown",
            Self::OneObservation => "one_observation",
            Self::NoVariance => "no_variance",
            Self::ZeroValue => "zero_value",
            Self::NoDegreesOfFreedom => "no_degrees_of_freedom",
            Self::SingleUnitStratum => "single_unit_stratum",
            Self::Register => "register",
            Self::UndefinedReplicate => "undefined_replicate",
            Self::NoDesign => "no_design",
            Self::Suppressed => "suppressed",
            Self::Confidential => "confidential",
            Self::DefinitionsDiffer => "definitions_differ",
            Self::OverlapIgnored => "overlap_ignored",
        }
    }
}
