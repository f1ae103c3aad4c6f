//! Exact numbers: every figure, share and formula is computed in rationals, so that no threshold
//! is ever missed by a rounding.

use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

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
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(BigRational);

impl Exact {
    /// Nought.
    pub fn zero() -> Self {
        Exact(BigRational::zero())
    }

    /// One.
    pub fn one() -> Self {
        Exact(BigRational::one())
    }

    /// A hundred, the factor between a share and a percentage.
    pub fn hundred() -> Self {
        Exact::from(100)
    }

    /// `numerator ÷ 10^places`.
    pub fn scaled(numerator: i64, places: u32) -> Self {
        Exact(BigRational::new(numerator.into(), power_of_ten(places)))
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
        let digits: BigInt =
            format!("{whole}{fraction}").parse().map_err(|_| DecimalFault::NotDecimal)?;
        let size = Exact(BigRational::new(digits, power_of_ten(fraction.len() as u32)));
        Ok(if text.starts_with('-') { -size } else { size })
    }

    /// `self ÷ other`; nothing when `other` is nought.
    pub fn checked_div(&self, other: &Exact) -> Option<Exact> {
        (!other.0.is_zero()).then(|| Exact(&self.0 / &other.0))
    }

    /// Below nought?
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// Nought?
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Without a fraction?
    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// Rounded half up to `places` and multiplied by `10^places`; a tie goes away from nought.
    pub fn round_scaled(&self, places: u32) -> BigInt {
        (&self.0 * BigRational::from(power_of_ten(places))).round().to_integer()
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
        (&self.0 * BigRational::from(power_of_ten(places))).is_integer()
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

impl From<i64> for Exact {
    fn from(whole: i64) -> Self {
        Exact(BigRational::from(BigInt::from(whole)))
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Add for &Exact {
    type Output = Exact;
    fn add(self, other: &Exact) -> Exact {
        Exact(&self.0 + &other.0)
    }
}

impl Sub for &Exact {
    type Output = Exact;
    fn sub(self, other: &Exact) -> Exact {
        Exact(&self.0 - &other.0)
    }
}

impl Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: &Exact) -> Exact {
        Exact(&self.0 * &other.0)
    }
}

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        Exact(-self.0)
    }
}
