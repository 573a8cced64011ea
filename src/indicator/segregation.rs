//! Indices of segregation: how differently two groups are spread over the categories of a classification.

use super::{Breakdown, Indicator};
use crate::derive::{AnswerKind, Question};
use crate::error::{Error, ErrorKind};

/// Which index of segregation.
///
/// In the formulas `F_i` and `M_i` are the weights of the two groups in category `i`, `F` and `M` their sums.
///
/// # References
/// - O. D. Duncan and B. Duncan (1955), A methodological analysis of segregation indexes, American Sociological Review
///   20, 210-217.
/// - T. Karmel and M. Maclachlan (1988), Occupational sex segregation: increasing or decreasing?, Economic Record 64,
///   187-195.
/// - ILO (2013), Decent work indicators: guidelines for producers and users, 2nd version, EQUA-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum SegregationIndex {
    /// `1/2 sum |F_i / F - M_i / M|`, Duncan and Duncan's index of dissimilarity: the part of one group that would have to
    /// change category for both to be spread alike.
    Dissimilarity,
    /// `1/T sum |(1 - a) M_i - a F_i|` with `T = F + M` and `a = M / T`, which is `2 a (1 - a)` times the index of
    /// dissimilarity: the part of all that would have to change category, the size of each category kept.
    KarmelMaclachlan,
    /// `1/2 sum |p_i / sum p_j - (1 - p_i) / sum (1 - p_j)|` with `p_i = F_i / (F_i + M_i)`: the index of dissimilarity
    /// with every category, large or small, counted alike.
    SizeStandardized,
}

impl SegregationIndex {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dissimilarity => "index of dissimilarity",
            Self::KarmelMaclachlan => "Karmel-Maclachlan index",
            Self::SizeStandardized => "size-standardized index of dissimilarity",
        }
    }
}

/// The categories over which groups are compared; everybody is in one of them, or has not stated which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Classification {
    /// Sub-major groups of ISCO-08, two digits; codes of one digit do not tell which.
    OccupationSubMajor,
    /// Major groups of ISCO-08, one digit.
    OccupationMajorGroup,
    /// Skill levels of occupations.
    OccupationSkill,
    /// Agriculture, industry and services.
    IndustrySector,
    /// ILOSTAT's aggregate levels of education.
    EducationAggregate,
    /// The code list of a question, as it was answered; sections of ISIC Rev.4 for [`Question::Industry`].
    Question(Question),
    /// The user's own column, by its position in [`Indicator::own_categories`].
    Own(u8),
}

impl Classification {
    const NAMED: [Self; 5] = [
        Self::OccupationSubMajor,
        Self::OccupationMajorGroup,
        Self::OccupationSkill,
        Self::IndustrySector,
        Self::EducationAggregate,
    ];

    /// The id, which is that of the breakdown; `None` for a column of the user's own.
    pub const fn id(self) -> Option<&'static str> {
        Some(match self {
            Self::OccupationSubMajor => "occupation_sub_major",
            Self::OccupationMajorGroup => "occupation_major_group",
            Self::OccupationSkill => "occupation_skill",
            Self::IndustrySector => "industry_sector",
            Self::EducationAggregate => "education_aggregate",
            Self::Question(question) => question.id(),
            Self::Own(_) => return None,
        })
    }

    /// The classification with this id.
    pub fn find(id: &str) -> Option<Self> {
        let named = Self::NAMED.into_iter().find(|of| of.id() == Some(id));
        named.or_else(|| Question::find(id).filter(|question| has_list(*question)).map(Self::Question))
    }

    /// The question it groups the answers of.
    pub(crate) const fn question(self) -> Option<Question> {
        Some(match self {
            Self::OccupationSubMajor | Self::OccupationMajorGroup | Self::OccupationSkill => Question::Occupation,
            Self::IndustrySector => Question::Industry,
            Self::EducationAggregate => Question::Education,
            Self::Question(question) => question,
            Self::Own(_) => return None,
        })
    }

    /// The same as a breakdown of an indicator's table.
    ///
    /// # Errors
    /// `indicator.invalid` when the question has no code list, or the own column no name.
    pub(crate) fn breakdown(self, indicator: &Indicator) -> Result<Breakdown, Error> {
        let invalid = |found: String, expected: &str| {
            Err(Error::new(ErrorKind::IndicatorInvalid).column(&*indicator.id).found(found).expected(expected))
        };
        match self {
            Self::Question(question) if !has_list(question) => {
                invalid(format!("categories of {}", question.id()), "a question with a code list, such as occupation")
            }
            Self::Own(position) => match indicator.own_categories.get(usize::from(position)) {
                Some(column) => Ok(Breakdown::own(column)),
                None => invalid(format!("own categories {position}, which have no name"), "the name of a column"),
            },
            named => Ok(Breakdown::find(named.id().unwrap_or_default())),
        }
    }
}

fn has_list(question: Question) -> bool {
    matches!(question.kind(), AnswerKind::Code(_))
}

impl std::fmt::Display for Classification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.id(), self) {
            (None, Self::Own(position)) => write!(f, "own categories {position}"),
            (id, _) => f.write_str(&id.unwrap_or_default().replace('_', " ")),
        }
    }
}
