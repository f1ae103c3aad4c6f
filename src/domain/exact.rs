//! Exact numbers: every figure, share and formula is computed in rationals, so that no threshold
//! is ever missed by a rounding.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};

/// The most digits that a decimal may have, before and after the separator together.
///
/// No figure of an administration needs more; the limit keeps a hostile file from costing time.
pub const MAX_DIGITS: usize = 30;

/// Why a text is not a decimal of the file formats (`-?digits[.digits]`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalFault {
    /// Another character, no digit, or a separator at an end.
    NotDecimal,
    /// More than [`MAX_DIGITS`] digits.
    TooLong,
}

/// An exact rational number.
///
/// Small ones, which is nearly all of them, are two machine integers; a result that does not fit
/// goes on as a big rational, so that nothing is ever rounded or lost. Both forms are in lowest
/// terms, and a number that fits is always in the small one: equal numbers look equal.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Form);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    /// Numerator and denominator; the latter is above 0.
    Small(i64, i64),
    Big(Box<BigRational>),
}

/// The largest power of ten that a small number is scaled by.
const SMALL_PLACES: u32 = 18;

impl Exact {
    /// A fraction in lowest terms; the denominator is not 0.
    fn of(numerator: i128, denominator: i128) -> Self {
        // Nearly all numbers are small, and 64 bits divide many times faster than 128.
        if let (Ok(numerator), Ok(denominator)) =
            (i64::try_from(numerator), i64::try_from(denominator))
            && denominator > 0
        {
            return Exact::of_small(numerator, denominator);
        }
        let (numerator, denominator) = match denominator < 0 {
            true => (-numerator, -denominator),
            false => (numerator, denominator),
        };
        let divisor = divisor(numerator.unsigned_abs(), denominator.unsigned_abs()) as i128;
        let (numerator, denominator) = (numerator / divisor, denominator / divisor);
        match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Exact(Form::Small(numerator, denominator)),
            _ => Exact(Form::Big(Box::new(BigRational::new_raw(
                numerator.into(),
                denominator.into(),
            )))),
        }
    }

    /// The same where both are small; the denominator is above 0.
    fn of_small(numerator: i64, denominator: i64) -> Self {
        if denominator == 1 {
            return Exact(Form::Small(numerator, 1));
        }
        // It divides the denominator, so it is no larger.
        let divisor = divisor_of_small(numerator.unsigned_abs(), denominator.unsigned_abs()) as i64;
        Exact(Form::Small(numerator / divisor, denominator / divisor))
    }

    /// In the small form where it fits.
    fn from_big(big: BigRational) -> Self {
        match (big.numer().to_i64(), big.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Exact(Form::Small(numerator, denominator)),
            _ => Exact(Form::Big(Box::new(big))),
        }
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Form::Small(numerator, denominator) => {
                BigRational::new_raw((*numerator).into(), (*denominator).into())
            }
            Form::Big(big) => big.as_ref().clone(),
        }
    }

    /// Nought.
    pub fn zero() -> Self {
        Exact::from(0)
    }

    /// One.
    pub fn one() -> Self {
        Exact::from(1)
    }

    /// A hundred, the factor between a share and a percentage.
    pub fn hundred() -> Self {
        Exact::from(100)
    }

    /// `numerator ÷ 10^places`.
    pub fn scaled(numerator: i64, places: u32) -> Self {
        match places <= SMALL_PLACES {
            true => Exact::of(numerator.into(), 10_i128.pow(places)),
            false => Exact::from_big(BigRational::new(numerator.into(), power_of_ten(places))),
        }
    }

    /// Reads a decimal as the file formats write it: `-?digits[.digits]`.
    ///
    /// # Errors
    /// [`DecimalFault`] for anything else; `1e9`, `.5`, `5.`, `+1` and ` 1` are not decimals.
    ///
    /// ```
    /// use tucham::domain::exact::{DecimalFault, Exact};
    /// assert_eq!(Exact::parse("0.25").map(|x| x.to_decimal(4)), Ok("0.25".to_string()));
    /// assert_eq!(Exact::parse("1e9"), Err(DecimalFault::NotDecimal));
    /// ```
    pub fn parse(text: &str) -> Result<Self, DecimalFault> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let only_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !only_digits(whole) || !only_digits(fraction) {
            return Err(DecimalFault::NotDecimal);
        }
        if whole.len() + fraction.len() > MAX_DIGITS {
            return Err(DecimalFault::TooLong);
        }
        let places = fraction.len() as u32;
        let size = match whole.len() + fraction.len() <= SMALL_PLACES as usize {
            true => {
                let add = |sum: i64, digit: u8| sum * 10 + i64::from(digit - b'0');
                Exact::scaled(whole.bytes().chain(fraction.bytes()).fold(0, add), places)
            }
            false => {
                let digits: BigInt =
                    format!("{whole}{fraction}").parse().map_err(|_| DecimalFault::NotDecimal)?;
                Exact::from_big(BigRational::new(digits, power_of_ten(places)))
            }
        };
        Ok(if text.starts_with('-') { -size } else { size })
    }

    /// `self ÷ other`; nothing when `other` is nought.
    pub fn checked_div(&self, other: &Exact) -> Option<Exact> {
        if other.is_zero() {
            return None;
        }
        Some(match (&self.0, &other.0) {
            (Form::Small(a, b), Form::Small(c, d)) => {
                Exact::of(i128::from(*a) * i128::from(*d), i128::from(*b) * i128::from(*c))
            }
            _ => Exact::from_big(self.to_big() / other.to_big()),
        })
    }

    /// Below nought?
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Small(numerator, _) => *numerator < 0,
            Form::Big(big) => big.is_negative(),
        }
    }

    /// Nought?
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Form::Small(0, _))
    }

    /// Without a fraction?
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Form::Small(_, denominator) => *denominator == 1,
            Form::Big(big) => big.is_integer(),
        }
    }

    /// Rounded half up to `places` and multiplied by `10^places`; a tie goes away from nought.
    pub fn round_scaled(&self, places: u32) -> BigInt {
        match self.small_scaled(places) {
            Some((whole, rest, denominator)) => {
                let up = i128::from(2 * rest.abs() >= denominator);
                BigInt::from(whole + if rest < 0 { -up } else { up })
            }
            None => (self.to_big() * BigRational::from(power_of_ten(places))).round().to_integer(),
        }
    }

    /// As [`Self::round_scaled`], held within what an `i64` takes.
    pub fn round_scaled_within(&self, places: u32, most: i64) -> i64 {
        let rounded = match self.small_scaled(places) {
            Some((whole, rest, denominator)) => {
                let up = i128::from(2 * rest.abs() >= denominator);
                i64::try_from(whole + if rest < 0 { -up } else { up }).ok()
            }
            None => self.round_scaled(places).to_i64(),
        };
        rounded.unwrap_or(if self.is_negative() { -most } else { most }).clamp(-most, most)
    }

    /// A small number times `10^places`: whole part, what is left over, and of what.
    fn small_scaled(&self, places: u32) -> Option<(i128, i128, i128)> {
        let Form::Small(numerator, denominator) = self.0 else { return None };
        let power = 10_i64.pow(Some(places).filter(|it| *it <= SMALL_PLACES)?);
        if let Some(scaled) = numerator.checked_mul(power) {
            let (whole, rest) = (scaled / denominator, scaled % denominator);
            return Some((whole.into(), rest.into(), denominator.into()));
        }
        let scaled = i128::from(numerator) * i128::from(power);
        let denominator = i128::from(denominator);
        Some((scaled / denominator, scaled % denominator, denominator))
    }

    /// The largest whole number that is not above it.
    pub fn floor(&self) -> Exact {
        match &self.0 {
            Form::Small(numerator, denominator) => Exact::from(numerator.div_euclid(*denominator)),
            Form::Big(big) => Exact::from_big(big.floor()),
        }
    }

    /// The smallest whole number that is not below it.
    pub fn ceil(&self) -> Exact {
        -(-self.clone()).floor()
    }

    /// The nearest multiple of a step, a tie away from nought; nothing when the step is nought.
    ///
    /// ```
    /// # use tucham::domain::exact::Exact;
    /// let number = |text| Exact::parse(text).unwrap();
    /// assert_eq!(number("-1.25").round_to(&number("0.5")), Some(number("-1.5")));
    /// assert_eq!(number("1").round_to(&number("0")), None);
    /// ```
    pub fn round_to(&self, step: &Exact) -> Option<Exact> {
        let steps = self.checked_div(step)?;
        Some(&Exact::from_big(BigRational::from(steps.round_scaled(0))) * step)
    }

    /// As a decimal with a dot, rounded half up to at most `places`, without trailing noughts.
    ///
    /// ```
    /// # use tucham::domain::exact::Exact;
    /// let third = Exact::one().checked_div(&Exact::from(3)).unwrap();
    /// assert_eq!(third.to_decimal(4), "0.3333");
    /// assert_eq!(Exact::from(-2).to_decimal(2), "-2");
    /// ```
    pub fn to_decimal(&self, places: u32) -> String {
        write_scaled(&self.round_scaled(places), places)
    }

    /// Whether [`Self::to_decimal`] with `places` loses nothing.
    pub fn fits(&self, places: u32) -> bool {
        match self.small_scaled(places) {
            Some((_, rest, _)) => rest == 0,
            None => (self.to_big() * BigRational::from(power_of_ten(places))).is_integer(),
        }
    }
}

