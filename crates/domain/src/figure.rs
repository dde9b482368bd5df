//! Reading a figure as documents print it: `£4m`, `almost £37,000`, `67 per cent`, `Fourteen`.
//!
//! The record keeps each figure twice, as read and as printed. This reader is what proves that
//! the two say the same.

use crate::json::decimal;

/// The one number in the text; `None` if there is no number, more than one, or one whose digits
/// are not grouped as numbers are (`10,50`).
pub fn read(printed: &str) -> Option<f64> {
    let tokens = tokens(printed)?;
    let mut rest = tokens.as_slice();
    let mut found = None;
    while let Some((first, tail)) = rest.split_first() {
        let (value, left) = match first {
            Token::Digits(digits) => scaled(digits, tail)?,
            Token::Word { text, .. } if small(text).is_some() => spelled(rest),
            Token::Word { .. } => {
                rest = tail;
                continue;
            }
        };
        if found.replace(value).is_some() {
            return None;
        }
        rest = left;
    }
    found
}

/// The place of the last digit of that number, as a power of ten: 0 for `463`, -1 for `11.5%`,
/// 5 for `£1.5m`. A number in words is whole.
pub fn place(printed: &str) -> Option<i32> {
    read(printed)?;
    let tokens = tokens(printed)?;
    let digits = tokens.iter().enumerate().find_map(|(at, token)| match token {
        Token::Digits(digits) => Some((at, digits)),
        Token::Word { .. } => None,
    });
    let Some((at, digits)) = digits else { return Some(0) };
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    Some(power(&tokens[at + 1..]) - i32::try_from(decimals).ok()?)
}

#[derive(Debug, PartialEq)]
enum Token {
    /// Digits without their commas, perhaps with a decimal point.
    Digits(String),
    /// A word in lower case; it is attached if it stands right behind digits, as in `4m`.
    Word { text: String, attached: bool },
}

/// `None` if digits are wrongly grouped, are the tail of a name (`A19`), or make an ordinal (`1st`).
fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            if before.is_alphabetic() {
                return None;
            }
            let length = digits_length(rest);
            tokens.push(Token::Digits(without_commas(&rest[..length])?));
            length
        } else if first.is_alphabetic() {
            let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let text = rest[..length].to_lowercase();
            let attached = before.is_ascii_digit();
            if attached && ["st", "nd", "rd", "th"].contains(&text.as_str()) {
                return None;
            }
            tokens.push(Token::Word { text, attached });
            length
        } else {
            first.len_utf8()
        };
        before = rest[..length].chars().next_back().unwrap_or(' ');
        rest = &rest[length..];
    }
    Some(tokens)
}

/// How many bytes the number at the start takes: a comma or a point belongs to it only before a digit.
fn digits_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while digit(at) || (matches!(bytes.get(at), Some(b',' | b'.')) && digit(at + 1)) {
        at += 1;
    }
    at
}

fn without_commas(number: &str) -> Option<String> {
    let (whole, decimals) = number.split_once('.').map_or((number, None), |(w, d)| (w, Some(d)));
    if decimals.is_some_and(|it| it.contains(['.', ','])) {
        return None;
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut grouped = groups.clone().peekable();
    let well_grouped = grouped.peek().is_none() || (first.len() <= 3 && grouped.all(|it| it.len() == 3));
    well_grouped.then(|| number.replace(',', ""))
}

/// The number written with digits, with the `m` or `thousand` that may follow.
fn scaled<'a>(digits: &str, tail: &'a [Token]) -> Option<(f64, &'a [Token])> {
    let power = power(tail);
    // Read as one decimal number, because 52.8 × 1,000,000 is not quite 52,800,000.
    let value = decimal(digits, power);
    Some((value, if power > 0 { &tail[1..] } else { tail }))
}

/// The power of ten that the `m` or `thousand` behind digits stands for.
fn power(tail: &[Token]) -> i32 {
    match tail.first() {
        Some(Token::Word { text, attached }) => match (text.as_str(), attached) {
            ("hundred", _) => 2,
            ("k", true) | ("thousand", _) => 3,
            ("m", true) | ("million", _) => 6,
            ("bn", true) | ("billion", _) => 9,
            _ => 0,
        },
        _ => 0,
    }
}

