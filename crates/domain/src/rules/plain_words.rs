/// The words of a text without case and punctuation, so that two printings of one thing compare
/// equal: hyphens separate words, apostrophes do not.
pub fn plain_words(text: &str) -> Vec<String> {
    let kept: String = text.chars().filter(|c| !"'’‘`".contains(*c)).collect();
    let lower = kept.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &str) {
        assert_eq!(plain_words(text).join(" "), words, "{text:?}");
    }

    #[test]
    fn words_without_punctuation() {
        check(
            "Put more Police Officers back on our streets.",
            "put more police officers back on our streets",
        );
        check("Victims’ rights, victim's voice", "victims rights victims voice");
        check("multi‐agency problem-solving", "multi agency problem solving");
        check("enFOrceMent/criminal **bold**", "enforcement criminal bold");
        check(" … ", "");
    }
}
