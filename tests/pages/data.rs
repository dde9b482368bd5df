//! What can be taken away: the page names every file that the build writes, and says of them what
//! the files say of themselves.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use dataset::OpenFile;
use plan_explorer::route;

use crate::site::{page, plan};

/// The files that the build writes beside the pages.
pub fn files() -> &'static [OpenFile] {
    static FILES: OnceLock<Vec<OpenFile>> = OnceLock::new();
    FILES.get_or_init(|| dataset::open_data(plan().data(), None).expect("the record can be given away"))
}

#[test]
fn every_file_can_be_downloaded_from_the_page() {
    let page = page(route::DATA);
    let main = page.one("main", |it| it.name == "main");
    let mut linked: BTreeMap<String, usize> = BTreeMap::new();
    for link in page.inside(main).iter().filter(|it| it.name == "a") {
        let href = link.get("href").expect("links lead somewhere");
        if let Some(path) = href.strip_prefix("/data/") {
            *linked.entry(path.to_owned()).or_default() += 1;
            assert_eq!(link.get("rel"), Some("external"), "{href} is no page of the app");
            assert_eq!(link.get("download").is_some(), path != "columns.html", "{href}");
        }
    }
    let once: BTreeMap<String, usize> = files().iter().map(|it| (it.path.clone(), 1)).collect();
    assert_eq!(linked, once);
}

#[test]
fn the_tables_stand_in_their_groups() {
    let page = page(route::DATA);
    let list = page.of_class("downloads")[1];
    let mut shown = Vec::new();
    let mut group = String::new();
    for element in page.inside(list) {
        match element.name.as_str() {
            "h3" => group = element.words(),
            "a" => shown.push((group.clone(), element.words())),
            _ => {}
        }
    }
    let listed: Vec<(String, String)> =
        dataset::listed().iter().map(|it| (it.group.to_owned(), format!("{}.csv", it.name))).collect();
    assert_eq!(shown, listed);
}

#[test]
fn the_page_says_what_the_files_say() {
    let page = page(route::DATA);
    let main = page.one("main", |it| it.name == "main").words();
    let readme = files().iter().find(|it| it.path == "README.md").expect("there is one");
    let readme = std::str::from_utf8(&readme.bytes).expect("it is a text");
    for heading in ["Addresses", "Naming it as a source", "Whose it is"] {
        let said = readme.split(&format!("\n## {heading}\n\n")).nth(1).and_then(|it| it.split("\n\n").next());
        let said = said.expect(heading);
        assert!(main.contains(said), "{heading}: {said}");
    }
    assert!(main.contains(&format!("Published evidence up to {}.", plan().info().data_as_of)));
}
