//! Job quality as the OECD, Eurostat and the Decent Work manual measure it, against figures that can be worked by hand.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]

use decentwork::code::{Code, Icse93, LabourForceStatus, PayPeriod, Sex, YesNo};
use decentwork::derive::{Parameters, WeeksPerMonth};
use decentwork::table::{self, Inputs};
use decentwork::{
    Currency, Indicator, Job, Money, OwnFormula, OwnScope, Pay, Plan, Portion, QuantileRule, Question, Reason, Rules,
    Series, Table, ThresholdErrorRule, Unit, Worker,
};
use rust_decimal::Decimal;

fn table_of(workers: &[Worker], ids: &[&str]) -> Table {
    table_by(workers, ids, Parameters::default())
}

fn table_by(workers: &[Worker], ids: &[&str], parameters: Parameters) -> Table {
    let plan = Plan::builder().indicators(ids.iter().copied()).unwrap().parameters(parameters).build().unwrap();
    plan.tally(workers).unwrap().finish().unwrap()
}

fn person(status: LabourForceStatus) -> Worker {
    Worker::new().age(30).unwrap().labour_force_status(status)
}

/// An employee of 40 hours with this pay.
fn paid(amount: Decimal, period: PayPeriod) -> Worker {
    let job = Job::main().status(Icse93::Employee).hours_usual(40).unwrap();
    person(LabourForceStatus::Employed)
        .job(job.pay(Pay::new(Money::new(amount, Currency::new("XTS").unwrap()), period)))
}

fn hourly(amount: i64) -> Worker {
    paid(Decimal::from(amount), PayPeriod::Hour)
}

fn near(found: Option<f64>, expected: f64, within: f64) {
    let found = found.unwrap_or_else(|| panic!("nothing, expected {expected}"));
    assert!((found - expected).abs() < within, "{found}, expected {expected}");
}

/// The values of the dossier, D.6: 5, 10, 20, 40 with weights 1, 2, 1, 1.
const VECTOR: [(i64, f64); 4] = [(5, 1.0), (10, 2.0), (20, 1.0), (40, 1.0)];

fn generalised_mean(alpha: i16, incomes: &[(i64, f64)]) -> Table {
    let formula = OwnFormula::GeneralisedMean { of: "income".to_owned(), alpha, among: OwnScope::EVERYONE };
    let indicator = Indicator::compose("mean_of_power", "Mean", Unit::Own, formula).unwrap();
    let plan = Plan::builder().indicator(indicator).build().unwrap();
    let worker = |((income, weight), psu): (&(i64, f64), u32)| {
        Worker::new().own("income", *income).weight(*weight).unwrap().psu(psu.to_string())
    };
    plan.tally(&incomes.iter().zip(0..).map(worker).collect::<Vec<_>>()).unwrap().finish().unwrap()
}

/// C.2: mean 17; GM(-3) = 7.900146, GM(0) = 13.195079, GM(-1) = 10.526316.
#[test]
fn c2_generalised_means_of_the_test_vector() {
    for (alpha, expected) in [(1, 17.0), (0, 13.195079), (-1, 10.526316), (-3, 7.900146)] {
        near(generalised_mean(alpha, &VECTOR).value("mean_of_power", &[]).unwrap(), expected, 5e-7);
    }
    // The power 2 is the root of the mean square: (25 + 2 x 100 + 400 + 1600) / 5 = 445.
    near(generalised_mean(2, &VECTOR).value("mean_of_power", &[]).unwrap(), 445_f64.sqrt(), 1e-12);
}

/// GM(alpha) = mean x (1 - Atkinson(1 - alpha)), also where the values are of another size.
#[test]
fn c2_a_generalised_mean_is_the_mean_less_atkinsons_index() {
    let small = [(3, 2.0), (7, 0.5), (1, 4.0), (900, 0.25), (11, 3.0)];
    for incomes in [&VECTOR[..], &small] {
        let mean: f64 = incomes.iter().map(|(income, weight)| *income as f64 * weight).sum::<f64>()
            / incomes.iter().map(|(_, weight)| weight).sum::<f64>();
        for alpha in [-4_i16, -3, -1, 0] {
            let formula = OwnFormula::Atkinson {
                of: "income".to_owned(),
                epsilon: Portion::new((1 - alpha) as u16, 1),
                among: OwnScope::EVERYONE,
            };
            let indicator = Indicator::compose("atkinson", "Atkinson", Unit::Index, formula).unwrap();
            let plan = Plan::builder().indicator(indicator).build().unwrap();
            let worker = |(income, weight): &(i64, f64)| Worker::new().own("income", *income).weight(*weight).unwrap();
            let workers: Vec<Worker> = incomes.iter().map(worker).collect();
            let index = plan.tally(&workers).unwrap().finish().unwrap().value("atkinson", &[]).unwrap().unwrap();
            let found = generalised_mean(alpha, incomes).value("mean_of_power", &[]).unwrap();
            near(found, mean * (1.0 - index), 1e-9 * mean);
        }
    }
}

