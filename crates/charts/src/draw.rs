//! From places to a picture, on any back end of plotters.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use domain::chart::Mark;

use crate::geometry::{Point, Rect};
use crate::hatch;
use crate::ink::Tint;
use crate::layout::{Layout, Shape};
use crate::palette::{Palette, Pattern, pattern};
use crate::strokes::{Lettering, Stroke};

/// Paints a layout. The pinned value gets a frame. The ground is left as it is.
///
/// # Errors
/// What the back end says.
pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    layout: &Layout,
    palette: &Palette,
    pinned: Option<Mark>,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    area.draw(&Picture { layout, palette, pinned, letters: 1.0 })
}

/// A whole picture as one element, so that the code for each shape is compiled once.
pub(crate) struct Picture<'a> {
    pub layout: &'a Layout,
    pub palette: &'a Palette,
    pub pinned: Option<Mark>,
    /// Back ends differ in what a size of letters means.
    pub letters: f64,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Picture<'a> {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 1];

    fn point_iter(self) -> Self::IntoIter {
        [(0, 0)]
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Picture<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut origin: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let mut brush = Brush { backend, origin: origin.next().unwrap_or((0, 0)), picture: self };
        for shape in &self.layout.shapes {
            brush.shape(shape)?;
        }
        let pinned = self.layout.hits.iter().find(|it| Some(it.mark) == self.pinned);
        pinned.map_or(Ok(()), |it| brush.frame(it.shape.grown(4), Tint::Ink, 2))
    }
}

struct Brush<'a, DB: DrawingBackend> {
    backend: &'a mut DB,
    origin: Point,
    picture: &'a Picture<'a>,
}

type Done<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl<DB: DrawingBackend> Brush<'_, DB> {
    fn shape(&mut self, shape: &Shape) -> Done<DB> {
        match shape {
            Shape::Bar { rect, tint } => self.bar(*rect, *tint),
            Shape::Frame { rect, tint, width } => self.frame(*rect, *tint, *width),
            Shape::Line { points, tint, width } => self.line(points, *tint, *width),
            Shape::Dot { centre, radius, tint, full } => self.dot(*centre, *radius, *tint, *full),
            Shape::Text { .. } => self.text(shape),
        }
    }

    fn bar(&mut self, rect: Rect, tint: Tint) -> Done<DB> {
        let pattern = match tint {
            Tint::Series(ink) => pattern(ink),
            _ => Pattern::Solid,
        };
        if pattern == Pattern::Solid {
            let (from, to) = (self.at((rect.x, rect.y)), self.at((rect.right(), rect.bottom())));
            let style = self.style(tint, 1);
            return self.backend.draw_rect(from, to, &style, true);
        }
        for stroke in hatch::strokes(rect, pattern) {
            self.line(&stroke, tint, 2)?;
        }
        self.frame(rect, tint, 2)
    }

    /// The edge of a rectangle, within it.
    fn frame(&mut self, rect: Rect, tint: Tint, width: i32) -> Done<DB> {
        let inner = rect.grown(-width / 2);
        let (left, right, top, bottom) = (inner.x, inner.right(), inner.y, inner.bottom());
        // Half a stroke more closes the last corner.
        let start = (left, top - width / 2);
        self.line(&[start, (left, bottom), (right, bottom), (right, top), (left, top)], tint, width)
    }

    fn line(&mut self, points: &[Point], tint: Tint, width: i32) -> Done<DB> {
        if points.is_empty() {
            return Ok(());
        }
        let style = self.style(tint, width);
        let placed: Vec<BackendCoord> = points.iter().map(|it| self.at(*it)).collect();
        self.backend.draw_path(placed, &style)
    }

    /// A hollow dot has the ground in it, so that it stands before lines.
    fn dot(&mut self, centre: Point, radius: i32, tint: Tint, full: bool) -> Done<DB> {
        let centre = self.at(centre);
        let ground = self.style(if full { tint } else { Tint::Paper }, 1);
        self.backend.draw_circle(centre, radius as u32, &ground, true)?;
        if full {
            return Ok(());
        }
        let style = self.style(tint, 3);
        self.backend.draw_circle(centre, radius as u32 - 1, &style, false)
    }

    fn text(&mut self, shape: &Shape) -> Done<DB> {
        let Shape::Text { at, text, set, align, tint } = shape else { return Ok(()) };
        let style = Lettering {
            size: f64::from(set.size) * self.picture.letters,
            bold: set.bold,
            align: *align,
            colour: self.picture.palette.colour(*tint),
        };
        let at = self.at(*at);
        self.backend.draw_text(text, &style, at)
    }

    fn at(&self, (x, y): Point) -> BackendCoord {
        (self.origin.0 + x, self.origin.1 + y)
    }

    fn style(&self, tint: Tint, width: i32) -> Stroke {
        Stroke { colour: self.picture.palette.colour(tint), width: width as u32 }
    }
}
