//! Replicate weights made from strata and primary sampling units.

use super::clusters::{Clusters, listed, same_length};
use super::generator::Draws;
use super::hadamard::Hadamard;
use super::{DegreesRule, ReplicateDesign, ReplicateMethod, rank};
use crate::error::{Error, ErrorKind};

/// Replicate weights made from a design: a factor for each primary sampling unit in each replicate.
///
/// ```
/// use decentwork::estimate::{Clusters, Replicates, variance};
/// let (strata, psus, weights) = ([1, 1, 2, 2], [1, 2, 1, 2], [10.0, 10.0, 20.0, 20.0]);
/// let replicates = Replicates::brr(Clusters::new(&strata, &psus)?)?;
///
/// let total = |weights: &[f64]| weights.iter().zip([3.0, 4.0, 1.0, 1.0]).map(|(w, y)| w * y).sum::<f64>();
/// let estimates: Vec<f64> = replicates.columns(&weights)?.iter().map(|column| total(column)).collect();
/// // (30 - 40)^2 from the first stratum, nothing from the second.
/// assert_eq!(variance(&estimates, total(&weights), replicates.design()), 100.0);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Replicates {
    clusters: Clusters,
    design: ReplicateDesign,
    pattern: Pattern,
}

#[derive(Clone, Debug, PartialEq)]
enum Pattern {
    /// Replicate `r` leaves unit `r` out; the others of its stratum stand in for it.
    LeaveOneOut,
    /// The stratum's row of the matrix says which of its two units is up; the other keeps `rho`.
    Halves { matrix: Hadamard, rho: f64 },
    /// How often a unit was drawn, unit by unit, replicate by replicate.
    Drawn(Vec<u32>),
}

