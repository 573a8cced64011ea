//! The same design as R's survey package and Stata declare it, so that an estimate can be checked there.

use super::design::Design;
use crate::estimate::SingletonRule;
use std::fmt::Write as _;

impl Design {
    /// The declaration for R's survey package, of a data frame of this name.
    ///
    /// ```
    /// use decentwork::SingletonRule;
    /// use decentwork::arrow::Design;
    /// let mut design = Design::default();
    /// (design.weight, design.psu) = (Some("w".into()), Some("psu".into()));
    /// design.strata = vec!["stratum".into()];
    /// assert_eq!(
    ///     design.to_r("lfs", SingletonRule::Adjust),
    ///     "\
    /// library(survey)
    /// options(survey.lonely.psu = \"adjust\")
    /// design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = lfs)
    /// "
    /// );
    /// ```
    pub fn to_r(&self, data: &str, singleton: SingletonRule) -> String {
        let data = r_name(data);
        let mut text = String::from("library(survey)\n");
        if self.register {
            // Everybody was drawn of as many as there are.
            _ = writeln!(text, "design <- svydesign(ids = ~1, fpc = rep(nrow({data}), nrow({data})), data = {data})");
            return text;
        }
        if let Some(replicates) = &self.replicates {
            if let Some(weight) = self.weight.as_deref().filter(|_| self.weights.null_is_not_in_sample) {
                _ = writeln!(text, "{data} <- subset({data}, !is.na({}))", r_name(weight));
            }
            if let Some(divisor) = self.weight_divisor.filter(|divisor| *divisor != 1 && replicates.combined) {
                _ = writeln!(text, "# divide the replicate weights by {divisor} beforehand, as the weight is here");
            }
            let rest = replicates.to_r(&data).join(", ");
            _ = writeln!(text, "design <- svrepdesign({}, {rest}, data = {data})", self.weights_in_r(&data));
            return text;
        }
        match lonely(singleton) {
            Some(rule) => _ = writeln!(text, "options(survey.lonely.psu = \"{rule}\")"),
            None => _ = writeln!(text, "# R has no rule like \"{}\" for strata of one sampling unit", singleton.id()),
        }
        if !self.has_units() {
            text.push_str("# no sampling units are named, so that nothing has a sampling error here\n");
        }
        let weight = self.weight.as_deref().map(r_name);
        if let Some(weight) = weight.as_ref().filter(|_| self.weights.null_is_not_in_sample) {
            _ = writeln!(text, "{data} <- subset({data}, !is.na({weight}))");
        }
        let stages: Vec<String> = self.unit_column().into_iter().chain(&self.ssu).map(|unit| r_name(unit)).collect();
        let ids = if stages.is_empty() { "1".to_owned() } else { stages.join(" + ") };
        let mut arguments = vec![format!("ids = ~{ids}")];
        let strata: Vec<String> = self.strata.iter().map(|column| r_name(column)).collect();
        match &*strata {
            [] => {}
            [one] => arguments.push(format!("strata = ~{one}")),
            // Columns that are added are stages.
            many => arguments.push(format!("strata = ~interaction({}, drop = TRUE)", many.join(", "))),
        }
        // Said even where there are none, since R else takes them from the finite population.
        arguments.push(self.weights_in_r(&data));
        if !self.fpc.is_empty() {
            let fpc: Vec<String> = self.fpc.iter().map(|column| r_name(column)).collect();
            arguments.push(format!("fpc = ~{}", fpc.join(" + ")));
        }
        if self.nested == Some(true) {
            arguments.push("nest = TRUE".to_owned());
        }
        arguments.push(format!("data = {data}"));
        _ = writeln!(text, "design <- svydesign({})", arguments.join(", "));
        text
    }

    fn weights_in_r(&self, data: &str) -> String {
        match (self.weight.as_deref().map(r_name), self.weight_divisor) {
            (None, _) => format!("weights = rep(1, nrow({data}))"),
            (Some(weight), None | Some(1)) => format!("weights = ~{weight}"),
            (Some(weight), Some(divisor)) => format!("weights = {data}${weight} / {divisor}"),
        }
    }

