//! Occupations, at whatever level of detail they were coded.

use super::occupation_table::{ISCO88_ONLY, ITEMS};
use super::parse::{Width, find, lost_zero, numeric_code, unknown};
use super::{Code, CodeList, codes};
use crate::error::Error;

/// A group of the International Standard Classification of Occupations 2008, of any level.
///
/// ```
/// use decentwork::code::{Code, MajorGroup, Occupation};
/// let accountant = Occupation::parse("2411")?;
/// assert_eq!(accountant.item().label, "Accountants");
/// assert_eq!(accountant.major_group(), MajorGroup::Professionals);
/// assert_eq!(Occupation::parse("24XX")?.level(), 2);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occupation(u16);

codes! {
    /// Major groups of ISCO-08.
    MajorGroup, "OCU_ISCO08" {
        NotStated = "OCU_ISCO08_X", "not_stated", "Not elsewhere classified";
        ArmedForces = "OCU_ISCO08_0", "armed_forces", "Armed forces occupations";
        Managers = "OCU_ISCO08_1", "managers", "Managers";
        Professionals = "OCU_ISCO08_2", "professionals", "Professionals";
        Technicians = "OCU_ISCO08_3", "technicians", "Technicians and associate professionals";
        Clerks = "OCU_ISCO08_4", "clerks", "Clerical support workers";
        ServiceAndSales = "OCU_ISCO08_5", "service_and_sales", "Service and sales workers";
        SkilledAgricultural = "OCU_ISCO08_6", "skilled_agricultural", "Skilled agricultural, forestry and fishery workers";
        Craft = "OCU_ISCO08_7", "craft", "Craft and related trades workers";
        MachineOperators = "OCU_ISCO08_8", "machine_operators", "Plant and machine operators, and assemblers";
        Elementary = "OCU_ISCO08_9", "elementary", "Elementary occupations";
    }
}

codes! {
    /// Skill level of the occupation (ILOSTAT OCU_SKILL).
    SkillLevel, "OCU_SKILL" {
        NotStated = "OCU_SKILL_X", "not_stated", "Not elsewhere classified";
        Low = "OCU_SKILL_L1", "low", "Skill level 1 (low)";
        Medium = "OCU_SKILL_L2", "medium", "Skill level 2 (medium)";
        High = "OCU_SKILL_L3-4", "high", "Skill levels 3 and 4 (high)";
    }
}

codes! {
    /// How far a code of another classification leads into ISCO-08: to the deepest group that holds all its counterparts.
    OccupationMapping, "OCCUPATION_MAPPING" {
        NotStated = "OCCUPATION_MAPPING_X", "not_stated", "Not stated";
        UnitGroup = "OCCUPATION_MAPPING_4", "unit_group", "To one unit group, uniquely";
        MinorGroup = "OCCUPATION_MAPPING_3", "minor_group", "To a minor group (3 digits)";
        SubMajorGroup = "OCCUPATION_MAPPING_2", "sub_major_group", "To a sub-major group (2 digits)";
        MajorGroup = "OCCUPATION_MAPPING_1", "major_group", "To a major group (1 digit)";
        Nowhere = "OCCUPATION_MAPPING_0", "nowhere", "To no group: counterparts in several major groups, or none";
    }
}

impl OccupationMapping {
    /// That of a group of so many digits.
    pub(super) const fn of_level(level: u8) -> Self {
        match level {
            0 => Self::Nowhere,
            1 => Self::MajorGroup,
            2 => Self::SubMajorGroup,
            3 => Self::MinorGroup,
            _ => Self::UnitGroup,
        }
    }
    /// Whether it is one unit group; unknown where nothing is stated.
    pub const fn is_unique(self) -> Option<bool> {
        match self {
            Self::NotStated => None,
            other => Some(matches!(other, Self::UnitGroup)),
        }
    }
}

impl Code for Occupation {
    fn list() -> &'static CodeList {
        static LIST: CodeList = CodeList { name: Occupation::LIST, items: &ITEMS };
        &LIST
    }
    fn index(self) -> u16 {
        self.0
    }
    fn from_index(index: u16) -> Self {
        if usize::from(index) < ITEMS.len() { Self(index) } else { Self::default() }
    }
}

impl Occupation {
    /// The name of its code list.
    pub(super) const LIST: &str = "ISCO-08";

