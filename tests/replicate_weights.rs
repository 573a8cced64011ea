//! Sampling errors from columns of replicate weights: what R's survey package and the Census Bureau give, and laws.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, clippy::float_cmp, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::{
    ArrayRef, BooleanArray, Float64Array, Int32Array, RecordBatch, StringArray, UInt32Array, make_array,
};
use arrow_data::transform::MutableArrayData;
use common::replicates::*;
use common::{assert_published, data, read, reference};
use decentwork::arrow::{Design, Reader, ReplicateColumns, ReplicateWeights};
use decentwork::estimate::{Clusters, ReplicateDesign, ReplicateMethod, Replicates, variance};
use decentwork::{Codebook, Line, OwnFormula, OwnScope, Plan, Portion, Reason, Table, Tally};
use proptest::prelude::*;
use std::sync::Arc;

/// A line of the reference: estimate, standard error, degrees of freedom.
fn line(design: &str, statistic: &str, domain: &str) -> (f64, f64, f64) {
    let mut reader = csv::Reader::from_path(reference().unwrap().join("ref_survey.csv")).unwrap();
    let is = |record: &csv::StringRecord| &record[2] == design && &record[3] == statistic && &record[4] == domain;
    let record = reader.records().map(Result::unwrap).find(is).expect("a stored line");
    (record[5].parse().unwrap(), record[6].parse().unwrap(), record[7].parse().unwrap_or(f64::NAN))
}
/// A row of ours has the estimate, the error and the degrees of freedom of a line, and the interval that they make.
fn check(table: &Table, id: &str, cell: &[(&str, &str)], (estimate, se, df): (f64, f64, f64)) {
    let row = table.find(id, cell).unwrap();
    close(id, row.value(), estimate);
    close(&format!("se of {id}"), row.error().se, se);
    assert_eq!(row.error().df, Some(df), "df of {id}");
    close(&format!("cv of {id}"), row.error().cv, se / estimate);
    let (low, high) = (row.error().ci_low.unwrap(), row.error().ci_high.unwrap());
    close(&format!("middle of {id}"), Some(low.midpoint(high)), estimate);
    assert!(high - low > 2.0 * 1.959 * se, "t is wider than the normal");
}

#[test]
fn jackknife_of_the_api_samples_is_that_of_r_survey() {
    let Some(folder) = reference() else { return };
    for (file, name) in [("apiclus1", "JK1_clus1"), ("apistrat", "JKn_strat")] {
        let columns = ["api00", "enroll", "api.stu", "pw", "dnum", "stype"];
        let batch = read(folder.join(format!("data/{file}.csv")), b',', &columns);
        let rows = batch.num_rows();
        let replicates = if file == "apiclus1" {
            let psus: Vec<u32> = floats(&batch, "dnum").iter().map(|psu| *psu as u32).collect();
            Replicates::jk1(Clusters::new(&vec![0; rows], &psus).unwrap())
        } else {
            let strata = batch.column_by_name("stype").unwrap().as_string::<i32>();
            let strata: Vec<u32> = strata.iter().map(|stratum| u32::from(stratum.unwrap().as_bytes()[0])).collect();
            Replicates::jkn(Clusters::new(&strata, &(0..rows as u32).collect::<Vec<_>>()).unwrap())
        }
        .unwrap();
        let plan = plan(vec![mean("api00"), total("enroll"), ratio("api.stu", "enroll")], &[]);
        let table = table(&plan, &published(&batch, "pw", &replicates), &design("pw", &with_rank(&replicates)));
        check(&table, "mean", &[], line(name, "mean(api00)", ""));
        check(&table, "total", &[], line(name, "total(enroll)", ""));
        check(&table, "ratio", &[], line(name, "ratio(api.stu/enroll)", ""));
    }
}

#[test]
fn jackknife_of_nhanes_and_its_domains_is_that_of_r_survey() {
    let Some(folder) = reference() else { return };
    let batch = read(folder.join("data/nhanes.csv"), b',', &["SDMVPSU", "SDMVSTRA", "WTMEC2YR", "HI_CHOL", "race"]);
    let labels = |name: &str| floats(&batch, name).iter().map(|label| *label as u32).collect::<Vec<_>>();
    let replicates = Replicates::jkn(Clusters::new(&labels("SDMVSTRA"), &labels("SDMVPSU")).unwrap()).unwrap();
    let batch = published(&batch, "WTMEC2YR", &replicates);
    let table = table(&plan(vec![mean("HI_CHOL")], &["race"]), &batch, &design("WTMEC2YR", &with_rank(&replicates)));
    let statistic = "mean(HI_CHOL) na.rm";
    check(&table, "mean", &[], line("JKn_nhanes", statistic, ""));
    for race in ["1", "2", "3", "4"] {
        check(&table, "mean", &[("race", race)], line("JKn_nhanes", statistic, &format!("race={race}")));
    }
}

