//! How standard errors are made, by name.

use crate::error::{Error, ErrorKind};
use crate::estimate::named;

named! {
    /// How a standard error is made.
    ///
    /// # References
    /// - J. G. MacKinnon, H. White (1985), Some heteroskedasticity-consistent covariance matrix estimators with improved
    ///   finite sample properties, Journal of Econometrics 29, 305-325: HC0 to HC3.
    /// - F. E. Satterthwaite (1946), An approximate distribution of estimates of variance components, Biometrics
    ///   Bulletin 2, 110-114; B. L. Welch (1947), Biometrika 34, 28-35: unequal variances.
    /// - K.-Y. Liang, S. L. Zeger (1986), Longitudinal data analysis using generalized linear models, Biometrika 73, 13-22.
    /// - L. A. Stefanski, D. D. Boos (2002), The calculus of M-estimation, American Statistician 56, 29-38.
    StandardErrors {
        /// One variance of all residuals.
        Pooled = "pooled",
        /// A variance of each group, with the degrees of freedom of Welch and Satterthwaite.
        Unequal = "unequal",
        /// The squared residual of each unit.
        Hc0 = "hc0",
        /// HC0 times `n / (n - k)`.
        Hc1 = "hc1",
        /// The squared residual by `1 - h`, with `h` the leverage: unbiased where variances are equal. For a difference of
        /// means without weights it is that of unequal variances.
        Hc2 = "hc2",
        /// The squared residual by `(1 - h)^2`, close to the jackknife.
        Hc3 = "hc3",
        /// Squared sums by cluster. Of a regression CR1, times `G / (G - 1) (n - 1) / (n - k)`; of stacked estimating
        /// equations times `G / (G - 1)`.
        Clustered = "clustered",
        /// Stacked estimating equations: it takes into account that weights and models are estimated too.
        EstimatingEquations = "estimating_equations",
    }
}

impl StandardErrors {
    /// The kind of this name.
    ///
    /// ```
    /// use decentwork::effect::StandardErrors;
    /// assert_eq!(StandardErrors::parse("hc2")?, StandardErrors::Hc2);
    /// assert_eq!(StandardErrors::parse("hc22").unwrap_err().nearest()[0], "hc2");
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `option.unknown` with the nearest names.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::ALL.iter().find(|of| of.id() == text).copied().ok_or_else(|| {
            let names = || Self::ALL.iter().map(|of| of.id());
            Error::new(ErrorKind::OptionUnknown)
                .column("errors")
                .found(text)
                .expected(names().collect::<Vec<_>>().join(", "))
                .suggest(text, names())
        })
    }

    /// What is printed of it.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Pooled => "pooled",
            Self::Unequal => "unequal variances",
            Self::Hc0 => "robust, HC0",
            Self::Hc1 => "robust, HC1",
            Self::Hc2 => "robust, HC2",
            Self::Hc3 => "robust, HC3",
            Self::Clustered => "clustered",
            Self::EstimatingEquations => "stacked estimating equations",
        }
    }

    /// The kind that is used: what was asked for if the estimator has it, else its own; with clusters the clustered one.
    pub(super) fn chosen(asked: Option<Self>, clustered: bool, own: Self, has: &[Self]) -> Result<Self, Error> {
        let refused = |of: Self, fix: &str| {
            let names: Vec<&str> = has.iter().chain([&Self::Clustered]).map(|of| of.id()).collect();
            Error::new(ErrorKind::EffectErrors)
                .column("errors")
                .found(of.id())
                .expected(names.join(", "))
                .fix(fix.to_owned())
        };
        match asked {
            None | Some(Self::Clustered) if clustered => Ok(Self::Clustered),
            Some(of) if clustered => Err(refused(of, "leave out either the kind of error or the clusters")),
            Some(Self::Clustered) => Err(refused(Self::Clustered, "say what the clusters are")),
            None => Ok(own),
            Some(of) if has.contains(&of) => Ok(of),
            Some(of) => Err(refused(of, "choose one of these, or leave the choice out")),
        }
    }
}
