//! Weights of households and of calibration, surveys that are appended, and panels, by number in the robustness list.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test may panic")]

mod common;

use arrow_array::RecordBatch;
use common::bad::*;
use decentwork::arrow::{Design, Reader, ReplicateColumns, ReplicateWeights};
use decentwork::estimate::ReplicateMethod;
use decentwork::{
    Codebook, Comparison, Contrast, Error, Indicator, Overlap, OwnFormula, OwnScope, Plan, Reason, Tally, Unit,
};

/// The mean of `y`, by wave.
fn mean() -> Plan {
    let formula = OwnFormula::Mean { of: "y".into(), among: OwnScope::EVERYONE };
    let indicator = Indicator::compose("own_mean", "Mean", Unit::Own, formula).unwrap();
    Plan::builder().indicator(indicator).by(["wave"]).build().unwrap()
}
fn read(batch: &RecordBatch, design: &Design) -> Result<Tally, Error> {
    tally(&mean(), batch, Some(&Codebook::standard(std::iter::empty())), design)
}
/// Persons with their values in one wave.
fn wave(wave: i64, persons: &[i64], y: &[f64]) -> RecordBatch {
    let waves = integers(&vec![wave; y.len()]);
    RecordBatch::try_from_iter([("id", integers(persons)), ("y", floats(y)), ("wave", waves)]).unwrap()
}
fn first() -> RecordBatch {
    wave(1, &[1, 2, 3, 4], &[1.0, 2.0, 3.0, 6.0])
}
fn second() -> RecordBatch {
    wave(2, &[3, 4, 5, 6], &[4.0, 7.0, 2.0, 3.0])
}
/// Every person was drawn by themselves.
fn persons() -> Design {
    let mut design = Design::default();
    (design.elements, design.person) = (true, Some("id".into()));
    design
}
fn change(later: &Tally, earlier: &Tally, overlap: Option<Overlap>) -> Result<Contrast, Error> {
    later.change(earlier, ("own_mean", &[]), Comparison::Difference, overlap)
}
#[track_caller]
fn near(ours: Option<f64>, expected: f64) {
    let ours = ours.unwrap();
    assert!((ours - expected).abs() < 1e-12, "{ours}, expected {expected}");
}
#[track_caller]
fn said(error: &Error, code: &str, words: &[&str]) {
    assert_eq!(error.code(), code, "{error}");
    words.iter().for_each(|word| assert!(error.to_string().contains(word), "no {word}: {error}"));
}
fn warned(tally: &Tally, id: &str) -> Option<String> {
    let table = tally.finish().unwrap();
    table.warnings().iter().find(|warning| warning.id() == id).map(ToString::to_string)
}

#[test]
fn case_38_errors_say_that_calibration_is_not_in_them() {
    let columns = || vec![("w", floats(&[2.0, 3.0, 2.0, 3.0]))];
    let mut design = weighted();
    design.elements = true;
    let plan = rates().build().unwrap();
    let of = |design: &Design| tally(&plan, &people_with(columns()), None, design).unwrap();
    let table = of(&design).finish().unwrap();
    assert!(table.manifest().sampling_error.contains("calibration of the weights is not in it"));
    assert_eq!(warned(&of(&design), "weight.calibrated"), None);
    design.calibrated = true;
    let text = warned(&of(&design), "weight.calibrated").unwrap();
    assert!(text.contains("what calibration gains is not in them"), "{text}");
    // Without errors there is nothing to warn of; a design that says otherwise is another one.
    (design.elements, design.calibrated) = (false, true);
    assert_eq!(warned(&of(&design), "weight.calibrated"), None);
    let mut plain = of(&design);
    design.calibrated = false;
    assert_eq!(plain.merge(of(&design)).unwrap_err().code(), "state.incompatible");
}

