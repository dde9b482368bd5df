//! Bars, one below the other, each with its name above or beside it and its value at its end.

use domain::chart::{Chart, Ink, Kind, Mark};

use super::sheet::Sheet;
use super::{Align, Scale, Shape};
use crate::geometry::Rect;
use crate::ink::Tint;
use crate::letters::Type;

/// A bar before it has a place.
struct Bar<'a> {
    mark: Mark,
    name: &'a str,
    set: Type,
    text: String,
    number: Option<f64>,
    ink: Ink,
}

/// Where the parts of a row lie.
struct Columns {
    /// How wide names may be, and whether bars are beside them.
    name_width: i32,
    beside: bool,
    bars: (i32, i32),
    /// Whether the values have room at the ends of the bars.
    values_at_ends: bool,
}

/// The bars of a chart; those of several series stand together under the name of their category.
pub(super) fn rows(sheet: &mut Sheet, chart: &Chart) {
    let grouped = chart.series.len() > 1;
    let bars = bars(sheet, chart, grouped);
    let columns = columns(sheet, &bars);
    let mut numbers = bars.iter().filter_map(|it| it.number);
    let scale = Scale::of(&mut numbers, chart.whole, columns.bars.0, columns.bars.1);
    let n_series = chart.series.len().max(1);
    for (n, bar) in bars.iter().enumerate() {
        if grouped && n % n_series == 0 {
            if n > 0 {
                sheet.y += sheet.letters.size;
            }
            let name = chart.categories.get(bar.mark.category).map_or("", |it| &it.label);
            let strong = sheet.strong();
            sheet.paragraph(name, strong, Tint::Ink);
            sheet.y += sheet.gap();
        } else if n > 0 {
            sheet.y += sheet.gap() * 2;
        }
        row(sheet, chart, bar, &columns, scale);
    }
}

fn bars<'a>(sheet: &Sheet, chart: &'a Chart, grouped: bool) -> Vec<Bar<'a>> {
    let mut bars = Vec::new();
    for mark in chart.marks() {
        let (Some(value), Some(series), Some(category)) =
            (chart.value(mark), chart.series.get(mark.series), chart.categories.get(mark.category))
        else {
            continue;
        };
        let is_own = chart.highlight.is_some_and(|it| it.category == mark.category);
        // One bar of many is painted, where the finding is about it.
        let stands_back = chart.kind == Kind::Bars && chart.highlight.is_some() && !is_own;
        bars.push(Bar {
            mark,
            name: if grouped { &series.name } else { &category.label },
            set: if is_own && !grouped { sheet.strong() } else { sheet.body() },
            text: value.text(&chart.unit),
            number: value.known(),
            ink: if stands_back { Ink::Muted } else { series.ink },
        });
    }
    bars
}

fn columns(sheet: &Sheet, bars: &[Bar]) -> Columns {
    let (left, right, gap) = (sheet.left(), sheet.right(), sheet.gap());
    let widest =
        |texts: &mut dyn Iterator<Item = &Bar>, of: &dyn Fn(&Bar) -> i32| texts.map(of).max().unwrap_or(0);
    let strong = sheet.strong();
    let beside = sheet.width >= 30 * sheet.letters.size;
    let names = widest(&mut bars.iter(), &|it| it.set.width(it.name));
    let name_width = if beside { names.min((right - left) * 2 / 5) } else { right - left };
    let start = if beside { left + name_width + gap * 2 } else { left };
    // Values stand at the outer end of their bars.
    let value_width = |it: &Bar| strong.width(&it.text) + gap;
    let negative = |it: &&Bar| it.number.is_some_and(|it| it < 0.0);
    let before = widest(&mut bars.iter().filter(negative), &value_width);
    let behind = widest(&mut bars.iter().filter(|it| !negative(it)), &value_width);
    let values_at_ends = right - start - before - behind >= 5 * sheet.letters.size;
    let inner = if values_at_ends { (start + before, right - behind) } else { (start, right) };
    Columns { name_width, beside, bars: inner, values_at_ends }
}

fn row(sheet: &mut Sheet, chart: &Chart, bar: &Bar, columns: &Columns, scale: Scale) {
    let (left, right, top) = (sheet.left(), sheet.right(), sheet.y);
    let (height, gap, strong) = (sheet.bar(), sheet.gap(), sheet.strong());
    let names = bar.set.lines(bar.name, columns.name_width);
    let name_height = names.len() as i32 * bar.set.line_height();
    // Beside the bar the first line of the name is level with it.
    let name_y = if columns.beside { top + (height - bar.set.line_height()) / 2 } else { top };
    sheet.lines((left, name_y), &names, bar.set, Tint::Ink);
    let y = if columns.beside || names.is_empty() { top } else { top + name_height + gap / 2 };

    let zero = scale.at(0.0);
    let end = bar.number.map_or(zero, |it| scale.at(it));
    let (from, to) = apart_from_nothing(zero, end, bar.number);
    let shape = Rect { x: from, y, width: to - from, height };
    if chart.whole.is_some() {
        let whole = Rect { x: columns.bars.0, width: columns.bars.1 - columns.bars.0, ..shape };
        sheet.add(Shape::Frame { rect: whole, tint: Tint::Edge, width: 1 });
    }
    sheet.add(Shape::Bar { rect: shape, tint: Tint::Series(bar.ink) });
    sheet.line(&[(zero, y - 2), (zero, y + height + 2)], Tint::Ink, 1);

    let text_y = y + (height - strong.line_height()) / 2;
    let mut bottom = y + height;
    let tint = if bar.number.is_some() { Tint::Ink } else { Tint::Soft };
    if columns.values_at_ends {
        let negative = bar.number.is_some_and(|it| it < 0.0);
        let at = if chart.whole.is_some() { columns.bars.1 } else { to };
        let (x, align) = if negative { (from - gap, Align::Right) } else { (at + gap, Align::Left) };
        sheet.text((x, text_y), &bar.text, strong, align, tint);
    } else {
        let lines = strong.lines(&bar.text, right - columns.bars.0);
        bottom += gap / 2;
        bottom += sheet.lines((columns.bars.0, bottom), &lines, strong, tint);
    }
    if columns.beside {
        bottom = bottom.max(name_y + name_height);
    }
    let area = Rect { x: 0, y: top, width: sheet.width, height: bottom - top };
    sheet.hit(bar.mark, area, shape);
    sheet.y = bottom;
}

/// From where to where a bar reaches: what is more than nothing can be seen.
fn apart_from_nothing(zero: i32, end: i32, number: Option<f64>) -> (i32, i32) {
    let end = match number {
        Some(number) if number > 0.0 => end.max(zero + 2),
        Some(number) if number < 0.0 => end.min(zero - 2),
        _ => zero,
    };
    (zero.min(end), zero.max(end))
}
