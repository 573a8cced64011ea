//! A table in another language: names, units, heads and items as people read them.

use super::{Cell, Row, Table};
use crate::estimate::Reason;
use crate::indicator::{Language, Unit, Word};

impl Table {
    /// The table with its labels in a language, where there are any; numbers, ids and the long form stay.
    ///
    /// Names of indicators, units, elements, breakdowns and items are told in the language, and the words in the
    /// heads. What a label is missing for keeps its English one; notes and the account of rows are English. Reasons stay ids;
    /// [`Table::labels`] says what they mean.
    ///
    /// ```
    /// use decentwork::{Language, Survey, sample};
    /// let workers = sample::workers()?;
    /// let table = Survey::new(&workers).estimate(["unemployment_rate"], &[&["sex"]])?;
    /// assert!(table.in_language(Language::French).to_string().starts_with("Taux de chômage par sexe"));
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        let mut table = self.clone();
        table.language = language;
        table.indicators = table.indicators.into_iter().map(|indicator| indicator.in_language(language)).collect();
        for axis in &mut table.axes {
            for item in &mut axis.items {
                if let Some(label) = language.item(&axis.list, &item.code) {
                    label.clone_into(&mut item.label);
                }
            }
        }
        table
    }

    /// The language of its labels.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What the ids in the long form are called in the language of the table: column, id and label.
    ///
    /// ```
    /// use decentwork::{Language, Survey, sample};
    /// let table = Survey::new(&sample::workers()?).estimate(["unemployment_rate"], &[&["sex"]])?;
    /// assert!(table.in_language(Language::Spanish).labels().contains(&("sex", "female", "Mujeres")));
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    pub fn labels(&self) -> Vec<(&str, &str, &str)> {
        let names = self.indicators.iter().map(|indicator| ("indicator", &*indicator.id, &*indicator.name));
        let units =
            self.indicators.iter().map(|indicator| ("unit", indicator.unit.id(), self.unit_label(indicator.unit)));
        let items = self.axes.iter().flat_map(|axis| {
            let items = axis.items.iter().map(|item| (&*axis.id, &*item.name, &*item.label));
            items.chain([
                (&*axis.id, Cell::Total.name(), self.word(Word::Total)),
                (&*axis.id, Cell::NotStated.name(), self.word(Word::NotStated)),
            ])
        });
        let mut reasons: Vec<Reason> = self.rows().flat_map(Row::reasons).copied().collect();
        reasons.sort_unstable();
        reasons.dedup();
        let reasons = reasons.into_iter().map(|reason| {
            ("reasons", reason.id(), self.language.reason(reason.id()).unwrap_or_else(|| reason.meaning()))
        });
        names.chain(units).chain(items).chain(reasons).collect()
    }

    pub(super) fn word(&self, word: Word) -> &'static str {
        self.language.word(word)
    }

    /// The head of a breakdown: its id, or its label in another language.
    pub(super) fn axis_label(&self, axis: usize) -> &str {
        let id = &self.axes[axis].id;
        self.language.breakdown(id).unwrap_or(id)
    }

    /// The unit as tables print it: nothing when only the user knows it.
    pub(super) fn unit_label(&self, unit: Unit) -> &'static str {
        if unit == Unit::Own { "" } else { self.language.unit(unit.id()).unwrap_or(unit.id()) }
    }
}

impl<'a> Row<'a> {
    /// The label of a cell in the language of the table.
    pub(super) fn label_at(self, axis: usize) -> &'a str {
        match self.cell_at(axis) {
            Cell::Total => self.table.word(Word::Total),
            Cell::NotStated => self.table.word(Word::NotStated),
            Cell::Item(item) => &item.label,
        }
    }
}
