//! Packed documents: DOCX, XLSX and ODS, told apart by their parts.

use super::super::grid::Book;
use super::package::Package;
use super::{open_sheet, word, workbook};
use crate::domain::problem::{Code, Problem};

/// Reads a packed document.
pub(super) fn read(bytes: &[u8]) -> Result<Book, Problem> {
    let mut package = Package::open(bytes)?;
    let names = package.names();
    let has = |name: &str| names.iter().any(|it| it == name);
    if names.iter().any(|it| it.ends_with("vbaProject.bin")) {
        return Err(Problem::new(Code::TableMacros));
    }
    if has("word/document.xml") {
        return word::read(&mut package);
    }
    if has("xl/workbook.xml") {
        return workbook::read(&mut package);
    }
    if has("content.xml") && has("mimetype") {
        let kind = package.need("mimetype")?;
        if kind.starts_with(b"application/vnd.oasis.opendocument") {
            return open_sheet::read(&mut package);
        }
    }
    let found = if names.iter().any(|it| it.starts_with("ppt/")) { "slides" } else { "package" };
    Err(Problem::new(Code::TableUnknown).with("found", found))
}
