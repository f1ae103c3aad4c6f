//! Leaves the names of functions out of the program: nearly half of its bytes, read by nobody.
//!
//! The compiler's own stripping would take the list of target features along, which wasm-bindgen
//! reads; so only the `name` section goes, and only from what is shipped.

use crate::failure::{Failure, Outcome};

/// The eight bytes that every module begins with, and the id of a custom section.
const HEADER: usize = 8;
const CUSTOM: u8 = 0;

/// A module without names; `what` says in a failure which one it was.
pub fn stripped(what: &str, module: &[u8]) -> Outcome<Vec<u8>> {
    without_names(module)
        .ok_or_else(|| Failure::new(format!("{what} is no WebAssembly module; build again.")))
}

/// The module without its `name` section; nothing when it is no module.
fn without_names(module: &[u8]) -> Option<Vec<u8>> {
    let mut kept = module.get(..HEADER).filter(|head| head.starts_with(b"\0asm"))?.to_vec();
    let mut rest = module.get(HEADER..)?;
    while let [id, after @ ..] = rest {
        let (size, body) = number(after)?;
        let content = body.get(..size)?;
        let length = rest.len() - body.len() + size;
        if *id != CUSTOM || custom_name(content) != Some(b"name") {
            kept.extend_from_slice(rest.get(..length)?);
        }
        rest = rest.get(length..)?;
    }
    Some(kept)
}

fn custom_name(content: &[u8]) -> Option<&[u8]> {
    let (size, body) = number(content)?;
    body.get(..size)
}

/// An unsigned LEB128 number, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(place + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(id: u8, content: &[u8]) -> Vec<u8> {
        [&[id, content.len() as u8], content].concat()
    }

    #[test]
    fn only_the_names_go() {
        let code = section(10, b"code");
        let features = section(CUSTOM, b"\x0ftarget_features+");
        let names = section(CUSTOM, b"\x04name names");
        let head = b"\0asm\x01\0\0\0".to_vec();
        let module = [head.clone(), code.clone(), names, features.clone()].concat();
        assert_eq!(without_names(&module), Some([head, code, features].concat()));
    }

    #[test]
    fn a_cut_or_foreign_file_is_refused() {
        assert_eq!(without_names(b"<!doctype html>"), None);
        assert_eq!(without_names(b"\0asm\x01\0\0\0\x0a\x7fshort"), None);
    }
}
