//! The choices the standards leave to the country, each with its default and its source.

use super::child_labour::CHILD_AGES;
use super::learning::{GRADUATION_YEARS, TENURE_MONTHS};
use super::poverty::{PovertyLines, PppYear};
use super::question::Question;
use super::sector::LARGER_UNIT;
use super::{duration, hours, pay, training};
use crate::record::Amount;

/// Which hours a threshold is compared with. Where the first is not asked, the other is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum HoursBasis {
    /// Hours usually worked a week.
    Usual,
    /// Hours actually worked in the reference week.
    Actual,
}

/// What becomes of people without a job of whom search or availability is unknown (19th ICLS Res. I, para. 47).
///
/// Unknown by default: unknown is not false. ILO processing puts them outside the labour force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum UnknownSearch {
    /// Their status is unknown.
    Unknown,
    /// They are outside the labour force.
    Outside,
}

/// What becomes of farmers, fishers and gatherers who do not say what their output is meant for
/// (19th ICLS Res. I, paras 22 to 25).
///
/// Unknown by default: unknown is not false. Where the question was not asked, work counts as market work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum UnknownDestination {
    /// Whether they are employed is unknown.
    Unknown,
    /// They produce for the market and are employed.
    Market,
    /// They produce for own use and are not employed by this work.
    OwnUse,
}

/// What an occupation asks for by a norm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum EducationNorm {
    /// By major group of ISCO-08: tertiary, upper secondary or less.
    MajorGroup,
    /// By skill level of ISCO-08, which sets managers and professionals above technicians.
    SkillLevel,
}

/// How long after the reference week people may still become available for work
/// (13th ICLS Res. I, para. 10(3); 19th ICLS Res. I, para. 47(c): a short period, two weeks at the most in all).
///
/// It chooses among the questions that ask for the periods apart. Where a survey asks one question about
/// availability, that question has its own period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum AvailabilityWindow {
    /// In the reference week itself.
    ReferenceWeek,
    /// In the reference week or within one week after it.
    OneWeek,
    /// In the reference week or within two weeks after it.
    TwoWeeks,
}

/// How many weeks a month has, where pay of a week or an hour is brought to a month, or of a month to an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum WeeksPerMonth {
    /// 52/12, as in most of ILO processing.
    FiftyTwoTwelfths,
    /// 4.33, which is 52/12 rounded.
    FourPointThreeThree,
    /// 4.3, as in the Global Labor Database of the World Bank.
    FourPointThree,
    /// 4, as in a few files of ILO processing.
    Four,
}

impl WeeksPerMonth {
    /// The number of weeks as a fraction in its lowest terms.
    pub(super) const fn fraction(self) -> (u32, u32) {
        match self {
            Self::FiftyTwoTwelfths => (13, 3),
            Self::FourPointThreeThree => (433, 100),
            Self::FourPointThree => (43, 10),
            Self::Four => (4, 1),
        }
    }
}

