//! Replicate weights as R's survey package and Stata declare them.

use super::declare::stata_name;
use super::replicates::{ReplicateColumns, ReplicateWeights};
use crate::estimate::ReplicateMethod;

impl ReplicateWeights {
    /// The arguments of R's `svrepdesign()` after the weights.
    pub(super) fn to_r(&self, data: &str) -> Vec<String> {
        let (columns, count) = match &self.columns {
            ReplicateColumns::Named(names) => {
                let names_in_r: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
                (format!("{data}[, c({})]", names_in_r.join(", ")), names.len().to_string())
            }
            ReplicateColumns::Prefix(prefix) => {
                let pattern = format!("{:?}", format!("^{}[0-9]+$", escaped(prefix)));
                let count = format!("length(grep({pattern}, names({data})))");
                (pattern, count)
            }
        };
        let of_method = match self.method {
            ReplicateMethod::Brr => "\"BRR\"",
            ReplicateMethod::Fay(_) => "\"Fay\"",
            ReplicateMethod::Jk1 => "\"JK1\"",
            ReplicateMethod::Jk2 => "\"JK2\"",
            ReplicateMethod::Jkn => "\"JKn\"",
            ReplicateMethod::Bootstrap => "\"bootstrap\"",
            ReplicateMethod::SuccessiveDifference => "\"ACS\"",
        };
        let knows_scale =
            !matches!(self.method, ReplicateMethod::Jk1 | ReplicateMethod::Jkn | ReplicateMethod::Bootstrap);
        let own_scale = self.scale.is_some() || self.rscales.is_some();
        // R takes the factors of these methods from their names, so that others need another word.
        let kind = if knows_scale && own_scale { "\"other\"" } else { of_method };
        let mut arguments = vec![format!("repweights = {columns}"), format!("type = {kind}")];
        if let (ReplicateMethod::Fay(rho), false) = (self.method, own_scale) {
            arguments.push(format!("rho = {rho}"));
        }
        if own_scale || !knows_scale {
            let usual = match self.method {
                ReplicateMethod::Jk1 => format!("({count} - 1) / {count}"),
                ReplicateMethod::Jk2 | ReplicateMethod::Jkn => "1".to_owned(),
                ReplicateMethod::Brr | ReplicateMethod::Bootstrap => format!("1 / {count}"),
                ReplicateMethod::Fay(rho) => format!("1 / ({count} * (1 - {rho})^2)"),
                ReplicateMethod::SuccessiveDifference => format!("4 / {count}"),
            };
            arguments.push(format!("scale = {}", self.scale.map_or(usual, |scale| scale.to_string())));
            let told = self.rscales.as_ref().map(|of| of.iter().map(f64::to_string).collect::<Vec<_>>().join(", "));
            arguments
                .push(format!("rscales = {}", told.map_or(format!("rep(1, {count})"), |told| format!("c({told})"))));
        }
        let usual = self.method == ReplicateMethod::SuccessiveDifference;
        arguments.push(format!("mse = {}", if self.mse.unwrap_or(usual) { "TRUE" } else { "FALSE" }));
        if !self.combined {
            arguments.push("combined.weights = FALSE".to_owned());
        }
        arguments.extend(self.degf.map(|degf| format!("degf = {degf}")));
        arguments
    }