    /// The declaration for Stata. Names that Stata cannot have are changed as its `strtoname()` does, and told.
    ///
    /// ```
    /// use decentwork::SingletonRule;
    /// use decentwork::arrow::Design;
    /// let mut design = Design::default();
    /// (design.weight, design.psu) = (Some("w".into()), Some("psu".into()));
    /// design.strata = vec!["stratum".into()];
    /// assert_eq!(
    ///     design.to_stata(SingletonRule::Adjust),
    ///     "svyset psu [pweight = w], strata(stratum) singleunit(centered)\n"
    /// );
    /// ```
    pub fn to_stata(&self, singleton: SingletonRule) -> String {
        if self.register {
            return "generate long design_population = _N\nsvyset _n, fpc(design_population)\n".to_owned();
        }
        let mut text = String::new();
        for column in self.weight.iter().chain(&self.strata).chain(self.unit_column()).chain(&self.ssu).chain(&self.fpc)
        {
            let name = stata_name(column);
            if name != *column {
                _ = writeln!(text, "* {name} is the column {}", printable(column));
            }
        }
        if !self.has_units() && self.replicates.is_none() {
            text.push_str("* no sampling units are named, so that nothing has a sampling error here\n");
        }
        let mut weight = self.weight.as_deref().map(stata_name);
        if let (Some(name), Some(divisor)) = (&mut weight, self.weight_divisor.filter(|divisor| *divisor != 1)) {
            _ = writeln!(text, "generate double design_weight = {name} / {divisor}");
            "design_weight".clone_into(name);
        }
        if let Some(replicates) = &self.replicates {
            if let Some(divisor) = self.weight_divisor.filter(|divisor| *divisor != 1) {
                _ = writeln!(text, "* divide the replicate weights by {divisor} beforehand, as the weight is here");
            }
            let weight = weight.map_or_else(String::new, |weight| format!(" [pweight = {weight}]"));
            match replicates.to_stata() {
                Ok(options) => _ = writeln!(text, "svyset{weight}, {options}"),
                Err(why) => _ = writeln!(text, "* {why}"),
            }
            return text;
        }
        let strata: Vec<String> = self.strata.iter().map(|column| stata_name(column)).collect();
        let stratum = match &*strata {
            [] => None,
            [one] => Some(one.clone()),
            many => {
                _ = writeln!(text, "egen long design_stratum = group({})", many.join(" "));
                Some("design_stratum".to_owned())
            }
        };
        let (rule, note) = single_unit(singleton);
        if !note.is_empty() {
            _ = writeln!(text, "* {note}");
        }
        let fpc: Vec<String> = self.fpc.iter().map(|column| format!("fpc({})", stata_name(column))).collect();
        let unit = self.unit_column().map_or_else(|| "_n".to_owned(), |unit| stata_name(unit));
        let weight = weight.map_or_else(String::new, |weight| format!(" [pweight = {weight}]"));
        let mut options: Vec<String> = stratum.map(|stratum| format!("strata({stratum})")).into_iter().collect();
        options.extend(fpc.first().cloned());
        options.push(format!("singleunit({rule})"));
        _ = write!(text, "svyset {unit}{weight}, {}", options.join(" "));
        if let Some(second) = &self.ssu {
            _ = write!(text, " || {}", stata_name(second));
            if let Some(fpc) = fpc.get(1) {
                _ = write!(text, ", {fpc}");
            }
        }
        text.push('\n');
        text
    }
}

/// R's word for a rule on strata of one sampling unit.
const fn lonely(rule: SingletonRule) -> Option<&'static str> {
    match rule {
        SingletonRule::Error => Some("fail"),
        SingletonRule::Certainty => Some("certainty"),
        SingletonRule::Remove => Some("remove"),
        SingletonRule::Adjust => Some("adjust"),
        SingletonRule::Average => Some("average"),
        SingletonRule::Missing | SingletonRule::Collapse => None,
    }
}

