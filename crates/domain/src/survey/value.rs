//! Answers that have passed, as they were given and as they are read.

use super::definition::Kind;
use super::given::Given;
use super::response::Value;
use crate::dataset::survey::Label;
use crate::moment::Date;
use crate::slug::Slug;

impl Value {
    /// The same as it would be given.
    pub fn as_given(&self) -> Given {
        let texts = |ids: &[Slug]| ids.iter().map(|id| id.as_str().to_owned()).collect();
        match self {
            Value::Choice(id) => Given::Text(id.as_str().to_owned()),
            Value::Choices(ids) => Given::List(texts(ids)),
            Value::Grid(rows) => {
                let text = |id: &Slug| id.as_str().to_owned();
                Given::Table(rows.iter().map(|(row, step)| (text(row), text(step))).collect())
            }
            Value::Number(number) => Given::Text(number.to_string()),
            Value::Text(text) => Given::Text(text.clone()),
        }
    }

    /// In the words of the survey, one text a line.
    pub fn in_words(&self, kind: &Kind) -> Vec<String> {
        let choices = kind.choices();
        let label = |id: &Slug| match choices.iter().find(|(choice, _)| *choice == id) {
            Some((_, label)) => (*label).to_owned(),
            None => id.as_str().to_owned(),
        };
        match (self, kind) {
            (Value::Choice(id), _) => vec![label(id)],
            (Value::Choices(ids), Kind::Ranking { .. }) => {
                (1..).zip(ids).map(|(place, id): (usize, _)| format!("{place}. {}", label(id))).collect()
            }
            (Value::Choices(ids), _) => ids.iter().map(label).collect(),
            (Value::Grid(answers), Kind::Grid { rows, .. }) => {
                let answer = |row: &Label| {
                    let (_, step) = answers.iter().find(|(id, _)| *id == row.id)?;
                    Some(format!("{}: {}", row.label, label(step)))
                };
                rows.iter().filter_map(answer).collect()
            }
            (Value::Grid(_), _) => Vec::new(),
            (Value::Number(number), Kind::Number { unit: Some(unit), .. }) => {
                vec![format!("{number} {unit}")]
            }
            (Value::Number(number), _) => vec![number.to_string()],
            (Value::Text(text), Kind::Date) => {
                vec![text.parse().map_or_else(|_| text.clone(), Date::in_words)]
            }
            (Value::Text(text), _) => text.split('\n').map(str::to_owned).collect(),
        }
    }
}
