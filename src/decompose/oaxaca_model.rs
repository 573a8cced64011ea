//! The regressions behind a decomposition, and how each part moves with every sampling unit.

use super::{
    Clusters, Column, Contribution, Error, ErrorKind, Estimated, Fit, OaxacaBlinder, OaxacaOptions,
    ReferenceCoefficients, Variable, check_weight, columns, empty,
};

/// Parts of a column: explained, unexplained of the first and of the second, endowments, coefficients, interaction.
const PARTS: usize = 6;

/// The units that are used, and the columns they have.
pub(super) struct Model<'a> {
    options: &'a OaxacaOptions,
    columns: Vec<Column>,
    outcome: Vec<f64>,
    pub(super) first: Vec<bool>,
    weights: Vec<f64>,
    /// The position of each unit in the data.
    units: Vec<usize>,
    dropped: u64,
}

/// Means and coefficients, column by column, of both groups, and the reference coefficients; or how these move.
#[derive(Clone, Debug, Default)]
pub(super) struct Point {
    means: [Vec<f64>; 2],
    coefficients: [Vec<f64>; 2],
    reference: Vec<f64>,
}

impl<'a> Model<'a> {
    pub(super) fn new(
        outcome: &[f64],
        first: &[bool],
        variables: &[Variable],
        options: &'a OaxacaOptions,
    ) -> Result<Self, Error> {
        let rows = outcome.len();
        let clusters = options.clusters.as_ref().map(|of| ("sampling units", of.rows().len()));
        let weights = options.weights.as_ref().map(|of| ("weights", of.len()));
        let lengths = variables.iter().map(|of| (of.name(), of.len())).chain([("group", first.len())]);
        for (name, length) in lengths.chain(clusters).chain(weights) {
            if length != rows {
                return Err(Error::new(ErrorKind::ColumnLength)
                    .column(name)
                    .found(format!("{length} units"))
                    .expected(format!("{rows} units, as many as of the outcome")));
            }
        }
        let weight = |unit: usize| options.weights.as_ref().map_or(1.0, |weights| weights[unit]);
        for unit in 0..rows {
            check_weight("weights", weight(unit)).map_err(|error| error.row(unit as u64))?;
        }
        let is_used = |&unit: &usize| {
            weight(unit) > 0.0 && outcome[unit].is_finite() && variables.iter().all(|variable| variable.is_known(unit))
        };
        let units: Vec<usize> = (0..rows).filter(is_used).collect();
        for (group, name) in [(true, "first group"), (false, "second group")] {
            if !units.iter().any(|&unit| first[unit] == group) {
                let fix = "name groups with units whose outcome and variables are known";
                return Err(empty(name, format!("none of {rows} units"), fix));
            }
        }
        Ok(Self {
            options,
            columns: columns(variables, &units),
            outcome: units.iter().map(|&unit| outcome[unit]).collect(),
            first: units.iter().map(|&unit| first[unit]).collect(),
            weights: units.iter().map(|&unit| weight(unit)).collect(),
            dropped: (rows - units.len()) as u64,
            units,
        })
    }

