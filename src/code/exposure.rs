//! How exposed an occupation is to generative artificial intelligence, by the ILO's two indices.
//!
//! Exposure is technical: what today's models could do of the tasks of an occupation. It is neither adoption nor
//! displacement, and a gradient is no number of jobs lost.

use super::exposure_table::{SCORES, Scores};
use super::{Code, Occupation, codes};

codes! {
    /// Exposure to generative AI by the ILO's index of 2025.
    GenAiExposure, "ILO GenAI exposure 2025" {
        NotStated = "X", "not_stated", "Not classifiable";
        NotExposed = "NE", "not_exposed", "Not exposed";
        Minimal = "ME", "minimal", "Minimal exposure";
        Gradient1 = "G1", "gradient_1", "Exposed: gradient 1";
        Gradient2 = "G2", "gradient_2", "Exposed: gradient 2";
        Gradient3 = "G3", "gradient_3", "Exposed: gradient 3";
        Gradient4 = "G4", "gradient_4", "Exposed: gradient 4";
    }
}

codes! {
    /// Potential of generative AI by the ILO's index of 2023. Never chain it with that of 2025.
    GenAiPotential2023, "ILO GenAI potential 2023" {
        NotStated = "X", "not_stated", "Not classifiable";
        NotAffected = "NA", "not_affected", "Not affected";
        Augmentation = "AUG", "augmentation", "Augmentation potential";
        BigUnknown = "BU", "big_unknown", "The big unknown";
        Automation = "AUT", "automation", "Automation potential";
    }
}

impl GenAiExposure {
    /// The label of a mean and a sample standard deviation of task scores, both rounded to two decimals.
    ///
    /// # Formula
    /// With `t = mean + deviation`, the first that holds: `t < 0.4` not exposed; `t < 0.5` and `mean < 0.5` minimal;
    /// then gradient 1 below a mean of 0.4, 2 below 0.5, 3 below 0.6, and 4. The sum is that of floats, as published:
    /// 0.36 + 0.04 is below 0.4.
    ///
    /// # References
    /// Gmyrek and others (2025), ILO Working Paper 140; the rule gives the published label of all 427 occupations.
    pub fn of_scores(mean: f64, deviation: f64) -> Self {
        let top = mean + deviation;
        if top < 0.4 {
            Self::NotExposed
        } else if top < 0.5 && mean < 0.5 {
            Self::Minimal
        } else if mean < 0.4 {
            Self::Gradient1
        } else if mean < 0.5 {
            Self::Gradient2
        } else if mean < 0.6 {
            Self::Gradient3
        } else {
            Self::Gradient4
        }
    }

    /// Whether this is one of the four gradients; unknown where nothing is stated.
    pub const fn is_exposed(self) -> Option<bool> {
        match self {
            Self::NotStated => None,
            Self::NotExposed | Self::Minimal => Some(false),
            Self::Gradient1 | Self::Gradient2 | Self::Gradient3 | Self::Gradient4 => Some(true),
        }
    }
}

impl GenAiPotential2023 {
    /// The label of a mean and a sample standard deviation of task scores, both rounded to two decimals.
    ///
    /// # Formula
    /// Automation where `mean >= 0.6` and `mean - deviation >= 0.5`; augmentation where `mean < 0.4` and
    /// `mean + deviation > 0.5`; not affected for other means below 0.4; the rest is the big unknown.
    ///
    /// # References
    /// Gmyrek, Berg and Bescond (2023), ILO Working Paper 96; the rule gives the published label of all 427 occupations.
    pub fn of_scores(mean: f64, deviation: f64) -> Self {
        if mean >= 0.6 && mean - deviation >= 0.5 {
            Self::Automation
        } else if mean < 0.4 && mean + deviation > 0.5 {
            Self::Augmentation
        } else if mean < 0.4 {
            Self::NotAffected
        } else {
            Self::BigUnknown
        }
    }
}

impl Occupation {
    /// Exposure to generative AI by the index of 2025.
    ///
    /// A unit group has the label of its scores. A coarser group has the label that all its unit groups with scores
    /// share, and "not classifiable" where they differ: labels come first and are then weighted, so scores are never
    /// averaged into a label. Nine unit groups have no scores and are not classifiable, which is not "not exposed".
    ///
    /// ```
    /// use decentwork::code::{Code, GenAiExposure, Occupation};
    /// assert_eq!(Occupation::parse("4131")?.genai_exposure(), GenAiExposure::Gradient4);
    /// assert_eq!(Occupation::parse("0110")?.genai_exposure(), GenAiExposure::NotStated);
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    pub fn genai_exposure(self) -> GenAiExposure {
        exposure_of(&[self])
    }

    /// Potential of generative AI by the index of 2023, for coarser groups as [`Occupation::genai_exposure`].
    pub fn genai_potential_2023(self) -> GenAiPotential2023 {
        potential_2023_of(&[self])
    }

    /// The mean score of 2025 in hundredths, over the unit groups of a coarser group with equal weight: its sum and
    /// the number of unit groups. The number is 0 where no unit group has scores.
    pub(crate) fn genai_score(self) -> (u32, u32) {
        self.scored().fold((0, 0), |(sum, count), scores| (sum + u32::from(scores.of_2025.0), count + 1))
    }

    /// How many of the unit groups with scores have one of some labels of 2025, and how many there are.
    pub(crate) fn genai_unit_groups(self, is_one: impl Fn(GenAiExposure) -> bool) -> (u32, u32) {
        self.scored().fold((0, 0), |(sum, count), scores| (sum + u32::from(is_one(label_2025(scores))), count + 1))
    }

