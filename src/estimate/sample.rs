//! Who was drawn with whom: strata, the primary sampling units in them, and the units within those.

use super::rules::SingletonRule;
use super::units::{Drawn, Units};
use crate::error::{Error, ErrorKind};
use std::collections::HashMap;

/// The sampling fraction and the number of units that were drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stage {
    /// Units drawn, in or out of any domain.
    pub(crate) drawn: usize,
    /// The portion of the population that they are; 0 where it is not stated.
    pub(crate) fraction: f64,
    /// The only unit that was drawn here is not one of several by chance: it adds nothing.
    pub(crate) certain: bool,
}

/// The sample as variances see it. Strata are in the order of their labels.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    /// The primary sampling unit of every unit, numbered stratum by stratum.
    pub(crate) psu_of: Vec<u32>,
    /// The stratum of every primary sampling unit.
    pub(crate) stratum_of: Vec<u32>,
    pub(crate) strata: Vec<Stage>,
    /// The second stage in every primary sampling unit; empty without one.
    pub(crate) psus: Vec<Stage>,
    /// Units in the order of strata and primary sampling units.
    pub(crate) order: Vec<u32>,
    /// What was done with strata of one sampling unit: their names, for the manifest.
    pub(crate) singletons: Vec<String>,
}

/// What tells sampling units and strata apart, with the names that messages use.
struct Groups {
    of: Vec<u32>,
    names: Vec<String>,
}

impl Sample {
    /// The sample that the units of a tally are.
    ///
    /// # Errors
    /// `design.psu_crosses_strata`, `design.singleton`, `fpc.*`.
    pub(crate) fn new(units: &Units, rule: SingletonRule) -> Result<Self, Error> {
        let drawn: Vec<Drawn> = units.labels.drawn().collect();
        check_nested(units, &drawn)?;
        let mut strata = strata(units, &drawn);
        let fractions = Fractions::of(&drawn, &strata)?;
        let mut singletons = Vec::new();
        if rule == SingletonRule::Collapse {
            strata.collapse(&drawn, &fractions.first, &mut singletons);
        }
        let mut order: Vec<u32> = (0..drawn.len() as u32).collect();
        let key = |&unit: &u32| (strata.of[unit as usize], drawn[unit as usize].stratum, drawn[unit as usize].psu);
        order.sort_by_key(key);
        let mut sample = Self {
            psu_of: vec![0; drawn.len()],
            stratum_of: Vec::new(),
            strata: Vec::new(),
            psus: Vec::new(),
            order,
            singletons,
        };
        let two_stages = drawn.iter().any(|unit| unit.ssu != 0);
        let mut last = None;
        for &unit in &sample.order {
            let here = key(&unit);
            if last != Some(here) {
                last = Some(here);
                sample.stratum_of.push(here.0);
                sample.psus.push(Stage { drawn: 0, fraction: fractions.second[unit as usize], certain: false });
            }
            sample.psu_of[unit as usize] = sample.stratum_of.len() as u32 - 1;
            if let Some(psu) = sample.psus.last_mut() {
                psu.drawn += 1;
            }
        }
        // Collapsed strata have no population of their own any more.
        let stage = |(stratum, name): (usize, &String)| Stage {
            drawn: 0,
            fraction: if sample.singletons.contains(name) { 0.0 } else { fractions.first[stratum] },
            certain: false,
        };
        sample.strata = strata.names.iter().enumerate().map(stage).collect();
        for &stratum in &sample.stratum_of {
            sample.strata[stratum as usize].drawn += 1;
        }
        if !two_stages {
            sample.psus.clear();
        }
        sample.check_populations(&strata.names)?;
        sample.settle_singletons(&strata.names, rule)?;
        Ok(sample)
    }

    /// As many units as a population has can be drawn, not more.
    fn check_populations(&mut self, names: &[String]) -> Result<(), Error> {
        for (stage, name) in self.strata.iter_mut().zip(names) {
            stage.divide().map_err(|error| error.column(format!("finite population of stratum {name}")))?;
        }
        for (at, stage) in self.psus.iter_mut().enumerate() {
            let stratum = &names[self.stratum_of[at] as usize];
            stage
                .divide()
                .map_err(|error| error.column(format!("second-stage finite population in stratum {stratum}")))?;
        }
        Ok(())
    }

