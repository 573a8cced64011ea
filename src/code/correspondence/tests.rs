//! The tables, and what becomes of codes with several counterparts.

use super::*;
use crate::code::Code;

fn of(correspondence: Correspondence, code: &str) -> Counterparts {
    correspondence.counterparts(code, None).unwrap()
}
fn codes(found: &Counterparts) -> Vec<&'static str> {
    found.candidates().iter().map(|group| group.item().code).collect()
}
use Correspondence::{Isco88, Isco88Ganzeboom, Soc2010, Soc2018};

#[test]
fn g8_the_tables_hold_every_pair_in_order() {
    let pairs = |rows: &[Row]| rows.iter().map(|(_, told)| told.split(' ').count()).sum::<usize>();
    assert_eq!(pairs(&isco88_ilo::ROWS), 678);
    assert_eq!(pairs(&soc2010::ROWS), 1125);
    assert_eq!(pairs(&soc2018::ROWS), 900);
    for correspondence in Correspondence::ALL {
        assert!(correspondence.rows().is_sorted_by(|a, b| a.0 < b.0), "{correspondence:?}");
        for row in correspondence.rows() {
            let told = correspondence.in_isco08(row);
            assert!(told.iter().all(|code| Occupation::find(code).is_some()), "{row:?}");
        }
    }
}

/// The ILO's table is directed from ISCO-08, of which it holds all 436 unit groups.
#[test]
fn g8_every_unit_group_of_isco08_is_a_counterpart() {
    for correspondence in [Isco88, Soc2010, Soc2018] {
        let mut reached: Vec<&str> = correspondence
            .rows()
            .iter()
            .flat_map(|row| correspondence.in_isco08(row))
            .filter(|c| c.len() == 4)
            .collect();
        reached.sort_unstable();
        reached.dedup();
        assert_eq!(reached.len(), 436, "{correspondence:?}");
    }
}

#[test]
fn e13_candidates_2411_and_2412_are_group_241() {
    let accountants = of(Isco88, "2411");
    assert_eq!(codes(&accountants), ["2411", "2412"]);
    assert!(accountants.is_ambiguous());
    assert_eq!(accountants.occupation().item().code, "241");
    assert_eq!(accountants.mapping(), OccupationMapping::MinorGroup);
    // Ganzeboom relates each unit group of ISCO-08 to one of ISCO-88, and so this one to a single unit group.
    let accountants = of(Isco88Ganzeboom, "2411");
    assert_eq!((codes(&accountants), accountants.is_ambiguous()), (vec!["2411"], false));
}

#[test]
fn e13_counterparts_without_a_common_group_are_not_stated() {
    let clerks = of(Isco88, "4131");
    assert_eq!(codes(&clerks), ["3341", "4321"]);
    assert!(clerks.is_ambiguous());
    assert_eq!(clerks.occupation(), Occupation::default());
    assert_eq!(clerks.mapping(), OccupationMapping::Nowhere);
    // 3341 is of gradient 2 and 4321 of gradient 3.
    let labels: Vec<GenAiExposure> = clerks.candidates().iter().map(|group| group.genai_exposure()).collect();
    assert_ne!(labels[0], labels[1]);
    assert_eq!(clerks.genai_exposure(), GenAiExposure::NotStated);
    // Ganzeboom has no counterpart at all of three codes.
    for code in ["2513", "3332", "3522"] {
        let none = of(Isco88Ganzeboom, code);
        assert_eq!((none.candidates().len(), none.mapping()), (0, OccupationMapping::Nowhere));
        assert_eq!(none.genai_exposure(), GenAiExposure::NotStated);
    }
}

/// 1228 and 1231 by hand: 1228 is 1219 alone, 1231 is 1211 or 1219, both managers of services: group 121.
#[test]
fn e13_an_ambiguous_code_has_the_label_that_its_candidates_share() {
    assert_eq!(codes(&of(Isco88, "1228")), ["1219"]);
    let group = of(Isco88, "1231");
    assert_eq!((codes(&group), group.occupation().item().code), (vec!["1211", "1219"], "121"));
    let label = |code| Occupation::parse(code).unwrap().genai_exposure();
    // 4221, 4222 are travel and contact centre clerks; whatever the labels, the rule is the same for every code.
    for correspondence in Correspondence::ALL {
        for code in correspondence.codes() {
            let found = of(correspondence, code);
            let units: Vec<GenAiExposure> = found
                .candidates()
                .iter()
                .flat_map(|group| {
                    Occupation::list().items[1..]
                        .iter()
                        .filter(|item| item.code.len() == 4 && item.code.starts_with(group.digits()))
                })
                .map(|item| label(item.code))
                .filter(|label| label.is_stated())
                .collect();
            let expected = match units.split_first() {
                Some((first, rest)) if rest.iter().all(|label| label == first) => *first,
                _ => GenAiExposure::NotStated,
            };
            assert_eq!(found.genai_exposure(), expected, "{code}");
            // What the deepest group says for certain, the candidates say.
            let of_group = found.occupation().genai_exposure();
            assert!(!of_group.is_stated() || of_group == expected, "{code}");
        }
    }
}

