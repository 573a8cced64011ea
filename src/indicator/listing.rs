//! Where the frameworks list an indicator: its codes, its weight in the manual, its usual source and breakdowns.

/// How the ILO's Decent Work manual ranks an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Flag {
    /// Main indicators: the first to look at.
    Main,
    /// Additional indicators: where the data are there.
    Additional,
    /// Indicators to be developed in future.
    Future,
    /// Indicators of the economic and social context.
    Context,
}

impl Flag {
    /// The word that tables and cards hold.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Additional => "additional",
            Self::Future => "future",
            Self::Context => "context",
        }
    }
}

/// The place of an indicator in the ILO's Decent Work manual (2nd version).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Manual {
    /// The code, such as `EMPL-2`. Several indicators may share one: the shares of every status are all `EMPL-8`.
    pub code: &'static str,
    /// How the manual ranks it.
    pub flag: Flag,
}

impl Manual {
    pub(crate) const fn main(code: &'static str) -> Self {
        Self { code, flag: Flag::Main }
    }
    pub(crate) const fn additional(code: &'static str) -> Self {
        Self { code, flag: Flag::Additional }
    }
    pub(crate) const fn future(code: &'static str) -> Self {
        Self { code, flag: Flag::Future }
    }
    pub(crate) const fn context(code: &'static str) -> Self {
        Self { code, flag: Flag::Context }
    }
}

/// Where the figures of an indicator usually come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Origin {
    /// A labour force survey, or another survey of households that asks about work.
    LabourForceSurvey,
    /// A survey of the income or the expenditure of households.
    HouseholdSurvey,
    /// A survey of children and what they do.
    ChildLabourSurvey,
    /// A survey of establishments.
    EstablishmentSurvey,
    /// Registers and administrative records.
    Register,
    /// National accounts and price statistics.
    NationalAccounts,
    /// Other documents, such as laws and the findings of supervisory bodies.
    Documents,
}

impl Origin {
    /// The word that tables and cards hold.
    pub const fn id(self) -> &'static str {
        match self {
            Self::LabourForceSurvey => "labour_force_survey",
            Self::HouseholdSurvey => "household_survey",
            Self::ChildLabourSurvey => "child_labour_survey",
            Self::EstablishmentSurvey => "establishment_survey",
            Self::Register => "register",
            Self::NationalAccounts => "national_accounts",
            Self::Documents => "documents",
        }
    }
}

/// Where the frameworks list an indicator, beyond its own ILOSTAT code and SDG number.
///
/// A row of the catalogue states what differs from [`Listing::NONE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Listing {
    /// Its place in the Decent Work manual.
    pub manual: Option<Manual>,
    /// Other codes by which it is found, of ILOSTAT, the SDGs and the manual.
    pub also: &'static [&'static str],
    /// The id in the UNECE handbook of 2015; that of the sub-dimension where the number of the indicator is not sure.
    pub unece: Option<&'static str>,
    /// The breakdowns that the manual asks for.
    pub by: &'static [&'static str],
    /// Where its figures usually come from.
    pub from: &'static [Origin],
}

impl Listing {
    /// Listed nowhere; from a labour force survey, by sex, by youth and adults, and by area.
    pub const NONE: Self = Self {
        manual: None,
        also: &[],
        unece: None,
        by: &["sex", "age_youth_adult", "area"],
        from: &[Origin::LabourForceSurvey],
    };

    /// The other codes that are of ILOSTAT: those with an underscore.
    pub fn also_ilostat(self) -> impl Iterator<Item = &'static str> {
        self.also.iter().copied().filter(|code| code.contains('_'))
    }
    /// The other codes that are SDG numbers: those that begin with a digit.
    pub fn also_sdg(self) -> impl Iterator<Item = &'static str> {
        self.also.iter().copied().filter(|code| code.starts_with(|first: char| first.is_ascii_digit()))
    }
    /// Every code of the manual, its own first: those of indicators have a hyphen, those of the law are `L1` to `L21`.
    pub fn manual_codes(self) -> impl Iterator<Item = &'static str> {
        let also = self.also.iter().copied().filter(|code| code.contains('-') || code.starts_with('L'));
        self.manual.map(|manual| manual.code).into_iter().chain(also.filter(|code| !code.contains('_')))
    }
}
