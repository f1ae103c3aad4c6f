//! What the service worker needs to know: which build this is, and which files make it up.

use std::path::Path;

use crate::failure::Outcome;
use crate::project;
use crate::release::{digest, page};

/// Stamps the page with the build id and writes page and service worker. Everything else must be in
/// the folder by now.
pub fn write(folder: &Path, page: &str, worker: &str) -> Outcome<()> {
    let mut files = files(folder)?;
    let build = build_id(&files, page, worker);
    let page = page::mark(page, &format!("data-edition=\"folder\" data-build=\"{build}\""))?;
    files.insert(0, File::new("./", page.as_bytes()));
    project::write(&folder.join("index.html"), &page)?;
    project::write(&folder.join("sw.js"), format!("{}{worker}", header(&build, &files)))
}

/// One file of the precache list.
struct File {
    address: String,
    integrity: String,
}

impl File {
    fn new(address: &str, content: &[u8]) -> Self {
        Self { address: address.to_owned(), integrity: digest::integrity(content) }
    }
}

fn files(folder: &Path) -> Outcome<Vec<File>> {
    let mut files = Vec::new();
    for path in project::files_below(folder)? {
        let address = project::address_below(folder, &path);
        if address == "index.html" {
            continue; // the page, listed as "./"
        }
        files.push(File::new(&address, &project::read_bytes(&path)?));
    }
    Ok(files)
}

/// Changes when anything changes that a visitor gets, the worker itself included.
fn build_id(files: &[File], page: &str, worker: &str) -> String {
    let mut all = format!("{page}\n{worker}\n");
    for file in files {
        all += &format!("{} {}\n", file.address, file.integrity);
    }
    digest::short(all.as_bytes())
}

fn header(build: &str, files: &[File]) -> String {
    let mut text = format!("const BUILD = \"{build}\";\nconst FILES = [\n");
    for file in files {
        text += &format!("  [\"{}\", \"{}\"],\n", file.address, file.integrity);
    }
    text + "];\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=\"vi\">";

    /// Page and worker of a folder with this program.
    fn built(test: &str, program: &str) -> (String, String) {
        let folder =
            std::env::temp_dir().join(format!("xtask-offline-{test}-{}", std::process::id()));
        project::write(&folder.join("app-1.js"), program).unwrap();
        project::write(&folder.join("sets/a-1.json"), "{}").unwrap();
        project::write(&folder.join("index.html"), "as Trunk left it").unwrap();
        write(&folder, PAGE, "// worker\n").unwrap();
        let page = project::read(&folder.join("index.html")).unwrap();
        let worker = project::read(&folder.join("sw.js")).unwrap();
        std::fs::remove_dir_all(folder).unwrap();
        (page, worker)
    }

    #[test]
    fn the_list_holds_each_file_with_its_checksum_and_not_the_worker() {
        let (page, worker) = built("list", "1");
        let line = |address: &str, content: &str| {
            format!("  [\"{address}\", \"{}\"],\n", digest::integrity(content.as_bytes()))
        };
        let list = [line("./", &page), line("app-1.js", "1"), line("sets/a-1.json", "{}")];
        assert!(worker.contains(&format!("[\n{}];\n// worker", list.concat())), "{worker}");
    }

    #[test]
    fn page_and_worker_carry_the_same_build_and_a_change_is_another_build() {
        let (page, worker) = built("one", "1");
        let (_, other) = built("two", "2");
        let id = page.split("data-build=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(worker.starts_with(&format!("const BUILD = \"{id}\";")));
        assert!(!other.contains(id));
    }
}
