//! Kaplan-Meier curves: the textbook's remission times, R's and lifelines' conventions, and what is not known.
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic")]

use decentwork::estimate::{Durations, Survival, survival};

/// Weeks of remission of 21 children with leukaemia on 6-mercaptopurine, and whether it ended: Gehan (1965), as in
/// Kalbfleisch and Prentice (2002), table 1.1 and section 1.4, and Collett, Modelling Survival Data.
const WEEKS: [f64; 21] = [
    6.0, 6.0, 6.0, 6.0, 7.0, 9.0, 10.0, 10.0, 11.0, 13.0, 16.0, 17.0, 19.0, 20.0, 22.0, 23.0, 25.0, 32.0, 32.0, 34.0,
    35.0,
];
const ENDED: [u8; 21] = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];

fn remission() -> Durations {
    Durations::new(WEEKS, ENDED.map(|ended| ended == 1))
}

fn near(ours: f64, theirs: f64) {
    assert!((ours - theirs).abs() < 1e-9, "{ours}, expected {theirs}");
}

fn point(curve: &Survival, time: f64) -> (f64, f64, [f64; 2]) {
    let point = curve.points.iter().find(|point| point.time == time).unwrap();
    (point.survival, point.standard_error.unwrap(), point.interval.unwrap())
}

/// The published curve: 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448; at risk 21, 17, 15, 12, 11, 7, 6. Each is the product
/// of `1 - d / Y`, and its error Greenwood's sum of `d / (Y (Y - d))`, worked here time by time.
#[test]
fn remission_times_of_gehan_by_hand() {
    let curve = survival(&remission()).unwrap();
    let table = [
        (6.0, 21.0, 3.0, 0.857),
        (7.0, 17.0, 1.0, 0.807),
        (10.0, 15.0, 1.0, 0.753),
        (13.0, 12.0, 1.0, 0.690),
        (16.0, 11.0, 1.0, 0.627),
        (22.0, 7.0, 1.0, 0.538),
        (23.0, 6.0, 1.0, 0.448),
    ];
    let (mut product, mut sum) = (1.0, 0.0);
    for (time, at_risk, events, published) in table {
        product *= 1.0 - events / at_risk;
        sum += events / (at_risk * (at_risk - events));
        let (share, se, _) = point(&curve, time);
        near(share, product);
        near(se, product * f64::sqrt(sum));
        assert_eq!((share * 1000.0).round() / 1000.0, published);
        let found = curve.points.iter().find(|point| point.time == time).unwrap();
        assert_eq!((found.at_risk as f64, found.events as f64), (at_risk, events));
    }
    assert_eq!((curve.n, curve.events, curve.censored), (21, 9, 12));
    assert_eq!(curve.points[0].censored, 1); // the child last seen in week 6 was at risk in week 6
    near(curve.at(5.9).unwrap(), 1.0);
    near(curve.at(35.0).unwrap(), product);
    assert_eq!(curve.at(35.1), None);
}

/// lifelines 0.30.3: KaplanMeierFitter, whose intervals are of log(-log S), and median_survival_times.
#[test]
fn intervals_and_median_as_lifelines() {
    let curve = survival(&remission()).unwrap();
    let lifelines = [
        (6.0, 0.6197179552659838, 0.9515517476469969),
        (7.0, 0.5631465646222333, 0.9228090192028802),
        (10.0, 0.5031995107999564, 0.8893618351692651),
        (13.0, 0.4316102224861839, 0.8490659633494505),
        (16.0, 0.36751085598750194, 0.8049121894718411),
        (22.0, 0.26777893676713493, 0.7467907176353943),
        (23.0, 0.18805200595923233, 0.6801426284952412),
    ];
    for (time, low, high) in lifelines {
        let (_, _, interval) = point(&curve, time);
        near(interval[0], low);
        near(interval[1], high);
    }
    let median = curve.median();
    assert_eq!((median.time, median.interval, median.reason), (Some(23.0), [Some(13.0), None], None));
}

