//! Values over time: a small picture for each series, for lines of different things that cross or
//! run close would hide each other's numbers.

use domain::chart::{Chart, Mark};

use super::labels::{Label, Sign, below};
use super::sheet::Sheet;
use super::{Scale, Shape};
use crate::geometry::{Point, Rect};
use crate::ink::Tint;

/// Lines that are this much larger than others make those look flat.
const ALIKE: f64 = 4.0;

pub(super) fn steps(sheet: &mut Sheet, chart: &Chart) {
    let xs = xs(sheet, chart);
    let most = |at: usize| {
        let values = chart.series[at].values.iter().filter_map(|it| it.known());
        values.fold(0.0_f64, |most, it| most.max(it.abs()))
    };
    let sizes: Vec<f64> = (0..chart.series.len()).map(most).filter(|it| *it > 0.0).collect();
    let largest = sizes.iter().copied().fold(0.0, f64::max);
    let alike = sizes.iter().all(|it| it * ALIKE >= largest);
    for at in 0..chart.series.len() {
        if at > 0 {
            sheet.y += sheet.letters.size;
        }
        panel(sheet, chart, at, &xs, alike);
    }
    if !alike {
        let body = sheet.body();
        sheet.y += sheet.gap() * 2;
        sheet.paragraph("Each line has a scale of its own, from 0.", body, Tint::Soft);
    }
}

/// Where the years lie: as far apart as they are, where they are known.
fn xs(sheet: &Sheet, chart: &Chart) -> Vec<i32> {
    let radius = sheet.radius();
    let (from, to) = (sheet.left() + radius + 2, sheet.right() - radius - 2);
    let years: Option<Vec<i32>> = chart.categories.iter().map(|it| it.year).collect();
    let places = years.unwrap_or_else(|| (0..chart.categories.len() as i32).collect());
    let (first, last) = (places.first().copied().unwrap_or(0), places.last().copied().unwrap_or(0));
    if last <= first {
        return vec![(from + to) / 2; places.len()];
    }
    // Dots never lie upon each other, however near their years are.
    let least = 3 * radius;
    let n_gaps = places.len() as i32 - 1;
    let free = f64::from((to - from - least * n_gaps).max(0));
    let part = |year: i32| f64::from(year - first) / f64::from(last - first);
    places.iter().zip(0..).map(|(year, n)| from + least * n + (part(*year) * free) as i32).collect()
}

fn panel(sheet: &mut Sheet, chart: &Chart, series: usize, xs: &[i32], alike: bool) {
    let (top, radius, strong) = (sheet.y, sheet.radius(), sheet.strong());
    let Some(it) = chart.series.get(series) else { return };
    sheet.paragraph(&it.name, strong, Tint::Ink);
    let high = sheet.y + sheet.gap() + radius;
    let low = high + sheet.letters.size * 4;
    let mut all =
        chart.marks().filter(|it| alike || it.series == series).filter_map(|it| chart.value(it)?.known());
    // Up is more, so the scale runs from below.
    let scale = Scale::of(&mut all, chart.whole, low, high);
    let zero = scale.at(0.0);
    sheet.line(&[(sheet.left(), zero), (sheet.right(), zero)], Tint::Edge, 1);

    let tint = Tint::Series(it.ink);
    let places: Vec<Option<Point>> =
        xs.iter().zip(&it.values).map(|(x, value)| value.known().map(|it| (*x, scale.at(it)))).collect();
    let points: Vec<(usize, Point)> =
        places.iter().enumerate().filter_map(|(at, it)| Some((at, (*it)?))).collect();
    let usual =
        chart.categories.windows(2).filter_map(|it| Some(it[1].year? - it[0].year?)).min().unwrap_or(1);
    for pair in points.windows(2) {
        let ((one, from), (other, to)) = (pair[0], pair[1]);
        let years = chart.categories[other].year.zip(chart.categories[one].year).map(|(to, from)| to - from);
        // Between years that are not next to each other nothing is published.
        let unknown = other > one + 1 || years.is_some_and(|it| it > usual);
        if unknown { dashes(sheet, from, to, tint) } else { sheet.line(&[from, to], tint, 3) }
    }
    let mut labels = Vec::new();
    for ((x, value), (place, category)) in xs.iter().zip(&it.values).zip(places.iter().zip(&chart.categories))
    {
        if let Some(centre) = *place {
            sheet.add(Shape::Dot { centre, radius: radius - 2, tint, full: true });
        }
        labels.push(Label {
            // The number lies in what is meant by the dot.
            mark: None,
            value: value.text(&chart.unit),
            name: category.label.clone(),
            thing: (x - radius, x + radius),
            sign: Sign::Dot(it.ink, true),
        });
    }
    sheet.y = low + radius;
    below(sheet, &labels, true);
    hits(sheet, series, xs, &places, (top, zero));
}

fn dashes(sheet: &mut Sheet, (x1, y1): Point, (x2, y2): Point, tint: Tint) {
    const DASH: i32 = 5;
    let length = (x2 - x1).max((y2 - y1).abs()).max(1);
    let at = |step: i32| (x1 + (x2 - x1) * step / length, y1 + (y2 - y1) * step / length);
    for step in (0..length).step_by(2 * DASH as usize) {
        sheet.line(&[at(step), at((step + DASH).min(length))], tint, 2);
    }
}

/// Each value is meant up to half way to the next.
fn hits(sheet: &mut Sheet, series: usize, xs: &[i32], places: &[Option<Point>], (top, zero): (i32, i32)) {
    let radius = sheet.radius();
    for (category, (&x, place)) in xs.iter().zip(places).enumerate() {
        let from = if category == 0 { 0 } else { (xs[category - 1] + x) / 2 };
        let to = xs.get(category + 1).map_or(sheet.width, |next| (x + next) / 2);
        let (x, y) = place.unwrap_or((x, zero));
        let shape = Rect { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
        let area = Rect { x: from, y: top, width: to - from, height: sheet.y - top };
        sheet.hit(Mark { series, category }, area, shape);
    }
}
