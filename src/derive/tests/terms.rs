//! Contracts, tenure, protection and representation: standards dossier A.8, B.2, B.4, B.6, B.9 and B.10.

use super::*;
use crate::code::{ContractKind, ContractType, Icse18, Icse93, Sex};
use crate::derive::{Quantity, quantity};

fn employee(change: impl FnOnce(&mut Answers)) -> Answers {
    employed_with(|a| {
        a.status_in_employment = Icse93::Employee;
        change(a);
    })
}

/// Temporary, casual, fixed-term and precarious.
fn contract(answers: &Answers) -> [Option<bool>; 4] {
    [Fact::TemporaryContract, Fact::CasualContract, Fact::FixedTermContract, Fact::PrecariousEmployee]
        .map(|kind| fact(kind, answers))
}

#[test]
fn a8_kinds_of_contracts() {
    use ContractKind as K;
    for (kind, expected) in [
        (K::Permanent, [FALSE, FALSE, FALSE, FALSE]),
        (K::FixedTerm, [TRUE, FALSE, TRUE, FALSE]),
        (K::Task, [TRUE, FALSE, TRUE, FALSE]),
        (K::Seasonal, [TRUE, FALSE, TRUE, TRUE]),
        (K::ShortTerm, [TRUE, TRUE, FALSE, TRUE]),
        (K::Casual, [TRUE, TRUE, FALSE, TRUE]),
        (K::NotStated, [UNKNOWN; 4]),
    ] {
        assert_eq!(contract(&employee(|a| a.contract_kind = kind)), expected, "{kind:?}");
        let own_account = employed_with(|a| {
            a.status_in_employment = Icse93::OwnAccount;
            a.contract_kind = kind;
        });
        assert_eq!(contract(&own_account), [FALSE; 4], "{kind:?}");
    }
}

#[test]
fn a8_the_status_and_the_duration_tell_of_the_kind() {
    let status = |status| contract(&employed_with(|a| a.status_in_employment_icse18 = status));
    assert_eq!(status(Icse18::PermanentEmployee), [FALSE; 4]);
    assert_eq!(status(Icse18::CasualEmployee), [TRUE, TRUE, FALSE, TRUE]);
    // Group 42 holds seasonal employees, which are precarious, and others, which are not.
    assert_eq!(status(Icse18::FixedTermEmployee), [TRUE, FALSE, TRUE, UNKNOWN]);
    assert_eq!(status(Icse18::PaidApprentice), [UNKNOWN; 4]);
    assert_eq!(contract(&employee(|a| a.contract = ContractType::Permanent)), [FALSE; 4]);
    assert_eq!(contract(&employee(|a| a.contract = ContractType::Temporary)), [TRUE, UNKNOWN, UNKNOWN, UNKNOWN]);
}

#[test]
fn b6_fixed_term_contracts_are_precarious_where_a_country_has_it_so() {
    let parameters = Parameters { precarious_includes_fixed_term: true, ..Parameters::default() };
    for (kind, expected) in [
        (ContractKind::FixedTerm, TRUE),
        (ContractKind::Seasonal, TRUE),
        (ContractKind::Casual, TRUE),
        (ContractKind::Permanent, FALSE),
    ] {
        let answers = employee(|a| a.contract_kind = kind);
        assert_eq!(fact_asked(Fact::PrecariousEmployee, &answers, Asked::ALL, &parameters), expected, "{kind:?}");
    }
}

#[test]
fn b6_tenure_has_bands_of_1_5_and_10_years() {
    let bands = [Fact::Tenure1YearOrMore, Fact::Tenure5YearsOrMore, Fact::Tenure10YearsOrMore];
    for (months, reached) in
        [("0", 0), ("11", 0), ("12", 1), ("59", 1), ("60", 2), ("119.5", 2), ("120", 3), ("480", 3)]
    {
        let answers = employed_with(|a| a.tenure_months = number(months));
        let expected: [_; 3] = std::array::from_fn(|band| Some(band < reached));
        assert_eq!(bands.map(|band| fact(band, &answers)), expected, "{months}");
    }
    let answers = employed_with(|a| a.tenure_months = number("30"));
    assert!(
        (quantity(Quantity::TenureYears, &answers, &Parameters::default(), Asked::ALL).to_f64() - 2.5).abs() < 1e-12
    );
    assert!(!quantity(Quantity::TenureYears, &idle(), &Parameters::default(), Asked::ALL).is_known());
}

