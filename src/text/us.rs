//! Numbers as they are printed in the United States, in English and in Spanish.

/// `2,051`
pub fn number(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `20.8`. By way of whole tenths: printing floats would add 12 kB to the page.
pub fn decimal(exact: f64) -> String {
    let tenths = (exact * 10.0 + 0.5) as u32;
    format!("{}.{}", number(tenths / 10), tenths % 10)
}

/// A break as short as it can be said: `3`, `0.3`.
pub fn short(number: f64) -> String {
    let text = decimal(number);
    text.strip_suffix(".0").map(str::to_string).unwrap_or(text)
}

/// Items with commas between them and a word before the last.
pub fn list(items: &[String], and: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [start @ .., last] => format!("{} {and} {last}", start.join(", ")),
    }
}

/// A part behind its joint; nothing where it is empty.
pub fn after(joint: &str, part: &str) -> String {
    if part.is_empty() { String::new() } else { format!("{joint}{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands_and_rounded_to_tenths() {
        for (whole, text) in [(0, "0"), (56, "56"), (2051, "2,051"), (1_234_567, "1,234,567")] {
            assert_eq!(number(whole), text);
        }
        for (exact, text) in [(0.0, "0.0"), (0.04, "0.0"), (20.84, "20.8"), (648.25, "648.3"), (1234.0, "1,234.0")] {
            assert_eq!(decimal(exact), text);
        }
        assert_eq!((short(3.0).as_str(), short(0.3).as_str()), ("3", "0.3"));
    }
}
