//! From a chart to places: pure, for a width.
//!
//! Everything can be read without pointing at anything: each value stands in words beside its shape,
//! each series is named where it is drawn. Texts are wrapped and moved apart so that none covers
//! another, from 240 pixels on.

mod before_after; // two dots on a line
#[cfg(any(feature = "svg", feature = "canvas"))]
pub(crate) mod document; // a picture with its title and sources
mod labels; // texts beside each other that do not touch
mod message; // what is said where nothing can be drawn
mod rows; // bars, one below the other
mod share; // parts of one bar
mod sheet; // what is placed so far
mod single; // one number
mod stacked; // bars of parts
mod steps; // lines over time

use domain::chart::{Chart, Kind, Mark, State};

use crate::geometry::{Point, Rect};
use crate::ink::Tint;
use crate::letters::{TextWidths, Type};

use sheet::Sheet;

/// A chart that has been placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The width it was placed for, in CSS pixels.
    pub width: i32,
    /// The height that follows.
    pub height: i32,
    /// Where each value is.
    pub hits: Vec<Hit>,
    pub(crate) shapes: Vec<Shape>,
}

/// Where a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which value.
    pub mark: Mark,
    /// Where a tap or a pointer means it; nothing else's area or label overlaps it. Without any width
    /// for a value that is nothing, which keys still reach.
    pub area: Rect,
    /// What is drawn of it.
    pub shape: Rect,
    /// Its number, where that stands apart; it can be tapped as well. Without any width elsewhere.
    pub label: Rect,
}

impl Layout {
    /// The value that a tap or a pointer at this place means.
    pub fn mark_at(&self, x: i32, y: i32) -> Option<Mark> {
        let meant = |it: &&Hit| it.area.contains((x, y)) || it.label.contains((x, y));
        self.hits.iter().find(meant).map(|it| it.mark)
    }
}

/// A line of text that has been placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedText<'a> {
    /// What it says.
    pub text: &'a str,
    /// The room it may take; on most devices it takes less.
    pub room: Rect,
}

impl Layout {
    /// Every line of text, in the order in which it is painted.
    pub fn texts(&self) -> impl Iterator<Item = PlacedText<'_>> {
        self.shapes.iter().filter_map(|it| {
            let Shape::Text { at: (x, y), text, set, align, .. } = it else { return None };
            let (width, height) = (set.width(text), set.line_height());
            let left = match align {
                Align::Left => *x,
                Align::Centre => x - width / 2,
                Align::Right => x - width,
            };
            Some(PlacedText { text, room: Rect { x: left, y: y - height / 2, width, height } })
        })
    }

    /// Every bar and every part of one.
    pub fn bars(&self) -> impl Iterator<Item = Rect> {
        self.shapes.iter().filter_map(|it| match it {
            Shape::Bar { rect, tint: Tint::Series(_) } => Some(*rect),
            _ => None,
        })
    }
}

/// Something that is painted.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// A bar or a part of one, in the pattern of its series.
    Bar { rect: Rect, tint: Tint },
    /// An edge.
    Frame { rect: Rect, tint: Tint, width: i32 },
    /// A line through these points.
    Line { points: Vec<Point>, tint: Tint, width: i32 },
    /// A dot, full or hollow.
    Dot { centre: Point, radius: i32, tint: Tint, full: bool },
    /// A line of text; `at` is the middle of its height, and its left end, middle or right end.
    Text { at: Point, text: String, set: Type, align: Align, tint: Tint },
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
}

/// The narrowest picture; what is narrower is scrolled.
const NARROWEST: i32 = 200;

/// Places a chart for a width in CSS pixels.
pub fn layout(chart: &Chart, width: i32, letters: &TextWidths) -> Layout {
    let mut sheet = Sheet::new(width.max(NARROWEST), *letters);
    place(&mut sheet, chart);
    sheet.finished()
}

fn place(sheet: &mut Sheet, chart: &Chart) {
    match &chart.state {
        State::Contradicted(why) => message::contradicted(sheet, chart, why),
        State::NoData(why) => message::no_data(sheet, why),
        State::Drawn => drawn(sheet, chart),
    }
}

fn drawn(sheet: &mut Sheet, chart: &Chart) {
    let known = || chart.marks().filter_map(|it| chart.value(it)?.known());
    let has_negative = known().any(|it| it < 0.0);
    match chart.kind {
        _ if !chart.has_numbers() => message::no_data(sheet, "No number is published for this."),
        Kind::Bars if chart.series.len() == 1 && chart.categories.len() == 1 && chart.whole.is_none() => {
            single::single(sheet, chart);
        }
        Kind::Bars | Kind::Grouped => rows::rows(sheet, chart),
        // Parts below nothing cannot lie one after the other.
        Kind::Stacked | Kind::Share if has_negative => rows::rows(sheet, chart),
        Kind::Stacked => stacked::stacked(sheet, chart),
        Kind::Share => share::share(sheet, chart),
        Kind::BeforeAfter if chart.series.len() == 2 => before_after::before_after(sheet, chart),
        Kind::BeforeAfter => rows::rows(sheet, chart),
        Kind::Steps => steps::steps(sheet, chart),
    }
}

/// Where numbers lie between two edges.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    least: f64,
    span: f64,
    from: i32,
    to: i32,
}

impl Scale {
    /// A scale that holds zero and all these numbers, and reaches up to `whole` at least.
    pub(crate) fn of(
        numbers: &mut dyn Iterator<Item = f64>,
        whole: Option<f64>,
        from: i32,
        to: i32,
    ) -> Scale {
        let (mut least, mut most) = (0.0_f64, whole.filter(|it| it.is_finite()).unwrap_or(0.0).max(0.0));
        for number in numbers {
            least = least.min(number);
            most = most.max(number);
        }
        // Numbers so large that their distance is none at all are set against half of it.
        let span = if (most - least).is_finite() { most - least } else { f64::MAX };
        Scale { least, span: if span > 0.0 { span } else { 1.0 }, from, to }
    }

    /// Where the number lies.
    pub(crate) fn at(self, number: f64) -> i32 {
        let part = ((number - self.least) / self.span).clamp(0.0, 1.0);
        self.from + (part * f64::from(self.to - self.from) + 0.5).floor() as i32
    }
}
