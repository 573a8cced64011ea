//! Rules with branches by kind and size: INE Chile and ECLAC.

use super::{COUNTED, MEASURED, NOT_SHARE, SHARE, gate, marks, row};
use crate::indicator::Source;
use crate::quality::clause::Comparison::{Above, AtLeast, Below};
use crate::quality::clause::Sureness::Software;
use crate::quality::clause::{Condition, Limit};
use crate::quality::evidence::Figure::{Cv, CvLog, Deff, Df, N, NEffective, NNumerator, Se, Value};
use crate::quality::gate::Gate;
use crate::quality::verdict::Outcome::{Flag, Suppress};
use crate::quality::verdict::TableRule;
use std::borrow::Cow;

const BELOW_HALF: Condition = Condition::new(Value, Below, 0.5);
const FROM_HALF: Condition = Condition::new(Value, AtLeast, 0.5);
const SMALL_DOMAIN: Condition = Condition::new(N, Below, 100.0);

gate! {
    /// ECLAC 2020: sample size, effective size, cases, logarithmic variation, degrees of freedom.
    ECLAC_2020 = "eclac-2020", "ECLAC, quality criteria for estimates from household surveys", "2020";
    sources: [
        (
            "CEPAL (2020), Criterios de calidad en la estimación de indicadores a partir de encuestas de hogares",
            "Estudios Estadísticos 101, LC/TS.2020/52"
        ),
        ("INE Chile, R package calidad 0.8.2", "assess, scheme eclac_2020, and its defaults"),
    ];
    note: "A coefficient of variation of 20 percent or few degrees of freedom call for review, which is a flag here.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: None;
    marks: marks("publish", "review", Some("suppress"));
    clauses: [
        row("degrees_of_freedom", Df, Below, 9.0, Flag, Software),
        row("variation", Cv, AtLeast, 0.2, Flag, Software),
        row("sample_size", N, Below, 100.0, Suppress, Software),
        row("effective_size", NEffective, Below, 140.0, Suppress, Software),
        row("cases", NNumerator, Below, 50.0, Suppress, Software).of(COUNTED),
        row("log_variation", CvLog, Above, 0.175, Suppress, Software).of(SHARE),
    ];
}

/// Makes the two variants of ECLAC 2023, which differ in when a design effect below 1 counts.
macro_rules! eclac_2023 {
    ($(#[$doc:meta])* $name:ident = $id:literal, $title:literal; note: $note:literal; deff: $when:expr;) => {
        gate! {
            $(#[$doc])*
            $name = $id, $title, "2023";
            sources: [
                (
                    "CEPAL (2023; CRAN dates it 2024), quality criteria for estimates from household surveys",
                    "repositorio.cepal.org, f04569e6-4f38-42e7-a32b-e0b298e0ab9c"
                ),
                ("INE Chile, R package calidad 0.8.2", "assess, scheme eclac_2023, and its defaults"),
            ];
            note: $note;
            kinds: Cow::Borrowed(&[]);
            interval: None;
            table: None;
            marks: marks("reliable", "weakly-reliable", Some("non-reliable"));
            clauses: [
                row("cases_flag", NNumerator, Below, 50.0, Flag, Software).of(COUNTED),
                row("cases_flag", N, Below, 50.0, Flag, Software).of(MEASURED),
                row("variation_flag", Cv, Above, 0.2, Flag, Software).of(NOT_SHARE),
                row("log_variation", CvLog, Above, 0.175, Flag, Software).of(SHARE).when(&[FROM_HALF]),
                row("log_variation", CvLog, Above, 0.175, Suppress, Software).of(SHARE).when(&[BELOW_HALF]),
                row("variation", Cv, Above, 0.3, Suppress, Software).of(NOT_SHARE),
                row("cases", NNumerator, Below, 30.0, Suppress, Software).of(COUNTED),
                row("cases", N, Below, 30.0, Suppress, Software).of(MEASURED),
                row("degrees_of_freedom", Df, Below, 9.0, Suppress, Software),
                row("effective_size", NEffective, Below, 60.0, Suppress, Software),
                row("design_effect", Deff, Below, 1.0, Suppress, Software).when($when),
            ];
        }
    };
}

eclac_2023! {
    /// ECLAC 2023, of domains that the sample was not planned for.
    ECLAC_2023 = "eclac-2023", "ECLAC, quality criteria for estimates from household surveys";
    note: "A design effect below 1 is taken for a sign of a bad variance, so a smaller error can worsen the verdict. \
        Versions of calidad differ on large shares above the limit of logarithmic variation: here weakly reliable.";
    deff: &[];
}

eclac_2023! {
    /// ECLAC 2023, of domains that the sample was planned for: a design effect below 1 counts below 100 cases only.
    ECLAC_2023_PLANNED = "eclac-2023-planned", "ECLAC, quality criteria for estimates of planned domains";
    note: "As eclac-2023, but from 100 cases a design effect below 1 is no objection. \
        Few degrees of freedom that the design justifies are left to the user: change the limit.";
    deff: &[SMALL_DOMAIN];
}

gate! {
    /// INE Chile, household surveys: sample size, degrees of freedom, and a curve for the standard error of a share.
    INE_CHILE = "ine-chile", "INE Chile, standard for household surveys", "2020";
    sources: [
        (
            "INE Chile (2020), Estándar para la evaluación de la calidad de las estimaciones en encuestas de hogares",
            "publication of 27 February 2020"
        ),
        ("INE Chile, R package calidad 0.8.2", "assess, scheme chile, and its defaults; quadratic; publish_table"),
    ];
    note: "Unlike calidad, a share of 0 or 1 is not judged by its standard error of 0. \
        A table is published when at least half of its estimates are reliable.";
    kinds: Cow::Borrowed(&[]);
    interval: None;
    table: Some(TableRule { counts: Flag, above: 0.5 });
    marks: marks("reliable", "weakly reliable", Some("non-reliable"));
    clauses: [
        row("error_curve", Se, Above, 0.0, Flag, Software).of(SHARE).limit(Limit::Quadratic),
        row("variation_flag", Cv, Above, 0.15, Flag, Software).of(NOT_SHARE),
        row("variation", Cv, Above, 0.3, Suppress, Software).of(NOT_SHARE),
        row("sample_size", N, Below, 60.0, Suppress, Software),
        row("degrees_of_freedom", Df, Below, 9.0, Suppress, Software),
    ];
}
