//! The one-file form: everything inside one page that opens from a folder or a USB stick.
//!
//! A page from `file://` may fetch nothing, so the program stands in it as base64 and the glue as an
//! inline module, followed by the same boot.js that starts the folder form.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::project;
use crate::release::parts::{self, Parts};
use crate::release::{digest, page, policy, sets, styles, worker};

/// Writes it.
pub fn write(parts: &Parts, staging: &Path, target: &Path) -> Outcome<()> {
    let glue = project::read(&parts::staged(staging, "app-", ".js")?)?;
    let wasm = project::read_bytes(&parts::staged(staging, "app-", "_bg.wasm")?)?;
    project::write(target, render(parts, &glue, &wasm)?)
}

fn render(parts: &Parts, glue: &str, wasm: &[u8]) -> Outcome<String> {
    let style = styles::minify(&parts.styles);
    let boot = script_text(&format!("{}\n{}", standing_alone(glue)?, parts.script("boot.js")?));
    let old = script_text(&parts.script("old-browser.js")?);
    let icon = format!(
        "data:image/svg+xml;base64,{}",
        digest::base64(parts.script("icons/icon.svg")?.as_bytes())
    );

    let head = format!(
        "<link rel=\"icon\" href=\"{icon}\">\n<style>{style}</style>\n<script nomodule>{old}</script>"
    );
    let text = page::without_folder_part(&parts.page)?;
    let text = page::mark(&text, "data-edition=\"one-file\"")?;
    let text = page::fill(&text, "policy", &policy::one_file(&[&boot, &old], &style))?;
    let text = page::fill(&text, "styles", &head)?;
    let text = page::fill(&text, "sets", &all_sets(parts))?;
    let text = page::fill(&text, "worker", &worker::inside(parts.worker.as_ref()))?;
    page::fill(&text, "program", &program(wasm, &boot))
}

fn all_sets(parts: &Parts) -> String {
    let places: Vec<_> = parts.sets.iter().map(|set| (set, None)).collect();
    let blocks = parts.sets.iter().map(sets::block);
    std::iter::once(sets::index(&places)).chain(blocks).collect::<Vec<_>>().join("\n")
}

fn program(wasm: &[u8], boot: &str) -> String {
    let wasm = digest::base64(wasm);
    format!(
        "<script type=\"application/octet-stream\" id=\"program-wasm\">{wasm}</script>\n<script type=\"module\">{boot}</script>"
    )
}

/// The glue, if it needs no further file and has the function that boot.js calls.
fn standing_alone(glue: &str) -> Outcome<&str> {
    if glue.contains("./snippets/") {
        let message = "a dependency brings a JavaScript snippet, which the one-file build cannot hold; do without it.";
        return Err(Failure::new(message));
    }
    if !glue.contains("function __wbg_init(") {
        return Err(Failure::new(
            "wasm-bindgen's glue has no `__wbg_init` any more; adapt src/web/boot.js to its new form.",
        ));
    }
    Ok(glue)
}

/// A script's text that cannot end its own element. Both forms occur only inside strings and patterns,
/// where the added backslash means nothing.
fn script_text(source: &str) -> String {
    source.replace("</script", "<\\/script").replace("<!--", "<\\!--")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    const PAGE: &str = "<html lang=\"vi\"><!--policy--><!--styles--><!--folder--><script src=\"boot.js\"></script><!--/folder-->\
                        <!--sets--><!--worker--><!--program-->";

    fn rendered(glue: &str) -> Outcome<String> {
        let set = sets::SetFile {
            id: "a".into(),
            version: "1".into(),
            title: "{}".into(),
            json: "{\"t\":\"</script>\"}".into(),
        };
        let web = Project::here().path("src/web");
        render(
            &Parts {
                page: PAGE.into(),
                styles: "p { }".into(),
                sets: vec![set],
                web,
                worker: None,
            },
            glue,
            b"\0asm",
        )
    }

    #[test]
    fn everything_is_inside_and_each_script_is_named_by_the_policy() {
        let page = rendered("async function __wbg_init() { '</script>' }").unwrap();
        assert!(!page.contains("src="), "nothing is fetched");
        assert!(page.contains(">AGFzbQ==</script>"));
        assert!(page.contains("data-set=\"a\""));
        for tag in ["<script type=\"module\">", "<script nomodule>", "<style>"] {
            let source = page.split(tag).nth(1).unwrap().split("</").next().unwrap();
            assert!(
                page.contains(&digest::integrity(source.as_bytes())),
                "{tag} is not allowed by the policy"
            );
        }
    }

    #[test]
    fn glue_that_needs_more_files_is_refused() {
        let failure =
            rendered("import { a } from './snippets/a.js'; async function __wbg_init() {}")
                .unwrap_err();
        assert!(failure.to_string().contains("snippet"));
        assert!(rendered("function init() {}").unwrap_err().to_string().contains("__wbg_init"));
    }
}
