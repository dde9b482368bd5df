//! What a charge in council tax costs, band by band.

use super::blank::{add_source, blank, category};
use crate::chart::words::at;
use crate::chart::{Chart, Ink, Kind, Mark, Reading, Series, State, Unit, Value, written};
use crate::council_tax::{Band, Pence, household, year_before};
use crate::dataset::{Direction, Measure};
use crate::plan::Plan;

/// A bar for each band, from the measure of the charge for a home in Band D. Where the document
/// prints how much more it was than the year before, the charge of that year is worked out and
/// said to be so.
pub fn council_tax(plan: &Plan, measure: &Measure, own: Option<Band>) -> Chart {
    let mut chart = blank(plan, "council-tax", Kind::Bars, Unit::Pounds);
    chart.category_heading = "Band".to_owned();
    chart.caption = measure.label.clone();
    chart.title = measure.label.clone();
    add_source(&mut chart, plan, &measure.source);
    let point = measure.points.last();
    let charge = point.and_then(|it| Some((it, Pence::from_pounds(it.value?)?)));
    let Some((point, band_d)) = charge.filter(|_| measure.unit == "GBP") else {
        chart.state = State::NoData("No charge is published".to_owned());
        return chart;
    };
    chart.caption = ["What each band pays in a year, ", &point.period].concat();
    chart.categories = Band::ALL.map(|it| category(&["Band ", it.letter()].concat())).to_vec();
    let values = Band::ALL.map(|it| Value::of(household(band_d, it).per_year.pounds()));
    chart.series = vec![Series { name: point.period.clone(), ink: Ink::Main, values: values.to_vec() }];
    let shown = own.unwrap_or(Band::D);
    chart.highlight =
        Band::ALL.iter().position(|it| *it == shown).map(|category| Mark { series: 0, category });

    let pays = household(band_d, shown);
    let [year, week] = [pays.per_year, pays.per_week].map(|it| written(it.pounds(), &Unit::Pounds));
    let parts = [
        "A home in Band ",
        shown.letter(),
        " pays ",
        &year,
        " a year ",
        &at(&point.period),
        ", about ",
        &week,
        " a week",
    ];
    chart.title = parts.concat();
    if let Some(before) = before(measure, band_d) {
        let was = household(before, shown).per_year;
        chart.readings.push(Reading {
            label: ["The year before, Band ", shown.letter(), ", worked out from the printed rise"].concat(),
            text: written(was.pounds(), &Unit::Pounds),
        });
    }
    chart.notes.push("Bands are worked out from Band D by the ninths that the law sets.".to_owned());
    chart
}

/// The charge for Band D a year before, if the document prints a rise in pounds.
fn before(measure: &Measure, now: Pence) -> Option<Pence> {
    let stated = measure.stated.as_ref().filter(|it| it.direction == Some(Direction::Up))?;
    year_before(now, Pence::from_pounds(stated.change?)?)
}
