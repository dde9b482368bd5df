//! What a reader must find about money and about officers and staff.

use domain::dataset::MoneyKind;
use domain::money::by_theme;
use plan_explorer::route;

use crate::finding::check_says;
use crate::site::{page, plan};

#[test]
fn what_a_household_pays_follows_its_band() {
    #[track_caller]
    fn check(address: &str, said: &str, before: &str) {
        let page = page(address);
        let main = page.one("main", |it| it.name == "main");
        check_says(&page, main, said);
        check_says(&page, main, before);
        check_says(&page, main, "The documents do not print Band D for 2023/24.");
        check_says(&page, main, "less the printed rise of £13, is £255.24.");
        check_says(&page, main, "This is the police part of council tax alone");
    }
    let d = "A Band D home pays £268.24 a year to the police in 2024/25, about £5.16 a week.";
    check("/money", d, "In 2023/24 it was £255.24 a year, about £4.91 a week: £13 less.");
    check("/money?band=z", d, "In 2023/24 it was £255.24");
    check(
        "/money?band=a",
        "A Band A home pays £178.83 a year to the police in 2024/25, about £3.44 a week.",
        "In 2023/24 it was £170.16 a year",
    );
    check(
        "/money?band=H",
        "A Band H home pays £536.48 a year to the police in 2024/25, about £10.32 a week.",
        "In 2023/24 it was £510.48 a year",
    );
}

#[test]
fn every_figure_and_table_of_money_is_there() {
    let page = page(route::MONEY);
    let main = page.one("main", |it| it.name == "main");
    let money = &plan().data().money;
    for measure in money.budget_measures.iter().filter_map(|id| plan().measure(id.as_str())) {
        check_says(&page, main, &measure.label);
        for printed in measure.points.iter().filter_map(|it| it.printed.as_deref()) {
            check_says(&page, main, printed);
        }
    }
    for table in money.grant_tables.iter().chain(&money.funding_table) {
        let table = plan().table(table.as_str()).expect("plans have no broken references");
        let shown = page.by_id(table.id.as_str());
        for cell in table.rows.iter().chain(&table.total).flatten() {
            check_says(&page, shown, cell);
        }
        for finding in plan().findings_about(&table.id) {
            check_says(&page, shown, &finding.printed);
            check_says(&page, shown, &finding.worked_out);
        }
    }
}

#[test]
fn each_sum_stands_once_and_every_total_is_that_of_its_sums() {
    let page = page(route::MONEY);
    let items = &plan().data().money.items;
    let shown = page.of_class("sum-what");
    assert_eq!(shown.len(), items.len());
    for item in items {
        let words = format!("{} {}", item.printed, item.label);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(shown.iter().filter(|it| it.words() == words).count(), 1, "{words}");
    }
    let totals: f64 = by_theme(plan().themes(), items)
        .iter()
        .map(|it| [MoneyKind::Spent, MoneyKind::SetAside, MoneyKind::Secured].map(|kind| it.total(kind)))
        .flat_map(|it| it.into_iter())
        .sum();
    let whole: f64 = items.iter().filter(|it| it.part_of.is_none()).map(|it| it.value).sum();
    assert!((totals - whole).abs() < 0.005, "{totals} and {whole}");
}

#[test]
fn the_workforce_has_its_table_its_doubt_and_its_figures() {
    let page = page(route::WORKFORCE);
    let main = page.one("main", |it| it.name == "main");
    let table = plan().data().workforce.table.as_ref().and_then(|id| plan().table(id.as_str()));
    let table = table.expect("the record has the table");
    let shown = page.by_id(table.id.as_str());
    for cell in table.rows.iter().chain(&table.total).flatten() {
        check_says(&page, shown, cell);
    }
    let findings: Vec<_> = plan().findings_about(&table.id).collect();
    assert!(!findings.is_empty(), "its total does not equal its rows");
    for finding in findings {
        for reading in &finding.readings {
            check_says(&page, shown, &reading.text);
        }
    }
    for measure in plan().data().workforce.measures.iter().filter_map(|id| plan().measure(id.as_str())) {
        check_says(&page, main, &measure.label);
    }
}