    /// The options of Stata's `svyset`; an error in words where Stata has none like them.
    pub(super) fn to_stata(&self) -> Result<String, &'static str> {
        if !self.combined {
            return Err("Stata wants replicate weights, not factors: multiply them by the weight beforehand");
        }
        let columns = match &self.columns {
            ReplicateColumns::Named(names) => names.iter().map(|name| stata_name(name)).collect::<Vec<_>>().join(" "),
            ReplicateColumns::Prefix(prefix) => format!("{}*", stata_name(prefix)),
        };
        let is_jackknife = matches!(self.method, ReplicateMethod::Jk1 | ReplicateMethod::Jk2 | ReplicateMethod::Jkn);
        if (self.scale.is_some() || self.rscales.is_some()) && !is_jackknife {
            return Err("Stata takes the factors of this method from its name, and has no place for others");
        }
        let options = match self.method {
            ReplicateMethod::Brr => format!("brrweight({columns}) vce(brr)"),
            ReplicateMethod::Fay(rho) => format!("brrweight({columns}) fay({rho}) vce(brr)"),
            ReplicateMethod::Bootstrap => format!("bsrweight({columns}) vce(bootstrap)"),
            ReplicateMethod::SuccessiveDifference => format!("sdrweight({columns}) vce(sdr)"),
            ReplicateMethod::Jk1 | ReplicateMethod::Jk2 | ReplicateMethod::Jkn => {
                format!("jkrweight({columns}, multiplier({})) vce(jackknife)", self.multipliers()?)
            }
        };
        let usual = self.method == ReplicateMethod::SuccessiveDifference;
        let degf = self.degf.map_or_else(String::new, |degf| format!(" dof({degf})"));
        Ok(format!("{options}{}{degf}", if self.mse.unwrap_or(usual) { " mse" } else { "" }))
    }

    /// What the squared deviations of the jackknife are multiplied by: one number, or one for each replicate.
    fn multipliers(&self) -> Result<String, &'static str> {
        let unknown =
            "the multiplier of the jackknife needs the number of replicates: name the columns from first to last";
        let scale = match (self.scale, &self.columns, self.method) {
            (Some(scale), ..) => scale,
            (None, _, ReplicateMethod::Jk2 | ReplicateMethod::Jkn) => 1.0,
            (None, ReplicateColumns::Named(names), method) => method.scale(names.len()),
            (None, ReplicateColumns::Prefix(_), _) => return Err(unknown),
        };
        let all = |rscales: &Vec<f64>| rscales.iter().map(|r| (scale * r).to_string()).collect::<Vec<_>>().join(" ");
        Ok(self.rscales.as_ref().map_or_else(|| scale.to_string(), all))
    }
}

/// A text as a regular expression that matches it alone.
fn escaped(text: &str) -> String {
    text.chars().flat_map(|c| (!c.is_alphanumeric() && c != '_').then_some('\\').into_iter().chain([c])).collect()
}

#[cfg(test)]
mod tests {
    use crate::SingletonRule;
    use crate::arrow::{Design, ReplicateColumns, ReplicateWeights};
    use crate::estimate::ReplicateMethod;

    fn design(columns: &str, method: ReplicateMethod) -> Design {
        let columns = ReplicateColumns::parse(columns).unwrap();
        let replicates = Some(ReplicateWeights::new(columns, method));
        Design { weight: Some("w".to_owned()), replicates, ..Design::default() }
    }

    /// Written by hand after the documentation of `svrepdesign`, its example of `scd`, and that of `svyset`.
    #[test]
    fn declarations_are_as_a_user_of_each_program_writes_them() {
        let acs = design("PWGTP", ReplicateMethod::SuccessiveDifference);
        let r = "\
library(survey)
design <- svrepdesign(weights = ~w, repweights = \"^PWGTP[0-9]+$\", type = \"ACS\", mse = TRUE, data = wa)
";
        assert_eq!(acs.to_r("wa", SingletonRule::Error), r);
        assert_eq!(acs.to_stata(SingletonRule::Error), "svyset [pweight = w], sdrweight(PWGTP*) vce(sdr) mse\n");
        let fay = design("rw1-rw2", ReplicateMethod::Fay(0.3));
        let r = "design <- svrepdesign(weights = ~w, repweights = d[, c(\"rw1\", \"rw2\")], type = \"Fay\", rho = 0.3, mse = FALSE, data = d)";
        assert_eq!(fay.to_r("d", SingletonRule::Error).lines().last(), Some(r));
        assert_eq!(fay.to_stata(SingletonRule::Error), "svyset [pweight = w], brrweight(rw1 rw2) fay(0.3) vce(brr)\n");
        let jackknife = design("rw1-rw4", ReplicateMethod::Jk1);
        let r = "type = \"JK1\", scale = (4 - 1) / 4, rscales = rep(1, 4), mse = FALSE";
        assert!(jackknife.to_r("d", SingletonRule::Error).contains(r));
        let stata = "svyset [pweight = w], jkrweight(rw1 rw2 rw3 rw4, multiplier(0.75)) vce(jackknife)\n";
        assert_eq!(jackknife.to_stata(SingletonRule::Error), stata);
    }

    #[test]
    fn what_the_other_program_cannot_say_is_said() {
        let mut brr = design("rw", ReplicateMethod::Brr);
        let replicates = brr.replicates.as_mut().unwrap();
        replicates.scale = Some(0.5);
        assert!(
            brr.to_r("d", SingletonRule::Error).contains("type = \"other\", scale = 0.5, rscales = rep(1, length(")
        );
        assert!(
            brr.to_stata(SingletonRule::Error).starts_with("* Stata takes the factors of this method from its name")
        );
        let jackknife = design("rw", ReplicateMethod::Jk1).to_stata(SingletonRule::Error);
        assert!(jackknife.starts_with("* the multiplier of the jackknife needs the number of replicates"));
    }
}
