//! The rows of decision tables: what a row says, where it stands, and which row decided.
//!
//! A table that gives back a [`Decided`] names the row that decided it; whoever only wants the truth takes
//! [`Decided::truth`]. So the reason and the truth come out of the same lines and cannot disagree.

/// One row of a decision table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Rule {
    /// What the row says, in one plain sentence.
    pub sentence: &'static str,
    /// Where it stands: title and paragraph.
    pub source: &'static str,
}

impl Rule {
    /// A row, as a constant beside the table it belongs to.
    pub(super) const fn new(sentence: &'static str, source: &'static str) -> Self {
        Self { sentence, source }
    }
    /// The row decides, whatever it says.
    pub(super) const fn says(self, truth: Option<bool>) -> Decided {
        Decided { truth, rule: Some(self) }
    }
    /// The row decides where it holds; where it does not, the next row is asked.
    pub(super) const fn where_true(self, truth: Option<bool>) -> Decided {
        Decided { truth, rule: if matches!(truth, Some(false)) { None } else { Some(self) } }
    }
}

/// What a table or a row of one says of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decided {
    pub(super) truth: Option<bool>,
    /// The row that says so; of something unknown, the first row that is. None for a row that has nothing to say.
    pub(super) rule: Option<Rule>,
}

impl Decided {
    /// The row, of units that meet a condition; it has nothing to say of others.
    pub(super) const fn given(self, condition: Option<bool>) -> Self {
        match condition {
            Some(true) => self,
            Some(false) => Self { truth: Some(false), rule: None },
            None => Self { truth: super::kleene::and(None, self.truth), rule: self.rule },
        }
    }
}

/// A table of which one true row is enough, whatever else is unknown; if no row is true, the last one decides.
pub(super) fn any_of<const N: usize>(rows: [Decided; N], otherwise: Rule) -> Decided {
    let first = |truth| rows.iter().copied().find(|row| row.truth == truth);
    let refusal = || rows.iter().find_map(|row| row.rule).unwrap_or(otherwise);
    first(Some(true)).or_else(|| first(None)).unwrap_or_else(|| refusal().says(Some(false)))
}

#[cfg(test)]
mod tests {
    use super::super::kleene::{and, or};
    use super::*;

    const ONE: Rule = Rule::new("One.", "para. 1");
    const TWO: Rule = Rule::new("Two.", "para. 2");
    const LAST: Rule = Rule::new("None of these.", "para. 3");
    const TRUTHS: [Option<bool>; 3] = [Some(true), Some(false), None];

    #[test]
    fn a_table_is_true_false_or_unknown_as_its_rows_together_are() {
        for one in TRUTHS {
            for two in TRUTHS {
                let table = any_of([ONE.where_true(one), TWO.says(two)], LAST);
                assert_eq!(table.truth, or(one, two));
                assert!(table.rule.is_some());
                assert_eq!(ONE.says(one).given(two).truth, and(one, two));
            }
        }
    }

    #[test]
    fn the_first_true_row_decides_then_the_first_unknown_one_then_a_refusal_then_the_last() {
        let rule = |one, two| any_of([ONE.where_true(one), TWO.where_true(two)], LAST).rule;
        assert_eq!(rule(None, Some(true)), Some(TWO));
        assert_eq!(rule(Some(false), None), Some(TWO));
        assert_eq!(rule(Some(false), Some(false)), Some(LAST));
        let refused = any_of([ONE.where_true(Some(false)), TWO.says(Some(false))], LAST);
        assert_eq!(refused.rule, Some(TWO));
        let elsewhere = any_of([TWO.says(Some(true)).given(Some(false))], LAST);
        assert_eq!((elsewhere.truth, elsewhere.rule), (Some(false), Some(LAST)));
    }
}
