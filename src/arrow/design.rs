//! The columns of the sampling design, and what their gaps mean.

use super::numbers::NanRule;
use super::replicates::ReplicateWeights;
use crate::error::{Error, ErrorKind};
use crate::estimate::{Source, WeightRules};

/// Which columns hold the sampling design, and what their gaps mean.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
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
    /// Whether every row was drawn by itself (R `ids = ~1`); strata need this or a `psu`.
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
    /// Column of the person, where a person who occurs twice is an error.
    pub person: Option<String>,
    /// What missing and negative weights mean.
    pub weights: WeightRules,
    /// What a float that is not a number means in a value column.
    pub nan: NanRule,
}

impl Design {
    /// The columns it names.
    pub(super) fn columns(&self) -> Vec<&str> {
        let one_each = [&self.weight, &self.psu, &self.ssu, &self.person].into_iter().flatten();
        self.strata.iter().chain(one_each).chain(&self.fpc).map(String::as_str).collect()
    }

    /// What tallies of one design share.
    pub(super) fn describe(&self, source: &mut Source) {
        let strata: Vec<&str> = self.strata.iter().map(String::as_str).collect();
        source.tell_design(self.weight.as_deref(), &strata, self.psu.as_deref());
        source.tell("second-stage unit column", self.ssu.as_deref());
        source.tell("finite population columns", (!self.fpc.is_empty()).then(|| self.fpc.join(", ")));
        source.tell("weight divisor", self.weight_divisor.filter(|divisor| *divisor != 1).map(|d| d.to_string()));
        source.tell("person column", self.person.as_deref());
        if self.register {
            source.tell_register();
        }
        source.tell("missing weights", self.weights.null_is_not_in_sample.then_some("not in sample"));
        source.tell("negative weights", self.weights.allow_negative.then_some("allowed"));
        source.tell("NaN", (self.nan == NanRule::Null).then_some("an empty cell"));
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
