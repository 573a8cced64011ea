//! Informality and ICSE-18 in tables: the matrix by status, its identities, the volume of informal hours, and stored
//! tallies that are split by what is derived.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may panic; sums are exact")]
#![cfg(all(feature = "arrow", feature = "serde"))]

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use decentwork::arrow::{Design, Reader};
use decentwork::{Breakdown, Indicator, OwnFormula, OwnScope, Plan, Table, Tally, Unit};
use proptest::prelude::*;
use std::sync::Arc;

const STATUSES: [&str; 6] =
    ["employee", "employer", "own_account", "cooperative_member", "family_worker", "not_stated"];
const ENTERPRISES: [&str; 5] = ["government", "unincorporated", "household", "other", "not_stated"];
const REGISTRATIONS: [&str; 4] = ["registered", "not_registered", "not_known", "not_stated"];
const ANSWERS: [&str; 3] = ["yes", "no", "not_stated"];
const DESTINATIONS: [&str; 3] = ["only_sale", "only_own_use", "not_stated"];

/// One worker: a choice of each list, and hours.
type Person = ([usize; 5], i64);

fn people() -> impl Strategy<Value = Vec<Person>> {
    let choices =
        (0..6_usize, 0..5_usize, 0..4_usize, 0..3_usize, 0..3_usize).prop_map(|(a, b, c, d, e)| [a, b, c, d, e]);
    prop::collection::vec((choices, 1..80_i64), 1..60)
}

fn batch(people: &[Person]) -> RecordBatch {
    let texts = |list: &[&'static str], at: usize| -> ArrayRef {
        Arc::new(people.iter().map(|(choices, _)| Some(list[choices[at]])).collect::<StringArray>())
    };
    let all = |text| -> ArrayRef { Arc::new(people.iter().map(|_| Some(text)).collect::<StringArray>()) };
    let numbers = |number: &dyn Fn(usize, &Person) -> i64| -> ArrayRef {
        Arc::new(people.iter().enumerate().map(|(at, person)| Some(number(at, person))).collect::<Int64Array>())
    };
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("age", numbers(&|_, _| 30)),
        ("labour_force_status", all("employed")),
        ("status_in_employment", texts(&STATUSES, 0)),
        ("enterprise_type", texts(&ENTERPRISES, 1)),
        ("registration", texts(&REGISTRATIONS, 2)),
        ("employer_social_security", texts(&ANSWERS, 3)),
        ("main_job_destination", texts(&DESTINATIONS, 4)),
        ("hours_usual_main", numbers(&|_, person| person.1)),
        ("psu", numbers(&|at, _| at as i64 / 3)),
        ("w", numbers(&|at, _| 1 + at as i64 % 4)),
    ];
    RecordBatch::try_from_iter(columns).unwrap()
}

fn design() -> Design {
    let mut design = Design::default();
    design.weight = Some("w".to_owned());
    design.psu = Some("psu".to_owned());
    design
}

fn tally(plan: &Plan, batch: &RecordBatch) -> Tally {
    let mut reader = Reader::new(plan, &batch.schema(), None, &design()).unwrap_or_else(|error| panic!("{error}"));
    let mut tally = reader.tally();
    reader.add(&mut tally, batch, 0).unwrap_or_else(|error| panic!("{error}"));
    tally
}

fn table(plan: &Plan, batch: &RecordBatch) -> Table {
    tally(plan, batch).finish().unwrap()
}

fn levels(by: &str) -> Plan {
    let level = |id: &str, facts: &[&str]| {
        Indicator::compose(id, id, Unit::Persons, OwnFormula::Level { of: OwnScope::of(facts) }).unwrap()
    };
    Plan::builder()
        .indicators(["employment", "informal_employment"])
        .unwrap()
        .indicator(level("in_informal_sector", &["informal_sector"]))
        .indicator(level("overlap", &["informal_sector", "informal_employment"]))
        .indicator(level("elsewhere", &["formal_sector", "informal_employment"]))
        .indicator(level("at_home", &["household_sector", "informal_employment"]))
        .by([by])
        .build()
        .unwrap()
}

