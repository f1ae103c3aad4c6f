//! The files of a job on their way to whoever takes them in: read by the page, never more ahead than
//! may be in flight, queued without a copy.

#[cfg(feature = "page")]
pub mod backpressure;
pub mod queue;
#[cfg(feature = "page")]
pub mod read;
pub mod received_bytes;
