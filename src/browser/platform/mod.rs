//! One file for each thing of the browser that is wrapped: the clock, local storage, locks, files,
//! cryptography. What joins several of them to do some work of the app belongs elsewhere.

pub mod attached;
pub mod clock;
#[cfg(feature = "page")]
pub mod crash;
pub mod crypto;
pub mod event_loop;
#[cfg(feature = "page")]
pub mod events;
#[cfg(feature = "page")]
pub mod files;
#[cfg(feature = "page")]
pub mod folders;
pub mod freeze;
pub mod identity;
#[cfg(feature = "page")]
pub mod locks;
#[cfg(feature = "page")]
pub mod page;
pub mod preferences;
pub mod print_support;
pub mod quota;
pub mod random;
pub mod sets;
pub mod storage;
#[cfg(feature = "page")]
pub mod tabs;
pub mod task;
#[cfg(feature = "page")]
pub mod wipe;
