//! Indicators of the user's own: composed at run time from names, and shared as documents.

use super::{
    Classification, Element, Formula, Indicator, Line, Listing, MOST_OWN, Measure, Portion, Scope, SegregationIndex,
    Unit, own_number,
};
use crate::derive::{BitSet, Fact, Quantity};
use crate::error::{Error, ErrorKind};
use crate::record::Amount;
use std::borrow::Cow;

/// The units that have all of these and none of those, by name.
///
/// The id of a [`Fact`] is that fact; any other name is a yes-or-no column of the user's own.
///
/// ```
/// use decentwork::indicator::OwnScope;
/// let scope = OwnScope::of(&["employed", "works_online"]).but(&["agriculture"]);
/// assert_eq!(scope.lacks, ["agriculture"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct OwnScope {
    /// What the units have.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub has: Vec<String>,
    /// What the units lack.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub lacks: Vec<String>,
}

impl OwnScope {
    /// Every unit.
    pub const EVERYONE: Self = Self { has: Vec::new(), lacks: Vec::new() };

    /// The units that have all of these.
    pub fn of(names: &[&str]) -> Self {
        Self { has: owned(names), ..Self::EVERYONE }
    }
    /// Leaves out the units that have any of these.
    #[must_use]
    pub fn but(mut self, names: &[&str]) -> Self {
        self.lacks.extend(owned(names));
        self
    }
}

/// Categories by name: a breakdown over a question such as `occupation_sub_major`, or a column of the user's own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct OwnClassification(pub String);

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

/// Part of a formula in names, and its counterpart in bits and positions.
trait Part: Sized {
    type Bound;
    /// Looks the names up; what is no name of the library becomes a column of the indicator's own.
    fn bind(self, columns: &mut Columns) -> Result<Self::Bound, Error>;
    /// The names again.
    #[cfg(feature = "serde")]
    fn name(bound: Self::Bound, indicator: &Indicator) -> Result<Self, Error>;
}

/// Makes [`OwnFormula`] from the kinds of [`Formula`], and the way there and back.
macro_rules! own_formulas {
    ($($kind:ident { $($field:ident: $part:ty),* })*) => {
        /// A [`Formula`] in names, kind by kind and field by field.
        ///
        /// A measure is the id of a [`Quantity`], or a number column of the user's own.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(
            feature = "serde",
            derive(serde::Serialize, serde::Deserialize),
            serde(rename_all = "snake_case", deny_unknown_fields)
        )]
        #[non_exhaustive]
        pub enum OwnFormula {
            $(
                #[doc = concat!("[`Formula::", stringify!($kind), "`].")]
                $kind {
                    $(
                        #[doc = concat!("As in [`Formula::", stringify!($kind), "`].")]
                        $field: $part,
                    )*
                },
            )*
        }
        impl Part for OwnFormula {
            type Bound = Formula;
            fn bind(self, columns: &mut Columns) -> Result<Formula, Error> {
                Ok(match self {
                    $(Self::$kind { $($field),* } => Formula::$kind { $($field: $field.bind(columns)?),* },)*
                })
            }
            #[cfg(feature = "serde")]
            fn name(formula: Formula, indicator: &Indicator) -> Result<Self, Error> {
                Ok(match formula {
                    $(Formula::$kind { $($field),* } => Self::$kind { $($field: Part::name($field, indicator)?),* },)*
                })
            }
        }
    };
}

own_formulas! {
    Level { of: OwnScope }
    Total { of: String, among: OwnScope }
    Share { of: OwnScope, among: OwnScope }
    Odds { of: OwnScope, among: OwnScope }
    ShareRatio { of: OwnScope, high: OwnScope, low: OwnScope }
    Mean { of: String, among: OwnScope }
    Ratio { of: String, to: String, among: OwnScope }
    VolumeShare { of: String, part: OwnScope, among: OwnScope }
    MeanGap { of: String, reference: OwnScope, group: OwnScope }
    Quantile { of: String, at: Portion, among: OwnScope }
    QuantileGap { of: String, at: Portion, reference: OwnScope, group: OwnScope }
    QuantileRatio { of: String, high: Portion, low: Portion, among: OwnScope }
    BelowQuantile { of: String, times: Portion, at: Portion, among: OwnScope }
    UpToQuantile { of: String, times: Portion, at: Portion, among: OwnScope }
    PartBelowQuantile { of: String, times: Portion, at: Portion, part: OwnScope, among: OwnScope }
    GeneralisedMean { of: String, alpha: i16, among: OwnScope }
    Gini { of: String, among: OwnScope }
    TopBottom { of: String, top: Portion, bottom: Portion, among: OwnScope }
    Theil { of: String, among: OwnScope }
    MeanLogDeviation { of: String, among: OwnScope }
    Atkinson { of: String, epsilon: Portion, among: OwnScope }
    FosterGreerThorbecke { of: String, alpha: Portion, line: Line, among: OwnScope }
    Segregation { index: SegregationIndex, group: OwnScope, reference: OwnScope, over: OwnClassification }
}

