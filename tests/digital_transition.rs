//! Who is exposed to generative AI, in what jobs, and whether training reaches them; through the public door.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type};
use common::{data, estimate, read, weighted};
use decentwork::code::{Code, GenAiExposure, Occupation, YesNo};
use decentwork::derive::{Asked, Fact, Parameters};
use decentwork::{Codebook, OccupationClassification, OccupationScores, Plan, Question, Survey, Table, Worker, sample};

const LABELS: [&str; 6] = ["not_exposed", "minimal", "gradient_1", "gradient_2", "gradient_3", "gradient_4"];

fn shares(suffix: &str) -> Vec<String> {
    LABELS.iter().map(|label| format!("genai_{label}_share{suffix}")).collect()
}

/// The sample survey, with a second question, training, which every third person had, and a column of income groups.
fn workers() -> Vec<Worker> {
    let asked = |at: usize, worker: Worker| {
        let answer = if at.is_multiple_of(3) { YesNo::Yes } else { YesNo::No };
        worker.answer(Question::Trained12Months, answer.index()).unwrap()
    };
    let workers = sample::workers().unwrap();
    let mut pays: Vec<_> = workers.iter().filter_map(pay).collect();
    pays.sort_unstable();
    let [first, second] = [1, 2].map(|third| pays[pays.len() * third / 3]);
    let group = |worker: &Worker| match pay(worker) {
        None => "none",
        Some(pay) if pay < first => "low",
        Some(pay) if pay < second => "middle",
        Some(_) => "high",
    };
    let of_group = |worker: Worker| {
        let group = group(&worker);
        worker.own("income_group", group)
    };
    workers.into_iter().map(of_group).enumerate().map(|(at, worker)| asked(at, worker)).collect()
}

/// The pay of the main job, whose thirds are income groups.
fn pay(worker: &Worker) -> Option<rust_decimal::Decimal> {
    Some(worker.main_job().unwrap()?.pay?.money.amount)
}

/// The weight of the employed without a label, and of all of whom it is not known whether they are employed.
fn unlabelled(workers: &[Worker]) -> f64 {
    let is_missing =
        |is: Option<bool>, job: Occupation| is.is_none() || is == Some(true) && !job.genai_exposure().is_stated();
    standing(workers).into_iter().filter(|(_, is, job)| is_missing(*is, *job)).map(|(weight, _, _)| weight).sum()
}

/// Weight and occupation of the employed.
fn employed(workers: &[Worker]) -> Vec<(f64, Occupation)> {
    let employed = standing(workers).into_iter().filter(|(_, is, _)| *is == Some(true));
    employed.map(|(weight, _, job)| (weight, job)).collect()
}

/// Weight, whether employed, and occupation, derived one by one.
fn standing(workers: &[Worker]) -> Vec<(f64, Option<bool>, Occupation)> {
    // What a survey asked is what somebody answered.
    let answers: Vec<_> = workers.iter().map(|worker| worker.answers().unwrap()).collect();
    let answered = |q: &Question| answers.iter().any(|a| a.code(*q) != 0 || a.number(*q).is_some());
    let asked = Question::ALL.iter().copied().filter(answered).fold(Asked::NONE, Asked::with);
    let told = |worker: &Worker| {
        let mut answers = worker.answers().unwrap();
        decentwork::derive::complete(&mut answers, asked);
        let facts = decentwork::derive::facts(&answers, &Parameters::default(), asked);
        (worker.sampling_weight(), facts.get(Fact::Employed), answers.occupation)
    };
    workers.iter().map(told).collect()
}

fn value(table: &Table, id: &str, cell: &[(&str, &str)]) -> Option<f64> {
    table.value(id, cell).unwrap()
}

