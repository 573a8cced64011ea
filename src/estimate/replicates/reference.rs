//! The stored numbers of other programs, where they are.

use std::collections::BTreeMap;
use std::path::PathBuf;

pub(in crate::estimate) type Row = BTreeMap<String, String>;

/// The rows of a table beside the folder of the real surveys; `None` where it is not, which is said.
pub(in crate::estimate) fn rows(name: &str) -> Option<Vec<Row>> {
    let data = std::env::var_os("DECENTWORK_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    let path = data.join("../reference").join(name);
    if !path.is_file() {
        assert!(std::env::var_os("DECENTWORK_REQUIRE_DATA").is_none(), "{} is required and not there", path.display());
        eprintln!("skipped: {} is not there", path.display());
        return None;
    }
    let mut reader = csv::Reader::from_path(path).unwrap();
    Some(reader.deserialize().map(Result::unwrap).collect())
}
