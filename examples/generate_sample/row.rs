//! One line of the file, and which answers are missing.

/// The columns. All but the first five and `region` are standard questions.
pub(super) const COLUMNS: [&str; 39] = [
    "person_id",
    "household",
    "stratum",
    "psu",
    "weight",
    "region",
    "area",
    "sex",
    "age",
    "education",
    "in_education",
    "worked_for_pay",
    "worked_in_own_business",
    "helped_in_family_business",
    "agricultural_activity",
    "production_destination",
    "absent_from_job",
    "absence_reason",
    "paid_during_absence",
    "absence_within_three_months",
    "seeking_work",
    "starts_within_three_months",
    "wants_work",
    "reason_not_seeking",
    "available_for_work",
    "status_in_employment",
    "occupation",
    "industry",
    "institutional_sector",
    "contract",
    "informal_employment",
    "hours_usual_main",
    "hours_actual_main",
    "hours_usual_other",
    "hours_actual_other",
    "wants_more_hours",
    "available_for_more_hours",
    "earnings",
    "earnings_period",
];

/// How many of a thousand answers to a question are missing.
pub(super) const NONRESPONSE: &[(&str, i64)] = &[
    ("sex", 2),
    ("education", 15),
    ("in_education", 12),
    ("worked_for_pay", 5),
    ("production_destination", 40),
    ("absence_reason", 40),
    ("paid_during_absence", 40),
    ("seeking_work", 8),
    ("wants_work", 15),
    ("reason_not_seeking", 40),
    ("available_for_work", 15),
    ("status_in_employment", 12),
    ("occupation", 20),
    ("industry", 15),
    ("institutional_sector", 25),
    ("contract", 45),
    ("informal_employment", 35),
    ("hours_usual_main", 30),
    ("hours_actual_main", 25),
    ("wants_more_hours", 15),
    ("available_for_more_hours", 20),
];

/// One line of the file.
pub(super) struct Row(pub(super) [String; COLUMNS.len()]);

impl Row {
    pub(super) fn new() -> Self {
        Self(std::array::from_fn(|_| String::new()))
    }
    pub(super) fn cell(&mut self, column: &str) -> &mut String {
        let at = COLUMNS.iter().position(|known| *known == column);
        &mut self.0[at.expect("a column of the file")]
    }
    #[allow(clippy::needless_pass_by_value, reason = "values are numbers and short words")]
    pub(super) fn set(&mut self, column: &str, value: impl ToString) {
        *self.cell(column) = value.to_string();
    }
    pub(super) fn yes_no(&mut self, column: &str, answer: bool) -> bool {
        self.set(column, if answer { "yes" } else { "no" });
        answer
    }
}
