//! A waterfall as one Arrow record batch.

use super::{Units, Waterfall};
use crate::error::{Error, ErrorKind};
use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray, UInt64Array};
use std::sync::Arc;

/// One line: indicator, part, step, what is unknown, the questions, and how many.
type Line<'a> = (Option<&'a str>, Option<&'a str>, &'a str, String, String, u64, Option<f64>);

impl Waterfall {
    /// The long form: `indicator`, `part`, `step`, `unknown`, `questions`, `rows`, `weight`.
    ///
    /// The steps of all indicators, for which `indicator` and `part` are null, are `given`, `not_in_sample`, `zero_weight`
    /// and `used`; those of one are `outside`, `universe`, `measure`, `numerator` and `negative` for rows lost, and
    /// `denominator`, which together are the rows used, and `in_numerator`, which is part of `denominator`.
    ///
    /// # Errors
    /// `internal`, if the columns do not fit together.
    pub fn to_record_batch(&self) -> Result<RecordBatch, Error> {
        let all = |step, rows, weight| (None, None, step, String::new(), String::new(), rows, weight);
        let mut lines: Vec<Line<'_>> = vec![
            all("given", self.rows.rows, None),
            all("not_in_sample", self.rows.not_in_sample, None),
            all("zero_weight", self.rows.zero_weight, Some(0.0)),
            all("used", self.rows.used, Some(self.weight)),
        ];
        for universe in &self.universes {
            let mut push = |step, unknown: &[String], questions: &[String], units: Units| {
                let of = (Some(&*universe.indicator), Some(universe.part));
                lines.push((of.0, of.1, step, unknown.join(";"), questions.join(";"), units.rows, Some(units.weight)));
            };
            push("outside", &[], &[], universe.outside);
            for lost in &universe.lost {
                push(lost.step, &lost.unknown, &lost.questions, lost.units);
            }
            push("denominator", &[], &[], universe.denominator);
            push("in_numerator", &[], &[], universe.numerator);
        }
        let texts = |text: fn(&Line<'_>) -> Option<String>| -> ArrayRef {
            Arc::new(lines.iter().map(text).collect::<StringArray>())
        };
        let columns: [(&str, ArrayRef, bool); 7] = [
            ("indicator", texts(|line| line.0.map(str::to_owned)), true),
            ("part", texts(|line| line.1.map(str::to_owned)), true),
            ("step", texts(|line| Some(line.2.to_owned())), false),
            ("unknown", texts(|line| Some(line.3.clone())), false),
            ("questions", texts(|line| Some(line.4.clone())), false),
            ("rows", Arc::new(lines.iter().map(|line| line.5).collect::<UInt64Array>()), false),
            ("weight", Arc::new(lines.iter().map(|line| line.6).collect::<Float64Array>()), true),
        ];
        RecordBatch::try_from_iter_with_nullable(columns)
            .map_err(|error| Error::new(ErrorKind::Internal).found(error.to_string()))
    }
}