/// The columns of the user's own that a formula names, each once, in the order of the formula.
#[derive(Default)]
struct Columns {
    facts: Vec<String>,
    numbers: Vec<String>,
    categories: Vec<String>,
}

/// The position of a column among those already named.
fn position(columns: &mut Vec<String>, name: String) -> Result<u8, Error> {
    if name.trim().is_empty() {
        return Err(invalid("formula")
            .found("an empty name")
            .expected("the id of a fact or quantity, or the name of a column"));
    }
    let position = columns.iter().position(|known| *known == name);
    let position = position.unwrap_or_else(|| {
        columns.push(name);
        columns.len() - 1
    });
    if position >= MOST_OWN {
        return Err(invalid("formula")
            .found(format!("more than {MOST_OWN} own columns"))
            .expected(format!("{MOST_OWN} at most")));
    }
    Ok(position as u8)
}

fn invalid(what: &str) -> Error {
    Error::new(ErrorKind::IndicatorInvalid).column(what)
}

impl Part for OwnScope {
    type Bound = Scope;
    fn bind(self, columns: &mut Columns) -> Result<Scope, Error> {
        let mut bits = |names: Vec<String>| {
            names.into_iter().try_fold(BitSet::EMPTY, |mask, name| {
                Ok(mask.or(match Fact::find(&name) {
                    Some(fact) => fact.bit(),
                    None => BitSet::one(own_number(position(&mut columns.facts, name)?.into())),
                }))
            })
        };
        let scope = Scope { has: bits(self.has)?, lacks: bits(self.lacks)? };
        if scope.has.meets(scope.lacks) {
            return Err(invalid("formula")
                .found("a scope that has and lacks the same thing")
                .expected("a scope somebody can be in"));
        }
        Ok(scope)
    }
    #[cfg(feature = "serde")]
    fn name(scope: Scope, indicator: &Indicator) -> Result<Self, Error> {
        let names = |mask: BitSet| -> Result<Vec<String>, Error> {
            let facts = Fact::ALL.iter().filter(|fact| mask.meets(fact.bit()));
            let own = (0..MOST_OWN as u8).filter(|at| mask.has(own_number((*at).into())));
            facts.map(|fact| Ok(fact.id().to_owned())).chain(own.map(|at| column(&indicator.own_facts, at))).collect()
        };
        Ok(Self { has: names(scope.has)?, lacks: names(scope.lacks)? })
    }
}

impl Part for String {
    type Bound = Measure;
    fn bind(self, columns: &mut Columns) -> Result<Measure, Error> {
        match Quantity::find(&self) {
            Some(quantity) => Ok(Measure::Quantity(quantity)),
            None => position(&mut columns.numbers, self).map(Measure::Own),
        }
    }
    #[cfg(feature = "serde")]
    fn name(measure: Measure, indicator: &Indicator) -> Result<Self, Error> {
        match measure {
            Measure::Quantity(quantity) => Ok(quantity.id().to_owned()),
            Measure::Own(position) => column(&indicator.own_numbers, position),
        }
    }
}

impl Part for OwnClassification {
    type Bound = Classification;
    fn bind(self, columns: &mut Columns) -> Result<Classification, Error> {
        match Classification::find(&self.0) {
            Some(classification) => Ok(classification),
            None => position(&mut columns.categories, self.0).map(Classification::Own),
        }
    }
    #[cfg(feature = "serde")]
    fn name(bound: Classification, indicator: &Indicator) -> Result<Self, Error> {
        match (bound, bound.id()) {
            (Classification::Own(position), _) => column(&indicator.own_categories, position).map(Self),
            (_, id) => Ok(Self(id.unwrap_or_default().to_owned())),
        }
    }
}

