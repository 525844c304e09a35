//! The counties' outlines on the globe, read from GeoJSON (RFC 7946) and checked.

use super::geometry::{Lonlat, Rings, Shape};
use super::problem::{Place, Problems};
use super::source_file::SourceFile;
use geo::{Area, Coord, LineString, Polygon, Validation};
use geojson::{FeatureCollection, GeometryValue, Position};
use std::collections::BTreeMap;

/// One county of the file.
pub struct Boundary {
    pub geoid: String,
    pub name: String,
    /// Whether no unit follows the name: the property `WHOLE_NAME`, which is ours.
    pub whole_name: bool,
    pub rings: Rings,
    pub place: Place,
}

impl Boundary {
    /// What is drawn of it. A GEOID begins with the two digits of its state.
    pub fn shape(&self) -> Shape<'_> {
        Shape { state: self.geoid.get(..2).unwrap_or_default(), rings: &self.rings }
    }
}

/// All counties in order of GEOID; `None`, with a problem told, if it is no GeoJSON. Features need the Census Bureau's properties `GEOID` and `NAME`.
pub fn read(file: &SourceFile, problems: &mut Problems) -> Option<Vec<Boundary>> {
    file.check_is_plain(problems);
    let collection: FeatureCollection = match serde_json::from_str(&file.text) {
        Ok(collection) => collection,
        Err(error) => {
            let place = Place { line: error.line().max(1), column: error.column().max(1), ..file.place(0) };
            problems.add(&place, error, "a GeoJSON FeatureCollection");
            return None;
        }
    };
    let mut boundaries = BTreeMap::new();
    let mut offset = 0;
    for feature in &collection.features {
        let Some(boundary) = boundary(feature, file, &mut offset, problems) else { continue };
        let place = boundary.place.clone();
        if let Some(earlier) = boundaries.insert(boundary.geoid.clone(), boundary) {
            problems.add(&place, format!("county {} again", earlier.geoid), "each county once");
        }
    }
    Some(boundaries.into_values().collect())
}

/// `offset` is where in the file the search for the feature starts; it is left behind the feature's GEOID.
fn boundary(
    feature: &geojson::Feature,
    file: &SourceFile,
    offset: &mut usize,
    problems: &mut Problems,
) -> Option<Boundary> {
    let property = |name: &str| feature.property(name).and_then(|value| value.as_str()).map(String::from);
    let (Some(geoid), Some(name)) = (property("GEOID"), property("NAME")) else {
        problems.add(&file.place(*offset), "a feature without them", "the properties GEOID and NAME");
        return None;
    };
    *offset = offset_of(&geoid, &file.text, *offset);
    let place = file.place(*offset);
    let polygons = polygons(feature.geometry.as_ref().map(|geometry| &geometry.value));
    if polygons.is_empty() {
        problems.add(&place, format!("no outline of {geoid}"), "a Polygon or MultiPolygon");
    }
    let mut rings = Rings::new();
    for polygon in polygons {
        if check_polygon(&geoid, &polygon, &place, problems) {
            rings.extend(polygon.into_iter().map(microdegrees));
        }
    }
    let whole_name = feature.property("WHOLE_NAME").and_then(|value| value.as_bool()).unwrap_or_default();
    Some(Boundary { geoid, name, whole_name, rings, place })
}

/// Where the value of the next property `GEOID` that is this one stands: the parser forgets where a feature stood.
fn offset_of(geoid: &str, text: &str, from: usize) -> usize {
    let value = format!("\"{geoid}\"");
    let rest = |at: usize| text[at..].trim_start_matches(|c: char| c == ':' || c.is_ascii_whitespace());
    let keys = text[from..].match_indices("\"GEOID\"").map(|(at, key)| rest(from + at + key.len()));
    keys.into_iter().find(|rest| rest.starts_with(&value)).map_or(from, |rest| text.len() - rest.len())
}

fn polygons(value: Option<&GeometryValue>) -> Vec<Vec<Vec<Position>>> {
    match value {
        Some(GeometryValue::Polygon { coordinates }) => vec![coordinates.clone()],
        Some(GeometryValue::MultiPolygon { coordinates }) => coordinates.clone(),
        _ => Vec::new(),
    }
}

/// Whether it can be drawn: each ring must be closed and the polygon valid: an area, no line that crosses another.
fn check_polygon(geoid: &str, rings: &[Vec<Position>], place: &Place, problems: &mut Problems) -> bool {
    for ring in rings {
        if ring.iter().any(|position| position.len() < 2) {
            problems.add(place, format!("half a point in the outline of {geoid}"), "longitude and latitude");
            return false;
        }
        if ring.len() < 4 || ring.first() != ring.last() {
            problems.add(place, format!("an open outline of {geoid}"), "a ring whose last point is its first");
            return false;
        }
    }
    let line = |ring: &Vec<Position>| LineString::from_iter(ring.iter().map(|at| Coord { x: at[0], y: at[1] }));
    let mut lines = rings.iter().map(line);
    let Some(outer) = lines.next() else { return false };
    let polygon = Polygon::new(outer, lines.collect());
    match polygon.check_validation() {
        Err(error) => problems.add(place, format!("a broken outline of {geoid} ({error})"), "a valid polygon"),
        Ok(()) if polygon.unsigned_area() == 0.0 => {
            problems.add(place, format!("an outline of {geoid} without area"), "a valid polygon");
        }
        Ok(()) => return true,
    }
    false
}

fn microdegrees(ring: Vec<Position>) -> Vec<Lonlat> {
    ring.iter().map(|at| ((at[0] * 1e6).round() as i64, (at[1] * 1e6).round() as i64)).collect()
}
