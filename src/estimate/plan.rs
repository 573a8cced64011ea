//! The plan: indicators times breakdowns, reduced to the distinct things that must be added up.

use super::fingerprint::Fingerprint;
use super::interval::Level;
use super::rules::Rules;
use crate::code::MAX_AGE;
use crate::derive::{BitSet, Parameters, Question};
use crate::error::{Error, ErrorKind};
use crate::indicator::{
    self, Breakdown, BreakdownSource, FIRST_OWN, Formula, Grouping, Indicator, MOST_OWN, Measure, NOT_STATED, Scope,
    own_number,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most measures one plan can hold; their "known" bits share a word.
const MOST_MEASURES: usize = 32;

/// A measure of the plan and what is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Measured {
    pub(crate) measure: Measure,
    /// The sum of weight times value.
    pub(crate) sum: bool,
    /// Every value with its weight.
    pub(crate) spread: bool,
}

/// One coded column that cells are made of. All breakdowns over a question share it.
#[derive(Clone, Debug)]
pub(crate) struct Dimension {
    pub(crate) source: BreakdownSource,
    /// Axes of the plan that read it.
    pub(crate) axes: Vec<usize>,
    /// For a question: the atom of each coded answer. Atoms are the finest groups that the axes tell apart,
    /// so that overlapping bands are unions of disjoint atoms.
    pub(crate) atom_of: Vec<u32>,
    /// For a question: the items of each atom, axis by axis.
    pub(crate) items: Vec<Vec<Vec<u16>>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Inner {
    pub(crate) indicators: Vec<Indicator>,
    /// The indicators' formulas, own columns numbered by the plan.
    pub(crate) formulas: Vec<Formula>,
    pub(crate) axes: Vec<Breakdown>,
    /// What formulas compare groups over and the table is not broken down by; numbered after the axes.
    pub(crate) categories: Vec<Breakdown>,
    /// The axis or categories that each formula compares groups over.
    pub(crate) over: Vec<Option<usize>>,
    /// The groupings of the table: sets of axes, the total first.
    pub(crate) groupings: Vec<Vec<usize>>,
    pub(crate) parameters: Parameters,
    pub(crate) rules: Rules,
    pub(crate) own_facts: Vec<String>,
    pub(crate) own_numbers: Vec<String>,
    /// The library's facts that are asked about.
    pub(crate) facts: BitSet,
    pub(crate) measures: Vec<Measured>,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) most_cells: u64,
    pub(crate) fingerprint: Fingerprint,
}

/// The chosen indicators and breakdowns. Cheap to clone.
///
/// ```
/// use decentwork::Plan;
/// let plan = Plan::builder().indicators(["unemployment_rate", "SDG 8.6.1"])?.by(["sex"]).build()?;
/// assert_eq!(plan.indicators()[1].id, "neet_rate");
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Plan(pub(crate) Arc<Inner>);

/// Collects what a [`Plan`] is made of.
#[derive(Clone, Debug, Default)]
pub struct PlanBuilder {
    indicators: Vec<Indicator>,
    by: Vec<Vec<Breakdown>>,
    parameters: Parameters,
    rules: Rules,
    without_totals: bool,
    most_cells: Option<u64>,
}

