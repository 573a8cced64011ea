//! Poverty of the household, which the employed inherit: the international lines, each with the PPP year it is valid for.
//!
//! A line of one PPP year is never compared with an income in dollars of another: the year is part of the
//! question, and every question has its own lines.

use super::fact::{Fact, Facts};
use super::parameters::Parameters;
use super::question::{Answers, Asked, Question};
use super::said::{known_or_asked, required};
use crate::code::{Code, EconomicClass};
use crate::error::{Error, ErrorKind};
use crate::record::Amount;
use rust_decimal::Decimal;

/// Three international poverty lines, in PPP dollars of one year a person and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct PovertyLines {
    /// The first line, of extreme poverty.
    pub extreme: Amount,
    /// The second line, of moderate poverty.
    pub moderate: Amount,
    /// The third line.
    pub third: Amount,
}

impl PovertyLines {
    /// From hundredths of a dollar.
    fn cents(lines: [i128; 3]) -> Self {
        let [extreme, moderate, third] = lines.map(|cents| Amount::from_scaled(cents, 2).unwrap_or(Amount::ZERO));
        Self { extreme, moderate, third }
    }

    /// The economic class of a household with this consumption or income a person and day.
    pub fn class(self, daily: Amount) -> EconomicClass {
        match daily {
            daily if daily < self.extreme => EconomicClass::ExtremelyPoor,
            daily if daily < self.moderate => EconomicClass::ModeratelyPoor,
            daily if daily < self.third => EconomicClass::NearPoor,
            _ => EconomicClass::Above,
        }
    }

    pub(super) const fn limits(self) -> [Amount; 3] {
        [self.extreme, self.moderate, self.third]
    }
}

/// The year whose purchasing power parities an amount in international dollars rests on.
///
/// ```
/// use decentwork::derive::PppYear;
/// use rust_decimal::Decimal;
/// // 3,650 a month for two people; prices have doubled since 2021, and a dollar of 2021 bought what 10 units did.
/// let daily = PppYear::Ppp2021.per_person_and_day(3650.into(), 2, 2.into(), 10.into())?;
/// assert_eq!(daily, Decimal::from(3));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PppYear {
    /// Parities of 2011.
    Ppp2011,
    /// Parities of 2017.
    Ppp2017,
    /// Parities of 2021.
    Ppp2021,
}

impl PppYear {
    /// Every year, the latest first.
    pub const ALL: [Self; 3] = [Self::Ppp2021, Self::Ppp2017, Self::Ppp2011];

    /// The question that holds consumption or income in dollars of this year.
    pub const fn question(self) -> Question {
        match self {
            Self::Ppp2011 => Question::ConsumptionPpp2011,
            Self::Ppp2017 => Question::ConsumptionPpp2017,
            Self::Ppp2021 => Question::ConsumptionPpp2021,
        }
    }

    /// The lines of this year: 1.90, 3.20 and 5.50 of 2011; 2.15, 3.65 and 6.85 of 2017; 3.00, 4.20 and 8.30 of 2021.
    ///
    /// # References
    /// World Bank; the lines of 2017 were in use from September 2022 to June 2025, those of 2021 since. Those before
    /// 3.00 are parameters: from memory.
    pub fn lines(self) -> PovertyLines {
        PovertyLines::cents(match self {
            Self::Ppp2011 => [190, 320, 550],
            Self::Ppp2017 => [215, 365, 685],
            Self::Ppp2021 => [300, 420, 830],
        })
    }

    /// The lines in force under these parameters.
    pub(super) const fn lines_of(self, parameters: &Parameters) -> PovertyLines {
        match self {
            Self::Ppp2011 => parameters.poverty_lines_2011,
            Self::Ppp2017 => parameters.poverty_lines_2017,
            Self::Ppp2021 => parameters.poverty_lines_2021,
        }
    }

    /// Consumption or income a person and day in PPP dollars of this year.
    ///
    /// `monthly_total` is the household's, in local currency; `members` counts all of them; `price_rise` is the
    /// consumer price index of the survey month over that of this year; `parity` is local currency for one PPP
    /// dollar of this year. It is `monthly_total * 12 / 365 / members / price_rise / parity`.
    ///
    /// # References
    /// SDG indicator 1.1.1 metadata: poverty belongs to the household, and its size counts all members.
    ///
    /// # Errors
    /// `record.field` for a household without members, or prices or a parity that are not positive; `overflow` for
    /// an amount that is too large.
    pub fn per_person_and_day(
        self,
        monthly_total: Decimal,
        members: u32,
        price_rise: Decimal,
        parity: Decimal,
    ) -> Result<Decimal, Error> {
        let members = Decimal::from(members);
        for (name, divisor) in [("members", members), ("price_rise", price_rise), ("parity", parity)] {
            if divisor <= Decimal::ZERO {
                return Err(Error::new(ErrorKind::FieldInvalid)
                    .column(name)
                    .found(divisor.to_string())
                    .expected("a number above zero"));
            }
        }
        let days = Decimal::from(365);
        let daily = || {
            let divisor = days.checked_mul(members)?.checked_mul(price_rise)?.checked_mul(parity)?;
            monthly_total.checked_mul(Decimal::from(12))?.checked_div(divisor)
        };
        daily().ok_or_else(|| {
            Error::new(ErrorKind::Overflow)
                .column("monthly_total")
                .found(monthly_total.to_string())
                .expected("amounts whose product is below 7.9e28")
        })
    }
}

/// Below which lines a household is.
pub(super) fn set(facts: &mut Facts, answers: &Answers, parameters: &Parameters, asked: Asked) {
    let [extreme, moderate, third] = below(answers, parameters, asked);
    facts.set(Fact::BelowExtremeLine, extreme);
    facts.set(Fact::BelowModerateLine, moderate);
    facts.set(Fact::BelowThirdLine, third);
    facts.set(Fact::BelowNationalLine, required(answers.below_national_poverty_line));
}

/// Strictly below the three lines: by the class that was stated, otherwise by the latest PPP year that was asked for.
///
/// # References
/// SDG indicator 1.1.1 metadata; ILOSTAT CLA_ECOCLA.
fn below(answers: &Answers, parameters: &Parameters, asked: Asked) -> [Option<bool>; 3] {
    let class = if answers.economic_class.is_stated() {
        answers.economic_class
    } else {
        let year = PppYear::ALL.into_iter().find(|year| known_or_asked_number(answers, asked, year.question()));
        let class =
            year.and_then(|year| answers.number(year.question()).map(|daily| year.lines_of(parameters).class(daily)));
        class.unwrap_or_default()
    };
    match class {
        EconomicClass::NotStated => [None; 3],
        EconomicClass::ExtremelyPoor => [Some(true); 3],
        EconomicClass::ModeratelyPoor => [Some(false), Some(true), Some(true)],
        EconomicClass::NearPoor => [Some(false), Some(false), Some(true)],
        EconomicClass::Above => [Some(false); 3],
        EconomicClass::NearPoorOrAbove => [Some(false), Some(false), None],
    }
}

/// Whether a number was asked for, or told all the same.
fn known_or_asked_number(answers: &Answers, asked: Asked, question: Question) -> bool {
    known_or_asked(answers, asked, question) || answers.number(question).is_some()
}
