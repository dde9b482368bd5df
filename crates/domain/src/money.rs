//! The sums of money, each counted once: a part never beside its whole, and what serves several
//! themes apart from what serves one.

use crate::dataset::{MoneyItem, MoneyKind, Theme};
use crate::slug::Slug;

/// The sums of one theme, or of several.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeMoney<'a> {
    /// The theme; none for what serves several.
    pub theme: Option<&'a Theme>,
    /// The sums that are no part of another, each with its parts.
    pub sums: Vec<Sum<'a>>,
}

/// A sum with what is known of its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum<'a> {
    /// The sum.
    pub item: &'a MoneyItem,
    /// Its parts; they need not make the whole.
    pub parts: Vec<Sum<'a>>,
}

impl ThemeMoney<'_> {
    /// What the sums of this kind come to.
    pub fn total(&self, kind: MoneyKind) -> f64 {
        let of_kind = self.sums.iter().filter(|it| it.item.kind == kind);
        // Not `sum`, whose nothing is a negative zero.
        of_kind.fold(0.0, |total, it| total + it.item.value)
    }

    /// Whether what the sums come to is not exactly known: one of them is printed as a rough figure.
    pub fn is_rough(&self) -> bool {
        self.sums.iter().any(|it| HEDGES.iter().any(|hedge| it.item.printed.starts_with(hedge)))
    }
}

/// How a document says that a figure is not exact.
const HEDGES: [&str; 8] = ["almost", "Almost", "around", "Around", "over", "Over", "more than", "More than"];

/// Every sum once: the themes that have any, in the order of the plan, and what serves several last.
pub fn by_theme<'a>(themes: &'a [Theme], items: &'a [MoneyItem]) -> Vec<ThemeMoney<'a>> {
    let empty = |theme| ThemeMoney { theme, sums: Vec::new() };
    let mut groups: Vec<ThemeMoney> = themes.iter().map(Some).chain([None]).map(empty).collect();
    for sum in parts_of(items, None) {
        let theme = one_theme(&sum);
        if let Some(group) = groups.iter_mut().find(|it| it.theme.map(|it| &it.id) == theme) {
            group.sums.push(sum);
        }
    }
    groups.retain(|it| !it.sums.is_empty());
    groups
}

fn parts_of<'a>(items: &'a [MoneyItem], whole: Option<&Slug>) -> Vec<Sum<'a>> {
    let parts = items.iter().filter(|it| it.part_of.as_ref() == whole);
    parts.map(|item| Sum { item, parts: parts_of(items, Some(&item.id)) }).collect()
}

/// The theme of a sum and of all its parts; none where they serve several.
fn one_theme<'a>(sum: &Sum<'a>) -> Option<&'a Slug> {
    let theme = sum.item.theme.as_ref();
    sum.parts.iter().fold(theme, |theme, part| theme.filter(|it| one_theme(part) == Some(it)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Citation;

    fn slug(id: &str) -> Slug {
        id.parse().expect(id)
    }

    fn item(id: &str, printed: &str, value: f64, theme: &str, part_of: &str) -> MoneyItem {
        let some = |id: &str| (!id.is_empty()).then(|| slug(id));
        MoneyItem {
            id: slug(id),
            label: id.to_owned(),
            value,
            printed: printed.to_owned(),
            period: "2023/24".to_owned(),
            kind: if id.starts_with("grant") { MoneyKind::Secured } else { MoneyKind::Spent },
            theme: some(theme),
            pledges: Vec::new(),
            evidence: Vec::new(),
            part_of: some(part_of),
            note: None,
            source: Citation { id: slug("report"), line: 1 },
            elsewhere: Vec::new(),
        }
    }

    fn theme(id: &str) -> Theme {
        Theme { id: slug(id), name: id.to_owned(), summary: String::new(), subthemes: Vec::new() }
    }

    /// `roads: bikes 5; - : grant 9 (patrols 3)`
    fn in_words(groups: &[ThemeMoney]) -> String {
        let sums = |sums: &[Sum]| -> String { words_of(sums) };
        let group =
            |it: &ThemeMoney| format!("{}: {}", it.theme.map_or("-", |it| it.id.as_str()), sums(&it.sums));
        groups.iter().map(group).collect::<Vec<_>>().join("; ")
    }

    fn words_of(sums: &[Sum]) -> String {
        let words = |it: &Sum| match it.parts.as_slice() {
            [] => format!("{} {}", it.item.id, it.item.value),
            parts => format!("{} {} ({})", it.item.id, it.item.value, words_of(parts)),
        };
        sums.iter().map(words).collect::<Vec<_>>().join(", ")
    }

    #[track_caller]
    fn check(items: &[MoneyItem], expected: &str) {
        assert_eq!(in_words(&by_theme(&[theme("people"), theme("roads")], items)), expected);
    }

    #[test]
    fn each_sum_stands_once() {
        check(&[], "");
        check(&[item("bikes", "£5", 5.0, "roads", "")], "roads: bikes 5");
        check(
            &[item("patrols", "£3", 3.0, "roads", "grant"), item("grant", "£9", 9.0, "roads", "")],
            "roads: grant 9 (patrols 3)",
        );
        check(&[item("bikes", "£5", 5.0, "", "")], "-: bikes 5");
        check(
            &[item("signs", "£5", 5.0, "roads", ""), item("fund", "£2", 2.0, "people", "")],
            "people: fund 2; roads: signs 5",
        );
    }

    #[test]
    fn what_serves_several_themes_stands_apart() {
        check(
            &[
                item("grant", "£9", 9.0, "roads", ""),
                item("grant-a", "£5", 5.0, "roads", "grant"),
                item("a-1", "£2", 2.0, "people", "grant-a"),
            ],
            "-: grant 9 (grant-a 5 (a-1 2))",
        );
    }

    #[test]
    fn totals_by_kind_leave_out_parts() {
        let items = [
            item("grant", "almost £9", 9.0, "roads", ""),
            item("patrols", "£3", 3.0, "roads", "grant"),
            item("bikes", "£5", 5.0, "roads", ""),
            item("signs", "£0.50", 0.5, "roads", ""),
        ];
        let themes = [theme("roads")];
        let groups = by_theme(&themes, &items);
        let total = |kind| groups[0].total(kind);
        let totals = [total(MoneyKind::Secured), total(MoneyKind::Spent), total(MoneyKind::SetAside)];
        assert_eq!(totals, [9.0, 5.5, 0.0]);
        assert!(groups[0].is_rough());
        assert!(!by_theme(&themes, &items[2..])[0].is_rough());
    }
}
