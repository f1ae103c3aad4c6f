//! The program in parts: the one that starts, and those that arrive when they are first needed.
//!
//! A function marked as a later part (src/ui/lazy.rs) and all that only such functions need leave
//! the first module; what two parts share is a file of its own. The calls that remain bring the
//! part first (src/web/parts.js).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use wasm_encoder::Module;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_split_cli_support::{Options, transform};
use wasmparser::Parser;

use crate::failure::{Failure, Outcome, While};
use crate::project::{self, Project};
use crate::release::bind::{self, Bound, Starter};
use crate::release::{join, names, order};

/// The module that wasm-bindgen's glue would import the loaders from.
const LOADERS: &str = "./__wasm_split.js";

/// The part that nearly everyone needs, and what it shares with others needs no file of its own:
/// in one file with it, it compresses better.
const EAGER: &str = "work";

/// The two parts of which one comes together with that one, and the part that follows them. What they share
/// with later parts travels with the first of them while it is small, and what the two share with `work`:
/// some twenty files of a kilobyte or two would cost more.
const WAYS: [&str; 2] = ["begin", "kept"];
const NEXT: &str = "evidence";
const SMALL: usize = 16_000;

/// What is smaller still of the first way goes with `work` all the same: most people come that way, and in the
/// larger file it compresses better.
const TINY: usize = 11_000;

/// Crumbs of what later parts share: by themselves, each would be a request and a checksum for half a kilobyte.
const CRUMBS: &str = "shared";
const CRUMB: usize = 2_500;

/// The program as both forms of the release ship it.
pub struct Program {
    /// wasm-bindgen's glue for the first part.
    pub glue: String,
    /// The first part.
    pub first: Vec<u8>,
    /// The files of the later parts, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Which of them each later part needs.
    pub parts: BTreeMap<String, BTreeSet<String>>,
}

/// Splits and binds what Cargo compiled.
pub fn program(project: &Project) -> Outcome<Program> {
    let folder = project.target().join("parts");
    if folder.exists() {
        fs::remove_dir_all(&folder).while_(|| format!("could not empty {}", folder.display()))?;
    }
    let whole = project::read_bytes(&bind::compiled(project, "app"))?;
    let (first, needs) = split(&whole, &folder)?;
    let bound = bind::bind(project, &first, &folder, Starter::Page)?;
    let mut modules = BTreeMap::new();
    for stem in needs.values().flatten() {
        let module = project::read_bytes(&folder.join(format!("{stem}.wasm")))?;
        modules.insert(stem.clone(), shortened(stem, &names::stripped(stem, &module)?)?);
    }
    packed(bound, &needs, &modules)
}

/// The files: each part has its own, shared modules have theirs; those that EAGER needs are one with it.
fn packed(
    bound: Bound,
    needs: &BTreeMap<String, Vec<String>>,
    modules: &BTreeMap<String, Vec<u8>>,
) -> Outcome<Program> {
    let names = file_names(needs);
    let file = |stem: &String| {
        let parts: Vec<&str> = names[stem].split(AND).collect();
        let is_small = parts.len() > 1 && modules[stem].len() < SMALL;
        let is_on_both_ways = WAYS.iter().all(|way| parts.contains(way));
        let is_tiny = is_small && parts.contains(&WAYS[0]) && modules[stem].len() < TINY;
        if parts.contains(&EAGER) || is_tiny || (is_small && is_on_both_ways) {
            return EAGER.to_owned();
        }
        let mut near =
            WAYS.into_iter().chain([NEXT]).filter(|part| is_small && parts.contains(part));
        let is_crumb = parts.len() > 1 && modules[stem].len() < CRUMB;
        near.next()
            .or(is_crumb.then_some(CRUMBS))
            .map_or_else(|| names[stem].clone(), str::to_owned)
    };
    let mut together = BTreeMap::<String, Vec<&[u8]>>::new();
    for (stem, module) in modules {
        together.entry(file(stem)).or_default().push(module);
    }
    let one = |(name, modules): (String, Vec<&[u8]>)| {
        let joined = join::joined(&name, &modules)?;
        order::packing_well(&name, &joined).map(|ordered| (name, ordered))
    };
    let files = together.into_iter().map(one).collect::<Outcome<_>>()?;
    let of = |stems: &Vec<String>| stems.iter().map(file).collect::<BTreeSet<_>>();
    let parts = needs.iter().map(|(part, stems)| (part.clone(), of(stems))).collect();
    Ok(Program { glue: bound.glue, first: bound.wasm, files, parts })
}

