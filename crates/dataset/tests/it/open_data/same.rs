//! Nothing is lost or changed on the way: what the tables hold is put together again, and is what
//! the dataset holds.

use domain::dataset::{
    Dataset, Event, Evidence, Finding, Inspection, Measure, MoneyItem, Pledge, PreviousPlan, Source,
    StatusDefinition, Table, Term, Theme, Threat,
};
use domain::figure;
use domain::slug::Slug;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::fixture::{full, real};
use super::reading::{Files, Row};

#[test]
fn the_tables_hold_what_the_dataset_holds() {
    for data in [full(), real()] {
        let files = Files::of(&data);
        assert_eq!(sources(&files), data.sources);
        assert_eq!(themes(&files), data.themes);
        assert_eq!(plain::<StatusDefinition>(&files, "statuses"), data.statuses);
        assert_eq!(pledges(&files), data.pledges.iter().map(in_order).collect::<Vec<_>>());
        assert_eq!(evidence(&files), in_the_order_of_the_plan(&data, &data.evidence, |it| &mut it.pledges));
        assert_eq!(measures(&files), in_the_order_of_the_plan(&data, &data.measures, |it| &mut it.pledges));
        assert_eq!(tables(&files), data.tables.iter().map(without_empty).collect::<Vec<_>>());
        assert_eq!(findings(&files), data.findings);
        assert_eq!(money(&files), data.money.items);
        assert_eq!(previous_plans(&files), data.previous_plans);
        assert_eq!(events(&files), data.events);
        assert_eq!(plain::<Inspection>(&files, "inspections"), data.inspections);
        assert_eq!(plain::<Threat>(&files, "threats"), data.threats);
        assert_eq!(glossary(&files), data.glossary);
    }
}

#[test]
fn the_whole_record_is_as_the_site_reads_it() {
    let data = full();
    let read: Dataset = serde_json::from_str(Files::of(&data).text("plan.json")).unwrap();
    assert_eq!(read, data);
}

#[test]
fn cells_of_tables_are_read_as_numbers() {
    let files = Files::of(&full());
    let values: Vec<&Value> = files.rows("table-cells").iter().map(|it| &it["value"]).collect();
    let (none, n) = (Value::Null, |it: f64| Value::from(it));
    assert_eq!(values, [&none, &n(1200.0), &n(3.0), &none, &none, &n(-0.5), &none, &n(1201.0), &n(2.5)]);
    for row in Files::of(&real()).rows("table-cells").iter().filter(|it| it["value"].is_number()) {
        let printed = row["printed"].as_str().unwrap();
        let read = figure::read(printed).unwrap();
        let factor = if row["unit"] == "GBP million" && read >= 1e6 { 1e6 } else { 1.0 };
        assert_eq!(row["value"].as_f64().unwrap().abs() * factor, read, "{printed}");
    }
}

fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|problem| panic!("{problem}: {value}"))
}

/// Puts the columns that cite a document together, as the dataset has them.
fn cited(mut row: Row, name: &str) -> Row {
    let (id, line) = (row.remove("source").unwrap(), row.remove("line").unwrap());
    row.remove("section");
    row.remove("page");
    let citation = if id.is_null() { Value::Null } else { json!({ "id": id, "line": line }) };
    row.insert(name.to_owned(), citation);
    row
}

fn all_cited(rows: Vec<Row>) -> Value {
    rows.into_iter().map(|it| Value::Object(cited(it, "source"))).collect()
}

fn column(rows: Vec<Row>, name: &str) -> Value {
    rows.into_iter().map(|mut it| it.remove(name).unwrap()).collect()
}

fn take(row: &mut Row, name: &str) -> Value {
    row.remove(name).unwrap_or_else(|| panic!("no column {name}"))
}

fn set(row: &mut Row, name: &str, value: Value) {
    row.insert(name.to_owned(), value);
}

/// Rows that are all that there is to a thing.
fn plain<T: DeserializeOwned>(files: &Files, name: &str) -> Vec<T> {
    let whole = |mut row: Row| {
        row.remove("position");
        read(Value::Object(if row.contains_key("source") { cited(row, "source") } else { row }))
    };
    files.rows(name).iter().cloned().map(whole).collect()
}

