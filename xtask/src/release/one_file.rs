//! The one-file form: everything inside one page that opens from a folder or a USB stick.
//!
//! A page from `file://` may fetch nothing, so the program stands in it packed, as base64, each part by
//! itself, and the glue as an inline module behind what unpacks it, followed by the same boot.js that starts the
//! folder form.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::project;
use crate::release::parts::Parts;
use crate::release::split::Program;
use crate::release::{compress, digest, page, policy, sets, styles, worker};

/// Writes it.
pub fn write(parts: &Parts, program: &Program, target: &Path) -> Outcome<()> {
    project::write(target, render(parts, program)?)
}

fn render(parts: &Parts, program: &Program) -> Outcome<String> {
    let style = styles::minify(&(parts.styles.clone() + &parts.later_styles));
    // Nothing is fetched, so there is nothing to check.
    let table = program.table(|file| (file.to_owned(), String::new()));
    let glue = program.script(&table, &parts.script("parts.js")?);
    let unpack = parts.script("unpack.js")?;
    let boot = parts.script("boot.js")?;
    let boot = script_text(&format!("{unpack}\n{}\n{boot}", standing_alone(&glue)?));
    let old = script_text(&parts.script("old-browser.js")?);
    let icon = format!(
        "data:image/svg+xml;base64,{}",
        digest::base64(&project::read_bytes(&parts.web.join("icons/icon.svg"))?)
    );

    let head = format!(
        "<link rel=\"icon\" href=\"{icon}\">\n<style>{style}</style>\n<script>{old}</script>"
    );
    let text = page::without_folder_part(&parts.page)?;
    let text = page::mark(&text, "data-edition=\"one-file\"")?;
    let own = [boot.as_str(), &old].into_iter();
    let scripts: Vec<_> = own.chain(worker::scripts_of_page(&parts.workers)).collect();
    let text = page::fill(&text, "policy", &policy::one_file(&scripts, &style))?;
    let text = page::fill(&text, "styles", &head)?;
    let text = page::fill(&text, "sets", &all_sets(parts))?;
    let text = page::fill(&text, "worker", &worker::inside(&parts.workers)?)?;
    page::fill(&text, "program", &inlined(program, &boot)?)
}

fn all_sets(parts: &Parts) -> String {
    let places: Vec<_> = parts.sets.iter().map(|set| (set, None)).collect();
    let blocks = parts.sets.iter().map(sets::block);
    std::iter::once(sets::index(&places)).chain(blocks).collect::<Vec<_>>().join("\n")
}

fn inlined(program: &Program, boot: &str) -> Outcome<String> {
    let files = program.files.iter().map(|(name, wasm)| (name.as_str(), wasm));
    let blocks = files.chain([("wasm", &program.first)]).map(|(name, wasm)| {
        let wasm = digest::base64(&compress::gzip(wasm)?);
        Ok(format!(
            "<script type=\"application/octet-stream\" id=\"program-{name}\">{wasm}</script>\n"
        ))
    });
    let blocks = blocks.collect::<Outcome<String>>()?;
    Ok(format!("{blocks}<script type=\"module\">{boot}</script>"))
}

/// The glue, if it needs no further file and has the function that boot.js calls.
fn standing_alone(glue: &str) -> Outcome<&str> {
    if glue.lines().any(|line| line.starts_with("import ")) {
        let message = "the glue imports a further script, which the one-file build cannot hold; is it a dependency's snippet?";
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

    fn program(glue: &str) -> Program {
        Program {
            glue: glue.into(),
            first: b"\0asm".into(),
            files: [("work".into(), b"\0asm2".into())].into(),
            parts: [("work".into(), ["work".into()].into())].into(),
        }
    }

    fn rendered(glue: &str) -> Outcome<String> {
        let set = sets::SetFile {
            id: "a".into(),
            level: "union".into(),
            version: "1".into(),
            title: "{}".into(),
            json: "{\"t\":\"</script>\"}".into(),
            is_earlier: false,
        };
        let web = Project::here().path("src/web");
        render(
            &Parts {
                page: PAGE.into(),
                styles: "p { }".into(),
                later_styles: "q { }".into(),
                sets: vec![set],
                web,
                workers: Vec::new(),
            },
            &program(glue),
        )
    }

    #[test]
    fn everything_is_inside_and_each_script_is_named_by_the_policy() {
        let page = rendered("async function __wbg_init() { '</script>' }").unwrap();
        assert!(!page.contains("src="), "nothing is fetched");
        for (id, wasm) in [("wasm", &b"\0asm"[..]), ("work", b"\0asm2")] {
            let packed = digest::base64(&compress::gzip(wasm).unwrap());
            assert!(page.contains(&format!("id=\"program-{id}\">{packed}</script>")));
        }
        assert!(page.contains("data-set=\"a 1\""));
        for tag in ["<script type=\"module\">", "<script>", "<style>"] {
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
        assert!(failure.to_string().contains("script"));
        assert!(rendered("function init() {}").unwrap_err().to_string().contains("__wbg_init"));
    }
}
