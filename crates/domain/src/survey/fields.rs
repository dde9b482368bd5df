//! From the fields of a form to an answer.

use super::definition::{Kind, Question};
use super::given::Given;
use crate::slug::Slug;

/// The fields of a date, in the order in which they stand.
pub const DATE_PARTS: [&str; 3] = ["day", "month", "year"];

impl Question {
    /// The name of the field for this answer, or for a part of it: a row of a grid, a part of a date.
    pub fn field(&self, part: Option<&str>) -> String {
        match part {
            Some(part) => [self.id.as_str(), "-", part].concat(),
            None => self.id.as_str().to_owned(),
        }
    }

    /// The answer in the fields of a form, each a name with its value, in the order of the form. A
    /// choice that is not made has no field.
    pub fn given_in(&self, fields: &[(String, String)]) -> Given {
        let named = |name: String| {
            let found = fields.iter().filter(move |(it, _)| *it == name);
            found.map(|(_, value)| value.clone())
        };
        let one = |part: Option<&str>| named(self.field(part)).next().unwrap_or_default();
        let table = |parts: &mut dyn Iterator<Item = &str>| {
            Given::Table(parts.map(|part| (part.to_owned(), one(Some(part)))).collect())
        };
        match &self.kind {
            Kind::Several { .. } | Kind::Ranking { .. } => Given::List(named(self.field(None)).collect()),
            Kind::Grid { rows, .. } => table(&mut rows.iter().map(|it| it.id.as_str())),
            Kind::Date => table(&mut DATE_PARTS.into_iter()),
            _ => Given::Text(one(None)),
        }
    }

    /// Whether this option rules out the others.
    pub fn is_exclusive(&self, option: &str) -> bool {
        match &self.kind {
            Kind::Several { options, .. } => {
                options.iter().any(|it| it.exclusive && it.id.as_str() == option)
            }
            _ => false,
        }
    }

    /// What remains chosen when this one has just been chosen: what rules out others takes their
    /// place, and gives way to them.
    pub fn without_ruled_out(&self, chosen: &[String], new: &str) -> Vec<String> {
        let goes_along = |it: &&String| *it == new || !(self.is_exclusive(new) || self.is_exclusive(it));
        chosen.iter().filter(goes_along).cloned().collect()
    }
}

/// What one does with an option that is to be put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Puts it after those that were chosen.
    Choose,
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Takes it out.
    Remove,
}

impl Given {
    /// An order after one of its options was moved; never more of them than `at_most`.
    pub fn ranked(&self, option: &Slug, rank: Rank, at_most: usize) -> Given {
        let mut order = match self {
            Given::List(order) => order.clone(),
            _ => Vec::new(),
        };
        let place = order.iter().position(|it| it == option.as_str());
        match (rank, place) {
            (Rank::Choose, None) if order.len() < at_most => order.push(option.as_str().to_owned()),
            (Rank::Up, Some(place)) if place > 0 => order.swap(place - 1, place),
            (Rank::Down, Some(place)) if place + 1 < order.len() => order.swap(place, place + 1),
            (Rank::Remove, Some(place)) => {
                order.remove(place);
            }
            _ => (),
        }
        Given::List(order)
    }

    /// The place of an option in the order, from 0.
    pub fn rank_of(&self, option: &str) -> Option<usize> {
        let Given::List(order) = self else { return None };
        order.iter().position(|it| it == option)
    }
}
