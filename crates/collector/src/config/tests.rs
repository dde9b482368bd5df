use super::*;

/// What the settings come to if only this one is given.
fn read(flag: &str, value: &str) -> Result<Config, String> {
    let command = Command::try_parse_from(["collector".to_owned(), format!("{flag}={value}")]).unwrap();
    command.settings.read().map_err(|it| it.to_string())
}

#[test]
fn without_settings_it_is_safe() {
    let config = Settings::default().read().unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.database.to_string(), "sqlite:collector.sqlite");
    assert!(config.staff_token.is_none() && config.allowed_origins.is_empty());
    assert!(config.site_dir.is_none() && config.proxy_header.is_none() && !config.https);
    assert_eq!((config.retain_months, config.rate_limit), (None, 600));
}

#[test]
fn bad_settings_are_one_line_each() {
    #[track_caller]
    fn check(flag: &str, value: &str, expected: &str) {
        assert_eq!(read(flag, value).unwrap_err(), expected);
    }
    check(
        "--listen",
        "8080",
        "COLLECTOR_LISTEN (--listen) is `8080`, but should be an address and a port, such as 127.0.0.1:8080.",
    );
    check(
        "--database-url",
        "mysql://me:secret@host/x",
        "DATABASE_URL (--database-url) should be sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME.",
    );
    check(
        "--staff-token",
        "secret",
        "COLLECTOR_STAFF_TOKEN (--staff-token) should be at least 16 letters, digits and signs without spaces.",
    );
    check(
        "--site-dir",
        "/nowhere",
        "COLLECTOR_SITE_DIR (--site-dir) is `/nowhere`, but should be the folder of a built site, with an index.html in it.",
    );
    check(
        "--surveys",
        "/nowhere.json",
        "COLLECTOR_SURVEYS (--surveys) is `/nowhere.json`, but should be a file that is there.",
    );
    check(
        "--allowed-origins",
        "https://a.example, https://b.example/",
        "COLLECTOR_ALLOWED_ORIGINS (--allowed-origins) is `https://b.example/`, but should be origins such as https://plan.example.org, with commas between.",
    );
    check(
        "--retain-months",
        "-1",
        "COLLECTOR_RETAIN_MONTHS (--retain-months) is `-1`, but should be a number of months.",
    );
    check(
        "--rate-limit",
        "many",
        "COLLECTOR_RATE_LIMIT (--rate-limit) is `many`, but should be a number of requests a minute, or 0.",
    );
    check("--https", "maybe", "COLLECTOR_HTTPS (--https) is `maybe`, but should be yes or no.");
    check(
        "--proxy-header",
        "two words",
        "COLLECTOR_PROXY_HEADER (--proxy-header) is `two words`, but should be the name of a header.",
    );
    check(
        "--log",
        "loud",
        "COLLECTOR_LOG (--log) is `loud`, but should be error, warn, info, debug or trace.",
    );
}

#[test]
fn origins_are_a_scheme_a_name_and_a_port() {
    #[track_caller]
    fn check(list: &str, expected: Option<&[&str]>) {
        let found = origins(Some(list.to_owned())).ok();
        let found: Option<Vec<&str>> =
            found.as_ref().map(|it| it.iter().map(|it| it.to_str().unwrap()).collect());
        assert_eq!(found.as_deref(), expected, "{list}");
    }
    check("https://a.example", Some(&["https://a.example"]));
    check(
        " https://a.example ,http://localhost:8080,",
        Some(&["https://a.example", "http://localhost:8080"]),
    );
    check("http://[::1]:8080", Some(&["http://[::1]:8080"]));
    check("*", None);
    check("null", None);
    check("a.example", None);
    check("https://", None);
    check("https://a.example/", None);
    check("https://A.example", None);
    check("https://a.example:port", None);
    check("https://me@a.example", None);
}

#[test]
fn empty_is_as_good_as_not_set() {
    for flag in ["--listen", "--site-dir", "--staff-token", "--retain-months"] {
        let config = read(flag, " ").unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080", "{flag}");
    }
    assert_eq!(read("--retain-months", "0").unwrap().retain_months, None);
    assert_eq!(read("--retain-months", "24").unwrap().retain_months, Some(24));
}

#[test]
fn secrets_are_never_shown() {
    let command = Command::try_parse_from([
        "collector",
        "--staff-token",
        "correct-horse-battery",
        "--database-url",
        "postgres://me:hunter2hunter2@host/x",
    ]);
    let config = command.unwrap().settings.read().unwrap();
    let shown = format!("{config:?} {}", config.database);
    assert!(!shown.contains("horse") && !shown.contains("hunter2"), "{shown}");
}