#[test]
fn case_39_a_household_has_one_weight() {
    let id = "weight.not_constant_in_household";
    let of = |households: &[i64], areas: &[i64], w: &[f64], columns: &[&str]| {
        let changes = vec![("w", floats(w)), ("hh", integers(households)), ("area", integers(areas))];
        let mut design = weighted();
        design.household = columns.iter().map(|name| (*name).to_owned()).collect();
        let batch = people_with(changes);
        // Row by row, so that a household is in several batches.
        let plan = rates().build().unwrap();
        let mut reader = Reader::new(&plan, &batch.schema(), None, &design).unwrap();
        let mut tally = reader.tally();
        (0..4).for_each(|row| reader.add(&mut tally, &batch.slice(row, 1), row as u64).unwrap());
        let again = Tally::from_record_batch(&plan, &tally.to_record_batch().unwrap()).unwrap();
        assert_eq!(warned(&again, id), warned(&tally, id), "a stored tally tells it too");
        let bytes = Tally::from_bytes(&plan, &tally.to_bytes()).unwrap();
        assert_eq!(warned(&bytes, id), warned(&tally, id));
        warned(&tally, id)
    };
    assert_eq!(of(&[1, 1, 2, 2], &[1; 4], &[5.0, 5.0, 7.0, 7.0], &["hh"]), None);
    let text = of(&[1, 1, 2, 2], &[1; 4], &[5.0, 6.0, 7.0, 7.0], &["hh"]).unwrap();
    assert!(text.starts_with("1 household has more than one weight"), "{text}");
    // Numbered anew in each area, a household is known by both columns.
    assert_eq!(of(&[1, 1, 1, 1], &[1, 1, 2, 2], &[5.0, 5.0, 7.0, 7.0], &["area", "hh"]), None);
    assert!(of(&[1, 1, 1, 1], &[1, 1, 2, 2], &[5.0, 5.0, 7.0, 7.0], &["hh"]).is_some());
    // Of two households that differ, in another order.
    let text = of(&[1, 2, 2, 1], &[1; 4], &[5.0, 5.0, 7.0, 7.0], &["hh"]).unwrap();
    assert!(text.starts_with("2 households have"), "{text}");
    assert_eq!(of(&[1, 1, 2, 2], &[1; 4], &[5.0, 6.0, 7.0, 7.0], &[]), None, "no household is named");
}

#[test]
fn case_39_rows_that_are_not_in_the_sample_have_no_weight() {
    let weights = arrow_array::Float64Array::from(vec![Some(5.0), None, Some(7.0), Some(7.0)]);
    let batch = people_with(vec![("w", std::sync::Arc::new(weights)), ("hh", integers(&[1, 1, 2, 2]))]);
    let mut design = weighted();
    (design.household, design.weights.null_is_not_in_sample) = (vec!["hh".into()], true);
    let tally = tally(&rates().build().unwrap(), &batch, None, &design).unwrap();
    assert_eq!(warned(&tally, "weight.not_constant_in_household"), None);
}

#[test]
fn case_40_a_person_may_be_in_each_wave_once() {
    let mut design = persons();
    let mut reader = Reader::new(&mean(), &first().schema(), None, &design).unwrap();
    let mut tally = reader.tally();
    reader.add(&mut tally, &first(), 0).unwrap();
    let error = reader.add(&mut tally, &second(), 4).unwrap_err();
    said(&error, "id.duplicate", &["where: id", "wave=\"...\""]);
    assert_eq!(error.rows(), [4, 5]);
    design.wave = Some("wave".into());
    let mut reader = Reader::new(&mean(), &first().schema(), None, &design).unwrap();
    let mut tally = reader.tally();
    reader.add(&mut tally, &first(), 0).unwrap();
    reader.add(&mut tally, &second(), 4).unwrap();
    let error = reader.add(&mut tally, &second().slice(1, 1), 8).unwrap_err();
    said(&error, "id.duplicate", &["once in every wave"]);
    design.person = None;
    let error = Reader::new(&mean(), &first().schema(), None, &design).unwrap_err();
    said(&error, "design.person", &["a wave without a person"]);
}

#[test]
fn case_40_persons_who_are_in_two_parts_are_found_when_these_are_added() {
    let stacked = |parts: &[&Tally]| {
        let tables: Vec<RecordBatch> = parts.iter().map(|part| part.to_record_batch().unwrap()).collect();
        let columns = tables[0].schema().fields().iter().map(|field| field.name().clone()).collect::<Vec<_>>();
        let column = |name: &String| {
            let both: Vec<_> = tables.iter().map(|table| table.column_by_name(name).unwrap().to_data()).collect();
            let mut all = arrow_data::transform::MutableArrayData::new(both.iter().collect(), true, 16);
            both.iter().enumerate().for_each(|(at, data)| all.try_extend(at, 0, data.len()).unwrap());
            arrow_array::make_array(all.freeze())
        };
        let table = RecordBatch::try_new(tables[0].schema(), columns.iter().map(column).collect()).unwrap();
        Tally::from_record_batch(&mean(), &table)
    };
    let [one, two] = [first(), second()].map(|batch| read(&batch, &persons()).unwrap());
    said(&one.clone().merge(two.clone()).unwrap_err(), "id.duplicate", &["2 persons", "wave=\"...\""]);
    said(&stacked(&[&one, &two]).unwrap_err(), "id.duplicate", &["2 persons"]);
    // Of other persons, parts add up.
    let rest = read(&second().slice(2, 2), &persons()).unwrap();
    let mut whole = one.clone();
    whole.merge(rest.clone()).unwrap();
    assert_eq!(whole.to_bytes(), stacked(&[&one, &rest]).unwrap().to_bytes());
    // Waves that are told apart add up, and the same wave does not, from bytes too.
    let mut design = persons();
    design.wave = Some("wave".into());
    let [one, two] = [first(), second()].map(|batch| read(&batch, &design).unwrap());
    let mut whole = one.clone();
    whole.merge(two.clone()).unwrap();
    assert_eq!(whole.design_size(), Some((1, 6)), "six persons, of whom two answered twice");
    assert_eq!(whole.to_bytes(), stacked(&[&one, &two]).unwrap().to_bytes());
    let mut whole = Tally::from_bytes(&mean(), &whole.to_bytes()).unwrap();
    said(&whole.merge(two).unwrap_err(), "id.duplicate", &["4 persons"]);
}

