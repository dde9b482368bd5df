use super::{Failure, Millis, Refused, Summary};

/// What anyone may know who has the device in their hands. No answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// How many wait, and since when.
    pub summary: Summary,
    /// Why each that was set aside was.
    pub aside: Vec<Refused>,
    /// When sending will be tried again, if it has to wait.
    pub next_try: Option<Millis>,
    /// Whether the browser promised to keep what is stored.
    pub promise: Promise,
    /// What the last request said of the way to the collector.
    pub reach: Reach,
    /// Whether this device can keep anything.
    pub disk: Disk,
}

/// Whether the browser promised to keep what is stored, also when the device is short of room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Promise {
    /// It was not asked yet: that is done when something is first stored.
    #[default]
    NotAsked,
    /// It has promised.
    Kept,
    /// It has not.
    NotGiven,
    /// It knows no such promise.
    Unknown,
}

/// What the last request said of the way to the collector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// None was made since the page was loaded.
    #[default]
    NotTried,
    /// The collector has answered.
    Reached,
    /// None was made because the browser says that there is no network.
    Offline,
    /// It has not, or could not take anything.
    Failed(Failure),
}

/// Whether this device can keep anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Disk {
    /// That is not known yet.
    #[default]
    NotRead,
    /// Nothing was ever kept.
    Empty,
    /// It has been read.
    Open,
    /// The browser does not let this site keep anything.
    Refused,
    /// A newer version of the site has changed what is kept: this page must be reloaded.
    NewerSite,
    /// Another tab with an older version of the site holds it, and must be closed.
    HeldByAnotherTab,
}
