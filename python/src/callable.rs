//! What Python may call: every method and function of the module is written inside [`callable!`].
//!
//! PyO3 turns a panic into an exception that `except Exception` does not catch. Here it becomes an
//! `InternalError`, whatever was called.

use crate::error::Failure;
use pyo3::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Makes the methods of one class, or some functions, callable from Python.
///
/// `impl Class, columns of Self::batch { ... }` adds what every class with columns has: them as an Arrow stream, and as
/// lists with their name and kind (`text`, `integer`, `number` or `flag`).
macro_rules! callable {
    (impl $class:ident $(, columns of $batch:path)? { $(
        $(#[$($attribute:tt)*])*
        fn $name:ident $(<$life:lifetime>)? ($($argument:tt)*) -> $answer:ty $body:block
    )* }) => {
        #[::pyo3::pymethods]
        impl $class { $(
            $(#[$($attribute)*])*
            fn $name $(<$life>)? ($($argument)*)
                -> ::pyo3::PyResult<<$answer as crate::callable::Answer>::Value>
            {
                crate::callable::caught(|| -> $answer { $body })
            }
        )*
        $(
            #[pyo3(signature = (requested_schema=None))]
            fn __arrow_c_stream__<'py>(
                &self,
                py: ::pyo3::Python<'py>,
                requested_schema: Option<::pyo3::Bound<'py, ::pyo3::PyAny>>,
            ) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::types::PyCapsule>> {
                let _ = requested_schema; // a request that need not be granted
                crate::callable::caught(|| crate::export::capsule(py, $batch(self)?))
            }
            fn lists<'py>(&self, py: ::pyo3::Python<'py>) -> ::pyo3::PyResult<crate::export::Lists<'py>> {
                crate::callable::caught(|| crate::export::lists(py, &$batch(self)?))
            }
        )?
        }
    };
    ($(
        $(#[$($attribute:tt)*])*
        pub(crate) fn $name:ident $(<$life:lifetime>)? ($($argument:tt)*) -> $answer:ty $body:block
    )*) => { $(
        #[::pyo3::pyfunction]
        $(#[$($attribute)*])*
        pub(crate) fn $name $(<$life>)? ($($argument)*)
            -> ::pyo3::PyResult<<$answer as crate::callable::Answer>::Value>
        {
            crate::callable::caught(|| -> $answer { $body })
        }
    )* };
}
pub(crate) use callable;

/// What a callable gives back: a value, or a value or an exception.
pub(crate) trait Answer {
    type Value;
    fn answer(self) -> PyResult<Self::Value>;
}

impl<T> Answer for PyResult<T> {
    type Value = T;
    fn answer(self) -> Self {
        self
    }
}

macro_rules! plain {
    ($({$($of:ident)?} $answer:ty),*) => { $(
        impl$(<$of>)? Answer for $answer {
            type Value = Self;
            fn answer(self) -> PyResult<Self> {
                Ok(self)
            }
        }
    )* };
}
plain!({} usize, {} &str, {} String, {T} Option<T>, {T} Vec<T>, {} (u64, u64, u64, u64));

/// Runs a callable; a panic becomes an exception that `except Exception` catches.
pub(crate) fn caught<T: Answer>(run: impl FnOnce() -> T) -> PyResult<T::Value> {
    catch_unwind(AssertUnwindSafe(run))
        .map_or_else(|payload| Err(Failure::panic(payload.as_ref()).into()), Answer::answer)
}

callable! {
    /// Fails as only a fault of the library can, so that tests see what becomes of it.
    pub(crate) fn fault(text: &str) -> String {
        panic!("{text}")
    }
}