/// Ages and hours limits; recorded in the manifest and part of a plan's fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default, deny_unknown_fields))]
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own, with its name in documents")]
#[non_exhaustive]
pub struct Parameters {
    /// Lowest working age, 15 (SDG indicator 8.5.2 metadata; some countries 10, 14 or 16).
    pub working_age_from: u8,
    /// Highest working age, none internationally (EU-LFS: 74 for unemployment).
    pub working_age_to: Option<u8>,
    /// Highest age of unemployment and of the potential labour force, none internationally (EU-LFS: 74).
    ///
    /// Whoever is older and has no job is outside the labour force, whatever he seeks.
    pub unemployment_age_to: Option<u8>,
    /// Youngest youth, 15.
    pub youth_from: u8,
    /// Oldest youth, 24 (national variants 29 and 34).
    pub youth_to: u8,
    /// Oldest youth in the wider sense, 29 (EU and OECD NEET; ILOSTAT TRA_STAGE).
    pub wide_youth_to: u8,
    /// The period in which the unemployed must be available, two weeks after the reference week
    /// (SDG indicator 8.5.2 metadata, EU-LFS; one week in some countries).
    pub availability_window: AvailabilityWindow,
    /// Whether passive steps, such as only reading job advertisements, are a search; they are not
    /// (19th ICLS Res. I, para. 47(b); EU-LFS), but they are in some countries.
    pub passive_search_counts: bool,
    /// A future starter starts within this many months, 3 (19th ICLS Res. I, para. 48(a)), where the survey asks for months.
    pub future_start_months: u8,
    /// An absence that must be tested lasts this many months at the most, 3 (19th ICLS Res. I, para. 29(c)), where the
    /// survey asks for months.
    pub absence_months: u8,
    /// Long-term unemployment is this many months or more, 12 (ILOSTAT UNE_LGTD).
    pub long_term_months: u8,
    /// Part-time is fewer weekly hours than this, 35 (ILOSTAT EMP_PTER).
    pub part_time_hours: u8,
    /// Part-time is measured by actual hours in all jobs (ILOSTAT EMP_PTER).
    pub part_time_basis: HoursBasis,
    /// Long hours are more weekly hours than this, 48 (ILO Decent Work manual TIME-1).
    pub long_hours: u8,
    /// Long hours are measured by usual hours in all jobs (ILO Decent Work manual TIME-1).
    pub long_hours_basis: HoursBasis,
    /// Part-time by the national definition is fewer usual weekly hours in the main job than this, 35 (national; ILO
    /// processing finds 35 and 40 most often), where the survey does not ask for it.
    pub national_part_time_hours: u8,
    /// Whether "sometimes" is enough for work in the evening, at night, on weekends, in shifts and at home
    /// (UNECE handbook, dimension 3: usually or sometimes).
    pub sometimes_counts: bool,
    /// A long way to work takes more minutes than this, one way, 60 (own choice; no standard sets one).
    pub long_commute_minutes: u8,
    /// A contract of this many months or more is stable employment, 12 (ILO school-to-work transition surveys).
    pub stable_contract_months: u8,
    /// Low work intensity of a household is less than this percentage, 20 (EU-SILC).
    pub low_work_intensity_percent: u8,
    /// Oldest person whose household's work intensity is looked at, 64 (EU-SILC from 2021 on; 59 before).
    pub work_intensity_age_to: u8,
    /// Time-related underemployment is fewer weekly hours than this, 35 (national; 35 and 40 are most frequent).
    pub underemployment_hours: u8,
    /// Time-related underemployment is measured by usual hours in all jobs by default.
    pub underemployment_basis: HoursBasis,
    /// Whether available non-seekers must also want work to be in the potential labour force
    /// (19th ICLS Res. I, para. 51(b)); only where the question was asked.
    pub potential_labour_force_wants_work: bool,
    /// Employees whose contract ends within fewer months than this are short-term, 3 (ICSE-18 groups 42 and 43).
    pub short_term_months: u8,
    /// Whether owner-operators of corporations (ICSE-18 groups 11 and 21) are employees in ICSE-93, as some countries have it.
    pub owner_operators_are_employees: bool,
    /// A unit with more workers than this and fixed premises counts as formal where registration is not known, 5
    /// (ILO implementation of the 17th ICLS).
    pub informal_unit_workers: u8,
    /// What becomes of people of whom search or availability is unknown: unknown.
    pub unknown_search: UnknownSearch,
    /// What becomes of producers whose output has an unknown destination: unknown.
    pub unknown_destination: UnknownDestination,
    /// Children of 12 to 14 years work too long from this many hours of economic activity a week, 14 (SDG indicator
    /// 8.7.1 metadata).
    pub child_light_work_hours: u8,
    /// Children of 15 to 17 years, and children in hazardous work, work too long at this many hours of economic activity
    /// a week, 43 (SDG indicator 8.7.1 metadata).
    pub child_long_hours: u8,
    /// Children of 5 to 14 years do too many household chores at this many hours a week, 21 (SDG indicator 8.7.1
    /// metadata).
    pub child_chores_hours: u8,
    /// Whether just 43 hours of work, or 21 of chores, are too many. They are in the bands of ILOSTAT, the default; the
    /// text of the SDG metadata says "more than".
    pub child_hours_inclusive: bool,
    /// Poverty lines in 2011 PPP dollars: 1.90, 3.20 and 5.50 (World Bank).
    pub poverty_lines_2011: PovertyLines,
    /// Poverty lines in 2017 PPP dollars: 2.15, 3.65 and 6.85 (World Bank, September 2022).
    pub poverty_lines_2017: PovertyLines,
    /// Poverty lines in 2021 PPP dollars: 3.00, 4.20 and 8.30 (World Bank, June 2025).
    pub poverty_lines_2021: PovertyLines,
    /// Whether fixed-term contracts are precarious too, beside casual, short-term and seasonal ones (versions of the
    /// ILO Decent Work manual differ).
    pub precarious_includes_fixed_term: bool,
    /// Whether exposure to generative AI counts only where the person uses a digital device or the Internet for the job
    /// (after ILO Working Paper 121 on Latin America and the Caribbean; by default it does not matter).
    pub digital_access_required: bool,
    /// The lowest gradient of exposure that is part of the need to reskill, 3 (own choice; no standard sets one).
    pub reskilling_gradient_from: u8,
    /// The age from which an old-age pension can be drawn, 65 (SDG indicator 1.3.1 metadata; statutory ages are
    /// national).
    pub pension_age: u8,
    /// What education an occupation asks for: by major group (ILO, normative approach).
    pub education_norm: EducationNorm,
    /// Whether people without schooling are rated against their occupation, as being at ISCED level 0. By default they
    /// are left out.
    pub no_schooling_is_a_level: bool,
    /// How many weeks a month has, 52/12 (ILO processing; a few of its files take 4, other sources 4.3 or 4.33).
    pub weeks_per_month: WeeksPerMonth,
    /// Whoever earns less a month in the main job is deprived of income: a line in the currency of the earnings, which
    /// only the country can set. Without one it takes the answer `below_earnings_line`.
    ///
    /// In nine Latin American countries it was six baskets of food (from memory).
    pub deprivation_earnings_line: Option<Amount>,
    /// Whoever has been in the main job for fewer months is deprived of stability, 36 (from memory).
    pub deprivation_tenure_months: u8,
    /// Whoever usually works more hours a week in all jobs is deprived of decent hours, 45 (from memory; 48 in some
    /// versions).
    pub deprivation_hours: u8,
    /// Whoever is deprived in this many sixths or more is multiply deprived: 2, a third, which is one whole dimension or
    /// two halves. 1 is the union, any deprivation; 6 is the intersection, all of them.
    pub deprivation_cutoff_sixths: u8,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            working_age_from: 15,
            working_age_to: None,
            unemployment_age_to: None,
            youth_from: 15,
            youth_to: 24,
            wide_youth_to: 29,
            availability_window: AvailabilityWindow::TwoWeeks,
            passive_search_counts: false,
            future_start_months: 3,
            absence_months: 3,
            long_term_months: 12,
            part_time_hours: 35,
            part_time_basis: HoursBasis::Actual,
            long_hours: 48,
            long_hours_basis: HoursBasis::Usual,
            national_part_time_hours: 35,
            sometimes_counts: true,
            long_commute_minutes: 60,
            stable_contract_months: 12,
            low_work_intensity_percent: 20,
            work_intensity_age_to: 64,
            underemployment_hours: 35,
            underemployment_basis: HoursBasis::Usual,
            potential_labour_force_wants_work: true,
            short_term_months: 3,
            owner_operators_are_employees: false,
            informal_unit_workers: 5,
            unknown_search: UnknownSearch::Unknown,
            unknown_destination: UnknownDestination::Unknown,
            child_light_work_hours: 14,
            child_long_hours: 43,
            child_chores_hours: 21,
            child_hours_inclusive: true,
            poverty_lines_2011: PppYear::Ppp2011.lines(),
            poverty_lines_2017: PppYear::Ppp2017.lines(),
            poverty_lines_2021: PppYear::Ppp2021.lines(),
            precarious_includes_fixed_term: false,
            digital_access_required: false,
            reskilling_gradient_from: 3,
            pension_age: 65,
            education_norm: EducationNorm::MajorGroup,
            no_schooling_is_a_level: false,
            weeks_per_month: WeeksPerMonth::FiftyTwoTwelfths,
            deprivation_earnings_line: None,
            deprivation_tenure_months: 36,
            deprivation_hours: 45,
            deprivation_cutoff_sixths: 2,
        }
    }
}

