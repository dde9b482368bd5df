//! How plotters is told what to paint with.
//!
//! It has styles of its own, which look fonts up and measure texts; nothing here needs that, and a
//! phone need not download it.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendStyle, BackendTextStyle, FontFamily, FontStyle, FontTransform};

use crate::layout::Align;
use crate::palette::Colour;

/// What browsers and programs have for interfaces.
const TYPEFACE: &str = "system-ui, sans-serif";

fn opaque(Colour(red, green, blue): Colour) -> BackendColor {
    BackendColor { alpha: 1.0, rgb: (red, green, blue) }
}

/// What lines and shapes are painted with.
pub(crate) struct Stroke {
    pub colour: Colour,
    pub width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        opaque(self.colour)
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// What texts are painted with.
pub(crate) struct Lettering {
    pub size: f64,
    pub bold: bool,
    pub align: Align,
    pub colour: Colour,
}

impl BackendTextStyle for Lettering {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        opaque(self.colour)
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn transform(&self) -> FontTransform {
        FontTransform::None
    }

    fn style(&self) -> FontStyle {
        if self.bold { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn anchor(&self) -> Pos {
        let across = match self.align {
            Align::Left => HPos::Left,
            Align::Centre => HPos::Center,
            Align::Right => HPos::Right,
        };
        Pos::new(across, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(TYPEFACE)
    }

    /// Only back ends without letters of their own ask for it, by way of `draw`.
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    /// For back ends without letters of their own: none is drawn.
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: (i32, i32),
        _: DrawFunc,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
