//! A person's own copy of what they answered, as a text to keep.

use super::definition::Definition;
use super::response::Response;
use crate::moment::Date;

/// What stands where a question was left out.
pub const NOT_PROVIDED: &str = "Not provided";

impl Response {
    /// The copy. `about` is the pledge in words, if it is about one; `reference` is there once there is
    /// one.
    pub fn copy(
        &self,
        definition: &Definition,
        about: Option<&str>,
        answered: Date,
        reference: Option<&str>,
    ) -> String {
        let mut text = [definition.title(), "\n"].concat();
        let mut line = |parts: &[&str]| {
            text.extend(parts.iter().copied());
            text.push('\n');
        };
        about.into_iter().for_each(|it| line(&["The pledge: ", it]));
        reference.into_iter().for_each(|it| line(&["Reference number: ", it]));
        line(&["Answered on ", &answered.in_words()]);
        for (title, lines) in self.in_words(definition) {
            line(&["\n", title]);
            if lines.is_empty() {
                line(&[NOT_PROVIDED]);
            }
            lines.iter().for_each(|it| line(&[it]));
        }
        text
    }
}
