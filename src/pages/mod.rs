//! One screen each.

pub mod about;
pub mod data;
pub mod figures_check;
pub mod history;
pub mod home;
pub mod load_failed;
pub mod measure;
pub mod measures;
pub mod money;
pub mod not_found;
pub mod part_missing;
pub mod pledge;
pub mod pledges;
pub mod results;
pub mod survey;
pub mod surveys;
pub mod table;
pub mod theme;
pub mod waiting;
pub mod workforce;
