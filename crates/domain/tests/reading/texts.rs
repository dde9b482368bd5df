use domain::json::read;
use proptest::prelude::*;

use crate::{check_refused, check_same};

#[test]
fn texts() {
    for text in [
        r#""""#,
        r#""plain""#,
        r#"  "Stanley’s café £1" "#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""a\u00e9b\u20AC""#,
        r#""\ud83d\udeb2!""#,
    ] {
        check_same::<String>(text);
    }
    check_same::<Vec<String>>(r#"[ "a" , "b" ]"#);
    check_same::<Vec<Vec<String>>>("[[],[\n]]");
}

#[test]
fn no_texts() {
    check_refused::<String>("", "the file ends where a string was expected");
    check_refused::<String>(r#""a"#, "the file ends where the end of the string was expected");
    check_refused::<String>(r#""\"#, "the file ends where an escape was expected");
    check_refused::<String>(r#""\x""#, "found “x\"”, expected an escape");
    check_refused::<String>(r#""\u12g4""#, "found “u12g4\"”, expected u and four digits");
    check_refused::<String>(r#""\ud800""#, "found “\"”, expected the code of a character before this");
    check_refused::<String>(r#""\ud800\u0041""#, "found “\"”, expected the code of a character before this");
    check_refused::<String>("\"a\nb\"", "found “\nb\"”, expected the end of the string");
    check_refused::<String>(r#""a" b"#, "found “b”, expected nothing more");
    check_refused::<Vec<String>>(r#"["a" "b"]"#, "found “\"b\"]”, expected a comma or the end of the array");
    check_refused::<Vec<String>>(r#"["a",]"#, "[1]: found “]”, expected a string");
}

proptest! {
    #[test]
    fn what_is_written_is_read(texts: Vec<String>) {
        let json = serde_json::to_string(&texts).expect("texts can be written");
        prop_assert_eq!(read(&json), Ok(texts));
    }

    #[test]
    fn nothing_stops_the_reader(text in "[\\[\\]{}:,\"\\\\u0-9a-e. -]{0,20}") {
        let expected = serde_json::from_str::<Vec<Option<String>>>(&text).ok();
        prop_assert_eq!(read(&text).ok(), expected);
    }
}
