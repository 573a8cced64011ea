//! Training outcomes: every indicator against its plain formula, the identities of counts and costs, what is not known
//! or cannot be known yet, errors of clusters, and intervals of small programmes.
#![cfg(feature = "arrow")]
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]

mod common;

use common::participation::{Participation, participations, plain, worker};
use decentwork::code::{Code, Sex, TrainingFollowUp, TrainingQuarter, TrainingStatus, YesNo};
use decentwork::indicator::{Element, all};
use decentwork::{IntervalMethod, Plan, Question, Reason, Rules, Survey, Table, Worker};

fn ids() -> Vec<&'static str> {
    all().filter(|row| row.element == Element::Training).map(|row| &*row.id).collect()
}

fn table_of(people: &[Worker], indicators: &[&str], axes: &[&str], rules: Rules) -> Table {
    let mut builder = Plan::builder().indicators(indicators.iter().copied()).unwrap();
    for axis in axes {
        builder = builder.by([*axis]);
    }
    let plan = builder.rules(rules).build().unwrap();
    plan.tally(people).unwrap().finish().unwrap()
}

fn value(table: &Table, id: &str) -> f64 {
    table.value(id, &[]).unwrap().unwrap_or_else(|| panic!("{id}: no value"))
}

#[test]
fn every_indicator_is_its_plain_formula_in_total_and_by_sex() {
    for seed in 1..=4 {
        let rows = participations(seed, 600);
        let people: Vec<Worker> = rows.iter().map(worker).collect();
        let table = table_of(&people, &ids(), &["sex"], Rules::default());
        let mut compared = 0;
        for id in ids() {
            for sex in [None, Some(Sex::Female), Some(Sex::Male)] {
                let within: Vec<&Participation> =
                    rows.iter().filter(|row| sex.is_none_or(|sex| row.sex == sex)).collect();
                let name = sex.map(|sex| if sex == Sex::Female { "female" } else { "male" });
                let cell: Vec<(&str, &str)> = name.iter().map(|name| ("sex", *name)).collect();
                let ours = table.value(id, &cell).unwrap();
                let plain = plain(id, &within);
                match (ours, plain) {
                    (Some(ours), Some(plain)) => {
                        assert!(
                            (ours - plain).abs() <= 1e-9 * plain.abs().max(1.0),
                            "{id} {name:?}: {ours}, plainly {plain}"
                        );
                        compared += 1;
                    }
                    // A comparison of women and men has nothing to say within one sex.
                    (None, None) => {
                        assert!(sex.is_some() && (id.ends_with("_sex") || id == "training_earnings_gap"), "{id}")
                    }
                    (ours, plain) => panic!("{id} {name:?}: {ours:?}, plainly {plain:?}"),
                }
            }
        }
        assert_eq!(compared, 3 * ids().len() - 2 * 4, "seed {seed}");
    }
}

/// Rule P56: completion, dropout and those still there are all who began; a cost for each outcome times the outcomes is
/// the cost.
#[test]
fn p56_shares_add_up_and_costs_of_outcomes_times_outcomes_are_costs() {
    let rows = participations(9, 500);
    let people: Vec<Worker> = rows.iter().map(worker).collect();
    let table = table_of(&people, &ids(), &[], Rules::default());
    let of = |id: &str| value(&table, id);
    let shares = of("training_completion_rate") + of("training_dropout_rate") + of("training_ongoing_share");
    assert!((shares - 100.0).abs() < 1e-9, "{shares}");
    let total = |holds: &dyn Fn(&&Participation) -> bool, of: &dyn Fn(&Participation) -> f64| -> f64 {
        rows.iter().filter(holds).map(|row| row.weight * of(row)).sum()
    };
    let began = |row: &&Participation| row.status != TrainingStatus::Transferred;
    let ended = |row: &&Participation| began(row) && row.status != TrainingStatus::Ongoing;
    let completed = |row: &&Participation| row.status == TrainingStatus::Completed;
    let placed = |row: &&Participation| completed(row) && row.follow_up[1] == TrainingFollowUp::Employed;
    let settled =
        |row: &&Participation| ended(row) && !(completed(row) && row.follow_up[1] == TrainingFollowUp::NotYetDue);
    let near = |what: &str, one: f64, other: f64| assert!((one - other).abs() <= 1e-9 * other, "{what}: {one} {other}");
    let one = |_: &Participation| 1.0;
    let cost = |row: &Participation| row.cost as f64;
    near("participants", of("training_cost_per_participant") * total(&began, &one), of("training_total_cost"));
    near("completers", of("training_cost_per_completer") * total(&completed, &one), total(&ended, &cost));
    near("placements", of("training_cost_per_placement") * total(&placed, &one), total(&settled, &cost));
}

