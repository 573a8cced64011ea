//! What of the frameworks is there: the indicators of the Decent Work manual and of the SDGs on labour, one by one.

use super::{Entry, entries};
use std::fmt::Write;

/// What can carry an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Carrier {
    /// Records of persons, from a survey or a census.
    Records,
    /// A register or administrative counts.
    Register,
    /// Aggregates that others publish, alone or beside records.
    Series,
    /// Texts that are read and coded.
    Texts,
    /// Studies of a kind of their own; neither records of a survey nor registers hold it.
    Studies,
}

impl Carrier {
    /// The word in the table.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Records => "records",
            Self::Register => "register",
            Self::Series => "series",
            Self::Texts => "texts",
            Self::Studies => "studies",
        }
    }
    /// Whether microdata or a register can carry it.
    pub const fn is_microdata(self) -> bool {
        matches!(self, Self::Records | Self::Register)
    }
}

/// An indicator that a framework names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Named {
    /// Its code in the manual, or its SDG number.
    pub code: &'static str,
    /// What it is, in our words.
    pub title: &'static str,
    /// What can carry it.
    pub carrier: Carrier,
    /// What to know: how an entry answers it, or what is needed where there is none.
    pub note: &'static str,
}

/// Whether the library gives an indicator that a framework names.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Coverage {
    /// These entries of the catalogue give it: computed from records, combined with series, or as a score.
    Given(Vec<Entry>),
    /// A contrast of two groups of a table gives it, with its error, for any rate; the groups must be in the data.
    ByContrast,
    /// It is listed and never computed.
    Listed(Vec<Entry>),
    /// Nothing gives it; the note of the row says what it needs.
    Missing,
}

/// Gaps between groups are contrasts of a table, not indicators of their own.
const CONTRASTS: &[&str] = &["EQUA-6"];

impl Named {
    /// Whether the library gives it, from what the entries of the catalogue say of themselves.
    pub fn coverage(&self) -> Coverage {
        let has = |entry: &Entry| {
            entry.manual_codes().any(|code| code == self.code) || entry.sdg_numbers().any(|number| number == self.code)
        };
        let found: Vec<Entry> = entries().filter(has).collect();
        let given: Vec<Entry> = found.iter().copied().filter(|entry| entry.kind() != "descriptive").collect();
        match (given.is_empty(), found.is_empty()) {
            (false, _) => Coverage::Given(given),
            (true, false) => Coverage::Listed(found),
            (true, true) if CONTRASTS.contains(&self.code) => Coverage::ByContrast,
            (true, true) => Coverage::Missing,
        }
    }
}

macro_rules! named {
    ($list:ident: $doc:literal; $($code:literal $title:literal, $carrier:ident, $note:literal;)*) => {
        #[doc = $doc]
        pub static $list: &[Named] =
            &[$(Named { code: $code, title: $title, carrier: Carrier::$carrier, note: $note }),*];
    };
}

named! {
    MANUAL: "The statistical indicators of the Decent Work manual (2nd version), in its order.";
    "EMPL-1" "Employment-to-population ratio", Records, "";
    "EMPL-2" "Unemployment rate", Records, "";
    "EMPL-3" "Young people not in employment, education or training", Records, "";
    "EMPL-4" "Informal employment rate", Records, "";
    "EMPL-5" "Labour force participation rate", Records, "";
    "EMPL-6" "Youth unemployment rate", Records, "";
    "EMPL-7" "Unemployment rate by education", Records, "broken down by education";
    "EMPL-8" "Employment by status in employment", Records, "one rate for every status";
    "EMPL-9" "Own-account and contributing family workers", Records, "";
    "EMPL-10" "Employees outside agriculture", Records, "";
    "EMPL-11" "Labour underutilization", Records, "";
    "EARN-1" "Working poverty rate", Records, "";
    "EARN-2" "Low pay rate", Records, "";
    "EARN-3" "Hourly earnings by occupation", Records, "broken down by occupation";
    "EARN-4" "Average real wages", Series, "";
    "EARN-5" "Minimum wage beside the median wage", Series, "";
    "EARN-6" "Manufacturing wage index", Series, "";
    "EARN-7" "Employees with recent job training", Records, "";
    "TIME-1" "Excessive working time", Records, "";
    "TIME-2" "Employment by weekly hours", Records, "broken down by bands of hours";
    "TIME-3" "Annual working time of the employed", Records, "as answered, or 52 weeks like the one asked for";
    "TIME-4" "Time-related underemployment rate", Records, "";
    "TIME-5" "Paid annual leave", Records, "";
    "COMB-1" "Unusual hours", Records, "";
    "COMB-2" "Maternity protection", Records, "";
    "ABOL-1" "Child labour rate", Records, "needs the answers of children aged 5 to 17";
    "ABOL-2" "Hazardous child labour rate", Records, "needs the answers of children aged 5 to 17 on hazards";
    "ABOL-3" "Other worst forms of child labour", Studies, "";
    "ABOL-4" "Forced labour rate", Studies, "";
    "STAB-1" "Precarious employment rate", Records, "";
    "STAB-2" "Job tenure", Records, "";
    "STAB-3" "Subsistence worker rate", Records, "of the employed of the 13th ICLS";
    "STAB-4" "Real earnings of casual workers", Records, "nominal; divided by a consumer price index it is real";
    "EQUA-1" "Occupational segregation by sex", Records, "";
    "EQUA-2" "Women in senior and middle management", Records, "";
    "EQUA-3" "Gender wage gap", Records, "";
    "EQUA-4" "Women in wage employment outside agriculture", Records, "";
    "EQUA-5" "Principle of no discrimination", Texts, "coded from supervision, without a published formula";
    "EQUA-6" "Gaps by origin, migration or area", Records, "a contrast of two groups of a table, in any rate";
    "EQUA-7" "Spread of migrants over sectors and occupations", Records, "of people born abroad; of non-citizens by the same formula";
    "EQUA-8" "Employment of people with disabilities", Records, "also broken down by disability";
    "SAFE-1" "Fatal occupational injury rate", Register, "";
    "SAFE-2" "Non-fatal occupational injury rate", Register, "";
    "SAFE-3" "Time lost due to occupational injuries", Register, "";
    "SAFE-4" "Labour inspection", Series, "";
    "SECU-1" "Old-age pension beneficiaries", Register, "";
    "SECU-2" "Public social security expenditure", Series, "";
    "SECU-3" "Out-of-pocket health expenditure", Series, "";
    "SECU-4" "Active contributors", Register, "";
    "SECU-5" "Health coverage", Register, "";
    "SECU-6" "Expenditure on needs-based cash support", Series, "";
    "SECU-7" "Beneficiaries of needs-based cash support", Register, "";
    "SECU-8" "Sick leave", Records, "";
    "DIAL-1" "Trade union density", Records, "";
    "DIAL-2" "Employers' organisation density", Register, "";
    "DIAL-3" "Collective bargaining coverage", Records, "";
    "DIAL-4" "Freedom of association", Texts, "";
    "DIAL-5" "Days lost in strikes and lockouts", Register, "";
    "CONT-1" "Children not in school", Register, "";
    "CONT-2" "HIV prevalence", Studies, "";
    "CONT-3" "Labour productivity", Series, "";
    "CONT-4" "Income inequality P90/P10", Records, "needs the income of the household of every person";
    "CONT-5" "Inflation", Series, "";
    "CONT-6" "Employment by branch", Records, "one rate for every broad branch";
    "CONT-7" "Education of adults", Records, "";
    "CONT-8" "Labour share in GDP", Series, "";
    "CONT-9" "Real GDP per capita", Series, "its growth";
    "CONT-10" "Women by industry", Records, "broken down by industry";
    "CONT-11" "Earnings inequality P90/P10", Records, "";
    "CONT-12" "Poverty", Records, "";
}