    /// How many of the unit groups with scores are exposed by the index of 2025, and how many there are.
    ///
    /// A fallback for codes of two or three digits: with every unit group given equal weight, which keeps employment
    /// out of it.
    pub fn genai_exposed_unit_groups(self) -> (u32, u32) {
        self.genai_unit_groups(|label| label.is_exposed() == Some(true))
    }

    /// The scores of the unit groups in this group; none where the occupation was not stated.
    fn scored(self) -> impl Iterator<Item = &'static Scores> {
        let digits = if self.is_stated() { self.item().code } else { "none" };
        let from = SCORES.partition_point(|scores| scores.code < digits);
        SCORES[from..].iter().take_while(move |scores| scores.code.starts_with(digits))
    }
}

fn hundredths(number: u8) -> f64 {
    f64::from(number) / 100.0
}

fn label_2025(scores: &Scores) -> GenAiExposure {
    let (mean, deviation) = scores.of_2025;
    GenAiExposure::of_scores(hundredths(mean), hundredths(deviation))
}

fn label_2023(scores: &Scores) -> GenAiPotential2023 {
    let (mean, deviation) = scores.of_2023;
    GenAiPotential2023::of_scores(hundredths(mean), hundredths(deviation))
}

/// The label of 2025 that all unit groups with scores in these groups share.
pub(super) fn exposure_of(groups: &[Occupation]) -> GenAiExposure {
    shared(groups.iter().flat_map(|group| group.scored()).map(label_2025))
}

/// The label of 2023 that all unit groups with scores in these groups share.
pub(super) fn potential_2023_of(groups: &[Occupation]) -> GenAiPotential2023 {
    shared(groups.iter().flat_map(|group| group.scored()).map(label_2023))
}

/// What all of them are, "not stated" where they differ or there are none.
fn shared<C: Code>(mut labels: impl Iterator<Item = C>) -> C {
    let first = labels.next().unwrap_or_default();
    if labels.all(|label| label == first) { first } else { C::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(code: &str) -> Occupation {
        Occupation::parse(code).expect("a code of ISCO-08")
    }

    #[test]
    fn all_427_occupations_have_scores_and_nine_have_none() {
        assert!(SCORES.is_sorted_by(|a, b| a.code < b.code));
        let unit_groups = (0..Occupation::list().items.len() as u16).map(Occupation::from_index);
        let without: Vec<&str> = unit_groups
            .filter(|group| group.level() == 4 && group.scored().next().is_none())
            .map(|group| group.item().code)
            .collect();
        assert_eq!(without, ["0110", "0210", "0310", "1439", "3139", "3435", "5249", "7319", "8189"]);
        assert!(without.iter().all(|code| of(code).genai_exposure() == GenAiExposure::NotStated));
        assert!(SCORES.iter().all(|scores| of(scores.code).level() == 4));
    }

    /// Working Paper 140: 231, 84, 17, 44, 38 and 13 occupations.
    #[test]
    fn the_labels_of_2025_are_as_many_as_published() {
        use GenAiExposure::{Gradient1, Gradient2, Gradient3, Gradient4, Minimal, NotExposed};
        let count = |label| SCORES.iter().filter(|scores| label_2025(scores) == label).count();
        let labels = [NotExposed, Minimal, Gradient1, Gradient2, Gradient3, Gradient4];
        assert_eq!(labels.map(count), [231, 84, 17, 44, 38, 13]);
    }

    /// Working Paper 96: 20 with automation and 63 with augmentation potential.
    #[test]
    fn the_labels_of_2023_are_as_many_as_published() {
        use GenAiPotential2023::{Augmentation, Automation, BigUnknown, NotAffected};
        let count = |label| SCORES.iter().filter(|s| of(s.code).genai_potential_2023() == label).count();
        assert_eq!([Automation, Augmentation, NotAffected, BigUnknown].map(count), [20, 63, 262, 82]);
    }

    #[test]
    fn sums_are_those_of_floats_as_published() {
        for code in ["1213", "3134", "3152"] {
            assert_eq!(of(code).genai_exposure(), GenAiExposure::NotExposed, "{code}");
        }
        for code in ["1311", "1323", "3154", "5245"] {
            assert_eq!(of(code).genai_exposure(), GenAiExposure::Minimal, "{code}");
        }
    }

    #[test]
    fn a_limit_belongs_to_what_is_above_it() {
        use GenAiExposure::{Gradient1, Gradient2, Gradient3, Gradient4, Minimal, NotExposed};
        let cases = [
            (0.3, 0.05, NotExposed),
            (0.3, 0.15, Minimal),
            (0.25, 0.25, Gradient1),
            (0.4, 0.1, Gradient2),
            (0.5, 0.0, Gradient3),
            (0.6, 0.0, Gradient4),
        ];
        for (mean, deviation, label) in cases {
            assert_eq!(GenAiExposure::of_scores(mean, deviation), label, "{mean} {deviation}");
        }
    }

    #[test]
    fn a_coarser_group_has_a_label_only_where_its_unit_groups_agree() {
        // 413: 4131 and 4132 are both of gradient 4. 411 has one unit group.
        assert_eq!(of("413").genai_exposure(), GenAiExposure::Gradient4);
        assert_eq!(of("4").genai_exposure(), GenAiExposure::NotStated);
        assert_eq!(of("413").genai_exposed_unit_groups(), (2, 2));
        assert_eq!(of("0").genai_exposed_unit_groups(), (0, 0));
        assert_eq!(Occupation::default().genai_exposure(), GenAiExposure::NotStated);
        assert_eq!(Occupation::default().genai_exposed_unit_groups(), (0, 0));
        assert_eq!(of("4131").genai_score().1, 1);
    }
}