/// The influence of a value is what the mean changes by when its weight does, by finite differences; the error is that of
/// the sum of influences.
#[test]
fn c2_the_error_of_a_generalised_mean_is_that_of_its_influences() {
    for alpha in [-3_i16, -1, 0, 1, 2] {
        let power = |weights: &[f64; 4]| {
            let total: f64 = weights.iter().sum();
            let mean = |of: &dyn Fn(f64) -> f64| {
                VECTOR.iter().zip(weights).map(|((income, _), weight)| weight * of(*income as f64)).sum::<f64>() / total
            };
            if alpha == 0 { mean(&f64::ln).exp() } else { mean(&|y| y.powi(alpha.into())).powf(1.0 / f64::from(alpha)) }
        };
        let weights = VECTOR.map(|(_, weight)| weight);
        let scores = [0, 1, 2, 3].map(|at: usize| {
            let step = 1e-5;
            let moved = |by: f64| std::array::from_fn(|of| weights[of] + if of == at { by } else { 0.0 });
            weights[at] * (power(&moved(step)) - power(&moved(-step))) / (2.0 * step)
        });
        // Four units in one stratum: 4/3 of the squares of scores, whose sum is 0.
        let variance = 4.0 / 3.0 * scores.iter().map(|score| score * score).sum::<f64>();
        let table = generalised_mean(alpha, &VECTOR);
        near(table.find("mean_of_power", &[]).unwrap().error().se, variance.sqrt(), 1e-6);
    }
}

/// H.13: an own value of 0 leaves negative powers and the geometric mean undefined, and says so.
#[test]
fn h13_a_generalised_mean_of_a_zero_is_undefined_for_powers_up_to_zero() {
    for alpha in [-3, 0] {
        let table = generalised_mean(alpha, &[(0, 1.0), (10, 1.0)]);
        let row = table.find("mean_of_power", &[]).unwrap();
        assert_eq!((row.value(), row.reasons()), (None, &[Reason::UndefinedZeroValues][..]), "{alpha}");
    }
    near(generalised_mean(1, &[(0, 1.0), (10, 1.0)]).value("mean_of_power", &[]).unwrap(), 5.0, 1e-12);
}

#[test]
fn c2_powers_are_whole_numbers_of_a_size_that_can_be_reckoned() {
    for alpha in [-11, 11, i16::MIN] {
        let formula = OwnFormula::GeneralisedMean { of: "income".to_owned(), alpha, among: OwnScope::EVERYONE };
        let error = Indicator::compose("mean_of_power", "Mean", Unit::Own, formula).unwrap_err();
        assert_eq!((error.code(), error.found_text()), ("indicator.invalid", Some(&*alpha.to_string())));
    }
}

/// C.2: earnings of 0 or less are taken out and told as missing: of five employees one.
#[test]
fn c2_earnings_quality_leaves_out_whoever_earns_nothing_and_says_so() {
    let workers = [5, 10, 10, 20, 40, 0].map(hourly);
    let table = table_of(&workers, &["earnings_quality", "mean_hourly_earnings"]);
    let row = table.find("earnings_quality", &[]).unwrap();
    near(row.value(), 7.900146, 5e-7);
    near(row.missing_share(), 1.0 / 6.0, 1e-12);
    assert_eq!(row.n(), 5);
    near(table.value("mean_hourly_earnings", &[]).unwrap(), 85.0 / 6.0, 1e-12);
}

