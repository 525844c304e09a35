//! Pages of chosen states, line by line, against `tests/snapshots`. `UPDATE_SNAPSHOTS=1` writes them anew: read the diff.

use super::html::tags;
use super::{SPANISH, STATES, State, path, site, spanish};
use std::fs;

#[test]
fn pages_are_as_they_were() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut changed = Vec::new();
    let english = STATES.iter().map(|state| (state, site()));
    for (state, site) in english.chain(SPANISH.iter().map(|state| (state, spanish()))) {
        let State { name, .. } = state;
        let (file, found) = (path(&format!("tests/snapshots/{name}.html")), readable(&state.page_of(site)));
        if update {
            fs::write(&file, &found).unwrap();
        } else if let Some(difference) = difference(&fs::read_to_string(&file).unwrap_or_default(), &found) {
            changed.push(format!("{name}.html, {difference}"));
        }
    }
    assert!(changed.is_empty(), "{}\nUPDATE_SNAPSHOTS=1 takes them over.", changed.join("\n"));
}

#[test]
fn every_snapshot_is_of_a_chosen_state() {
    for entry in fs::read_dir(path("tests/snapshots")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(STATES.iter().chain(&SPANISH).any(|state| format!("{}.html", state.name) == name), "{name}");
    }
}

/// The first line that differs.
fn difference(before: &str, found: &str) -> Option<String> {
    let (before, found) = (before.lines().collect::<Vec<_>>(), found.lines().collect::<Vec<_>>());
    let line = (0..before.len().max(found.len())).find(|i| before.get(*i) != found.get(*i))?;
    let show = |lines: &[&str]| lines.get(line).unwrap_or(&"(nothing)").trim().to_string();
    Some(format!("line {}\n  was: {}\n  is:  {}", line + 1, show(&before), show(&found)))
}

/// The elements that begin a line; those that hold no line of their own stand on it with all that is in them.
const LINES: [&str; 30] = [
    "head", "body", "title", "meta", "link", "script", "header", "nav", "main", "section", "figure", "footer", "form",
    "div", "p", "h1", "h2", "h3", "ul", "ol", "li", "table", "thead", "tbody", "tr", "svg", "g", "text", "label",
    "option",
];

/// A page as lines, indented by what is open around them. Outlines are cut short and the figures left out: both have
/// tests of their own.
fn readable(page: &str) -> String {
    let mut out = String::new();
    let (mut depth, mut from) = (0usize, 0);
    for tag in tags(page) {
        let (start, end) = tag.at;
        push_text(&mut out, &page[from..start]);
        from = end;
        let is_map_link = tag.name == "a" && tag.attribute("aria-label").is_some();
        depth -= usize::from(tag.is_end && !tag.is_whole());
        if !tag.is_end && (LINES.contains(&tag.name) || is_map_link) {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', depth));
        }
        out.push_str(&short(&page[start..end]));
        depth += usize::from(!tag.is_end && !tag.is_whole());
    }
    out.trim_start().to_string() + "\n"
}

fn push_text(out: &mut String, text: &str) {
    out.push_str(
        if text.starts_with('\n') { text.trim() } else { text }.split("\"counties\":").next().unwrap_or_default(),
    );
}

/// A tag with the paths of outlines and charts cut after their first point.
fn short(tag: &str) -> String {
    let Some((before, path)) = tag.split_once(" d=\"") else { return tag.to_string() };
    let (path, after) = path.split_once('"').unwrap_or((path, ""));
    let first: String = path.chars().take(12).collect();
    format!("{before} d=\"{first}{}\"{after}", if first.len() < path.len() { "…" } else { "" })
}
