//! An invented population of some 360,000 persons in 20 strata of 300 villages, in which neighbours are alike.

use super::random::Random;

/// What a survey would ask a person.
#[derive(Clone, Copy)]
pub(crate) struct Person {
    /// Whether somebody who works or looks for work has none.
    pub(crate) unemployed: Option<bool>,
    /// Something that one in fifty has.
    pub(crate) rare: bool,
    pub(crate) woman: bool,
    pub(crate) income: f64,
    pub(crate) hours: f64,
}

/// Persons by stratum and village.
pub(crate) struct Population(pub(crate) Vec<Vec<Vec<Person>>>);

const STRATA: u64 = 20;
const VILLAGES: u64 = 300;

impl Population {
    pub(crate) fn new(random: &mut Random) -> Self {
        let strata = (0..STRATA).map(|stratum| {
            let place = stratum as f64 / STRATA as f64 - 0.5;
            (0..VILLAGES).map(|_| village(place, random)).collect()
        });
        Self(strata.collect())
    }
}

/// A village of 30 to 90 persons, richer or poorer than others, and with more or less work.
fn village(place: f64, random: &mut Random) -> Vec<Person> {
    let (wealth, work, luck) = (normal(random), normal(random), normal(random));
    let size = 30 + random.below(61);
    let of_person = |_| {
        let active = chance(0.7, random);
        let woman = chance(0.5, random);
        let earner = if woman { -0.15 } else { 0.0 };
        let log = 7.2 + 0.6 * place + 0.25 * wealth + 0.55 * normal(random) + earner;
        let hours = 38.0 + 4.0 * normal(random) - if woman { 4.0 } else { 0.0 };
        Person {
            unemployed: active.then(|| chance(1.0 / (1.0 + (2.3 + place + 0.4 * work).exp()), random)),
            rare: chance(0.02 * (0.6 * luck - 0.18).exp(), random),
            woman,
            // Incomes are told in tens, as people tell them.
            income: (log.exp() / 10.0).round() * 10.0,
            hours: hours.round().clamp(5.0, 70.0),
        }
    };
    (0..size).map(of_person).collect()
}

pub(crate) fn uniform(random: &mut Random) -> f64 {
    random.below(1 << 53) as f64 / (1_u64 << 53) as f64
}

fn chance(probability: f64, random: &mut Random) -> bool {
    uniform(random) < probability
}

/// Nearly normal: the sum of twelve uniform numbers, less six.
fn normal(random: &mut Random) -> f64 {
    (0..12).map(|_| uniform(random)).sum::<f64>() - 6.0
}
