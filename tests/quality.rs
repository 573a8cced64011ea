//! Verdicts on a real labour force survey: Chile, Encuesta Nacional de Empleo, February to April 2020.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::unreadable_literal, reason = "figures are as the program printed them")]

use decentwork::quality::{Evidence, Figure, Gate, Kind, Outcome};

type Printed = (u32, f64, f64, u32, u64, f64, u64, Option<f64>);

/// Unemployment rates: region (0 for the country), rate, standard error, degrees of freedom, labour force,
/// design effect, unemployed, logarithmic coefficient of variation.
///
/// From R calidad 0.8.2 (`create_prop` with `eclac_input`) on the survey's file, strata `estrato_unico`, sampling units
/// `conglomerado`, single sampling units taken for certain. The unemployed of the country are the sum of the regions.
const RATES: [Printed; 17] = [
    (0, 0.0822850909736, 0.00212906344018, 3942, 41274, 2.48804233595, 3193, None),
    (1, 0.07442385296, 0.009517117534, 89, 1155, 1.526863042, 79, Some(0.04922182167)),
    (2, 0.09760943515, 0.009368219670, 127, 1519, 1.519158984, 153, Some(0.04124864960)),
    (3, 0.08719813687, 0.008030854232, 148, 1372, 1.121080754, 125, Some(0.03775207624)),
    (4, 0.09454692395, 0.007672452127, 215, 2365, 1.635036308, 195, Some(0.03440500476)),
    (5, 0.09141290824, 0.004871351520, 490, 5282, 1.517188361, 473, Some(0.02227480205)),
    (6, 0.08380433221, 0.007244403730, 217, 2578, 1.770689590, 193, Some(0.03486681276)),
    (7, 0.06205068671, 0.005622709399, 242, 3120, 1.703647687, 189, Some(0.03259754679)),
    (8, 0.08642139871, 0.004976017051, 448, 4667, 1.472329966, 401, Some(0.02351564631)),
    (9, 0.07175324417, 0.006539228473, 221, 2060, 1.327651813, 149, Some(0.03459259207)),
    (10, 0.05138399621, 0.004786406180, 282, 2801, 1.325159230, 127, Some(0.03138015462)),
    (11, 0.05250404205, 0.008148658839, 136, 1073, 1.457098788, 59, Some(0.05266633994)),
    (12, 0.04725616232, 0.007403634532, 123, 972, 1.194184026, 44, Some(0.05133073565)),
    (13, 0.08668773759, 0.004225777073, 752, 7566, 1.709291800, 681, Some(0.01993385972)),
    (14, 0.06402200970, 0.007305547396, 165, 1766, 1.585811450, 112, Some(0.04151673944)),
    (15, 0.06751807722, 0.009134092299, 144, 1316, 1.762493282, 85, Some(0.05019131404)),
    (16, 0.07643706861, 0.007334707257, 143, 1662, 1.274371434, 128, Some(0.03731883876)),
];

fn rates() -> impl Iterator<Item = (u32, Evidence, Option<f64>)> {
    RATES.into_iter().map(|(region, value, se, df, n, deff, n_numerator, log)| {
        let evidence = Evidence {
            value: Some(value),
            n: Some(n),
            n_numerator: Some(n_numerator),
            se: Some(se),
            deff: Some(deff),
            df: Some(f64::from(df)),
            ..Evidence::new(Kind::Share)
        };
        (region, evidence, log)
    })
}

/// calidad 0.8.2, `assess`: scheme chile 16 reliable; eclac_2020 15 publish and 1 suppress, with 44 unemployed;
/// eclac_2023, of planned domains, 15 reliable and 1 weakly reliable.
#[test]
fn regional_unemployment_rates_of_chile() {
    let expected = [
        ("ine-chile", "reliable", None),
        ("eclac-2020", "publish", Some(("suppress", Outcome::Suppress))),
        ("eclac-2023-planned", "reliable", Some(("weakly-reliable", Outcome::Flag))),
        ("eclac-2023", "reliable", Some(("weakly-reliable", Outcome::Flag))),
    ];
    for (id, good, in_region_12) in expected {
        let gate = Gate::find(id).unwrap();
        for (region, evidence, _) in rates() {
            let verdict = gate.judge(&evidence);
            match in_region_12 {
                Some((mark, outcome)) if region == 12 => {
                    assert_eq!((gate.mark(&verdict).unwrap(), verdict.outcome), (mark, outcome), "{id}");
                    let reasons: Vec<String> = verdict.findings.iter().map(ToString::to_string).collect();
                    assert_eq!(reasons, ["n_numerator 44 is below 50"], "{id}");
                }
                _ => assert_eq!(gate.mark(&verdict).unwrap(), good, "{id} region {region}: {verdict}"),
            }
        }
    }
    let chile = Gate::find("ine-chile").unwrap();
    let verdicts: Vec<_> = rates().map(|(_, evidence, _)| chile.judge(&evidence)).collect();
    assert_eq!(chile.judge_table(&verdicts).unwrap().outcome, Outcome::Publish);
}

/// calidad's columns `log_cv`, `cv` and `ess`, to the ten digits it prints.
#[test]
fn logarithmic_variation_and_effective_size() {
    for (region, evidence, log) in rates() {
        if let Some(log) = log {
            assert!((evidence.figure(Figure::CvLog).unwrap() / log - 1.0).abs() < 1e-9, "region {region}");
        }
    }
    let twelve = rates().find(|(region, ..)| *region == 12).unwrap().1;
    assert!((twelve.figure(Figure::Cv).unwrap() / 0.15667024507 - 1.0).abs() < 1e-9);
    assert!((twelve.figure(Figure::NEffective).unwrap() / 813.9449019 - 1.0).abs() < 1e-9);
}