/// C.2: two unemployed beside eight employed: 25 per 100, while the unemployment rate is 20.
#[test]
fn c2_unemployment_risk_in_a_steady_state_is_unemployed_over_employed() {
    use LabourForceStatus::{Employed, Outside, Unemployed};
    let people = [(Employed, 8), (Unemployed, 2), (Outside, 5)];
    let workers: Vec<Worker> = people
        .into_iter()
        .flat_map(|(status, n)| std::iter::repeat_n(person(status), n))
        .zip(0..)
        .map(|(worker, psu): (Worker, u32)| worker.psu(psu.to_string()))
        .collect();
    let table = table_of(&workers, &["unemployment_risk_steady_state", "unemployment_rate"]);
    let row = table.find("unemployment_risk_steady_state", &[]).unwrap();
    near(row.value(), 25.0, 1e-12);
    assert_eq!((row.n(), row.n_numerator()), (10, 2));
    // The odds of a rate p move by dp / (1 - p)^2.
    let of_rate = table.find("unemployment_rate", &[]).unwrap().error().se.unwrap();
    near(row.error().se, of_rate / (0.8 * 0.8), 1e-9);

    let all_unemployed = table_of(&[person(Unemployed)], &["unemployment_risk_steady_state"]);
    assert_eq!(all_unemployed.value("unemployment_risk_steady_state", &[]).unwrap(), None);

    // Insurance covers half and replaces 60 percent: 25 x (1 - 0.5 x 0.6) = 17.5, and the error shrinks alike.
    let series = |name: &str, percent| Series::new(name, "percent", "a source").with("2024", percent).unwrap();
    let series = [series("unemployment_benefit_coverage", 50.0), series("net_replacement_rate", 60.0)];
    let inputs = Inputs { table: Some(&table), series: &series, period: "2024", ..Default::default() };
    let insecurity = table::combine("labour_market_insecurity", &inputs).unwrap();
    near(insecurity.figure.value, 17.5, 1e-12);
    near(insecurity.figure.se, row.error().se.unwrap() * 0.7, 1e-12);
    assert_eq!(insecurity.used.len(), 3);
    let error = table::combine("labour_market_insecurity", &Inputs { series: &series[..1], ..inputs }).unwrap_err();
    assert_eq!(error.code(), "series.missing");
    assert!(error.to_string().contains("net_replacement_rate"), "{error}");
}

/// C.2: {2 demands, at most 1 resource} or {1 demand, 0 resources}; three of the nine combinations.
#[test]
fn c2_job_strain_is_more_demands_than_resources() {
    let yes = |truth: bool| if truth { YesNo::Yes.index() } else { YesNo::No.index() };
    let worker = |demands: [u16; 2], resources: [u16; 2]| {
        let questions = [
            (Question::TimePressure, demands[0]),
            (Question::PhysicalHealthRisk, demands[1]),
            (Question::WorkAutonomy, resources[0]),
            (Question::GoodWorkRelations, resources[1]),
        ];
        let worker = person(LabourForceStatus::Employed);
        questions.into_iter().fold(worker, |worker, (question, code)| worker.answer(question, code).unwrap())
    };
    let both = |number: usize| [yes(number > 0), yes(number > 1)];
    let rate = |workers: &[Worker]| {
        let table = table_of(workers, &["job_strain_rate"]);
        let row = table.find("job_strain_rate", &[]).unwrap();
        (row.value(), row.missing_share())
    };
    for demands in 0..=2 {
        for resources in 0..=2 {
            let expected = if demands > resources { 100.0 } else { 0.0 };
            assert_eq!(rate(&[worker(both(demands), both(resources))]).0, Some(expected), "{demands} {resources}");
        }
    }
    let unknown = YesNo::NotStated.index();
    // Two resources outweigh an unknown demand; one may not.
    assert_eq!(rate(&[worker([yes(true), unknown], both(2))]), (Some(0.0), Some(0.0)));
    assert_eq!(rate(&[worker([yes(true), unknown], both(1))]), (None, Some(1.0)));
    assert_eq!(rate(&[worker(both(2), [unknown, yes(false)])]), (Some(100.0), Some(0.0)));
}

/// A.11: 5, 6, 9, 9, 12 have the median 9 and the threshold 6; with Eurostat 6 is low, with the ILO it is not.
#[test]
fn a11_low_wages_of_eurostat_hold_whoever_is_at_the_threshold() {
    let at_work = |amount: i64, workers: u32| {
        let money = Money::new(Decimal::from(amount), Currency::new("XTS").unwrap());
        let mut job =
            Job::main().status(Icse93::Employee).hours_usual(40).unwrap().pay(Pay::new(money, PayPeriod::Hour));
        job.unit_workers = Some(workers);
        job.paid_apprentice = YesNo::No;
        person(LabourForceStatus::Employed).job(job)
    };
    let mut workers: Vec<Worker> = [5, 6, 9, 9, 12].into_iter().map(|pay| at_work(pay, 10)).collect();
    let both = ["low_wage_earners_eu", "low_pay_rate"];
    let of = |workers: &[Worker]| both.map(|id| table_of(workers, &both).value(id, &[]).unwrap());
    assert_eq!(of(&workers), [Some(40.0), Some(20.0)]);
    let row = table_of(&workers, &both);
    assert_eq!(row.find(both[0], &[]).unwrap().n_numerator(), 2);
    // Units of nine and apprentices are not in Eurostat's figure.
    workers.extend([at_work(1, 9), at_work(1, 9)]);
    let mut apprentice = at_work(1, 10);
    apprentice.jobs[0].paid_apprentice = YesNo::Yes;
    workers.push(apprentice);
    assert_eq!(of(&workers)[0], Some(40.0));
}

