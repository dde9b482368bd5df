//! The orders a list of pledges can be in.

/// The order of a list of pledges. Ties are always in the plan's order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// As the plan has them. The default while nothing is searched for.
    #[default]
    Plan,
    /// The best match first. The default while something is searched for, meaningless otherwise.
    Match,
    /// The most pieces of evidence first.
    Evidence,
    /// The newest evidence first; pledges without evidence last.
    Newest,
    /// By the summary, A to Z.
    Az,
}

impl Sort {
    /// All orders, as they are offered.
    pub const ALL: [Sort; 5] = [Sort::Plan, Sort::Match, Sort::Evidence, Sort::Newest, Sort::Az];

    /// The id in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Sort::Plan => "plan",
            Sort::Match => "match",
            Sort::Evidence => "evidence",
            Sort::Newest => "newest",
            Sort::Az => "az",
        }
    }

    /// The order with this id.
    pub fn from_id(id: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.id() == id)
    }

    /// The order that holds while none is chosen.
    pub fn default_for(query: &str) -> Sort {
        if query.trim().is_empty() { Sort::Plan } else { Sort::Match }
    }
}
