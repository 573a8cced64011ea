//! A tally as bytes: magic, version, length, checksum, then the canonical state, little end first.
//!
//! Whatever the bytes say, every length is compared with what is left before anything is
//! allocated, and the decoded state is checked for sense before it becomes a tally.

use super::fingerprint::{Fingerprint, checksum};
use super::labels::Label;
use super::marks::Pattern;
use super::observed::{Observed, Remark};
use super::plan::Plan;
use super::replicates::ReplicateRow;
use super::source::Source;
use super::state::{SquareRow, State, SumRow, ValueRow};
use super::tally::{Rows, Tally};
use super::units::UnitLabel;
use crate::derive::{Asked, BitSet, Facts};
use crate::error::{Error, ErrorKind};
use std::collections::BTreeSet;

const MAGIC: [u8; 8] = *b"DWTALLY\n";
const VERSION: u16 = 4;
/// Magic, version, length and checksum.
const HEADER: usize = 8 + 2 + 8 + 8;

impl Tally {
    /// The tally as bytes. Equal tallies have equal bytes.
    ///
    /// ```
    /// use decentwork::{Plan, Tally, sample};
    /// let plan = Plan::builder().indicators(["unemployment_rate"])?.by(["sex"]).build()?;
    /// let mut tally = plan.tally(&sample::workers()?)?;
    /// let again = Tally::from_bytes(&plan, &tally.to_bytes())?;
    /// assert_eq!(again.to_bytes(), tally.to_bytes());
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = Vec::new();
        write_state(&mut body, &self.state());
        let mut bytes = Vec::with_capacity(HEADER + body.len());
        bytes.extend(MAGIC);
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend((body.len() as u64).to_le_bytes());
        bytes.extend(checksum(&body).to_le_bytes());
        bytes.extend(body);
        bytes
    }

    /// A tally of this plan from bytes.
    ///
    /// # Errors
    /// `state.*`: not a tally, another version or plan, too short, damaged, or contradicting itself.
    pub fn from_bytes(plan: &Plan, bytes: &[u8]) -> Result<Self, Error> {
        let mut header = Reader(bytes);
        if header.take(8).ok() != Some(&MAGIC[..]) {
            return Err(Error::new(ErrorKind::StateMagic).expected("bytes that Tally::to_bytes made"));
        }
        let version = u16::from_le_bytes(header.array()?);
        if version != VERSION {
            return Err(Error::new(ErrorKind::StateVersion)
                .found(format!("version {version}"))
                .expected(format!("version {VERSION}")));
        }
        let (length, sum) = (header.u64()?, header.u64()?);
        let body = header.0;
        if length > body.len() as u64 {
            return Err(Error::new(ErrorKind::StateTruncated)
                .found(format!("{} bytes", body.len()))
                .expected(format!("{length} bytes")));
        }
        if length < body.len() as u64 {
            return Err(Error::new(ErrorKind::StateInvalid).found("bytes after the end"));
        }
        if checksum(body) != sum {
            return Err(Error::new(ErrorKind::StateChecksum).fix("transfer the tally again"));
        }
        let mut reader = Reader(body);
        let state = reader.state()?;
        if !reader.0.is_empty() {
            return Err(Error::new(ErrorKind::StateInvalid).found("bytes after the end"));
        }
        Self::from_state(plan, &state)
    }
}

fn write_text(out: &mut Vec<u8>, text: &str) {
    out.extend((text.len() as u32).to_le_bytes());
    out.extend(text.as_bytes());
}

fn write_label(out: &mut Vec<u8>, label: Option<&Label>) {
    match label {
        None => out.push(0),
        Some(Label::Integer(number)) => {
            out.push(1);
            out.extend(number.to_le_bytes());
        }
        Some(Label::Text(text)) => {
            out.push(2);
            write_text(out, text);
        }
    }
}

fn write_list<T>(out: &mut Vec<u8>, list: &[T], mut each: impl FnMut(&mut Vec<u8>, &T)) {
    out.extend((list.len() as u32).to_le_bytes());
    list.iter().for_each(|item| each(out, item));
}

fn write_set(out: &mut Vec<u8>, set: BitSet) {
    set.words().iter().for_each(|word| out.extend(word.to_le_bytes()));
}

