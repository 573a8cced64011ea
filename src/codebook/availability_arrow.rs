//! What is available as one Arrow record batch.

use super::availability::{Availability, Available, Wanted};
use crate::error::{Error, ErrorKind};
use arrow_array::{ArrayRef, BooleanArray, RecordBatch, StringArray};
use std::sync::Arc;

impl Available {
    /// One row an indicator: `indicator`, `name`, `element`, `available`, and of one that is not, `lacks` (needs joined
    /// by `; `, the questions of which one would do by ` or `), the `columns` that the codebook expects for them, and the
    /// `nearest` columns there are.
    ///
    /// # Errors
    /// `internal`, if the columns do not fit together.
    pub fn to_record_batch(&self) -> Result<RecordBatch, Error> {
        let texts = |text: &dyn Fn(&Availability) -> String| -> ArrayRef {
            Arc::new(self.indicators.iter().map(|one| Some(text(one))).collect::<StringArray>())
        };
        let each = |one: &Availability, told: &dyn Fn(&Wanted) -> Vec<String>| {
            let mut found: Vec<String> = Vec::new();
            for text in one.missing.iter().flatten().flat_map(told) {
                if !found.contains(&text) {
                    found.push(text);
                }
            }
            found.join("; ")
        };
        let lacks = |one: &Availability| {
            let group = |wanted: &Vec<Wanted>| {
                wanted.iter().map(|wanted| wanted.question.id()).collect::<Vec<_>>().join(" or ")
            };
            one.missing.iter().map(group).collect::<Vec<_>>().join("; ")
        };
        let available: BooleanArray = self.indicators.iter().map(|one| Some(one.is_available())).collect();
        let columns: [(&str, ArrayRef); 7] = [
            ("indicator", texts(&|one| one.indicator.id.to_string())),
            ("name", texts(&|one| one.indicator.name.to_string())),
            ("element", texts(&|one| one.indicator.element.name().to_owned())),
            ("available", Arc::new(available)),
            ("lacks", texts(&lacks)),
            ("columns", texts(&|one| each(one, &|wanted| wanted.column.iter().cloned().collect()))),
            ("nearest", texts(&|one| each(one, &|wanted| wanted.nearest.clone()))),
        ];
        RecordBatch::try_from_iter(columns).map_err(|error| Error::new(ErrorKind::Internal).found(error.to_string()))
    }
}
