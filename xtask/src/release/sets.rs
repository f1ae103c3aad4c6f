//! The built-in criteria sets: not compiled into the program, but beside it.
//!
//! The contract with the app, in every build:
//!
//! 1. The app first looks for `<script type="application/json" data-set="<id> <version>">` in the page
//!    and reads the set from its text. Only the one-file build has these.
//! 2. Otherwise it reads `<script type="application/json" id="sets-index">`, a list of
//!    `{"id": "xa-mau", "version": "2026.2", "level": "commune", "title": {"vi": "…"},
//!    "url": "sets/xa-mau-2026.2-<digest>.json"}`, those for which most units look first, and fetches the address relative to the document. In the one-file build there is no `url`.
//! 3. Behind those that are offered stand the earlier versions, marked `"earlier": true`. Files and
//!    drafts made with one of them do not carry it, and look for it here for ever.
//!
//! Both scripts are data, which no policy forbids.

use std::path::Path;

use crate::failure::{Outcome, While};
use crate::project;

/// One criteria set, without the space that means nothing.
pub struct SetFile {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// For which kind of unit, in the word of the file format.
    pub level: String,
    /// Its title, as a JSON object.
    pub title: String,
    /// The set itself.
    pub json: String,
    /// Whether a later version has taken its place.
    pub is_earlier: bool,
}

impl SetFile {
    /// What tells it from every other in file names.
    pub fn name(&self) -> String {
        format!("{}-{}", self.id, self.version)
    }
}

/// One set, and where it is found unless it stands in the page.
pub type Place<'a> = (&'a SetFile, Option<String>);

/// Kinds of units, those of which there are most first: so people look for their set.
const LEVELS: [&str; 4] = ["commune", "department", "province", "union"];

/// Reads every set of a folder, in the order of their kinds of units, then of their names; behind them
/// those of its folder `earlier`.
pub fn read(folder: &Path) -> Outcome<Vec<SetFile>> {
    let mut sets = read_all(folder, false)?;
    sets.extend(read_all(&folder.join("earlier"), true)?);
    let place = |set: &SetFile| LEVELS.iter().position(|level| *level == set.level);
    sets.sort_by_key(|set| (set.is_earlier, place(set).unwrap_or(LEVELS.len())));
    Ok(sets)
}

fn read_all(folder: &Path, is_earlier: bool) -> Outcome<Vec<SetFile>> {
    let paths = project::entries(folder)?;
    let sets = paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    sets.map(|path| read_one(path, is_earlier)).collect()
}

fn read_one(path: &Path, is_earlier: bool) -> Outcome<SetFile> {
    let json = minify(&project::read(path)?);
    let set: serde_json::Value =
        serde_json::from_str(&json).while_(|| format!("reading {}", path.display()))?;
    let word = |key: &str| set[key].as_str().unwrap_or_default().to_owned();
    let (id, version, level) = (word("id"), word("version"), word("level"));
    Ok(SetFile { id, version, level, title: set["title"].to_string(), json, is_earlier })
}

/// The list that tells the app where the sets are.
pub fn index(places: &[Place]) -> String {
    let entries: Vec<_> = places.iter().map(entry).collect();
    format!("<script type=\"application/json\" id=\"sets-index\">[{}]</script>", entries.join(","))
}

fn entry((set, url): &Place) -> String {
    let SetFile { id, version, level, title, .. } = set;
    let url = url.as_ref().map(|url| format!(",\"url\":\"{url}\"")).unwrap_or_default();
    let earlier = if set.is_earlier { ",\"earlier\":true" } else { "" };
    let title = title.replace('<', "\\u003c");
    format!(
        "{{\"id\":\"{id}\",\"version\":\"{version}\",\"level\":\"{level}\",\"title\":{title}{earlier}{url}}}"
    )
}

/// A set inside the page. No `<` may remain: `</script>` would end the block, `<!--` would open a comment.
pub fn block(set: &SetFile) -> String {
    let json = set.json.replace('<', "\\u003c");
    let SetFile { id, version, .. } = set;
    format!("<script type=\"application/json\" data-set=\"{id} {version}\">{json}</script>")
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

    fn set_file(id: &str, json: &str) -> SetFile {
        let title = r#"{"vi":"A"}"#.into();
        let (version, level) = ("2026.1".into(), "union".into());
        SetFile { id: id.into(), version, level, title, json: json.into(), is_earlier: false }
    }

    #[test]
    fn minifying_touches_no_string() {
        let json = "{\n  \"a b\": \"x \\\" y\\\\\",\n  \"n\": [ 1.50, true ]\n}\n";
        assert_eq!(minify(json), r#"{"a b":"x \" y\\","n":[1.50,true]}"#);
    }

    #[test]
    fn a_block_cannot_be_left() {
        let set = set_file("x", r#"{"t":"</script><!--<script>"}"#);
        let block = block(&set);
        assert_eq!(block.matches('<').count(), 2, "only the block's own tags: {block}");
        assert!(block.contains(r"\u003c/script>\u003c!--\u003cscript>"));
    }

    #[test]
    fn the_index_names_addresses_only_where_there_are_any() {
        let (a, mut b) = (set_file("a", "{}"), set_file("b", "{}"));
        b.is_earlier = true;
        let places = [(&a, Some("sets/a-1.json".into())), (&b, None)];
        let (first, second) = (
            r#"{"id":"a","version":"2026.1","level":"union","title":{"vi":"A"},"url":"sets/a-1.json"}"#,
            r#"{"id":"b","version":"2026.1","level":"union","title":{"vi":"A"},"earlier":true}"#,
        );
        assert!(index(&places).contains(&format!("[{first},{second}]")));
    }

    #[test]
    fn every_earlier_version_goes_out_behind_those_that_are_offered() {
        let sets = read(&project::Project::here().path("src/sets")).unwrap();
        let names: Vec<String> = sets.iter().map(SetFile::name).collect();
        let (offered, earlier) = names.split_at(3);
        assert_eq!(earlier, ["xa-mau-2026.1", "so-mau-2026.1", "cong-doan-mau-2026.1"]);
        assert!(offered.iter().all(|name| !earlier.contains(name)), "{names:?}");
    }
}
