//! P55: quarters after exits are monotone, no time zone changes them, and cohorts add up.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use decentwork::code::{ExitReason, TrainingQuarter, TrainingService};
use decentwork::record::{Date, FiscalYear, Quarter, Service, Training};
use decentwork::register::{ExitRule, MoneyUnit, TrainingRegister, TrainingRules, WageCoverage, WageRecord};
use decentwork::{Currency, Question};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn first() -> Date {
    Date::new(2020, 1, 1).unwrap()
}
/// A day of six years.
fn any_day() -> impl Strategy<Value = Date> {
    (0..2191_i32).prop_map(|days| first().plus_days(days).unwrap())
}

/// A record: person, first day, length, kind of service, reason for leaving, programme.
type Told = (u8, i32, i32, usize, usize, u8);
const KINDS: [TrainingService; 4] =
    [TrainingService::Training, TrainingService::Career, TrainingService::FollowUp, TrainingService::SelfService];
const REASONS: [ExitReason; 5] =
    [ExitReason::NotStated, ExitReason::Completed, ExitReason::Left, ExitReason::Deceased, ExitReason::Medical];

fn told() -> impl Strategy<Value = Vec<Told>> {
    let record = (0..5_u8, 0..1500_i32, 0..200_i32, 0..4_usize, 0..5_usize, 0..2_u8);
    prop::collection::vec(record, 0..12)
}

