//! What is said of a series when it is exported.

use super::Period;
use crate::code::{countries, is_country};
use crate::error::{Error, ErrorKind};
use crate::indicator::{UnitMeasure, ValueType};
use crate::quality::Mapping;
use std::collections::BTreeMap;

/// What a receiver is to do with the rows of an SDMX-CSV file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Action {
    /// For information.
    #[default]
    Information,
    /// Add to what there is.
    Append,
    /// Put in the place of what there is.
    Replace,
    /// Delete these observations; their values are not told.
    Delete,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 4] = [Self::Information, Self::Append, Self::Replace, Self::Delete];
    /// The letter in SDMX-CSV.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Information => "I",
            Self::Append => "A",
            Self::Replace => "R",
            Self::Delete => "D",
        }
    }
    /// The action of this letter.
    ///
    /// # Errors
    /// `option.unknown` when there is none.
    pub fn parse(letter: &str) -> Result<Self, Error> {
        let known = Self::ALL.into_iter().find(|action| action.letter() == letter);
        known.ok_or_else(|| option("action", letter, "I, A, R or D"))
    }
}

/// The version of SDMX-CSV.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SdmxCsv {
    /// Version 1.0, for SDMX 2.1: the first column is `DATAFLOW`, and there are no actions.
    V1,
    /// Version 2.0, for SDMX 3.0.
    #[default]
    V2,
}

impl SdmxCsv {
    /// The version of this number.
    ///
    /// # Errors
    /// `option.unknown` when it is neither `1.0` nor `2.0`.
    pub fn parse(version: &str) -> Result<Self, Error> {
        match version {
            "1.0" => Ok(Self::V1),
            "2.0" => Ok(Self::V2),
            _ => Err(option("sdmx_csv", version, "2.0 or 1.0")),
        }
    }
}

/// Where, when and by whom a table was made, and codes for what has none in ILOSTAT.
///
/// ```
/// use decentwork::table::{Action, Exchange};
/// let exchange = Exchange::new("CHL", "BA:123", "2024Q1")?
///     .agency("INE", "1.0")?
///     .action(Action::Replace)
///     .classification("region", "GEO_REG")?
///     .item("sex", "not_stated", None)?;
/// assert_eq!(Exchange::new("CL", "BA:123", "2024").unwrap_err().code(), "exchange.field");
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    pub(in crate::table) ref_area: String,
    pub(in crate::table) source: String,
    pub(in crate::table) period: Period,
    pub(in crate::table) frequency: &'static str,
    /// Of the classification, the indicator and the source.
    pub(in crate::table) notes: [String; 3],
    pub(in crate::table) agency: String,
    pub(in crate::table) version: String,
    pub(in crate::table) action: Action,
    pub(in crate::table) sdmx_csv: SdmxCsv,
    pub(in crate::table) decimals: usize,
    pub(in crate::table) currency: &'static str,
    pub(in crate::table) mapping: Option<Mapping>,
    pub(super) indicators: BTreeMap<String, String>,
    pub(super) units: BTreeMap<String, UnitMeasure>,
    pub(super) classifications: BTreeMap<String, String>,
    pub(super) items: BTreeMap<(String, String), Option<String>>,
}