fn write_state(out: &mut Vec<u8>, state: &State) {
    write_list(out, state.fingerprint.parts(), |out, (name, hash)| {
        write_text(out, name);
        out.extend(hash.to_le_bytes());
    });
    write_set(out, state.asked.bits());
    let nested = state.nested.map_or(0, |nested| 1 + u8::from(nested));
    out.push(u8::from(state.design) | u8::from(state.has_weights) << 1 | u8::from(state.elements) << 2 | nested << 3);
    for count in
        [state.rows.rows, state.rows.used, state.rows.zero_weight, state.rows.not_in_sample, state.implausible_hours]
    {
        out.extend(count.to_le_bytes());
    }
    out.extend(state.weight_range.0.to_le_bytes());
    out.extend(state.weight_range.1.to_le_bytes());
    let told: Vec<(&str, &str)> = state.source.fields().collect();
    write_list(out, &told, |out, (name, value)| {
        write_text(out, name);
        write_text(out, value);
    });
    write_list(out, &state.observed.remarks(), |out, remark| {
        write_text(out, remark.kind);
        write_text(out, &remark.name);
        out.extend(remark.top.to_le_bytes());
    });
    let parts: Vec<&String> = state.parts.iter().collect();
    write_list(out, &parts, |out, name| write_text(out, name));
    write_list(out, &state.labels, |out, labels| write_list(out, labels, |out, label| write_label(out, Some(label))));
    write_list(out, &state.cells, |out, codes| write_list(out, codes, |out, code| out.extend(code.to_le_bytes())));
    write_list(out, &state.patterns, |out, pattern| {
        write_set(out, pattern.facts.known);
        write_set(out, pattern.facts.is);
        out.extend(pattern.known_measures.to_le_bytes());
    });
    write_list(out, &state.units, |out, unit| {
        write_label(out, unit.stratum.as_ref());
        write_label(out, unit.psu.as_ref());
        write_label(out, unit.ssu.as_ref());
        unit.fpc.iter().for_each(|bits| out.extend(bits.to_le_bytes()));
    });
    write_list(out, &state.sums, |out, row| {
        for code in [row.unit, row.cell, row.pattern] {
            out.extend(code.to_le_bytes());
        }
        out.extend(row.n.to_le_bytes());
        out.extend(row.weight.to_le_bytes());
        write_list(out, &row.products, |out, product| out.extend(product.to_le_bytes()));
    });
    write_list(out, &state.squares, |out, row| {
        out.extend(row.cell.to_le_bytes());
        out.extend(row.pattern.to_le_bytes());
        out.extend(row.weights.to_le_bytes());
        write_list(out, &row.squares, |out, square| out.extend(square.to_le_bytes()));
    });
    write_list(out, &state.replicates, |out, row| {
        out.extend(row.cell.to_le_bytes());
        out.extend(row.pattern.to_le_bytes());
        write_list(out, &row.weights, |out, sum| out.extend(sum.to_le_bytes()));
        write_list(out, &row.products, |out, sum| out.extend(sum.to_le_bytes()));
    });
    write_list(out, &state.values, |out, rows| {
        write_list(out, rows, |out, row| {
            for code in [row.unit, row.cell, row.pattern, row.bottom, row.n] {
                out.extend(code.to_le_bytes());
            }
            out.extend(row.top.to_le_bytes());
            out.extend(row.weight.to_le_bytes());
            write_list(out, &row.replicates, |out, sum| out.extend(sum.to_le_bytes()));
        });
    });
}

