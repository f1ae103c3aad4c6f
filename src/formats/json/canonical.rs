//! Canonical JSON (RFC 8785) and the seal over it.

use super::tree::{Field, Json};
use crate::domain::sort::sort_by;
use crate::formats::seal::{Hasher, sha256_hex};

/// The canonical form: sorted keys, no blanks, numbers as ECMAScript writes them.
pub(super) fn canonical(json: &Json) -> String {
    let mut text = String::new();
    write(json, &mut text, |_| true, &mut |_| {});
    text
}

/// SHA-256 over the canonical form, in hex.
pub(super) fn checksum(json: &Json) -> String {
    sha256_hex(canonical(json).as_bytes())
}

/// SHA-256 over the canonical form of a document without its seal, in hex.
pub(super) fn checksum_unsealed(json: &Json) -> String {
    // As long as most dossiers: growing would copy it again and again. A desk file of a hundred
    // megabytes never stands here whole.
    let mut text = String::with_capacity(2 * PIECE);
    let mut hasher = Hasher::default();
    write(json, &mut text, |key| key != "seal", &mut |text| {
        if text.len() > PIECE {
            hasher.add(text.as_bytes());
            text.clear();
        }
    });
    hasher.add(text.as_bytes());
    hasher.finish()
}

/// So many bytes are hashed at once.
const PIECE: usize = 32 * 1024;

/// Writes a value; of its own keys only those that are wanted. After each part `flush` may take what
/// was written.
fn write(
    json: &Json,
    text: &mut String,
    wanted: fn(&str) -> bool,
    flush: &mut dyn FnMut(&mut String),
) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(true) => text.push_str("true"),
        Json::Bool(false) => text.push_str("false"),
        Json::Number(value) => text.push_str(&number(value)),
        Json::Text(value) => write_text(value, text),
        Json::List(list) => {
            text.push('[');
            for (place, value) in list.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(value, text, |_| true, flush);
                flush(text);
            }
            text.push(']');
        }
        Json::Object(fields) => {
            let mut fields: Vec<&Field> = fields.iter().filter(|(key, _)| wanted(key)).collect();
            sort_by(&mut fields, |(a, _), (b, _)| order(a, b));
            text.push('{');
            for (place, (key, value)) in fields.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_text(key, text);
                text.push(':');
                write(value, text, |_| true, flush);
                flush(text);
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

/// A number as ECMAScript writes it: the nearest double, in the fewest digits that tell it from the
/// doubles beside it, with an exponent below 1e-6 and from 1e21 on. Whole numbers up to 2^53 stand
/// as they are.
fn number(value: &serde_json::Number) -> String {
    const SAFE: u64 = 1 << 53;
    match value.as_u64() {
        Some(whole) if whole <= SAFE => whole.to_string(),
        _ => {
            let double = value.as_f64().unwrap_or_default();
            ryu_js::Buffer::new().format_finite(double).to_string()
        }
    }
}

/// Only quotes, backslashes and control letters are escaped, in their shortest form.
fn write_text(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    while let Some(place) = first_escaped(rest.as_bytes()) {
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

/// Where the first byte stands that is escaped: eight are looked at together, as most are not.
fn first_escaped(bytes: &[u8]) -> Option<usize> {
    let (words, rest) = bytes.as_chunks::<8>();
    let plain =
        words.iter().take_while(|word| !holds_escaped(u64::from_le_bytes(**word))).count() * 8;
    let is_escaped = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
    match plain < words.len() * 8 {
        true => bytes[plain..].iter().position(is_escaped).map(|place| plain + place),
        false => rest.iter().position(is_escaped).map(|place| plain + place),
    }
}

/// Whether one of eight bytes is a quote, a backslash or a control letter.
fn holds_escaped(word: u64) -> bool {
    const ONES: u64 = u64::from_le_bytes([0x01; 8]);
    const HIGHS: u64 = u64::from_le_bytes([0x80; 8]);
    let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word & HIGHS;
    let is = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    (below(word, 0x20) | is(b'"') | is(b'\\')) != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn canonical_of(text: &str) -> String {
        canonical(&Json::reread(text))
    }

    #[test]
    fn numbers_stand_as_the_standard_lists_them() {
        // RFC 8785, appendix B, and the edges of ECMAScript's layout.
        let cases = [
            (0x0000_0000_0000_0000, "0"),
            (0x8000_0000_0000_0000, "0"),
            (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"),
            (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
            (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"),
            (0xc340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
            (0x44b5_2d02_c7e1_4af6, "1e+23"),
            (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
            (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
            (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
            (0x444b_1ae4_d6e2_ef50, "1e+21"),
            (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
            (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
            (0x41b3_de43_5555_5553, "333333333.3333332"),
            (0x41b3_de43_5555_5554, "333333333.33333325"),
            (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
            (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ];
        for (bits, expected) in cases {
            let value = serde_json::Number::from_f64(f64::from_bits(bits)).unwrap();
            assert_eq!(number(&value), expected, "{bits:#018x}");
        }
    }

    #[test]
    fn keys_are_sorted_by_code_units_and_texts_escaped_as_the_standard_says() {
        // RFC 8785, sections 3.2.2 and 3.2.3.
        let text = r#"{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
            "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}"#;
        let expected = r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#;
        assert_eq!(canonical_of(text), expected);
        let text = "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";
        let expected = "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}";
        assert_eq!(canonical_of(text), expected);
    }

    #[test]
    fn only_the_document_s_own_seal_is_left_out() {
        let json = Json::parse(r#"{"seal":1,"a":{"seal":2}}"#).unwrap();
        assert_eq!(checksum_unsealed(&json), sha256_hex(br#"{"a":{"seal":2}}"#));
    }

    /// Any document: what a file may hold.
    fn documents() -> impl Strategy<Value = Json<'static>> {
        let number = any::<f64>().prop_filter_map("finite", serde_json::Number::from_f64);
        let plain = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            any::<i64>().prop_map(|whole| Json::Number(whole.into())),
            number.prop_map(Json::Number),
            any::<String>().prop_map(Json::from),
        ];
        plain.prop_recursive(4, 40, 6, |inner| {
            let fields = prop::collection::hash_map(any::<String>(), inner.clone(), 0..6);
            prop_oneof![
                prop::collection::vec(inner, 0..6).prop_map(Json::List),
                fields.prop_map(|fields| Json::Object(
                    fields.into_iter().map(|(key, json)| (key.into(), json)).collect()
                )),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_document_stands_as_another_writer_of_the_form_has_it(json in documents()) {
            prop_assert_eq!(canonical(&json), serde_json_canonicalizer::to_string(&json).unwrap());
        }
    }
}
