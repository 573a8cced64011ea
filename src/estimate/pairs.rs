//! Numbers pairs of small codes in the order in which they are first seen.
//!
//! This is how rows collapse: code by code, a row's long list of answers becomes one small
//! number. While the codes are few the pairs live in a dense table; when they are not, in a map.

use std::collections::HashMap;

/// The most places of a dense table: 2^22 numbers are 16 MiB.
const DENSE: usize = 1 << 22;
const NONE: u32 = u32::MAX;

#[derive(Clone, Debug)]
pub(crate) struct Pairs {
    /// Places per left code, a power of two; 0 once the table has become a map.
    stride: usize,
    table: Vec<u32>,
    map: HashMap<(u32, u32), u32>,
    seen: Vec<(u32, u32)>,
}

impl Default for Pairs {
    fn default() -> Self {
        Self::new()
    }
}

impl Pairs {
    pub(crate) fn new() -> Self {
        Self { stride: 16, table: vec![NONE; 16 * 16], map: HashMap::new(), seen: Vec::new() }
    }

    /// All pairs in the order of their numbers.
    pub(crate) fn seen(&self) -> &[(u32, u32)] {
        &self.seen
    }

    /// The number of a pair, a new one when it was not seen before.
    #[inline]
    pub(crate) fn number(&mut self, left: u32, right: u32) -> u32 {
        let place = left as usize * self.stride + right as usize;
        if (right as usize) < self.stride && place < self.table.len() {
            let number = self.table[place];
            if number != NONE {
                return number;
            }
        }
        self.number_slowly(left, right)
    }

    #[cold]
    fn number_slowly(&mut self, left: u32, right: u32) -> u32 {
        let next = self.seen.len() as u32;
        if self.stride > 0 && !self.fits(left, right) {
            self.grow(left, right);
        }
        let number = if self.stride == 0 {
            *self.map.entry((left, right)).or_insert(next)
        } else {
            self.table[left as usize * self.stride + right as usize] = next;
            next
        };
        if number == next {
            self.seen.push((left, right));
        }
        number
    }

    fn fits(&self, left: u32, right: u32) -> bool {
        (right as usize) < self.stride && (left as usize) < self.table.len() / self.stride
    }

    fn grow(&mut self, left: u32, right: u32) {
        let stride = self.stride.max((right as usize + 1).next_power_of_two());
        let rows = (self.table.len() / self.stride).max((left as usize + 1).next_power_of_two());
        self.table.clear();
        if stride.saturating_mul(rows) > DENSE {
            self.stride = 0;
            self.table.shrink_to_fit();
            self.map = self.seen.iter().zip(0..).map(|(&pair, number)| (pair, number)).collect();
            return;
        }
        self.stride = stride;
        self.table.resize(stride * rows, NONE);
        for (&(left, right), number) in self.seen.iter().zip(0..) {
            self.table[left as usize * stride + right as usize] = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_are_stable_and_dense(pairs in prop::collection::vec((0_u32..5000, 0_u32..5000), 1..400)) {
            let mut numbering = Pairs::new();
            let first: Vec<u32> = pairs.iter().map(|&(a, b)| numbering.number(a, b)).collect();
            let again: Vec<u32> = pairs.iter().map(|&(a, b)| numbering.number(a, b)).collect();
            prop_assert_eq!(&first, &again);
            for (pair, number) in pairs.iter().zip(&first) {
                prop_assert_eq!(numbering.seen()[*number as usize], *pair);
            }
        }
    }
}
