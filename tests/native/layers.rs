//! Who may import whom. The table is the architecture; a file that breaks it is named with its line.

use std::fs;
use std::path::{Path, PathBuf};

use crate::golden::root;

/// A layer, and the layers and crates that it may name. What is pure builds for every target.
const LAYERS: [(&str, &[&str]); 14] = [
    ("domain", &["std", "serde", "num_bigint", "num_rational", "num_traits"]),
    ("i18n", &["std", "domain", "wording", "intake", "words"]),
    ("tables", &["std", "domain", "calamine", "html5gum", "quick_xml", "zip"]),
    ("wording", &["std", "domain", "serde", "serde_json"]),
    ("intake", &["std", "domain", "tables", "wording", "serde", "serde_json"]),
    ("report", &["std", "domain", "i18n"]),
    (
        "formats",
        &[
            "std",
            "domain",
            "i18n",
            "report",
            "ryu_js",
            "serde",
            "serde_json",
            "sha2",
            "argon2",
            "chacha20poly1305",
            "ed25519_dalek",
        ],
    ),
    ("jobs", &["std", "domain", "i18n", "report", "formats", "serde", "serde_json"]),
    ("keeping", &["std", "domain", "formats", "serde", "serde_json"]),
    (
        "browser",
        &[
            "std",
            "domain",
            "formats",
            "jobs",
            "keeping",
            "intake",
            "futures_channel",
            "gloo_storage",
            "idb",
            "leptos",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "web_sys",
            "serde",
            "serde_json",
        ],
    ),
    (
        "ui",
        &[
            "std",
            "domain",
            "i18n",
            "report",
            "formats",
            "jobs",
            "keeping",
            "wording",
            "intake",
            "browser",
            "futures_channel",
            "leptos",
            "web_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "js_sys",
            "later_part",
        ],
    ),
    ("bin/worker", &["std", "tucham"]),
    ("bin/reader", &["std", "tucham", "js_sys", "wasm_bindgen", "web_sys"]),
    ("bin/tucham", &["std", "tucham", "lexopt", "serde_json"]),
];

/// Modules of `domain` in the order in which they may build on one another.
const DOMAIN: [&[&str]; 9] = [
    &["exact", "points", "text", "problem", "typed", "calendar"],
    &["formula"],
    &["set"],
    &["dossier"],
    &["score"],
    &["versions"],
    &["signature"],
    &["campaign"],
    &["review"],
];

/// The Rust files of a folder and of all folders inside it.
pub fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        match path.is_dir() {
            true => files(&path, found),
            false if path.extension().is_some_and(|it| it == "rs") => found.push(path),
            false => {}
        }
    }
}

/// Every `use` of a file, whole, with the line on which it starts; tests and doc comments left out.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.starts_with("#[cfg(test)]") {
            break;
        }
        let is_use =
            line.starts_with("use ") || (line.starts_with("pub") && line.contains(" use "));
        if open.is_none() && is_use {
            open = Some((number + 1, String::new()));
        }
        if let Some((start, mut text)) = open.take() {
            text.push_str(line);
            match line.ends_with(';') {
                true => found.push((start, text)),
                false => open = Some((start, text)),
            }
        }
    }
    found
}

/// The first words of the paths of a `use`: `crate::domain::…` is `domain`, `crate::{a, b}` both.
fn targets(import: &str) -> Vec<String> {
    let path = import.split_once("use ").unwrap().1.trim_end_matches(';');
    match path.strip_prefix("crate::") {
        Some(rest) => match rest.strip_prefix('{') {
            Some(list) => top_level(list.trim_end_matches('}')),
            None => vec![first_word(rest)],
        },
        None => vec![first_word(path)],
    }
}

fn first_word(path: &str) -> String {
    path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// The first words of a list, not looking into inner braces.
fn top_level(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for letter in list.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        if letter != ',' || depth > 0 {
            parts.last_mut().unwrap().push(letter);
        }
    }
    parts.iter().map(|part| first_word(part.trim())).filter(|part| !part.is_empty()).collect()
}

/// Names that start no import from another layer.
fn is_inside(target: &str, layer: &str) -> bool {
    let is_type = target.starts_with(char::is_uppercase);
    is_type
        || matches!(target, "super" | "self" | "core" | "alloc" | "fmt" | "io")
        || target == layer
}