/// A.11: a median between two values: 5, 6, 8, 10, 12, 20 have the median 9 and the threshold 6.
#[test]
fn a11_the_threshold_may_lie_between_two_values_and_is_met_exactly() {
    let formula = |up_to: bool| {
        let (of, times, at, among) = ("pay".to_owned(), Portion::new(2, 3), Portion::HALF, OwnScope::EVERYONE);
        if up_to {
            OwnFormula::UpToQuantile { of, times, at, among }
        } else {
            OwnFormula::BelowQuantile { of, times, at, among }
        }
    };
    let share = |up_to| {
        let indicator = Indicator::compose("low", "Low", Unit::Percent, formula(up_to)).unwrap();
        let workers = [5, 6, 8, 10, 12, 20].map(|pay: i64| Worker::new().own("pay", pay));
        let plan = Plan::builder().indicator(indicator).rules(averaged()).build().unwrap();
        plan.tally(&workers).unwrap().finish().unwrap().value("low", &[]).unwrap()
    };
    near(share(false), 100.0 / 6.0, 1e-12);
    near(share(true), 200.0 / 6.0, 1e-12);
}

/// A.11: 120 a week are 520 a month with 52/12 weeks, 519.6 with 4.33, 516 with 4.3 and 480 with 4; and 520 a month for 40
/// hours are 3 an hour, 520 / 173.2, 520 / 172 and 3.25.
#[test]
fn a11_the_weeks_of_a_month_are_a_parameter_of_the_manifest() {
    use WeeksPerMonth::{FiftyTwoTwelfths, Four, FourPointThree, FourPointThreeThree};
    for (weeks, a_month, an_hour) in [
        (FiftyTwoTwelfths, 520.0, 3.0),
        (FourPointThreeThree, 519.6, 520.0 / 173.2),
        (FourPointThree, 516.0, 520.0 / 172.0),
        (Four, 480.0, 3.25),
    ] {
        let mut parameters = Parameters::default();
        parameters.weeks_per_month = weeks;
        let value = |worker: Worker, id: &str| {
            let table = table_by(&[worker], &[id], parameters);
            assert_eq!(table.manifest().parameters.weeks_per_month, weeks);
            table.value(id, &[]).unwrap()
        };
        near(value(paid(120.into(), PayPeriod::Week), "mean_monthly_earnings"), a_month, 1e-9);
        near(value(paid(240.into(), PayPeriod::TwoWeeks), "mean_monthly_earnings"), a_month, 1e-9);
        near(value(paid(3.into(), PayPeriod::Hour), "mean_monthly_earnings"), a_month, 1e-9);
        near(value(paid(520.into(), PayPeriod::Month), "mean_hourly_earnings"), an_hour, 1e-9);
        near(value(paid(6240.into(), PayPeriod::Year), "mean_hourly_earnings"), an_hour, 1e-9);
        // What is paid by the week needs no month.
        near(value(paid(120.into(), PayPeriod::Week), "mean_hourly_earnings"), 3.0, 1e-12);
    }
}

/// B.11 CONT-4: of ten people in households of 1 to 10 a tenth has up to 1 and nine tenths up to 9. Where a portion is met
/// exactly the average is taken by another rule: 9.5 over 1.5.
#[test]
fn b11_income_inequality_is_of_people_of_any_age() {
    let workers: Vec<Worker> = (1..=10)
        .map(|income: i64| Worker::new().age(income * 7).unwrap().number(Question::HouseholdIncome, income).unwrap())
        .collect();
    let value = |rules| {
        let plan = Plan::builder().indicators(["household_income_d9_d1"]).unwrap().rules(rules).build().unwrap();
        plan.tally(&workers).unwrap().finish().unwrap().value("household_income_d9_d1", &[]).unwrap()
    };
    near(value(Rules::default()), 9.0, 1e-12);
    near(value(averaged()), 9.5 / 1.5, 1e-12);
}

/// Where a portion is met exactly, the average with the next value.
fn averaged() -> Rules {
    let mut rules = Rules::default();
    rules.quantile = QuantileRule::Averaged;
    rules
}