#[test]
fn bounds_hold_what_non_response_leaves_open() {
    for seed in 20..30 {
        let people: Vec<Worker> = participations(seed, 200).iter().map(worker).collect();
        let table = table_of(&people, &ids(), &[], Rules::default());
        for months in ["3", "6", "12"] {
            let of = |end: &str| value(&table, &format!("training_placement_rate_{months}{end}"));
            let response = value(&table, &format!("training_response_rate_{months}"));
            assert!(of("_strict") <= of("") && of("") <= of("_at_most"), "{months}");
            // The two bases differ by the response rate and by nothing else.
            assert!((of("_strict") - of("") * response / 100.0).abs() < 1e-9, "{months}");
            assert!((of("_at_most") - of("_strict") - (100.0 - response)).abs() < 1e-9, "{months}");
        }
    }
}

/// Exiters of the second quarter: so many in each state.
fn exiters(states: &[(TrainingQuarter, usize)]) -> Vec<Worker> {
    let one = |state: TrainingQuarter| {
        let told = [
            (Question::TrainingExited, YesNo::Yes.index()),
            (Question::TrainingParticipant, YesNo::Yes.index()),
            (Question::TrainingQuarter2, state.index()),
        ];
        told.iter().try_fold(Worker::new(), |worker, (question, code)| worker.answer(*question, *code)).unwrap()
    };
    states.iter().flat_map(|(state, times)| std::iter::repeat_n(one(*state), *times)).collect()
}

/// Bad input 66: a quarter that has not ended is out of the base and counted; bad input 68: a blank is not "not employed".
#[test]
fn bad_inputs_66_and_68_too_early_is_counted_apart_and_a_blank_is_missing() {
    use TrainingQuarter::{Employed, Neither, NotStated, NotYetObservable};
    let people = exiters(&[(Employed, 6), (Neither, 4), (NotYetObservable, 20), (NotStated, 5)]);
    let indicators = ["training_employment_rate_quarter_2", "training_too_early_quarter_2", "training_exiters"];
    let table = table_of(&people, &indicators, &[], Rules::default());
    let rate = table.find(indicators[0], &[]).unwrap();
    assert_eq!((rate.value(), rate.n(), rate.n_numerator()), (Some(60.0), 10, 6));
    // 5 blanks beside 10 that are known to be in the base.
    assert_eq!(rate.missing_share(), Some(5.0 / 15.0));
    assert_eq!(value(&table, "training_too_early_quarter_2"), 20.0);
    assert_eq!(value(&table, "training_exiters"), 35.0);
    // With nobody observed there is no rate, and it is not 0.
    let early = table_of(&exiters(&[(NotYetObservable, 3)]), &indicators, &[], Rules::default());
    let rate = early.find(indicators[0], &[]).unwrap();
    assert_eq!((rate.value(), rate.reasons()), (None, &[Reason::ZeroDenominator][..]));
}

