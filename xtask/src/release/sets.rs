//! The built-in criteria sets: not compiled into the program, but beside it.
//!
//! The contract with the app, in every build:
//!
//! 1. The app first looks for `<script type="application/json" id="set-<id>" data-set="<id>">` in the
//!    page and reads the set from its text. Only the one-file build has these.
//! 2. Otherwise it reads `<script type="application/json" id="sets-index">`, a list of
//!    `{"id": "xa-mau", "url": "sets/xa-mau-<digest>.json"}`, and fetches the address relative to the
//!    document. In the one-file build the entries have no `url`.
//!
//! The id is the file's name without `.json`. Both scripts are data, which no policy forbids.

use std::path::Path;

use crate::failure::Outcome;
use crate::project;

/// One criteria set, without the space that means nothing.
pub struct SetFile {
    /// The file's name without its ending.
    pub id: String,
    /// The set itself.
    pub json: String,
}

/// Where one set is found: its id, and its address unless it stands in the page.
pub type Place = (String, Option<String>);

/// Reads every set of a folder.
pub fn read(folder: &Path) -> Outcome<Vec<SetFile>> {
    let paths = project::entries(folder)?;
    let sets = paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    sets.map(|path| read_one(path)).collect()
}

fn read_one(path: &Path) -> Outcome<SetFile> {
    let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(SetFile { id, json: minify(&project::read(path)?) })
}

/// The list that tells the app where the sets are.
pub fn index(places: &[Place]) -> String {
    let entries: Vec<_> = places.iter().map(entry).collect();
    format!("<script type=\"application/json\" id=\"sets-index\">[{}]</script>", entries.join(","))
}

fn entry((id, url): &Place) -> String {
    match url {
        Some(url) => format!("{{\"id\":\"{id}\",\"url\":\"{url}\"}}"),
        None => format!("{{\"id\":\"{id}\"}}"),
    }
}

/// A set inside the page. No `<` may remain: `</script>` would end the block, `<!--` would open a comment.
pub fn block(set: &SetFile) -> String {
    let json = set.json.replace('<', "\\u003c");
    format!(
        "<script type=\"application/json\" id=\"set-{0}\" data-set=\"{0}\">{json}</script>",
        set.id
    )
}

/// Leaves out the space between JSON's tokens; everything else stays byte for byte, numbers and order included.
fn minify(json: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    let keep = |letter: &char| {
        let kept = inside || !letter.is_ascii_whitespace();
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = inside,
            '"' => inside = !inside,
            _ => {}
        }
        kept
    };
    json.chars().filter(keep).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minifying_touches_no_string() {
        let json = "{\n  \"a b\": \"x \\\" y\\\\\",\n  \"n\": [ 1.50, true ]\n}\n";
        assert_eq!(minify(json), r#"{"a b":"x \" y\\","n":[1.50,true]}"#);
    }

    #[test]
    fn a_block_cannot_be_left() {
        let set = SetFile { id: "x".into(), json: r#"{"t":"</script><!--<script>"}"#.into() };
        let block = block(&set);
        assert_eq!(block.matches('<').count(), 2, "only the block's own tags: {block}");
        assert!(block.contains(r"\u003c/script>\u003c!--\u003cscript>"));
    }

    #[test]
    fn the_index_names_addresses_only_where_there_are_any() {
        let places = [("a".into(), Some("sets/a-1.json".into())), ("b".into(), None)];
        assert!(index(&places).contains(r#"[{"id":"a","url":"sets/a-1.json"},{"id":"b"}]"#));
    }
}
