//! Rules on the coefficient of variation: Statistics Canada, ABS, PSA, ONS.
//!
//! The coefficient of variation of an estimate of 0 is undefined, so these rules cannot judge it; and that of a small
//! share is large however well it is measured. The rules are here as the agencies state them.

use super::{COUNTED, MEASURED, gate, marks, row};
use crate::indicator::Source;
use crate::quality::clause::Comparison::{Above, AtLeast, Below};
use crate::quality::clause::Sureness::{Document, Restated};
use crate::quality::evidence::Figure::{Cv, N, NNumerator};
use crate::quality::gate::Gate;
use crate::quality::gate::Marks;
use crate::quality::verdict::Outcome::{Flag, Suppress};
use std::borrow::Cow;

gate! {
    /// Statistics Canada: caution above 16.5 percent variation, not released above 33.3 percent or below 10 respondents.
    STATCAN = "statcan", "Statistics Canada, release guidelines of household surveys", "undated";
    sources: [
        (
            "Middlesex-London Health Unit, Health Status Resource, coefficient of variation",
            "restates the guidelines: 16.5 and 33.3 percent, at least 10 observations"
        ),
        ("Statistics Canada, Standard table symbols", "E, use with caution; F, too unreliable to be published"),
    ];
    note: "Respondents are those who contribute to the estimate. What is better than E is published without a mark.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: None;
    marks: marks("", "E", Some("F"));
    clauses: [
        row("variation_flag", Cv, Above, 0.165, Flag, Restated),
        row("variation", Cv, Above, 0.333, Suppress, Restated),
        row("respondents", NNumerator, Below, 10.0, Suppress, Restated).of(COUNTED),
        row("respondents", N, Below, 10.0, Suppress, Restated).of(MEASURED),
    ];
}

gate! {
    /// Australian Bureau of Statistics: one asterisk from 25 percent relative standard error, two above 50 percent.
    ABS = "abs", "Australian Bureau of Statistics, household surveys", "2013";
    sources: [
        (
            "ABS 6239.0, Barriers and Incentives to Labour Force Participation, July 2012 to June 2013",
            "technical note, paragraph 5: one asterisk, and two above 50 percent"
        ),
        ("ABS, Labour Force, Australia, Detailed, methodology (December 2019)", "25 percent or more"),
    ];
    note: "Both marks stand beside a published number: this rule suppresses nothing.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: None;
    marks: marks("", "*", None);
    clauses: [
        row("relative_error", Cv, AtLeast, 0.25, Flag, Document),
        row("relative_error_high", Cv, Above, 0.5, Flag, Document).mark("**"),
    ];
}

gate! {
    /// Philippine Statistics Authority: an estimate is precise below 10 percent variation.
    PSA = "psa", "Philippine Statistics Authority, labour force survey", "undated";
    sources: [
        ("Philippine Statistics Authority, Labor Force Survey technical notes", "precise: below 10 percent"),
    ];
    note: "The rule suppresses nothing.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: None;
    marks: NO_MARKS;
    clauses: [
        row("variation", Cv, AtLeast, 0.1, Flag, Document),
    ];
}

gate! {
    /// Office for National Statistics, business register survey: caution from 20 percent variation.
    ONS_BRES = "ons-bres", "Office for National Statistics, Business Register and Employment Survey", "undated";
    sources: [
        (
            "Nomis, Business Register and Employment Survey quality measure (article 774)",
            "coefficients of variation of 20 percent or more"
        ),
    ];
    note: "The rule suppresses nothing.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: None;
    marks: NO_MARKS;
    clauses: [
        row("variation", Cv, AtLeast, 0.2, Flag, Document),
    ];
}

/// The agency has no letters for its rule.
const NO_MARKS: Marks = Marks { publish: None, flag: None, not_assessable: None, suppress: None };
