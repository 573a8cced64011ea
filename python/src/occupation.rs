//! Occupations of other classifications, and scores of occupations.

use crate::callable::callable;
use crate::error::Failure;
use decentwork as dw;
use decentwork::OccupationClassification;
use decentwork::code::{Code, GenAiExposure, Width};
use pyo3::prelude::*;

/// The counterparts of a code: candidates, deepest group, how far it leads, and the labels of 2025 and 2023.
type Counterparts = (Vec<&'static str>, Option<&'static str>, &'static str, &'static str, &'static str);
/// Numbers, what they rest on, and their coverage.
type Scored = (Vec<Option<f64>>, Vec<&'static str>, Vec<f64>);
/// Codes and numbers.
type Rows = (Vec<String>, Vec<f64>);

fn width(digits: Option<u8>) -> Result<Option<Width>, Failure> {
    Ok(digits.map(Width::new).transpose()?)
}

fn codes(cells: &[Option<String>]) -> impl Iterator<Item = Option<&str>> {
    cells.iter().map(Option::as_deref)
}

/// A table that relates another classification to ISCO-08.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Correspondence(dw::code::Correspondence);

callable! {
    impl Correspondence {
        #[staticmethod]
        fn find(name: &str) -> PyResult<Correspondence> {
            Ok(Correspondence(dw::code::Correspondence::find(name).map_err(Failure::from)?))
        }
        #[getter]
        fn name(&self) -> &str {
            self.0.name()
        }
        #[getter]
        fn source(&self) -> &str {
            self.0.source()
        }
        fn codes(&self) -> Vec<&'static str> {
            self.0.codes().collect()
        }
        fn counterparts(&self, code: &str, digits: Option<u8>) -> PyResult<Counterparts> {
            let found = self.0.counterparts(code, width(digits)?).map_err(Failure::from)?;
            let group = found.occupation();
            Ok((
                found.candidates().iter().map(|candidate| candidate.item().code).collect(),
                group.is_stated().then(|| group.item().code),
                found.mapping().item().name,
                found.genai_exposure().item().name,
                found.genai_potential_2023().item().name,
            ))
        }
        /// Name, rows and share of every part.
        fn ambiguity(
            &self,
            cells: Vec<Option<String>>,
            weights: Vec<f64>,
            digits: Option<u8>,
        ) -> PyResult<Vec<(&'static str, u64, Option<f64>)>> {
            let found = self.0.ambiguity(codes(&cells).zip(weights), width(digits)?).map_err(Failure::from)?;
            Ok(found.parts.iter().map(|part| (part.mapping.item().name, part.rows, part.share)).collect())
        }
    }
}

/// A table of a score for each occupation.
#[pyclass(frozen, eq, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug, PartialEq)]
pub(crate) struct OccupationScores(dw::OccupationScores);

impl OccupationScores {
    fn with(
        mut scores: dw::OccupationScores,
        parents: bool,
        means: bool,
        employment: Option<Rows>,
    ) -> Result<Self, Failure> {
        if parents {
            scores = scores.with_parents();
        }
        if means {
            scores = scores.with_means();
        }
        if let Some((codes, numbers)) = employment {
            scores = scores.with_employment(codes.into_iter().zip(numbers))?;
        }
        Ok(Self(scores))
    }
}

callable! {
    impl OccupationScores {
        #[staticmethod]
        fn of(
            classification: &str,
            rows: Rows,
            parents: bool,
            means: bool,
            employment: Option<Rows>,
        ) -> PyResult<OccupationScores> {
            let make = || -> Result<OccupationScores, Failure> {
                let classification = OccupationClassification::find(classification)?;
                let scores = dw::OccupationScores::new(classification, rows.0.into_iter().zip(rows.1))?;
                OccupationScores::with(scores, parents, means, employment)
            };
            Ok(make()?)
        }
        /// The ILO's index of 2025: 1 for unit groups with one of these labels.
        #[staticmethod]
        fn genai(labels: Vec<String>, means: bool, employment: Option<Rows>) -> PyResult<OccupationScores> {
            let make = || -> Result<OccupationScores, Failure> {
                let labels: Vec<GenAiExposure> =
                    labels.iter().map(|label| GenAiExposure::parse(label)).collect::<Result<_, _>>()?;
                OccupationScores::with(dw::OccupationScores::genai_2025(&labels), false, means, employment)
            };
            Ok(make()?)
        }
        fn in_isco08(&self) -> PyResult<(OccupationScores, usize)> {
            let (scores, several) = self.0.in_isco08();
            Ok((OccupationScores(scores), several))
        }
        #[getter]
        fn classification(&self) -> &str {
            self.0.classification().name()
        }
        fn rows(&self) -> Vec<(String, f64)> {
            self.0.rows().map(|(code, score)| (code.to_owned(), score)).collect()
        }
        fn apply(
            &self,
            cells: Vec<Option<String>>,
            classification: Option<&str>,
            digits: Option<u8>,
        ) -> PyResult<Scored> {
            let apply = || -> Result<Scored, Failure> {
                let classification = match classification {
                    Some(name) => OccupationClassification::find(name)?,
                    None => self.0.classification(),
                };
                let column = self.0.apply(codes(&cells), classification, width(digits)?)?;
                let basis = column.basis.iter().map(|basis| basis.id()).collect();
                Ok((column.scores, basis, column.coverage))
            };
            Ok(apply()?)
        }
    }
}

callable! {
    /// The class of every score by cut points.
    pub(crate) fn score_classes(cuts: Vec<f64>, scores: Vec<Option<f64>>) -> PyResult<Vec<Option<String>>> {
        let classes = dw::ScoreClasses::new(&cuts).map_err(Failure::from)?;
        let label = |score: Option<f64>| classes.of(score?).map(str::to_owned);
        Ok(scores.into_iter().map(label).collect())
    }
}
