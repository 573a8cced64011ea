//! Contracts of employees: permanent and temporary, and the kinds of temporary ones.

use super::fact::{Fact, Facts};
use super::kleene::{and, not, or};
use super::parameters::Parameters;
use super::question::Answers;
use super::said::{is, required};
use crate::code::{Code, ContractKind, ContractType, Icse18};

/// What is true of the contract of an employee.
pub(super) fn set(facts: &mut Facts, answers: &Answers, parameters: &Parameters, employee: Option<bool>) {
    facts.set(Fact::TemporaryContract, temporary(answers, employee));
    facts.set(Fact::CasualContract, and(employee, casual(answers)));
    facts.set(Fact::FixedTermContract, and(employee, fixed_term(answers)));
    facts.set(Fact::PrecariousEmployee, and(employee, precarious(answers, parameters)));
    facts.set(Fact::NoWrittenContract, and(employee, not(required(answers.written_contract))));
    facts.set(Fact::AgencyEmployee, and(employee, required(answers.temporary_agency)));
}

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
    let kind = not(is(answers.contract_kind, ContractKind::Permanent));
    and(employee, is(answers.contract, ContractType::Temporary).or(kind).or(from_status))
}

/// Casual or short-term.
///
/// # References
/// ILOSTAT EES_XCAS; ICSE-18 group 43, short-term and casual employees.
fn casual(answers: &Answers) -> Option<bool> {
    of_kind(answers, &[ContractKind::Casual, ContractKind::ShortTerm], |status| match status {
        Icse18::CasualEmployee => Some(true),
        Icse18::PermanentEmployee | Icse18::FixedTermEmployee => Some(false),
        _ => None,
    })
}

/// Ends with a term, a task or a season, and is neither casual nor short-term.
///
/// # References
/// ILOSTAT EES_XFTC; ICSE-18 group 42, fixed-term employees, which holds seasonal ones.
fn fixed_term(answers: &Answers) -> Option<bool> {
    of_kind(answers, &[ContractKind::FixedTerm, ContractKind::Task, ContractKind::Seasonal], |status| match status {
        Icse18::FixedTermEmployee => Some(true),
        Icse18::PermanentEmployee | Icse18::CasualEmployee => Some(false),
        _ => None,
    })
}

/// Casual, short-term or seasonal; fixed-term too where a country has it so.
///
/// # References
/// ILO Decent Work manual STAB-1 (parameter: versions differ on fixed-term contracts).
fn precarious(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    let fixed_term_is = parameters.precarious_includes_fixed_term;
    let seasonal = of_kind(answers, &[ContractKind::Seasonal], |status| match status {
        Icse18::PermanentEmployee | Icse18::CasualEmployee => Some(false),
        _ => None,
    });
    or(casual(answers), if fixed_term_is { fixed_term(answers) } else { seasonal })
}

/// Whether the contract is of these temporary kinds: as stated, otherwise as the status or a permanent contract tells.
fn of_kind(answers: &Answers, kinds: &[ContractKind], told: impl Fn(Icse18) -> Option<bool>) -> Option<bool> {
    let permanent = matches!(answers.contract, ContractType::Permanent).then_some(false);
    let stated = answers.contract_kind.is_stated().then(|| kinds.contains(&answers.contract_kind));
    stated.or(permanent).or_else(|| told(answers.status_in_employment_icse18))
}