fn register(told: &[Told], rules: TrainingRules, wages: &[(u8, i32, bool)]) -> TrainingRegister {
    let mut register = TrainingRegister::new(rules);
    let begin = Quarter::of(first());
    let coverage = WageCoverage::new(Currency::new("USD").unwrap(), MoneyUnit::Whole, begin, begin.plus(20).unwrap());
    register.declare_wages(coverage.unwrap()).unwrap();
    for &(person, start, length, kind, reason, programme) in told {
        let start = first().plus_days(start).unwrap();
        let service = Service::new(KINDS[kind], start, Some(start.plus_days(length).unwrap()));
        let training = Training::new(format!("programme {programme}")).service(service).exit_reason(REASONS[reason]);
        register.add(person.to_string(), training).unwrap();
    }
    for (at, &(person, later, subsidised)) in wages.iter().enumerate() {
        let mut record = WageRecord::new(person.to_string(), at.to_string(), begin.plus(later).unwrap(), 100);
        record.subsidised = subsidised;
        register.add_wages(record).unwrap();
    }
    register
}
fn rules(rule: ExitRule, complete: bool) -> TrainingRules {
    let mut rules = TrainingRules::new(Date::new(2025, 12, 31).unwrap());
    (rules.exit_rule, rules.records_complete) = (rule, complete);
    rules
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// A later day is never in an earlier quarter, k quarters later are k apart, and a day is between the ends of its quarter.
    #[test]
    fn p55_quarters_are_monotone(a in any_day(), b in any_day(), k in 0..40_i32) {
        let (early, late) = (a.min(b), a.max(b));
        let (before, after) = (Quarter::of(early), Quarter::of(late));
        prop_assert!(before <= after);
        prop_assert!(before.plus(k).unwrap() <= after.plus(k).unwrap());
        prop_assert_eq!(before.plus(k).unwrap().quarters_since(before), i64::from(k));
        prop_assert_eq!(before.plus(k).unwrap().plus(-k).unwrap(), before);
        prop_assert!(before.first_day().unwrap() <= early && early <= before.last_day().unwrap());
        prop_assert_eq!(before.last_day().unwrap().plus_days(1).unwrap(), before.plus(1).unwrap().first_day().unwrap());
    }

    /// Days and months: adding days is undone, and whole months are the most that fit.
    #[test]
    fn p55_days_and_months_add_up(a in any_day(), days in -400..400_i32, month in 1..=12_u8) {
        let b = a.plus_days(days).unwrap();
        prop_assert_eq!(b.days_since(a), i64::from(days));
        if days >= 0 {
            let months = b.months_since(a) as i32;
            prop_assert!(a.plus_months(months).unwrap() <= b && b < a.plus_months(months + 1).unwrap());
        }
        let year = FiscalYear::of(a, month).unwrap();
        prop_assert!(year.contains(a) && year.first_day().unwrap() <= a && a <= year.last_day().unwrap());
    }

    /// Cohorts of exits add up to exits, exits to exclusions and exiters, and records to what is in and left out.
    #[test]
    fn p55_cohorts_are_exits_less_exclusions(told in told(), complete in any::<bool>(), by_programme in any::<bool>()) {
        let rule = if by_programme { ExitRule::ByProgramme } else { ExitRule::Common };
        let register = register(&told, rules(rule, complete), &[]);
        let counts = register.participations().unwrap();
        let mut cohorts: BTreeMap<Quarter, u64> = BTreeMap::new();
        for made in &counts.participations {
            prop_assert!(made.start <= made.last_service && made.exit.is_none_or(|exit| exit == made.last_service));
            prop_assert_eq!(made.exit.map(Quarter::of), made.exit_quarter);
            made.exit_quarter.iter().for_each(|quarter| *cohorts.entry(*quarter).or_default() += 1);
        }
        let excluded: u64 = counts.excluded.values().sum();
        prop_assert_eq!(cohorts.values().sum::<u64>(), counts.exits);
        prop_assert_eq!(counts.exiters, counts.exits - excluded - counts.exclusion_unknown);
        prop_assert!(!complete || counts.exclusion_unknown == 0);
        let used: std::collections::BTreeSet<usize> =
            counts.participations.iter().flat_map(|made| made.records.iter().copied()).collect();
        prop_assert_eq!(used.len() as u64 + counts.left_out.self_service + counts.left_out.undated, counts.records);
        // Whoever leaves and comes back has been away for more than 90 days.
        for pair in counts.participations.windows(2).filter(|pair| !by_programme && pair[0].person == pair[1].person) {
            prop_assert!(pair[1].start.days_since(pair[0].last_service) > 90);
        }
    }

    /// The order of records does not matter to dates and answers.
    #[test]
    fn p55_the_order_of_records_changes_no_exit(told in told()) {
        let exits = |told: &[Told]| {
            let made = register(told, rules(ExitRule::Common, true), &[]).participations().unwrap();
            let exits: Vec<_> = made.participations.iter().map(|m| (m.person.clone(), m.start, m.exit)).collect();
            (exits, made.left_out, made.exits, made.excluded.values().sum::<u64>())
        };
        let reversed: Vec<Told> = told.iter().rev().copied().collect();
        prop_assert_eq!(exits(&told), exits(&reversed));
    }

    /// Q2 and Q4 have one base: exiters, less those for whom the quarter is not observable yet, and never the other way round.
    #[test]
    fn p55_q2_and_q4_have_one_base(told in told(), wages in prop::collection::vec((0..5_u8, 0..21_i32, any::<bool>()), 0..20)) {
        let register = register(&told, rules(ExitRule::Common, true), &wages);
        let (counts, workers) = (register.participations().unwrap(), register.workers().unwrap());
        prop_assert_eq!(workers.len(), counts.participations.len());
        let mut base = [0, 0];
        for worker in &workers {
            let answers = worker.answers().unwrap();
            let (q2, q4) = (answers.training_quarter_2, answers.training_quarter_4);
            prop_assert!(q2 != TrainingQuarter::NotYetObservable || q4 == TrainingQuarter::NotYetObservable);
            prop_assert_eq!(answers.number(Question::TrainingEarningsQuarter2).is_some(), q2 == TrainingQuarter::Employed);
            let counts_as_exiter = answers.training_exited == decentwork::code::YesNo::Yes
                && answers.training_exclusion == decentwork::code::TrainingExclusion::None;
            for (base, quarter) in base.iter_mut().zip([q2, q4]) {
                *base += u64::from(counts_as_exiter && quarter != TrainingQuarter::NotYetObservable);
            }
        }
        prop_assert_eq!(base[0], counts.exiters - counts.not_yet_observable_quarter_2);
        prop_assert_eq!(base[1], counts.exiters - counts.not_yet_observable_quarter_4);
    }
}

/// The laws above hold in a process that stands in another time zone: days and quarters never ask for one.
#[test]
fn p55_no_time_zone_changes_a_quarter() {
    let quarters = |zone: &str| {
        let exe = std::env::current_exe().unwrap();
        let arguments = ["prints_quarters", "--exact", "--ignored", "--nocapture", "--test-threads", "1"];
        let run = std::process::Command::new(exe).args(arguments).env("TZ", zone).output().unwrap();
        assert!(run.status.success(), "{zone}");
        let text = String::from_utf8(run.stdout).unwrap();
        text.lines().filter(|line| line.starts_with("quarter ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let utc = quarters("UTC");
    assert_eq!(utc, ["quarter 2023Q1 2023Q3 2024Q1", "quarter 2023Q4 2024Q2 2024Q4"]);
    for zone in ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"] {
        assert_eq!(quarters(zone), utc, "{zone}");
    }
}

/// Run by the test above, in other time zones.
#[test]
#[ignore = "prints for another test"]
#[allow(clippy::print_stdout, reason = "what another process reads")]
fn prints_quarters() {
    for exit in ["2023-03-31", "2023-12-31"] {
        let quarter = Quarter::of(exit.parse().unwrap());
        println!("\nquarter {quarter} {} {}", quarter.plus(2).unwrap(), quarter.plus(4).unwrap());
    }
}
