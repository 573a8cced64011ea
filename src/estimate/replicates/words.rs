//! Replicate methods by the names that programs and agencies use, and a design as one line of text.

use super::design::MOST_REPLICATES;
use super::{ReplicateDesign, ReplicateMethod};
use crate::error::{Error, ErrorKind};

/// The names of each method: ours, then those of Stata, R survey and SAS where they differ.
const NAMES: &[(&str, ReplicateMethod)] = &[
    ("brr", ReplicateMethod::Brr),
    ("fay", ReplicateMethod::Fay(f64::NAN)),
    ("jk1", ReplicateMethod::Jk1),
    ("jk2", ReplicateMethod::Jk2),
    ("jkn", ReplicateMethod::Jkn),
    ("bootstrap", ReplicateMethod::Bootstrap),
    ("successive_difference", ReplicateMethod::SuccessiveDifference),
    ("sdr", ReplicateMethod::SuccessiveDifference),
    ("acs", ReplicateMethod::SuccessiveDifference),
];

impl ReplicateMethod {
    /// The method of this name, in capitals or not: `brr`, `fay`, `jk1`, `jk2`, `jkn`, `bootstrap`,
    /// `successive_difference` (also `sdr` as in Stata, `ACS` and `successive-difference` as in R survey).
    ///
    /// `rho` is the part of its weight that a unit of the other half keeps, for `fay` and for nothing else.
    ///
    /// ```
    /// use decentwork::estimate::ReplicateMethod;
    /// assert_eq!(ReplicateMethod::parse("ACS", None)?, ReplicateMethod::SuccessiveDifference);
    /// assert_eq!(ReplicateMethod::parse("fay", Some(0.3))?, ReplicateMethod::Fay(0.3));
    /// assert_eq!(ReplicateMethod::parse("fay", None).unwrap_err().code(), "replicates.rho");
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `option.unknown` with the names there are; `replicates.rho` when `fay` has none, or another method has one.
    pub fn parse(name: &str, rho: Option<f64>) -> Result<Self, Error> {
        let wanted = name.trim().to_lowercase().replace('-', "_");
        let names = || NAMES.iter().map(|(name, _)| *name);
        let Some((_, method)) = NAMES.iter().find(|(name, _)| *name == wanted) else {
            return Err(Error::new(ErrorKind::OptionUnknown)
                .column("method")
                .found(name)
                .expected(names().collect::<Vec<_>>().join(", "))
                .suggest(&wanted, names())
                .fix(
                    "use the method that the survey's documentation names, with its scale if that is not the usual one",
                ));
        };
        match (method, rho) {
            (Self::Fay(_), Some(rho)) => Ok(Self::Fay(rho)),
            (Self::Fay(_), None) => Err(Error::new(ErrorKind::ReplicatesRho)
                .column("rho")
                .found("fay without rho")
                .expected("a number from 0 to below 1")
                .fix("use the factor of the survey's documentation, often 0.3 or 0.5; with rho = 0 it is brr")),
            (_, Some(rho)) => Err(Error::new(ErrorKind::ReplicatesRho)
                .column("rho")
                .found(format!("rho = {rho} for {}", method.id()))
                .expected("no rho")
                .fix("if the half-samples keep a part of the other half, the method is fay")),
            (method, None) => Ok(*method),
        }
    }
}

impl ReplicateDesign {
    /// The design as one line, from which it is read again, the same to the bit.
    pub(crate) fn written(&self) -> String {
        use std::fmt::Write;
        let mut text = format!("method={}", self.method().id());
        let mut tell = |name: &str, value: &dyn std::fmt::Display| _ = write!(text, " {name}={value}");
        if let ReplicateMethod::Fay(rho) = self.method() {
            tell("rho", &rho);
        }
        tell("scale", &self.scale_value());
        tell("mse", &self.is_mse());
        if let Some(degrees) = self.stated_degrees_of_freedom() {
            tell("degf", &degrees);
        }
        // Factors are mostly alike, so equal ones in a row are told once.
        let runs = self.rscales().chunk_by(|a, b| a.to_bits() == b.to_bits());
        let runs: Vec<String> = runs.map(|run| format!("{}*{}", run[0], run.len())).collect();
        tell("rscales", &runs.join(","));
        text
    }

    /// A design from its line, which is not trusted; `None` when it is none.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let told = |name: &str| text.split(' ').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        let number = |name: &str| told(name).map(|value| value.parse::<f64>().ok());
        let rho = number("rho").map_or(Some(None), |rho| rho.map(Some))?;
        let method = ReplicateMethod::parse(told("method")?, rho).ok()?;
        let mut rscales = Vec::new();
        for run in told("rscales")?.split(',') {
            let (factor, count) = run.split_once('*')?;
            let count: usize = count.parse().ok()?;
            if count > MOST_REPLICATES || rscales.len() + count > MOST_REPLICATES {
                return None;
            }
            rscales.resize(rscales.len() + count, factor.parse().ok()?);
        }
        let design = Self::with_rscales(method, rscales).ok()?.scale(number("scale")??).ok()?;
        let degrees = told("degf").map_or(Some(None), |degrees| degrees.parse().ok().map(Some))?;
        Some(design.mse(told("mse")?.parse().ok()?).degrees_of_freedom(degrees))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_design_is_read_as_it_was_written() {
        let fay = ReplicateDesign::new(ReplicateMethod::Fay(0.3), 32).unwrap().degrees_of_freedom(Some(31));
        let uneven = ReplicateDesign::with_rscales(ReplicateMethod::Jkn, vec![0.5, 0.5, 2.0 / 3.0, 0.1 + 0.2]).unwrap();
        let scaled =
            ReplicateDesign::new(ReplicateMethod::Bootstrap, 3).unwrap().scale(1e-300 / 3.0).unwrap().mse(true);
        for design in [fay, uneven, scaled] {
            assert_eq!(ReplicateDesign::read(&design.written()), Some(design));
        }
    }

    #[test]
    fn what_is_no_design_is_refused() {
        let good = ReplicateDesign::new(ReplicateMethod::Brr, 4).unwrap().written();
        assert_eq!(good, "method=brr scale=0.25 mse=false rscales=1*4");
        for (part, other) in [
            ("brr", "brx"),
            ("0.25", "-1"),
            ("0.25", "NaN"),
            ("false", "maybe"),
            ("1*4", "1*99999999999999"),
            ("1*4", "1*20000,1*20000"),
            ("1*4", ""),
            ("1*4", "-1*4"),
            (" mse", " rho=0.5 mse"),
        ] {
            assert_eq!(ReplicateDesign::read(&good.replace(part, other)), None, "{part} {other}");
        }
    }
}