/// Means 3 and 4 of four persons each, of whom two are in both. The scores of the later wave are 0, 3, -2, -1 quarters,
/// those of the earlier one -2, -1, 0, 3: a variance of 4/3 of 14/16, that is 7/6, in each. Around the means of those in
/// both waves, in the later only and in the earlier only, the squares are 4.5 + 0.5 in each and the product 4.5: a
/// correlation of 0.9.
#[test]
fn case_41_persons_in_both_waves_hold_the_covariance() {
    let [earlier, later] = [first(), second()].map(|batch| read(&batch, &persons()).unwrap());
    let result = change(&later, &earlier, Some(Overlap::Person)).unwrap().result;
    near(result.value, 1.0);
    near(result.correlation, 0.9);
    near(result.se, (7.0 / 3.0 - 2.0 * 0.9 * 7.0 / 6.0_f64).sqrt());
    assert_eq!((result.df, result.common, &*result.reasons), (Some(3.0), Some(2), &[][..]));
    let ignored = change(&later, &earlier, Some(Overlap::None)).unwrap().result;
    near(ignored.se, (7.0 / 3.0_f64).sqrt());
    assert_eq!(ignored.reasons, [Reason::OverlapIgnored]);
    said(&change(&later, &earlier, None).unwrap_err(), "change.overlap", &["overlap=\"person\"", "2 sampling units"]);
    assert_eq!(later.finish().unwrap().manifest().sampling_unit, Some("person"));
    // As with the same column for the sampling unit.
    let mut units = Design::default();
    units.psu = Some("id".into());
    let [a, b] = [first(), second()].map(|batch| read(&batch, &units).unwrap());
    assert_eq!(change(&b, &a, Some(Overlap::Psu)).unwrap().result, result);
}

#[test]
fn case_41_waves_in_one_file_are_compared_by_the_persons_in_both() {
    let mut design = persons();
    design.wave = Some("wave".into());
    let mut both = read(&first(), &design).unwrap();
    both.merge(read(&second(), &design).unwrap()).unwrap();
    let (later, earlier) = ([("wave", "2")], [("wave", "1")]);
    let result = both.contrast(("own_mean", &later), ("own_mean", &earlier), Comparison::Difference).unwrap().result;
    // Six persons with the differences of their scores, 2, 1, 0, 0, -2, -1 quarters: 6/5 of 10/16.
    near(result.value, 1.0);
    near(result.se, 0.75_f64.sqrt());
    assert_eq!(result.df, Some(5.0));
    // A population of waves is none of second units: finite, it makes errors smaller and adds nothing.
    let of_twelve = |batch: RecordBatch| {
        let mut columns: Vec<_> =
            ["id", "y", "wave"].map(|name| (name, batch.column_by_name(name).unwrap().clone())).into();
        columns.push(("N", floats(&vec![12.0; batch.num_rows()])));
        RecordBatch::try_from_iter(columns).unwrap()
    };
    design.fpc = vec!["N".into()];
    let mut both = read(&of_twelve(first()), &design).unwrap();
    both.merge(read(&of_twelve(second()), &design).unwrap()).unwrap();
    let result = both.contrast(("own_mean", &later), ("own_mean", &earlier), Comparison::Difference).unwrap().result;
    near(result.se, (0.75_f64 * (1.0 - 6.0 / 12.0)).sqrt());
}

#[test]
fn case_41_persons_within_sampling_units_are_compared_by_these() {
    let mut design = Design::default();
    (design.psu, design.person) = (Some("id".into()), Some("id".into()));
    let [earlier, later] = [first(), second()].map(|batch| read(&batch, &design).unwrap());
    let error = change(&later, &earlier, Some(Overlap::Person)).unwrap_err();
    said(&error, "change.overlap", &["overlap=\"psu\"", "elements=True, person"]);
    near(change(&later, &earlier, Some(Overlap::Psu)).unwrap().result.correlation, 0.9);
}

