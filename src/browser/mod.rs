//! The only web-sys. Everything here is called from effects and event handlers, so that pages
//! render natively without a browser.

pub mod address; // the address bar and the history
pub mod canvas; // where pictures are drawn
pub mod chance; // numbers that nobody can guess
pub mod clock; // timers and frames
pub mod crash; // what is shown when the app stops
pub mod document; // title, focus
pub mod download; // files that the page makes itself
pub mod exit; // leaving the site at once
pub mod form; // what is in the fields of forms
pub mod item; // items of a list, kept while they are out of it
pub mod listen; // listening for as long as someone cares
pub mod look; // how the visitor wants to see the page
pub mod mount; // where the app is put
pub mod near; // whether something is nearly in sight
pub mod promise; // the browser's promise to keep what is stored
pub mod request; // how long a request may take
pub mod share; // share sheet and clipboard
pub mod store; // what a person leaves on the device, in one place
pub mod tabs; // the other tabs of this site
