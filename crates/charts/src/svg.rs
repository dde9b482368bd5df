//! As SVG: a text that is a picture, for files, for pages made ahead and for tests.

use plotters::drawing::IntoDrawingArea;
use plotters_svg::SVGBackend;

use domain::chart::{Chart, describe, takeaway};

use crate::draw::Picture;
use crate::ink::Tint;
use crate::layout::{Layout, document, layout};
use crate::letters::TextWidths;
use crate::palette::{Palette, Scheme};

/// The back end writes letters smaller than it is told, by this.
const LETTERS: f64 = 1.24;

/// The picture alone, for a page that has its title, its sentence and its sources around it.
pub fn picture(chart: &Chart, width: i32, scheme: Scheme) -> String {
    written(chart, &layout(chart, width, &TextWidths::at(16)), &Palette::of(scheme))
}

/// The picture as a file of its own: with its title, its sentence, where the numbers are printed, the
/// day they reach to, and the address it comes from.
pub fn file(chart: &Chart, width: i32, scheme: Scheme, address: &str) -> String {
    written(chart, &document::document(chart, width, &TextWidths::at(16), address), &Palette::of(scheme))
}

fn written(chart: &Chart, layout: &Layout, palette: &Palette) -> String {
    let mut drawn = String::new();
    let size = (layout.width as u32, layout.height as u32);
    {
        let area = SVGBackend::with_string(&mut drawn, size).into_drawing_area();
        let picture = Picture { layout, palette, pinned: None, letters: LETTERS };
        let ground = palette.colour(Tint::Paper);
        let ground = plotters::style::RGBColor(ground.0, ground.1, ground.2);
        let done = area.fill(&ground).and_then(|()| area.draw(&picture)).and_then(|()| area.present());
        // Writing to a text cannot fail.
        debug_assert!(done.is_ok());
    }
    // What makes a picture speak stands where its first tag ends.
    let Some((tag, rest)) = drawn.split_once('>') else { return drawn };
    let (title, told) = (escaped(&chart.title), escaped(&[&takeaway(chart), " ", &describe(chart)].concat()));
    let id = escaped(&chart.id);
    let named = format!(" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n");
    let texts = format!("<title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{told}</desc>");
    [tag, &named, &texts, rest].concat()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
