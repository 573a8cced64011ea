//! Error codes are stable, and each has a test that raises it (law P60).
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use decentwork::ErrorKind;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every code there is. What is added here is kept: programmes and manuals name codes, so one is never renamed and
/// never reused for something else.
const CODES: &[&str] = &[
    "arrow.invalid",
    "arrow.schema",
    "breakdown.unknown",
    "change.overlap",
    "code.duplicate",
    "code.unknown",
    "code.version",
    "code.width",
    "codebook.invalid",
    "codebook.unknown",
    "column.duplicate",
    "column.length",
    "column.missing",
    "contrast.tally",
    "contrast.units",
    "decompose.categories",
    "decompose.collinear",
    "decompose.design",
    "effect.empty",
    "effect.errors",
    "effect.separation",
    "effect.infeasible",
    "effect.instrument",
    "effect.group",
    "effect.argument",
    "decompose.empty",
    "decompose.suppressed",
    "design.elements",
    "design.null",
    "design.pairs",
    "design.person",
    "design.psu_crosses_strata",
    "design.psu_missing",
    "design.register",
    "design.replicates",
    "design.singleton",
    "design.strata",
    "document.invalid",
    "exchange.code",
    "exchange.field",
    "fpc.range",
    "fpc.too_small",
    "fpc.varies",
    "gate.invalid",
    "gate.unknown",
    "gate.unmapped",
    "id.duplicate",
    "indicator.duplicate",
    "indicator.invalid",
    "indicator.not_computed",
    "indicator.unknown",
    "internal",
    "interval.level",
    "job.no_main",
    "key.nan",
    "limit.cells",
    "limit.facts",
    "limit.memory",
    "limit.text",
    "money.currency",
    "needs.missing",
    "option.unknown",
    "overflow",
    "record.field",
    "register.group",
    "replicates.count",
    "replicates.rho",
    "replicates.rscales",
    "replicates.scale",
    "series.invalid",
    "series.missing",
    "state.checksum",
    "state.duplicate_part",
    "state.incompatible",
    "state.invalid",
    "state.magic",
    "state.truncated",
    "state.version",
    "status.unmapped",
    "unit.mixed",
    "value.dtype",
    "value.infinite",
    "value.nan",
    "value.range",
    "weight.all_zero",
    "weight.dtype",
    "weight.infinite",
    "weight.nan",
    "weight.negative",
    "weight.null",
];

#[test]
fn p60_the_list_of_codes_changes_on_purpose_only() {
    let found: BTreeSet<&str> = ErrorKind::ALL.iter().map(|kind| kind.code()).collect();
    let listed: BTreeSet<&str> = CODES.iter().copied().collect();
    assert_eq!(found.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "codes that are not in this list");
    assert_eq!(listed.difference(&found).collect::<Vec<_>>(), Vec::<&&str>::new(), "codes that are gone");
}

/// The files under a folder of the repository with this extension.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|of| of == extension) {
                found.push(path);
            }
        }
    }
    found
}

/// The sources of the library and the binding without their tests, and all tests but those of the codes themselves.
fn sources() -> (String, String) {
    let (mut library, mut tests) = (String::new(), String::new());
    for path in files("src", "rs") {
        let text = fs::read_to_string(&path).unwrap();
        let within = |folder: &str| path.components().any(|part| part.as_os_str() == folder);
        if within("error") {
            continue;
        }
        let is_test = within("tests") || path.file_name().is_some_and(|name| name == "tests.rs");
        let (code, test) = match text.split_once("#[cfg(test)]\nmod tests {") {
            _ if is_test => ("", text.as_str()),
            Some(both) => both,
            None => (text.as_str(), ""),
        };
        library.push_str(code);
        tests.push_str(test);
    }
    for path in files("python/src", "rs").into_iter().chain(files("python/decentwork", "py")) {
        library.push_str(&fs::read_to_string(path).unwrap());
    }
    for path in files("tests", "rs").into_iter().chain(files("python/tests", "py")) {
        if path.file_name().is_some_and(|name| name != "error_codes.rs" && name != "test_languages.py") {
            tests.push_str(&fs::read_to_string(path).unwrap());
        }
    }
    // Patterns of Python tests have a backslash before every dot.
    (library, tests.replace('\\', ""))
}

/// Whether a source names a kind, or its code as a text.
fn names(source: &str, kind: ErrorKind) -> bool {
    let variant = format!("ErrorKind::{kind:?}");
    let whole = |rest: &str| !rest.starts_with(|letter: char| letter.is_alphanumeric());
    source.contains(&format!("\"{}\"", kind.code()))
        || source.match_indices(&variant).any(|(at, found)| whole(&source[at + found.len()..]))
}

#[test]
fn p60_every_code_is_raised_and_has_a_test_that_asserts_it() {
    let (library, tests) = sources();
    let without = |source: &str| -> Vec<&str> {
        ErrorKind::ALL.iter().filter(|kind| !names(source, **kind)).map(|kind| kind.code()).collect()
    };
    assert!(without(&library).is_empty(), "nothing raises {:?}", without(&library));
    assert!(without(&tests).is_empty(), "no test asserts {:?}", without(&tests));
}