/// A.11 EAR_XFLS: of 5, 5, 6, 9, 9, 9, 12 an hour with weights the median is 9 and 6 is not low; women weigh 2 of 3 below.
/// Somebody of unknown sex is neither in the share nor behind the threshold, and is told as missing.
#[test]
fn a11_the_female_share_of_low_pay_is_among_those_below_the_national_line() {
    let of = |sex, pay: i64, weight| hourly(pay).sex(sex).weight(weight).unwrap();
    let (woman, man) = (Sex::Female, Sex::Male);
    let workers =
        [of(woman, 5, 2.0), of(man, 5, 1.0), of(man, 6, 1.0), of(woman, 9, 1.0), of(man, 9, 3.0), of(woman, 12, 2.0)];
    let table = table_of(&workers, &["female_share_low_pay", "low_pay_rate"]);
    let row = table.find("female_share_low_pay", &[]).unwrap();
    near(row.value(), 200.0 / 3.0, 1e-12);
    assert_eq!((row.n(), row.n_numerator()), (2, 1));
    near(Some(row.population()), 3.0, 1e-12);
    near(table.value("low_pay_rate", &[]).unwrap(), 30.0, 1e-12);

    let mut more = workers.to_vec();
    more.push(of(Sex::NotStated, 5, 10.0));
    more.push(of(woman, 12, 10.0));
    let row = table_of(&more, &["female_share_low_pay"]);
    let row = row.find("female_share_low_pay", &[]).unwrap();
    near(row.missing_share(), 10.0 / 30.0, 1e-12);

    // Nobody is below two thirds of the median of equal pay.
    let table = table_of(&workers[3..5], &["female_share_low_pay"]);
    let row = table.find("female_share_low_pay", &[]).unwrap();
    assert_eq!((row.value(), row.reasons()), (None, &[Reason::ZeroDenominator][..]));
}

/// With a line that is held fixed the share is a ratio of two totals: its error is that of the same ratio of columns. A
/// line that is estimated adds nothing where the group is everybody.
#[test]
fn a11_the_share_in_those_below_a_fixed_line_has_the_error_of_a_ratio() {
    let pay = [5, 5, 5, 5, 9, 9, 9, 9, 9, 20];
    let woman = [true, false, true, true, false, true, false, true, false, false];
    let workers: Vec<Worker> = pay
        .into_iter()
        .zip(woman)
        .zip(0_i64..)
        .map(|((pay, woman), psu): ((i64, bool), i64)| {
            let low = i64::from(pay < 6);
            let worker = Worker::new().own("pay", pay).own("in_group", woman).own("low", low).own("everybody", true);
            worker
                .own("low_woman", if woman { low } else { 0 })
                .weight(1.0 + (psu % 3) as f64)
                .unwrap()
                .psu(psu.to_string())
        })
        .collect();
    let share = |part: &str| OwnFormula::PartBelowQuantile {
        of: "pay".to_owned(),
        times: Portion::new(2, 3),
        at: Portion::HALF,
        part: OwnScope::of(&[part]),
        among: OwnScope::EVERYONE,
    };
    let ratio = OwnFormula::Ratio { of: "low_woman".to_owned(), to: "low".to_owned(), among: OwnScope::EVERYONE };
    let table = |threshold_error| {
        let mut rules = Rules::default();
        rules.threshold_error = threshold_error;
        let compose = |id: &str, formula| Indicator::compose(id, id, Unit::Percent, formula).unwrap();
        let plan = Plan::builder()
            .rules(rules)
            .indicator(compose("share", share("in_group")))
            .indicator(compose("ratio", ratio.clone()))
            .indicator(compose("all", share("everybody")));
        plan.build().unwrap().tally(&workers).unwrap().finish().unwrap()
    };
    let fixed = table(ThresholdErrorRule::Fixed);
    let of = |table: &Table, id: &str| {
        let row = table.find(id, &[]).unwrap();
        (row.value().unwrap_or_else(|| panic!("{id}: {:?}", row.reasons())), row.error().se)
    };
    let ((share, share_error), (ratio, ratio_error)) = (of(&fixed, "share"), of(&fixed, "ratio"));
    near(Some(share), ratio, 1e-12);
    near(share_error, ratio_error.unwrap(), 1e-10);
    // The line moves the share of women, and not that of everybody.
    let estimated = table(ThresholdErrorRule::default());
    assert_ne!(of(&estimated, "share").1, share_error);
    assert_eq!(of(&estimated, "all").1.map(|se| se.abs() < 1e-9), Some(true));
}
