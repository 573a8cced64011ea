//! Multiple deprivation in employment by the method of Alkire and Foster: the worked example of five persons, the cut-offs
//! at both ends, groups, missing answers, sampling errors, and an index of one's own.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]

use decentwork::code::{Code, Icse93, LabourForceStatus, Sex, YesNo};
use decentwork::derive::Parameters;
use decentwork::{Indicator, Job, OwnFormula, OwnScope, Plan, Question, Reason, Table, Unit, Worker};

const ITEMS: [&str; 5] = ["income", "status", "tenure", "social_security", "hours"];
/// Five persons; 1 is deprived in income, status, tenure, social security, hours.
const PERSONS: [[u8; 5]; 5] = [[1, 0, 0, 0, 0], [0, 1, 1, 0, 0], [1, 1, 0, 1, 0], [0, 1, 0, 0, 0], [0, 0, 0, 0, 0]];
/// Their scores, in sixths.
const SIXTHS: [i64; 5] = [2, 2, 4, 1, 0];

/// An employee with these deprivations, who is a sampling unit.
fn worker(number: usize, [income, status, tenure, social_security, hours]: [u8; 5]) -> Worker {
    let yes = |truth: bool| if truth { YesNo::Yes.index() } else { YesNo::No.index() };
    let hours = if hours == 1 { 46 } else { 45 };
    Worker::new()
        .psu(number.to_string())
        .age(30)
        .unwrap()
        .labour_force_status(LabourForceStatus::Employed)
        .answer(Question::BelowEarningsLine, yes(income == 1))
        .unwrap()
        .answer(Question::WrittenContract, yes(status == 0))
        .unwrap()
        .number(Question::TenureMonths, if tenure == 1 { 35 } else { 36 })
        .unwrap()
        .answer(Question::PensionContribution, yes(social_security == 0))
        .unwrap()
        .job(Job::main().status(Icse93::Employee).hours_usual(hours).unwrap())
}

fn persons() -> Vec<Worker> {
    (0..).zip(PERSONS).map(|(number, deprived)| worker(number, deprived)).collect()
}

fn ids() -> Vec<String> {
    let of = |before: &str, after: &str| ITEMS.map(|item| format!("{before}{item}_deprivation_{after}"));
    let parts = ["multiple_deprivation_rate", "multiple_deprivation_intensity", "adjusted_multiple_deprivation"];
    [&parts.map(String::from)[..], &of("", "rate"), &of("censored_", "rate"), &of("", "contribution")].concat()
}

fn table(workers: &[Worker], cutoff: u8) -> Table {
    let mut parameters = Parameters::default();
    parameters.deprivation_cutoff_sixths = cutoff;
    let plan = Plan::builder()
        .indicators(ids().iter().map(String::as_str))
        .unwrap()
        .by(["sex"])
        .parameters(parameters)
        .build()
        .unwrap();
    plan.tally(workers).unwrap().finish().unwrap()
}

/// The values of everybody: rate, intensity and adjusted headcount, then item by item.
fn values(table: &Table) -> Vec<Option<f64>> {
    ids().iter().map(|id| table.value(id, &[]).unwrap()).collect()
}

fn near(found: &[Option<f64>], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for ((found, expected), id) in found.iter().zip(expected).zip(ids()) {
        let found = found.unwrap_or_else(|| panic!("{id}: nothing"));
        assert!((found - expected).abs() < 1e-12, "{id}: {found}, expected {expected}");
    }
}

/// Dossier C.5: scores 2, 2, 4, 1 and 0 sixths. The first three reach a third: H = 3/5, A = (2 + 2 + 4) / 18,
/// M0 = 8/30. Censored rates 2/5, 2/5, 1/5, 1/5, 0; contributions 4/8, 2/8, 1/8, 1/8, 0.
#[test]
fn c5_the_worked_example_of_five_persons() {
    let expected = [
        &[60.0, 8.0 / 18.0, 8.0 / 30.0][..],
        &[40.0, 60.0, 20.0, 20.0, 0.0],
        &[40.0, 40.0, 20.0, 20.0, 0.0],
        &[50.0, 25.0, 12.5, 12.5, 0.0],
    ];
    near(&values(&table(&persons(), 2)), &expected.concat());
}