/// Facts of employees, each told by one answer.
#[test]
fn terms_of_employees_are_as_stated_and_nobody_elses() {
    type Set = fn(&mut Answers, YesNo);
    let told: [(Fact, Set, bool); 10] = [
        (Fact::NoWrittenContract, |a, yes| a.written_contract = yes, false),
        (Fact::AgencyEmployee, |a, yes| a.temporary_agency = yes, true),
        (Fact::PaidAnnualLeave, |a, yes| a.paid_annual_leave = yes, true),
        (Fact::PaidSickLeave, |a, yes| a.paid_sick_leave = yes, true),
        (Fact::PaidMaternityLeave, |a, yes| a.paid_maternity_leave = yes, true),
        (Fact::UnionMember, |a, yes| a.union_member = yes, true),
        (Fact::CollectiveAgreement, |a, yes| a.collective_agreement = yes, true),
        (Fact::NoRightToBargain, |a, yes| a.may_bargain = yes, false),
        (Fact::JobTrainedLastYear, |a, yes| a.job_training_12_months = yes, true),
        (Fact::Employee, |_, _| {}, true),
    ];
    for (of, set, straight) in told {
        for (answer, expected) in [(YesNo::Yes, Some(straight)), (YesNo::No, Some(!straight)), (YesNo::NotStated, None)]
        {
            let expected = if of == Fact::Employee { TRUE } else { expected };
            assert_eq!(fact(of, &employee(|a| set(a, answer))), expected, "{of:?} {answer:?}");
            let own_account = employed_with(|a| {
                a.status_in_employment = Icse93::OwnAccount;
                set(a, answer);
            });
            assert_eq!(fact(of, &own_account), FALSE, "{of:?} {answer:?}");
        }
    }
}

#[test]
fn b10_members_who_are_no_employees_are_not_counted() {
    let retired = idle_but(|a| a.union_member = YesNo::Yes);
    assert_eq!(fact(Fact::UnionMember, &retired), FALSE);
}

#[test]
fn b9_contributors_are_employed() {
    for (answer, expected) in [(YesNo::Yes, TRUE), (YesNo::No, FALSE), (YesNo::NotStated, UNKNOWN)] {
        let answers = employed_with(|a| {
            a.pension_contribution = answer;
            a.unemployment_insurance = answer;
            a.injury_insurance = answer;
            a.injured_at_work = answer;
        });
        for of in [Fact::PensionContributor, Fact::UnemploymentInsured, Fact::InjuryInsured, Fact::InjuredAtWork] {
            assert_eq!(fact(of, &answers), expected, "{of:?}");
            // The unemployed do not contribute by a job: false, not unknown, so that they count in the base.
            assert_eq!(fact(of, &Answers { worked_for_pay: YesNo::No, ..answers }), FALSE, "{of:?}");
        }
    }
}

#[test]
fn b9_protected_by_a_benefit_or_by_contributing() {
    for (benefit, contributes, expected) in [
        (YesNo::Yes, YesNo::NotStated, TRUE),
        (YesNo::NotStated, YesNo::Yes, TRUE),
        (YesNo::No, YesNo::No, FALSE),
        (YesNo::No, YesNo::NotStated, UNKNOWN),
        (YesNo::NotStated, YesNo::No, UNKNOWN),
    ] {
        let answers = employed_with(|a| {
            a.receives_social_benefit = benefit;
            a.pension_contribution = contributes;
        });
        assert_eq!(fact(Fact::SociallyProtected, &answers), expected, "{benefit:?} {contributes:?}");
    }
}

