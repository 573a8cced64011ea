//! The one error of the library: what is wrong, where, what was found, what was expected, and what to do.

use std::fmt;

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
    EffectEmpty = "effect.empty", "a group of the comparison has nobody";
    EffectErrors = "effect.errors", "this kind of standard error does not go with the estimator or with the data";
    EffectSeparation = "effect.separation", "who was treated follows from the covariates";
    EffectInfeasible = "effect.infeasible", "no weights make the groups alike";
    EffectInstrument = "effect.instrument", "the assignment does not change who is treated";
    EffectGroup = "effect.group", "a unit is in both groups";
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
    Cancelled = "cancelled", "the computation was interrupted";
    Internal = "internal", "an internal invariant does not hold; please report it";
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    column: Option<String>,
    rows: Vec<u64>,
    count: Option<u64>,
    found: Option<String>,
    expected: Option<String>,
    nearest: Vec<String>,
    fix: Option<String>,
}

/// What went wrong, where, and what to do about it.
///
/// ```
/// use decentwork::{Code, Sex};
/// let error = Sex::parse("femal").unwrap_err();
/// assert_eq!(error.code(), "code.unknown");
/// assert_eq!(error.nearest(), ["female"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Inner>);

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Self(Box::new(Inner {
            kind,
            column: None,
            rows: Vec::new(),
            count: None,
            found: None,
            expected: None,
            nearest: Vec::new(),
            fix: None,
        }))
    }
    /// Names the column, field or argument.
    pub(crate) fn column(mut self, name: impl Into<String>) -> Self {
        self.0.column = Some(shorten(&name.into()));
        self
    }
    /// Names the column unless a more precise place was named.
    #[cfg(feature = "arrow")]
    pub(crate) fn in_column(self, name: &str) -> Self {
        if self.0.column.is_some() { self } else { self.column(format!("column {name:?}")) }
    }
    /// Adds one offending row (counted from 0); the first three are kept, all are counted.
    pub(crate) fn row(mut self, row: u64) -> Self {
        self.add_row(row);
        self
    }
    pub(crate) fn add_row(&mut self, row: u64) {
        if self.0.rows.len() < 3 {
            self.0.rows.push(row);
        }
        *self.0.count.get_or_insert(0) += 1;
    }
    pub(crate) fn found(mut self, text: impl Into<String>) -> Self {
        self.0.found = Some(shorten(&text.into()));
        self
    }
    pub(crate) fn expected(mut self, text: impl Into<String>) -> Self {
        self.0.expected = Some(text.into());
        self
    }
    /// Keeps the candidates that look like `text`, best first, three at most.
    pub(crate) fn suggest<'a>(mut self, text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        self.0.nearest = nearest(text, candidates);
        self
    }
    /// Keeps names that another error already suggested.
    pub(crate) fn suggest_all(mut self, names: &[String]) -> Self {
        self.0.nearest = names.to_vec();
        self
    }
    pub(crate) fn fix(mut self, text: impl Into<String>) -> Self {
        self.0.fix = Some(text.into());
        self
    }

    /// The kind of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }
    /// The stable code, such as `weight.nan`.
    pub fn code(&self) -> &'static str {
        self.0.kind.code()
    }
    /// The column, field or argument that is at fault.
    pub fn column_name(&self) -> Option<&str> {
        self.0.column.as_deref()
    }
    /// The first offending rows, counted from 0; three at most.
    pub fn rows(&self) -> &[u64] {
        &self.0.rows
    }
    /// How many rows offend.
    pub fn row_count(&self) -> Option<u64> {
        self.0.count
    }
    /// What was found.
    pub fn found_text(&self) -> Option<&str> {
        self.0.found.as_deref()
    }
    /// What was expected.
    pub fn expected_text(&self) -> Option<&str> {
        self.0.expected.as_deref()
    }
    /// Names that exist and look like the one that was given.
    pub fn nearest(&self) -> &[String] {
        &self.0.nearest
    }
    /// What to do.
    pub fn hint(&self) -> Option<&str> {
        self.0.fix.as_deref()
    }
    /// Whether the data are at fault, rather than the call.
    pub fn is_data(&self) -> bool {
        let code = self.code();
        ["weight.", "value.", "design.", "fpc.", "key.", "code.", "id.", "job.", "unit.", "record.", "arrow."]
            .iter()
            .any(|area| code.starts_with(area))
    }
    /// Whether a stored tally is at fault.
    pub fn is_state(&self) -> bool {
        self.code().starts_with("state.")
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        write!(f, "{}: {}", self.code(), inner.kind)?;
        if let Some(column) = &inner.column {
            write!(f, "\n  where: {column}")?;
        }
        if let Some(count) = inner.count {
            let rows: Vec<String> = inner.rows.iter().map(u64::to_string).collect();
            let lead = if inner.column.is_some() { ", " } else { "\n  where: " };
            let noun = if count == 1 { "row" } else { "rows" };
            write!(f, "{lead}{count} {noun} (first: {}, counted from 0)", rows.join(", "))?;
        }
        if let Some(found) = &inner.found {
            write!(f, "\n  found: {found}")?;
        }
        if let Some(expected) = &inner.expected {
            write!(f, "\n  expected: {expected}")?;
        }
        if !inner.nearest.is_empty() {
            write!(f, "\n  did you mean: {}?", inner.nearest.join(", "))?;
        }
        if let Some(fix) = &inner.fix {
            write!(f, "\n  to fix: {fix}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// Keeps messages readable whatever the data hold.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 600;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain("…".chars()).collect()
}

/// The names most like `text`, best first, three at most.
pub(crate) fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let wanted = text.trim().to_lowercase();
    let mut scored: Vec<(f64, &str)> = candidates
        .into_iter()
        .map(|name| (likeness(&wanted, &name.to_lowercase()), name))
        .filter(|(score, _)| *score > 0.8)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    scored.dedup_by(|a, b| a.1 == b.1);
    scored.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

/// From 0 to 1; one slip of the finger counts as near even in a short word.
pub(crate) fn likeness(wanted: &str, name: &str) -> f64 {
    let slip = if strsim::osa_distance(wanted, name) <= 1 { 0.9 } else { 0.0 };
    strsim::jaro_winkler(wanted, name).max(slip)
}
