//! Training outcomes: the six primary indicators of performance of the United States' Workforce Innovation and
//! Opportunity Act, and whom they leave out.
//!
//! The base is exits, not people; skill gains alone are of participants. Quarters are counted from the calendar quarter
//! of the exit. Exits that are left out are in no numerator and no denominator, and quarters to come are counted apart.

use super::training::{BY, REGISTER};
use super::{Element, Formula, Measure, Portion, Scope, Source, Unit, indicators};
use crate::derive::{Fact, Quantity};

const CFR: &str = "Code of Federal Regulations, title 20";
const TEGL: &str = "Training and Employment Guidance Letter 10-16";
const WIOA: &str = "Code of Federal Regulations, title 20, section 677.155";
const EXITERS: Scope = Scope::of(&[Fact::TrainingExiter]);

indicators! {
    Element::Training;
    /// Participants in the sense of the primary indicators.
    TRAINING_PARTICIPANTS {
        id: "training_participants",
        name: "Participants in the sense of the primary indicators",
        definition: "Participations with more than self-service and information, in adult education with 12 contact hours or more. Whoever began is in training_starters.",
        unit: Unit::Persons,
        universe: "everyone in the register",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingParticipant]) },
        sources: &[Source::new(CFR, "677.150, participant")],
        by: BY,
        from: REGISTER,
    }
    /// Exiters from training programmes.
    TRAINING_EXITERS {
        id: "training_exiters",
        name: "Exiters from training programmes",
        definition: "Participants who left a training programme, with the last service 90 days ago or more and none planned, whose exit is not left out. Every exit counts, so one person may count twice.",
        unit: Unit::Persons,
        universe: "participants",
        formula: Formula::Level { of: EXITERS },
        sources: &[Source::new(CFR, "677.150, exit")],
        by: BY,
        from: REGISTER,
    }
    /// Exits left out.
    TRAINING_EXCLUDED_EXITS {
        id: "training_excluded_exits",
        name: "Exits left out",
        definition: "Participants whose exit is left out of every primary indicator, from numerator and denominator alike: institutionalised, medical, deceased, called up for the reserve, moved foster-care youth. By training_exclusion it is counted by reason.",
        unit: Unit::Persons,
        universe: "participants who left",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingExcluded]) },
        sources: &[Source::new(TEGL, "exclusions")],
        by: &["training_exclusion", "training_programme"],
        from: REGISTER,
    }
    /// Exiters whose second quarter cannot be observed yet.
    TRAINING_TOO_EARLY_QUARTER_2 {
        id: "training_too_early_quarter_2",
        name: "Exiters whose second quarter cannot be observed yet",
        definition: "Exiters whose second quarter after that of the exit has not ended or cannot be looked up yet. They are in no base of an indicator of that quarter: they are not without employment.",
        unit: Unit::Persons,
        universe: "exiters",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingTooEarlyQuarter2]) },
        sources: &[Source::new(WIOA, "indicator 1")],
        by: BY,
        from: REGISTER,
    }
    /// Employment rate in the second quarter after exit.
    TRAINING_EMPLOYMENT_RATE_QUARTER_2 {
        id: "training_employment_rate_quarter_2",
        name: "Employment rate in the second quarter after exit",
        definition: "Exiters in unsubsidised employment in the second calendar quarter after that of the exit as a percentage of exiters for whom it can be observed. Exits left out, and quarters to come, are in neither. For the programme for youth see training_youth_rate_quarter_2.",
        unit: Unit::Percent,
        universe: "exiters whose second quarter can be observed",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingEmployedQuarter2]), among: Scope::of(&[Fact::TrainingObservableQuarter2]) },
        sources: &[Source::new(WIOA, "indicator 1")],
        by: BY,
        from: REGISTER,
    }
    /// Youth employment, education or training rate in the second quarter after exit.
    TRAINING_YOUTH_RATE_QUARTER_2 {
        id: "training_youth_rate_quarter_2",
        name: "Youth employment, education or training rate in the second quarter after exit",
        definition: "Exiters of the programme for youth in unsubsidised employment, education or training in the second calendar quarter after that of the exit as a percentage of exiters of that programme for whom it can be observed. Without education it is training_employment_rate_quarter_2.",
        unit: Unit::Percent,
        universe: "exiters of the programme for youth whose second quarter can be observed",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingEngagedQuarter2]), among: Scope::of(&[Fact::TrainingObservableQuarter2, Fact::TrainingYouthProgramme]) },
        sources: &[Source::new(WIOA, "indicator 1, youth")],
        by: &["sex", "area"],
        from: REGISTER,
    }
    /// Exiters whose fourth quarter cannot be observed yet.
    TRAINING_TOO_EARLY_QUARTER_4 {
        id: "training_too_early_quarter_4",
        name: "Exiters whose fourth quarter cannot be observed yet",
        definition: "Exiters whose fourth quarter after that of the exit has not ended or cannot be looked up yet. They are in no base of an indicator of that quarter: they are not without employment.",
        unit: Unit::Persons,
        universe: "exiters",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingTooEarlyQuarter4]) },
        sources: &[Source::new(WIOA, "indicator 2")],
        by: BY,
        from: REGISTER,
    }
    /// Employment rate in the fourth quarter after exit.
    TRAINING_EMPLOYMENT_RATE_QUARTER_4 {
        id: "training_employment_rate_quarter_4",
        name: "Employment rate in the fourth quarter after exit",
        definition: "Exiters in unsubsidised employment in the fourth calendar quarter after that of the exit as a percentage of exiters for whom it can be observed. Exits left out, and quarters to come, are in neither. For the programme for youth see training_youth_rate_quarter_4.",
        unit: Unit::Percent,
        universe: "exiters whose fourth quarter can be observed",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingEmployedQuarter4]), among: Scope::of(&[Fact::TrainingObservableQuarter4]) },
        sources: &[Source::new(WIOA, "indicator 2")],
        by: BY,
        from: REGISTER,
    }
    /// Youth employment, education or training rate in the fourth quarter after exit.
    TRAINING_YOUTH_RATE_QUARTER_4 {
        id: "training_youth_rate_quarter_4",
        name: "Youth employment, education or training rate in the fourth quarter after exit",
        definition: "Exiters of the programme for youth in unsubsidised employment, education or training in the fourth calendar quarter after that of the exit as a percentage of exiters of that programme for whom it can be observed. Without education it is training_employment_rate_quarter_4.",
        unit: Unit::Percent,
        universe: "exiters of the programme for youth whose fourth quarter can be observed",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingEngagedQuarter4]), among: Scope::of(&[Fact::TrainingObservableQuarter4, Fact::TrainingYouthProgramme]) },
        sources: &[Source::new(WIOA, "indicator 2, youth")],
        by: &["sex", "area"],
        from: REGISTER,
    }
    /// Median earnings in the second quarter after exit.
    TRAINING_MEDIAN_EARNINGS_QUARTER_2 {
        id: "training_median_earnings_quarter_2",
        name: "Median earnings in the second quarter after exit",
        definition: "The middle of the unsubsidised earnings of the second quarter after that of the exit, of exiters employed in it with earnings above 0; zeros are no part of it, and it is no mean.",
        unit: Unit::Currency,
        universe: "exiters employed in the second quarter, with earnings",
        formula: Formula::Quantile { of: Measure::Quantity(Quantity::TrainingEarningsQuarter2), at: Portion::HALF, among: Scope::of(&[Fact::TrainingEarnerQuarter2]) },
        sources: &[Source::new(WIOA, "indicator 3")],
        by: BY,
        from: REGISTER,
    }
    /// Credential attainment rate.
    TRAINING_CREDENTIAL_RATE {
        id: "training_credential_rate",
        name: "Credential attainment rate",
        definition: "Exiters who attained a recognised credential during participation or within one year after the exit as a percentage of exiters from education or training that leads to one, on-the-job and customised training left aside, whose year can be judged. A secondary diploma counts with employment or further education within the year; the register says so.",
        unit: Unit::Percent,
        universe: "exiters from education or training that leads to a credential",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingCredential]), among: Scope::of(&[Fact::TrainingForCredential]) },
        sources: &[Source::new(WIOA, "indicator 4")],
        by: BY,
        from: REGISTER,
    }
    /// Exiters whose credential cannot be judged yet.
    TRAINING_TOO_EARLY_CREDENTIAL {
        id: "training_too_early_credential",
        name: "Exiters whose credential cannot be judged yet",
        definition: "Exiters from education or training that leads to a credential whose year after the exit has not ended. They are in no base of training_credential_rate.",
        unit: Unit::Persons,
        universe: "exiters from education or training that leads to a credential",
        formula: Formula::Level { of: Scope::of(&[Fact::TrainingTooEarlyCredential]) },
        sources: &[Source::new(WIOA, "indicator 4")],
        by: BY,
        from: REGISTER,
    }
    /// Measurable skill gains rate.
    TRAINING_SKILL_GAIN_RATE {
        id: "training_skill_gain_rate",
        name: "Measurable skill gains rate",
        definition: "Participants who achieved at least one measurable skill gain in the programme year as a percentage of participants in education or training that leads to a credential or to employment. It is not about exits: who is still in the programme counts. Exits left out are in neither.",
        unit: Unit::Percent,
        universe: "participants in education or training in the programme year",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingGained]), among: Scope::of(&[Fact::TrainingGainExpected]) },
        sources: &[Source::new(WIOA, "indicator 5")],
        by: BY,
        from: REGISTER,
    }
    /// Retention with the same employer.
    TRAINING_RETENTION_RATE {
        id: "training_retention_rate",
        name: "Retention with the same employer",
        definition: "Exiters with the same employer in the second and the fourth quarter after that of the exit as a percentage of exiters employed in the second quarter whose fourth can be observed. It is how effectiveness in serving employers is measured since 2024; a job with another employer does not count.",
        unit: Unit::Percent,
        universe: "exiters employed in the second quarter whose fourth quarter can be observed",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainingRetained]), among: Scope::of(&[Fact::TrainingEmployedQuarter2, Fact::TrainingObservableQuarter4]) },
        sources: &[Source::new(WIOA, "indicator 6")],
        by: BY,
        from: REGISTER,
    }
}
