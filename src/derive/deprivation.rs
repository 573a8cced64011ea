//! Multiple deprivation in employment: five items in sixths, counted by the method of Alkire and Foster.
//!
//! Scores are whole sixths, so that no sum of floats decides who is deprived. Somebody of whom one item is not known has
//! no score: taking it for "not deprived" would make people better off by losing their answers.

use super::fact::{Fact, Facts};
use super::kleene::{and, not, or};
use super::mismatch::tertiary;
use super::parameters::Parameters;
use super::pay::is_below_monthly;
use super::question::{Answers, Asked};
use super::ratio::Ratio;
use super::said::required;
use super::status;
use crate::code::Icse93;
use crate::record::Amount;

/// An item of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Income,
    Status,
    Tenure,
    SocialSecurity,
    Hours,
}

impl Item {
    pub(super) const ALL: [Self; 5] = [Self::Income, Self::Status, Self::Tenure, Self::SocialSecurity, Self::Hours];

    /// The weight, in sixths: three dimensions count a third each, and two of them have two items.
    const fn sixths(self) -> u8 {
        match self {
            Self::Income => 2,
            Self::Status | Self::Tenure | Self::SocialSecurity | Self::Hours => 1,
        }
    }
    const fn fact(self) -> Fact {
        match self {
            Self::Income => Fact::IncomeDeprived,
            Self::Status => Fact::StatusDeprived,
            Self::Tenure => Fact::TenureDeprived,
            Self::SocialSecurity => Fact::SocialSecurityDeprived,
            Self::Hours => Fact::HoursDeprived,
        }
    }
    fn of(self, answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
        match self {
            Self::Income => income(answers, parameters, asked),
            Self::Status => of_status(answers, parameters),
            Self::Tenure => below(answers.tenure_months, parameters.deprivation_tenure_months),
            Self::SocialSecurity => not(required(answers.pension_contribution)),
            Self::Hours => above(answers.hours_usual_all, parameters.deprivation_hours),
        }
    }
}

/// In which items somebody with a job is deprived; known only where all of them are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Deprived([bool; 5]);

impl Deprived {
    pub(super) fn of(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<Self> {
        let mut deprived = Self([false; 5]);
        for (found, item) in deprived.0.iter_mut().zip(Item::ALL) {
            *found = item.of(answers, parameters, asked)?;
        }
        Some(deprived)
    }
    const fn has(self, item: Item) -> bool {
        self.0[item as usize]
    }
    /// The score in sixths.
    fn sixths(self) -> u8 {
        Item::ALL.into_iter().filter(|item| self.has(*item)).map(Item::sixths).sum()
    }
    /// Whether the score reaches the cut-off: both are whole sixths.
    fn is_multiply(self, parameters: &Parameters) -> bool {
        self.sixths() >= parameters.deprivation_cutoff_sixths
    }
}

/// The deprivations of employed people, and whether together they reach the cut-off.
///
/// # References
/// - S. Alkire, J. Foster (2011), Counting and multidimensional poverty measurement, Journal of Public Economics 95,
///   476-487.
/// - K. Sehnbruch, P. González, M. Apablaza, R. Méndez, V. Arriagada (2020), The quality of employment in nine Latin
///   American countries, World Development 127: dimensions and weights; the limits of items are parameters.
pub(super) fn set(facts: &mut Facts, answers: &Answers, parameters: &Parameters, asked: Asked, employed: Option<bool>) {
    let found = Deprived::of(answers, parameters, asked);
    for item in Item::ALL {
        facts.set(item.fact(), and(employed, found.map(|deprived| deprived.has(item))));
    }
    facts.set(Fact::MultiplyDeprived, and(employed, found.map(|deprived| deprived.is_multiply(parameters))));
}

/// The score of a job, from 0 to 1.
pub(super) fn score(answers: &Answers, parameters: &Parameters, asked: Asked) -> Ratio {
    sixths(Deprived::of(answers, parameters, asked).map(Deprived::sixths))
}

/// The score of whoever is multiply deprived, 0 of everybody else.
pub(super) fn censored_score(answers: &Answers, parameters: &Parameters, asked: Asked) -> Ratio {
    let censored = |deprived: Deprived| if deprived.is_multiply(parameters) { deprived.sixths() } else { 0 };
    sixths(Deprived::of(answers, parameters, asked).map(censored))
}

/// What an item adds to the score.
pub(super) fn part(item: Item, answers: &Answers, parameters: &Parameters, asked: Asked) -> Ratio {
    let of_item = |deprived: Deprived| if deprived.has(item) { item.sixths() } else { 0 };
    sixths(Deprived::of(answers, parameters, asked).map(of_item))
}

fn sixths(number: Option<u8>) -> Ratio {
    let amount = |number: u8| Amount::from_integer(i64::from(number));
    number.and_then(amount).zip(amount(6)).map_or(Ratio::UNKNOWN, |(top, bottom)| Ratio::new(top, bottom))
}

/// Earns less from the main job than the line: as derived by the office, otherwise as compared with the parameter.
fn income(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let line = parameters.deprivation_earnings_line;
    required(answers.below_earnings_line).or_else(|| is_below_monthly(answers, parameters, asked, line?))
}

/// An employee without a written contract, an own-account worker without tertiary education, or a contributing family
/// worker.
fn of_status(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    let has = |of| status::has(answers, parameters, Some(true), of);
    let employee = and(has(Icse93::Employee), not(required(answers.written_contract)));
    let own_account = and(has(Icse93::OwnAccount), not(tertiary(answers)));
    or(or(employee, own_account), has(Icse93::FamilyWorker))
}

fn below(number: Option<Amount>, limit: u8) -> Option<bool> {
    Some(number? < Amount::from_integer(i64::from(limit))?)
}

fn above(number: Option<Amount>, limit: u8) -> Option<bool> {
    Some(number? > Amount::from_integer(i64::from(limit))?)
}
