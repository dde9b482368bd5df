//! The app: everything that knows Leptos or the browser. Read in this order.

#![allow(
    missing_docs,
    reason = "a component is documented once, and its macro makes public items of its props"
)]

pub mod app; // the site map, and nothing else
pub mod route; // every address of the site

pub mod part; // what the browser fetches only when it is needed

pub mod pages; // one screen each
pub mod shell; // what surrounds every page

pub mod components; // what a visitor can act on; they fetch nothing
pub mod markup; // what never changes while it is shown, as HTML

pub mod state; // what outlives a page

pub mod api; // the only HTTP
pub mod browser; // the only web-sys
