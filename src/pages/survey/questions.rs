//! Questions on a page.

use std::sync::Arc;

use domain::survey::{Draft, Given, Kind, Page, Place, Problem, Question, Rank};
use leptos::prelude::*;

use super::way::Way;
use crate::browser::clock::Pause;
use crate::browser::form::{self as fields_of, Chosen};
use crate::browser::{document, item};
use crate::components::form::{Fields, Happened, focus_field, focus_soon, form};
use crate::markup::TITLE_ID;
use crate::markup::survey::question::{self, QuestionPage, SUMMARY_ID};
use crate::markup::survey::{
    button_id, count_id, cut, cut_in_words, id_of, left_in_words, note_id, ordinal, read_act,
};
use crate::state::visit;

/// Typing is saved and the count read out after this pause, in milliseconds.
const TYPING_PAUSE: u64 = 800;

/// A page that is being answered.
#[derive(Clone, Copy)]
struct Answering {
    way: Way,
    page: &'static Page,
    changing: bool,
    problems: RwSignal<Vec<Problem>>,
    /// Counts up when the page is to be written anew.
    moved: RwSignal<u32>,
    said: RwSignal<String>,
    pause: Pause,
}

/// The page.
pub(super) fn page(way: Way, page: &'static Page, changing: bool) -> AnyView {
    let it = Answering {
        way,
        page,
        changing,
        problems: RwSignal::new(Vec::new()),
        moved: RwSignal::new(0),
        said: RwSignal::new(String::new()),
        pause: Pause::new(TYPING_PAUSE),
    };
    visit::use_title_that_changes(Arc::new(move || it.title()));
    // What was typed last, before the pause was over.
    on_cleanup(move || way.save());
    let address = way.asked.at(Place::Questions(page), changing);
    let said = Arc::new(move || it.said.get());
    form(address, Arc::new(move || it.html()), said, Callback::new(move |happened| it.heard(happened)))
}

impl Answering {
    /// Whatever this page looks like now.
    fn with_page<T>(self, draft: &Draft, view: impl FnOnce(&QuestionPage<'_>) -> T) -> T {
        self.problems.with(|problems| {
            let (asked, page, changing) = (self.way.asked, self.page, self.changing);
            view(&QuestionPage { asked, page, draft, problems, changing, kept: self.way.keeps() })
        })
    }

    fn html(self) -> String {
        self.moved.track();
        self.with_page(&self.way.draft(), |it| question::inside(it).into_string())
    }

    fn title(self) -> String {
        self.with_page(&self.way.draft(), |it| {
            let error = if it.problems.is_empty() { "" } else { "Error: " };
            [error, &question::title(it), " – ", self.way.asked.definition.title()].concat()
        })
    }

    fn questions(self) -> &'static [Question] {
        self.way.asked.definition.questions_of(self.page)
    }

    fn heard(self, happened: Happened) {
        match happened {
            Happened::Typed(fields) => self.typed(&fields),
            Happened::Changed(fields, chosen) => self.changed(&fields, chosen),
            Happened::Pressed(act) => self.pressed(&act),
            Happened::Sent(fields) => self.sent(&fields),
        }
    }

    /// Takes what is in the fields into the draft.
    fn take(self, fields: &Fields) -> Draft {
        let mut draft = self.way.draft();
        for it in self.shown(&draft) {
            draft.give(it, it.given_in(fields));
        }
        self.way.put(draft.clone());
        draft
    }

