//! The closed answers of the labour force questions that have no international classification.

use super::codes;

codes! {
    /// Yes or no.
    YesNo, "YES_NO" {
        NotStated = "X", "not_stated", "Not stated";
        Yes = "1", "yes", "Yes";
        No = "2", "no", "No";
    }
}

impl YesNo {
    /// True, false or unknown.
    pub const fn truth(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::NotStated => None,
        }
    }
}

codes! {
    /// What the output of farming, fishing or gathering is meant for (19th ICLS, paragraphs 22 to 25).
    Destination, "DESTINATION" {
        NotStated = "X", "not_stated", "Not stated";
        OnlySale = "1", "only_sale", "Only for sale";
        MainlySale = "2", "mainly_sale", "Mainly for sale";
        MainlyOwnUse = "3", "mainly_own_use", "Mainly for own use";
        OnlyOwnUse = "4", "only_own_use", "Only for own use";
    }
}

codes! {
    /// Why a person was absent from a job, in the groups that are tested alike (19th ICLS, paragraph 29).
    AbsenceReason, "ABSENCE_REASON" {
        NotStated = "X", "not_stated", "Not stated";
        Attached = "1", "attached", "Own illness, holiday, annual, maternity or paternity leave, shift or compensatory rest";
        Tested = "2", "tested", "Parental or education leave, care, strike, slack work, weather, breakdown and other reasons";
        Seasonal = "3", "seasonal", "Off-season";
        Unattached = "4", "unattached", "Indefinite lay-off without assurance of return";
        NotStarted = "5", "not_started", "The job has not started yet";
    }
}

codes! {
    /// Main reason for not seeking work, as ILO processing groups it.
    NonSearchReason, "NON_SEARCH_REASON" {
        NotStated = "X", "not_stated", "Not stated";
        LabourMarket = "1", "labour_market", "Thinks there is no suitable job, failed before, lacks skills, too young or old";
        OtherLabourMarket = "2", "other_labour_market", "Waiting for a reply or for the season";
        Personal = "3", "personal", "Personal or family reasons, studies, illness";
        NotWanted = "4", "not_wanted", "Does not need or want to work";
        Other = "5", "other", "Other reasons";
    }
}

codes! {
    /// Attachment of people outside the labour force (19th ICLS, paragraphs 51 and 52).
    PotentialLabourForceStatus, "EIP_ATTACHMENT" {
        NotStated = "X", "not_stated", "Not stated";
        UnavailableJobseeker = "1", "unavailable_jobseeker", "Seeking but not available";
        AvailablePotentialJobseeker = "2", "available_potential_jobseeker", "Available but not seeking";
        WillingNonJobseeker = "3", "willing_non_jobseeker", "Wants work, neither seeking nor available";
        Other = "4", "other", "Other people outside the labour force";
    }
}

codes! {
    /// Duration of the contract of an employee's main job.
    ContractType, "JOB_CONTRACT" {
        NotStated = "JOB_CONTRACT_X", "not_stated", "Not stated";
        Permanent = "JOB_CONTRACT_PERM", "permanent", "Permanent";
        Temporary = "JOB_CONTRACT_TEMP", "temporary", "Temporary";
    }
}

codes! {
    /// The period an amount of pay is for.
    PayPeriod, "PAY_PERIOD" {
        NotStated = "X", "not_stated", "Not stated";
        Hour = "H", "hour", "An hour";
        Day = "D", "day", "A day";
        Week = "W", "week", "A week";
        TwoWeeks = "W2", "two_weeks", "Two weeks";
        Month = "M", "month", "A month";
        Year = "A", "year", "A year";
    }
}
