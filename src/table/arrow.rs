//! A table as one Arrow record batch.

use super::{Row, Table};
use crate::error::{Error, ErrorKind};
use crate::estimate::SamplingError;
use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use std::sync::Arc;

impl Table {
    /// The long form: the columns of the [module](crate::table), all of them always there.
    ///
    /// Text is `Utf8`, `n` and `n_numerator` are `UInt64`, every other number is `Float64`. Counts are null in rows that
    /// a release took out.
    /// Sampling errors are null where there is none to be computed: a missing error is not an error of 0.
    ///
    /// # Errors
    /// `limit.text` when the labels of a column take more than two gigabytes together.
    pub fn to_record_batch(&self) -> Result<RecordBatch, Error> {
        let mut columns = vec![self.text("indicator", |row| &*row.indicator().id)?];
        for (at, axis) in self.axes.iter().enumerate() {
            columns.push(self.text(&axis.id, |row| row.cell_at(at).name())?);
        }
        let rows = || self.rows();
        let error = |part: fn(&SamplingError) -> Option<f64>| -> ArrayRef {
            Arc::new(rows().map(|row| part(row.error())).collect::<Float64Array>())
        };
        columns.push(Arc::new(rows().map(Row::value).collect::<Float64Array>()));
        columns.push(self.text("unit", |row| row.unit().id())?);
        columns.extend([
            error(|error| error.se),
            error(|error| error.ci_low),
            error(|error| error.ci_high),
            error(|error| error.cv),
            error(|error| error.deff),
            error(|error| error.df),
            error(|error| error.n_effective),
            error(|error| error.n_kish),
        ]);
        // Of a confidential row not even these are told.
        let told = |row: &Row<'_>| !row.is_confidential();
        columns.push(Arc::new(rows().map(|row| Some(row.n()).filter(|_| told(&row))).collect::<UInt64Array>()));
        columns
            .push(Arc::new(rows().map(|row| Some(row.n_numerator()).filter(|_| told(&row))).collect::<UInt64Array>()));
        let population = rows().map(|row| Some(row.population()).filter(|_| told(&row)));
        columns.push(Arc::new(population.collect::<Float64Array>()));
        columns.push(Arc::new(rows().map(Row::missing_share).collect::<Float64Array>()));
        columns.push(self.text("reasons", |row| row.reasons_told().join(";"))?);
        columns.push(self.text("status", |row| row.status().id())?);
        let fields = self.column_names().zip(&columns).map(|(name, column)| {
            let counts = matches!(column.data_type(), DataType::UInt64) || name == "population";
            let complete = matches!(column.data_type(), DataType::Utf8) || (counts && self.confidential.is_empty());
            Field::new(name, column.data_type().clone(), !complete)
        });
        let schema = Schema::new(fields.collect::<Vec<_>>());
        RecordBatch::try_new(Arc::new(schema), columns)
            .map_err(|error| Error::new(ErrorKind::Internal).found(error.to_string()))
    }

    /// A column of text.
    fn text<'a, T: AsRef<str>>(&'a self, name: &str, text: impl Fn(Row<'a>) -> T) -> Result<ArrayRef, Error> {
        let bytes: usize = self.rows().map(|row| text(row).as_ref().len()).sum();
        if i32::try_from(bytes).is_err() {
            return Err(Error::new(ErrorKind::LimitText)
                .column(name)
                .found(format!("{bytes} bytes in one column"))
                .expected("2147483647 at the most")
                .fix("break down by a column with shorter labels or fewer values"));
        }
        Ok(Arc::new(StringArray::from_iter_values(self.rows().map(text))))
    }
}

#[cfg(test)]
mod tests {
    use crate::table::sample;
    use arrow_array::Array;
    use arrow_array::cast::AsArray;
    use arrow_array::types::{Float64Type, UInt64Type};

    #[test]
    fn every_column_is_there() -> Result<(), crate::Error> {
        let table = sample::table();
        let batch = table.to_record_batch()?;
        let names: Vec<&str> = batch.schema_ref().fields().iter().map(|field| &**field.name()).collect();
        assert_eq!(names, table.column_names().collect::<Vec<_>>());
        assert_eq!(batch.num_rows(), table.len());
        for error in ["se", "ci_low", "ci_high", "cv", "deff", "df", "n_effective", "n_kish"] {
            assert_eq!(batch[error].null_count(), table.len(), "{error}");
        }
        Ok(())
    }

    #[test]
    fn rows_hold_what_the_table_holds() -> Result<(), crate::Error> {
        let batch = sample::table().to_record_batch()?;
        let text = |name: &str, row| batch[name].as_string::<i32>().value(row).to_owned();
        let row =
            |row| ["indicator", "sex", "region", "unit", "reasons", "status"].map(|name| text(name, row)).join(" ");
        assert_eq!(row(0), "unemployment_rate total total percent  ok");
        assert_eq!(row(3), "unemployment_rate female total percent zero_denominator none");
        assert_eq!(row(9), "unemployment_rate female not_stated percent one_observation;item_nonresponse flagged");
        let values = batch["value"].as_primitive::<Float64Type>();
        assert_eq!((values.value(0), values.is_null(3), values.null_count()), (5.25, true, 1));
        assert_eq!(batch["n"].as_primitive::<UInt64Type>().value(1), 1500);
        assert!(batch["missing_share"].is_null(3));
        assert_eq!(batch["population"].null_count(), 0);
        Ok(())
    }

    #[test]
    fn a_table_without_rows_has_its_columns() -> Result<(), crate::Error> {
        let batch = sample::of(vec![sample::axis("region", &[])], Vec::new(), Vec::new()).to_record_batch()?;
        assert_eq!((batch.num_rows(), batch.num_columns()), (0, 18));
        Ok(())
    }
}