    fn shown(self, draft: &Draft) -> Vec<&'static Question> {
        draft.questions(self.way.asked.definition, self.page)
    }

    fn typed(self, fields: &Fields) {
        let draft = self.take(fields);
        let mut left_now = None;
        for it in self.shown(&draft) {
            let Some(Given::Text(text)) = draft.given(it) else { continue };
            if let Some(left) = it.characters_left(text) {
                let id = count_id(it);
                item::write(&id, &maud::html! { (left_in_words(left)) });
                document::set_class(&id, "is-over", left < 0);
                left_now = Some(left_in_words(left));
            }
        }
        self.pause.then(move || {
            self.way.save();
            if let Some(left) = left_now {
                self.said.set(left);
            }
        });
    }

    fn changed(self, fields: &Fields, chosen: Option<Chosen>) {
        let mut draft = self.take(fields);
        for it in self.shown(&draft) {
            let name = it.field(None);
            match (&it.kind, draft.given(it)) {
                // What rules out others takes their place, and gives way to them.
                (Kind::Several { .. }, Some(Given::List(list))) => {
                    let new = chosen.as_ref().filter(|new| new.checked && new.name == name);
                    let Some(new) = new else { continue };
                    let kept = it.without_ruled_out(list, &new.value);
                    fields_of::keep_chosen(&name, &kept);
                    draft.give(it, Given::List(kept));
                }
                (Kind::PostcodeDistrict, Some(Given::Text(text))) if draft.was_cut(it) => {
                    fields_of::set_value(&id_of(&name), text);
                    item::write(&note_id(it), &cut(text));
                    self.said.set(cut_in_words(text));
                }
                _ => (),
            }
        }
        self.way.put(draft);
        self.way.save();
    }

    fn pressed(self, act: &str) {
        if let Some(field) = act.strip_prefix("field ") {
            focus_field(field);
        } else if act == "delete" {
            self.way.delete_kept();
            self.said.set("Deleted from this device.".to_owned());
            focus_soon(TITLE_ID.to_owned(), true);
        } else if let Some((rank, question, option)) = read_act(act) {
            self.ranked(rank, question, option);
        }
    }

    /// Moves an option of a ranking, says so, and leaves the focus at what one would press next.
    fn ranked(self, rank: Rank, question: &str, option: &str) {
        let found = self.questions().iter().find(|it| it.id.as_str() == question);
        let Some((it, Kind::Ranking { options, at_most, .. })) = found.map(|it| (it, &it.kind)) else {
            return;
        };
        let Some(option) = options.iter().find(|it| it.id.as_str() == option) else { return };
        let mut draft = self.way.draft();
        let before = draft.given(it).cloned().unwrap_or(Given::List(Vec::new()));
        let after = before.ranked(&option.id, rank, *at_most);
        let place = after.rank_of(option.id.as_str());
        self.said.set(match place {
            Some(place) => [&option.label, " is now ", &ordinal(place + 1), "."].concat(),
            None => [&option.label, " is taken out."].concat(),
        });
        let Given::List(order) = &after else { return };
        let next = match (rank, place) {
            (Rank::Up, Some(0)) => button_id(it, Rank::Down, option.id.as_str()),
            (Rank::Down, Some(place)) if place + 1 == order.len() => {
                button_id(it, Rank::Up, option.id.as_str())
            }
            (Rank::Up | Rank::Down, _) => button_id(it, rank, option.id.as_str()),
            (Rank::Remove, _) => button_id(it, Rank::Choose, option.id.as_str()),
            // The next one that is left; where all places are taken, the last one that was chosen.
            (Rank::Choose, _) if order.len() < *at_most => {
                let at = options.iter().position(|it| it.id == option.id).unwrap_or_default();
                let (above, below) = options.split_at(at);
                let mut left = below.iter().chain(above).filter(|it| !order.contains(&it.id.to_string()));
                let next = left.next().map_or(option.id.as_str(), |it| it.id.as_str());
                button_id(it, Rank::Choose, next)
            }
            (Rank::Choose, _) => button_id(it, Rank::Remove, option.id.as_str()),
        };
        draft.give(it, after);
        self.way.put(draft);
        self.moved.update(|it| *it += 1);
        focus_soon(next, true);
        self.way.save();
    }

    fn sent(self, fields: &Fields) {
        let mut draft = self.take(fields);
        self.pause.cancel();
        let problems = draft.check_page(self.way.asked.definition, self.page);
        if problems.is_empty() {
            draft.pass(self.page);
            self.way.put(draft);
            self.way.save();
            self.way.go_on(Place::Questions(self.page), self.changing);
        } else {
            self.way.save();
            self.problems.set(problems);
            focus_soon(SUMMARY_ID.to_owned(), true);
        }
    }
}