/// In every group the six shares are 100 percent of those with a label, and who has none is reported as missing.
#[test]
fn e13_shares_by_gradient_add_up_in_every_group() {
    let workers = workers();
    let mut ids = shares("");
    ids.extend(shares("_with_fallback"));
    ids.extend(["genai_exposed_share", "genai_exposed_share_with_fallback"].map(str::to_owned));
    let by =
        [&["sex"][..], &["age_youth_adult"], &["education_aggregate"], &["income_group"], &["sex", "age_youth_adult"]];
    let table = Survey::new(&workers).estimate(ids.iter().map(String::as_str), &by).unwrap();
    let mut cells = 0;
    for suffix in ["", "_with_fallback"] {
        let ids = shares(suffix);
        let rows = |id: &str| table.rows().filter(|row| row.indicator().id == id).collect::<Vec<_>>();
        let exposed = rows(&format!("genai_exposed_share{suffix}"));
        let all: Vec<_> = ids.iter().map(|id| rows(id)).collect();
        for at in 0..exposed.len() {
            let values: Vec<f64> = all.iter().filter_map(|rows| rows[at].value()).collect();
            let Some(some) = exposed[at].value() else {
                assert!(values.is_empty());
                continue;
            };
            cells += 1;
            assert!((values.iter().sum::<f64>() - 100.0).abs() < 1e-9, "{suffix} {at}: {values:?}");
            assert!((values[2..].iter().sum::<f64>() - some).abs() < 1e-9, "{suffix} {at}");
            assert!(all.iter().all(|rows| rows[at].missing_share() == exposed[at].missing_share()));
        }
    }
    assert!(cells > 40, "{cells}");
}

/// By another road: the labels of the employed, one by one.
#[test]
fn e13_shares_are_those_of_a_count_by_hand() {
    let workers = workers();
    let ids =
        ["genai_exposed_share", "genai_exposed_share_with_fallback", "genai_fallback_share", "genai_label_coverage"];
    let table = Survey::new(&workers).estimate(ids, &[]).unwrap();
    let employed = employed(&workers);
    let sum = |of: &dyn Fn(Occupation) -> Option<f64>| -> f64 {
        employed.iter().filter_map(|(w, o)| Some(w * of(*o)?)).sum()
    };
    let label = |o: Occupation| o.genai_exposure().is_exposed();
    let labelled = sum(&|o| label(o).map(|_| 1.0));
    let exposed = sum(&|o| label(o).map(|is| f64::from(u8::from(is))));
    let total = value(&table, ids[0], &[]).unwrap();
    assert!((total - 100.0 * exposed / labelled).abs() < 1e-9);
    // The employed without a label are reported as missing, and so is whoever may be employed.
    let missing = table.rows().find(|row| row.indicator().id == ids[0]).unwrap().missing_share().unwrap();
    let all = labelled + unlabelled(&workers);
    assert!(missing > 0.0 && (missing - (1.0 - labelled / all)).abs() < 1e-9, "{missing} {}", 1.0 - labelled / all);
    // With the fallback: the same from a table of scores, which averages labels of unit groups.
    let gradients =
        [GenAiExposure::Gradient1, GenAiExposure::Gradient2, GenAiExposure::Gradient3, GenAiExposure::Gradient4];
    let scores = OccupationScores::genai_2025(&gradients).with_means();
    let scored = |o: Occupation| {
        let code = o.is_stated().then(|| o.item().code)?;
        Some(scores.score(code, OccupationClassification::Isco08, None).unwrap())
    };
    let part = |o: Occupation| scored(o)?.score;
    let expected = 100.0 * sum(&part) / sum(&|o| part(o).map(|_| 1.0));
    assert!((value(&table, ids[1], &[]).unwrap() - expected).abs() < 1e-9);
    let told = sum(&|o| o.is_stated().then_some(1.0));
    let open = sum(&|o| (!o.genai_exposure().is_stated() && part(o).is_some()).then_some(1.0));
    assert!(open > 0.0);
    assert!((value(&table, ids[2], &[]).unwrap() - 100.0 * open / told).abs() < 1e-9);
    let coverage = 100.0 * sum(&|o| scored(o).map(|s| s.coverage)) / told;
    assert!((value(&table, ids[3], &[]).unwrap() - coverage).abs() < 1e-9, "{coverage}");
}

