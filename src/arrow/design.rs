//! The columns of the sampling design, and what their gaps mean.

use super::numbers::NanRule;
use super::replicates::ReplicateWeights;
use crate::error::{Error, ErrorKind};
use crate::estimate::{Source, WeightRules};

/// Which columns hold the sampling design, and what their gaps mean.
///
/// # Memory
/// With sampling units a tally keeps a sum for every unit, cell and pattern of facts that occurs: 28 bytes, and 16 for
/// each measure that is added up, up to twice as much while lists grow. So it grows with the units times the cells that
/// people of a unit are in, and not with the rows, nor with the indicators that are told by the same facts. Of 5,000 units
/// with people in 350 cells each, in two patterns, one measure took 218 MiB, and 260 in random order (`examples/memory`).
/// Beyond 2^26 sums it is an error, `limit.memory`. Medians and other measures of a distribution keep every distinct row
/// besides, with or without a design; replicate weights keep a sum for every cell and replicate, whatever the units.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[allow(clippy::struct_excessive_bools, reason = "each is a statement about the survey, set by name")]
pub struct Design {
    /// Column of the sampling weights; without one, every row counts as one.
    /// Errors take them as they are: what calibration gains is not in the errors, nor is what it costs.
    pub weight: Option<String>,
    /// What the weights are divided by, for files that imply decimals; 1 unless set.
    pub weight_divisor: Option<u32>,
    /// Columns that together are the stratum.
    pub strata: Vec<String>,
    /// Column of the primary sampling unit.
    pub psu: Option<String>,
    /// Column of the unit drawn within the primary one, where the second stage is to count.
    pub ssu: Option<String>,
    /// Whether every row was drawn by itself (R `ids = ~1`); strata need this or a `psu`. With a `person` rows are
    /// known by it, and not by their position: two surveys can then be compared by the persons in both, and parts be
    /// merged.
    pub elements: bool,
    /// Whether ids of sampling units are numbered anew in every stratum; to be said when ids repeat.
    pub nested: Option<bool>,
    /// Columns of the finite population of the first and the second stage: how many units there are, or which
    /// fraction was drawn (up to 1).
    pub fpc: Vec<String>,
    /// Replicate weights, from which every error then comes.
    pub replicates: Option<ReplicateWeights>,
    /// Whether the rows are a register, in which everybody is: nothing was drawn, and the sampling error is 0.
    pub register: bool,
    /// Column of the person; a person who occurs twice, or twice in one `wave`, is an error. Within one input: of parts
    /// that are merged it is seen where persons are the sampling units.
    pub person: Option<String>,
    /// Column of the round of the survey, where rows of several are in one input: a person may be in each.
    pub wave: Option<String>,
    /// Whether sampling units are in the samples of other rounds too, as where a panel rotates. A change between two
    /// such surveys takes units of the same label as the same, and one that cannot says `overlap_ignored`.
    pub panel: bool,
    /// Columns that together are the household, all of whose rows are to have one weight; a warning says where not.
    pub household: Vec<String>,
    /// Whether the weights are calibrated to known totals, of which errors from strata and sampling units know nothing;
    /// a warning says so. Replicate weights hold it, where each was calibrated.
    pub calibrated: bool,
    /// What missing and negative weights mean.
    pub weights: WeightRules,
    /// What a float that is not a number means in a value column.
    pub nan: NanRule,
}

impl Design {
    /// The columns it names.
    pub(super) fn columns(&self) -> Vec<&str> {
        let one_each = [&self.weight, &self.psu, &self.ssu, &self.person, &self.wave].into_iter().flatten();
        self.strata.iter().chain(one_each).chain(&self.fpc).chain(&self.household).map(String::as_str).collect()
    }

