//! Random participations in training programmes, and every indicator of them by its plain formula.
//!
//! Nothing here uses a fact or a formula of the library: the rows say in full what happened, and the formulas are sums.

use decentwork::code::{
    Area, Code, ContractType, DisabilityStatus, EducationMatch, Icse93, LabourForceStatus, Sex, TrainingAttainment,
    TrainingExclusion, TrainingFollowUp, TrainingProgramme, TrainingQuarter, TrainingStatus, YesNo,
};
use decentwork::{Question, Worker};
use rust_decimal::Decimal;

/// One participation, told in full.
#[derive(Clone, Debug)]
pub struct Participation {
    pub weight: f64,
    pub provider: u32,
    pub sex: Sex,
    pub age: i64,
    pub area: Area,
    pub disability: DisabilityStatus,
    pub status: TrainingStatus,
    pub programme: TrainingProgramme,
    pub participant: bool,
    pub exited: bool,
    pub exclusion: TrainingExclusion,
    pub quarter_2: TrainingQuarter,
    pub quarter_4: TrainingQuarter,
    pub same_employer: bool,
    pub for_credential: bool,
    pub credential: TrainingAttainment,
    pub gain_expected: bool,
    pub gained: bool,
    pub certified: bool,
    pub seeking: bool,
    /// After 3, 6 and 12 months.
    pub follow_up: [TrainingFollowUp; 3],
    /// Hours in the reference week of each.
    pub follow_up_hours: [i64; 3],
    pub in_field: bool,
    pub level: EducationMatch,
    pub skills_used: bool,
    pub informal: bool,
    pub temporary: bool,
    /// Whole numbers, and hundredths for the scores.
    pub hours_worked: i64,
    pub hours: i64,
    pub cost: i64,
    pub months: i64,
    pub earnings: i64,
    pub before: i64,
    pub after: i64,
    pub score_before: i64,
    pub score_after: i64,
    pub satisfaction: i64,
}

/// A sequence of numbers that is the same everywhere (Knuth's MMIX constants).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
    fn of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len() as u64) as usize]
    }
    fn yes(&mut self, of_ten: u64) -> bool {
        self.below(10) < of_ten
    }
    fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below((to - from + 1) as u64) as i64
    }
}

/// So many participations.
pub fn participations(seed: u64, count: usize) -> Vec<Participation> {
    use TrainingFollowUp as F;
    use TrainingQuarter as T;
    let mut dice = Dice(seed);
    let found = [F::Employed, F::Employed, F::NotEmployed, F::NotReached, F::Refused, F::NotYetDue];
    let quarters = [T::Employed, T::Employed, T::InEducation, T::Neither, T::NotYetObservable];
    let mut one = || {
        let d = &mut dice;
        Participation {
            weight: d.between(1, 5) as f64,
            provider: d.below(12) as u32,
            sex: d.of(&[Sex::Male, Sex::Female]),
            age: d.between(15, 60),
            area: d.of(&[Area::Urban, Area::Rural]),
            disability: d.of(&[DisabilityStatus::With, DisabilityStatus::Without]),
            status: d.of(&[
                TrainingStatus::Completed,
                TrainingStatus::Completed,
                TrainingStatus::Completed,
                TrainingStatus::DroppedOut,
                TrainingStatus::Ongoing,
                TrainingStatus::Transferred,
            ]),
            programme: d.of(&[TrainingProgramme::Adult, TrainingProgramme::Youth, TrainingProgramme::Other]),
            participant: d.yes(9),
            exited: d.yes(8),
            exclusion: d.of(&[
                TrainingExclusion::None,
                TrainingExclusion::None,
                TrainingExclusion::None,
                TrainingExclusion::Deceased,
                TrainingExclusion::Institutionalised,
            ]),
            quarter_2: d.of(&quarters),
            quarter_4: d.of(&quarters),
            same_employer: d.yes(6),
            for_credential: d.yes(7),
            credential: d.of(&[
                TrainingAttainment::Attained,
                TrainingAttainment::NotAttained,
                TrainingAttainment::NotYetObservable,
            ]),
            gain_expected: d.yes(7),
            gained: d.yes(5),
            certified: d.yes(6),
            seeking: d.yes(7),
            follow_up: [d.of(&found), d.of(&found), d.of(&found)],
            follow_up_hours: [d.between(1, 45), d.between(1, 45), d.between(1, 45)],
            in_field: d.yes(6),
            level: d.of(&[EducationMatch::Over, EducationMatch::Matched, EducationMatch::Under]),
            skills_used: d.yes(7),
            informal: d.yes(4),
            temporary: d.yes(4),
            hours_worked: d.between(10, 60),
            hours: d.between(5, 200),
            cost: d.between(0, 5000),
            months: d.between(0, 18),
            earnings: if d.yes(8) { d.between(100, 9000) } else { 0 },
            before: if d.yes(7) { d.between(100, 3000) } else { 0 },
            after: if d.yes(8) { d.between(100, 4000) } else { 0 },
            score_before: d.between(0, 95),
            score_after: d.between(0, 100),
            satisfaction: d.between(0, 100),
        }
    };
    (0..count).map(|_| one()).collect()
}

