//! The filter as it stands in an address: `theme=safer-roads,safer-online&q=off+road`.

use std::fmt::Write;

use super::{Filter, Sort};
use crate::dataset::Status;
use crate::plan::Plan;
use crate::slug::Slug;

/// More characters than anyone types; the rest of a longer text is not searched for.
pub const LONGEST_QUERY: usize = 200;

/// What a search field keeps of what was typed: no control characters, not too long. Spaces at the
/// ends stay, for a person may be about to type the next word.
pub(crate) fn typed(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_QUERY).collect()
}

/// The text as it stands in an address and is searched for.
pub(crate) fn clean(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    typed(spaced.trim_start()).trim_end().to_owned()
}

impl Filter {
    /// Reads the query of an address, with or without its `?`. Whatever is not understood, or is
    /// not in the plan, is as if it were not there.
    pub fn from_query(query: &str, plan: &Plan) -> Filter {
        let mut filter = Filter::default();
        let mut sort = None;
        let mut text = None;
        for pair in query.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match decoded(key).as_str() {
                "theme" => filter.themes.extend(slugs(value)),
                "subtheme" => filter.subthemes.extend(slugs(value)),
                "status" => filter.statuses.extend(list(value).iter().filter_map(|id| Status::from_id(id))),
                "place" => filter.places.extend(places(value, plan)),
                "figures" => filter.with_figures |= decoded(value) == "yes",
                "q" => text = text.or(Some(clean(&decoded(value))).filter(|it| !it.is_empty())),
                "sort" => sort = sort.or(Sort::from_id(&decoded(value))),
                _ => (),
            }
        }
        filter.query = text.unwrap_or_default();
        filter.sort = sort.unwrap_or(Sort::default_for(&filter.query));
        filter.normalised(plan)
    }

    /// The query of the address, without `?`; empty for everything in the plan's order.
    pub fn to_query(&self, plan: &Plan) -> String {
        let filter = self.normalised(plan);
        let mut query = String::new();
        let mut add = |key: &str, values: &mut dyn Iterator<Item = &str>| {
            let values: Vec<String> = values.map(|value| encoded(key, value)).collect();
            if !values.is_empty() {
                let start = if query.is_empty() { "" } else { "&" };
                // Writing to a String cannot fail.
                let _ = write!(query, "{start}{key}={}", values.join(","));
            }
        };
        let text = Some(filter.query.as_str()).filter(|it| !it.is_empty());
        let sort = Some(filter.sort).filter(|it| *it != Sort::default_for(&filter.query));
        add("theme", &mut filter.themes.iter().map(Slug::as_str));
        add("subtheme", &mut filter.subthemes.iter().map(Slug::as_str));
        add("status", &mut filter.statuses.iter().map(|it| it.id()));
        add("place", &mut filter.places.iter().map(String::as_str));
        add("figures", &mut filter.with_figures.then_some("yes").into_iter());
        add("q", &mut text.into_iter());
        add("sort", &mut sort.map(Sort::id).into_iter());
        query
    }
}

/// A comma in the text searched for stays readable; elsewhere it would part two values.
pub(crate) fn encoded(key: &str, value: &str) -> String {
    let encoded: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
    if key == "q" { encoded.replace("%2C", ",") } else { encoded }
}

/// A value as it was meant.
pub(crate) fn decoded(value: &str) -> String {
    let pair = format!("={value}");
    form_urlencoded::parse(pair.as_bytes()).next().map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// Programs that pass addresses on like to write a comma as `%2C`, so lists are split after decoding.
pub(crate) fn list(value: &str) -> Vec<String> {
    decoded(value).split(',').map(|it| it.trim().to_ascii_lowercase()).collect()
}

fn slugs(value: &str) -> Vec<Slug> {
    list(value).iter().filter_map(|id| id.parse().ok()).collect()
}

/// A place may have a comma in its name, written `%2C`; so a piece is first taken as one name.
fn places(value: &str, plan: &Plan) -> Vec<String> {
    let mut found = Vec::new();
    for piece in value.split(',').map(decoded) {
        if plan.place_position(piece.trim()).is_some() {
            found.push(piece.trim().to_owned());
        } else {
            found.extend(piece.split(',').map(|name| name.trim().to_owned()));
        }
    }
    found
}
