//! Charts about money that no single table or figure gives.

use super::blank::{add_source, blank, category};
use super::table::table_chart;
use crate::chart::{Chart, Ink, Kind, Mark, Series, State, Unit, Value, written};
use crate::dataset::MoneyKind;
use crate::money::{ThemeMoney, by_theme};
use crate::plan::Plan;
use crate::precept::band_d;

/// The precept of a Band D home by area, as printed, beside that of this area, which is printed for
/// another year and so is worked out.
pub fn precept_by_area(plan: &Plan) -> Option<Chart> {
    let table = plan.table(plan.data().money.precept_table.as_ref()?.as_str())?;
    let mut chart = table_chart(plan, table)?;
    chart.id = "precept-by-area".to_owned();
    let own = band_d(plan).into_iter().find(|it| table.title.contains(&it.period));
    if let (Some(own), [series]) = (own, chart.series.as_mut_slice()) {
        let how = if own.is_printed { "" } else { " (worked out)" };
        chart.categories.insert(0, category(&[&plan.info().area, how].concat()));
        series.values.insert(0, Value::of(own.charge.pounds()));
        chart.highlight = Some(Mark { series: 0, category: 0 });
        if !own.is_printed {
            chart.notes.push(
                "Ours is not printed for this year. It is the next year’s, less the printed rise. The others are printed in whole pounds.".to_owned(),
            );
        }
    }
    Some(chart)
}

/// What the documents print as spent, set aside or secured for each theme, each sum once. What serves
/// several themes is left out, and said so.
pub fn money_by_theme(plan: &Plan) -> Option<Chart> {
    let groups = by_theme(plan.themes(), &plan.data().money.items);
    let (of_one, of_several): (Vec<_>, Vec<_>) = groups.iter().partition(|it| it.theme.is_some());
    if of_one.is_empty() {
        return None;
    }
    let mut chart = blank(plan, "money-by-theme", Kind::Stacked, Unit::Pounds);
    chart.caption = "Sums that the documents print, by theme".to_owned();
    chart.category_heading = "Theme".to_owned();
    chart.categories = of_one.iter().filter_map(|it| Some(category(&it.theme?.name))).collect();
    let kinds = [
        (MoneyKind::Spent, "Spent", Ink::Main),
        (MoneyKind::SetAside, "Set aside", Ink::Muted),
        (MoneyKind::Secured, "Secured", Ink::Nth(2)),
    ];
    for (kind, name, ink) in kinds {
        let totals: Vec<f64> = of_one.iter().map(|it| it.total(kind)).collect();
        if totals.iter().any(|it| 0.0 < *it) {
            let values = totals.into_iter().map(Value::of).collect();
            chart.series.push(Series { name: name.to_owned(), ink, values });
        }
    }
    let all = |it: &&ThemeMoney| kinds.iter().map(|(kind, ..)| it.total(*kind)).fold(0.0, |a, b| a + b);
    let most = of_one.iter().copied().reduce(|a, b| if all(&a) < all(&b) { b } else { a });
    if let Some((most, theme)) = most.and_then(|it| Some((it, it.theme?))) {
        chart.title =
            [&theme.name, " has the largest printed sums: ", &written(all(&most), &Unit::Pounds)].concat();
    }
    for group in &of_one {
        for sum in &group.sums {
            add_source(&mut chart, plan, &sum.item.source);
        }
    }
    chart.notes.push(
        "Only sums that the documents print for one theme. It is not all the money that a theme had."
            .to_owned(),
    );
    let apart: f64 = of_several.iter().map(all).fold(0.0, |a, b| a + b);
    if 0.0 < apart {
        chart.notes.push(
            ["Money that serves several themes is left out here: ", &written(apart, &Unit::Pounds), "."]
                .concat(),
        );
    }
    if chart.series.is_empty() {
        chart.state = State::NoData("The documents print no such sums".to_owned());
    }
    Some(chart)
}
