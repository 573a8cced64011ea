use super::*;
use crate::code::{Code, YesNo};
use crate::derive::{self, Asked, Fact, Facts, Parameters, Quantity};
use crate::indicator;
use std::collections::{BTreeMap, BTreeSet};

fn header() -> Vec<&'static str> {
    CSV.lines().next().unwrap().split(',').collect()
}

fn asked() -> Asked {
    header().into_iter().filter_map(Question::find).fold(Asked::NONE, Asked::with)
}

/// Weight, completed answers and facts of everyone.
fn units() -> Vec<(f64, Answers, Facts)> {
    let asked = asked();
    let unit = |worker: &Worker| {
        let mut answers = worker.answers().unwrap();
        derive::complete(&mut answers, asked);
        let facts = derive::facts(&answers, &Parameters::default(), asked);
        (worker.sampling_weight(), answers, facts)
    };
    workers().unwrap().iter().map(unit).collect()
}

/// Weighted percentage among those of whom both are known.
fn percent(of: Fact, among: &[Fact]) -> f64 {
    let (mut part, mut whole) = (0.0, 0.0);
    for (weight, _, facts) in units() {
        if let (Some(is), true) = (facts.get(of), among.iter().all(|fact| facts.get(*fact) == Some(true))) {
            whole += weight;
            part += if is { weight } else { 0.0 };
        }
    }
    100.0 * part / whole
}

#[test]
fn the_file_is_small_and_has_a_cell_for_every_column() {
    assert!(CSV.len() <= 300_000, "{} bytes", CSV.len());
    let columns = header();
    assert_eq!(columns.iter().collect::<BTreeSet<_>>().len(), columns.len());
    let rows = CSV.lines().skip(1);
    assert!((2_200..=2_600).contains(&rows.clone().count()));
    for row in rows {
        assert_eq!(row.split(',').count(), columns.len(), "{row}");
        assert!(!row.contains(['"', ' ', '\r']), "{row}");
    }
    assert!(CSV.is_ascii() && CSV.ends_with('\n'));
}

#[test]
fn every_stratum_has_its_sampling_units_and_weights_add_up() {
    let workers = workers().unwrap();
    let mut units: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut strata_of: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for worker in &workers {
        let (stratum, psu) = (worker.stratum.as_deref().unwrap(), worker.psu.as_deref().unwrap());
        units.entry(stratum).or_default().insert(psu);
        strata_of.entry(psu).or_default().insert(stratum);
        let Some(Own::Text(region)) = worker.own.get("region") else { panic!("no region") };
        assert!(stratum.starts_with(region.as_str()));
    }
    assert_eq!(units.len(), 8);
    assert!(units.values().all(|psus| (6..=10).contains(&psus.len())));
    assert_eq!(strata_of.len(), 64);
    assert!(strata_of.values().all(|strata| strata.len() == 1));

    let weights: Vec<f64> = workers.iter().map(Worker::sampling_weight).collect();
    assert!((weights.iter().sum::<f64>() - 3e6).abs() < 100.0);
    let (low, high) = weights.iter().fold((f64::MAX, 0.0_f64), |(low, high), w| (low.min(*w), high.max(*w)));
    assert!(low > 500.0 && high > 2.0 * low);
    let ids: BTreeSet<_> = workers.iter().map(|worker| worker.id.as_deref()).collect();
    assert_eq!(ids.len(), workers.len());
}

#[test]
fn records_mean_what_columns_mean() {
    let columns = header();
    for (worker, row) in workers().unwrap().iter().zip(CSV.lines().skip(1)) {
        let mut answers = Answers::default();
        for (column, cell) in columns.iter().zip(row.split(',')).filter(|(_, cell)| !cell.is_empty()) {
            match Question::find(column) {
                Some(question) => answer(&mut answers, question, cell).unwrap(),
                None => assert!(["person_id", "household", "stratum", "psu", "weight", "region"].contains(column)),
            }
        }
        // The jobs of a record say how many there are.
        answers.multiple_jobs = match worker.jobs.len() {
            0 => YesNo::NotStated,
            1 => YesNo::No,
            _ => YesNo::Yes,
        };
        assert_eq!(worker.answers().unwrap(), answers, "{row}");
    }
}

#[test]
fn every_question_of_the_file_was_answered_by_somebody() {
    let units = units();
    for question in header().into_iter().filter_map(Question::find) {
        let said = |(_, answers, _): &&(f64, Answers, Facts)| {
            answers.code(question) != 0 || answers.number(question).is_some()
        };
        let count = units.iter().filter(said).count();
        assert!(count >= 10 && (count < units.len() || question == Question::Area), "{}: {count}", question.id());
    }
}

#[test]
fn the_employed_have_a_main_job_and_children_have_none() {
    let (mut second, mut unclassified) = (0, 0);
    for (worker, (_, answers, facts)) in workers().unwrap().iter().zip(units()) {
        let employed = facts.get(Fact::Employed) == Some(true);
        assert!(!employed || worker.main_job().unwrap().is_some());
        unclassified += u32::from(employed && !answers.status_in_employment.is_stated());
        second += u32::from(employed && worker.jobs.len() == 2 && answers.hours_usual_other > Some(Amount::ZERO));
        if facts.get(Fact::WorkingAge) == Some(false) {
            assert!(worker.jobs.is_empty() && !answers.worked_for_pay.is_stated() && !answers.seeking_work.is_stated());
        }
    }
    assert!(unclassified >= 5 && second >= 30, "{unclassified} {second}");
}

