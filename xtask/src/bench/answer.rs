//! What the measuring script writes down: every number, not yet summed up.

use serde::Deserialize;

/// All that was measured.
#[derive(Debug, Deserialize)]
pub struct Answer {
    pub chromium: String,
    pub lists: Vec<List>,
    pub openings: Vec<Opening>,
    pub visits: Vec<Visit>,
    /// Milliseconds until the search answered, one for each round.
    pub answers: Vec<f64>,
    pub redraws: Vec<Redraw>,
    pub opened: Vec<Figures>,
    /// Milliseconds from the press on “Continue” to the next page painted.
    pub turned: Vec<f64>,
}

/// One round of acts on our list and on the peer's.
#[derive(Debug, Deserialize)]
pub struct List {
    /// How many pledges it has.
    pub size: usize,
    pub ours: Round,
    pub peer: Round,
}

/// One round of acts on one page.
#[derive(Debug, Deserialize)]
pub struct Round {
    pub typing: Act,
    pub hurried: Act,
    pub ticking: Act,
    pub wasm_bytes: f64,
    pub heap_bytes: f64,
}

/// The times of one kind of act.
#[derive(Debug, Deserialize)]
pub struct Act {
    /// Milliseconds from the key or click to the painted list.
    pub took: Vec<f64>,
    /// What was painted, and what it changed to later, for each frame that was not final.
    pub stale: Vec<String>,
}

/// How a very large plan opened, in milliseconds from the start of the visit.
#[derive(Debug, Deserialize)]
pub struct Opening {
    pub opened: f64,
    pub first_paint: f64,
    pub ready: f64,
    /// The longest task while the search was made ready, and the longest before.
    pub longest_block: f64,
    pub longest_block_before: f64,
}

/// A first and a second visit to a page, and a visit to the same content as a plain file.
#[derive(Debug, Deserialize)]
pub struct Visit {
    pub path: String,
    pub first: Opened,
    pub second: Opened,
    pub plain: Opened,
}

/// What opening a page came to.
#[derive(Debug, Deserialize)]
pub struct Opened {
    pub largest_paint: f64,
    pub shift: f64,
    pub blocking: f64,
    pub bytes: f64,
}

/// The page with all figures, in milliseconds from the press on “Figures”.
#[derive(Debug, Deserialize)]
pub struct Figures {
    /// To the first screenful painted, when the part of the app that it is in is fetched first.
    pub fetched: f64,
    /// The same once that is here.
    pub first: f64,
    /// And to all of them painted.
    pub all: f64,
}

/// The charts of a page, drawn again some times; each in milliseconds.
#[derive(Debug, Deserialize)]
pub struct Redraw {
    pub path: String,
    /// How many times slower the processor was.
    pub slower: u32,
    /// From another width of the page to the painted frame.
    pub width: Vec<f64>,
    /// The same on the page as a plain file, whose pictures nobody draws.
    pub plain: Vec<f64>,
    /// From other colours to the painted frame.
    pub colours: Vec<f64>,
    /// The part of that until all is drawn; the rest is the browser's work on the page.
    pub drawing: Vec<f64>,
}

impl Answer {
    /// Frames of our lists that changed after they were painted, each with the size of the list.
    pub fn stale(&self) -> impl Iterator<Item = (usize, &String)> {
        self.lists.iter().flat_map(|list| {
            let acts = [&list.ours.typing, &list.ours.ticking];
            acts.into_iter().flat_map(|act| &act.stale).map(|it| (list.size, it))
        })
    }
}
