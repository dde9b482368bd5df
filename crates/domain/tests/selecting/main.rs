//! From an address to a list of pledges: filters, facets, search, marks.

mod addresses;
mod choices;
mod figures;
mod fixture;
mod marks;
mod orders;
mod properties;
mod search;
