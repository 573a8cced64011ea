//! The elements of decent work.

/// The element of the ILO's decent work framework an indicator belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Element {
    /// Economic and social context.
    Context,
    /// Employment opportunities.
    Opportunity,
    /// Adequate earnings and productive work.
    Earnings,
    /// Decent working time.
    WorkingTime,
    /// Combining work, family and personal life.
    FamilyLife,
    /// Work that should be abolished.
    Abolition,
    /// Stability and security of work.
    Stability,
    /// Equal opportunity and treatment in employment.
    Equality,
    /// Safe work environment.
    Safety,
    /// Social security.
    SocialSecurity,
    /// Social dialogue, employers' and workers' representation.
    SocialDialogue,
    /// The digital transition; no element of the framework of 2013.
    Digital,
    /// What becomes of people in training programmes; no element of the framework of 2013.
    Training,
    /// The user's own.
    Own,
}

impl Element {
    /// The context, the ten elements, the digital transition and training outcomes, in the order of the catalogue.
    pub const ALL: [Self; 13] = [
        Self::Context,
        Self::Opportunity,
        Self::Earnings,
        Self::WorkingTime,
        Self::FamilyLife,
        Self::Abolition,
        Self::Stability,
        Self::Equality,
        Self::Safety,
        Self::SocialSecurity,
        Self::SocialDialogue,
        Self::Digital,
        Self::Training,
    ];

    /// The readable id, the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Context => "context",
            Self::Opportunity => "opportunity",
            Self::Earnings => "earnings",
            Self::WorkingTime => "working_time",
            Self::FamilyLife => "family_life",
            Self::Abolition => "abolition",
            Self::Stability => "stability",
            Self::Equality => "equality",
            Self::Safety => "safety",
            Self::SocialSecurity => "social_security",
            Self::SocialDialogue => "social_dialogue",
            Self::Digital => "digital",
            Self::Training => "training",
            Self::Own => "own",
        }
    }

    /// The name of the element.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Context => "Economic and social context",
            Self::Opportunity => "Employment opportunities",
            Self::Earnings => "Adequate earnings and productive work",
            Self::WorkingTime => "Decent working time",
            Self::FamilyLife => "Combining work, family and personal life",
            Self::Abolition => "Work that should be abolished",
            Self::Stability => "Stability and security of work",
            Self::Equality => "Equal opportunity and treatment",
            Self::Safety => "Safe work environment",
            Self::SocialSecurity => "Social security",
            Self::SocialDialogue => "Social dialogue, employers' and workers' representation",
            Self::Digital => "Digital transition",
            Self::Training => "Training outcomes",
            Self::Own => "Own indicators",
        }
    }
}
