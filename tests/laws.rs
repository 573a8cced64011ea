//! Laws that every tally and table keeps, on random samples of the sample survey.
//!
//! Laws about sampling errors come with the errors.
#![cfg(feature = "arrow")]
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may panic, and bits are compared as bits")]

mod common;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use decentwork::arrow::{Design, Reader};
use decentwork::{Codebook, Indicator, OwnFormula, OwnScope, Plan, Portion, Table, Tally, Unit, Worker, sample};
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

static WORKERS: LazyLock<Vec<Worker>> = LazyLock::new(|| sample::workers().unwrap());

/// The sample file as columns: numbers where all are numbers, else text.
static COLUMNS: LazyLock<RecordBatch> = LazyLock::new(|| {
    let mut lines = sample::csv().lines().map(|line| line.split(',').collect::<Vec<_>>());
    let names = lines.next().unwrap();
    let rows: Vec<Vec<&str>> = lines.collect();
    let column = |at: usize| -> ArrayRef {
        let cells = || rows.iter().map(|row| Some(row[at]).filter(|cell| !cell.is_empty()));
        if cells().flatten().all(|cell| cell.parse::<i64>().is_ok()) {
            return Arc::new(cells().map(|cell| cell.map(|c| c.parse::<i64>().unwrap())).collect::<Int64Array>());
        }
        if cells().flatten().all(|cell| cell.parse::<f64>().is_ok()) {
            return Arc::new(cells().map(|cell| cell.map(|c| c.parse::<f64>().unwrap())).collect::<Float64Array>());
        }
        Arc::new(cells().collect::<StringArray>())
    };
    RecordBatch::try_from_iter_with_nullable(names.iter().enumerate().map(|(at, name)| (*name, column(at), true)))
        .unwrap()
});

/// Everything of the catalogue that the sample can tell.
fn plan() -> Plan {
    let columns: Vec<&str> = sample::csv().lines().next().unwrap().split(',').collect();
    let available = Codebook::standard(columns.iter().copied()).available(&columns);
    let told = available.indicators.iter().filter(|found| found.missing.is_empty());
    // A record with a second job of unknown hours tells of that job, which a column of hours does not.
    let told = told.filter(|found| found.indicator.id != "multiple_job_rate");
    let ids: Vec<&str> = told.map(|found| &*found.indicator.id).collect();
    assert!(ids.len() >= 50);
    Plan::builder().indicators(ids).unwrap().by(["sex", "age_youth_adult"]).by(["region"]).build().unwrap()
}

fn reader(plan: &Plan) -> Reader {
    let mut design = Design::default();
    design.weight = Some("weight".into());
    design.strata = vec!["stratum".into()];
    design.psu = Some("psu".into());
    design.nested = Some(true);
    Reader::new(plan, &COLUMNS.schema(), None, &design).unwrap()
}

fn whole(plan: &Plan) -> Tally {
    let mut reader = reader(plan);
    let mut tally = reader.tally();
    reader.add(&mut tally, &COLUMNS, 0).unwrap();
    tally
}

fn bits(table: &Table) -> Vec<(Option<u64>, u64, u64, u64)> {
    let row = |row: decentwork::Row<'_>| {
        (row.value().map(f64::to_bits), row.n(), row.n_numerator(), row.population().to_bits())
    };
    table.rows().map(row).collect()
}

/// Records and columns are one survey: the same bytes, Rust records against Arrow columns.
#[test]
fn records_and_columns_give_the_same_bytes() {
    let plan = plan();
    let records = plan.tally(&WORKERS).unwrap();
    let columns = whole(&plan);
    assert_eq!(bits(&records.finish().unwrap()), bits(&columns.finish().unwrap()));
    assert_eq!(records.to_bytes(), columns.to_bytes());
}

#[test]
fn p15_two_threads_give_the_same_bytes_as_one() {
    let plan = plan();
    let reader = reader(&plan);
    let half = COLUMNS.num_rows() / 2;
    let mut tallies = std::thread::scope(|scope| {
        let threads = [(0, half), (half, COLUMNS.num_rows() - half)].map(|(from, rows)| {
            let mut reader = reader.clone();
            scope.spawn(move || {
                let mut tally = reader.tally();
                reader.add(&mut tally, &COLUMNS.slice(from, rows), from as u64).unwrap();
                tally
            })
        });
        threads.map(|thread| thread.join().unwrap())
    });
    let [first, second] = &mut tallies;
    second.merge(first.clone()).unwrap();
    assert_eq!(second.to_bytes(), whole(&plan).to_bytes());
}

