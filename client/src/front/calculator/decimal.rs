//! Decimal numbers, so that 0.1 + 0.2 is 0.3: eighteen significant digits and a power of ten.

#[cfg(test)]
mod tests;

/// Significant digits that are kept. Twice as many fit an `i128`, which is what a product needs.
pub const PRECISION: u32 = 18;
/// The most digits before the point, or zeros after it, of a number that is still calculated with.
const REACH: i32 = 999;
/// A difference this many digits smaller than what it was taken from is what rounding left over: 1 ÷ 3 × 3 − 1 is 0.
const NOISE: i32 = 17;

/// Why there is no number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// Something was divided by zero.
    ByZero,
    /// Out of reach of what is calculated with.
    TooLarge,
}

/// `digits` × 10 to the `power`. Digits have no zeros at their end, so equal numbers are equal here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decimal {
    digits: i128,
    power: i32,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self {
        digits: 0,
        power: 0,
    };

    /// A whole number.
    pub fn whole(number: u32) -> Self {
        tidy(number.into(), 0)
    }

    /// Reads `-12.5` or `1.5e-20`; `None` for anything else, and for more digits than are kept.
    pub fn parse(text: &str) -> Option<Self> {
        let (size, negative) = match text.strip_prefix('-') {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let (size, power) = match size.split_once('e') {
            Some((size, power)) => (size, i32::from(power.parse::<i16>().ok()?)),
            None => (size, 0),
        };
        let (whole, part) = size.split_once('.').unwrap_or((size, ""));
        let figures = [whole, part].concat();
        let significant = figures.trim_start_matches('0');
        if figures.is_empty()
            || significant.len() > PRECISION as usize
            || !figures.bytes().all(|b| b.is_ascii_digit())
        {
            return None;
        }
        let digits: i128 = figures.parse().ok()?;
        made(
            if negative { -digits } else { digits },
            power - part.len() as i32,
        )
        .ok()
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// The significant digits, without a sign, and the power of ten of the last of them.
    pub fn parts(self) -> (u64, i32) {
        let digits = u64::try_from(self.digits.unsigned_abs()).unwrap_or(u64::MAX);
        (digits, self.power)
    }

    /// How many digits stand before the point; 0 or less for what begins with `0.`.
    pub fn magnitude(self) -> i32 {
        count(self.digits) as i32 + self.power
    }

    /// With the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self {
            digits: -self.digits,
            ..self
        }
    }

    /// To this many significant digits, a half away from zero.
    #[must_use]
    pub fn rounded(self, most: u32) -> Self {
        let (digits, power) = shortened(self.digits, self.power, most);
        tidy(digits, power)
    }

    /// A hundredth.
    #[must_use]
    pub fn hundredth(self) -> Self {
        made(self.digits, self.power.saturating_sub(2)).unwrap_or(Self::ZERO)
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Result<Self, Failure> {
        if self.is_zero() || other.is_zero() {
            return Ok(if self.is_zero() { other } else { self });
        }
        let (high, low) = if self.power >= other.power {
            (self, other)
        } else {
            (other, self)
        };
        let gap = high.power.abs_diff(low.power);
        let most = self.magnitude().max(other.magnitude());
        // Where there is no room to line them up, the lower one is too small to be seen beside the other.
        let lined = 10_i128
            .checked_pow(gap)
            .and_then(|f| high.digits.checked_mul(f));
        let sum = match lined.and_then(|digits| digits.checked_add(low.digits)) {
            Some(digits) => made(digits, low.power)?,
            None => high,
        };
        let noise = !sum.is_zero() && most - sum.magnitude() >= NOISE;
        Ok(if noise { Self::ZERO } else { sum })
    }

    /// The product.
    pub fn times(self, other: Self) -> Result<Self, Failure> {
        made(self.digits * other.digits, self.power + other.power)
    }

    /// The quotient.
    pub fn over(self, other: Self) -> Result<Self, Failure> {
        if other.is_zero() {
            return Err(Failure::ByZero);
        }
        // Enough zeros that the quotient has all the digits that are kept, and one more to round by.
        let zeros = 2 * PRECISION + 1 - count(self.digits);
        let digits = self.digits * 10_i128.pow(zeros) / other.digits;
        made(digits, self.power - other.power - zeros as i32)
    }
}

fn made(digits: i128, power: i32) -> Result<Decimal, Failure> {
    let (digits, power) = shortened(digits, power, PRECISION);
    let number = tidy(digits, power);
    match number.magnitude() {
        m if m > REACH => Err(Failure::TooLarge),
        m if m < -REACH => Ok(Decimal::ZERO),
        _ => Ok(number),
    }
}

fn shortened(digits: i128, power: i32, most: u32) -> (i128, i32) {
    let excess = count(digits).saturating_sub(most);
    if excess == 0 {
        return (digits, power);
    }
    let unit = 10_i128.pow(excess);
    let half = if digits < 0 { -unit / 2 } else { unit / 2 };
    ((digits + half) / unit, power + excess as i32)
}

fn tidy(mut digits: i128, mut power: i32) -> Decimal {
    if digits == 0 {
        return Decimal::ZERO;
    }
    while digits % 10 == 0 {
        digits /= 10;
        power += 1;
    }
    Decimal { digits, power }
}

/// How many digits it has; none for zero.
fn count(digits: i128) -> u32 {
    digits.unsigned_abs().checked_ilog10().map_or(0, |n| n + 1)
}
