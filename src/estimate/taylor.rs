//! THE variance by Taylor linearisation: scores of sampling units in, one variance for each cell out.

use super::any_order::{squares, sum};
use super::interval::Level;
use super::precision::Srs;
use super::reason::Reason;
use super::rules::SingletonRule;
use super::sample::{Sample, Stage};

/// Linearised scores: what each unit adds to the deviation of the estimate, cell by cell.
///
/// A unit has an entry in every cell in which somebody of it counts, also where the score is 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scores {
    /// Where the entries of every unit start.
    pub(crate) starts: Vec<u32>,
    pub(crate) cells: Vec<u32>,
    pub(crate) values: Vec<f64>,
}

/// A variance with what its degrees of freedom are counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Variance {
    pub(crate) value: f64,
    /// Primary sampling units and strata of the domain.
    pub(crate) psus: u32,
    pub(crate) strata: u32,
    /// Whether it cannot be known, because a stratum of the domain has one sampling unit.
    pub(crate) unknown: bool,
    pub(crate) ends: Ends,
    /// What a simple random sample would err by, where the influences of units tell it.
    pub(crate) srs: Option<Srs>,
}

impl Variance {
    /// Degrees of freedom: sampling units less strata, of the domain.
    pub(crate) fn df(&self) -> f64 {
        f64::from(self.psus) - f64::from(self.strata)
    }

    /// Student's t times the standard error; `None` without degrees of freedom or where the variance is unknown.
    pub(crate) fn half_width(&self, level: Level) -> Option<f64> {
        (self.df() > 0.0 && !self.unknown).then(|| level.t(self.df()) * self.value.sqrt())
    }
}

/// Where the ends of an interval come from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Ends {
    /// From the error, by the method of the kind of value.
    #[default]
    OfError,
    /// The error comes from these ends.
    Are(f64, f64),
    /// There is no interval and no error.
    Missing(Reason),
}

/// The scores of one stratum's sampling units, cell by cell; kept to be filled again.
struct Gathered {
    of: Vec<Vec<f64>>,
    touched: Vec<u32>,
}

impl Gathered {
    fn new(cells: usize) -> Self {
        Self { of: vec![Vec::new(); cells], touched: Vec::new() }
    }
    fn push(&mut self, cell: u32, value: f64) {
        let of = &mut self.of[cell as usize];
        if of.is_empty() {
            self.touched.push(cell);
        }
        of.push(value);
    }
    fn drain(&mut self, mut each: impl FnMut(u32, &[f64])) {
        for cell in self.touched.drain(..) {
            let values = &mut self.of[cell as usize];
            each(cell, values);
            values.clear();
        }
    }
}

/// The variance of every cell.
///
/// # Formula
/// ```text
/// V = sum over strata h of (1 - f_h) n_h / (n_h - 1) sum over PSUs i of (z_hi - mean z_h)^2
///   + sum over PSUs of f_h (1 - f_hi) m_hi / (m_hi - 1) sum over units j of (z_hij - mean z_hi)^2
/// ```
/// n counts every unit that was drawn, in or out of the domain; the second line only where the first
/// stage has a finite population.
///
/// # References
/// Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992), results 4.3.1 and 5.5; Wolter,
/// Introduction to Variance Estimation (2007), chapter 6.
pub(crate) fn variances(sample: &Sample, scores: &Scores, cells: usize, rule: SingletonRule) -> Vec<Variance> {
    let mut out = vec![Variance::default(); cells];
    // What each stratum adds, and for `adjust` the sum of its scores, cell by cell.
    let mut added: Vec<Vec<f64>> = vec![Vec::new(); cells];
    let mut sums: Vec<Vec<f64>> = vec![Vec::new(); cells];
    // For `adjust`: the scores that stand alone in their stratum.
    let mut alone: Vec<(usize, f64, Stage)> = Vec::new();
    // For `average`: the strata of the domain that have an error of their own.
    let mut with_error = vec![0_u32; cells];
    let two_stages = !sample.psus.is_empty();
    let mut of_stratum = Gathered::new(cells);
    let mut of_psu = Gathered::new(cells);
    let mut from = 0;
    while from < sample.order.len() {
        let psu_at = |at: usize| sample.psu_of[sample.order[at] as usize];
        let stratum = sample.stratum_of[psu_at(from) as usize];
        let stage = sample.strata[stratum as usize];
        while from < sample.order.len() && sample.stratum_of[psu_at(from) as usize] == stratum {
            let psu = psu_at(from);
            let mut to = from;
            while to < sample.order.len() && psu_at(to) == psu {
                let unit = sample.order[to] as usize;
                for at in scores.starts[unit] as usize..scores.starts[unit + 1] as usize {
                    of_psu.push(scores.cells[at], scores.values[at]);
                }
                to += 1;
            }
            from = to;
            of_psu.drain(|cell, values| {
                of_stratum.push(cell, sum(values));
                if two_stages && stage.fraction > 0.0 {
                    added[cell as usize].push(stage.fraction * within(&sample.psus[psu as usize], values));
                }
            });
        }
        of_stratum.drain(|cell, values| {
            let cell = cell as usize;
            added[cell].push(within(&stage, values));
            if rule == SingletonRule::Adjust {
                sums[cell].push(sum(values));
            }
            if stage.drawn == 1 && stage.fraction < 1.0 {
                out[cell].unknown |= rule == SingletonRule::Missing;
                alone.push((cell, values[0], stage));
            }
            out[cell].psus += values.len() as u32;
            out[cell].strata += 1;
            with_error[cell] += u32::from(stage.drawn > 1 || stage.fraction >= 1.0);
        });
    }
    if rule == SingletonRule::Adjust {
        let psus = sample.stratum_of.len() as f64;
        for (cell, score, stage) in alone {
            let distance = score - sum(&sums[cell]) / psus;
            added[cell].push((1.0 - stage.fraction) * distance * distance);
        }
    }
    for (variance, added) in out.iter_mut().zip(&added) {
        variance.value = sum(added);
    }
    if rule == SingletonRule::Average {
        for (variance, with_error) in out.iter_mut().zip(with_error).filter(|(_, with_error)| *with_error > 0) {
            variance.value *= f64::from(variance.strata) / f64::from(with_error);
        }
    }
    out
}

/// What one stratum adds; units that are not among the scores have the score 0. One unit alone tells nothing.
fn within(stage: &Stage, scores: &[f64]) -> f64 {
    let drawn = stage.drawn as f64;
    if stage.fraction >= 1.0 || stage.drawn == 1 {
        return 0.0;
    }
    let mean = sum(scores) / drawn;
    let others = (stage.drawn - scores.len()) as f64;
    (1.0 - stage.fraction) * drawn / (drawn - 1.0) * (squares(scores, mean) + others * mean * mean)
}
