//! Terms of a job, and how a person stands to its requirements.

use super::codes;

codes! {
    /// Kind of contract of an employee's main job, finer than permanent and temporary.
    ContractKind, "CONTRACT_KIND" {
        NotStated = "X", "not_stated", "Not stated";
        Permanent = "1", "permanent", "Without a limit of time";
        FixedTerm = "2", "fixed_term", "For a fixed term";
        Task = "3", "task", "Until a task is done";
        Seasonal = "4", "seasonal", "For a season";
        ShortTerm = "5", "short_term", "Short-term, less than three months";
        Casual = "6", "casual", "Casual: by the day, on call or without guaranteed hours";
    }
}

codes! {
    /// Economic class by the international poverty lines (ILOSTAT CLA_ECOCLA; its codes name the lines of 2011 PPP).
    EconomicClass, "CLA_ECOCLA" {
        NotStated = "CLA_ECOCLA_X", "not_stated", "Not stated";
        ExtremelyPoor = "CLA_ECOCLA_USDLT2", "extremely_poor", "Extremely poor: below the first line";
        ModeratelyPoor = "CLA_ECOCLA_USDGE2LT3", "moderately_poor", "Moderately poor: from the first to below the second line";
        NearPoor = "CLA_ECOCLA_USDGE3LT5", "near_poor", "Near poor: from the second to below the third line";
        Above = "CLA_ECOCLA_USDGE5", "above", "From the third line on";
        NearPoorOrAbove = "CLA_ECOCLA_USDGE3", "near_poor_or_above", "From the second line on, not further classified";
    }
}

codes! {
    /// Education against what the occupation asks for (ILOSTAT EDU_SKILL).
    EducationMatch, "EDU_SKILL" {
        NotStated = "EDU_SKILL_UNK", "not_stated", "Unknown";
        Under = "EDU_SKILL_UNDER", "under", "Undereducated";
        Matched = "EDU_SKILL_MATCH", "matched", "Matched";
        Over = "EDU_SKILL_OVER", "over", "Overeducated";
    }
}

codes! {
    /// How a person sees the own skills against the duties of the job.
    SkillMatch, "SKILL_MATCH" {
        NotStated = "X", "not_stated", "Not stated";
        NeedsTraining = "1", "needs_training", "Needs further training to cope well with the duties";
        Matched = "2", "matched", "Skills correspond well to the duties";
        CouldDoMore = "3", "could_do_more", "Has the skills for more demanding duties";
    }
}