impl Parameters {
    /// The ages of the European Union Labour Force Survey from 2021 on: labour status from 15 to 89, unemployment and
    /// the potential labour force up to 74 (Regulation (EU) 2019/1700 and its implementing acts; from memory).
    ///
    /// Everything else is as by default: active search, availability within two weeks, start within three months.
    pub fn eu_lfs() -> Self {
        Self { working_age_to: Some(89), unemployment_age_to: Some(74), ..Self::default() }
    }

    /// The same with youth from 15 to this age: 24 by default, 29 and 34 in national series.
    #[must_use]
    pub const fn youth_up_to(mut self, age: u8) -> Self {
        self.youth_to = age;
        self
    }

    /// The ages at which any fact may change, in ascending order.
    pub(crate) fn age_limits(&self) -> Vec<u8> {
        let always = [self.youth_to, self.wide_youth_to, self.work_intensity_age_to];
        let last = always.into_iter().chain(self.working_age_to).chain(self.unemployment_age_to);
        let mut limits = vec![self.working_age_from, self.youth_from];
        limits.extend(CHILD_AGES);
        // Ages of fertility end with 49, those of Eurostat's employment rates are 20 to 64.
        limits.extend([15, 50, 20, 65, self.pension_age]);
        // Adults who learn are 25 to 64, recent graduates 20 to 34.
        limits.extend([25, 35]);
        limits.extend(last.map(|age| age.saturating_add(1)));
        limits.sort_unstable();
        limits.dedup();
        limits
    }

