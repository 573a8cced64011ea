//! Branches of economic activity.

use super::parse::{Width, find, lost_zero, numeric_code, unknown};
use super::{Code, codes, industry_table::CODES};
use crate::error::Error;

codes! {
    /// Sections of the International Standard Industrial Classification, Revision 4.
    ///
    /// [`Industry::parse_code`] also reads divisions, groups and classes.
    Industry, "ISIC Rev.4" {
        NotStated = "ECO_ISIC4_X", "not_stated", "Not elsewhere classified";
        Agriculture = "ECO_ISIC4_A", "agriculture", "Agriculture, forestry and fishing";
        Mining = "ECO_ISIC4_B", "mining", "Mining and quarrying";
        Manufacturing = "ECO_ISIC4_C", "manufacturing", "Manufacturing";
        Energy = "ECO_ISIC4_D", "energy", "Electricity, gas, steam and air conditioning supply";
        Water = "ECO_ISIC4_E", "water", "Water supply; sewerage, waste management and remediation activities";
        Construction = "ECO_ISIC4_F", "construction", "Construction";
        Trade = "ECO_ISIC4_G", "trade", "Wholesale and retail trade; repair of motor vehicles and motorcycles";
        Transport = "ECO_ISIC4_H", "transport", "Transportation and storage";
        Hospitality = "ECO_ISIC4_I", "hospitality", "Accommodation and food service activities";
        Information = "ECO_ISIC4_J", "information", "Information and communication";
        Finance = "ECO_ISIC4_K", "finance", "Financial and insurance activities";
        RealEstate = "ECO_ISIC4_L", "real_estate", "Real estate activities";
        Professional = "ECO_ISIC4_M", "professional", "Professional, scientific and technical activities";
        Administrative = "ECO_ISIC4_N", "administrative", "Administrative and support service activities";
        PublicAdministration = "ECO_ISIC4_O", "public_administration", "Public administration and defence; compulsory social security";
        Education = "ECO_ISIC4_P", "education", "Education";
        Health = "ECO_ISIC4_Q", "health", "Human health and social work activities";
        Arts = "ECO_ISIC4_R", "arts", "Arts, entertainment and recreation";
        OtherServices = "ECO_ISIC4_S", "other_services", "Other service activities";
        Households = "ECO_ISIC4_T", "households", "Activities of households as employers and for own use";
        Extraterritorial = "ECO_ISIC4_U", "extraterritorial", "Activities of extraterritorial organizations and bodies";
    }
}

codes! {
    /// Agriculture, industry and services (ILOSTAT ECO_SECTOR).
    BroadSector, "ECO_SECTOR" {
        NotStated = "ECO_SECTOR_X", "not_stated", "Not classified";
        Agriculture = "ECO_SECTOR_AGR", "agriculture", "Agriculture";
        Industry = "ECO_SECTOR_IND", "industry", "Industry";
        Services = "ECO_SECTOR_SER", "services", "Services";
    }
}

impl Industry {
    /// The name of its code list.
    pub(super) const LIST: &str = "ISIC Rev.4";

    /// Agriculture (A), industry (B to F) or services (G to U).
    pub const fn broad_sector(self) -> BroadSector {
        match self {
            Self::NotStated => BroadSector::NotStated,
            Self::Agriculture => BroadSector::Agriculture,
            Self::Mining | Self::Manufacturing | Self::Energy | Self::Water | Self::Construction => {
                BroadSector::Industry
            }
            _ => BroadSector::Services,
        }
    }

    /// The section of a section letter or name, or of a division, group or class of ISIC Rev.4.
    ///
    /// Without a declared width, 110 is refused: it is either group 110 (beverages) or the number
    /// that is left of 0110 (growing of crops).
    ///
    /// # Errors
    /// `code.unknown` for what is not in ISIC Rev.4, `code.width` for what does not fit the width
    /// or may have lost a leading zero.
    pub fn parse_code(text: &str, width: Option<Width>) -> Result<Self, Error> {
        if !text.trim().starts_with(|c: char| c.is_ascii_digit()) {
            let list = Self::list();
            return find(list, text).map(Self::from_index).ok_or_else(|| unknown(list, text));
        }
        let code = numeric_code(text, width)?;
        let section = exists(&code).then(|| section(&code));
        let restored = format!("0{code}");
        // Classes have four digits and divisions two, and numbers lose the zeros of 01 to 09.
        if width.is_none() && matches!(code.len(), 1 | 3) && exists(&restored) {
            return Err(lost_zero(text, Self::list().name, &restored));
        }
        section.ok_or_else(|| {
            unknown(Self::list(), text).fix(
                "write a section letter or two to four digits of ISIC Rev.4; \
                 codes of Rev.3.1 need a correspondence",
            )
        })
    }
}

