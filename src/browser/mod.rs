//! The browser, behind plain values: every `web_sys` or `gloo` name that is not drawing lives here.
//!
//! What needs the page stands behind the feature `page`; the worker is built without it.

pub mod clerk;
pub mod clock;
#[cfg(feature = "page")]
pub mod desk;
#[cfg(feature = "page")]
pub mod events;
#[cfg(feature = "page")]
pub mod files;
#[cfg(feature = "page")]
pub mod folders;
pub mod handed;
pub mod identity;
#[cfg(feature = "page")]
pub mod page;
pub mod post;
pub mod preferences;
pub mod sets;
pub mod storage;
pub mod vault;
pub mod watch;
