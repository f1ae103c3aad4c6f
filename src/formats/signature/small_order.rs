//! The points of small order: a signature by one of them fits many messages, or any.

use crate::formats::hex;

/// The sign of a point stands in the highest bit of its last byte.
const HEIGHT: u8 = 0x7f;

/// The heights of the eight points, as they are written without their sign (little-endian, in hex), and those two
/// that can be written in a second way, above 2^255 − 19.
const HEIGHTS: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// Whether these 32 bytes are a point of small order, however it is written.
///
/// Told by its bytes: to compute the point costs as much as a third of a verification.
pub(super) fn fits_anything(point: &[u8; 32]) -> bool {
    let mut height = *point;
    height[31] &= HEIGHT;
    HEIGHTS.contains(&hex(height).as_str())
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::VerifyingKey;

    use super::*;
    use crate::formats::seal::unhex;

    #[test]
    fn they_are_all_the_points_of_small_order() {
        let both_signs = HEIGHTS.iter().flat_map(|height| {
            let point: [u8; 32] = unhex(height).unwrap();
            let mut other = point;
            other[31] |= !HEIGHT;
            [point, other]
        });
        let points: Vec<_> =
            both_signs.filter_map(|bytes| VerifyingKey::from_bytes(&bytes).ok()).collect();
        assert!(points.iter().all(VerifyingKey::is_weak));
        let mut written: Vec<_> = points.iter().map(|key| key.to_edwards().compress()).collect();
        written.sort_by_key(|point| point.0);
        written.dedup();
        assert_eq!(written.len(), 8);
    }
}
