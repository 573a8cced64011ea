//! What each list calls each outcome and reason, written out by hand from the lists.

use crate::estimate::Reason;
use crate::quality::{Letters, Mapping, Outcome, Said, mappings};

/// The letters of a list: observation status, and confidentiality status after a slash.
fn letters(id: &str, said: Said) -> Option<String> {
    let Letters { observation, confidentiality } = Mapping::find(id).expect("a mapping").letters(said)?;
    Some(format!("{observation}/{confidentiality}"))
}

#[test]
fn every_outcome_and_reason_has_the_letter_of_its_list_or_none() {
    use Reason as R;
    let rows: [(Said, [Option<&str>; 3]); 26] = [
        (Said::Outcome(Outcome::Publish), [Some("/"), Some("A/F"), Some("/")]),
        (Said::Outcome(Outcome::Flag), [Some("U/"), Some("U/F"), Some("u/")]),
        (Said::Outcome(Outcome::NotAssessable), [None, None, None]),
        (Said::Outcome(Outcome::Suppress), [Some("S/"), Some("Q/N"), Some("u/N")]),
        (Said::Reason(R::EmptyDomain), [Some("N/"), Some("O/F"), Some("/")]),
        (Said::Reason(R::NoEligibleWeight), [Some("N/"), Some("O/F"), Some("/")]),
        (Said::Reason(R::ZeroDenominator), [Some("N/"), Some("O/F"), Some("/")]),
        (Said::Reason(R::AllMissing), [Some("N/"), Some("L/F"), Some("/")]),
        (Said::Reason(R::UndefinedComparison), [Some("X/"), Some("M/F"), Some("m/")]),
        (Said::Reason(R::UndefinedNegativeValues), [Some("X/"), Some("M/F"), Some("m/")]),
        (Said::Reason(R::UndefinedZeroValues), [Some("X/"), Some("M/F"), Some("m/")]),
        (Said::Reason(R::ZeroMean), [Some("X/"), Some("M/F"), Some("m/")]),
        (Said::Reason(R::UndefinedNegativeWeight), [Some("X/"), Some("M/F"), Some("m/")]),
        (Said::Reason(R::ItemNonresponse), [Some("U/"), Some("U/F"), Some("u/")]),
        (Said::Reason(R::ScaleUnknown), [None, None, None]),
        (Said::Reason(R::OneObservation), [Some("U/"), Some("U/F"), Some("u/")]),
        (Said::Reason(R::NoVariance), [Some("/"), Some("A/F"), Some("/")]),
        (Said::Reason(R::ZeroValue), [Some("/"), Some("A/F"), Some("/")]),
        (Said::Reason(R::NoDegreesOfFreedom), [Some("/"), Some("A/F"), Some("/")]),
        (Said::Reason(R::SingleUnitStratum), [Some("/"), Some("A/F"), Some("/")]),
        (Said::Reason(R::Register), [Some("/"), Some("A/F"), Some("/")]),
        (Said::Reason(R::UndefinedReplicate), [Some("/"), Some("A/F"), Some("/")]),
        (Said::Reason(R::NoDesign), [Some("/"), Some("A/F"), Some("/")]),
        (Said::Reason(R::Suppressed), [Some("S/"), Some("Q/N"), Some("u/N")]),
        (Said::Reason(R::DefinitionsDiffer), [None, Some("D/F"), Some("d/")]),
        (Said::Reason(R::OverlapIgnored), [Some("/"), Some("A/F"), Some("/")]),
    ];
    assert!(rows.iter().map(|(said, _)| *said).eq(Said::all()));
    for (said, expected) in rows {
        let ours = ["ilostat", "sdmx", "eurostat"].map(|id| letters(id, said));
        assert_eq!(ours, expected.map(|text| text.map(str::to_owned)), "{}", said.id());
    }
}

#[test]
fn every_letter_that_is_written_is_in_its_list() {
    for mapping in mappings() {
        for Letters { observation, confidentiality } in Said::all().filter_map(|said| mapping.letters(said)) {
            assert!(mapping.observation.contains(&observation), "{}: {observation}", mapping.id);
            let none = mapping.confidentiality.is_empty() && confidentiality.is_empty();
            assert!(none || mapping.confidentiality.contains(&confidentiality), "{}: {confidentiality}", mapping.id);
        }
    }
    assert_eq!(mappings().map(|mapping| mapping.observation.len()).collect::<Vec<_>>(), [15, 20, 10]);
}

#[test]
fn of_several_letters_the_one_that_stands_first_is_written() {
    let sdmx = Mapping::find("sdmx").expect("a mapping");
    let write = |said: &[Said]| sdmx.write(said).map(|letters| letters.observation);
    let (flag, publish) = (Said::Outcome(Outcome::Flag), Said::Outcome(Outcome::Publish));
    assert_eq!(write(&[]), Ok("A"));
    assert_eq!(write(&[publish, Said::Reason(Reason::NoVariance)]), Ok("A"));
    assert_eq!(write(&[publish, Said::Reason(Reason::ItemNonresponse)]), Ok("U"));
    assert_eq!(write(&[Said::Reason(Reason::OneObservation), flag]), Ok("U"));
    assert_eq!(write(&[Said::Reason(Reason::AllMissing), Said::Reason(Reason::OneObservation)]), Ok("L"));
}

#[test]
fn everything_a_list_cannot_say_is_told() {
    let ilostat = Mapping::find("ilostat").expect("a mapping");
    let (open, scale) = (Said::Outcome(Outcome::NotAssessable), Said::Reason(Reason::ScaleUnknown));
    assert_eq!(ilostat.write(&[open, Said::Reason(Reason::Register), scale]), Err(vec![open, scale]));
    let ours = ilostat.with("not_assessable", "U").and_then(|mapping| mapping.with("scale_unknown", "L"));
    let ours = ours.expect("letters of the list");
    assert_eq!(ours.version, "2019, not_assessable = U, scale_unknown = L");
    assert_eq!(ours.write(&[open, scale]).map(|letters| letters.observation), Ok("U"));
    // The last of two letters for one thing counts.
    let again = ours.with("not_assessable", "S").expect("a letter of the list");
    assert_eq!(again.letters(open).map(|letters| letters.observation), Some("S"));
}

#[test]
fn a_letter_or_name_that_does_not_exist_is_refused() {
    let error = Mapping::find("ilostta").expect_err("no such list");
    assert_eq!((error.code(), error.nearest()), ("option.unknown", &["ilostat".to_owned()][..]));
    let sdmx = Mapping::find("sdmx").expect("a mapping");
    let error = sdmx.with("not_assesable", "U").expect_err("no such outcome");
    assert_eq!(error.nearest(), ["not_assessable"]);
    let error = sdmx.with("not_assessable", "u").expect_err("SDMX has capitals");
    assert_eq!((error.column_name(), error.found_text()), (Some("letters"), Some("u")));
    assert!(error.expected_text().is_some_and(|text| text.ends_with("B O M L H Q K J S D U N G I F E P W V A")));
}
