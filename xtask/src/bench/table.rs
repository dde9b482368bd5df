//! The table that a person reads.

use super::bar::{Bar, Row};

const HEAD: [&str; 6] = ["what", "ours", "peer", "ratio", "bar", ""];

/// The rows under a heading, in columns.
pub fn of(rows: &[Row]) -> String {
    let mut lines = vec![HEAD.map(str::to_owned)];
    lines.extend(rows.iter().map(cells));
    let width = |column: usize| lines.iter().map(|it| it[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 6] = std::array::from_fn(width);
    let line = |cells: &[String; 6]| {
        let [what, ours, peer, ratio, bar, verdict] = cells;
        let [w0, w1, w2, w3, w4, _] = widths;
        let line = format!("  {what:<w0$}  {ours:>w1$}  {peer:>w2$}  {ratio:>w3$}  {bar:>w4$}  {verdict}");
        format!("{}\n", line.trim_end())
    };
    lines.iter().map(line).collect()
}

fn cells(row: &Row) -> [String; 6] {
    let bar = match row.bar {
        Bar::AtMost(most) => format!("≤ {}", row.unit.say(most)),
        Bar::Times(times) => format!("≤ {times}×"),
        Bar::MoreBy(most) => format!("≤ peer + {}", row.unit.say(most)),
        Bar::None => String::new(),
    };
    let verdict = match row.held() {
        Some(true) => "held",
        Some(false) => "MISSED",
        None => "",
    };
    [
        row.what.clone(),
        row.unit.say(row.ours),
        row.peer.map(|it| row.unit.say(it)).unwrap_or_default(),
        row.ratio().map(|it| format!("{it:.2}×")).unwrap_or_default(),
        bar,
        verdict.to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::bar::Unit;
    use super::*;

    #[test]
    fn columns() {
        let row = |what: &str, unit, ours, peer, bar| Row { what: what.to_owned(), unit, ours, peer, bar };
        let rows = [
            row("keystroke, median", Unit::Milliseconds, 12.0, Some(8.0), Bar::Times(2.0)),
            row("keystroke, p95", Unit::Milliseconds, 40.0, Some(18.0), Bar::AtMost(32.0)),
            row("memory", Unit::Bytes, 1024.0, None, Bar::None),
        ];
        let expected = [
            "  what                  ours     peer  ratio        bar",
            "  keystroke, median  12.0 ms   8.0 ms  1.50×       ≤ 2×  held",
            "  keystroke, p95     40.0 ms  18.0 ms  2.22×  ≤ 32.0 ms  MISSED",
            "  memory             1.0 KiB",
        ];
        assert_eq!(of(&rows).lines().collect::<Vec<_>>(), expected);
    }
}
