//! Exposure, platform employment, digital skills, learning: standards D.9, D.10, E.1, F.2 and F.3.

use super::*;
use crate::code::{Code, Education, GenAiExposure, Icse18, Occupation, OccupationMapping, PlatformActivity};
use crate::derive::{Quantity, quantity};

fn in_job(code: &str) -> Answers {
    employed_with(|a| a.occupation = Occupation::parse(code).unwrap())
}

/// 4131 is of gradient 4, 1113 not exposed; group 1 has several labels, and 0110 has none.
#[test]
fn e13_a_label_that_was_told_comes_before_the_occupation() {
    let mut answers = in_job("1113");
    assert_eq!(fact(Fact::GenAiExposed, &answers), FALSE);
    answers.occupation_genai_exposure = GenAiExposure::Gradient3;
    assert_eq!(fact(Fact::GenAiExposed, &answers), TRUE);
    assert_eq!(fact(Fact::GenAiGradient3, &answers), TRUE);
    assert_eq!(fact(Fact::GenAiNotExposed, &answers), FALSE);
}

#[test]
fn e13_the_mapping_says_whether_a_code_is_unique() {
    for (mapping, expected) in [
        (OccupationMapping::UnitGroup, TRUE),
        (OccupationMapping::MinorGroup, FALSE),
        (OccupationMapping::Nowhere, FALSE),
        (OccupationMapping::NotStated, UNKNOWN),
    ] {
        assert_eq!(fact(Fact::OccupationUnique, &employed_with(|a| a.occupation_mapping = mapping)), expected);
        assert_eq!(fact(Fact::OccupationUnique, &idle_but(|a| a.occupation_mapping = mapping)), FALSE);
    }
}

/// With the parameter an exposed occupation without access is of no gradient, and one of unknown access unknown.
#[test]
fn e13_digital_access_is_required_only_where_the_parameter_says_so() {
    let required = Parameters { digital_access_required: true, ..Parameters::default() };
    for (access, exposed, without) in
        [(YesNo::Yes, TRUE, FALSE), (YesNo::No, FALSE, TRUE), (YesNo::NotStated, UNKNOWN, UNKNOWN)]
    {
        let answers = Answers { digital_access_at_work: access, ..in_job("4131") };
        for of in [Fact::GenAiExposed, Fact::GenAiGradient4, Fact::GenAiAutomation2023] {
            assert_eq!(fact(of, &answers), TRUE, "{of:?}");
            assert_eq!(fact_asked(of, &answers, everything(), &required), exposed, "{of:?}");
        }
        assert_eq!(fact(Fact::GenAiWithoutAccess, &answers), without);
        // Who is not exposed stays so whatever the access.
        let answers = Answers { digital_access_at_work: access, ..in_job("1113") };
        assert_eq!(fact_asked(Fact::GenAiNotExposed, &answers, everything(), &required), TRUE);
        assert_eq!(fact(Fact::GenAiWithoutAccess, &answers), FALSE);
    }
}

/// Group 413 has one label; of 41, by the published labels of 4110, 4120, 4131 and 4132, parts are of several.
#[test]
fn e13_the_fallback_counts_labels_with_equal_weights() {
    let part = |answers: &Answers, of| quantity(of, answers, &Parameters::default(), everything());
    let part_of = |answers: &Answers, of| part(answers, of).to_f64();
    let group = in_job("41");
    let labels = ["4110", "4120", "4131", "4132"].map(|code| Occupation::parse(code).unwrap().genai_exposure());
    for (of, label) in [
        (Quantity::GenAiNotExposedPart, GenAiExposure::NotExposed),
        (Quantity::GenAiMinimalPart, GenAiExposure::Minimal),
        (Quantity::GenAiGradient1Part, GenAiExposure::Gradient1),
        (Quantity::GenAiGradient2Part, GenAiExposure::Gradient2),
        (Quantity::GenAiGradient3Part, GenAiExposure::Gradient3),
        (Quantity::GenAiGradient4Part, GenAiExposure::Gradient4),
    ] {
        let some = labels.iter().filter(|known| **known == label).count() as f64;
        assert!((part_of(&group, of) - 0.25 * some).abs() < 1e-12, "{of:?}");
        let unit = if label == GenAiExposure::Gradient4 { 1.0 } else { 0.0 };
        assert!((part_of(&in_job("413"), of) - unit).abs() < 1e-12, "{of:?}");
    }
    assert!(labels.iter().any(|label| *label != labels[0]), "{labels:?}");
    assert_eq!(fact(Fact::GenAiByFallback, &group), TRUE);
    assert_eq!(fact(Fact::GenAiByFallback, &in_job("413")), FALSE);
    assert_eq!(fact(Fact::GenAiByFallback, &in_job("0110")), FALSE);
    assert_eq!(fact(Fact::GenAiByFallback, &employed_with(|_| {})), UNKNOWN);
    // Without the fallback the coarse code has no label, which is unknown and not false.
    assert_eq!(fact(Fact::GenAiExposed, &group), UNKNOWN);
    assert!(!part(&in_job("0110"), Quantity::GenAiExposedPart).is_known());
    // A label that was told is the whole of it.
    let told = Answers { occupation_genai_exposure: GenAiExposure::Minimal, ..group };
    assert!((part_of(&told, Quantity::GenAiMinimalPart) - 1.0).abs() < 1e-12);
    assert_eq!(fact(Fact::GenAiByFallback, &told), FALSE);
}

