//! Levels of education.

use super::codes;

codes! {
    /// Highest level of education completed, International Standard Classification of Education 2011.
    ///
    /// As in ILOSTAT, `X` is "no schooling", a statement, and `9` is "not stated".
    Education, "ISCED-2011" {
        NotStated = "EDU_ISCED11_9", "not_stated", "Not elsewhere classified";
        NoSchooling = "EDU_ISCED11_X", "no_schooling", "No schooling";
        EarlyChildhood = "EDU_ISCED11_0", "early_childhood", "Early childhood education";
        Primary = "EDU_ISCED11_1", "primary", "Primary education";
        LowerSecondary = "EDU_ISCED11_2", "lower_secondary", "Lower secondary education";
        UpperSecondary = "EDU_ISCED11_3", "upper_secondary", "Upper secondary education";
        PostSecondary = "EDU_ISCED11_4", "post_secondary", "Post-secondary non-tertiary education";
        ShortTertiary = "EDU_ISCED11_5", "short_tertiary", "Short-cycle tertiary education";
        Bachelor = "EDU_ISCED11_6", "bachelor", "Bachelor's or equivalent level";
        Master = "EDU_ISCED11_7", "master", "Master's or equivalent level";
        Doctoral = "EDU_ISCED11_8", "doctoral", "Doctoral or equivalent level";
    }
}

codes! {
    /// Education in the four broad levels of ILOSTAT.
    EducationAggregate, "EDU_AGGREGATE" {
        NotStated = "EDU_AGGREGATE_X", "not_stated", "Level not stated";
        LessThanBasic = "EDU_AGGREGATE_LTB", "less_than_basic", "Less than basic";
        Basic = "EDU_AGGREGATE_BAS", "basic", "Basic";
        Intermediate = "EDU_AGGREGATE_INT", "intermediate", "Intermediate";
        Advanced = "EDU_AGGREGATE_ADV", "advanced", "Advanced";
    }
}

impl Education {
    /// The number of the level in ISCED-2011; none without schooling.
    pub const fn isced(self) -> Option<u8> {
        match self {
            Self::NotStated | Self::NoSchooling => None,
            Self::EarlyChildhood => Some(0),
            Self::Primary => Some(1),
            Self::LowerSecondary => Some(2),
            Self::UpperSecondary => Some(3),
            Self::PostSecondary => Some(4),
            Self::ShortTertiary => Some(5),
            Self::Bachelor => Some(6),
            Self::Master => Some(7),
            Self::Doctoral => Some(8),
        }
    }
    /// The level with this number in ISCED-2011.
    pub const fn from_isced(level: u8) -> Option<Self> {
        match level {
            0 => Some(Self::EarlyChildhood),
            1 => Some(Self::Primary),
            2 => Some(Self::LowerSecondary),
            3 => Some(Self::UpperSecondary),
            4 => Some(Self::PostSecondary),
            5 => Some(Self::ShortTertiary),
            6 => Some(Self::Bachelor),
            7 => Some(Self::Master),
            8 => Some(Self::Doctoral),
            _ => None,
        }
    }
    /// The broad level (ILOSTAT EDU_AGGREGATE).
    pub const fn aggregate(self) -> EducationAggregate {
        match self {
            Self::NotStated => EducationAggregate::NotStated,
            Self::NoSchooling | Self::EarlyChildhood => EducationAggregate::LessThanBasic,
            Self::Primary | Self::LowerSecondary => EducationAggregate::Basic,
            Self::UpperSecondary | Self::PostSecondary => EducationAggregate::Intermediate,
            Self::ShortTertiary | Self::Bachelor | Self::Master | Self::Doctoral => EducationAggregate::Advanced,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;

    #[test]
    fn reads_codes_names_and_numerals() {
        for text in ["EDU_ISCED11_3", "upper_secondary", "3", "3.0", " 3 ", "Upper_Secondary"] {
            assert_eq!(Education::parse(text), Ok(Education::UpperSecondary));
        }
        assert_eq!(Education::parse("X"), Ok(Education::NoSchooling));
        assert_eq!(Education::parse("9"), Ok(Education::NotStated));
        for text in ["3.5", "10", "", "Upper secondary education", "x", "-1"] {
            assert_eq!(Education::parse(text).unwrap_err().code(), "code.unknown");
        }
    }

    #[test]
    fn aggregates_every_level() {
        let levels: Vec<&str> = (0..11)
            .map(|at| Education::from_index(at).aggregate().item().code)
            .map(|code| &code["EDU_AGGREGATE_".len()..])
            .collect();
        assert_eq!(levels, ["X", "LTB", "LTB", "BAS", "BAS", "INT", "INT", "ADV", "ADV", "ADV", "ADV"]);
    }
}
