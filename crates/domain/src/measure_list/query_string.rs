//! The list of figures as it stands in an address: `theme=safer-roads&check=contradicts&q=seat+belts`.

use super::{MeasureFilter, VERDICTS, verdict_id};
use crate::filter::{clean, decoded, encoded, list};
use crate::plan::Plan;

/// What stands in an address for figures of no theme.
pub const WHOLE_PLAN: &str = "whole-plan";

impl MeasureFilter {
    /// Reads the query of an address, with or without its `?`. Whatever is not understood, or is
    /// not in the plan, is as if it were not there.
    pub fn from_query(query: &str, plan: &Plan) -> MeasureFilter {
        let (mut themes, mut verdicts, mut text) = (Vec::new(), Vec::new(), String::new());
        for pair in query.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match decoded(key).as_str() {
                "theme" => themes.extend(list(value)),
                "check" => verdicts.extend(list(value)),
                "q" if text.is_empty() => text = clean(&decoded(value)),
                _ => (),
            }
        }
        let chosen = |at: &usize| themes.iter().any(|it| it == id_of(plan, *at));
        MeasureFilter {
            themes: (0..=plan.themes().len()).filter(chosen).collect(),
            verdicts: VERDICTS
                .into_iter()
                .filter(|it| verdicts.iter().any(|id| id == verdict_id(*it)))
                .collect(),
            query: text,
        }
    }

    /// The query of the address, without `?`; empty for all figures. One wish has one query.
    pub fn to_query(&self, plan: &Plan) -> String {
        let themes: Vec<&str> = self.themes.iter().map(|at| id_of(plan, *at)).collect();
        let verdicts: Vec<&str> = self.verdicts.iter().map(|it| verdict_id(*it)).collect();
        let parts = [
            ("theme=", themes.join(",")),
            ("check=", verdicts.join(",")),
            ("q=", encoded("q", &clean(&self.query))),
        ];
        let mut query = String::new();
        for (key, value) in parts {
            if !value.is_empty() {
                let start = if query.is_empty() { "" } else { "&" };
                query.extend([start, key, &value]);
            }
        }
        query
    }
}

fn id_of(plan: &Plan, theme: usize) -> &str {
    plan.themes().get(theme).map_or(WHOLE_PLAN, |it| it.id.as_str())
}
