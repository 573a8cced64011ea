//! How often the interval of a sample holds what is true of the population.

use super::population::Population;
use super::random::Random;
use super::sample::{Draw, Sample};
use arrow_array::RecordBatch;
use decentwork::arrow::{Design, Reader, ReplicateColumns, ReplicateWeights};
use decentwork::estimate::{DegreesRule, IntervalMethod, QuantileErrorRule, Replicates};
use decentwork::{Codebook, Error, Indicator, OwnFormula, OwnScope, Plan, Portion, Rules, Table, Unit};

/// Where errors come from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Method {
    /// The design, with one of the rules of [`plans`].
    Taylor(usize),
    Jackknife,
    Bootstrap,
    /// For designs of two villages a stratum.
    BalancedHalves,
}

/// What came of the samples for one statistic.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) id: String,
    pub(crate) truth: f64,
    pub(crate) samples: u32,
    /// Intervals that hold the truth, lie below it, and lie above it; the rest have none.
    pub(crate) covered: u32,
    pub(crate) below: u32,
    pub(crate) above: u32,
    estimates: Vec<f64>,
    errors: Vec<f64>,
}

impl Outcome {
    /// Of the intervals there are, the portion that holds the truth.
    pub(crate) fn coverage(&self) -> f64 {
        f64::from(self.covered) / f64::from(self.covered + self.below + self.above)
    }
    pub(crate) fn without(&self) -> u32 {
        self.samples - self.covered - self.below - self.above
    }
    /// The mean standard error over the standard deviation of the estimates.
    pub(crate) fn error_ratio(&self) -> f64 {
        let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
        let middle = mean(&self.estimates);
        let squares: Vec<f64> = self.estimates.iter().map(|estimate| (estimate - middle).powi(2)).collect();
        mean(&self.errors) / mean(&squares).sqrt()
    }
}

fn own(id: &str, formula: OwnFormula) -> Indicator {
    Indicator::compose(id, id, Unit::Own, formula).expect("a name")
}

/// The statistics that are looked at.
pub(crate) fn statistics() -> Vec<Indicator> {
    let (everyone, scope) = (|| OwnScope::EVERYONE, |of: &str| OwnScope::of(&[of]));
    let (income, part) = (|| "income".to_owned(), Portion::new);
    vec![
        own("share_unemployed", OwnFormula::Share { of: scope("has_no_work"), among: scope("is_active") }),
        own("rare_share", OwnFormula::Share { of: scope("rare"), among: everyone() }),
        own("mean_income", OwnFormula::Mean { of: income(), among: everyone() }),
        own("income_per_hour", OwnFormula::Ratio { of: income(), to: "hours".into(), among: everyone() }),
        own("total_income", OwnFormula::Total { of: income(), among: everyone() }),
        own("number_unemployed", OwnFormula::Level { of: scope("has_no_work") }),
        own("gap_of_means", OwnFormula::MeanGap { of: income(), reference: scope("is_man"), group: scope("is_woman") }),
        own("median_income", OwnFormula::Quantile { of: income(), at: Portion::HALF, among: everyone() }),
        own("gini_index", OwnFormula::Gini { of: income(), among: everyone() }),
        own(
            "at_risk_rate",
            OwnFormula::BelowQuantile { of: income(), times: part(3, 5), at: Portion::HALF, among: everyone() },
        ),
        own(
            "d9_d1",
            OwnFormula::QuantileRatio { of: income(), high: part(9, 10), low: part(1, 10), among: everyone() },
        ),
        own("s80_s20", OwnFormula::TopBottom { of: income(), top: part(1, 5), bottom: part(1, 5), among: everyone() }),
    ]
}

