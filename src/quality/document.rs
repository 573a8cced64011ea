//! Gates as documents.

use super::clause::{Clause, Limit};
use super::evidence::{Interval, Kind};
use super::gate::{Gate, Marks};
use super::verdict::TableRule;
use crate::error::Error;
use crate::indicator::Source;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;

type Text = Cow<'static, str>;

/// The fields of a [`Gate`], before they are checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    id: Text,
    name: Text,
    version: Text,
    #[serde(default)]
    sources: Vec<Source>,
    #[serde(default)]
    note: Text,
    #[serde(default)]
    kinds: Vec<Kind>,
    #[serde(default)]
    interval: Option<Interval>,
    clauses: Vec<Clause>,
    #[serde(default)]
    table: Option<TableRule>,
    #[serde(default)]
    marks: Marks,
}

impl TryFrom<Document> for Gate {
    type Error = Error;
    fn try_from(document: Document) -> Result<Self, Error> {
        let Document { id, name, version, sources, note, kinds, interval, clauses, table, marks } = document;
        let (sources, kinds, clauses) = (sources.into(), kinds.into(), clauses.into());
        let gate = Self { id, name, version, sources, note, kinds, interval, clauses, table, marks };
        gate.check()?;
        Ok(gate)
    }
}

impl<'de> Deserialize<'de> for Gate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Document::deserialize(deserializer)?.try_into().map_err(de::Error::custom)
    }
}

impl Serialize for Limit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Quadratic => serializer.serialize_str("quadratic"),
            Self::NotGiven => serializer.serialize_str("not_given"),
        }
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Limit;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, \"quadratic\" or \"not_given\"")
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Limit, E> {
                Ok(Limit::Number(number))
            }
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Limit, E> {
                Ok(Limit::Number(number as f64))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Limit, E> {
                Ok(Limit::Number(number as f64))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Limit, E> {
                match text {
                    "quadratic" => Ok(Limit::Quadratic),
                    "not_given" => Ok(Limit::NotGiven),
                    _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
