//! Figures, tables, findings and money, as pages ask for them.

use super::Plan;
use crate::dataset::{Finding, Measure, MoneyItem, MoneyKind, Pledge, Table, Theme};
use crate::slug::Slug;

/// Sums of money by what became of them, in pounds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Won from someone else.
    pub secured: f64,
    /// Paid.
    pub spent: f64,
    /// Meant for a use.
    pub set_aside: f64,
}

impl Sums {
    fn add(&mut self, item: &MoneyItem) {
        match item.kind {
            MoneyKind::Secured => self.secured += item.value,
            MoneyKind::Spent => self.spent += item.value,
            MoneyKind::SetAside => self.set_aside += item.value,
        }
    }
}

impl Plan {
    /// All figures, theme by theme; those of no theme come last.
    pub fn measures(&self) -> &[Measure] {
        &self.data.measures
    }

    /// The figure with this id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        let measures = &self.data.measures;
        self.measures.position(id, &|at| &measures[at].id).map(|at| &measures[at])
    }

    /// All tables.
    pub fn tables(&self) -> &[Table] {
        &self.data.tables
    }

    /// The table with this id.
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.data.tables.iter().find(|it| it.id.as_str() == id)
    }

    /// The figures that bear on a pledge.
    pub fn measures_of_pledge<'a>(&'a self, pledge: &'a Pledge) -> impl Iterator<Item = &'a Measure> {
        pledge.measures.iter().filter_map(|id| self.measure(id.as_str()))
    }

    /// The figures of a theme, or those of no theme.
    pub fn measures_of_theme<'a>(&'a self, theme: Option<&'a Slug>) -> impl Iterator<Item = &'a Measure> {
        self.data.measures.iter().filter(move |it| it.theme.as_ref() == theme)
    }

    /// The pledges that a figure bears on.
    pub fn pledges_of_measure<'a>(&'a self, measure: &'a Measure) -> impl Iterator<Item = &'a Pledge> {
        measure.pledges.iter().filter_map(|id| self.pledge(id.as_str()))
    }

    /// Everything that does not add up, the most important first.
    pub fn findings(&self) -> &[Finding] {
        &self.data.findings
    }

    /// What does not add up about a figure or a table.
    pub fn findings_about<'a>(&'a self, subject: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.data.findings.iter().filter(move |it| it.subject.as_str() == subject)
    }

    /// The sums of money that are no part of another, for a theme or for no theme.
    pub fn money_of_theme<'a>(&'a self, theme: Option<&'a Slug>) -> impl Iterator<Item = &'a MoneyItem> {
        let counted = self.data.money.items.iter().filter(|it| it.part_of.is_none());
        counted.filter(move |it| it.theme.as_ref() == theme)
    }

    /// The parts of a sum of money; they are never counted beside it.
    pub fn parts_of_money<'a>(&'a self, whole: &'a MoneyItem) -> impl Iterator<Item = &'a MoneyItem> {
        self.data.money.items.iter().filter(move |it| it.part_of.as_ref() == Some(&whole.id))
    }

    /// The money of each theme that has any, each sum counted once; what serves no one theme
    /// comes last. What was secured may be spent later, so the three are never added up.
    pub fn money_by_theme(&self) -> Vec<(Option<&Theme>, Sums)> {
        let mut list = Vec::new();
        for theme in self.data.themes.iter().map(Some).chain([None]) {
            let mut sums = Sums::default();
            let mut any = false;
            for item in self.money_of_theme(theme.map(|it| &it.id)) {
                sums.add(item);
                any = true;
            }
            if any {
                list.push((theme, sums));
            }
        }
        list
    }
}