    fn settle_singletons(&mut self, names: &[String], rule: SingletonRule) -> Result<(), Error> {
        let is_single = |stage: &Stage| stage.drawn == 1 && stage.fraction < 1.0;
        let mut single: Vec<String> = Vec::new();
        for (stage, name) in self.strata.iter_mut().zip(names).filter(|(stage, _)| is_single(stage)) {
            stage.certain = matches!(rule, SingletonRule::Certainty | SingletonRule::Remove);
            single.push(name.clone());
        }
        let first_stage = single.len();
        if self.strata.iter().any(|stage| stage.fraction > 0.0) {
            for (at, stage) in self.psus.iter_mut().enumerate().filter(|(_, stage)| is_single(stage)) {
                stage.certain = rule != SingletonRule::Error;
                single.push(format!("a sampling unit of stratum {}", names[self.stratum_of[at] as usize]));
            }
        }
        if rule == SingletonRule::Error && !single.is_empty() {
            let shown = single.iter().take(10).map(String::as_str).collect::<Vec<_>>().join(", ");
            let more = if single.len() > 10 { format!(" and {} more", single.len() - 10) } else { String::new() };
            return Err(Error::new(ErrorKind::DesignSingleton)
                .column("strata")
                .found(format!("one sampling unit in {} of {} strata: {shown}{more}", single.len(), names.len()))
                .expected("two or more, whose difference tells the sampling error")
                .fix(SINGLETON_FIX));
        }
        single.truncate(first_stage);
        self.singletons.append(&mut single);
        Ok(())
    }
}

const SINGLETON_FIX: &str = "say what a single unit means: singleton=\"certainty\" (it was certain to be drawn; R certainty, \
    Stata certainty), \"remove\" (adds nothing, the same figure; R remove), \"adjust\" (distance from the grand mean; R adjust, \
    Stata centered), \"average\" (the mean of the other strata; R average, Stata scaled), \"collapse\" (joined with the next \
    stratum, and reported)";

impl Stage {
    /// Turns a population into a fraction.
    fn divide(&mut self) -> Result<(), Error> {
        let stated = self.fraction;
        if stated > 1.0 {
            self.fraction = self.drawn as f64 / stated;
        }
        if self.fraction > 1.0 {
            return Err(Error::new(ErrorKind::FpcTooSmall)
                .found(format!("a population of {stated} of which {} were drawn", self.drawn))
                .expected("a population of at least as many sampling units as were drawn, or a fraction up to 1"));
        }
        Ok(())
    }
}

/// The strata of all units, numbered in the order of their labels.
fn strata(units: &Units, drawn: &[Drawn]) -> Groups {
    let labels = &units.labels.strata;
    let mut numbers: Vec<u32> = drawn.iter().map(|unit| unit.stratum).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.sort_by_key(|&number| labels.label(number));
    let place: HashMap<u32, u32> = numbers.iter().copied().zip(0..).collect();
    let name = |&number: &u32| labels.label(number).map_or_else(|| "(none)".to_owned(), ToString::to_string);
    Groups { of: drawn.iter().map(|unit| place[&unit.stratum]).collect(), names: numbers.iter().map(name).collect() }
}

