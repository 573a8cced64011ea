//! Sampling errors of a real labour force survey against R's survey package, version 4.5, and calidad, version 0.8.2.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use common::{data, estimate, read, weighted};
use decentwork::{Codebook, IntervalMethod, Plan, Rules, SingletonRule};

fn close(what: &str, ours: Option<f64>, theirs: f64) {
    let ours = ours.unwrap_or_else(|| panic!("{what}: nothing, expected {theirs}"));
    assert!((ours - theirs).abs() <= 1e-10 * theirs.abs(), "{what}: {ours}, expected {theirs}");
}

/// Chile's labour force survey of January to March 2020: R survey 4.5 with calidad 0.8.2, `lonely.psu = "certainty"`
/// (`reference/ref_ene.log`): its 17 regional and national lines, two by sex, two more national intervals and two levels;
/// the three lines of verdicts are in `tests/quality.rs`. Estimate, standard error, degrees of freedom, n, design effect.
#[test]
fn chile_ene_2020_has_the_errors_of_r_survey() {
    let Some(folder) = data("cl-ene-2020efm") else { return };
    let columns = ["cae_especifico", "sexo", "region", "conglomerado", "estrato_unico", "fact_cal"];
    let batch = read(folder.join("ene_2020_efm.csv.gz"), b',', &columns);
    let mut rules = Rules::default();
    rules.singleton = SingletonRule::Certainty;
    let plan = Plan::builder().indicators(["unemployment_rate", "unemployment"]).unwrap();
    let plan = plan.by(["sex"]).by(["region"]).rules(rules).build().unwrap();
    let mut design = weighted("fact_cal");
    design.strata = vec!["estrato_unico".into()];
    design.psu = Some("conglomerado".into());
    let table = estimate(&plan, &batch, &Codebook::shipped("chl-ene").unwrap(), &design);
    let rates: [(&str, &str, f64, f64, f64, u64, f64); 19] = [
        ("", "", 0.082_285_090_973_616_6, 0.002_129_063_440_184_58, 3942.0, 41274, 2.488_042_335_95),
        ("sex", "male", 0.071_333_793_617_5, 0.002_447_513_428_90, 3857.0, 23261, 2.112_094_725_81),
        ("sex", "female", 0.097_068_540_632_2, 0.003_263_116_168_53, 3732.0, 18013, 2.197_781_036_47),
        ("region", "1", 0.074_423_852_96, 0.009_517_117_534, 89.0, 1155, 1.526_863_042),
        ("region", "2", 0.097_609_435_15, 0.009_368_219_670, 127.0, 1519, 1.519_158_984),
        ("region", "3", 0.087_198_136_87, 0.008_030_854_232, 148.0, 1372, 1.121_080_754),
        ("region", "4", 0.094_546_923_95, 0.007_672_452_127, 215.0, 2365, 1.635_036_308),
        ("region", "5", 0.091_412_908_24, 0.004_871_351_520, 490.0, 5282, 1.517_188_361),
        ("region", "6", 0.083_804_332_21, 0.007_244_403_730, 217.0, 2578, 1.770_689_590),
        ("region", "7", 0.062_050_686_71, 0.005_622_709_399, 242.0, 3120, 1.703_647_687),
        ("region", "8", 0.086_421_398_71, 0.004_976_017_051, 448.0, 4667, 1.472_329_966),
        ("region", "9", 0.071_753_244_17, 0.006_539_228_473, 221.0, 2060, 1.327_651_813),
        ("region", "10", 0.051_383_996_21, 0.004_786_406_180, 282.0, 2801, 1.325_159_230),
        ("region", "11", 0.052_504_042_05, 0.008_148_658_839, 136.0, 1073, 1.457_098_788),
        ("region", "12", 0.047_256_162_32, 0.007_403_634_532, 123.0, 972, 1.194_184_026),
        ("region", "13", 0.086_687_737_59, 0.004_225_777_073, 752.0, 7566, 1.709_291_800),
        ("region", "14", 0.064_022_009_70, 0.007_305_547_396, 165.0, 1766, 1.585_811_450),
        ("region", "15", 0.067_518_077_22, 0.009_134_092_299, 144.0, 1316, 1.762_493_282),
        ("region", "16", 0.076_437_068_61, 0.007_334_707_257, 143.0, 1662, 1.274_371_434),
    ];
    // The log prints ten digits of the regional figures.
    let near = |what: &str, ours: Option<f64>, theirs: f64| {
        let ours = ours.unwrap_or_else(|| panic!("{what}: nothing"));
        assert!((ours / theirs - 1.0).abs() < 5e-10, "{what}: {ours}, expected {theirs}");
    };
    for (axis, item, rate, se, df, n, deff) in rates {
        let cell: &[(&str, &str)] = if axis.is_empty() { &[] } else { &[(axis, item)] };
        let row = table.find("unemployment_rate", cell).unwrap();
        near(item, row.value(), 100.0 * rate);
        near(&format!("se of {item}"), row.error().se, 100.0 * se);
        near(&format!("deff of {item}"), row.error().deff, deff);
        near(&format!("cv of {item}"), row.error().cv, se / rate);
        near(&format!("effective size of {item}"), row.error().n_effective, n as f64 / deff);
        assert_eq!((row.error().df, row.n()), (Some(df), n), "{item}");
    }
    // calidad's logit interval of the national rate, to the digits of its log.
    let national = table.find("unemployment_rate", &[]).unwrap().error();
    near("lower end", national.ci_low, 7.820_614_251_98);
    near("upper end", national.ci_high, 8.655_680_590_47);
    close("national", table.find("unemployment_rate", &[]).unwrap().error().se, 0.212_906_344_018_458);
    // And its intervals without the logit, by another rule.
    rules.interval = IntervalMethod::Wald;
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().by(["sex"]).rules(rules).build().unwrap();
    let wald = estimate(&plan, &batch, &Codebook::shipped("chl-ene").unwrap(), &design);
    for (sex, low, high) in [
        (None, 7.811_092_166_6, 8.645_926_028_12),
        (Some("male"), 6.653_524_962_27, 7.613_233_761_23),
        (Some("female"), 9.067_087_558_10, 10.346_620_568_33),
    ] {
        let cell: Vec<(&str, &str)> = sex.map(|sex| ("sex", sex)).into_iter().collect();
        let error = wald.find("unemployment_rate", &cell).unwrap().error();
        near("lower end", error.ci_low, low);
        near("upper end", error.ci_high, high);
    }
    for (sex, level, se) in [("male", 399_299.439_234, 14_530.915_107_8), ("female", 402_505.356_457, 14_688.186_927_8)]
    {
        let row = table.find("unemployment", &[("sex", sex)]).unwrap();
        near(sex, row.value(), level);
        near(sex, row.error().se, se);
        // calidad counts the units with an unemployed person, 880 and 913; we count those with a person of that sex.
        assert!(row.error().df > Some(3700.0), "df of {sex}: {:?}", row.error().df);
    }
    assert_eq!(table.manifest().singletons.len(), 4);
}
