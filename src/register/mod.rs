//! Registers as first-class inputs: counts of occupational injuries, payrolls of several jobs and months, and training
//! programmes with their services, wages and follow-ups.
//!
//! A register is no sample. Everybody is in it, so there are no weights, and the sampling error is 0 by definition;
//! what it does not cover is no error of sampling either, and nothing here knows of it.

mod injury;
mod payroll;
#[cfg(test)]
mod tests;
mod training;

pub use injury::{Excluded, Injury, InjuryCause, InjuryCounts, InjuryRate, InjuryRegister, ReferenceGroup};
pub use payroll::{Month, Payroll, PayrollEntry, mean_of_stocks};
pub use training::{
    ExitRule, LeftOut, MoneyUnit, Participation, Participations, SupplementalEvidence, TrainingRegister, TrainingRules,
    WageCoverage, WagePeriod, WageRecord,
};
