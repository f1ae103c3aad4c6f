//! The browser, behind plain values: every `web_sys` or `gloo` name that is not drawing lives here.

pub mod clock;
pub mod desk;
pub mod events;
pub mod files;
pub mod folders;
pub mod identity;
pub mod page;
pub mod preferences;
pub mod sets;
pub mod storage;
