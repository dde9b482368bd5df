use std::fs;
use std::io;
use std::path::Path;

use domain::dataset::Dataset;
use domain::dataset::survey::Surveys;
use domain::site::Site;

/// The dataset as compact JSON with a final newline. The same seeds give the same bytes.
///
/// # Errors
/// None that a dataset can cause; the writer of JSON has them.
pub fn to_json(data: &Dataset) -> serde_json::Result<String> {
    let mut text = serde_json::to_string(data)?;
    text.push('\n');
    Ok(text)
}

/// Writes the dataset to a file, making the folders above it.
///
/// # Errors
/// If the file cannot be written.
pub fn write(data: &Dataset, file: &Path) -> io::Result<()> {
    write_text(&to_json(data)?, file)
}

/// The surveys as compact JSON with a final newline.
///
/// # Errors
/// None that surveys can cause; the writer of JSON has them.
pub fn surveys_json(surveys: &Surveys) -> serde_json::Result<String> {
    let mut text = serde_json::to_string(surveys)?;
    text.push('\n');
    Ok(text)
}

/// Writes the surveys to a file, making the folders above it.
///
/// # Errors
/// If the file cannot be written.
pub fn write_surveys(surveys: &Surveys, file: &Path) -> io::Result<()> {
    write_text(&surveys_json(surveys)?, file)
}

/// The settings of the site as compact JSON with a final newline.
///
/// # Errors
/// None that settings can cause; the writer of JSON has them.
pub fn site_json(site: &Site) -> serde_json::Result<String> {
    let mut text = serde_json::to_string(site)?;
    text.push('\n');
    Ok(text)
}

/// Writes the settings of the site to a file, making the folders above it.
///
/// # Errors
/// If the file cannot be written.
pub fn write_site(site: &Site, file: &Path) -> io::Result<()> {
    write_text(&site_json(site)?, file)
}

fn write_text(text: &str, file: &Path) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, text)
}
