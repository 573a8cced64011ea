//! The synthetic EU-SILC of R's laeken, and everything that the references know of a column of incomes.

use super::replicates::own;
use super::{data, estimate, read, weighted};
use arrow_array::{Array, ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, StringArray};
use decentwork::arrow::Design;
use decentwork::{Codebook, Indicator, Line, OwnFormula, OwnScope, Plan, Portion, Rules, Table};
use std::sync::Arc;

pub fn of(part: u16, whole: u16) -> Portion {
    Portion::new(part, whole)
}

/// Everything that the references know of a column of incomes, also of those above zero alone.
pub fn indicators(income: &str) -> Vec<Indicator> {
    let (income, everyone) = (|| income.to_owned(), || OwnScope::EVERYONE);
    let positive = || OwnScope::of(&["positive"]);
    let quantile = |at| OwnFormula::Quantile { of: income(), at, among: everyone() };
    let below = |times| OwnFormula::BelowQuantile { of: income(), times, at: Portion::HALF, among: everyone() };
    let poverty =
        |alpha, line| OwnFormula::FosterGreerThorbecke { of: income(), alpha: of(alpha, 1), line, among: everyone() };
    let fixed = || Line::Fixed("10000".parse().unwrap());
    let relative = Line::OfQuantile { times: of(3, 5), at: Portion::HALF };
    let atkinson = |epsilon| OwnFormula::Atkinson { of: income(), epsilon, among: positive() };
    let women = OwnScope::of(&["paid"]).but(&["is_male"]);
    vec![
        own("gini", OwnFormula::Gini { of: income(), among: everyone() }),
        own("arpr", below(of(3, 5))),
        own("arpr40", below(of(2, 5))),
        own("arpr50", below(of(1, 2))),
        own("arpr70", below(of(7, 10))),
        own("qsr", OwnFormula::TopBottom { of: income(), top: of(1, 5), bottom: of(1, 5), among: everyone() }),
        own("q20", quantile(of(1, 5))),
        own("median", quantile(Portion::HALF)),
        own("q80", quantile(of(4, 5))),
        own("theil", OwnFormula::Theil { of: income(), among: positive() }),
        own("mld", OwnFormula::MeanLogDeviation { of: income(), among: positive() }),
        own("atkinson", atkinson(of(1, 1))),
        own("atkinson_half", atkinson(of(1, 2))),
        own("fgt0", poverty(0, fixed())),
        own("fgt1", poverty(1, fixed())),
        own("fgt2", poverty(2, relative)),
        own("d9_d1", OwnFormula::QuantileRatio { of: income(), high: of(9, 10), low: of(1, 10), among: everyone() }),
        own(
            "gap",
            OwnFormula::QuantileGap {
                of: income(),
                at: Portion::HALF,
                reference: OwnScope::of(&["is_male"]),
                group: everyone().but(&["is_male"]),
            },
        ),
        own(
            "gpg",
            OwnFormula::MeanGap { of: "py010n".into(), reference: women, group: OwnScope::of(&["paid", "is_male"]) },
        ),
    ]
}

/// A number column, whole numbers or not.
pub fn numbers(batch: &RecordBatch, name: &str) -> Vec<Option<f64>> {
    let column = batch.column_by_name(name).unwrap();
    match column.as_any().downcast_ref::<Int64Array>() {
        Some(whole) => whole.iter().map(|number| number.map(|number| number as f64)).collect(),
        None => column.as_any().downcast_ref::<Float64Array>().unwrap().iter().collect(),
    }
}

/// A batch with one column more.
pub fn with(batch: &RecordBatch, name: &str, column: ArrayRef) -> RecordBatch {
    let schema = batch.schema();
    let columns = schema.fields().iter().map(|field| field.name().clone()).zip(batch.columns().iter().cloned());
    let columns: Vec<(String, ArrayRef)> = columns.chain([(name.to_owned(), column)]).collect();
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true))).unwrap()
}

/// EU-SILC as a sample of persons or of households, stratified by region.
pub fn eusilc(psu: &str) -> Option<(RecordBatch, Design)> {
    let columns = ["db040", "eqIncome", "rb050", "db030", "rb030", "rb090", "py010n"];
    let batch = read(data("at-laeken-synthetic")?.join("eusilc.csv.gz"), b',', &columns);
    let above_zero = |name: &str| -> ArrayRef {
        let above = |number: Option<f64>| Some(number.is_some_and(|number| number > 0.0));
        Arc::new(numbers(&batch, name).into_iter().map(above).collect::<BooleanArray>())
    };
    let sex = batch.column_by_name("rb090").unwrap().as_any().downcast_ref::<StringArray>().unwrap();
    let man: BooleanArray = sex.iter().map(|sex| sex.map(|sex| sex == "male")).collect();
    let batch = with(&with(&batch, "positive", above_zero("eqIncome")), "paid", above_zero("py010n"));
    let mut design = weighted("rb050");
    design.strata = vec!["db040".into()];
    design.psu = Some(psu.into());
    Some((with(&batch, "is_male", Arc::new(man)), design))
}

pub fn table(batch: &RecordBatch, design: &Design, rules: Rules) -> Table {
    let mut plan = Plan::builder().by(["db040"]).rules(rules);
    for indicator in indicators("eqIncome") {
        plan = plan.indicator(indicator);
    }
    estimate(&plan.build().unwrap(), batch, &Codebook::default(), design)
}
