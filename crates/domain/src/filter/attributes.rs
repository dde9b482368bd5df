//! What the facets need to know of each pledge, as small numbers side by side.
//!
//! Going through the dataset itself would follow several pointers and compare several strings per
//! pledge. Here a pledge is one entry in each of a few arrays.

use crate::dataset::{Evidence, Pledge, Status};
use crate::period::sort_key;
use crate::plan::Plan;

/// The attributes of every pledge of a plan, by position.
#[derive(Clone, Debug, Default)]
pub struct Attributes {
    /// Which of `sections` the pledge is in.
    pub(super) section: Vec<u32>,
    /// Every pair of theme and sub-theme that a pledge has.
    pub(super) sections: Vec<Section>,
    /// The position in [`Status::ALL`], plus [`FIGURES`] for pledges with figures.
    pub(super) marks: Vec<u8>,
    /// How many pieces of evidence there are.
    pub(crate) n_evidence: Vec<u32>,
    /// When the newest was, as a number that only serves to compare; 0 without evidence.
    pub(crate) newest: Vec<u32>,
}

/// The bit in `marks` for pledges with figures.
pub(super) const FIGURES: u8 = 4;

/// A theme and perhaps one sub-theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// The theme's position.
    pub(super) theme: usize,
    /// The position of the sub-theme's own theme, and its position there.
    pub(super) subtheme: Option<(usize, usize)>,
}

/// Takes in one pledge after the other.
#[derive(Debug, Default)]
pub(crate) struct AttributesBuilder {
    made: Attributes,
    last: Option<usize>,
}

impl Attributes {
    /// How many bytes it holds on the heap.
    pub fn bytes(&self) -> usize {
        self.marks.capacity()
            + 4 * (self.section.capacity() + self.n_evidence.capacity() + self.newest.capacity())
            + size_of::<Section>() * self.sections.capacity()
    }

    /// How many pledges there are.
    pub fn len(&self) -> usize {
        self.marks.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }
}

impl AttributesBuilder {
    pub(crate) fn new(plan: &Plan) -> AttributesBuilder {
        let mut builder = AttributesBuilder::default();
        let n_pledges = plan.pledges().len();
        builder.made.section.reserve_exact(n_pledges);
        builder.made.marks.reserve_exact(n_pledges);
        builder.made.n_evidence.reserve_exact(n_pledges);
        builder.made.newest.reserve_exact(n_pledges);
        builder
    }

    /// Takes in the next pledge, and its evidence by position.
    pub(crate) fn add(&mut self, plan: &Plan, at: usize, evidence: &[usize]) {
        let evidence = evidence.iter().map(|&at| &plan.data().evidence[at]);
        let pledge = &plan.pledges()[at];
        let section = self.section_of(plan, pledge);
        self.last = Some(at);

        let made = &mut self.made;
        made.section.push(section);
        let status = Status::ALL.iter().position(|it| *it == pledge.status).unwrap_or_default();
        let figures = !pledge.measures.is_empty() || evidence.clone().any(|it| !it.figures.is_empty());
        made.marks.push(status as u8 | if figures { FIGURES } else { 0 });

        made.n_evidence.push(pledge.evidence.len() as u32);
        made.newest.push(evidence.map(when).max().unwrap_or(0));
    }

    /// Whether the last two pledges taken in have the same theme and sub-theme.
    pub(crate) fn last_two_are_alike(&self) -> bool {
        matches!(self.made.section.as_slice(), [.., before, last] if before == last)
    }

    /// The names of the theme and the sub-theme of a pledge taken in already.
    pub(crate) fn names_of<'a>(&self, plan: &'a Plan, pledge: usize) -> (&'a str, &'a str) {
        let section = self.made.sections[self.made.section[pledge] as usize];
        let themes = plan.themes();
        let subtheme = section.subtheme.map(|(theme, part)| &themes[theme].subthemes[part]);
        (&themes[section.theme].name, subtheme.map_or("", |it| &it.name))
    }

    pub(crate) fn finish(self) -> Attributes {
        self.made
    }

    fn section_of(&mut self, plan: &Plan, pledge: &Pledge) -> u32 {
        // Pledges of one theme mostly stand together, which spares most of them the look-up.
        if let Some(last) = self.last {
            let before = &plan.pledges()[last];
            if before.theme == pledge.theme && before.subtheme == pledge.subtheme {
                return self.made.section[last];
            }
        }
        // Owning a plan proves that the theme exists.
        let theme = plan.theme_position(pledge.theme.as_str()).unwrap_or_default();
        let subtheme = pledge.subtheme.as_ref().and_then(|id| {
            let parts = plan.themes().iter().map(|theme| theme.subthemes.iter().position(|it| it.id == *id));
            parts.enumerate().find_map(|(theme, part)| Some((theme, part?)))
        });
        let section = Section { theme, subtheme };
        let sections = &mut self.made.sections;
        let known = sections.iter().position(|it| *it == section);
        known.unwrap_or_else(|| {
            sections.push(section);
            sections.len() - 1
        }) as u32
    }
}

/// The day of the evidence as a number, later days being greater; never 0.
fn when(evidence: &Evidence) -> u32 {
    let (month, day) = sort_key(evidence.period, evidence.date);
    (u32::from(month.year) * 16 + u32::from(month.month)) * 32 + u32::from(day)
}
