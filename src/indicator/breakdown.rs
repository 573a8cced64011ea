//! Breakdowns: the code lists and the user's own columns that a table is split by.

use super::derived;
use super::scope::Scope;
use crate::code::{
    AGE_5YR_BANDS, AGE_10YR_BANDS, AGE_AGGREGATE, AGE_CHILDREN, AGE_YOUTH_ADULT, AgeBand, BroadSector, Code, CodeList,
    Education, EducationAggregate, Industry, MAX_AGE, MajorGroup, Occupation, SkillLevel,
};
use crate::derive::{AnswerKind, BitSet, Fact, Facts, Question};
use crate::error::{Error, ErrorKind};

/// What a breakdown splits by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// The answer to a standard question.
    Question(Question),
    /// A column of the user's own.
    Own(String),
    /// What the library derives from several answers.
    Facts,
}

/// One row of a breakdown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BreakdownItem {
    /// The code in the classification, such as `SEX_F`.
    pub code: String,
    /// The readable name, such as `female`, which tables hold.
    pub name: String,
    /// The label that is printed.
    pub label: String,
}

impl BreakdownItem {
    /// An item whose code, name and label are the same.
    pub(crate) fn plain(text: &str) -> Self {
        Self { code: text.to_owned(), name: text.to_owned(), label: text.to_owned() }
    }
}

/// How answers become items.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Grouping {
    /// Ages from and to; bands may overlap.
    Bands(Vec<(u8, u8)>),
    /// By position of the answer in its code list: the item, or [`NOT_STATED`].
    Positions(Vec<u16>),
    /// Every value of an own column is an item.
    Own,
    /// The item of the first scope that a unit is in for certain.
    Scopes(Vec<(Scope, u16)>),
}

/// The item of answers that were not stated.
pub(crate) const NOT_STATED: u16 = u16::MAX;

/// A code list, or an own column, that a table is split by.
///
/// ```
/// use decentwork::Breakdown;
/// let bands = Breakdown::find("age_youth_adult");
/// assert_eq!(bands.items().len(), 4);
/// let decades = Breakdown::age_bands("decade", &[15, 30, 45, 60])?;
/// assert_eq!(decades.items()[3].name, "60+");
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Breakdown {
    pub(crate) id: String,
    pub(crate) list: String,
    pub(crate) source: Source,
    pub(crate) items: Vec<BreakdownItem>,
    pub(crate) grouping: Grouping,
}

impl Breakdown {
    /// The name of its column in tables.
    pub fn id(&self) -> &str {
        &self.id
    }
    /// The code list with its version; empty for an own column.
    pub fn list(&self) -> &str {
        &self.list
    }
    /// What it splits by.
    pub fn source(&self) -> &Source {
        &self.source
    }
    /// Its items in the order of the code list; none for an own column, whose items are what occurs.
    pub fn items(&self) -> &[BreakdownItem] {
        &self.items
    }

