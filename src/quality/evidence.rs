//! What is known of one estimate, and the figures a rule can ask of it.

use super::words::words;

words! {
    /// What sort of number an estimate is; rules differ by it.
    Kind {
        /// A part of a whole, from 0 to 1.
        Share = "share",
        /// A number of units, or a sum over units.
        Level = "level",
        /// A mean over units.
        Mean = "mean",
        /// A quotient of two estimates, or a gap between them.
        Ratio = "ratio",
        /// A quantile, an inequality index or another measure of a distribution.
        Distribution = "distribution",
    }
}

words! {
    /// How a confidence interval was made.
    Interval {
        /// Estimate plus and minus a quantile times the standard error.
        Wald = "wald",
        /// On the scale of log odds.
        Logit = "logit",
        /// Clopper and Pearson's interval at the effective sample size.
        KornGraubard = "korn_graubard",
        /// Wilson's interval at the effective sample size.
        Wilson = "wilson",
        /// Another method.
        Other = "other",
    }
}

words! {
    /// A figure of an estimate that a clause looks at.
    Figure {
        /// The estimate itself; a share as a fraction.
        Value = "value",
        /// Units in the denominator, unweighted.
        N = "n",
        /// Units in the numerator, unweighted.
        NNumerator = "n_numerator",
        /// Units in the denominator that are not in the numerator.
        NComplement = "n_complement",
        /// Weighted number of units the estimate is about.
        Population = "population",
        /// Standard error.
        Se = "se",
        /// Coefficient of variation: standard error over value.
        Cv = "cv",
        /// Coefficient of variation of minus the logarithm of a share, or of its complement if that is smaller.
        CvLog = "cv_log",
        /// Design effect.
        Deff = "deff",
        /// Degrees of freedom of the design in the domain.
        Df = "df",
        /// Effective sample size: n over design effect.
        NEffective = "n_effective",
        /// Width of the confidence interval.
        CiWidth = "ci_width",
        /// Width of the confidence interval over the value.
        CiRelativeWidth = "ci_relative_width",
        /// Width of the confidence interval of a share over the complement of the share.
        CiRelativeWidthComplement = "ci_relative_width_complement",
        /// Share of the universe, by weight, whose answer is unknown.
        MissingShare = "missing_share",
    }
}

words! {
    /// Why a figure is not known.
    Why {
        /// It was not computed.
        NotGiven = "not_given",
        /// It is no finite number.
        NotANumber = "not_a_number",
        /// It is a number that cannot be, such as a share above 1.
        OutOfRange = "out_of_range",
        /// It is undefined because the estimate is 0.
        ValueZero = "value_zero",
        /// It is undefined because the share is 1.
        ValueOne = "value_one",
        /// The interval was made by another method than the rule asks for.
        OtherInterval = "other_interval",
        /// The interval is not at the level of 95 percent that the rules speak of.
        OtherConfidence = "other_confidence",
        /// The rule leaves the limit to the user, who has not given one.
        LimitNotGiven = "limit_not_given",
        /// The rule does not speak of this kind of estimate.
        KindNotCovered = "kind_not_covered",
    }
}

impl Why {
    /// The words of a sentence about a figure.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::NotGiven => "is not known",
            Self::NotANumber => "is not a number",
            Self::OutOfRange => "is not possible",
            Self::ValueZero => "is undefined because the estimate is 0",
            Self::ValueOne => "is undefined because the share is 1",
            Self::OtherInterval => "is of an interval of another method, or of one not named",
            Self::OtherConfidence => "is of an interval at another level than 95 percent",
            Self::LimitNotGiven => "has no limit yet",
            Self::KindNotCovered => "is of a kind this rule does not speak of",
        }
    }
}

/// Everything a rule may ask of one estimate; what is not known is `None`.
///
/// ```
/// use decentwork::quality::{Evidence, Figure, Kind, Why};
/// let rate = Evidence { value: Some(0.08), se: Some(0.01), ..Evidence::new(Kind::Share) };
/// assert_eq!(rate.figure(Figure::Cv), Ok(0.125));
/// assert_eq!(rate.figure(Figure::Df), Err(Why::NotGiven));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// What sort of number it is.
    pub kind: Kind,
    /// The estimate; a share as a fraction from 0 to 1.
    pub value: Option<f64>,
    /// Units in the denominator, unweighted; for a level, the units it was counted among.
    pub n: Option<u64>,
    /// Units in the numerator, unweighted.
    pub n_numerator: Option<u64>,
    /// Weighted number of units the estimate is about: a number of persons itself, else the weight of the denominator.
    pub population: Option<f64>,
    /// Standard error, in the unit of the value.
    pub se: Option<f64>,
    /// Coefficient of variation as a fraction; where it is `None`, it is the standard error over the value.
    pub cv: Option<f64>,
    /// Design effect.
    pub deff: Option<f64>,
    /// Degrees of freedom of the design in the domain.
    pub df: Option<f64>,
    /// Effective sample size; where it is `None`, it is n over the design effect.
    pub n_effective: Option<f64>,
    /// Lower end of the confidence interval, in the unit of the value.
    pub ci_low: Option<f64>,
    /// Upper end of it.
    pub ci_high: Option<f64>,
    /// How the interval was made.
    pub interval: Option<Interval>,
    /// The level of the interval; 0.95 unless set. Every rule here speaks of 95 percent.
    pub confidence: f64,
    /// Share of the universe, by weight, whose answer is unknown.
    pub missing_share: Option<f64>,
}

