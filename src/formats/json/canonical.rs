//! Canonical JSON (RFC 8785) and the seal over it.

use super::tree::Json;
use crate::formats::seal::sha256_hex;

/// The canonical form: sorted keys, no blanks, numbers as ECMAScript writes them.
pub(super) fn canonical(json: &Json) -> String {
    let mut text = String::new();
    write(json, &mut text, |_| true);
    text
}

/// SHA-256 over the canonical form, in hex.
pub(super) fn checksum(json: &Json) -> String {
    sha256_hex(canonical(json).as_bytes())
}

/// SHA-256 over the canonical form of a document without its seal, in hex.
pub(super) fn checksum_unsealed(json: &Json) -> String {
    let mut text = String::new();
    write(json, &mut text, |key| key != "seal");
    sha256_hex(text.as_bytes())
}

/// Writes a value; of its own keys only those that are wanted.
fn write(json: &Json, text: &mut String, wanted: fn(&str) -> bool) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(true) => text.push_str("true"),
        Json::Bool(false) => text.push_str("false"),
        Json::Number(number) => write_number(number, text),
        Json::Text(value) => write_text(value, text),
        Json::List(list) => {
            text.push('[');
            for (place, value) in list.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(value, text, |_| true);
            }
            text.push(']');
        }
        Json::Object(fields) => {
            let mut fields: Vec<&(String, Json)> =
                fields.iter().filter(|(key, _)| wanted(key)).collect();
            fields.sort_unstable_by(|(a, _), (b, _)| order(a, b));
            text.push('{');
            for (place, (key, value)) in fields.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_text(key, text);
                text.push(':');
                write(value, text, |_| true);
            }
            text.push('}');
        }
    }
}

/// By UTF-16 code units (RFC 8785, § 3.2.3): as bytes, except beyond the basic plane.
fn order(a: &str, b: &str) -> std::cmp::Ordering {
    match a.is_ascii() && b.is_ascii() {
        true => a.cmp(b),
        false => a.encode_utf16().cmp(b.encode_utf16()),
    }
}

/// Whole numbers up to 2^53 stand as they are; anything else is left to the crate that knows
/// ECMAScript's way.
fn write_number(number: &serde_json::Number, text: &mut String) {
    const SAFE: u64 = 1 << 53;
    match number.as_u64() {
        Some(whole) if whole <= SAFE => text.push_str(&whole.to_string()),
        _ => text.push_str(&serde_json_canonicalizer::to_string(number).unwrap_or_default()),
    }
}

/// Only quotes, backslashes and control letters are escaped, in their shortest form.
fn write_text(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    while let Some(place) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)) {
        let (plain, escaped) = rest.split_at(place);
        text.push_str(plain);
        let byte = escaped.as_bytes()[0];
        match byte {
            b'"' => text.push_str("\\\""),
            b'\\' => text.push_str("\\\\"),
            8 => text.push_str("\\b"),
            9 => text.push_str("\\t"),
            10 => text.push_str("\\n"),
            12 => text.push_str("\\f"),
            13 => text.push_str("\\r"),
            other => text.push_str(&format!("\\u{other:04x}")),
        }
        rest = &escaped[1..];
    }
    text.push_str(rest);
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_canonical_form_is_that_of_the_reference() {
        let samples = [
            r#"{"b":[1,-1,0,1.5,1e21,333333333.33333329,1E-7,9007199254740993,-0.0,1e2],"a":{"é":null,"e":true}}"#,
            "{\"\u{10000}\":1,\"\u{ff21}\":2,\"\\r\":3,\"1\":4,\"ö\":5,\"€\":6,\"\u{80}\":7}",
            r#"["\u0000\u001f\b\t\n\f\r\"\\\/\u007f\u2028",{},[],""]"#,
        ];
        for sample in samples {
            let json = Json::read(sample.as_bytes()).unwrap();
            let reference = serde_json_canonicalizer::to_string(&json).unwrap();
            assert_eq!(canonical(&json), reference, "{sample}");
        }
    }

    #[test]
    fn only_the_document_s_own_seal_is_left_out() {
        let json = Json::read(br#"{"seal":1,"a":{"seal":2}}"#).unwrap();
        assert_eq!(checksum_unsealed(&json), sha256_hex(br#"{"a":{"seal":2}}"#));
    }
}
