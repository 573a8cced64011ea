//! The table of coverage: every indicator that the frameworks name has a row, and what is given grows only.

use decentwork::indicator::coverage::{Coverage, MANUAL, Named, SDG, share, to_markdown};
use decentwork::indicator::entries;
use std::collections::BTreeSet;
use std::path::Path;

fn codes(named: &[Named]) -> BTreeSet<&str> {
    named.iter().map(|row| row.code).collect()
}

/// Part B of the standards, if it is there.
fn part_b() -> Option<String> {
    let shared = match std::env::var_os("DECENTWORK_DATA") {
        Some(data) => Path::new(&data).join(".."),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
    };
    let text = std::fs::read_to_string(shared.join("standards/standards.md")).ok();
    if text.is_none() {
        eprintln!("skipped: no standards; DECENTWORK_DATA says where the data are");
    }
    text?.split("\n# PART ").find(|part| part.starts_with("B.")).map(str::to_owned)
}

#[test]
fn every_row_is_given_listed_or_says_what_it_needs() {
    for row in MANUAL.iter().chain(SDG) {
        if row.coverage() == Coverage::Missing {
            assert!(row.note.starts_with("needs "), "{}: {}", row.code, row.note);
        }
    }
    assert_eq!(codes(MANUAL).len(), MANUAL.len());
    assert_eq!(codes(SDG).len(), SDG.len());
}

#[test]
fn the_rows_are_those_of_the_manual_and_of_the_sdgs() {
    let Some(part_b) = part_b() else { return };
    let cells = |line: &str| line.split('|').map(str::trim).map(str::to_owned).collect::<Vec<_>>();
    let is_code = |text: &str| {
        let numbered = text.split_once('-').filter(|(area, _)| area.len() == 4);
        numbered.is_some_and(|(_, number)| number.parse::<u8>().is_ok())
    };
    let lines: Vec<Vec<String>> = part_b.lines().filter(|line| line.starts_with("| ")).map(cells).collect();
    let manual: BTreeSet<&str> = lines.iter().map(|cells| &*cells[1]).filter(|code| is_code(code)).collect();
    assert_eq!(codes(MANUAL), manual);

    // An SDG number has three parts, such as 8.b.1; "3.8" and "10.1/10.2" are targets.
    let is_number = |text: &&str| {
        let parts: Vec<&str> = text.split('.').collect();
        parts.len() == 3 && parts[0].parse::<u8>().is_ok_and(|goal| goal <= 17) && parts[2].parse::<u8>().is_ok()
    };
    let words = part_b.split(|c: char| !(c.is_alphanumeric() || c == '.'));
    let numbers: BTreeSet<&str> = words.map(|word| word.trim_matches('.')).filter(is_number).collect();
    // 14.c.1 is out of scope of the standards; 3.8 is a target that the manual names.
    let expected: BTreeSet<&str> = numbers.into_iter().filter(|number| *number != "14.c.1").chain(["3.8"]).collect();
    assert_eq!(codes(SDG), expected);
}

#[test]
fn every_code_of_the_catalogue_has_a_row() {
    for entry in entries() {
        for code in entry.manual_codes().filter(|code| code.contains('-')) {
            assert!(codes(MANUAL).contains(code), "{}: {code}", entry.id());
        }
        for number in entry.sdg_numbers() {
            assert!(codes(SDG).contains(number), "{}: {number}", entry.id());
        }
    }
}

#[test]
fn the_table_prints_every_row_and_the_shares() {
    let text = to_markdown();
    for row in MANUAL.iter().chain(SDG) {
        assert!(text.contains(&format!("\n| {} | {} |", row.code, row.title)), "{}", row.code);
    }
    for named in [MANUAL, SDG] {
        let (given, carried) = share(named);
        assert!(text.contains(&format!("Of {carried} that microdata or a register can carry, {given} are given")));
        eprintln!("{given} of {carried} are given");
    }
    assert_eq!((MANUAL.len(), SDG.len()), (70, 24));
}
