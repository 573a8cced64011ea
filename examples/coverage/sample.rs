//! Stratified samples of villages, and of persons in them, with the weights that go with them.

use super::population::{Person, Population};
use super::random::Random;
use arrow_array::{ArrayRef, BooleanArray, Float64Array, RecordBatch, UInt32Array};
use decentwork::Error;
use decentwork::estimate::Clusters;
use std::sync::Arc;

/// How many villages of each stratum are drawn, and how many persons of each village.
#[derive(Clone, Copy)]
pub(crate) struct Draw {
    pub(crate) villages: fn(usize) -> usize,
    pub(crate) persons: usize,
}

/// Persons with their weights and with the places they were drawn at.
#[derive(Default)]
pub(crate) struct Sample {
    pub(crate) persons: Vec<Person>,
    pub(crate) weights: Vec<f64>,
    stratum: Vec<u32>,
    village: Vec<u32>,
}

impl Sample {
    /// Everybody, each with a weight of one.
    pub(crate) fn everybody(population: &Population) -> Self {
        let mut all = Self::default();
        for (stratum, villages) in (0..).zip(&population.0) {
            for (village, persons) in (0..).zip(villages) {
                persons.iter().for_each(|person| all.push(*person, 1.0, stratum, village));
            }
        }
        all
    }

    /// Villages without replacement, and persons without replacement in each.
    ///
    /// A weight is the inverse of the probability of being drawn; it differs by stratum and with the size of the village.
    pub(crate) fn draw(population: &Population, how: Draw, random: &mut Random) -> Self {
        let mut sample = Self::default();
        for (stratum, villages) in population.0.iter().enumerate() {
            let count = (how.villages)(stratum);
            for village in some(count, villages.len(), random) {
                let persons = &villages[village];
                let weight = villages.len() as f64 / count as f64 * persons.len() as f64 / how.persons as f64;
                for person in some(how.persons, persons.len(), random) {
                    sample.push(persons[person], weight, stratum as u32, village as u32);
                }
            }
        }
        sample
    }

    fn push(&mut self, person: Person, weight: f64, stratum: u32, village: u32) {
        self.persons.push(person);
        self.weights.push(weight);
        self.stratum.push(stratum);
        self.village.push(1000 * stratum + village);
    }

    pub(crate) fn clusters(&self) -> Result<Clusters, Error> {
        Clusters::new(&self.stratum, &self.village)
    }

    /// The columns, with replicate weights where there are any.
    pub(crate) fn batch(&self, replicates: Vec<Vec<f64>>) -> RecordBatch {
        let flag = |of: fn(&Person) -> bool| -> ArrayRef {
            Arc::new(self.persons.iter().map(|person| Some(of(person))).collect::<BooleanArray>())
        };
        let number =
            |of: fn(&Person) -> f64| -> ArrayRef { Arc::new(self.persons.iter().map(of).collect::<Float64Array>()) };
        let columns: [(&str, ArrayRef); 10] = [
            ("is_active", flag(|person| person.unemployed.is_some())),
            ("has_no_work", flag(|person| person.unemployed == Some(true))),
            ("rare", flag(|person| person.rare)),
            ("is_woman", flag(|person| person.woman)),
            ("is_man", flag(|person| !person.woman)),
            ("income", number(|person| person.income)),
            ("hours", number(|person| person.hours)),
            ("w", Arc::new(Float64Array::from(self.weights.clone()))),
            ("stratum", Arc::new(UInt32Array::from(self.stratum.clone()))),
            ("village", Arc::new(UInt32Array::from(self.village.clone()))),
        ];
        let replicates = (1..)
            .zip(replicates)
            .map(|(at, column)| (format!("rw{at}"), Arc::new(Float64Array::from(column)) as ArrayRef));
        let all = columns.into_iter().map(|(name, column)| (name.to_owned(), column)).chain(replicates);
        RecordBatch::try_from_iter(all).expect("columns of one length")
    }
}

/// So many of so many places, none twice.
fn some(count: usize, of: usize, random: &mut Random) -> Vec<usize> {
    let mut places: Vec<usize> = (0..of).collect();
    for at in 0..count {
        let other = at + random.below((of - at) as u64) as usize;
        places.swap(at, other);
    }
    places.truncate(count);
    places
}