/// Levy and Lemeshow's four half-samples of six ambulances, from the documentation of R survey: factors, not weights.
#[test]
fn half_samples_that_are_factors_of_the_weight() {
    let Some(folder) = reference() else { return };
    let batch = read(folder.join("data/scd.csv"), b',', &["alive", "arrests"]);
    let halves = [[2, 0, 2, 0, 2, 0], [2, 0, 0, 2, 0, 2], [0, 2, 2, 0, 0, 2], [0, 2, 0, 2, 2, 0]];
    let halves = (1..)
        .zip(halves)
        .map(|(at, half)| (format!("rw{at}"), Arc::new(half.into_iter().collect::<Int32Array>()) as ArrayRef));
    let weights: ArrayRef = Arc::new(Float64Array::from(vec![3.0; 6]));
    let batch = with_columns(&batch, halves.chain([("w".to_owned(), weights)]).collect());
    let mut design = design("w", &ReplicateDesign::new(ReplicateMethod::Brr, 4).unwrap());
    let (estimate, se, _) = line("BRR 4 reps", "ratio(alive/arrests)", "");
    design.replicates.as_mut().unwrap().combined = false;
    let table = table(&plan(vec![ratio("alive", "arrests")], &[]), &batch, &design);
    let row = table.find("ratio", &[]).unwrap();
    close("ratio", row.value(), estimate);
    close("se", row.error().se, se);
    assert_eq!(row.error().df, Some(3.0));
}