/// The participation as a record.
pub fn worker(row: &Participation) -> Worker {
    use Question as Q;
    let yes_no = |truth: bool| if truth { YesNo::Yes } else { YesNo::No }.index();
    let codes = [
        (Q::Area, row.area.index()),
        (Q::DisabilityStatus, row.disability.index()),
        (Q::LabourForceStatus, LabourForceStatus::Employed.index()),
        (Q::StatusInEmployment, Icse93::Employee.index()),
        (Q::InformalEmployment, yes_no(row.informal)),
        (Q::Contract, if row.temporary { ContractType::Temporary } else { ContractType::Permanent }.index()),
        (Q::TrainingStatus, row.status.index()),
        (Q::TrainingProgramme, row.programme.index()),
        (Q::TrainingParticipant, yes_no(row.participant)),
        (Q::TrainingExited, yes_no(row.exited)),
        (Q::TrainingExclusion, row.exclusion.index()),
        (Q::TrainingQuarter2, row.quarter_2.index()),
        (Q::TrainingQuarter4, row.quarter_4.index()),
        (Q::TrainingSameEmployer, yes_no(row.same_employer)),
        (Q::TrainingForCredential, yes_no(row.for_credential)),
        (Q::TrainingCredential, row.credential.index()),
        (Q::TrainingGainExpected, yes_no(row.gain_expected)),
        (Q::TrainingSkillGain, yes_no(row.gained)),
        (Q::TrainingCertified, yes_no(row.certified)),
        (Q::TrainingSeekingWork, yes_no(row.seeking)),
        (Q::TrainingFollowUp3, row.follow_up[0].index()),
        (Q::TrainingFollowUp6, row.follow_up[1].index()),
        (Q::TrainingFollowUp12, row.follow_up[2].index()),
        (Q::TrainingInField, yes_no(row.in_field)),
        (Q::TrainingLevelMatch, row.level.index()),
        (Q::TrainingSkillsUsed, yes_no(row.skills_used)),
    ];
    let numbers = [
        (Q::HoursUsualMain, row.hours_worked, 0),
        (Q::TrainingFollowUpHours3, row.follow_up_hours[0], 0),
        (Q::TrainingFollowUpHours6, row.follow_up_hours[1], 0),
        (Q::TrainingFollowUpHours12, row.follow_up_hours[2], 0),
        (Q::TrainingHours, row.hours, 0),
        (Q::TrainingCost, row.cost, 0),
        (Q::TrainingMonthsToJob, row.months, 0),
        (Q::TrainingEarningsQuarter2, row.earnings, 0),
        (Q::TrainingEarningsBefore, row.before, 0),
        (Q::TrainingEarningsAfter, row.after, 0),
        (Q::TrainingScoreBefore, row.score_before, 2),
        (Q::TrainingScoreAfter, row.score_after, 2),
        (Q::TrainingSatisfaction, row.satisfaction, 0),
    ];
    let mut worker = Worker::new().sex(row.sex).age(row.age).unwrap().weight(row.weight).unwrap();
    for (question, code) in codes {
        worker = worker.answer(question, code).unwrap();
    }
    for (question, number, places) in numbers {
        worker = worker.number(question, Decimal::new(number, places)).unwrap();
    }
    worker
}