#[test]
fn every_import_stays_within_its_layer() {
    let mut broken = Vec::new();
    for (layer, allowed) in LAYERS {
        let folder = root().join("src").join(layer);
        let mut sources = Vec::new();
        files(&folder, &mut sources);
        for path in sources {
            let text = fs::read_to_string(&path).unwrap();
            let siblings = |target: &str| {
                let beside = path.parent().unwrap();
                let own = path.with_extension("");
                [beside, own.as_path()].iter().any(|folder| {
                    folder.join(format!("{target}.rs")).exists()
                        || folder.join(target).join("mod.rs").exists()
                })
            };
            // In a binary `crate::` names its own modules; there `siblings` finds them.
            for (line, import) in imports(&text) {
                for target in targets(&import) {
                    let is_own = !import.contains("crate::") || layer.starts_with("bin/");
                    let is_fine = is_inside(&target, layer)
                        || allowed.contains(&target.as_str())
                        || (is_own && siblings(&target));
                    if !is_fine {
                        let path = path.strip_prefix(root()).unwrap().display();
                        broken.push(format!(
                            "{path}:{line}: `{target}`; {layer} may use {allowed:?}"
                        ));
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn inside_the_domain_no_arrow_points_back() {
    let rank = |module: &str| DOMAIN.iter().position(|layer| layer.contains(&module));
    let mut broken = Vec::new();
    let folder = root().join("src/domain");
    let mut sources = Vec::new();
    files(&folder, &mut sources);
    for path in sources {
        let inside = path.strip_prefix(&folder).unwrap();
        let module = inside.components().next().unwrap().as_os_str().to_str().unwrap();
        let Some(own) = rank(module.trim_end_matches(".rs")) else { continue };
        let text = fs::read_to_string(&path).unwrap();
        for (line, import) in imports(&text) {
            let Some(rest) = import.split_once("crate::domain::").map(|(_, rest)| rest) else {
                continue;
            };
            let target = first_word(rest);
            if rank(&target).is_some_and(|rank| rank > own) {
                broken.push(format!("{}:{line}: {module} uses {target}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// Modules of `browser` that keep work or take it in and out: the session's alone.
const KEEPS_WORK: [&str; 10] = [
    "storage",
    "mirror",
    "locks",
    "tabs",
    "quota",
    "files",
    "sets",
    "identity",
    "preferences",
    "wipe",
];

#[test]
fn inside_the_page_components_stay_plain_and_only_the_session_keeps_work() {
    let mut broken = Vec::new();
    let folder = root().join("src/ui");
    let mut sources = Vec::new();
    files(&folder, &mut sources);
    for path in sources {
        let inside = path.strip_prefix(&folder).unwrap();
        let (is_session, is_component) =
            (inside.starts_with("session"), inside.starts_with("components"));
        let text = fs::read_to_string(&path).unwrap();
        for (line, import) in imports(&text) {
            let place = format!("src/ui/{}:{line}", inside.display());
            let words: Vec<&str> =
                import.split(|it: char| !it.is_alphanumeric() && it != '_').collect();
            let keeps_work =
                import.contains("crate::browser") && KEEPS_WORK.iter().any(|it| words.contains(it));
            if keeps_work && !is_session {
                broken.push(format!("{place}: only session keeps work"));
            }
            let knows_session = import.contains("ui::session") || import.contains("ui::routes");
            if is_component && knows_session {
                broken.push(format!("{place}: a component takes values and callbacks"));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn no_float_stands_in_the_pure_layers() {
    let mut broken = Vec::new();
    for layer in ["domain", "i18n", "report"] {
        let mut sources = Vec::new();
        files(&root().join("src").join(layer), &mut sources);
        for path in sources {
            let text = fs::read_to_string(&path).unwrap();
            for (number, line) in text.lines().enumerate() {
                let code = line.split("//").next().unwrap();
                if code.contains("f64") || code.contains("f32") {
                    broken.push(format!("{}:{}: {line}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// What runs later has no page around it: a context that is asked for there stops the program.
#[test]
fn no_async_code_of_the_page_asks_for_a_context() {
    let mut found = Vec::new();
    let mut seen = 0;
    for path in sources(&root().join("src/ui")) {
        let text = fs::read_to_string(&path).unwrap();
        for (at, _) in text.match_indices("async ") {
            let Some(open) = text[at..].find('{').map(|open| at + open) else { continue };
            seen += 1;
            let body = block(&text[open..]);
            for asked in ["Session::get()", "Review::get()", "Draft::get()", "expect_context"] {
                if body.contains(asked) {
                    found.push(format!("{}: {asked} in async code", path.display()));
                }
            }
        }
    }
    assert!(seen > 50, "{seen} pieces of async code");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// What a field or a criterion can say is at hand with the part that draws it, not fetched in the
/// middle of typing.
#[test]
fn what_fields_say_comes_with_the_part_that_opens_a_dossier() {
    let later = fs::read_to_string(root().join("src/i18n/problems/later.rs")).unwrap();
    let rows = later.lines().filter_map(|line| line.strip_prefix("    ")?.strip_suffix(':'));
    let later: Vec<&str> = rows.filter(|row| !row.contains(['"', ' '])).collect();
    assert!(later.len() > 100, "{} rows", later.len());
    let of_fields = ["domain/typed.rs", "domain/score/rule.rs", "domain/score/leaf.rs"];
    let of_fields = of_fields.map(|path| root().join("src").join(path)).into_iter();
    let more = ["src/domain/dossier", "src/ui/components", "src/ui/parts"];
    let files = of_fields.chain(more.iter().flat_map(|folder| sources(&root().join(folder))));
    let mut found = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let codes = text.split("Code::").skip(1).map(|rest| {
            rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default()
        });
        let late = codes.filter(|code| later.contains(code));
        found.extend(late.map(|code| format!("{}: {code}", path.display())));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The block that begins here, up to its closing brace.
fn block(text: &str) -> &str {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        depth += match letter {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let below = |path: PathBuf| if path.is_dir() { sources(&path) } else { vec![path] };
    entries.flat_map(below).filter(|it| it.extension().is_some_and(|end| end == "rs")).collect()
}
