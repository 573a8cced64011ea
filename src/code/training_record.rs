//! What the records of a training programme hold: kinds of services, credentials and gains, reasons for leaving.

use super::{TrainingExclusion, TrainingStatus, codes};

codes! {
    /// What kind of service somebody received in a programme.
    TrainingService, "TRAINING_SERVICE" {
        NotStated = "TRAINING_SERVICE_X", "not_stated", "Not stated";
        Career = "TRAINING_SERVICE_1", "career", "Career service";
        Training = "TRAINING_SERVICE_2", "training", "Education or training that leads to a credential";
        OnTheJob = "TRAINING_SERVICE_3", "on_the_job", "On-the-job training";
        Customised = "TRAINING_SERVICE_4", "customised", "Training customised for an employer";
        FollowUp = "TRAINING_SERVICE_5", "follow_up", "Follow-up service, which does not prolong participation";
        SelfService = "TRAINING_SERVICE_6", "self_service", "Self-service or information, which is no participation";
    }
}

impl TrainingService {
    /// Whether the service begins and prolongs participation.
    ///
    /// # References
    /// 20 CFR 677.150(a) and (c): neither self-service and information nor follow-up services do.
    pub const fn is_participation(self) -> bool {
        !matches!(self, Self::FollowUp | Self::SelfService)
    }
}

codes! {
    /// How a training is given.
    TrainingModality, "TRAINING_MODALITY" {
        NotStated = "TRAINING_MODALITY_X", "not_stated", "Not stated";
        InPerson = "TRAINING_MODALITY_1", "in_person", "In person";
        Online = "TRAINING_MODALITY_2", "online", "Online";
        Blended = "TRAINING_MODALITY_3", "blended", "In person and online";
        Workplace = "TRAINING_MODALITY_4", "workplace", "At a workplace";
    }
}

codes! {
    /// Why somebody left a programme.
    ExitReason, "EXIT_REASON" {
        NotStated = "EXIT_REASON_X", "not_stated", "Not stated";
        Completed = "EXIT_REASON_1", "completed", "Completed the programme";
        Left = "EXIT_REASON_2", "left", "Left without completing";
        Transferred = "EXIT_REASON_3", "transferred", "Transferred to another programme";
        Institutionalised = "EXIT_REASON_4", "institutionalised", "Incarcerated or institutionalised";
        Medical = "EXIT_REASON_5", "medical", "Medical condition of more than 90 days";
        Deceased = "EXIT_REASON_6", "deceased", "Deceased";
        ReserveForces = "EXIT_REASON_7", "reserve_forces", "Called up for 90 days or more";
        FosterCare = "EXIT_REASON_8", "foster_care", "Foster care youth who moved away";
    }
}

impl ExitReason {
    /// Whether the reason leaves the exit out of the primary indicators of WIOA.
    ///
    /// # References
    /// TEGL 10-16, exclusions from numerator and denominator.
    pub const fn exclusion(self) -> TrainingExclusion {
        match self {
            Self::NotStated => TrainingExclusion::NotStated,
            Self::Completed | Self::Left | Self::Transferred => TrainingExclusion::None,
            Self::Institutionalised => TrainingExclusion::Institutionalised,
            Self::Medical => TrainingExclusion::Medical,
            Self::Deceased => TrainingExclusion::Deceased,
            Self::ReserveForces => TrainingExclusion::ReserveForces,
            Self::FosterCare => TrainingExclusion::FosterCare,
        }
    }
    /// Where a participation stands that ended for this reason.
    pub const fn status(self) -> TrainingStatus {
        match self {
            Self::NotStated => TrainingStatus::NotStated,
            Self::Completed => TrainingStatus::Completed,
            Self::Transferred => TrainingStatus::Transferred,
            _ => TrainingStatus::DroppedOut,
        }
    }
}

codes! {
    /// What kind of credential was attained.
    CredentialKind, "CREDENTIAL_KIND" {
        NotStated = "CREDENTIAL_KIND_X", "not_stated", "Not stated";
        Postsecondary = "CREDENTIAL_KIND_1", "postsecondary", "Recognised postsecondary credential";
        Secondary = "CREDENTIAL_KIND_2", "secondary", "Secondary school diploma or equivalent";
        NotRecognised = "CREDENTIAL_KIND_3", "not_recognised", "Certificate that is not recognised";
    }
}

codes! {
    /// The types of measurable skill gain of WIOA.
    SkillGainKind, "SKILL_GAIN_KIND" {
        NotStated = "SKILL_GAIN_KIND_X", "not_stated", "Not stated";
        FunctioningLevel = "SKILL_GAIN_KIND_1", "functioning_level", "Educational functioning level";
        SecondaryDiploma = "SKILL_GAIN_KIND_2", "secondary_diploma", "Secondary school diploma or equivalent";
        Transcript = "SKILL_GAIN_KIND_3", "transcript", "Transcript or report card";
        Milestone = "SKILL_GAIN_KIND_4", "milestone", "Training milestone";
        Examination = "SKILL_GAIN_KIND_5", "examination", "Examination for an occupation";
    }
}

codes! {
    /// What is known of a quarter of a person beside the wage records.
    QuarterActivity, "QUARTER_ACTIVITY" {
        NotStated = "QUARTER_ACTIVITY_X", "not_stated", "Not stated";
        Employed = "QUARTER_ACTIVITY_1", "employed", "In unsubsidised employment";
        CredentialEducation = "QUARTER_ACTIVITY_2", "credential_education", "In education or training that leads to a credential";
        OtherEducation = "QUARTER_ACTIVITY_3", "other_education", "In other education or training";
        Neither = "QUARTER_ACTIVITY_4", "neither", "Neither";
    }
}