/// Participants of one provider are alike. By hand, with the completion rate R of weights w over providers p:
/// z(p) = sum w (completed - R) / sum w, and the variance is m / (m - 1) times the sum of the squares of z, which is 0 on
/// average.
#[test]
fn errors_are_those_of_providers_as_sampling_units() {
    let rows: Vec<Participation> =
        participations(77, 300).into_iter().filter(|row| row.status != TrainingStatus::Transferred).collect();
    let people: Vec<Worker> = rows.iter().map(|row| worker(row).psu(format!("provider {}", row.provider))).collect();
    let table = table_of(&people, &["training_completion_rate"], &[], Rules::default());
    let done = |row: &Participation| if row.status == TrainingStatus::Completed { 1.0 } else { 0.0 };
    let all: f64 = rows.iter().map(|row| row.weight).sum();
    let rate: f64 = rows.iter().map(|row| row.weight * done(row)).sum::<f64>() / all;
    let providers: std::collections::BTreeSet<u32> = rows.iter().map(|row| row.provider).collect();
    let score = |provider: u32| -> f64 {
        rows.iter().filter(|row| row.provider == provider).map(|row| row.weight * (done(row) - rate) / all).sum()
    };
    let m = providers.len() as f64;
    let by_hand = (m / (m - 1.0) * providers.iter().map(|provider| score(*provider).powi(2)).sum::<f64>()).sqrt();
    let row = table.find("training_completion_rate", &[]).unwrap();
    assert!((row.value().unwrap() - 100.0 * rate).abs() < 1e-9);
    assert!((row.error().se.unwrap() - 100.0 * by_hand).abs() < 1e-9, "{:?} {by_hand}", row.error().se);
    assert_eq!(row.error().df, Some(m - 1.0));
}

/// By hand, with every person a sampling unit: by Woodruff the score of a median q with error e is
/// z = -(e / s) w ([y <= q] - F) / W, s the error of F; that of the quotient of two is (z - q / p z') / p.
#[test]
fn a_quotient_of_medians_has_the_error_of_both_with_their_covariance() {
    let rows: Vec<Participation> =
        participations(5, 150).into_iter().filter(|row| row.before > 0 && row.after > 0).collect();
    let people: Vec<Worker> = rows.iter().enumerate().map(|(at, row)| worker(row).psu(at.to_string())).collect();
    let ids =
        ["training_median_earnings_after", "training_median_earnings_before", "training_ratio_of_median_earnings"];
    let table = table_of(&people, &ids, &[], Rules::default());
    let [after, before, quotient] = ids.map(|id| table.find(id, &[]).unwrap());
    let n = rows.len() as f64;
    let all: f64 = rows.iter().map(|row| row.weight).sum();
    let error = |scores: &[f64]| {
        let mean = scores.iter().sum::<f64>() / n;
        (n / (n - 1.0) * scores.iter().map(|score| (score - mean).powi(2)).sum::<f64>()).sqrt()
    };
    let scores = |median: f64, se: f64, of: fn(&Participation) -> i64| -> Vec<f64> {
        let below = |row: &Participation| if of(row) as f64 <= median { 1.0 } else { 0.0 };
        let reached = rows.iter().map(|row| row.weight * below(row)).sum::<f64>() / all;
        let shares: Vec<f64> = rows.iter().map(|row| row.weight * (below(row) - reached) / all).collect();
        let spread = error(&shares);
        shares.into_iter().map(|share| -se / spread * share).collect()
    };
    let (top, bottom) = (after.value().unwrap(), before.value().unwrap());
    let of_top = scores(top, after.error().se.unwrap(), |row| row.after);
    let of_bottom = scores(bottom, before.error().se.unwrap(), |row| row.before);
    let both: Vec<f64> =
        of_top.iter().zip(&of_bottom).map(|(top_score, score)| (top_score - top / bottom * score) / bottom).collect();
    let (value, se) = (quotient.value().unwrap(), quotient.error().se.unwrap());
    assert!((value - top / bottom).abs() < 1e-12);
    assert!((se - error(&both)).abs() < 1e-9 * se, "{se}, by hand {}", error(&both));
}