#[test]
fn p59_bytes_survive_the_round_trip() {
    let plan = plan();
    let tally = whole(&plan);
    let again = Tally::from_bytes(&plan, &tally.to_bytes()).unwrap();
    assert_eq!(again.to_bytes(), tally.to_bytes());
    assert_eq!(bits(&again.finish().unwrap()), bits(&tally.finish().unwrap()));
}

/// A tally travels as a table too, and its parts may be stacked by another engine before they are read.
#[test]
fn tallies_survive_arrow_and_stacking() {
    let plan = plan();
    let tally = whole(&plan);
    let table = tally.to_record_batch().unwrap();
    assert_eq!(Tally::from_record_batch(&plan, &table).unwrap().to_bytes(), tally.to_bytes());

    let half = COLUMNS.num_rows() / 2;
    let reader = reader(&plan);
    let parts = [(0, half), (half, COLUMNS.num_rows() - half)].map(|(from, rows)| {
        let mut reader = reader.clone();
        let mut tally = reader.tally();
        reader.add(&mut tally, &COLUMNS.slice(from, rows), from as u64).unwrap();
        tally.to_record_batch().unwrap()
    });
    let stacked: Vec<ArrayRef> = (0..table.num_columns())
        .map(|at| {
            let columns: Vec<&dyn arrow_array::Array> = parts.iter().map(|part| &**part.column(at)).collect();
            stack(&columns)
        })
        .collect();
    let stacked = RecordBatch::try_new(parts[0].schema(), stacked).unwrap();
    let sum = Tally::from_record_batch(&plan, &stacked).unwrap();
    assert_eq!(bits(&sum.finish().unwrap()), bits(&tally.finish().unwrap()));

    let other = Plan::builder().indicators(["lu4"]).unwrap().build().unwrap();
    assert_eq!(Tally::from_record_batch(&other, &table).unwrap_err().code(), "state.invalid");
    assert_eq!(Tally::from_record_batch(&plan, &COLUMNS).unwrap_err().code(), "state.invalid");
}

/// One column under the other, by way of Arrow's own dictionary-free concatenation of values.
fn stack(columns: &[&dyn arrow_array::Array]) -> ArrayRef {
    let data: Vec<_> = columns.iter().map(|column| column.to_data()).collect();
    let rows = data.iter().map(arrow_data::ArrayData::len).sum();
    let mut stacked = arrow_data::transform::MutableArrayData::new(data.iter().collect(), false, rows);
    data.iter().enumerate().for_each(|(at, of)| stacked.try_extend(at, 0, of.len()).unwrap());
    arrow_array::make_array(stacked.freeze())
}

fn shuffled() -> impl Strategy<Value = Vec<usize>> {
    Just((0..WORKERS.len()).collect::<Vec<_>>()).prop_shuffle()
}

fn pick(rows: &[usize]) -> Vec<Worker> {
    rows.iter().map(|&row| WORKERS[row].clone()).collect()
}

fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1e-300),
        (a, b) => a == b,
    }
}

