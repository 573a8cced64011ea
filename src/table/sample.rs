//! A small table for the tests of how tables look.

use super::{Axis, Manifest, Table, Warning};
use crate::derive::Parameters;
use crate::estimate::{Estimate, Reason, Rows, Rules, SamplingError};
use crate::indicator::{self, Breakdown, BreakdownItem, Element, Indicator, Unit};
use std::collections::BTreeMap;

/// An estimate whose sizes follow from `n`.
pub(super) fn estimate(indicator: usize, cell: &[Option<u32>], value: Option<f64>, n: u64) -> Estimate {
    Estimate {
        indicator,
        cell: cell.to_vec(),
        value,
        error: SamplingError::default(),
        replicates: None,
        n,
        n_numerator: n / 10,
        population: n as f64 * 50.0,
        missing_share: (n > 0).then_some(0.125),
        reasons: Vec::new(),
    }
}

/// An indicator of the user's own with a name and a unit.
pub(super) fn own(id: &str, name: &str, unit: Unit) -> Indicator {
    let mut indicator = indicator::opportunity::UNEMPLOYMENT_RATE.clone();
    indicator.id = id.to_owned().into();
    indicator.name = name.to_owned().into();
    indicator.ilostat = None;
    indicator.sdg = None;
    indicator.element = Element::Own;
    indicator.unit = unit;
    indicator
}

pub(super) fn axis(id: &str, labels: &[&str]) -> Axis {
    Axis {
        id: id.to_owned(),
        list: String::new(),
        items: labels.iter().map(|label| BreakdownItem::plain(label)).collect(),
    }
}

/// A table of these parts.
pub(super) fn of(axes: Vec<Axis>, indicators: Vec<Indicator>, estimates: Vec<Estimate>) -> Table {
    let manifest = Manifest {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        plan: "0123456789abcdef".to_owned(),
        indicators: indicators.iter().map(|indicator| indicator.id.to_string()).collect(),
        breakdowns: Vec::new(),
        code_lists: BTreeMap::new(),
        parameters: Parameters::default(),
        rules: Rules::default(),
        rows: Rows { rows: 1503, used: 1500, zero_weight: 3, not_in_sample: 0 },
        weighted: true,
        register: false,
        strata: None,
        sampling_units: None,
        sampling_unit: None,
        sampling_error: "not known: no sampling design",
        replicates: None,
        replicate_method: None,
        singletons: Vec::new(),
        certain_strata: 0,
        gates: Vec::new(),
        release: None,
        questions: Vec::new(),
        warnings: vec![Warning::HoursImplausible { count: 2 }],
    };
    Table::new(axes, indicators, estimates, manifest)
}

/// Two indicators by sex, and by sex and region; one woman's region is not stated.
pub(super) fn table() -> Table {
    let sex = Breakdown::find("sex");
    let axes = vec![
        Axis { id: "sex".to_owned(), list: "SEX".to_owned(), items: sex.items().to_vec() },
        axis("region", &["North"]),
    ];
    let indicators = vec![
        indicator::opportunity::UNEMPLOYMENT_RATE.clone(),
        own("employment", "Employed people in the area of the survey", Unit::Persons),
    ];
    let mut estimates = vec![
        estimate(0, &[None, None], Some(5.25), 1200),
        estimate(1, &[None, None], Some(1_234_567.0), 1500),
        estimate(0, &[Some(0), None], Some(4.9), 690),
        estimate(0, &[Some(1), None], None, 0),
        estimate(1, &[Some(0), None], Some(700_000.0), 700),
        estimate(1, &[Some(1), None], Some(534_567.0), 800),
    ];
    for indicator in 0..2 {
        for (sex, region) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            estimates.push(estimate(indicator, &[Some(sex), Some(region)], Some(7.0), 1));
        }
    }
    estimates[3].reasons = vec![Reason::ZeroDenominator];
    estimates[2].reasons = vec![Reason::ItemNonresponse];
    estimates[9].reasons = vec![Reason::OneObservation, Reason::ItemNonresponse];
    of(axes, indicators, estimates)
}
