//! Where to report a crime or get help, how to reach the office, what this site is.

use domain::dataset::{HelpLine, Office};
use domain::plan::Plan;
use maud::{Markup, html};

use crate::route;

/// The foot of every page.
pub fn footer(plan: &Plan) -> Markup {
    let data = plan.data();
    let pages = [
        (route::SURVEYS, "Have your say"),
        (route::ABOUT, "How we read the documents"),
        (route::FIGURES_CHECK, "Figures that do not add up"),
        (route::HISTORY, "How we got here"),
        (route::WORKFORCE, "Officers and staff"),
        (route::DATA, "Download the data"),
    ];
    html! {
        div.wrap.foot-columns {
            section {
                h2 { "Report a crime or get help" }
                ul.help { @for line in &data.help.lines { li { (help_line(line)) } } }
            }
            section { h2 { "The office" } (office(&data.help.office)) }
            section {
                h2 { "This site" }
                p { "Published evidence up to " (data.plan.data_as_of) "." }
                p { "Every status is our reading of the published documents, not the office’s own." }
                ul.links {
                    @for (href, name) in pages { li { a href=(href) { (name) } } }
                    li { a href=(route::DATASET) rel="external" download { "Download the whole record (JSON)" } }
                }
            }
        }
    }
}

fn help_line(line: &HelpLine) -> Markup {
    html! {
        b {
            @match &line.href {
                Some(href) => a href=(href) rel="external" { (line.title) },
                None => (line.title),
            }
        }
        " "
        span { (line.text) }
    }
}

fn office(office: &Office) -> Markup {
    html! {
        address {
            (office.name)
            @for line in &office.address { br; (line) }
        }
        p {
            a href={ "tel:" (office.phone.replace(' ', "")) } { (office.phone) }
            br;
            a href={ "mailto:" (office.email) } { (office.email) }
        }
    }
}