/// The value of an indicator in every cell of the breakdown, "not stated" last.
fn cells(table: &Table, id: &str, by: &str) -> Vec<(String, f64)> {
    let mut names: Vec<String> = Breakdown::find(by).items().iter().map(|item| item.name.clone()).collect();
    names.push("not_stated".to_owned());
    let value = |name: &str| table.find(id, &[(by, name)]).ok().and_then(decentwork::Row::value).unwrap_or(0.0);
    names.iter().map(|name| (name.clone(), value(name))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// P7: the cells of the matrix and those of whom a part is unknown are all the employed; informal employment is
    /// the informal sector and what is informal outside it, without the formal jobs of the informal sector.
    #[test]
    fn p7_the_informality_matrix_adds_up_to_the_employed(people in people()) {
        let table = table(&levels("informality"), &batch(&people));
        let total = |id: &str| table.value(id, &[]).unwrap().unwrap_or(0.0);
        let employed = cells(&table, "employment", "informality");
        prop_assert_eq!(employed.iter().map(|(_, value)| value).sum::<f64>(), total("employment"));
        let informal = cells(&table, "informal_employment", "informality");
        for ((name, all), (_, informal)) in employed.iter().zip(&informal).filter(|((name, _), _)| name != "not_stated") {
            let expected = if name.starts_with("formal_") { 0.0 } else { *all };
            prop_assert_eq!(*informal, expected, "{}", name);
        }
        // Everybody whose unit is known is in one of its sectors.
        let known = total("overlap") + total("elsewhere") + total("at_home");
        let unit_unknown = total("informal_employment") - known;
        let formal_in_informal = total("in_informal_sector") - total("overlap");
        prop_assert!(unit_unknown >= 0.0 && formal_in_informal >= 0.0);
        prop_assert_eq!(
            total("informal_employment"),
            total("in_informal_sector") - formal_in_informal + total("elsewhere") + total("at_home") + unit_unknown
        );
    }

    /// The items of a derived breakdown do not overlap, so that they and "not stated" are everybody.
    #[test]
    fn derived_breakdowns_are_partitions(people in people(), which in 0..7_usize) {
        let by = ["production_unit", "job_nature", "informality_icls21", "icse18", "icse18_authority",
            "icse18_authority_broad", "icse18_risk"][which];
        let plan = Plan::builder().indicators(["employment"]).unwrap().by([by]).build().unwrap();
        let table = table(&plan, &batch(&people));
        let sum: f64 = cells(&table, "employment", by).iter().map(|(_, value)| value).sum();
        prop_assert_eq!(Some(sum), table.value("employment", &[]).unwrap());
    }

    /// A tally that is split by what is derived can be stored, read, taken apart and merged like any other.
    #[test]
    fn derived_breakdowns_merge_and_are_stored(people in people()) {
        let plan = levels("informality");
        let whole = batch(&people);
        let half = people.len() / 2;
        let mut reader = Reader::new(&plan, &whole.schema(), None, &design()).unwrap();
        let (mut one, mut other) = (reader.tally(), reader.tally());
        reader.add(&mut one, &whole.slice(0, half), 0).unwrap();
        reader.add(&mut other, &whole.slice(half, people.len() - half), half as u64).unwrap();
        let other = Tally::from_bytes(&plan, &other.to_bytes()).unwrap();
        one.merge(other).unwrap();
        let direct = tally(&plan, &whole);
        prop_assert_eq!(one.finish().unwrap(), direct.finish().unwrap());
        let rows = direct.to_record_batch().unwrap();
        prop_assert_eq!(Tally::from_record_batch(&plan, &rows).unwrap().finish().unwrap(), direct.finish().unwrap());
    }

    /// The share of informal hours is the ratio of two columns that somebody made by hand, with the same error.
    #[test]
    fn the_share_of_informal_hours_is_a_ratio_of_sums(people in people()) {
        let whole = batch(&people);
        // Informal by the rule of employees alone, so that it can be worked out here: social security is no or unknown.
        let employees: Vec<Person> = people.iter().map(|(choices, hours)| ([0, 1, choices[2], choices[3], 0], *hours)).collect();
        let whole_columns = batch(&employees);
        let informal = |person: &Person| person.0[3] != 0;
        let hours: Float64Array =
            employees.iter().map(|person| Some(if informal(person) { person.1 as f64 } else { 0.0 })).collect();
        let names = whole.schema();
        let columns = names.fields().iter().map(|field| field.name().as_str()).zip(whole_columns.columns().iter().cloned());
        let with = RecordBatch::try_from_iter(columns.chain([("informal_hours", Arc::new(hours) as ArrayRef)])).unwrap();
        let formula = OwnFormula::Ratio {
            of: "informal_hours".into(),
            to: "hours_usual_main".into(),
            among: OwnScope::of(&["employed"]),
        };
        let plan = Plan::builder()
            .indicators(["informal_hours_share"])
            .unwrap()
            .indicator(Indicator::compose("by_hand", "By hand", Unit::Percent, formula).unwrap())
            .build()
            .unwrap();
        let table = table(&plan, &with);
        let (ours, by_hand) = (table.find("informal_hours_share", &[]).unwrap(), table.find("by_hand", &[]).unwrap());
        prop_assert_eq!(ours.value(), by_hand.value());
        prop_assert_eq!(ours.error().se, by_hand.error().se);
    }
}

#[test]
fn the_share_of_informal_hours_by_hand() {
    // An uninsured employee with 20 hours and weight 1, an insured one with 40 and weight 2, and one without a unit,
    // informal by the rule for unknown social security, with 10 hours and weight 3.
    let people = [([0, 1, 0, 1, 0], 20), ([0, 1, 0, 0, 0], 40), ([0, 4, 3, 2, 0], 10)];
    let plan =
        Plan::builder().indicators(["informal_hours_share", "informal_employment_rate"]).unwrap().build().unwrap();
    let table = table(&plan, &batch(&people));
    let near = |id: &str, expected: f64| {
        let value = table.value(id, &[]).unwrap().unwrap();
        assert!((value - expected).abs() < 1e-12, "{id}: {value}");
    };
    near("informal_hours_share", 100.0 * (20.0 + 30.0) / (20.0 + 80.0 + 30.0));
    near("informal_employment_rate", 100.0 * 4.0 / 6.0);
}

/// Where the hours or the informality of somebody are unknown, they are in neither sum and counted as missing.
#[test]
fn unknown_jobs_are_in_neither_sum_of_hours() {
    let text = |values: &[&str]| Arc::new(StringArray::from(values.to_vec())) as ArrayRef;
    // A survey that asked employees for sick leave alone does not tell whether they are informal.
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("age", Arc::new(Int64Array::from(vec![30; 4]))),
        ("labour_force_status", text(&["employed"; 4])),
        ("status_in_employment", text(&["employee", "own_account", "own_account", "own_account"])),
        ("registration", text(&["registered", "registered", "not_registered", "not_registered"])),
        ("paid_sick_leave", text(&["yes", "not_stated", "not_stated", "not_stated"])),
        ("hours_usual_main", Arc::new(Int64Array::from(vec![Some(20), Some(60), Some(40), None]))),
        ("psu", Arc::new(Int64Array::from(vec![1, 2, 3, 4]))),
        ("w", Arc::new(Int64Array::from(vec![1, 2, 3, 4]))),
    ];
    let plan = Plan::builder().indicators(["informal_hours_share"]).unwrap().build().unwrap();
    let table = table(&plan, &RecordBatch::try_from_iter(columns).unwrap());
    let row = table.find("informal_hours_share", &[]).unwrap();
    assert_eq!(row.value(), Some(100.0 * 120.0 / (120.0 + 120.0)));
    assert_eq!((row.n(), row.missing_share()), (2, Some(0.5)));
}

