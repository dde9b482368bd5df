//! Options that are put in order by pressing them one after the other.

use domain::dataset::survey::AnswerOption;
use domain::survey::{Given, Question, Rank};
use maud::{Markup, html};

use super::{Shown, id_of};

/// `1st`, `2nd`, `3rd`, `11th`
pub fn ordinal(n: usize) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    [&n.to_string(), ending].concat()
}

/// The word for a step in what a button is for.
fn word(rank: Rank) -> &'static str {
    match rank {
        Rank::Choose => "choose",
        Rank::Up => "up",
        Rank::Down => "down",
        Rank::Remove => "remove",
    }
}

/// The id of a button, so that the focus can be put there.
pub fn button_id(question: &Question, rank: Rank, option: &str) -> String {
    id_of(&[question.id.as_str(), "-", word(rank), "-", option].concat())
}

/// The options in their order, and those that are left.
pub(super) fn ranking(shown: &Shown<'_>, options: &[AnswerOption], at_most: usize) -> Markup {
    let question = shown.question;
    let named = |id: &str| options.iter().find(|it| it.id.as_str() == id);
    let chosen: Vec<&AnswerOption> = match shown.given {
        Some(Given::List(order)) => order.iter().filter_map(|it| named(it)).collect(),
        _ => Vec::new(),
    };
    let left: Vec<&AnswerOption> =
        options.iter().filter(|it| chosen.iter().all(|chosen| chosen.id != it.id)).collect();
    let next = ordinal(chosen.len() + 1);
    let inside = html! {
        @if !chosen.is_empty() {
            p.ranking-title id=(title_id(question)) { "Your order" }
            ol.ranked aria-labelledby=(title_id(question)) {
                @for (at, it) in chosen.iter().enumerate() { (ranked(question, it, at, chosen.len())) }
            }
        }
        @if chosen.len() < at_most {
            // Messages lead to the first thing that can be pressed.
            ul.to-rank id=(id_of(&question.field(None))) tabindex="-1" {
                @for it in &left {
                    li {
                        button.rank-choose type="button" id=(button_id(question, Rank::Choose, it.id.as_str())) data-act=(act(question, Rank::Choose, it)) {
                            span { (it.label) }
                            span.visually-hidden { " choose as " }
                            span.rank-place { (next) }
                        }
                    }
                }
            }
        } @else if !left.is_empty() {
            p.hint { "You have chosen " (at_most) ". To choose another, remove one of them." }
        }
    };
    shown.fieldset("ranking", &inside)
}

fn ranked(question: &Question, option: &AnswerOption, at: usize, count: usize) -> Markup {
    let button = |rank: Rank, words: &str| {
        html! {
            button.rank-act type="button" id=(button_id(question, rank, option.id.as_str())) data-act=(act(question, rank, option)) {
                (words) span.visually-hidden { " " (option.label) }
            }
        }
    };
    html! {
        li {
            input type="hidden" name=(question.field(None)) value=(option.id);
            span.rank-place { (ordinal(at + 1)) }
            span.rank-label { (option.label) }
            span.rank-acts {
                @if 0 < at { (button(Rank::Up, "Move up")) }
                @if at + 1 < count { (button(Rank::Down, "Move down")) }
                (button(Rank::Remove, "Remove"))
            }
        }
    }
}

fn title_id(question: &Question) -> String {
    [&id_of(&question.field(None)), "-order"].concat()
}

/// What a button is for, in words that [`read_act`] reads.
fn act(question: &Question, rank: Rank, option: &AnswerOption) -> String {
    [word(rank), " ", question.id.as_str(), " ", option.id.as_str()].concat()
}

/// What a button is for: the step, the id of the question, the id of the option.
pub fn read_act(act: &str) -> Option<(Rank, &str, &str)> {
    let mut words = act.split(' ');
    let rank = match words.next()? {
        "choose" => Rank::Choose,
        "up" => Rank::Up,
        "down" => Rank::Down,
        "remove" => Rank::Remove,
        _ => return None,
    };
    Some((rank, words.next()?, words.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_words() {
        let words: Vec<String> = [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111].map(ordinal).to_vec();
        assert_eq!(words.join(" "), "1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 101st 111th");
    }
}
