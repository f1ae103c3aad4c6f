//! What keeps work in IndexedDB: the second store of drafts over its connection, and the superior's
//! store of campaigns and received files.

mod database;
pub mod mirror;
pub mod review_store;
