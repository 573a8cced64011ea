//! Change between two surveys: against `svyDelta` of R ReGenesees 2.4, and against identities.
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic, and compares bits")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{Array, ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use common::{numbers, read, reference, weighted};
use decentwork::arrow::{Design, Reader};
use decentwork::{Codebook, Comparison, Contrast, Indicator, Overlap, OwnFormula, OwnScope, Plan, Reason, Tally, Unit};
use std::sync::Arc;

const DIFFERENCE: Comparison = Comparison::Difference;
const MILLION: f64 = 1e6;

fn own(id: &str, formula: OwnFormula) -> Indicator {
    Indicator::compose(id, id, Unit::Own, formula).unwrap()
}

fn plan() -> Plan {
    let among = || OwnScope::EVERYONE;
    Plan::builder()
        .indicator(own("total", OwnFormula::Total { of: "y".into(), among: among() }))
        .indicator(own("mean", OwnFormula::Mean { of: "y".into(), among: among() }))
        .indicator(own("ratio", OwnFormula::Ratio { of: "y".into(), to: "x".into(), among: among() }))
        .by(["wave"])
        .build()
        .unwrap()
}

fn design() -> Design {
    let mut design = weighted("w");
    (design.strata, design.psu) = (vec!["strata".into()], Some("id".into()));
    design
}

fn tally(batch: &RecordBatch, design: &Design) -> Tally {
    let plan = plan();
    let book = Codebook::standard(std::iter::empty());
    let mut reader = Reader::new(&plan, &batch.schema(), Some(&book), design).unwrap_or_else(|error| panic!("{error}"));
    let mut tally = reader.tally();
    reader.add(&mut tally, batch, 0).unwrap_or_else(|error| panic!("{error}"));
    tally
}

/// A file of the reference, with the number of its wave.
fn wave(name: &str, wave: i64) -> Option<RecordBatch> {
    let path = reference()?.join(format!("data/regenesees_{name}.csv"));
    let mut batch = read(path, b',', &["id", "strata", "w", "y", "x"]);
    // An amount keeps nine decimals and these have fourteen: in millionths all of them count.
    for name in ["y", "x"] {
        let millionths = numbers(&batch, name).into_iter().map(|number| MILLION * number);
        batch = with(&batch, name, Arc::new(Float64Array::from_iter_values(millionths)));
    }
    let waves: ArrayRef = Arc::new(Int64Array::from(vec![wave; batch.num_rows()]));
    Some(with(&batch, "wave", waves))
}

/// A batch with a column more, or another one.
fn with(batch: &RecordBatch, name: &str, column: ArrayRef) -> RecordBatch {
    let schema = batch.schema();
    let columns = schema.fields().iter().map(|field| field.name().as_str()).zip(batch.columns().iter().cloned());
    let columns = columns.filter(|(known, _)| *known != name).chain([(name, column)]);
    RecordBatch::try_from_iter_with_nullable(columns.map(|(name, column)| (name, column, true))).unwrap()
}

fn change(later: &Tally, earlier: &Tally, id: &str, how: Comparison, overlap: Option<Overlap>) -> Contrast {
    later.change(earlier, (id, &[]), how, overlap).unwrap_or_else(|error| panic!("{error}"))
}

/// Whether a number is the printed one, to the twelve digits that the log prints.
fn printed(what: &str, ours: Option<f64>, theirs: f64) {
    let ours = ours.unwrap_or_else(|| panic!("{what}: nothing"));
    assert!((ours - theirs).abs() <= 1e-11 * theirs.abs(), "{what}: {ours}, expected {theirs}");
}

