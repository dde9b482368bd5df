//! The council tax band that the address names.

use domain::council_tax::Band;
use domain::query;
use leptos::prelude::*;

use crate::components::chart::Address;

const BAND: &str = "band";

/// The band that the address names; Band D, by which the law reckons, if it names none.
pub fn use_band(address: Address) -> Memo<Band> {
    Memo::new(move |_| {
        let named = address.query.with(|it| query::value(it, BAND).and_then(Band::from_letter));
        named.unwrap_or(Band::D)
    })
}

/// Puts a band into the address.
pub fn set_band(address: Address, band: Band) {
    let value = if band == Band::D { String::new() } else { band.letter().to_ascii_lowercase() };
    address.change.run(address.query.with_untracked(|it| query::with(it, BAND, &value)));
}
