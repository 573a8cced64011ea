//! The columns of replicate weights, found by their prefix. Their variances come with the sampling errors.

use crate::error::{Error, ErrorKind};

/// The replicate weight columns of a survey, in the order of their numbers: the prefix and a number, nothing else.
///
/// ```
/// let names = ["rw2", "rw1", "rw_flag", "rwt3"];
/// assert_eq!(decentwork::arrow::replicate_columns("rw", &names, 2)?, ["rw1", "rw2"]);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Errors
/// `replicates.count` when there are more or fewer than expected, or when numbers are missing or occur twice.
pub fn replicate_columns<'a>(prefix: &str, names: &[&'a str], expected: usize) -> Result<Vec<&'a str>, Error> {
    let number = |name: &str| {
        let digits = name.strip_prefix(prefix)?;
        (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse::<u64>().ok())?
    };
    let mut found: Vec<(u64, &str)> = names.iter().filter_map(|name| number(name).map(|at| (at, *name))).collect();
    found.sort_unstable();
    let first = found.first().map_or(1, |(at, _)| *at);
    let gapless = found.iter().zip(first..).all(|((at, _), should)| *at == should);
    if found.len() == expected && gapless && expected > 1 {
        return Ok(found.into_iter().map(|(_, name)| name).collect());
    }
    let numbers: Vec<String> = found.iter().map(|(at, _)| at.to_string()).collect();
    Err(Error::new(ErrorKind::ReplicatesCount)
        .column(format!("{prefix}<number>"))
        .found(format!("{} columns: {}", found.len(), numbers.join(", ")))
        .expected(format!("{expected} columns, at least two, numbered without gaps"))
        .fix("name the prefix and the number of replicates as the agency documents them"))
}
