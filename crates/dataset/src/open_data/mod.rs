//! The open data: the whole record as files that other people's programs read.
//!
//! What each column means is written once, beside the code that fills it. The files, their
//! description for machines, the README and the page of columns all come from there, so they
//! cannot disagree.

mod column; // a column: its name, its meaning and how it is filled
mod sheet; // a file of rows
mod sheets; // every file, and what its columns mean

mod csv; // rows as CSV
mod notes; // what a reader must know before using them
mod package; // the description for machines
mod page; // the columns for people, as a page
mod readme; // the same as a text beside the files
mod zip; // all of it in one file

use std::fs;
use std::io;
use std::path::Path;

use domain::dataset::Dataset;

use crate::write::to_json;

/// A file of the open data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenFile {
    /// Where it is, below the folder of the open data: `csv/pledges.csv`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file of rows, for whoever lists the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What it belongs to, such as `Pledges`.
    pub group: &'static str,
    /// Its name without ending: `pledge-wordings`.
    pub name: &'static str,
    /// What a row of it is.
    pub about: &'static str,
}

/// Every file of rows, in the order in which they are told of.
pub fn listed() -> Vec<Listed> {
    let of_group = |group: &sheets::Group| {
        let title = group.title;
        group.sheets.iter().map(move |sheet| {
            let about = sheet.about();
            Listed { group: title, name: about.name, about: about.row }
        })
    };
    sheets::GROUPS.iter().flat_map(of_group).collect()
}

/// All files of the open data. The same dataset gives the same bytes.
///
/// The page of columns borrows the style sheet at the address `style`, if there is one.
///
/// # Errors
/// None that a dataset can cause; the writers of CSV and zip files have them.
pub fn open_data(data: &Dataset, style: Option<&str>) -> io::Result<Vec<OpenFile>> {
    let file = |path: &str, bytes: Vec<u8>| OpenFile { path: path.to_owned(), bytes };
    let mut files = vec![file("plan.json", to_json(data)?.into_bytes())];
    for sheet in sheets::all() {
        files.push(file(&sheet.about().path(), csv::bytes(sheet, data)?));
    }
    files.push(file(package::NAME, package::text(data, &files)?.into_bytes()));
    files.push(file("README.md", readme::text(data).into_bytes()));
    let packed = file("plan-data.zip", zip::bytes(&files)?);
    files.push(packed);
    // Not in the zip: it needs the site around it, and the README says the same.
    let page = page::html(data, &files, style);
    files.push(file("columns.html", page.into_bytes()));
    Ok(files)
}

/// Writes the files into a folder, making the folders above them.
///
/// # Errors
/// If one cannot be written.
pub fn write_files(files: &[OpenFile], folder: &Path) -> io::Result<()> {
    for file in files {
        let path = folder.join(&file.path);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above)?;
        }
        fs::write(path, &file.bytes)?;
    }
    Ok(())
}