/// With weights of 1, 2 and 3 in turn and seven clusters in turn: the infinitesimal jackknife by finite differences of every
/// weight, in numpy 2.4.6.
#[test]
fn weights_and_clusters_as_by_finite_differences() {
    let weights: Vec<f64> = (0..21).map(|row| 1.0 + f64::from(row % 3)).collect();
    let weighted = survival(&remission().weights(weights.clone())).unwrap();
    let clustered = survival(&remission().weights(weights).clusters((0..21).map(|row| row % 7))).unwrap();
    let numpy = [
        (6.0, 0.8571428571428572, 0.08247860986004876, 0.07653691077909007),
        (10.0, 0.7812244897959184, 0.09461043658181228, 0.06805054842242823),
        (23.0, 0.5012857142857143, 0.14739890241128778, 0.13540658786886772),
    ];
    for (time, share, se, by_cluster) in numpy {
        let ours = point(&weighted, time);
        near(ours.0, share);
        assert!((ours.1 - se).abs() < 1e-8 && (point(&clustered, time).1 - by_cluster).abs() < 1e-8, "{time}");
    }
    assert_eq!(clustered.clusters, Some(7));
    // Student's distribution with six degrees of freedom reaches further.
    let reach = |interval: [f64; 2]| interval[1] - interval[0];
    let normal = survival(&remission().clusters(0..21)).unwrap();
    assert!(reach(point(&normal, 6.0).2) > reach(point(&survival(&remission()).unwrap(), 6.0).2));
}

/// F.4: a median that is not reached has a reason and no number.
#[test]
fn f4_a_median_that_is_not_reached_is_no_number() {
    let curve = survival(&Durations::new([2.0, 5.0, 6.0, 6.0], [true, false, false, false])).unwrap();
    let median = curve.median();
    assert_eq!((median.time, median.interval[1]), (None, None));
    assert_eq!(median.reason.unwrap(), "not reached: 75.0 percent are without the event at 6, the last time seen");
    assert!(curve.to_string().contains("not reached"), "{curve}");
    assert_eq!(curve.quantile(0.25).unwrap().time, Some(2.0));
    assert_eq!(curve.quantile(50.0).unwrap_err().code(), "value.range");
}

/// F.4: who had a job before completion has the time 0, and is on the curve from its beginning.
#[test]
fn f4_a_job_before_completion_is_time_zero() {
    let curve = survival(&Durations::new([0.0, 0.0, 3.0, 8.0], [true, true, true, false])).unwrap();
    near(curve.at(0.0).unwrap(), 0.5);
    assert_eq!(curve.median().time, Some(0.0));
    let error = survival(&Durations::new([1.0, -2.0], [true, true])).unwrap_err();
    assert_eq!((error.code(), error.rows()), ("value.range", &[1][..]));
}

/// A curve that comes down to 0 has no error there: nobody is left to tell it.
#[test]
fn the_end_of_a_curve_has_no_error() {
    let curve = survival(&Durations::new([1.0, 2.0, 3.0], [true; 3])).unwrap();
    let last = curve.points.last().unwrap();
    assert_eq!((last.survival, last.standard_error, last.interval), (0.0, None, None));
    assert_eq!(curve.at(100.0), Some(0.0));
}

/// Promises 2, 4 and 6.
#[test]
fn missing_rows_are_counted_and_bad_weights_stop_the_run() {
    let times = [1.0, f64::NAN, 3.0, 4.0];
    let events = [Some(true), Some(true), None, Some(false)];
    let curve = survival(&Durations::new(times, events)).unwrap();
    assert_eq!(curve.n + curve.n_dropped(), 4);
    assert_eq!(curve.dropped, [("event unknown".to_owned(), 1), ("time missing".to_owned(), 1)]);
    let weights = |bad: f64| survival(&Durations::new([1.0, 2.0], [true, true]).weights([1.0, bad])).unwrap_err();
    assert_eq!((weights(f64::NAN).code(), weights(-1.0).rows()), ("weight.nan", &[1][..]));
    let nobody = survival(&Durations::new([f64::NAN], [true])).unwrap();
    assert_eq!(nobody.median().reason.unwrap(), "nobody of whom time and event are known");
    assert_eq!(nobody.at(1.0), None);
    let error = survival(&Durations::new([1.0, 2.0], [true])).unwrap_err();
    assert_eq!((error.code(), error.column_name()), ("column.length", Some("event")));
}
