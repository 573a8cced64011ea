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
        let mut fractions = Fractions::of(&drawn, &strata)?;
        let mut singletons = Vec::new();
        if rule == SingletonRule::Collapse {
            strata.collapse(&drawn, &mut fractions.first, &mut singletons);
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
        // What stands there of a person is the round of the survey, in which nobody was drawn again.
        let two_stages = !units.persons && drawn.iter().any(|unit| unit.ssu != 0);
        let mut last = None;
        for &unit in &sample.order {
            let here = key(&unit);
            if last != Some(here) {
                last = Some(here);
                sample.stratum_of.push(here.0);
                sample.psus.push(Stage { drawn: 0, fraction: fractions.second[unit as usize] });
            }
            sample.psu_of[unit as usize] = sample.stratum_of.len() as u32 - 1;
            if let Some(psu) = sample.psus.last_mut() {
                psu.drawn += 1;
            }
        }
        sample.strata = fractions.first.iter().map(|&fraction| Stage { drawn: 0, fraction }).collect();
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
        let strata = self.strata.iter().zip(names).filter(|(stage, _)| is_single(stage));
        let mut single: Vec<String> = strata.map(|(_, name)| name.clone()).collect();
        let first_stage = single.len();
        if self.strata.iter().any(|stage| stage.fraction > 0.0) {
            for (at, _) in self.psus.iter().enumerate().filter(|(_, stage)| is_single(stage)) {
                single.push(format!("a sampling unit of stratum {}", names[self.stratum_of[at] as usize]));
            }
        }
        // Where there is one unit in all, no rule makes an error: every estimate says that there are no degrees of freedom.
        if rule == SingletonRule::Error && !single.is_empty() && self.stratum_of.len() > 1 {
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
    stratum, and reported), \"missing\" (estimates without errors; Stata missing)";

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
    ///
    /// Joined strata have no population of their own any more.
    fn collapse(&mut self, drawn: &[Drawn], populations: &mut Vec<f64>, joined: &mut Vec<String>) {
        let mut first: Vec<Option<u32>> = vec![None; self.names.len()];
        let mut several = vec![false; self.names.len()];
        for (&stratum, unit) in self.of.iter().zip(drawn) {
            let stratum = stratum as usize;
            several[stratum] |= *first[stratum].get_or_insert(unit.psu) != unit.psu;
        }
        let mut target: Vec<u32> = Vec::new();
        let mut kept: Vec<(String, f64)> = Vec::new();
        // Whether the group that is being filled still wants another stratum.
        let mut alone = false;
        let join = |(group, population): &mut (String, f64), name: &str| {
            group.push_str(" + ");
            group.push_str(name);
            *population = 0.0;
        };
        for (stratum, name) in self.names.iter().enumerate() {
            match kept.last_mut() {
                Some(last) if alone => {
                    join(last, name);
                    joined.push(last.0.clone());
                    alone = false;
                }
                _ => {
                    kept.push((name.clone(), populations[stratum]));
                    // A population of one, drawn, is no chance.
                    alone = !several[stratum] && populations[stratum].to_bits() != 1.0_f64.to_bits();
                }
            }
            target.push(kept.len() as u32 - 1);
        }
        if alone && kept.len() > 1 {
            let lonely = kept.pop().unwrap_or_default().0;
            if let Some(last) = kept.last_mut() {
                joined.retain(|name| *name != last.0);
                join(last, &lonely);
                joined.push(last.0.clone());
            }
            let most = kept.len() as u32 - 1;
            target.iter_mut().for_each(|group| *group = (*group).min(most));
        }
        self.of.iter_mut().for_each(|stratum| *stratum = target[*stratum as usize]);
        (self.names, *populations) = kept.into_iter().unzip();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Label;

    /// Units of strata, each with its number of sampling units and its population.
    fn units(strata: &[(&str, u32, f64)]) -> Units {
        let mut units = Units::default();
        units.nested = Some(true);
        for &(stratum, psus, population) in strata {
            let stratum = units.labels.strata.number_of_known(&Label::from_text(stratum));
            for psu in 1..=psus {
                units.number(Drawn { stratum, psu, ssu: 0, fpc: [population.to_bits(), 0] });
            }
        }
        units
    }

    fn strata(of: &[(&str, u32, f64)]) -> (Vec<(usize, f64)>, Vec<String>) {
        let sample = Sample::new(&units(of), SingletonRule::Collapse).unwrap();
        (sample.strata.iter().map(|stage| (stage.drawn, stage.fraction)).collect(), sample.singletons)
    }

    #[test]
    fn a_joined_stratum_has_no_population_and_the_others_keep_theirs() {
        let (stages, joined) = strata(&[("a", 1, 10.0), ("b", 2, 20.0), ("c", 2, 4.0), ("d", 3, 12.0)]);
        assert_eq!(stages, [(3, 0.0), (2, 0.5), (3, 0.25)]);
        assert_eq!(joined, ["a + b"]);
    }

    #[test]
    fn the_last_stratum_joins_the_one_before_it() {
        let (stages, joined) = strata(&[("a", 2, 4.0), ("b", 1, 10.0), ("c", 2, 4.0), ("d", 1, 8.0)]);
        assert_eq!(stages, [(2, 0.5), (4, 0.0)]);
        assert_eq!(joined, ["b + c + d"]);
    }
}
