//! The plan's own record, in `seeds/`.

use std::path::{Path, PathBuf};

use domain::dataset::Verdict;
use domain::plan::Plan;
use domain::reading;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn plan() -> Plan {
    let data = dataset::build(&workspace().join("seeds")).unwrap_or_else(|problems| panic!("{problems}"));
    Plan::new(data).unwrap_or_else(|broken| panic!("{broken:?}"))
}

#[test]
fn the_record_can_be_published() {
    plan();
}

#[test]
fn the_app_reads_what_is_published() {
    let data = plan().data().clone();
    let text = dataset::to_json(&data).expect("it can be written");
    assert_eq!(domain::json::read(&text), Ok(data));
}

/// Everyone should understand what was promised; grade 7 is about the age of twelve.
#[test]
fn the_pledges_are_easy_to_read() {
    let plan = plan();
    for theme in plan.themes() {
        let summaries: Vec<&str> = plan.pledges_of(&theme.id).map(|it| it.summary.as_str()).collect();
        let grade = reading::grade(&summaries.join(" "));
        println!("{}: Flesch-Kincaid grade {grade:.1}, {} summaries", theme.name, summaries.len());
        assert!(grade <= 7.0, "{}: grade {grade:.1}", theme.name);
    }
}

#[test]
fn the_record_says_what_the_documents_say() {
    let documents = workspace().join("../shared/sources");
    if !documents.exists() {
        println!("skipped: the documents are not in {}", documents.display());
        return;
    }
    match dataset::audit(&workspace().join("seeds"), &documents) {
        Ok(report) => println!("{report}"),
        Err(problems) => panic!("{problems}"),
    }
}

/// What anyone who does the sums finds in the documents. The findings are made by arithmetic; this
/// only makes sure that it finds what it should, and nothing else.
#[test]
fn what_does_not_add_up_is_found() {
    let plan = plan();
    let found = |verdict: Verdict| -> Vec<&str> {
        let of_verdict = plan.data().findings.iter().filter(|it| it.verdict == verdict);
        let mut ids: Vec<&str> = of_verdict.map(|it| it.id.as_str()).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(
        found(Verdict::Contradicts),
        [
            "asb-incidents-elsewhere",
            "drink-or-drug-driving-arrests-elsewhere",
            "force-numbers-total-2023-24",
            "keep-in-the-know-members-change",
            "mobile-phone-driving-offences-change",
            "operation-snap-submissions-elsewhere",
            "road-casualties-elsewhere",
            "safer-streets-4-total-said",
            "seatbelt-offences-change",
        ]
    );
    assert_eq!(found(Verdict::Malformed), ["uninsured-vehicles-seized-change"]);
    let cut_off = found(Verdict::Rounding);
    assert_eq!(cut_off.len(), 4, "{cut_off:?}");
    assert_eq!(cut_off[..3], ["asb-incidents-change", "road-casualties-change", "robberies-change"]);
    let checked = plan.data().measures.iter().filter(|it| it.check.verdict == Verdict::Agrees).count();
    assert!(checked > 20, "only {checked} figures are found to agree");
}

#[test]
fn money_is_counted_once() {
    let plan = plan();
    let items = &plan.data().money.items;
    let whole: f64 = items.iter().filter(|it| it.part_of.is_none()).map(|it| it.value).sum();
    let themes: f64 = {
        let data = plan.data();
        let groups = domain::money::by_theme(&data.themes, &data.money.items);
        groups.iter().flat_map(|it| &it.sums).map(|it| it.item.value).sum()
    };
    assert!((whole - themes).abs() < 0.5, "{whole} and {themes}");
    assert!(items.iter().any(|it| it.part_of.is_some()));
}
