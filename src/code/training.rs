//! What becomes of people in training programmes. No classification of ILOSTAT: the lists are our own.

use super::codes;

codes! {
    /// Where a participation in a programme stands.
    TrainingStatus, "TRAINING_STATUS" {
        NotStated = "TRAINING_STATUS_X", "not_stated", "Not stated";
        Ongoing = "TRAINING_STATUS_1", "ongoing", "Still in the programme";
        Completed = "TRAINING_STATUS_2", "completed", "Completed the programme";
        DroppedOut = "TRAINING_STATUS_3", "dropped_out", "Left without completing";
        Transferred = "TRAINING_STATUS_4", "transferred", "Transferred to another programme";
    }
}

codes! {
    /// Why an exit is left out of the primary indicators of WIOA, from numerator and denominator alike.
    TrainingExclusion, "TRAINING_EXCLUSION" {
        NotStated = "TRAINING_EXCLUSION_X", "not_stated", "Not stated";
        None = "TRAINING_EXCLUSION_0", "none", "Not excluded";
        Institutionalised = "TRAINING_EXCLUSION_1", "institutionalised", "Incarcerated or institutionalised";
        Medical = "TRAINING_EXCLUSION_2", "medical", "Medical condition of more than 90 days";
        Deceased = "TRAINING_EXCLUSION_3", "deceased", "Deceased";
        ReserveForces = "TRAINING_EXCLUSION_4", "reserve_forces", "Called up for 90 days or more";
        FosterCare = "TRAINING_EXCLUSION_5", "foster_care", "Foster care youth who moved away";
    }
}

codes! {
    /// The programme that a participation is reported under.
    TrainingProgramme, "TRAINING_PROGRAMME" {
        NotStated = "TRAINING_PROGRAMME_X", "not_stated", "Not stated";
        Adult = "TRAINING_PROGRAMME_1", "adult", "Adults";
        DislocatedWorker = "TRAINING_PROGRAMME_2", "dislocated_worker", "Dislocated workers";
        Youth = "TRAINING_PROGRAMME_3", "youth", "Youth";
        AdultEducation = "TRAINING_PROGRAMME_4", "adult_education", "Adult education and literacy";
        EmploymentService = "TRAINING_PROGRAMME_5", "employment_service", "Employment service";
        VocationalRehabilitation = "TRAINING_PROGRAMME_6", "vocational_rehabilitation", "Vocational rehabilitation";
        Other = "TRAINING_PROGRAMME_9", "other", "Another programme";
    }
}

codes! {
    /// What a person does in a quarter after the exit.
    TrainingQuarter, "TRAINING_QUARTER" {
        NotStated = "TRAINING_QUARTER_X", "not_stated", "Not stated";
        Employed = "TRAINING_QUARTER_1", "employed", "In unsubsidised employment";
        InEducation = "TRAINING_QUARTER_2", "in_education", "Not employed, in education or training";
        Neither = "TRAINING_QUARTER_3", "neither", "Neither employed nor in education or training";
        NotYetObservable = "TRAINING_QUARTER_4", "not_yet_observable", "Not yet observable";
    }
}

codes! {
    /// What a follow-up some months after completion found.
    TrainingFollowUp, "TRAINING_FOLLOW_UP" {
        NotStated = "TRAINING_FOLLOW_UP_X", "not_stated", "Not stated";
        Employed = "TRAINING_FOLLOW_UP_1", "employed", "Reached, employed";
        NotEmployed = "TRAINING_FOLLOW_UP_2", "not_employed", "Reached, not employed";
        NotReached = "TRAINING_FOLLOW_UP_3", "not_reached", "Not reached";
        Refused = "TRAINING_FOLLOW_UP_4", "refused", "Refused";
        NotYetDue = "TRAINING_FOLLOW_UP_5", "not_yet_due", "Not yet due";
    }
}

codes! {
    /// Whether something was attained within a time that may still run.
    TrainingAttainment, "TRAINING_ATTAINMENT" {
        NotStated = "TRAINING_ATTAINMENT_X", "not_stated", "Not stated";
        Attained = "TRAINING_ATTAINMENT_1", "attained", "Attained";
        NotAttained = "TRAINING_ATTAINMENT_2", "not_attained", "Not attained";
        NotYetObservable = "TRAINING_ATTAINMENT_3", "not_yet_observable", "Not yet observable";
    }
}
