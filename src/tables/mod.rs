//! Tables of any source as cells, and what is what in them.
//!
//! ```text
//! bytes or clipboard ─► Grid ─► Shape ─► Columns
//! csv xlsx ods xls docx         heading,   which column
//! html text                     body       is what
//! ```
//!
//! Knows nothing of criteria sets or units. What a spreadsheet *shows* counts: 85,5 % is never
//! 0.855, a date is a date, `00004` keeps its noughts.

pub mod columns;
pub mod grid;
pub mod keys;
pub mod letters;
pub mod numbers;
pub mod read;
pub mod shape;
pub mod write;

pub use columns::{Column, Columns};
pub use grid::{Book, Cell, Grid, Merge, Row};
pub use read::read;
pub use shape::{Kind, Shape};
