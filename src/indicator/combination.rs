//! Formulas over an estimate of the survey and named series that others publish.

use super::Indicator;
use std::fmt;

/// What goes into a [`Combination`].
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Input {
    /// The estimate of an indicator in a cell of a table.
    Estimate(&'static Indicator),
    /// A named series.
    Series {
        /// The name it must have.
        name: &'static str,
        /// What it holds, in words.
        what: &'static str,
    },
}

impl Input {
    pub(super) const fn series(name: &'static str, what: &'static str) -> Self {
        Self::Series { name, what }
    }
    /// The name of the series or the id of the indicator.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Estimate(indicator) => &indicator.id,
            Self::Series { name, .. } => name,
        }
    }
    /// What it holds, in words.
    pub fn what(&self) -> &'static str {
        match self {
            Self::Estimate(indicator) => &indicator.name,
            Self::Series { what, .. } => what,
        }
    }
}

/// A value with its standard error, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    /// The value; none where there is nothing to say.
    pub value: Option<f64>,
    /// The standard error; none where it is not known, 0 where there is none by definition.
    pub se: Option<f64>,
}

impl Figure {
    /// A figure that others publish: it enters without an error.
    pub const fn exact(value: f64) -> Self {
        Self { value: Some(value), se: Some(0.0) }
    }
}

/// `times x (sum of the inputs above the line) / (the input below it) x (1 - product of what makes up for it)`, or how much
/// that has grown, in percent.
///
/// ```
/// use decentwork::indicator::{self, Figure};
/// let productivity = indicator::entry("labour_productivity")?.listed().expect("it needs a series");
/// let indicator::Kind::Combined(formula) = productivity.kind else { panic!("it is a formula") };
/// // A product of 1,000 and 50 employed persons, with an error of 5: the error relative to the value stays.
/// let figure = formula.level(&[Figure::exact(1000.0)], Figure { value: Some(50.0), se: Some(5.0) });
/// assert_eq!((figure.value, figure.se), (Some(20.0), Some(2.0)));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Combination {
    /// What is added up above the line.
    pub over: &'static [Input],
    /// What it is divided by, if anything.
    pub under: Option<Input>,
    /// The factor: 100 for a percentage.
    pub times: u32,
    /// What makes up for a part of it: percentages whose product is taken off, such as coverage and replacement.
    pub less: &'static [Input],
    /// Whether it is the growth of that from one period to another, in percent.
    pub growth: bool,
}

impl Combination {
    pub(super) const fn of(times: u32, over: &'static [Input], under: Input) -> Self {
        Self { over, under: Some(under), times, less: &[], growth: false }
    }
    pub(super) const fn growth_of(over: &'static [Input], under: Option<Input>) -> Self {
        Self { over, under, times: 1, less: &[], growth: true }
    }
    pub(super) const fn not_made_up(over: &'static [Input], less: &'static [Input]) -> Self {
        Self { over, under: None, times: 1, less, growth: false }
    }
    /// Everything that goes in, in the order of the formula.
    pub fn inputs(self) -> impl Iterator<Item = Input> {
        self.over.iter().copied().chain(self.under).chain(self.less.iter().copied())
    }

    /// The value in one period, with the error that those of the inputs leave.
    ///
    /// `over` has a figure for each input above the line, `under` is the one below, or 1 where there is none. There
    /// is no value where one of them has none, or where the line is 0. Errors are linearised, and the inputs are
    /// taken to be independent: at most one of them is an estimate. What makes up for a part is taken off by
    /// [`rest`](Self::rest).
    pub fn level(self, over: &[Figure], under: Figure) -> Figure {
        let sum: Option<f64> = over.iter().map(|figure| figure.value).sum();
        let Some((sum, below)) = sum.zip(under.value.filter(|below| *below != 0.0)) else {
            return Figure::default();
        };
        let times = f64::from(self.times);
        let value = times * sum / below;
        let variance: Option<f64> = over
            .iter()
            .map(|figure| figure.se.map(|se| (times * se / below).powi(2)))
            .chain([under.se.map(|se| (value * se / below).powi(2))])
            .sum();
        Figure { value: Some(value), se: variance.map(f64::sqrt) }
    }

    /// What is left of a level once the product of these percentages is taken off; all of it where there are none.
    ///
    /// They enter without an error.
    pub fn rest(level: Figure, less: &[Figure]) -> Figure {
        if less.is_empty() {
            return level;
        }
        let made_up: Option<f64> = less.iter().map(|figure| figure.value.map(|percent| percent / 100.0)).product();
        let rest = made_up.map(|made_up| 1.0 - made_up);
        let left = |of: Option<f64>| of.zip(rest).map(|(of, rest)| of * rest);
        Figure { value: left(level.value), se: left(level.se).map(f64::abs) }
    }

    /// The growth from an earlier figure to a later one, in percent, as if their samples were independent.
    pub fn growth(earlier: Figure, later: Figure) -> Figure {
        let Some((before, after)) = earlier.value.filter(|before| *before != 0.0).zip(later.value) else {
            return Figure::default();
        };
        let ratio = after / before;
        let errors = earlier.se.zip(later.se);
        let se = errors.map(|(of_before, of_after)| 100.0 / before.abs() * of_after.hypot(ratio * of_before));
        Figure { value: Some(100.0 * (ratio - 1.0)), se }
    }
}

impl fmt::Display for Combination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.growth {
            f.write_str("growth of ")?;
        }
        if self.times != 1 {
            write!(f, "{} x ", self.times)?;
        }
        let over: Vec<&str> = self.over.iter().map(Input::name).collect();
        match &*over {
            [one] => f.write_str(one)?,
            many => write!(f, "({})", many.join(" + "))?,
        }
        self.under.as_ref().map_or(Ok(()), |under| write!(f, " / {}", under.name()))?;
        if self.less.is_empty() {
            return Ok(());
        }
        let less: Vec<&str> = self.less.iter().map(Input::name).collect();
        write!(f, " x (1 - {})", less.join(" x "))
    }
}