    /// Which columns a regression has: not the first category of a variable.
    fn regressors(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| !column.is_base)
    }
    /// Whether a unit is in the first group, as a column.
    pub(super) fn group(&self) -> Vec<f64> {
        self.first.iter().map(|&first| f64::from(u8::from(first))).collect()
    }

    /// The regression of some units, with one more column or without.
    pub(super) fn fit(&self, holds: impl Fn(usize) -> bool, more: &[f64]) -> Result<Fit, Error> {
        let chosen: Vec<usize> = (0..self.units.len()).filter(|&unit| holds(unit)).collect();
        let of = |values: &[f64]| chosen.iter().map(|&unit| values[unit]).collect::<Vec<f64>>();
        let mut columns: Vec<(String, Vec<f64>)> =
            self.regressors().map(|column| (column.name(), of(&column.values))).collect();
        if !more.is_empty() {
            columns.push(("group".to_owned(), of(more)));
        }
        let named: Vec<(String, &[f64])> = columns.iter().map(|(name, values)| (name.clone(), &**values)).collect();
        Fit::new(&named, &of(&self.outcome), &of(&self.weights))
    }

    /// Coefficients of a regression, for every column: 0 for the first categories, or all of them less their mean, which the
    /// constant takes.
    fn expand(&self, coefficients: &[f64]) -> Vec<f64> {
        let mut given = coefficients.iter().copied();
        let each = |column: &Column| if column.is_base { 0.0 } else { given.next().unwrap_or(0.0) };
        let mut all: Vec<f64> = self.columns.iter().map(each).collect();
        if self.options.normalize {
            let families = self.columns.iter().filter_map(|column| column.family).max().map_or(0, |last| last + 1);
            for family in 0..families {
                let members: Vec<usize> =
                    (0..all.len()).filter(|&at| self.columns[at].family == Some(family)).collect();
                if !members.is_empty() {
                    let mean = members.iter().map(|&at| all[at]).sum::<f64>() / members.len() as f64;
                    members.iter().for_each(|&at| all[at] -= mean);
                    all[0] += mean;
                }
            }
        }
        all
    }

    fn group_weight(&self, first: bool) -> f64 {
        self.weights.iter().zip(&self.first).filter(|(_, of)| **of == first).map(|(weight, _)| weight).sum()
    }

    /// The part of the first group's coefficients in the reference.
    fn share(&self) -> Option<f64> {
        let weights = [self.group_weight(true), self.group_weight(false)];
        match self.options.reference {
            ReferenceCoefficients::First => Some(1.0),
            ReferenceCoefficients::Second => Some(0.0),
            ReferenceCoefficients::Reimers => Some(0.5),
            ReferenceCoefficients::Cotton => Some(weights[0] / (weights[0] + weights[1])),
            ReferenceCoefficients::Pooled | ReferenceCoefficients::PooledWithGroup => None,
        }
    }

    pub(super) fn point(&self, fits: &[Fit; 2], pooled: Option<&Fit>) -> Point {
        let mean = |first: bool| {
            let all = self.group_weight(first);
            let of = |column: &Column| {
                let members = (0..self.units.len()).filter(|&unit| self.first[unit] == first);
                members.map(|unit| self.weights[unit] * column.values[unit]).sum::<f64>() / all
            };
            self.columns.iter().map(of).collect::<Vec<f64>>()
        };
        let coefficients = [self.expand(&fits[0].coefficients), self.expand(&fits[1].coefficients)];
        let reference = match (pooled, self.share()) {
            (Some(pooled), _) => self.expand(&pooled.coefficients[..self.regressors().count()]),
            (None, share) => mixed(&coefficients, share.unwrap_or(0.5)),
        };
        Point { means: [mean(true), mean(false)], coefficients, reference }
    }

    /// How means and coefficients move with every sampling unit.
    pub(super) fn scores(&self, point: &Point, fits: &[Fit; 2], pooled: Option<&Fit>) -> Vec<Option<Point>> {
        let groups = [self.group_weight(true), self.group_weight(false)];
        let all = groups[0] + groups[1];
        let (width, regressors) = (self.columns.len(), self.regressors().count());
        let mut sums: Vec<Option<Moments>> = vec![None; self.drawn()];
        for (at, &unit) in self.units.iter().enumerate() {
            let group = usize::from(!self.first[at]);
            let weight = self.weights[at];
            let sum = sums[self.unit_of(unit)].get_or_insert_with(|| Moments::new(width, regressors));
            let means = sum.means[group].iter_mut().zip(&self.columns).zip(&point.means[group]);
            means.for_each(|((sum, column), mean)| *sum += weight * (column.values[at] - mean) / groups[group]);
            let residual = self.outcome[at] - self.fitted(&fits[group].coefficients, at);
            let moments = sum.residuals[group].iter_mut().zip(self.regressors());
            moments.for_each(|(sum, column)| *sum += weight * residual * column.values[at]);
            if let Some(pooled) = pooled {
                let of_group = pooled.coefficients.get(regressors).filter(|_| group == 0).copied().unwrap_or(0.0);
                let residual = self.outcome[at] - self.fitted(&pooled.coefficients[..regressors], at) - of_group;
                let pooled = sum.pooled.iter_mut().zip(self.regressors());
                pooled.for_each(|(sum, column)| *sum += weight * residual * column.values[at]);
                sum.pooled[regressors] += if group == 0 { weight * residual } else { 0.0 };
            }
            sum.share += weight * (f64::from(u8::from(group == 0)) - groups[0] / all) / all;
        }
        let moved = |sum: Moments| {
            let moved = |group: usize| self.expand(&fits[group].solve(&sum.residuals[group]));
            let coefficients = [moved(0), moved(1)];
            let reference = match (pooled, self.share()) {
                (Some(pooled), _) => {
                    let moved = pooled.solve(&sum.pooled[..pooled.coefficients.len()]);
                    self.expand(&moved[..regressors])
                }
                (None, share) => {
                    let mut reference = mixed(&coefficients, share.unwrap_or(0.5));
                    if self.options.reference == ReferenceCoefficients::Cotton {
                        let [a, b] = &point.coefficients;
                        reference.iter_mut().zip(a.iter().zip(b)).for_each(|(of, (a, b))| *of += sum.share * (a - b));
                    }
                    reference
                }
            };
            Point { means: sum.means, coefficients, reference }
        };
        sums.into_iter().map(|sum| sum.map(moved)).collect()
    }

    fn fitted(&self, coefficients: &[f64], unit: usize) -> f64 {
        self.regressors().zip(coefficients).map(|(column, coefficient)| column.values[unit] * coefficient).sum()
    }
    fn drawn(&self) -> usize {
        self.options.clusters.as_ref().map_or(self.units.len() + self.dropped as usize, Clusters::len)
    }
    fn unit_of(&self, row: usize) -> usize {
        self.options.clusters.as_ref().map_or(row, |clusters| clusters.rows()[row])
    }

    /// The variances of everything that is told, with the degrees of freedom; no variances where a stratum has one unit.
    ///
    /// Units of which nobody is used have scores of 0, and count: they were drawn.
    pub(super) fn variances(&self, point: &Point, scores: &[Option<Point>]) -> (Option<Vec<f64>>, u64) {
        let whole = std::slice::from_ref(&(0..scores.len())).to_vec();
        let strata = self.options.clusters.as_ref().map_or(whole, |clusters| clusters.ranges().to_vec());
        let mut variances = vec![0.0; told(point, point).len()];
        let (mut df, mut alone) = (0, false);
        for stratum in strata {
            let units = &scores[stratum];
            let used = units.iter().flatten().count();
            if used == 0 {
                continue;
            }
            df += used as u64 - 1;
            alone |= units.len() == 1;
            let n = units.len() as f64;
            // Means and squared distances, one unit at a time.
            let mut means = vec![0.0; variances.len()];
            let mut squares = vec![0.0; variances.len()];
            for (count, unit) in (1..).zip(units) {
                let moved = unit.as_ref().map_or_else(|| vec![0.0; variances.len()], |unit| moves(point, unit));
                for ((mean, square), score) in means.iter_mut().zip(&mut squares).zip(moved) {
                    let distance = score - *mean;
                    *mean += distance / f64::from(count);
                    *square += distance * (score - *mean);
                }
            }
            variances.iter_mut().zip(squares).for_each(|(sum, square)| *sum += n / (n - 1.0).max(1.0) * square);
        }
        ((!alone && df > 0).then_some(variances), df)
    }

    pub(super) fn told(&self, point: &Point, variances: Option<&[f64]>, df: u64) -> OaxacaBlinder {
        let values = told(point, point);
        let at = |place: usize| Estimated { value: values[place], se: variances.map(|of| of[place].sqrt()) };
        let contribution = |from: usize, variable: &str, category: Option<String>| Contribution {
            variable: variable.to_owned(),
            category,
            explained: at(from),
            unexplained_first: at(from + 1),
            unexplained_second: at(from + 2),
            endowments: at(from + 3),
            coefficients: at(from + 4),
            interaction: at(from + 5),
            unexplained: at(from + 6),
        };
        let width = PARTS + 1;
        let detail = self.columns.iter().enumerate();
        let detail = detail.map(|(k, column)| contribution(k * width, &column.variable, column.category.clone()));
        let end = self.columns.len() * width;
        let count = |first: bool| self.first.iter().filter(|of| **of == first).count() as u64;
        OaxacaBlinder {
            detail: detail.collect(),
            total: contribution(end, "total", None),
            means: [at(end + width), at(end + width + 1)],
            difference: at(end + width + 2),
            reference: self.options.reference,
            n: [count(true), count(false)],
            dropped: self.dropped,
            df,
        }
    }
}

