//! Equal opportunity and treatment: women in management, and the pay gap.

use super::context::{ILOSTAT, MANUAL, SDG};
use super::{Classification, Element, Formula, Measure, Portion, Scope, SegregationIndex, Source, Unit, indicators};
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
    }
    /// Share of women among the employed.
    FEMALE_SHARE_EMPLOYMENT {
        id: "female_share_employment",
        name: "Female share of employment",
        definition: "Women as a percentage of all employed people. By occupation or economic activity it tells in which of them women are many or few, of which occupational_segregation_by_sex is the summary.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: WOMEN, among: Scope::of(&[Fact::Employed]) },
        sources: &[Source::new(ILOSTAT, "EMP_XFEM"), Source::new(MANUAL, "EQUA-1")],
        ilostat: Some("EMP_XFEM"),
        sdg: None,
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
        sdg: None,
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
        ilostat: None,
        sdg: None,
    }
}
