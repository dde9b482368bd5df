//! A small good record in a folder of its own, to be spoilt one thing at a time.

use std::fs;
use std::path::{Path, PathBuf};

use dataset::{AuditReport, Problems};
use serde_json::Value;
use tempfile::TempDir;

pub const LIGHTS: &str = "themes/streets/lights.json";
pub const OFFICERS: &str = "themes/streets/officers.json";
pub const HOME: &str = "themes/home/pledges.json";
pub const FIGURES: &str = "measures/streets.json";
pub const TABLE: &str = "tables/lamp-money.json";

/// The small good record, committed beside the tests.
pub fn minimal() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/minimal")
}

/// A copy of the good record that a test may change.
pub struct Seeds {
    folder: TempDir,
}

impl Seeds {
    pub fn good() -> Seeds {
        let folder = TempDir::new().unwrap();
        copy(&minimal(), folder.path());
        Seeds { folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Changes or adds the value at a place such as `/pledges/0/summary`; `-` adds to a list.
    pub fn set(&self, file: &str, place: &str, value: Value) {
        let (parent, key) = place.rsplit_once('/').unwrap();
        self.change(file, |json| match json.pointer_mut(parent).unwrap() {
            Value::Object(object) => {
                object.insert(key.to_owned(), value);
            }
            Value::Array(list) if key == "-" => list.push(value),
            Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
            other => panic!("{place} is in {other}"),
        });
    }

    pub fn remove(&self, file: &str, place: &str) {
        let (parent, key) = place.rsplit_once('/').unwrap();
        self.change(file, |json| match json.pointer_mut(parent).unwrap() {
            Value::Object(object) => assert!(object.remove(key).is_some(), "{place} is not there"),
            Value::Array(list) => {
                list.remove(key.parse().unwrap());
            }
            other => panic!("{place} is in {other}"),
        });
    }

    pub fn write(&self, file: &str, text: &str) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn delete(&self, file: &str) {
        fs::remove_file(self.path().join(file)).unwrap();
    }

    /// What a build says of it; nothing if it is good.
    pub fn problems(&self) -> Vec<String> {
        said(dataset::build(self.path()))
    }

    fn change(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let path = self.path().join(file);
        let mut json = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        change(&mut json);
        fs::write(path, serde_json::to_string_pretty(&json).unwrap()).unwrap();
    }
}

/// The good documents with one line changed; the first line is 1.
pub fn documents(change: Option<(&str, usize, &str)>) -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/minimal-sources"), folder.path());
    if let Some((file, line, text)) = change {
        let path = folder.path().join(file);
        let old = fs::read_to_string(&path).unwrap();
        let mut lines: Vec<&str> = old.lines().collect();
        lines[line - 1] = text;
        fs::write(path, lines.join("\n") + "\n").unwrap();
    }
    folder
}

/// Changes one value of the good record and compares what the audit then says.
#[track_caller]
pub fn check_audit(file: &str, place: &str, value: Value, expected: &[&str]) {
    let seeds = Seeds::good();
    seeds.set(file, place, value);
    assert_eq!(said(audited(&seeds, &documents(None))), expected);
}

pub fn audited(seeds: &Seeds, documents: &TempDir) -> Result<AuditReport, Problems> {
    dataset::audit(seeds.path(), documents.path())
}

pub fn said<T>(result: Result<T, Problems>) -> Vec<String> {
    match result {
        Ok(_) => Vec::new(),
        Err(problems) => problems.0.iter().map(ToString::to_string).collect(),
    }
}

/// Changes one value of the good record and compares what a build then says.
#[track_caller]
pub fn check(file: &str, place: &str, value: Value, expected: &[&str]) {
    let seeds = Seeds::good();
    seeds.set(file, place, value);
    assert_eq!(seeds.problems(), expected);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
