//! The transition of young people from school to work.

use super::codes;

codes! {
    /// How far young people are from school to work.
    TransitionStage, "TRA_STAGE" {
        NotStated = "TRA_STAGE_4", "not_stated", "Not elsewhere classified";
        Transited = "TRA_STAGE_1", "transited", "Transited";
        InTransition = "TRA_STAGE_2", "in_transition", "In transition";
        NotStarted = "TRA_STAGE_3", "not_started", "Transition not yet started";
    }
}

codes! {
    /// Where young people are between school and work, in detail.
    TransitionForm, "TRA_FORMS" {
        NotStated = "TRA_FORMS_9", "not_stated", "Not elsewhere classified";
        Stable = "TRA_FORMS_1", "stable", "School leavers in stable employment";
        Satisfied = "TRA_FORMS_2", "satisfied", "School leavers in temporary or self-employment who do not want to change job";
        Student = "TRA_FORMS_3", "student", "Students in the labour force";
        Unemployed = "TRA_FORMS_4", "unemployed", "Unemployed school leavers";
        Unsettled = "TRA_FORMS_5", "unsettled", "School leavers in employment that is not stable who want to change job";
        Attached = "TRA_FORMS_6", "attached", "School leavers outside the labour force who are attached to it or aim to look for work later";
        StudentOutside = "TRA_FORMS_7", "student_outside", "Students outside the labour force";
        Outside = "TRA_FORMS_8", "outside", "School leavers outside the labour force with no intention of looking for work";
    }
}