/// `reference/ref_delta.log`: change, its error, variances of both surveys, correlation, variance.
#[test]
fn overlapping_samples_have_the_errors_of_svydelta() {
    let Some(waves) = ["s1", "s2", "sclus1", "sclus2"].iter().map(|name| wave(name, 1)).collect::<Option<Vec<_>>>()
    else {
        return;
    };
    let [s1, s2, sclus1, sclus2] = &*waves.iter().map(|batch| tally(batch, &design())).collect::<Vec<_>>() else {
        panic!("four tallies")
    };
    let cases = [
        ("total", s1, s2, 8, DIFFERENCE, [484.238114787, 202.102381075, 29866.051148, 21316.520115, 0.204845212102]),
        (
            "mean",
            s1,
            s2,
            8,
            DIFFERENCE,
            [0.978726289334, 0.406912539113, 0.118825737597, 0.087912679014, 0.201358842868],
        ),
        (
            "ratio",
            s1,
            s2,
            8,
            Comparison::Growth,
            [0.264315223215, 0.112068178458, 0.00529980638203, 0.00712198532625, -0.0111890834721],
        ),
        (
            "total",
            sclus1,
            sclus2,
            3,
            DIFFERENCE,
            [1067.5825698, 270.063630076, 393854.754153, 487496.141244, 0.922468516503],
        ),
    ];
    for (id, earlier, later, common, how, [value, se, v1, v2, rho]) in cases {
        let contrast = change(later, earlier, id, how, Some(Overlap::Psu));
        // A growth is in percent, and a difference in millionths.
        let scale = if how == DIFFERENCE { MILLION } else { 100.0 };
        let result = &contrast.result;
        printed("change", result.value.map(|value| value / scale), value);
        printed("error", result.se.map(|se| se / scale), se);
        printed("correlation", result.correlation, rho);
        assert_eq!(result.common, Some(common));
        let (of_later, of_earlier) = match how {
            DIFFERENCE => (1.0 / MILLION, 1.0 / MILLION),
            _ => (
                1.0 / contrast.second.value.unwrap(),
                contrast.first.value.unwrap() / contrast.second.value.unwrap().powi(2),
            ),
        };
        printed("V1", contrast.second.se.map(|se| (of_earlier * se).powi(2)), v1);
        printed("V2", contrast.first.se.map(|se| (of_later * se).powi(2)), v2);
    }
    // Two strata of three sampling units each, and two of ten.
    assert_eq!(change(sclus2, sclus1, "total", DIFFERENCE, Some(Overlap::Psu)).result.df, Some(4.0));
    assert_eq!(change(s2, s1, "total", DIFFERENCE, Some(Overlap::Psu)).result.df, Some(18.0));
    // Declared to be independent.
    let independent = change(sclus2, sclus1, "total", DIFFERENCE, Some(Overlap::None));
    printed("independent", independent.result.se.map(|se| se / MILLION), 938.802905511);
    assert_eq!((independent.result.correlation, independent.result.common), (Some(0.0), Some(3)));
    assert_eq!(independent.result.reasons, [Reason::OverlapIgnored]);
    // Satterthwaite's degrees of freedom of two variances with four each.
    let (v1, v2) = (393854.754153_f64, 487496.141244_f64);
    printed("df", independent.result.df, 4.0 * (v1 + v2).powi(2) / (v1 * v1 + v2 * v2));
}

/// Elements that are known by their person have what those have whose unit has that name.
#[test]
fn persons_as_sampling_units_have_the_errors_of_svydelta() {
    let (Some(first), Some(second)) = (wave("s1", 1), wave("s2", 2)) else { return };
    let mut persons = weighted("w");
    (persons.strata, persons.elements, persons.person) = (vec!["strata".into()], true, Some("id".into()));
    let (earlier, later) = (tally(&first, &persons), tally(&second, &persons));
    for (id, how, se) in [
        ("total", DIFFERENCE, 202.102381075 * MILLION),
        ("mean", DIFFERENCE, 0.406912539113 * MILLION),
        ("ratio", Comparison::Growth, 11.2068178458),
    ] {
        let result = change(&later, &earlier, id, how, Some(Overlap::Person)).result;
        printed(id, result.se, se);
        assert_eq!(result.common, Some(8));
    }
}

