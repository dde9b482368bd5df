//! Structs: a list of names, and a slot for each of them.

use super::reader::{Failed, FromJson, Reader};

/// Where the value of a field is put.
pub(crate) trait Slot {
    /// Reads the value.
    fn fill(&mut self, json: &mut Reader<'_>) -> Result<(), Failed>;

    /// Whether there is a value, after the whole object has been read.
    fn complete(&mut self) -> bool;
}

impl<T: FromJson> Slot for Option<T> {
    fn fill(&mut self, json: &mut Reader<'_>) -> Result<(), Failed> {
        *self = Some(T::read(json)?);
        Ok(())
    }

    fn complete(&mut self) -> bool {
        if self.is_none() {
            *self = T::absent();
        }
        self.is_some()
    }
}

impl Reader<'_> {
    /// Reads an object into slots. Fields with other names are passed over: a dataset that is
    /// newer than the app may have some.
    pub(crate) fn fields(&mut self, names: &[&str], slots: &mut [&mut dyn Slot]) -> Result<(), Failed> {
        // Fields mostly stand in the order of the struct, so each is looked for after the last.
        let mut next = 0;
        self.object(&mut |name, json| {
            let found = (next..names.len()).chain(0..next).find(|&at| names[at] == name);
            match found {
                Some(at) => {
                    next = at + 1;
                    slots[at].fill(json)
                }
                None => json.skip(),
            }
        })?;
        for (slot, name) in slots.iter_mut().zip(names) {
            if !slot.complete() {
                return Err(self.refuse(format!("the field “{name}” is missing")));
            }
        }
        Ok(())
    }
}

/// Lets a struct be read, given the names of all its fields.
macro_rules! record {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::json::FromJson for $name {
            fn read(json: &mut $crate::json::Reader<'_>) -> Result<Self, $crate::json::Failed> {
                $(let mut $field = None;)+
                let slots: &mut [&mut dyn $crate::json::Slot] = &mut [$(&mut $field),+];
                json.fields(&[$(stringify!($field)),+], slots)?;
                match ($($field,)+) {
                    ($(Some($field),)+) => Ok($name { $($field),+ }),
                    // `fields` has made sure that this cannot be.
                    _ => Err($crate::json::Failed),
                }
            }
        }
    };
}
pub(crate) use record;
