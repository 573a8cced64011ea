//! Decision tables whose rows are asked in order: which row decides, or which may.

/// The rows that may be the one that decides: the first that holds, and those before it of which it is not known.
///
/// Losing an answer can only add rows, so what all of them agree on is sure.
pub(super) fn may_decide<R: Copy>(rows: &[(R, Option<bool>)]) -> impl Iterator<Item = R> {
    let sure = rows.iter().position(|(_, holds)| *holds == Some(true));
    let asked = &rows[..sure.map_or(rows.len(), |at| at + 1)];
    asked.iter().filter(|(_, holds)| *holds != Some(false)).map(|(row, _)| *row)
}

/// What all agree on; unknown where they differ, where one is unknown, or where there is none.
pub(super) fn agreed(mut truths: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let first = truths.next()??;
    truths.all(|truth| truth == Some(first)).then_some(first)
}

/// Makes an enum of the rows of a decision table: `Row = sentence, source`.
macro_rules! rows {
    ($(#[$doc:meta])* $name:ident { $($row:ident = $sentence:literal, $source:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = $sentence] $row,)*
        }
        impl $name {
            /// Every row, in the order in which they are asked.
            pub const ALL: &'static [Self] = &[$(Self::$row,)*];
            /// What the row says, in one plain sentence.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$row => $sentence,)* }
            }
            /// Where it stands.
            pub const fn source(self) -> &'static str {
                match self { $(Self::$row => $source,)* }
            }
            /// The sentence with its source.
            pub const fn rule(self) -> $crate::derive::Rule {
                $crate::derive::Rule::new(self.sentence(), self.source())
            }
        }
    };
}
pub(super) use rows;

#[cfg(test)]
mod tests {
    use super::*;

    const TRUE: Option<bool> = Some(true);
    const FALSE: Option<bool> = Some(false);

    #[test]
    fn the_first_row_that_holds_decides_and_unknown_rows_before_it_may() {
        let rows = |rows: &[(u8, Option<bool>)]| may_decide(rows).collect::<Vec<_>>();
        assert_eq!(rows(&[(1, FALSE), (2, TRUE), (3, TRUE)]), [2]);
        assert_eq!(rows(&[(1, None), (2, FALSE), (3, TRUE), (4, None)]), [1, 3]);
        assert_eq!(rows(&[(1, None)]), [1]);
        assert!(rows(&[(1, FALSE)]).is_empty());
    }

    #[test]
    fn agreement_is_of_all_and_needs_somebody() {
        assert_eq!(agreed([TRUE, TRUE].into_iter()), TRUE);
        assert_eq!(agreed([FALSE].into_iter()), FALSE);
        assert_eq!(agreed([TRUE, FALSE].into_iter()), None);
        assert_eq!(agreed([TRUE, None].into_iter()), None);
        assert_eq!(agreed([None, TRUE].into_iter()), None);
        assert_eq!(agreed(std::iter::empty()), None);
    }
}
