//! How the verbs speak to the person who typed them.

use std::time::Duration;

/// The start of something that takes a while.
pub fn heading(text: &str) {
    println!("\n== {text}");
}

/// One line about what was found or done.
pub fn line(text: impl AsRef<str>) {
    println!("  {}", text.as_ref());
}

/// A length of time as people say it.
pub fn time(taken: Duration) -> String {
    let seconds = taken.as_secs();
    match seconds {
        0..60 => format!("{:.1} s", taken.as_secs_f32()),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// A number of bytes as people say it.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        _ => format!("{:.1} KiB", bytes as f64 / 1024.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times() {
        #[track_caller]
        fn check(milliseconds: u64, expected: &str) {
            assert_eq!(time(Duration::from_millis(milliseconds)), expected);
        }
        check(0, "0.0 s");
        check(1_240, "1.2 s");
        check(60_000, "1 min 00 s");
        check(185_900, "3 min 05 s");
    }

    #[test]
    fn sizes() {
        assert_eq!(size(1023), "1023 B");
        assert_eq!(size(1024), "1.0 KiB");
        assert_eq!(size(266_240), "260.0 KiB");
    }
}
