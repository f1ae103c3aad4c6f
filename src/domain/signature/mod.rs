//! Whose file it is (của ai): keys, what a file's signature came to, and what that means to whoever
//! holds it against a key that was met before. The mathematics stand in `formats::signature`; here a
//! public key is what people compare, its hex digits.

mod signed;
mod signer;
mod whose;

pub use signed::{Broken, Signed};
pub use signer::Signer;
pub use whose::Whose;

/// So many hex digits of a public key are read out and compared: 128 bits.
const DIGITS: usize = 32;

/// How many digits stand together.
const GROUP: usize = 4;

/// The fingerprint of a public key (vân tay), as people compare it: eight groups of four digits.
///
/// ```
/// use tucham::domain::signature::fingerprint;
/// let key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
/// assert_eq!(fingerprint(key), "D75A 9801 82B1 0AB7 D54B FED3 C964 073A");
/// ```
pub fn fingerprint(key: &str) -> String {
    let mut text = String::new();
    for (place, digit) in key.chars().filter(char::is_ascii_hexdigit).take(DIGITS).enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push(' ');
        }
        text.push(digit.to_ascii_uppercase());
    }
    text
}
