//! Why a cell has no value, or what to know about the value it has.

/// Makes an enum of a closed list, each item with its id and, as its documentation, what it means.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[doc = $item_doc:literal])* $item:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $item_doc])* $item,)*
        }
        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$item,)*];
            /// The readable id.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$item => $id,)* }
            }
            /// What it means, in English.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$item => concat!($($item_doc),*).trim(),)* }
            }
        }
    };
}
pub(crate) use named;

named! {
    /// A typed reason. Letters such as ILOSTAT's `U` appear only on export.
    Reason {
        /// Nobody in the cell.
        EmptyDomain = "empty_domain",
        /// Somebody in the cell, but all with weight zero.
        NoEligibleWeight = "no_eligible_weight",
        /// Somebody in the cell, nobody in the denominator.
        ZeroDenominator = "zero_denominator",
        /// Somebody in the universe, but the answer is missing for all.
        AllMissing = "all_missing",
        /// The group that a gap or ratio is relative to has the value zero or no value.
        UndefinedComparison = "undefined_comparison",
        /// An inequality measure of values of which one is negative.
        UndefinedNegativeValues = "undefined_negative_values",
        /// An inequality measure that takes logarithms or divides by values, one of which is zero.
        UndefinedZeroValues = "undefined_zero_values",
        /// An inequality measure of values whose mean is zero.
        ZeroMean = "zero_mean",
        /// A distribution with a negative weight.
        UndefinedNegativeWeight = "undefined_negative_weight",
        /// More than 30 percent of the universe did not answer (Eurostat's limit for labour force surveys).
        ItemNonresponse = "item_nonresponse",
        /// The weights add up to about the number of rows, so levels are not in persons.
        ScaleUnknown = "scale_unknown",
        /// One unit only.
        OneObservation = "one_observation",
        /// The sampling error cannot be estimated, or every answer is the same, which tells nothing of it.
        NoVariance = "no_variance",
        /// The value is zero, of which nothing is a percentage: it has no coefficient of variation.
        ZeroValue = "zero_value",
        /// The domain has no more sampling units than strata, so that nothing tells the sampling error.
        NoDegreesOfFreedom = "no_degrees_of_freedom",
        /// A stratum of the domain has one sampling unit, and the rule for these is to give no error.
        SingleUnitStratum = "single_unit_stratum",
        /// The rows are a register: the sampling error is 0 by definition. What the register misses or holds wrongly is
        /// another matter.
        Register = "register",
        /// The value cannot be computed with the weights of a replicate, which is not passed over.
        UndefinedReplicate = "undefined_replicate",
        /// There is no sampling design, so that nothing tells the sampling error.
        NoDesign = "no_design",
        /// One of the estimates that are compared is not to be published.
        Suppressed = "suppressed",
        /// The row rests on few people and is not released.
        Confidential = "confidential",
        /// The estimates that are compared were made by different definitions, parameters or rules.
        DefinitionsDiffer = "definitions_differ",
        /// Sampling units that two surveys have in common were taken as drawn independently.
        OverlapIgnored = "overlap_ignored",
    }
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
}
