//! The committed schemas are those of the code.

use std::fs;
use std::path::{Path, PathBuf};

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/schema")
}

#[test]
fn the_committed_schemas_are_up_to_date() {
    let schemas = dataset::schemas().unwrap();
    for (name, text) in &schemas {
        let committed = fs::read_to_string(committed().join(name)).unwrap_or_default();
        assert!(committed == *text, "seeds/schema/{name} is out of date: run `dataset schema`");
    }
    let mut names: Vec<_> = fs::read_dir(committed()).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    let mut expected: Vec<_> = schemas.iter().map(|(name, _)| *name).collect();
    expected.sort_unstable();
    assert_eq!(names, expected, "seeds/schema holds nothing else");
}

#[test]
fn what_is_written_is_what_is_committed() {
    let folder = tempfile::tempdir().unwrap();
    dataset::write_schemas(&folder.path().join("schema")).unwrap();
    let written = fs::read_to_string(folder.path().join("schema/theme.schema.json")).unwrap();
    assert_eq!(written, fs::read_to_string(committed().join("theme.schema.json")).unwrap());
}
