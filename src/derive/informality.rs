//! Informality under the 17th ICLS, as the ILO derives it from national surveys: the method `ilo_17th`.
//!
//! The method has a branch for what is missing, so a missing answer decides here where its rule says so. That is part
//! of the method and of these facts alone. A survey that asked nothing of informality tells nothing.

use super::kleene::and;
use super::parameters::Parameters;
use super::question::{Answers, Asked, Question as Q};
use super::said::{known_or_asked, required};
use super::status::icse93;
use super::table::rows;
use crate::code::{
    Bookkeeping, Code, Destination, EnterpriseType, Icse93, Industry, Occupation, Registration, Sector, Workplace,
    YesNo,
};
use crate::record::Amount;

/// What the unit of the main job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Formal,
    Informal,
    Household,
}

rows! {
    /// The rows of the ILO's decision table of the unit somebody works in (17th ICLS). The first that fits decides.
    UnitRow {
        FormalInstitution = "The unit is of the government, a corporation, a non-profit institution or an international organisation: formal.", "17th ICLS Guidelines, para. 3, ILO method, row 1";
        HouseholdEmployer = "The unit is a private household, or the work is subsistence work: household.", "17th ICLS Guidelines, para. 3, ILO method, row 2";
        OwnUse = "The unit produces only for own final use: household.", "17th ICLS Guidelines, para. 3, ILO method, row 3";
        KeepsAccounts = "The unit keeps complete accounts: formal.", "17th ICLS Guidelines, para. 3, ILO method, row 4";
        Registered = "The unit is registered: formal.", "17th ICLS Guidelines, para. 3, ILO method, row 5";
        NotRegistered = "The unit is not registered, or the worker does not know: informal.", "17th ICLS Guidelines, para. 3, ILO method, row 6";
        InsuredEmployee = "Registration was not told, and the employer of this employee pays social security: formal.", "17th ICLS Guidelines, para. 3, ILO method, row 7";
        EmployeeInLargePremises = "Registration was not told, and this employee works in fixed premises with more workers than the limit: formal.", "17th ICLS Guidelines, para. 3, ILO method, row 8";
        EmployeeWithoutPremises = "Registration was not told, and this employee does not work in fixed premises: informal.", "17th ICLS Guidelines, para. 3, ILO method, row 9";
        EmployeeInSmallPremises = "Registration was not told, and this employee works in fixed premises with few workers: informal.", "17th ICLS Guidelines, para. 3, ILO method, row 10";
        UninsuredEmployee = "Registration, place or size were not told, and the employer of this employee pays no social security: informal.", "17th ICLS Guidelines, para. 3, ILO method, row 11";
        LargePremises = "Registration was not told, and the work, not an employee's, is done in fixed premises with more workers than the limit: formal.", "17th ICLS Guidelines, para. 3, ILO method, row 12";
        SmallOrNoPremises = "Registration was not told, and the work, not an employee's, is done with few workers or not in fixed premises: informal.", "17th ICLS Guidelines, para. 3, ILO method, row 13";
        PlaceOrSizeUnknown = "Registration and place or size were not told, and the worker is no employee: informal.", "17th ICLS Guidelines, para. 3, ILO method, row 14";
        Unresolved = "Registration, social security and place or size of this employee were not told: unknown.", "17th ICLS Guidelines, para. 3, ILO method, row 15";
    }
}

rows! {
    /// The rows of the ILO's decision table of the nature of a job (17th ICLS). The first that fits decides.
    NatureRow {
        Insured = "The employer pays social security for this employee or worker without a known status: formal.", "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 1 or 6";
        Uninsured = "The employer pays no social security for this employee or worker without a known status: informal.", "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 1 or 6";
        BothLeaves = "Social security was not told, and there are paid annual leave and paid sick leave: formal.", "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 1 or 6";
        WithoutBothLeaves = "Social security was not told, and paid annual leave or paid sick leave is lacking or was not told: informal.", "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 1 or 6";
        FormalEntrepreneur = "Runs a formal unit, or is a member of a cooperative that is one: formal.", "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 2 or 4";
        InformalEntrepreneur = "Runs a unit that is not formal, or is a member of a cooperative that is not: informal.", "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 2 or 4";
        FormalOwnAccount = "Works on own account for sale in a formal unit: formal.", "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 3";
        InformalOwnAccount = "Works on own account not for sale, or in a unit that is not formal: informal.", "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 3";
        FamilyWorker = "Is a contributing family worker: informal.", "17th ICLS Guidelines, para. 3, ILO method, nature of the job, status 5";
    }
}

