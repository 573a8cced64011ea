//! Status in employment by ICSE-18: the office's code where it is stated, otherwise from the answers.

use super::kleene::{and, not, or};
use super::parameters::Parameters;
use super::question::{Answers, Asked, Question as Q};
use super::said::{is, optional, required};
use super::table::{may_decide, rows};
use crate::code::{Code, ContractType, EnterpriseType, Icse18, Icse93, YesNo};
use crate::record::Amount;

rows! {
    /// The rows of the decision table of ICSE-18, and the office's own code before them.
    Icse18Row {
        Office = "The office coded the status in employment itself.", "20th ICLS Res. I";
        FamilyWorker = "Helps in a family business without a say in its decisions and without regular pay.", "20th ICLS Res. I, group 51";
        TaskContractor = "Reports being an employee, but has no contract of employment, is paid by the task or by commission, and is responsible for the own taxes and contributions.", "20th ICLS Res. I, group 30";
        PaidApprentice = "Is an employee and a paid apprentice, trainee or intern.", "20th ICLS Res. I, group 44";
        CasualEmployee = "Is an employee who works casually, on call, without guaranteed hours, or on a contract that ends within three months.", "20th ICLS Res. I, group 43";
        FixedTermEmployee = "Is an employee whose contract ends at a date or with a task, after three months or more or at an unknown time.", "20th ICLS Res. I, group 42";
        PermanentEmployee = "Is an employee whose contract has no end.", "20th ICLS Res. I, group 41";
        CorporationEmployer = "Runs a corporation with regular employees.", "20th ICLS Res. I, group 11";
        CorporationOwnerOperator = "Runs a corporation without regular employees.", "20th ICLS Res. I, group 21";
        HouseholdEmployer = "Runs a business that is no corporation, with regular employees.", "20th ICLS Res. I, group 12";
        DominatedContractor = "Runs a business that is no corporation, without employees, under the control of one client, intermediary or supplier.", "20th ICLS Res. I, group 30";
        OwnAccount = "Runs a business that is no corporation, without employees and without such control.", "20th ICLS Res. I, group 22";
    }
}

impl Icse18Row {
    /// The category the row leads to; none for the office's code.
    pub const fn category(self) -> Option<Icse18> {
        Some(match self {
            Self::Office => return None,
            Self::FamilyWorker => Icse18::FamilyWorker,
            Self::TaskContractor | Self::DominatedContractor => Icse18::DependentContractor,
            Self::PaidApprentice => Icse18::PaidApprentice,
            Self::CasualEmployee => Icse18::CasualEmployee,
            Self::FixedTermEmployee => Icse18::FixedTermEmployee,
            Self::PermanentEmployee => Icse18::PermanentEmployee,
            Self::CorporationEmployer => Icse18::CorporationEmployer,
            Self::CorporationOwnerOperator => Icse18::CorporationOwnerOperator,
            Self::HouseholdEmployer => Icse18::HouseholdEmployer,
            Self::OwnAccount => Icse18::OwnAccount,
        })
    }
}

/// A set of detailed categories: those a job may be in, or those that make up a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Categories(u16);

impl Categories {
    pub(super) const EMPLOYERS: Self = Self::of(&[Icse18::CorporationEmployer, Icse18::HouseholdEmployer]);
    pub(super) const WITHOUT_EMPLOYEES: Self = Self::of(&[Icse18::CorporationOwnerOperator, Icse18::OwnAccount]);
    pub(super) const INDEPENDENT: Self = Self(Self::EMPLOYERS.0 | Self::WITHOUT_EMPLOYEES.0);
    pub(super) const EMPLOYEES: Self = Self::of(&[
        Icse18::PermanentEmployee,
        Icse18::FixedTermEmployee,
        Icse18::CasualEmployee,
        Icse18::PaidApprentice,
    ]);
    pub(super) const OWNER_OPERATORS: Self = Self::of(&[Icse18::CorporationEmployer, Icse18::CorporationOwnerOperator]);
    pub(super) const HOUSEHOLD_MARKET: Self = Self::of(&[Icse18::HouseholdEmployer, Icse18::OwnAccount]);

    pub(super) const FOR_PROFIT: Self =
        Self(Self::HOUSEHOLD_MARKET.0 | Self::of(&[Icse18::DependentContractor, Icse18::FamilyWorker]).0);

