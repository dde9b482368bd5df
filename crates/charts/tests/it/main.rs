//! Charts as pictures: what they look like, and what holds for all of them.

mod examples; // a chart of each kind and state
mod pictures; // compared with the ones kept in `pictures/`
