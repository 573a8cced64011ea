//! Learning of adults and outcomes of recent graduates, as the European Union measures them.

use super::context::SDG;
use super::{Element, Formula, Scope, Source, Unit, indicators};
use crate::derive::Fact;

const LFS: &str = "Eurostat, adult participation in learning";
const GRADUATES: &str = "Eurostat, employment rates of recent graduates";
const COUNCIL: &str = "Council Recommendation of 24 November 2020 on vocational education and training";
const ADULTS: Scope = Scope::of(&[Fact::Aged25To64]);

indicators! {
    Element::Earnings;
    /// Adult learning in the last four weeks, 25 to 64 years (EU).
    ADULT_LEARNING_RATE_4_WEEKS_25_64 {
        id: "adult_learning_rate_4_weeks_25_64",
        name: "Adult learning in the last four weeks, 25 to 64 years (EU)",
        definition: "People of 25 to 64 years who took part in formal or non-formal education or training in the last four weeks, as a percentage of people of that age who told it. Never compare or average it with the rate of twelve months, which is two to four times as high.",
        unit: Unit::Percent,
        universe: "population of 25 to 64 years",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainedLastFourWeeks]), among: ADULTS },
        sources: &[Source::new(LFS, "trng_lfs")],
    }
    /// Adult learning in the last twelve months, 25 to 64 years.
    ADULT_LEARNING_RATE_25_64 {
        id: "adult_learning_rate_25_64",
        name: "Adult learning in the last twelve months, 25 to 64 years",
        definition: "People of 25 to 64 years who took part in formal or non-formal education or training in the last twelve months, guided on-the-job training included, as a percentage of people of that age who told it.",
        unit: Unit::Percent,
        universe: "population of 25 to 64 years",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainedLastYear]), among: ADULTS },
        sources: &[Source::new(SDG, "4.3.1, adults"), Source::new(LFS, "trng_aes")],
    }
    /// Adult learning in the last twelve months, target of the EU for 2030.
    ADULT_LEARNING_RATE_EU_2030 {
        id: "adult_learning_rate_eu_2030",
        name: "Adult learning in the last twelve months, target of the EU for 2030",
        definition: "People of 25 to 64 years who took part in formal or non-formal education or training in the last twelve months, guided on-the-job training left out, as a percentage of people of that age who told it. The target is 60 percent.",
        unit: Unit::Percent,
        universe: "population of 25 to 64 years",
        formula: Formula::Share { of: Scope::of(&[Fact::TrainedLastYearNotGuided]), among: ADULTS },
        sources: &[Source::new("European Pillar of Social Rights action plan", "target of 2030")],
    }
    /// Employment rate of recent graduates.
    RECENT_GRADUATE_EMPLOYMENT_RATE {
        id: "recent_graduate_employment_rate",
        name: "Employment rate of recent graduates",
        definition: "Employed people as a percentage of recent graduates: 20 to 34 years old, ISCED level 3 to 8 completed one to three years before the reference year, and in no education or training in the last four weeks.",
        unit: Unit::Percent,
        universe: "recent graduates",
        formula: Formula::Share { of: Scope::of(&[Fact::Employed]), among: Scope::of(&[Fact::RecentGraduate]) },
        sources: &[Source::new(GRADUATES, "edat_lfse_24")],
    }
    /// Employment rate of recent graduates of vocational education.
    RECENT_VOCATIONAL_GRADUATE_EMPLOYMENT_RATE {
        id: "recent_vocational_graduate_employment_rate",
        name: "Employment rate of recent graduates of vocational education",
        definition: "Employed people as a percentage of recent graduates of vocational education: 20 to 34 years old, highest level vocational and completed one to three years before the reference year, and in no education or training in the last four weeks. The target of the EU is of ISCED levels 3 and 4.",
        unit: Unit::Percent,
        universe: "recent graduates of vocational education",
        formula: Formula::Share { of: Scope::of(&[Fact::Employed]), among: Scope::of(&[Fact::RecentVocationalGraduate]) },
        sources: &[Source::new(COUNCIL, "target on employment of graduates")],
    }
    /// Recent vocational graduates with work-based learning.
    VOCATIONAL_WORK_BASED_LEARNING_RATE {
        id: "vocational_work_based_learning_rate",
        name: "Recent vocational graduates with work-based learning",
        definition: "Recent graduates of vocational education who had at least one work-based experience during the programme, as a percentage of recent graduates of vocational education of 20 to 34 years.",
        unit: Unit::Percent,
        universe: "recent graduates of vocational education",
        formula: Formula::Share { of: Scope::of(&[Fact::WorkBasedLearner]), among: Scope::of(&[Fact::RecentVocationalGraduate]) },
        sources: &[Source::new(COUNCIL, "target on work-based learning")],
    }
}
