//! The classifications that scores and columns may be told in.

use crate::code::{Code, Correspondence, Occupation, Width};
use crate::error::Error;

/// A classification of occupations: ISCO-08, or another that a correspondence leads to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OccupationClassification {
    /// ISCO-08.
    Isco08,
    /// That of a correspondence.
    Other(Correspondence),
}

impl OccupationClassification {
    /// The classification with this name, in upper or lower case.
    ///
    /// # Errors
    /// `code.version` with the nearest names.
    pub fn find(name: &str) -> Result<Self, Error> {
        if name.trim().eq_ignore_ascii_case(Occupation::list().name) {
            return Ok(Self::Isco08);
        }
        let known = Correspondence::ALL.map(Correspondence::name);
        Correspondence::find(name)
            .map(Self::Other)
            .map_err(|error| error.expected(format!("{}, {}", Occupation::list().name, known.join(", "))))
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Isco08 => Occupation::list().name,
            Self::Other(correspondence) => correspondence.name(),
        }
    }

    /// The digits of a code, those of its group where it was filled up.
    pub(super) fn key(self, code: &str, width: Option<Width>) -> Result<String, Error> {
        match self {
            Self::Isco08 => {
                let found = Occupation::parse_code(code, width)?;
                // "X" is a code of the list and none of an occupation.
                if found.is_stated() { Ok(found.item().code.to_owned()) } else { Err(not_stated(code)) }
            }
            Self::Other(correspondence) => correspondence.key(code, width),
        }
    }

    /// Its most detailed codes, in order.
    pub(super) fn detailed(self) -> Vec<&'static str> {
        match self {
            Self::Isco08 => {
                Occupation::list().items[1..].iter().map(|item| item.code).filter(|code| code.len() == 4).collect()
            }
            Self::Other(correspondence) => correspondence.codes().collect(),
        }
    }
}

fn not_stated(code: &str) -> Error {
    Error::new(crate::error::ErrorKind::CodeUnknown)
        .found(format!("{code:?}"))
        .expected("a code of ISCO-08; an empty cell where none was stated")
}

impl std::fmt::Display for OccupationClassification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
