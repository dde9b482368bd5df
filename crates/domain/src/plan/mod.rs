//! A dataset that has been checked and can be asked.
//!
//! Owning a [`Plan`] proves that every reference in it resolves, so nothing that works with one
//! needs to handle a missing theme or source.

mod citation;
mod counts;
mod figures;
mod ids;
mod links;
mod places;

pub use citation::Cited;
pub use counts::Counts;
pub use links::BrokenLink;

use crate::dataset::{
    Dataset, Evidence, PlanInfo, Pledge, Source, Status, StatusDefinition, Subtheme, Theme,
};
use crate::slug::Slug;

use ids::Ids;

/// A plan whose references all resolve.
#[derive(Clone, Debug)]
pub struct Plan {
    data: Dataset,
    pledges: Ids,
    evidence: Ids,
    sources: Ids,
    measures: Ids,
    places: places::Places,
}

impl Plan {
    /// Checks that every reference of the dataset resolves and every id is unique.
    ///
    /// # Errors
    /// Every reference that leads nowhere, so that all can be mended at once.
    pub fn new(data: Dataset) -> Result<Plan, Vec<BrokenLink>> {
        let broken = links::broken(&data);
        if !broken.is_empty() {
            return Err(broken);
        }
        let pledges: Vec<&str> = data.pledges.iter().map(|it| it.id.as_str()).collect();
        let evidence: Vec<&str> = data.evidence.iter().map(|it| it.id.as_str()).collect();
        let sources: Vec<&str> = data.sources.iter().map(|it| it.id.as_str()).collect();
        let measures: Vec<&str> = data.measures.iter().map(|it| it.id.as_str()).collect();
        Ok(Plan {
            pledges: Ids::of(&pledges),
            evidence: Ids::of(&evidence),
            sources: Ids::of(&sources),
            measures: Ids::of(&measures),
            places: places::Places::of(&data.pledges),
            data,
        })
    }

    /// The dataset as it was published.
    pub fn data(&self) -> &Dataset {
        &self.data
    }

    /// Which plan this is.
    pub fn info(&self) -> &PlanInfo {
        &self.data.plan
    }

    /// All pledges, in the order of the plan.
    pub fn pledges(&self) -> &[Pledge] {
        &self.data.pledges
    }

    /// All themes, in the order of the plan.
    pub fn themes(&self) -> &[Theme] {
        &self.data.themes
    }

    /// The pledge with this id.
    pub fn pledge(&self, id: &str) -> Option<&Pledge> {
        self.pledge_position(id).map(|at| &self.data.pledges[at])
    }

    /// Where the pledge with this id stands in [`Plan::pledges`].
    pub fn pledge_position(&self, id: &str) -> Option<usize> {
        self.pledges.position(id, &|at| &self.data.pledges[at].id)
    }

    /// The piece of evidence with this id.
    pub fn evidence(&self, id: &str) -> Option<&Evidence> {
        self.evidence_position(id).map(|at| &self.data.evidence[at])
    }

    /// Where the piece of evidence with this id stands in the dataset.
    pub fn evidence_position(&self, id: &str) -> Option<usize> {
        self.evidence.position(id, &|at| &self.data.evidence[at].id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.position(id, &|at| &self.data.sources[at].id).map(|at| &self.data.sources[at])
    }

    /// The theme with this id.
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.data.themes.iter().find(|theme| theme.id.as_str() == id)
    }

    /// Where the theme stands among the themes, from 0; it decides the theme's colour.
    pub fn theme_position(&self, id: &str) -> Option<usize> {
        self.data.themes.iter().position(|theme| theme.id.as_str() == id)
    }

    /// The sub-theme with this id, whatever its theme.
    pub fn subtheme(&self, id: &str) -> Option<&Subtheme> {
        self.data.themes.iter().flat_map(|theme| &theme.subthemes).find(|it| it.id.as_str() == id)
    }

    /// The places that pledges name, each once, in the order of the pledges.
    pub fn places(&self) -> &[String] {
        &self.places.names
    }

    /// Where the place stands in [`Plan::places`]; upper and lower case are alike.
    pub fn place_position(&self, name: &str) -> Option<usize> {
        self.places.position(name)
    }

    /// The places of the pledge at this position, by their positions in [`Plan::places`], each once.
    pub fn places_of(&self, pledge: usize) -> &[u32] {
        self.places.of_pledge(pledge)
    }

    /// What a status means.
    pub fn status(&self, status: Status) -> Option<&StatusDefinition> {
        self.data.statuses.iter().find(|it| it.id == status)
    }

    /// The evidence about a pledge, oldest first.
    pub fn evidence_of<'a>(&'a self, pledge: &'a Pledge) -> impl Iterator<Item = &'a Evidence> {
        pledge.evidence.iter().filter_map(|id| self.evidence(id.as_str()))
    }

    /// The pledges of a theme, in the order of the plan.
    pub fn pledges_of<'a>(&'a self, theme: &'a Slug) -> impl Iterator<Item = &'a Pledge> {
        self.data.pledges.iter().filter(move |pledge| pledge.theme == *theme)
    }

    /// The achievements of a theme that the documents tie to no pledge.
    pub fn unattached_evidence<'a>(&'a self, theme: &'a Slug) -> impl Iterator<Item = &'a Evidence> {
        self.data.evidence.iter().filter(move |it| it.theme == *theme && it.pledges.is_empty())
    }

    /// How many of all pledges have each status.
    pub fn counts(&self) -> Counts {
        Counts::of(&self.data.pledges)
    }
}
