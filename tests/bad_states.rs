//! Bad states and merges by their number in the robustness list: what must not be added, and what must survive adding.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, clippy::float_cmp, reason = "a test may panic")]

mod common;

use arrow_array::RecordBatch;
use common::bad::*;
use decentwork::arrow::{Design, NanRule, Reader};
use decentwork::{Codebook, Plan, Table, Tally};

/// The same tallies added in every way they can be: merged in both orders, as bytes, and as stacked tables.
fn every_sum(plan: &Plan, one: &Tally, other: &Tally) -> Vec<Tally> {
    let travelled = |tally: &Tally| Tally::from_bytes(plan, &tally.to_bytes()).unwrap();
    let merged = |mut left: Tally, right: Tally| {
        left.merge(right).unwrap();
        left
    };
    let batches = [one, other].map(|tally| tally.to_record_batch().unwrap());
    let [first, second] = batches;
    vec![
        merged(one.clone(), other.clone()),
        merged(travelled(other), travelled(one)),
        Tally::from_record_batch(plan, &stacked(&[first.clone(), second.clone()])).unwrap(),
        Tally::from_record_batch(plan, &stacked(&[second, first])).unwrap(),
    ]
}
fn warned(table: &Table, id: &str) -> Option<String> {
    table.warnings().iter().find(|warning| warning.id() == id).map(ToString::to_string)
}
#[test]
fn case_10_extreme_weights_of_several_parts_are_said() {
    let plan = rates().build().unwrap();
    let part = |w: &[f64; 4]| tally(&plan, &people_with(vec![("w", floats(w))]), None, &weighted()).unwrap();
    let (light, heavy) = (part(&[1e-3, 0.0, 2e-3, 1e-3]), part(&[1.0, 1e11, 3.0, 0.0]));
    for alone in [&light, &heavy] {
        assert_eq!(warned(&alone.finish().unwrap(), "weight.extreme_ratio"), None);
    }
    let sums = every_sum(&plan, &light, &heavy);
    for sum in &sums {
        assert_eq!(sum.to_bytes(), sums[0].to_bytes());
        let text = warned(&sum.finish().unwrap(), "weight.extreme_ratio").unwrap();
        assert!(text.contains("1.0e14 times"), "{text}");
    }
}
fn sums() -> (Plan, Tally) {
    let plan = Plan::builder()
        .indicators(["unemployment_rate", "mean_usual_hours", "earnings_gini"])
        .unwrap()
        .by(["region"])
        .build()
        .unwrap();
    let batch = people_with(vec![
        ("status_in_employment", texts(&["employee"; 4])),
        ("hours_usual_main", floats(&[40.0, 0.0, 20.0, 0.0])),
        ("earnings_monthly", floats(&[100.0, 0.0, 900.5, 0.0])),
    ]);
    let tally = tally(&plan, &batch, None, &Design::default()).unwrap();
    (plan, tally)
}
#[test]
fn case_89_damaged_bytes_are_errors_never_panics() {
    let (plan, tally) = sums();
    let bytes = tally.to_bytes();
    assert_eq!(Tally::from_bytes(&plan, b"not a tally").unwrap_err().code(), "state.magic");
    let mut later = bytes.clone();
    later[8] = 99;
    assert_eq!(Tally::from_bytes(&plan, &later).unwrap_err().code(), "state.version");
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(Tally::from_bytes(&plan, &longer).unwrap_err().code(), "state.invalid");
    assert_eq!(Tally::from_bytes(&plan, &bytes[..bytes.len() - 1]).unwrap_err().code(), "state.truncated");
    let mut other = bytes.clone();
    *other.last_mut().unwrap() ^= 1;
    assert_eq!(Tally::from_bytes(&plan, &other).unwrap_err().code(), "state.checksum");
    for end in 8..bytes.len() {
        assert!(Tally::from_bytes(&plan, &bytes[..end]).unwrap_err().is_state());
    }
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x10;
        assert!(Tally::from_bytes(&plan, &flipped).unwrap_err().is_state(), "byte {at}");
        // With the checksum made right again, whatever is accepted can be finished and written.
        if at >= 26 {
            let sum = flipped[26..]
                .iter()
                .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
            flipped[18..26].copy_from_slice(&sum.to_le_bytes());
            if let Ok(read) = Tally::from_bytes(&plan, &flipped) {
                let _ = read.finish();
                assert_eq!(read.to_bytes(), flipped, "byte {at}");
            }
        }
    }
}
#[test]
fn case_90_tallies_of_other_plans_do_not_merge() {
    let (_, mut tally) = sums();
    let other = rates().build().unwrap();
    let other = self::tally(&other, &people_with(vec![]), None, &Design::default()).unwrap();
    let error = tally.merge(other).unwrap_err();
    assert_eq!(error.code(), "state.incompatible");
    assert!(error.found_text().unwrap().contains("indicator"), "{error}");
}
#[test]
fn case_90_the_error_lists_everything_in_which_two_sources_differ() {
    let plan = rates().build().unwrap();
    let batch = people_with(vec![("w", floats(&[1.0; 4])), ("v", floats(&[1.0; 4])), ("h", integers(&[1, 1, 2, 2]))]);
    let book = |id: &str, missing: &str| -> Codebook {
        toml::from_str(&format!(
            "id = \"{id}\"\n[answers.age]\ncolumn = \"age\"\n[answers.labour_force_status]\ncolumn = \"labour_force_status\"\nmissing = {{ {missing} = \"refused\" }}\n"
        ))
        .unwrap()
    };
    let mut design = weighted();
    design.psu = Some("h".into());
    let read = |book: &Codebook, design: &Design| tally(&plan, &batch, Some(book), design).unwrap();
    let usual = read(&book("a", "x"), &design);
    let differs = |other: Tally| {
        let mut sum = usual.clone();
        let error = sum.merge(other.clone()).unwrap_err();
        assert_eq!(error.code(), "state.incompatible");
        let both = [usual.to_record_batch().unwrap(), other.to_record_batch().unwrap()];
        let by_table = Tally::from_record_batch(&plan, &stacked(&both)).unwrap_err();
        assert_eq!(by_table.code(), "state.incompatible");
        error.found_text().unwrap().to_owned()
    };
    assert_eq!(differs(read(&book("b", "x"), &design)), "different codebook (\"a\" and \"b\")");
    assert!(differs(read(&book("a", "y"), &design)).starts_with("different codebook content (\""));
    let mut other = design.clone();
    other.weight = Some("v".into());
    other.weight_divisor = Some(100);
    other.psu = Some("age".into());
    other.person = Some("age".into());
    other.weights.null_is_not_in_sample = true;
    other.weights.allow_negative = true;
    other.nan = NanRule::Null;
    assert_eq!(
        differs(read(&book("a", "x"), &other)),
        "different NaN (none and \"an empty cell\"), missing weights (none and \"not in sample\"), \
         negative weights (none and \"allowed\"), person column (none and \"age\"), psu column (\"h\" and \"age\"), \
         weight column (\"w\" and \"v\"), weight divisor (none and \"100\")"
    );
    other = design.clone();
    other.weight_divisor = Some(1);
    let mut sum = usual.clone();
    sum.merge(read(&book("a", "x"), &other)).unwrap();
    // A reader adds only to tallies that are read as it reads.
    other.weight = Some("v".into());
    let mut reader = Reader::new(&plan, &batch.schema(), Some(&book("a", "x")), &other).unwrap();
    assert_eq!(reader.add(&mut sum, &batch, 0).unwrap_err().code(), "state.incompatible");
    // A tally of nobody was read in no way.
    let nobody = Reader::new(&plan, &batch.schema(), Some(&book("a", "x")), &other).unwrap().tally();
    let before = sum.to_bytes();
    sum.merge(nobody).unwrap();
    assert_eq!(sum.to_bytes(), before);
}
#[test]
fn case_91_a_part_is_merged_once() {
    let (plan, unnamed) = sums();
    let named = |name: &str| unnamed.clone().with_part(name).unwrap();
    let names = |tally: &Tally| tally.parts().map(str::to_owned).collect::<Vec<_>>();
    for sum in every_sum(&plan, &named("north"), &named("south")) {
        assert_eq!(names(&sum), ["north", "south"]);
        assert_eq!(sum.rows().rows, 8);
        let mut again = sum.clone();
        let error = again.merge(named("south")).unwrap_err();
        assert_eq!((error.code(), error.found_text()), ("state.duplicate_part", Some("\"south\"")));
        assert_eq!(again.to_bytes(), sum.to_bytes(), "what was refused has changed nothing");
        let tables = [sum, named("north")].map(|tally| tally.to_record_batch().unwrap());
        let error = Tally::from_record_batch(&plan, &stacked(&tables)).unwrap_err();
        assert_eq!((error.code(), error.found_text()), ("state.duplicate_part", Some("\"north\"")));
    }
    // Tallies without names merge as they always did, with each other and with named ones.
    for sum in every_sum(&plan, &unnamed, &unnamed).iter().chain(&every_sum(&plan, &unnamed, &named("north"))) {
        assert_eq!(sum.rows().rows, 8);
    }
    // A part of nobody has a name too.
    let nobody = || {
        let mut empty = sums().1;
        empty = Tally::from_record_batch(&plan, &empty.to_record_batch().unwrap().slice(0, 0)).unwrap();
        empty.with_part("west").unwrap()
    };
    let mut sum = nobody();
    sum.merge(named("north")).unwrap();
    assert_eq!(names(&sum), ["north", "west"]);
    assert_eq!(sum.merge(nobody()).unwrap_err().code(), "state.duplicate_part");
    assert_eq!(unnamed.clone().with_part("").unwrap_err().code(), "option.unknown");
    assert_eq!(unnamed.clone().with_part("x".repeat(2000)).unwrap_err().code(), "limit.text");
}
#[test]
fn case_92_counters_that_overflow_are_an_error() {
    let plan = rates().build().unwrap();
    let part = |w: f64| tally(&plan, &people_with(vec![("w", floats(&[w; 4]))]), None, &weighted()).unwrap();
    // Four people doubled 62 times are 2^64. A weight of 9e14 is 2^113.7 units of 2^-64, doubled 14 times 2^127.7.
    for (weight, doublings) in [(1e-19, 62), (9e14, 14)] {
        let mut many = part(weight);
        let mut refused = None;
        for doubling in 1..=70 {
            let before = many.clone();
            if let Err(error) = many.merge(before.clone()) {
                let tables = [before.to_record_batch(), before.to_record_batch()].map(Result::ok);
                refused = Some((doubling, error, tables));
                break;
            }
        }
        let (doubling, error, tables) = refused.unwrap();
        assert_eq!(error.code(), "overflow", "{error}");
        assert_eq!(doubling, doublings);
        if let [Some(first), Some(second)] = tables {
            let error = Tally::from_record_batch(&plan, &stacked(&[first, second])).unwrap_err();
            assert_eq!(error.code(), "state.invalid");
        }
    }
}
#[test]
fn case_92_sums_that_fit_one_by_one_but_not_together_are_an_error() {
    // 8,000 weights of 9e14 are 2^126.6 of their units in all, and in each region half of that.
    let rows = 8000;
    let regions: Vec<&str> = (0..rows).map(|row| if row % 2 == 0 { "north" } else { "south" }).collect();
    let columns = || {
        vec![
            ("age", integers(&vec![30; rows])),
            ("labour_force_status", texts(&vec!["employed"; rows])),
            ("region", texts(&regions)),
            ("w", floats(&vec![9e14; rows])),
            ("y", floats(&vec![1e6; rows])),
        ]
    };
    let batch = RecordBatch::try_from_iter(columns()).unwrap();
    let mut design = weighted();
    for psu in [None, Some("region")] {
        design.psu = psu.map(str::to_owned);
        let error = tally(&rates().build().unwrap(), &batch, None, &design).unwrap().finish().unwrap_err();
        assert_eq!((error.code(), error.column_name()), ("overflow", Some("weight")));
    }
}
