//! What is placed so far.

use domain::chart::Mark;

use super::{Align, Hit, Layout, Shape};
use crate::geometry::{Point, Rect};
use crate::ink::Tint;
use crate::letters::{TextWidths, Type};

/// A sheet that is filled from top to bottom.
pub(super) struct Sheet {
    pub(super) width: i32,
    /// Down to where it is filled.
    pub(super) y: i32,
    pub(super) letters: TextWidths,
    shapes: Vec<Shape>,
    hits: Vec<Hit>,
}

impl Sheet {
    pub(super) fn new(width: i32, letters: TextWidths) -> Sheet {
        Sheet { width, y: MARGIN, letters, shapes: Vec::new(), hits: Vec::new() }
    }

    pub(super) fn finished(self) -> Layout {
        Layout { width: self.width, height: self.y + MARGIN, hits: self.hits, shapes: self.shapes }
    }

    /// The left edge of what is drawn; the frame of a pinned value needs the room outside.
    pub(super) fn left(&self) -> i32 {
        MARGIN
    }

    /// The right edge of what is drawn.
    pub(super) fn right(&self) -> i32 {
        self.width - MARGIN
    }

    pub(super) fn body(&self) -> Type {
        self.letters.body()
    }

    pub(super) fn strong(&self) -> Type {
        self.letters.strong()
    }

    /// Between things that belong together.
    pub(super) fn gap(&self) -> i32 {
        self.letters.size * 3 / 8
    }

    /// How thick a bar is.
    pub(super) fn bar(&self) -> i32 {
        self.letters.size * 5 / 4
    }

    /// How large a dot is.
    pub(super) fn radius(&self) -> i32 {
        self.letters.size * 7 / 16
    }

    pub(super) fn add(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    pub(super) fn hit(&mut self, mark: Mark, area: Rect, shape: Rect) {
        self.hits.push(Hit { mark, area, shape, label: Rect { width: 0, ..area } });
    }

    /// Says where the number of a value stands, if the value has a place.
    pub(super) fn label(&mut self, mark: Mark, label: Rect) {
        if let Some(hit) = self.hits.iter_mut().find(|it| it.mark == mark) {
            hit.label = label;
        }
    }

    pub(super) fn line(&mut self, points: &[Point], tint: Tint, width: i32) {
        self.add(Shape::Line { points: points.to_vec(), tint, width });
    }

    /// One line of text whose upper edge is at `y`.
    pub(super) fn text(&mut self, (x, y): Point, text: &str, set: Type, align: Align, tint: Tint) {
        let at = (x, y + set.line_height() / 2);
        self.add(Shape::Text { at, text: text.to_owned(), set, align, tint });
    }

    /// Text in lines from `y` down; returns its height.
    pub(super) fn lines(&mut self, (x, y): Point, lines: &[String], set: Type, tint: Tint) -> i32 {
        for (n, line) in (0..).zip(lines) {
            self.text((x, y + n * set.line_height()), line, set, Align::Left, tint);
        }
        lines.len() as i32 * set.line_height()
    }

    /// Text from edge to edge, below what is there.
    pub(super) fn paragraph(&mut self, text: &str, set: Type, tint: Tint) {
        let (left, width) = (self.left(), self.right() - self.left());
        let lines = set.lines(text, width);
        self.y += self.lines((left, self.y), &lines, set, tint);
    }
}

/// Room for the frame of a pinned value at every edge.
const MARGIN: i32 = 6;
