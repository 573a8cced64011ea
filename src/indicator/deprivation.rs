//! Multiple deprivation in employment: how many are deprived of quality in several items at once, how much, and in what.

use super::{Element, Formula, Measure, Scope, Source, Unit, indicators};
use crate::derive::{Fact, Quantity};

const METHOD: &str = "Alkire and Foster (2011), Counting and multidimensional poverty measurement";
const STRUCTURE: &str = "Sehnbruch and others (2020), The quality of employment in nine Latin American countries";

const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);
const DEPRIVED: Scope = Scope::of(&[Fact::Employed, Fact::MultiplyDeprived]);
const SCORE: Measure = Measure::Quantity(Quantity::DeprivationScore);

indicators! {
    Element::Stability;
    /// The headcount of the method of Alkire and Foster.
    MULTIPLE_DEPRIVATION_RATE {
        id: "multiple_deprivation_rate",
        name: "Multiple deprivation rate in employment",
        definition: "Employed people who are deprived in a third or more of the weighted items of employment quality, as a percentage of the employed of whom all five items are known. Income counts a third; status, tenure, social security and hours count a sixth each. The cut-off is a parameter in sixths; whoever lacks one answer is left out and told as missing, and not taken for not deprived.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::MultiplyDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "headcount ratio H"), Source::new(STRUCTURE, "five items in three dimensions")],
    }
    /// The intensity of the method of Alkire and Foster.
    MULTIPLE_DEPRIVATION_INTENSITY {
        id: "multiple_deprivation_intensity",
        name: "Intensity of multiple deprivation in employment",
        definition: "The mean share of the weighted items in which multiply deprived employed people are deprived, from the cut-off to 1. Where nobody is multiply deprived there is no intensity, and it is not 0.",
        unit: Unit::Index,
        universe: "multiply deprived employed people",
        formula: Formula::Mean { of: SCORE, among: DEPRIVED },
        sources: &[Source::new(METHOD, "average deprivation share A"), Source::new(STRUCTURE, "five items in three dimensions")],
    }
    /// The adjusted headcount of the method of Alkire and Foster.
    ADJUSTED_MULTIPLE_DEPRIVATION {
        id: "adjusted_multiple_deprivation",
        name: "Adjusted headcount of multiple deprivation in employment",
        definition: "The deprivations of the multiply deprived as a share of those that all employed people could have: rate times intensity, from 0 to 1. It grows when somebody deprived loses in one item more, as the rate does not, and that of the whole is the mean of those of groups by their population.",
        unit: Unit::Index,
        universe: "employed people with all five items known",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::CensoredDeprivationScore), among: EMPLOYED },
        sources: &[Source::new(METHOD, "adjusted headcount ratio M0"), Source::new(STRUCTURE, "five items in three dimensions")],
    }
    /// Uncensored deprivation in income.
    INCOME_DEPRIVATION_RATE {
        id: "income_deprivation_rate",
        name: "Deprivation rate in income",
        definition: "Employed people who earn less in the main job than the line, as a percentage of the employed of whom all five items of deprivation are known. Six baskets of food a month in nine Latin American countries; the line is a parameter, `deprivation_earnings_line`, or an answer. It counts everybody deprived in it, also those who are not multiply deprived.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::IncomeDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "uncensored headcount ratio"), Source::new(STRUCTURE, "income; the limit from memory")],
    }
    /// Uncensored deprivation in status in employment.
    STATUS_DEPRIVATION_RATE {
        id: "status_deprivation_rate",
        name: "Deprivation rate in status in employment",
        definition: "Employed people who are employees without a written contract, own-account workers without tertiary education or contributing family workers, as a percentage of the employed of whom all five items of deprivation are known. It counts everybody deprived in it, also those who are not multiply deprived.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::StatusDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "uncensored headcount ratio"), Source::new(STRUCTURE, "status in employment; the limit from memory")],
    }
    /// Uncensored deprivation in tenure.
    TENURE_DEPRIVATION_RATE {
        id: "tenure_deprivation_rate",
        name: "Deprivation rate in tenure",
        definition: "Employed people who have been in the main job for fewer than 36 months, a parameter, as a percentage of the employed of whom all five items of deprivation are known. It counts everybody deprived in it, also those who are not multiply deprived.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::TenureDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "uncensored headcount ratio"), Source::new(STRUCTURE, "tenure; the limit from memory")],
    }
    /// Uncensored deprivation in social security.
    SOCIAL_SECURITY_DEPRIVATION_RATE {
        id: "social_security_deprivation_rate",
        name: "Deprivation rate in social security",
        definition: "Employed people who have no contributions to a pension paid for the main job, as a percentage of the employed of whom all five items of deprivation are known. It counts everybody deprived in it, also those who are not multiply deprived.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::SocialSecurityDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "uncensored headcount ratio"), Source::new(STRUCTURE, "social security; the limit from memory")],
    }
    /// Uncensored deprivation in hours.
    HOURS_DEPRIVATION_RATE {
        id: "hours_deprivation_rate",
        name: "Deprivation rate in hours",
        definition: "Employed people who usually work more than 45 hours a week in all jobs, a parameter, as a percentage of the employed of whom all five items of deprivation are known. It counts everybody deprived in it, also those who are not multiply deprived.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::HoursDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "uncensored headcount ratio"), Source::new(STRUCTURE, "hours; the limit from memory")],
    }
    /// Censored deprivation in income.
    CENSORED_INCOME_DEPRIVATION_RATE {
        id: "censored_income_deprivation_rate",
        name: "Censored deprivation rate in income",
        definition: "Employed people who are multiply deprived and earn less in the main job than the line, as a percentage of the employed of whom all five items of deprivation are known. These rates, by their weights, add up to the adjusted headcount; those of income_deprivation_rate and its like do not.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::IncomeDeprived, Fact::MultiplyDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "censored headcount ratio"), Source::new(STRUCTURE, "income; the limit from memory")],
    }
    /// Censored deprivation in status in employment.
    CENSORED_STATUS_DEPRIVATION_RATE {
        id: "censored_status_deprivation_rate",
        name: "Censored deprivation rate in status in employment",
        definition: "Employed people who are multiply deprived and are employees without a written contract, own-account workers without tertiary education or contributing family workers, as a percentage of the employed of whom all five items of deprivation are known. These rates, by their weights, add up to the adjusted headcount; those of status_deprivation_rate and its like do not.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::StatusDeprived, Fact::MultiplyDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "censored headcount ratio"), Source::new(STRUCTURE, "status in employment; the limit from memory")],
    }
    /// Censored deprivation in tenure.
    CENSORED_TENURE_DEPRIVATION_RATE {
        id: "censored_tenure_deprivation_rate",
        name: "Censored deprivation rate in tenure",
        definition: "Employed people who are multiply deprived and have been in the main job for fewer than 36 months, a parameter, as a percentage of the employed of whom all five items of deprivation are known. These rates, by their weights, add up to the adjusted headcount; those of tenure_deprivation_rate and its like do not.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::TenureDeprived, Fact::MultiplyDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "censored headcount ratio"), Source::new(STRUCTURE, "tenure; the limit from memory")],
    }
    /// Censored deprivation in social security.
    CENSORED_SOCIAL_SECURITY_DEPRIVATION_RATE {
        id: "censored_social_security_deprivation_rate",
        name: "Censored deprivation rate in social security",
        definition: "Employed people who are multiply deprived and have no contributions to a pension paid for the main job, as a percentage of the employed of whom all five items of deprivation are known. These rates, by their weights, add up to the adjusted headcount; those of social_security_deprivation_rate and its like do not.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::SocialSecurityDeprived, Fact::MultiplyDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "censored headcount ratio"), Source::new(STRUCTURE, "social security; the limit from memory")],
    }
    /// Censored deprivation in hours.
    CENSORED_HOURS_DEPRIVATION_RATE {
        id: "censored_hours_deprivation_rate",
        name: "Censored deprivation rate in hours",
        definition: "Employed people who are multiply deprived and usually work more than 45 hours a week in all jobs, a parameter, as a percentage of the employed of whom all five items of deprivation are known. These rates, by their weights, add up to the adjusted headcount; those of hours_deprivation_rate and its like do not.",
        unit: Unit::Percent,
        universe: "employed people with all five items known",
        formula: Formula::Share { of: Scope::of(&[Fact::HoursDeprived, Fact::MultiplyDeprived]), among: EMPLOYED },
        sources: &[Source::new(METHOD, "censored headcount ratio"), Source::new(STRUCTURE, "hours; the limit from memory")],
    }
    /// What income contributes to multiple deprivation.
    INCOME_DEPRIVATION_CONTRIBUTION {
        id: "income_deprivation_contribution",
        name: "Contribution of income to multiple deprivation",
        definition: "The weight of income times its censored rate, as a percentage of the adjusted headcount: the part of the deprivation of the multiply deprived that is deprivation in it. The contributions of the five items are 100 percent together.",
        unit: Unit::Percent,
        universe: "multiply deprived employed people",
        formula: Formula::Ratio { of: Measure::Quantity(Quantity::IncomeDeprivation), to: SCORE, among: DEPRIVED },
        sources: &[Source::new(METHOD, "decomposition by dimension"), Source::new(STRUCTURE, "weights")],
    }
    /// What status in employment contributes to multiple deprivation.
    STATUS_DEPRIVATION_CONTRIBUTION {
        id: "status_deprivation_contribution",
        name: "Contribution of status in employment to multiple deprivation",
        definition: "The weight of status in employment times its censored rate, as a percentage of the adjusted headcount: the part of the deprivation of the multiply deprived that is deprivation in it. The contributions of the five items are 100 percent together.",
        unit: Unit::Percent,
        universe: "multiply deprived employed people",
        formula: Formula::Ratio { of: Measure::Quantity(Quantity::StatusDeprivation), to: SCORE, among: DEPRIVED },
        sources: &[Source::new(METHOD, "decomposition by dimension"), Source::new(STRUCTURE, "weights")],
    }
    /// What tenure contributes to multiple deprivation.
    TENURE_DEPRIVATION_CONTRIBUTION {
        id: "tenure_deprivation_contribution",
        name: "Contribution of tenure to multiple deprivation",
        definition: "The weight of tenure times its censored rate, as a percentage of the adjusted headcount: the part of the deprivation of the multiply deprived that is deprivation in it. The contributions of the five items are 100 percent together.",
        unit: Unit::Percent,
        universe: "multiply deprived employed people",
        formula: Formula::Ratio { of: Measure::Quantity(Quantity::TenureDeprivation), to: SCORE, among: DEPRIVED },
        sources: &[Source::new(METHOD, "decomposition by dimension"), Source::new(STRUCTURE, "weights")],
    }
    /// What social security contributes to multiple deprivation.
    SOCIAL_SECURITY_DEPRIVATION_CONTRIBUTION {
        id: "social_security_deprivation_contribution",
        name: "Contribution of social security to multiple deprivation",
        definition: "The weight of social security times its censored rate, as a percentage of the adjusted headcount: the part of the deprivation of the multiply deprived that is deprivation in it. The contributions of the five items are 100 percent together.",
        unit: Unit::Percent,
        universe: "multiply deprived employed people",
        formula: Formula::Ratio { of: Measure::Quantity(Quantity::SocialSecurityDeprivation), to: SCORE, among: DEPRIVED },
        sources: &[Source::new(METHOD, "decomposition by dimension"), Source::new(STRUCTURE, "weights")],
    }
    /// What hours contributes to multiple deprivation.
    HOURS_DEPRIVATION_CONTRIBUTION {
        id: "hours_deprivation_contribution",
        name: "Contribution of hours to multiple deprivation",
        definition: "The weight of hours times its censored rate, as a percentage of the adjusted headcount: the part of the deprivation of the multiply deprived that is deprivation in it. The contributions of the five items are 100 percent together.",
        unit: Unit::Percent,
        universe: "multiply deprived employed people",
        formula: Formula::Ratio { of: Measure::Quantity(Quantity::HoursDeprivation), to: SCORE, among: DEPRIVED },
        sources: &[Source::new(METHOD, "decomposition by dimension"), Source::new(STRUCTURE, "weights")],
    }
}