/// The Census Bureau's figures by which users verify that they use the replicate weights rightly.
#[test]
fn washington_acs_has_the_standard_errors_of_the_census_bureau() {
    let Some(folder) = data("us-acs-pums-wa") else { return };
    let names: Vec<String> = (1..=80).map(|at| format!("wgtp{at}")).collect();
    let columns: Vec<&str> =
        ["NP", "VACS", "TEN", "WGTP"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let batch = read(folder.join("wa_housing_2015.csv.gz"), b',', &columns);
    let (persons, vacancy, tenure) = (floats(&batch, "NP"), floats(&batch, "VACS"), floats(&batch, "TEN"));
    let flag = |holds: &dyn Fn(usize) -> bool| -> ArrayRef {
        Arc::new((0..batch.num_rows()).map(|row| Some(holds(row))).collect::<BooleanArray>())
    };
    let tenure_is = |codes: &'static [f64]| flag(&|row| codes.contains(&tenure[row]));
    let vacant_is = |codes: &'static [f64]| flag(&|row| codes.contains(&vacancy[row]));
    // Group quarters have persons, no tenure and a housing weight of zero.
    let flags: Vec<(&str, &str, ArrayRef)> = vec![
        ("all", "Total housing units (TYPE=1)", flag(&|_| true)),
        ("occupied", "Total occupied units", flag(&|row| vacancy[row].is_nan() && persons[row] > 0.0)),
        ("owner", "Owner occupied units (TEN in 1,2)", tenure_is(&[1.0, 2.0])),
        ("renter", "Renter occupied units (TEN in 3,4)", tenure_is(&[3.0, 4.0])),
        ("mortgage", "Owned with a mortgage (TEN=1)", tenure_is(&[1.0])),
        ("free", "Owned free and clear (TEN=2)", tenure_is(&[2.0])),
        ("cash", "Rented for cash (TEN=3)", tenure_is(&[3.0])),
        ("no_cash", "No cash rent (TEN=4)", tenure_is(&[4.0])),
        ("vacant", "Total vacant units", flag(&|row| !vacancy[row].is_nan())),
        ("for_rent", "For rent (VACS=1)", vacant_is(&[1.0])),
        ("for_sale", "For sale only (VACS=3)", vacant_is(&[3.0])),
        ("other", "All Other Vacant (VACS in 2,4,5,6,7)", vacant_is(&[2.0, 4.0, 5.0, 6.0, 7.0])),
    ];
    let indicators = flags.iter().map(|(id, _, _)| own(id, OwnFormula::Level { of: OwnScope::of(&[*id]) })).collect();
    let batch = with_columns(&batch, flags.iter().map(|(id, _, flag)| ((*id).to_owned(), flag.clone())).collect());
    let mut design = Design::default();
    design.weight = Some("WGTP".into());
    let columns = ReplicateColumns::parse("wgtp1-wgtp80").unwrap();
    design.replicates = Some(ReplicateWeights::new(columns, ReplicateMethod::SuccessiveDifference));
    let table = table(&plan(indicators, &[]), &batch, &design);
    let mut reader = csv::Reader::from_path(folder.join("census_user_verification_wa_2015.csv")).unwrap();
    let mut compared = 0;
    for record in reader.records().map(Result::unwrap) {
        let Some((id, what, _)) = flags.iter().find(|(_, what, _)| *what == &record[0]) else { continue };
        let row = table.find(id, &[]).unwrap();
        assert_published(what, row.value(), record[1].parse().unwrap(), 0);
        assert_published(what, row.error().se, record[2].parse().unwrap(), 0);
        assert_eq!(row.error().df, Some(79.0));
        compared += 1;
    }
    assert_eq!(compared, flags.len());
}

/// A survey of two strata of sampling units, by units: a region, a flag with gaps, a value with gaps, a weight.
fn survey() -> impl Strategy<Value = Survey> {
    let person = (0..2_u32, prop::option::of(any::<bool>()), prop::option::of(-500..5000_i32), 0..400_u32);
    let unit = || prop::collection::vec(person.clone(), 1..6);
    (prop::collection::vec(unit(), 2..6), prop::collection::vec(unit(), 2..6))
        .prop_map(|(first, second)| Survey::new(&[first, second]))
}

#[derive(Clone, Debug)]
struct Survey {
    batch: RecordBatch,
    replicates: Replicates,
}

type Members = Vec<(u32, Option<bool>, Option<i32>, u32)>;

impl Survey {
    fn new(strata: &[Vec<Members>]) -> Self {
        let (mut stratum, mut psu, mut people) = (Vec::new(), Vec::new(), Vec::new());
        for (h, units) in (0..).zip(strata) {
            for (i, unit) in (0..).zip(units) {
                stratum.extend(vec![h; unit.len()]);
                psu.extend(vec![10 * h + i; unit.len()]);
                people.extend(unit.iter().copied());
            }
        }
        let replicates = Replicates::jkn(Clusters::new(&stratum, &psu).unwrap()).unwrap();
        let columns: Vec<(&str, ArrayRef)> = vec![
            ("stratum", Arc::new(UInt32Array::from(stratum))),
            ("psu", Arc::new(UInt32Array::from(psu))),
            (
                "region",
                Arc::new(people.iter().map(|p| Some(["north", "south"][p.0 as usize])).collect::<StringArray>()),
            ),
            ("north", Arc::new(people.iter().map(|p| Some(p.0 == 0)).collect::<BooleanArray>())),
            ("south", Arc::new(people.iter().map(|p| Some(p.0 == 1)).collect::<BooleanArray>())),
            ("z", Arc::new(people.iter().map(|p| p.2.map(|y| f64::from(y.abs() + 1))).collect::<Float64Array>())),
            ("flag", Arc::new(people.iter().map(|p| p.1).collect::<BooleanArray>())),
            ("y", Arc::new(people.iter().map(|p| p.2.map(|y| f64::from(y) / 4.0)).collect::<Float64Array>())),
            ("w", Arc::new(people.iter().map(|p| Some(f64::from(p.3) / 3.0)).collect::<Float64Array>())),
        ];
        let batch = RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(n, a)| (n, a, true))).unwrap();
        let batch = published(&batch, "w", &replicates);
        Self { batch, replicates }
    }
    fn design(&self) -> Design {
        design("w", self.replicates.design())
    }
    fn weighs(&self) -> bool {
        floats(&self.batch, "w").iter().any(|weight| *weight > 0.0)
    }
}