/// Of the unit groups of 143, which are 1431 and 1439, one has a score; 0110 has none.
#[test]
fn e13_coverage_is_of_the_unit_groups_that_have_a_label() {
    let coverage = |answers: &Answers| quantity(Quantity::GenAiCoverage, answers, &Parameters::default(), everything());
    for (code, expected) in [("143", 0.5), ("1431", 1.0), ("0110", 0.0), ("0", 0.0)] {
        assert!((coverage(&in_job(code)).to_f64() - expected).abs() < 1e-12, "{code}");
    }
    assert!(!coverage(&idle()).is_known());
    let units: u32 =
        "0123456789".chars().map(|digit| Occupation::parse(&digit.to_string()).unwrap().unit_groups()).sum();
    assert_eq!((units, Occupation::default().unit_groups()), (436, 0));
}

#[test]
fn d10_selling_own_goods_and_renting_without_service_are_no_platform_work() {
    use PlatformActivity::{Delivery, NotStated, RentingWithService, RentingWithoutService, SellingOwnGoods};
    for (work, question, of) in [
        (YesNo::Yes, Question::PlatformWork12Months, Fact::PlatformWorker12Months),
        (YesNo::Yes, Question::PlatformWork1Month, Fact::PlatformWorker1Month),
    ] {
        for (activity, expected) in [
            (Delivery, TRUE),
            (RentingWithService, TRUE),
            (RentingWithoutService, FALSE),
            (SellingOwnGoods, FALSE),
            (NotStated, UNKNOWN),
        ] {
            let mut answers = Answers { platform_activity: activity, ..idle() };
            answers.set_code(question, work.index());
            assert_eq!(fact(of, &answers), expected, "{activity:?}");
        }
        let mut answers = idle();
        answers.set_code(question, work.index());
        // A survey that does not ask for the activity leaves these out by its own question.
        let asked = all_but(&[Question::PlatformActivity]);
        assert_eq!(fact_asked(of, &answers, asked, &Parameters::default()), TRUE);
        answers.set_code(question, YesNo::No.index());
        assert_eq!(fact(of, &answers), FALSE);
        assert_eq!(fact(of, &idle()), UNKNOWN);
    }
}

#[test]
fn d10_the_periods_and_the_main_job_are_told_apart() {
    let answers = Answers { platform_work_12_months: YesNo::Yes, platform_work_1_month: YesNo::No, ..idle() };
    let asked = all_but(&[Question::PlatformActivity]);
    let of = |fact| fact_asked(fact, &answers, asked, &Parameters::default());
    assert_eq!([Fact::PlatformWorker12Months, Fact::PlatformWorker1Month].map(of), [TRUE, FALSE]);
    let main = |answers: &Answers| fact(Fact::PlatformMainJob, answers);
    assert_eq!(main(&employed_with(|a| a.platform_main_job = YesNo::Yes)), TRUE);
    assert_eq!(main(&idle_but(|a| a.platform_main_job = YesNo::Yes)), FALSE);
    for (age, expected) in [("14", FALSE), ("15", TRUE), ("64", TRUE), ("65", FALSE)] {
        assert_eq!(fact(Fact::Aged15To64, &idle_but(|a| a.age = number(age))), expected, "{age}");
    }
}

