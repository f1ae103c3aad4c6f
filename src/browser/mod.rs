//! The browser, behind plain values: every `web_sys` or `gloo` name that is not drawing lives here.

pub mod clock;
pub mod events;
pub mod files;
pub mod identity;
pub mod page;
pub mod preferences;
pub mod sets;
pub mod storage;
pub mod wipe;