/// Clopper and Pearson: of none of 7 the upper end is 1 - 0.025^(1/7), of all 7 the lower end is 0.025^(1/7).
#[test]
fn a_small_programme_has_an_interval_that_is_not_a_point() {
    use TrainingQuarter::{Employed, Neither};
    let edge = 100.0 * 0.025_f64.powf(1.0 / 7.0);
    for (state, low, high) in [(Neither, 0.0, 100.0 - edge), (Employed, edge, 100.0)] {
        let people = exiters(&[(state, 7)]);
        let people: Vec<Worker> = people.into_iter().enumerate().map(|(at, one)| one.psu(at.to_string())).collect();
        let id = "training_employment_rate_quarter_2";
        let mut rules = Rules::default();
        // By default there is none, rather than one from 0 to 0.
        let table = table_of(&people, &[id], &[], rules);
        let error = table.find(id, &[]).unwrap().error();
        assert_eq!((error.ci_low, error.ci_high), (None, None), "{state:?}");
        rules.interval = IntervalMethod::KornGraubard;
        let table = table_of(&people, &[id], &[], rules);
        let error = table.find(id, &[]).unwrap().error();
        assert!((error.ci_low.unwrap() - low).abs() < 1e-9, "{:?}", error.ci_low);
        assert!((error.ci_high.unwrap() - high).abs() < 1e-9, "{:?}", error.ci_high);
    }
}

/// The weight of a completer who was reached is the inverse of the response rate of the group: 2 of 4 women were reached
/// and 4 of 4 men. Both women reached have a job and 1 of the men: traced 50 percent, weighted (2 x 2 + 1) / 8.
#[test]
fn weights_for_non_response_are_weights_of_the_design() {
    let one = |sex: Sex, found: TrainingFollowUp, weight: f64| {
        let told = [
            (Question::TrainingStatus, TrainingStatus::Completed.index()),
            (Question::TrainingFollowUp6, found.index()),
        ];
        let worker = Worker::new().sex(sex).weight(weight).unwrap();
        told.iter().try_fold(worker, |worker, (question, code)| worker.answer(*question, *code)).unwrap()
    };
    use TrainingFollowUp::{Employed, NotEmployed, NotReached};
    let people = |women: f64| {
        let mut all = vec![one(Sex::Female, Employed, women); 2];
        all.extend(vec![one(Sex::Female, NotReached, if women > 1.0 { 0.0 } else { 1.0 }); 2]);
        all.push(one(Sex::Male, Employed, 1.0));
        all.extend(vec![one(Sex::Male, NotEmployed, 1.0); 3]);
        all
    };
    let rate = |women: f64| {
        let table = table_of(
            &people(women),
            &["training_placement_rate_6", "training_response_rate_6"],
            &["sex"],
            Rules::default(),
        );
        let of = |id: &str, cell: &[(&str, &str)]| table.value(id, cell).unwrap();
        (of("training_placement_rate_6", &[]), of("training_response_rate_6", &[("sex", "female")]))
    };
    assert_eq!(rate(1.0), (Some(50.0), Some(50.0)));
    assert_eq!(rate(2.0).0, Some(62.5));
}

#[test]
fn an_explanation_names_the_answer_that_decided() {
    use TrainingQuarter::{Neither, NotStated, NotYetObservable};
    let id = "training_employment_rate_quarter_2";
    let people = exiters(&[(Neither, 1), (NotYetObservable, 1), (NotStated, 1)]);
    let survey = Survey::new(&people);
    let told = |row: usize| survey.explain(row, id).unwrap().to_string();
    assert!(told(0).contains("training_quarter_2") && told(0).contains("neither"), "{}", told(0));
    assert!(told(1).contains("not_yet_observable"), "{}", told(1));
    assert!(told(2).contains("training_quarter_2"), "{}", told(2));
}
