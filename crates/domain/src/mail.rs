//! E-mails that are ready to send.

/// A `mailto:` address with a subject and a body.
pub fn mailto(to: &str, subject: &str, body: &str) -> String {
    format!("mailto:{}?subject={}&body={}", to, escape(subject), escape(body))
}

/// Percent-encodes everything that could end or change the address (RFC 6068); line breaks
/// become `%0D%0A`.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                escaped.push(char::from(byte))
            }
            b'\n' => escaped.push_str("%0D%0A"),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(subject: &str, body: &str, expected: &str) {
        assert_eq!(mailto("a@b.uk", subject, body), format!("mailto:a@b.uk?{expected}"));
    }

    #[test]
    fn mails() {
        check("Hello", "", "subject=Hello&body=");
        check("A & B", "x=1?", "subject=A%20%26%20B&body=x%3D1%3F");
        check("£5", "one\ntwo", "subject=%C2%A35&body=one%0D%0Atwo");
    }
}
