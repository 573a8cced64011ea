//! Why one person counts as they do in an indicator: the facts, the branch taken with its paragraph, the denominators.
//!
//! An [`Explanation`] is made by the functions that make the estimate: the facts are those of
//! [`derive::facts`](crate::derive::facts), the reasons come from [`derive::why()`](crate::derive::why()), which asks
//! the derivation itself, and whether a person is in a denominator is what the tally asks too.

mod html;
mod reason;
mod scope;
mod text;
mod told;

pub use reason::{Heard, Parameter, Reason};
pub(crate) use scope::part_names;
pub use scope::{Count, Member, Place};
pub(crate) use told::Told;

use crate::derive::{Answers, Asked, Parameters};
use crate::indicator::Indicator;

/// Why one person counts as they do in an indicator. It prints as an indented trace, and is a document with `serde`.
///
/// ```
/// use decentwork::code::YesNo;
/// use decentwork::{Survey, Worker};
/// let seeker = Worker::new().age(34)?.worked_for_pay(YesNo::Yes).seeking_work(YesNo::Yes);
/// let why = Survey::new(&[seeker]).explain(0, "unemployment_rate")?;
/// assert_eq!(why.counts[0].place.id(), "denominator");
/// assert!(why.to_string().contains("Worked at least one hour for pay"));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Explanation {
    /// The row of the record, counted from 0, where it has one.
    pub row: Option<u64>,
    /// The identifier of the person, where there is one.
    pub person: Option<String>,
    /// The sampling weight; none where the record has no weight because it is not in the sample.
    pub weight: Option<f64>,
    /// The id of the indicator.
    pub indicator: String,
    /// Its name.
    pub name: String,
    /// How it is computed.
    pub formula: String,
    /// Whom it is about, in words.
    pub universe: String,
    /// Where the person counts, for each denominator of the formula.
    pub counts: Vec<Count>,
    /// Whether the person is in each scope of the formula, and which facts decide that.
    pub scopes: Vec<Member>,
    /// Why each fact that the formula asks about is true, false or unknown.
    pub facts: Vec<Reason>,
    /// The numbers that the formula adds up or orders, and what they are made of.
    pub measures: Vec<Reason>,
}

/// Why a person with these answers counts as they do in an indicator, in a survey that asked these questions.
///
/// Columns of the user's own are unknown here; [`Survey::explain`](crate::Survey::explain) knows them.
///
/// ```
/// use decentwork::derive::{Answers, Asked, Parameters};
/// use decentwork::{Amount, explain, indicator};
/// let mut answers = Answers::default();
/// answers.age = Amount::from_integer(12);
/// let why = explain(&answers, indicator::find("unemployment_rate")?, &Parameters::default(), Asked::ALL);
/// assert_eq!(why.counts[0].place.id(), "outside");
/// assert_eq!(why.facts[0].parameters[0].name, "working_age_from");
/// # Ok::<(), decentwork::Error>(())
/// ```
pub fn explain(answers: &Answers, indicator: &Indicator, parameters: &Parameters, asked: Asked) -> Explanation {
    Told::of(answers, asked, indicator).explain(indicator, parameters)
}

impl Explanation {
    /// The reason of a fact or of an own yes-or-no column, by its id.
    pub fn fact(&self, id: &str) -> Option<&Reason> {
        self.facts.iter().find(|fact| fact.id == id)
    }
}

/// `yes`, `no` or `unknown`.
const fn word(truth: Option<bool>) -> &'static str {
    match truth {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    }
}