    /// Reads one to four digits of ISCO-08.
    ///
    /// Codes that are filled up, such as `24XX` or `2400`, are read as what they say, group 24.
    /// A single trailing zero is never dropped: 3340 is a group of ISCO-88 and not group 334.
    ///
    /// # Errors
    /// `code.unknown` for what is not in ISCO-08, `code.width` for what does not fit the width or
    /// may have lost a leading zero.
    pub fn parse_code(text: &str, width: Option<Width>) -> Result<Self, Error> {
        let list = Self::list();
        if !text.trim().starts_with(|c: char| c.is_ascii_digit()) {
            return find(list, text).map(Self).ok_or_else(|| unknown(list, text));
        }
        let code = numeric_code(text, width)?;
        if let Some(found) = Self::find(&code).or_else(|| Self::find(unfilled(&code)?)) {
            return Ok(found);
        }
        let restored = format!("0{code}");
        if width.is_none() && Self::find(&restored).is_some() {
            return Err(lost_zero(text, list.name, &restored));
        }
        let error = unknown(list, text);
        Err(if ISCO88_ONLY.binary_search(&code.as_str()).is_ok() {
            error
                .fix("this is a group of ISCO-88, not of ISCO-08; say so in the codebook: classification = \"ISCO-88\"")
        } else {
            error
        })
    }

    /// The group with exactly these digits.
    pub(super) fn find(digits: &str) -> Option<Self> {
        let at = ITEMS[1..].binary_search_by(|item| item.code.cmp(digits)).ok()?;
        Some(Self::from_index(at as u16 + 1))
    }

    /// The digits, empty when the occupation was not stated.
    pub(super) fn digits(self) -> &'static str {
        if self.0 == 0 { "" } else { self.item().code }
    }

    /// How many digits are known: 0 when not stated, 1 for a major group, 4 for a unit group.
    pub fn level(self) -> u8 {
        self.digits().len() as u8
    }

    /// The major group, the first digit.
    pub fn major_group(self) -> MajorGroup {
        match self.digits().as_bytes() {
            [first, ..] => MajorGroup::from_index(u16::from(first - b'0') + 1),
            [] => MajorGroup::NotStated,
        }
    }

    /// The major group as a group of this list, the first digit, where it is known.
    pub fn major(self) -> Option<Self> {
        self.digits().get(..1).and_then(Self::find)
    }

    /// The sub-major group, the first two digits, where both are known.
    pub fn sub_major(self) -> Option<Self> {
        self.digits().get(..2).and_then(Self::find)
    }

    /// How many unit groups it has: itself, or those of a coarser group; 0 where not stated.
    pub(crate) fn unit_groups(self) -> u32 {
        let digits = self.digits();
        let from = ITEMS[1..].partition_point(|item| item.code < digits);
        let group = ITEMS[1 + from..].iter().take_while(|item| item.code.starts_with(digits));
        if digits.is_empty() { 0 } else { group.filter(|item| item.code.len() == 4).count() as u32 }
    }

    /// The skill level of the major group; ILOSTAT gives none to the armed forces.
    pub fn skill_level(self) -> SkillLevel {
        match self.major_group() {
            MajorGroup::NotStated | MajorGroup::ArmedForces => SkillLevel::NotStated,
            MajorGroup::Managers | MajorGroup::Professionals | MajorGroup::Technicians => SkillLevel::High,
            MajorGroup::Elementary => SkillLevel::Low,
            _ => SkillLevel::Medium,
        }
    }

    /// Whether the occupation is in senior and middle management, groups 11 to 13 (SDG 5.5.2).
    ///
    /// Unknown for managers of whom only the first digit is known: group 14 is not included.
    pub fn is_senior_or_middle_management(self) -> Option<bool> {
        match self.major_group() {
            MajorGroup::NotStated => None,
            MajorGroup::Managers => self.digits().get(..2).map(|group| group != "14"),
            _ => Some(false),
        }
    }
}

/// The digits of a code that was filled up with zeros, such as 24 of 2400. No unit group ends in 00,
/// and 0000 is more often a missing value than the armed forces.
fn unfilled(code: &str) -> Option<&str> {
    let digits = code.trim_end_matches('0');
    (code.len() == 4 && (1..=2).contains(&digits.len())).then_some(digits)
}

