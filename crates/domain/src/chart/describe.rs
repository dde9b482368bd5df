//! The description of a chart for those who hear the page or read the file without its picture.

use super::words::{at, closed, kind_name, list};
use super::{Category, Chart, Kind, Mark, State};

/// More values than these are not told one by one; the table has them.
const MOST_TOLD: usize = 18;

/// What kind of chart it is, what lies along it, and each value; of many only the smallest and the largest.
pub fn describe(chart: &Chart) -> String {
    let mut sentences = vec![[kind_name(chart.kind), ": ", &chart.caption].concat()];
    match &chart.state {
        State::Contradicted(why) => {
            sentences[0] = chart.caption.clone();
            sentences.push(["Not drawn, because the published figures do not add up. ", why].concat());
        }
        State::NoData(why) => {
            sentences[0] = chart.caption.clone();
            sentences.push(["Nothing to draw. ", why].concat());
        }
        State::Drawn => sentences.extend(axes(chart)),
    }
    let n_values = chart.categories.len() * chart.series.len();
    if n_values <= MOST_TOLD {
        sentences.extend(chart.categories.iter().enumerate().map(|(at, it)| told(chart, at, it)));
    } else {
        sentences.push(extremes(chart));
    }
    sentences.extend(chart.readings.iter().map(|it| [&it.label, ": ", &it.text].concat()));
    let closed: Vec<String> = sentences.iter().filter(|it| !it.is_empty()).map(|it| closed(it)).collect();
    closed.join(" ")
}

/// What lies along the chart.
fn axes(chart: &Chart) -> Option<String> {
    let names: Vec<String> = chart.series.iter().map(|it| it.name.clone()).collect();
    let parts = list(&names);
    match chart.kind {
        Kind::Stacked => Some(["Each bar is made of ", &parts].concat()),
        Kind::Grouped => Some(["Side by side: ", &parts].concat()),
        Kind::BeforeAfter => names
            .first()
            .zip(names.last())
            .map(|(before, after)| ["An open dot stands for ", before, ", a full dot for ", after].concat()),
        Kind::Steps => {
            let ends = chart.categories.first().zip(chart.categories.last());
            let (first, last) = ends?;
            Some(["From left to right: ", &first.label, " to ", &last.label].concat())
        }
        Kind::Bars | Kind::Share => None,
    }
}

/// `Safer Roads: Delivered 3 pledges, In progress 5 pledges`
fn told(chart: &Chart, category: usize, name: &Category) -> String {
    let said = |series: usize| {
        let value = chart.value(Mark { series, category });
        value.map(|it| it.counted(&chart.unit)).unwrap_or_default()
    };
    let values: Vec<String> = if chart.series.len() == 1 {
        vec![said(0)]
    } else {
        let named = chart.series.iter().enumerate();
        named.map(|(at, it)| [&it.name, " ", &said(at)].concat()).collect()
    };
    [&name.label, ": ", &values.join(", ")].concat()
}

/// The smallest and the largest of all values.
fn extremes(chart: &Chart) -> String {
    let known = |mark: &Mark| chart.value(*mark).and_then(|it| it.known());
    let mut ends: Option<(Mark, Mark)> = None;
    for mark in chart.marks().filter(|it| known(it).is_some()) {
        let (least, most) = ends.unwrap_or((mark, mark));
        let least = if known(&mark) < known(&least) { mark } else { least };
        let most = if known(&mark) > known(&most) { mark } else { most };
        ends = Some((least, most));
    }
    let Some((least, most)) = ends else { return String::new() };
    let parts = [
        "The smallest is ",
        &placed(chart, least),
        ", the largest ",
        &placed(chart, most),
        ". The table has every number",
    ];
    parts.concat()
}

/// `£182 for Northumbria`, `23 people for Specials in 2022/23`
fn placed(chart: &Chart, mark: Mark) -> String {
    let value = chart.value(mark).map(|it| it.counted(&chart.unit)).unwrap_or_default();
    let series = chart.series.get(mark.series).map_or("", |it| &it.name);
    let category = chart.categories.get(mark.category).map_or("", |it| &it.label);
    match chart.kind {
        _ if chart.series.len() == 1 => [&value, " for ", category].concat(),
        Kind::Steps => [&value, " for ", series, " ", &at(category)].concat(),
        Kind::BeforeAfter => [&value, " for ", category, " ", &at(series)].concat(),
        _ => [&value, " for ", category, ", ", series].concat(),
    }
}
