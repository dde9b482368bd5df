//! The grammar of JSON, one value after the other.

use std::borrow::Cow;

/// What can be read from JSON.
pub trait FromJson: Sized {
    /// Reads a value from where the reader stands.
    ///
    /// # Errors
    /// The reader keeps what is wrong.
    fn read(json: &mut Reader<'_>) -> Result<Self, Failed>;

    /// What a field has that is not there; most must be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// Reading has failed; the reader keeps why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed;

/// A text of JSON, and how far it has been read.
#[derive(Debug)]
pub struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    /// Where it failed, such as `.pledges[3].status`.
    path: String,
    problem: String,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Reader<'t> {
        Reader { text, at: 0, path: String::new(), problem: String::new() }
    }

    /// Where it failed and why.
    pub(super) fn into_problem(self) -> String {
        match self.path.trim_start_matches('.') {
            "" => self.problem,
            path => format!("{path}: {}", self.problem),
        }
    }

    /// Fails for this reason.
    #[cold]
    pub(crate) fn refuse(&mut self, problem: String) -> Failed {
        self.problem = problem;
        Failed
    }

    /// Fails, because something else stands here.
    #[cold]
    pub(crate) fn expected(&mut self, what: &str) -> Failed {
        const SHOWN: usize = 20;
        let found: String = self.text.get(self.at..).unwrap_or_default().chars().take(SHOWN).collect();
        self.refuse(match found.as_str() {
            "" => format!("the file ends where {what} was expected"),
            _ => format!("found “{found}”, expected {what}"),
        })
    }

    /// The next byte that is not white space; zero, which JSON has nowhere, at the end.
    pub(crate) fn peek(&mut self) -> u8 {
        loop {
            match self.text.as_bytes().get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(&byte) => return byte,
                None => return 0,
            }
        }
    }

    /// Moves past this byte if it comes next.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let taken = self.peek() == byte;
        self.at += usize::from(taken);
        taken
    }

    /// Moves past this word if it comes next.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        self.peek();
        let taken = self.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        if taken {
            self.at += word.len();
        }
        taken
    }

    /// Makes sure that nothing follows.
    pub(super) fn end(&mut self) -> Result<(), Failed> {
        if self.peek() == 0 { Ok(()) } else { Err(self.expected("nothing more")) }
    }

    /// Reads an object; `read` is given each name and must read its value.
    pub(crate) fn object(
        &mut self,
        read: &mut dyn FnMut(&str, &mut Self) -> Result<(), Failed>,
    ) -> Result<(), Failed> {
        if !self.take(b'{') {
            return Err(self.expected("an object"));
        }
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            let name = self.string()?;
            if !self.take(b':') {
                return Err(self.expected("a colon"));
            }
            if let Err(Failed) = read(&name, self) {
                self.path = format!(".{name}{}", self.path);
                return Err(Failed);
            }
            if self.take(b'}') {
                return Ok(());
            }
            if !self.take(b',') {
                return Err(self.expected("a comma or the end of the object"));
            }
        }
    }

    /// Reads an array; `read` must read one value of it.
    pub(crate) fn array(
        &mut self,
        read: &mut dyn FnMut(&mut Self) -> Result<(), Failed>,
    ) -> Result<(), Failed> {
        if !self.take(b'[') {
            return Err(self.expected("an array"));
        }
        if self.take(b']') {
            return Ok(());
        }
        for n in 0_u32.. {
            if let Err(Failed) = read(self) {
                self.path = format!("[{n}]{}", self.path);
                return Err(Failed);
            }
            if self.take(b']') {
                break;
            }
            if !self.take(b',') {
                return Err(self.expected("a comma or the end of the array"));
            }
        }
        Ok(())
    }

    /// Reads a string.
    pub(crate) fn string(&mut self) -> Result<Cow<'t, str>, Failed> {
        if !self.take(b'"') {
            return Err(self.expected("a string"));
        }
        let start = self.at;
        loop {
            match self.text.as_bytes().get(self.at) {
                Some(b'"') => {
                    let string = self.text.get(start..self.at).unwrap_or_default();
                    self.at += 1;
                    return Ok(Cow::Borrowed(string));
                }
                Some(b'\\') => return self.string_with_escapes(start).map(Cow::Owned),
                Some(0x20..) => self.at += 1,
                _ => return Err(self.expected("the end of the string")),
            }
        }
    }

    /// Passes over a value. How it is made inside is not looked at.
    pub(super) fn skip(&mut self) -> Result<(), Failed> {
        let mut depth = 0_u32;
        loop {
            match self.peek() {
                0 => return Err(self.expected("a value")),
                b'"' => drop(self.string()?),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' | b',' | b':' if depth == 0 => return Err(self.expected("a value")),
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                b',' | b':' => self.at += 1,
                _ => self.skip_word(),
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }

    /// Passes over a number or a word such as `null`.
    fn skip_word(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        let ends = |byte: &u8| matches!(byte, b',' | b':' | b']' | b'}' | b'"' | b'[' | b'{' | ..=b' ');
        self.at += rest.iter().position(ends).unwrap_or(rest.len());
    }
}
