//! The picture of a chart, which one can point at, tap, and walk through by keys.
//!
//! It is drawn for the eye alone: what it shows stands in words before it, and each value is read
//! out in the line below it.

use charts::Rect;
use domain::chart::{Chart, Key, Mark, describe, reading};
use leptos::ev;
use leptos::html::{Canvas, Div};
use leptos::prelude::*;

use super::Address;
use super::point::Point;
use crate::browser::{canvas, listen, look};
use crate::markup::chart as markup;
use crate::route;

/// The picture with its reading.
#[component]
pub fn Picture(chart: StoredValue<Chart>, address: Address) -> AnyView {
    let point = Point::new(chart, address);
    let pointed = RwSignal::new(None::<Mark>);
    let plot = NodeRef::<Div>::new();
    let drawing = NodeRef::<Canvas>::new();
    let width = RwSignal::new(0_i32);
    // How fine the screen is makes another picture too.
    let look = RwSignal::new((look::Look::Light, 1.0));
    let layout = Memo::new(move |_| {
        let width = width.get();
        (0 < width).then(|| chart.with_value(|it| charts::layout(it, width, &canvas::letters())))
    });
    let shown = Memo::new(move |_| pointed.get().or_else(|| point.pinned.get()));

    // Whoever turns the device, zooms, prints or changes colours sees it drawn anew, not scaled.
    Effect::new(move |_| {
        let Some(element) = plot.get() else { return };
        let measured = element.clone();
        let measure = move || {
            // Its height changes with each picture; only another width makes another one.
            let now = canvas::width(&measured);
            if now != width.get_untracked() {
                width.set(now);
            }
        };
        measure();
        let sizes = listen::on_resize(&element, Box::new(measure));
        let set_look = move |now| look.set((now, look::sharpness()));
        let looks = look::on_change(std::rc::Rc::new(set_look));
        set_look(look::now());
        // Dropped with this effect, which ends what they listen to.
        StoredValue::new_local((sizes, looks));
    });
    Effect::new(move |_| {
        let (Some(drawing), (look, _)) = (drawing.get(), look.get()) else { return };
        layout.with(|layout| {
            if let Some(layout) = layout {
                canvas::draw(&drawing, layout, look);
            }
        });
    });
    Effect::new(move |_| {
        let outside = window_event_listener(ev::pointerdown, move |event| {
            let is_inside = || plot.get_untracked().is_some_and(|it| canvas::is_in_figure(&event, &it));
            if point.pinned.get_untracked().is_some() && !is_inside() {
                point.pin(None);
            }
        });
        on_cleanup(move || outside.remove());
    });

    let found = move |event: &ev::MouseEvent| {
        let plot = plot.get_untracked()?;
        let (x, y) = canvas::place_of(event, &plot);
        layout.with_untracked(|it| it.as_ref()?.mark_at(x, y))
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let key = match event.key().as_str() {
            "ArrowLeft" => Key::Left,
            "ArrowRight" => Key::Right,
            "ArrowUp" => Key::Up,
            "ArrowDown" => Key::Down,
            "Home" => Key::Home,
            "End" => Key::End,
            "Escape" => return point.pin(None),
            "Enter" => {
                if let Some(to) =
                    point.pinned.get_untracked().and_then(|it| chart.with_value(|chart| link(chart, it)))
                {
                    address.open.run(to);
                }
                return;
            }
            _ => return,
        };
        // With Alt or Ctrl the key is meant for the browser.
        if !(event.alt_key() || event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            point.walk(key);
        }
    };
    let id = chart.with_value(markup::figure_id);
    let hint_id = format!("{id}-hint");
    view! {
        <div
            node_ref=plot
            class="chart-plot"
            role="group"
            aria-roledescription="chart"
            aria-label=chart.with_value(describe)
            aria-describedby=hint_id.clone()
            tabindex="0"
            on:keydown=on_key
            on:blur=move |_| point.settle()
            on:pointermove=move |event| {
                if event.pointer_type() == "mouse" {
                    pointed.set(found(&event));
                }
            }
            on:pointerleave=move |_| pointed.set(None)
            on:click=move |event| {
                if !event.default_prevented() {
                    point.pin(found(&event));
                }
            }
        >
            <canvas node_ref=drawing aria-hidden="true"></canvas>
            {move || {
                let mark = shown.get()?;
                let hit = layout.with(|it| it.as_ref()?.hits.iter().find(|it| it.mark == mark).copied())?;
                let to = chart.with_value(|it| link(it, mark));
                Some((to.map(|to| link_over(hit.area, to)), outline(hit.shape)))
            }}
        </div>
        <Reading chart pinned=point.pinned pointed hint_id/>
    }
    .into_any()
}

/// Where a value leads.
fn link(chart: &Chart, mark: Mark) -> Option<String> {
    chart.value(mark)?.query.as_deref().map(route::pledges)
}

/// A link over the value that is pointed at or pinned. It is there for the pointer alone: the
/// keyboard has Enter, and whoever hears the page has the line below.
fn link_over(place: Rect, to: String) -> AnyView {
    let [left, top, width, height] = in_pixels(place);
    view! {
        <a class="chart-link" href=to tabindex="-1" aria-hidden="true" style:left=left style:top=top style:width=width style:height=height></a>
    }
    .into_any()
}

/// A line around the value that is read out.
fn outline(place: Rect) -> AnyView {
    const AROUND: i32 = 5;
    let [left, top, width, height] = in_pixels(place.grown(AROUND));
    view! { <span class="chart-point" style:left=left style:top=top style:width=width style:height=height></span> }
        .into_any()
}

fn in_pixels(place: Rect) -> [String; 4] {
    [place.x, place.y, place.width, place.height].map(|it| format!("{it}px"))
}

/// The line that reads a value out. What is pinned is also said to those who hear the page; what a
/// mouse passes over is not.
#[component]
fn Reading(
    chart: StoredValue<Chart>,
    pinned: Memo<Option<Mark>>,
    pointed: RwSignal<Option<Mark>>,
    hint_id: String,
) -> AnyView {
    let said = move |mark: Option<Mark>| {
        mark.map(|it| chart.with_value(|chart| reading(chart, it))).unwrap_or_default()
    };
    let is_idle = move || pinned.get().is_none() && pointed.get().is_none();
    view! {
        <div class="chart-reading">
            <p role="status" class:visually-hidden=move || pointed.get().is_some()>
                {move || said(pinned.get())}
                {move || {
                    let to = chart.with_value(|it| link(it, pinned.get()?))?;
                    Some(view! { " " <a href=to>"Show these pledges"</a> })
                }}
            </p>
            <p aria-hidden="true">{move || said(pointed.get())}</p>
            <p id=hint_id class="hint" class:visually-hidden=move || !is_idle()>
                "Tap or point to read a value. With a keyboard, use the arrow keys."
            </p>
        </div>
    }
    .into_any()
}
