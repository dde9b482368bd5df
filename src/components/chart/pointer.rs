//! What one does with a picture: points at it, taps it, walks through it by keys.

use std::rc::Rc;

use domain::chart::{Key, Mark};
use leptos::callback::Callable;

use super::picture::Picture;
use crate::browser::listen::{Held, hear, on_resize, on_window};
use crate::browser::{canvas, document, look, near};
use crate::markup::chart as markup;
use crate::route;

/// Listens until what is given back is dropped.
pub(super) fn listen(picture: &Rc<Picture>) -> Vec<Held> {
    let Some(plot) = document::by_id(&markup::plot_id(&picture.chart)) else { return Vec::new() };
    let mut held = Vec::new();
    // Whoever turns the device, zooms, prints or changes colours sees it drawn anew, not scaled.
    let it = Rc::clone(picture);
    held.extend(on_resize(&plot, Box::new(move |width| it.resized(width))));
    let it = Rc::clone(picture);
    held.extend(near::on_sight(&plot, Box::new(move |in_sight| it.in_sight.set(in_sight))));
    let it = Rc::clone(picture);
    held.push(look::on_change(Rc::new(move |look| it.draw(look))));
    picture.measure();

    let mut on = |event, act: fn(&Rc<Picture>, &document::Event)| {
        let it = Rc::clone(picture);
        held.push(hear(&plot, event, Box::new(move |event| act(&it, &event))));
    };
    on("keydown", press);
    on("blur", |it, _| it.settle());
    on("pointermove", |it, event| {
        if document::is_mouse(event) {
            it.point(found(it, event));
        }
    });
    on("pointerleave", |it, _| it.point(None));
    on("click", |it, event| {
        if !event.default_prevented() {
            it.pin(found(it, event));
        }
    });
    let it = Rc::clone(picture);
    held.extend(on_window(
        "pointerdown",
        Box::new(move |event| {
            if it.pinned().is_some() && !canvas::is_in_figure(&event, &plot) {
                it.pin(None);
            }
        }),
    ));
    held
}

/// The value that an event happened at.
fn found(picture: &Picture, event: &document::Event) -> Option<Mark> {
    let plot = document::by_id(&markup::plot_id(&picture.chart))?;
    picture.mark_at(canvas::place_of(event, &plot)?)
}

fn press(picture: &Rc<Picture>, event: &document::Event) {
    let Some(pressed) = document::key(event) else { return };
    let key = match pressed.name.as_str() {
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "Home" => Key::Home,
        "End" => Key::End,
        "Escape" => return picture.pin(None),
        "Enter" => {
            let query = picture.pinned().and_then(|it| picture.chart.value(it)?.query.as_deref());
            if let Some(query) = query {
                picture.address.open.run(route::pledges(query));
            }
            return;
        }
        _ => return,
    };
    // With Alt or Ctrl the key is meant for the browser.
    if !pressed.is_for_browser {
        event.prevent_default();
        picture.walk(key);
        let it = Rc::clone(picture);
        picture.pause.then(move || it.settle());
    }
}
