//! Tables of cells as a workbook that any spreadsheet opens.

mod archive;
mod workbook;

pub use workbook::{MOST_LETTERS, Out, Sheet, workbook};
