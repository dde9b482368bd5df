//! How hard a text is to read: the Flesch-Kincaid grade, roughly a school year in the United States.
//!
//! Grade 7 is about the age of twelve.

/// The grade of a text. Lower is easier; a very short text can be below 0.
pub fn grade(text: &str) -> f64 {
    let words: Vec<&str> = words(text).collect();
    let count = words.len().max(1) as f64;
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    0.39 * count / sentences(text).max(1) as f64 + 11.8 * syllables as f64 / count - 15.59
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let of_word = |c: char| c.is_ascii_alphanumeric() || "£%’'-".contains(c);
    text.split(move |c| !of_word(c)).filter(|word| !word.is_empty())
}

/// Full stops, question and exclamation marks with white space or nothing behind them.
fn sentences(text: &str) -> usize {
    let behind = text.chars().skip(1).map(Some).chain([None]);
    let ends =
        |(this, next): (char, Option<char>)| ".!?".contains(this) && next.is_none_or(char::is_whitespace);
    text.chars().zip(behind).filter(|pair| ends(*pair)).count()
}

/// An estimate that suits most English words: groups of vowels, without a silent ending.
fn syllables(word: &str) -> usize {
    let letters: String = word.to_lowercase().chars().filter(char::is_ascii_lowercase).collect();
    if letters.len() <= 3 {
        return 1;
    }
    let stem = if letters.ends_with("le") { &letters } else { without_silent_ending(&letters) };
    let stem = stem.strip_prefix('y').unwrap_or(stem);
    let vowel = |c: char| "aeiouy".contains(c);
    let before = [' '].into_iter().chain(stem.chars());
    before.zip(stem.chars()).filter(|(before, this)| vowel(*this) && !vowel(*before)).count().max(1)
}

/// Cuts `-es`, `-ed` or `-e` with the letter before it, unless that letter makes it sound.
fn without_silent_ending(word: &str) -> &str {
    let sounds_before_e = |c: char| "laeiouy".contains(c);
    let cut = |ending: &str, sounds: &dyn Fn(char) -> bool| {
        let stem = word.strip_suffix(ending)?;
        let last = stem.chars().next_back()?;
        (!sounds(last)).then(|| &stem[..stem.len() - last.len_utf8()])
    };
    cut("es", &sounds_before_e)
        .or_else(|| cut("ed", &|c| "td".contains(c)))
        .or_else(|| cut("e", &sounds_before_e))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_syllables(word: &str, expected: usize) {
        assert_eq!(syllables(word), expected, "{word:?}");
    }

    #[track_caller]
    fn check_grade(text: &str, expected: &str) {
        assert_eq!(format!("{:.1}", grade(text)), expected, "{text:?}");
    }

    #[test]
    fn syllables_of_words() {
        check_syllables("the", 1);
        check_syllables("police", 2);
        check_syllables("named", 1);
        check_syllables("wanted", 2);
        check_syllables("makes", 1);
        check_syllables("table", 2);
        check_syllables("youth", 1);
        check_syllables("victims’", 2);
        check_syllables("2023", 1);
        check_syllables("anti-social", 4);
    }

    #[test]
    fn grades_of_texts() {
        check_grade("Put more police officers on our streets.", "4.0");
        check_grade("Give every street a named local officer. People can then ask for help.", "4.2");
        check_grade(
            "Lobby the Home Office to consider replicating legal powers available in Scotland.",
            "13.7",
        );
        check_grade("Spend £4.5m on the A1. Why? So that people are safe!", "-1.2");
        check_grade("", "-15.2");
    }
}
