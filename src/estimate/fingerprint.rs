//! A number that tells plans apart, part by part, so that a refused merge can say what differs.

/// A 64-bit FNV-1a hash; it guards against mistakes, not against forgery.
fn hash(mut state: u64, bytes: &[u8]) -> u64 {
    for byte in bytes {
        state = (state ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    state
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of bytes; also the checksum of a stored tally.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    hash(START, bytes)
}

/// The hashes of a plan's named parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    parts: Vec<(String, u64)>,
}

impl Fingerprint {
    pub(crate) fn new() -> Self {
        Self::default()
    }
    /// Adds to the hash of a part.
    pub(crate) fn add(&mut self, part: &str, text: &str) {
        match self.parts.iter_mut().find(|(name, _)| name == part) {
            // The length keeps "ab" + "c" and "a" + "bc" apart.
            Some((_, state)) => *state = hash(hash(*state, &(text.len() as u64).to_le_bytes()), text.as_bytes()),
            None => self.parts.push((part.to_owned(), hash(START, text.as_bytes()))),
        }
    }
    pub(crate) fn parts(&self) -> &[(String, u64)] {
        &self.parts
    }
    pub(crate) fn from_parts(parts: Vec<(String, u64)>) -> Self {
        Self { parts }
    }
    /// The names of the parts that are not the same in both.
    pub(crate) fn differences(&self, other: &Self) -> Vec<String> {
        let value =
            |print: &Self, part: &str| print.parts.iter().find(|(name, _)| name == part).map(|(_, state)| *state);
        let mut names: Vec<String> = self.parts.iter().chain(&other.parts).map(|(name, _)| name.clone()).collect();
        names.sort();
        names.dedup();
        names.retain(|name| value(self, name) != value(other, name));
        names
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let whole = self
            .parts
            .iter()
            .fold(START, |state, (name, part)| hash(hash(state, name.as_bytes()), &part.to_le_bytes()));
        write!(f, "{whole:016x}")
    }
}