impl Exchange {
    /// The currencies of earnings, items of ILOSTAT's `CUR_TYPE`.
    ///
    /// # References
    /// ILOSTAT dictionary (2019), classification version CUR_TYPE.
    pub const CURRENCIES: [&'static str; 3] = ["LCU", "USD", "PPP2011"];

    /// A series of a country (three letters of ISO 3166, or an aggregate such as `X01`), with its source as ILOSTAT
    /// identifies it (such as `BA:123`) and its period (such as `2024`, `2024Q1` or `2024M01`).
    ///
    /// # Errors
    /// `exchange.field` naming the argument.
    pub fn new(ref_area: &str, source: &str, time: &str) -> Result<Self, Error> {
        let aggregate = |code: &str| code.len() == 3 && code.starts_with('X') && is_digits(&code[1..]);
        if !is_country(ref_area) && !aggregate(ref_area) {
            return Err(field("ref_area", ref_area)
                .expected("three letters of ISO 3166, such as CHL, or an aggregate, such as X01")
                .suggest(ref_area, countries()));
        }
        let period: Period = time.parse()?;
        Ok(Self {
            ref_area: ref_area.to_owned(),
            source: text("source", source)?,
            period,
            frequency: period.frequencies().first().copied().unwrap_or_default(),
            notes: Default::default(),
            agency: "ILO".to_owned(),
            version: "1.0".to_owned(),
            action: Action::default(),
            sdmx_csv: SdmxCsv::default(),
            decimals: 3,
            currency: Self::CURRENCIES[0],
            mapping: None,
            indicators: BTreeMap::new(),
            units: BTreeMap::new(),
            classifications: BTreeMap::new(),
            items: BTreeMap::new(),
        })
    }

    /// How often the survey is made, where the period does not say it: `A` yearly, `B` every second, `T` every third,
    /// `F` every fifth year, `O` otherwise.
    ///
    /// # Errors
    /// `option.unknown` when a period of this kind has no such frequency.
    pub fn frequency(mut self, code: &str) -> Result<Self, Error> {
        let known = self.period.frequencies();
        let expected = format!("{} for {}", known.join(", "), self.period.sdmx());
        self.frequency = known
            .iter()
            .find(|known| **known == code)
            .ok_or_else(|| Error::new(ErrorKind::OptionUnknown).column("frequency").found(code).expected(expected))?;
        Ok(self)
    }

    /// Notes in the codes of ILOSTAT, such as `R1:3513_S3:5`: of the classification, the indicator and the source.
    ///
    /// # Errors
    /// `exchange.field` when one holds a line break.
    pub fn notes(mut self, classification: &str, indicator: &str, source: &str) -> Result<Self, Error> {
        let names = ["note_classif", "note_indicator", "note_source"];
        for ((note, name), told) in self.notes.iter_mut().zip(names).zip([classification, indicator, source]) {
            *note = text(name, told)?;
        }
        Ok(self)
    }

    /// Who maintains the dataflows, and their version; `ILO` and `1.0` unless it is said.
    ///
    /// # Errors
    /// `exchange.field` when one is no identifier or version of SDMX.
    pub fn agency(mut self, agency: &str, version: &str) -> Result<Self, Error> {
        let letter = |part: &str| part.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
        if !agency.split('.').all(|part| is_code(part) && letter(part)) {
            return Err(field("agency", agency).expected("an identifier such as ILO or OECD.SDD"));
        }
        if !version.split('.').all(is_digits) {
            return Err(field("version", version).expected("numbers with dots between, such as 1.0"));
        }
        (self.agency, self.version) = (agency.to_owned(), version.to_owned());
        Ok(self)
    }

    /// What the receiver of an SDMX-CSV file is to do with the rows.
    #[must_use]
    pub fn action(self, action: Action) -> Self {
        Self { action, ..self }
    }

    /// The version of SDMX-CSV.
    #[must_use]
    pub fn sdmx_csv(self, sdmx_csv: SdmxCsv) -> Self {
        Self { sdmx_csv, ..self }
    }

    /// Decimals of every value, bound and standard error, 0 to 9; 3 unless it is said, as in ILOSTAT's files, where
    /// levels in thousands are then told to the person.
    ///
    /// # Errors
    /// `exchange.field` above 9.
    pub fn decimals(self, decimals: u8) -> Result<Self, Error> {
        if decimals > 9 {
            return Err(field("decimals", &decimals.to_string()).expected("0 to 9"));
        }
        Ok(Self { decimals: usize::from(decimals), ..self })
    }

    /// The currency of earnings: `LCU` local, `USD` United States dollars, `PPP2011` at purchasing power parities.
    ///
    /// # Errors
    /// `option.unknown` for another.
    pub fn currency(mut self, code: &str) -> Result<Self, Error> {
        let known = Self::CURRENCIES.into_iter().find(|known| *known == code);
        self.currency = known.ok_or_else(|| option("currency", code, &Self::CURRENCIES.join(", ")))?;
        Ok(self)
    }

    /// The list whose letters are written, instead of that of the format.
    #[must_use]
    pub fn status(self, mapping: Mapping) -> Self {
        Self { mapping: Some(mapping), ..self }
    }

    /// A code for an indicator, by its id: topic and variable, such as `UNE_DEAP`, and a type of value where it is not
    /// what the unit says, such as `EMP_TEMP_DT`.
    ///
    /// # Errors
    /// `exchange.field` when it has another form.
    pub fn indicator(mut self, id: &str, code: &str) -> Result<Self, Error> {
        let parts: Vec<&str> = code.split('_').collect();
        let known = |part: &str| ValueType::ALL.iter().any(|value_type| value_type.code() == part);
        let sized = |part: &str, size: usize| part.len() == size && is_capitals(part);
        let fits = match *parts {
            [topic, variable] => sized(topic, 3) && sized(variable, 4),
            [topic, variable, value_type] => sized(topic, 3) && sized(variable, 4) && known(value_type),
            _ => false,
        };
        if !fits {
            return Err(field("indicators", code).expected(
                "three and four capitals or digits, such as UNE_DEAP, and NB, RT, DT, GR or IN after them if need be",
            ));
        }
        self.indicators.insert(id.to_owned(), code.to_owned());
        Ok(self)
    }

    /// A unit of ILOSTAT's list for an indicator, by its id, such as `DS` for days.
    ///
    /// Currency is `CR` with a classification of currencies, unless it is told to be local, `LC`.
    ///
    /// # Errors
    /// `exchange.field` when the list has no such unit.
    pub fn unit(mut self, id: &str, code: &str) -> Result<Self, Error> {
        let unit =
            UnitMeasure::find(code).ok_or_else(|| field("units", code).expected(UnitMeasure::CODES.join(", ")))?;
        self.units.insert(id.to_owned(), unit);
        Ok(self)
    }

    /// A classification for a breakdown, by the name of its column: a version of ILOSTAT, such as `STU_STATUS`, or one
    /// of your own in the same form, such as `GEO_REG`.
    ///
    /// # Errors
    /// `exchange.field` when it has another form.
    pub fn classification(mut self, breakdown: &str, version: &str) -> Result<Self, Error> {
        let sex = version == "SEX";
        let fits =
            version.split_once('_').is_some_and(|(of, rest)| of.len() == 3 && is_capitals(of) && is_capitals(rest));
        if !sex && !fits {
            return Err(field("classifications", version)
                .expected("three capitals or digits, an underscore and a word in capitals, such as GEO_REG"));
        }
        self.classifications.insert(breakdown.to_owned(), version.to_owned());
        Ok(self)
    }

    /// A code for an item of a breakdown (`total` and `not_stated` are items), or `None` to leave its rows out.
    ///
    /// # Errors
    /// `exchange.field` when it is no code.
    pub fn item(mut self, breakdown: &str, item: &str, code: Option<&str>) -> Result<Self, Error> {
        if let Some(code) = code.filter(|code| !is_code(code)) {
            return Err(field("items", code).expected(CODE));
        }
        self.items.insert((breakdown.to_owned(), item.to_owned()), code.map(str::to_owned));
        Ok(self)
    }
}

/// What an item of an SDMX code list may be called.
pub(super) const CODE: &str = "a code of letters, digits, _, -, @ and $";

pub(super) fn is_code(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-@$".contains(&byte))
}
fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
fn is_capitals(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}
/// A text of one line.
fn text(name: &str, told: &str) -> Result<String, Error> {
    if told.chars().any(char::is_control) {
        return Err(field(name, told).expected("a text of one line"));
    }
    Ok(told.to_owned())
}
fn option(name: &str, found: &str, expected: &str) -> Error {
    Error::new(ErrorKind::OptionUnknown).column(name).found(found).expected(expected)
}
pub(in crate::table) fn field(name: &str, found: &str) -> Error {
    Error::new(ErrorKind::ExchangeField).column(name).found(found)
}