/// The same sample twice: a panel without loss is one sample with two measurements, and its change is a contrast.
#[test]
fn the_change_of_a_whole_panel_is_a_contrast_of_the_stacked_waves() {
    let Some(first) = wave("s1", 1) else { return };
    let x = first.column_by_name("x").unwrap().clone();
    let second = with(&with(&first, "y", x), "wave", Arc::new(Int64Array::from(vec![2; first.num_rows()])));
    let (earlier, later) = (tally(&first, &design()), tally(&second, &design()));
    let mut stacked = earlier.clone();
    stacked.merge(later.clone()).unwrap();
    for id in ["total", "mean"] {
        for how in [DIFFERENCE, Comparison::Ratio, Comparison::Gap, Comparison::Growth] {
            let change = change(&later, &earlier, id, how, Some(Overlap::Psu)).result;
            let contrast = stacked.contrast((id, &[("wave", "2")]), (id, &[("wave", "1")]), how).unwrap().result;
            for (ours, theirs) in [
                (change.value, contrast.value),
                (change.se, contrast.se),
                (change.t, contrast.t),
                (change.correlation, contrast.correlation),
            ] {
                let (ours, theirs) = (ours.unwrap(), theirs.unwrap());
                assert!((ours - theirs).abs() <= 1e-11 * theirs.abs(), "{id} {how:?}: {ours}, stacked {theirs}");
            }
            assert_eq!((change.df, change.common), (contrast.df, Some(20)));
        }
    }
}

/// Two independent samples are one sample whose strata are those of each wave.
#[test]
fn the_change_of_independent_samples_is_a_contrast_of_waves_that_are_strata() {
    let (Some(first), Some(second)) = (wave("s1", 1), wave("s2", 2)) else { return };
    let apart = |batch: &RecordBatch, wave: &str| {
        let strata = batch.column_by_name("strata").unwrap().as_any().downcast_ref::<StringArray>().unwrap();
        let strata: StringArray = strata.iter().map(|stratum| Some(format!("{wave}{}", stratum.unwrap()))).collect();
        let ids: Vec<String> = numbers(batch, "id").iter().map(|id| format!("{wave}{id}")).collect();
        let batch = with(batch, "strata", Arc::new(strata));
        tally(&with(&batch, "id", Arc::new(StringArray::from(ids))), &design())
    };
    let (earlier, later) = (apart(&first, "a"), apart(&second, "b"));
    let mut stacked = earlier.clone();
    stacked.merge(later.clone()).unwrap();
    for id in ["total", "mean", "ratio"] {
        // Nothing in common, so that nothing need be said.
        let change = change(&later, &earlier, id, DIFFERENCE, None).result;
        let contrast = stacked.contrast((id, &[("wave", "2")]), (id, &[("wave", "1")]), DIFFERENCE).unwrap().result;
        let (ours, theirs) = (change.se.unwrap(), contrast.se.unwrap());
        assert!((ours - theirs).abs() <= 1e-12 * theirs, "{id}: {ours}, stacked {theirs}");
        assert_eq!((change.value, change.common), (contrast.value, Some(0)));
        assert!(change.df.unwrap() <= contrast.df.unwrap());
        assert!(change.reasons.is_empty());
    }
}

