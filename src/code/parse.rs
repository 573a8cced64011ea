//! Reading codes: by code or name, never by label, and with the digits a classification declares.

use super::CodeList;
use crate::error::{Error, ErrorKind};

/// Most names an error lists.
const LISTED: usize = 12;

/// Finds an item by its code, its name, or the last part of a code such as `SEX_F`.
pub(super) fn position(list: &CodeList, text: &str) -> Result<u16, Error> {
    find(list, text).ok_or_else(|| unknown(list, text))
}

/// Codes are case-sensitive; names may be written in any ASCII case.
/// Labels are not compared: they differ between languages and editions.
pub(super) fn find(list: &CodeList, text: &str) -> Option<u16> {
    let text = whole(text.trim());
    let at = list.items.iter().position(|item| {
        let short = item.code.rsplit_once('_').map(|(_, last)| last);
        item.code == text || item.name.eq_ignore_ascii_case(text) || short == Some(text)
    })?;
    u16::try_from(at).ok()
}

/// The error for a text that is no item of the list.
pub(super) fn unknown(list: &CodeList, text: &str) -> Error {
    let mut names: Vec<&str> = list.items.iter().map(|item| item.name).take(LISTED).collect();
    if list.items.len() > LISTED {
        names.push("…");
    }
    let error = Error::new(ErrorKind::CodeUnknown)
        .found(format!("{text:?}"))
        .expected(format!("a code or name of {}: {}", list.name, names.join(", ")))
        .suggest(text, words(list));
    if text.is_ascii() {
        return error;
    }
    error.fix("write the code with the digits 0 to 9 and unaccented letters; labels are not matched")
}

/// The names that can be misspelt; digits that look alike have nothing to do with each other.
fn words(list: &CodeList) -> impl Iterator<Item = &'static str> {
    let names = list.items.iter().map(|item| item.name);
    names.filter(|name| !name.starts_with(|c: char| c.is_ascii_digit()))
}

/// Takes the `.0` off a code that was stored as a float.
fn whole(text: &str) -> &str {
    match text.split_once('.') {
        Some((digits, zeros))
            if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') && digits.bytes().all(|b| b.is_ascii_digit()) =>
        {
            digits
        }
        _ => text,
    }
}

/// How many digits the codes of a column have.
///
/// A column of numbers has lost its leading zeros: only the declared width tells that 110 is 0110.
///
/// ```
/// use decentwork::code::{Width, numeric_code};
/// assert_eq!(numeric_code("110", Some(Width::new(4)?))?, "0110");
/// assert_eq!(numeric_code("24XX", None)?, "24");
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "u8", into = "u8"))]
pub struct Width(u8);

impl Width {
    /// The longest code of any national classification we know has six digits; eight is ample.
    const MOST: u8 = 8;

    /// A number of digits from 1 to 8.
    ///
    /// # Errors
    /// `code.width` for any other number.
    pub fn new(digits: u8) -> Result<Self, Error> {
        if (1..=Self::MOST).contains(&digits) {
            return Ok(Self(digits));
        }
        Err(Error::new(ErrorKind::CodeWidth)
            .column("width")
            .found(digits.to_string())
            .expected("a number of digits from 1 to 8"))
    }
    /// The number of digits.
    pub const fn digits(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Width {
    type Error = Error;
    fn try_from(digits: u8) -> Result<Self, Error> {
        Self::new(digits)
    }
}

impl From<Width> for u8 {
    fn from(width: Width) -> Self {
        width.0
    }
}

/// Reads the code of a hierarchical classification; returns the digits that are known.
///
/// A code stored as a float loses its `.0`. Trailing `X` stand for digits that are not known. With
/// a declared width, shorter numbers get back their leading zeros; a code that begins with 0 has
/// evidently kept them and stays as it is.
///
/// # Errors
/// `code.unknown` when the text is not a code at all, `code.width` when it does not fit the width.
pub fn numeric_code(text: &str, width: Option<Width>) -> Result<String, Error> {
    let places = whole(text.trim());
    let digits = places.trim_end_matches(['X', 'x']);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Error::new(ErrorKind::CodeUnknown)
            .found(format!("{text:?}"))
            .expected("a code of the digits 0 to 9, with X for trailing digits that are not known"));
    }
    let Some(width) = width.map(|width| usize::from(width.0)) else {
        return Ok(digits.to_owned());
    };
    let is_partial = digits.len() < places.len();
    if places.len() > width || is_partial && places.len() < width {
        return Err(Error::new(ErrorKind::CodeWidth)
            .found(format!("{text:?}"))
            .expected(format!("{width} digits, as declared")));
    }
    if is_partial || digits.len() > 1 && digits.starts_with('0') {
        return Ok(digits.to_owned());
    }
    Ok(format!("{digits:0>width$}"))
}

