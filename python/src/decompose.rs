//! Decompositions: differences taken apart.

use crate::callable::callable;
use crate::error::Failure;
use decentwork as dw;
use decentwork::decompose::{Contribution, Estimated, OaxacaOptions, ReferenceCoefficients, Variable};
use decentwork::estimate::Clusters;
use pyo3::prelude::*;

/// A number and its standard error.
type Number = (f64, Option<f64>);
/// Parts by name.
type Parts = Vec<(&'static str, Number)>;
/// Position among the variables, name, labels and codes.
pub(crate) type Categories = (usize, String, Vec<String>, Vec<Option<u32>>);

/// Numbers and categories as variables, in the order in which they were named.
pub(crate) fn variables(numbers: Vec<(usize, String, Vec<f64>)>, categories: Vec<Categories>) -> Vec<Variable> {
    let numbers = numbers.into_iter().map(|(at, name, values)| (at, Variable::number(name, values)));
    let categories = categories.into_iter().map(|(at, name, labels, codes)| {
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        (at, Variable::categories(name, &labels, codes))
    });
    let mut variables: Vec<(usize, Variable)> = numbers.chain(categories).collect();
    variables.sort_by_key(|(at, _)| *at);
    variables.into_iter().map(|(_, variable)| variable).collect()
}

/// Kitagawa's decomposition of two rates.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Kitagawa(pub(crate) dw::decompose::Kitagawa);

callable! {
    impl Kitagawa {
        fn text(&self) -> String {
            self.0.to_string()
        }
        /// First rate, second rate, difference, rate part and composition part.
        #[getter]
        fn numbers(&self) -> Vec<f64> {
            let of = &self.0;
            vec![of.rates[0], of.rates[1], of.difference, of.parts.rate, of.parts.composition]
        }
        /// Name, rate part and composition part of every category.
        #[getter]
        fn categories(&self) -> Vec<(String, f64, f64)> {
            self.0.by_category.iter().map(|(name, parts)| (name.clone(), parts.rate, parts.composition)).collect()
        }
    }
}

/// The decomposition of Oaxaca and Blinder.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct OaxacaBlinder(dw::decompose::OaxacaBlinder);

fn number(of: Estimated) -> Number {
    (of.value, of.se)
}

/// The parts of a contribution, by name.
fn parts(of: &Contribution) -> Parts {
    vec![
        ("explained", number(of.explained)),
        ("unexplained", number(of.unexplained)),
        ("unexplained_first", number(of.unexplained_first)),
        ("unexplained_second", number(of.unexplained_second)),
        ("endowments", number(of.endowments)),
        ("coefficients", number(of.coefficients)),
        ("interaction", number(of.interaction)),
    ]
}

callable! {
    impl OaxacaBlinder {
        fn text(&self) -> String {
            self.0.to_string()
        }
        /// Both means, their difference, and every part of it.
        #[getter]
        fn numbers(&self) -> Vec<(&'static str, Number)> {
            let [first, second] = self.0.means;
            let means = [("first", first), ("second", second), ("difference", self.0.difference)];
            means.map(|(name, of)| (name, number(of))).into_iter().chain(parts(&self.0.total)).collect()
        }
        /// Variable, category and parts.
        #[getter]
        fn detail(&self) -> Vec<(String, Option<String>, Parts)> {
            self.0.detail.iter().map(|of| (of.variable.clone(), of.category.clone(), parts(of))).collect()
        }
        /// Units of the first group, of the second, and left out; degrees of freedom.
        #[getter]
        fn counts(&self) -> (u64, u64, u64, u64) {
            (self.0.n[0], self.0.n[1], self.0.dropped, self.0.df)
        }
        #[getter]
        fn reference(&self) -> &str {
            self.0.reference.id()
        }
    }
}

callable! {
    /// Takes the difference of two means apart. Missing numbers are NaN; strata and sampling units are numbered.
    pub(crate) fn oaxaca(
        py: Python<'_>,
        outcome: Vec<f64>,
        first: Vec<bool>,
        numbers: Vec<(usize, String, Vec<f64>)>,
        categories: Vec<Categories>,
        weights: Option<Vec<f64>>,
        clusters: Option<(Vec<u32>, Vec<u32>)>,
        reference: &str,
        normalize: bool,
    ) -> PyResult<OaxacaBlinder> {
        let decompose = || -> Result<OaxacaBlinder, dw::Error> {
            let mut options = OaxacaOptions::default();
            options.weights = weights;
            options.clusters = clusters.map(|(strata, psus)| Clusters::new(&strata, &psus)).transpose()?;
            options.reference = ReferenceCoefficients::parse(reference)?;
            options.normalize = normalize;
            let variables = variables(numbers, categories);
            dw::decompose::oaxaca_blinder(&outcome, &first, &variables, &options).map(OaxacaBlinder)
        };
        Ok(py.detach(decompose).map_err(Failure::from)?)
    }
}