/// Every kind of formula, over totals and over distributions.
fn everything() -> Plan {
    let (flag, everyone) = (|| OwnScope::of(&["flag"]), || OwnScope::EVERYONE);
    let (half, tenth) = (Portion::new(1, 2), Portion::new(1, 10));
    let z = || "z".to_owned();
    let (of, north, south) = (|| "y".to_owned(), || OwnScope::of(&["north"]), || OwnScope::of(&["south"]));
    plan(
        vec![
            own("level", OwnFormula::Level { of: flag() }),
            own("share", OwnFormula::Share { of: flag(), among: everyone() }),
            mean("y"),
            total("y"),
            ratio("y", "z"),
            own("odds", OwnFormula::Odds { of: flag(), among: everyone() }),
            own("share_ratio", OwnFormula::ShareRatio { of: flag(), high: north(), low: south() }),
            own("mean_gap", OwnFormula::MeanGap { of: of(), reference: north(), group: south() }),
            own("median", OwnFormula::Quantile { of: of(), among: everyone(), at: half }),
            own(
                "low_pay",
                OwnFormula::BelowQuantile { of: of(), among: everyone(), at: half, times: Portion::new(2, 3) },
            ),
            own(
                "low_wage",
                OwnFormula::UpToQuantile { of: of(), among: everyone(), at: half, times: Portion::new(2, 3) },
            ),
            own(
                "part_of_low_pay",
                OwnFormula::PartBelowQuantile {
                    of: of(),
                    part: flag(),
                    among: everyone(),
                    at: half,
                    times: Portion::new(2, 3),
                },
            ),
            own("harmonic_mean", OwnFormula::GeneralisedMean { of: z(), alpha: -1, among: everyone() }),
            own("gap", OwnFormula::QuantileGap { of: of(), at: half, reference: north(), group: south() }),
            own("gini", OwnFormula::Gini { of: "z".into(), among: everyone() }),
            own("s90_s10", OwnFormula::TopBottom { of: "z".into(), among: everyone(), top: tenth, bottom: tenth }),
            own(
                "d9_d1",
                OwnFormula::QuantileRatio { of: z(), among: everyone(), high: Portion::new(9, 10), low: tenth },
            ),
            own("theil", OwnFormula::Theil { of: z(), among: everyone() }),
            own("mean_log_deviation", OwnFormula::MeanLogDeviation { of: z(), among: everyone() }),
            own("atkinson", OwnFormula::Atkinson { of: z(), epsilon: half, among: everyone() }),
            own(
                "poverty_gap",
                OwnFormula::FosterGreerThorbecke {
                    of: z(),
                    alpha: Portion::new(1, 1),
                    line: Line::OfQuantile { times: Portion::new(3, 5), at: half },
                    among: everyone(),
                },
            ),
        ],
        &["region"],
    )
}

/// Every figure of a table, as bits.
fn bits(table: &Table) -> Vec<[Option<u64>; 7]> {
    let of = |row: decentwork::table::Row<'_>| {
        let error = row.error();
        [row.value(), error.se, error.ci_low, error.ci_high, error.cv, error.deff, error.df]
            .map(|n| n.map(f64::to_bits))
    };
    table.rows().map(of).collect()
}

