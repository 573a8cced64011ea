//! How a table was made, so that it can be made again.

use super::{Applied, Release, Warning};
use crate::derive::{Parameters, Question};
use crate::estimate::{Rows, Rules, Tally};
use std::collections::BTreeMap;

/// The choices and counts behind a table; with feature `serde` it is a document.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Manifest {
    /// The version of this library.
    pub version: String,
    /// The fingerprint of the plan, in hexadecimal.
    pub plan: String,
    /// The ids of the indicators.
    pub indicators: Vec<String>,
    /// What the table is split by; the empty breakdown is the total.
    pub breakdowns: Vec<Vec<String>>,
    /// The code list, with its version, of each breakdown over one.
    pub code_lists: BTreeMap<String, String>,
    /// The ages and hours limits.
    pub parameters: Parameters,
    /// The quantile and Gini rules.
    pub rules: Rules,
    /// Rows in, and what became of them.
    pub rows: Rows,
    /// Whether rows had weights; without them every row counts as one.
    pub weighted: bool,
    /// Whether the rows are a register, which has no sampling error.
    pub register: bool,
    /// How many strata were seen; `None` without a design.
    pub strata: Option<usize>,
    /// How many primary sampling units were seen; `None` without a design.
    pub sampling_units: Option<usize>,
    /// What the sampling units are: `psu`, `person`, or `row` where every row was drawn by itself and is known by its
    /// position; `None` without a design.
    pub sampling_unit: Option<&'static str>,
    /// What the sampling errors are made from, and what is not in them.
    pub sampling_error: &'static str,
    /// How many replicate weights there are; `None` without any.
    pub replicates: Option<usize>,
    /// The id of the method by which they were made.
    pub replicate_method: Option<String>,
    /// Strata of one sampling unit, to which the rule `singleton` was applied; with `collapse`, the joined strata.
    pub singletons: Vec<String>,
    /// Strata all of whose units were drawn, by their finite population: they add nothing to any error.
    pub certain_strata: usize,
    /// The gates that were applied, in order; gating writes them down.
    pub gates: Vec<Applied>,
    /// The rule by which rows on few people were taken out, if the table was released.
    pub release: Option<Release>,
    /// The ids of the questions that were asked.
    pub questions: Vec<String>,
    /// What every reader of the table should know.
    pub warnings: Vec<Warning>,
}

impl Manifest {
    /// Whether estimates have errors: from a sampling design, from replicate weights, or none in a register.
    pub(super) fn has_design(&self) -> bool {
        self.sampling_units.is_some() || self.replicates.is_some() || self.register
    }

    pub(super) fn of(tally: &Tally, warnings: Vec<Warning>, singletons: Vec<String>) -> Self {
        let plan = tally.plan();
        let axes = plan.axes();
        let (strata, sampling_units) = tally.design_size().unzip();
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            plan: plan.fingerprint(),
            indicators: plan.indicators().iter().map(|indicator| indicator.id.to_string()).collect(),
            breakdowns: plan
                .0
                .groupings
                .iter()
                .map(|grouping| grouping.iter().map(|&axis| axes[axis].id().to_owned()).collect())
                .collect(),
            code_lists: axes
                .iter()
                .filter(|axis| !axis.list().is_empty())
                .map(|axis| (axis.id().to_owned(), axis.list().to_owned()))
                .collect(),
            parameters: *plan.parameters(),
            rules: *plan.rules(),
            rows: tally.rows(),
            weighted: tally.has_weights,
            register: tally.source.is_register(),
            strata,
            sampling_units,
            sampling_unit: tally.units.as_ref().map(|units| match (units.persons, units.elements) {
                (true, _) => "person",
                (false, true) => "row",
                (false, false) => "psu",
            }),
            sampling_error: sampling_error(tally),
            replicates: tally.replicates.as_ref().map(|replicates| replicates.design.replicates()),
            replicate_method: tally.replicates.as_ref().map(|of| of.design.method().id().to_owned()),
            singletons,
            certain_strata: 0,
            gates: Vec::new(),
            release: None,
            questions: Question::ALL
                .iter()
                .filter(|&&question| tally.asked.has(question))
                .map(|question| question.id().to_owned())
                .collect(),
            warnings,
        }
    }
}

/// What the errors of a tally are made from. Whether weights are calibrated no column tells, so it is always said.
fn sampling_error(tally: &Tally) -> &'static str {
    match (&tally.units, &tally.replicates) {
        (Some(_), _) if tally.has_weights => {
            "from strata and sampling units, of weights as they are: calibration of the weights is not in it"
        }
        (Some(_), _) => "from strata and sampling units",
        (None, Some(_)) => "from replicate weights: calibration is in it where each replicate was calibrated",
        (None, None) if tally.source.is_register() => "none by definition: a register",
        (None, None) => "not known: no sampling design",
    }
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use crate::table::sample;

    #[test]
    fn it_is_a_document() -> Result<(), serde_json::Error> {
        let document = serde_json::to_value(sample::table().manifest())?;
        assert_eq!(document["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(document["rows"]["zero_weight"], 3);
        assert_eq!(document["parameters"]["working_age_from"], 15);
        assert_eq!(document["rules"]["quantile"], "inverse_cdf");
        assert_eq!(document["strata"], serde_json::Value::Null);
        assert_eq!(document["warnings"][0]["id"], "hours.implausible");
        assert_eq!(document["warnings"][0]["message"], "2 answers have more weekly hours than can be worked");
        Ok(())
    }
}
