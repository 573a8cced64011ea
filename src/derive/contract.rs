//! Permanent and temporary contracts of employees.

use super::kleene::and;
use super::question::Answers;
use super::said::is;
use crate::code::{ContractType, Icse18};

/// An employee whose contract is of limited duration: fixed-term, seasonal, casual or bound to a task.
///
/// # References
/// ILOSTAT EES_XTMP; ICSE-18 groups 42 and 43 (parameter: codes from memory). Apprentices (44) and
/// employees not further classified (49) are unknown unless the contract was stated.
pub(super) fn temporary(answers: &Answers, employee: Option<bool>) -> Option<bool> {
    let from_status = match answers.status_in_employment_icse18 {
        Icse18::FixedTermEmployee | Icse18::CasualEmployee => Some(true),
        Icse18::PermanentEmployee => Some(false),
        _ => None,
    };
    and(employee, is(answers.contract, ContractType::Temporary).or(from_status))
}
