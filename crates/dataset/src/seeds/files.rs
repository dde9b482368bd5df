//! The shape of each file about the plan that people edit. Files whose shape is that of the open
//! dataset (`plan.json`, `sources.json` …) use its types.

use domain::dataset::{Citation, Figure, Kind, Status, Subtheme, Wording};
use domain::period::{PartialDate, Period};
use domain::slug::Slug;
use schemars::JsonSchema;
use serde::Deserialize;

/// `themes/<theme>/theme.json`
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeSeed {
    /// Stable id, the name of the folder, part of the address.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// Its place among the themes, from 1.
    pub order: u32,
    /// What it is about, in one or two plain sentences.
    pub summary: String,
    /// Its parts, in the plan's order; each has a file of its own. Many themes have none.
    pub subthemes: Vec<Subtheme>,
}

/// `themes/<theme>/<sub-theme>.json`, or `themes/<theme>/pledges.json`
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemePart {
    /// The pledges, in the plan's order.
    pub pledges: Vec<PledgeSeed>,
    /// The published achievements.
    pub evidence: Vec<EvidenceSeed>,
}

/// A pledge, without what follows from the rest of the record.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PledgeSeed {
    /// Stable id, part of the address.
    pub id: Slug,
    /// Whether it can ever be finished.
    pub kind: Kind,
    /// Every place where it is printed, exactly as printed there; the official wording first.
    pub wordings: Vec<Wording>,
    /// The promise in plain words, 25 at most.
    pub summary: String,
    /// Our reading of the published evidence.
    pub status: Status,
    /// Why it has this status, in one sentence.
    pub status_reason: String,
    /// The evidence that the status rests on.
    pub status_evidence: Vec<Slug>,
    /// The office's own status, when it publishes one.
    #[serde(default)]
    pub official_status: Option<String>,
}

/// A published achievement, without what follows from the rest of the record.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceSeed {
    /// Stable id.
    pub id: Slug,
    /// What was published, in plain words, 30 at most.
    pub summary: String,
    /// When it happened.
    pub period: Period,
    /// The date, as far as the source gives one.
    pub date: Option<PartialDate>,
    /// The pledges it is about; none where the documents tie it to none.
    pub pledges: Vec<Slug>,
    /// Where the source prints it under another heading: that pledge's id, or the heading's words
    /// if it is no pledge.
    pub printed_under: Option<String>,
    /// The figures in it.
    pub figures: Vec<Figure>,
    /// The places it names.
    pub places: Vec<String>,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
    /// Where else the same thing is printed.
    pub also_printed: Vec<Citation>,
}

/// `audit.json`: where in the sources the audit finds what.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuditSettings {
    /// Parts of sources in which every line that is neither blank nor a heading is a pledge.
    pub pledge_lists: Vec<Part>,
    /// Parts of sources that print achievements under bold headings, the pledges' wordings.
    pub achievements: Vec<Part>,
    /// Parts of sources in which every line must be cited by a figure or a table.
    #[serde(default)]
    pub figures: Vec<PartsUnder>,
    /// The mark that an achievement's line starts with, such as `✓`.
    pub tick: String,
}

/// A part of a source, from one heading to the next of another.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Which source.
    pub source: Slug,
    /// The words of the heading it starts at.
    pub from: String,
    /// The words of the heading it ends before.
    pub to: String,
}

/// Every part of a source under a heading, to the next one of as high a level.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartsUnder {
    /// Which source.
    pub source: Slug,
    /// The words that the headings begin with, such as `By the numbers`.
    pub under: String,
}

/// One entry of `not-evidence.json`, a ticked line that was looked at and is no achievement, or of
/// `not-figures.json`, a line among the figures that is none.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// Which source.
    pub source: Slug,
    /// Which line of its file, from 1.
    pub line: u32,
    /// Why, such as that it only repeats a pledge.
    pub reason: String,
}