/// Each row of a table, after `complete` has put what belongs to it from other tables.
fn whole<T: DeserializeOwned>(files: &Files, name: &str, complete: impl Fn(&Value, &mut Row)) -> Vec<T> {
    let put = |mut row: Row| {
        let id = row.get("id").cloned().unwrap_or_default();
        complete(&id, &mut row);
        read(Value::Object(row))
    };
    files.rows(name).iter().cloned().map(put).collect()
}

fn sources(files: &Files) -> Vec<Source> {
    whole(files, "sources", |id, row| {
        let mut sections = files.rows_of("source-sections", &[("source", id)]);
        for section in &mut sections {
            let line = take(section, "first_line");
            set(section, "line", line);
        }
        set(row, "sections", json!(sections));
    })
}

fn themes(files: &Files) -> Vec<Theme> {
    whole(files, "themes", |id, row| {
        set(row, "subthemes", json!(files.rows_of("subthemes", &[("theme", id)])));
    })
}

fn pledges(files: &Files) -> Vec<Pledge> {
    whole(files, "pledges", |id, row| {
        let order = take(row, "position");
        set(row, "order", order);
        let of = |name: &str| files.rows_of(name, &[("pledge", id)]);
        let wording = |mut it: Row| {
            let text = take(&mut it, "wording");
            json!({ "source": it["source"], "line": it["line"], "text": text })
        };
        set(row, "wordings", of("pledge-wordings").into_iter().map(wording).collect());
        let mut rests = of("pledge-evidence");
        rests.retain(|it| it["status_rests_on_it"] == true);
        set(row, "status_evidence", column(rests, "evidence"));
        set(row, "evidence", column(of("pledge-evidence"), "evidence"));
        set(row, "measures", column(of("pledge-measures"), "measure"));
        set(row, "places", column(of("pledge-places"), "place"));
    })
}

/// The evidence that a status rests on has no order of its own; here it has that of the evidence.
fn in_order(pledge: &Pledge) -> Pledge {
    let mut pledge = pledge.clone();
    let at = |id: &_| pledge.evidence.iter().position(|it| it == id);
    pledge.status_evidence.sort_by_key(at);
    pledge
}

fn evidence(files: &Files) -> Vec<Evidence> {
    whole(files, "evidence", |id, row| {
        take(row, "first_month");
        take(row, "last_month");
        let of = |name: &str| files.rows_of(name, &[("evidence", id)]);
        set(row, "pledges", column(of("pledge-evidence"), "pledge"));
        set(row, "figures", json!(of("evidence-figures")));
        set(row, "places", column(of("evidence-places"), "place"));
        let also: Value =
            of("evidence-also-printed").into_iter().map(|it| cited(it, "at")["at"].clone()).collect();
        set(row, "also_printed", also);
        *row = cited(row.clone(), "source");
    })
}

/// The pledges that evidence or a measure is about have no order of their own; here they have the plan's.
fn in_the_order_of_the_plan<T: Clone>(
    data: &Dataset,
    list: &[T],
    pledges: fn(&mut T) -> &mut Vec<Slug>,
) -> Vec<T> {
    let mut list = list.to_vec();
    for it in &mut list {
        pledges(it).sort_by_key(|id| data.pledges.iter().position(|it| it.id == *id));
    }
    list
}

fn check(row: &mut Row) {
    let check = json!({
        "verdict": take(row, "verdict"),
        "recomputed_percent": take(row, "recomputed_percent"),
        "note": take(row, "check_note"),
    });
    set(row, "check", check);
}

fn measures(files: &Files) -> Vec<Measure> {
    whole(files, "measures", |id, row| {
        let stated = json!({
            "change_percent": take(row, "stated_change_percent"),
            "change": take(row, "stated_change"),
            "direction": take(row, "stated_direction"),
            "printed": take(row, "stated_printed"),
        });
        set(row, "stated", if stated["printed"].is_null() { Value::Null } else { stated });
        check(row);
        set(row, "pledges", column(files.rows_of("pledge-measures", &[("measure", id)]), "pledge"));
        set(row, "points", json!(files.rows_of("measure-points", &[("measure", id)])));
        set(row, "elsewhere", all_cited(files.rows_of("measure-elsewhere", &[("measure", id)])));
        *row = cited(row.clone(), "source");
    })
}