#[test]
fn what_two_samples_have_in_common_must_be_said() {
    let (Some(first), Some(second)) = (wave("sclus1", 1), wave("sclus2", 2)) else { return };
    let (earlier, later) = (tally(&first, &design()), tally(&second, &design()));
    let error = |later: &Tally, earlier: &Tally, overlap| {
        later.change(earlier, ("total", &[]), DIFFERENCE, overlap).expect_err("an overlap that is not clear")
    };
    let silent = error(&later, &earlier, None);
    assert_eq!(silent.code(), "change.overlap");
    assert!(silent.to_string().contains("3 sampling units"), "{silent}");
    assert!(silent.to_string().contains("overlap=\"psu\"") && silent.to_string().contains("overlap=\"none\""));
    // Units of other names are none in common.
    let ids: ArrayRef =
        Arc::new(Int64Array::from_iter_values(numbers(&second, "id").iter().map(|id| *id as i64 + 100)));
    let renamed = tally(&with(&second, "id", ids), &design());
    assert_eq!(error(&renamed, &earlier, Some(Overlap::Psu)).code(), "change.overlap");
    assert!(renamed.change(&earlier, ("total", &[]), DIFFERENCE, None).is_ok());
    // Rows that are known by their position could be the same or not.
    let mut by_row = weighted("w");
    (by_row.strata, by_row.elements) = (vec!["strata".into()], true);
    let rows = tally(&first, &by_row);
    assert_eq!(error(&rows, &rows, None).code(), "change.overlap");
    assert!(rows.change(&rows, ("total", &[]), DIFFERENCE, Some(Overlap::None)).is_ok());
    // Without a design there is a change without an error.
    let loose = [&first, &second].map(|batch| tally(batch, &weighted("w")));
    let change = loose[1].change(&loose[0], ("total", &[]), DIFFERENCE, None).unwrap().result;
    assert_eq!((change.value.is_some(), change.se, &*change.reasons), (true, None, &[Reason::NoDesign][..]));
}

/// Numbered anew in every stratum, units are known by both labels; otherwise one that moved to another stratum is itself.
#[test]
fn units_are_known_by_their_labels() {
    let (Some(first), Some(second)) = (wave("sclus1", 1), wave("sclus2", 2)) else { return };
    let mut nested = design();
    nested.nested = Some(true);
    let strata = second.column_by_name("strata").unwrap().as_any().downcast_ref::<StringArray>().unwrap();
    // Unit 6 of stratum B is in stratum A now.
    let moved: StringArray = strata
        .iter()
        .zip(numbers(&second, "id"))
        .map(|(stratum, id)| if id == 6.0 { Some("A") } else { stratum })
        .collect();
    let moved = with(&second, "strata", Arc::new(moved));
    let common = |design: &Design| {
        let (earlier, later) = (tally(&first, design), tally(&moved, design));
        change(&later, &earlier, "mean", DIFFERENCE, Some(Overlap::Psu)).result.common
    };
    assert_eq!((common(&design()), common(&nested)), (Some(3), Some(2)));
}

#[test]
fn row_order_leaves_no_trace() {
    let (Some(first), Some(second)) = (wave("sclus1", 1), wave("sclus2", 2)) else { return };
    let turned = |batch: &RecordBatch| {
        let rows = batch.num_rows();
        let last = batch.slice(rows / 2, rows - rows / 2);
        let mut tally = tally(&last, &design());
        tally.merge(self::tally(&batch.slice(0, rows / 2), &design())).unwrap();
        tally
    };
    let forward = [tally(&first, &design()), tally(&second, &design())];
    let backward = [turned(&first), turned(&second)];
    for id in ["total", "mean", "ratio"] {
        let bits = |[earlier, later]: &[Tally; 2]| {
            let result = change(later, earlier, id, Comparison::Growth, Some(Overlap::Psu)).result;
            [result.value, result.se, result.p, result.correlation].map(|part| part.map(f64::to_bits))
        };
        assert_eq!(bits(&forward), bits(&backward), "{id}");
    }
}

#[test]
fn other_definitions_are_said() {
    let Some(first) = wave("s1", 1) else { return };
    let earlier = tally(&first, &design());
    let mean = OwnFormula::Mean { of: "x".into(), among: OwnScope::EVERYONE };
    let plan = Plan::builder().indicator(own("mean", mean)).build().unwrap();
    let book = Codebook::standard(std::iter::empty());
    let mut reader = Reader::new(&plan, &first.schema(), Some(&book), &design()).unwrap();
    let mut later = reader.tally();
    reader.add(&mut later, &first, 0).unwrap();
    let change = change(&later, &earlier, "mean", DIFFERENCE, Some(Overlap::Psu));
    assert_eq!(change.result.reasons, [Reason::DefinitionsDiffer]);
    assert!(change.to_string().contains("sampling units in common: 20"), "{change}");
    assert!(change.to_string().contains("Total, later: ") && change.to_string().contains("Total, earlier: "));
}