/// Union: whoever is deprived of anything. Nothing is censored: M0 = (2 + 2 + 4 + 1) / 30.
#[test]
fn c5_the_union_counts_any_deprivation() {
    let expected = [
        &[80.0, 9.0 / 24.0, 9.0 / 30.0][..],
        &[40.0, 60.0, 20.0, 20.0, 0.0],
        &[40.0, 60.0, 20.0, 20.0, 0.0],
        &[400.0 / 9.0, 300.0 / 9.0, 100.0 / 9.0, 100.0 / 9.0, 0.0],
    ];
    near(&values(&table(&persons(), 1)), &expected.concat());
}

/// Intersection: nobody of the five, so that neither intensity nor contributions exist; somebody deprived of everything.
#[test]
fn c5_the_intersection_counts_whoever_is_deprived_of_everything() {
    let none = table(&persons(), 6);
    assert_eq!(none.value("multiple_deprivation_rate", &[]).unwrap(), Some(0.0));
    assert_eq!(none.value("adjusted_multiple_deprivation", &[]).unwrap(), Some(0.0));
    for id in ["multiple_deprivation_intensity", "income_deprivation_contribution", "hours_deprivation_contribution"] {
        let row = none.find(id, &[]).unwrap();
        assert_eq!((row.value(), row.reasons()), (None, &[Reason::ZeroDenominator][..]), "{id}");
    }
    let mut workers = persons();
    workers.push(worker(5, [1; 5]));
    let one = values(&table(&workers, 6));
    let sixth = 100.0 / 6.0;
    let expected = [
        &[sixth, 1.0, 1.0 / 6.0][..],
        &[3.0 * sixth, 4.0 * sixth, 2.0 * sixth, 2.0 * sixth, sixth],
        &[sixth; 5],
        &[2.0 * sixth, sixth, sixth, sixth, sixth],
    ];
    near(&one, &expected.concat());
}

/// Rule 14: a missing item drops the person, from every figure alike, and the share that is dropped is told.
#[test]
fn h14_whoever_lacks_an_item_is_dropped_and_told() {
    let mut workers = persons();
    let lacking = worker(5, [1, 1, 1, 1, 1]).answer(Question::PensionContribution, YesNo::NotStated.index()).unwrap();
    workers.extend([lacking.clone(), lacking]);
    let with = table(&workers, 2);
    assert_eq!(values(&with), values(&table(&persons(), 2)));
    for id in ids().iter().filter(|id| id.ends_with("_rate") || *id == "adjusted_multiple_deprivation") {
        let missing = with.find(id, &[]).unwrap().missing_share().unwrap();
        assert!((missing - 2.0 / 7.0).abs() < 1e-12, "{id}: {missing}");
    }
}

/// M0 = sum over groups of their share of the population times their M0, and H likewise.
#[test]
fn c5_groups_add_up_by_their_population() {
    let sexes = [Sex::Female, Sex::Male, Sex::Female, Sex::Male, Sex::Female];
    let weights = [1.5, 2.0, 0.5, 3.0, 1.0];
    let workers = persons().into_iter().zip(sexes).zip(weights);
    let workers: Vec<Worker> = workers.map(|((worker, sex), weight)| worker.sex(sex).weight(weight).unwrap()).collect();
    let table = table(&workers, 2);
    for id in ["multiple_deprivation_rate", "adjusted_multiple_deprivation"] {
        let of = |cell: &[(&str, &str)]| {
            let row = table.find(id, cell).unwrap();
            (row.value().unwrap(), row.population())
        };
        let (all, population) = of(&[]);
        let groups = ["female", "male"].map(|sex| of(&[("sex", sex)]));
        let sum: f64 = groups.iter().map(|(value, of_group)| value * of_group / population).sum();
        assert!((sum - all).abs() < 1e-12, "{id}: {sum} and {all}");
        assert_ne!(groups[0].0, groups[1].0);
    }
    // Women: 1.5 x 2/6 + 0.5 x 4/6 of 3.
    let women = table.value("adjusted_multiple_deprivation", &[("sex", "female")]).unwrap().unwrap();
    assert!((women - (1.5 * 2.0 + 0.5 * 4.0) / 6.0 / 3.0).abs() < 1e-12, "{women}");
}

