//! In the browser: on the canvas of a page.

use plotters::drawing::IntoDrawingArea;
use plotters::style::RGBColor;
use plotters_canvas::CanvasBackend;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use domain::chart::{Chart, Mark};

use crate::draw::draw;
use crate::layout::{Layout, document};
use crate::letters::TextWidths;
use crate::palette::{Colour, Palette, Scheme};

/// Paints a layout on a canvas, which gets as many pixels as the screen has for it (`density` of
/// them to a CSS pixel). Its size on the page is for the style sheet: the layout's width and height
/// in CSS pixels. Whether it could be painted; if not, the table tells the same.
pub fn paint(
    canvas: &HtmlCanvasElement,
    layout: &Layout,
    palette: &Palette,
    pinned: Option<Mark>,
    density: f64,
) -> bool {
    let Some(backend) = backend(canvas, layout, density) else { return false };
    draw(&backend.into_drawing_area(), layout, palette, pinned).is_ok()
}

/// Paints the chart as a file of its own, by day: with its title, its sentence, where the numbers are
/// printed, the day they reach to, and the address it comes from. Whether it could be painted.
pub fn paint_file(
    canvas: &HtmlCanvasElement,
    chart: &Chart,
    width: i32,
    address: &str,
    density: f64,
) -> bool {
    let layout = document::document(chart, width, &TextWidths::at(16), address);
    let palette = Palette::of(Scheme::Light);
    let Some(backend) = backend(canvas, &layout, density) else { return false };
    let area = backend.into_drawing_area();
    let Colour(red, green, blue) = palette.paper;
    // The back end fills by its own pixels, of which there are more: the rest is off the canvas.
    area.fill(&RGBColor(red, green, blue)).is_ok() && draw(&area, &layout, &palette, None).is_ok()
}

/// A back end whose pixels are those of the page, on a canvas that has `density` times as many.
fn backend(canvas: &HtmlCanvasElement, layout: &Layout, density: f64) -> Option<CanvasBackend> {
    let density = if density.is_finite() { density.clamp(0.5, 4.0) } else { 1.0 };
    let pixels = |size: i32| (f64::from(size) * density + 0.5) as u32;
    // Setting the size clears the canvas and what was set before.
    canvas.set_width(pixels(layout.width));
    canvas.set_height(pixels(layout.height));
    let context =
        canvas.get_context("2d").ok().flatten().and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok());
    context?.scale(density, density).ok()?;
    CanvasBackend::with_canvas_object(canvas.clone())
}
