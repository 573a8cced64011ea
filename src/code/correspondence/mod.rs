//! Correspondences: occupations of other classifications in ISCO-08, with all their counterparts.
//!
//! A code with several counterparts is never given to one of them. It has the deepest group of ISCO-08 that holds them
//! all, and none where no group does; how often that happens is counted.

mod isco88_ganzeboom;
mod isco88_ilo;
mod soc2010;
mod soc2018;
#[cfg(test)]
mod tests;

use super::exposure::{exposure_of, potential_2023_of};
use super::parse::{Width, lost_zero, numeric_code};
use super::{GenAiExposure, GenAiPotential2023, Occupation, OccupationMapping};
use crate::error::{Error, ErrorKind};

/// A code and its counterparts, separated by spaces.
type Row = (&'static str, &'static str);

/// A table that relates the occupations of another classification to ISCO-08.
///
/// ```
/// use decentwork::code::{Code, Correspondence};
/// let clerks = Correspondence::Isco88.counterparts("4131", None)?;
/// let codes: Vec<&str> = clerks.candidates().iter().map(|group| group.item().code).collect();
/// assert_eq!(codes, ["3341", "4321"]);
/// assert!(clerks.is_ambiguous());
/// assert_eq!(clerks.occupation().level(), 0); // groups 3 and 4 have nothing in common
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Correspondence {
    /// ISCO-88, by the pairs of the ILO.
    Isco88,
    /// ISCO-88, by the best single counterparts of Ganzeboom.
    Isco88Ganzeboom,
    /// The United States' Standard Occupational Classification of 2010, by the pairs of the Bureau of Labor Statistics.
    Soc2010,
    /// That of 2018, by way of that of 2010.
    Soc2018,
}

impl Correspondence {
    /// Every correspondence.
    pub const ALL: [Self; 4] = [Self::Isco88, Self::Isco88Ganzeboom, Self::Soc2010, Self::Soc2018];

    /// The name by which codebooks ask for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Isco88 => "ISCO-88",
            Self::Isco88Ganzeboom => "ISCO-88 (Ganzeboom)",
            Self::Soc2010 => "SOC-2010",
            Self::Soc2018 => "SOC-2018",
        }
    }

    /// The name of the column of occupations that needs no codebook.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Isco88 => "occupation_isco88",
            Self::Isco88Ganzeboom => "occupation_isco88_ganzeboom",
            Self::Soc2010 => "occupation_soc2010",
            Self::Soc2018 => "occupation_soc2018",
        }
    }

    /// Where the pairs come from.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Isco88 => "ILO, correspondence of ISCO-08 to ISCO-88",
            Self::Isco88Ganzeboom => "H. Ganzeboom, conversion of ISCO-08 to ISCO-88",
            Self::Soc2010 => "United States Bureau of Labor Statistics, ISCO-08 to 2010 SOC crosswalk",
            Self::Soc2018 => {
                "United States Bureau of Labor Statistics, 2010 to 2018 SOC and ISCO-08 to 2010 SOC crosswalks"
            }
        }
    }

    /// The correspondence with this name, in upper or lower case.
    ///
    /// # Errors
    /// `code.version` with the nearest names.
    pub fn find(name: &str) -> Result<Self, Error> {
        let names = Self::ALL.map(Self::name);
        Self::ALL.into_iter().find(|known| known.name().eq_ignore_ascii_case(name.trim())).ok_or_else(|| {
            Error::new(ErrorKind::CodeVersion)
                .column("classification of occupations")
                .found(format!("{name:?}"))
                .expected(names.join(", "))
                .suggest(name, names)
        })
    }

    /// The pairs, in the order of the codes.
    const fn rows(self) -> &'static [Row] {
        match self {
            Self::Isco88 => &isco88_ilo::ROWS,
            Self::Isco88Ganzeboom => &isco88_ganzeboom::ROWS,
            Self::Soc2010 => &soc2010::ROWS,
            Self::Soc2018 => &soc2018::ROWS,
        }
    }

    /// Every code of the classification that the table lists, in order; those of SOC without their hyphen.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        self.rows().iter().map(|(code, _)| *code)
    }

    /// All counterparts of a code in ISCO-08.
    ///
    /// A code of fewer digits, such as `24`, `2400`, `24XX` or `29-1000`, has the counterparts of everything in its
    /// group. Hyphens of SOC may be left out. `width` gives numbers of ISCO-88 their leading zeros back.
    ///
    /// # Errors
    /// `code.unknown` for what is not in the classification, `code.width` for what may have lost a leading zero.
    pub fn counterparts(self, code: &str, width: Option<Width>) -> Result<Counterparts, Error> {
        Ok(Counterparts::of(self.matching(code, width)?.into_iter().flat_map(|row| self.in_isco08(row)).collect()))
    }

    /// The codes of a row in ISCO-08.
    fn in_isco08(self, (_, counterparts): &'static Row) -> Vec<&'static str> {
        let told = counterparts.split_ascii_whitespace();
        match self {
            Self::Soc2018 => told
                .filter_map(|code| find(&soc2010::ROWS, code))
                .flat_map(|row| Self::Soc2010.in_isco08(row))
                .collect(),
            _ => told.collect(),
        }
    }

    /// The rows that a code stands for: its own, or those of its group.
    fn matching(self, text: &str, width: Option<Width>) -> Result<Vec<&'static Row>, Error> {
        let key = self.key(text, width)?;
        Ok(match find(self.rows(), &key) {
            Some(row) => vec![row],
            None => self.rows().iter().filter(|(code, _)| code.starts_with(&*key)).collect(),
        })
    }

    /// The digits of a code, those of its group where it was filled up.
    pub(crate) fn key(self, text: &str, width: Option<Width>) -> Result<String, Error> {
        let is_soc = self.is_soc();
        let plain: String = text.chars().filter(|c| !(is_soc && *c == '-')).collect();
        let digits = numeric_code(&plain, width.filter(|_| !is_soc))?;
        if find(self.rows(), &digits).is_some() {
            return Ok(digits);
        }
        // No detailed occupation ends with 0 in SOC, and no unit group of ISCO-88 with 00.
        let filled = digits.len() == self.full() && digits.ends_with(if is_soc { "0" } else { "00" });
        let group = if filled { digits.trim_end_matches('0') } else { &digits };
        let least = if is_soc { 2 } else { 1 };
        let is_group = (least..self.full()).contains(&group.len());
        if is_group && self.rows().iter().any(|(code, _)| code.starts_with(group)) {
            return Ok(group.to_owned());
        }
        let restored = format!("0{digits}");
        if !is_soc && width.is_none() && find(self.rows(), &restored).is_some() {
            return Err(lost_zero(text, self.name(), &restored));
        }
        Err(Error::new(ErrorKind::CodeUnknown)
            .found(format!("{text:?}"))
            .expected(format!("a code of {}", self.name())))
    }

    const fn is_soc(self) -> bool {
        matches!(self, Self::Soc2010 | Self::Soc2018)
    }

    /// How many digits its detailed codes have.
    const fn full(self) -> usize {
        if self.is_soc() { 6 } else { 4 }
    }
}

