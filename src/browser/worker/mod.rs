//! Work in threads of their own: how a worker is started and spoken to, the client in the page and
//! the service that does its jobs, by the same program in the page where no worker can be started; the reader of
//! tables.

#[cfg(feature = "page")]
pub mod client;
#[cfg(feature = "page")]
mod handle;
pub mod job_context;
pub mod port;
pub mod protocol;
pub mod service;
pub mod table_reader;