impl std::fmt::Debug for Occupation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Occupation({})", self.item().code)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Occupation {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.item().code)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Occupation {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Occupation {
        Occupation::parse(text).unwrap()
    }

    #[test]
    fn the_table_is_complete_and_searchable() {
        let of_level = |level| {
            let all = (0..=ITEMS.len() as u16).map(Occupation::from_index);
            all.filter(|o| o.level() == level).count()
        };
        assert_eq!([1, 2, 3, 4].map(of_level), [10, 43, 130, 436]);
        assert!(ITEMS[1..].is_sorted_by(|a, b| a.code < b.code));
        assert!(ISCO88_ONLY.is_sorted());
        for at in 0..ITEMS.len() as u16 {
            let code = Occupation::from_index(at).item().code;
            assert_eq!(Occupation::parse(code).map(Code::index), Ok(at));
            assert_eq!(Occupation::list().position(code), Ok(at));
        }
        assert_eq!(Occupation::from_index(u16::MAX), Occupation::default());
    }

    #[test]
    fn leading_zeros_matter() {
        let four = Width::new(4).ok();
        let officers = read("0110");
        assert_eq!(officers.item().label, "Commissioned armed forces officers");
        assert_eq!(Occupation::parse_code("110", four), Ok(officers));
        assert_eq!(Occupation::parse_code("110.0", four), Ok(officers));
        let error = Occupation::parse_code("110", None).unwrap_err();
        assert_eq!(error.code(), "code.width");
        assert!(error.found_text().is_some_and(|found| found.contains("0110")));
        assert_eq!(read("11").level(), 2);
        assert_eq!(Occupation::parse_code("11", four).unwrap_err().code(), "code.unknown");
    }

    #[test]
    fn partial_codes_have_their_true_level() {
        for (text, code) in [
            ("2XXX", "2"),
            ("24xx", "24"),
            ("241X", "241"),
            ("2400", "24"),
            ("1000", "1"),
            ("0100", "01"),
            ("2240", "2240"),
            ("2411.0", "2411"),
        ] {
            assert_eq!(read(text).item().code, code);
        }
        assert_eq!(read("X"), Occupation::default());
        assert_eq!(read(" not_stated "), Occupation::default());
    }

    #[test]
    fn what_is_not_in_the_version_is_refused() {
        for text in ["1229", "3340", "1130"] {
            let error = Occupation::parse(text).unwrap_err();
            assert_eq!(error.code(), "code.unknown");
            assert!(error.hint().is_some_and(|hint| hint.contains("ISCO-88")), "{text}");
        }
        for text in ["0000", "9999", "24111", "240", "2411.5", "Accountants", "", "-1"] {
            assert_eq!(Occupation::parse(text).unwrap_err().code(), "code.unknown", "{text}");
        }
        let error = Occupation::parse("9999").unwrap_err();
        assert_eq!(error.hint(), None);
        assert!(error.nearest().is_empty());
    }

    #[test]
    fn groups_follow_from_the_digits() {
        assert_eq!(read("0110").major_group(), MajorGroup::ArmedForces);
        assert_eq!(read("9").major_group(), MajorGroup::Elementary);
        assert_eq!(Occupation::default().major_group(), MajorGroup::NotStated);
        assert_eq!(read("2411").major(), Some(read("2")));
        assert_eq!(Occupation::default().major(), None);
        assert_eq!(read("2411").sub_major(), Some(read("24")));
        assert_eq!(read("24").sub_major(), Some(read("24")));
        assert_eq!(read("2").sub_major(), None);
        assert_eq!(Occupation::default().sub_major(), None);
        assert_eq!(format!("{:?}", read("0110")), "Occupation(0110)");
    }

    #[test]
    fn skill_levels_follow_the_major_group() {
        use SkillLevel::{High as H, Low as L, Medium as M, NotStated as X};
        let skills = "0123456789".split("").filter(|digit| !digit.is_empty());
        let levels: Vec<SkillLevel> = skills.map(|digit| read(digit).skill_level()).collect();
        assert_eq!(levels, [X, H, H, H, M, M, M, M, M, L]);
        assert_eq!(Occupation::default().skill_level(), X);
    }

    #[test]
    fn management_leaves_out_group_14() {
        let manages = |text| read(text).is_senior_or_middle_management();
        assert_eq!(manages("1"), None);
        assert_eq!(manages("X"), None);
        assert_eq!(manages("11"), Some(true));
        assert_eq!(manages("1345"), Some(true));
        assert_eq!(manages("141"), Some(false));
        assert_eq!(manages("2411"), Some(false));
        assert_eq!(manages("0"), Some(false));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn documents_hold_the_digits() {
        let text = serde_json::to_string(&read("0110")).unwrap();
        assert_eq!(text, "\"0110\"");
        assert_eq!(serde_json::from_str::<Occupation>(&text).unwrap(), read("0110"));
        assert!(serde_json::from_str::<Occupation>("\"1229\"").is_err());
    }
}