impl PlanBuilder {
    /// Adds indicators by id, ILOSTAT code or SDG number.
    ///
    /// # Errors
    /// `indicator.unknown` with the nearest names.
    pub fn indicators<'a>(mut self, keys: impl IntoIterator<Item = &'a str>) -> Result<Self, Error> {
        for key in keys {
            self.indicators.push(indicator::find(key)?.clone());
        }
        Ok(self)
    }
    /// Adds an indicator of the user's own.
    #[must_use]
    pub fn indicator(mut self, indicator: Indicator) -> Self {
        self.indicators.push(indicator);
        self
    }
    /// Adds a breakdown over one or several code lists or own columns, by name.
    #[must_use]
    pub fn by<'a>(self, axes: impl IntoIterator<Item = &'a str>) -> Self {
        self.by_breakdowns(axes.into_iter().map(Breakdown::find))
    }
    /// Adds a breakdown over one or several axes.
    #[must_use]
    pub fn by_breakdowns(mut self, axes: impl IntoIterator<Item = Breakdown>) -> Self {
        self.by.push(axes.into_iter().collect());
        self
    }
    /// Uses other ages and hours limits than the international ones.
    #[must_use]
    pub fn parameters(mut self, parameters: Parameters) -> Self {
        self.parameters = parameters;
        self
    }
    /// Uses other quantile and Gini rules than the default ones.
    #[must_use]
    pub fn rules(mut self, rules: Rules) -> Self {
        self.rules = rules;
        self
    }
    /// Whether a breakdown also gives its margins and the total; it does by default.
    #[must_use]
    pub fn totals(mut self, totals: bool) -> Self {
        self.without_totals = !totals;
        self
    }
    /// The most cells a table may have, a million by default.
    #[must_use]
    pub fn most_cells(mut self, cells: u64) -> Self {
        self.most_cells = Some(cells);
        self
    }

    /// Makes the plan.
    ///
    /// # Errors
    /// When an indicator occurs twice, when there is none, when own columns are too many, or when the confidence
    /// of intervals is not between 0 and 1.
    pub fn build(self) -> Result<Plan, Error> {
        if self.indicators.is_empty() {
            return Err(Error::new(ErrorKind::IndicatorInvalid).found("no indicator").expected("at least one"));
        }
        let confidence = self.rules.confidence;
        Level::new(f64::from(confidence.over) / f64::from(confidence.under))?;
        let mut own_facts: Vec<String> = Vec::new();
        let mut own_numbers: Vec<String> = Vec::new();
        let mut formulas = Vec::new();
        for (at, indicator) in self.indicators.iter().enumerate() {
            if self.indicators[..at].iter().any(|earlier| earlier.id == indicator.id) {
                return Err(Error::new(ErrorKind::IndicatorDuplicate)
                    .found(&*indicator.id)
                    .fix("name each indicator once"));
            }
            let facts: Vec<usize> = indicator.own_facts.iter().map(|name| place(&mut own_facts, name)).collect();
            let numbers: Vec<usize> = indicator.own_numbers.iter().map(|name| place(&mut own_numbers, name)).collect();
            if own_facts.len() > MOST_OWN || own_numbers.len() > MOST_MEASURES - 8 {
                return Err(Error::new(ErrorKind::LimitFacts)
                    .found(format!("{} yes-or-no and {} number columns", own_facts.len(), own_numbers.len()))
                    .expected("32 and 24 at the most"));
            }
            formulas.push(indicator.formula.map(
                |scope| renumber(scope, &facts),
                |measure| match measure {
                    Measure::Own(position) => Measure::Own(numbers[usize::from(position)] as u8),
                    quantity @ Measure::Quantity(_) => quantity,
                },
            ));
        }
        let mut axes: Vec<Breakdown> = Vec::new();
        let mut groupings: Vec<Vec<usize>> = Vec::new();
        if !self.without_totals || self.by.is_empty() {
            groupings.push(Vec::new());
        }
        for by in self.by {
            let mut full: Vec<usize> = by.into_iter().map(|axis| place(&mut axes, &axis)).collect();
            full.sort_unstable();
            full.dedup();
            let margins = if self.without_totals { 1 << full.len() >> full.len() } else { 1_usize << full.len() };
            for chosen in 0..margins {
                // Leave out the axes whose bit is set: the full crossing first, the total last.
                let margin: Vec<usize> =
                    full.iter().enumerate().filter(|(bit, _)| chosen >> bit & 1 == 0).map(|(_, axis)| *axis).collect();
                if !groupings.contains(&margin) {
                    groupings.push(margin);
                }
            }
        }
        groupings.sort_by_key(Vec::len);

        let mut facts = BitSet::EMPTY;
        let mut measures: BTreeMap<Measure, (bool, bool)> = BTreeMap::new();
        for formula in &formulas {
            let (a, b, c) = formula.scopes();
            facts = facts.or(a.mask()).or(b.mask()).or(c.mask());
            for measure in formula.measure().into_iter().chain(formula.second_measure()) {
                let kept = measures.entry(measure).or_default();
                if formula.needs_distribution() { kept.1 = true } else { kept.0 = true }
            }
        }
        facts = axes.iter().flat_map(Breakdown::facts).fold(facts, |facts, fact| facts.or(fact.bit()));
        let measures = measures.into_iter().map(|(measure, (sum, spread))| Measured { measure, sum, spread }).collect();
        let mut categories: Vec<Breakdown> = Vec::new();
        let mut over = Vec::new();
        for (formula, indicator) in formulas.iter().zip(&self.indicators) {
            let breakdown = formula.classification().map(|over| over.breakdown(indicator)).transpose()?;
            over.push(breakdown.map(|breakdown| match axes.iter().position(|axis| *axis == breakdown) {
                Some(axis) => axis,
                None => axes.len() + place(&mut categories, &breakdown),
            }));
        }
        let dimensions = dimensions(&[&*axes, &*categories].concat());
        let mut inner = Inner {
            indicators: self.indicators,
            formulas,
            axes,
            categories,
            over,
            groupings,
            parameters: self.parameters,
            rules: self.rules,
            own_facts,
            own_numbers,
            facts: facts.and(BitSet::below(FIRST_OWN)),
            measures,
            dimensions,
            most_cells: self.most_cells.unwrap_or(1_000_000),
            fingerprint: Fingerprint::default(),
        };
        inner.fingerprint = inner.identify();
        Ok(Plan(Arc::new(inner)))
    }
}

