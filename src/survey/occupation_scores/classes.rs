//! Classes of scores by cut points.

use crate::error::{Error, ErrorKind};

/// Classes of a score, each from one cut point to below the next.
///
/// ```
/// use decentwork::ScoreClasses;
/// let classes = ScoreClasses::new(&[0.25, 0.5])?;
/// assert_eq!(classes.labels(), ["below 0.25", "0.25 to below 0.5", "0.5 or more"]);
/// assert_eq!(classes.of(0.25), Some("0.25 to below 0.5"));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreClasses {
    cuts: Vec<f64>,
    labels: Vec<String>,
}

impl ScoreClasses {
    /// Classes by ascending cut points.
    ///
    /// # Errors
    /// `option.unknown` where there are none, or they do not ascend.
    pub fn new(cuts: &[f64]) -> Result<Self, Error> {
        let ascend = cuts.windows(2).all(|pair| pair[0] < pair[1]) && cuts.iter().all(|cut| cut.is_finite());
        let ([first, ..], [.., last], true) = (cuts, cuts, ascend) else {
            return Err(Error::new(ErrorKind::OptionUnknown)
                .column("cut points")
                .found(format!("{cuts:?}"))
                .expected("ascending numbers such as 0.25, 0.5"));
        };
        let between = cuts.windows(2).map(|pair| format!("{} to below {}", pair[0], pair[1]));
        let labels = std::iter::once(format!("below {first}")).chain(between).chain([format!("{last} or more")]);
        Ok(Self { cuts: cuts.to_vec(), labels: labels.collect() })
    }

    /// The labels, from the lowest class.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The label of the class of a score; one at a cut point is in the class above it, what is not a number in none.
    pub fn of(&self, score: f64) -> Option<&str> {
        let at = self.cuts.partition_point(|cut| *cut <= score);
        self.labels.get(at).map(String::as_str).filter(|_| !score.is_nan())
    }
}
