//! The reader of tables: a worker that is started for one table and ended with its answer, so that
//! whatever a file does to it, the page goes on.

mod letter;
#[cfg(feature = "page")]
mod page;

pub use letter::{Answer, Told, Wanted, What};
#[cfg(feature = "page")]
pub use page::{Reader, Stage};