/// What is left of the bytes.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let Some((taken, rest)) = self.0.split_at_checked(length) else {
            return Err(Error::new(ErrorKind::StateTruncated)
                .found(format!("{} bytes left", self.0.len()))
                .expected(format!("{length} more")));
        };
        self.0 = rest;
        Ok(taken)
    }
    fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }
    fn u8(&mut self) -> Result<u8, Error> {
        Ok(self.array::<1>()?[0])
    }
    fn u32(&mut self) -> Result<u32, Error> {
        Ok(u32::from_le_bytes(self.array()?))
    }
    fn u64(&mut self) -> Result<u64, Error> {
        Ok(u64::from_le_bytes(self.array()?))
    }
    fn i128(&mut self) -> Result<i128, Error> {
        Ok(i128::from_le_bytes(self.array()?))
    }
    fn f64(&mut self) -> Result<f64, Error> {
        Ok(f64::from_le_bytes(self.array()?))
    }
    /// A list whose items take at least `smallest` bytes each.
    fn list<T>(
        &mut self,
        smallest: usize,
        mut each: impl FnMut(&mut Self) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let length = self.u32()? as usize;
        if length.saturating_mul(smallest) > self.0.len() {
            return Err(Error::new(ErrorKind::StateTruncated)
                .found(format!("{} bytes left", self.0.len()))
                .expected(format!("{length} items")));
        }
        (0..length).map(|_| each(self)).collect()
    }
    fn text(&mut self) -> Result<String, Error> {
        let length = self.u32()? as usize;
        let bytes = self.take(length)?;
        String::from_utf8(bytes.to_vec())
            .map_err(|_| Error::new(ErrorKind::StateInvalid).found("a text that is not UTF-8"))
    }
    fn label(&mut self) -> Result<Option<Label>, Error> {
        match self.u8()? {
            0 => Ok(None),
            1 => Ok(Some(Label::Integer(i64::from_le_bytes(self.array()?)))),
            2 => Ok(Some(Label::Text(self.text()?))),
            kind => Err(Error::new(ErrorKind::StateInvalid).found(format!("a label of kind {kind}"))),
        }
    }
    fn set(&mut self, what: &str) -> Result<BTreeSet<String>, Error> {
        let list = self.list(4, Self::text)?;
        if !list.is_sorted_by(|a, b| a < b) {
            return Err(Error::new(ErrorKind::StateInvalid).found(format!("{what} out of order or twice")));
        }
        Ok(list.into_iter().collect())
    }
    fn source(&mut self) -> Result<Source, Error> {
        let told = self.list(8, |reader| Ok((reader.text()?, reader.text()?)))?;
        if !told.is_sorted_by(|a, b| a.0 < b.0) {
            return Err(Error::new(ErrorKind::StateInvalid).found("a source out of order or twice"));
        }
        let mut source = Source::default();
        told.into_iter().for_each(|(name, value)| source.tell(&name, Some(value)));
        Ok(source)
    }
    fn observed(&mut self) -> Result<Observed, Error> {
        let told = self.list(16, |reader| Ok((reader.text()?, reader.text()?, i64::from_le_bytes(reader.array()?))))?;
        let mut observed = Observed::default();
        let taken = told.iter().all(|(kind, name, top)| observed.take(kind, name, *top).is_some());
        let again = observed.remarks();
        let same = |((kind, name, top), remark): (&(String, String, i64), &Remark)| {
            (kind.as_str(), name, *top) == (remark.kind, &remark.name, remark.top)
        };
        if taken && again.len() == told.len() && told.iter().zip(&again).all(same) {
            return Ok(observed);
        }
        Err(Error::new(ErrorKind::StateInvalid).found("remarks on columns that no tally could have made"))
    }
    fn set_of_bits(&mut self) -> Result<BitSet, Error> {
        let mut word = || Ok(u128::from_le_bytes(self.array()?));
        Ok(BitSet::from_words([word()?, word()?, word()?]))
    }
    fn state(&mut self) -> Result<State, Error> {
        let fingerprint = Fingerprint::from_parts(self.list(12, |reader| Ok((reader.text()?, reader.u64()?)))?);
        let asked = Asked::from_bits(self.set_of_bits()?);
        let flags = self.u8()?;
        if flags >= 3 << 3 {
            return Err(Error::new(ErrorKind::StateInvalid).found("a flag that no version has written"));
        }
        let rows = Rows { rows: self.u64()?, used: self.u64()?, zero_weight: self.u64()?, not_in_sample: self.u64()? };
        let implausible_hours = self.u64()?;
        let weight_range = (self.f64()?, self.f64()?);
        let source = self.source()?;
        let observed = self.observed()?;
        let parts = self.set("parts")?;
        let labels = self.list(4, |reader| {
            reader.list(5, |reader| {
                reader.label()?.ok_or_else(|| Error::new(ErrorKind::StateInvalid).found("a label that says nothing"))
            })
        })?;
        let cells = self.list(4, |reader| reader.list(4, Self::u32))?;
        let patterns = self.list(100, |reader| {
            let (known, is) = (reader.set_of_bits()?, reader.set_of_bits()?);
            Ok(Pattern { facts: Facts { known, is }, known_measures: reader.u32()? })
        })?;
        let units = self.list(19, |reader| {
            Ok(UnitLabel {
                stratum: reader.label()?,
                psu: reader.label()?,
                ssu: reader.label()?,
                fpc: [reader.u64()?, reader.u64()?],
            })
        })?;
        let sums = self.list(40, |reader| {
            Ok(SumRow {
                unit: reader.u32()?,
                cell: reader.u32()?,
                pattern: reader.u32()?,
                n: reader.u64()?,
                weight: reader.i128()?,
                products: reader.list(16, Self::i128)?,
            })
        })?;
        let squares = self.list(28, |reader| {
            let (cell, pattern, weights) = (reader.u32()?, reader.u32()?, reader.i128()?);
            Ok(SquareRow { cell, pattern, weights, squares: reader.list(16, Self::i128)? })
        })?;
        let replicates = self.list(16, |reader| {
            let (cell, pattern) = (reader.u32()?, reader.u32()?);
            let (weights, products) = (reader.list(16, Self::i128)?, reader.list(16, Self::i128)?);
            Ok(ReplicateRow { cell, pattern, weights, products })
        })?;
        let values = self.list(4, |reader| {
            reader.list(48, |reader| {
                let (unit, cell, pattern, bottom, n) =
                    (reader.u32()?, reader.u32()?, reader.u32()?, reader.u32()?, reader.u32()?);
                Ok(ValueRow {
                    unit,
                    cell,
                    pattern,
                    top: i64::from_le_bytes(reader.array()?),
                    bottom,
                    n,
                    weight: reader.i128()?,
                    replicates: reader.list(16, Self::i128)?,
                })
            })
        })?;
        Ok(State {
            fingerprint,
            asked,
            source,
            parts,
            design: flags & 1 == 1,
            nested: (flags >> 3 > 0).then_some(flags >> 3 == 2),
            elements: flags & 4 == 4,
            has_weights: flags & 2 == 2,
            rows,
            weight_range,
            implausible_hours,
            observed,
            labels,
            cells,
            patterns,
            units,
            sums,
            squares,
            replicates,
            values,
        })
    }
}
