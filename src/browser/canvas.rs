//! Where pictures are drawn, and where on them someone points.

use charts::{Colour, Layout, Palette, Rect, Scheme, SystemColours, TextWidths};
use domain::chart::Chart;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, Event, HtmlCanvasElement, HtmlElement, MouseEvent, Node};

use super::look::{self, Look};

/// The width of a picture that is taken away, in pixels of a page.
const FILE_WIDTH: i32 = 800;
/// How many pixels of its file make one of those.
const FILE_DENSITY: f64 = 2.0;
/// Paper is finer than most screens.
const PAPER_DENSITY: f64 = 3.0;
/// The size of letters where the visitor has not asked for another.
const USUAL_LETTERS: i32 = 16;

/// How wide an element without edges is, in whole pixels of the page.
pub fn width(element: &Element) -> i32 {
    whole(element.get_bounding_client_rect().width())
}

/// Rounded down, so that a picture never sticks out.
#[expect(clippy::cast_possible_truncation, reason = "a page is smaller")]
pub(super) fn whole(length: f64) -> i32 {
    length as i32
}

/// The size of letters that the visitor has asked the browser for.
pub fn letters() -> TextWidths {
    let root = super::document::document().and_then(|it| it.document_element());
    let size = root.map_or(f64::NAN, |it| js_sys::parse_float(&computed(&it, "font-size")));
    #[expect(clippy::cast_possible_truncation, reason = "letters are smaller than that")]
    TextWidths::at(if size.is_nan() { USUAL_LETTERS } else { size as i32 })
}

/// Draws what was laid out on the canvas with this id, as finely as the screen can show it, in the colours of the visitor.
pub fn draw(id: &str, layout: &Layout, look: Look) {
    let canvas = super::document::by_id(id).and_then(|it| it.dyn_into::<HtmlCanvasElement>().ok());
    let Some(canvas) = &canvas else { return };
    let palette = match look {
        Look::Light => Palette::of(Scheme::Light),
        Look::Dark => Palette::of(Scheme::Dark),
        Look::Paper => Palette::of(Scheme::Print),
        Look::Forced => Palette::forced(system_colours(canvas)),
    };
    let style = HtmlElement::style(canvas);
    set_lengths(&style, &[("width", layout.width), ("height", layout.height)]);
    let density = if look == Look::Paper { PAPER_DENSITY } else { look::sharpness() };
    // Where nothing can be drawn, the table tells the same.
    let _ = charts::canvas::paint(canvas, layout, &palette, None, density);
}

/// Puts the element with this id over a place of the picture. Its markup cannot say where: no page
/// of the site may have styles in its markup.
pub fn place_over(id: &str, place: Rect) {
    let Some(element) = super::document::by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let Rect { x, y, width, height } = place;
    set_lengths(&element.style(), &[("left", x), ("top", y), ("width", width), ("height", height)]);
}

fn set_lengths(style: &CssStyleDeclaration, lengths: &[(&str, i32)]) {
    for (name, length) in lengths {
        let _ = style.set_property(name, &format!("{length}px"));
    }
}

/// The chart on a canvas of its own, with all that makes it understood away from its page.
pub fn to_take_away(chart: &Chart, address: &str) -> Option<HtmlCanvasElement> {
    let canvas = super::document::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    charts::canvas::paint_file(&canvas, chart, FILE_WIDTH, address, FILE_DENSITY).then_some(canvas)
}

/// The colours of a visitor who has set their own; the style sheet gives them to the canvas.
fn system_colours(canvas: &HtmlCanvasElement) -> SystemColours {
    let colour = |property| {
        let text = computed(canvas, property);
        let mut parts = text.split(|c: char| !c.is_ascii_digit()).filter_map(|it| it.parse().ok());
        let mut part = || parts.next().unwrap_or(0);
        Colour(part(), part(), part())
    };
    SystemColours {
        canvas: colour("background-color"),
        canvas_text: colour("color"),
        gray_text: colour("border-top-color"),
        link_text: colour("outline-color"),
    }
}

fn computed(element: &Element, property: &str) -> String {
    let style = web_sys::window().and_then(|it| it.get_computed_style(element).ok()?);
    style.and_then(|it| it.get_property_value(property).ok()).unwrap_or_default()
}

/// Where in the element a pointer is, in pixels of the page from its top left corner.
pub fn place_of(event: &Event, element: &Element) -> Option<(i32, i32)> {
    let event = event.dyn_ref::<MouseEvent>()?;
    let corner = element.get_bounding_client_rect();
    Some((event.client_x() - whole(corner.left()), event.client_y() - whole(corner.top())))
}

/// Whether an event happened inside the figure that the element is part of.
pub fn is_in_figure(event: &Event, element: &Element) -> bool {
    let figure = element.closest("figure").ok().flatten();
    let target = event.target().and_then(|it| it.dyn_into::<Node>().ok());
    figure.zip(target).is_some_and(|(figure, target)| figure.contains(Some(&target)))
}
