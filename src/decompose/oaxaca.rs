//! The decomposition of Oaxaca and Blinder: a difference of means by regression.

use super::variables::{Column, Variable, columns};
use super::{check_weight, empty};
use crate::error::{Error, ErrorKind};
use crate::estimate::Clusters;
use crate::estimate::Fit;

/// The coefficients that characteristics are valued by: what would be paid if nobody were treated better or worse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReferenceCoefficients {
    /// Those of the first group (Oaxaca 1973).
    First,
    /// Those of the second group (Blinder 1973).
    Second,
    /// The mean of the two (Reimers 1983).
    Reimers,
    /// The mean of the two, weighted by the size of the groups (Cotton 1988).
    Cotton,
    /// Those of everybody together (Neumark 1988). It counts part of what is not explained as explained.
    Pooled,
    /// Those of everybody together, with the group as one more variable (Jann 2008).
    #[default]
    PooledWithGroup,
}

impl ReferenceCoefficients {
    /// Every choice.
    pub const ALL: [Self; 6] =
        [Self::First, Self::Second, Self::Reimers, Self::Cotton, Self::Pooled, Self::PooledWithGroup];

    /// The word for it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Reimers => "reimers",
            Self::Cotton => "cotton",
            Self::Pooled => "pooled",
            Self::PooledWithGroup => "pooled_with_group",
        }
    }

    /// The choice with this word.
    ///
    /// # Errors
    /// `option.unknown` with the nearest words.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|of| of.id() == text).ok_or_else(|| {
            Error::new(ErrorKind::OptionUnknown)
                .column("reference")
                .found(text)
                .expected(Self::ALL.map(Self::id).join(", "))
                .suggest(text, Self::ALL.map(Self::id))
        })
    }
}

/// How to decompose.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct OaxacaOptions {
    /// Survey weights; without them every unit counts as one.
    pub weights: Option<Vec<f64>>,
    /// Strata and primary sampling units, which standard errors are made of; without them every unit was drawn by itself.
    pub clusters: Option<Clusters>,
    /// What characteristics are valued by.
    pub reference: ReferenceCoefficients,
    /// Whether the coefficients of categories are expressed as deviations from their mean (Yun 2005), so that what a single
    /// variable contributes does not depend on which category comes first.
    pub normalize: bool,
}

/// A number with its standard error; `None` where there is none to be computed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimated {
    /// The number.
    pub value: f64,
    /// Its standard error.
    pub se: Option<f64>,
}

/// What one variable or category contributes, or all of them together.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Contribution {
    /// The variable; `constant`, or `total` for all together.
    pub variable: String,
    /// The category of a variable that has some.
    pub category: Option<String>,
    /// Two-fold: that the first group has other characteristics.
    pub explained: Estimated,
    /// Two-fold: by how much the first group gets more for its characteristics than the reference.
    pub unexplained_first: Estimated,
    /// Two-fold: by how much the second group gets less for its characteristics than the reference.
    pub unexplained_second: Estimated,
    /// Two-fold: both together.
    pub unexplained: Estimated,
    /// Three-fold: other characteristics, valued as those of the second group are.
    pub endowments: Estimated,
    /// Three-fold: other coefficients, at the characteristics of the second group.
    pub coefficients: Estimated,
    /// Three-fold: both at once.
    pub interaction: Estimated,
}

/// A difference of means in its parts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OaxacaBlinder {
    /// The mean of the first group and of the second.
    pub means: [Estimated; 2],
    /// The first less the second.
    pub difference: Estimated,
    /// All variables and the constant together: the parts add up to the difference.
    pub total: Contribution,
    /// The constant, then every variable, category by category.
    pub detail: Vec<Contribution>,
    /// What characteristics were valued by.
    pub reference: ReferenceCoefficients,
    /// Units that were used, of the first group and of the second.
    pub n: [u64; 2],
    /// Units that were left out: the outcome or a variable was missing, or the weight 0.
    pub dropped: u64,
    /// Sampling units less strata, of the units that were used.
    pub df: u64,
}