named! {
    SDG: "The SDG indicators on labour, and those on education and digital inclusion that the same microdata carry.";
    "1.1.1" "People, and workers, below the international poverty line", Records, "";
    "1.3.1" "People covered by social protection", Register, "one series for each contingency";
    "3.3.1" "HIV infections", Studies, "the prevalence, not new infections";
    "3.8" "Health coverage", Register, "";
    "4.1.4" "Children out of school", Register, "";
    "4.3.1" "Participation in education and training", Records, "";
    "4.4.1" "People with digital skills", Records, "";
    "4.5.1" "Parity indices", Records, "other groups and rates by a contrast of a table, or a formula of one's own";
    "4.6.1" "Literacy", Records, "";
    "5.5.2" "Women in managerial positions", Records, "";
    "5.b.1" "Owners of a mobile phone", Records, "";
    "8.1.1" "Growth of real GDP per capita", Series, "";
    "8.2.1" "Growth of real GDP per employed person", Series, "";
    "8.3.1" "Informal employment", Records, "";
    "8.5.1" "Hourly earnings", Records, "";
    "8.5.2" "Unemployment rate", Records, "";
    "8.6.1" "Young people not in employment, education or training", Records, "";
    "8.7.1" "Child labour", Records, "needs the answers of children aged 5 to 17";
    "8.8.1" "Occupational injuries", Register, "";
    "8.8.2" "Compliance with labour rights", Texts, "";
    "8.b.1" "Strategy for youth employment", Texts, "";
    "9.2.2" "Employment in manufacturing", Records, "";
    "10.4.1" "Labour share of GDP", Series, "";
    "17.8.1" "Users of the Internet", Records, "";
}

/// How many of the named indicators that microdata or a register can carry are given, and how many there are.
///
/// ```
/// use decentwork::indicator::coverage::{MANUAL, share};
/// let (given, carried) = share(MANUAL);
/// assert!(given <= carried && carried < MANUAL.len());
/// ```
pub fn share(named: &[Named]) -> (usize, usize) {
    let carried: Vec<&Named> = named.iter().filter(|row| row.carrier.is_microdata()).collect();
    let given =
        carried.iter().filter(|row| matches!(row.coverage(), Coverage::Given(_) | Coverage::ByContrast)).count();
    (given, carried.len())
}

/// The table of coverage as Markdown, with the shares below it.
pub fn to_markdown() -> String {
    let mut text = String::new();
    for (title, named) in [("Decent Work manual (2nd version)", MANUAL), ("SDG indicators", SDG)] {
        // Writing to a text cannot fail.
        let _ =
            writeln!(text, "## {title}\n\n| code | indicator | carried by | given by | note |\n|---|---|---|---|---|");
        for row in named {
            let ids = |entries: &[Entry]| {
                entries.iter().map(|entry| format!("`{}`", entry.id())).collect::<Vec<_>>().join(", ")
            };
            let given = match row.coverage() {
                Coverage::Given(entries) => ids(&entries),
                Coverage::ByContrast => "`Table::contrast`".to_owned(),
                Coverage::Listed(entries) => format!("listed, not computed: {}", ids(&entries)),
                Coverage::Missing => "nothing".to_owned(),
            };
            let Named { code, title, carrier, note } = row;
            let _ = writeln!(text, "| {code} | {title} | {} | {given} | {note} |", carrier.id());
        }
        let (given, carried) = share(named);
        let percent = 100.0 * given as f64 / carried as f64;
        let _ = writeln!(
            text,
            "\nOf {carried} that microdata or a register can carry, {given} are given: {percent:.1} percent.\n"
        );
    }
    text
}
