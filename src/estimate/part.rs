//! Names of the parts that went into a tally, so that none is merged twice.

use super::tally::Tally;
use crate::error::{Error, ErrorKind};
use std::collections::BTreeSet;

/// The longest name of a part, in bytes.
const LONGEST: usize = 1000;

impl Tally {
    /// The same tally, named as one part of a whole, such as a province or a file.
    ///
    /// Merging two tallies that share a part is an error. Tallies without names merge as before: whether they hold
    /// the same rows is not known.
    ///
    /// ```
    /// use decentwork::{Plan, sample};
    /// let plan = Plan::builder().indicators(["unemployment_rate"])?.build()?;
    /// let mut whole = plan.tally(&sample::workers()?)?.with_part("north")?;
    /// let again = whole.merge(whole.clone()).unwrap_err();
    /// assert_eq!(again.code(), "state.duplicate_part");
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `option.unknown` when the name is empty, `limit.text` when it is longer than 1,000 bytes.
    pub fn with_part(mut self, name: impl Into<String>) -> Result<Self, Error> {
        let name = name.into();
        check(&name)?;
        self.parts.insert(name);
        Ok(self)
    }

    /// The names of the parts it was merged from, in order; none when none was named.
    pub fn parts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.parts.iter().map(String::as_str)
    }
}

/// Refuses a name that says nothing, or too much.
pub(crate) fn check(name: &str) -> Result<(), Error> {
    let wrong = |kind| Error::new(kind).column("part").expected(format!("a name of 1 to {LONGEST} bytes"));
    if name.is_empty() {
        return Err(wrong(ErrorKind::OptionUnknown).found("an empty name"));
    }
    if name.len() > LONGEST {
        return Err(wrong(ErrorKind::LimitText).found(format!("{} bytes", name.len())));
    }
    Ok(())
}

/// The names of both; an error when they share one.
pub(crate) fn union(own: &BTreeSet<String>, theirs: &BTreeSet<String>) -> Result<BTreeSet<String>, Error> {
    let twice: Vec<&str> = own.intersection(theirs).map(String::as_str).collect();
    if twice.is_empty() {
        return Ok(own.union(theirs).cloned().collect());
    }
    Err(duplicate(&twice))
}

/// What to say of parts that occur twice.
pub(crate) fn duplicate(names: &[&str]) -> Error {
    let shown: Vec<String> = names.iter().take(10).map(|name| format!("{name:?}")).collect();
    Error::new(ErrorKind::StateDuplicate)
        .column("part")
        .found(shown.join(", "))
        .expected("each part once")
        .fix("merge each part once, or name different parts differently")
}
