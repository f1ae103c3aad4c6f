//! The browser, behind plain values: every `web_sys` or `gloo` name that is not drawing lives here.

pub mod clock;
pub mod crash;
mod database;
pub mod events;
pub mod files;
pub mod freeze;
pub mod identity;
pub mod locks;
pub mod mirror;
pub mod page;
pub mod preferences;
pub mod sets;
pub mod space;
pub mod storage;
pub mod tabs;
pub mod wipe;
