//! Writes what the app keeps on a device and sends. The same values give the same text.

/// A text of JSON as it grows. Commas come by themselves.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
}

impl Writer {
    /// The text that `write` writes.
    pub fn text(write: impl FnOnce(&mut Writer)) -> String {
        let mut json = Writer::default();
        write(&mut json);
        json.text
    }

    /// Writes an object; `fields` writes its fields.
    pub fn object(&mut self, fields: impl FnOnce(&mut Writer)) {
        self.open('{');
        fields(self);
        self.text.push('}');
    }

    /// Writes an array; `values` writes its values.
    pub fn array(&mut self, values: impl FnOnce(&mut Writer)) {
        self.open('[');
        values(self);
        self.text.push(']');
    }

    /// Writes the name of a field, whose value must follow.
    pub fn name(&mut self, name: &str) -> &mut Writer {
        self.string(name);
        self.text.push(':');
        self
    }

    /// Writes a string.
    pub fn string(&mut self, string: &str) {
        self.open('"');
        for c in string.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '\u{8}' => self.text.push_str("\\b"),
                '\u{c}' => self.text.push_str("\\f"),
                '\0'..='\u{1f}' => {
                    let hex = |nibble: u32| char::from_digit(nibble, 16).unwrap_or('0');
                    self.text.push_str("\\u00");
                    self.text.push(hex(u32::from(c) >> 4));
                    self.text.push(hex(u32::from(c) & 15));
                }
                _ => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    /// Writes a string or null.
    pub fn optional(&mut self, string: Option<&str>) {
        match string {
            Some(string) => self.string(string),
            None => self.word("null"),
        }
    }

    /// Writes a whole number.
    pub fn number(&mut self, number: i64) {
        self.word(&number.to_string());
    }

    /// Writes `null`, `true`, `false`, or a text that is JSON already.
    pub fn word(&mut self, word: &str) {
        self.separate();
        self.text.push_str(word);
    }

    fn open(&mut self, c: char) {
        self.separate();
        self.text.push(c);
    }

    /// A comma, where something stands before. No string ends in one of these: it ends in a quote.
    fn separate(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['{', '[', ':']) {
            self.text.push(',');
        }
    }
}
