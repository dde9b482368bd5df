//! A text with what matched marked.

use std::ops::Range;

use maud::{Markup, html};

/// The text with `marks`, ranges of bytes in order and apart, marked.
pub fn marked(text: &str, marks: &[Range<usize>]) -> Markup {
    let mut done = 0;
    html! {
        @for mark in marks {
            (text[done..mark.start]) mark { (text[mark.clone()]) }
            @let () = done = mark.end;
        }
        (text[done..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, marks: &[(usize, usize)], expected: &str) {
        let marks: Vec<Range<usize>> = marks.iter().map(|&(start, end)| start..end).collect();
        assert_eq!(marked(text, &marks).into_string(), expected);
    }

    #[test]
    fn marks() {
        check("off-road bikes", &[], "off-road bikes");
        check("off-road bikes", &[(0, 8)], "<mark>off-road</mark> bikes");
        check("off-road bikes", &[(9, 14)], "off-road <mark>bikes</mark>");
        check("a b a", &[(0, 1), (4, 5)], "<mark>a</mark> b <mark>a</mark>");
        check("<b> & é", &[(4, 5)], "&lt;b&gt; <mark>&amp;</mark> é");
    }
}
