//! Rules that count cases and persons: ILOSTAT, Eurostat, DHS.

use super::{COUNTED, MEASURED, gate, marks, row};
use crate::indicator::Source;
use crate::quality::clause::Comparison::{Above, AtLeast, Below};
use crate::quality::clause::Limit;
use crate::quality::clause::Sureness::{Document, Recalled, Software};
use crate::quality::evidence::Figure::{MissingShare, N, NNumerator, Population};
use crate::quality::evidence::Kind;
use crate::quality::gate::Gate;
use crate::quality::verdict::Outcome::{Flag, Suppress};
use crate::quality::verdict::TableRule;
use std::borrow::Cow;

gate! {
    /// ILO: unreliable below 15 cases, `S` below 5; a table goes when too many of its cells are `S`.
    ILOSTAT = "ilostat", "ILOSTAT, estimates from household survey microdata", "2023";
    sources: [
        ("ILO, iloMicro", "R/Micro_process.r: obs_status U and S, and the share of S cells in a table"),
        ("ILO, microdata processing do-files of 2018", "cells below 5 without value, below 15 unreliable"),
    ];
    note: "Cases of a share or level are those in its numerator; of a mean, all it is computed from.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: Some(TableRule { counts: Suppress, above: 0.334 });
    marks: marks("", "U", Some("S"));
    clauses: [
        row("unreliable", NNumerator, Below, 15.0, Flag, Software).of(COUNTED),
        row("unreliable", N, Below, 15.0, Flag, Software).of(MEASURED),
        row("too_few", NNumerator, Below, 5.0, Suppress, Software).of(COUNTED),
        row("too_few", N, Below, 5.0, Suppress, Software).of(MEASURED),
    ];
}

gate! {
    /// ILO, by its manual: unreliable below 30 cases; the rest as in the code.
    ILOSTAT_MANUAL = "ilostat-manual", "ILOSTAT, estimates from household survey microdata, by the manual", "2023";
    sources: [
        ("ILO, iloMicro", "manual page: fewer than 30 observations; the code has 15"),
        ("ILO, iloMicro", "R/Micro_process.r: obs_status S, and the share of S cells in a table"),
    ];
    note: "The manual and the code disagree on the number of cases below which an estimate is unreliable.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: Some(TableRule { counts: Suppress, above: 0.334 });
    marks: marks("", "U", Some("S"));
    clauses: [
        row("unreliable", NNumerator, Below, 30.0, Flag, Document).of(COUNTED),
        row("unreliable", N, Below, 30.0, Flag, Document).of(MEASURED),
        row("too_few", NNumerator, Below, 5.0, Suppress, Software).of(COUNTED),
        row("too_few", N, Below, 5.0, Suppress, Software).of(MEASURED),
    ];
}

gate! {
    /// Eurostat, labour force survey: two limits on the weighted size, and item non-response.
    EUROSTAT_LFS = "eurostat-lfs", "Eurostat, European Union labour force survey", "2012";
    sources: [
        (
            "Eurostat, The European Union Labour Force Survey, important remarks on the detailed tables (2012)",
            "symbols :u and ~u; rates with more than 30 percent without answer, and between 10 and 30 percent"
        ),
    ];
    note: "Limits a and b differ by country and period: give them as `limit_a` and `limit_b`.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: None;
    marks: marks("", "~u", Some(":u"));
    clauses: [
        row("limit_b", Population, Below, 0.0, Flag, Document).limit(Limit::NotGiven),
        row("limit_a", Population, Below, 0.0, Suppress, Document).limit(Limit::NotGiven),
        row("nonresponse_flag", MissingShare, AtLeast, 0.1, Flag, Document).of(&[Kind::Share, Kind::Ratio]),
        row("nonresponse", MissingShare, Above, 0.3, Suppress, Document).of(&[Kind::Share, Kind::Ratio]),
    ];
}

gate! {
    /// Eurostat, income and living conditions: 20 and 50 observations, 20 and 50 percent non-response.
    EU_SILC = "eu-silc", "Eurostat, statistics on income and living conditions", "recalled";
    sources: [
        ("Eurostat, EU-SILC publication guidelines", "not read: all four limits are recalled, check them before use"),
    ];
    note: "Observations are those in the denominator. The code list has no mark for what is not published.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: None;
    marks: marks("", "u", None);
    clauses: [
        row("observations_flag", N, Below, 50.0, Flag, Recalled),
        row("observations", N, Below, 20.0, Suppress, Recalled),
        row("nonresponse_flag", MissingShare, Above, 0.2, Flag, Recalled),
        row("nonresponse", MissingShare, Above, 0.5, Suppress, Recalled),
    ];
}

gate! {
    /// Demographic and Health Surveys: parentheses below 50 unweighted cases, an asterisk below 25.
    DHS = "dhs", "Demographic and Health Surveys, tables of final reports", "2017";
    sources: [
        ("Malawi Demographic and Health Survey 2015-16, final report (2017)", "Reading and understanding tables, step 4"),
        ("DHS Program user forum, thread 1515", "which number of cases is meant"),
    ];
    note: "Cases are unweighted, and those of the denominator.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: None;
    marks: marks("", "()", Some("*"));
    clauses: [
        row("cases_flag", N, Below, 50.0, Flag, Document),
        row("cases", N, Below, 25.0, Suppress, Document),
    ];
}