#[test]
fn codes_of_fewer_digits_have_the_counterparts_of_their_group() {
    // ISCO-88 group 242, legal professionals: 2421, 2422, 2429.
    assert_eq!(codes(&of(Isco88, "242")), ["2611", "2612", "2619"]);
    for text in ["242X", "242x"] {
        assert_eq!(of(Isco88, text), of(Isco88, "242"), "{text}");
    }
    assert_eq!(of(Isco88, "2400"), of(Isco88, "24"));
    assert_eq!(of(Isco88, "2000"), of(Isco88, "2XXX"));
    // Ganzeboom has codes of groups of his own.
    assert_eq!(codes(&of(Isco88Ganzeboom, "2130")), ["251"]);
    assert_eq!(of(Isco88Ganzeboom, "2130").mapping(), OccupationMapping::MinorGroup);
    // SOC: a broad occupation ends with one zero, a minor group with two or three, a major group with four.
    assert_eq!(of(Soc2010, "11-1010"), of(Soc2010, "11-1011"));
    assert_eq!(of(Soc2010, "29-1000"), of(Soc2010, "291XXX"));
    assert_eq!(of(Soc2018, "15-0000"), of(Soc2018, "15"));
}

#[test]
fn soc_is_read_with_and_without_its_hyphen() {
    assert_eq!(of(Soc2010, "13-2011"), of(Soc2010, "132011"));
    assert_eq!(codes(&of(Soc2010, "13-2011")), ["2411"]);
    // 13-1082 of 2018 came from three codes of 2010, all others.
    assert_eq!(soc2010_of_soc2018("13-1082").unwrap(), ["119199", "131199", "151199"]);
    let mut expected: Vec<&str> =
        ["119199", "131199", "151199"].iter().flat_map(|code| codes(&of(Soc2010, code))).collect();
    expected.sort_unstable();
    expected.dedup();
    assert_eq!(codes(&of(Soc2018, "13-1082")), expected);
}

#[test]
fn what_is_no_code_is_refused() {
    // 2120 is a unit group of ISCO-08 and none of ISCO-88; 24111 has five digits.
    for text in ["2120", "24111", "", "X", "9999", "٢٤", "2411.5", "0000"] {
        assert_eq!(Isco88.counterparts(text, None).unwrap_err().code(), "code.unknown", "{text}");
    }
    for text in ["1", "11-1012", "99-9999", "11-1011.03"] {
        assert_eq!(Soc2018.counterparts(text, None).unwrap_err().code(), "code.unknown", "{text}");
    }
    let error = Isco88.counterparts("110", None).unwrap_err();
    assert_eq!(error.code(), "code.width");
    let four = Width::new(4).ok();
    assert_eq!(Isco88.counterparts("110", four), Isco88.counterparts("0110", None));
    let error = Correspondence::find("ISCO-89").unwrap_err();
    assert_eq!(
        (error.code(), error.nearest()),
        ("code.version", &["ISCO-88".to_owned(), "ISCO-88 (Ganzeboom)".to_owned()][..])
    );
    assert_eq!(Correspondence::find("isco-88 (ganzeboom)"), Ok(Isco88Ganzeboom));
}

/// Counted from the tables apart from this code: of 389 codes of ISCO-88 217 lead to one unit group, of 840 of SOC-2010
/// 686, of 867 of SOC-2018 674.
#[test]
fn e13_how_many_codes_are_ambiguous() {
    let levels = |correspondence: Correspondence| {
        let mut counts = [0; 5];
        correspondence.codes().for_each(|code| counts[usize::from(of(correspondence, code).occupation().level())] += 1);
        counts
    };
    assert_eq!(levels(Isco88), [93, 21, 17, 41, 217]);
    assert_eq!(levels(Soc2010)[0], 73);
    assert_eq!(levels(Soc2018)[0], 91);
}