/// What has no names in it is the same on both sides.
macro_rules! nameless {
    ($($part:ty),*) => {$(
        impl Part for $part {
            type Bound = Self;
            fn bind(self, _: &mut Columns) -> Result<Self, Error> {
                Ok(self)
            }
            #[cfg(feature = "serde")]
            fn name(part: Self, _: &Indicator) -> Result<Self, Error> {
                Ok(part)
            }
        }
    )*};
}
nameless!(Portion, Line, SegregationIndex, i16);

/// The own column at a position; the lists are public, so it may be gone.
#[cfg(feature = "serde")]
fn column(columns: &[String], position: u8) -> Result<String, Error> {
    columns.get(usize::from(position)).cloned().ok_or_else(|| {
        invalid("formula")
            .found(format!("own column {position}, which has no name"))
            .expected("a name for every own column")
    })
}

/// Higher powers leave little but the largest or the smallest value, and of very small ones more than a float holds.
const MOST_POWER: i16 = 10;

/// Portions of a distribution lie between 0 and 1; a factor, a line and an aversion are above 0.
fn check_portions(formula: &Formula) -> Result<(), Error> {
    let mut portions = match *formula {
        Formula::Quantile { at, .. } | Formula::QuantileGap { at, .. } => vec![at],
        Formula::QuantileRatio { high, low, .. } => vec![high, low],
        Formula::TopBottom { top, bottom, .. } => vec![top, bottom],
        _ => Vec::new(),
    };
    let mut factors = Vec::new();
    match formula.line() {
        Some(Line::OfQuantile { times, at }) => {
            portions.push(at);
            factors.push(times);
        }
        Some(Line::Fixed(amount)) if amount <= Amount::ZERO => {
            return Err(invalid("formula").found(amount.to_string()).expected("a line above 0"));
        }
        _ => {}
    }
    if let Formula::Atkinson { epsilon, .. } = *formula {
        factors.push(epsilon);
    }
    if let Some(portion) = portions.into_iter().find(|portion| portion.over == 0 || portion.over >= portion.under) {
        return Err(invalid("formula").found(portion.to_string()).expected("a portion between 0 and 1, such as 1/2"));
    }
    if let Some(factor) = factors.into_iter().find(|factor| factor.over == 0 || factor.under == 0) {
        return Err(invalid("formula").found(factor.to_string()).expected("a factor above 0, such as 2/3"));
    }
    match *formula {
        Formula::GeneralisedMean { alpha, .. } if !(-MOST_POWER..=MOST_POWER).contains(&alpha) => {
            Err(invalid("formula").found(alpha.to_string()).expected("a power from -10 to 10, such as -3"))
        }
        Formula::FosterGreerThorbecke { alpha, .. } if alpha.under == 0 => {
            Err(invalid("formula").found(alpha.to_string()).expected("a number from 0, such as 2/1"))
        }
        _ => Ok(()),
    }
}

