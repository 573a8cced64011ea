//! Replicate weights as agencies publish them: which columns they are, and how they were made.

use crate::error::{Error, ErrorKind, nearest};
use crate::estimate::{ReplicateDesign, ReplicateMethod, Source};

/// The columns of replicate weights.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReplicateColumns {
    /// These columns, replicate by replicate.
    Named(Vec<String>),
    /// Every column whose name is this and a number, nothing else.
    Prefix(String),
}

impl ReplicateColumns {
    /// Columns from the text by which documentation names them: the first and the last (`PWGTP1-PWGTP80`), or what
    /// their names begin with (`PWGTP`, or `PWGTP*`).
    ///
    /// ```
    /// use decentwork::arrow::ReplicateColumns;
    /// let named = ReplicateColumns::parse("rw01-rw03")?;
    /// assert_eq!(named, ReplicateColumns::Named(vec!["rw01".into(), "rw02".into(), "rw03".into()]));
    /// assert_eq!(ReplicateColumns::parse("rw")?, ReplicateColumns::Prefix("rw".into()));
    /// assert_eq!(ReplicateColumns::parse("rw80-rw1").unwrap_err().code(), "replicates.count");
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `replicates.count` when it is empty, or a range that does not ascend.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let wrong = || {
            Error::new(ErrorKind::ReplicatesCount).column("replicates").found(format!("{text:?}")).expected(
                "the first and the last column (\"PWGTP1-PWGTP80\"), a prefix (\"PWGTP\"), or a list of names",
            )
        };
        let prefix = text.strip_suffix('*').unwrap_or(text);
        if prefix.is_empty() {
            return Err(wrong());
        }
        let Some((first, last)) = text.split_once('-').map(|(first, last)| (split(first.trim()), split(last.trim())))
        else {
            return Ok(Self::Prefix(prefix.to_owned()));
        };
        // A name may hold a hyphen itself; it is a range when both sides end in a number after the same words.
        let (Some((stem, from)), Some((same, to))) = (first, last) else {
            return Ok(Self::Prefix(prefix.to_owned()));
        };
        let (Ok(low), Ok(high)) = (from.parse::<u32>(), to.parse::<u32>()) else { return Err(wrong()) };
        if stem != same || low >= high || high - low > MOST {
            return Err(wrong());
        }
        let width = if from.starts_with('0') { from.len() } else { 0 };
        Ok(Self::Named((low..=high).map(|number| format!("{stem}{number:0width$}")).collect()))
    }

    /// The names of the columns, of all that there are. Whether those that are named are there is not asked here.
    fn names(&self, all: &[&str]) -> Result<Vec<String>, Error> {
        match self {
            Self::Named(names) => {
                let mut sorted: Vec<&String> = names.iter().collect();
                sorted.sort_unstable();
                if let Some(twice) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
                    return Err(Error::new(ErrorKind::ReplicatesCount)
                        .column(twice[0].as_str())
                        .found("a column that is named twice")
                        .expected("each replicate once"));
                }
                Ok(names.clone())
            }
            Self::Prefix(prefix) => {
                let is_one = |name: &&&str| split(name).is_some_and(|(stem, _)| stem == prefix);
                let found = all.iter().filter(is_one).count();
                if found > 0 {
                    return Ok(replicate_columns(prefix, all, found)?.into_iter().map(str::to_owned).collect());
                }
                let stems = all.iter().filter_map(|name| split(name)).map(|(stem, _)| stem);
                let mut near = nearest(prefix, stems);
                near.dedup();
                Err(Error::new(ErrorKind::ColumnMissing)
                    .column(format!("replicate weights {prefix}<number>"))
                    .found(format!("columns {}", all.join(", ")))
                    .suggest_all(&near))
            }
        }
    }
}

/// The most columns a range can name.
const MOST: u32 = 20_000;

/// A name as words and the number it ends in; `None` when it does not.
fn split(name: &str) -> Option<(&str, &str)> {
    let words = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    (words.len() < name.len()).then(|| name.split_at(words.len()))
}