#[test]
fn b9_the_vulnerable_are_children_and_adults_without_contributory_protection() {
    let adult = |contributes, receives| {
        employed_with(|a| {
            a.pension_contribution = contributes;
            a.receives_contributory_benefit = receives;
        })
    };
    for (contributes, receives, expected) in [
        (YesNo::No, YesNo::No, TRUE),
        (YesNo::Yes, YesNo::NotStated, FALSE),
        (YesNo::NotStated, YesNo::Yes, FALSE),
        (YesNo::No, YesNo::NotStated, UNKNOWN),
    ] {
        assert_eq!(fact(Fact::WithoutContributoryProtection, &adult(contributes, receives)), expected);
    }
    let child = Answers { age: number("14"), ..Answers::default() };
    assert_eq!(fact(Fact::WithoutContributoryProtection, &child), TRUE);
}

#[test]
fn b4_and_b9_ages_of_fertility_and_of_pensions() {
    for (age, fertile, pension) in [
        ("14", FALSE, FALSE),
        ("15", TRUE, FALSE),
        ("49", TRUE, FALSE),
        ("50", FALSE, FALSE),
        ("64", FALSE, FALSE),
        ("65", FALSE, TRUE),
    ] {
        let answers = Answers { age: number(age), ..Answers::default() };
        assert_eq!(fact(Fact::FertileAge, &answers), fertile, "{age}");
        assert_eq!(fact(Fact::PensionAge, &answers), pension, "{age}");
    }
    let at_60 = Parameters { pension_age: 60, ..Parameters::default() };
    let answers = Answers { age: number("60"), ..Answers::default() };
    assert_eq!(fact_asked(Fact::PensionAge, &answers, Asked::ALL, &at_60), TRUE);
}

#[test]
fn b9_mothers_of_newborns_are_women() {
    let gave_birth = |sex| Answers { sex, gave_birth: YesNo::Yes, ..Answers::default() };
    assert_eq!(fact(Fact::MotherOfNewborn, &gave_birth(Sex::Female)), TRUE);
    assert_eq!(fact(Fact::MotherOfNewborn, &gave_birth(Sex::Male)), FALSE);
    assert_eq!(fact(Fact::MotherOfNewborn, &gave_birth(Sex::NotStated)), UNKNOWN);
}

/// Facts of anybody, each told by one answer.
#[test]
fn b9_and_b12_benefits_learning_and_skills_are_as_stated() {
    let told: Vec<(Fact, Question)> = [
        (Fact::HealthCovered, Question::HealthCoverage),
        (Fact::Pensioner, Question::ReceivesOldAgePension),
        (Fact::ChildBenefit, Question::ReceivesChildBenefit),
        (Fact::MaternityBenefit, Question::ReceivesMaternityBenefit),
        (Fact::SevereDisability, Question::SevereDisability),
        (Fact::DisabilityBenefit, Question::ReceivesDisabilityBenefit),
        (Fact::UnemploymentBenefit, Question::ReceivesUnemploymentBenefit),
        (Fact::SocialAssistance, Question::ReceivesSocialAssistance),
        (Fact::TrainedLastYear, Question::Trained12Months),
        (Fact::TrainedLastFourWeeks, Question::Trained4Weeks),
        (Fact::UsedInternet, Question::UsedInternet),
        (Fact::OwnsMobilePhone, Question::OwnsMobilePhone),
    ]
    .into_iter()
    .chain(skills("ict_"))
    .chain(skills("computer_"))
    .collect();
    for (of, question) in told {
        for (index, expected) in [(0, UNKNOWN), (1, TRUE), (2, FALSE)] {
            let mut answers = Answers::default();
            answers.set_code(question, index);
            assert_eq!(fact(of, &answers), expected, "{of:?}");
        }
    }
}

/// A digital skill is a fact with the name of its question.
fn skills(prefix: &str) -> impl Iterator<Item = (Fact, Question)> {
    let asked = Question::ALL.iter().filter(move |question| question.id().starts_with(prefix));
    asked.filter_map(|question| Some((Fact::find(question.id())?, *question)))
}

#[test]
fn d9_there_are_eleven_skills_and_nine_before_2020() {
    assert_eq!(skills("ict_").count(), 11);
    assert_eq!(skills("computer_").count(), 9);
}
