//! Hours: standards dossier A.8 and H6.

use super::*;
use crate::derive::HoursBasis;

fn working(usual: Option<&str>, actual: Option<&str>) -> Answers {
    employed_with(|a| {
        a.hours_usual_all = usual.and_then(number);
        a.hours_actual_all = actual.and_then(number);
    })
}

#[test]
fn h6_part_time_is_fewer_than_35_actual_hours() {
    for (actual, expected) in [("34.5", TRUE), ("35", FALSE), ("60", FALSE)] {
        assert_eq!(fact(Fact::PartTime, &working(Some("20"), Some(actual))), expected, "{actual}");
    }
    assert_eq!(fact(Fact::PartTime, &working(Some("20"), None)), UNKNOWN);
}

#[test]
fn h6_long_hours_are_more_than_48_usual_hours() {
    for (usual, expected) in [("48", FALSE), ("48.5", TRUE), ("20", FALSE)] {
        assert_eq!(fact(Fact::LongHours, &working(Some(usual), Some("60"))), expected, "{usual}");
    }
    assert_eq!(fact(Fact::LongHours, &working(None, Some("60"))), UNKNOWN);
}

#[test]
fn limits_and_bases_are_parameters() {
    let parameters = Parameters {
        part_time_hours: 40,
        part_time_basis: HoursBasis::Usual,
        long_hours: 40,
        long_hours_basis: HoursBasis::Actual,
        ..Parameters::default()
    };
    let answers = working(Some("38"), Some("41"));
    assert_eq!(fact_asked(Fact::PartTime, &answers, everything(), &parameters), TRUE);
    assert_eq!(fact_asked(Fact::LongHours, &answers, everything(), &parameters), TRUE);
}

#[test]
fn the_other_hours_stand_in_only_where_the_wanted_ones_were_not_asked() {
    use Question as Q;
    let asks = |fact, answers, left_out: &[Q]| fact_asked(fact, answers, all_but(left_out), &Parameters::default());
    let usual = working(Some("20"), None);
    assert_eq!(asks(Fact::PartTime, &usual, &[Q::HoursActualAll, Q::HoursActualMain]), TRUE);
    assert_eq!(asks(Fact::PartTime, &usual, &[Q::HoursActualAll]), UNKNOWN); // can be summed, so was asked
    let actual = working(None, Some("60"));
    assert_eq!(asks(Fact::LongHours, &actual, &[Q::HoursUsualAll, Q::HoursUsualMain]), TRUE);
}

#[test]
fn at_work_is_some_actual_hours() {
    for (actual, expected) in [(Some("0"), FALSE), (Some("0.5"), TRUE), (None, UNKNOWN)] {
        assert_eq!(fact(Fact::AtWork, &working(Some("40"), actual)), expected);
    }
}

#[test]
fn a8_hours_bands_hold_their_upper_bound() {
    let actual = [
        Fact::HoursActual0,
        Fact::HoursActual1To14,
        Fact::HoursActual15To29,
        Fact::HoursActual30To34,
        Fact::HoursActual35To39,
        Fact::HoursActual40To48,
        Fact::HoursActual49OrMore,
    ];
    let usual = [
        Fact::HoursUsual0,
        Fact::HoursUsual1To14,
        Fact::HoursUsual15To29,
        Fact::HoursUsual30To34,
        Fact::HoursUsual35To39,
        Fact::HoursUsual40To48,
        Fact::HoursUsual49OrMore,
    ];
    for (hours, at) in [
        ("0", 0),
        ("0.5", 1),
        ("14", 1),
        ("14.1", 2),
        ("29", 2),
        ("29.5", 3),
        ("34", 3),
        ("34.5", 4),
        ("35", 4),
        ("39", 4),
        ("39.5", 5),
        ("48", 5),
        ("48.1", 6),
        ("90", 6),
    ] {
        let answers = working(Some(hours), Some(hours));
        for bands in [actual, usual] {
            let holds = bands.map(|band| fact(band, &answers));
            assert!(holds.iter().enumerate().all(|(band, holds)| *holds == Some(band == at)), "{hours}: {holds:?}");
        }
    }
    let unknown = working(None, None);
    assert_eq!(actual.map(|band| fact(band, &unknown)), [UNKNOWN; 7]);
    let idle = idle_but(|a| a.hours_actual_all = number("40"));
    assert_eq!(actual.map(|band| fact(band, &idle)), [FALSE; 7]);
}

