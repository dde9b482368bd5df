//! The first part of a postcode: some thousand homes. The whole of one is a dozen, too few to be
//! kept, so the rest is cut off as soon as it is seen.

/// The district in a text: upper case, without the second part of the postcode if it was given.
/// `None` if there is none.
pub(super) fn district(text: &str) -> Option<String> {
    outward(&compact(text)).map(str::to_owned)
}

/// What may be kept of what was typed, and whether that is less.
pub(super) fn kept(text: &str) -> (String, bool) {
    let compact = compact(text);
    match outward(&compact) {
        Some(outward) if outward.len() < compact.len() => (outward.to_owned(), true),
        _ => (text.to_owned(), false),
    }
}

fn compact(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// The first part, of it alone or of both.
fn outward(compact: &str) -> Option<&str> {
    let split = compact.len().checked_sub(3).and_then(|at| compact.split_at_checked(at));
    match split {
        Some((outward, inward)) if is_outward(outward) && is_inward(inward) => Some(outward),
        _ => is_outward(compact).then_some(compact),
    }
}

/// One or two letters and one or two digits; or a letter as the last of them, as in `EC1A`.
fn is_outward(text: &str) -> bool {
    ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(&shape(text).as_str())
}

fn is_inward(text: &str) -> bool {
    shape(text) == "9AA"
}

fn shape(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { '9' } else { 'A' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(district(typed).as_deref(), expected, "{typed:?}");
    }

    #[track_caller]
    fn check_kept(typed: &str, text: &str, cut: bool) {
        assert_eq!(kept(typed), (text.to_owned(), cut), "{typed:?}");
    }

    #[test]
    fn districts() {
        check("DL1", Some("DL1"));
        check(" dl1 ", Some("DL1"));
        check("DL15", Some("DL15"));
        check("DL1 5TQ", Some("DL1"));
        check("dl15tq", Some("DL1"));
        check("DL15 5TQ", Some("DL15"));
        check("dh1-5tt", Some("DH1"));
        check("S1", Some("S1"));
        check("EC1A 1BB", Some("EC1A"));
        check("W1A", Some("W1A"));
        check("", None);
        check("DL", None);
        check("15", None);
        check("DL123", None);
        check("Ashington", None);
        check("DLI", None);
        check("é1", None);
    }

    #[test]
    fn a_whole_postcode_is_not_kept() {
        check_kept("DL1 5TQ", "DL1", true);
        check_kept("dl155tq", "DL15", true);
        check_kept("dl1", "dl1", false);
        check_kept("nonsense", "nonsense", false);
    }
}
