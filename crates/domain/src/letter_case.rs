//! Texts that differ in nothing but upper and lower case.
//!
//! Letter by letter, so one Greek letter at the ends of words is not as a Greek would write it. Nobody
//! is shown the result, and the standard library's way is larger than all that uses this.

/// The text in lower case.
pub fn lower(text: &str) -> String {
    lower_letters(text).collect()
}

/// The letters of the text in lower case.
pub fn lower_letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
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
}
