//! Before the first question.

use std::sync::Arc;

use domain::survey::Place;
use leptos::prelude::*;

use super::way::Way;
use crate::components::form::{Happened, form};
use crate::markup::survey::start::{self, Begun, KEEP};
use crate::state::desk::now;
use crate::state::visit;

/// The page.
pub(super) fn page(way: Way) -> AnyView {
    let definition = way.asked.definition;
    visit::use_title(definition.title());
    let begun = Begun { begun: way.draft().is_begun(), kept: way.keeps(), sent: way.finished().is_some() };
    let inside = start::inside(way.asked, definition.standing(now()), begun).into_string();
    let on = Callback::new(move |happened| match happened {
        Happened::Sent(fields) => {
            if fields.iter().any(|(name, _)| name == KEEP) {
                way.desk().set_keeps(definition, way.asked.pledge_id(), true);
            }
            if !begun.begun {
                way.desk().forget(definition, way.asked.pledge_id());
            }
            way.save();
            way.go_on(Place::Start, false);
        }
        Happened::Pressed(act) => match act.as_str() {
            "delete" => {
                way.delete_kept();
            }
            "again" => way.begin_again(),
            _ => (),
        },
        Happened::Typed(_) | Happened::Changed(..) => (),
    });
    form(way.asked.at(Place::Start, false), Arc::new(move || inside.clone()), Arc::new(String::new), on)
}
