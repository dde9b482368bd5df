/// The first line, from 1, on which the word stands by itself.
pub fn first_line_naming(text: &str, word: &str) -> Option<usize> {
    let of_word = |c: char| c.is_alphanumeric() || c == '_';
    text.lines().zip(1..).find_map(|(line, number)| {
        let mut stands = line.match_indices(word).filter(|(at, _)| {
            let before = line[..*at].chars().next_back();
            let behind = line[at + word.len()..].chars().next();
            // Where the word ends in a bracket, what follows is no part of it.
            let ends = !word.ends_with(of_word) || !behind.is_some_and(of_word);
            !before.is_some_and(of_word) && ends
        });
        stands.next().map(|_| number)
    })
}

#[test]
fn words_are_found_where_they_stand_alone() {
    #[track_caller]
    fn check(text: &str, word: &str, line: Option<usize>) {
        assert_eq!(first_line_naming(text, word), line, "{word} in {text:?}");
    }
    check("use rand::Rng;", "rand", Some(1));
    check("let brand = strand(random);", "rand", None);
    check("a\nb(set_timeout);", "set_timeout", Some(2));
    check("set_timeout_with_handle()", "set_timeout", None);
    check("use std::{fs, env};", "use std::{", Some(1));
    check("leptos::view!", "leptos", Some(1));
    check("use leptos_router::Route;", "leptos", None);
}