/// Job quality and training of the exposed in one table. Each figure is that of a survey of the people with the label
/// alone, and the employed of all labels and without one are all the employed.
#[test]
fn exposed_workers_their_job_quality_and_their_training_in_one_table() {
    let workers = workers();
    let quality = ["informal_employment_rate", "temporary_employment_rate", "long_hours_rate", "low_pay_rate"];
    let training = ["employed_without_learning_share"];
    let ids = ["employment"].into_iter().chain(quality).chain(training);
    let table = Survey::new(&workers).estimate(ids, &[&["genai_exposure"]]).unwrap();
    let mut compared = 0;
    for label in LABELS {
        let jobs = standing(&workers);
        let has = |(_, is, job): &(f64, Option<bool>, Occupation)| {
            *is == Some(true) && job.genai_exposure().item().name == label
        };
        let weight = |found: &(f64, Option<bool>, Occupation)| if has(found) { found.0 } else { 0.0 };
        let alone: Vec<Worker> =
            workers.iter().zip(&jobs).map(|(worker, found)| worker.clone().weight(weight(found)).unwrap()).collect();
        // The line of low pay is that of all employees, so that it is not compared here.
        let ids = ["informal_employment_rate", "temporary_employment_rate", "long_hours_rate", training[0]];
        let apart = Survey::new(&alone).estimate(ids, &[]).unwrap();
        for id in ids {
            let (one, other) = (value(&table, id, &[("genai_exposure", label)]), value(&apart, id, &[]));
            assert!(
                one.zip(other).is_some_and(|(one, other)| (one - other).abs() < 1e-9),
                "{id} {label}: {one:?} {other:?}"
            );
            compared += 1;
        }
        assert!(value(&table, "low_pay_rate", &[("genai_exposure", label)]).is_some(), "{label}");
    }
    assert_eq!(compared, 24);
    let level = |label: &str| value(&table, "employment", &[("genai_exposure", label)]).unwrap_or(0.0);
    let all: f64 = LABELS.iter().chain(&["not_stated"]).map(|label| level(label)).sum();
    assert!((all - value(&table, "employment", &[]).unwrap()).abs() < 1e-6);
}

