use domain::dataset::{Citation, Figure, Source, StatusDefinition, Subtheme};
use domain::json::read;

use crate::{check_refused, check_same};

#[test]
fn fields() {
    check_same::<Subtheme>(r#"{"id":"a","name":"A"}"#);
    check_same::<Subtheme>(r#" { "name" : "A" , "id" : "a" } "#);
    check_same::<Figure>(r#"{"value":4.5,"unit":"GBP","label":"spent","printed":"£4.50"}"#);
    // What may be left out: a text that may be null, and a yes or no that is no.
    check_same::<Source>(
        r#"{"id":"a","title":"A","short_title":"A","publisher":"P","file":"a.txt","sections":[{"line":1,"title":"S"}]}"#,
    );
}

#[test]
fn fields_of_a_newer_dataset_are_passed_over() {
    let citation: Citation = read(r#"{"id":"a","line":1}"#).expect("a citation");
    for other in ["1", "-2.5e3", "null", "true", r#""}""#, "[]", r#"[1,{"id":"b"}]"#, r#"{"a":[{}]}"#] {
        assert_eq!(read(&format!(r#"{{"id":"a","new":{other},"line":1}}"#)), Ok(citation.clone()));
        assert_eq!(
            read(&format!(r#"{{"new":{other}, "id":"a","line":1,"n":{other}}}"#)),
            Ok(citation.clone())
        );
    }
}

#[test]
fn what_is_wrong_and_where() {
    check_refused::<Citation>("{}", "the field “id” is missing");
    check_refused::<Citation>(r#"{"id":"a"}"#, "the field “line” is missing");
    check_refused::<Citation>("[]", "found “[]”, expected an object");
    check_refused::<Citation>(r#"{"id":"a","line":"1"}"#, "line: found “\"1\"}”, expected a number");
    check_refused::<Citation>(
        r#"{"id":"a" "line":1}"#,
        "found “\"line\":1}”, expected a comma or the end of the object",
    );
    check_refused::<Citation>(r#"{"id" "a"}"#, "found “\"a\"}”, expected a colon");
    check_refused::<Citation>(r#"{"id":"a","new":}"#, "new: found “}”, expected a value");
    check_refused::<Citation>(r#"{"id":"a","new":[1"#, "new: the file ends where a value was expected");
    check_refused::<Citation>(
        r#"{"id":"A","line":1}"#,
        "id: “A” is not an id: use a to z, 0 to 9 and single hyphens, 80 characters at most",
    );
    check_refused::<Vec<Vec<Citation>>>(
        r#"[[],[{"id":"a","line":1},{"id":"a"}]]"#,
        "[1][1]: the field “line” is missing",
    );
    check_refused::<StatusDefinition>(
        r#"{"id":"done","name":"","definition":""}"#,
        "id: found “\"done\",\"name\":\"\",\"de”, expected one of delivered, in-progress, no-update",
    );
}
