//! What the columns of a survey allow, and what each indicator lacks that they do not.

use super::Codebook;
use crate::derive::Question;
use crate::error::nearest;
use crate::indicator::Indicator;

/// What can be computed from the columns of a survey, indicator by indicator. It prints as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Available {
    /// The name of the codebook; `standard` where there is none.
    pub codebook: String,
    /// How many columns there are.
    pub columns: usize,
    /// Every indicator of the library, in the order of the decent work framework.
    pub indicators: Vec<Availability>,
}

/// Whether an indicator can be computed from a survey's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Availability {
    /// The indicator.
    pub indicator: &'static Indicator,
    /// For each need that is not met, the questions of which one would do; none where the indicator can be computed.
    pub missing: Vec<Vec<Wanted>>,
}

/// A question that no column answers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wanted {
    /// The question.
    pub question: Question,
    /// The column that the codebook expects and that is not there; none where the codebook has no rule for the question.
    pub column: Option<String>,
    /// Columns that no question is answered by and whose names look like the one that is expected, best first.
    pub nearest: Vec<String>,
}

impl Availability {
    /// Whether the indicator can be computed.
    pub fn is_available(&self) -> bool {
        self.missing.is_empty()
    }
}

impl Codebook {
    /// What can be computed from these columns, and what is missing for the rest.
    ///
    /// ```
    /// use decentwork::Codebook;
    /// let columns = ["age", "labour_force_statu", "sex"];
    /// let available = Codebook::standard(columns).available(&columns);
    /// let rate = available.find("unemployment_rate").ok_or("in the catalogue")?;
    /// assert!(!rate.is_available());
    /// let wanted = &rate.missing[0][0];
    /// assert_eq!(wanted.question.id(), "labour_force_status");
    /// assert_eq!(wanted.nearest, ["labour_force_statu"]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn available(&self, columns: &[&str]) -> Available {
        let asked = self.asked(columns).completed();
        let unmet = |group: &Vec<Question>| !group.iter().any(|question| asked.has(*question));
        let wanted = |group: Vec<Question>| group.into_iter().map(|question| self.want(question, columns)).collect();
        let of = |indicator: &'static Indicator| Availability {
            indicator,
            missing: indicator.needs().into_iter().filter(unmet).map(wanted).collect(),
        };
        let indicators = crate::indicator::all().map(of).collect();
        Available { codebook: self.id.clone(), columns: columns.len(), indicators }
    }

    /// A question with the column that is expected for it, and those that might be meant.
    fn want(&self, question: Question, columns: &[&str]) -> Wanted {
        let column = match self.rule(question) {
            Some(rule) => Some(rule.column.clone()),
            // Columns that need no codebook have the names of the questions.
            None => (self.id == Self::STANDARD).then(|| question.id().to_owned()),
        };
        let unused = columns.iter().copied().filter(|column| self.answers.values().all(|rule| rule.column != *column));
        let near = nearest(column.as_deref().unwrap_or(question.id()), unused);
        Wanted { question, column, nearest: near }
    }
}

impl Available {
    /// Every indicator, in the order of the decent work framework.
    pub fn iter(&self) -> std::slice::Iter<'_, Availability> {
        self.indicators.iter()
    }
    /// What is said of the indicator with this id.
    pub fn find(&self, id: &str) -> Option<&Availability> {
        self.iter().find(|one| one.indicator.id == id)
    }
    /// How many indicators can be computed.
    pub fn count(&self) -> usize {
        self.indicators.iter().filter(|one| one.is_available()).count()
    }
    /// The needs that alone keep indicators from being computed, with those indicators; most of them first.
    pub fn one_step(&self) -> Vec<(&[Wanted], Vec<&'static Indicator>)> {
        let mut steps: Vec<(&[Wanted], Vec<&'static Indicator>)> = Vec::new();
        for one in &self.indicators {
            let [group] = &*one.missing else { continue };
            match steps.iter_mut().find(|(known, _)| known == group) {
                Some((_, indicators)) => indicators.push(one.indicator),
                None => steps.push((group, vec![one.indicator])),
            }
        }
        steps.sort_by_key(|(_, indicators)| std::cmp::Reverse(indicators.len()));
        steps
    }
}

impl<'a> IntoIterator for &'a Available {
    type Item = &'a Availability;
    type IntoIter = std::slice::Iter<'a, Availability>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Available {
    type Item = Availability;
    type IntoIter = std::vec::IntoIter<Availability>;
    fn into_iter(self) -> Self::IntoIter {
        self.indicators.into_iter()
    }
}
