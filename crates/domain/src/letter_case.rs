//! Texts that differ in nothing but upper and lower case.
//!
//! This knows the letters of Latin, Greek, Cyrillic and Armenian, and takes others as they stand. The
//! standard library knows every script there ever was, with tables that are larger than all of the
//! search's.

/// The text in lower case.
pub fn lower(text: &str) -> String {
    lower_letters(text).collect()
}

/// The letters of the text in lower case.
pub fn lower_letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(lower_letter)
}

/// The letter in lower case.
pub fn lower_letter(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let code = u32::from(letter);
    let lower = match code {
        0xd7 | 0x138 | 0x149 | 0x17f | 0x482..=0x489 => code,
        // İ, Ÿ, ẞ: their small forms stand elsewhere.
        0x130 => u32::from('i'),
        0x178 => 0xff,
        0x1e9e => 0xdf,
        0xc0..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x400..=0x40f => code + 80,
        0x531..=0x556 => code + 48,
        0x4c0 => 0x4cf,
        // Here the large and the small form stand side by side, the large one first, with an odd
        // number or with an even one.
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => code + code % 2,
        0x100..=0x17f | 0x1f8..=0x21f | 0x222..=0x233 | 0x460..=0x52f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => {
            code | 1
        }
        _ => code,
    };
    char::from_u32(lower).unwrap_or(letter)
}

/// Whether the texts are the same but for upper and lower case.
pub fn same(left: &str, right: &str) -> bool {
    lower_letters(left).eq(lower_letters(right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(left: &str, right: &str, expected: bool) {
        assert_eq!(same(left, right), expected, "{left} {right}");
        assert_eq!(lower(left) == lower(right), expected, "{left} {right}");
    }

    #[test]
    fn texts() {
        check("Bishop Auckland", "BISHOP auckland", true);
        check("Ŵyre", "ŵYRE", true);
        check("Дарем", "ДАРЕМ", true);
        check("Crook", "Crooks", false);
        check("", "", true);
        check("", " ", false);
    }

    #[test]
    fn letters_as_the_standard_library_has_them() {
        let blocks = ['\0'..='\u{17f}', '\u{1f8}'..='\u{21f}', '\u{370}'..='\u{3ce}', '\u{400}'..='\u{58f}'];
        for letter in blocks.into_iter().flatten().chain('\u{1e00}'..='\u{1eff}') {
            let lower = letter.to_lowercase().next().unwrap_or(letter);
            // Two letters for sounds of old Greek, which no keyboard has.
            if !matches!(letter, '\u{370}' | '\u{372}' | '\u{376}' | '\u{37f}') {
                assert_eq!(lower_letter(letter), lower, "{letter} {:x}", u32::from(letter));
            }
        }
    }
}
