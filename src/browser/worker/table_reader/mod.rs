//! The reader of tables: a worker that is started for one table and ended with its answer, so that
//! whatever a file does to it, the page goes on.

#[cfg(feature = "page")]
mod page;
mod protocol;

#[cfg(feature = "page")]
pub use page::{Reader, Stage};
pub use protocol::{Answer, Told, Wanted, What};
