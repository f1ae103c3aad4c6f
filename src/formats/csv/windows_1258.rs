//! Windows-1258, the signs of Vietnamese Windows before Unicode.

use crate::domain::text::composed;

/// The text, its letters composed; nothing where a byte is no sign of it, as 0 is none in a text.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let text: Option<String> = bytes.iter().map(|byte| sign(*byte)).collect();
    text.map(|text| composed(&text))
}

/// # Source
/// Microsoft's table cp1258, as the Unicode Consortium publishes it.
fn sign(byte: u8) -> Option<char> {
    Some(match byte {
        b'\t' | b'\n' | b'\r' | 0x20..=0x7e | 0xa0.. => match byte {
            0xc3 => 'Ă',
            0xcc => '\u{300}',
            0xd0 => 'Đ',
            0xd2 => '\u{309}',
            0xd5 => 'Ơ',
            0xdd => 'Ư',
            0xde => '\u{303}',
            0xe3 => 'ă',
            0xec => '\u{301}',
            0xf0 => 'đ',
            0xf2 => '\u{323}',
            0xf5 => 'ơ',
            0xfd => 'ư',
            0xfe => '₫',
            byte => char::from(byte),
        },
        0x82 => '‚',
        0x84 => '„',
        0x85 => '…',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0x99 => '™',
        _ => return None,
    })
}
