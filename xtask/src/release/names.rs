//! Leaves the names of functions out of the program, nearly half of its bytes, and what else no browser reads.
//!
//! The compiler's own stripping would take the list of target features along, which wasm-bindgen
//! reads; so it is done behind wasm-bindgen, to what is shipped.

use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

use crate::failure::{Failure, Outcome};

/// A module without names and remarks; `what` says in a failure which one it was.
pub fn stripped(what: &str, module: &[u8]) -> Outcome<Vec<u8>> {
    without_names(module)
        .ok_or_else(|| Failure::new(format!("{what} is no WebAssembly module; build again.")))
}

/// The module without its custom sections; nothing when it is no module.
fn without_names(module: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.ok()?;
        let is_custom = matches!(payload, Payload::CustomSection(_));
        if let Some((id, place)) = payload.as_section().filter(|_| !is_custom) {
            let data = module.get(place.start as usize..place.end as usize)?;
            kept.section(&RawSection { id, data });
        }
    }
    Some(kept.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, CustomSection, Function, FunctionSection, TypeSection};

    use super::*;

    fn module(custom: &[(&str, &[u8])]) -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([], []);
        functions.function(0);
        let (mut code, mut body) = (CodeSection::new(), Function::new([]));
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        for (name, data) in custom {
            module.section(&CustomSection { name: (*name).into(), data: (*data).into() });
        }
        module.finish()
    }

    #[test]
    fn names_and_remarks_go() {
        let named = module(&[("name", b"names"), ("target_features", b"+")]);
        assert_eq!(without_names(&named), Some(module(&[])));
    }

    #[test]
    fn a_cut_or_foreign_file_is_refused() {
        assert_eq!(without_names(b"<!doctype html>"), None);
        let whole = module(&[]);
        for cut in 1..5 {
            assert_eq!(without_names(&whole[..whole.len() - cut]), None, "within the code");
        }
    }
}
