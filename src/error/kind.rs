//! The kinds of errors, each with its stable code and its headline.
//!
//! A new kind is one line here, one in `language/fr.rs`, `es.rs` and `ar.rs`, one in `codes.md` and one in the list of
//! codes in `tests.rs`; and a test that raises it. Tests say which of them is not there.

use super::language;
use crate::language::Language;

/// What kind of thing is wrong. Each kind has a stable code, such as `weight.nan`.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $code:literal, $text:literal;)*) => {
        /// The kind of an [`Error`]; each has a stable code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, thiserror::Error)]
        #[non_exhaustive]
        pub enum ErrorKind {
            $(#[doc = $text] #[error($text)] $kind,)*
        }
        impl ErrorKind {
            /// Every kind, in the order of the documentation.
            pub const ALL: &'static [ErrorKind] = &[$(ErrorKind::$kind,)*];
            /// The stable code, such as `weight.nan`.
            pub const fn code(self) -> &'static str {
                match self { $(ErrorKind::$kind => $code,)* }
            }
            /// The headline in English.
            pub(super) const fn english(self) -> &'static str {
                match self { $(ErrorKind::$kind => $text,)* }
            }
        }
    };
}

kinds! {
    WeightNan = "weight.nan", "a weight is not a number";
    WeightNull = "weight.null", "a weight is missing";
    WeightInfinite = "weight.infinite", "a weight is infinite";
    WeightNegative = "weight.negative", "a weight is negative";
    WeightAllZero = "weight.all_zero", "all weights are zero";
    WeightType = "weight.dtype", "the weight column does not hold numbers";
    ReplicatesCount = "replicates.count", "the replicate weight columns are not complete";
    ReplicatesRscales = "replicates.rscales", "the factors of the replicates are missing or cannot be used";
    ReplicatesScale = "replicates.scale", "the scale of the replicates cannot be used";
    ReplicatesRho = "replicates.rho", "Fay's factor is not from 0 to below 1";
    DesignRegister = "design.register", "a register is no sample";
    DesignReplicates = "design.replicates", "replicate weights do not go with the rest of the design";
    DesignStrata = "design.strata", "the design has strata that the method cannot have";
    DesignPairs = "design.pairs", "a stratum does not have two primary sampling units";
    IntervalLevel = "interval.level", "the level of an interval is not between 0 and 1";
    DesignNull = "design.null", "a stratum or primary sampling unit is missing";
    DesignPsu = "design.psu_missing", "strata are named and sampling units are not";
    DesignPsuCrossesStrata = "design.psu_crosses_strata", "a primary sampling unit is in several strata";
    DesignSingleton = "design.singleton", "a stratum has one primary sampling unit";
    DesignElements = "design.elements", "rows that are known by their position only cannot be told apart";
    DesignPerson = "design.person", "the design tells persons apart by too little";
    FpcRange = "fpc.range", "a finite population is neither a number of units nor a fraction";
    FpcVaries = "fpc.varies", "a finite population varies where it must not";
    FpcTooSmall = "fpc.too_small", "more units were drawn than the population has";
    ColumnMissing = "column.missing", "columns are missing";
    ColumnLength = "column.length", "columns differ in length";
    ColumnType = "value.dtype", "a column has a type that cannot be read here";
    ColumnDuplicate = "column.duplicate", "a column name occurs twice";
    ValueNan = "value.nan", "a value is not a number";
    ValueInfinite = "value.infinite", "a value is infinite";
    ValueRange = "value.range", "a value is outside the range that is possible";
    Overflow = "overflow", "a sum is too large to be held exactly";
    KeyNan = "key.nan", "a breakdown column holds a float that is not a number";
    UnitMixed = "unit.mixed", "currencies or pay periods are mixed";
    CurrencyMismatch = "money.currency", "two currencies cannot be added";
    CodeUnknown = "code.unknown", "a code is not in its code list";
    CodeVersion = "code.version", "two versions of a classification are mixed";
    CodeWidth = "code.width", "a code does not have the declared width";
    CodebookInvalid = "codebook.invalid", "the codebook cannot be used";
    CodebookUnknown = "codebook.unknown", "there is no codebook with this name";
    IndicatorUnknown = "indicator.unknown", "there is no such indicator";
    IndicatorNotComputed = "indicator.not_computed", "records alone do not give this indicator";
    IndicatorInvalid = "indicator.invalid", "the indicator definition cannot be used";
    IndicatorDuplicate = "indicator.duplicate", "two indicators have the same id";
    BreakdownUnknown = "breakdown.unknown", "there is no such breakdown or column";
    SeriesInvalid = "series.invalid", "a named series cannot be used";
    SeriesMissing = "series.missing", "a named series or one of its periods is missing";
    GateUnknown = "gate.unknown", "there is no publication rule with this name";
    GateInvalid = "gate.invalid", "the publication rule cannot be used";
    GateUnmapped = "gate.unmapped", "the verdict has no mark in this code list";
    StatusUnmapped = "status.unmapped", "the code list has no letter for what there is to say";
    ExchangeCode = "exchange.code", "the target has no code for something in the table";
    ExchangeField = "exchange.field", "what is said of the series cannot be written";
    ContrastUnits = "contrast.units", "estimates in different units cannot be compared in this way";
    ContrastTally = "contrast.tally", "the table and the tally do not belong together";
    ChangeOverlap = "change.overlap", "it is not clear how two samples overlap";
    DecomposeEmpty = "decompose.empty", "a group or category of the decomposition has nobody";
    DecomposeCategories = "decompose.categories", "categories overlap, or leave people out";
    DecomposeSuppressed = "decompose.suppressed", "an estimate that is not to be published cannot be taken apart";
    DecomposeCollinear = "decompose.collinear", "a variable of the regression follows from the others";
    DecomposeDesign = "decompose.design", "the standard errors of a decomposition do not know this part of a design";
    NeedsMissing = "needs.missing", "the columns do not hold what the indicators need";
    OptionUnknown = "option.unknown", "an option has a value that does not exist";
    FieldInvalid = "record.field", "a record field cannot hold this value";
    RegisterGroup = "register.group", "cases and workers are not of one group";
    IdDuplicate = "id.duplicate", "a person occurs more than once";
    JobNoMain = "job.no_main", "a worker has jobs but not exactly one main job";
    LimitCells = "limit.cells", "the table would have too many cells";
    LimitMemory = "limit.memory", "the sums by sampling unit would take too much memory";
    LimitText = "limit.text", "a text value or a list of values is too long";
    LimitFacts = "limit.facts", "the plan has too many own columns";
    ArrowInvalid = "arrow.invalid", "the Arrow data are not valid";
    SchemaChanged = "arrow.schema", "the columns change between batches";
    StateMagic = "state.magic", "these bytes are not a tally";
    StateVersion = "state.version", "the tally was written by another version";
    StateTruncated = "state.truncated", "the tally ends too early";
    StateChecksum = "state.checksum", "the tally was damaged";
    StateInvalid = "state.invalid", "the tally contradicts itself";
    StateIncompatible = "state.incompatible", "the tallies belong to different plans";
    StateDuplicate = "state.duplicate_part", "the same part was merged twice";
    DocumentInvalid = "document.invalid", "the document cannot be read";
    Internal = "internal", "an internal invariant does not hold; please report it";
}

impl ErrorKind {
    /// The kind with this code; `None` where there is no such code.
    ///
    /// ```
    /// use decentwork::ErrorKind;
    /// assert_eq!(ErrorKind::find("weight.nan"), Some(ErrorKind::WeightNan));
    /// ```
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// What is wrong, in a few words of the language: the headline of an error.
    ///
    /// ```
    /// use decentwork::{ErrorKind, Language};
    /// assert_eq!(ErrorKind::WeightNan.in_language(Language::Spanish), "un peso no es un número");
    /// ```
    pub fn in_language(self, language: Language) -> &'static str {
        language::text(language).headline(self)
    }
}
