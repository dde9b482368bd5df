//! The word with which staff read responses. It is compared in constant time and never written anywhere.

use std::fmt;
use std::str::FromStr;

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// Long enough that it cannot be found by trying.
const SHORTEST: usize = 16;

/// Kept as its digest: then words of different lengths take equally long to compare,
/// and the word itself is nowhere to be logged.
#[derive(Clone)]
pub struct StaffToken([u8; 32]);

impl FromStr for StaffToken {
    type Err = String;

    fn from_str(text: &str) -> Result<StaffToken, String> {
        if text.len() < SHORTEST || !text.bytes().all(|it| it.is_ascii_graphic()) {
            return Err(format!("at least {SHORTEST} letters, digits and signs without spaces"));
        }
        Ok(StaffToken(Sha256::digest(text).into()))
    }
}

impl fmt::Debug for StaffToken {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("StaffToken(…)")
    }
}

impl StaffToken {
    /// Whether the request carries `Authorization: Bearer` with this word.
    pub fn opens(&self, asked: &HeaderMap) -> bool {
        let Some((scheme, word)) =
            asked.get(AUTHORIZATION).and_then(|it| it.to_str().ok()).and_then(|it| it.split_once(' '))
        else {
            return false;
        };
        let digest: [u8; 32] = Sha256::digest(word.trim()).into();
        scheme.eq_ignore_ascii_case("bearer") && bool::from(digest.ct_eq(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: &str = "correct-horse-battery";

    #[test]
    fn only_the_whole_word_opens() {
        #[track_caller]
        fn check(header: &str, expected: bool) {
            let token: StaffToken = WORD.parse().unwrap();
            let mut asked = HeaderMap::new();
            asked.insert(AUTHORIZATION, header.parse().unwrap());
            assert_eq!(token.opens(&asked), expected, "{header}");
        }
        check("Bearer correct-horse-battery", true);
        check("bearer correct-horse-battery", true);
        check("Bearer correct-horse-batter", false);
        check("Bearer correct-horse-battery2", false);
        check("Basic correct-horse-battery", false);
        check("correct-horse-battery", false);
        check("Bearer ", false);
        check("Bearer", false);
    }

    #[test]
    fn a_request_without_a_word_opens_nothing() {
        assert!(!WORD.parse::<StaffToken>().unwrap().opens(&HeaderMap::new()));
    }

    #[test]
    fn short_words_are_refused_and_none_is_shown() {
        assert!("short".parse::<StaffToken>().is_err());
        assert!("with spaces in it, long".parse::<StaffToken>().is_err());
        assert!(!format!("{:?}", WORD.parse::<StaffToken>().unwrap()).contains("horse"));
    }
}