#[test]
fn d10_a_platform_makes_nobody_a_dependent_contractor() {
    for status in [Icse18::NotStated, Icse18::OwnAccount, Icse18::PermanentEmployee, Icse18::DependentContractor] {
        let without = employed_with(|a| a.status_in_employment_icse18 = status);
        let with = Answers {
            platform_work_12_months: YesNo::Yes,
            platform_work_1_month: YesNo::Yes,
            platform_main_job: YesNo::Yes,
            platform_activity: PlatformActivity::Transport,
            ..without
        };
        assert_eq!(fact(Fact::DependentContractor, &with), fact(Fact::DependentContractor, &without), "{status:?}");
    }
}

const AREAS: [Question; 5] = [
    Question::DsiInformation,
    Question::DsiCommunication,
    Question::DsiContent,
    Question::DsiSafety,
    Question::DsiProblemSolving,
];

#[test]
fn d9_basic_skills_of_the_eu_need_every_area() {
    let mut answers = idle();
    AREAS.iter().for_each(|area| answers.set_code(*area, YesNo::Yes.index()));
    assert_eq!(fact(Fact::BasicDigitalSkillsEu, &answers), TRUE);
    for area in AREAS {
        let mut one = answers;
        one.set_code(area, YesNo::No.index());
        assert_eq!(fact(Fact::BasicDigitalSkillsEu, &one), FALSE, "{area:?}");
        assert_eq!(fact(Fact::LacksBasicDigitalSkills, &one), TRUE, "{area:?}");
        one.set_code(area, 0);
        assert_eq!(fact(Fact::BasicDigitalSkillsEu, &one), UNKNOWN, "{area:?}");
    }
}

/// Verifying; attachments; content in four ways; safety in two; problems in three.
#[test]
fn d9_the_eleven_activities_fall_into_five_areas() {
    use Question as Q;
    let areas: [&[Question]; 5] = [
        &[Q::IctVerify],
        &[Q::IctAttachment],
        &[Q::IctCopyPaste, Q::IctSpreadsheet, Q::IctPresentation, Q::IctProgram],
        &[Q::IctSecurity, Q::IctPrivacy],
        &[Q::IctConnectDevice, Q::IctInstallSoftware, Q::IctTransfer],
    ];
    let with = |done: &[Question]| {
        let mut answers = idle();
        areas.iter().flat_map(|area| area.iter()).for_each(|of| answers.set_code(*of, YesNo::No.index()));
        done.iter().for_each(|of| answers.set_code(*of, YesNo::Yes.index()));
        answers
    };
    let one_each: Vec<Question> = areas.iter().map(|area| area[0]).collect();
    assert_eq!(fact(Fact::BasicDigitalSkillsActivities, &with(&one_each)), TRUE);
    for (at, area) in areas.iter().enumerate() {
        let without: Vec<Question> = one_each.iter().enumerate().filter(|(of, _)| *of != at).map(|(_, q)| *q).collect();
        assert_eq!(fact(Fact::BasicDigitalSkillsActivities, &with(&without)), FALSE);
        for activity in *area {
            let instead = [&without[..], &[*activity]].concat();
            assert_eq!(fact(Fact::BasicDigitalSkillsActivities, &with(&instead)), TRUE, "{activity:?}");
        }
    }
    // The nine activities before 2020 tell nothing of it.
    let old = idle_but(|a| {
        (a.computer_copy_file, a.computer_attachment, a.computer_program) = (YesNo::Yes, YesNo::Yes, YesNo::Yes);
    });
    assert_eq!(fact(Fact::BasicDigitalSkillsActivities, &old), UNKNOWN);
    // Without the areas of the EU the activities say what is lacking.
    let asked = all_but(&AREAS);
    let lacks = |answers: &Answers| fact_asked(Fact::LacksBasicDigitalSkills, answers, asked, &Parameters::default());
    assert_eq!(lacks(&with(&one_each)), FALSE);
    assert_eq!(lacks(&with(&one_each[1..])), TRUE);
    assert_eq!(fact(Fact::LacksBasicDigitalSkills, &with(&one_each)), UNKNOWN);
}

