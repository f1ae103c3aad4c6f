//! Points and percentages: whole ten-thousandths, exact, with no way in from a float.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use super::exact::Exact;

/// How many decimal places a [`Points`] or a [`Percent`] can hold.
pub const PLACES: u32 = 4;

/// The largest size of points in a set; sums of a whole set stay far inside an `i64`.
const LIMIT: i64 = 1_000_000 * UNIT;
const UNIT: i64 = 10_i64.pow(PLACES);

/// Points (điểm), in whole ten-thousandths.
///
/// ```
/// # use tucham::domain::points::Points;
/// assert_eq!(Points::parse("0.25").unwrap().to_string(), "0.25");
/// assert_eq!(Points::parse("0.12345"), None); // finer than a ten-thousandth
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i64);

/// A percentage, in whole ten-thousandths of a per cent, rounded as the set says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(i64);

impl Points {
    /// No points.
    pub const ZERO: Points = Points(0);

    /// Reads a decimal with a dot; nothing when it is no decimal, finer than a ten-thousandth, or
    /// larger than a million.
    pub fn parse(text: &str) -> Option<Self> {
        let exact = Exact::parse(text).ok()?;
        if !exact.fits(PLACES) {
            return None;
        }
        let ten_thousandths = exact.round_scaled_within(PLACES, LIMIT + 1);
        (ten_thousandths.abs() <= LIMIT).then_some(Points(ten_thousandths))
    }

    /// Rounded half up (a tie away from nought) to `places`, which is at most [`PLACES`].
    ///
    /// Source: `docs/formats.md#scoring`, 2. Values beyond what a set can hold stop at its limit.
    ///
    /// ```
    /// # use tucham::domain::{exact::Exact, points::Points};
    /// let points = |text| Points::rounded(&Exact::parse(text).unwrap(), 2).to_string();
    /// assert_eq!((points("0.125"), points("-0.125")), ("0.13".into(), "-0.13".into()));
    /// ```
    pub fn rounded(value: &Exact, places: u32) -> Self {
        Points(rounded(value, places))
    }

    /// The same amount, to compute with.
    pub fn exact(self) -> Exact {
        Exact::scaled(self.0, PLACES)
    }

    /// `100 × self ÷ of`, exact; nothing when `of` is nought.
    pub fn percent_of(self, of: Points) -> Option<Exact> {
        (&self.exact() * &Exact::hundred()).checked_div(&of.exact())
    }

    /// The size without its sign.
    pub fn abs(self) -> Self {
        Points(self.0.abs())
    }

    /// No points?
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl Percent {
    /// Rounded half up to `places`, which is at most [`PLACES`].
    pub fn rounded(value: &Exact, places: u32) -> Self {
        Percent(rounded(value, places))
    }

    /// The same amount, to compute with.
    pub fn exact(self) -> Exact {
        Exact::scaled(self.0, PLACES)
    }

    /// Reads a decimal with a dot, at most a ten-thousandth fine.
    pub fn parse(text: &str) -> Option<Self> {
        Points::parse(text).map(|points| Percent(points.0))
    }
}

fn rounded(value: &Exact, places: u32) -> i64 {
    let scale = 10_i64.pow(PLACES.saturating_sub(places));
    let most = 1_000 * LIMIT;
    value.round_scaled_within(places.min(PLACES), most) * scale
}

fn write(ten_thousandths: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let sign = if ten_thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (ten_thousandths.abs() / UNIT, ten_thousandths.abs() % UNIT);
    if rest == 0 {
        return write!(f, "{sign}{whole}");
    }
    let (mut fraction, mut places) = (rest, PLACES as usize);
    while fraction % 10 == 0 {
        (fraction, places) = (fraction / 10, places - 1);
    }
    write!(f, "{sign}{whole}.{fraction:0>places$}")
}

/// Points and percentages travel as decimal texts, never as floats.
macro_rules! as_decimal_text {
    ($($name:ident)*) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
                target.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<str>>::deserialize(source)?;
                $name::parse(&text).ok_or_else(|| serde::de::Error::custom("not a decimal"))
            }
        }
    )*};
}
as_decimal_text!(Points Percent);

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self.0, f)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self.0, f)
    }
}

impl Add for Points {
    type Output = Points;
    fn add(self, other: Points) -> Points {
        Points(self.0 + other.0)
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Points) {
        self.0 += other.0;
    }
}

impl Sub for Points {
    type Output = Points;
    fn sub(self, other: Points) -> Points {
        Points(self.0 - other.0)
    }
}

impl Sub for Percent {
    type Output = Percent;
    fn sub(self, other: Percent) -> Percent {
        Percent(self.0 - other.0)
    }
}

impl Neg for Points {
    type Output = Points;
    fn neg(self) -> Points {
        Points(-self.0)
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Points>>(points: I) -> Points {
        points.fold(Points::ZERO, Add::add)
    }
}
