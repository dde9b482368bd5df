//! The files described for machines, as a Data Package: <https://datapackage.org>.

use std::io;

use domain::dataset::{Dataset, Source};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::column::{Heading, Kind};
use super::sheet::{Reference, Sheet};
use super::{OpenFile, notes, sheets};

/// The name that programs look for.
pub(super) const NAME: &str = "datapackage.json";

#[derive(Serialize)]
struct Package<'a> {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: &'a str,
    title: String,
    description: String,
    data_as_of: String,
    sources: Vec<Value>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Resource {
    name: &'static str,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    path: String,
    title: &'static str,
    description: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<Schema>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: [&'static str; 1],
    primary_key: &'static [&'static str],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<Value>,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    description: &'static str,
    #[serde(skip_serializing_if = "Map::is_empty")]
    constraints: Map<String, Value>,
}

/// The description of all these files.
pub(super) fn text(data: &Dataset, files: &[OpenFile]) -> io::Result<String> {
    let size = |path: &str| files.iter().find(|it| it.path == path).map(|it| it.bytes.len());
    let whole = Resource {
        name: "plan",
        kind: None,
        path: "plan.json".to_owned(),
        title: "The whole record",
        description: "All that the other files say, in one JSON file: the one that the site itself reads.",
        format: "json",
        mediatype: "application/json",
        encoding: "utf-8",
        bytes: size("plan.json"),
        schema: None,
    };
    let sheets = sheets::all().map(|sheet| resource(sheet, size(&sheet.about().path())));
    let package = Package {
        profile: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: data.plan.id.as_str(),
        title: notes::title(&data.plan),
        description: format!("{} {}", notes::MADE.join(" "), notes::RIGHTS),
        data_as_of: data.plan.data_as_of.into(),
        sources: data.sources.iter().map(source).collect(),
        resources: sheets.chain([whole]).collect(),
    };
    let mut text = serde_json::to_string_pretty(&package)?;
    text.push('\n');
    Ok(text)
}

fn source(source: &Source) -> Value {
    let mut about = json!({ "title": source.title, "publisher": source.publisher });
    if let Some(date) = source.published {
        about["published"] = String::from(date).into();
    }
    about
}

fn resource(sheet: &dyn Sheet, bytes: Option<usize>) -> Resource {
    let about = sheet.about();
    Resource {
        name: about.name,
        kind: Some("table"),
        path: about.path(),
        title: about.title,
        description: about.row,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes,
        schema: Some(Schema {
            fields: sheet.headings().iter().map(field).collect(),
            missing_values: [""],
            primary_key: about.key,
            foreign_keys: sheet.references().iter().map(foreign_key).collect(),
        }),
    }
}

fn field(heading: &Heading) -> Field {
    let mut constraints = Map::new();
    if heading.always {
        constraints.insert("required".to_owned(), true.into());
    }
    let (kind, more) = match heading.kind {
        Kind::Id => ("string", Some(("pattern", json!("[a-z0-9]+(-[a-z0-9]+)*")))),
        Kind::Text => ("string", None),
        Kind::Number => ("number", None),
        Kind::Whole => ("integer", Some(("minimum", json!(1)))),
        Kind::Truth => ("boolean", None),
        Kind::Date => ("string", Some(("pattern", json!("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")))),
        Kind::Month => ("yearmonth", None),
        Kind::Choice(words) => ("string", Some(("enum", json!(words)))),
    };
    constraints.extend(more.map(|(name, value)| (name.to_owned(), value)));
    Field { name: heading.name, kind, description: heading.about, constraints }
}

fn foreign_key(reference: &Reference) -> Value {
    json!({
        "fields": reference.columns,
        "reference": { "resource": reference.sheet, "fields": reference.to },
    })
}