#[test]
fn some_do_not_answer() {
    let units = units();
    let count = |is: &dyn Fn(&Answers, Facts) -> bool| units.iter().filter(|(_, a, f)| is(a, *f)).count();
    assert!(count(&|answers, _| !answers.sex.is_stated()) >= 2);
    assert!(count(&|answers, _| answers.age.is_none()) >= 3);
    let employees = count(&|_, facts| facts.get(Fact::Employee) == Some(true));
    let silent = count(&|answers, facts| facts.get(Fact::Employee) == Some(true) && answers.earnings.is_none());
    assert!((5..=12).contains(&(silent * 100 / employees)), "{silent} of {employees}");
    for fact in [Fact::Employed, Fact::LabourForce, Fact::Employee, Fact::InformalEmployment, Fact::Neet] {
        let unknown = count(&|_, facts| facts.get(fact).is_none());
        assert!(unknown > 0 && unknown * 20 < units.len(), "{}: {unknown}", fact.id());
    }
}

#[test]
fn every_indicator_has_cases_for_and_against_in_every_group() {
    let units = units();
    let (asked, groups) = (asked(), [Fact::Man, Fact::Woman, Fact::Youth, Fact::Adult]);
    // What the sample asks about, but for labels that a handful of occupations have.
    let is_asked =
        |needs: &[&[Question]]| needs.iter().all(|group| group.iter().any(|question| asked.completed().has(*question)));
    let few = |fact: &Fact| fact.id().starts_with("genai_") && *fact != Fact::GenAiExposed;
    let facts: BTreeSet<Fact> = indicator::all()
        .flat_map(indicator::Indicator::facts)
        .filter(|fact| is_asked(fact.needs()) && !few(fact))
        .collect();
    assert!(facts.len() >= 35, "{}", facts.len());
    let mut lacking = BTreeSet::new();
    for group in groups {
        let members: Vec<_> = units.iter().filter(|(_, _, facts)| facts.get(group) == Some(true)).collect();
        for fact in facts.iter().filter(|fact| {
            // What goes by age alone holds of all or of none in a group of ages.
            let by_age = fact.reads().eq([Question::Age]);
            !(by_age
                || groups.contains(fact)
                || group == Fact::Adult && matches!(fact, Fact::Neet | Fact::NeetIlo | Fact::Child))
        }) {
            for truth in [true, false] {
                if !members.iter().any(|(_, _, facts)| facts.get(*fact) == Some(truth)) {
                    lacking.insert((fact.id(), truth));
                }
            }
        }
        for &quantity in Quantity::ALL.iter().filter(|quantity| is_asked(quantity.needs())) {
            let known = members.iter().filter(|(_, answers, facts)| {
                facts.get(Fact::Employed) == Some(true)
                    && derive::quantity(quantity, answers, &Parameters::default(), asked).is_known()
            });
            assert!(known.count() >= 50, "{} {group:?}", quantity.id());
        }
    }
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn the_country_looks_like_a_country() {
    use Fact as F;
    let participation = |group| percent(F::LabourForce, &[F::WorkingAge, group]);
    assert!(participation(F::Man) > participation(F::Woman) + 10.0);
    let unemployment = |group| percent(F::Unemployed, &[F::LabourForce, group]);
    assert!((5.0..12.0).contains(&unemployment(F::LabourForce)));
    assert!(unemployment(F::Youth) > 2.0 * unemployment(F::Adult));
    // Farming for own use is employment under the 13th ICLS only.
    let employment = |fact| percent(fact, &[F::WorkingAge]);
    assert!(employment(F::EmployedIcls13) > employment(F::Employed) + 3.0);
    assert!((20.0..45.0).contains(&percent(F::Woman, &[F::Manager])));
    assert!((10.0..30.0).contains(&percent(F::LongHours, &[F::Employed])));
    assert!((15.0..35.0).contains(&percent(F::Neet, &[F::Youth])));

    let (asked, units) = (asked(), units());
    let hourly = |group| {
        let pay = |(weight, answers, facts): &(f64, Answers, Facts)| {
            let pay = derive::quantity(Quantity::EarningsHourly, answers, &Parameters::default(), asked);
            let counts = [F::Employee, group].iter().all(|fact| facts.get(*fact) == Some(true)) && pay.is_known();
            counts.then(|| (weight * pay.to_f64(), *weight))
        };
        let (pay, weight) = units.iter().filter_map(pay).fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        pay / weight
    };
    let gap = 100.0 * (1.0 - hourly(F::Woman) / hourly(F::Man));
    assert!((10.0..14.0).contains(&gap), "{gap}");

    let informal = |area| {
        let jobs = units.iter().filter(|(_, answers, facts)| {
            answers.area == area && facts.get(F::Employed) == Some(true) && facts.get(F::InformalEmployment).is_some()
        });
        let (is, all) = jobs.fold((0.0, 0.0), |(is, all), (weight, _, facts)| {
            (is + if facts.get(F::InformalEmployment) == Some(true) { *weight } else { 0.0 }, all + weight)
        });
        is / all
    };
    assert!(informal(crate::code::Area::Rural) > informal(crate::code::Area::Urban) + 0.15);
}
