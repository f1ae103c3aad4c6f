//! Small changes to the page's text; each fails when its place is not there, so that index.html and
//! the build cannot drift apart unseen.

use crate::failure::{Failure, Outcome};

/// Puts text where the page says `<!--name-->`.
pub fn fill(page: &str, name: &str, text: &str) -> Outcome<String> {
    replace(page, &format!("<!--{name}-->"), text)
}

/// Takes out what only the folder needs, the marks included.
pub fn without_folder_part(page: &str) -> Outcome<String> {
    let (before, rest) =
        page.split_once("<!--folder-->").ok_or_else(|| missing("<!--folder-->"))?;
    let (_, after) = rest.split_once("<!--/folder-->").ok_or_else(|| missing("<!--/folder-->"))?;
    Ok(format!("{}{}", before.trim_end(), after))
}

/// Takes out only the marks.
pub fn with_folder_part(page: &str) -> Outcome<String> {
    let page = fill(page, "folder", "")?;
    fill(&page, "/folder", "")
}

/// Sets attributes on `<html>`.
pub fn mark(page: &str, attributes: &str) -> Outcome<String> {
    replace(page, "<html lang=\"vi\"", &format!("<html lang=\"vi\" {attributes}"))
}

/// Lets an attribute point at a file's hashed name.
pub fn rename(page: &str, old: &str, new: &str) -> Outcome<String> {
    let quoted = |name: &str| format!("=\"{name}\"");
    replace(page, &quoted(old), &quoted(new))
}

/// Lets everything that points at a file point at another; at least one thing must.
pub fn rename_all(page: &str, old: &str, new: &str) -> Outcome<String> {
    let quoted = |name: &str| format!("=\"{name}\"");
    let renamed = page.replace(&quoted(old), &quoted(new));
    if renamed == page { Err(missing(old)) } else { Ok(renamed) }
}

fn replace(page: &str, old: &str, new: &str) -> Outcome<String> {
    match page.matches(old).count() {
        1 => Ok(page.replacen(old, new, 1)),
        0 => Err(missing(old)),
        _ => Err(Failure::new(format!(
            "`{old}` stands more than once in the page; the build needs it once."
        ))),
    }
}

fn missing(what: &str) -> Failure {
    Failure::new(format!(
        "`{what}` is missing in index.html (or in Trunk.toml's pattern_script); the build needs it."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_part_goes_whole_or_stays_without_its_marks() {
        let page = "a\n<!--folder-->\nb\n<!--/folder-->\nc";
        assert_eq!(without_folder_part(page).unwrap(), "a\nc");
        assert_eq!(with_folder_part(page).unwrap(), "a\n\nb\n\nc");
    }

    #[test]
    fn only_the_named_file_is_renamed() {
        let page = r#"<script src="boot.js" data-js="./app-boot.js">"#;
        assert_eq!(
            rename(page, "boot.js", "boot-1.js").unwrap(),
            r#"<script src="boot-1.js" data-js="./app-boot.js">"#
        );
    }

    #[test]
    fn a_missing_or_doubled_place_is_named() {
        assert!(
            fill("<p>", "policy", "x")
                .unwrap_err()
                .to_string()
                .contains("`<!--policy-->` is missing")
        );
        let twice = fill("<!--sets--><!--sets-->", "sets", "x");
        assert!(twice.unwrap_err().to_string().contains("more than once"));
    }
}
