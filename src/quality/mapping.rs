//! From typed reasons and outcomes to the letters of a status code list, by the name of the list.

use super::verdict::Outcome;
use crate::error::{Error, ErrorKind};
use crate::estimate::Reason;
use crate::indicator::Source;
use std::borrow::Cow;

/// What there is to say of one cell: what gates want done with it, or what is to be known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Said {
    /// What is to be done with it.
    Outcome(Outcome),
    /// Why it has no value, or what to know about the value it has.
    Reason(Reason),
}

impl Said {
    /// Everything that can be said.
    pub fn all() -> impl Iterator<Item = Self> {
        let outcomes = Outcome::ALL.iter().copied().map(Self::Outcome);
        outcomes.chain(Reason::ALL.iter().copied().map(Self::Reason))
    }
    /// The readable id of the outcome or reason.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Outcome(outcome) => outcome.id(),
            Self::Reason(reason) => reason.id(),
        }
    }
}

/// The letters of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Letters {
    /// Of the observation status; blank where the list leaves it so.
    pub observation: &'static str,
    /// Of the confidentiality status; blank where there is no such list.
    pub confidentiality: &'static str,
}

/// How a status code list says what there is to say.
///
/// The same letter means different things in different lists: `S` is "not significant" in ILOSTAT and "strike and
/// other special events" in SDMX. So letters are asked for by the name of the list. What a list cannot say is an error
/// on export, unless [`Mapping::with`] names a letter of the list for it.
///
/// ```
/// use decentwork::Reason;
/// use decentwork::quality::{Mapping, Outcome, Said};
/// let (ilostat, sdmx) = (Mapping::find("ilostat")?, Mapping::find("sdmx")?);
/// let suppressed = Said::Outcome(Outcome::Suppress);
/// assert_eq!(ilostat.letters(suppressed).map(|letters| letters.observation), Some("S"));
/// assert_eq!(sdmx.letters(suppressed).map(|letters| letters.observation), Some("Q"));
/// // No list can say that a verdict is not known. An office may decide that such values are unreliable.
/// let open = Said::Outcome(Outcome::NotAssessable);
/// assert_eq!(sdmx.letters(open), None);
/// assert!(sdmx.with("not_assessable", "U")?.letters(open).is_some());
/// assert_eq!(sdmx.with("not_assessable", "?").unwrap_err().code(), "option.unknown");
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mapping {
    /// Readable id, such as `ilostat`.
    pub id: &'static str,
    /// The code lists it writes in.
    pub name: &'static str,
    /// Their version, with the letters that were changed.
    pub version: Cow<'static, str>,
    /// Where they stand.
    pub sources: &'static [Source],
    /// Every letter of the observation status; of several that hold, the one that stands first is written.
    pub observation: &'static [&'static str],
    /// The letters of the confidentiality status that it writes; none where there is no such list.
    pub confidentiality: &'static [&'static str],
    pub(super) of: Sorts,
    pub(super) own: Vec<(Said, Letters)>,
}

/// The letters for each sort of thing that is said; `None` where the list cannot say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sorts {
    /// A value that may be published, or of which the sampling error alone is not known.
    pub(super) normal: Option<Letters>,
    /// A value that is published with a mark, is of one case, or of whose universe too many did not answer.
    pub(super) unreliable: Option<Letters>,
    /// A value that is not published.
    pub(super) suppressed: Option<Letters>,
    /// A value that is not released, because few people are behind it.
    pub(super) confidential: Option<Letters>,
    /// Nobody of whom there could be a value.
    pub(super) nobody: Option<Letters>,
    /// There are people, but not their answers.
    pub(super) unanswered: Option<Letters>,
    /// A value that does not exist for such answers.
    pub(super) undefined: Option<Letters>,
    /// Values by different definitions.
    pub(super) differs: Option<Letters>,
}

