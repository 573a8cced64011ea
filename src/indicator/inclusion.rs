//! Equal opportunity for persons with disability, migrants and rural people.

use super::context::{ILOSTAT, MANUAL, SDG};
use super::{Classification, Element, Formula, Manual, Scope, SegregationIndex, Source, Unit, indicators};
use crate::derive::{Fact, Question};

const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);
const FOREIGN_BORN: Scope = Scope::of(&[Fact::Employed, Fact::ForeignBorn]);
const NATIVE: Scope = EMPLOYED.but(&[Fact::ForeignBorn]);
const UNEMPLOYED: Scope = Scope::of(&[Fact::Unemployed]);

indicators! {
    Element::Equality;
    /// Employment-to-population ratio of persons with disability.
    EMPLOYMENT_RATIO_WITH_DISABILITY {
        id: "employment_ratio_with_disability",
        name: "Employment-to-population ratio of persons with disability",
        definition: "Employed people with disability as a percentage of people with disability of working age. Disability is a lot of difficulty, or inability, in a domain of the Washington Group short set, unless the office derived it.",
        unit: Unit::Percent,
        universe: "people with disability of working age",
        formula: Formula::Share { of: EMPLOYED, among: Scope::of(&[Fact::WorkingAge, Fact::WithDisability]) },
        sources: &[Source::new(MANUAL, "EQUA-8"), Source::new(ILOSTAT, "EMP_TEMP, by DSB_STATUS")],
    }
    /// Employment-to-population ratio of persons without disability.
    EMPLOYMENT_RATIO_WITHOUT_DISABILITY {
        id: "employment_ratio_without_disability",
        name: "Employment-to-population ratio of persons without disability",
        definition: "Employed people without disability as a percentage of people without disability of working age. It is what employment_ratio_with_disability is compared with.",
        unit: Unit::Percent,
        universe: "people without disability of working age",
        formula: Formula::Share { of: EMPLOYED, among: Scope::of(&[Fact::WorkingAge]).but(&[Fact::WithDisability]) },
        sources: &[Source::new(MANUAL, "EQUA-8"), Source::new(ILOSTAT, "EMP_TEMP, by DSB_STATUS")],
    }
    /// Ratio of employment ratios with and without disability.
    EMPLOYMENT_DISABILITY_RATIO {
        id: "employment_disability_ratio",
        name: "Ratio of employment ratios with and without disability",
        definition: "The employment-to-population ratio of persons with disability divided by that of persons without; below 1 where disability keeps people out of work. It is a ratio of rates, not a difference in percentage points.",
        unit: Unit::Ratio,
        universe: "population of working age",
        formula: Formula::ShareRatio { of: EMPLOYED, high: Scope::of(&[Fact::WorkingAge, Fact::WithDisability]), low: Scope::of(&[Fact::WorkingAge]).but(&[Fact::WithDisability]) },
        sources: &[Source::new(MANUAL, "EQUA-8")],
    }
    /// Unemployment rate of persons with disability.
    UNEMPLOYMENT_RATE_WITH_DISABILITY {
        id: "unemployment_rate_with_disability",
        name: "Unemployment rate of persons with disability",
        definition: "Unemployed people with disability as a percentage of the labour force with disability.",
        unit: Unit::Percent,
        universe: "labour force with disability",
        formula: Formula::Share { of: UNEMPLOYED, among: Scope::of(&[Fact::LabourForce, Fact::WithDisability]) },
        sources: &[Source::new(SDG, "8.5.2"), Source::new(ILOSTAT, "UNE_DEAP, by DSB_STATUS")],
    }
    /// How differently people born abroad and at home are spread over occupations.
    OCCUPATIONAL_SEGREGATION_BY_BIRTH {
        id: "occupational_segregation_by_birth",
        name: "Occupational segregation of the foreign-born",
        definition: "Index of dissimilarity of employed people born abroad and born in the country over the sub-major groups of ISCO-08, computed as occupational_segregation_by_sex is: 0 where both are spread alike, 1 where no group has both. A finer classification gives a larger index, and so does a small sample.",
        unit: Unit::Index,
        universe: "employed people whose place of birth and occupation are known",
        formula: Formula::Segregation { index: SegregationIndex::Dissimilarity, group: FOREIGN_BORN, reference: NATIVE, over: Classification::OccupationSubMajor },
        sources: &[Source::new(MANUAL, "EQUA-7")],
        manual: Some(Manual::future("EQUA-7")),
    }
    /// How differently people born abroad and at home are spread over branches of economic activity.
    INDUSTRIAL_SEGREGATION_BY_BIRTH {
        id: "industrial_segregation_by_birth",
        name: "Segregation of the foreign-born over economic activities",
        definition: "Index of dissimilarity of employed people born abroad and born in the country over the sections of ISIC Rev.4. It is no measure of segregation within a section; over occupations see occupational_segregation_by_birth.",
        unit: Unit::Index,
        universe: "employed people whose place of birth and economic activity are known",
        formula: Formula::Segregation { index: SegregationIndex::Dissimilarity, group: FOREIGN_BORN, reference: NATIVE, over: Classification::Question(Question::Industry) },
        sources: &[Source::new(MANUAL, "EQUA-7")],
        manual: Some(Manual::future("EQUA-7")),
    }
    /// Share of foreign-born people in employment.
    FOREIGN_BORN_EMPLOYMENT_SHARE {
        id: "foreign_born_employment_share",
        name: "Share of foreign-born people in employment",
        definition: "Employed people born abroad, whatever their citizenship, as a percentage of employed people whose place of birth is known. It is not the share of non-citizens.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::ForeignBorn]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT, "MST_FORE")],
    }
    /// Share of non-citizens in employment.
    NON_CITIZEN_EMPLOYMENT_SHARE {
        id: "non_citizen_employment_share",
        name: "Share of non-citizens in employment",
        definition: "Employed people without the citizenship of the country, wherever born, as a percentage of employed people whose citizenship is known. It is not the share of the foreign-born.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::NonCitizen]), among: EMPLOYED },
        sources: &[Source::new(ILOSTAT, "MST_NCTE")],
    }
    /// Employment-to-population ratio of foreign-born people.
    EMPLOYMENT_RATIO_FOREIGN_BORN {
        id: "employment_ratio_foreign_born",
        name: "Employment-to-population ratio of foreign-born people",
        definition: "Employed foreign-born people as a percentage of foreign-born people of working age.",
        unit: Unit::Percent,
        universe: "foreign-born people of working age",
        formula: Formula::Share { of: EMPLOYED, among: Scope::of(&[Fact::WorkingAge, Fact::ForeignBorn]) },
        sources: &[Source::new(ILOSTAT, "MST_TEMP, by CBR_BIR")],
    }
    /// Ratio of unemployment rates of foreign-born people and native-born people.
    UNEMPLOYMENT_RATIO_FOREIGN_BORN {
        id: "unemployment_ratio_foreign_born",
        name: "Ratio of unemployment rates of foreign-born people and native-born people",
        definition: "The unemployment rate of foreign-born people divided by that of native-born people; 2 means that foreign-born people in the labour force are unemployed twice as often.",
        unit: Unit::Ratio,
        universe: "labour force",
        formula: Formula::ShareRatio { of: UNEMPLOYED, high: Scope::of(&[Fact::LabourForce, Fact::ForeignBorn]), low: Scope::of(&[Fact::LabourForce]).but(&[Fact::ForeignBorn]) },
        sources: &[Source::new(MANUAL, "EQUA-6")],
    }
    /// Employment-to-population ratio of non-citizens.
    EMPLOYMENT_RATIO_NON_CITIZEN {
        id: "employment_ratio_non_citizen",
        name: "Employment-to-population ratio of non-citizens",
        definition: "Employed non-citizens as a percentage of non-citizens of working age.",
        unit: Unit::Percent,
        universe: "non-citizens of working age",
        formula: Formula::Share { of: EMPLOYED, among: Scope::of(&[Fact::WorkingAge, Fact::NonCitizen]) },
        sources: &[Source::new(ILOSTAT, "MST_TEMP, by CCT_CIT")],
    }
    /// Ratio of unemployment rates of non-citizens and citizens.
    UNEMPLOYMENT_RATIO_NON_CITIZEN {
        id: "unemployment_ratio_non_citizen",
        name: "Ratio of unemployment rates of non-citizens and citizens",
        definition: "The unemployment rate of non-citizens divided by that of citizens; 2 means that non-citizens in the labour force are unemployed twice as often.",
        unit: Unit::Ratio,
        universe: "labour force",
        formula: Formula::ShareRatio { of: UNEMPLOYED, high: Scope::of(&[Fact::LabourForce, Fact::NonCitizen]), low: Scope::of(&[Fact::LabourForce]).but(&[Fact::NonCitizen]) },
        sources: &[Source::new(MANUAL, "EQUA-6")],
    }
    /// Share of rural people in employment.
    EMPLOYED_RURAL_SHARE {
        id: "rural_employment_share",
        name: "Share of rural people in employment",
        definition: "Employed people who live in rural areas by the national definition as a percentage of employed people whose area is known.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::Rural]), among: EMPLOYED },
        sources: &[Source::new(MANUAL, "EQUA-6"), Source::new(ILOSTAT, "EMP_TEMP, by GEO_COV")],
    }
}