/// Lower-case words of letters and digits, joined by single underscores, a letter first.
fn is_snake_case(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .split('_')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

impl Indicator {
    /// An indicator of the user's own, from the library's facts and quantities and own columns.
    ///
    /// The other fields can be set afterwards. Whether the own columns exist is known when the
    /// indicator meets a table.
    ///
    /// ```
    /// use decentwork::indicator::{Indicator, OwnFormula, OwnScope, Unit};
    /// let formula = OwnFormula::Share {
    ///     of: OwnScope::of(&["works_online"]),
    ///     among: OwnScope::of(&["employed"]).but(&["agriculture"]),
    /// };
    /// let mut rate = Indicator::compose("online_job_rate", "Jobs online", Unit::Percent, formula)?;
    /// rate.definition = "Employed people who work over the internet, in percent.".into();
    /// assert_eq!(rate.own_facts, ["works_online"]);
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `indicator.invalid` when the id is not snake_case, the name is empty, a scope contradicts
    /// itself, a portion is out of range or there are too many own columns; `indicator.duplicate`
    /// when the library has an indicator with this id.
    pub fn compose(id: &str, name: &str, unit: Unit, formula: OwnFormula) -> Result<Self, Error> {
        let indicator = Self::assemble(id.to_owned(), name.to_owned(), unit, formula)?;
        match built_in(id) {
            None => Ok(indicator),
            Some(_) => Err(duplicate(id)),
        }
    }

    fn assemble(id: String, name: String, unit: Unit, formula: OwnFormula) -> Result<Self, Error> {
        if !is_snake_case(&id) {
            return Err(invalid("id")
                .found(id)
                .expected("lower-case words joined by underscores, such as online_job_rate"));
        }
        if name.trim().is_empty() {
            return Err(invalid("name").found("nothing").expected("the name that tables print"));
        }
        let mut columns = Columns::default();
        let formula = formula.bind(&mut columns)?;
        check_portions(&formula)?;
        Ok(Self {
            id: id.into(),
            name: name.into(),
            definition: Cow::Borrowed(""),
            element: Element::Own,
            unit,
            formula,
            universe: Cow::Borrowed(""),
            sources: Cow::Borrowed(&[]),
            ilostat: None,
            sdg: None,
            listing: Listing::NONE,
            own_facts: columns.facts,
            own_numbers: columns.numbers,
            own_categories: columns.categories,
        })
    }
}

fn built_in(id: &str) -> Option<&'static Indicator> {
    super::all().find(|indicator| indicator.id == id)
}

fn duplicate(id: &str) -> Error {
    Error::new(ErrorKind::IndicatorDuplicate)
        .column("id")
        .found(id)
        .expected("an id that the library does not use for another formula")
}

/// Reading and writing. A document may hold an indicator of the library, word for word or
/// translated, but not another formula or unit under its id.
#[cfg(feature = "serde")]
mod serde_impl {
    use super::{Indicator, OwnFormula, Part, built_in, duplicate};
    use crate::error::Error;
    use crate::indicator::{Element, Source, Unit};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
    use std::borrow::Cow;

    type Text = Cow<'static, str>;

    const fn own() -> Element {
        Element::Own
    }

    #[derive(Serialize, Deserialize)]
    #[serde(rename = "Indicator", deny_unknown_fields)]
    struct Document {
        id: Text,
        name: Text,
        #[serde(default)]
        definition: Text,
        #[serde(default = "own")]
        element: Element,
        unit: Unit,
        #[serde(default)]
        universe: Text,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ilostat: Option<Text>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sdg: Option<Text>,
        formula: OwnFormula,
        #[serde(default)]
        sources: Cow<'static, [Source]>,
    }

    impl TryFrom<Document> for Indicator {
        type Error = Error;
        fn try_from(document: Document) -> Result<Self, Error> {
            let (id, name) = (document.id.into_owned(), document.name.into_owned());
            let mut indicator = Self::assemble(id, name, document.unit, document.formula)?;
            if let Some(known) = built_in(&indicator.id) {
                if known.formula != indicator.formula || known.unit != indicator.unit {
                    return Err(duplicate(&indicator.id));
                }
                indicator.listing = known.listing; // codes of frameworks are not the user's to state
            }
            indicator.definition = document.definition;
            indicator.element = document.element;
            indicator.universe = document.universe;
            indicator.ilostat = document.ilostat;
            indicator.sdg = document.sdg;
            indicator.sources = document.sources;
            Ok(indicator)
        }
    }

    impl TryFrom<&Indicator> for Document {
        type Error = Error;
        fn try_from(indicator: &Indicator) -> Result<Self, Error> {
            Ok(Self {
                id: indicator.id.clone(),
                name: indicator.name.clone(),
                definition: indicator.definition.clone(),
                element: indicator.element,
                unit: indicator.unit,
                universe: indicator.universe.clone(),
                ilostat: indicator.ilostat.clone(),
                sdg: indicator.sdg.clone(),
                formula: OwnFormula::name(indicator.formula, indicator)?,
                sources: indicator.sources.clone(),
            })
        }
    }

    impl Serialize for Indicator {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let document = Document::try_from(self).map_err(ser::Error::custom)?;
            document.serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for Indicator {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Document::deserialize(deserializer)?.try_into().map_err(de::Error::custom)
        }
    }
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
