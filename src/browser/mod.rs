//! The browser, behind plain values: every `web_sys` or `gloo` name that is not drawing lives here.
//!
//! What needs the page stands behind the feature `page`; the worker is built without it.

pub mod indexed_db;
pub mod platform;
pub mod upload;
pub mod worker;