/// The position of an item in a list, to which it is added when it is new.
fn place<T: Clone + PartialEq>(list: &mut Vec<T>, item: &T) -> usize {
    list.iter().position(|known| known == item).unwrap_or_else(|| {
        list.push(item.clone());
        list.len() - 1
    })
}

/// The scope with its own facts numbered as the plan numbers them.
fn renumber(scope: Scope, positions: &[usize]) -> Scope {
    let moved = |set: BitSet| {
        let own = positions.iter().zip(FIRST_OWN..).filter(|(_, local)| set.has(*local));
        own.fold(set.and(BitSet::below(FIRST_OWN)), |moved, (&global, _)| moved.or(BitSet::one(own_number(global))))
    };
    Scope { has: moved(scope.has), lacks: moved(scope.lacks) }
}

fn dimensions(axes: &[Breakdown]) -> Vec<Dimension> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    // Classes of facts need no column: the pattern of a row tells its class.
    for (at, axis) in axes.iter().enumerate().filter(|(_, axis)| axis.source != BreakdownSource::Facts) {
        match dimensions.iter_mut().find(|dimension| dimension.source == axis.source) {
            Some(dimension) => dimension.axes.push(at),
            None => dimensions.push(Dimension {
                source: axis.source.clone(),
                axes: vec![at],
                atom_of: Vec::new(),
                items: Vec::new(),
            }),
        }
    }
    for dimension in &mut dimensions {
        let BreakdownSource::Question(question) = dimension.source else { continue };
        let answers = if question == Question::Age {
            usize::from(MAX_AGE) + 2
        } else {
            dimension.axes.iter().map(|&axis| axes[axis].positions()).max().unwrap_or(1)
        };
        for answer in 0..answers {
            let items: Vec<Vec<u16>> = dimension.axes.iter().map(|&axis| axes[axis].items_of(answer)).collect();
            let atom = dimension.items.iter().position(|known| *known == items).unwrap_or_else(|| {
                dimension.items.push(items);
                dimension.items.len() - 1
            });
            dimension.atom_of.push(atom as u32);
        }
    }
    dimensions
}