/// A thousand rotating samples of California's schools, whose scores of both years are all known: the estimated variance
/// is on average that of theory, and the changes scatter by as much.
#[test]
fn the_error_of_a_change_is_that_of_repeated_samples() {
    let Some(folder) = reference() else { return };
    const SAMPLES: usize = 1000;
    const UNITS: usize = 80;
    const KEPT: usize = 50;
    let population = read(folder.join("data/apipop.csv"), b',', &["api99", "api00"]);
    let (before, after) = (numbers(&population, "api99"), numbers(&population, "api00"));
    let size = before.len();
    let plan = {
        let mean = OwnFormula::Mean { of: "y".into(), among: OwnScope::EVERYONE };
        Plan::builder().indicator(own("mean", mean)).build().unwrap()
    };
    let mut design = Design::default();
    design.psu = Some("id".into());
    let tally_of = |schools: &[usize], scores: &[f64]| {
        let ids: ArrayRef = Arc::new(Int64Array::from_iter_values(schools.iter().map(|&school| school as i64)));
        let y: ArrayRef = Arc::new(Float64Array::from_iter_values(schools.iter().map(|&school| scores[school])));
        let batch = RecordBatch::try_from_iter([("id", ids), ("y", y)]).unwrap();
        let mut reader = Reader::new(&plan, &batch.schema(), None, &design).unwrap();
        let mut tally = reader.tally();
        reader.add(&mut tally, &batch, 0).unwrap();
        tally
    };
    // A generator of Lehmer's, and the first places of a shuffle.
    let mut state = 42_u64;
    let mut below = |most: usize| {
        state = state * 48_271 % 2_147_483_647;
        (state % most as u64) as usize
    };
    let mut schools: Vec<usize> = (0..size).collect();
    let (mut changes, mut variances, mut apart) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..SAMPLES {
        for at in 0..2 * UNITS {
            let other = at + below(size - at);
            schools.swap(at, other);
        }
        let later: Vec<usize> = schools[UNITS - KEPT..2 * UNITS - KEPT].to_vec();
        let tallies = (tally_of(&later, &after), tally_of(&schools[..UNITS], &before));
        let result = change(&tallies.0, &tallies.1, "mean", DIFFERENCE, Some(Overlap::Psu)).result;
        assert_eq!(result.common, Some(KEPT as u64));
        changes.push(result.value.unwrap());
        variances.push(result.se.unwrap().powi(2));
        let ignored = change(&tallies.0, &tallies.1, "mean", DIFFERENCE, Some(Overlap::None)).result;
        apart.push(ignored.se.unwrap().powi(2));
    }
    let mean = |numbers: &[f64]| numbers.iter().sum::<f64>() / numbers.len() as f64;
    let product = |x: &[f64], y: &[f64]| {
        let (mean_x, mean_y) = (mean(x), mean(y));
        x.iter().zip(y).map(|(x, y)| (x - mean_x) * (y - mean_y)).sum::<f64>() / (x.len() - 1) as f64
    };
    let n = UNITS as f64;
    let alone = (product(&before, &before) + product(&after, &after)) / n;
    let theory = alone - 2.0 * KEPT as f64 / (n * n) * product(&before, &after);
    assert!((mean(&variances) / theory - 1.0).abs() < 0.02, "{} on average, {theory} in theory", mean(&variances));
    let scatter = product(&changes, &changes);
    assert!((scatter / theory - 1.0).abs() < 0.1, "{scatter} in samples, {theory} in theory");
    assert!((mean(&apart) / alone - 1.0).abs() < 0.02 && mean(&apart) > 2.0 * theory);
}
