//! The standard questions: the vocabulary in which every survey's answers are understood.

use super::bit_set::BitSet;
use crate::code::{
    AbsenceReason, Area, Bookkeeping, Citizenship, Code, CodeList, ContractKind, ContractType, Destination, Difficulty,
    DisabilityStatus, EconomicClass, Education, EducationMatch, EnterpriseType, Frequency, GenAiExposure,
    GenAiPotential2023, Icse18, Icse93, Industry, JobTime, LabourForceStatus, MaritalStatus, NonSearchReason,
    Occupation, OccupationMapping, PartTimeReason, PayPeriod, PlaceOfBirth, PlatformActivity,
    PotentialLabourForceStatus, Registration, Sector, Sex, SkillMatch, TrainingAttainment, TrainingExclusion,
    TrainingFollowUp, TrainingProgramme, TrainingQuarter, TrainingStatus, UnemploymentDuration, Workplace, YesNo,
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
        marital_status: MaritalStatus = MaritalStatus, "Marital status.";
        place_of_birth: PlaceOfBirth = PlaceOfBirth, "Born in the country or abroad.";
        citizenship: Citizenship = Citizenship, "Citizen of the country or not.";
        disability_status: DisabilityStatus = DisabilityStatus, "Disability status already derived.";
        difficulty_seeing: Difficulty = DifficultySeeing, "Difficulty seeing, even with glasses (Washington Group short set).";
        difficulty_hearing: Difficulty = DifficultyHearing, "Difficulty hearing, even with a hearing aid (Washington Group short set).";
        difficulty_walking: Difficulty = DifficultyWalking, "Difficulty walking or climbing steps (Washington Group short set).";
        difficulty_remembering: Difficulty = DifficultyRemembering, "Difficulty remembering or concentrating (Washington Group short set).";
        difficulty_self_care: Difficulty = DifficultySelfCare, "Difficulty with self-care, such as washing or dressing (Washington Group short set).";
        difficulty_communicating: Difficulty = DifficultyCommunicating, "Difficulty communicating in the usual language (Washington Group short set).";
        education: Education = Education, "Highest level of education completed (ISCED-2011).";
        in_education: YesNo = InEducation, "Attends formal or non-formal education or training.";
        in_formal_education: YesNo = InFormalEducation, "Attends formal education, courses outside it left aside.";
        education_last_four_weeks: YesNo = EducationLastFourWeeks, "Took part in formal or non-formal education or training in the last four weeks.";
        labour_force_status: LabourForceStatus = LabourForceStatus, "Labour force status already derived (19th ICLS unless the office says otherwise).";
        labour_force_status_icls13: LabourForceStatus = LabourForceStatusIcls13, "Labour force status already derived under the 13th ICLS.";
        worked_for_pay: YesNo = WorkedForPay, "Worked at least one hour for pay in the reference week.";
        worked_in_own_business: YesNo = WorkedInOwnBusiness, "Worked at least one hour in an own business or farm.";
        helped_in_family_business: YesNo = HelpedInFamilyBusiness, "Helped at least one hour in a family member's business or farm.";
        agricultural_activity: YesNo = AgriculturalActivity, "The own or family activity is farming, fishing or gathering.";
        production_destination: Destination = ProductionDestination, "What the output of that activity is meant for.";
        unpaid_trainee_or_volunteer: YesNo = UnpaidTraineeOrVolunteer, "Worked as an unpaid trainee or a volunteer producing goods.";
        unpaid_trainee: YesNo = UnpaidTrainee, "Worked at least one hour without pay as a trainee, apprentice or intern in the reference week.";
        volunteer: YesNo = Volunteer, "Worked at least one hour without pay for others outside the own household or family as a volunteer.";
        own_use_goods: YesNo = OwnUseGoods, "Produced goods mainly for use by the own household for at least one hour: food, water, firewood, clothes, building.";
        own_use_foodstuff: YesNo = OwnUseFoodstuff, "Produced food mainly for the own household by farming, fishing, hunting or gathering, other than for leisure.";
        absent_from_job: YesNo = AbsentFromJob, "Has a job or business but was absent in the reference week.";
        absence_reason: AbsenceReason = AbsenceReason, "Why absent.";
        paid_during_absence: YesNo = PaidDuringAbsence, "Continues to be paid during the absence.";
        absence_within_three_months: YesNo = AbsenceWithinThreeMonths, "The whole absence is expected to last three months or less.";
        does_off_season_duties: YesNo = DoesOffSeasonDuties, "Still performs tasks of the job in the off-season.";
        seeking_work: YesNo = SeekingWork, "Took an active step to find work or start a business in the last four weeks.";
        passive_search: YesNo = PassiveSearch, "Took only passive steps to find work in the last four weeks, such as reading job advertisements.";
        available_for_work: YesNo = AvailableForWork, "Could start work in the reference week or within two weeks.";
        available_in_reference_week: YesNo = AvailableInReferenceWeek, "Could have started work in the reference week.";
        available_within_one_week: YesNo = AvailableWithinOneWeek, "Could start work within one week after the reference week.";
        available_within_two_weeks: YesNo = AvailableWithinTwoWeeks, "Could start work within two weeks after the reference week.";
        arranged_job_start: YesNo = ArrangedJobStart, "Has arranged a job or business that starts later.";
        starts_within_three_months: YesNo = StartsWithinThreeMonths, "Has arranged a job or business that starts within three months.";
        scheme_with_job_offer: YesNo = SchemeWithJobOffer, "Is in a training scheme with a job offer that starts within three months.";
        waiting_to_migrate_for_work: YesNo = WaitingToMigrateForWork, "Took steps to migrate for work and waits for departure.";
        wants_work: YesNo = WantsWork, "Would like to have a job.";
        reason_not_seeking: NonSearchReason = ReasonNotSeeking, "Main reason for not seeking work.";
        potential_labour_force_status: PotentialLabourForceStatus = PotentialLabourForceStatus, "Attachment to the labour force already derived.";
        discouraged: YesNo = Discouraged, "Discouraged jobseeker, already derived.";
        ever_worked: YesNo = EverWorked, "Has worked before, for pay or profit.";
        search_duration: UnemploymentDuration = SearchDuration, "How long the person has been seeking work, in bands.";
        unemployment_duration: UnemploymentDuration = UnemploymentDuration, "Duration of unemployment, already derived.";
        wants_more_hours: YesNo = WantsMoreHours, "Wants to work more hours.";
        available_for_more_hours: YesNo = AvailableForMoreHours, "Is available to work more hours.";
        time_related_underemployed: YesNo = TimeRelatedUnderemployed, "Time-related underemployed, already derived.";
        multiple_jobs: YesNo = MultipleJobs, "Had more than one job or business in the reference week.";
        job_time: JobTime = JobTime, "Full-time or part-time in the main job, by the national definition or in the respondent's own view.";
        part_time_reason: PartTimeReason = PartTimeReason, "Main reason for working part-time.";
        works_evenings: Frequency = WorksEvenings, "How often the person works in the evening.";
        works_nights: Frequency = WorksNights, "How often the person works at night.";
        works_saturdays: Frequency = WorksSaturdays, "How often the person works on Saturdays.";
        works_sundays: Frequency = WorksSundays, "How often the person works on Sundays.";
        works_shifts: Frequency = WorksShifts, "How often the person works in shifts.";
        works_at_home: Frequency = WorksAtHome, "How often the person works at home.";
        flexible_schedule: YesNo = FlexibleSchedule, "Can vary when the working day starts or ends.";
        wants_other_job: YesNo = WantsOtherJob, "Would like to change the job.";
        intends_to_seek_later: YesNo = IntendsToSeekLater, "Aims to look for work later.";
        status_in_employment: Icse93 = StatusInEmployment, "Status in employment in the main job (ICSE-93).";
        status_in_employment_icse18: Icse18 = StatusInEmploymentIcse18, "Status in employment in the main job (ICSE-18).";
        shares_decisions: YesNo = SharesDecisions, "Takes part in the decisions of the family business.";
        paid_regularly_by_family: YesNo = PaidRegularlyByFamily, "Is paid regularly for the work in the family business.";
        paid_apprentice: YesNo = PaidApprentice, "Is a paid apprentice, trainee or intern.";
        casual_work: YesNo = CasualWork, "Works casually, on call or without a guaranteed minimum of hours.";
        has_regular_employees: YesNo = HasRegularEmployees, "Has at least one employee on a regular basis, temporary absence included; family helpers and partners do not count.";
        dominant_client: YesNo = DominantClient, "One client, intermediary or supplier controls the price, the access to the market or how the work is organised.";
        employment_contract: YesNo = EmploymentContract, "Has a contract of employment, written or oral.";
        paid_by_task: YesNo = PaidByTask, "Is paid by the task, by the piece or by commission only.";
        pays_own_contributions: YesNo = PaysOwnContributions, "Is responsible for the own taxes and social contributions.";
        occupation: Occupation = Occupation, "Occupation of the main job (ISCO-08).";
        occupation_mapping: OccupationMapping = OccupationMapping, "How far the code of the occupation leads into ISCO-08, where it was told in another classification.";
        occupation_genai_exposure: GenAiExposure = OccupationGenAiExposure, "Exposure of the occupation to generative AI by the index of 2025, already derived.";
        occupation_genai_potential_2023: GenAiPotential2023 = OccupationGenAiPotential2023, "Potential of generative AI in the occupation by the index of 2023, already derived.";
        digital_access_at_work: YesNo = DigitalAccessAtWork, "Uses a computer, a smartphone or the Internet for the main job.";
        platform_work_12_months: YesNo = PlatformWork12Months, "Worked for pay or profit in tasks organised through a digital platform or an app, for at least one hour in a week of the last twelve months.";
        platform_work_1_month: YesNo = PlatformWork1Month, "Worked for pay or profit in tasks organised through a digital platform or an app, for at least one hour in a week of the last month.";
        platform_activity: PlatformActivity = PlatformActivity, "Main activity through digital platforms or apps in that time.";
        platform_main_job: YesNo = PlatformMainJob, "The main job is organised through a digital platform or an app.";
        industry: Industry = Industry, "Economic activity of the main job (ISIC Rev.4 section).";
        institutional_sector: Sector = InstitutionalSector, "Public or private sector of the main job.";
        contract: ContractType = Contract, "Permanent or temporary contract of the main job.";
        informal_employment: YesNo = InformalEmployment, "Informal employment in the main job, already derived.";
        economic_class: EconomicClass = EconomicClass, "Economic class of the household by the international poverty lines, already derived.";
        below_national_poverty_line: YesNo = BelowNationalPovertyLine, "Lives in a household below the national poverty line, already derived.";
        below_earnings_line: YesNo = BelowEarningsLine, "Earns less in the main job than the line of income deprivation, already derived.";
        contract_kind: ContractKind = ContractKind, "Kind of contract of the main job.";
        written_contract: YesNo = WrittenContract, "Has a written contract in the main job.";
        temporary_agency: YesNo = TemporaryAgency, "Is employed by a temporary employment agency.";
        pension_contribution: YesNo = PensionContribution, "Contributions to an old-age pension are paid for the main job, by the person or the employer.";
        health_coverage: YesNo = HealthCoverage, "Is protected by a health insurance or a health service that everybody has a right to.";
        unemployment_insurance: YesNo = UnemploymentInsurance, "Is insured against unemployment through the main job.";
        injury_insurance: YesNo = InjuryInsurance, "Is covered in the event of an injury at work.";
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
        time_pressure: YesNo = TimePressure, "Works under pressure of time: at high speed or to tight deadlines, or for very long hours.";
        physical_health_risk: YesNo = PhysicalHealthRisk, "Is exposed in the main job to physical risks for health, such as noise, dust, chemicals, heavy loads or painful positions.";
        work_autonomy: YesNo = WorkAutonomy, "Can choose the order, method or speed of the tasks and learn new things in the main job.";
        good_work_relations: YesNo = GoodWorkRelations, "Has good relations at work and the support of colleagues or superiors.";
        education_match: EducationMatch = EducationMatch, "Education against what is usual in the occupation, already derived (see Norms).";
        skill_match: SkillMatch = SkillMatch, "How the own skills correspond to the duties of the main job.";
        trained_12_months: YesNo = Trained12Months, "Took part in formal or non-formal education or training in the last twelve months.";
        trained_4_weeks: YesNo = Trained4Weeks, "Took part in formal or non-formal education or training in the last four weeks.";
        trained_12_months_not_guided: YesNo = Trained12MonthsNotGuided, "Took part in formal or non-formal education or training in the last twelve months, guided on-the-job training left out.";
        vocational_education: YesNo = VocationalEducation, "The highest level of education completed is vocational.";
        work_based_learning: YesNo = WorkBasedLearning, "Had work-based learning in the programme of the highest level of education, in an enterprise or other workplace.";
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
        dsi_information: YesNo = DsiInformation, "Did at least one activity of information and data literacy of the EU's digital skills indicator in the last three months.";
        dsi_communication: YesNo = DsiCommunication, "Did at least one activity of communication and collaboration of the EU's digital skills indicator in the last three months.";
        dsi_content: YesNo = DsiContent, "Did at least one activity of digital content creation of the EU's digital skills indicator in the last three months.";
        dsi_safety: YesNo = DsiSafety, "Did at least one activity of safety of the EU's digital skills indicator in the last three months.";
        dsi_problem_solving: YesNo = DsiProblemSolving, "Did at least one activity of problem solving of the EU's digital skills indicator in the last three months.";
        computer_copy_file: YesNo = ComputerCopyFile, "Copied or moved a file or folder on a computer in the last three months.";
        computer_copy_paste: YesNo = ComputerCopyPaste, "Used copy and paste in a document on a computer in the last three months.";
        computer_attachment: YesNo = ComputerAttachment, "Sent e-mails with attached files from a computer in the last three months.";
        computer_spreadsheet: YesNo = ComputerSpreadsheet, "Used basic arithmetic in a spreadsheet on a computer in the last three months.";
        computer_connect_device: YesNo = ComputerConnectDevice, "Connected and installed a new device to a computer in the last three months.";
        computer_install_software: YesNo = ComputerInstallSoftware, "Found, downloaded, installed and configured software on a computer in the last three months.";
        computer_presentation: YesNo = ComputerPresentation, "Made an electronic presentation with presentation software on a computer in the last three months.";
        computer_transfer: YesNo = ComputerTransfer, "Transferred files between a computer and other devices in the last three months.";
        computer_program: YesNo = ComputerProgram, "Wrote a computer program in a programming language in the last three months.";
        enterprise_type: EnterpriseType = EnterpriseType, "The kind of unit that the main job is in.";
        main_job_destination: Destination = MainJobDestination, "What the output of the unit of the main job is meant for.";
        bookkeeping: Bookkeeping = Bookkeeping, "What accounts the unit of the main job keeps.";
        registration: Registration = Registration, "Whether the unit of the main job is registered with a national authority.";
        workplace: Workplace = Workplace, "Where the work of the main job is done.";
        sells_output: YesNo = SellsOutput, "The own activity produces for sale.";
        employer_social_security: YesNo = EmployerSocialSecurity, "The employer pays contributions to social security.";
        paid_annual_leave: YesNo = PaidAnnualLeave, "Has paid annual leave in the main job.";
        paid_sick_leave: YesNo = PaidSickLeave, "Has paid sick leave in the main job.";
        has_formal_employees: YesNo = HasFormalEmployees, "The own business pays social insurance contributions for at least one employee.";
        job_social_insurance: YesNo = JobSocialInsurance, "Is covered by a social insurance that depends on the job, with contributions paid.";
        job_registered: YesNo = JobRegistered, "The job is registered with an authority.";
        economic_activity: YesNo = EconomicActivity, "Did any economic activity for at least one hour in the reference week, production for own use included (asked of children).";
        hazardous_occupation: YesNo = HazardousOccupation, "Works in an occupation that the country lists as hazardous for children.";
        works_at_night: YesNo = WorksAtNight, "Works at night.";
        exposed_to_hazards: YesNo = ExposedToHazards, "Is exposed at work to a hazard that the country lists, such as heavy loads, dangerous tools, dust or chemicals.";
        training_status: TrainingStatus = TrainingStatus, "Where the participation in the training programme stands.";
        training_programme: TrainingProgramme = TrainingProgramme, "The programme that the participation is reported under.";
        training_participant: YesNo = TrainingParticipant, "Received services beyond self-service and information, in adult education for 12 contact hours or more.";
        training_certified: YesNo = TrainingCertified, "Obtained the certificate of the training programme.";
        training_exited: YesNo = TrainingExited, "Has left the training programme: the last service was 90 days ago or more, and none is planned.";
        training_exclusion: TrainingExclusion = TrainingExclusion, "Why the exit is left out of the primary indicators, if it is.";
        training_quarter_2: TrainingQuarter = TrainingQuarter2, "What the person did in the second quarter after the quarter of the exit.";
        training_quarter_4: TrainingQuarter = TrainingQuarter4, "What the person did in the fourth quarter after the quarter of the exit.";
        training_same_employer: YesNo = TrainingSameEmployer, "Worked for the same employer in the second and in the fourth quarter after the quarter of the exit.";
        training_for_credential: YesNo = TrainingForCredential, "Was in education or training that leads to a credential, on-the-job and customised training left aside.";
        training_credential: TrainingAttainment = TrainingCredential, "Attained a recognised credential during participation or within one year after the exit.";
        training_gain_expected: YesNo = TrainingGainExpected, "Was in education or training that leads to a credential or to employment in the programme year.";
        training_skill_gain: YesNo = TrainingSkillGain, "Achieved a measurable skill gain in the programme year.";
        training_seeking_work: YesNo = TrainingSeekingWork, "Sought work after completing the training programme.";
        training_follow_up_3: TrainingFollowUp = TrainingFollowUp3, "What the follow-up 3 months after completion found.";
        training_follow_up_6: TrainingFollowUp = TrainingFollowUp6, "What the follow-up 6 months after completion found.";
        training_follow_up_12: TrainingFollowUp = TrainingFollowUp12, "What the follow-up 12 months after completion found.";
        training_in_field: YesNo = TrainingInField, "The job found is in the occupation or field of the training programme.";
        training_level_match: EducationMatch = TrainingLevelMatch, "The level of the job found against that of the training programme.";
        training_skills_used: YesNo = TrainingSkillsUsed, "Uses the skills of the training programme some months after it.";
        earnings_period: PayPeriod = EarningsPeriod, "The period that the earnings are for.";
    }
    numbers {
        age = Age, "Age in completed years.";
        absence_months = AbsenceMonths, "Months that the whole absence from the job lasts, past and to come.";
        months_until_start = MonthsUntilStart, "Months until the arranged job or business starts.";
        months_seeking_work = MonthsSeekingWork, "Months of seeking work so far.";
        months_since_last_job = MonthsSinceLastJob, "Months since the last job or business ended.";
        hours_usual_main = HoursUsualMain, "Hours usually worked a week in the main job.";
        hours_usual_other = HoursUsualOther, "Hours usually worked a week in other jobs; 0 without other jobs.";
        hours_usual_all = HoursUsualAll, "Hours usually worked a week in all jobs.";
        hours_actual_main = HoursActualMain, "Hours actually worked in the reference week in the main job.";
        hours_actual_other = HoursActualOther, "Hours actually worked in the reference week in other jobs; 0 without other jobs.";
        hours_actual_all = HoursActualAll, "Hours actually worked in the reference week in all jobs.";
        hours_annual = HoursAnnual, "Hours actually worked in the year in all jobs.";
        contract_months = ContractMonths, "Length of the contract of the main job in months.";
        commuting_minutes = CommutingMinutes, "Minutes that the way from home to work usually takes, one way; 0 without a way.";
        household_work_intensity = HouseholdWorkIntensity, "Share of the year that the working-age adults of the household worked, from 0 to 1.";
        household_income = HouseholdIncome, "Income of the household in the year, as it counts for each of its members: for one person, or equivalised.";
        unit_workers = UnitWorkers, "How many people work in the unit of the main job, oneself included.";
        hours_economic_activity = HoursEconomicActivity, "Hours of economic activity in the reference week, production for own use included, fetching water and firewood left out (asked of children).";
        hours_household_chores = HoursHouseholdChores, "Hours of household chores in the reference week, fetching water and firewood included (asked of children).";
        consumption_ppp_2011 = ConsumptionPpp2011, "Consumption or income of the household a person and day, in 2011 PPP dollars.";
        consumption_ppp_2017 = ConsumptionPpp2017, "Consumption or income of the household a person and day, in 2017 PPP dollars.";
        consumption_ppp_2021 = ConsumptionPpp2021, "Consumption or income of the household a person and day, in 2021 PPP dollars.";
        years_since_graduation = YearsSinceGraduation, "Calendar years from completing the highest level of education to the reference year.";
        tenure_months = TenureMonths, "Completed months in the main job with the same employer, or in the same business.";
        injury_days_lost = InjuryDaysLost, "Days away from work because of the latest accident at work, the day of the accident left out.";
        training_hours = TrainingHours, "Contact hours received in the training programme.";
        training_cost = TrainingCost, "What the participation in the training programme cost.";
        training_months_to_job = TrainingMonthsToJob, "Months from completion to the first job; 0 for a job that had begun before.";
        training_follow_up_hours_3 = TrainingFollowUpHours3, "Hours worked in the reference week of the follow-up 3 months after completion.";
        training_follow_up_hours_6 = TrainingFollowUpHours6, "Hours worked in the reference week of the follow-up 6 months after completion.";
        training_follow_up_hours_12 = TrainingFollowUpHours12, "Hours worked in the reference week of the follow-up 12 months after completion.";
        training_earnings_quarter_2 = TrainingEarningsQuarter2, "Unsubsidised earnings of the second quarter after the quarter of the exit.";
        training_earnings_before = TrainingEarningsBefore, "Earnings before the training programme, in the prices of those after.";
        training_earnings_after = TrainingEarningsAfter, "Earnings after the training programme, for a period of the same length.";
        training_score_before = TrainingScoreBefore, "Share of the points of the test before the training programme, from 0 to 1.";
        training_score_after = TrainingScoreAfter, "Share of the points of the test after the training programme, from 0 to 1.";
        training_satisfaction = TrainingSatisfaction, "Satisfaction with the training programme, from 0 to 100.";
        earnings = Earnings, "Gross pay of the main job, for the period that earnings_period names.";
        earnings_monthly = EarningsMonthly, "Gross monthly earnings of the main job.";
        earnings_hourly = EarningsHourly, "Gross hourly earnings of the main job.";
    }
}

impl Question {
    /// The lowest and the highest number that can be, for questions of which any other is refused.
    ///
    /// ```
    /// use decentwork::Question;
    /// assert_eq!(Question::TrainingSatisfaction.range(), Some([0, 100]));
    /// assert_eq!(Question::TrainingCost.range(), None);
    /// ```
    pub const fn range(self) -> Option<[i64; 2]> {
        match self {
            Self::TrainingScoreBefore | Self::TrainingScoreAfter => Some([0, 1]),
            Self::TrainingSatisfaction => Some([0, 100]),
            // A week has 168 hours.
            Self::TrainingFollowUpHours3 | Self::TrainingFollowUpHours6 | Self::TrainingFollowUpHours12 => {
                Some([0, 168])
            }
            _ => None,
        }
    }
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
    pub const ALL: Self = Self(BitSet::below(Question::ALL.len() as u16));
    /// Adds a question.
    #[must_use]
    pub const fn with(self, question: Question) -> Self {
        Self(self.0.or(BitSet::one(question as u16)))
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
        self.0.has(question as u16)
    }
}
