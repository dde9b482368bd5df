//! The files as another program reads them, with nothing but their description to go by.

use std::collections::BTreeMap;

use domain::dataset::Dataset;
use serde_json::{Map, Value};

/// A row by the names of its columns; what is empty is null.
pub type Row = Map<String, Value>;

pub struct Files {
    /// By their paths.
    pub bytes: BTreeMap<String, Vec<u8>>,
    /// What the description says of each table.
    pub tables: Vec<Value>,
    rows: BTreeMap<String, Vec<Row>>,
}

impl Files {
    pub fn of(data: &Dataset) -> Files {
        let files = dataset::open_data(data, Some("/main.css")).unwrap();
        let bytes = files.into_iter().map(|it| (it.path, it.bytes)).collect();
        let mut files = Files { bytes, tables: Vec::new(), rows: BTreeMap::new() };
        let Value::Array(resources) = files.description()["resources"].take() else { panic!("no resources") };
        files.tables = resources.into_iter().filter(|it| it["type"] == "table").collect();
        files.rows = files.tables.iter().map(|it| (text(&it["name"]), files.read(it))).collect();
        files
    }

    #[track_caller]
    pub fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.bytes[path]).unwrap()
    }

    pub fn description(&self) -> Value {
        serde_json::from_str(self.text("datapackage.json")).unwrap()
    }

    /// The cells of a table as they are written, with the names of the columns in front.
    pub fn cells(&self, path: &str) -> Vec<Vec<String>> {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_reader(self.bytes[path].as_slice());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    /// The rows of a table, each cell read as the description says.
    fn read(&self, table: &Value) -> Vec<Row> {
        let fields = table["schema"]["fields"].as_array().unwrap();
        let cells = self.cells(table["path"].as_str().unwrap());
        let row = |cells: &Vec<String>| {
            let values = cells.iter().zip(fields);
            values.map(|(cell, field)| (text(&field["name"]), value(cell, &text(&field["type"])))).collect()
        };
        cells[1..].iter().map(row).collect()
    }

    #[track_caller]
    pub fn rows(&self, name: &str) -> &[Row] {
        &self.rows[name]
    }

    /// The rows that belong to something, without the columns that say so.
    pub fn rows_of(&self, name: &str, key: &[(&str, &Value)]) -> Vec<Row> {
        let belongs = |row: &&Row| key.iter().all(|(column, id)| row[*column] == **id);
        let mut rows: Vec<Row> = self.rows(name).iter().filter(belongs).cloned().collect();
        for row in &mut rows {
            for (column, _) in key {
                row.remove(*column);
            }
            row.remove("position");
        }
        rows
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn value(cell: &str, kind: &str) -> Value {
    match (cell, kind) {
        ("", _) => Value::Null,
        (_, "number") => cell.parse::<f64>().unwrap().into(),
        (_, "integer") => cell.parse::<u32>().unwrap().into(),
        (_, "boolean") => cell.parse::<bool>().unwrap().into(),
        (_, "string" | "yearmonth") => cell.into(),
        _ => panic!("columns of {kind} are not known here"),
    }
}
