//! Multiple deprivation in employment: standards dossier C.5.

use super::*;
use crate::code::{Education, Icse93, PayPeriod};
use crate::derive::{Quantity, WeeksPerMonth, quantity};

const ITEMS: [Fact; 5] = [
    Fact::IncomeDeprived,
    Fact::StatusDeprived,
    Fact::TenureDeprived,
    Fact::SocialSecurityDeprived,
    Fact::HoursDeprived,
];

type Change = fn(&mut Answers);

/// An employee who is deprived of nothing.
fn good_job() -> Answers {
    employed_with(|a| {
        a.status_in_employment = Icse93::Employee;
        a.below_earnings_line = YesNo::No;
        a.written_contract = YesNo::Yes;
        a.tenure_months = number("36");
        a.pension_contribution = YesNo::Yes;
        a.hours_usual_main = number("45");
        a.hours_usual_other = number("0");
    })
}

fn good_job_but(change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = good_job();
    change(&mut answers);
    answers
}

fn items(answers: &Answers) -> [Option<bool>; 5] {
    ITEMS.map(|item| fact(item, answers))
}

/// The score in sixths.
fn sixths(of: Quantity, answers: &Answers, parameters: &Parameters) -> Option<f64> {
    let mut answers = *answers;
    complete(&mut answers, everything());
    let score = quantity(of, &answers, parameters, everything());
    score.is_known().then(|| (score.to_f64() * 6.0).round())
}

#[test]
fn c5_nobody_is_deprived_at_the_limits() {
    assert_eq!(items(&good_job()), [FALSE; 5]);
    assert_eq!(fact(Fact::MultiplyDeprived, &good_job()), FALSE);
}

#[test]
fn c5_each_item_has_its_limit_and_its_weight() {
    let changes: [(Change, f64); 5] = [
        (|a| a.below_earnings_line = YesNo::Yes, 2.0),
        (|a| a.written_contract = YesNo::No, 1.0),
        (|a| a.tenure_months = number("35"), 1.0),
        (|a| a.pension_contribution = YesNo::No, 1.0),
        (|a| a.hours_usual_main = number("45.5"), 1.0),
    ];
    let parts = [
        Quantity::IncomeDeprivation,
        Quantity::StatusDeprivation,
        Quantity::TenureDeprivation,
        Quantity::SocialSecurityDeprivation,
        Quantity::HoursDeprivation,
    ];
    for (at, (change, weight)) in changes.into_iter().enumerate() {
        let answers = good_job_but(change);
        assert_eq!(items(&answers), std::array::from_fn(|item| Some(item == at)));
        let default = Parameters::default();
        assert_eq!(sixths(Quantity::DeprivationScore, &answers, &default), Some(weight));
        for (part, of) in parts.into_iter().enumerate() {
            assert_eq!(sixths(of, &answers, &default), Some(if part == at { weight } else { 0.0 }));
        }
        // A third is enough by default: income alone, or two of the others.
        assert_eq!(fact(Fact::MultiplyDeprived, &answers), Some(at == 0));
        let censored = sixths(Quantity::CensoredDeprivationScore, &answers, &default);
        assert_eq!(censored, Some(if at == 0 { weight } else { 0.0 }));
    }
}

#[test]
fn h14_two_sixths_reach_a_third() {
    let two = good_job_but(|a| {
        a.tenure_months = number("1");
        a.pension_contribution = YesNo::No;
    });
    assert_eq!(fact(Fact::MultiplyDeprived, &two), TRUE);
}

#[test]
fn h14_whoever_lacks_one_item_is_unknown_in_all_of_them() {
    let deprived = good_job_but(|a| {
        a.below_earnings_line = YesNo::Yes;
        a.pension_contribution = YesNo::No;
    });
    let losses: [Change; 5] = [
        |a| a.below_earnings_line = YesNo::NotStated,
        |a| a.written_contract = YesNo::NotStated,
        |a| a.tenure_months = None,
        |a| a.pension_contribution = YesNo::NotStated,
        |a| a.hours_usual_main = None,
    ];
    for lose in losses {
        let mut answers = deprived;
        lose(&mut answers);
        assert_eq!(items(&answers), [UNKNOWN; 5]);
        assert_eq!(fact(Fact::MultiplyDeprived, &answers), UNKNOWN);
        assert_eq!(sixths(Quantity::DeprivationScore, &answers, &Parameters::default()), None);
    }
}