/// Stata's word for a rule on strata of one sampling unit, and what to know where it is another rule.
const fn single_unit(rule: SingletonRule) -> (&'static str, &'static str) {
    match rule {
        SingletonRule::Missing => ("missing", ""),
        SingletonRule::Certainty => ("certainty", ""),
        SingletonRule::Remove => ("certainty", "certainty gives the standard errors of \"remove\""),
        SingletonRule::Adjust => ("centered", ""),
        SingletonRule::Average => ("scaled", ""),
        SingletonRule::Error => {
            ("missing", "a stratum of one sampling unit is an error here; Stata gives no errors then")
        }
        SingletonRule::Collapse => ("missing", "Stata does not join strata of one sampling unit: join them beforehand"),
    }
}

/// A name as R reads it: between backticks unless it is a plain word.
pub(super) fn r_name(name: &str) -> String {
    const RESERVED: [&str; 14] = [
        "if", "else", "repeat", "while", "function", "for", "next", "break", "in", "TRUE", "FALSE", "NULL", "NA", "NaN",
    ];
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '_';
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let reserved = RESERVED.contains(&name) || name == "Inf" || name.starts_with("NA_");
    if starts && !reserved && name.chars().all(plain) {
        return name.to_owned();
    }
    let mut quoted = String::from("`");
    for c in name.chars() {
        match c {
            '`' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => _ = write!(quoted, "\\u{{{:x}}}", u32::from(c)),
            c => quoted.push(c),
        }
    }
    quoted.push('`');
    quoted
}

/// A name as Stata can have it: letters, digits and underscores, 32 at the most.
pub(super) fn stata_name(name: &str) -> String {
    const LONGEST: usize = 32;
    const RESERVED: [&str; 16] = [
        "_all", "_b", "_coef", "_cons", "_n", "_N", "_pi", "_rc", "_se", "_skip", "byte", "double", "if", "in", "int",
        "long",
    ];
    let mut plain: String = name.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '_' }).collect();
    if !plain.starts_with(|c: char| c.is_alphabetic() || c == '_') || RESERVED.contains(&&*plain) {
        plain.insert(0, '_');
    }
    plain.chars().take(LONGEST).collect()
}

