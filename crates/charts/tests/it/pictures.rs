//! Every example compared with the picture that is kept of it, on a phone and on a laptop.
//!
//! After a change that is meant: `KEEP_PICTURES=yes cargo test -p charts --features svg`, look at
//! `tests/it/pictures/`, and commit what changed.

use std::fs;
use std::path::Path;

use charts::{Scheme, svg};

use crate::examples;

const ADDRESS: &str = "https://plan.example.org/measures/example";

#[test]
fn pictures_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/pictures");
    let keep = std::env::var_os("KEEP_PICTURES").is_some();
    let mut expected = Vec::new();
    for (name, chart) in examples::all() {
        for (width, scheme) in [(320, Scheme::Light), (720, Scheme::Dark)] {
            let file = format!("{name}-{width}.svg");
            check(&folder.join(&file), &svg::file(&chart, width, scheme, ADDRESS), keep);
            expected.push(file);
        }
    }
    let found = fs::read_dir(&folder).expect("the folder of the pictures");
    let found = found.map(|it| it.expect("a file").file_name().to_string_lossy().into_owned());
    let left_over: Vec<String> = found.filter(|it| !expected.contains(it)).collect();
    assert_eq!(left_over, Vec::<String>::new(), "pictures of no example");
}

#[track_caller]
fn check(file: &Path, picture: &str, keep: bool) {
    if keep {
        fs::write(file, picture).expect("the picture is kept");
    }
    let kept = fs::read_to_string(file).unwrap_or_default();
    let differs = kept.lines().zip(picture.lines()).position(|(old, new)| old != new);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    assert!(
        kept == picture,
        "{name} is drawn in another way, from line {differs:?} on; see the top of this file"
    );
}

#[test]
fn pictures_speak() {
    for (name, chart) in examples::all() {
        let picture = svg::picture(&chart, 320, Scheme::Light);
        assert!(picture.starts_with("<svg "), "{name}");
        assert!(
            picture.contains("role=\"img\"") && picture.contains("<title id=\"example-title\">"),
            "{name}"
        );
        assert!(picture.contains("<desc id=\"example-desc\">"), "{name}");
        assert!(picture.ends_with("</svg>\n"), "{name}");
    }
}

#[test]
fn a_file_says_where_its_numbers_are_from() {
    for (name, chart) in examples::all() {
        let words: String = words_of(&svg::file(&chart, 320, Scheme::Light, ADDRESS));
        for text in [&chart.title, &chart.sources[0], &chart.as_of] {
            let text: String = text.split_whitespace().collect();
            assert!(words.contains(&text), "{name} does not say “{text}”: {words}");
        }
        assert!(words.contains(ADDRESS), "{name}");
    }
}

/// What stands in the picture, without spaces, for lines are broken where they must be.
fn words_of(svg: &str) -> String {
    let texts = svg.split("<text ").skip(1).filter_map(|it| it.split_once('>')?.1.split_once('<'));
    texts.map(|(text, _)| text.split_whitespace().collect::<String>()).collect()
}

#[test]
fn texts_are_escaped() {
    let mut chart = examples::all().remove(1).1;
    chart.title = "a < b & \"c\"".into();
    chart.id = "x\" onload=\"y".into();
    let svg = svg::file(&chart, 320, Scheme::Light, "https://example.org/?a=1&b=2");
    assert!(
        svg.contains("a &lt; b &amp; &quot;c&quot;")
            && !svg.contains("onload=\"")
            && svg.contains("a=1&amp;b=2")
    );
}
