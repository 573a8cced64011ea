//! From a row of a table to what a gate can ask of it.

use super::Row;
use crate::estimate::{Estimate, IntervalMethod, Rules, ValueKind};
use crate::indicator::{Formula, Indicator, Portion};
use crate::quality::{Evidence, Interval, Kind};

impl Row<'_> {
    /// What the row tells a gate: percent as fractions, the interval with its method and level, both counts of cases.
    ///
    /// The population of a level is the level itself. What a suppressed row does not show is not told here either.
    ///
    /// ```
    /// use decentwork::quality::{Figure, Why};
    /// use decentwork::{Survey, sample};
    /// let table = Survey::new(&sample::workers()?).estimate(["unemployment_rate"], &[])?;
    /// let evidence = table.find("unemployment_rate", &[])?.evidence();
    /// assert!(evidence.figure(Figure::Value).is_ok_and(|rate| rate > 0.0 && rate < 1.0));
    /// assert_eq!(evidence.figure(Figure::NComplement).map(|n| n > 1000.0), Ok(true));
    /// assert!(evidence.figure(Figure::Cv).is_ok());
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    pub fn evidence(self) -> Evidence {
        let evidence = of(self.estimate, self.indicator(), &self.table.manifest.rules);
        if self.is_confidential() {
            return Evidence { n: None, n_numerator: None, population: None, ..evidence };
        }
        evidence
    }
}

/// What is known of an estimate that was made by these rules.
pub(super) fn of(estimate: &Estimate, indicator: &Indicator, rules: &Rules) -> Evidence {
    let factor = indicator.unit.factor();
    let share = |number: Option<f64>| number.map(|number| number / factor);
    let (formula, error) = (&indicator.formula, &estimate.error);
    Evidence {
        value: share(estimate.value),
        n: Some(estimate.n),
        n_numerator: Some(estimate.n_numerator),
        population: match formula {
            Formula::Level { .. } => estimate.value,
            _ => Some(estimate.population),
        },
        se: share(error.se),
        cv: error.cv,
        deff: error.deff,
        df: error.df,
        n_effective: error.n_effective,
        ci_low: share(error.ci_low),
        ci_high: share(error.ci_high),
        interval: error.ci_low.map(|_| interval(rules.interval.for_kind(ValueKind::of(formula)))),
        confidence: f64::from(rules.confidence.over) / f64::from(rules.confidence.under),
        missing_share: estimate.missing_share,
        ..Evidence::new(kind(formula))
    }
}

/// What sort of number a formula gives.
const fn kind(formula: &Formula) -> Kind {
    match formula {
        // The share of the poor is a share; gaps and their squares are means.
        Formula::Share { .. }
        | Formula::BelowQuantile { .. }
        | Formula::UpToQuantile { .. }
        | Formula::PartBelowQuantile { .. }
        | Formula::FosterGreerThorbecke { alpha: Portion { over: 0, .. }, .. } => Kind::Share,
        Formula::Level { .. } | Formula::Total { .. } => Kind::Level,
        Formula::Mean { .. } | Formula::FosterGreerThorbecke { .. } => Kind::Mean,
        Formula::Ratio { .. }
        | Formula::Odds { .. }
        | Formula::VolumeShare { .. }
        | Formula::ShareRatio { .. }
        | Formula::MeanGap { .. }
        | Formula::QuantileGap { .. } => Kind::Ratio,
        Formula::Quantile { .. }
        | Formula::QuantileRatio { .. }
        | Formula::Gini { .. }
        | Formula::TopBottom { .. }
        | Formula::Theil { .. }
        | Formula::MeanLogDeviation { .. }
        | Formula::Atkinson { .. }
        | Formula::GeneralisedMean { .. }
        | Formula::Segregation { .. } => Kind::Distribution,
    }
}

/// The word of the rules for a method of interval.
const fn interval(method: IntervalMethod) -> Interval {
    match method {
        IntervalMethod::Wald => Interval::Wald,
        IntervalMethod::Logit => Interval::Logit,
        IntervalMethod::Wilson => Interval::Wilson,
        IntervalMethod::KornGraubard => Interval::KornGraubard,
        IntervalMethod::ByKind | IntervalMethod::Beta | IntervalMethod::Arcsine => Interval::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::SamplingError;
    use crate::indicator;
    use crate::quality::{Figure, Why};
    use crate::table::sample;

    fn rate() -> Estimate {
        let error = SamplingError { se: Some(0.5), ci_low: Some(4.0), ci_high: Some(7.0), ..SamplingError::default() };
        Estimate { error, ..sample::estimate(0, &[], Some(5.0), 200) }
    }

    #[test]
    fn percent_are_fractions() {
        let evidence = of(&rate(), &indicator::opportunity::UNEMPLOYMENT_RATE, &Rules::default());
        assert_eq!((evidence.kind, evidence.value, evidence.se), (Kind::Share, Some(0.05), Some(0.005)));
        assert_eq!(
            (evidence.ci_low, evidence.ci_high, evidence.interval),
            (Some(0.04), Some(0.07), Some(Interval::Logit))
        );
        assert_eq!((evidence.n, evidence.n_numerator, evidence.population), (Some(200), Some(20), Some(10_000.0)));
        assert_eq!(evidence.missing_share, Some(0.125));
        assert_eq!(evidence.figure(Figure::CiWidth).map(|width| (width * 1e6).round()), Ok(30_000.0));
    }

    #[test]
    fn a_level_is_its_own_population() {
        let level = sample::estimate(0, &[], Some(1234.0), 200);
        let evidence = of(&level, &indicator::context::EMPLOYMENT, &Rules::default());
        assert_eq!((evidence.kind, evidence.population, evidence.interval), (Kind::Level, Some(1234.0), None));
    }

    #[test]
    fn an_interval_at_another_level_is_not_taken_for_the_one_of_the_rules() {
        let of_rate = |rules: &Rules| of(&rate(), &indicator::opportunity::UNEMPLOYMENT_RATE, rules);
        let mut rules = Rules { interval: IntervalMethod::Beta, ..Rules::default() };
        assert_eq!(of_rate(&rules).interval, Some(Interval::Other));
        rules.confidence = Portion::new(9500, 10_000);
        assert!(of_rate(&rules).figure(Figure::CiWidth).is_ok());
        rules.confidence = Portion::new(9, 10);
        let evidence = of_rate(&rules);
        assert_eq!(evidence.figure(Figure::CiRelativeWidth), Err(Why::OtherConfidence));
        assert!(evidence.figure(Figure::Se).is_ok());
    }

    #[test]
    fn every_indicator_of_the_catalogue_has_a_kind() {
        for indicator in indicator::all() {
            let evidence = of(&rate(), indicator, &Rules::default());
            let percent = indicator.unit == crate::Unit::Percent;
            assert!(evidence.kind != Kind::Share || percent, "{}", indicator.id);
        }
    }
}