/// The module with every number as short as it can be: the linker leaves room in them for changes.
fn shortened(what: &str, module: &[u8]) -> Outcome<Vec<u8>> {
    let mut short = Module::new();
    RoundtripReencoder
        .parse_core_module(&mut short, Parser::new(0), module)
        .map_err(|error| Failure::new(format!("{what} could not be written anew: {error}")))?;
    Ok(short.finish())
}

/// Writes the modules, and tells which files (without ending) each part needs.
fn split(whole: &[u8], folder: &Path) -> Outcome<(PathBuf, BTreeMap<String, Vec<String>>)> {
    let first = folder.join("first.wasm");
    let mut options = Options::new(whole);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = LOADERS;
    let done = transform(options).map_err(|error| {
        Failure::new(format!("the program could not be split into parts: {error:#}"))
    })?;
    Ok((first, done.prefetch_map.into_iter().collect()))
}

/// What stands between the parts in the name of a file; a part's own name is one word.
const AND: char = '_';

/// What a file is called: the parts that need it.
fn file_names(needs: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, String> {
    let mut names = BTreeMap::<String, Vec<&str>>::new();
    for (part, stems) in needs {
        for stem in stems {
            names.entry(stem.clone()).or_default().push(part);
        }
    }
    names.into_iter().map(|(stem, parts)| (stem, parts.join(&AND.to_string()))).collect()
}

impl Program {
    /// The glue with our own loaders in front, in place of the module it would import them from.
    /// `table` tells the addresses and checksums of each part's files, `loaders` is src/web/parts.js.
    pub fn script(&self, table: &str, loaders: &str) -> String {
        let mut text = format!("const PARTS = {table};\n{loaders}\n");
        for line in self.glue.lines() {
            match imported(line) {
                Some(name) => text += &format!("const {name} = partLoaders;\n"),
                None => text += &format!("{line}\n"),
            }
        }
        text
    }

    /// `{"part": [["file", "sha256-…"]]}`, with `address` telling what a file is called in the end.
    pub fn table(&self, address: impl Fn(&str) -> (String, String)) -> String {
        let parts = self.parts.iter().map(|(part, files)| {
            let files = files.iter().map(|file| {
                let (address, integrity) = address(file);
                format!("[\"{address}\", \"{integrity}\"]")
            });
            format!("\"{part}\": [{}]", files.collect::<Vec<_>>().join(", "))
        });
        format!("{{{}}}", parts.collect::<Vec<_>>().join(", "))
    }
}

/// The name that a line of the glue gives to the module of loaders.
fn imported(line: &str) -> Option<&str> {
    let (name, from) = line.strip_prefix("import * as ")?.split_once(" from ")?;
    (from.trim_end_matches(';').trim_matches(['"', '\'']) == LOADERS).then_some(name)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ConstExpr, DataSection, TypeSection};

    use super::*;

    /// A module with data of a length.
    fn module_of(length: usize) -> Vec<u8> {
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(8), vec![7; length]);
        let mut module = Module::new();
        module.section(&TypeSection::new()).section(&data);
        module.finish()
    }

    fn module(_: &str) -> Vec<u8> {
        module_of(1)
    }

    fn program() -> Program {
        let stems = |stems: &[&str]| stems.iter().map(|stem| (*stem).to_owned()).collect();
        let needs = BTreeMap::from([
            ("rest".to_owned(), stems(&["chunk_1", "chunk_2", "chunk_3", "split_rest"])),
            ("review".to_owned(), stems(&["chunk_1", "chunk_2", "chunk_3", "split_review"])),
            ("work".to_owned(), stems(&["chunk_1", "split_work"])),
        ]);
        let names = ["chunk_1", "chunk_2", "split_rest", "split_review", "split_work"];
        let mut modules = BTreeMap::from(names.map(|name| (name.to_owned(), module(name))));
        modules.insert("chunk_3".to_owned(), module_of(CRUMB));
        let bound = Bound {
            glue: "a\nimport * as import1 from \"./__wasm_split.js\"\nb".into(),
            wasm: vec![],
        };
        packed(bound, &needs, &modules).unwrap()
    }

    #[test]
    fn what_work_needs_travels_with_it_crumbs_in_one_file_other_shared_modules_by_themselves() {
        let program = program();
        let files: Vec<_> = program.files.keys().map(String::as_str).collect();
        assert_eq!(files, ["rest", "rest_review", "review", "shared", "work"]);
        let table = program.table(|file| (format!("{file}-1.wasm"), "sum".into()));
        assert_eq!(
            table,
            r#"{"rest": [["rest-1.wasm", "sum"], ["rest_review-1.wasm", "sum"], ["shared-1.wasm", "sum"], ["work-1.wasm", "sum"]], "#.to_owned()
                + r#""review": [["rest_review-1.wasm", "sum"], ["review-1.wasm", "sum"], ["shared-1.wasm", "sum"], ["work-1.wasm", "sum"]], "#
                + r#""work": [["work-1.wasm", "sum"]]}"#
        );
    }

    #[test]
    fn what_the_ways_share_travels_with_work_while_it_is_small() {
        let shared = || vec!["chunk_1".to_owned(), "chunk_2".to_owned()];
        let needs = BTreeMap::from([
            ("begin".to_owned(), shared()),
            ("kept".to_owned(), shared()),
            ("work".to_owned(), vec!["split_work".to_owned()]),
        ]);
        let modules = BTreeMap::from([
            ("chunk_1".to_owned(), module("chunk_1")),
            ("chunk_2".to_owned(), module_of(SMALL)),
            ("split_work".to_owned(), module("split_work")),
        ]);
        let bound = Bound { glue: String::new(), wasm: vec![] };
        let program = packed(bound, &needs, &modules).unwrap();
        let files: Vec<_> = program.files.keys().map(String::as_str).collect();
        assert_eq!(files, ["begin_kept", "work"]);
        let of_begin: Vec<_> = program.parts["begin"].iter().map(String::as_str).collect();
        assert_eq!(of_begin, ["begin_kept", "work"]);
    }

    #[test]
    fn what_one_way_or_the_documents_share_with_later_parts_travels_with_them() {
        let own = |name: &str, shared: &str| vec![shared.to_owned(), format!("split_{name}")];
        let needs = BTreeMap::from([
            ("begin".to_owned(), own("begin", "chunk_1")),
            ("evidence".to_owned(), own("evidence", "chunk_2")),
            ("rest".to_owned(), vec!["chunk_1".to_owned(), "chunk_2".to_owned()]),
        ]);
        let names = ["chunk_2", "split_begin", "split_evidence"];
        let small = names.iter().map(|name| ((*name).to_owned(), module(name)));
        let modules = small.chain([("chunk_1".to_owned(), module_of(TINY))]).collect();
        let bound = Bound { glue: String::new(), wasm: vec![] };
        let program = packed(bound, &needs, &modules).unwrap();
        let files: Vec<_> = program.files.keys().map(String::as_str).collect();
        assert_eq!(files, ["begin", "evidence"]);
        let of_rest: Vec<_> = program.parts["rest"].iter().map(String::as_str).collect();
        assert_eq!(of_rest, ["begin", "evidence"]);
    }

    #[test]
    fn our_loaders_stand_in_the_place_of_the_module_that_the_glue_imports() {
        assert_eq!(
            program().script("{}", "// loaders"),
            "const PARTS = {};\n// loaders\na\nconst import1 = partLoaders;\nb\n"
        );
    }
}
