//! Where to report a crime or get help: the one part of a page that must never be wrong.

use super::breach::{Breaches, Item};
use super::tidy::own_text;
use crate::dataset::Dataset;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    let help = &data.help;
    if help.lines.is_empty() {
        found.add_missing(Item::Help, "lines", "at least one way to report a crime or get help");
    }
    for (n, line) in help.lines.iter().enumerate() {
        own_text(found, Item::Help, &format!("lines[{n}].title"), &line.title);
        own_text(found, Item::Help, &format!("lines[{n}].text"), &line.text);
        let known = ["tel:", "sms:", "mailto:", "https://"];
        if let Some(href) = &line.href
            && !known.iter().any(|start| href.starts_with(start))
        {
            let expected = "a link that starts with tel:, sms:, mailto: or https://";
            found.add(Item::Help, format!("lines[{n}].href"), href, expected);
        }
    }
    let office = [
        ("office.name", &help.office.name),
        ("office.phone", &help.office.phone),
        ("office.email", &help.office.email),
    ];
    for (field, text) in office {
        own_text(found, Item::Help, field, text);
    }
    for (n, line) in help.office.address.iter().enumerate() {
        own_text(found, Item::Help, &format!("office.address[{n}]"), line);
    }
    if !help.exit_to.starts_with("https://") {
        found.add(Item::Help, "exit_to", &help.exit_to, "an address that starts with https://");
    }
}