/// 4131 is of gradient 4; the three parts are asked one after the other.
#[test]
fn the_need_to_reskill_needs_all_three_parts() {
    let all = Answers { dsi_safety: YesNo::No, trained_12_months: YesNo::No, ..in_job("4131") };
    let need = |answers: &Answers| fact(Fact::NeedsReskilling, answers);
    assert_eq!(need(&all), TRUE);
    for (answers, expected) in [
        (Answers { trained_12_months: YesNo::Yes, ..all }, FALSE),
        (Answers { trained_12_months: YesNo::NotStated, ..all }, UNKNOWN),
        (Answers { dsi_safety: YesNo::NotStated, ..all }, UNKNOWN),
        (Answers { occupation: Occupation::parse("1113").unwrap(), ..all }, FALSE),
        (Answers { occupation: Occupation::default(), ..all }, UNKNOWN),
        (Answers { worked_for_pay: YesNo::No, ..all }, FALSE),
    ] {
        assert_eq!(need(&answers), expected);
    }
    for (label, from, expected) in [
        (GenAiExposure::Gradient2, 3, FALSE),
        (GenAiExposure::Gradient2, 2, TRUE),
        (GenAiExposure::Gradient3, 3, TRUE),
        (GenAiExposure::Gradient3, 4, FALSE),
        (GenAiExposure::Minimal, 1, FALSE),
    ] {
        let answers = Answers { occupation_genai_exposure: label, ..all };
        let parameters = Parameters { reskilling_gradient_from: from, ..Parameters::default() };
        assert_eq!(
            fact_asked(Fact::NeedsReskilling, &answers, everything(), &parameters),
            expected,
            "{label:?} {from}"
        );
        assert_eq!(fact_asked(Fact::ReskillingExposed, &answers, everything(), &parameters), expected);
    }
}

#[test]
fn f2_ages_of_adult_learning_and_the_target_of_2030() {
    for (age, expected) in [("24", FALSE), ("25", TRUE), ("64", TRUE), ("65", FALSE)] {
        assert_eq!(fact(Fact::Aged25To64, &idle_but(|a| a.age = number(age))), expected, "{age}");
    }
    // Who was guided on the job only has learnt, and does not count for the target.
    let guided = idle_but(|a| (a.trained_12_months, a.trained_12_months_not_guided) = (YesNo::Yes, YesNo::No));
    assert_eq!(fact(Fact::TrainedLastYear, &guided), TRUE);
    assert_eq!(fact(Fact::TrainedLastYearNotGuided, &guided), FALSE);
}

#[test]
fn f3_recent_graduates() {
    let graduate = idle_but(|a| {
        a.education = Education::from_isced(3).unwrap();
        a.years_since_graduation = number("1");
        a.education_last_four_weeks = YesNo::No;
        a.vocational_education = YesNo::Yes;
    });
    let of = |answers: &Answers| fact(Fact::RecentGraduate, answers);
    assert_eq!(of(&graduate), TRUE);
    for (age, expected) in [("19", FALSE), ("20", TRUE), ("34", TRUE), ("35", FALSE)] {
        assert_eq!(of(&Answers { age: number(age), ..graduate }), expected, "{age}");
    }
    for (years, expected) in [("0", FALSE), ("1", TRUE), ("3", TRUE), ("4", FALSE)] {
        assert_eq!(of(&Answers { years_since_graduation: number(years), ..graduate }), expected, "{years}");
    }
    for (level, expected) in [(2, FALSE), (3, TRUE), (8, TRUE)] {
        assert_eq!(of(&Answers { education: Education::from_isced(level).unwrap(), ..graduate }), expected, "{level}");
    }
    assert_eq!(of(&Answers { education_last_four_weeks: YesNo::Yes, ..graduate }), FALSE);
    assert_eq!(of(&Answers { education_last_four_weeks: YesNo::NotStated, ..graduate }), UNKNOWN);
    assert_eq!(of(&Answers { years_since_graduation: None, ..graduate }), UNKNOWN);
    assert_eq!(fact(Fact::RecentVocationalGraduate, &graduate), TRUE);
    let general = Answers { vocational_education: YesNo::No, ..graduate };
    assert_eq!(fact(Fact::RecentVocationalGraduate, &general), FALSE);
    let learner = Answers { work_based_learning: YesNo::Yes, ..graduate };
    assert_eq!(fact(Fact::WorkBasedLearner, &learner), TRUE);
}