impl Evidence {
    /// An estimate of which nothing is known yet.
    pub const fn new(kind: Kind) -> Self {
        Self {
            kind,
            value: None,
            n: None,
            n_numerator: None,
            population: None,
            se: None,
            cv: None,
            deff: None,
            df: None,
            n_effective: None,
            ci_low: None,
            ci_high: None,
            interval: None,
            confidence: 0.95,
            missing_share: None,
        }
    }

    /// One figure of the estimate.
    ///
    /// # Formula
    /// With p the smaller of a share and its complement, `cv_log` is `se / (p * -ln(p))`.
    ///
    /// # Errors
    /// Why it is not known. A figure that is a quotient is undefined where its divisor is 0, not 0.
    pub fn figure(&self, figure: Figure) -> Result<f64, Why> {
        let count = |count: Option<u64>| count.map(|count| count as f64).ok_or(Why::NotGiven);
        match figure {
            Figure::Value => self.value(),
            Figure::N => count(self.n),
            Figure::NNumerator => count(self.n_numerator),
            Figure::NComplement => at_least_zero(Some(count(self.n)? - count(self.n_numerator)?)),
            Figure::Population => at_least_zero(self.population),
            Figure::Se => at_least_zero(self.se),
            Figure::Cv => match (self.value(), self.cv) {
                (Ok(0.0), _) => Err(Why::ValueZero),
                (_, Some(cv)) => at_least_zero(Some(cv)),
                (value, None) => Ok(at_least_zero(self.se)? / value?.abs()),
            },
            Figure::CvLog => {
                let smaller = self.smaller_part()?;
                Ok(at_least_zero(self.se)? / (smaller * -smaller.ln()))
            }
            Figure::Deff => at_least_zero(self.deff),
            Figure::Df => at_least_zero(self.df),
            Figure::NEffective => match (self.n_effective, at_least_zero(self.deff)) {
                (Some(n), _) => at_least_zero(Some(n)),
                // A design effect of 0 comes of an error of 0, which says nothing of the sample's size.
                (None, Ok(0.0)) => Err(Why::NotGiven),
                (None, deff) => Ok(count(self.n)? / deff?),
            },
            Figure::CiWidth => self.width(),
            Figure::CiRelativeWidth => over(self.figure(Figure::CiWidth)?, self.value()?.abs(), Why::ValueZero),
            Figure::CiRelativeWidthComplement => {
                over(self.figure(Figure::CiWidth)?, 1.0 - self.share()?, Why::ValueOne)
            }
            Figure::MissingShare => fraction(self.missing_share),
        }
    }

    fn width(&self) -> Result<f64, Why> {
        let width = at_least_zero(Some(finite(self.ci_high)? - finite(self.ci_low)?))?;
        if (self.confidence - 0.95).abs() < 1e-9 { Ok(width) } else { Err(Why::OtherConfidence) }
    }

    fn value(&self) -> Result<f64, Why> {
        if self.kind == Kind::Share { fraction(self.value) } else { finite(self.value) }
    }

    fn share(&self) -> Result<f64, Why> {
        if self.kind == Kind::Share { self.value() } else { Err(Why::KindNotCovered) }
    }

    /// The smaller of a share and its complement, which is above 0.
    pub(super) fn smaller_part(&self) -> Result<f64, Why> {
        match self.share()? {
            0.0 => Err(Why::ValueZero),
            1.0 => Err(Why::ValueOne),
            share => Ok(share.min(1.0 - share)),
        }
    }
}

impl Figure {
    /// Whether it depends on how the confidence interval was made.
    pub(super) const fn is_of_interval(self) -> bool {
        matches!(self, Self::CiWidth | Self::CiRelativeWidth | Self::CiRelativeWidthComplement)
    }
    /// Whether only a share has it.
    pub(super) const fn is_of_share(self) -> bool {
        matches!(self, Self::CvLog | Self::CiRelativeWidthComplement)
    }
    /// Whether limits on it lie between 0 and 1.
    pub(super) const fn is_fraction(self) -> bool {
        matches!(self, Self::Cv | Self::CvLog | Self::MissingShare)
    }
}

fn finite(number: Option<f64>) -> Result<f64, Why> {
    let number = number.ok_or(Why::NotGiven)?;
    if number.is_finite() { Ok(number) } else { Err(Why::NotANumber) }
}

fn at_least_zero(number: Option<f64>) -> Result<f64, Why> {
    finite(number).and_then(|number| if number >= 0.0 { Ok(number) } else { Err(Why::OutOfRange) })
}

fn fraction(number: Option<f64>) -> Result<f64, Why> {
    at_least_zero(number).and_then(|number| if number <= 1.0 { Ok(number) } else { Err(Why::OutOfRange) })
}

fn over(top: f64, bottom: f64, otherwise: Why) -> Result<f64, Why> {
    if bottom > 0.0 { Ok(top / bottom) } else { Err(otherwise) }
}