impl Mapping {
    /// The mapping that comes with the library under this id.
    ///
    /// # Errors
    /// `option.unknown` with the nearest ids.
    pub fn find(id: &str) -> Result<&'static Self, Error> {
        let ids = || super::mappings().map(|mapping| mapping.id);
        super::mappings().find(|mapping| mapping.id == id.trim()).ok_or_else(|| {
            let expected = ids().collect::<Vec<_>>().join(", ");
            Error::new(ErrorKind::OptionUnknown).column("status").found(id).expected(expected).suggest(id, ids())
        })
    }

    /// The letters for one thing; `None` where the list cannot say it.
    pub fn letters(&self, said: Said) -> Option<Letters> {
        let own = self.own.iter().rev().find(|(known, _)| *known == said);
        own.map_or_else(|| self.listed(said), |(_, letters)| Some(*letters))
    }

    fn listed(&self, said: Said) -> Option<Letters> {
        use Reason as R;
        match said {
            Said::Outcome(Outcome::Publish) => self.of.normal,
            Said::Outcome(Outcome::Flag) => self.of.unreliable,
            // That nobody knows whether it may be published is in no list.
            Said::Outcome(Outcome::NotAssessable) => None,
            Said::Outcome(Outcome::Suppress) => self.of.suppressed,
            Said::Reason(reason) => match reason {
                R::EmptyDomain | R::NoEligibleWeight | R::ZeroDenominator => self.of.nobody,
                R::AllMissing => self.of.unanswered,
                R::UndefinedComparison
                | R::UndefinedNegativeValues
                | R::UndefinedZeroValues
                | R::ZeroMean
                | R::UndefinedNegativeWeight => self.of.undefined,
                R::ItemNonresponse | R::OneObservation => self.of.unreliable,
                // A level that is not in persons has no letter that would make it one.
                R::ScaleUnknown => None,
                R::NoVariance
                | R::ZeroValue
                | R::NoDegreesOfFreedom
                | R::SingleUnitStratum
                | R::Register
                | R::UndefinedReplicate
                | R::NoDesign
                | R::OverlapIgnored => self.of.normal,
                R::Suppressed => self.of.suppressed,
                R::Confidential => self.of.confidential,
                R::DefinitionsDiffer => self.of.differs,
            },
        }
    }

    /// The same mapping with a letter of the list for an outcome or a reason, named by its id; the version says so.
    ///
    /// # Errors
    /// `option.unknown` when there is no such outcome or reason, or no such letter in the list.
    pub fn with(&self, said: &str, letter: &str) -> Result<Self, Error> {
        let unknown = |found: &str| Error::new(ErrorKind::OptionUnknown).column("letters").found(found);
        let wanted = Said::all().find(|known| known.id() == said.trim()).ok_or_else(|| {
            unknown(said)
                .expected("the id of an outcome or a reason, such as not_assessable")
                .suggest(said, Said::all().map(Said::id))
        })?;
        let observation = self.observation.iter().find(|known| **known == letter).ok_or_else(|| {
            unknown(letter).expected(format!("a letter of {}: {}", self.name, self.observation.join(" ")))
        })?;
        let like = self.letters(wanted).or(self.of.normal);
        let confidentiality = like.map_or("", |letters| letters.confidentiality);
        let mut mapping = self.clone();
        mapping.version = format!("{}, {} = {letter}", self.version, wanted.id()).into();
        mapping.own.push((wanted, Letters { observation, confidentiality }));
        Ok(mapping)
    }

    /// The letters of a cell of which all this is to be said.
    ///
    /// # Errors
    /// What the list cannot say.
    pub(crate) fn write(&self, said: &[Said]) -> Result<Letters, Vec<Said>> {
        let unmapped: Vec<Said> = said.iter().copied().filter(|said| self.letters(*said).is_none()).collect();
        if !unmapped.is_empty() {
            return Err(unmapped);
        }
        let place = |letters: &Letters| self.observation.iter().position(|known| *known == letters.observation);
        let worst = said.iter().filter_map(|said| self.letters(*said)).chain(self.of.normal).min_by_key(place);
        worst.ok_or_else(|| vec![Said::Outcome(Outcome::Publish)])
    }
}