impl Breakdown {
    /// How many coded answers the axis tells the item of.
    fn positions(&self) -> usize {
        match &self.grouping {
            Grouping::Positions(positions) => positions.len(),
            Grouping::Bands(_) | Grouping::Scopes(_) | Grouping::Own => 1,
        }
    }
    /// The items of a coded answer: none when it is outside the list, several when bands overlap.
    fn items_of(&self, answer: usize) -> Vec<u16> {
        match &self.grouping {
            Grouping::Positions(positions) => vec![positions[answer]],
            Grouping::Bands(bands) => match answer.checked_sub(1) {
                None => vec![NOT_STATED],
                Some(age) => (0..)
                    .zip(bands)
                    .filter(|(_, (from, to))| (usize::from(*from)..=usize::from(*to)).contains(&age))
                    .map(|(item, _)| item)
                    .collect(),
            },
            Grouping::Scopes(_) | Grouping::Own => Vec::new(),
        }
    }
}

impl Inner {
    /// What two tallies must share to be added: everything but the rules, which apply when a table is finished.
    fn identify(&self) -> Fingerprint {
        let mut print = Fingerprint::new();
        for (indicator, formula) in self.indicators.iter().zip(&self.formulas) {
            print.add("indicator", &format!("{} {} {formula:?}", indicator.id, indicator.unit.id()));
        }
        for axis in self.all_axes() {
            print.add("axis", &format!("{} {} {:?} {:?}", axis.id, axis.list, axis.source, axis.grouping));
        }
        print.add("categories", &format!("{:?}", self.over));
        print.add("groupings", &format!("{:?}", self.groupings));
        print.add("parameters", &format!("{:?}", self.parameters));
        print.add("own columns", &format!("{:?} {:?}", self.own_facts, self.own_numbers));
        print
    }
    /// The axes of the table, then what formulas compare groups over.
    pub(crate) fn all_axes(&self) -> impl Iterator<Item = &Breakdown> {
        self.axes.iter().chain(&self.categories)
    }
    /// The position of a measure.
    pub(crate) fn measure(&self, measure: Measure) -> usize {
        self.measures.iter().position(|known| known.measure == measure).unwrap_or(0)
    }
    /// The plan's own breakdown columns, in the order of the dimensions that read them.
    pub(crate) fn own_axes(&self) -> impl Iterator<Item = &str> {
        self.dimensions.iter().filter_map(|dimension| match &dimension.source {
            BreakdownSource::Own(name) => Some(name.as_str()),
            _ => None,
        })
    }
}

impl Plan {
    /// Starts a plan.
    pub fn builder() -> PlanBuilder {
        PlanBuilder::default()
    }
    /// The indicators, in the order in which they were named.
    pub fn indicators(&self) -> &[Indicator] {
        &self.0.indicators
    }
    /// The indicator of the plan with this id, ILOSTAT code or SDG number.
    ///
    /// # Errors
    /// `indicator.unknown` with the nearest ids of the plan.
    pub fn indicator(&self, key: &str) -> Result<&Indicator, Error> {
        let named = |id: &str| self.indicators().iter().find(|indicator| indicator.id == id);
        let found = named(key.trim()).or_else(|| indicator::find(key).ok().and_then(|known| named(&known.id)));
        found.ok_or_else(|| {
            Error::new(ErrorKind::IndicatorUnknown)
                .found(key)
                .expected("an indicator of the plan")
                .suggest(key, self.indicators().iter().map(|indicator| &*indicator.id))
        })
    }
    /// The axes its breakdowns use; each is a column of the table.
    pub fn axes(&self) -> &[Breakdown] {
        &self.0.axes
    }
    /// The ages and hours limits in force.
    pub fn parameters(&self) -> &Parameters {
        &self.0.parameters
    }
    /// The quantile and Gini rules in force.
    pub fn rules(&self) -> &Rules {
        &self.0.rules
    }
    /// The columns of the user's own that it reads.
    pub fn own_columns(&self) -> impl Iterator<Item = &str> {
        self.0.own_facts.iter().chain(&self.0.own_numbers).map(String::as_str).chain(self.0.own_axes())
    }
    /// The fingerprint that tallies must share to be added, in hexadecimal.
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint.to_string()
    }
}
