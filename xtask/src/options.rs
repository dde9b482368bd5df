//! What stands behind the verb on the command line.

use std::str::FromStr;

use anyhow::{Result, anyhow, bail};

/// The words not yet understood. Each question takes out the words that answer it.
pub struct Options {
    words: Vec<String>,
}

impl Options {
    pub fn new(words: Vec<String>) -> Options {
        Options { words }
    }

    /// The first word.
    pub fn verb(&mut self) -> Option<String> {
        (!self.words.is_empty()).then(|| self.words.remove(0))
    }

    /// Whether a word such as `--no-build` was given.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|it| it != name);
        self.words.len() < before
    }

    /// The value of an option, written `--port 8080` or `--port=8080`.
    pub fn value<T: FromStr>(&mut self, name: &str, kind: &str) -> Result<Option<T>> {
        let Some(at) = self.words.iter().position(|it| it == name || it.starts_with(&format!("{name}=")))
        else {
            return Ok(None);
        };
        let word = self.words.remove(at);
        let value = match word.split_once('=') {
            Some((_, value)) => value.to_owned(),
            None if at < self.words.len() => self.words.remove(at),
            None => bail!("`{name}` needs {kind} behind it."),
        };
        value.parse().map(Some).map_err(|_| anyhow!("`{name}` needs {kind}, but `{value}` was given."))
    }

    /// All that is left, for a program that understands it by itself.
    pub fn rest(self) -> Vec<String> {
        self.words
    }

    /// Nothing may be left over: a mistyped option must not be passed over in silence.
    pub fn finish(self) -> Result<()> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => bail!("`{word}` is not known here. `cargo xtask help` lists what is."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports() {
        #[track_caller]
        fn check(line: &str, expected: Result<Option<u16>, &str>) {
            let mut options = Options::new(line.split_whitespace().map(str::to_owned).collect());
            let found =
                options.value::<u16>("--port", "a port number").and_then(|it| options.finish().map(|()| it));
            assert_eq!(found.map_err(|it| it.to_string()), expected.map_err(str::to_owned), "{line}");
        }
        check("", Ok(None));
        check("--port 3000", Ok(Some(3000)));
        check("--port=3000", Ok(Some(3000)));
        check("--port", Err("`--port` needs a port number behind it."));
        check("--port x", Err("`--port` needs a port number, but `x` was given."));
        check("--port 70000", Err("`--port` needs a port number, but `70000` was given."));
        check("--prot 3000", Err("`--prot` is not known here. `cargo xtask help` lists what is."));
    }

    #[test]
    fn flags_are_taken_out() {
        let mut options = Options::new(vec!["serve".into(), "--no-build".into()]);
        assert_eq!(options.verb().as_deref(), Some("serve"));
        assert!(options.flag("--no-build"));
        assert!(!options.flag("--no-build"));
        assert!(options.finish().is_ok());
    }
}
