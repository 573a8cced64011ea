//! Participations as columns.

use super::TrainingRegister;
use crate::error::Outcome;
use arrow_array::{Array, ArrayRef, Float64Array, RecordBatch, RecordBatchOptions, StringArray, UInt64Array};
use arrow_schema::{Field, Schema};
use decentwork as dw;
use decentwork::derive::{AnswerKind, Question};
use decentwork::record::{Date, Own};
use decentwork::register::TrainingRegister as Register;
use decentwork::{Amount, Worker};
use std::sync::Arc;

impl TrainingRegister {
    /// A row a participation: dates, columns of the user's own, answers.
    pub(super) fn batch(&self) -> Outcome<RecordBatch> {
        let made = &self.made.participations;
        let day = |of: fn(&Register, &dw::register::Participation) -> Option<Date>| -> ArrayRef {
            let days = made.iter().map(|made| of(&self.register, made).map(|day| day.to_string()));
            Arc::new(days.collect::<StringArray>())
        };
        let mut columns: Vec<(String, ArrayRef)> = vec![
            ("participation".into(), Arc::new(self.workers.iter().map(|w| w.id.as_deref()).collect::<StringArray>())),
            ("number".into(), Arc::new(made.iter().map(|made| made.number as u64).collect::<UInt64Array>())),
            ("start".into(), day(|_, made| Some(made.start))),
            ("last_service".into(), day(|_, made| Some(made.last_service))),
            ("exit".into(), day(|_, made| made.exit)),
            ("completed_on".into(), day(|register, made| register.completed_on(made))),
        ];
        let watched = made.iter().map(|made| self.register.months_without_job(made).map(|months| months as f64));
        columns.push(("months_without_job".into(), Arc::new(watched.collect::<Float64Array>())));
        columns.extend(self.own_columns());
        columns.extend(self.answers()?);
        let fields = columns.iter().map(|(name, array)| Field::new(name, array.data_type().clone(), true));
        let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
        let arrays = columns.into_iter().map(|(_, array)| array).collect();
        let options = RecordBatchOptions::new().with_row_count(Some(made.len()));
        Ok(RecordBatch::try_new_with_options(schema, arrays, &options)?)
    }

    /// The columns of nobody's question, as text.
    fn own_columns(&self) -> Vec<(String, ArrayRef)> {
        let mut names: Vec<&String> = self.workers.iter().flat_map(|worker| worker.own.keys()).collect();
        names.sort_unstable();
        names.dedup();
        let cell = |worker: &Worker, name: &String| match worker.own.get(name)? {
            Own::Text(text) => Some(text.clone()),
            Own::Integer(number) => Some(number.to_string()),
            Own::Number(number) => Some(number.to_string()),
            _ => None,
        };
        let column = |name: &String| -> ArrayRef {
            Arc::new(self.workers.iter().map(|worker| cell(worker, name)).collect::<StringArray>())
        };
        names.into_iter().map(|name| (name.clone(), column(name))).collect()
    }

    /// Every question that somebody answered.
    fn answers(&self) -> Outcome<Vec<(String, ArrayRef)>> {
        let told = self.workers.iter().map(Worker::answers).collect::<Result<Vec<_>, _>>()?;
        let mut columns = Vec::new();
        for question in Question::ALL {
            let array: ArrayRef = match question.kind() {
                AnswerKind::Code(list) => {
                    let items = told.iter().map(|told| match told.code(*question) {
                        0 => None,
                        index => Some(list().items[usize::from(index)].name),
                    });
                    Arc::new(items.collect::<StringArray>())
                }
                _ => {
                    let numbers = told.iter().map(|told| told.number(*question).map(Amount::to_f64));
                    Arc::new(numbers.collect::<Float64Array>())
                }
            };
            if array.null_count() < array.len() {
                columns.push((question.id().to_owned(), array));
            }
        }
        Ok(columns)
    }
}
