//! Tables as text: what a spreadsheet opens (RFC 4180) and what people paste from one.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs it.
//! Texts here come from many hands, so the [`Writer`] puts an apostrophe before each such text and
//! [`read_table`] takes exactly that apostrophe away again: writing and reading is identity.

mod read;
mod table;
mod windows_1258;
mod write;

pub use read::{decode, decode_any, read_lines, read_table};
pub use table::write_table;
pub use write::{Cell, Writer};

/// Whether a spreadsheet might run a text as a formula or split it: it begins with a sign that
/// starts one, or with a tab or a line break. Blanks, invisible letters and apostrophes before the
/// sign do not make it harmless.
///
/// # Source
/// OWASP, "CSV Injection"; the wide forms of the signs count too, as East Asian spreadsheets take
/// them for the narrow ones.
fn is_risky(text: &str) -> bool {
    for letter in text.chars() {
        match letter {
            '\t' | '\r' | '\n' => return true,
            '\'' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {}
            '\u{2060}'..='\u{2069}' => {}
            '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' => return true,
            letter if letter.is_whitespace() || letter.is_control() => {}
            _ => return false,
        }
    }
    false
}
