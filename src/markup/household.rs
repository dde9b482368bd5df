//! What a household pays to the police.

use domain::chart::{Unit, written};
use domain::council_tax::{Band, Pence, household};
use domain::plan::Plan;
use domain::precept::{BandD, band_d};
use maud::{Markup, html};

use super::citation::cited_at;

/// What a home in this band pays, each year that is known.
pub fn answer(plan: &Plan, band: Band) -> Markup {
    let years = band_d(plan);
    html! {
        @if let Some(newest) = years.first() {
            @let now = household(newest.charge, band);
            p.household-answer {
                "A Band " (band.letter()) " home pays "
                b { (pounds(now.per_year)) }
                " a year to the police in " (newest.period) ", about " b { (pounds(now.per_week)) } " a week."
            }
            @for year in years.iter().skip(1) { (before(newest, year, band)) }
        } @else {
            p { "The documents do not print what a household pays to the police." }
        }
    }
}

/// The year before, and what is known only by working it out.
fn before(newest: &BandD, year: &BandD, band: Band) -> Markup {
    let (now, then) = (household(newest.charge, band), household(year.charge, band));
    html! {
        p {
            "In " (year.period) " it was " b { (pounds(then.per_year)) } " a year, about " (pounds(then.per_week)) " a week"
            @if then.per_year < now.per_year { ": " (pounds(apart(now.per_year, then.per_year))) " less" }
            @if now.per_year < then.per_year { ": " (pounds(apart(now.per_year, then.per_year))) " more" }
            "."
        }
        @if !year.is_printed {
            p.chart-note {
                "The documents do not print Band D for " (year.period) ". We worked it out: " (pounds(newest.charge)) " for "
                (newest.period) ", less the printed rise of " (pounds(apart(newest.charge, year.charge))) ", is " (pounds(year.charge)) "."
            }
        }
    }
}

/// What this is, what it is not, and how it is worked out.
pub fn small_print(plan: &Plan) -> Markup {
    let measure = plan.data().money.precept_measure.as_ref().and_then(|id| plan.measure(id.as_str()));
    html! {
        p.chart-note {
            "This is the police part of council tax alone, not the whole bill. "
            "The documents say nothing of discounts, so none is taken off."
        }
        details {
            summary { "How the bands are worked out" }
            p {
                "By law, each band pays a fixed number of ninths of Band D: "
                @for (at, band) in Band::ALL.into_iter().enumerate() {
                    @if 0 < at { ", " }
                    (band.letter()) " " (band.ninths())
                }
                ". It is in section 5 of the Local Government Finance Act 1992. We round to the nearest penny."
            }
        }
        @if let Some(measure) = measure {
            p.chart-source { "Source for Band D: " (cited_at(plan, &measure.source)) }
        }
    }
}

fn apart(one: Pence, other: Pence) -> Pence {
    Pence(one.0.abs_diff(other.0))
}

fn pounds(sum: Pence) -> String {
    written(sum.pounds(), &Unit::Pounds)
}
