//! The styles: every file of `style/` in one fixed order, as one sheet.
//!
//! `style/later` is a sheet of its own in the folder form: it arrives with the first part of the
//! program that is on no way to a first criterion (src/web/parts.js), so that the first load stays small. The other forms have all in one.
//!
//! Trunk follows no `@import`, and one sheet is one request. A new file is picked up by itself: it
//! only has to lie in one of these places. The files' own `@layer` decides who wins over whom.

use std::path::{Path, PathBuf};

use crate::failure::Outcome;
use crate::project;

/// Files, and folders whose files follow each other by name.
const ORDER: [&str; 7] =
    ["tokens.css", "base.css", "layout.css", "components", "frame", "pages", "print.css"];

/// All styles behind each other, the notice before the app's start last.
pub fn bundle(folder: &Path, boot: &Path) -> Outcome<String> {
    let mut sheet = String::new();
    for path in sources(folder)? {
        sheet += &project::read(&path)?;
        sheet.push('\n');
    }
    sheet += &project::read(boot)?;
    Ok(sheet)
}

/// The styles that come later.
pub fn later(folder: &Path) -> Outcome<String> {
    let mut sheet = String::new();
    for path in sources_of(&["later"], folder)? {
        sheet += &project::read(&path)?;
        sheet.push('\n');
    }
    Ok(sheet)
}

fn sources(folder: &Path) -> Outcome<Vec<PathBuf>> {
    sources_of(&ORDER, folder)
}

fn sources_of(names: &[&str], folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for place in names.iter().map(|name| folder.join(name)) {
        if place.is_dir() {
            paths.extend(project::files_below(&place)?);
        } else if place.is_file() {
            paths.push(place);
        }
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "css"));
    Ok(paths)
}

/// Leaves out comments and the space that means nothing; strings stay as they are.
/// Of the 18.8 KB that both sheets weigh in brotli it saves 2.5, half a KB of that beyond the comments.
pub fn minify(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(next) = rest.chars().next() {
        let length = token_length(rest);
        let token = &rest[..length];
        rest = &rest[length..];
        if next == '"' || next == '\'' {
            out.push_str(token);
        } else if next.is_whitespace() || token.starts_with("/*") {
            push_space(&mut out);
        } else {
            push_letter(&mut out, next);
        }
    }
    out.trim_end().to_owned()
}

/// A string, a comment, or one letter.
fn token_length(rest: &str) -> usize {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    match rest.as_bytes() {
        [quote @ (b'"' | b'\''), ..] => string_length(rest, *quote),
        [b'/', b'*', ..] => rest[2..].find("*/").map_or(rest.len(), |end| end + 4),
        _ => first,
    }
}

fn string_length(rest: &str, quote: u8) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if byte == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// One space between words; none at the start or behind what separates by itself.
fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
        out.push(' ');
    }
}

/// No space before what separates by itself, no semicolon before a closing brace.
fn push_letter(out: &mut String, letter: char) {
    if matches!(letter, '{' | '}' | ';' | ',') && out.ends_with(' ') {
        out.pop();
    }
    if letter == '}' && out.ends_with(';') {
        out.pop();
    }
    out.push(letter);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::write;

    #[test]
    fn minifying_keeps_the_meaning() {
        let sheet = "/* a */ @layer tokens , base;\n\n.a :hover , .b > p {\n  margin: 0 calc(1px + 2px);\n  content: \"; /* } */ \\\" {\";\n}\n";
        let expected = "@layer tokens,base;.a :hover,.b > p{margin: 0 calc(1px + 2px);content: \"; /* } */ \\\" {\"}";
        assert_eq!(minify(sheet), expected);
    }

    #[test]
    fn minifying_survives_what_is_cut_off() {
        assert_eq!(minify("a { b: \"c"), "a{b: \"c");
        assert_eq!(minify("a {} /* never closed"), "a{}");
        assert_eq!(minify("/*/ not closed by its own slash */b{}"), "b{}");
    }

    #[test]
    fn new_files_join_in_the_fixed_order() {
        let folder = std::env::temp_dir().join(format!("xtask-styles-{}", std::process::id()));
        for name in [
            "print.css",
            "pages/start.css",
            "components/b.css",
            "components/a.css",
            "tokens.css",
            "later/table.css",
            "notes.txt",
        ] {
            write(&folder.join(name), name).unwrap();
        }
        write(&folder.join("elsewhere/boot.css"), "boot.css").unwrap();
        let sheet = bundle(&folder, &folder.join("elsewhere/boot.css")).unwrap();
        let later = later(&folder).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            sheet,
            "tokens.css\ncomponents/a.css\ncomponents/b.css\npages/start.css\nprint.css\nboot.css"
        );
        assert_eq!(later, "later/table.css\n");
    }
}
