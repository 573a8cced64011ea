//! Rules on confidence intervals: the National Center for Health Statistics of the United States.

use super::{COUNTED, SHARE, gate, row};
use crate::indicator::Source;
use crate::quality::clause::Comparison::{Above, AtLeast, AtMost, Below};
use crate::quality::clause::Condition;
use crate::quality::clause::Sureness::{Document, Software};
use crate::quality::evidence::Figure::{
    CiRelativeWidth, CiRelativeWidthComplement, CiWidth, Df, N, NComplement, NEffective, NNumerator, Value,
};
use crate::quality::evidence::Interval;
use crate::quality::gate::{Gate, Marks};
use crate::quality::verdict::Outcome::{Flag, Suppress};
use std::borrow::Cow;

/// A narrow interval settles the matter; relative widths are asked of the others.
const NOT_NARROW: Condition = Condition::new(CiWidth, Above, 0.05);
const ABOVE_ZERO: Condition = Condition::new(Value, Above, 0.0);
const BELOW_ONE: Condition = Condition::new(Value, Below, 1.0);

gate! {
    /// NCHS, proportions: effective sample size, width of the Korn-Graubard interval, degrees of freedom.
    NCHS_PROPORTIONS = "nchs-proportions", "NCHS, data presentation standards for proportions", "2017";
    sources: [
        (
            "Parker et al. (2017), National Center for Health Statistics Data Presentation Standards for Proportions",
            "Vital and Health Statistics 2(175)"
        ),
        ("NCHS, R package surveytable", "R/z_lpe.R, .lpe_percents: the limits, and which side each belongs to"),
    ];
    note: "Of 95 percent Korn-Graubard intervals. At 0 and 1 the effective size is that of the sample: reviewed.";
    kinds: Cow::Borrowed(SHARE);
    interval: Some(Interval::KornGraubard);
    table: None;
    marks: Marks {
        publish: Some(Cow::Borrowed("")),
        flag: None,
        not_assessable: None,
        suppress: Some(Cow::Borrowed("Px")),
    };
    clauses: [
        row("complement", CiRelativeWidthComplement, Above, 1.3, Flag, Software)
            .of(SHARE)
            .when(&[BELOW_ONE, NOT_NARROW])
            .mark("Pc"),
        row("none_or_all", NNumerator, AtMost, 0.0, Flag, Software).mark("P0"),
        row("none_or_all", NComplement, AtMost, 0.0, Flag, Software).mark("P0"),
        row("degrees_of_freedom", Df, Below, 8.0, Flag, Software).mark("Pdf"),
        row("sample_size", N, Below, 30.0, Suppress, Software),
        row("sample_size", NEffective, Below, 30.0, Suppress, Software).when(&[ABOVE_ZERO, BELOW_ONE]),
        row("width", CiWidth, AtLeast, 0.3, Suppress, Software).when(&[ABOVE_ZERO, BELOW_ONE]),
        row("relative_width", CiRelativeWidth, Above, 1.3, Suppress, Software).when(&[ABOVE_ZERO, NOT_NARROW]),
    ];
}

gate! {
    /// NCHS, rates and counts: 10 in numerator and denominator, relative width of the interval, degrees of freedom.
    NCHS_RATES = "nchs-rates", "NCHS, data presentation standards for rates and counts", "2023";
    sources: [
        (
            "Parker et al. (2023), National Center for Health Statistics Data Presentation Standards for Rates and Counts",
            "Vital and Health Statistics 2(200), table A"
        ),
        (
            "NCHS, Evaluation of the standards for rates (stacks.cdc.gov/view/cdc/123462)",
            "size or effective size 10 for numerator and denominator, relative width 160 percent, 8 degrees of freedom"
        ),
    ];
    note: "Of 95 percent intervals fit for the rate.";
    kinds: Cow::Borrowed(COUNTED);
    interval: None;
    table: None;
    marks: Marks {
        publish: Some(Cow::Borrowed("")),
        flag: Some(Cow::Borrowed("Cdf")),
        not_assessable: None,
        suppress: Some(Cow::Borrowed("Cx")),
    };
    clauses: [
        row("degrees_of_freedom", Df, Below, 8.0, Flag, Document),
        row("size", NNumerator, Below, 10.0, Suppress, Document),
        row("size", N, Below, 10.0, Suppress, Document),
        row("size", NEffective, Below, 10.0, Suppress, Document),
        row("relative_width", CiRelativeWidth, Above, 1.6, Suppress, Document),
    ];
}
