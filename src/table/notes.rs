//! Reasons in plain words, and the letters that refer to them.

use super::verdicts::Note;
use crate::estimate::Reason;

impl Reason {
    /// In plain words, as the notes of a table say it.
    pub const fn text(self) -> &'static str {
        match self {
            Self::EmptyDomain => "nobody in this cell",
            Self::NoEligibleWeight => "somebody in this cell, but all with weight zero",
            Self::ZeroDenominator => "nobody in the denominator",
            Self::AllMissing => "the answer is missing for everybody",
            Self::UndefinedComparison => "the group compared with has the value zero or no value",
            Self::UndefinedNegativeValues => "not defined when a value is negative",
            Self::UndefinedZeroValues => "not defined when a value is zero",
            Self::ZeroMean => "not defined when the mean is zero",
            Self::UndefinedNegativeWeight => "not defined when a weight is negative",
            Self::ItemNonresponse => "more than 30 percent did not answer",
            Self::ScaleUnknown => "the weights are not expanded to the population, so this is not a number of persons",
            Self::OneObservation => "one case only",
            Self::NoVariance => "no interval: all answers are alike, or it would reach beyond the sample",
            Self::ZeroValue => "no coefficient of variation: the value is zero",
            Self::NoDegreesOfFreedom => "no sampling error: the domain has no more sampling units than strata",
            Self::SingleUnitStratum => "no sampling error: a stratum of the domain has one sampling unit",
            Self::Register => "a register: no sampling error",
            Self::UndefinedReplicate => {
                "no sampling error: the value is not defined with the weights of every replicate"
            }
            Self::NoDesign => "no sampling error: there is no sampling design",
            Self::Suppressed => "an estimate that is compared is not to be published",
            Self::Confidential => "not released: few people are behind it, or behind what it would tell",
            Self::DefinitionsDiffer => "the estimates were made by different definitions, parameters or rules",
            Self::OverlapIgnored => "sampling units in common were taken as drawn independently",
        }
    }
}

/// What a printed table refers to, each text with a letter.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Notes(Vec<Note>);

impl Notes {
    /// The letters of some notes; new ones get the next.
    pub(super) fn letters(&mut self, notes: &[Note]) -> String {
        let mut places: Vec<usize> = notes
            .iter()
            .map(|note| {
                self.0.iter().position(|known| known == note).unwrap_or_else(|| {
                    self.0.push(note.clone());
                    self.0.len() - 1
                })
            })
            .collect();
        places.sort_unstable();
        places.into_iter().map(letter).collect()
    }
    /// Every letter and what it stands for.
    pub(super) fn list(&self) -> impl Iterator<Item = (char, &str)> {
        self.0.iter().enumerate().map(|(at, note)| (letter(at), &**note))
    }
}

/// There are fewer notes than letters, but for gates of many clauses.
fn letter(at: usize) -> char {
    ('a'..='z').chain('A'..='Z').nth(at).unwrap_or('?')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_keeps_its_letter() {
        let mut notes = Notes::default();
        assert_eq!(notes.letters(&[]), "");
        let note = |reason: Reason| Note::from(reason.text());
        assert_eq!(notes.letters(&[note(Reason::ZeroMean), note(Reason::OneObservation)]), "ab");
        assert_eq!(notes.letters(&[note(Reason::EmptyDomain), note(Reason::OneObservation)]), "bc");
        let list: Vec<(char, &str)> = notes.list().collect();
        assert_eq!(list[1..], [('b', "one case only"), ('c', "nobody in this cell")]);
    }
}