#[test]
fn a8_multiple_jobs_as_asked_or_by_hours_in_other_jobs() {
    use Question as Q;
    let of = |answer, usual: Option<&str>, actual: Option<&str>, left_out: &[Q]| {
        let answers = employed_with(|a| {
            a.multiple_jobs = answer;
            a.hours_usual_other = usual.and_then(number);
            a.hours_actual_other = actual.and_then(number);
        });
        let of = |wanted| fact_asked(wanted, &answers, all_but(left_out), &Parameters::default());
        assert_eq!(of(Fact::OneJob), of(Fact::SeveralJobs).map(|several| !several));
        of(Fact::SeveralJobs)
    };
    assert_eq!(of(YesNo::Yes, Some("0"), None, &[]), TRUE);
    assert_eq!(of(YesNo::No, Some("9"), None, &[]), FALSE);
    assert_eq!(of(YesNo::NotStated, Some("9"), None, &[]), UNKNOWN);
    assert_eq!(of(YesNo::NotStated, Some("9"), Some("0"), &[Q::MultipleJobs]), TRUE);
    assert_eq!(of(YesNo::NotStated, Some("0"), Some("9"), &[Q::MultipleJobs]), FALSE);
    assert_eq!(of(YesNo::NotStated, None, Some("9"), &[Q::MultipleJobs, Q::HoursUsualOther]), TRUE);
    assert_eq!(of(YesNo::NotStated, None, None, &[Q::MultipleJobs]), UNKNOWN);
    assert_eq!(fact(Fact::OneJob, &idle_but(|a| a.multiple_jobs = YesNo::No)), FALSE);
}

#[test]
fn a8_part_time_by_the_national_definition_and_why() {
    use crate::code::{JobTime, PartTimeReason as R};
    use Question as Q;
    let of = |wanted, time, hours: &str, reason, left_out: &[Q], parameters: &Parameters| {
        let answers = employed_with(|a| {
            a.job_time = time;
            a.hours_usual_main = number(hours);
            a.part_time_reason = reason;
        });
        fact_asked(wanted, &answers, all_but(left_out), parameters)
    };
    let default = Parameters::default();
    let part = |time, hours, left_out: &[Q]| of(Fact::PartTimeNational, time, hours, R::NotStated, left_out, &default);
    assert_eq!(part(JobTime::PartTime, "40", &[]), TRUE);
    assert_eq!(part(JobTime::FullTime, "10", &[]), FALSE);
    assert_eq!(part(JobTime::NotStated, "10", &[]), UNKNOWN);
    assert_eq!(part(JobTime::NotStated, "34.9", &[Q::JobTime]), TRUE);
    assert_eq!(part(JobTime::NotStated, "35", &[Q::JobTime]), FALSE);
    let forty = Parameters { national_part_time_hours: 40, ..default };
    assert_eq!(of(Fact::PartTimeNational, JobTime::NotStated, "35", R::NotStated, &[Q::JobTime], &forty), TRUE);
    let why = |time, reason| of(Fact::InvoluntaryPartTime, time, "20", reason, &[], &default);
    assert_eq!(why(JobTime::PartTime, R::NoFullTimeWork), TRUE);
    assert_eq!(why(JobTime::PartTime, R::Care), FALSE);
    assert_eq!(why(JobTime::PartTime, R::NotStated), UNKNOWN);
    assert_eq!(why(JobTime::FullTime, R::NoFullTimeWork), FALSE);
}

#[test]
fn time3_a_week_stands_for_a_year_unless_the_year_is_answered() {
    let annual = |year: &str, week: &str| {
        let answers = employed_with(|a| {
            a.hours_annual = number(year);
            a.hours_actual_all = number(week);
        });
        let found = crate::derive::quantity(
            crate::derive::Quantity::HoursAnnual,
            &answers,
            &Parameters::default(),
            everything(),
        );
        found.is_known().then(|| found.to_f64())
    };
    assert_eq!(annual("", "37.5"), Some(1950.0));
    assert_eq!(annual("", "0"), Some(0.0));
    assert_eq!(annual("1720", "37.5"), Some(1720.0));
    assert_eq!(annual("", ""), None);
}

#[test]
fn all_jobs_are_main_and_other_jobs() {
    let sum = |main: Option<&str>, other: Option<&str>, all: Option<&str>, asked| {
        let mut answers = Answers {
            hours_usual_main: main.and_then(number),
            hours_usual_other: other.and_then(number),
            hours_usual_all: all.and_then(number),
            hours_actual_main: main.and_then(number),
            hours_actual_other: other.and_then(number),
            hours_actual_all: all.and_then(number),
            ..Answers::default()
        };
        complete(&mut answers, asked);
        assert_eq!(answers.hours_usual_all, answers.hours_actual_all);
        answers.hours_usual_all
    };
    let no_other = all_but(&[Question::HoursUsualOther, Question::HoursActualOther]);
    assert_eq!(sum(Some("30"), Some("12.5"), None, everything()), number("42.5"));
    assert_eq!(sum(Some("30"), Some("0"), None, everything()), number("30"));
    assert_eq!(sum(Some("30"), None, None, everything()), None);
    assert_eq!(sum(None, Some("10"), None, everything()), None);
    assert_eq!(sum(Some("30"), None, None, no_other), number("30"));
    assert_eq!(sum(None, None, None, no_other), None);
    assert_eq!(sum(Some("30"), Some("12"), Some("45"), everything()), number("45"));
}

#[test]
fn completed_questions_follow_the_main_job() {
    use Question as Q;
    let asked = Asked::NONE.with(Q::HoursUsualMain).completed();
    assert!(asked.has(Q::HoursUsualAll) && !asked.has(Q::HoursActualAll));
    let asked = Asked::NONE.with(Q::HoursActualMain).completed();
    assert!(asked.has(Q::HoursActualAll) && !asked.has(Q::HoursUsualAll));
    assert_eq!(Asked::NONE.completed(), Asked::NONE);
}