/// The number written in words at the start of the tokens, which begin with one.
fn spelled(tokens: &[Token]) -> (f64, &[Token]) {
    let (mut total, mut current): (u32, u32) = (0, 0);
    let mut used = 0;
    for (at, token) in tokens.iter().enumerate() {
        let Token::Word { text, .. } = token else { break };
        match (text.as_str(), small(text)) {
            (_, Some(value)) if at == 0 || fits_behind(current, value) => current += value,
            ("hundred", _) if (1..100).contains(&current) => current *= 100,
            ("dozen", _) if (1..100).contains(&current) => current *= 12,
            ("thousand", _) if total == 0 && current > 0 => {
                total += current * 1000;
                current = 0;
            }
            ("and", _) if current.is_multiple_of(100) => continue,
            _ => break,
        }
        used = at + 1;
    }
    (f64::from(total + current), &tokens[used..])
}

/// `twenty` takes `one` behind it, `one hundred` takes either; `one` takes neither.
fn fits_behind(current: u32, value: u32) -> bool {
    current.is_multiple_of(100) || (current.is_multiple_of(10) && current % 100 >= 20 && value < 10)
}

fn small(word: &str) -> Option<u32> {
    const UNDER_TWENTY: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let under_twenty = UNDER_TWENTY.into_iter().zip(0..);
    let tens = TENS.into_iter().zip((20..).step_by(10));
    under_twenty.chain(tens).find(|(it, _)| *it == word).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(printed: &str, value: impl Into<Option<f64>>) {
        assert_eq!(read(printed), value.into(), "{printed:?}");
    }

    #[test]
    fn money() {
        check("£4m", 4_000_000.0);
        check("£1.5m", 1_500_000.0);
        check("£52.8m", 52_800_000.0);
        check("£2million", 2_000_000.0);
        check("£5 million", 5_000_000.0);
        check("£1.2bn", 1_200_000_000.0);
        check("£820,000", 820_000.0);
        check("£10k", 10_000.0);
        check("almost £37,000", 37_000.0);
        check("£1,575", 1_575.0);
        check("£4,950.", 4_950.0);
        check("149,176", 149_176.0);
        check("£2,428,554", 2_428_554.0);
    }

    #[test]
    fn shares_and_counts() {
        check("91%", 91.0);
        check("24.7%", 24.7);
        check("67 per cent", 67.0);
        check("1,629", 1_629.0);
        check("3664", 3_664.0);
        check("around 13,000", 13_000.0);
        check("more than 50", 50.0);
        check("40GB", 40.0);
        check("0", 0.0);
        check("3 thousand", 3_000.0);
    }

    #[test]
    fn words() {
        check("one", 1.0);
        check("Two", 2.0);
        check("Sixteen", 16.0);
        check("Fourteen", 14.0);
        check("twenty-one", 21.0);
        check("ninety nine", 99.0);
        check("two dozen", 24.0);
        check("one hundred and twenty", 120.0);
        check("two hundred", 200.0);
        check("three thousand four hundred and fifty-six", 3_456.0);
        check("ten individuals", 10.0);
        check("one hundred hundred hundred hundred hundred hundred", 100.0);
    }

    #[test]
    fn no_single_number() {
        check("", None);
        check("many", None);
        check("someone", None);
        check("10,50", None);
        check("1,0000", None);
        check("1234,567", None);
        check("1.2.3", None);
        check("1.5,000", None);
        check("2022/23", None);
        check("Fourteen out of the sixteen", None);
        check("one two", None);
        check("twenty twelve", None);
        check("A19", None);
        check("1st", None);
    }

    #[test]
    fn places_of_last_digits() {
        #[track_caller]
        fn check(printed: &str, expected: impl Into<Option<i32>>) {
            assert_eq!(place(printed), expected.into(), "{printed:?}");
        }
        check("463", 0);
        check("13,000", 0);
        check("Fourteen", 0);
        check("11.5%", -1);
        check("£268.24", -2);
        check("almost £1.5million", 5);
        check("£4m", 6);
        check("3 thousand vans", 3);
        check("10,50", None);
        check("many", None);
    }

    proptest::proptest! {
        #[test]
        fn every_whole_number_reads_back_with_and_without_commas(number in 0_u32..) {
            let plain = number.to_string();
            let mut grouped = String::new();
            for (at, digit) in plain.chars().enumerate() {
                if at > 0 && (plain.len() - at).is_multiple_of(3) {
                    grouped.push(',');
                }
                grouped.push(digit);
            }
            proptest::prop_assert_eq!(read(&plain), Some(f64::from(number)));
            proptest::prop_assert_eq!(read(&format!("£{grouped}")), Some(f64::from(number)));
        }

        #[test]
        fn any_text_is_read_without_panic(text in ".*") {
            read(&text);
        }
    }
}
