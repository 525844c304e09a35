//! The counties' outlines on the globe, read from GeoJSON (RFC 7946) and checked.

use super::geometry::{Lonlat, Rings};
use super::problem::{Place, Problems};
use super::source_file::SourceFile;
use geo::{Area, Coord, LineString, Polygon, Validation};
use geojson::{FeatureCollection, GeometryValue, Position};
use std::collections::BTreeMap;

/// One county of the file.
pub struct Boundary {
    pub geoid: String,
    pub name: String,
    pub rings: Rings,
    pub place: Place,
}

/// All counties in order of GEOID. Features need the Census Bureau's properties `GEOID` and `NAME`.
pub fn read(file: &SourceFile, problems: &mut Problems) -> Vec<Boundary> {
    file.check_is_plain(problems);
    let collection: FeatureCollection = match serde_json::from_str(&file.text) {
        Ok(collection) => collection,
        Err(error) => {
            let place = Place { line: error.line().max(1), column: error.column().max(1), ..file.place(0) };
            problems.add(&place, error, "a GeoJSON FeatureCollection");
            return Vec::new();
        }
    };
    let mut boundaries = BTreeMap::new();
    for feature in &collection.features {
        let Some(boundary) = boundary(feature, file, problems) else { continue };
        let place = boundary.place.clone();
        if let Some(earlier) = boundaries.insert(boundary.geoid.clone(), boundary) {
            problems.add(&place, format!("county {} again", earlier.geoid), "each county once");
        }
    }
    boundaries.into_values().collect()
}

fn boundary(feature: &geojson::Feature, file: &SourceFile, problems: &mut Problems) -> Option<Boundary> {
    let property = |name: &str| feature.property(name).and_then(|value| value.as_str()).map(String::from);
    let (Some(geoid), Some(name)) = (property("GEOID"), property("NAME")) else {
        problems.add(&file.place(0), "a feature without them", "the properties GEOID and NAME");
        return None;
    };
    // The parser forgets where a feature stood: its GEOID finds it again.
    let place = file.place(file.text.find(&format!("\"{geoid}\"")).unwrap_or(0));
    let polygons = polygons(feature.geometry.as_ref().map(|geometry| &geometry.value));
    if polygons.is_empty() {
        problems.add(&place, format!("no outline of {geoid}"), "a Polygon or MultiPolygon");
    }
    let mut rings = Rings::new();
    for polygon in polygons {
        check_polygon(&geoid, &polygon, &place, problems);
        rings.extend(polygon.into_iter().map(microdegrees));
    }
    Some(Boundary { geoid, name, rings, place })
}

type PositionRings = Vec<Vec<Position>>;

fn polygons(value: Option<&GeometryValue>) -> Vec<PositionRings> {
    match value {
        Some(GeometryValue::Polygon { coordinates }) => vec![coordinates.clone()],
        Some(GeometryValue::MultiPolygon { coordinates }) => coordinates.clone(),
        _ => Vec::new(),
    }
}

/// Each ring must be closed and the polygon valid: an area, no line that crosses another.
fn check_polygon(geoid: &str, rings: &[Vec<Position>], place: &Place, problems: &mut Problems) {
    for ring in rings {
        if ring.len() < 4 || ring.first() != ring.last() {
            problems.add(place, format!("an open outline of {geoid}"), "a ring whose last point is its first");
            return;
        }
    }
    let line = |ring: &Vec<Position>| LineString::from_iter(ring.iter().map(|at| Coord { x: at[0], y: at[1] }));
    let mut lines = rings.iter().map(line);
    let Some(outer) = lines.next() else { return };
    let polygon = Polygon::new(outer, lines.collect());
    if let Err(error) = polygon.check_validation() {
        problems.add(place, format!("a broken outline of {geoid} ({error})"), "a valid polygon");
    } else if polygon.unsigned_area() == 0.0 {
        problems.add(place, format!("an outline of {geoid} without area"), "a valid polygon");
    }
}

fn microdegrees(ring: Vec<Position>) -> Vec<Lonlat> {
    ring.iter().map(|at| ((at[0] * 1e6).round() as i64, (at[1] * 1e6).round() as i64)).collect()
}
