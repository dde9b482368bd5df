//! Strings that have escapes in them: few do.

use super::reader::{Failed, Reader};

impl Reader<'_> {
    /// Reads the rest of a string that starts at `start`, from its first escape on.
    pub(super) fn string_with_escapes(&mut self, start: usize) -> Result<String, Failed> {
        let mut string = self.text.get(start..self.at).unwrap_or_default().to_owned();
        loop {
            let Some(c) = self.text.get(self.at..).and_then(|rest| rest.chars().next()) else {
                return Err(self.expected("the end of the string"));
            };
            match c {
                '"' => {
                    self.at += 1;
                    return Ok(string);
                }
                '\\' => {
                    self.at += 1;
                    string.push(self.escape()?);
                }
                ' '.. => {
                    self.at += c.len_utf8();
                    string.push(c);
                }
                _ => return Err(self.expected("the end of the string")),
            }
        }
    }

    /// Reads what stands behind a backslash.
    fn escape(&mut self) -> Result<char, Failed> {
        let plain = match self.text.as_bytes().get(self.at) {
            Some(&byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.character(),
            _ => return Err(self.expected("an escape")),
        };
        self.at += 1;
        Ok(plain)
    }

    /// Reads `u00e9`, or the two of them that a character beyond U+FFFF is written as.
    fn character(&mut self) -> Result<char, Failed> {
        let first = self.unit()?;
        let code = match first {
            0xd800..=0xdbff if self.text.as_bytes().get(self.at) == Some(&b'\\') => {
                self.at += 1;
                // What is no second half gives no character either.
                let second = self.unit()?.checked_sub(0xdc00).filter(|it| *it < 0x400);
                second.map_or(first, |second| 0x10000 + ((first - 0xd800) << 10) + second)
            }
            _ => first,
        };
        char::from_u32(code).ok_or_else(|| self.expected("the code of a character before this"))
    }

    /// Reads `u` and four digits.
    fn unit(&mut self) -> Result<u32, Failed> {
        let digits = self.text.get(self.at..).and_then(|rest| rest.strip_prefix('u')?.get(..4));
        let digits = digits.filter(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
            Some(unit) => {
                self.at += 5;
                Ok(unit)
            }
            None => Err(self.expected("u and four digits")),
        }
    }
}
