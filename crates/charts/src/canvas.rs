//! In the browser: on the canvas of a page.

use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use domain::chart::Mark;

use crate::draw::draw;
use crate::layout::Layout;
use crate::palette::Palette;

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
    let density = if density.is_finite() { density.clamp(0.5, 4.0) } else { 1.0 };
    let pixels = |size: i32| (f64::from(size) * density + 0.5) as u32;
    // Setting the size clears the canvas and what was set before.
    canvas.set_width(pixels(layout.width));
    canvas.set_height(pixels(layout.height));
    let context =
        canvas.get_context("2d").ok().flatten().and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok());
    let Some(context) = context else { return false };
    if context.scale(density, density).is_err() {
        return false;
    }
    let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) else { return false };
    draw(&backend.into_drawing_area(), layout, palette, pinned).is_ok()
}
