//! The wordings of a pledge: which ones a reader needs to see.

use crate::dataset::Wording;

/// The wordings that say something else than the official one (the first), each once. A different
/// kind of hyphen or quotation mark, letter case, spacing or a final full stop is no difference.
pub fn differing(wordings: &[Wording]) -> Vec<&Wording> {
    let mut seen = Vec::new();
    let mut others = Vec::new();
    for wording in wordings {
        let plain = plain(&wording.text);
        if seen.contains(&plain) {
            continue;
        }
        if !seen.is_empty() {
            others.push(wording);
        }
        seen.push(plain);
    }
    others
}

/// The letters and digits of a text as lower-case words.
fn plain(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: &[&str], others: &[usize]) {
        let wordings: Vec<Wording> = texts
            .iter()
            .zip(1..)
            .map(|(text, line)| Wording {
                source: "report".parse().expect("a slug"),
                line,
                text: (*text).to_owned(),
            })
            .collect();
        let found: Vec<usize> = differing(&wordings).iter().map(|it| it.line as usize - 1).collect();
        assert_eq!(found, others, "{texts:?}");
    }

    #[test]
    fn wordings() {
        check(&[], &[]);
        check(&["Fix it."], &[]);
        check(&["Fix it.", "Fix it"], &[]);
        check(&["multi-agency hubs", "Multi\u{2010}agency hubs"], &[]);
        check(&["the victim's voice", "the victim’s voice"], &[]);
        check(&["Fix it", "Mend it", "mend it."], &[1]);
        check(&["Fix it", "Mend it", "Fix it", "Leave it"], &[1, 3]);
    }
}