/// A name in a comment, on one line.
fn printable(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn design() -> Design {
        let text = |name: &str| Some(name.to_owned());
        Design { weight: text("w"), psu: text("psu"), strata: vec!["stratum".to_owned()], ..Design::default() }
    }

    /// The declaration without the lines before it.
    fn last(text: &str) -> &str {
        text.lines().last().unwrap_or_default()
    }

    /// Written by hand after R's documentation of `apistrat` and `apiclus2`, and Stata's of `svyset`.
    #[test]
    fn declarations_are_as_a_user_of_each_program_writes_them() {
        let api = |strata: &str, fpc: &[&str]| Design {
            weight: Some("pw".to_owned()),
            strata: (!strata.is_empty()).then(|| strata.to_owned()).into_iter().collect(),
            fpc: fpc.iter().map(|column| (*column).to_owned()).collect(),
            ..Design::default()
        };
        let strat = Design { elements: true, ..api("stype", &["fpc"]) };
        let expected = "design <- svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)";
        assert_eq!(last(&strat.to_r("apistrat", SingletonRule::Error)), expected);
        let expected = "svyset _n [pweight = pw], strata(stype) fpc(fpc) singleunit(certainty)";
        assert_eq!(last(&strat.to_stata(SingletonRule::Certainty)), expected);
        let two = Design { psu: Some("dnum".to_owned()), ssu: Some("snum".to_owned()), ..api("", &["fpc1", "fpc2"]) };
        let expected = "design <- svydesign(ids = ~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)";
        assert_eq!(last(&two.to_r("apiclus2", SingletonRule::Error)), expected);
        let expected = "svyset dnum [pweight = pw], fpc(fpc1) singleunit(missing) || snum, fpc(fpc2)";
        assert_eq!(last(&two.to_stata(SingletonRule::Missing)), expected);
    }

    #[test]
    fn persons_that_are_drawn_are_named() {
        let person = Some("id".to_owned());
        let design = Design { elements: true, person, weight: Some("w".to_owned()), ..Design::default() };
        let expected = "design <- svydesign(ids = ~id, weights = ~w, data = d)";
        assert_eq!(last(&design.to_r("d", SingletonRule::Error)), expected);
        assert_eq!(last(&design.to_stata(SingletonRule::Missing)), "svyset id [pweight = w], singleunit(missing)");
    }

    #[test]
    fn a_register_is_drawn_as_a_whole() {
        let design = Design { register: true, ..Design::default() };
        let expected = "design <- svydesign(ids = ~1, fpc = rep(nrow(jobs), nrow(jobs)), data = jobs)";
        assert_eq!(last(&design.to_r("jobs", SingletonRule::Certainty)), expected);
        assert_eq!(last(&design.to_stata(SingletonRule::Certainty)), "svyset _n, fpc(design_population)");
    }

    #[test]
    fn rules_on_single_units_have_their_names_there() {
        let lonely = |rule| design().to_r("d", rule).lines().nth(1).map(str::to_owned).unwrap_or_default();
        assert_eq!(lonely(SingletonRule::Error), "options(survey.lonely.psu = \"fail\")");
        assert_eq!(lonely(SingletonRule::Average), "options(survey.lonely.psu = \"average\")");
        assert!(lonely(SingletonRule::Collapse).starts_with("# R has no rule like \"collapse\""));
        let stata = |rule| design().to_stata(rule);
        assert!(stata(SingletonRule::Average).ends_with("singleunit(scaled)\n"));
        assert!(stata(SingletonRule::Error).starts_with("* a stratum of one sampling unit is an error here"));
    }

    #[test]
    fn several_strata_nesting_and_implied_decimals_are_said() {
        let mut design = design();
        design.strata.push("urban".to_owned());
        (design.nested, design.weight_divisor) = (Some(true), Some(100));
        design.weights.null_is_not_in_sample = true;
        let expected = "\
library(survey)
options(survey.lonely.psu = \"remove\")
lfs <- subset(lfs, !is.na(w))
design <- svydesign(ids = ~psu, strata = ~interaction(stratum, urban, drop = TRUE), weights = lfs$w / 100, nest = TRUE, data = lfs)
";
        assert_eq!(design.to_r("lfs", SingletonRule::Remove), expected);
        let expected = "\
generate double design_weight = w / 100
egen long design_stratum = group(stratum urban)
* certainty gives the standard errors of \"remove\"
svyset psu [pweight = design_weight], strata(design_stratum) singleunit(certainty)
";
        assert_eq!(design.to_stata(SingletonRule::Remove), expected);
    }

    #[test]
    fn names_cannot_become_commands() {
        let mut design = design();
        design.psu = Some("a b`); system(\"x\")\nq".to_owned());
        design.weight = Some("2nd.weight".to_owned());
        let r = design.to_r("if", SingletonRule::Adjust);
        assert!(r.ends_with(
            "svydesign(ids = ~`a b\\`); system(\"x\")\\nq`, strata = ~stratum, weights = ~`2nd.weight`, data = `if`)\n"
        ));
        assert_eq!(r.lines().count(), 3);
        let stata = design.to_stata(SingletonRule::Adjust);
        let expected = "\
* _2nd_weight is the column 2nd.weight
* a_b____system__x___q is the column a b`); system(\"x\") q
svyset a_b____system__x___q [pweight = _2nd_weight], strata(stratum) singleunit(centered)
";
        assert_eq!(stata, expected);
        assert_eq!(stata_name(&"x".repeat(40)).len(), 32);
    }

    #[test]
    fn a_design_of_weights_alone_has_no_errors_and_says_so() {
        let alone = Design { psu: None, strata: Vec::new(), weight: None, ..design() };
        let r = alone.to_r("d", SingletonRule::Error);
        assert!(r.contains("# no sampling units are named"), "{r}");
        assert_eq!(last(&r), "design <- svydesign(ids = ~1, weights = rep(1, nrow(d)), data = d)");
        assert_eq!(last(&alone.to_stata(SingletonRule::Missing)), "svyset _n, singleunit(missing)");
    }
}
