//! A strict reader of our own HTML: it mends nothing, so what it reads is what browsers read too.

/// Elements that have no closing tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];
/// Elements that end a paragraph: a browser would not leave them inside one.
const BLOCKS: [&str; 17] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "form",
    "h1",
    "h2",
    "h3",
    "ol",
    "p",
    "section",
    "ul",
];
/// Elements that one acts on, and that hold no others of their kind.
const ACTIVE: [&str; 6] = ["a", "button", "input", "select", "label", "summary"];

/// An element as a reader meets it.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// All text inside, that of inner elements included.
    pub text: String,
    /// The elements around it, outermost first, by their places in the page.
    pub around: Vec<usize>,
}

impl Element {
    /// The value of an attribute; empty for one that has none.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Whether it has this class.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|it| it.split_whitespace().any(|it| it == class))
    }

    /// The text with its white space made even.
    pub fn words(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The elements in the order of their opening tags.
///
/// # Panics
/// If the HTML is not well formed, or nests what must not be nested.
pub fn read(html: &str) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let text = &rest[..rest.find('<').unwrap_or(rest.len())];
        let plain = plain(text);
        open.iter().for_each(|at| elements[*at].text.push_str(&plain));
        rest = &rest[text.len()..];
        if let Some(behind) = rest.strip_prefix("<!") {
            // Comments, among them those by which Leptos finds its place.
            let end = if behind.starts_with("--") { "-->" } else { ">" };
            rest = &rest[rest.find(end).expect("comments end") + end.len()..];
        } else if let Some(behind) = rest.strip_prefix("</") {
            let (name, behind) = behind.split_once('>').expect("tags end");
            let last = open.pop().map(|at| elements[at].name.as_str());
            assert_eq!(last, Some(name), "closed before {:?}", start_of(behind));
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix('<') {
            let (element, behind) = opening(behind, &open);
            check_nesting(&element, &elements);
            if !VOID.contains(&element.name.as_str()) {
                open.push(elements.len());
            }
            elements.push(element);
            rest = behind;
        }
    }
    assert!(open.is_empty(), "not closed: {}", elements[open[0]].name);
    elements
}

/// Reads a tag from behind its `<`.
fn opening<'a>(text: &'a str, open: &[usize]) -> (Element, &'a str) {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).expect("tags end");
    assert!(0 < end, "a `<` that starts no tag: {:?}", start_of(text));
    let name = text[..end].to_owned();
    let mut attributes: Vec<(String, String)> = Vec::new();
    let mut rest = text[end..].trim_start();
    while !rest.starts_with('>') {
        // Shapes may end as in XML.
        if let Some(behind) = rest.strip_prefix('/') {
            rest = behind;
            continue;
        }
        let end = rest.find(|c: char| c == '=' || c == '>' || c.is_whitespace()).expect("tags end");
        let name = &rest[..end];
        assert!(attributes.iter().all(|(it, _)| it != name), "`{name}` twice in <{}", start_of(text));
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let (inside, behind) = quoted.split_once('"').expect("values end");
            (value, rest) = (plain(inside), behind);
        } else {
            assert!(!rest.starts_with('='), "`{name}` has a value without quotes in <{}", start_of(text));
        }
        attributes.push((name.to_owned(), value));
        rest = rest.trim_start();
    }
    (Element { name, attributes, text: String::new(), around: open.to_vec() }, &rest[1..])
}

fn check_nesting(element: &Element, elements: &[Element]) {
    let name = element.name.as_str();
    let inside = |outer: &str| element.around.iter().any(|at| elements[*at].name == outer);
    assert!(!(inside("p") && BLOCKS.contains(&name)), "<{name}> in a paragraph");
    let active = ["a", "button"].into_iter().find(|outer| inside(outer) && ACTIVE.contains(&name));
    assert_eq!(active, None, "<{name}> in something one presses");
    if name == "li" {
        let parent = element.around.last().map(|at| elements[*at].name.as_str());
        assert!(matches!(parent, Some("ul" | "ol")), "<li> in {parent:?}");
    }
}

/// A text with its entities read.
fn plain(text: &str) -> String {
    let known = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'")];
    let text = known.iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign));
    let bare = text.replace("&amp;", "").contains('&');
    assert!(!bare, "an `&` that is not written as an entity: {:?}", start_of(&text));
    text.replace("&amp;", "&")
}

fn start_of(text: &str) -> String {
    text.chars().take(80).collect()
}

#[test]
fn elements_texts_and_values() {
    let read = read("<div id=\"a\"><!----><p class=\"x y\" hidden>1 &lt; 2<br> &amp;amp;</p><b>3</b></div>");
    let found: Vec<_> = read.iter().map(|it| (it.name.as_str(), it.words())).collect();
    let expected = [("div", "1 < 2 &amp;3"), ("p", "1 < 2 &amp;"), ("br", ""), ("b", "3")];
    assert_eq!(found, expected.map(|(name, text)| (name, text.to_owned())));
    assert_eq!(read[0].get("id"), Some("a"));
    assert_eq!(read[1].get("hidden"), Some(""));
    assert!(read[1].has_class("y") && !read[1].has_class("x y"));
    assert_eq!(read[2].around, [0, 1]);
}

#[test]
fn what_a_browser_would_mend() {
    #[track_caller]
    fn check_refused(html: &str) {
        assert!(std::panic::catch_unwind(|| read(html)).is_err(), "{html}");
    }
    check_refused("<p>");
    check_refused("<b><i></b></i>");
    check_refused("<p><ul></ul></p>");
    check_refused("<a><span><a></a></span></a>");
    check_refused("<p id=a></p>");
    check_refused("<p id=\"a\" id=\"b\"></p>");
    check_refused("<div><li></li></div>");
    check_refused("a < b");
    check_refused("a & b");
}
