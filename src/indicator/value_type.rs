//! What sort of number an indicator is, and in which unit, in the codes of ILOSTAT.

use super::{Formula, Indicator, Unit};

/// The type of a value, with which ILOSTAT's codes of indicators end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueType {
    /// A number of persons, hours or units of currency: `NB`.
    Number,
    /// A rate, a share or a gap: `RT`.
    Rate,
    /// A distribution, whose items add up to 100: `DT`.
    Distribution,
    /// A growth rate: `GR`.
    Growth,
    /// An index: `IN`.
    Index,
}

impl ValueType {
    /// Every type.
    pub const ALL: [Self; 5] = [Self::Number, Self::Rate, Self::Distribution, Self::Growth, Self::Index];
    /// The code in ILOSTAT (UNIT_MEASURE_TYPE).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Number => "NB",
            Self::Rate => "RT",
            Self::Distribution => "DT",
            Self::Growth => "GR",
            Self::Index => "IN",
        }
    }
}

/// A unit in the codes of ILOSTAT (UNIT_MEASURE and UNIT_MULT).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnitMeasure {
    /// The code, such as `PS`.
    pub code: &'static str,
    /// The power of ten that values are told in: 3 for thousands.
    pub multiplier: u8,
}

impl UnitMeasure {
    /// Every unit of the code list.
    ///
    /// # References
    /// ILOSTAT dictionary (2019), code list UNIT_MEASURE.
    pub const CODES: [&'static str; 19] = [
        "CR", "CS", "DS", "HH", "HR", "IN", "JS", "LC", "MH", "MN", "PP", "PS", "PT", "RT", "US", "WK", "WP", "XT",
        "YR",
    ];
    /// The unit of this code: persons in thousands, others as they are.
    pub fn find(code: &str) -> Option<Self> {
        let code = Self::CODES.into_iter().find(|known| *known == code)?;
        Some(Self { code, multiplier: if code == "PS" { 3 } else { 0 } })
    }
}

impl Unit {
    /// The unit in the codes of ILOSTAT; `None` where it has none: minutes, months, points, an index from 0 to 1, a unit of the user's own.
    ///
    /// Currency is `CR`, and the classification `CUR` says which.
    pub fn measure(self) -> Option<UnitMeasure> {
        match self {
            Self::Persons => UnitMeasure::find("PS"),
            Self::Percent => UnitMeasure::find("PT"),
            Self::Hours => UnitMeasure::find("HR"),
            Self::Days => UnitMeasure::find("DS"),
            Self::Years => UnitMeasure::find("YR"),
            Self::Currency => UnitMeasure::find("CR"),
            Self::Ratio => UnitMeasure::find("RT"),
            Self::Minutes | Self::Months | Self::Points | Self::Index | Self::Own => None,
        }
    }
}

impl Indicator {
    /// The type of its value by its unit; by its formula where the unit is the user's own.
    ///
    /// ```
    /// use decentwork::indicator::{self, ValueType};
    /// assert_eq!(indicator::find("unemployment_rate")?.value_type(), ValueType::Rate);
    /// assert_eq!(indicator::find("employment")?.value_type().code(), "NB");
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    pub const fn value_type(&self) -> ValueType {
        match self.unit {
            Unit::Persons
            | Unit::Hours
            | Unit::Minutes
            | Unit::Months
            | Unit::Points
            | Unit::Days
            | Unit::Years
            | Unit::Currency => ValueType::Number,
            Unit::Percent | Unit::Ratio => ValueType::Rate,
            Unit::Index => ValueType::Index,
            Unit::Own => match self.formula {
                Formula::Level { .. } | Formula::Total { .. } | Formula::Mean { .. } | Formula::Quantile { .. } => {
                    ValueType::Number
                }
                _ => ValueType::Rate,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::{OwnFormula, OwnScope};

    #[test]
    fn an_own_unit_leaves_the_type_to_the_formula() -> Result<(), crate::Error> {
        let of = |formula| Indicator::compose("own_value", "Own", Unit::Own, formula).map(|own| own.value_type());
        let among = || OwnScope::EVERYONE;
        assert_eq!(of(OwnFormula::Mean { of: "score".into(), among: among() })?, ValueType::Number);
        let ratio = OwnFormula::Ratio { of: "score".into(), to: "age".into(), among: among() };
        assert_eq!(of(ratio)?, ValueType::Rate);
        assert_eq!(Unit::Own.measure(), None);
        Ok(())
    }

    #[test]
    fn persons_are_told_in_thousands() {
        let measure = |unit: Unit| unit.measure().map(|measure| (measure.code, measure.multiplier));
        assert_eq!(measure(Unit::Persons), Some(("PS", 3)));
        assert_eq!(measure(Unit::Percent), Some(("PT", 0)));
        assert_eq!(measure(Unit::Index), None);
        assert_eq!(UnitMeasure::find("ps"), None);
    }
}