/// Whether a division, group or class begins with these digits; the table fills up with zeros.
fn exists(code: &str) -> bool {
    let at = CODES.partition_point(|known| *known < code);
    code.len() > 1 && CODES.get(at).is_some_and(|known| known.starts_with(code))
}

/// The section of a code that exists, by its division.
fn section(code: &str) -> Industry {
    /// The last division of each section, in the order of the sections.
    const LAST: [&str; 21] = [
        "03", "09", "33", "35", "39", "43", "47", "53", "56", "63", "66", "68", "75", "82", "84", "85", "88", "93",
        "96", "98", "99",
    ];
    let before = LAST.partition_point(|last| *last < &code[..2]);
    Industry::from_index(before as u16 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of each section in the published list.
    const SECTION_COUNTS: [usize; 21] =
        [47, 21, 180, 4, 11, 15, 57, 30, 10, 33, 26, 3, 20, 37, 10, 11, 12, 14, 24, 4, 1];

    fn read(text: &str, width: u8) -> Result<Industry, Error> {
        Industry::parse_code(text, Width::new(width).ok())
    }

    #[test]
    fn letters_and_names_are_sections() {
        for text in ["C", "ECO_ISIC4_C", "manufacturing", " C ", "1010"] {
            assert_eq!(Industry::parse(text), Ok(Industry::Manufacturing));
            assert_eq!(Industry::parse_code(text, None), Ok(Industry::Manufacturing));
        }
        assert_eq!(Industry::parse_code("X", None), Ok(Industry::NotStated));
        assert_eq!(Industry::parse_code("V", None).unwrap_err().code(), "code.unknown");
        assert_eq!(Industry::parse_code("", None).unwrap_err().code(), "code.unknown");
    }

    #[test]
    fn divisions_groups_and_classes_are_read() {
        assert_eq!(read("0111", 4), Ok(Industry::Agriculture));
        assert_eq!(read("111", 4), Ok(Industry::Agriculture));
        assert_eq!(read("0100", 4), Ok(Industry::Agriculture));
        assert_eq!(read("01XX", 4), Ok(Industry::Agriculture));
        assert_eq!(read("110", 4), Ok(Industry::Agriculture));
        assert_eq!(read("110", 3), Ok(Industry::Manufacturing));
        assert_eq!(read("1", 2), Ok(Industry::Agriculture));
        assert_eq!(read("10", 2), Ok(Industry::Manufacturing));
        assert_eq!(Industry::parse_code("8411.0", None), Ok(Industry::PublicAdministration));
        assert_eq!(Industry::parse_code("99", None), Ok(Industry::Extraterritorial));
        assert_eq!(Industry::parse_code("011", None), Ok(Industry::Agriculture));
        assert_eq!(Industry::parse_code("472", None), Ok(Industry::Trade));
    }

    #[test]
    fn a_number_that_may_have_lost_a_zero_is_refused() {
        for text in ["110", "111", "1", "141.0"] {
            let error = Industry::parse_code(text, None).unwrap_err();
            assert_eq!(error.code(), "code.width", "{text}");
            assert!(error.hint().is_some());
        }
    }

    #[test]
    fn codes_outside_the_classification_are_refused() {
        for (text, width) in [("0199", 4), ("04", 2), ("9", 1), ("34", 2), ("5211", 4)] {
            assert_eq!(read(text, width).unwrap_err().code(), "code.unknown", "{text}");
        }
        assert_eq!(read("01110", 4).unwrap_err().code(), "code.width");
        assert_eq!(Industry::parse_code("01110", None).unwrap_err().code(), "code.unknown");
        assert_eq!(Industry::parse_code("1.5", None).unwrap_err().code(), "code.unknown");
    }

    #[test]
    fn every_code_has_its_section() {
        assert!(CODES.is_sorted());
        let of = |section| CODES.iter().filter(|code| super::section(code) == section).count();
        let counts: Vec<usize> = (0..22).map(|at| of(Industry::from_index(at))).collect();
        assert_eq!(counts[0], 0);
        assert_eq!(counts.iter().sum::<usize>(), CODES.len());
        assert_eq!(counts[1..], SECTION_COUNTS);
    }

    #[test]
    fn the_list_reads_like_the_type() {
        let list = Industry::list();
        assert_eq!(list.name, Industry::LIST);
        assert_eq!(list.position_of_width("110", Width::new(4).ok()), Ok(1));
        assert_eq!(list.position_of_width("110", Width::new(3).ok()), Ok(3));
        assert_eq!(list.position("110").unwrap_err().code(), "code.width");
    }

    #[test]
    fn sections_have_their_broad_sector() {
        let letters: String = (0..22)
            .map(|at| match Industry::from_index(at).broad_sector() {
                BroadSector::NotStated => 'x',
                BroadSector::Agriculture => 'a',
                BroadSector::Industry => 'i',
                BroadSector::Services => 's',
            })
            .collect();
        assert_eq!(letters, "xaiiiiisssssssssssssss");
    }
}