/// Takes the difference of the means of two groups apart, by a regression in each.
///
/// The outcome is often the logarithm of hourly earnings: a difference of 0.1 is then a ratio of `exp(0.1)`.
///
/// ```
/// use decentwork::decompose::{OaxacaOptions, Variable, oaxaca_blinder};
/// // The first group: 10 + 2 x; the second: 8 + 1 x, with less of x.
/// let x = [1.0, 2.0, 3.0, 0.0, 1.0, 2.0];
/// let pay = [12.0, 14.0, 16.0, 8.0, 9.0, 10.0];
/// let first = [true, true, true, false, false, false];
/// let gap = oaxaca_blinder(&pay, &first, &[Variable::number("x", x)], &OaxacaOptions::default())?;
/// assert!((gap.difference.value - (14.0 - 9.0)).abs() < 1e-12);
/// // Three-fold: (2 - 1) x 1 for what they have, 2 + 1 x 1 for what it earns, (2 - 1) (2 - 1) for both.
/// let parts = [&gap.total.endowments, &gap.total.coefficients, &gap.total.interaction].map(|part| part.value);
/// assert!(parts.iter().zip([1.0, 3.0, 1.0]).all(|(part, expected)| (part - expected).abs() < 1e-12));
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Formula
/// With the means `x` and the coefficients `b` of both groups and the reference coefficients `b*`:
/// ```text
/// explained    (x_1 - x_2)' b*        unexplained  x_1' (b_1 - b*) + x_2' (b* - b_2)
/// endowments   (x_1 - x_2)' b_2       coefficients x_2' (b_1 - b_2)       interaction  (x_1 - x_2)' (b_1 - b_2)
/// ```
/// Standard errors are linearised: a unit moves the means by `w (x - x_g) / W_g` and the coefficients by
/// `(X'WX)^-1 w x e`, and every part by the product rule; summed by sampling unit, the variance within strata of these
/// scores is that of the part. So both the means and the coefficients vary, and so does a weight that groups are
/// averaged by. Finite populations and a second stage are left out; a stratum of one sampling unit leaves no error.
///
/// # Errors
/// `column.length`; `weight.*`; `decompose.empty` when a group has nobody; `decompose.collinear` when a variable follows
/// from others, also in one of the groups only.
///
/// # References
/// - R. Oaxaca (1973), Male-female wage differentials in urban labor markets, International Economic Review 14, 693-709.
/// - A. S. Blinder (1973), Wage discrimination: reduced form and structural estimates, Journal of Human Resources 8, 436-455.
/// - B. Jann (2008), The Blinder-Oaxaca decomposition for linear regression models, Stata Journal 8, 453-479.
/// - M.-S. Yun (2005), A simple solution to the identification problem in detailed wage decompositions, Economic Inquiry
///   43, 766-772.
pub fn oaxaca_blinder(
    outcome: &[f64],
    first: &[bool],
    variables: &[Variable],
    options: &OaxacaOptions,
) -> Result<OaxacaBlinder, Error> {
    let model = Model::new(outcome, first, variables, options)?;
    let fits = [model.fit(|unit| model.first[unit], &[])?, model.fit(|unit| !model.first[unit], &[])?];
    let pooled = match options.reference {
        ReferenceCoefficients::Pooled => Some(model.fit(|_| true, &[])?),
        ReferenceCoefficients::PooledWithGroup => Some(model.fit(|_| true, &model.group())?),
        _ => None,
    };
    let point = model.point(&fits, pooled.as_ref());
    let scores = model.scores(&point, &fits, pooled.as_ref());
    let (variances, df) = model.variances(&point, &scores);
    Ok(model.told(&point, variances.as_deref(), df))
}

#[path = "oaxaca_model.rs"]
mod model;
use model::Model;

impl std::fmt::Display for OaxacaBlinder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let shown = |of: &Estimated| match of.se {
            Some(se) => format!("{:>10.4} ({se:.4})", of.value),
            None => format!("{:>10.4}", of.value),
        };
        let [a, b] = &self.means;
        writeln!(
            f,
            "means {} and {}, difference {}",
            shown(a).trim(),
            shown(b).trim(),
            shown(&self.difference).trim()
        )?;
        writeln!(
            f,
            "{} and {} units, {} left out; reference {}",
            self.n[0],
            self.n[1],
            self.dropped,
            self.reference.id()
        )?;
        writeln!(f, "{:28}{:>20}{:>20}", "", "explained", "unexplained")?;
        for part in self.detail.iter().chain([&self.total]) {
            let name = match &part.category {
                Some(category) => format!("{} = {category}", part.variable),
                None => part.variable.clone(),
            };
            writeln!(f, "{name:28}{:>20}{:>20}", shown(&part.explained), shown(&part.unexplained))?;
        }
        let three = [&self.total.endowments, &self.total.coefficients, &self.total.interaction].map(shown);
        let [endowments, coefficients, interaction] = three.each_ref().map(|part| part.trim());
        write!(f, "endowments {endowments}, coefficients {coefficients}, interaction {interaction}")
    }
}
