//! The browser, behind plain values: every `web_sys` or `gloo` name that is not drawing lives here.
//!
//! What needs the page stands behind the feature `page`; the worker is built without it.

pub mod arrived;
pub mod attached;
pub mod clerk;
pub mod clock;
#[cfg(feature = "page")]
pub mod crash;
pub mod crypto;
mod database;
#[cfg(feature = "page")]
pub mod desk;
#[cfg(feature = "page")]
pub mod events;
#[cfg(feature = "page")]
pub mod files;
#[cfg(feature = "page")]
pub mod folders;
pub mod freeze;
pub mod handed;
#[cfg(feature = "page")]
mod hired;
pub mod identity;
pub mod letter;
#[cfg(feature = "page")]
pub mod locks;
pub mod mirror;
#[cfg(feature = "page")]
pub mod page;
pub mod paper;
pub mod post;
pub mod preferences;
pub mod random;
pub mod reader;
#[cfg(feature = "page")]
pub mod reading;
#[cfg(feature = "page")]
mod room;
pub mod sets;
pub mod space;
pub mod storage;
#[cfg(feature = "page")]
pub mod tabs;
pub mod task;
pub mod vault;
pub mod watch;
#[cfg(feature = "page")]
pub mod wipe;
