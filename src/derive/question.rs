//! The standard questions: the vocabulary in which every survey's answers are understood.

use super::bit_set::BitSet;
use crate::code::{
    AbsenceReason, Area, Code, CodeList, ContractKind, ContractType, Destination, EconomicClass, Education,
    EducationMatch, Icse18, Icse93, Industry, LabourForceStatus, NonSearchReason, Occupation, PayPeriod,
    PotentialLabourForceStatus, Sector, Sex, SkillMatch, YesNo,
};
use crate::record::Amount;

/// What kind of answer a question has.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum AnswerKind {
    /// An item of a code list.
    Code(fn() -> &'static CodeList),
    /// A number.
    Number,
}

macro_rules! questions {
    (codes { $($code_field:ident: $list:ty = $code_question:ident, $code_text:literal;)* }
     numbers { $($number_field:ident = $number_question:ident, $number_text:literal;)* }) => {
        /// A standard question. Its id is the column name a survey uses when it needs no codebook.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Question {
            $(#[doc = $code_text] $code_question,)*
            $(#[doc = $number_text] $number_question,)*
        }

        /// The answers of one unit, in standard terms.
        ///
        /// Codes say "not stated" themselves; numbers are `None` when they were not stated.
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct Answers {
            $(#[doc = $code_text] pub $code_field: $list,)*
            $(#[doc = $number_text] pub $number_field: Option<Amount>,)*
        }

        impl Question {
            /// Every question.
            pub const ALL: &'static [Question] = &[$(Question::$code_question,)* $(Question::$number_question,)*];

            /// The readable id, which is also the standard column name.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Question::$code_question => stringify!($code_field),)*
                    $(Question::$number_question => stringify!($number_field),)*
                }
            }
            /// What is asked.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Question::$code_question => $code_text,)*
                    $(Question::$number_question => $number_text,)*
                }
            }
            /// A code list or a number.
            pub const fn kind(self) -> AnswerKind {
                match self {
                    $(Question::$code_question => AnswerKind::Code(<$list as Code>::list),)*
                    $(Question::$number_question => AnswerKind::Number,)*
                }
            }
        }

        impl Answers {
            /// Sets the answer to a coded question by its position in the code list.
            pub fn set_code(&mut self, question: Question, index: u16) {
                match question {
                    $(Question::$code_question => self.$code_field = <$list as Code>::from_index(index),)*
                    _ => {}
                }
            }
            /// The position in the code list of the answer to a coded question; 0 for "not stated" and for numbers.
            pub fn code(&self, question: Question) -> u16 {
                match question {
                    $(Question::$code_question => self.$code_field.index(),)*
                    _ => 0,
                }
            }
            /// Sets the answer to a question with a number.
            pub fn set_number(&mut self, question: Question, number: Option<Amount>) {
                match question {
                    $(Question::$number_question => self.$number_field = number,)*
                    _ => {}
                }
            }
            /// The answer to a question with a number.
            pub fn number(&self, question: Question) -> Option<Amount> {
                match question {
                    $(Question::$number_question => self.$number_field,)*
                    _ => None,
                }
            }
        }
    };
}