/// The defaults with every statistic; then other rules, with the statistics that they are for.
fn plans() -> Result<Vec<Plan>, Error> {
    let mut korn = Rules::default();
    korn.interval = IntervalMethod::KornGraubard;
    let mut wilson = Rules::default();
    wilson.interval = IntervalMethod::Wilson;
    let mut linearised = Rules::default();
    linearised.quantile_error = QuantileErrorRule::Linearised;
    let plans: [(Rules, &[&str]); 4] = [
        (Rules::default(), &[]),
        (korn, &["share_unemployed", "rare_share", "at_risk_rate"]),
        (wilson, &["share_unemployed", "rare_share", "at_risk_rate"]),
        (linearised, &["median_income", "d9_d1"]),
    ];
    let wanted = |ids: &[&str], indicator: &Indicator| ids.is_empty() || ids.contains(&&*indicator.id);
    let plan = |(rules, ids): (Rules, &[&str])| {
        let indicators = statistics().into_iter().filter(|indicator| wanted(ids, indicator));
        indicators.fold(Plan::builder().rules(rules), decentwork::PlanBuilder::indicator).build()
    };
    plans.into_iter().map(plan).collect()
}

fn table(plan: &Plan, batch: &RecordBatch, design: &Design) -> Result<Table, Error> {
    let book = Codebook::standard(std::iter::empty());
    let mut reader = Reader::new(plan, &batch.schema(), Some(&book), design)?;
    let mut tally = reader.tally();
    reader.add(&mut tally, batch, 0)?;
    tally.finish()
}

fn weighted() -> Design {
    let mut design = Design::default();
    design.weight = Some("w".to_owned());
    design
}

impl Method {
    /// What this method makes of a sample.
    fn table(self, plans: &[Plan], sample: &Sample, seed: u64) -> Result<Table, Error> {
        let mut design = weighted();
        let replicates = match self {
            Self::Taylor(rules) => {
                design.strata = vec!["stratum".to_owned()];
                design.psu = Some("village".to_owned());
                return table(&plans[rules], &sample.batch(Vec::new()), &design);
            }
            Self::Jackknife => Replicates::jkn(sample.clusters()?)?,
            Self::Bootstrap => Replicates::bootstrap(sample.clusters()?, 200, seed)?,
            Self::BalancedHalves => Replicates::brr(sample.clusters()?)?,
        };
        let mut columns = ReplicateWeights::new(ReplicateColumns::parse("rw")?, replicates.design().method());
        columns.rscales = Some(replicates.design().rscales().to_vec());
        columns.scale = Some(replicates.design().scale_value());
        columns.mse = Some(replicates.design().is_mse());
        // The rank, which is the sampling units less the strata, as with the design itself.
        columns.degf = Some(replicates.degrees_of_freedom(DegreesRule::Rank) as u32);
        design.replicates = Some(columns);
        table(&plans[0], &sample.batch(replicates.columns(&sample.weights)?), &design)
    }
}

/// Draws samples and asks every method; the outcomes are in the order of the methods.
pub(crate) fn simulate(
    population: &Population,
    how: Draw,
    methods: &[Method],
    samples: u32,
    seed: u64,
) -> Result<Vec<Vec<Outcome>>, Error> {
    let plans = plans()?;
    let whole = table(&plans[0], &Sample::everybody(population).batch(Vec::new()), &weighted())?;
    let truth = |id: &str| whole.value(id, &[]).ok().flatten().expect("a population has every value");
    let mut outcomes: Vec<Vec<Outcome>> = vec![Vec::new(); methods.len()];
    for number in 0..samples {
        // Every sample has a seed of its own, so that more samples begin with the fewer.
        let sample = Sample::draw(population, how, &mut Random(seed ^ (u64::from(number) << 32)));
        for (method, outcomes) in methods.iter().zip(&mut outcomes) {
            let table = method.table(&plans, &sample, seed + u64::from(number))?;
            for (at, row) in table.rows().enumerate() {
                if outcomes.len() <= at {
                    let id = row.indicator().id.to_string();
                    outcomes.push(Outcome { truth: truth(&id), id, ..Outcome::default() });
                }
                outcomes[at].note(row.value(), row.error());
            }
        }
    }
    Ok(outcomes)
}

impl Outcome {
    fn note(&mut self, value: Option<f64>, error: &decentwork::estimate::SamplingError) {
        self.samples += 1;
        self.estimates.extend(value);
        self.errors.extend(error.se);
        if let (Some(low), Some(high)) = (error.ci_low, error.ci_high) {
            self.below += u32::from(high < self.truth);
            self.above += u32::from(low > self.truth);
            self.covered += u32::from(low <= self.truth && self.truth <= high);
        }
    }
}
