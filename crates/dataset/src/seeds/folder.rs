//! The seeds folder. It remembers which files have been read, because a misspelt file name must
//! not make part of the record vanish in silence.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::json;
use crate::problem::{Problem, Problems};

pub(super) struct Folder {
    root: PathBuf,
    /// The files that nobody has asked for yet, as paths from the folder with `/`.
    unread: BTreeSet<String>,
    /// What was wrong with those that were read.
    pub(super) problems: Vec<Problem>,
}

impl Folder {
    pub(super) fn open(root: &Path) -> Result<Folder, Problems> {
        let mut unread = BTreeSet::new();
        walk(root, "", &mut unread).map_err(|error| {
            let expected = "a folder that can be read";
            Problems(vec![Problem::of_file(&root.display().to_string(), error.to_string(), expected)])
        })?;
        unread.retain(|file| !never_read(file));
        Ok(Folder { root: root.to_owned(), unread, problems: Vec::new() })
    }

    /// Reads a file that must be there; `None` if it is not or is wrong, which is then reported.
    pub(super) fn read<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        if !self.unread.remove(file) {
            self.problems.push(Problem::of_field(file, "", None, "this file"));
            return None;
        }
        let bytes = fs::read(self.root.join(file))
            .map_err(|error| Problem::of_file(file, error.to_string(), "a file that can be read"));
        match bytes.and_then(|bytes| json::read(file, &bytes)) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    /// The same for a file that need not be there.
    pub(super) fn read_if_there<T: DeserializeOwned + Default>(&mut self, file: &str) -> T {
        if self.unread.contains(file) { self.read(file).unwrap_or_default() } else { T::default() }
    }

    /// The names of the folders below this one that still have unread files, in order.
    pub(super) fn folders_in(&self, parent: &str) -> Vec<String> {
        let below = self.unread.iter().filter_map(|file| file.strip_prefix(parent)?.strip_prefix('/'));
        let names: BTreeSet<&str> = below.filter_map(|file| Some(file.split_once('/')?.0)).collect();
        names.into_iter().map(str::to_owned).collect()
    }

    /// The names of the unread files right in this folder, without their `.json`, in order.
    pub(super) fn files_in(&self, folder: &str) -> Vec<String> {
        let inside = self.unread.iter().filter_map(|file| file.strip_prefix(folder)?.strip_prefix('/'));
        let names = inside.filter_map(|file| file.strip_suffix(".json")).filter(|name| !name.contains('/'));
        names.map(str::to_owned).collect()
    }

    /// Gives up on the rest of a folder whose main file could not be read.
    pub(super) fn forget(&mut self, folder: &str) {
        self.unread.retain(|file| !file.starts_with(&format!("{folder}/")));
    }

    /// Reports what is left in a folder, which holds nothing but what is expected.
    pub(super) fn report_unread(&mut self, folder: &str, expected: &str) {
        let left: Vec<String> = self.unread.iter().filter(|it| it.starts_with(folder)).cloned().collect();
        for file in left {
            self.unread.remove(&file);
            self.problems.push(Problem::of_file(&file, "a file that is not read", expected));
        }
    }
}

/// Generated schemas, notes for editors, and files that keep an empty folder or are not for us.
fn never_read(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.starts_with('.')
        || file == "README.md"
        || (file.starts_with("schema/") && file.ends_with(".schema.json"))
}

fn walk(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.insert(path);
        }
    }
    Ok(())
}