impl UnitRow {
    /// What the row says; the last one says that it is not known.
    pub(super) const fn unit(self) -> Option<Unit> {
        match self {
            Self::FormalInstitution
            | Self::KeepsAccounts
            | Self::Registered
            | Self::InsuredEmployee
            | Self::EmployeeInLargePremises
            | Self::LargePremises => Some(Unit::Formal),
            Self::HouseholdEmployer | Self::OwnUse => Some(Unit::Household),
            Self::NotRegistered
            | Self::EmployeeWithoutPremises
            | Self::EmployeeInSmallPremises
            | Self::UninsuredEmployee
            | Self::SmallOrNoPremises
            | Self::PlaceOrSizeUnknown => Some(Unit::Informal),
            Self::Unresolved => None,
        }
    }
}

impl NatureRow {
    /// Whether the row rests on what the unit is.
    pub(super) const fn asks_for_the_unit(self) -> bool {
        matches!(
            self,
            Self::FormalEntrepreneur | Self::InformalEntrepreneur | Self::FormalOwnAccount | Self::InformalOwnAccount
        )
    }
    const fn informal(self) -> bool {
        match self {
            Self::Insured | Self::BothLeaves | Self::FormalEntrepreneur | Self::FormalOwnAccount => false,
            Self::Uninsured
            | Self::WithoutBothLeaves
            | Self::InformalEntrepreneur
            | Self::InformalOwnAccount
            | Self::FamilyWorker => true,
        }
    }
}

/// Works in one of the country's subsistence occupations (ISCO-08 sub-major group 63).
pub(super) fn is_subsistence(occupation: Occupation) -> bool {
    occupation.sub_major().is_some_and(|group| group.item().code == "63")
}

/// Fixed premises with more workers than the limit, not so, or unknown.
fn is_large(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(parameters.informal_unit_workers))?;
    answers.unit_workers.map(|workers| workers > limit)
}

/// The row that decides what the unit is: every missing answer has its branch.
///
/// # References
/// 17th ICLS Guidelines (2003), paragraph 3, as in the ILO's processing of national surveys.
fn unit_row(answers: &Answers, parameters: &Parameters) -> UnitRow {
    use EnterpriseType as E;
    let institution =
        matches!(answers.enterprise_type, E::Government | E::Corporation | E::NonProfit | E::International);
    if institution || answers.institutional_sector == Sector::Public {
        return UnitRow::FormalInstitution;
    }
    let household = answers.enterprise_type == E::Household || answers.industry == Industry::Households;
    if household || is_subsistence(answers.occupation) {
        return UnitRow::HouseholdEmployer;
    }
    if answers.main_job_destination == Destination::OnlyOwnUse {
        return UnitRow::OwnUse;
    }
    if answers.bookkeeping == Bookkeeping::Complete {
        return UnitRow::KeepsAccounts;
    }
    match answers.registration {
        Registration::Registered => return UnitRow::Registered,
        Registration::NotRegistered | Registration::NotKnown => return UnitRow::NotRegistered,
        Registration::NotStated => {}
    }
    let premises = answers.workplace.is_stated().then(|| answers.workplace == Workplace::Premises);
    let place_and_size = (premises, is_large(answers, parameters));
    if icse93(answers, parameters) != Icse93::Employee {
        return match place_and_size {
            (Some(true), Some(true)) => UnitRow::LargePremises,
            (Some(false), _) | (Some(true), Some(false)) => UnitRow::SmallOrNoPremises,
            _ => UnitRow::PlaceOrSizeUnknown,
        };
    }
    match (answers.employer_social_security, place_and_size) {
        (YesNo::Yes, _) => UnitRow::InsuredEmployee,
        (_, (Some(true), Some(true))) => UnitRow::EmployeeInLargePremises,
        (_, (Some(false), _)) => UnitRow::EmployeeWithoutPremises,
        (_, (Some(true), Some(false))) => UnitRow::EmployeeInSmallPremises,
        (YesNo::No, _) => UnitRow::UninsuredEmployee,
        (YesNo::NotStated, _) => UnitRow::Unresolved,
    }
}

