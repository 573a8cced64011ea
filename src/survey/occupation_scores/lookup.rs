//! The score of a code, and on what it rests.

use super::{OccupationClassification, OccupationScores};
use crate::code::{Code, Width};
use crate::error::{Error, ErrorKind};
use std::collections::HashMap;

/// What a score rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ScoreBasis {
    /// The code itself is in the table.
    Own,
    /// The mean of the detailed codes of its group, by the fallback that was asked for.
    Mean,
    /// The score of the group that holds it, by the fallback that was asked for.
    Parent,
    /// The score that all its counterparts in ISCO-08 have.
    SameOfAll,
    /// The mean of its counterparts in ISCO-08, by the fallback that was asked for.
    MeanOfCounterparts,
    /// Nothing: the table has no score for it.
    NoScore,
    /// Nothing: there is no code.
    NoCode,
}

impl ScoreBasis {
    /// Every basis.
    pub const ALL: [Self; 7] =
        [Self::Own, Self::Mean, Self::Parent, Self::SameOfAll, Self::MeanOfCounterparts, Self::NoScore, Self::NoCode];
    /// The readable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Mean => "mean",
            Self::Parent => "parent",
            Self::SameOfAll => "same_of_all",
            Self::MeanOfCounterparts => "mean_of_counterparts",
            Self::NoScore => "no_score",
            Self::NoCode => "no_code",
        }
    }
    /// Whether a fallback gave it.
    pub const fn is_fallback(self) -> bool {
        matches!(self, Self::Mean | Self::Parent | Self::MeanOfCounterparts)
    }
}

/// The score of one code.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Scored {
    /// The score; `None` where the table and the fallbacks give none.
    pub score: Option<f64>,
    /// What it rests on.
    pub basis: ScoreBasis,
    /// Which part of the detailed codes it stands for have a score, by the weights of the mean, from 0 to 1.
    pub coverage: f64,
}

impl Scored {
    const fn of(score: f64, basis: ScoreBasis, coverage: f64) -> Self {
        Self { score: Some(score), basis, coverage }
    }
    const fn none(basis: ScoreBasis) -> Self {
        Self { score: None, basis, coverage: 0.0 }
    }
}

/// The scores of a column of codes.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ScoredColumn {
    /// A number a row.
    pub scores: Vec<Option<f64>>,
    /// What each rests on.
    pub basis: Vec<ScoreBasis>,
    /// The coverage of each.
    pub coverage: Vec<f64>,
}

impl ScoredColumn {
    /// How many rows rest on each basis.
    pub fn counts(&self) -> Vec<(ScoreBasis, u64)> {
        let count = |basis: ScoreBasis| self.basis.iter().filter(|found| **found == basis).count() as u64;
        ScoreBasis::ALL.map(|basis| (basis, count(basis))).to_vec()
    }
}

impl OccupationScores {
    /// The scores of a column of codes; an empty cell has none.
    ///
    /// A column in the classification of the table is looked up directly. One in another classification needs a table
    /// in ISCO-08: a code has the score that all its counterparts have; where they differ it has none, or with means
    /// that of the counterparts with equal weight.
    ///
    /// # Errors
    /// Codes that do not exist, with their rows; `code.version` where the table is in neither classification.
    pub fn apply<'a>(
        &self,
        codes: impl IntoIterator<Item = Option<&'a str>>,
        classification: OccupationClassification,
        width: Option<Width>,
    ) -> Result<ScoredColumn, Error> {
        let mut met: HashMap<&str, Scored> = HashMap::new();
        let mut column = ScoredColumn::default();
        let mut wrong: Option<Error> = None;
        for (code, row) in codes.into_iter().zip(0_u64..) {
            let scored = match code.map(str::trim).filter(|code| !code.is_empty()) {
                None => Scored::none(ScoreBasis::NoCode),
                Some(code) => match met.get(code) {
                    Some(scored) => *scored,
                    None => match self.score(code, classification, width) {
                        Ok(scored) => *met.entry(code).or_insert(scored),
                        Err(error) => {
                            wrong.get_or_insert_with(|| error.column("occupation")).add_row(row);
                            continue;
                        }
                    },
                },
            };
            column.scores.push(scored.score);
            column.basis.push(scored.basis);
            column.coverage.push(scored.coverage);
        }
        wrong.map_or(Ok(column), Err)
    }

    /// The score of one code.
    ///
    /// # Errors
    /// As of [`OccupationScores::apply`].
    pub fn score(
        &self,
        code: &str,
        classification: OccupationClassification,
        width: Option<Width>,
    ) -> Result<Scored, Error> {
        if classification == self.classification {
            return Ok(self.find(&classification.key(code, width)?));
        }
        let (OccupationClassification::Other(correspondence), OccupationClassification::Isco08) =
            (classification, self.classification)
        else {
            return Err(Error::new(ErrorKind::CodeVersion)
                .found(format!("codes of {classification} and scores in {}", self.classification))
                .expected("both in one classification, or scores in ISCO-08")
                .fix("bring the scores into ISCO-08 first: in_isco08"));
        };
        let found = correspondence.counterparts(code, width)?;
        let all: Vec<Scored> = found.candidates().iter().map(|group| self.find(group.item().code)).collect();
        let known: Vec<f64> = all.iter().filter_map(|scored| scored.score).collect();
        let coverage = known.len() as f64 / all.len().max(1) as f64;
        Ok(match (&*all, &*known) {
            ([one], _) => *one,
            (_, []) => Scored::none(ScoreBasis::NoScore),
            (_, [first, ..])
                if known.len() == all.len() && known.iter().all(|score| score.total_cmp(first).is_eq()) =>
            {
                Scored::of(*first, ScoreBasis::SameOfAll, 1.0)
            }
            _ if self.means => {
                Scored::of(known.iter().sum::<f64>() / known.len() as f64, ScoreBasis::MeanOfCounterparts, coverage)
            }
            _ => Scored::none(ScoreBasis::NoScore),
        })
    }

    /// The score of the digits of a code of the table's own classification.
    pub(super) fn find(&self, key: &str) -> Scored {
        if let Some(score) = self.scores.get(key) {
            return Scored::of(*score, ScoreBasis::Own, 1.0);
        }
        let mean = self.means.then(|| self.mean(key)).flatten();
        let parent = || self.parents.then(|| self.nearest(key, 1)).flatten();
        mean.or_else(|| parent().map(|score| Scored::of(score, ScoreBasis::Parent, 1.0)))
            .unwrap_or(Scored::none(ScoreBasis::NoScore))
    }

    /// The score of the longest beginning of a code, of so many digits at least, that is in the table.
    fn nearest(&self, key: &str, least: usize) -> Option<f64> {
        (least..=key.len()).rev().find_map(|length| self.scores.get(key.get(..length)?)).copied()
    }

    /// The mean over the detailed codes of a group that have a score of their own, or of a group within this one.
    fn mean(&self, key: &str) -> Option<Scored> {
        let (mut sum, mut known, mut all) = (0.0, 0.0, 0.0);
        for code in self.classification.detailed().into_iter().filter(|code| code.starts_with(key)) {
            let weight =
                if self.employment.is_empty() { 1.0 } else { self.employment.get(code).copied().unwrap_or(0.0) };
            all += weight;
            if let Some(score) = self.nearest(code, key.len() + 1) {
                sum += weight * score;
                known += weight;
            }
        }
        (known > 0.0).then(|| Scored::of(sum / known, ScoreBasis::Mean, known / all))
    }
}
