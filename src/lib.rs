//! Labour statistics' standards as code.

pub mod code;
pub mod derive;
pub mod error;
pub mod record;

pub use code::{Code, Sex};
pub use error::{Error, ErrorKind};
pub use record::Amount;
