//! Just enough HTML to look at the tags of a finished page. It reads what trunk and the app write, not the wild web.

use std::ops::Range;

/// An opening tag.
#[derive(Debug)]
pub struct Tag<'a> {
    pub name: &'a str,
    /// Names as written, values without their quotes. An attribute without a value has an empty one.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// For a script or style sheet written into the page: what stands inside.
    pub inside: Option<&'a str>,
    /// Where the element stands: the tag alone, or for a script or style sheet all of it.
    pub range: Range<usize>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    /// Whether the tag has this name.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// The opening tags of a page, in order. Comments, and what stands inside scripts and styles, are passed over.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        let rest = &html[start..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |it| start + it + 3);
        } else if rest[1..].starts_with(|it: char| it.is_ascii_alphabetic()) {
            let tag = tag_at(html, start);
            at = tag.range.end;
            tags.push(tag);
        } else {
            at = start + 1;
        }
    }
    tags
}

fn tag_at(html: &str, start: usize) -> Tag<'_> {
    let name_end = end_of(html, start + 1, |it| it.is_ascii_whitespace() || matches!(it, '/' | '>'));
    let name = &html[start + 1..name_end];
    let (attributes, mut end) = attributes_at(html, name_end);
    let mut inside = None;
    if name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style") {
        let close = format!("</{}", name.to_ascii_lowercase());
        let length = html[end..].to_ascii_lowercase().find(&close).unwrap_or(html.len() - end);
        inside = Some(&html[end..end + length]);
        end = end_of(html, end + length, |it| it == '>');
        end = (end + 1).min(html.len());
    }
    Tag { name, attributes, inside, range: start..end }
}

/// The attributes from here to the end of the tag, and where that end is.
fn attributes_at(html: &str, mut at: usize) -> (Vec<(&str, &str)>, usize) {
    let mut attributes = Vec::new();
    loop {
        at = end_of(html, at, |it| !it.is_ascii_whitespace() && it != '/');
        if at >= html.len() || html[at..].starts_with('>') {
            return (attributes, (at + 1).min(html.len()));
        }
        // A name is at least one character long, so that a stray `=` cannot hold the reader up.
        let name_end = end_of(html, at + char_length(html, at), |it| {
            it.is_ascii_whitespace() || matches!(it, '/' | '>' | '=')
        });
        let name = &html[at..name_end];
        let after = end_of(html, name_end, |it| !it.is_ascii_whitespace());
        if !html[after..].starts_with('=') {
            attributes.push((name, ""));
            at = name_end;
            continue;
        }
        let value = end_of(html, after + 1, |it| !it.is_ascii_whitespace());
        let (range, next) = match html[value..].chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let end = end_of(html, value + 1, |it| it == quote);
                (value + 1..end, (end + 1).min(html.len()))
            }
            _ => {
                let end = end_of(html, value, |it| it.is_ascii_whitespace() || it == '>');
                (value..end, end)
            }
        };
        attributes.push((name, &html[range]));
        at = next;
    }
}

fn end_of(html: &str, from: usize, stop: impl Fn(char) -> bool) -> usize {
    let from = from.min(html.len());
    html[from..].find(stop).map_or(html.len(), |it| from + it)
}

fn char_length(html: &str, at: usize) -> usize {
    html[at..].chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_a_page() {
        #[track_caller]
        fn check(html: &str, expected: &str) {
            let found: Vec<String> = tags(html)
                .iter()
                .map(|tag| {
                    let attributes = tag.attributes.iter().map(|(name, value)| format!(" {name}={value}"));
                    let inside = tag.inside.map(|it| format!(" [{it}]")).unwrap_or_default();
                    format!("{}{}{inside}", tag.name, attributes.collect::<String>())
                })
                .collect();
            assert_eq!(found.join("; "), expected, "{html}");
        }
        check("<!doctype html><p>1 < 2</p>", "p");
        check(r#"<a href="/x?a=1&b=2" hidden title='a > b'>"#, "a href=/x?a=1&b=2 hidden= title=a > b");
        check("<link href=/a.css rel=stylesheet><br/>", "link href=/a.css rel=stylesheet; br");
        check("<img src = \"x\" / >", "img src=x");
        check("<!-- <script>no</script> --><i>", "i");
        check("<script type=module>if (a<b) {}</script><b>", "script type=module [if (a<b) {}]; b");
        check("<SCRIPT src=/a.js></SCRIPT>", "SCRIPT src=/a.js []");
        check("<style>a { }</style >", "style [a { }]");
        check("<script>never closed", "script [never closed]");
        check("<p =", "p ==");
        check("<p title=\"never closed", "p title=never closed");
        check("<", "");
        check("", "");
    }

    #[test]
    fn a_script_stands_from_its_tag_to_its_end() {
        let html = "<p><script>x</script><p>";
        assert_eq!(&html[tags(html)[1].range.clone()], "<script>x</script>");
    }
}
