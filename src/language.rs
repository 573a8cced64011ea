//! The languages that labels and errors are told in.

use crate::error::{Error, ErrorKind};

/// A language that labels and errors are told in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Language {
    /// English, the language of the catalogue.
    #[default]
    #[cfg_attr(feature = "serde", serde(rename = "en"))]
    English,
    /// French.
    #[cfg_attr(feature = "serde", serde(rename = "fr"))]
    French,
    /// Spanish.
    #[cfg_attr(feature = "serde", serde(rename = "es"))]
    Spanish,
    /// Arabic, which is written from right to left.
    #[cfg_attr(feature = "serde", serde(rename = "ar"))]
    Arabic,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 4] = [Self::English, Self::French, Self::Spanish, Self::Arabic];

    /// The code of ISO 639-1.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Arabic => "ar",
        }
    }

    /// What the language calls itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "français",
            Self::Spanish => "español",
            Self::Arabic => "العربية",
        }
    }

    /// The language of a code such as `fr` or `ar-JO`, or of its own name.
    ///
    /// ```
    /// use decentwork::Language;
    /// assert_eq!(Language::find("fr-CA")?, Language::French);
    /// assert_eq!(Language::find("Español")?, Language::Spanish);
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `option.unknown` with the nearest code.
    pub fn find(text: &str) -> Result<Self, Error> {
        let wanted = text.trim().to_lowercase();
        let code = wanted.split(['-', '_']).next().unwrap_or_default();
        let fits = |language: &Self| language.code() == code || language.name().to_lowercase() == wanted;
        Self::ALL.into_iter().find(fits).ok_or_else(|| {
            let known = Self::ALL.iter().flat_map(|language| [language.code(), language.name()]);
            Error::new(ErrorKind::OptionUnknown)
                .column("language")
                .found(text)
                .expected("en, fr, es or ar")
                .suggest(&wanted, known)
        })
    }

    /// Whether it is written from right to left.
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Arabic)
    }

    /// The form of a noun that goes with this many of it.
    ///
    /// # References
    /// Unicode CLDR, language plural rules, cardinal, for whole numbers written in digits. The form that French and
    /// Spanish have for whole millions is that of the words ("un million de lignes") and not of digits.
    pub(crate) const fn plural(self, count: u64) -> Plural {
        match (self, count) {
            (Self::Arabic, 0) => Plural::Zero,
            (Self::Arabic, 2) => Plural::Two,
            (Self::French, 0) | (_, 1) => Plural::One,
            (Self::Arabic, _) => match count % 100 {
                3..=10 => Plural::Few,
                11..=99 => Plural::Many,
                _ => Plural::Other,
            },
            _ => Plural::Other,
        }
    }
}

/// A form of a noun beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_code_region_and_name() {
        for language in Language::ALL {
            for text in [language.code(), language.name(), &format!(" {}-XY ", language.code().to_uppercase())] {
                assert_eq!(Language::find(text), Ok(language), "{text}");
            }
        }
        let error = Language::find("francais").expect_err("without its cedilla");
        assert_eq!(error.nearest(), ["français"]);
    }

    #[test]
    fn cldr_plural_forms_of_whole_numbers() {
        use Plural::{Few, Many, One, Other, Two, Zero};
        // The samples that CLDR gives of each form.
        let arabic: &[(Plural, &[u64])] = &[
            (Zero, &[0]),
            (One, &[1]),
            (Two, &[2]),
            (Few, &[3, 10, 103, 110, 1003]),
            (Many, &[11, 26, 99, 111, 1011]),
            (Other, &[100, 102, 200, 202, 300, 1000, 10_000, 1_000_000]),
        ];
        for (form, counts) in arabic {
            for count in *counts {
                assert_eq!(Language::Arabic.plural(*count), *form, "{count}");
            }
        }
        for (language, zero) in [(Language::English, Other), (Language::Spanish, Other), (Language::French, One)] {
            let found = [0, 1, 2, 16, 1000].map(|count| language.plural(count));
            assert_eq!(found, [zero, One, Other, Other, Other], "{language:?}");
        }
    }
}