fn tables(files: &Files) -> Vec<Table> {
    whole(files, "tables", |id, row| {
        check(row);
        set(row, "pledges", column(files.rows_of("table-pledges", &[("table", id)]), "pledge"));
        let (mut rows, mut total): (Vec<Vec<Value>>, Option<Vec<Value>>) = (Vec::new(), None);
        let (mut columns, mut units) = (Vec::new(), Vec::new());
        for cell in files.rows_of("table-cells", &[("table", id)]) {
            let printed = cell["printed"].as_str().unwrap_or_default().into();
            if cell["row"] == 1 {
                columns.push(cell["column_name"].clone());
                units.push(cell["unit"].clone());
            }
            if cell["is_total"] == true {
                total.get_or_insert_default().push(printed);
            } else {
                if cell["column"] == 1 {
                    rows.push(Vec::new());
                }
                rows.last_mut().unwrap().push(printed);
            }
        }
        for (name, value) in [
            ("columns", json!(columns)),
            ("units", json!(units)),
            ("rows", json!(rows)),
            ("total", json!(total)),
        ] {
            set(row, name, value);
        }
        *row = cited(row.clone(), "source");
    })
}

/// A table without any cell is only a title: nothing tells of its columns.
fn without_empty(table: &Table) -> Table {
    let mut table = table.clone();
    if table.rows.is_empty() && table.total.is_none() {
        (table.columns, table.units) = (Vec::new(), Vec::new());
    }
    table
}

fn findings(files: &Files) -> Vec<Finding> {
    whole(files, "findings", |id, row| {
        let (measure, table) = (take(row, "measure"), take(row, "table"));
        assert!(measure.is_null() != table.is_null(), "{row:?}");
        set(row, "subject", if measure.is_null() { table } else { measure });
        let mut readings = files.rows_of("finding-readings", &[("finding", id)]);
        for reading in &mut readings {
            let text = take(reading, "reading");
            set(reading, "text", text);
        }
        set(row, "readings", all_cited(readings));
    })
}

fn money(files: &Files) -> Vec<MoneyItem> {
    whole(files, "money", |id, row| {
        let of = |name: &str| files.rows_of(name, &[("money", id)]);
        set(row, "pledges", column(of("money-pledges"), "pledge"));
        set(row, "evidence", column(of("money-evidence"), "evidence"));
        set(row, "elsewhere", all_cited(of("money-elsewhere")));
        *row = cited(row.clone(), "source");
    })
}

fn previous_plans(files: &Files) -> Vec<PreviousPlan> {
    whole(files, "previous-plans", |id, row| {
        set(row, "outcomes", column(files.rows_of("previous-plan-outcomes", &[("plan", id)]), "outcome"));
        let mut priorities = files.rows_of("previous-plan-priorities", &[("plan", id)]);
        for (at, priority) in priorities.iter_mut().enumerate() {
            let key = [("plan", id), ("priority", &json!(at + 1))];
            let updates = all_cited(files.rows_of("previous-plan-updates", &key));
            set(priority, "updates", updates);
        }
        set(row, "priorities", json!(priorities));
        let vision = json!({ "id": take(row, "vision_source"), "line": take(row, "vision_line") });
        set(row, "vision_source", vision);
        *row = cited(row.clone(), "title_source");
    })
}

fn events(files: &Files) -> Vec<Event> {
    whole(files, "events", |id, row| {
        let rows = files.rows_of("event-also-printed", &[("event", id)]);
        set(row, "also_printed", rows.into_iter().map(|it| cited(it, "at")["at"].clone()).collect());
        *row = cited(row.clone(), "source");
    })
}

fn glossary(files: &Files) -> Vec<Term> {
    whole(files, "glossary", |_, row| {
        let forms = files.rows_of("glossary-other-forms", &[("term", &row["term"])]);
        set(row, "also", column(forms, "form"));
    })
}