/// Sums over the units of a sampling unit.
#[derive(Clone, Debug)]
struct Moments {
    means: [Vec<f64>; 2],
    residuals: [Vec<f64>; 2],
    /// With the group as the last.
    pooled: Vec<f64>,
    /// Of the first group in all.
    share: f64,
}

impl Moments {
    fn new(columns: usize, regressors: usize) -> Self {
        let two = |length: usize| [vec![0.0; length], vec![0.0; length]];
        Self { means: two(columns), residuals: two(regressors), pooled: vec![0.0; regressors + 1], share: 0.0 }
    }
}

/// Some of the first and the rest of the second.
fn mixed([first, second]: &[Vec<f64>; 2], share: f64) -> Vec<f64> {
    first.iter().zip(second).map(|(first, second)| share * first + (1.0 - share) * second).collect()
}

/// Everything that is told, from means and from coefficients: the parts of every column and both unexplained ones together,
/// the same of all, both means and their difference.
fn told(means: &Point, coefficients: &Point) -> Vec<f64> {
    let columns = means.means[0].len();
    let mut all = Vec::with_capacity((columns + 1) * (PARTS + 1) + 3);
    let mut total = [0.0; PARTS];
    let mut of_groups = [0.0; 2];
    for k in 0..columns {
        let mean = [means.means[0][k], means.means[1][k]];
        let slope = [coefficients.coefficients[0][k], coefficients.coefficients[1][k]];
        let reference = coefficients.reference[k];
        let parts = [
            (mean[0] - mean[1]) * reference,
            mean[0] * (slope[0] - reference),
            mean[1] * (reference - slope[1]),
            (mean[0] - mean[1]) * slope[1],
            mean[1] * (slope[0] - slope[1]),
            (mean[0] - mean[1]) * (slope[0] - slope[1]),
        ];
        all.extend(parts);
        all.push(parts[1] + parts[2]);
        total.iter_mut().zip(parts).for_each(|(total, part)| *total += part);
        of_groups.iter_mut().enumerate().for_each(|(group, sum)| *sum += mean[group] * slope[group]);
    }
    all.extend(total);
    all.extend([total[1] + total[2], of_groups[0], of_groups[1], of_groups[0] - of_groups[1]]);
    all
}

/// How everything moves: by the product rule, as all of it is a sum of products of means and coefficients.
fn moves(point: &Point, moved: &Point) -> Vec<f64> {
    let by_means = told(moved, point);
    by_means.into_iter().zip(told(point, moved)).map(|(by_means, by_coefficients)| by_means + by_coefficients).collect()
}
