//! The picture of a chart: drawn for the eye alone. What it shows stands in words before it, and
//! each value is read out in the line below it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use charts::Layout;
use domain::chart::{Chart, Key, Mark, address as in_address, walk};
use leptos::callback::Callable;
use maud::Markup;

use super::Address;
use crate::browser::clock::{self, Pause};
use crate::browser::look::{self, Look};
use crate::browser::{canvas, document, item};
use crate::markup::chart as markup;

/// Walking reaches the address after this pause, in milliseconds: browsers allow an address only
/// so many changes a minute.
const WALKING_PAUSE: u64 = 300;

/// How far around a value its line is.
const AROUND: i32 = 5;

/// A value that was walked to, until the address says so. It holds only for the address that it was
/// walked to at, so that Back wins over it.
struct Step {
    mark: Option<Mark>,
    at: String,
}

/// A picture in the page.
pub(super) struct Picture {
    pub(super) chart: Chart,
    pub(super) address: Address,
    pub(super) pause: Pause,
    layout: RefCell<Option<Layout>>,
    width: Cell<i32>,
    /// Whether someone sees any of it.
    pub(super) in_sight: Cell<bool>,
    /// The width that it gets once its turn comes.
    to_be: Cell<Option<i32>>,
    pointed: Cell<Option<Mark>>,
    step: RefCell<Option<Step>>,
    /// What stands over the picture and in the lines below it.
    written: RefCell<[String; 3]>,
}

impl Picture {
    pub(super) fn new(chart: Chart, address: Address) -> Picture {
        Picture {
            chart,
            address,
            pause: Pause::new(WALKING_PAUSE),
            layout: RefCell::default(),
            width: Cell::default(),
            in_sight: Cell::default(),
            to_be: Cell::default(),
            pointed: Cell::default(),
            step: RefCell::default(),
            written: RefCell::default(),
        }
    }

    /// The query of the address; none where the page is gone.
    pub(super) fn query(&self) -> Option<String> {
        self.address.now()
    }

    /// The value that is pinned, by hand or by the address.
    pub(super) fn pinned(&self) -> Option<Mark> {
        let query = self.query()?;
        match &*self.step.borrow() {
            Some(step) if step.at == query => step.mark,
            _ => in_address::pinned(&query, &self.chart),
        }
    }

    /// Another width, which was told: at once where someone sees it, else when its turn comes. Several
    /// in one frame would keep a phone from following.
    pub(super) fn resized(self: &Rc<Self>, width: i32) {
        if self.in_sight.get() {
            self.to_be.take();
            self.lay_out(width);
        } else if self.to_be.replace(Some(width)).is_none() {
            let it = Rc::clone(self);
            clock::one_a_frame(Box::new(move || {
                it.to_be.take().into_iter().for_each(|width| it.lay_out(width))
            }));
        }
    }

    /// Lays the picture out for the width that it has.
    pub(super) fn measure(&self) {
        if let Some(plot) = document::by_id(&markup::plot_id(&self.chart)) {
            self.lay_out(canvas::width(&plot));
        }
    }

    fn lay_out(&self, width: i32) {
        // Its height changes with each picture; only another width makes another one.
        if width != self.width.replace(width) && 0 < width {
            self.layout.replace(Some(charts::layout(&self.chart, width, &canvas::letters())));
            self.draw(look::now());
            self.show();
        }
    }

    pub(super) fn draw(&self, look: Look) {
        if let Some(layout) = &*self.layout.borrow() {
            canvas::draw(&markup::canvas_id(&self.chart), layout, look);
        }
    }

    /// The value at a place.
    pub(super) fn mark_at(&self, (x, y): (i32, i32)) -> Option<Mark> {
        self.layout.borrow().as_ref()?.mark_at(x, y)
    }

    /// Shows the value that the mouse is at, or none.
    pub(super) fn point(&self, mark: Option<Mark>) {
        if self.pointed.replace(mark) != mark {
            self.show();
        }
    }

    /// Pins a value, or none.
    pub(super) fn pin(&self, mark: Option<Mark>) {
        self.set_step(mark);
        self.settle();
    }

    /// Goes where a key leads.
    pub(super) fn walk(&self, key: Key) {
        self.set_step(walk(&self.chart, self.pinned(), key));
    }

    fn set_step(&self, mark: Option<Mark>) {
        if let Some(at) = self.query() {
            self.step.replace(Some(Step { mark, at }));
            self.show();
        }
    }

    /// Writes what was walked to into the address at once.
    pub(super) fn settle(&self) {
        self.pause.cancel();
        // A chart that is taken off the page loses the focus, and is gone by then.
        let Some(query) = self.query() else { return };
        let mark = match &*self.step.borrow() {
            Some(step) if step.at == query => step.mark,
            _ => return,
        };
        let new = in_address::with_point(&query, &self.chart, mark);
        if new != query.trim_start_matches('?') {
            self.address.change.run(new);
        }
    }

    /// Writes what is pinned and pointed at.
    pub(super) fn show(&self) {
        let (pinned, pointed) = (self.pinned(), self.pointed.get());
        let shown = pointed.or(pinned);
        let id = |part| markup::part_id(&self.chart, part);
        let layout = self.layout.borrow();
        let hit = layout.as_ref().and_then(|it| it.hits.iter().find(|it| Some(it.mark) == shown));
        let over = hit.map(|it| markup::over(&self.chart, it.mark));
        self.write(0, &id(markup::OVER), over.unwrap_or_default());
        if let Some(hit) = hit {
            canvas::place_over(&id(markup::LINK), hit.area);
            canvas::place_over(&id(markup::POINT), hit.shape.grown(AROUND));
        }
        self.write(1, &id(markup::SAID), markup::said(&self.chart, pinned));
        self.write(2, &id(markup::POINTED), markup::pointed(&self.chart, pointed));
        // What is pinned is said to those who hear the page; what a mouse passes over is not.
        document::set_class(&id(markup::SAID), "visually-hidden", pointed.is_some());
        document::set_class(&id(markup::HINT), "visually-hidden", shown.is_some());
    }

    /// Nothing is written twice: a link that is written anew cannot be pressed meanwhile, and a line
    /// would be said again.
    fn write(&self, at: usize, id: &str, html: Markup) {
        let mut written = self.written.borrow_mut();
        if written[at] != html.0 {
            item::write(id, &html);
            written[at] = html.0;
        }
    }
}
