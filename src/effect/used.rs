//! The rows that an effect is estimated from, and why the others are not.

use super::Study;
use crate::decompose::{Column, columns};
use crate::error::{Error, ErrorKind};
use crate::estimate::{check_clusters, check_lengths, check_row_weights};
use std::collections::{HashMap, HashSet};

/// One more thing that must be known of a row: its name, and whether it is.
pub(super) type Needed<'a> = (&'a str, Vec<bool>);

/// The rows that are used, in their order.
#[derive(Clone, Debug)]
pub(super) struct Used {
    /// The position of each in the data.
    pub(super) rows: Vec<usize>,
    pub(super) outcome: Vec<f64>,
    pub(super) treated: Vec<bool>,
    pub(super) weights: Vec<f64>,
    /// The cluster of each, numbered from 0, and how many there are.
    pub(super) clusters: Option<(Vec<usize>, usize)>,
    /// The covariates as numbers: of categories all but the first, each as whether it is that one.
    pub(super) columns: Vec<Column>,
    /// Rows that are left out, by reason.
    pub(super) dropped: Vec<(String, u64)>,
}

impl Used {
    pub(super) fn new(study: &Study, needed: &[Needed<'_>]) -> Result<Self, Error> {
        check_columns(study, needed)?;
        check_values(study)?;
        let mut dropped: Vec<(String, u64)> = Vec::new();
        let mut rows = Vec::new();
        for row in 0..study.outcome.len() {
            match missing(study, needed, row) {
                None => rows.push(row),
                Some(reason) => match dropped.iter_mut().find(|(known, _)| *known == reason) {
                    Some((_, count)) => *count += 1,
                    None => dropped.push((reason, 1)),
                },
            }
        }
        dropped.sort();
        let mut columns = columns(&study.covariates, &rows);
        columns.remove(0);
        // A category that is found in no row tells nothing; the first of the others is what these are compared with.
        columns.retain(|column| column.family.is_none() || column.values.iter().any(|value| *value > 0.0));
        let mut families = HashSet::new();
        columns.retain(|column| column.family.is_none_or(|family| !families.insert(family)));
        let used = Self {
            outcome: rows.iter().map(|&row| study.outcome[row]).collect(),
            treated: rows.iter().map(|&row| study.treated[row] == Some(true)).collect(),
            weights: rows.iter().map(|&row| study.weights.as_ref().map_or(1.0, |weights| weights[row])).collect(),
            clusters: study.clusters.as_ref().map(|of| numbered(of, &rows)),
            rows,
            columns,
            dropped,
        };
        used.check_groups()?;
        Ok(used)
    }

    fn check_groups(&self) -> Result<(), Error> {
        for (group, name) in [(true, "the treated"), (false, "the control group")] {
            if self.count(group) == 0 {
                let left_out: u64 = self.dropped.iter().map(|(_, count)| count).sum();
                return Err(Error::new(ErrorKind::EffectEmpty)
                    .column(name)
                    .found(format!("none of {} rows; {left_out} left out", self.rows.len() as u64 + left_out))
                    .expected("treated and control units whose outcome and covariates are known")
                    .fix("look at what is missing, or at which rows count as treated"));
            }
        }
        Ok(())
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn count(&self, group: bool) -> usize {
        self.treated.iter().filter(|of| **of == group).count()
    }

    /// How many clusters a group has units in; without clusters how many units it has.
    pub(super) fn drawn(&self, group: bool) -> usize {
        let Some((clusters, _)) = &self.clusters else { return self.count(group) };
        let of = clusters.iter().zip(&self.treated).filter(|(_, treated)| **treated == group);
        of.map(|(cluster, _)| cluster).collect::<HashSet<_>>().len()
    }

    /// The weighted sum of something of every unit.
    pub(super) fn sum(&self, of: impl Fn(usize) -> f64) -> f64 {
        (0..self.len()).map(|unit| self.weights[unit] * of(unit)).sum()
    }

    /// 1 of the treated, 0 of the others.
    pub(super) fn indicator(&self) -> Vec<f64> {
        self.treated.iter().map(|&treated| f64::from(u8::from(treated))).collect()
    }

    /// Whether some units weigh more than others.
    pub(super) fn weights_vary(&self) -> bool {
        self.weights.iter().any(|weight| (weight - self.weights[0]).abs() > 1e-12 * self.weights[0])
    }

    /// The mean of a column over one group, or over everybody.
    pub(super) fn mean(&self, values: &[f64], group: Option<bool>) -> f64 {
        let of = |unit: usize| group.is_none_or(|group| self.treated[unit] == group);
        let sum: f64 = (0..self.len()).filter(|&unit| of(unit)).map(|unit| self.weights[unit] * values[unit]).sum();
        let all: f64 = (0..self.len()).filter(|&unit| of(unit)).map(|unit| self.weights[unit]).sum();
        sum / all
    }
}

/// Why a row is left out, if it is.
fn missing(study: &Study, needed: &[Needed<'_>], row: usize) -> Option<String> {
    if study.weights.as_ref().is_some_and(|weights| weights[row] == 0.0) {
        return Some("weight of zero".to_owned());
    }
    if study.treated[row].is_none() {
        return Some("treatment unknown".to_owned());
    }
    if study.outcome[row].is_nan() {
        return Some("outcome missing".to_owned());
    }
    if let Some((name, _)) = needed.iter().find(|(_, known)| !known[row]) {
        return Some(format!("{name} missing"));
    }
    let unknown = study.covariates.iter().find(|covariate| !covariate.is_known(row));
    unknown.map(|covariate| format!("covariate {} missing", covariate.name()))
}

fn check_columns(study: &Study, needed: &[Needed<'_>]) -> Result<(), Error> {
    let lengths = std::iter::once(("treated", study.treated.len()))
        .chain(study.weights.as_ref().map(|of| ("weights", of.len())))
        .chain(study.clusters.as_ref().map(|of| ("clusters", of.len())))
        .chain(study.covariates.iter().map(|of| (of.name(), of.len())))
        .chain(needed.iter().map(|(name, known)| (*name, known.len())));
    check_lengths(lengths, study.outcome.len(), "outcome")
}

/// Refuses bad weights, infinite numbers and units without a cluster.
fn check_values(study: &Study) -> Result<(), Error> {
    let weights = study.weights.as_deref().unwrap_or_default();
    check_row_weights(Some(weights))?;
    if !weights.is_empty() && weights.iter().all(|weight| *weight == 0.0) {
        return Err(Error::new(ErrorKind::WeightAllZero).column("weights"));
    }
    let infinite = |name: &str, values: &[f64]| {
        let Some(row) = values.iter().position(|value| value.is_infinite()) else { return Ok(()) };
        Err(Error::new(ErrorKind::ValueInfinite)
            .column(name)
            .row(row as u64)
            .found(values[row].to_string())
            .expected("a number, or nothing where it is missing"))
    };
    infinite("outcome", &study.outcome)?;
    for covariate in &study.covariates {
        if let crate::decompose::Variable::Number { name, values } = covariate {
            infinite(name, values)?;
        }
    }
    check_clusters(study.clusters.as_deref())
}

/// The clusters of some rows, numbered from 0 in the order in which they come.
fn numbered(clusters: &[Option<u32>], rows: &[usize]) -> (Vec<usize>, usize) {
    let mut places: HashMap<Option<u32>, usize> = HashMap::new();
    let of = rows.iter().map(|&row| {
        let next = places.len();
        *places.entry(clusters[row]).or_insert(next)
    });
    (of.collect(), places.len())
}
