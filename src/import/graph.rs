//! The JSON behind a source's graph: a title, and a number for each month or year of one county.

use super::counts::{Count, Read, Reading, plain_number};
use super::months;
use crate::prepare::problem::Place;
use crate::prepare::table::Cell;
use serde_json::{Map, Value};

/// What an answer looks like, as messages put it.
const SHAPE: &str = "an object with a title and a `timeline` of rows such as {\"fymon\": \"2014-10\", \"number\": 12}";

/// The graph of one county. Its title begins with the county's name, unless the county is given.
pub fn read(reading: &mut Reading) -> Option<Read> {
    let object: Map<String, Value> = match serde_json::from_str(&reading.file.text) {
        Ok(object) => object,
        Err(error) => {
            let cut = if error.is_eof() { ": the file is cut off" } else { "" };
            let place =
                Place { file: reading.file.name.clone(), line: error.line().max(1), column: error.column().max(1) };
            reading.problems.add(&place, format!("no JSON object ({error}){cut}"), SHAPE);
            return None;
        }
    };
    let start = reading.file.place(0);
    let Some(rows) = object.get("timeline").and_then(Value::as_array) else {
        reading.problems.add(&start, "no `timeline`", SHAPE);
        return None;
    };
    let title = title(&object);
    let name = reading.county.unwrap_or_else(|| county_of(&title)).to_string();
    if name.is_empty() {
        reading.problems.add(&start, "no title", "one that begins with a county’s name, or --county");
        return None;
    }
    let subject = reading.subject(&Cell { text: name, place: start }, "")?;
    let mut read = Read { format: "the JSON of a graph", rows: rows.len(), ..Read::default() };
    for (i, row) in rows.iter().enumerate() {
        if let Some((period, value)) = point(row, i, reading) {
            let place = place(reading, i);
            read.counts.push(Count::undivided(subject.clone(), period, value, title.clone(), place));
        }
    }
    read.title = title;
    Some(read)
}

/// The value of `title`, or the key that is no name of a part: a title has several words.
fn title(object: &Map<String, Value>) -> String {
    let own = object.get("title").and_then(Value::as_str);
    own.or_else(|| object.keys().find(|key| key.contains(' ')).map(String::as_str)).unwrap_or_default().into()
}

/// `Cedar County, AL` of `Cedar County, AL - Male`.
fn county_of(title: &str) -> &str {
    title.split([';', '–']).next().and_then(|title| title.split(" - ").next()).unwrap_or_default().trim()
}

/// Of JSON the line of a row is not known: it is found by the key that each row has once.
fn place(reading: &Reading, row: usize) -> Place {
    let text = &reading.file.text;
    let from = text.find("\"timeline\"").unwrap_or_default();
    let at = text[from..].match_indices("\"number\"").nth(row).map_or(from, |(at, _)| from + at);
    reading.file.place(at)
}

fn point(row: &Value, index: usize, reading: &mut Reading) -> Option<(String, u32)> {
    let word =
        |value: &Value| value.as_str().map(String::from).or_else(|| value.as_u64().map(|number| number.to_string()));
    let time = row.get("fymon").and_then(word);
    let period = match &time {
        Some(time) => months::month(time).map(|month| month.to_string()),
        None => row.get("fy").and_then(word).and_then(|year| months::year(&year)).map(|year| year.to_string()),
    };
    let number = row.get("number").and_then(word).and_then(|number| plain_number(number.trim()));
    let place = place(reading, index);
    if period.is_none() {
        let said = time.map_or_else(|| row.to_string(), |time| format!("`{time}`"));
        reading.problems.add(&place, format!("{said} in row {} of the timeline", index + 1), months::EXPECTED);
    }
    if number.is_none() {
        let said = row.get("number").map_or("no number".into(), Value::to_string);
        reading.problems.add(&place, format!("{said} in row {} of the timeline", index + 1), "a whole number");
    }
    Some((period?, number?))
}
