//! Styles of a workbook: number formats, bold, indents.

use std::collections::BTreeMap;

use super::xml::{Node, walk};
use crate::domain::problem::Problem;

/// What cells look like, by the number of their style.
#[derive(Default)]
pub(super) struct Styles {
    formats: BTreeMap<u32, String>,
    bold: Vec<bool>,
    cells: Vec<(u32, usize, u8)>,
}

/// What one cell looks like.
pub(super) struct Style<'a> {
    pub(super) format: &'a str,
    pub(super) is_bold: bool,
    pub(super) indent: u8,
}

impl Styles {
    pub(super) fn of(&self, number: usize) -> Style<'_> {
        let (format, font, indent) = self.cells.get(number).copied().unwrap_or_default();
        Style {
            format: self.formats.get(&format).map_or_else(|| built_in(format), String::as_str),
            is_bold: self.bold.get(font).copied().unwrap_or(false),
            indent,
        }
    }
}

/// Formats that every workbook has.
fn built_in(number: u32) -> &'static str {
    match number {
        1 => "0",
        2 | 39 | 40 => "0.00",
        3 | 37 | 38 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14..=17 | 22 | 27..=36 | 50..=58 => "dd/mm/yyyy",
        18..=21 | 45..=47 => "h:mm",
        _ => "General",
    }
}

/// Reads the styles of a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Styles, Problem> {
    let mut styles = Styles::default();
    let (mut in_fonts, mut in_cells) = (false, false);
    walk(bytes, |node| {
        match node {
            Node::Open("numFmt", attributes) => {
                let code = attributes.get("formatCode").unwrap_or_default().to_string();
                if let Some(number) = attributes.number("numFmtId") {
                    styles.formats.insert(number, code);
                }
            }
            Node::Open("fonts", _) => in_fonts = true,
            Node::Close("fonts") => in_fonts = false,
            Node::Open("font", _) if in_fonts => styles.bold.push(false),
            Node::Open("b", attributes) if in_fonts => {
                if let Some(last) = styles.bold.last_mut() {
                    *last = attributes.is_on();
                }
            }
            Node::Open("cellXfs", _) => in_cells = true,
            Node::Close("cellXfs") => in_cells = false,
            Node::Open("xf", attributes) if in_cells => {
                let format = attributes.number("numFmtId").unwrap_or(0);
                styles.cells.push((format, attributes.number("fontId").unwrap_or(0), 0));
            }
            Node::Open("alignment", attributes) if in_cells => {
                if let Some((_, _, indent)) = styles.cells.last_mut() {
                    *indent = attributes.number("indent").unwrap_or(0);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}
