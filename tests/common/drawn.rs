//! Samples of sampling units, small enough to be reckoned by hand, and what is asked of them.

use super::replicates::own;
use arrow_array::{ArrayRef, BooleanArray, Float64Array, RecordBatch, StringArray, UInt32Array};
use decentwork::arrow::Design;
use decentwork::estimate::{Clusters, SamplingError};
use decentwork::{Indicator, OwnFormula, OwnScope, Plan, Portion, Rules, Table};
use proptest::prelude::*;
use std::sync::Arc;

/// A person: two values in cents, a property, and which half of the people it belongs to.
pub type Person = (i32, i32, bool, bool);

/// A person with its stratum, sampling unit and weight.
pub type Row = (u32, u32, f64, Person);

/// Weights by stratum, and persons by sampling unit.
#[derive(Clone, Debug)]
pub struct Sample(pub Vec<(u32, Vec<Vec<Person>>)>);

pub fn person() -> impl Strategy<Value = Person> {
    (1..500_000_i32, 1..500_000_i32, any::<bool>(), any::<bool>())
}

/// Strata of sampling units of persons; the weights of a stratum are equal.
pub fn samples(
    strata: std::ops::Range<usize>,
    units: std::ops::Range<usize>,
    persons: std::ops::Range<usize>,
) -> impl Strategy<Value = Sample> {
    let units = prop::collection::vec(prop::collection::vec(person(), persons), units);
    prop::collection::vec((1..300_u32, units), strata).prop_map(Sample)
}
pub fn any_sample() -> impl Strategy<Value = Sample> {
    samples(1..5, 2..6, 1..6)
}

impl Sample {
    pub fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (h, (weight, units)) in (0..).zip(&self.0) {
            for (i, unit) in (0..).zip(units) {
                rows.extend(unit.iter().map(|person| (h, 100 * h + i, f64::from(*weight), *person)));
            }
        }
        rows
    }
    pub fn changed(&self, change: impl Fn(Person) -> Person) -> Self {
        let unit = |unit: &Vec<Person>| unit.iter().map(|person| change(*person)).collect();
        Self(self.0.iter().map(|(weight, units)| (*weight, units.iter().map(unit).collect())).collect())
    }
    /// The columns; `population` is that of units in a stratum, as the weights say where every unit has one person.
    pub fn batch(&self) -> RecordBatch {
        let rows = self.rows();
        let number = |of: &dyn Fn(&Row) -> f64| -> ArrayRef { Arc::new(rows.iter().map(of).collect::<Float64Array>()) };
        let flag = |of: &dyn Fn(Person) -> bool| -> ArrayRef {
            Arc::new(rows.iter().map(|row| Some(of(row.3))).collect::<BooleanArray>())
        };
        let half = |row: &Row| Some(if row.3.3 { "one" } else { "other" });
        let columns: Vec<(&str, ArrayRef)> = vec![
            ("stratum", Arc::new(rows.iter().map(|row| row.0).collect::<UInt32Array>())),
            ("psu", Arc::new(rows.iter().map(|row| row.1).collect::<UInt32Array>())),
            ("w", number(&|row| row.2)),
            ("y", number(&|row| f64::from(row.3.0) / 100.0)),
            ("x", number(&|row| f64::from(row.3.1) / 100.0)),
            ("y_flag", number(&|row| if row.3.2 { f64::from(row.3.0) / 100.0 } else { 0.0 })),
            ("flag_number", number(&|row| f64::from(u8::from(row.3.2)))),
            ("number_one", number(&|_| 1.0)),
            ("flag", flag(&|person| person.2)),
            ("one", flag(&|person| person.3)),
            ("other", flag(&|person| !person.3)),
            ("half", Arc::new(rows.iter().map(half).collect::<StringArray>())),
            ("population", number(&|row| row.2 * self.0[row.0 as usize].1.len() as f64)),
        ];
        RecordBatch::try_from_iter(columns).unwrap()
    }
    pub fn clusters(&self) -> Clusters {
        let (strata, psus): (Vec<u32>, Vec<u32>) = self.rows().iter().map(|row| (row.0, row.1)).unzip();
        Clusters::new(&strata, &psus).unwrap()
    }
}

pub fn clustered() -> Design {
    let mut design = Design::default();
    design.weight = Some("w".into());
    design.strata = vec!["stratum".into()];
    design.psu = Some("psu".into());
    design
}

pub fn plan(rules: Rules, indicators: Vec<Indicator>) -> Plan {
    let plan = indicators.into_iter().fold(Plan::builder().rules(rules), decentwork::PlanBuilder::indicator);
    plan.by(["half"]).build().unwrap()
}

pub fn among(indicator: &str, of: &[&str]) -> Indicator {
    own(indicator, OwnFormula::Mean { of: "y".into(), among: OwnScope::of(of) })
}
pub fn share() -> Indicator {
    own("share", OwnFormula::Share { of: OwnScope::of(&["flag"]), among: OwnScope::EVERYONE })
}
pub fn level() -> Indicator {
    own("level", OwnFormula::Level { of: OwnScope::of(&["flag"]) })
}
pub fn everybody() -> Indicator {
    own("everybody", OwnFormula::Level { of: OwnScope::EVERYONE })
}
pub fn gap(reference: OwnScope, group: OwnScope) -> Indicator {
    own("gap", OwnFormula::MeanGap { of: "y".into(), reference, group })
}
pub fn quantile(id: &str, over: u16, under: u16) -> Indicator {
    let at = Portion::new(over, under);
    own(id, OwnFormula::Quantile { of: "y".into(), at, among: OwnScope::EVERYONE })
}
pub fn halves() -> (OwnScope, OwnScope) {
    (OwnScope::of(&["one"]), OwnScope::of(&["other"]))
}

pub fn error(table: &Table, id: &str) -> SamplingError {
    *table.find(id, &[]).unwrap().error()
}
pub fn se(table: &Table, id: &str) -> f64 {
    error(table, id).se.unwrap()
}
pub fn value(table: &Table, id: &str) -> f64 {
    table.value(id, &[]).unwrap().unwrap()
}

/// The sum of squared deviations from the mean over all but one.
pub fn variance(values: &[f64]) -> f64 {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() - 1) as f64
}
/// What a standard error may be off, of values of that size: cancellation, and the rounding of products.
pub fn hair(size: f64) -> f64 {
    1e-11 * size.abs() + 1e-9
}