fn shuffled(batch: &RecordBatch, order: &[usize]) -> RecordBatch {
    let rows: Vec<RecordBatch> = order.iter().map(|&row| batch.slice(row, 1)).collect();
    let column = |at: usize| {
        let data: Vec<_> = rows.iter().map(|row| row.column(at).to_data()).collect();
        let mut all = MutableArrayData::new(data.iter().collect(), false, rows.len());
        (0..data.len()).for_each(|at| all.try_extend(at, 0, 1).unwrap());
        make_array(all.freeze())
    };
    RecordBatch::try_new(batch.schema(), (0..batch.num_columns()).map(column).collect()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn replicates_that_are_the_weights_have_no_error(survey in survey()) {
        prop_assume!(survey.weighs());
        let weights = survey.batch.column_by_name("w").unwrap().clone();
        let same: Vec<(String, ArrayRef)> = (1..5).map(|at| (format!("same{at}"), weights.clone())).collect();
        let mut design = survey.design();
        let columns = ReplicateColumns::parse("same1-same4").unwrap();
        for mse in [true, false] {
            let mut weights = ReplicateWeights::new(columns.clone(), ReplicateMethod::SuccessiveDifference);
            weights.mse = Some(mse);
            design.replicates = Some(weights);
            let table = table(&everything(), &with_columns(&survey.batch, same.clone()), &design);
            for row in table.rows().filter(|row| row.error().se.is_some()) {
                prop_assert_eq!(row.error().se, Some(0.0));
            }
        }
    }

    /// The definition: the error is the spread of what the survey gives when it is weighted by each replicate.
    #[test]
    fn errors_are_those_of_the_values_weighted_by_each_replicate(survey in survey()) {
        prop_assume!(survey.weighs());
        let (plan, design) = (everything(), survey.replicates.design());
        let whole = table(&plan, &survey.batch, &survey.design());
        let by_replicate = |at: usize| {
            let mut design = Design::default();
            design.weight = Some(format!("rw{at}"));
            // A replicate without any weight has no table; its levels are zero all the same.
            tally(&plan, &survey.batch, &design).finish().ok()
        };
        let replicates: Vec<Option<Table>> = (1..=design.replicates()).map(by_replicate).collect();
        for (at, row) in whole.rows().enumerate() {
            let id = row.indicator().id.to_string();
            let in_replicate = |table: &Option<Table>| match table.as_ref().and_then(|table| table.rows().nth(at)?.value()) {
                None if id == "level" || id == "total" => Some(0.0),
                value => value,
            };
            let values: Option<Vec<f64>> = replicates.iter().map(in_replicate).collect();
            let expected = row.value().zip(values).map(|(full, values)| variance(&values, full, design).sqrt());
            prop_assert_eq!(row.error().se.map(f64::to_bits), expected.map(f64::to_bits), "{} {:?}", id, row.reasons());
            let undefined = row.value().is_some() && expected.is_none();
            prop_assert_eq!(row.reasons().contains(&Reason::UndefinedReplicate), undefined, "{}", id);
        }
    }

    #[test]
    fn order_batches_parts_and_storage_do_not_change_a_bit(
        (survey, order) in survey().prop_flat_map(|survey| {
            let rows: Vec<usize> = (0..survey.batch.num_rows()).collect();
            (Just(survey), Just(rows).prop_shuffle())
        }),
        cut in any::<prop::sample::Index>(),
    ) {
        prop_assume!(survey.weighs());
        let (plan, design) = (everything(), survey.design());
        let whole = tally(&plan, &survey.batch, &design);
        let other = shuffled(&survey.batch, &order);
        let cut = cut.index(other.num_rows());
        let (head, tail) = (other.slice(0, cut), other.slice(cut, other.num_rows() - cut));
        let book = Codebook::standard(std::iter::empty());
        let mut reader = Reader::new(&plan, &other.schema(), Some(&book), &design).unwrap();
        let mut in_batches = reader.tally();
        reader.add(&mut in_batches, &head, 0).unwrap();
        reader.add(&mut in_batches, &tail, cut as u64).unwrap();
        let mut merged = tally(&plan, &tail, &design);
        merged.merge(tally(&plan, &head, &design)).unwrap();
        let stored = Tally::from_bytes(&plan, &whole.to_bytes()).unwrap();
        let as_table = Tally::from_record_batch(&plan, &whole.to_record_batch().unwrap()).unwrap();
        let expected = bits(&whole.finish().unwrap());
        for same in [tally(&plan, &other, &design), in_batches, merged, stored, as_table] {
            prop_assert!(same.to_bytes() == whole.to_bytes());
            prop_assert_eq!(&bits(&same.finish().unwrap()), &expected);
        }
    }

    #[test]
    fn jackknife_columns_of_a_design_have_the_taylor_error_of_a_total(survey in survey()) {
        prop_assume!(survey.weighs());
        let plan = everything();
        let mut taylor = Design::default();
        taylor.weight = Some("w".into());
        taylor.strata = vec!["stratum".into()];
        taylor.psu = Some("psu".into());
        let (taylor, replicates) = (table(&plan, &survey.batch, &taylor), table(&plan, &survey.batch, &survey.design()));
        for (one, other) in taylor.rows().zip(replicates.rows()) {
            let id = one.indicator().id.to_string();
            let errors = one.error().se.zip(other.error().se);
            if let Some((one, other)) = errors.filter(|_| id == "level" || id == "total") {
                prop_assert!((one - other).abs() <= 1e-12 * one.max(other).max(1e-3), "{}: {} and {}", id, one, other);
            }
            prop_assert_eq!(one.value().map(f64::to_bits), other.value().map(f64::to_bits));
        }
    }
}
