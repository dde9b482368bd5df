//! The values that fields have.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::reader::{Failed, FromJson, Reader};

impl FromJson for String {
    fn read(json: &mut Reader<'_>) -> Result<String, Failed> {
        Ok(json.string()?.into_owned())
    }
}

impl FromJson for u32 {
    fn read(json: &mut Reader<'_>) -> Result<u32, Failed> {
        json.whole()
    }
}

impl FromJson for i32 {
    fn read(json: &mut Reader<'_>) -> Result<i32, Failed> {
        json.signed()
    }
}

impl FromJson for i64 {
    fn read(json: &mut Reader<'_>) -> Result<i64, Failed> {
        json.long()
    }
}

impl FromJson for f64 {
    fn read(json: &mut Reader<'_>) -> Result<f64, Failed> {
        json.number()
    }
}

/// Yes or no; what is not said is no.
impl FromJson for bool {
    fn read(json: &mut Reader<'_>) -> Result<bool, Failed> {
        let yes = json.take_word("true");
        if yes || json.take_word("false") { Ok(yes) } else { Err(json.expected("true or false")) }
    }

    fn absent() -> Option<bool> {
        Some(false)
    }
}

/// A value or null; a field that is not there is null.
impl<T: FromJson> FromJson for Option<T> {
    fn read(json: &mut Reader<'_>) -> Result<Option<T>, Failed> {
        if json.take_word("null") { Ok(None) } else { T::read(json).map(Some) }
    }

    fn absent() -> Option<Option<T>> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn read(json: &mut Reader<'_>) -> Result<Box<T>, Failed> {
        T::read(json).map(Box::new)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn read(json: &mut Reader<'_>) -> Result<Vec<T>, Failed> {
        let mut list = Vec::new();
        json.array(&mut |json| {
            list.push(T::read(json)?);
            Ok(())
        })?;
        Ok(list)
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn read(json: &mut Reader<'_>) -> Result<BTreeMap<String, T>, Failed> {
        let mut map = BTreeMap::new();
        json.object(&mut |name, json| {
            map.insert(name.to_owned(), T::read(json)?);
            Ok(())
        })?;
        Ok(map)
    }
}

impl Reader<'_> {
    /// Reads a string that stands for something else.
    pub(crate) fn parsed<T: FromStr<Err: ToString>>(&mut self) -> Result<T, Failed> {
        let string = self.string()?;
        string.parse().map_err(|bad: T::Err| self.refuse(bad.to_string()))
    }

    /// Reads one of several words, and says which.
    pub(crate) fn one_of(&mut self, words: &[&str]) -> Result<usize, Failed> {
        let start = self.at;
        let string = self.string()?;
        words.iter().position(|word| *word == string).ok_or_else(|| {
            self.at = start;
            self.expected(&format!("one of {}", words.join(", ")))
        })
    }
}

/// Lets an enum be read, given the words for its values.
macro_rules! choice {
    ($name:ident { $($word:literal => $value:ident),+ $(,)? }) => {
        impl $crate::json::FromJson for $name {
            fn read(json: &mut $crate::json::Reader<'_>) -> Result<Self, $crate::json::Failed> {
                json.one_of(&[$($word),+]).map(|at| [$($name::$value),+][at])
            }
        }
    };
}
pub(crate) use choice;
