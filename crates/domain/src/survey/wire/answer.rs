use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::json::Writer;
use crate::survey::{Given, Value};

/// An answer on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum AnswerV1 {
    /// single, scale: the id of an option; texts, postcode, date: the text.
    Text(String),
    /// number
    Number(i64),
    /// several, ranking: the ids of options.
    List(Vec<String>),
    /// grid: the id of a step for the id of each row.
    Table(BTreeMap<String, String>),
}

impl AnswerV1 {
    pub(super) fn of(value: &Value) -> AnswerV1 {
        match (value, value.as_given()) {
            (Value::Number(number), _) => AnswerV1::Number(i64::from(*number)),
            (_, Given::Text(text)) => AnswerV1::Text(text),
            (_, Given::List(list)) => AnswerV1::List(list),
            (_, Given::Table(table)) => AnswerV1::Table(table.into_iter().collect()),
        }
    }

    /// The same as if it had been given in the browser.
    pub(super) fn as_given(&self) -> Given {
        match self {
            AnswerV1::Text(text) => Given::Text(text.clone()),
            AnswerV1::Number(number) => Given::Text(number.to_string()),
            AnswerV1::List(list) => Given::List(list.clone()),
            AnswerV1::Table(table) => {
                Given::Table(table.iter().map(|(row, step)| (row.clone(), step.clone())).collect())
            }
        }
    }

    pub(super) fn write(&self, json: &mut Writer) {
        match self {
            AnswerV1::Number(number) => json.number(*number),
            other => other.as_given().write(json),
        }
    }
}

/// Written by hand, because the derived one does not say what it expected.
impl<'de> Deserialize<'de> for AnswerV1 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<AnswerV1, D::Error> {
        deserializer.deserialize_any(AnyAnswer)
    }
}

struct AnyAnswer;

impl<'de> Visitor<'de> for AnyAnswer {
    type Value = AnswerV1;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number, a list of texts, or an object of texts")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<AnswerV1, E> {
        Ok(AnswerV1::Text(text.to_owned()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<AnswerV1, E> {
        Ok(AnswerV1::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<AnswerV1, E> {
        let fits = i64::try_from(number).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self));
        fits.map(AnswerV1::Number)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<AnswerV1, E> {
        // Some programs write 12 as 12.0.
        let whole = number as i64;
        if whole as f64 == number && number.abs() < 1e15 {
            return Ok(AnswerV1::Number(whole));
        }
        Err(E::invalid_value(Unexpected::Float(number), &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<AnswerV1, A::Error> {
        let mut list = Vec::new();
        while let Some(text) = texts.next_element()? {
            list.push(text);
        }
        Ok(AnswerV1::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<AnswerV1, A::Error> {
        let mut table = BTreeMap::new();
        while let Some((row, step)) = entries.next_entry::<String, String>()? {
            if table.contains_key(&row) {
                return Err(A::Error::custom(format!("the row {row} stands there twice")));
            }
            table.insert(row, step);
        }
        Ok(AnswerV1::Table(table))
    }
}