questions! {
    codes {
        sex: Sex = Sex, "Sex.";
        area: Area = Area, "Area of residence.";
        education: Education = Education, "Highest level of education completed (ISCED-2011).";
        in_education: YesNo = InEducation, "Attends formal or non-formal education or training.";
        labour_force_status: LabourForceStatus = LabourForceStatus, "Labour force status already derived (19th ICLS unless the office says otherwise).";
        labour_force_status_icls13: LabourForceStatus = LabourForceStatusIcls13, "Labour force status already derived under the 13th ICLS.";
        worked_for_pay: YesNo = WorkedForPay, "Worked at least one hour for pay in the reference week.";
        worked_in_own_business: YesNo = WorkedInOwnBusiness, "Worked at least one hour in an own business or farm.";
        helped_in_family_business: YesNo = HelpedInFamilyBusiness, "Helped at least one hour in a family member's business or farm.";
        agricultural_activity: YesNo = AgriculturalActivity, "The own or family activity is farming, fishing or gathering.";
        production_destination: Destination = ProductionDestination, "What the output of that activity is meant for.";
        unpaid_trainee_or_volunteer: YesNo = UnpaidTraineeOrVolunteer, "Worked as an unpaid trainee or a volunteer producing goods.";
        absent_from_job: YesNo = AbsentFromJob, "Has a job or business but was absent in the reference week.";
        absence_reason: AbsenceReason = AbsenceReason, "Why absent.";
        paid_during_absence: YesNo = PaidDuringAbsence, "Continues to be paid during the absence.";
        absence_within_three_months: YesNo = AbsenceWithinThreeMonths, "The whole absence is expected to last three months or less.";
        does_off_season_duties: YesNo = DoesOffSeasonDuties, "Still performs tasks of the job in the off-season.";
        seeking_work: YesNo = SeekingWork, "Took an active step to find work or start a business in the last four weeks.";
        available_for_work: YesNo = AvailableForWork, "Could start work in the reference week or within two weeks.";
        starts_within_three_months: YesNo = StartsWithinThreeMonths, "Has arranged a job or business that starts within three months.";
        scheme_with_job_offer: YesNo = SchemeWithJobOffer, "Is in a training scheme with a job offer that starts within three months.";
        waiting_to_migrate_for_work: YesNo = WaitingToMigrateForWork, "Took steps to migrate for work and waits for departure.";
        wants_work: YesNo = WantsWork, "Would like to have a job.";
        reason_not_seeking: NonSearchReason = ReasonNotSeeking, "Main reason for not seeking work.";
        potential_labour_force_status: PotentialLabourForceStatus = PotentialLabourForceStatus, "Attachment to the labour force already derived.";
        discouraged: YesNo = Discouraged, "Discouraged jobseeker, already derived.";
        wants_more_hours: YesNo = WantsMoreHours, "Wants to work more hours.";
        available_for_more_hours: YesNo = AvailableForMoreHours, "Is available to work more hours.";
        time_related_underemployed: YesNo = TimeRelatedUnderemployed, "Time-related underemployed, already derived.";
        status_in_employment: Icse93 = StatusInEmployment, "Status in employment in the main job (ICSE-93).";
        status_in_employment_icse18: Icse18 = StatusInEmploymentIcse18, "Status in employment in the main job (ICSE-18).";
        occupation: Occupation = Occupation, "Occupation of the main job (ISCO-08).";
        industry: Industry = Industry, "Economic activity of the main job (ISIC Rev.4 section).";
        institutional_sector: Sector = InstitutionalSector, "Public or private sector of the main job.";
        contract: ContractType = Contract, "Permanent or temporary contract of the main job.";
        informal_employment: YesNo = InformalEmployment, "Informal employment in the main job, already derived.";
        economic_class: EconomicClass = EconomicClass, "Economic class of the household by the international poverty lines, already derived.";
        below_national_poverty_line: YesNo = BelowNationalPovertyLine, "Lives in a household below the national poverty line, already derived.";
        contract_kind: ContractKind = ContractKind, "Kind of contract of the main job.";
        written_contract: YesNo = WrittenContract, "Has a written contract in the main job.";
        temporary_agency: YesNo = TemporaryAgency, "Is employed by a temporary employment agency.";
        pension_contribution: YesNo = PensionContribution, "Contributions to an old-age pension are paid for the main job, by the person or the employer.";
        health_coverage: YesNo = HealthCoverage, "Is protected by a health insurance or a health service that everybody has a right to.";
        unemployment_insurance: YesNo = UnemploymentInsurance, "Is insured against unemployment through the main job.";
        injury_insurance: YesNo = InjuryInsurance, "Is covered in the event of an injury at work.";
        paid_annual_leave: YesNo = PaidAnnualLeave, "Has paid annual leave in the main job.";
        paid_sick_leave: YesNo = PaidSickLeave, "Has paid sick leave in the main job.";
        paid_maternity_leave: YesNo = PaidMaternityLeave, "Would have paid maternity leave in the main job.";
        receives_old_age_pension: YesNo = ReceivesOldAgePension, "Receives an old-age pension.";
        receives_social_benefit: YesNo = ReceivesSocialBenefit, "Receives at least one cash benefit of social protection.";
        receives_contributory_benefit: YesNo = ReceivesContributoryBenefit, "Receives a cash benefit that rests on contributions, such as a contributory pension.";
        receives_child_benefit: YesNo = ReceivesChildBenefit, "The household receives a cash benefit for children or families.";
        gave_birth: YesNo = GaveBirth, "Gave birth in the last twelve months.";
        receives_maternity_benefit: YesNo = ReceivesMaternityBenefit, "Receives or received a maternity benefit for that birth.";
        severe_disability: YesNo = SevereDisability, "Has a severe disability, as the law or the scheme defines it.";
        receives_disability_benefit: YesNo = ReceivesDisabilityBenefit, "Receives a disability benefit.";
        receives_unemployment_benefit: YesNo = ReceivesUnemploymentBenefit, "Receives an unemployment benefit.";
        receives_social_assistance: YesNo = ReceivesSocialAssistance, "Receives social assistance, a cash benefit without contributions.";
        union_member: YesNo = UnionMember, "Is a member of a trade union.";
        collective_agreement: YesNo = CollectiveAgreement, "Pay or conditions of the main job are covered by a collective agreement.";
        may_bargain: YesNo = MayBargain, "Has a right to bargain collectively in the main job.";
        injured_at_work: YesNo = InjuredAtWork, "Was injured in an accident at work in the last twelve months; accidents on the way to work and diseases left out.";
        education_match: EducationMatch = EducationMatch, "Education against what is usual in the occupation, already derived (see Norms).";
        skill_match: SkillMatch = SkillMatch, "How the own skills correspond to the duties of the main job.";
        trained_12_months: YesNo = Trained12Months, "Took part in formal or non-formal education or training in the last twelve months.";
        trained_4_weeks: YesNo = Trained4Weeks, "Took part in formal or non-formal education or training in the last four weeks.";
        job_training_12_months: YesNo = JobTraining12Months, "Received training for the job in the last twelve months, provided or paid by the employer.";
        used_internet: YesNo = UsedInternet, "Used the Internet from any location in the last three months.";
        owns_mobile_phone: YesNo = OwnsMobilePhone, "Has a mobile telephone for personal use, with a SIM card that was active in the last three months.";
        ict_copy_paste: YesNo = IctCopyPaste, "Copied or moved content by copy and paste in the last three months, on any device.";
        ict_attachment: YesNo = IctAttachment, "Sent messages with attached files in the last three months, on any device.";
        ict_spreadsheet: YesNo = IctSpreadsheet, "Used basic arithmetic in a spreadsheet in the last three months, on any device.";
        ict_connect_device: YesNo = IctConnectDevice, "Connected or installed a new device in the last three months.";
        ict_install_software: YesNo = IctInstallSoftware, "Found, downloaded, installed and configured software or apps in the last three months.";
        ict_presentation: YesNo = IctPresentation, "Made an electronic presentation in the last three months, on any device.";
        ict_transfer: YesNo = IctTransfer, "Transferred files or apps between devices in the last three months.";
        ict_security: YesNo = IctSecurity, "Set up security measures for devices or accounts in the last three months.";
        ict_privacy: YesNo = IctPrivacy, "Changed privacy settings on a device, account or app in the last three months.";
        ict_verify: YesNo = IctVerify, "Checked whether information found online is reliable in the last three months.";
        ict_program: YesNo = IctProgram, "Programmed or coded in the last three months.";
        computer_copy_file: YesNo = ComputerCopyFile, "Copied or moved a file or folder on a computer in the last three months.";
        computer_copy_paste: YesNo = ComputerCopyPaste, "Used copy and paste in a document on a computer in the last three months.";
        computer_attachment: YesNo = ComputerAttachment, "Sent e-mails with attached files from a computer in the last three months.";
        computer_spreadsheet: YesNo = ComputerSpreadsheet, "Used basic arithmetic in a spreadsheet on a computer in the last three months.";
        computer_connect_device: YesNo = ComputerConnectDevice, "Connected and installed a new device to a computer in the last three months.";
        computer_install_software: YesNo = ComputerInstallSoftware, "Found, downloaded, installed and configured software on a computer in the last three months.";
        computer_presentation: YesNo = ComputerPresentation, "Made an electronic presentation with presentation software on a computer in the last three months.";
        computer_transfer: YesNo = ComputerTransfer, "Transferred files between a computer and other devices in the last three months.";
        computer_program: YesNo = ComputerProgram, "Wrote a computer program in a programming language in the last three months.";
        economic_activity: YesNo = EconomicActivity, "Did any economic activity for at least one hour in the reference week, production for own use included (asked of children).";
        hazardous_occupation: YesNo = HazardousOccupation, "Works in an occupation that the country lists as hazardous for children.";
        works_at_night: YesNo = WorksAtNight, "Works at night.";
        exposed_to_hazards: YesNo = ExposedToHazards, "Is exposed at work to a hazard that the country lists, such as heavy loads, dangerous tools, dust or chemicals.";
        earnings_period: PayPeriod = EarningsPeriod, "The period that the earnings are for.";
    }
    numbers {
        age = Age, "Age in completed years.";
        hours_usual_main = HoursUsualMain, "Hours usually worked a week in the main job.";
        hours_usual_other = HoursUsualOther, "Hours usually worked a week in other jobs; 0 without other jobs.";
        hours_usual_all = HoursUsualAll, "Hours usually worked a week in all jobs.";
        hours_actual_main = HoursActualMain, "Hours actually worked in the reference week in the main job.";
        hours_actual_other = HoursActualOther, "Hours actually worked in the reference week in other jobs; 0 without other jobs.";
        hours_actual_all = HoursActualAll, "Hours actually worked in the reference week in all jobs.";
        hours_economic_activity = HoursEconomicActivity, "Hours of economic activity in the reference week, production for own use included, fetching water and firewood left out (asked of children).";
        hours_household_chores = HoursHouseholdChores, "Hours of household chores in the reference week, fetching water and firewood included (asked of children).";
        consumption_ppp_2011 = ConsumptionPpp2011, "Consumption or income of the household a person and day, in 2011 PPP dollars.";
        consumption_ppp_2017 = ConsumptionPpp2017, "Consumption or income of the household a person and day, in 2017 PPP dollars.";
        consumption_ppp_2021 = ConsumptionPpp2021, "Consumption or income of the household a person and day, in 2021 PPP dollars.";
        tenure_months = TenureMonths, "Completed months in the main job with the same employer, or in the same business.";
        injury_days_lost = InjuryDaysLost, "Days away from work because of the latest accident at work, the day of the accident left out.";
        earnings = Earnings, "Gross pay of the main job, for the period that earnings_period names.";
        earnings_monthly = EarningsMonthly, "Gross monthly earnings of the main job.";
        earnings_hourly = EarningsHourly, "Gross hourly earnings of the main job.";
    }
}

impl Question {
    /// Whether it asks for weekly hours.
    pub(crate) const fn is_hours(self) -> bool {
        matches!(
            self,
            Self::HoursUsualMain
                | Self::HoursUsualOther
                | Self::HoursUsualAll
                | Self::HoursActualMain
                | Self::HoursActualOther
                | Self::HoursActualAll
        )
    }
    /// The question with this id.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|question| question.id() == id)
    }
}

/// Which questions a survey asked. A question nobody asked is not the same as one nobody answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked(BitSet);

impl Asked {
    /// No question.
    pub const NONE: Self = Self(BitSet::EMPTY);
    /// Every question.
    pub const ALL: Self = Self(BitSet::below(Question::ALL.len() as u8));
    /// Adds a question.
    #[must_use]
    pub const fn with(self, question: Question) -> Self {
        Self(self.0.or(BitSet::one(question as u8)))
    }
    /// The set as bits, for a stored tally.
    pub(crate) const fn bits(self) -> BitSet {
        self.0
    }
    pub(crate) const fn from_bits(bits: BitSet) -> Self {
        Self(bits)
    }
    /// Whether the question was asked.
    pub const fn has(self, question: Question) -> bool {
        self.0.has(question as u8)
    }
}