/// The error for a number that may have lost its leading zero.
pub(super) fn lost_zero(text: &str, list: &str, restored: &str) -> Error {
    Error::new(ErrorKind::CodeWidth)
        .found(format!("{text:?}, which may stand for {restored}"))
        .expected(format!("a code of {list} with its leading zeros"))
        .fix("declare the width of the codes, or keep them as text")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::{Code, Icse93, Sex, YesNo};

    #[test]
    fn codes_names_and_last_parts_are_read() {
        for text in ["SEX_F", "F", "female", "Female", " FEMALE\t"] {
            assert_eq!(Sex::parse(text), Ok(Sex::Female), "{text}");
        }
        assert_eq!(Icse93::parse("1.0"), Ok(Icse93::Employee));
        assert_eq!(YesNo::parse("X"), Ok(YesNo::NotStated));
    }

    #[test]
    fn labels_case_variants_of_codes_and_confusables_are_refused() {
        for text in ["Women", "f", "sex_f", "fémale", "\u{200f}F", "", "F.0", "ICSE93_1"] {
            assert!(Sex::parse(text).is_err(), "{text}");
        }
        let error = YesNo::parse("١").unwrap_err();
        assert_eq!(error.code(), "code.unknown");
        assert!(error.hint().is_some_and(|hint| hint.contains("0 to 9")));
    }

    #[test]
    fn the_error_names_what_was_found_and_what_exists() {
        let error = Sex::parse("femal").unwrap_err();
        assert_eq!(error.found_text(), Some("\"femal\""));
        assert_eq!(error.expected_text(), Some("a code or name of SEX: not_stated, male, female"));
        assert_eq!(error.nearest(), ["female"]);
        assert_eq!(error.hint(), None);
    }

    #[test]
    fn numeric_codes_keep_or_regain_their_width() {
        let four = Width::new(4).ok();
        let read = |text: &str, width| numeric_code(text, width).unwrap();
        assert_eq!(read("0110", None), "0110");
        assert_eq!(read("0110", four), "0110");
        assert_eq!(read("110", four), "0110");
        assert_eq!(read("110", None), "110");
        assert_eq!(read("110.0", four), "0110");
        assert_eq!(read(" 2411.0 ", None), "2411");
        assert_eq!(read("2XXX", four), "2");
        assert_eq!(read("24xx", None), "24");
        assert_eq!(read("011", four), "011");
        assert_eq!(read("0", four), "0000");
    }

    #[test]
    fn numeric_codes_refuse_what_is_no_code() {
        let texts = ["2411.5", "", "X", "-1", "2 411", "٢٤", "24A1", "2411.", "1e3", "NaN", ".0"];
        for text in texts {
            assert_eq!(numeric_code(text, None).unwrap_err().code(), "code.unknown", "{text}");
        }
        for text in ["24110", "2X", "2XXXX"] {
            let error = numeric_code(text, Width::new(4).ok()).unwrap_err();
            assert_eq!(error.code(), "code.width", "{text}");
        }
    }

    #[test]
    fn widths_are_checked() {
        assert_eq!(Width::new(0).unwrap_err().code(), "code.width");
        assert_eq!(Width::try_from(9).unwrap_err().found_text(), Some("9"));
        assert_eq!(Width::new(4).map(Width::digits), Ok(4));
        assert_eq!(Width::new(4).map(u8::from), Ok(4));
    }
}
