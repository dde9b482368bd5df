//! Everything that does not hold, in order and in words.

use domain::check::{self, Claims, Relation};
use domain::dataset::{About, Finding, Measure, Verdict};

use crate::made::{cite, claims, elsewhere, measure, stating, table};

fn named(id: &str, measure: Measure) -> Measure {
    Measure { id: id.parse().unwrap(), ..measure }
}

fn of(measures: &[Measure]) -> Vec<Finding> {
    check::findings(measures, &[])
}

#[test]
fn the_widest_contradiction_first_and_what_is_cut_off_last() {
    let change = |id: &str, values: &[&str], words: &str| named(id, stating(measure("lamps", values), words));
    let found = of(&[
        change("cut-off", &["200", "235"], "up 17%"),
        change("holds", &["200", "190"], "down 5%"),
        change("no-number", &["200", "10,50"], "down 5%"),
        change("near", &["200", "190"], "down 6%"),
        change("far", &["485", "5110"], "up 5.2%"),
        change("one-value", &["485"], "up 5.2%"),
    ]);
    let order: Vec<&str> = found.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(order, ["far-change", "near-change", "no-number-change", "cut-off-change"]);
    let subjects: Vec<&str> = found.iter().map(|it| it.subject.as_str()).collect();
    assert_eq!(subjects, ["far", "near", "no-number", "cut-off"]);
}

#[test]
fn a_change_in_words() {
    let mut phones = stating(measure("offences", &["642", "459"]), "down 44%");
    phones.label = "Mobile phone offences".to_owned();
    phones.likely = Some("Probably 28.5%.".to_owned());
    phones.note = Some("No years are printed.".to_owned());
    let [found] = of(&[phones]).try_into().unwrap();
    assert_eq!((found.verdict, found.about), (Verdict::Contradicts, About::Measure));
    assert_eq!(found.printed, "The document says: Mobile phone offences fell by 44%, from 642 to 459.");
    assert_eq!(found.worked_out, "From 642 to 459 is a fall of 28.5%.");
    assert_eq!(found.note.as_deref(), Some("Probably 28.5%. No years are printed."));
    let readings: Vec<_> = found.readings.into_iter().map(|it| (it.text, it.source)).collect();
    assert_eq!(readings, [("44%".to_owned(), Some(cite(1))), ("A fall of 28.5%".to_owned(), None)]);
}

#[test]
fn two_places_in_words() {
    let mut snap = measure("submissions", &["434"]);
    snap.elsewhere = vec![elsewhere("2001", "434", 2), elsewhere("2001", "430", 3)];
    let [found] = of(&[snap]).try_into().unwrap();
    assert_eq!(found.id.as_str(), "lamps-elsewhere-2");
    assert_eq!(found.printed, "Lamps: one place says “434”, another “430”.");
    assert_eq!(found.worked_out, "The two differ by 4, which rounding does not explain.");
    let places: Vec<_> = found.readings.iter().map(|it| it.source.clone().unwrap().line).collect();
    assert_eq!(places, [1, 3]);

    let mut casualties = stating(measure("casualties", &["814", "737"]), "down 9.4%");
    casualties.elsewhere = vec![elsewhere("change", "10.9%", 2)];
    let found = of(&[casualties]);
    assert_eq!(found[0].printed, "Lamps, the change: one place says “9.4%”, another “10.9%”.");
    assert_eq!(found[0].worked_out, "From 814 to 737 is a fall of 9.46%.");
    assert_eq!((found[0].readings.len(), found[1].verdict), (3, Verdict::Rounding));
}

#[test]
fn a_total_in_words() {
    let table = table(&["who:text|2023/24:people", "a|2000", "b|655", "all|2603"]);
    let claims = Claims {
        row_lines: vec![10, 11],
        total_line: Some(12),
        ..claims(&[Relation::Total { column: "2023/24".to_owned() }])
    };
    let [found] = check::findings(&[], &[(&table, &claims)]).try_into().unwrap();
    assert_eq!((found.id.as_str(), found.about), ("grants-total-2023-24", About::Table));
    assert_eq!(found.printed, "Grants: the total for “2023/24” is 2603.");
    assert_eq!(found.worked_out, "Added up, the parts make 2,655, which is 52 more.");
    assert_eq!(found.readings[0].source, Some(cite(12)));
    assert_eq!((found.readings[1].text.as_str(), &found.readings[1].source), ("2,655", &None));
}

#[test]
fn ids_are_used_once_and_fit() {
    let long = "a".repeat(79);
    let lines = ["who:text|a:people|b:people|c:text", "x|1|2|↓", "x|1|3|↓", "A very long name indeed|1|3|↓"];
    let direction = Relation::Direction { from: "a".to_owned(), to: "b".to_owned(), is: "c".to_owned() };
    for id in ["grants", &long] {
        let table = domain::dataset::Table { id: id.parse().unwrap(), ..table(&lines) };
        let found = check::findings(&[], &[(&table, &claims(std::slice::from_ref(&direction)))]);
        let mut ids: Vec<&str> = found.iter().map(|it| it.id.as_str()).collect();
        assert!(ids.iter().all(|it| it.len() <= 80), "{ids:?}");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 3, "{ids:?}");
    }
}