type Rows<'a> = &'a [&'a Participation];
type Is = fn(&Participation) -> bool;
type Of = fn(&Participation) -> f64;

fn weight(rows: Rows<'_>, holds: impl Fn(&Participation) -> bool) -> f64 {
    rows.iter().filter(|row| holds(row)).map(|row| row.weight).sum()
}
fn sum(rows: Rows<'_>, of: impl Fn(&Participation) -> f64, among: Is) -> f64 {
    rows.iter().filter(|row| among(row)).map(|row| row.weight * of(row)).sum()
}
/// Nothing where there is nothing below the line.
fn over(top: f64, bottom: f64) -> Option<f64> {
    (bottom != 0.0).then_some(top / bottom)
}
fn share(rows: Rows<'_>, of: Is, among: Is) -> Option<f64> {
    over(weight(rows, |row| of(row) && among(row)), weight(rows, among))
}
fn percent(rows: Rows<'_>, of: Is, among: Is) -> Option<f64> {
    share(rows, of, among).map(|share| 100.0 * share)
}
fn mean(rows: Rows<'_>, of: Of, among: Is) -> Option<f64> {
    over(sum(rows, of, among), weight(rows, among))
}
/// The smallest value up to which half of the weight lies.
fn median(rows: Rows<'_>, of: Of, among: impl Fn(&Participation) -> bool) -> Option<f64> {
    let mut values: Vec<(f64, f64)> = rows.iter().filter(|row| among(row)).map(|row| (of(row), row.weight)).collect();
    values.sort_by(|one, other| one.0.total_cmp(&other.0));
    let half = values.iter().map(|(_, weight)| weight).sum::<f64>() / 2.0;
    let mut reached = 0.0;
    values
        .into_iter()
        .find(|(_, weight)| {
            reached += weight;
            reached >= half
        })
        .map(|(value, _)| value)
}
fn parity(rows: Rows<'_>, of: Is, among: Is, high: Is, low: Is) -> Option<f64> {
    let rate = |group: Is| {
        let members: Vec<&Participation> = rows.iter().copied().filter(|row| group(row)).collect();
        share(&members, of, among)
    };
    over(rate(high)?, rate(low)?)
}

fn began(row: &Participation) -> bool {
    row.status != TrainingStatus::Transferred
}
fn completed(row: &Participation) -> bool {
    row.status == TrainingStatus::Completed
}
fn ended(row: &Participation) -> bool {
    began(row) && row.status != TrainingStatus::Ongoing
}
fn exiter(row: &Participation) -> bool {
    row.participant && row.exited && row.exclusion == TrainingExclusion::None
}
fn seen_2(row: &Participation) -> bool {
    exiter(row) && row.quarter_2 != TrainingQuarter::NotYetObservable
}
fn seen_4(row: &Participation) -> bool {
    exiter(row) && row.quarter_4 != TrainingQuarter::NotYetObservable
}
fn job_2(row: &Participation) -> bool {
    exiter(row) && row.quarter_2 == TrainingQuarter::Employed
}
fn job_4(row: &Participation) -> bool {
    exiter(row) && row.quarter_4 == TrainingQuarter::Employed
}
fn earner(row: &Participation) -> bool {
    job_2(row) && row.earnings > 0
}
fn for_credential(row: &Participation) -> bool {
    exiter(row) && row.for_credential
}
fn expected(row: &Participation) -> bool {
    row.participant && row.gain_expected && !(row.exited && row.exclusion != TrainingExclusion::None)
}
fn due<const AT: usize>(row: &Participation) -> bool {
    completed(row) && row.follow_up[AT] != TrainingFollowUp::NotYetDue
}
fn early<const AT: usize>(row: &Participation) -> bool {
    completed(row) && row.follow_up[AT] == TrainingFollowUp::NotYetDue
}
fn placed<const AT: usize>(row: &Participation) -> bool {
    completed(row) && row.follow_up[AT] == TrainingFollowUp::Employed
}
fn placed_20<const AT: usize>(row: &Participation) -> bool {
    placed::<AT>(row) && row.follow_up_hours[AT] >= 20
}
fn traced<const AT: usize>(row: &Participation) -> bool {
    placed::<AT>(row) || (completed(row) && row.follow_up[AT] == TrainingFollowUp::NotEmployed)
}
fn open<const AT: usize>(row: &Participation) -> bool {
    due::<AT>(row) && row.follow_up[AT] != TrainingFollowUp::NotEmployed
}
fn settled(row: &Participation) -> bool {
    ended(row) && !early::<1>(row)
}
fn paid_twice(row: &Participation) -> bool {
    row.before > 0 && row.after > 0
}

/// The follow-up of one time.
fn follow_up<const AT: usize>(what: &str, rows: Rows<'_>) -> Option<f64> {
    match what {
        "due" => Some(weight(rows, due::<AT>)),
        "too_early" => Some(weight(rows, early::<AT>)),
        "response_rate" => percent(rows, traced::<AT>, due::<AT>),
        "placement_rate" => percent(rows, placed::<AT>, traced::<AT>),
        "placement_rate_strict" => percent(rows, placed::<AT>, due::<AT>),
        "placement_rate_20_hours" => percent(rows, placed_20::<AT>, traced::<AT>),
        "placement_rate_20_hours_strict" => percent(rows, placed_20::<AT>, due::<AT>),
        "placement_rate_at_most" => percent(rows, open::<AT>, due::<AT>),
        _ => panic!("no plain formula for {what}"),
    }
}

/// The indicator of these participations by its plain formula; none where nobody is in its base.
pub fn plain(id: &str, rows: Rows<'_>) -> Option<f64> {
    let what = id.strip_prefix("training_").unwrap_or(id);
    for months in ["3", "6", "12"] {
        for end in ["", "_strict", "_at_most"] {
            let Some(start) = what.strip_suffix(&format!("_{months}{end}")) else { continue };
            let what = format!("{start}{end}");
            return match months {
                "3" => follow_up::<0>(&what, rows),
                "6" => follow_up::<1>(&what, rows),
                _ => follow_up::<2>(&what, rows),
            };
        }
    }
    if let Some((rate, group)) = what.split_once("_parity_") {
        let (of, among): (Is, Is) = match rate {
            "completion" => (completed, began),
            "placement" => (placed::<1>, traced::<1>),
            _ => (job_2, seen_2),
        };
        let (high, low): (Is, Is) = match group {
            "sex" => (|row| row.sex == Sex::Female, |row| row.sex == Sex::Male),
            "disability" => {
                (|row| row.disability == DisabilityStatus::With, |row| row.disability == DisabilityStatus::Without)
            }
            "area" => (|row| row.area == Area::Rural, |row| row.area == Area::Urban),
            _ => (|row| row.age <= 24, |row| row.age >= 25),
        };
        return parity(rows, of, among, high, low);
    }
    match what {
        "starters" => Some(weight(rows, began)),
        "transfers" => Some(weight(rows, |row| row.status == TrainingStatus::Transferred)),
        "completion_rate" => percent(rows, completed, began),
        "dropout_rate" => percent(rows, |row| row.status == TrainingStatus::DroppedOut, began),
        "ongoing_share" => percent(rows, |row| row.status == TrainingStatus::Ongoing, began),
        "certification_rate" => percent(rows, |row| row.certified, completed),
        "certification_rate_starters" => percent(rows, |row| row.certified, began),
        "mean_hours" => mean(rows, |row| row.hours as f64, began),
        "satisfaction" => mean(rows, |row| row.satisfaction as f64, began),
        "score_gain" => mean(rows, |row| (row.score_after - row.score_before) as f64 / 100.0, began),
        "normalised_gain" => {
            mean(rows, |row| (row.score_after - row.score_before) as f64 / (100 - row.score_before) as f64, began)
        }
        "skills_use_rate" => percent(rows, |row| row.skills_used, completed),
        "total_cost" => Some(sum(rows, |row| row.cost as f64, began)),
        "cost_per_participant" => mean(rows, |row| row.cost as f64, began),
        "cost_per_hour" => over(sum(rows, |row| row.cost as f64, began), sum(rows, |row| row.hours as f64, began)),
        "cost_per_completer" => over(sum(rows, |row| row.cost as f64, ended), weight(rows, completed)),
        "cost_per_placement" => over(sum(rows, |row| row.cost as f64, settled), weight(rows, placed::<1>)),

        "participants" => Some(weight(rows, |row| row.participant)),
        "exiters" => Some(weight(rows, exiter)),
        "excluded_exits" => {
            Some(weight(rows, |row| row.participant && row.exited && row.exclusion != TrainingExclusion::None))
        }
        "too_early_quarter_2" => Some(weight(rows, |row| exiter(row) && !seen_2(row))),
        "too_early_quarter_4" => Some(weight(rows, |row| exiter(row) && !seen_4(row))),
        "employment_rate_quarter_2" => percent(rows, job_2, seen_2),
        "employment_rate_quarter_4" => percent(rows, job_4, seen_4),
        "youth_rate_quarter_2" => percent(
            rows,
            |row| job_2(row) || row.quarter_2 == TrainingQuarter::InEducation,
            |row| seen_2(row) && row.programme == TrainingProgramme::Youth,
        ),
        "youth_rate_quarter_4" => percent(
            rows,
            |row| job_4(row) || row.quarter_4 == TrainingQuarter::InEducation,
            |row| seen_4(row) && row.programme == TrainingProgramme::Youth,
        ),
        "median_earnings_quarter_2" => median(rows, |row| row.earnings as f64, earner),
        "credential_rate" => percent(
            rows,
            |row| row.credential == TrainingAttainment::Attained,
            |row| for_credential(row) && row.credential != TrainingAttainment::NotYetObservable,
        ),
        "too_early_credential" => {
            Some(weight(rows, |row| for_credential(row) && row.credential == TrainingAttainment::NotYetObservable))
        }
        "skill_gain_rate" => percent(rows, |row| row.gained, expected),
        "retention_rate" => percent(rows, |row| job_4(row) && row.same_employer, |row| job_2(row) && seen_4(row)),

        "continuity_rate" => percent(rows, placed::<2>, |row| placed::<1>(row) && traced::<2>(row)),
        "continuity_rate_strict" => percent(rows, placed::<2>, |row| placed::<1>(row) && due::<2>(row)),
        "median_months_to_job" => median(rows, |row| row.months as f64, |row| completed(row) && row.seeking),

        "in_field_rate" => percent(rows, |row| row.in_field, placed::<1>),
        "horizontal_mismatch_rate" => percent(rows, |row| !row.in_field, placed::<1>),
        "over_level_rate" => percent(rows, |row| row.level == EducationMatch::Over, placed::<1>),
        "matched_level_rate" => percent(rows, |row| row.level == EducationMatch::Matched, placed::<1>),
        "under_level_rate" => percent(rows, |row| row.level == EducationMatch::Under, placed::<1>),
        "informal_rate" => percent(rows, |row| row.informal, placed::<1>),
        "temporary_rate" => percent(rows, |row| row.temporary, placed::<1>),
        "mean_hours_worked" => mean(rows, |row| row.hours_worked as f64, placed::<1>),
        "long_hours_rate" => percent(rows, |row| row.hours_worked > 48, placed::<1>),
        "mean_earnings_change" => mean(rows, |row| (row.after - row.before) as f64, paid_twice),
        "median_earnings_change" => median(rows, |row| (row.after - row.before) as f64, paid_twice),
        "median_earnings_before" => median(rows, |row| row.before as f64, paid_twice),
        "median_earnings_after" => median(rows, |row| row.after as f64, paid_twice),
        "earnings_ratio" => {
            over(sum(rows, |row| row.after as f64, paid_twice), sum(rows, |row| row.before as f64, paid_twice))
        }
        "ratio_of_median_earnings" => {
            over(median(rows, |row| row.after as f64, paid_twice)?, median(rows, |row| row.before as f64, paid_twice)?)
        }
        "median_earnings_ratio" => median(rows, |row| row.after as f64 / row.before as f64, paid_twice),
        "without_earnings_before" => Some(weight(rows, |row| row.after > 0 && row.before == 0)),
        "earnings_gap" => {
            let of = |sex: Sex| median(rows, |row| row.earnings as f64, move |row| earner(row) && row.sex == sex);
            Some(100.0 * (1.0 - over(of(Sex::Female)?, of(Sex::Male)?)?))
        }
        _ => panic!("no plain formula for {id}"),
    }
}
