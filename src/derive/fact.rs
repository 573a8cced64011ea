//! Facts: what is true, false or unknown of one unit, each with a sentence, a source and its needs.

use super::bit_set::BitSet;
use super::question::Question;

macro_rules! facts {
    ($($fact:ident = $id:literal, $sentence:literal, $source:literal, needs $needs:expr;)*) => {
        /// Something that is true, false or unknown of one unit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Fact {
            $(#[doc = $sentence] $fact,)*
        }
        impl Fact {
            /// Every fact.
            pub const ALL: &'static [Fact] = &[$(Fact::$fact,)*];
            /// The readable id.
            pub const fn id(self) -> &'static str {
                match self { $(Fact::$fact => $id,)* }
            }
            /// One plain sentence.
            pub const fn sentence(self) -> &'static str {
                match self { $(Fact::$fact => $sentence,)* }
            }
            /// Where the definition stands.
            pub const fn source(self) -> &'static str {
                match self { $(Fact::$fact => $source,)* }
            }
            /// The questions it needs: at least one of each group must have been asked.
            pub const fn needs(self) -> &'static [&'static [Question]] {
                use Question as Q;
                match self { $(Fact::$fact => $needs,)* }
            }
        }
    };
}

facts! {
    WorkingAge = "working_age", "Is of working age.", "19th ICLS Res. I, para. 65", needs &[&[Q::Age]];
    Youth = "youth", "Is 15 to 24 years old.", "UN definition of youth; ILOSTAT AGE_YTHADULT", needs &[&[Q::Age]];
    WideYouth = "wide_youth", "Is 15 to 29 years old.", "ILOSTAT AGE_YTHBANDS", needs &[&[Q::Age]];
    Adult = "adult", "Is 25 years old or older.", "ILOSTAT AGE_YTHADULT", needs &[&[Q::Age]];
    Man = "man", "Is a man.", "ILOSTAT SEX", needs &[&[Q::Sex]];
    Woman = "woman", "Is a woman.", "ILOSTAT SEX", needs &[&[Q::Sex]];
    Employed = "employed", "Is employed (19th ICLS).", "19th ICLS Res. I, paras 27 to 31", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay]];
    Unemployed = "unemployed", "Is unemployed (19th ICLS).", "19th ICLS Res. I, paras 47 and 48", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    LabourForce = "labour_force", "Is employed or unemployed (19th ICLS).", "19th ICLS Res. I, para. 16", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    OutsideLabourForce = "outside_labour_force", "Is of working age, neither employed nor unemployed (19th ICLS).", "19th ICLS Res. I, para. 16", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    EmployedIcls13 = "employed_icls13", "Is employed (13th ICLS).", "13th ICLS Res. I, para. 9", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay]];
    UnemployedIcls13 = "unemployed_icls13", "Is unemployed (13th ICLS).", "13th ICLS Res. I, para. 10", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay], &[Q::LabourForceStatusIcls13, Q::SeekingWork], &[Q::LabourForceStatusIcls13, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    LabourForceIcls13 = "labour_force_icls13", "Is employed or unemployed (13th ICLS).", "13th ICLS Res. I, para. 8", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay], &[Q::LabourForceStatusIcls13, Q::SeekingWork], &[Q::LabourForceStatusIcls13, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    OutsideLabourForceIcls13 = "outside_labour_force_icls13", "Is of working age, neither employed nor unemployed (13th ICLS).", "13th ICLS Res. I, para. 11", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay], &[Q::LabourForceStatusIcls13, Q::SeekingWork], &[Q::LabourForceStatusIcls13, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    UnemployedIcls13Relaxed = "unemployed_icls13_relaxed", "Is unemployed by the relaxed definition of the 13th ICLS: without a job and available, whether seeking or not.", "13th ICLS Res. I, para. 10(2)", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay], &[Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    LabourForceIcls13Relaxed = "labour_force_icls13_relaxed", "Is employed, or unemployed by the relaxed definition (13th ICLS).", "13th ICLS Res. I, para. 10(2)", needs &[&[Q::Age], &[Q::LabourForceStatusIcls13, Q::WorkedForPay], &[Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    OwnUseProducerOfGoods = "own_use_producer_of_goods", "Is of working age and produced goods mainly for use by the own household.", "19th ICLS Res. I, para. 22(b)", needs &[&[Q::Age], &[Q::OwnUseGoods, Q::OwnUseFoodstuff, Q::ProductionDestination]];
    SubsistenceFoodProducer = "subsistence_food_producer", "Is of working age and farmed, fished, hunted or gathered mainly to feed the own household.", "19th ICLS Res. I, para. 24", needs &[&[Q::Age], &[Q::OwnUseFoodstuff, Q::ProductionDestination]];
    UnpaidTrainee = "unpaid_trainee", "Is of working age and worked without pay as a trainee, apprentice or intern.", "19th ICLS Res. I, para. 33", needs &[&[Q::Age], &[Q::UnpaidTrainee]];
    Volunteer = "volunteer", "Is of working age and worked without pay for others as a volunteer.", "19th ICLS Res. I, para. 37", needs &[&[Q::Age], &[Q::Volunteer]];
    TimeRelatedUnderemployed = "time_related_underemployed", "Is employed, wants and is available for more hours, and works fewer hours than the threshold.", "19th ICLS Res. I, paras 43 to 45", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::TimeRelatedUnderemployed, Q::WantsMoreHours], &[Q::TimeRelatedUnderemployed, Q::AvailableForMoreHours], &[Q::TimeRelatedUnderemployed, Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    UnavailableJobseeker = "unavailable_jobseeker", "Is outside the labour force, seeks work and is not available.", "19th ICLS Res. I, para. 51(a)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    AvailablePotentialJobseeker = "available_potential_jobseeker", "Is outside the labour force, wants work, is available and does not seek it.", "19th ICLS Res. I, para. 51(b)", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    WillingNonJobseeker = "willing_non_jobseeker", "Is outside the labour force, wants work, and neither seeks it nor is available.", "19th ICLS Res. I, para. 53", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::PotentialLabourForceStatus, Q::WantsWork]];
    PotentialLabourForce = "potential_labour_force", "Is an unavailable jobseeker or an available potential jobseeker.", "19th ICLS Res. I, para. 51", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    OtherOutsideLabourForce = "other_outside_labour_force", "Is outside the labour force and neither attached to it nor wanting work.", "19th ICLS Res. I, paras 51 to 53; ILOSTAT EIP", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::PotentialLabourForceStatus, Q::WantsWork]];
    Discouraged = "discouraged", "Is an available potential jobseeker who does not seek work for reasons of the labour market.", "19th ICLS Res. I, para. 52", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Discouraged, Q::ReasonNotSeeking], &[Q::Discouraged, Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::Discouraged, Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    ExtendedLabourForce = "extended_labour_force", "Is in the labour force or the potential labour force.", "19th ICLS Res. I, para. 73", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    UnemployedOrDiscouraged = "unemployed_or_discouraged", "Is unemployed or a discouraged jobseeker.", "ILOSTAT EIP_WDIS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Discouraged, Q::ReasonNotSeeking], &[Q::Discouraged, Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::Discouraged, Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    LabourForceOrDiscouraged = "labour_force_or_discouraged", "Is in the labour force or a discouraged jobseeker.", "ILOSTAT EIP_WDIS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Discouraged, Q::ReasonNotSeeking], &[Q::Discouraged, Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::Discouraged, Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    WantsJobWithoutOne = "wants_job_without_one", "Has no job and is unemployed, in the potential labour force or a willing non-jobseeker.", "ILO World Employment and Social Outlook, jobs gap", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::PotentialLabourForceStatus, Q::WantsWork]];
    EmployedOrWantsJob = "employed_or_wants_job", "Is employed or wants a job without having one.", "ILO World Employment and Social Outlook, jobs gap", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::PotentialLabourForceStatus, Q::WantsWork]];
    UnderutilizedLu2 = "underutilized_lu2", "Is unemployed or time-related underemployed.", "19th ICLS Res. I, para. 73(c), LU2", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::TimeRelatedUnderemployed, Q::WantsMoreHours], &[Q::TimeRelatedUnderemployed, Q::AvailableForMoreHours], &[Q::TimeRelatedUnderemployed, Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    UnderutilizedLu3 = "underutilized_lu3", "Is unemployed or in the potential labour force.", "19th ICLS Res. I, para. 73(c), LU3", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    UnderutilizedLu4 = "underutilized_lu4", "Is unemployed, time-related underemployed or in the potential labour force.", "19th ICLS Res. I, para. 73(c), LU4", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::TimeRelatedUnderemployed, Q::WantsMoreHours], &[Q::TimeRelatedUnderemployed, Q::AvailableForMoreHours], &[Q::TimeRelatedUnderemployed, Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    LongTermUnemployed = "long_term_unemployed", "Has been unemployed for twelve months or more.", "ILOSTAT UNE_LGTD", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::UnemploymentDuration, Q::SearchDuration, Q::MonthsSeekingWork]];
    UnemployedUnder1Month = "unemployed_under_1_month", "Has been unemployed for less than 1 month.", "ILOSTAT DUR_DETAILS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::UnemploymentDuration, Q::SearchDuration, Q::MonthsSeekingWork]];
    Unemployed1To3Months = "unemployed_1_to_3_months", "Has been unemployed for 1 month to less than 3 months.", "ILOSTAT DUR_DETAILS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::UnemploymentDuration, Q::SearchDuration, Q::MonthsSeekingWork]];
    Unemployed3To6Months = "unemployed_3_to_6_months", "Has been unemployed for 3 months to less than 6 months.", "ILOSTAT DUR_DETAILS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::UnemploymentDuration, Q::SearchDuration, Q::MonthsSeekingWork]];
    Unemployed6To12Months = "unemployed_6_to_12_months", "Has been unemployed for 6 months to less than 12 months.", "ILOSTAT DUR_DETAILS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::UnemploymentDuration, Q::SearchDuration, Q::MonthsSeekingWork]];
    Unemployed12To24Months = "unemployed_12_to_24_months", "Has been unemployed for 12 months to less than 24 months.", "ILOSTAT DUR_DETAILS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::UnemploymentDuration, Q::SearchDuration, Q::MonthsSeekingWork]];
    Unemployed24MonthsOrMore = "unemployed_24_months_or_more", "Has been unemployed for 24 months or more.", "ILOSTAT DUR_DETAILS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::UnemploymentDuration, Q::SearchDuration, Q::MonthsSeekingWork]];
    InEducation = "in_education", "Attends formal or non-formal education or training.", "SDG indicator 8.6.1 metadata", needs &[&[Q::InEducation]];
    Neet = "neet", "Is young and neither employed nor in education or training.", "SDG indicator 8.6.1 metadata", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InEducation]];
    NeetIlo = "neet_ilo", "Is young and neither employed nor in education or training, where attendance that is unknown counts as attending.", "ILO processing of microdata, EIP_NEET", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InEducation]];
    NeetEu = "neet_eu", "Is 15 to 29 years old, not employed, and took no part in formal or non-formal education or training in the last four weeks.", "Eurostat EU-LFS, NEET", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::EducationLastFourWeeks]];
    NeetOecd = "neet_oecd", "Is 15 to 29 years old, not employed, and not in formal education.", "OECD Education at a Glance, NEET", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InFormalEducation]];
    TransitedStable = "transited_stable", "Is 15 to 29 years old, left school and is in stable employment.", "ILOSTAT TRA_FORMS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InEducation], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Contract, Q::StatusInEmploymentIcse18]];
    TransitedSatisfied = "transited_satisfied", "Is 15 to 29 years old, left school, is in temporary or self-employment and does not want to change job.", "ILOSTAT TRA_FORMS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InEducation], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Contract, Q::StatusInEmploymentIcse18], &[Q::WantsOtherJob]];
    StudentInLabourForce = "student_in_labour_force", "Is 15 to 29 years old, attends school and is in the labour force.", "ILOSTAT TRA_FORMS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::InEducation]];
    SchoolLeaverUnemployed = "school_leaver_unemployed", "Is 15 to 29 years old, left school and is unemployed.", "ILOSTAT TRA_FORMS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::InEducation]];
    SchoolLeaverUnsettled = "school_leaver_unsettled", "Is 15 to 29 years old, left school, is in employment that is not stable and wants to change job.", "ILOSTAT TRA_FORMS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InEducation], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Contract, Q::StatusInEmploymentIcse18], &[Q::WantsOtherJob]];
    SchoolLeaverAttached = "school_leaver_attached", "Is 15 to 29 years old, left school, is outside the labour force, and is attached to it or aims to look for work later.", "ILOSTAT TRA_FORMS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::InEducation], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    StudentOutsideLabourForce = "student_outside_labour_force", "Is 15 to 29 years old, attends school and is outside the labour force.", "ILOSTAT TRA_FORMS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::InEducation]];
    SchoolLeaverOutside = "school_leaver_outside", "Is 15 to 29 years old, left school, is outside the labour force and has no intention of looking for work.", "ILOSTAT TRA_FORMS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::InEducation], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    TransitedToWork = "transited_to_work", "Is 15 to 29 years old and completed the transition from school to work.", "ILOSTAT TRA_STAGE", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InEducation], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Contract, Q::StatusInEmploymentIcse18], &[Q::WantsOtherJob]];
    InTransitionToWork = "in_transition_to_work", "Is 15 to 29 years old and in transition from school to work.", "ILOSTAT TRA_STAGE", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::InEducation], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Contract, Q::StatusInEmploymentIcse18], &[Q::WantsOtherJob], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    TransitionNotStarted = "transition_not_started", "Is 15 to 29 years old and has not started the transition from school to work.", "ILOSTAT TRA_STAGE", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::LabourForceStatus, Q::SeekingWork], &[Q::LabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks], &[Q::InEducation], &[Q::PotentialLabourForceStatus, Q::SeekingWork], &[Q::PotentialLabourForceStatus, Q::AvailableForWork, Q::AvailableInReferenceWeek, Q::AvailableWithinOneWeek, Q::AvailableWithinTwoWeeks]];
    WorkIntensityAge = "work_intensity_age", "Is of an age at which the work intensity of the household is looked at, up to 64 years.", "EU-SILC, low work intensity", needs &[&[Q::Age]];
    LowWorkIntensity = "low_work_intensity", "Is of that age and lives in a household whose adults worked less than a fifth of what they could.", "EU-SILC, low work intensity", needs &[&[Q::Age], &[Q::HouseholdWorkIntensity]];
    Employee = "employee", "Is employed as an employee in the main job.", "ICSE-93, para. 8; ICSE-18, groups 41 to 44", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    Employer = "employer", "Is employed as an employer in the main job.", "ICSE-93, para. 9; ICSE-18, groups 11 and 12", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    OwnAccountWorker = "own_account_worker", "Is employed as an own-account worker in the main job.", "ICSE-93, para. 10; ICSE-18, groups 21 and 22", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    CooperativeMember = "cooperative_member", "Is employed as a member of a producers' cooperative in the main job.", "ICSE-93, para. 11", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    ContributingFamilyWorker = "contributing_family_worker", "Is employed as a contributing family worker in the main job.", "ICSE-93, para. 12; ICSE-18, group 51", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    VulnerableEmployment = "vulnerable_employment", "Is employed as an own-account worker or a contributing family worker.", "ILOSTAT EMP_TVUL; ILO Decent Work manual EMPL-9", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18]];
    TemporaryContract = "temporary_contract", "Is an employee with a contract of limited duration.", "ILOSTAT EES_XTMP", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18], &[Q::Contract, Q::StatusInEmploymentIcse18]];
    PublicSector = "public_sector", "Is employed in the public sector.", "ILOSTAT INS_SECTOR", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InstitutionalSector]];
    Manager = "manager", "Is employed in a managerial position (ISCO-08 major group 1).", "SDG indicator 5.5.2 metadata", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    SeniorOrMiddleManager = "senior_or_middle_manager", "Is employed in senior or middle management (ISCO-08 sub-major groups 11 to 13).", "SDG indicator 5.5.2 metadata", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    HighSkillOccupation = "high_skill_occupation", "Is employed in ISCO-08 major groups 1 to 3 (skill levels 3 and 4).", "ILOSTAT OCU_SKILL", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    MediumSkillOccupation = "medium_skill_occupation", "Is employed in ISCO-08 major groups 4 to 8 (skill level 2).", "ILOSTAT OCU_SKILL", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    LowSkillOccupation = "low_skill_occupation", "Is employed in ISCO-08 major group 9 (skill level 1).", "ILOSTAT OCU_SKILL", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiExposed = "genai_exposed", "Is employed in an occupation exposed to generative AI, of any gradient (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiGradient1 = "genai_gradient_1", "Is employed in an occupation of exposure gradient 1 (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiGradient2 = "genai_gradient_2", "Is employed in an occupation of exposure gradient 2 (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiGradient3 = "genai_gradient_3", "Is employed in an occupation of exposure gradient 3 (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiGradient4 = "genai_gradient_4", "Is employed in an occupation of exposure gradient 4, the highest (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiMinimal = "genai_minimal", "Is employed in an occupation with minimal exposure to generative AI (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiNotExposed = "genai_not_exposed", "Is employed in an occupation that is not exposed to generative AI (ILO 2025).", "Gmyrek and others (2025), ILO Working Paper 140", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiAutomation2023 = "genai_automation_2023", "Is employed in an occupation with automation potential (ILO 2023).", "Gmyrek, Berg and Bescond (2023), ILO Working Paper 96", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    GenAiAugmentation2023 = "genai_augmentation_2023", "Is employed in an occupation with augmentation potential (ILO 2023).", "Gmyrek, Berg and Bescond (2023), ILO Working Paper 96", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Occupation]];
    Agriculture = "agriculture", "Is employed in agriculture (ISIC Rev.4 section A).", "ILOSTAT ECO_SECTOR", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Industry]];
    IndustrySector = "industry_sector", "Is employed in industry (ISIC Rev.4 sections B to F).", "ILOSTAT ECO_SECTOR", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Industry]];
    Manufacturing = "manufacturing", "Is employed in manufacturing (ISIC Rev.4 section C).", "SDG indicator 9.2.2 metadata", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Industry]];
    Services = "services", "Is employed in services (ISIC Rev.4 sections G to U).", "ILOSTAT ECO_SECTOR", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::Industry]];
    InformalEmployment = "informal_employment", "Is in informal employment in the main job.", "17th ICLS Guidelines, para. 3", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::InformalEmployment]];
    PartTime = "part_time", "Is employed and works fewer hours than the part-time threshold.", "ILOSTAT EMP_PTER", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    LongHours = "long_hours", "Is employed and works more hours than the long-hours threshold.", "ILO Decent Work manual TIME-1; ILOSTAT EES_TG48", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll, Q::HoursActualMain, Q::HoursActualAll]];
    AtWork = "at_work", "Is employed and actually worked some hours in the reference week.", "ILOSTAT HOW_TEMP", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    HoursActual0 = "hours_actual_0", "Is employed and actually worked no hours in all jobs in the reference week.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    HoursActual1To14 = "hours_actual_1_to_14", "Is employed and actually worked up to 14 hours in all jobs in the reference week.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    HoursActual15To29 = "hours_actual_15_to_29", "Is employed and actually worked more than 14 and up to 29 hours in all jobs in the reference week.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    HoursActual30To34 = "hours_actual_30_to_34", "Is employed and actually worked more than 29 and up to 34 hours in all jobs in the reference week.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    HoursActual35To39 = "hours_actual_35_to_39", "Is employed and actually worked more than 34 and up to 39 hours in all jobs in the reference week.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    HoursActual40To48 = "hours_actual_40_to_48", "Is employed and actually worked more than 39 and up to 48 hours in all jobs in the reference week.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    HoursActual49OrMore = "hours_actual_49_or_more", "Is employed and actually worked more than 48 hours in all jobs in the reference week.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursActualMain, Q::HoursActualAll]];
    HoursUsual0 = "hours_usual_0", "Is employed and usually works no hours a week in all jobs.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll]];
    HoursUsual1To14 = "hours_usual_1_to_14", "Is employed and usually works up to 14 hours a week in all jobs.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll]];
    HoursUsual15To29 = "hours_usual_15_to_29", "Is employed and usually works more than 14 and up to 29 hours a week in all jobs.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll]];
    HoursUsual30To34 = "hours_usual_30_to_34", "Is employed and usually works more than 29 and up to 34 hours a week in all jobs.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll]];
    HoursUsual35To39 = "hours_usual_35_to_39", "Is employed and usually works more than 34 and up to 39 hours a week in all jobs.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll]];
    HoursUsual40To48 = "hours_usual_40_to_48", "Is employed and usually works more than 39 and up to 48 hours a week in all jobs.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll]];
    HoursUsual49OrMore = "hours_usual_49_or_more", "Is employed and usually works more than 48 hours a week in all jobs.", "ILOSTAT HOW_BANDS", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::HoursUsualMain, Q::HoursUsualAll]];
    SeveralJobs = "several_jobs", "Is employed with more than one job.", "ILOSTAT MJH_AGGREGATE", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::MultipleJobs, Q::HoursUsualOther, Q::HoursActualOther]];
    OneJob = "one_job", "Is employed with one job only.", "ILOSTAT MJH_AGGREGATE", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::MultipleJobs, Q::HoursUsualOther, Q::HoursActualOther]];
    PartTimeNational = "part_time_national", "Is employed part-time in the main job by the national definition.", "ILOSTAT JOB_TIME", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::JobTime, Q::HoursUsualMain]];
    InvoluntaryPartTime = "involuntary_part_time", "Is employed part-time because there was no full-time work to be found.", "UNECE Handbook on Measuring Quality of Employment (2015), dimension 3a", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::JobTime, Q::HoursUsualMain], &[Q::PartTimeReason]];
    EveningWork = "evening_work", "Is employed and works in the evening, usually or sometimes.", "UNECE Handbook on Measuring Quality of Employment (2015), dimension 3b", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::WorksEvenings]];
    NightWork = "night_work", "Is employed and works at night, usually or sometimes.", "UNECE Handbook on Measuring Quality of Employment (2015), dimension 3b", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::WorksNights]];
    WeekendWork = "weekend_work", "Is employed and works on Saturdays or Sundays, usually or sometimes.", "UNECE Handbook on Measuring Quality of Employment (2015), dimension 3b", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::WorksSaturdays, Q::WorksSundays]];
    ShiftWork = "shift_work", "Is employed and works in shifts, usually or sometimes.", "UNECE Handbook on Measuring Quality of Employment (2015), dimension 3b", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::WorksShifts]];
    AsocialHours = "asocial_hours", "Is employed and works in the evening, at night or on weekends, usually or sometimes.", "ILO Decent Work manual COMB-1", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::WorksEvenings, Q::WorksNights, Q::WorksSaturdays, Q::WorksSundays]];
    FlexibleSchedule = "flexible_schedule", "Is employed and can vary when the working day starts or ends.", "UNECE Handbook on Measuring Quality of Employment (2015), dimension 3b", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::FlexibleSchedule]];
    WorksAtHome = "works_at_home", "Is employed and works at home, usually or sometimes.", "UNECE Handbook on Measuring Quality of Employment (2015), dimension 3c", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::WorksAtHome]];
    Commutes = "commutes", "Is employed and has a way to work.", "UNECE Handbook on Measuring Quality of Employment (2015), dimension 3c", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::CommutingMinutes]];
    LongCommute = "long_commute", "Is employed and takes more than 60 minutes to work, one way.", "UNECE Handbook on Measuring Quality of Employment (2015), dimension 3c", needs &[&[Q::Age], &[Q::LabourForceStatus, Q::WorkedForPay], &[Q::CommutingMinutes]];
    Child = "child", "Is 5 to 17 years old.", "SDG indicator 8.7.1 metadata", needs &[&[Q::Age]];
    ChildInEconomicActivity = "child_in_economic_activity", "Is a child and did at least one hour of economic activity in the reference week.", "SDG indicator 8.7.1 metadata", needs &[&[Q::Age], &[Q::EconomicActivity, Q::HoursEconomicActivity]];
    ChildLabourSdg = "child_labour_sdg", "Is a child whose economic activity reaches the hours of its age: 1, 14 or 43 a week.", "SDG indicator 8.7.1 metadata, indicator 1; ILOSTAT SDG_A871", needs &[&[Q::Age], &[Q::HoursEconomicActivity]];
    ChildLabourSdgWithChores = "child_labour_sdg_with_chores", "Is a child whose economic activity, or before 15 years household chores, reach the hours of its age.", "SDG indicator 8.7.1 metadata, indicator 2; ILOSTAT SDG_B871", needs &[&[Q::Age], &[Q::HoursEconomicActivity], &[Q::HoursHouseholdChores]];
    HazardousChildLabour = "hazardous_child_labour", "Is a child who works in mining or construction, in an occupation or conditions listed as hazardous, at night, or too long.", "18th ICLS Res. II; 20th ICLS Res. IV", needs &[&[Q::Age], &[Q::HoursEconomicActivity]];
    ChildLabour = "child_labour", "Is a child in hazardous work, or works below 12 years, or more than light work below 15 years.", "18th ICLS Res. II; 20th ICLS Res. IV", needs &[&[Q::Age], &[Q::HoursEconomicActivity]];
}

impl Fact {
    /// The fact with this id.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fact| fact.id() == id)
    }
    /// The set of this fact alone.
    pub const fn bit(self) -> BitSet {
        BitSet::one(self as u8)
    }
}

/// The facts of one unit: which are known, and which of those are true.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Facts {
    /// The facts that are known.
    pub known: BitSet,
    /// The facts that are true; a subset of `known`.
    pub is: BitSet,
}

impl Facts {
    /// Says what is known of a fact.
    pub const fn set(&mut self, fact: Fact, truth: Option<bool>) {
        match truth {
            Some(true) => {
                self.known = self.known.or(fact.bit());
                self.is = self.is.or(fact.bit());
            }
            Some(false) => {
                self.known = self.known.or(fact.bit());
                self.is = self.is.without(fact.bit());
            }
            None => {
                self.known = self.known.without(fact.bit());
                self.is = self.is.without(fact.bit());
            }
        }
    }
    /// True, false or unknown.
    pub const fn get(self, fact: Fact) -> Option<bool> {
        if self.known.meets(fact.bit()) { Some(self.is.meets(fact.bit())) } else { None }
    }
}
