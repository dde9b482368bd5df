/// Something in a record that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// In which item of the dataset.
    pub at: Item,
    /// The field of the item, such as `figures[0].printed`; empty for the item as a whole.
    pub field: String,
    /// What stands there; `None` if nothing does.
    pub found: Option<String>,
    /// What should.
    pub expected: String,
}

impl Breach {
    /// Where it is, what stands there, and what should. Long texts are cut short.
    pub fn new(
        at: Item,
        field: impl Into<String>,
        found: Option<&str>,
        expected: impl Into<String>,
    ) -> Breach {
        Breach { at, field: field.into(), found: found.map(excerpt), expected: expected.into() }
    }
}

/// An item of the dataset, by its place in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// What is said of the plan itself.
    Plan,
    /// A source.
    Source(usize),
    /// The list of statuses as a whole.
    Statuses,
    /// What is said of one status.
    Status(usize),
    /// A term of the glossary.
    Term(usize),
    /// An entry of the search words.
    SearchWords(usize),
    /// Where to get help.
    Help,
    /// A theme with its sub-themes.
    Theme(usize),
    /// A pledge.
    Pledge(usize),
    /// A piece of evidence.
    Evidence(usize),
    /// A published figure.
    Measure(usize),
    /// A published table.
    Table(usize),
    /// What is said of the money as a whole.
    Money,
    /// A sum of money.
    MoneyItem(usize),
    /// What is said of officers and staff.
    Workforce,
    /// A plan before this one.
    PreviousPlan(usize),
    /// An event.
    Event(usize),
    /// What inspectors said.
    Inspection(usize),
    /// A national threat.
    Threat(usize),
}

/// Breaches as they are found.
#[derive(Default)]
pub(super) struct Breaches {
    list: Vec<Breach>,
}

impl Breaches {
    /// Something stands there that should not.
    pub(super) fn add(
        &mut self,
        at: Item,
        field: impl Into<String>,
        found: impl ToString,
        expected: impl Into<String>,
    ) {
        self.list.push(Breach::new(at, field, Some(&found.to_string()), expected));
    }

    /// Nothing stands there, and something should.
    pub(super) fn add_missing(&mut self, at: Item, field: impl Into<String>, expected: impl Into<String>) {
        self.list.push(Breach::new(at, field, None, expected));
    }

    pub(super) fn into_list(self) -> Vec<Breach> {
        self.list
    }
}

/// Enough of a text to find it by.
pub fn excerpt(text: &str) -> String {
    const LONGEST: usize = 80;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}
