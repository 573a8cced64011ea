//! Three-valued logic: unknown is not false.

/// False if one is false, true if both are true, otherwise unknown.
pub(super) const fn and(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// True if one is true, false if both are false, otherwise unknown.
pub(super) const fn or(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    not(and(not(a), not(b)))
}

/// The opposite; unknown stays unknown.
pub(super) const fn not(a: Option<bool>) -> Option<bool> {
    match a {
        Some(value) => Some(!value),
        None => None,
    }
}