    /// The numbers at which any fact may change, for each question that asks for one, in ascending order.
    ///
    /// A fact may compare an answer with these and with nothing else: rows between two limits are one class.
    pub(crate) fn limits(&self, question: Question) -> Vec<Amount> {
        let whole = |limits: &[u8]| limits.iter().filter_map(|limit| Amount::from_integer(i64::from(*limit))).collect();
        let mut limits: Vec<Amount> = match question {
            Question::HoursEconomicActivity => whole(&[1, self.child_light_work_hours, self.child_long_hours]),
            Question::ConsumptionPpp2011 => self.poverty_lines_2011.limits().to_vec(),
            Question::ConsumptionPpp2017 => self.poverty_lines_2017.limits().to_vec(),
            Question::ConsumptionPpp2021 => self.poverty_lines_2021.limits().to_vec(),
            Question::TenureMonths => whole(&[&TENURE_MONTHS[..], &[self.deprivation_tenure_months]].concat()),
            Question::EarningsMonthly => self.deprivation_earnings_line.into_iter().collect(),
            Question::Earnings => self
                .deprivation_earnings_line
                .map_or_else(Vec::new, |line| pay::limits_of_pay(line, self.weeks_per_month)),
            Question::YearsSinceGraduation => whole(&GRADUATION_YEARS),
            Question::HoursHouseholdChores => whole(&[self.child_chores_hours]),
            _ if question.is_hours() => {
                let own = [
                    self.part_time_hours,
                    self.long_hours,
                    self.underemployment_hours,
                    self.national_part_time_hours,
                    self.deprivation_hours,
                ];
                whole(&[&hours::BANDS[..], &own].concat())
            }
            Question::CommutingMinutes => whole(&[0, self.long_commute_minutes]),
            Question::ContractMonths => whole(&[self.stable_contract_months, self.short_term_months]),
            Question::HouseholdWorkIntensity => {
                Amount::from_scaled(i128::from(self.low_work_intensity_percent), 2).into_iter().collect()
            }
            Question::MonthsUntilStart => whole(&[self.future_start_months]),
            Question::AbsenceMonths => whole(&[self.absence_months]),
            Question::MonthsSeekingWork | Question::MonthsSinceLastJob => {
                whole(&[&duration::BANDS[..], &[self.long_term_months]].concat())
            }
            Question::UnitWorkers => whole(&[self.informal_unit_workers, LARGER_UNIT]),
            Question::TrainingEarningsQuarter2 | Question::TrainingEarningsBefore | Question::TrainingEarningsAfter => {
                whole(&[0])
            }
            Question::TrainingFollowUpHours3 | Question::TrainingFollowUpHours6 | Question::TrainingFollowUpHours12 => {
                whole(&[training::PLACEMENT_HOURS])
            }
            _ => Vec::new(),
        };
        limits.sort_unstable();
        limits.dedup();
        limits
    }
}
