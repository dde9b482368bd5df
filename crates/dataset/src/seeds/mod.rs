//! The hand-edited record: its files, their shape, and how they are read.

mod figures;
mod files;
mod folder;
mod json;
mod read;

pub use figures::{MeasureSeed, TableSeed};
pub use files::{AuditSettings, EvidenceSeed, NotEvidence, Part, PledgeSeed, ThemePart, ThemeSeed};
pub use read::{SeedTheme, Seeds};