#[test]
fn rows_known_by_position_are_not_added_to_others_from_the_same_position() {
    let mut design = Design::default();
    design.elements = true;
    let [mut one, other] = [first(), second()].map(|batch| read(&batch, &design).unwrap());
    said(&one.merge(other).unwrap_err(), "design.elements", &["counted from the same position", "elements=True"]);
}

#[test]
fn case_41_a_panel_says_by_itself_that_units_are_in_both_samples() {
    let mut design = persons();
    design.panel = true;
    let [earlier, later] = [first(), second()].map(|batch| read(&batch, &design).unwrap());
    near(change(&later, &earlier, None).unwrap().result.correlation, 0.9);
    // Without an id in common the overlap cannot be taken into account.
    let strangers = read(&wave(2, &[13, 14, 15, 16], &[4.0, 7.0, 2.0, 3.0]), &design).unwrap();
    let result = change(&strangers, &earlier, None).unwrap().result;
    assert_eq!((result.common, &*result.reasons), (Some(0), &[Reason::OverlapIgnored][..]));
    let mut rows = Design::default();
    (rows.elements, rows.panel) = (true, true);
    let [a, b] = [first(), second()].map(|batch| read(&batch, &rows).unwrap());
    said(&change(&b, &a, None).unwrap_err(), "change.overlap", &["person=\"...\""]);
    let result = change(&b, &a, Some(Overlap::None)).unwrap().result;
    assert_eq!((result.common, &*result.reasons), (None, &[Reason::OverlapIgnored][..]));
    rows.panel = false;
    let [a, b] = [first(), second()].map(|batch| read(&batch, &rows).unwrap());
    assert_eq!(change(&b, &a, Some(Overlap::None)).unwrap().result.reasons, [], "nobody said that it is a panel");
}

/// The later and the earlier survey, both with the replicate weights of one file.
fn replicated(panel: bool, replicates: &[&str]) -> [Tally; 2] {
    let weights = [[1.0, 1.0, 1.0], [0.0, 1.5, 1.5], [1.5, 0.0, 1.5], [1.5, 1.5, 0.0]];
    let mut design = weighted();
    let columns = ReplicateColumns::Named(replicates.iter().map(|name| (*name).to_owned()).collect());
    design.replicates = Some(ReplicateWeights::new(columns, ReplicateMethod::Jk1));
    design.panel = panel;
    [[2.0, 4.0, 9.0], [1.0, 4.0, 7.0]].map(|y| {
        let names = ["w", "r1", "r2", "r3"].into_iter().zip(weights).map(|(name, weights)| (name, floats(&weights)));
        let columns = [("y", floats(&y)), ("wave", integers(&[1, 1, 1]))].into_iter().chain(names);
        read(&RecordBatch::try_from_iter(columns).unwrap(), &design).unwrap()
    })
}

#[test]
fn case_41_a_change_from_replicates_that_both_surveys_share_is_made_in_each() {
    let all = ["r1", "r2", "r3"];
    let [later, earlier] = replicated(false, &all);
    // Means without the first, the second, the third: 6.5, 5.5, 3 less 5.5, 4, 2.5, that is 1, 1.5, 0.5, around 1.
    let result = change(&later, &earlier, Some(Overlap::Replicates)).unwrap().result;
    near(result.value, 1.0);
    near(result.se, (2.0 / 3.0 * 0.5_f64).sqrt());
    assert_eq!((result.df, &*result.reasons), (Some(2.0), &[][..]));
    // Independent, the variances add up: 2/3 of 6.5 and 2/3 of 4.5.
    let apart = change(&later, &earlier, None).unwrap().result;
    near(apart.se, (2.0 / 3.0 * 11.0_f64).sqrt());
    assert_eq!((apart.correlation, &*apart.reasons), (Some(0.0), &[][..]));
    let [later, earlier] = replicated(true, &all);
    assert_eq!(change(&later, &earlier, None).unwrap().result.reasons, [Reason::OverlapIgnored]);
    assert_eq!(change(&later, &earlier, Some(Overlap::Replicates)).unwrap().result.reasons, []);
}

#[test]
fn case_41_replicates_of_another_kind_or_number_are_not_the_same() {
    let [later, _] = replicated(false, &["r1", "r2", "r3"]);
    let [_, fewer] = replicated(false, &["r1", "r2"]);
    let error = change(&later, &fewer, Some(Overlap::Replicates)).unwrap_err();
    said(&error, "change.overlap", &["method=jk1", "*3", "*2", "overlap=\"none\""]);
    let without = read(&first(), &persons()).unwrap();
    let error = change(&later, &without, Some(Overlap::Replicates)).unwrap_err();
    said(&error, "change.overlap", &["without replicate weights"]);
}