/// The columns of replicate weights, and how they were made; what is `None` is as usual for the method.
///
/// Every error then comes from the replicates, so that strata and sampling units are not named. Replicate weights may be
/// negative, as those of the American Community Survey are; the weights themselves may not. A row whose weight is zero
/// counts in no replicate.
///
/// Degrees of freedom are those of the whole sample, also in a part of it. Where a median or another measure of a
/// distribution is asked for, a tally keeps every replicate weight beside every value. The jackknife gives such measures
/// an error that does not get better with a larger sample; balanced halves, the bootstrap and successive differences do not
/// have that fault.
///
/// # References
/// - K. M. Wolter (2007), Introduction to Variance Estimation, chapters 3 to 5.
/// - U.S. Census Bureau, American Community Survey, Variance Replicate Estimates Documentation.
///
/// ```
/// use decentwork::arrow::{Design, ReplicateColumns, ReplicateWeights};
/// use decentwork::estimate::ReplicateMethod;
/// let columns = ReplicateColumns::parse("PWGTP1-PWGTP80")?;
/// let mut design = Design::default();
/// design.weight = Some("PWGTP".to_owned());
/// design.replicates = Some(ReplicateWeights::new(columns, ReplicateMethod::SuccessiveDifference));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplicateWeights {
    /// Which columns they are.
    pub columns: ReplicateColumns,
    /// How they were made.
    pub method: ReplicateMethod,
    /// What the sum of squared deviations is multiplied by (R `scale`, SAS and Stata by method).
    pub scale: Option<f64>,
    /// What each squared deviation is multiplied by (R `rscales`, SAS `jkcoefs`, Stata `multiplier`).
    pub rscales: Option<Vec<f64>>,
    /// Whether deviations are from the full estimate or from the mean of the replicates (R and Stata `mse`).
    pub mse: Option<bool>,
    /// Whether the columns are weights; otherwise they are factors, by which the weight is multiplied
    /// (R `combined.weights`).
    pub combined: bool,
    /// Degrees of freedom where they are stated (R `degf`); else the replicates less one.
    pub degf: Option<u32>,
}

/// Replicate weights bound to the columns of a survey.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    pub(super) names: Vec<String>,
    pub(super) design: ReplicateDesign,
    pub(super) combined: bool,
}

impl ReplicateWeights {
    /// Weights with the usual factors of a method.
    pub fn new(columns: ReplicateColumns, method: ReplicateMethod) -> Self {
        Self { columns, method, scale: None, rscales: None, mse: None, combined: true, degf: None }
    }

    /// Finds the columns among all that there are.
    pub(super) fn bind(&self, all: &[&str]) -> Result<Bound, Error> {
        let names = self.columns.names(all)?;
        let design = match &self.rscales {
            None => ReplicateDesign::new(self.method, names.len())?,
            Some(rscales) if rscales.len() != names.len() => {
                return Err(Error::new(ErrorKind::ReplicatesRscales)
                    .column("rscales")
                    .found(format!("{} factors for {} replicates", rscales.len(), names.len()))
                    .expected("a factor for each replicate"));
            }
            Some(rscales) => ReplicateDesign::with_rscales(self.method, rscales.clone())?,
        };
        let design = self.scale.map_or(Ok(design.clone()), |scale| design.scale(scale))?;
        let design = self.mse.map_or(design.clone(), |mse| design.mse(mse));
        if self.degf == Some(0) {
            return Err(Error::new(ErrorKind::OptionUnknown)
                .column("degf")
                .found("0")
                .expected("degrees of freedom above zero, or none to have the replicates less one"));
        }
        Ok(Bound { names, design: design.degrees_of_freedom(self.degf), combined: self.combined })
    }
}

impl Bound {
    /// What tallies of one design share.
    pub(super) fn describe(&self, source: &mut Source) {
        source.tell_replicates(&self.design);
        source.tell("replicate columns", Some(self.names.join(", ")));
        source.tell("replicate weights", (!self.combined).then_some("factors of the weight"));
    }
}

/// The replicate weight columns of a survey, in the order of their numbers: the prefix and a number, nothing else.
///
/// ```
/// let names = ["rw2", "rw1", "rw_flag", "rwt3"];
/// assert_eq!(decentwork::arrow::replicate_columns("rw", &names, 2)?, ["rw1", "rw2"]);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Errors
/// `replicates.count` when there are more or fewer than expected, or when numbers are missing or occur twice.
pub fn replicate_columns<'a>(prefix: &str, names: &[&'a str], expected: usize) -> Result<Vec<&'a str>, Error> {
    let number = |name: &str| {
        let digits = name.strip_prefix(prefix)?;
        (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse::<u64>().ok())?
    };
    let mut found: Vec<(u64, &str)> = names.iter().filter_map(|name| number(name).map(|at| (at, *name))).collect();
    found.sort_unstable();
    let first = found.first().map_or(1, |(at, _)| *at);
    let gapless = found.iter().zip(first..).all(|((at, _), should)| *at == should);
    if found.len() == expected && gapless && expected > 1 {
        return Ok(found.into_iter().map(|(_, name)| name).collect());
    }
    let numbers: Vec<String> = found.iter().map(|(at, _)| at.to_string()).collect();
    Err(Error::new(ErrorKind::ReplicatesCount)
        .column(format!("{prefix}<number>"))
        .found(format!("{} columns: {}", found.len(), numbers.join(", ")))
        .expected(format!("{expected} columns, at least two, numbered without gaps"))
        .fix("name the prefix and the number of replicates as the agency documents them"))
}
