//! Fingerprints: for hashed names, for the build id, for integrity and policy.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The form that browsers know in policies and integrity checks: `sha256-<base64>`.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// The first 16 hexadecimal digits: enough to tell any two builds apart.
pub fn short(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// `boot.js` becomes `boot-<digest>.js`, so that a changed file is another file to every cache.
pub fn hashed_name(name: &str, content: &[u8]) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{extension}", short(content))
}

/// Bytes as text that can stand in a page.
pub fn base64(content: &[u8]) -> String {
    STANDARD.encode(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // echo -n "" | openssl dgst -sha256 -binary | base64
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn a_name_changes_with_its_content_and_keeps_its_ending() {
        let one = hashed_name("sets/xa-mau.json", b"1");
        assert!(one.starts_with("sets/xa-mau-") && one.ends_with(".json"), "{one}");
        assert_ne!(one, hashed_name("sets/xa-mau.json", b"2"));
    }
}
