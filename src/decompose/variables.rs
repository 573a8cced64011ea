//! What groups differ in: numbers and categories.

/// A characteristic of every unit, in the order of the outcome.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Variable {
    /// A number, such as years of experience; what is not a number is missing.
    Number {
        /// What it is called.
        name: String,
        /// One for each unit.
        values: Vec<f64>,
    },
    /// Categories, such as levels of education; the first is the one the others are compared with.
    Categories {
        /// What it is called.
        name: String,
        /// The categories.
        labels: Vec<String>,
        /// The position of each unit's category; missing where it is not known.
        codes: Vec<Option<u32>>,
    },
}

impl Variable {
    /// A number.
    pub fn number(name: impl Into<String>, values: impl Into<Vec<f64>>) -> Self {
        Self::Number { name: name.into(), values: values.into() }
    }

    /// Categories by the position of each unit's among the labels.
    pub fn categories(name: impl Into<String>, labels: &[&str], codes: impl Into<Vec<Option<u32>>>) -> Self {
        let labels = labels.iter().map(ToString::to_string).collect();
        Self::Categories { name: name.into(), labels, codes: codes.into() }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        match self {
            Self::Number { name, .. } | Self::Categories { name, .. } => name,
        }
    }

    /// How many units it is of.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Number { values, .. } => values.len(),
            Self::Categories { codes, .. } => codes.len(),
        }
    }

    /// Whether it is known of a unit.
    pub(crate) fn is_known(&self, unit: usize) -> bool {
        match self {
            Self::Number { values, .. } => values[unit].is_finite(),
            Self::Categories { labels, codes, .. } => codes[unit].is_some_and(|code| (code as usize) < labels.len()),
        }
    }
}

/// One column of numbers: the constant, a number, or whether a unit is in a category.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) variable: String,
    pub(crate) category: Option<String>,
    pub(crate) values: Vec<f64>,
    /// Whether it is the first category of its variable, which a regression leaves out.
    pub(crate) is_base: bool,
    /// The columns of the categories of one variable share a number.
    pub(crate) family: Option<usize>,
}

impl Column {
    /// What a message calls it.
    pub(crate) fn name(&self) -> String {
        match &self.category {
            Some(category) => format!("{} = {category}", self.variable),
            None => self.variable.clone(),
        }
    }
}

/// The constant, then all variables, of some of the units.
pub(crate) fn columns(variables: &[Variable], units: &[usize]) -> Vec<Column> {
    let constant = Column {
        variable: "constant".to_owned(),
        category: None,
        values: vec![1.0; units.len()],
        is_base: false,
        family: None,
    };
    let mut columns = vec![constant];
    for (family, variable) in variables.iter().enumerate() {
        match variable {
            Variable::Number { name, values } => columns.push(Column {
                variable: name.clone(),
                category: None,
                values: units.iter().map(|&unit| values[unit]).collect(),
                is_base: false,
                family: None,
            }),
            Variable::Categories { name, labels, codes } => {
                columns.extend(labels.iter().zip(0..).map(|(label, at)| Column {
                    variable: name.clone(),
                    category: Some(label.clone()),
                    values: units.iter().map(|&unit| f64::from(u8::from(codes[unit] == Some(at)))).collect(),
                    is_base: at == 0,
                    family: Some(family),
                }));
            }
        }
    }
    columns
}
