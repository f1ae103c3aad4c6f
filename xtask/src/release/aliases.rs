//! Short names for what a module and its glue call each other.
//!
//! wasm-bindgen's end in sixteen digits, `__wbg_addEventListener_8d3235978b9c69a8`, so that none is there twice. Three
//! hundred of them, in the module and in its glue, do not pack: 5 KB of every first load (brotli).

use std::collections::HashMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, ImportSectionReader, Parser, Payload};

use crate::failure::{Failure, Outcome};

/// How the module of the glue's functions is called in a list of imports.
const GLUE: &str = "_bg.js";

/// How the exported functions begin that call a closure.
const CLOSURES: &str = "wasm_bindgen__convert__closures";

/// A module and its glue with short names in place of the long ones.
pub fn shortened(module: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let refused = |reason: String| {
        Failure::new(format!("the names of a module could not be shortened: {reason}"))
    };
    let mut aliases = Aliases::of(module).map_err(|error| refused(error.to_string()))?;
    let glue = aliases.applied(glue).map_err(refused)?;
    let mut short = Module::new();
    utils::parse_core_module(&mut aliases, &mut short, Parser::new(0), module)
        .map_err(|error| refused(error.to_string()))?;
    Ok((short.finish(), glue))
}

/// The short name of each long one.
struct Aliases(HashMap<String, String>);

impl Aliases {
    fn of(module: &[u8]) -> Result<Aliases, wasmparser::BinaryReaderError> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        names.extend(Some(import?).filter(is_of_glue).map(|it| it.name));
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        names.extend(Some(export?.name).filter(|name| name.starts_with(CLOSURES)));
                    }
                }
                _ => {}
            }
        }
        let short = |(at, name): (usize, &str)| (name.to_owned(), format!("${at:x}"));
        Ok(Aliases(names.into_iter().enumerate().map(short).collect()))
    }

    fn of_name<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// The glue with each whole word that has an alias replaced by it.
    fn applied(&self, glue: &str) -> Result<String, String> {
        let is_of_word = |letter: char| letter.is_ascii_alphanumeric() || "_$".contains(letter);
        let mut text = String::with_capacity(glue.len());
        let mut rest = glue;
        while let Some(start) = rest.find(is_of_word) {
            let (between, word) = rest.split_at(start);
            let end = word.find(|letter| !is_of_word(letter)).unwrap_or(word.len());
            let (word, behind) = word.split_at(end);
            // In a text `${…}` stands for a value: what it names begins behind it.
            if word.len() > 1 && word.starts_with('$') {
                return Err(format!("its glue has a name of this kind already: {word}"));
            }
            text += between;
            text += self.of_name(word);
            rest = behind;
        }
        Ok(text + rest)
    }
}

fn is_of_glue(import: &Import) -> bool {
    import.module.ends_with(GLUE)
}

impl Reencode for Aliases {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.of_name(import.name).to_owned();
            utils::parse_import(self, imports, Import { name: &name, ..import })?;
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        let name = self.of_name(export.name).to_owned();
        utils::parse_export(self, exports, Export { name: &name, ..export })
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, EntityType, ExportKind, Function, FunctionSection};

    use super::*;

    fn module(imports: &[(&str, &str)], exports: &[&str]) -> Vec<u8> {
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        let (mut imported, mut exported) = (ImportSection::new(), ExportSection::new());
        for (module, name) in imports {
            imported.import(module, name, EntityType::Function(0));
        }
        for name in exports {
            exported.export(name, ExportKind::Func, 0);
        }
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        functions.function(0);
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imported).section(&functions);
        module.section(&exported).section(&code);
        module.finish()
    }

    #[test]
    fn module_and_glue_say_the_same_short_names() {
        let long = "__wbg_add_9ceab44da1353b80";
        let closure = "wasm_bindgen__convert__closures_____invoke__h70";
        let before = module(
            &[("./it_bg.js", long), ("./it_bg.js", "__wbg_add"), ("./other.js", "__wbg_add_9")],
            &["main", closure],
        );
        let glue = format!(
            "{{ {long}: f, __wbg_add: g }}\nfunction {closure}(a) {{ wasm.{closure}(`${{a}}$`); }}\nwasm.main()"
        );
        let (after, text) = shortened(&before, &glue).unwrap();
        assert_eq!(text, "{ $0: f, $1: g }\nfunction $2(a) { wasm.$2(`${a}$`); }\nwasm.main()");
        let expected = module(
            &[("./it_bg.js", "$0"), ("./it_bg.js", "$1"), ("./other.js", "__wbg_add_9")],
            &["main", "$2"],
        );
        assert_eq!(after, expected);
    }

    #[test]
    fn a_name_that_could_be_one_of_ours_is_refused() {
        assert!(shortened(&module(&[], &[]), "const $0 = 1;").is_err());
    }
}