    /// The ids of all breakdowns over standard questions, and over what is derived from them.
    pub fn standard_ids() -> Vec<&'static str> {
        let mut ids: Vec<&str> = NAMED.iter().copied().chain(derived::ids()).collect();
        ids.extend(
            Question::ALL
                .iter()
                .filter(|q| matches!(q.kind(), AnswerKind::Code(_)) && !NAMED.contains(&q.id()))
                .map(|q| q.id()),
        );
        ids
    }

    /// The breakdown with this id; any other name is a column of the user's own.
    pub fn find(id: &str) -> Self {
        match id {
            "age" => {
                Self::bands(id, "single years", (0..=MAX_AGE).map(|age| (age.to_string(), age.to_string(), age, age)))
            }
            "age_youth_adult" => Self::ilostat_bands(id, AGE_YOUTH_ADULT),
            "age_aggregate" => Self::ilostat_bands(id, AGE_AGGREGATE),
            "age_children" => Self::ilostat_bands(id, AGE_CHILDREN),
            "age_5yr_bands" => Self::ilostat_bands(id, AGE_5YR_BANDS),
            "age_10yr_bands" => Self::ilostat_bands(id, AGE_10YR_BANDS),
            "education_aggregate" => Self::coarser(
                id,
                Question::Education,
                |at| Education::from_index(at).aggregate(),
                EducationAggregate::list(),
            ),
            "industry_sector" => {
                Self::coarser(id, Question::Industry, |at| Industry::from_index(at).broad_sector(), BroadSector::list())
            }
            "occupation_major_group" => Self::coarser(
                id,
                Question::Occupation,
                |at| Occupation::from_index(at).major_group(),
                MajorGroup::list(),
            ),
            "occupation_sub_major" => Self::sub_major_groups(id),
            "occupation_skill" => Self::coarser(
                id,
                Question::Occupation,
                |at| Occupation::from_index(at).skill_level(),
                SkillLevel::list(),
            ),
            _ if derived::find(id).is_some() => Self::derived(id),
            _ => match Question::find(id).map(|question| (question, question.kind())) {
                Some((question, AnswerKind::Code(list))) => Self::over(
                    id,
                    question,
                    list(),
                    (0..list().items.len() as u16).map(|at| at.wrapping_sub(1)).collect(),
                ),
                _ => Self::own(id),
            },
        }
    }

    /// The facts that decide its items; none for a breakdown of answers.
    pub fn facts(&self) -> impl Iterator<Item = Fact> {
        let told = match &self.grouping {
            Grouping::Scopes(scopes) => scopes.iter().fold(BitSet::EMPTY, |set, (scope, _)| set.or(scope.mask())),
            _ => BitSet::EMPTY,
        };
        Fact::ALL.iter().copied().filter(move |fact| told.meets(fact.bit()))
    }

    /// The item of a unit with these facts, the first that it is in for certain: none where it is in no item, such as a
    /// person without a job in a breakdown of jobs, and [`NOT_STATED`] where that is not known.
    pub(crate) fn item_of_facts(&self, found: Facts) -> Option<u16> {
        let Grouping::Scopes(scopes) = &self.grouping else { return None };
        let holds = |truth| move |(scope, _): &&(Scope, u16)| scope.holds(found) == truth;
        let sure = scopes.iter().find(holds(Some(true))).map(|(_, item)| *item);
        sure.or_else(|| scopes.iter().find(holds(None)).map(|_| NOT_STATED))
    }

    /// A classification that is derived: its items are told apart by facts.
    fn derived(id: &str) -> Self {
        let Some(classification) = derived::find(id) else { return Self::own(id) };
        let item = |(code, name, label): (&str, &str, &str)| BreakdownItem {
            code: code.to_owned(),
            name: name.to_owned(),
            label: label.to_owned(),
        };
        Self {
            id: id.to_owned(),
            list: classification.list.name().to_owned(),
            source: Source::Facts,
            items: classification.items().into_iter().map(item).collect(),
            grouping: Grouping::Scopes(classification.scopes.to_vec()),
        }
    }

    /// The facts without which it tells nothing; the others only tell groups further apart.
    pub fn needs(&self) -> Vec<Fact> {
        let derived = derived::find(&self.id).filter(|_| self.source == Source::Facts);
        match derived.map_or(&[][..], |classification| classification.needs) {
            [] => self.facts().collect(),
            needs => needs.to_vec(),
        }
    }

    /// A column of the user's own, even one that is named like a standard breakdown.
    pub fn own(column: &str) -> Self {
        Self {
            id: column.to_owned(),
            list: String::new(),
            source: Source::Own(column.to_owned()),
            items: Vec::new(),
            grouping: Grouping::Own,
        }
    }

    /// Age bands of the user's own, each from one lower bound to the next, the last one open.
    ///
    /// # Errors
    /// `option.unknown` when the bounds do not ascend.
    pub fn age_bands(id: &str, lower_bounds: &[u8]) -> Result<Self, Error> {
        if lower_bounds.is_empty()
            || lower_bounds.windows(2).any(|pair| pair[0] >= pair[1])
            || lower_bounds.iter().any(|&age| age > MAX_AGE)
        {
            return Err(Error::new(ErrorKind::OptionUnknown)
                .column("age bands")
                .found(format!("{lower_bounds:?}"))
                .expected("ascending lower bounds such as 15, 25, 55, 65"));
        }
        let bands = lower_bounds.iter().enumerate().map(|(at, &from)| match lower_bounds.get(at + 1) {
            Some(&next) => (format!("Y{from}-{}", next - 1), format!("{from}-{}", next - 1), from, next - 1),
            None => (format!("YGE{from}"), format!("{from}+"), from, MAX_AGE),
        });
        Ok(Self::bands(id, "own age bands", bands))
    }

    fn bands(id: &str, list: &str, bands: impl Iterator<Item = (String, String, u8, u8)>) -> Self {
        let (items, ranges) =
            bands.map(|(code, name, from, to)| (BreakdownItem { code, label: name.clone(), name }, (from, to))).unzip();
        Self {
            id: id.to_owned(),
            list: list.to_owned(),
            source: Source::Question(Question::Age),
            items,
            grouping: Grouping::Bands(ranges),
        }
    }

    fn ilostat_bands(id: &str, bands: &[AgeBand]) -> Self {
        let list = bands.first().map_or("", |band| band.code.rsplit_once('_').map_or("", |(version, _)| version));
        Self::bands(
            id,
            list,
            bands.iter().map(|band| (band.code.to_owned(), band.label.to_owned(), band.from, band.to)),
        )
    }

    fn over(id: &str, question: Question, list: &CodeList, positions: Vec<u16>) -> Self {
        let items = list.items[1..]
            .iter()
            .map(|item| BreakdownItem {
                code: item.code.to_owned(),
                name: item.name.to_owned(),
                label: item.label.to_owned(),
            })
            .collect();
        Self {
            id: id.to_owned(),
            list: list.name.to_owned(),
            source: Source::Question(question),
            items,
            grouping: Grouping::Positions(positions),
        }
    }

    /// The groups of ISCO-08 of two digits; an occupation of which only one is known has not stated which.
    fn sub_major_groups(id: &str) -> Self {
        let (list, occupation) = (Occupation::list(), Occupation::from_index);
        let all = || 0..list.items.len() as u16;
        let groups: Vec<u16> = all().filter(|&at| occupation(at).level() == 2).collect();
        let place = |group: Occupation| groups.binary_search(&group.index()).map_or(NOT_STATED, |at| at as u16);
        let positions = all().map(|at| occupation(at).sub_major().map_or(NOT_STATED, place)).collect();
        let items = groups.iter().map(|&at| {
            let item = &list.items[usize::from(at)];
            BreakdownItem { code: item.code.to_owned(), name: item.name.to_owned(), label: item.label.to_owned() }
        });
        Self {
            id: id.to_owned(),
            list: list.name.to_owned(),
            source: Source::Question(Question::Occupation),
            items: items.collect(),
            grouping: Grouping::Positions(positions),
        }
    }

    /// The items of a coarser list over the answers to a finer one.
    fn coarser<C: Code>(id: &str, question: Question, of: impl Fn(u16) -> C, list: &CodeList) -> Self {
        let AnswerKind::Code(fine) = question.kind() else { return Self::find("") };
        let positions = (0..fine().items.len() as u16).map(|at| of(at).index().wrapping_sub(1)).collect();
        Self::over(id, question, list, positions)
    }
}

/// Breakdowns that are not simply the code list of a question.
const NAMED: &[&str] = &[
    "age",
    "age_youth_adult",
    "age_aggregate",
    "age_children",
    "age_5yr_bands",
    "age_10yr_bands",
    "education_aggregate",
    "industry_sector",
    "occupation_major_group",
    "occupation_sub_major",
    "occupation_skill",
];
