//! What tables claim of their own cells.

use domain::check::{self, CellElsewhere, Claims, Relation};
use domain::dataset::Table;
use domain::dataset::Verdict::{self, Agrees, CannotCheck, Contradicts, Malformed, Rounding};

use crate::made::{cite, claims, table};

#[track_caller]
fn check(lines: &[&str], relation: &Relation, verdict: Verdict) {
    let check = check::table(&table(lines), &claims(std::slice::from_ref(relation)));
    assert_eq!(check.verdict, verdict, "{lines:?}: {check:?}");
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn totals() {
    let total = Relation::Total { column: text("n") };
    check(&["who:text|n:people", "a|1557", "b|1016", "all|2573"], &total, Agrees);
    check(&["who:text|n:people", "a|1557", "b|1016", "all|2574"], &total, Contradicts);
    check(&["who:text|n:people", "a|1,000", "b|1,400", "all|2,000"], &total, Contradicts);
    check(&["who:text|n:people", "a|15,57", "all|1557"], &total, Malformed);
    check(&["who:text|n:people", "a|–", "b|7", "all|7"], &total, Agrees);
    check(&["who:text|n:people", "a|1"], &total, CannotCheck);
    // Parts that were rounded one by one.
    check(&["who:text|n:GBP million", "a|0.4", "b|0.4", "all|0.9"], &total, Agrees);
    check(&["who:text|n:GBP million", "a|0.4", "b|0.4", "all|1.0"], &total, Contradicts);
    check(&["who:text|n:percent", "a|33", "b|33", "c|33", "all|100"], &total, Agrees);
    check(&["who:text|n:percent", "a|33", "b|33", "c|33", "all|102"], &total, Contradicts);
}

#[test]
fn the_worst_row_stands() {
    let sum = Relation::Sum { of: vec![text("a"), text("b")], is: text("c") };
    let head = "who:text|a:GBP million|b:GBP million|c:GBP million";
    check(&[head, "x|103.3|46.0|149.3", "y|274.3|68.6|342.9"], &sum, Agrees);
    check(&[head, "x|103.3|46.0|149.3", "y|274.3|68.6|352.9"], &sum, Contradicts);
    check(&[head, "x|103.3||149.3"], &sum, CannotCheck);
}

#[test]
fn shares() {
    let share = Relation::Share { of: text("a"), r#in: text("b"), is: text("c") };
    let head = "who:text|a:people|b:people|c:percent";
    check(&[head, "x|50|200|25"], &share, Agrees);
    check(&[head, "x|35|200|18"], &share, Agrees);
    check(&[head, "x|35|200|17"], &share, Rounding);
    check(&[head, "x|35|200|17.5%"], &share, Agrees);
    check(&[head, "x|50|200|26"], &share, Contradicts);
    check(&[head, "x|50|0|26"], &share, CannotCheck);
    check(&[head, "x|5,0|200|25"], &share, Malformed);
}

#[test]
fn hundredths() {
    let hundredth = Relation::OnePercent { of: text("a"), is: text("b") };
    let head = "who:text|a:GBP million|b:GBP million";
    check(&[head, "x|46.0|0.460"], &hundredth, Agrees);
    check(&[head, "x|46.0|0.47"], &hundredth, Contradicts);
}

#[test]
fn rows_that_make_another() {
    let rows = Relation::RowsMake { rows: vec![text("a"), text("b")], is: text("c"), column: text("n") };
    check(&["who:text|n:GBP", "c|£150.6 million", "a|£147.6 million", "b|£3.0 million"], &rows, Agrees);
    check(&["who:text|n:GBP", "c|£150.6 million", "a|£147.6 million", "b|£4.0 million"], &rows, Contradicts);
    check(&["who:text|n:people", "c|814", "a|20", "b|794"], &rows, Agrees);
    check(&["who:text|n:people", "c|814", "a|20", "b|795"], &rows, Contradicts);
}

#[test]
fn sums_that_a_text_states() {
    let said = |printed: &str, value: f64| Relation::TotalSaid {
        column: text("£"),
        printed: text(printed),
        value,
        source: cite(3),
    };
    let lines = ["who:text|£:GBP", "a|720,000", "b|330,000"];
    check(&lines, &said("over £1 million", 1e6), Agrees);
    check(&lines, &said("£1,050,000", 1_050_000.0), Agrees);
    check(&lines, &said("£1m", 1e6), Agrees);
    check(&lines, &said("£1.2m", 1.2e6), Contradicts);
    check(&lines, &said("almost £1.1million", 1.1e6), Agrees);
    check(&lines, &said("almost £1.5million", 1.5e6), Contradicts);
    check(&["who:text|£:GBP", "a|820,080"], &said("£820,000", 820_000.0), Agrees);
}

#[test]
fn arrows() {
    let arrows = Relation::Direction { from: text("a"), to: text("b"), is: text("c") };
    let head = "who:text|a:people|b:people|c:text";
    check(&[head, "x|10|12|↑", "y|12|10|↓", "z|5|5|→", "all|27|27|="], &arrows, Agrees);
    check(&[head, "x|10|12|↓"], &arrows, Contradicts);
    check(&[head, "x|10|12|up"], &arrows, Malformed);
    check(&[head, "x|10|12|"], &arrows, CannotCheck);
}

#[test]
fn cells_in_another_place() {
    #[track_caller]
    fn check(printed: &str, value: Option<f64>, verdict: Verdict) {
        let table: Table = table(&["who:text|£:GBP", "a|205,428", "all|205,428"]);
        for row in ["a", "total"] {
            let there = CellElsewhere {
                row: text(row),
                column: text("£"),
                value,
                printed: text(printed),
                note: None,
                source: cite(3),
            };
            let claims = Claims { elsewhere: vec![there], ..Claims::default() };
            assert_eq!(check::table(&table, &claims).verdict, verdict, "{printed}");
        }
    }
    check("£205,000", Some(205_000.0), Agrees);
    check("£204,000", Some(204_000.0), Contradicts);
    check("£20,50", None, Malformed);
}

#[test]
fn notes_say_why() {
    let total = Relation::Total { column: text("n") };
    let check = check::table(&table(&["who:text|n:people", "a|2655", "all|2603"]), &claims(&[total]));
    assert_eq!(
        check.note.as_deref(),
        Some("Added up, the parts make 2,655, which is 52 more. Printed: 2603.")
    );
}
