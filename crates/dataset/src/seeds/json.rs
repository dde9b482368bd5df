//! Reading one JSON file so that whoever wrote it learns where it is wrong, and how.

use serde::de::DeserializeOwned;

use crate::problem::Problem;

/// Reads the text of a file. `"$schema"` may stand first, for editors; it is skipped.
pub(super) fn read<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, Problem> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| Problem::of_file(file, "letters of another encoding", "text saved as UTF-8"))?;
    let text = without_schema(text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut json = serde_json::Deserializer::from_str(&text);
    let value = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| problem(file, &error.path().to_string(), error.inner()))?;
    json.end().map_err(|error| problem(file, "", &error))?;
    Ok(value)
}

/// Blanks out a leading `"$schema"` with as many spaces, so that lines and columns stay true.
fn without_schema(text: &str) -> String {
    let member = || {
        let open = text.find('{').filter(|at| text[..*at].trim().is_empty())? + 1;
        let key = text[open..].trim_start().strip_prefix("\"$schema\"")?;
        let value = key.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        let rest = value[value.find('"')? + 1..].trim_start();
        Some(open..text.len() - rest.strip_prefix(',').unwrap_or(rest).len())
    };
    let Some(member) = member() else { return text.to_owned() };
    let blank = |c: char| if c == '\n' { "\n".to_owned() } else { " ".repeat(c.len_utf8()) };
    let blanks: String = text[member.clone()].chars().map(blank).collect();
    [&text[..member.start], &blanks, &text[member.end..]].concat()
}

fn problem(file: &str, path: &str, error: &serde_json::Error) -> Problem {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    let (found, expected) = in_plain_words(message);
    // A lone full stop is the file as a whole, a question mark a field without a name.
    let path = path.trim_end_matches('?').trim_matches('.').to_owned();
    Problem { file: file.to_owned(), at: Some((error.line(), error.column())), path, found, expected }
}

/// Turns the reader's message into what was found and what was expected.
fn in_plain_words(message: &str) -> (Option<String>, String) {
    if let Some(field) = message.strip_prefix("missing field ") {
        return (None, format!("the field {}", quoted(field)));
    }
    if let Some(field) = message.strip_prefix("duplicate field ") {
        return (Some(format!("{} twice", bare(field))), "each field once".to_owned());
    }
    for (kind, what) in [("unknown field ", "a field with one of the names"), ("unknown variant ", "one of")]
    {
        if let Some((found, expected)) =
            message.strip_prefix(kind).and_then(|it| it.split_once(", expected "))
        {
            let names = expected.trim_start_matches("one of ").replace(" or ", ", ");
            return (Some(bare(found)), format!("{what} {}", quoted(&names)));
        }
    }
    for kind in ["invalid type: ", "invalid value: "] {
        if let Some((found, expected)) =
            message.strip_prefix(kind).and_then(|it| it.split_once(", expected "))
        {
            return (Some(plain_found(found)), plain_expected(expected));
        }
    }
    if let Some((_, expected)) =
        message.strip_prefix("invalid length ").and_then(|it| it.split_once(", expected "))
    {
        return (Some(plain_found("sequence")), plain_expected(expected));
    }
    // A text that our own types refuse says itself what it is not.
    if let Some((found, expected)) = message.strip_prefix('“').and_then(|it| it.split_once("” is not ")) {
        return (Some(found.to_owned()), expected.to_owned());
    }
    let found = if message.starts_with("EOF") { "the end of the file" } else { message };
    let expected = "well-formed JSON: look for a missing or stray comma, quote or bracket";
    (Some(found.to_owned()), expected.to_owned())
}

/// `` `a`, `b` `` as “a”, “b”
fn quoted(names: &str) -> String {
    let names: Vec<String> = names.split(", ").map(|it| format!("“{}”", bare(it))).collect();
    names.join(", ")
}

fn bare(name: &str) -> String {
    name.trim_matches('`').to_owned()
}

fn plain_found(found: &str) -> String {
    let found = match found {
        "map" => "an object { }",
        "sequence" => "a list [ ]",
        other => other,
    };
    let value = ["string ", "integer ", "floating point ", "boolean "]
        .into_iter()
        .find_map(|it| found.strip_prefix(it));
    value.unwrap_or(found).trim_matches(['`', '"']).to_owned()
}

fn plain_expected(expected: &str) -> String {
    let expected = match expected {
        "a string" | "string or map" => "a text in quotes",
        "a sequence" => "a list [ ]",
        "u16" | "u32" | "u64" => "a whole number",
        "f64" => "a number",
        "a boolean" => "true or false",
        it if it.starts_with("struct ") => "an object { }",
        other => other,
    };
    expected.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_schema(text: &str, expected: &str) {
        assert_eq!(without_schema(text), expected);
        assert_eq!(text.len(), expected.len(), "columns must stay true");
    }

    #[test]
    fn a_leading_schema_is_blanked_out() {
        check_schema("{\"$schema\": \"a\", \"b\": 1}", "{                \"b\": 1}");
        check_schema("{\n  \"$schema\": \"a\",\n  \"b\": 1}", "{\n                 \n  \"b\": 1}");
        check_schema("{\"$schema\": \"a\"}", "{              }");
        check_schema("{\"b\": 1, \"$schema\": \"a\"}", "{\"b\": 1, \"$schema\": \"a\"}");
        check_schema("[{\"$schema\": \"a\"}]", "[{\"$schema\": \"a\"}]");
        check_schema("", "");
    }

    #[test]
    fn messages() {
        #[track_caller]
        fn check(message: &str, found: Option<&str>, expected: &str) {
            assert_eq!(in_plain_words(message), (found.map(str::to_owned), expected.to_owned()));
        }
        check("missing field `kind`", None, "the field “kind”");
        check("duplicate field `kind`", Some("kind twice"), "each field once");
        check(
            "unknown field `knd`, expected `a` or `b`",
            Some("knd"),
            "a field with one of the names “a”, “b”",
        );
        check("unknown variant `x`, expected one of `a`, `b`, `c`", Some("x"), "one of “a”, “b”, “c”");
        check("invalid type: integer `3`, expected a string", Some("3"), "a text in quotes");
        check("invalid type: null, expected a sequence", Some("null"), "a list [ ]");
        check("invalid length 0, expected struct Plan with 2 elements", Some("a list [ ]"), "an object { }");
        check("“2023” is not a period", Some("2023"), "a period");
    }
}
