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
    assert_eq!(fact_asked(Fact::PartTime, &answers, Asked::ALL, &parameters), TRUE);
    assert_eq!(fact_asked(Fact::LongHours, &answers, Asked::ALL, &parameters), TRUE);
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
    assert_eq!(sum(Some("30"), Some("12.5"), None, Asked::ALL), number("42.5"));
    assert_eq!(sum(Some("30"), Some("0"), None, Asked::ALL), number("30"));
    assert_eq!(sum(Some("30"), None, None, Asked::ALL), None);
    assert_eq!(sum(None, Some("10"), None, Asked::ALL), None);
    assert_eq!(sum(Some("30"), None, None, no_other), number("30"));
    assert_eq!(sum(None, None, None, no_other), None);
    assert_eq!(sum(Some("30"), Some("12"), Some("45"), Asked::ALL), number("45"));
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
