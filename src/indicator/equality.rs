//! Equal opportunity and treatment: women in management, and the pay gap.

use super::context::{ILOSTAT, MANUAL, SDG};
use super::{
    Classification, Element, Formula, Kind, Manual, Measure, Origin, Portion, Scope, SegregationIndex, Source, Unit,
    indicators, listed,
};
use crate::derive::{Fact, Quantity, Question};

const WOMEN: Scope = Scope::of(&[Fact::Woman]);
const HOURLY: Measure = Measure::Quantity(Quantity::EarningsHourly);
const MALE_EMPLOYEES: Scope = Scope::of(&[Fact::Employee, Fact::Man]);
const EMPLOYED_WOMEN: Scope = Scope::of(&[Fact::Employed, Fact::Woman]);
const EMPLOYED_MEN: Scope = Scope::of(&[Fact::Employed, Fact::Man]);
const FEMALE_EMPLOYEES: Scope = Scope::of(&[Fact::Employee, Fact::Woman]);

indicators! {
    Element::Equality;
    /// Share of women among all managers.
    FEMALE_SHARE_MANAGEMENT {
        id: "female_share_management",
        name: "Share of women in managerial positions",
        definition: "Women as a percentage of all people whose main job is that of a manager (ISCO-08 major group 1). It includes the managers of hotels, restaurants and shops, whom female_share_senior_middle_management leaves out.",
        unit: Unit::Percent,
        universe: "managers",
        formula: Formula::Share { of: WOMEN, among: Scope::of(&[Fact::Manager]) },
        sources: &[Source::new(SDG, "5.5.2, total management")],
        ilostat: Some("SDG_T552"),
        sdg: Some("5.5.2"),
        also: &["EQUA-2"],
        unece: Some("1c2"),
        by: &[],
    }
    /// Share of women among senior and middle managers.
    FEMALE_SHARE_SENIOR_MIDDLE_MANAGEMENT {
        id: "female_share_senior_middle_management",
        name: "Share of women in senior and middle management",
        definition: "Women as a percentage of all people whose main job is in senior or middle management (ISCO-08 sub-major groups 11 to 13). Occupation must be coded to two digits; the share among all managers is another series and never stands in for it.",
        unit: Unit::Percent,
        universe: "senior and middle managers",
        formula: Formula::Share { of: WOMEN, among: Scope::of(&[Fact::SeniorOrMiddleManager]) },
        sources: &[Source::new(SDG, "5.5.2, senior and middle management"), Source::new(MANUAL, "EQUA-2")],
        ilostat: Some("SDG_0552"),
        sdg: Some("5.5.2"),
        manual: Some(Manual::main("EQUA-2")),
        also: &["EMP_XFMG"],
        unece: Some("1c2"),
        by: &[],
    }
    /// How differently women and men are spread over occupations.
    OCCUPATIONAL_SEGREGATION_BY_SEX {
        id: "occupational_segregation_by_sex",
        name: "Occupational segregation by sex",
        definition: "Index of dissimilarity of employed women and men over the sub-major groups of ISCO-08 (two digits): half the sum of the differences, all taken as positive, between the share of women and the share of men that work in each group. It is the part of either sex that would have to change group for both to be spread alike: 0 where they are, 1 where no group has both. A finer classification gives a larger index, and so does a small sample; people whose occupation is known to one digit only are left out.",
        unit: Unit::Index,
        universe: "employed people whose occupation is known to two digits",
        formula: Formula::Segregation { index: SegregationIndex::Dissimilarity, group: EMPLOYED_WOMEN, reference: EMPLOYED_MEN, over: Classification::OccupationSubMajor },
        sources: &[Source::new(MANUAL, "EQUA-1"), Source::new(ILOSTAT, "EMP_XFEM_OCU, the share of women in each group")],
        manual: Some(Manual::main("EQUA-1")),
    }
    /// How differently women and men are spread over branches of economic activity.
    INDUSTRIAL_SEGREGATION_BY_SEX {
        id: "industrial_segregation_by_sex",
        name: "Segregation by sex over economic activities",
        definition: "Index of dissimilarity of employed women and men over the sections of ISIC Rev.4, computed as occupational_segregation_by_sex is over occupations. It is lower than over divisions, which are finer, and is no measure of segregation within a section.",
        unit: Unit::Index,
        universe: "employed people whose economic activity is known",
        formula: Formula::Segregation { index: SegregationIndex::Dissimilarity, group: EMPLOYED_WOMEN, reference: EMPLOYED_MEN, over: Classification::Question(Question::Industry) },
        sources: &[Source::new(MANUAL, "EQUA-1, over economic activities"), Source::new(ILOSTAT, "EMP_XFEM_ECO, the share of women in each section")],
        also: &["EQUA-1"],
    }
    /// Gap between the mean hourly earnings of men and women.
    GENDER_PAY_GAP {
        id: "gender_pay_gap",
        name: "Gender pay gap (mean hourly earnings)",
        definition: "By how much the mean gross hourly earnings of female employees fall short of those of male employees, as a percentage of the men's; negative where women earn more. It is unadjusted: differences in occupation, education or hours are not taken out.",
        unit: Unit::Percent,
        universe: "employees with known hourly earnings",
        formula: Formula::MeanGap { of: HOURLY, reference: MALE_EMPLOYEES, group: FEMALE_EMPLOYEES },
        sources: &[Source::new(ILOSTAT, "EAR_GGAP"), Source::new(SDG, "8.5.1"), Source::new(MANUAL, "EQUA-3")],
        ilostat: Some("EAR_GGAP"),
        manual: Some(Manual::additional("EQUA-3")),
        also: &["8.5.1"],
        unece: Some("1c1"),
        by: &["age_youth_adult", "occupation_major_group"],
        from: &[Origin::EstablishmentSurvey, Origin::LabourForceSurvey],
    }
    /// Gap between the median hourly earnings of men and women.
    GENDER_PAY_GAP_MEDIAN {
        id: "gender_pay_gap_median",
        name: "Gender pay gap (median hourly earnings)",
        definition: "By how much the median gross hourly earnings of female employees fall short of those of male employees, as a percentage of the men's; negative where women earn more. High earnings move it less than gender_pay_gap, which compares means.",
        unit: Unit::Percent,
        universe: "employees with known hourly earnings",
        formula: Formula::QuantileGap { of: HOURLY, at: Portion::HALF, reference: MALE_EMPLOYEES, group: FEMALE_EMPLOYEES },
        sources: &[Source::new(ILOSTAT, "EAR_GGAP, with medians in place of means")],
        also: &["8.5.1"],
        unece: Some("1c1"),
        by: &["age_youth_adult", "occupation_major_group"],
    }
    /// Women among employees outside agriculture.
    FEMALE_SHARE_WAGE_EMPLOYMENT_OUTSIDE_AGRICULTURE {
        id: "female_share_wage_employment_outside_agriculture",
        name: "Share of women in wage employment outside agriculture",
        definition: "Women as a percentage of employees whose main job is outside agriculture (ISIC Rev.4 section A) and whose sex is known. The share of employees among women who work outside agriculture is another rate, wage_employment_share_outside_agriculture by sex.",
        unit: Unit::Percent,
        universe: "employees outside agriculture",
        formula: Formula::Share { of: WOMEN, among: Scope::of(&[Fact::Employee]).but(&[Fact::Agriculture]) },
        sources: &[Source::new(MANUAL, "EQUA-4"), Source::new(ILOSTAT, "EES_XFNA")],
        ilostat: Some("EES_XFNA"),
        manual: Some(Manual::additional("EQUA-4")),
        by: &["area"],
    }
    /// Women's participation in learning over men's.
    LEARNING_PARITY_INDEX {
        id: "learning_parity_index",
        name: "Gender parity index of participation in education and training",
        definition: "The rate of adult_learning_rate of women divided by that of men; 1 is parity, below 1 women take part less. The function adjusted_parity makes it symmetric. Parity of other groups or rates is a ratio of the same kind, or a contrast of a table.",
        unit: Unit::Ratio,
        universe: "population of working age",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainedLastYear]), high: Scope::of(&[Fact::WorkingAge, Fact::Woman]), low: Scope::of(&[Fact::WorkingAge, Fact::Man]) },
        sources: &[Source::new(SDG, "4.5.1")],
        sdg: Some("4.5.1"),
        by: &["age_youth_adult", "area"],
    }
}

listed! {
    Element::Equality;
    /// What supervision says of discrimination.
    DISCRIMINATION_PRINCIPLES {
        id: "discrimination_principles",
        name: "Fundamental principles: elimination of discrimination",
        definition: "Whether the law and its practice violate the principle of no discrimination in employment and occupation, read from the comments of the supervisory bodies of the ILO. The rules of coding are not published as a formula.",
        unit: "none",
        universe: "countries",
        kind: Kind::Descriptive,
        sources: &[Source::new(MANUAL, "EQUA-5")],
        manual: Some(Manual::additional("EQUA-5")),
        by: &[],
        from: &[Origin::Documents],
    }
}