    /// What tallies of one design share.
    pub(super) fn describe(&self, source: &mut Source) {
        let strata: Vec<&str> = self.strata.iter().map(String::as_str).collect();
        source.tell_design(self.weight.as_deref(), &strata, self.psu.as_deref());
        source.tell("second-stage unit column", self.ssu.as_deref());
        source.tell("finite population columns", (!self.fpc.is_empty()).then(|| self.fpc.join(", ")));
        source.tell("weight divisor", self.weight_divisor.filter(|divisor| *divisor != 1).map(|d| d.to_string()));
        source.tell("person column", self.person.as_deref());
        source.tell("wave column", self.wave.as_deref());
        source.tell("household columns", (!self.household.is_empty()).then(|| self.household.join(", ")));
        if self.has_persons() {
            source.tell_persons();
        }
        if self.panel {
            source.tell_panel();
        }
        if self.calibrated {
            source.tell_calibrated();
        }
        if self.register {
            source.tell_register();
        }
        source.tell("missing weights", self.weights.null_is_not_in_sample.then_some("not in sample"));
        source.tell("negative weights", self.weights.allow_negative.then_some("allowed"));
        source.tell("NaN", (self.nan == NanRule::Null).then_some("an empty cell"));
    }

    /// Whether persons are the sampling units.
    pub(super) fn has_persons(&self) -> bool {
        self.elements && self.person.is_some()
    }
    /// The column of the sampling unit; none where rows are known by their position.
    pub(super) fn unit_column(&self) -> Option<&String> {
        self.psu.as_ref().or(self.person.as_ref().filter(|_| self.elements))
    }
    /// The column of what is told apart within a sampling unit: units of a second stage, or the rounds of a person.
    pub(super) fn second_column(&self) -> Option<&String> {
        self.ssu.as_ref().or(self.wave.as_ref().filter(|_| self.has_persons()))
    }
    /// Whether it says who was drawn with whom.
    pub(super) fn has_units(&self) -> bool {
        !self.strata.is_empty() || self.psu.is_some() || self.elements
    }
    /// Refuses a design that contradicts itself.
    pub(super) fn check(&self) -> Result<(), Error> {
        let wrong = |kind: ErrorKind, found: &str, expected: &str| {
            Err(Error::new(kind).column("design").found(found).expected(expected))
        };
        self.check_replicates()?;
        if self.register && (self.weight.is_some() || self.has_units() || self.replicates.is_some()) {
            return wrong(
                ErrorKind::DesignRegister,
                "a register, with weights or sampling units",
                "one of them: in a register everybody is, and counts as one",
            );
        }
        if self.wave.is_some() && self.person.is_none() {
            return wrong(
                ErrorKind::DesignPerson,
                "a wave without a person",
                "the column of the person, who may be in each wave once",
            );
        }
        if self.psu.is_some() && self.elements {
            return wrong(
                ErrorKind::DesignPsu,
                "a psu, and elements",
                "one of them: elements says that every row was drawn by itself",
            );
        }
        if self.psu.is_none() && !self.elements && !self.strata.is_empty() {
            return Err(Error::new(ErrorKind::DesignPsu)
                .column("design")
                .found("strata without a psu")
                .expected("the column of the primary sampling unit")
                .fix("name it: psu=\"...\"; if every row was drawn by itself, say elements=True (R's ids = ~1)"));
        }
        if self.fpc.len() > 2 || (self.fpc.len() == 2 && self.ssu.is_none()) {
            return wrong(
                ErrorKind::FpcRange,
                "more finite populations than stages",
                "one for the psu, and one for the ssu if there is one",
            );
        }
        if self.ssu.is_some() && self.psu.is_none() {
            return wrong(ErrorKind::DesignPsu, "an ssu without a psu", "the unit in which the second one was drawn");
        }
        if !self.fpc.is_empty() && !self.has_units() {
            return wrong(
                ErrorKind::DesignPsu,
                "a finite population without a psu",
                "the column of the primary sampling unit, or elements=True",
            );
        }
        Ok(())
    }

    /// Errors come from replicate weights or from sampling units, not from both.
    fn check_replicates(&self) -> Result<(), Error> {
        let wrong = |found: &str, expected: &str| {
            Error::new(ErrorKind::DesignReplicates).column("design").found(found).expected(expected)
        };
        if self.replicates.is_none() {
            return Ok(());
        }
        if self.has_units() || self.ssu.is_some() || !self.fpc.is_empty() {
            let error = wrong(
                "replicate weights, and strata or sampling units",
                "one of them: replicate weights hold what they need of the design, and are used alone",
            );
            return Err(error.fix("leave strata, psu and fpc out to use the replicate weights, as the agency advises"));
        }
        if self.weight.is_none() {
            let expected = "the column of the weight that the estimates are made with";
            return Err(wrong("replicate weights without a weight", expected));
        }
        Ok(())
    }
}
