//! Replicate methods and their factors.

use crate::error::{Error, ErrorKind};

/// How replicate weights were made.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReplicateMethod {
    /// Balanced repeated replication: half of each stratum's units, in a balanced pattern.
    Brr,
    /// Balanced repeated replication by Fay: the other half keeps this part of its weight, from 0 to below 1.
    Fay(f64),
    /// The jackknife without strata: one primary sampling unit is left out at a time.
    Jk1,
    /// The jackknife for two units in each stratum with one replicate a stratum, in which one unit is left out.
    Jk2,
    /// The jackknife with strata; each replicate has a factor of its own.
    Jkn,
    /// The bootstrap: primary sampling units are drawn again, with replacement.
    Bootstrap,
    /// Successive difference replication, as in the American Community Survey and the Current Population Survey.
    SuccessiveDifference,
}

impl ReplicateMethod {
    /// The name of the method.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Brr => "brr",
            Self::Fay(_) => "fay",
            Self::Jk1 => "jk1",
            Self::Jk2 => "jk2",
            Self::Jkn => "jkn",
            Self::Bootstrap => "bootstrap",
            Self::SuccessiveDifference => "successive_difference",
        }
    }
    /// Whether every replicate leaves out few units, so that quantiles hardly move.
    pub const fn is_jackknife(self) -> bool {
        matches!(self, Self::Jk1 | Self::Jk2 | Self::Jkn)
    }
    /// What the sum of squared deviations is multiplied by where nothing else is said.
    ///
    /// # Formula
    /// With `R` replicates: `1 / R` for `brr` and `bootstrap`, `1 / (R (1 - rho)^2)` for `fay`,
    /// `(R - 1) / R` for `jk1`, 1 for `jk2` and `jkn`, `4 / R` for `successive_difference`.
    ///
    /// # References
    /// - K. M. Wolter (2007), Introduction to Variance Estimation, chapters 3 to 5.
    /// - U.S. Census Bureau, American Community Survey, Variance Replicate Estimates Documentation: `4 / R`.
    pub fn scale(self, replicates: usize) -> f64 {
        let count = replicates as f64;
        match self {
            Self::Brr | Self::Bootstrap => 1.0 / count,
            Self::Fay(rho) => 1.0 / (count * (1.0 - rho) * (1.0 - rho)),
            Self::Jk1 => (count - 1.0) / count,
            Self::Jk2 | Self::Jkn => 1.0,
            Self::SuccessiveDifference => 4.0 / count,
        }
    }
}

/// A replicate method with its factors: what turns replicate estimates into a variance.
///
/// ```
/// use decentwork::estimate::{ReplicateDesign, ReplicateMethod, variance};
/// let design = ReplicateDesign::new(ReplicateMethod::Brr, 4)?.mse(true);
/// assert_eq!(variance(&[9.0, 11.0, 9.0, 11.0], 10.0, &design), 1.0);
///
/// let error = ReplicateDesign::new(ReplicateMethod::Jkn, 62).unwrap_err();
/// assert_eq!(error.code(), "replicates.rscales");
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicateDesign {
    method: ReplicateMethod,
    scale: f64,
    rscales: Vec<f64>,
    mse: bool,
    /// Degrees of freedom, where somebody stated them.
    degrees: Option<u32>,
}

/// More replicates than any agency publishes; a stored tally cannot ask for more.
pub(crate) const MOST_REPLICATES: usize = 20_000;

