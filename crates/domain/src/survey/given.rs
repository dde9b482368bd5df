//! An answer as it is given: in the browser as it was typed or tapped, on the wire as it was sent.

use std::collections::BTreeMap;

use crate::json::{Failed, FromJson, Reader, Writer};

/// Answers by the ids of their questions.
pub(super) type Answers = BTreeMap<String, Given>;

/// An answer, right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// An option's id, a number, a text, a postcode; a date as `2026-11-01`.
    Text(String),
    /// Options' ids; for a ranking, the most important first.
    List(Vec<String>),
    /// For a grid, the step chosen for each row; for a date as typed, `day`, `month` and `year`.
    Table(Vec<(String, String)>),
}

impl Given {
    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        let blank = |text: &String| text.trim().is_empty();
        match self {
            Given::Text(text) => blank(text),
            Given::List(list) => list.iter().all(blank),
            Given::Table(table) => table.iter().all(|(_, value)| blank(value)),
        }
    }

    /// Whether this option is chosen.
    pub fn has(&self, option: &str) -> bool {
        match self {
            Given::Text(text) => text == option,
            Given::List(list) => list.iter().any(|it| it == option),
            Given::Table(_) => false,
        }
    }

    /// The text of a row, or a part of a date.
    pub fn part(&self, name: &str) -> Option<&str> {
        let Given::Table(table) = self else { return None };
        table.iter().find(|(row, _)| row == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn write(&self, json: &mut Writer) {
        match self {
            Given::Text(text) => json.string(text),
            Given::List(list) => json.array(|json| list.iter().for_each(|it| json.string(it))),
            Given::Table(table) => json.object(|json| {
                for (name, value) in table {
                    json.name(name).string(value);
                }
            }),
        }
    }
}

impl FromJson for Given {
    fn read(json: &mut Reader<'_>) -> Result<Given, Failed> {
        match json.peek() {
            b'[' => Vec::read(json).map(Given::List),
            b'{' => {
                let mut table = Vec::new();
                json.object(&mut |name, json| {
                    table.push((name.to_owned(), String::read(json)?));
                    Ok(())
                })?;
                Ok(Given::Table(table))
            }
            _ => String::read(json).map(Given::Text),
        }
    }
}