/// Without a question on units the informality of all employed people cannot be told, and the error says so.
#[test]
fn a_survey_of_employees_alone_is_told_what_is_missing() {
    let whole = batch(&[([0, 4, 3, 1, 2], 20)]);
    let kept = ["age", "labour_force_status", "status_in_employment", "employer_social_security", "psu", "w"];
    let places: Vec<usize> = kept.iter().map(|name| whole.schema().index_of(name).unwrap()).collect();
    let plan = Plan::builder().indicators(["informal_employment_rate"]).unwrap().build().unwrap();
    let error = Reader::new(&plan, &whole.project(&places).unwrap().schema(), None, &design()).unwrap_err();
    assert_eq!(error.code(), "needs.missing");
    assert!(error.to_string().contains("enterprise_type"), "{error}");
}

#[test]
fn a_derived_breakdown_says_what_it_needs() {
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["informality"]).build().unwrap();
    let whole = batch(&[([0; 5], 40)]);
    let without = whole.project(&[0, 1, 2, 8, 9]).unwrap();
    let error = Reader::new(&plan, &without.schema(), None, &design()).unwrap_err();
    assert_eq!(error.code(), "needs.missing");
    let text = error.to_string();
    assert!(text.contains("the breakdown by informality needs") && text.contains("employer_social_security"), "{text}");
}