impl ReplicateDesign {
    /// A method with the usual scale for a number of replicates, all of them alike.
    ///
    /// Deviations are from the mean of the replicates, as in R, and from the full estimate for
    /// `successive_difference`, as its agencies define it; [`mse`](Self::mse) changes that.
    ///
    /// # Errors
    /// `replicates.count` with fewer than two replicates, `replicates.rho` when Fay's factor is not from 0 to
    /// below 1, `replicates.rscales` for `jkn`, whose replicates are not alike.
    pub fn new(method: ReplicateMethod, replicates: usize) -> Result<Self, Error> {
        if method == ReplicateMethod::Jkn {
            return Err(Error::new(ErrorKind::ReplicatesRscales)
                .column("jkn")
                .expected("a factor for each replicate")
                .fix("use with_rscales; the factor is (n - 1) / n for a stratum of n units, so 0.5 with two"));
        }
        Self::with_rscales(method, vec![1.0; replicates])
    }
    /// A method with the usual scale and a factor for each replicate.
    ///
    /// # Errors
    /// As [`new`](Self::new); `replicates.rscales` also when a factor is negative or not a number.
    pub fn with_rscales(method: ReplicateMethod, rscales: Vec<f64>) -> Result<Self, Error> {
        if rscales.len() < 2 {
            return Err(Error::new(ErrorKind::ReplicatesCount)
                .column(method.id())
                .found(format!("{} replicates", rscales.len()))
                .expected("two replicates or more")
                .fix("name every column of replicate weights"));
        }
        if rscales.len() > MOST_REPLICATES {
            return Err(Error::new(ErrorKind::ReplicatesCount)
                .column(method.id())
                .found(format!("{} replicates", rscales.len()))
                .expected(format!("{MOST_REPLICATES} at most")));
        }
        if let ReplicateMethod::Fay(rho) = method
            && !(0.0..1.0).contains(&rho)
        {
            return Err(Error::new(ErrorKind::ReplicatesRho)
                .column("rho")
                .found(rho.to_string())
                .expected("a number from 0 to below 1")
                .fix("use the factor of the survey's documentation, often 0.3 or 0.5"));
        }
        let wrong = |factor: &f64| !factor.is_finite() || *factor < 0.0;
        let place = rscales.iter().position(wrong).or_else(|| rscales.iter().all(|&f| f == 0.0).then_some(0));
        if let Some(place) = place {
            return Err(Error::new(ErrorKind::ReplicatesRscales)
                .column(method.id())
                .found(format!("{} for replicate {}", rscales[place], place + 1))
                .expected("factors of zero or more, not all zero")
                .fix("use the factors of the survey's documentation, one for each replicate"));
        }
        let mse = method == ReplicateMethod::SuccessiveDifference;
        Ok(Self { method, scale: method.scale(rscales.len()), rscales, mse, degrees: None })
    }
    /// The same with another scale, such as `1 / (R - 1)` for the bootstrap of some agencies.
    ///
    /// # Errors
    /// `replicates.scale` when it is not above zero.
    pub fn scale(mut self, scale: f64) -> Result<Self, Error> {
        if scale > 0.0 && scale.is_finite() {
            self.scale = scale;
            return Ok(self);
        }
        Err(Error::new(ErrorKind::ReplicatesScale)
            .column(self.method.id())
            .found(scale.to_string())
            .expected("a number above zero")
            .fix("leave the scale out to have the usual one of the method"))
    }
    /// The same with deviations from the full estimate (true) or from the mean of the replicates (false).
    #[must_use]
    pub fn mse(mut self, mse: bool) -> Self {
        self.mse = mse;
        self
    }
    /// The same with degrees of freedom that the agency or another program states (R `degf`).
    #[must_use]
    pub fn degrees_of_freedom(mut self, degrees: Option<u32>) -> Self {
        self.degrees = degrees;
        self
    }
    /// The degrees of freedom that were stated.
    pub fn stated_degrees_of_freedom(&self) -> Option<u32> {
        self.degrees
    }
    /// Degrees of freedom as they are stated, else the replicates less one.
    pub(crate) fn usual_degrees_of_freedom(&self) -> u32 {
        self.degrees.unwrap_or(self.replicates() as u32 - 1)
    }
    /// The method.
    pub fn method(&self) -> ReplicateMethod {
        self.method
    }
    /// The number of replicates.
    pub fn replicates(&self) -> usize {
        self.rscales.len()
    }
    /// What the sum is multiplied by.
    pub fn scale_value(&self) -> f64 {
        self.scale
    }
    /// What each squared deviation is multiplied by.
    pub fn rscales(&self) -> &[f64] {
        &self.rscales
    }
    /// Whether deviations are from the full estimate.
    pub fn is_mse(&self) -> bool {
        self.mse
    }
}
