//! The JSON that an edition is published as: compact, but with one county or measure a line, so that diffs can be read.

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// `value` as JSON text with a line for each member of the outermost object and each entry of the lists in it.
///
/// # Panics
/// Never for the model's types: their keys are text, and writing to memory does not fail.
pub fn json<T: Serialize>(value: &T) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Lines::default());
    value.serialize(&mut serializer).expect("the model has a JSON form");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

/// Breaks lines at depth 1 in objects and at depth 2 in lists.
#[derive(Default)]
struct Lines {
    depth: usize,
}

impl Lines {
    fn comma<W: ?Sized + Write>(&self, writer: &mut W, first: bool, line: bool) -> io::Result<()> {
        writer.write_all(if first { b"" } else { b"," })?;
        writer.write_all(if line { b"\n" } else { b"" })
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.comma(writer, first, self.depth == 2)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.comma(writer, first, self.depth == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_the_outer_lists_have_a_line_each() {
        #[derive(Serialize)]
        struct Outer {
            name: &'static str,
            rows: Vec<Vec<u8>>,
        }
        let text = json(&Outer { name: "a", rows: vec![vec![1, 2], vec![3]] });
        assert_eq!(text, "{\n\"name\":\"a\",\n\"rows\":[\n[1,2],\n[3]]}\n");
    }
}