#[test]
fn what_is_not_further_classified_has_a_row_of_its_own() {
    // An employee without a contract, an employer and an own-account worker of unknown enterprises.
    let people = [([0, 4, 3, 2, 2], 40), ([1, 4, 3, 2, 2], 40), ([2, 1, 3, 2, 2], 40), ([4, 1, 3, 2, 2], 40)];
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["icse18"]).by(["icse18_risk"]).build().unwrap();
    let table = table(&plan, &batch(&people));
    let value = |by: &str, item: &str| table.value("employment", &[(by, item)]).unwrap();
    assert_eq!(value("icse18", "employee_unspecified"), Some(1.0));
    assert_eq!(value("icse18", "employer_unspecified"), Some(2.0));
    assert_eq!(value("icse18", "own_account"), Some(3.0));
    assert_eq!(value("icse18", "family_worker"), Some(4.0));
    assert_eq!(value("icse18_risk", "household_enterprise"), Some(3.0));
    let codes: Vec<String> = Breakdown::find("icse18_authority").items().iter().map(|item| item.code.clone()).collect();
    assert_eq!(codes, ["A", "B", "C", "D", "E"].map(|letter| format!("STE_ICSE18A_{letter}")));
}

/// Both standards stand side by side, and differ where they differ: a registered family worker who is insured.
#[test]
fn both_standards_side_by_side() {
    let text = |values: &[&str]| Arc::new(StringArray::from(values.to_vec())) as ArrayRef;
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("age", Arc::new(Int64Array::from(vec![30, 40]))),
        ("labour_force_status", text(&["employed", "employed"])),
        ("status_in_employment", text(&["family_worker", "employee"])),
        ("registration", text(&["registered", "registered"])),
        ("employer_social_security", text(&["not_stated", "yes"])),
        ("job_registered", text(&["yes", "yes"])),
        ("job_social_insurance", text(&["yes", "yes"])),
    ];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let plan = Plan::builder()
        .indicators(["informal_employment_rate", "informal_employment_rate_icls21"])
        .unwrap()
        .build()
        .unwrap();
    let mut reader = Reader::new(&plan, &batch.schema(), None, &Design::default()).unwrap();
    let mut tally = reader.tally();
    reader.add(&mut tally, &batch, 0).unwrap();
    let table = tally.finish().unwrap();
    assert_eq!(table.value("informal_employment_rate", &[]).unwrap(), Some(50.0));
    assert_eq!(table.value("informal_employment_rate_icls21", &[]).unwrap(), Some(0.0));
}
