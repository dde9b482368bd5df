//! The rules of ARCHITECTURE.md, as tests: what may know what, and what may stand where.

mod area; // one office's plan is data, not code
mod dependencies; // what depends on what
mod naming; // which folder may name what
mod style; // style, and the page that everything starts from
mod tree; // where files stand, and how long they are

mod files; // reading them
mod words; // finding a word in them
