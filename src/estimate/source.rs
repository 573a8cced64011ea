//! Where the rows of a tally come from: the codebook and the design by which they were read.
//!
//! Sums of rows that were read in different ways are not sums of anything, so tallies of different sources do not
//! merge. What stands at its default is not told. Records are told as columns are that need no codebook.

use super::replicates::ReplicateDesign;
use crate::error::{Error, ErrorKind};
use std::collections::BTreeMap;

const REPLICATES: &str = "replicate method";
const REGISTER: &str = "register";
const UNIT: &str = "sampling unit";
const PANEL: &str = "panel";
const CALIBRATED: &str = "calibrated weights";

/// What was told of a source, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Source(BTreeMap<String, String>);

impl Source {
    /// The columns of weight, strata and primary sampling unit, where there are any.
    pub(crate) fn tell_design(&mut self, weight: Option<&str>, strata: &[&str], psu: Option<&str>) {
        self.tell("weight column", weight);
        self.tell("strata columns", (!strata.is_empty()).then(|| strata.join(", ")));
        self.tell("psu column", psu);
    }

    /// How replicate weights were made.
    #[cfg(feature = "arrow")]
    pub(crate) fn tell_replicates(&mut self, design: &ReplicateDesign) {
        self.tell(REPLICATES, Some(design.written()));
    }

    /// That the rows are a register, in which everybody is.
    pub(crate) fn tell_register(&mut self) {
        self.tell(REGISTER, Some("everybody is in it"));
    }

    /// That every person was drawn by themselves.
    #[cfg(feature = "arrow")]
    pub(crate) fn tell_persons(&mut self) {
        self.tell(UNIT, Some("person"));
    }

    /// Whether persons are the sampling units.
    pub(crate) fn has_persons(&self) -> bool {
        self.told(UNIT).is_some()
    }

    /// That units are in the samples of other rounds too.
    #[cfg(feature = "arrow")]
    pub(crate) fn tell_panel(&mut self) {
        self.tell(PANEL, Some("units are in the samples of other rounds too"));
    }

    /// Whether units are in the samples of other rounds too.
    pub(crate) fn is_panel(&self) -> bool {
        self.told(PANEL).is_some()
    }

    /// That the weights are calibrated.
    #[cfg(feature = "arrow")]
    pub(crate) fn tell_calibrated(&mut self) {
        self.tell(CALIBRATED, Some("to known totals"));
    }

    /// Whether the weights are calibrated.
    pub(crate) fn is_calibrated(&self) -> bool {
        self.told(CALIBRATED).is_some()
    }

    /// Whether the rows are a register.
    pub(crate) fn is_register(&self) -> bool {
        self.told(REGISTER).is_some()
    }

    /// The replicate design that was told; `None` where none was, an error where it makes no sense.
    pub(crate) fn replicates(&self) -> Result<Option<ReplicateDesign>, Error> {
        let read = |text| {
            ReplicateDesign::read(text)
                .ok_or_else(|| Error::new(ErrorKind::StateInvalid).found("replicate weights of a method that is none"))
        };
        self.told(REPLICATES).map(read).transpose()
    }

    /// Tells one thing, unless it stands at its default.
    pub(crate) fn tell(&mut self, name: &str, value: Option<impl Into<String>>) {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value.into());
        }
    }

    /// What was told of a name.
    pub(crate) fn told(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Everything that was told, by name in order.
    pub(crate) fn fields(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (&**name, &**value))
    }

    /// Everything in which two sources differ, such as `weight column ("w" and "wt")`.
    pub(crate) fn differences(&self, other: &Self) -> Vec<String> {
        let shown = |value: Option<&str>| value.map_or("none".to_owned(), |value| format!("{value:?}"));
        let mut names: Vec<&String> = self.0.keys().chain(other.0.keys()).collect();
        names.sort_unstable();
        names.dedup();
        names
            .into_iter()
            .map(|name| (name, self.told(name), other.told(name)))
            .filter(|(_, own, theirs)| own != theirs)
            .map(|(name, own, theirs)| format!("{name} ({} and {})", shown(own), shown(theirs)))
            .collect()
    }
}