#[test]
fn c5_status_goes_by_contract_education_or_family_work() {
    let status = |of, written, education| {
        let answers = good_job_but(|a| {
            a.status_in_employment = of;
            a.written_contract = written;
            a.education = education;
        });
        fact(Fact::StatusDeprived, &answers)
    };
    let isced = |level| Education::from_isced(level).unwrap();
    let none = Education::NotStated;
    assert_eq!(status(Icse93::Employee, YesNo::No, isced(8)), TRUE);
    assert_eq!(status(Icse93::Employee, YesNo::NotStated, isced(8)), UNKNOWN);
    assert_eq!(status(Icse93::OwnAccount, YesNo::No, isced(4)), TRUE);
    assert_eq!(status(Icse93::OwnAccount, YesNo::NotStated, isced(5)), FALSE);
    assert_eq!(status(Icse93::OwnAccount, YesNo::No, none), UNKNOWN);
    assert_eq!(status(Icse93::FamilyWorker, YesNo::Yes, isced(8)), TRUE);
    assert_eq!(status(Icse93::Employer, YesNo::No, isced(0)), FALSE);
    assert_eq!(status(Icse93::NotStated, YesNo::Yes, isced(8)), UNKNOWN);
}

#[test]
fn c5_earnings_are_compared_with_the_line_of_the_country() {
    let at_600 = Parameters { deprivation_earnings_line: number("600"), ..Parameters::default() };
    let deprived = |pay: &str, period, parameters: &Parameters| {
        let answers = good_job_but(|a| {
            a.below_earnings_line = YesNo::NotStated;
            a.earnings = number(pay);
            a.earnings_period = period;
        });
        fact_asked(Fact::IncomeDeprived, &answers, everything(), parameters)
    };
    // 600 a month are 7,200 a year, 600 x 12 / 52 = 138.4615384615... a week and 600 x 12 / 365 = 19.72602739726... a day.
    for (just_below, just_at, period) in [
        ("599.99", "600", PayPeriod::Month),
        ("7199.99", "7200", PayPeriod::Year),
        ("138.461538461", "138.461538462", PayPeriod::Week),
        ("276.923076923", "276.923076924", PayPeriod::TwoWeeks),
        ("19.726027397", "19.726027398", PayPeriod::Day),
    ] {
        assert_eq!(deprived(just_below, period, &at_600), TRUE, "{period:?}");
        assert_eq!(deprived(just_at, period, &at_600), FALSE, "{period:?}");
    }
    // What an hour pays says nothing of a month without the hours, and a period is needed.
    assert_eq!(deprived("3", PayPeriod::Hour, &at_600), UNKNOWN);
    assert_eq!(deprived("3", PayPeriod::NotStated, &at_600), UNKNOWN);
    // Four weeks a month: 150 a week.
    let four = Parameters { weeks_per_month: WeeksPerMonth::Four, ..at_600 };
    assert_eq!(deprived("149.9999", PayPeriod::Week, &four), TRUE);
    assert_eq!(deprived("150", PayPeriod::Week, &four), FALSE);
    // Without a line nobody can tell.
    assert_eq!(deprived("1", PayPeriod::Month, &Parameters::default()), UNKNOWN);
    // What the office derived comes first, and then its own monthly earnings.
    let mut told = good_job();
    told.earnings_monthly = number("1");
    assert_eq!(fact_asked(Fact::IncomeDeprived, &told, everything(), &at_600), FALSE);
    told.below_earnings_line = YesNo::NotStated;
    told.earnings = number("9000");
    told.earnings_period = PayPeriod::Month;
    assert_eq!(fact_asked(Fact::IncomeDeprived, &told, everything(), &at_600), TRUE);
}

#[test]
fn c5_limits_and_cut_off_are_parameters() {
    let default = Parameters::default();
    let multiply = |answers: &Answers, parameters: Parameters| {
        fact_asked(Fact::MultiplyDeprived, answers, everything(), &parameters)
    };
    let one_sixth = good_job_but(|a| a.tenure_months = number("20"));
    assert_eq!(multiply(&one_sixth, default), FALSE);
    assert_eq!(multiply(&one_sixth, Parameters { deprivation_cutoff_sixths: 1, ..default }), TRUE);
    assert_eq!(multiply(&one_sixth, Parameters { deprivation_tenure_months: 12, ..default }), FALSE);
    let everything_but_hours = good_job_but(|a| {
        a.below_earnings_line = YesNo::Yes;
        a.written_contract = YesNo::No;
        a.tenure_months = number("1");
        a.pension_contribution = YesNo::No;
        a.hours_usual_main = number("48");
    });
    let intersection = Parameters { deprivation_cutoff_sixths: 6, ..default };
    assert_eq!(multiply(&everything_but_hours, intersection), TRUE);
    assert_eq!(multiply(&everything_but_hours, Parameters { deprivation_hours: 48, ..intersection }), FALSE);
}

#[test]
fn c5_whoever_has_no_job_is_not_in_it() {
    let idle = idle_but(|a| a.below_earnings_line = YesNo::Yes);
    assert_eq!(items(&idle), [FALSE; 5]);
    assert_eq!(fact(Fact::MultiplyDeprived, &idle), FALSE);
}
