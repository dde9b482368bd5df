//! The query of an address as it stands: one of its values, or the same query with another one.

/// The pairs of a query, as written, with or without its `?`.
pub fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='))
}

/// The first value for this key, as written.
pub fn value<'a>(query: &'a str, key: &str) -> Option<&'a str> {
    pairs(query).find(|(it, _)| *it == key).map(|(_, value)| value)
}

/// The query, without `?`, with this key said once, at the end, or not at all for an empty value.
/// Everything else keeps its place.
pub fn with(query: &str, key: &str, value: &str) -> String {
    let mut kept = without(query, key);
    if !value.is_empty() {
        let between = if kept.is_empty() { "" } else { "&" };
        kept.extend([between, key, "=", value]);
    }
    kept
}

fn without(query: &str, key: &str) -> String {
    let mut kept = String::new();
    for pair in query.trim_start_matches('?').split('&') {
        if !pair.is_empty() && pair.split('=').next() != Some(key) {
            let between = if kept.is_empty() { "" } else { "&" };
            kept.extend([between, pair]);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values() {
        #[track_caller]
        fn check(query: &str, expected: Option<&str>) {
            assert_eq!(value(query, "band"), expected, "{query:?}");
        }
        check("", None);
        check("?band=c", Some("c"));
        check("a=b&band=c&band=d", Some("c"));
        check("band", None);
        check("band=", Some(""));
        check("aband=c", None);
    }

    #[test]
    fn the_rest_keeps_its_place() {
        #[track_caller]
        fn check(query: &str, value: &str, expected: &str) {
            assert_eq!(with(query, "band", value), expected, "{query:?}");
        }
        check("", "c", "band=c");
        check("?a=%26&&flag&band=c", "d", "a=%26&flag&band=d");
        check("band=c&a=b&band", "", "a=b");
        check("band=c", "", "");
    }
}
