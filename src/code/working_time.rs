//! How much, when and how people work.

use super::codes;

codes! {
    /// How often somebody works at certain times or places, in the last four weeks or as usual.
    Frequency, "FREQUENCY_OF_WORK" {
        NotStated = "X", "not_stated", "Not stated";
        Usually = "1", "usually", "Usually";
        Sometimes = "2", "sometimes", "Sometimes";
        Never = "3", "never", "Never";
    }
}

codes! {
    /// Working time arrangement of the main job by the national definition.
    JobTime, "JOB_TIME" {
        NotStated = "JOB_TIME_X", "not_stated", "Unknown";
        PartTime = "JOB_TIME_PART", "part_time", "Part-time";
        FullTime = "JOB_TIME_FULL", "full_time", "Full-time";
    }
}

codes! {
    /// Main reason for working part-time.
    PartTimeReason, "PART_TIME_REASON" {
        NotStated = "X", "not_stated", "Not stated";
        NoFullTimeWork = "1", "no_full_time_work", "Could not find full-time work";
        Education = "2", "education", "Education or training";
        Health = "3", "health", "Own illness or disability";
        Care = "4", "care", "Care of children or adults";
        Family = "5", "family", "Other family or personal reasons";
        NotWanted = "6", "not_wanted", "Does not want full-time work";
        Other = "7", "other", "Other reasons";
    }
}

codes! {
    /// Weekly hours in bands; a band holds its upper bound, so 29.5 hours are in the next one.
    HoursBand, "HOW_BANDS" {
        NotStated = "HOW_BANDS_X", "not_stated", "Not elsewhere classified";
        Zero = "HOW_BANDS_H00", "0", "No hours";
        UpTo14 = "HOW_BANDS_H01-14", "1-14", "1-14";
        UpTo29 = "HOW_BANDS_H15-29", "15-29", "15-29";
        UpTo34 = "HOW_BANDS_H30-34", "30-34", "30-34";
        UpTo39 = "HOW_BANDS_H35-39", "35-39", "35-39";
        UpTo48 = "HOW_BANDS_H40-48", "40-48", "40-48";
        From49 = "HOW_BANDS_HGE49", "49+", "49+";
    }
}

codes! {
    /// One job or more than one.
    JobHolding, "MJH_AGGREGATE" {
        NotStated = "MJH_AGGREGATE_X", "not_stated", "Not stated";
        One = "MJH_AGGREGATE_ONE", "one", "One job only";
        Several = "MJH_AGGREGATE_MULTI", "several", "More than one job";
    }
}
