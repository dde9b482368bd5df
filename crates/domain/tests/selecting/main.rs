//! From an address to a list of pledges: filters, facets, search, marks.

mod fixture;
mod search;