impl Groups {
    /// Joins every stratum of one sampling unit with the next, the last one with the one before it.
    fn collapse(&mut self, drawn: &[Drawn], populations: &[f64], joined: &mut Vec<String>) {
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); self.names.len()];
        for (&stratum, unit) in self.of.iter().zip(drawn) {
            if !members[stratum as usize].contains(&unit.psu) {
                members[stratum as usize].push(unit.psu);
            }
        }
        let mut target: Vec<u32> = Vec::new();
        let mut names: Vec<String> = Vec::new();
        // Whether the group that is being filled still wants another stratum.
        let mut alone = false;
        for (stratum, name) in self.names.iter().enumerate() {
            // A population of one, drawn, is no chance.
            let single = members[stratum].len() == 1 && populations[stratum].to_bits() != 1.0_f64.to_bits();
            match names.last_mut() {
                Some(last) if alone => {
                    last.push_str(" + ");
                    last.push_str(name);
                    alone = false;
                    joined.push(last.clone());
                }
                _ => {
                    names.push(name.clone());
                    alone = single;
                }
            }
            target.push(names.len() as u32 - 1);
        }
        if alone && names.len() > 1 {
            let lonely = names.pop().unwrap_or_default();
            if let Some(last) = names.last_mut() {
                joined.retain(|name| name != last);
                last.push_str(" + ");
                last.push_str(&lonely);
                joined.push(last.clone());
            }
            let most = names.len() as u32 - 1;
            target.iter_mut().for_each(|group| *group = (*group).min(most));
        }
        self.of.iter_mut().for_each(|stratum| *stratum = target[*stratum as usize]);
        self.names = names;
    }
}

/// The stated populations: by stratum, and by unit for the second stage.
struct Fractions {
    first: Vec<f64>,
    second: Vec<f64>,
}

impl Fractions {
    /// A population is stated once: the same in every row of a stratum, and of a sampling unit.
    fn of(drawn: &[Drawn], strata: &Groups) -> Result<Self, Error> {
        let mut first: Vec<Option<f64>> = vec![None; strata.names.len()];
        let mut second: HashMap<(u32, u32), f64> = HashMap::new();
        for (unit, &stratum) in drawn.iter().zip(&strata.of) {
            let stated = [f64::from_bits(unit.fpc[0]), f64::from_bits(unit.fpc[1])];
            let of_stratum = *first[stratum as usize].get_or_insert(stated[0]);
            let of_psu = *second.entry((unit.stratum, unit.psu)).or_insert(stated[1]);
            for (stage, (known, stated)) in [(of_stratum, stated[0]), (of_psu, stated[1])].into_iter().enumerate() {
                if known.to_bits() != stated.to_bits() {
                    return Err(Error::new(ErrorKind::FpcVaries)
                        .column(format!("finite population, stage {}", stage + 1))
                        .found(format!("{known} and {stated} in stratum {}", strata.names[stratum as usize]))
                        .expected("one number for each stratum, and for each sampling unit in the second stage"));
                }
            }
        }
        let second = drawn.iter().map(|unit| second[&(unit.stratum, unit.psu)]).collect();
        Ok(Self { first: first.into_iter().map(Option::unwrap_or_default).collect(), second })
    }
}

/// Ids of sampling units that occur in several strata mean different units only if the user says so.
fn check_nested(units: &Units, drawn: &[Drawn]) -> Result<(), Error> {
    if units.nested == Some(true) {
        return Ok(());
    }
    let mut stratum_of: HashMap<u32, u32> = HashMap::new();
    let mut crossing: Vec<u32> = Vec::new();
    for unit in drawn.iter().filter(|unit| unit.psu != 0) {
        if *stratum_of.entry(unit.psu).or_insert(unit.stratum) != unit.stratum && !crossing.contains(&unit.psu) {
            crossing.push(unit.psu);
            if crossing.len() > 3 {
                break;
            }
        }
    }
    if crossing.is_empty() {
        return Ok(());
    }
    let mut names: Vec<String> =
        crossing.iter().take(3).filter_map(|&psu| units.labels.psus.label(psu)).map(ToString::to_string).collect();
    names.sort();
    Err(Error::new(ErrorKind::DesignPsuCrossesStrata)
        .column("psu")
        .found(format!("sampling units in several strata, such as {}", names.join(", ")))
        .expected("each sampling unit in one stratum")
        .fix(if units.nested.is_none() {
            "if ids are numbered anew in every stratum, say nested=True; if they are the same units, correct the strata"
        } else {
            "correct the strata, or say nested=True if ids are numbered anew in every stratum"
        }))
}
