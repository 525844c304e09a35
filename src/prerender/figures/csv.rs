//! Comma-separated text (RFC 4180) that spreadsheet programs open right: a byte order mark says that it is UTF-8, lines
//! end as the standard has it, and no cell can be taken for a formula.

/// The lines of a table under its columns' names.
pub fn text<const N: usize>(columns: &[&str; N], rows: Vec<[String; N]>) -> String {
    let head = columns.map(str::to_string);
    let lines = std::iter::once(&head).chain(&rows).map(|row| row.each_ref().map(|it| cell(it)).join(","));
    lines.fold("\u{feff}".to_string(), |text, line| text + &line + "\r\n")
}

/// A cell that begins as a formula does gets an apostrophe before it, as OWASP advises ("CSV Injection"); what would end
/// a cell or a line is quoted.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let text = if is_formula { format!("'{text}") } else { text.to_string() };
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads what `text` writes, by the standard's own grammar.
    fn read(text: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
        let mut letters = text.strip_prefix('\u{feff}').expect("a byte order mark").chars().peekable();
        while let Some(letter) = letters.next() {
            match (letter, quoted) {
                ('"', true) if letters.peek() == Some(&'"') => cell.extend(letters.next()),
                ('"', _) => quoted = !quoted,
                (',', false) => row.push(std::mem::take(&mut cell)),
                ('\r', false) if letters.peek() == Some(&'\n') => {
                    letters.next();
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                (letter, _) => cell.push(letter),
            }
        }
        assert!(!quoted && row.is_empty() && cell.is_empty(), "the last line is whole");
        rows
    }

    #[test]
    fn a_cell_is_quoted_only_where_it_must_be() {
        assert_eq!(
            text(&["a", "b"], vec![["1,000".into(), "so \"called\"".into()]]),
            "\u{feff}a,b\r\n\"1,000\",\"so \"\"called\"\"\"\r\n"
        );
    }

    #[test]
    fn what_looks_like_a_formula_is_made_harmless() {
        for (bad, good) in
            [("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\tx", "'\tx"), ("\rx", "\"'\rx\"")]
        {
            assert_eq!(cell(bad), good);
        }
        assert_eq!(cell("a=1"), "a=1");
    }

    proptest! {
        #[test]
        fn every_table_is_read_back_and_none_of_its_cells_is_a_formula(cells in prop::collection::vec("[=+@,\"\r\n\t' a-zé–-]{0,6}", 4)) {
            let rows = vec![[cells[0].clone(), cells[1].clone()], [cells[2].clone(), cells[3].clone()]];
            let back = read(&text(&["a", "b"], rows.clone()));
            prop_assert_eq!(back.len(), 3);
            for (written, found) in rows.iter().flatten().zip(back[1..].iter().flatten()) {
                prop_assert!(!found.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{:?}", found);
                prop_assert!(found == written || found.strip_prefix('\'') == Some(written));
            }
        }
    }
}
