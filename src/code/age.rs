//! Age bands as ILOSTAT draws them.

/// The highest age a record may have; beyond it an answer is a mistake or a code for "not stated".
pub const MAX_AGE: u8 = 130;

/// Ages from one year to another, both included.
///
/// Bands of one list may overlap: 15 to 64 and 15 to 24 are both in [`AGE_YOUTH_ADULT`], so a
/// total is never the sum of the bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AgeBand {
    /// The ILOSTAT code, such as `AGE_YTHADULT_Y15-24`.
    pub code: &'static str,
    /// The label, such as `15-24`.
    pub label: &'static str,
    /// The youngest age.
    pub from: u8,
    /// The oldest age; [`MAX_AGE`] when the band is open.
    pub to: u8,
}

impl AgeBand {
    const fn new(code: &'static str, label: &'static str, from: u8, to: u8) -> Self {
        Self { code, label, from, to }
    }
    /// Whether an age lies in the band.
    pub const fn contains(&self, age: u8) -> bool {
        self.from <= age && age <= self.to
    }
}

/// Youth and adults (ILOSTAT AGE_YTHADULT); the bands overlap and the first one is the total.
pub static AGE_YOUTH_ADULT: &[AgeBand] = &[
    AgeBand::new("AGE_YTHADULT_YGE15", "15+", 15, MAX_AGE),
    AgeBand::new("AGE_YTHADULT_Y15-64", "15-64", 15, 64),
    AgeBand::new("AGE_YTHADULT_Y15-24", "15-24", 15, 24),
    AgeBand::new("AGE_YTHADULT_YGE25", "25+", 25, MAX_AGE),
];

/// Broad age bands (ILOSTAT AGE_AGGREGATE).
pub static AGE_AGGREGATE: &[AgeBand] = &[
    AgeBand::new("AGE_AGGREGATE_YLT15", "<15", 0, 14),
    AgeBand::new("AGE_AGGREGATE_Y15-24", "15-24", 15, 24),
    AgeBand::new("AGE_AGGREGATE_Y25-54", "25-54", 25, 54),
    AgeBand::new("AGE_AGGREGATE_Y55-64", "55-64", 55, 64),
    AgeBand::new("AGE_AGGREGATE_YGE65", "65+", 65, MAX_AGE),
];

/// Bands of ten years (ILOSTAT AGE_10YRBANDS).
pub static AGE_10YR_BANDS: &[AgeBand] = &[
    AgeBand::new("AGE_10YRBANDS_YLT15", "<15", 0, 14),
    AgeBand::new("AGE_10YRBANDS_Y15-24", "15-24", 15, 24),
    AgeBand::new("AGE_10YRBANDS_Y25-34", "25-34", 25, 34),
    AgeBand::new("AGE_10YRBANDS_Y35-44", "35-44", 35, 44),
    AgeBand::new("AGE_10YRBANDS_Y45-54", "45-54", 45, 54),
    AgeBand::new("AGE_10YRBANDS_Y55-64", "55-64", 55, 64),
    AgeBand::new("AGE_10YRBANDS_YGE65", "65+", 65, MAX_AGE),
];

/// Bands of five years (ILOSTAT AGE_5YRBANDS).
pub static AGE_5YR_BANDS: &[AgeBand] = &[
    AgeBand::new("AGE_5YRBANDS_Y00-04", "0-4", 0, 4),
    AgeBand::new("AGE_5YRBANDS_Y05-09", "5-9", 5, 9),
    AgeBand::new("AGE_5YRBANDS_Y10-14", "10-14", 10, 14),
    AgeBand::new("AGE_5YRBANDS_Y15-19", "15-19", 15, 19),
    AgeBand::new("AGE_5YRBANDS_Y20-24", "20-24", 20, 24),
    AgeBand::new("AGE_5YRBANDS_Y25-29", "25-29", 25, 29),
    AgeBand::new("AGE_5YRBANDS_Y30-34", "30-34", 30, 34),
    AgeBand::new("AGE_5YRBANDS_Y35-39", "35-39", 35, 39),
    AgeBand::new("AGE_5YRBANDS_Y40-44", "40-44", 40, 44),
    AgeBand::new("AGE_5YRBANDS_Y45-49", "45-49", 45, 49),
    AgeBand::new("AGE_5YRBANDS_Y50-54", "50-54", 50, 54),
    AgeBand::new("AGE_5YRBANDS_Y55-59", "55-59", 55, 59),
    AgeBand::new("AGE_5YRBANDS_Y60-64", "60-64", 60, 64),
    AgeBand::new("AGE_5YRBANDS_YGE65", "65+", 65, MAX_AGE),
];

/// Children (ILOSTAT AGE_CLDVERSION); the bands overlap and the first one is the total.
pub static AGE_CHILDREN: &[AgeBand] = &[
    AgeBand::new("AGE_CLDVERSION_Y5T17", "5-17", 5, 17),
    AgeBand::new("AGE_CLDVERSION_Y5-11", "5-11", 5, 11),
    AgeBand::new("AGE_CLDVERSION_Y12-14", "12-14", 12, 14),
    AgeBand::new("AGE_CLDVERSION_Y15T17", "15-17", 15, 17),
    AgeBand::new("AGE_CLDVERSION_Y5T14", "5-14", 5, 14),
    AgeBand::new("AGE_CLDVERSION_Y10T14", "10-14", 10, 14),
    AgeBand::new("AGE_CLDVERSION_Y10T17", "10-17", 10, 17),
    AgeBand::new("AGE_CLDVERSION_Y0-4", "0-4", 0, 4),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partitions_hold_every_age_exactly_once() {
        for bands in [AGE_AGGREGATE, AGE_10YR_BANDS, AGE_5YR_BANDS] {
            for age in 0..=MAX_AGE {
                assert_eq!(bands.iter().filter(|band| band.contains(age)).count(), 1);
            }
        }
    }

    #[test]
    fn youth_and_adults_overlap() {
        let codes = |age: u8| -> Vec<&str> {
            let bands = AGE_YOUTH_ADULT.iter().filter(|band| band.contains(age));
            bands.map(|band| band.label).collect()
        };
        assert!(codes(14).is_empty());
        assert_eq!(codes(24), ["15+", "15-64", "15-24"]);
        assert_eq!(codes(25), ["15+", "15-64", "25+"]);
        assert_eq!(codes(65), ["15+", "25+"]);
    }
}
