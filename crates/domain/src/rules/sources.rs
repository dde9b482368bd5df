//! The sources, and the lines of them that wordings cite.

use super::breach::{Breaches, Item};
use crate::dataset::{Dataset, Wording};

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    for (at, source) in data.sources.iter().enumerate() {
        let item = Item::Source(at);
        if data.sources[..at].iter().any(|it| it.file == source.file) {
            found.add(item, "file", &source.file, "a file that no other source has");
        }
        let mut last = 0;
        for (n, section) in source.sections.iter().enumerate() {
            if section.line <= last {
                let expected =
                    format!("a line after {last}, because sections stand in the order of their lines");
                found.add(item, format!("sections[{n}].line"), section.line, expected);
            }
            last = section.line;
        }
    }
    for (at, pledge) in data.pledges.iter().enumerate() {
        let item = Item::Pledge(at);
        if pledge.wordings.is_empty() {
            found.add_missing(item, "wordings", "the official wording with its source");
        }
        for (n, wording) in pledge.wordings.iter().enumerate() {
            if wording.line == 0 {
                let expected = "a line number; lines are counted from 1";
                found.add(item, format!("wordings[{n}].line"), 0, expected);
            }
            let same = |it: &Wording| it.source == wording.source && it.line == wording.line;
            if pledge.wordings[..n].iter().any(same) {
                let printed = format!("{} line {}", wording.source, wording.line);
                found.add(item, format!("wordings[{n}]"), printed, "each printed line once");
            }
        }
    }
}