    pub(super) const fn of(categories: &[Icse18]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < categories.len() {
            set |= 1 << categories[at] as u16;
            at += 1;
        }
        Self(set)
    }
    /// Whether the job is in one of these categories: unknown where it may or may not be.
    pub(super) const fn within(self, group: Self) -> Option<bool> {
        match (self.0 & group.0, self.0 & !group.0) {
            (0, _) => Some(false),
            (_, 0) => Some(true),
            _ => None,
        }
    }
    /// The categories, one by one.
    pub(super) fn iter(self) -> impl Iterator<Item = Icse18> {
        (0..16).filter(move |at| self.0 >> at & 1 == 1).map(Icse18::from_index)
    }
    /// The categories of an office's code; those of the group for a code that is not further classified.
    const fn of_code(code: Icse18) -> Self {
        match code {
            Icse18::EmployerUnspecified => Self::EMPLOYERS,
            Icse18::OwnAccountUnspecified => Self::WITHOUT_EMPLOYEES,
            Icse18::EmployeeUnspecified => Self::EMPLOYEES,
            one => Self::of(&[one]),
        }
    }
}

/// The categories a job may be in.
///
/// # References
/// 20th ICLS (2018) Resolution I (parameter: the operational rules are from memory). Members of cooperatives are
/// spread over the groups of those who run a business. A contract of unknown length that has an end is fixed-term;
/// a question about a special case that nobody was asked makes nobody one.
pub(super) fn categories(answers: &Answers, parameters: &Parameters, asked: Asked) -> Categories {
    if answers.status_in_employment_icse18.is_stated() {
        return Categories::of_code(answers.status_in_employment_icse18);
    }
    let rows = table(answers, parameters, asked);
    let possible = may_decide(&rows).filter_map(Icse18Row::category);
    possible.fold(Categories(0), |set, category| Categories(set.0 | Categories::of(&[category]).0))
}

/// The rows that may decide the category.
pub(super) fn deciding_rows(answers: &Answers, parameters: &Parameters, asked: Asked) -> Vec<Icse18Row> {
    if answers.status_in_employment_icse18.is_stated() {
        return vec![Icse18Row::Office];
    }
    may_decide(&table(answers, parameters, asked)).collect()
}

type Row = (Icse18Row, Option<bool>);

fn table(answers: &Answers, parameters: &Parameters, asked: Asked) -> [Row; 11] {
    let said = |answer: YesNo, question| optional(answer, asked, question);
    let family = is(answers.status_in_employment, Icse93::FamilyWorker);
    let reported = is(answers.status_in_employment, Icse93::Employee);
    let has_say = said(answers.shares_decisions, Q::SharesDecisions);
    let has_pay = said(answers.paid_regularly_by_family, Q::PaidRegularlyByFamily);
    let without_contract =
        if asked.has(Q::EmploymentContract) { not(required(answers.employment_contract)) } else { Some(false) };
    let by_task = said(answers.paid_by_task, Q::PaidByTask);
    let own_contributions = said(answers.pays_own_contributions, Q::PaysOwnContributions);
    // A family worker who is paid and has no say is an employee; one who has a say runs the business with others.
    let employee = or(reported, and(family, and(has_pay, not(has_say))));

    let temporary = is(answers.contract, ContractType::Temporary);
    let ends_soon = and(Some(is_short(answers, parameters)), temporary);
    let casual = or(said(answers.casual_work, Q::CasualWork), ends_soon);

    let runs_business = not(employee);
    let incorporated = match answers.enterprise_type {
        EnterpriseType::NotStated | EnterpriseType::Other => None,
        kind => Some(kind == EnterpriseType::Corporation),
    };
    let with_employees = match answers.status_in_employment {
        Icse93::Employer => Some(true),
        Icse93::OwnAccount => Some(false),
        _ => required(answers.has_regular_employees),
    };
    let corporation = and(runs_business, incorporated);
    let household = and(runs_business, not(incorporated));
    let alone = and(household, not(with_employees));
    [
        (Icse18Row::FamilyWorker, and(family, and(not(has_say), not(has_pay)))),
        (Icse18Row::TaskContractor, and(reported, and(without_contract, and(by_task, own_contributions)))),
        (Icse18Row::PaidApprentice, and(employee, said(answers.paid_apprentice, Q::PaidApprentice))),
        (Icse18Row::CasualEmployee, and(employee, casual)),
        (Icse18Row::FixedTermEmployee, and(employee, temporary)),
        (Icse18Row::PermanentEmployee, and(employee, not(temporary))),
        (Icse18Row::CorporationEmployer, and(corporation, with_employees)),
        (Icse18Row::CorporationOwnerOperator, and(corporation, not(with_employees))),
        (Icse18Row::HouseholdEmployer, and(household, with_employees)),
        (Icse18Row::DominatedContractor, and(alone, said(answers.dominant_client, Q::DominantClient))),
        (Icse18Row::OwnAccount, alone),
    ]
}

/// Whether the contract is known to be shorter than the limit.
fn is_short(answers: &Answers, parameters: &Parameters) -> bool {
    let limit = Amount::from_integer(i64::from(parameters.short_term_months));
    answers.contract_months.zip(limit).is_some_and(|(months, limit)| months < limit)
}