/// The row that decides what the job is; none where the unit that decides is not known.
fn nature_row(answers: &Answers, parameters: &Parameters) -> Option<NatureRow> {
    let formal = || unit_row(answers, parameters).unit().map(|unit| unit == Unit::Formal);
    let leaves = answers.paid_annual_leave == YesNo::Yes && answers.paid_sick_leave == YesNo::Yes;
    Some(match icse93(answers, parameters) {
        Icse93::Employee | Icse93::NotStated => match answers.employer_social_security {
            YesNo::Yes => NatureRow::Insured,
            YesNo::No => NatureRow::Uninsured,
            YesNo::NotStated if leaves => NatureRow::BothLeaves,
            YesNo::NotStated => NatureRow::WithoutBothLeaves,
        },
        Icse93::Employer | Icse93::CooperativeMember if formal()? => NatureRow::FormalEntrepreneur,
        Icse93::Employer | Icse93::CooperativeMember => NatureRow::InformalEntrepreneur,
        Icse93::OwnAccount if answers.sells_output != YesNo::No && formal()? => NatureRow::FormalOwnAccount,
        Icse93::OwnAccount => NatureRow::InformalOwnAccount,
        Icse93::FamilyWorker => NatureRow::FamilyWorker,
    })
}

/// Whether the survey asked anything that tells units apart.
fn unit_was_asked(answers: &Answers, asked: Asked) -> bool {
    [Q::EnterpriseType, Q::Bookkeeping, Q::Registration, Q::Workplace]
        .into_iter()
        .any(|question| known_or_asked(answers, asked, question))
}

/// Whether the survey asked what tells formal employees from informal ones.
fn protection_was_asked(answers: &Answers, asked: Asked) -> bool {
    let asked = |question| known_or_asked(answers, asked, question);
    asked(Q::EmployerSocialSecurity) || (asked(Q::PaidAnnualLeave) && asked(Q::PaidSickLeave))
}

/// The row of the unit, in a survey that asked for units.
pub(super) fn deciding_unit_row(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<UnitRow> {
    unit_was_asked(answers, asked).then(|| unit_row(answers, parameters))
}

/// The row of the job, in a survey that asked for what decides it.
pub(super) fn deciding_nature_row(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<NatureRow> {
    let was_asked = match icse93(answers, parameters) {
        Icse93::Employee | Icse93::NotStated => protection_was_asked(answers, asked),
        _ => unit_was_asked(answers, asked),
    };
    was_asked.then(|| nature_row(answers, parameters)).flatten()
}

/// The kind of the unit that a job would be in.
///
/// # References
/// 17th ICLS Guidelines, paragraph 3; ILOSTAT IFL_PROD.
pub(super) fn unit(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<Unit> {
    deciding_unit_row(answers, parameters, asked).and_then(UnitRow::unit)
}

/// In informal employment in the main job: as the office says, otherwise by the ILO's method.
///
/// # References
/// 17th ICLS Guidelines, paragraph 3; ILOSTAT IFL_NATURE. An office's answer may follow a rule of its own; whether it
/// does is a matter of its codebook. The 21st ICLS is another fact.
pub(super) fn informal(
    answers: &Answers,
    parameters: &Parameters,
    asked: Asked,
    employed: Option<bool>,
) -> Option<bool> {
    let derived = || deciding_nature_row(answers, parameters, asked).map(NatureRow::informal);
    and(employed, required(answers.informal_employment).or_else(derived))
}
