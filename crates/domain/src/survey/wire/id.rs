use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::json::{Failed, FromJson, Reader};

/// The id of a response: a UUID of random numbers, made once where the answers were given, so that
/// sending the same twice is harmless. Lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(extend("pattern" = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"))
)]
pub struct ResponseId(String);

/// Why a text is no [`ResponseId`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadId(pub String);

impl ResponseId {
    /// From numbers drawn by whoever has chance at hand.
    pub fn from_random(mut bytes: [u8; 16]) -> ResponseId {
        bytes[6] = 0x40 | bytes[6] & 0x0f;
        bytes[8] = 0x80 | bytes[8] & 0x3f;
        let mut text = String::with_capacity(36);
        for (place, byte) in bytes.into_iter().enumerate() {
            if [4, 6, 8, 10].contains(&place) {
                text.push('-');
            }
            for nibble in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        ResponseId(text)
    }

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a person can note down and quote, such as `3F2A-91BC`.
    pub fn reference(&self) -> String {
        let digits = self.0[..8].to_uppercase();
        format!("{}-{}", &digits[..4], &digits[4..])
    }
}

impl FromJson for ResponseId {
    fn read(json: &mut Reader<'_>) -> Result<ResponseId, Failed> {
        json.parsed()
    }
}

impl FromStr for ResponseId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<ResponseId, BadId> {
        let fits = |(place, byte): (usize, u8)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            14 => byte == b'4',
            19 => matches!(byte, b'8' | b'9' | b'a' | b'b'),
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        };
        let well_formed = text.len() == 36 && text.bytes().enumerate().all(fits);
        if well_formed { Ok(ResponseId(text.to_owned())) } else { Err(BadId(text.to_owned())) }
    }
}

impl TryFrom<String> for ResponseId {
    type Error = BadId;

    fn try_from(text: String) -> Result<ResponseId, BadId> {
        text.parse()
    }
}

impl From<ResponseId> for String {
    fn from(id: ResponseId) -> String {
        id.0
    }
}

impl fmt::Display for ResponseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not a UUID of version 4 in lower case", self.0)
    }
}

impl std::error::Error for BadId {}
