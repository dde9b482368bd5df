//! Sums of money, and where the pages about money and staff find their figures.

use serde_json::{Value, json};

use crate::support::{Seeds, check, minimal};
use domain::dataset::MoneyKind;
use domain::money::{self, ThemeMoney};
use domain::plan::Plan;

#[track_caller]
fn check_money(place: &str, value: Value, problem: &str) {
    let expected = format!("money.json: {problem}");
    let expected: &[&str] = if problem.is_empty() { &[] } else { &[&expected] };
    check("money.json", place, value, expected);
}

#[test]
fn a_part_is_never_counted_beside_its_whole() {
    let seeds = Seeds::good();
    let sums = |seeds: &Seeds| {
        let data = dataset::build(seeds.path()).unwrap();
        let list = money::by_theme(&data.themes, &data.money.items);
        let totals = |it: &ThemeMoney| (it.total(MoneyKind::Spent), it.total(MoneyKind::Secured));
        list.iter()
            .map(|it| (it.theme.map(|it| it.name.clone()), totals(it).0, totals(it).1))
            .collect::<Vec<_>>()
    };
    let streets = || Some("Safer streets".to_owned());
    assert_eq!(sums(&seeds), [(streets(), 1.5e6, 0.0)]);
    seeds.set("money.json", "/items/1/part_of", json!(null));
    assert_eq!(sums(&seeds), [(streets(), 2.4e6, 0.0)]);
    seeds.set("money.json", "/items/1/theme", json!(null));
    seeds.set("money.json", "/items/1/kind", json!("secured"));
    assert_eq!(sums(&seeds), [(streets(), 1.5e6, 0.0), (None, 0.0, 0.9e6)]);
}

#[test]
fn nothing_is_a_part_of_itself() {
    let expected = "expected a larger sum that is no part of this one";
    check_money(
        "/items/0/part_of",
        json!("lamps"),
        &format!("items[lamps].part_of: found “lamps”, {expected}"),
    );
    check(
        "money.json",
        "/items/0/part_of",
        json!("newport-lamps"),
        &[
            &format!("money.json: items[lamps].part_of: found “newport-lamps”, {expected}"),
            &format!("money.json: items[newport-lamps].part_of: found “lamps”, {expected}"),
        ],
    );
}

#[test]
fn what_is_printed_reads_as_the_value() {
    check_money(
        "/items/0/value",
        json!(15),
        "items[lamps].value: found “15”, expected 1500000, which is how “£1.5m” reads",
    );
    check_money(
        "/items/0/elsewhere/0/value",
        json!(15),
        "items[lamps].elsewhere[0].value: found “15”, expected 1500000, which is how “about £1.5m” reads",
    );
}

#[test]
fn sums_say_when() {
    let expected = "expected a period such as “2022/23”, “2022/23–2024/25”, “2010”, “June 2022”, “July 2023 to March \
                    2024”, “since 2021” or “not dated”";
    check_money("/items/0/period", json!("soon"), &format!("items[lamps].period: found “soon”, {expected}"));
    check_money("/items/0/period", json!("2022/23–2023/24"), "");
}

#[test]
fn references_lead_somewhere() {
    check_money(
        "/precept_measure",
        json!("lamps"),
        "precept_measure: found “lamps”, expected the id of a figure",
    );
    check_money("/precept_table", json!("lamps"), "precept_table: found “lamps”, expected the id of a table");
    check_money("/funding_table", json!("lamps"), "funding_table: found “lamps”, expected the id of a table");
    check_money(
        "/budget_measures",
        json!(["lamps"]),
        "budget_measures[0]: found “lamps”, expected the id of a figure",
    );
    check_money(
        "/grant_tables/-",
        json!("lamp-money"),
        "grant_tables[1]: found “lamp-money”, expected each id once",
    );
    check_money(
        "/items/0/theme",
        json!("roads"),
        "items[lamps].theme: found “roads”, expected the id of a theme",
    );
    check_money(
        "/items/0/pledges/0",
        json!("lamps"),
        "items[lamps].pledges[0]: found “lamps”, expected the id of a pledge",
    );
    check_money(
        "/items/0/evidence/0",
        json!("lamps"),
        "items[lamps].evidence[0]: found “lamps”, expected the id of a piece of evidence",
    );
    check_money(
        "/items/1/part_of",
        json!("lights"),
        "items[newport-lamps].part_of: found “lights”, expected the id of a sum of money",
    );
    check_money(
        "/items/0/source/id",
        json!("report"),
        "items[lamps].source.id: found “report”, expected the id of a source",
    );
    let staff = "workforce.json";
    check(
        staff,
        "/table",
        json!("lamps"),
        &["workforce.json: table: found “lamps”, expected the id of a table"],
    );
    check(
        staff,
        "/measures/0",
        json!("lamps"),
        &["workforce.json: measures[0]: found “lamps”, expected the id of a figure"],
    );
}

#[test]
fn ids_are_used_once_and_texts_are_tidy() {
    let seeds = Seeds::good();
    seeds.set("money.json", "/items/1/part_of", json!(null));
    seeds.set("money.json", "/items/1/id", json!("lamps"));
    let problem = "money.json: items[lamps].id: found “lamps”, expected an id that no other sum of money has";
    assert_eq!(seeds.problems(), [problem]);
    check_money("/items/0/label", json!(""), "items[lamps].label: found nothing, expected some words");
}

#[test]
fn a_plan_answers_for_figures() {
    let plan = Plan::new(dataset::build(&minimal()).unwrap()).unwrap();
    let pledge = plan.pledge("street-lights").unwrap();
    assert_eq!(
        pledge.measures.iter().map(|it| it.as_str()).collect::<Vec<_>>(),
        ["broken-lamps", "lamps-mended"]
    );
    let lamps = plan.measure("broken-lamps").unwrap();
    assert_eq!(plan.pledges_with(&lamps.id).next(), Some(pledge));
    assert_eq!((plan.measure("lamps"), plan.table("lamps")), (None, None));
    assert_eq!(plan.table("lamp-money").unwrap().title, "Money for lamps");
    let mended = plan.measure("lamps-mended").unwrap();
    assert_eq!(plan.findings_about(&mended.id).count(), 1);
    assert_eq!(plan.findings_about(&lamps.id).count(), 0);
}