/// Five units of one person: the variance of the mean of 2, 2, 4, 0, 0 sixths is 11.2 / 36 x 5/4 / 25, and that of the
/// share 3/5 is 1.2 x 5/4 / 25.
#[test]
fn c5_the_adjusted_headcount_has_the_error_of_a_mean() {
    let table = table(&persons(), 2);
    let error = |id: &str| table.find(id, &[]).unwrap().error().se.unwrap();
    assert!((error("adjusted_multiple_deprivation") - (11.2_f64 / 36.0 * 1.25 / 25.0).sqrt()).abs() < 1e-12);
    assert!((error("multiple_deprivation_rate") - 100.0 * (1.2_f64 * 1.25 / 25.0).sqrt()).abs() < 1e-10);
}

/// An index of one's own needs columns of one's own: the flag of the deprived, the score, and what an item adds to it. With
/// the same structure its figures and errors are those of the library.
#[test]
fn an_index_of_ones_own_has_the_same_figures_and_errors() {
    let own = |worker: Worker, sixths: i64, income: u8| {
        let score = if sixths >= 2 { sixths } else { 0 };
        worker
            .own("poor", sixths >= 2)
            .own("score", sixths)
            .own("counted", score)
            .own("of_income", 2 * i64::from(income))
    };
    let workers = persons().into_iter().zip(SIXTHS).zip(PERSONS);
    let workers: Vec<Worker> = workers.map(|((worker, sixths), items)| own(worker, sixths, items[0])).collect();
    let (employed, poor) = (|| OwnScope::of(&["employed"]), || OwnScope::of(&["employed", "poor"]));
    let compose = |id: &str, unit, formula| Indicator::compose(id, id, unit, formula).unwrap();
    let contribution = OwnFormula::Ratio { of: "of_income".to_owned(), to: "score".to_owned(), among: poor() };
    let own = [
        compose("own_h", Unit::Percent, OwnFormula::Share { of: OwnScope::of(&["poor"]), among: employed() }),
        compose("own_a", Unit::Own, OwnFormula::Mean { of: "score".to_owned(), among: poor() }),
        compose("own_m0", Unit::Own, OwnFormula::Mean { of: "counted".to_owned(), among: employed() }),
        compose("own_income", Unit::Percent, contribution),
    ];
    let plan = own.into_iter().fold(Plan::builder(), |plan, indicator| plan.indicator(indicator));
    let theirs = plan.build().unwrap().tally(&workers).unwrap().finish().unwrap();
    let ours = table(&workers, 2);
    for (id, own, sixths) in [
        ("multiple_deprivation_rate", "own_h", 1.0),
        ("multiple_deprivation_intensity", "own_a", 6.0),
        ("adjusted_multiple_deprivation", "own_m0", 6.0),
        ("income_deprivation_contribution", "own_income", 1.0),
    ] {
        let (ours, theirs) = (ours.find(id, &[]).unwrap(), theirs.find(own, &[]).unwrap());
        assert!((ours.value().unwrap() * sixths - theirs.value().unwrap()).abs() < 1e-12, "{id}");
        assert!((ours.error().se.unwrap() * sixths - theirs.error().se.unwrap()).abs() < 1e-10, "{id}");
        assert!(ours.error().se.unwrap() > 0.0, "{id}");
    }
}