/// The codes of SOC-2010 that a code of SOC-2018 came from, without hyphens.
///
/// # Errors
/// `code.unknown` for what is not in SOC-2018.
pub fn soc2010_of_soc2018(code: &str) -> Result<Vec<&'static str>, Error> {
    let rows = Correspondence::Soc2018.matching(code, None)?;
    let mut codes: Vec<&str> = rows.into_iter().flat_map(|(_, told)| told.split_ascii_whitespace()).collect();
    codes.sort_unstable();
    codes.dedup();
    Ok(codes)
}

fn find(rows: &'static [Row], code: &str) -> Option<&'static Row> {
    rows.binary_search_by(|(known, _)| (*known).cmp(code)).ok().map(|at| &rows[at])
}

/// The counterparts of one code in ISCO-08.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counterparts(Vec<Occupation>);

impl Counterparts {
    fn of(mut codes: Vec<&'static str>) -> Self {
        codes.sort_unstable();
        codes.dedup();
        Self(codes.into_iter().filter_map(Occupation::find).collect())
    }

    /// All of them, in the order of ISCO-08.
    pub fn candidates(&self) -> &[Occupation] {
        &self.0
    }

    /// Whether they are not one unit group.
    pub fn is_ambiguous(&self) -> bool {
        self.occupation().level() < 4
    }

    /// The deepest group of ISCO-08 that holds all of them; not stated where none does.
    ///
    /// Of 2411 and 2412 it is 241, of 2411 and 3313 there is none.
    pub fn occupation(&self) -> Occupation {
        let Some((first, rest)) = self.0.split_first() else { return Occupation::default() };
        let digits = first.digits();
        let holds = |length: &usize| {
            let group = &digits[..*length];
            rest.iter().all(|candidate| candidate.digits().starts_with(group))
        };
        let deepest = (1..=digits.len()).rev().find(holds);
        deepest.and_then(|length| Occupation::find(&digits[..length])).unwrap_or_default()
    }

    /// How far the code leads into ISCO-08.
    pub fn mapping(&self) -> OccupationMapping {
        OccupationMapping::of_level(self.occupation().level())
    }

    /// Exposure to generative AI by the index of 2025: the label that all unit groups with scores among the candidates
    /// have, not classifiable where they differ.
    pub fn genai_exposure(&self) -> GenAiExposure {
        exposure_of(&self.0)
    }

    /// Potential of generative AI by the index of 2023, in the same way.
    pub fn genai_potential_2023(&self) -> GenAiPotential2023 {
        potential_2023_of(&self.0)
    }
}
