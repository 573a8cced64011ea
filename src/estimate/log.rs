//! Rows on their way into the sums of their sampling units.
//!
//! Added one by one, rows in random order would touch another unit's sums every time, all over
//! memory. They are noted first and sorted by unit when there are many.

/// The most rows that are noted; 4 MiB.
const MOST: usize = 1 << 18;

/// A number that is to be added to a slot of a unit.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Noted {
    pub(crate) unit: u32,
    pub(crate) slot: u32,
    pub(crate) number: f64,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    rows: Vec<Noted>,
    spare: Vec<Noted>,
    /// Where the rows of each unit start, once they are sorted.
    starts: Vec<u32>,
}

impl Log {
    #[inline]
    pub(crate) fn push(&mut self, unit: u32, slot: u32, number: f64) {
        self.rows.push(Noted { unit, slot, number });
    }
    pub(crate) fn is_full(&self) -> bool {
        self.rows.len() >= MOST
    }
    pub(crate) fn clear(&mut self) {
        self.rows.clear();
    }

    /// Sorts the rows by unit, by counting.
    pub(crate) fn sort(&mut self, units: usize) {
        self.starts.clear();
        self.starts.resize(units + 1, 0);
        self.rows.iter().for_each(|row| self.starts[row.unit as usize + 1] += 1);
        for unit in 0..units {
            self.starts[unit + 1] += self.starts[unit];
        }
        if self.rows.is_sorted_by_key(|row| row.unit) {
            return;
        }
        self.spare.resize(self.rows.len(), Noted::default());
        let mut next = self.starts.clone();
        for row in &self.rows {
            let place = &mut next[row.unit as usize];
            self.spare[*place as usize] = *row;
            *place += 1;
        }
        std::mem::swap(&mut self.rows, &mut self.spare);
    }

    /// The sorted rows of a unit.
    pub(crate) fn of(&self, unit: usize) -> &[Noted] {
        &self.rows[self.starts[unit] as usize..self.starts[unit + 1] as usize]
    }
}
