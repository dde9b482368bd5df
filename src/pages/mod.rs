//! One screen each.

pub mod about;
pub mod home;
pub mod load_failed;
pub mod not_found;
pub mod pledge;
pub mod pledges;
pub mod theme;
