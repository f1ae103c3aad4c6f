//! The folder form of the release, and its plain sister for developing.

use std::collections::BTreeMap;
use std::path::Path;

use crate::failure::Outcome;
use crate::project;
use crate::release::parts::{self, Parts};
use crate::release::split::Program;
use crate::release::{compress, digest, offline, page, policy, sets, styles, worker};

/// What the page loads besides the icons, by names that change with the content.
const SCRIPTS: [(&str, &str); 3] =
    [("boot.js", "boot.js"), ("old-browser.js", "old-browser.js"), ("offline.js", "./offline.js")];
/// What keeps its name, because the browser or the system remembers it.
const PLAIN: [&str; 5] = [
    "manifest.webmanifest",
    "icons/icon.svg",
    "icons/icon-192.png",
    "icons/icon-512.png",
    "icons/icon-maskable-512.png",
];

/// Finishes a release folder: hashed names, policy, service worker, compressed copies.
pub fn write(parts: &Parts, program: &Program, folder: &Path) -> Outcome<()> {
    copy_plain(parts, folder)?;
    let sheet = write_hashed(folder, "styles.css", styles::minify(&parts.styles).as_bytes())?;
    let later = styles::minify(&parts.later_styles);
    let later = write_hashed(folder, "later.css", later.as_bytes())?;
    let link = format!("<link rel=\"stylesheet\" href=\"{sheet}\" data-later=\"{later}\">");
    let places =
        parts.sets.iter().map(|set| write_set(folder, set)).collect::<Outcome<Vec<_>>>()?;
    let text = write_program(parts, program, folder)?;
    let mut text = page::fill(&text, "policy", &policy::folder())?;
    text = common(&text, &link, &places)?;
    text = page::fill(&text, "worker", &worker::in_folder(&parts.workers, folder)?)?;
    for (name, address) in SCRIPTS {
        let hashed = write_hashed(folder, name, parts.script(name)?.as_bytes())?;
        text = page::rename(&text, address, &address.replace(name, &hashed))?;
    }
    offline::write(folder, &text, &parts.script("sw.js")?)?;
    compress::folder(folder)
}

/// Writes the program in the place of the whole one that Trunk staged; gives back the page with its
/// names.
fn write_program(parts: &Parts, program: &Program, folder: &Path) -> Outcome<String> {
    let mut files = BTreeMap::new();
    for (name, module) in &program.files {
        let address = write_hashed(folder, &format!("{name}.wasm"), module)?;
        files.insert(name.as_str(), (address, digest::integrity(module)));
    }
    let table = program.table(|file| files[file].clone());
    let script = program.script(&table, &parts.script("parts.js")?);
    let whole = [
        parts::take_staged(folder, "app-", ".js")?,
        parts::take_staged(folder, "app-", "_bg.wasm")?,
    ];
    let split = [
        write_hashed(folder, "app.js", script.as_bytes())?,
        write_hashed(folder, "app.wasm", &program.first)?,
    ];
    whole.iter().zip(&split).try_fold(parts.page.clone(), |text, (whole, split)| {
        page::rename_all(&text, &format!("./{whole}"), &format!("./{split}"))
    })
}

/// Finishes a debug folder: everything under its plain name.
pub fn write_debug(parts: &Parts, folder: &Path) -> Outcome<()> {
    copy_plain(parts, folder)?;
    let sheet = parts.styles.clone() + &parts.later_styles;
    project::write(&folder.join("styles.css"), sheet)?;
    let places =
        parts.sets.iter().map(|set| write_plain_set(folder, set)).collect::<Outcome<Vec<_>>>()?;
    for (name, _) in SCRIPTS {
        project::write(&folder.join(name), project::read(&parts.web.join(name))?)?;
    }
    let text = page::mark(&parts.page, "data-edition=\"debug\"")?;
    let text = page::fill(&text, "policy", "")?;
    let text = page::fill(&text, "worker", "")?;
    project::write(
        &folder.join("index.html"),
        common(&text, "<link rel=\"stylesheet\" href=\"styles.css\">", &places)?,
    )
}

fn common(text: &str, link: &str, places: &[sets::Place]) -> Outcome<String> {
    let text = page::with_folder_part(text)?;
    let text = page::fill(&text, "styles", link)?;
    let text = page::fill(&text, "sets", &sets::index(places))?;
    page::fill(&text, "program", "")
}

fn copy_plain(parts: &Parts, folder: &Path) -> Outcome<()> {
    for name in PLAIN {
        project::write(&folder.join(name), project::read_bytes(&parts.web.join(name))?)?;
    }
    Ok(())
}

fn write_set<'a>(folder: &Path, set: &'a sets::SetFile) -> Outcome<sets::Place<'a>> {
    let name = format!("sets/{}.json", set.name());
    Ok((set, Some(write_hashed(folder, &name, set.json.as_bytes())?)))
}

fn write_plain_set<'a>(folder: &Path, set: &'a sets::SetFile) -> Outcome<sets::Place<'a>> {
    let name = format!("sets/{}.json", set.name());
    project::write(&folder.join(&name), &set.json)?;
    Ok((set, Some(name)))
}

fn write_hashed(folder: &Path, name: &str, content: &[u8]) -> Outcome<String> {
    let hashed = digest::hashed_name(name, content);
    project::write(&folder.join(&hashed), content)?;
    Ok(hashed)
}
