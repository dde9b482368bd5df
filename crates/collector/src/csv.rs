//! Rows that a spreadsheet can open without harm: a cell that starts like a formula is made plain text.

/// One line, with its end.
pub fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    cells.join(",") + "\r\n"
}

/// Quoted where it has to be. An apostrophe in front keeps a spreadsheet from calculating;
/// people who read the file by other means find it told in the documentation.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let apostrophe = if formula { "'" } else { "" };
    if text.contains([',', '"', '\r', '\n', '\t', ';']) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{apostrophe}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{apostrophe}{text}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cells() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(cell(text), expected);
        }
        check("", "");
        check("DH1", "DH1");
        check("a, b", "\"a, b\"");
        check("she said \"no\"", "\"she said \"\"no\"\"\"");
        check("two\nlines", "\"two\nlines\"");
        check(" lead", "\" lead\"");
        check("=1+1", "'=1+1");
        check("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        check("+44", "'+44");
        check("-5", "'-5");
        check("@SUM", "'@SUM");
        check("\tx", "\"'\tx\"");
        check("\rx", "\"'\rx\"");
        check("\n=x", "\"'\n=x\"");
        check("＝1", "'＝1");
        check("a=b", "a=b");
    }

    #[test]
    fn lines() {
        assert_eq!(line(["a", "b,c", ""]), "a,\"b,c\",\r\n");
    }

    /// Reads a line as a spreadsheet does.
    fn read(line: &str) -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        let mut rest = line.strip_suffix("\r\n").unwrap().chars().peekable();
        while let Some(c) = rest.next() {
            match c {
                '"' if quoted && rest.peek() == Some(&'"') => {
                    rest.next();
                    cells.last_mut().unwrap().push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                c => cells.last_mut().unwrap().push(c),
            }
        }
        cells
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_calculates(cells in proptest::collection::vec(any::<String>(), 1..6)) {
            let read = read(&line(cells.iter().map(String::as_str)));
            prop_assert_eq!(read.len(), cells.len());
            for (read, cell) in read.iter().zip(&cells) {
                prop_assert!(read == cell || read.strip_prefix('\'') == Some(cell));
                prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r']));
            }
        }
    }
}