/// The workers with other weights.
fn reweighted(weight: impl Fn(f64) -> f64) -> Vec<Worker> {
    WORKERS.iter().map(|worker| worker.clone().weight(weight(worker.sampling_weight())).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn p13_row_order_does_not_change_a_bit(order in shuffled()) {
        let plan = plan();
        let tally = plan.tally(&pick(&order)).unwrap();
        let first = plan.tally(&WORKERS).unwrap();
        prop_assert_eq!(tally.to_bytes(), first.to_bytes());
        prop_assert_eq!(bits(&tally.finish().unwrap()), bits(&first.finish().unwrap()));
    }

    #[test]
    fn p14_chunks_and_slices_do_not_change_a_bit(cuts in prop::collection::vec(0_usize..2338, 0..8)) {
        let plan = plan();
        let mut reader = reader(&plan);
        let mut tally = reader.tally();
        let mut cuts = cuts;
        cuts.extend([0, COLUMNS.num_rows()]);
        cuts.sort_unstable();
        for pair in cuts.windows(2) {
            reader.add(&mut tally, &COLUMNS.slice(pair[0], pair[1] - pair[0]), pair[0] as u64).unwrap();
        }
        prop_assert_eq!(tally.to_bytes(), whole(&plan).to_bytes());
    }

    #[test]
    fn p16_any_partition_and_merge_order_is_the_whole(order in shuffled(), parts in 1_usize..5, left in any::<bool>()) {
        let plan = plan();
        let asked = decentwork::derive::Asked::ALL;
        let mut tallies: Vec<Tally> = order.chunks(order.len().div_ceil(parts)).map(|rows| plan.tally_asked(&pick(rows), asked).unwrap()).collect();
        if left {
            tallies.reverse();
        }
        let mut sum = plan.tally_asked(&[], asked).unwrap();
        for tally in tallies {
            sum.merge(tally).unwrap();
        }
        prop_assert_eq!(sum.to_bytes(), plan.tally_asked(&WORKERS, asked).unwrap().to_bytes());
    }

    #[test]
    fn p18_scaling_weights_scales_levels_only(power in -3_i32..6) {
        let factor = 2_f64.powi(power);
        let plan = plan();
        let (before, after) = (plan.tally(&WORKERS).unwrap().finish().unwrap(), plan.tally(&reweighted(|w| w * factor)).unwrap().finish().unwrap());
        for (a, b) in before.rows().zip(after.rows()) {
            let expected = if a.unit() == Unit::Persons { a.value().map(|v| v * factor) } else { a.value() };
            prop_assert!(close(expected, b.value()), "{} {:?} {:?}", a.indicator().id, expected, b.value());
            prop_assert_eq!(a.n(), b.n());
        }
    }

    #[test]
    fn p20_a_weight_of_k_is_k_copies(times in 2_usize..4) {
        let plan = plan();
        let copies: Vec<Worker> = WORKERS.iter().flat_map(|w| std::iter::repeat_n({ let mut w = w.clone(); w.id = None; w }, times)).collect();
        let heavy = reweighted(|weight| weight * times as f64);
        let (a, b) = (plan.tally(&copies).unwrap().finish().unwrap(), plan.tally(&heavy).unwrap().finish().unwrap());
        for (a, b) in a.rows().zip(b.rows()) {
            prop_assert!(close(a.value(), b.value()), "{} {:?} {:?}", a.indicator().id, a.value(), b.value());
            prop_assert_eq!(a.n(), b.n() * times as u64);
        }
    }

    #[test]
    fn p24_rows_of_weight_zero_change_no_estimate(order in shuffled()) {
        let plan = plan();
        let mut workers = WORKERS.clone();
        workers.extend(order[..50].iter().map(|&row| { let mut w = WORKERS[row].clone().weight(0.0).unwrap(); w.id = None; w }));
        prop_assert_eq!(bits(&plan.tally(&workers).unwrap().finish().unwrap()), bits(&plan.tally(&WORKERS).unwrap().finish().unwrap()));
    }

    #[test]
    fn p45_p46_gini_laws(values in prop::collection::vec(1_u32..100_000, 2..60), shift in 1_u32..10_000) {
        let gini = |values: &[f64]| own_value(values, OwnFormula::Gini { of: "y".into(), among: OwnScope::EVERYONE });
        let values: Vec<f64> = values.into_iter().map(f64::from).collect();
        let g = gini(&values).unwrap();
        prop_assert!((0.0..1.0).contains(&g) || g.abs() < 1e-12);
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let shifted: Vec<f64> = values.iter().map(|v| v + f64::from(shift)).collect();
        prop_assert!((gini(&shifted).unwrap() - g * mean / (mean + f64::from(shift))).abs() < 1e-10);
        let twice = [values.clone(), values.clone()].concat();
        prop_assert!((gini(&twice).unwrap() - g).abs() < 1e-12);
        prop_assert!(gini(&vec![7.5; values.len()]).unwrap().abs() < 1e-12);
        // The pair form, computed the slow way.
        let n = values.len() as f64;
        let pairs: f64 = values.iter().flat_map(|a| values.iter().map(move |b| (a - b).abs())).sum();
        prop_assert!((g - pairs / (2.0 * n * n * mean)).abs() < 1e-10);
    }

    #[test]
    fn quantiles_and_thresholds_agree_with_a_slow_exact_count(values in prop::collection::vec(1_u32..40, 1..80)) {
        let floats: Vec<f64> = values.iter().map(|&v| f64::from(v) / 4.0).collect();
        let mut sorted = values.clone();
        sorted.sort_unstable();
        let median = sorted[sorted.len().div_ceil(2) - 1];
        let quantile = OwnFormula::Quantile { of: "y".into(), at: Portion::HALF, among: OwnScope::EVERYONE };
        prop_assert_eq!(own_value(&floats, quantile), Some(f64::from(median) / 4.0));
        let below = OwnFormula::BelowQuantile { of: "y".into(), times: Portion::new(2, 3), at: Portion::HALF, among: OwnScope::EVERYONE };
        let expected = values.iter().filter(|&&v| 3 * v < 2 * median).count() as f64 / values.len() as f64;
        prop_assert!((own_value(&floats, below).unwrap() - expected).abs() < 1e-12);
    }
}

/// One composed indicator over a column of numbers.
fn own_value(values: &[f64], formula: OwnFormula) -> Option<f64> {
    let indicator = Indicator::compose("own_value", "Own", Unit::Index, formula).unwrap();
    let plan = Plan::builder().indicator(indicator).build().unwrap();
    let batch = RecordBatch::try_from_iter([("y", Arc::new(Float64Array::from(values.to_vec())) as ArrayRef)]).unwrap();
    let mut reader = Reader::new(&plan, &batch.schema(), None, &Design::default()).unwrap();
    let mut tally = reader.tally();
    reader.add(&mut tally, &batch, 0).unwrap();
    tally.finish().unwrap().value("own_value", &[]).unwrap()
}

/// One rich among n: (n - 1) / n.
#[test]
fn p45_one_rich_of_four_has_a_gini_of_three_quarters() {
    let formula = OwnFormula::Gini { of: "y".into(), among: OwnScope::EVERYONE };
    assert_eq!(own_value(&[0.0, 0.0, 0.0, 8.0], formula), Some(0.75));
}

fn value(table: &Table, id: &str, cell: &[(&str, &str)]) -> f64 {
    table.value(id, cell).unwrap().unwrap()
}

/// P2 to P5, P8, P11: accounting identities, on the people whose status is fully stated.
#[test]
fn accounting_identities_hold() {
    let ids = [
        "working_age_population",
        "labour_force",
        "employment",
        "unemployment",
        "outside_labour_force",
        "participation_rate",
        "employment_ratio",
        "unemployment_rate",
        "lu2",
        "lu3",
        "lu4",
    ];
    let plan = Plan::builder().indicators(ids).unwrap().by(["region"]).build().unwrap();
    let fully: Vec<Worker> = WORKERS
        .iter()
        .filter(|worker| {
            let table = Plan::builder()
                .indicators(["lu4"])
                .unwrap()
                .rules(common::survey::lenient())
                .build()
                .unwrap()
                .tally_asked(std::slice::from_ref(worker), decentwork::derive::Asked::ALL)
                .unwrap()
                .finish()
                .unwrap();
            table.rows().all(|row| row.missing_share().is_none_or(|share| share == 0.0))
        })
        .cloned()
        .collect();
    assert!(fully.len() > 1000);
    let table = plan.tally(&fully).unwrap().finish().unwrap();
    let total = |id: &str| value(&table, id, &[]);
    let near = |a: f64, b: f64| assert!((a - b).abs() <= 1e-9 * a.abs().max(1.0), "{a} {b}");
    near(total("employment") + total("unemployment") + total("outside_labour_force"), total("working_age_population"));
    near(total("labour_force"), total("employment") + total("unemployment"));
    near(total("employment_ratio"), total("participation_rate") * (1.0 - total("unemployment_rate") / 100.0));
    let ur = total("unemployment_rate");
    assert!(ur <= total("lu2") && ur <= total("lu3") && total("lu2") <= total("lu4") && total("lu3") <= total("lu4"));
    let regions: Vec<String> = table.axes()[0].items.iter().map(|item| item.name.clone()).collect();
    let sum: f64 = regions.iter().map(|region| value(&table, "employment", &[("region", region)])).sum();
    near(sum, total("employment"));
    for row in table.rows() {
        assert!(row.n_numerator() <= row.n());
        if row.unit() == Unit::Percent {
            assert!(row.value().is_none_or(|v| (0.0..=100.0).contains(&v)));
        }
    }
}