/// Writes `digits ÷ 10^places` without trailing noughts.
fn write_scaled(digits: &BigInt, places: u32) -> String {
    let sign = if digits.is_negative() { "-" } else { "" };
    let width = places as usize + 1;
    let padded = format!("{:0>width$}", digits.abs().to_string());
    let (whole, fraction) = padded.split_at(padded.len() - places as usize);
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

fn power_of_ten(places: u32) -> BigInt {
    BigInt::from(10).pow(places)
}

/// The greatest common divisor; 1 when both are 0.
fn divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        // Nearly all numbers are small, and 64 bits divide much faster than 128.
        if let (Ok(small_a), Ok(small_b)) = (u64::try_from(a), u64::try_from(b)) {
            return divisor_of_small(small_a, small_b).into();
        }
        (a, b) = (b, a % b);
    }
    a.max(1)
}

fn divisor_of_small(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

impl From<i64> for Exact {
    fn from(whole: i64) -> Self {
        Exact(Form::Small(whole, 1))
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_big())
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small(a, b), Form::Small(c, d)) => {
                (i128::from(*a) * i128::from(*d)).cmp(&(i128::from(*c) * i128::from(*b)))
            }
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Two products of 64-bit numbers may together exceed 128 bits by one; then the big form adds.
fn sum(left: &Exact, right: &Exact, is_minus: bool) -> Exact {
    if let (Form::Small(a, b), Form::Small(c, d)) = (&left.0, &right.0) {
        let (a, b, c, d) = (i128::from(*a), i128::from(*b), i128::from(*c), i128::from(*d));
        let (first, second) = (a * d, if is_minus { -c * b } else { c * b });
        if let Some(numerator) = first.checked_add(second) {
            return Exact::of(numerator, b * d);
        }
    }
    let (left, right) = (left.to_big(), right.to_big());
    Exact::from_big(if is_minus { left - right } else { left + right })
}

impl Add for &Exact {
    type Output = Exact;
    fn add(self, other: &Exact) -> Exact {
        sum(self, other, false)
    }
}

impl Sub for &Exact {
    type Output = Exact;
    fn sub(self, other: &Exact) -> Exact {
        sum(self, other, true)
    }
}

impl Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Form::Small(a, b), Form::Small(c, d)) => {
                Exact::of(i128::from(*a) * i128::from(*c), i128::from(*b) * i128::from(*d))
            }
            _ => Exact::from_big(self.to_big() * other.to_big()),
        }
    }
}

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        match self.0 {
            Form::Small(numerator, denominator) => {
                Exact::of(-i128::from(numerator), denominator.into())
            }
            Form::Big(big) => Exact::from_big(-*big),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBERS: [i64; 13] =
        [0, 1, -1, 2, 3, -7, 10, 9_999, 1_000_003, i64::MAX, i64::MIN, i64::MAX - 1, 1 << 40];

    fn fractions() -> impl Iterator<Item = (Exact, BigRational)> {
        let pairs = NUMBERS.into_iter().flat_map(|a| NUMBERS.into_iter().map(move |b| (a, b)));
        pairs.filter(|(_, b)| *b != 0).map(|(a, b)| {
            let big = BigRational::new(a.into(), b.into());
            (Exact::of(a.into(), b.into()), big)
        })
    }

    fn same(small: Exact, big: BigRational) {
        assert_eq!(small, Exact::from_big(big.clone()), "{big}");
        assert_eq!(small.to_big(), big);
    }

    #[test]
    fn small_numbers_compute_as_big_ones_do_also_where_they_no_longer_fit() {
        for (a, big_a) in fractions() {
            same(-a.clone(), -big_a.clone());
            for places in [0, 2, 4, 18] {
                let ten = BigRational::from(power_of_ten(places));
                assert_eq!(a.round_scaled(places), (&big_a * &ten).round().to_integer());
                assert_eq!(a.fits(places), (&big_a * &ten).is_integer());
            }
            for (b, big_b) in fractions() {
                same(&a + &b, &big_a + &big_b);
                same(&a - &b, &big_a - &big_b);
                same(&a * &b, &big_a * &big_b);
                assert_eq!(a.cmp(&b), big_a.cmp(&big_b), "{a:?} {b:?}");
                if let Some(quotient) = a.checked_div(&b) {
                    same(quotient, &big_a / &big_b);
                }
            }
        }
    }

    #[test]
    fn the_longest_decimals_are_read_whole() {
        let digits = "9".repeat(MAX_DIGITS);
        let read = Exact::parse(&format!("-0.{}", &digits[1..])).unwrap();
        assert_eq!(read.to_decimal(MAX_DIGITS as u32), format!("-0.{}", &digits[1..]));
        assert_eq!(Exact::parse(&digits[1..]).unwrap().to_decimal(0), &digits[1..]);
    }
}
