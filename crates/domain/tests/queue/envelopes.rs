use domain::queue::{Content, Envelope, Lease, Refused, Stored};
use proptest::prelude::*;

use crate::id;

#[track_caller]
fn check_newer(text: &str) {
    assert_eq!(Stored::read(text), Stored::Newer(text.to_owned()));
}

#[test]
fn what_cannot_be_read_is_kept_as_it_is() {
    let good = Envelope::new(id(1), Content::Open("{}".to_owned()), 7).to_json();
    assert!(matches!(Stored::read(&good), Stored::Known(_)), "{good}");
    check_newer("");
    check_newer("{}");
    check_newer("[1]");
    let newer = good.replace("\"version\":1", "\"version\":2");
    check_newer(&newer);
    check_newer(&newer.replace("\"lease\":null", "\"lease\":[7],\"letters\":3"));
    check_newer("{\"version\":2,\"everything\":{\"else\":true}}");
    check_newer(&good.replace("\"version\":1,", ""));
    check_newer(&good.replace("\"sealed\":null", "\"sealed\":\"both\""));
    check_newer(&good.replace("\"body\":\"{}\"", "\"body\":null"));
    check_newer(&good.replace("\"set_aside\":null", "\"set_aside\":\"whim\""));
    check_newer(&good.replace("\"id\":\"0", "\"id\":\"x"));
}

proptest! {
    #[test]
    fn what_is_stored_is_read(
        number in 0_u64..1_000_000, text in "(?s:.{0,30})", sealed: bool,
        made_at in 0_i64..4_000_000_000_000, attempts: u32, error: Option<String>, lease: Option<(String, u32)>,
        aside in prop::option::of(prop::sample::select(&Refused::ALL)),
    ) {
        let content = if sealed { Content::Sealed(text) } else { Content::Open(text) };
        let envelope = Envelope {
            attempts,
            last_error: error,
            lease: lease.map(|(tab, until)| Lease { tab, until: i64::from(until) }),
            set_aside: aside,
            ..Envelope::new(id(number), content, made_at)
        };
        let json = envelope.to_json();
        prop_assert!(!json.contains('\n'));
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        prop_assert_eq!(Stored::read(&json), Stored::Known(envelope));
    }

    #[test]
    fn nothing_stops_the_reader(text in "[\\[\\]{}:,\"\\\\a-e0-9. -]{0,40}") {
        Stored::read(&text);
    }
}
