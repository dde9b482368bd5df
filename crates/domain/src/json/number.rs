//! Numbers. The standard library reads every number there can be as exactly as can be, with tables
//! larger than all of this module; this reads so every number that a record holds.

use super::reader::{Failed, Reader};

impl Reader<'_> {
    /// Reads a number: exactly where it has at most 15 digits, as any printed figure, and within
    /// a few units in the last place beyond that.
    pub(super) fn number(&mut self) -> Result<f64, Failed> {
        self.peek();
        let start = self.at;
        let negative = self.take_here(b'-');
        let (mut digits, mut scale) = (0, 0_i32);

        let first = self.at;
        while let Some(digit) = self.take_digit() {
            scale += i32::from(!append(&mut digits, digit));
        }
        let n_whole = self.at - first;
        let starts_with_zero = self.text.as_bytes().get(first) == Some(&b'0');
        let mut well_formed = n_whole == 1 || n_whole > 1 && !starts_with_zero;

        if self.take_here(b'.') {
            let first = self.at;
            while let Some(digit) = self.take_digit() {
                scale -= i32::from(append(&mut digits, digit));
            }
            well_formed &= first < self.at;
        }
        if self.take_here(b'e') || self.take_here(b'E') {
            let smaller = self.take_here(b'-');
            let _ = smaller || self.take_here(b'+');
            let first = self.at;
            let mut power = 0_i32;
            while let Some(digit) = self.take_digit() {
                power = power.saturating_mul(10).saturating_add(i32::from(digit));
            }
            well_formed &= first < self.at;
            scale = scale.saturating_add(if smaller { -power } else { power });
        }

        let value = scaled(digits, scale);
        if !well_formed || value.is_infinite() {
            self.at = start;
            return Err(self.expected("a number"));
        }
        Ok(if negative { -value } else { value })
    }

    /// Reads a whole number that is not negative.
    pub(super) fn whole(&mut self) -> Result<u32, Failed> {
        let start = self.at;
        let value = self.number()?;
        let whole = value as u32;
        if f64::from(whole) == value {
            return Ok(whole);
        }
        self.at = start;
        Err(self.expected("a whole number"))
    }

    /// Reads a whole number that may be negative, such as a limit.
    pub(super) fn signed(&mut self) -> Result<i32, Failed> {
        let start = self.at;
        let long = self.long()?;
        i32::try_from(long).map_err(|_| {
            self.at = start;
            self.expected("a whole number")
        })
    }

    /// Reads a whole number of up to 15 digits, such as a time.
    pub(super) fn long(&mut self) -> Result<i64, Failed> {
        let start = self.at;
        let value = self.number()?;
        let whole = value as i64;
        if whole as f64 == value && value.abs() < 1e15 {
            return Ok(whole);
        }
        self.at = start;
        Err(self.expected("a whole number"))
    }

    /// Moves past this byte if it stands right here.
    fn take_here(&mut self, byte: u8) -> bool {
        let taken = self.text.as_bytes().get(self.at) == Some(&byte);
        self.at += usize::from(taken);
        taken
    }

    fn take_digit(&mut self) -> Option<u8> {
        let byte = self.text.as_bytes().get(self.at).filter(|byte| byte.is_ascii_digit())?;
        self.at += 1;
        Some(byte - b'0')
    }
}

/// The decimal number of these digits, which may have a point among them, times a power of ten.
pub(crate) fn decimal(text: &str, power: i32) -> f64 {
    let (mut digits, mut scale, mut behind_point) = (0, power, 0);
    for byte in text.bytes() {
        if byte == b'.' {
            behind_point = 1;
        } else if append(&mut digits, byte.wrapping_sub(b'0')) {
            scale -= behind_point;
        } else {
            scale += 1 - behind_point;
        }
    }
    scaled(digits, scale)
}

/// Appends a digit, if there is room for it; no float tells more than 17 of them apart.
fn append(digits: &mut u64, digit: u8) -> bool {
    const FULL: u64 = 100_000_000_000_000_000;
    let has_room = *digits < FULL;
    if has_room {
        *digits = *digits * 10 + u64::from(digit);
    }
    has_room
}

/// The digits times that power of ten. The powers up to the 22nd are exact, and so one operation
/// with one of them is as exact as can be.
fn scaled(digits: u64, scale: i32) -> f64 {
    const LARGEST_EXACT: u32 = 22;
    let mut value = digits as f64;
    let mut left = scale.unsigned_abs();
    // Neither zero nor infinity changes any more.
    while left > 0 && value != 0.0 && value.is_finite() {
        let step = left.min(LARGEST_EXACT);
        let power = (0..step).fold(1.0, |power, _| power * 10.0);
        value = if scale < 0 { value / power } else { value * power };
        left -= step;
    }
    value
}