impl Replicates {
    /// The jackknife for a sample without strata (JK1).
    ///
    /// # Errors
    /// `design.strata` when there is more than one stratum, `design.singleton` with fewer than two units.
    pub fn jk1(clusters: Clusters) -> Result<Self, Error> {
        if clusters.strata() > 1 {
            return Err(Error::new(ErrorKind::DesignStrata)
                .column("strata")
                .found(format!("{} strata", clusters.strata()))
                .expected("one stratum")
                .fix("use jkn, the jackknife with strata"));
        }
        several(&clusters)?;
        let design = ReplicateDesign::new(ReplicateMethod::Jk1, clusters.len())?;
        Ok(Self { clusters, design, pattern: Pattern::LeaveOneOut })
    }
    /// The jackknife for a sample with strata (JKn); a replicate's factor is `(n - 1) / n` with the `n` units of its stratum.
    ///
    /// # Errors
    /// `design.singleton` naming the strata with one unit only.
    pub fn jkn(clusters: Clusters) -> Result<Self, Error> {
        several(&clusters)?;
        let factor = |unit| (clusters.size(unit) - 1.0) / clusters.size(unit);
        let rscales = (0..clusters.len()).map(factor).collect();
        let design = ReplicateDesign::with_rscales(ReplicateMethod::Jkn, rscales)?;
        Ok(Self { clusters, design, pattern: Pattern::LeaveOneOut })
    }
    /// Balanced repeated replication, for strata of two units.
    ///
    /// # Errors
    /// `design.pairs` naming the strata that do not have two units.
    pub fn brr(clusters: Clusters) -> Result<Self, Error> {
        halves(clusters, ReplicateMethod::Brr, 0.0)
    }
    /// Balanced repeated replication by Fay: the half that is down keeps the part `rho` of its weight.
    ///
    /// # Errors
    /// As [`brr`](Self::brr), and `replicates.rho` when `rho` is not from 0 to below 1.
    pub fn fay(clusters: Clusters, rho: f64) -> Result<Self, Error> {
        halves(clusters, ReplicateMethod::Fay(rho), rho)
    }
    /// The rescaled bootstrap: of the `n` units of a stratum `n - 1` are drawn with replacement.
    ///
    /// Draws depend on the seed, the number of the replicate and the place of the stratum's label among the
    /// labels, on nothing else. A longer series begins with the shorter one.
    ///
    /// # Errors
    /// `design.singleton` naming the strata with one unit only, `replicates.count` with fewer than two replicates.
    ///
    /// # References
    /// J. N. K. Rao, C. F. J. Wu, K. Yue (1992), Some Recent Work on Resampling Methods for Complex Surveys,
    /// Survey Methodology 18(2), 209-217.
    pub fn bootstrap(clusters: Clusters, replicates: usize, seed: u64) -> Result<Self, Error> {
        several(&clusters)?;
        let design = ReplicateDesign::new(ReplicateMethod::Bootstrap, replicates)?;
        let mut drawn = vec![0; clusters.len() * replicates];
        for replicate in 0..replicates {
            for (stratum, units) in clusters.ranges().iter().enumerate() {
                let mut draws = Draws::new(seed, replicate as u64, stratum as u64);
                for _ in 1..units.len() {
                    let unit = units.start + draws.below(units.len());
                    drawn[unit * replicates + replicate] += 1;
                }
            }
        }
        Ok(Self { clusters, design, pattern: Pattern::Drawn(drawn) })
    }
    /// The method and its factors, for [`variance`](super::variance).
    pub fn design(&self) -> &ReplicateDesign {
        &self.design
    }
    /// The weights of one replicate, counted from 0: each row's weight times the factor of its unit.
    ///
    /// # Errors
    /// `column.length` when there is not one weight for each row, `replicates.count` when there is no such replicate.
    pub fn column(&self, replicate: usize, weights: &[f64]) -> Result<Vec<f64>, Error> {
        let rows = self.clusters.rows();
        same_length("strata", rows.len(), "weights", weights.len())?;
        if replicate >= self.design.replicates() {
            return Err(Error::new(ErrorKind::ReplicatesCount)
                .column("replicate")
                .found(replicate.to_string())
                .expected(format!("a number below {}", self.design.replicates()))
                .fix("replicates are counted from 0"));
        }
        Ok(rows.iter().zip(weights).map(|(&unit, weight)| weight * self.factor(unit, replicate)).collect())
    }
    /// The weights of every replicate, one column each.
    ///
    /// # Errors
    /// `column.length` when there is not one weight for each row.
    pub fn columns(&self, weights: &[f64]) -> Result<Vec<Vec<f64>>, Error> {
        (0..self.design.replicates()).map(|replicate| self.column(replicate, weights)).collect()
    }
    /// The degrees of freedom of a variance from these replicates.
    pub fn degrees_of_freedom(&self, rule: DegreesRule) -> usize {
        let clusters = &self.clusters;
        match (rule, &self.pattern) {
            (DegreesRule::Replicates, _) => self.design.replicates() - 1,
            (DegreesRule::Rank, Pattern::LeaveOneOut) => clusters.len() - clusters.strata(),
            (DegreesRule::Rank, Pattern::Halves { .. }) => clusters.strata(),
            (DegreesRule::Rank, Pattern::Drawn(_)) => self.rank().saturating_sub(1),
        }
    }
    /// The rank of the factors, by elimination.
    pub(super) fn rank(&self) -> usize {
        let replicates = 0..self.design.replicates();
        rank((0..self.clusters.len()).map(|unit| replicates.clone().map(|r| self.factor(unit, r)).collect()))
    }
    /// What the weights of a unit are multiplied by in a replicate.
    pub(super) fn factor(&self, unit: usize, replicate: usize) -> f64 {
        let (clusters, size) = (&self.clusters, self.clusters.size(unit));
        match &self.pattern {
            Pattern::LeaveOneOut if unit == replicate => 0.0,
            Pattern::LeaveOneOut if clusters.stratum_of(unit) == clusters.stratum_of(replicate) => size / (size - 1.0),
            Pattern::LeaveOneOut => 1.0,
            Pattern::Halves { matrix, rho } => {
                let stratum = clusters.stratum_of(unit);
                let first = unit == clusters.ranges()[stratum].start;
                // The first row is all ones and would leave a stratum unbalanced.
                if matrix.is_positive(stratum + 1, replicate) == first { 2.0 - rho } else { *rho }
            }
            Pattern::Drawn(drawn) => {
                f64::from(drawn[unit * self.design.replicates() + replicate]) * size / (size - 1.0)
            }
        }
    }
}

fn halves(clusters: Clusters, method: ReplicateMethod, rho: f64) -> Result<Replicates, Error> {
    let wrong = clusters.strata_where(|size| size != 2);
    if clusters.is_empty() || !wrong.is_empty() {
        return Err(Error::new(ErrorKind::DesignPairs)
            .column("strata")
            .found(format!("other numbers in strata {}", listed(&wrong)))
            .expected("two primary sampling units in every stratum")
            .fix("pair the units into pseudo-strata of two, or use jkn or bootstrap"));
    }
    let matrix = Hadamard::at_least(clusters.strata() + 1);
    let design = ReplicateDesign::new(method, matrix.order())?;
    Ok(Replicates { clusters, design, pattern: Pattern::Halves { matrix, rho } })
}

fn several(clusters: &Clusters) -> Result<(), Error> {
    let wrong = clusters.strata_where(|size| size < 2);
    if !clusters.is_empty() && wrong.is_empty() {
        return Ok(());
    }
    Err(Error::new(ErrorKind::DesignSingleton)
        .column("strata")
        .found(format!("one unit in strata {}", listed(&wrong)))
        .expected("two primary sampling units or more in every stratum")
        .fix("merge each of these strata with one that is like it"))
}
