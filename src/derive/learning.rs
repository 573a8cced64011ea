//! Time in the job, learning, and what people do with digital devices.

use super::fact::{Fact, Facts};
use super::kleene::{and, not};
use super::person;
use super::question::Answers;
use super::said::required;
use crate::code::Code;
use crate::record::Amount;

/// The lengths of tenure at which a band begins, in months.
pub(super) const TENURE_MONTHS: [u8; 3] = [12, 60, 120];

/// How long a person has been in the main job.
///
/// # References
/// ILO Decent Work manual STAB-2: less than 1 year, 1 to less than 5, 5 to less than 10, and 10 or more.
pub(super) fn set_tenure(facts: &mut Facts, answers: &Answers, employed: Option<bool>) {
    let bands = [Fact::Tenure1YearOrMore, Fact::Tenure5YearsOrMore, Fact::Tenure10YearsOrMore];
    for (fact, months) in bands.into_iter().zip(TENURE_MONTHS) {
        let limit = Amount::from_integer(i64::from(months));
        let reached = answers.tenure_months.zip(limit).map(|(tenure, limit)| tenure >= limit);
        facts.set(fact, and(employed, reached));
    }
}

/// Learning of adults and of employees.
///
/// # References
/// SDG indicator 4.3.1 metadata; ILO Decent Work manual EARN-7.
pub(super) fn set(facts: &mut Facts, answers: &Answers, employee: Option<bool>) {
    facts.set(Fact::TrainedLastYear, required(answers.trained_12_months));
    facts.set(Fact::TrainedLastFourWeeks, required(answers.trained_4_weeks));
    facts.set(Fact::JobTrainedLastYear, and(employee, required(answers.job_training_12_months)));
}

/// Learning of adults and recent graduates as the European Union measures them.
///
/// # References
/// Eurostat, adult participation in learning (trng_lfs), ages 25 to 64; European Pillar of Social Rights action plan,
/// target of 2030 without guided on-the-job training; Eurostat, employment rates of recent graduates (edat_lfse_24): ages
/// 20 to 34, ISCED levels 3 to 8 completed one to three years before, not in education or training in the last four weeks.
pub(super) fn set_european(facts: &mut Facts, answers: &Answers) {
    facts.set(Fact::Aged25To64, person::between(answers, 25, Some(64)));
    facts.set(Fact::TrainedLastYearNotGuided, required(answers.trained_12_months_not_guided));
    let level = answers.education.is_stated().then(|| answers.education.isced() >= Some(3));
    let [from, to] = GRADUATION_YEARS.map(|years| Amount::from_integer(i64::from(years)));
    let recent = answers.years_since_graduation.map(|years| Some(years) >= from && Some(years) <= to);
    let graduate = and(and(person::between(answers, 20, Some(34)), level), recent);
    let graduate = and(graduate, not(required(answers.education_last_four_weeks)));
    facts.set(Fact::RecentGraduate, graduate);
    facts.set(Fact::RecentVocationalGraduate, and(graduate, required(answers.vocational_education)));
    facts.set(Fact::WorkBasedLearner, required(answers.work_based_learning));
}

/// A graduate is recent from the first to the second of these years after completing.
pub(super) const GRADUATION_YEARS: [u8; 2] = [1, 3];

/// Use of the Internet, mobile telephones, and activities with digital devices, each for itself.
///
/// # References
/// SDG indicators 17.8.1, 5.b.1 and 4.4.1 metadata. The eleven activities on any device replaced nine on a
/// computer in 2020; the two series are never chained.
pub(super) fn set_digital(facts: &mut Facts, answers: &Answers) {
    for (fact, answer) in [
        (Fact::UsedInternet, answers.used_internet),
        (Fact::OwnsMobilePhone, answers.owns_mobile_phone),
        (Fact::IctCopyPaste, answers.ict_copy_paste),
        (Fact::IctAttachment, answers.ict_attachment),
        (Fact::IctSpreadsheet, answers.ict_spreadsheet),
        (Fact::IctConnectDevice, answers.ict_connect_device),
        (Fact::IctInstallSoftware, answers.ict_install_software),
        (Fact::IctPresentation, answers.ict_presentation),
        (Fact::IctTransfer, answers.ict_transfer),
        (Fact::IctSecurity, answers.ict_security),
        (Fact::IctPrivacy, answers.ict_privacy),
        (Fact::IctVerify, answers.ict_verify),
        (Fact::IctProgram, answers.ict_program),
        (Fact::ComputerCopyFile, answers.computer_copy_file),
        (Fact::ComputerCopyPaste, answers.computer_copy_paste),
        (Fact::ComputerAttachment, answers.computer_attachment),
        (Fact::ComputerSpreadsheet, answers.computer_spreadsheet),
        (Fact::ComputerConnectDevice, answers.computer_connect_device),
        (Fact::ComputerInstallSoftware, answers.computer_install_software),
        (Fact::ComputerPresentation, answers.computer_presentation),
        (Fact::ComputerTransfer, answers.computer_transfer),
        (Fact::ComputerProgram, answers.computer_program),
    ] {
        facts.set(fact, required(answer));
    }
}
