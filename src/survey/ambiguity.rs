//! How much of a survey maps uniquely.

use crate::code::{Code, Correspondence, OccupationMapping, Width};
use crate::error::{Error, ErrorKind};
use crate::estimate::{is_weight, weight_units};

/// How far one part of the rows leads into ISCO-08.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MappingShares {
    /// How far it leads.
    pub mapping: OccupationMapping,
    /// How many rows these are.
    pub rows: u64,
    /// Their share of the weight of all rows that have a code, from 0 to 1; `None` for rows without a code, and where
    /// no row with a code has weight.
    pub share: Option<f64>,
}

/// The ambiguity of a column of codes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ambiguity {
    /// From unit groups to nowhere, and last the rows without a code.
    pub parts: Vec<MappingShares>,
}

impl Ambiguity {
    /// The share of the weight that does not lead to one unit group.
    pub fn ambiguous_share(&self) -> Option<f64> {
        let unique = self.parts.iter().find(|part| part.mapping == OccupationMapping::UnitGroup)?;
        unique.share.map(|share| 1.0 - share)
    }
}

impl Correspondence {
    /// How much of the weight maps to a unit group, to a group of three, two or one digits, and to nothing.
    ///
    /// Rows without a code are counted and left out of the shares.
    ///
    /// ```
    /// use decentwork::code::Correspondence;
    /// // 2121 is 2120; 2411 is 2411 or 2412, so group 241; 4131 is 3341 or 4321, which have nothing in common.
    /// let rows = [(Some("2121"), 2.0), (Some("2411"), 1.0), (Some("4131"), 1.0), (None, 5.0)];
    /// let ambiguity = Correspondence::Isco88.ambiguity(rows, None)?;
    /// assert_eq!(ambiguity.ambiguous_share(), Some(0.5));
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// Codes that are not in the classification and weights that cannot be, with their row.
    pub fn ambiguity<'a>(
        self,
        rows: impl IntoIterator<Item = (Option<&'a str>, f64)>,
        width: Option<Width>,
    ) -> Result<Ambiguity, Error> {
        let items = OccupationMapping::list().items.len();
        let mut counts = vec![0_u64; items];
        let mut weights = vec![0_i128; items];
        for ((code, weight), row) in rows.into_iter().zip(0_u64..) {
            if !is_weight(weight) || weight < 0.0 {
                let kind = if weight.is_nan() { ErrorKind::WeightNan } else { ErrorKind::WeightNegative };
                let error = Error::new(kind).column("weight").row(row).found(weight.to_string());
                return Err(error.expected("a number from 0 to 1e15"));
            }
            let mapping = match code.map(str::trim).filter(|code| !code.is_empty()) {
                Some(code) => {
                    self.counterparts(code, width).map_err(|error| error.column("occupation").row(row))?.mapping()
                }
                None => OccupationMapping::NotStated,
            };
            let at = usize::from(mapping.index());
            counts[at] += 1;
            weights[at] = weights[at]
                .checked_add(weight_units(weight))
                .ok_or_else(|| Error::new(ErrorKind::Overflow).column("weight").row(row))?;
        }
        let total = weights[1..].iter().sum::<i128>();
        let part = |at: usize| MappingShares {
            mapping: OccupationMapping::from_index(at as u16),
            rows: counts[at],
            share: (at > 0 && total > 0).then(|| weights[at] as f64 / total as f64),
        };
        Ok(Ambiguity { parts: (1..items).chain([0]).map(part).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e13_shares_are_of_the_weight_that_has_a_code() {
        use OccupationMapping::{MajorGroup, MinorGroup, NotStated, Nowhere, SubMajorGroup, UnitGroup};
        let rows = [(Some("2121"), 2.0), (Some("2411"), 1.0), (Some("4131"), 1.0), (Some(" "), 7.0), (None, 5.0)];
        let found = Correspondence::Isco88.ambiguity(rows, None).unwrap();
        let parts: Vec<_> = found.parts.iter().map(|part| (part.mapping, part.rows, part.share)).collect();
        assert_eq!(
            parts,
            [
                (UnitGroup, 1, Some(0.5)),
                (MinorGroup, 1, Some(0.25)),
                (SubMajorGroup, 0, Some(0.0)),
                (MajorGroup, 0, Some(0.0)),
                (Nowhere, 1, Some(0.25)),
                (NotStated, 2, None),
            ]
        );
        assert_eq!(found.ambiguous_share(), Some(0.5));
    }

    #[test]
    fn without_weight_there_is_no_share() {
        let found = Correspondence::Isco88.ambiguity([(Some("2121"), 0.0), (None, 1.0)], None).unwrap();
        assert_eq!(found.ambiguous_share(), None);
        let nobody: [(Option<&str>, f64); 0] = [];
        assert_eq!(Correspondence::Soc2018.ambiguity(nobody, None).unwrap().ambiguous_share(), None);
    }

    #[test]
    fn wrong_codes_and_weights_are_named_with_their_row() {
        let error = Correspondence::Isco88.ambiguity([(Some("2121"), 1.0), (Some("2120"), 1.0)], None).unwrap_err();
        assert_eq!((error.code(), error.rows()), ("code.unknown", &[1][..]));
        for (weight, code) in [(f64::NAN, "weight.nan"), (-1.0, "weight.negative")] {
            let error = Correspondence::Isco88.ambiguity([(Some("2121"), weight)], None).unwrap_err();
            assert_eq!(error.code(), code);
        }
    }
}