/// A real survey tells one digit of the occupation: a label is certain where all unit groups of a major group share one,
/// so that most people are missing from the shares; with the fallback, by name, everybody but the armed forces has a part
/// in them. Counted again from the columns.
#[test]
fn e13_spain_at_one_digit_has_shares_only_with_the_fallback() {
    let Some(folder) = data("es-epa-granada-2017") else { return };
    let batch = read(folder.join("epa_granada_2017.csv.gz"), b',', &["edad5", "sexo1", "aoi", "ocup1", "factorel"]);
    let mut book = Codebook::shipped("esp-epa").unwrap();
    let text = "id = \"ocup1\"\n[answers.occupation]\ncolumn = \"ocup1\"";
    let one: Codebook = toml::from_str(text).unwrap();
    book.answers.extend(one.answers);
    let mut ids = shares("_with_fallback");
    ids.extend(
        ["genai_exposed_share", "genai_fallback_share", "genai_label_coverage", "employment"].map(str::to_owned),
    );
    let mut parameters = Parameters::default();
    parameters.working_age_from = 16;
    let plan = Plan::builder().indicators(ids.iter().map(String::as_str)).unwrap().parameters(parameters).by(["sex"]);
    let mut design = weighted("factorel");
    design.weight_divisor = Some(100);
    let table = estimate(&plan.build().unwrap(), &batch, &book, &design);
    let column = |name: &str| -> Vec<Option<f64>> {
        let array = batch.column_by_name(name).unwrap();
        match array.as_primitive_opt::<Int64Type>() {
            Some(numbers) => numbers.iter().map(|number| number.map(|number| number as f64)).collect(),
            None => array.as_primitive::<Float64Type>().iter().collect(),
        }
    };
    // Codes 3 and 4 of the column `aoi` are the employed.
    let (status, jobs, weights) = (column("aoi"), column("ocup1"), column("factorel"));
    let people: Vec<(Occupation, f64)> = (0..weights.len())
        .filter(|row| matches!(status[*row], Some(3.0 | 4.0)))
        .filter_map(|row| Some((Occupation::parse(&jobs[row]?.to_string()).unwrap(), weights[row]?)))
        .collect();
    let units = |group: Occupation| -> Vec<GenAiExposure> {
        let all = Occupation::list().items[1..].iter().filter(|item| item.code.len() == 4);
        let of = all.filter(|item| item.code.starts_with(group.item().code));
        of.map(|item| Occupation::parse(item.code).unwrap().genai_exposure())
            .filter(|label| label.is_stated())
            .collect()
    };
    let mut total = 0.0;
    for (label, id) in LABELS.iter().zip(shares("_with_fallback")) {
        let (mut sum, mut all) = (0.0, 0.0);
        for (group, weight) in &people {
            let labels = units(*group);
            if !labels.is_empty() {
                let some = labels.iter().filter(|found| found.item().name == *label).count();
                sum += weight * some as f64 / labels.len() as f64;
                all += weight;
            }
        }
        let found = value(&table, &id, &[]).unwrap();
        assert!((found - 100.0 * sum / all).abs() < 1e-6, "{id}: {found}");
        total += found;
    }
    assert!((total - 100.0).abs() < 1e-9);
    let of = |wanted: &dyn Fn(&[GenAiExposure]) -> bool| -> f64 {
        people.iter().filter(|(group, _)| wanted(&units(*group))).map(|(_, weight)| weight).sum()
    };
    let differ = |labels: &[GenAiExposure]| labels.iter().any(|label| *label != labels[0]);
    let open = 100.0 * of(&differ) / of(&|_| true);
    let strict = table.rows().find(|row| row.indicator().id == "genai_exposed_share").unwrap();
    let unlabelled = of(&|labels| labels.is_empty() || differ(labels)) / of(&|_| true);
    assert!(unlabelled > 0.7 && (strict.missing_share().unwrap() - unlabelled).abs() < 1e-9, "{unlabelled}");
    assert!((value(&table, "genai_fallback_share", &[]).unwrap() - open).abs() < 1e-6);
}

/// The parameter takes those without access out of the gradients; with them the parts add up again.
#[test]
fn e13_with_access_required_the_parts_add_up_with_those_who_have_none() {
    let workers: Vec<Worker> = workers()
        .into_iter()
        .enumerate()
        .map(|(at, worker)| {
            let access = if at.is_multiple_of(4) { YesNo::No } else { YesNo::Yes };
            worker.answer(Question::DigitalAccessAtWork, access.index()).unwrap()
        })
        .collect();
    let mut ids = shares("");
    ids.extend(["genai_without_access_share", "genai_exposed_share"].map(str::to_owned));
    let table = |required: bool| {
        let mut parameters = Parameters::default();
        parameters.digital_access_required = required;
        let plan = Plan::builder().indicators(ids.iter().map(String::as_str)).unwrap().parameters(parameters);
        plan.build().unwrap().tally(&workers).unwrap().finish().unwrap()
    };
    let (without, with) = (table(false), table(true));
    let sum = |table: &Table, ids: &[String]| -> f64 { ids.iter().map(|id| value(table, id, &[]).unwrap()).sum() };
    assert!((sum(&without, &ids[..6]) - 100.0).abs() < 1e-9);
    assert!((sum(&with, &ids[..7]) - 100.0).abs() < 1e-9);
    let exposed = |table: &Table| value(table, "genai_exposed_share", &[]).unwrap();
    let none = value(&with, "genai_without_access_share", &[]).unwrap();
    assert!(none > 0.0 && (exposed(&without) - exposed(&with) - none).abs() < 1e-9);
    assert_ne!(without.manifest().parameters, with.manifest().parameters);
}
