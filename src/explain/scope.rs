//! In which scopes of a formula a person is, and where that person counts.

use crate::derive::Facts;
use crate::estimate::{Part, Pattern, Role};
use crate::indicator::{Condition, Formula, Indicator, Scope};

/// Whether a person is in one scope of the formula.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Member {
    /// What the scope is in the formula, such as `denominator`.
    pub name: &'static str,
    /// The scope in words, such as `employed, not agriculture`.
    pub scope: String,
    /// In it, out of it, or unknown.
    pub holds: Option<bool>,
    /// The facts that decide: all of them if the person is in it, those against it, or those that are unknown.
    pub decided_by: Vec<String>,
}

/// Where a person counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Place {
    /// In numerator and denominator.
    Numerator,
    /// In the denominator only.
    Denominator,
    /// Not in the universe.
    Outside,
    /// Left out of both, and counted as missing: something that decides is unknown.
    Unknown,
    /// In none: the weight is zero, or the record is not in the sample.
    NoWeight,
}

impl Place {
    /// The readable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Numerator => "numerator",
            Self::Denominator => "denominator",
            Self::Outside => "outside",
            Self::Unknown => "unknown",
            Self::NoWeight => "no_weight",
        }
    }
}

/// Where a person counts in one denominator of the formula: most formulas have one, gaps and ratios of shares two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Count {
    /// Which one it is: `all`, `reference` and `group`, or `high` and `low`.
    pub part: &'static str,
    /// Where the person counts.
    pub place: Place,
}

impl Count {
    /// As the tally counts.
    pub(super) fn all(formula: &Formula, pattern: &Pattern, weighs: bool) -> Vec<Self> {
        let measures = formula.measure().into_iter().chain(formula.second_measure()).count();
        let parts = Part::of(formula, (1 << measures) - 1);
        let places = parts.iter().map(|part| match part.role(pattern) {
            _ if !weighs => Place::NoWeight,
            Role::Outside => Place::Outside,
            Role::Missing => Place::Unknown,
            Role::Denominator => Place::Denominator,
            Role::Numerator => Place::Numerator,
        });
        part_names(formula).iter().zip(places).map(|(part, place)| Self { part, place }).collect()
    }
}

/// The names of the parts of a formula, in the order of [`Part::of`].
pub(crate) const fn part_names(formula: &Formula) -> &'static [&'static str] {
    match formula {
        Formula::ShareRatio { .. } => &["high", "low"],
        Formula::MeanGap { .. } | Formula::QuantileGap { .. } => &["reference", "group"],
        _ => &["all"],
    }
}

/// The scopes of a formula with what each of them is.
fn named(formula: &Formula) -> Vec<(&'static str, Scope)> {
    let (first, second, third) = formula.scopes();
    match formula {
        Formula::Level { .. } => vec![("counted", first)],
        Formula::Share { .. } => vec![("denominator", second), ("numerator", first)],
        Formula::Odds { .. } | Formula::PartBelowQuantile { .. } => {
            vec![("population", second), ("numerator", first)]
        }
        Formula::ShareRatio { .. } => {
            vec![("denominator (high)", second), ("denominator (low)", third), ("numerator", first)]
        }
        Formula::MeanGap { .. } | Formula::QuantileGap { .. } => vec![("reference", first), ("group", second)],
        _ => vec![("population", first)],
    }
}

/// Everything that the scopes of a formula ask about, each once, in the order of the scopes.
pub(super) fn conditions(formula: &Formula) -> Vec<Condition> {
    let mut all: Vec<Condition> = Vec::new();
    for (condition, _) in named(formula).into_iter().flat_map(|(_, scope)| scope.conditions()) {
        if !all.contains(&condition) {
            all.push(condition);
        }
    }
    all
}

/// Whether a person with these facts is in each scope of an indicator.
pub(super) fn members(indicator: &Indicator, facts: Facts) -> Vec<Member> {
    let name = |condition: Condition| match condition {
        Condition::Fact(fact) => fact.id().to_owned(),
        Condition::Own(at) => {
            indicator.own_facts.get(usize::from(at)).cloned().unwrap_or_else(|| format!("own column {at}"))
        }
    };
    let member = |(part, scope): (&'static str, Scope)| {
        let holds = scope.holds(facts);
        let decides = |(condition, wanted): &(Condition, bool)| match (holds, condition.of(facts)) {
            (Some(true), _) | (None, None) => true,
            (Some(false), Some(truth)) => truth != *wanted,
            _ => false,
        };
        let decided_by = scope.conditions().into_iter().filter(decides).map(|(condition, _)| name(condition)).collect();
        Member { name: part, scope: words(scope, &name), holds, decided_by }
    };
    named(&indicator.formula).into_iter().map(member).collect()
}

/// A scope in words, the user's own columns by their names.
fn words(scope: Scope, name: &impl Fn(Condition) -> String) -> String {
    let conditions = scope.conditions();
    if conditions.is_empty() {
        return scope.to_string();
    }
    let part = |wanted: bool| conditions.iter().filter(move |(_, has)| *has == wanted);
    let has = part(true).map(|(condition, _)| name(*condition).replace('_', " "));
    let lacks = part(false).map(|(condition, _)| format!("not {}", name(*condition).replace('_', " ")));
    has.chain(lacks).collect::<Vec<_>>().join(", ")
}
