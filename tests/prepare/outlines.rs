//! The outlines as drawn: small, closed, without gaps between neighbours, and as alike to the ground as they should be.

use crate::root;
use county_map::model::Dataset;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;

type Point = (i64, i64);
type Ring = Vec<Point>;

/// What all outlines together may weigh in a page (bytes, brotli at quality 11).
const BUDGET: usize = 8_000;

fn outlines_text() -> String {
    fs::read_to_string(root().join("public/data/mississippi.outlines.json")).unwrap()
}

fn paths() -> Vec<String> {
    let value: Value = serde_json::from_str(&outlines_text()).unwrap();
    value["paths"].as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_string()).collect()
}

fn dataset() -> Dataset {
    let text = fs::read_to_string(root().join("public/data/mississippi.en.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The counties' rings as drawn: `M x y l dx dy … z` for each.
fn drawn() -> Vec<Vec<Ring>> {
    paths().iter().map(|path| path.split_terminator('z').map(ring).collect()).collect()
}

fn ring(path: &str) -> Ring {
    let numbers = numbers(path);
    let (mut x, mut y) = (0, 0);
    let step = |pair: &[i64]| {
        (x, y) = (x + pair[0], y + pair[1]);
        (x, y)
    };
    numbers.chunks_exact(2).map(step).collect()
}

fn numbers(path: &str) -> Vec<i64> {
    let spaced = path.replace(['M', 'l'], " ").replace('-', " -");
    spaced.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

/// The counties' rings on the globe, in the dataset's order, in microdegrees and without the closing point.
fn ground() -> Vec<Vec<Ring>> {
    let text = fs::read_to_string(root().join("data/mississippi/boundaries.geojson")).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    let features = value["features"].as_array().unwrap();
    let mut counties: Vec<(&str, Vec<Ring>)> = features
        .iter()
        .map(|feature| {
            let mut rings = Vec::new();
            collect_rings(&feature["geometry"]["coordinates"], &mut rings);
            (feature["properties"]["GEOID"].as_str().unwrap(), rings)
        })
        .collect();
    counties.sort();
    counties.into_iter().map(|(_, rings)| rings).collect()
}

fn collect_rings(value: &Value, rings: &mut Vec<Ring>) {
    let list = value.as_array().unwrap();
    if list[0][0].is_number() {
        let micro = |number: &Value| (number.as_f64().unwrap() * 1e6).round() as i64;
        let points: Ring = list.iter().map(|at| (micro(&at[0]), micro(&at[1]))).collect();
        assert_eq!(points.first(), points.last());
        rings.push(points[1..].to_vec());
    } else {
        list.iter().for_each(|inner| collect_rings(inner, rings));
    }
}

fn edges(ring: &Ring) -> impl Iterator<Item = (Point, Point)> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Which county walks an edge in this direction. Rings that touch themselves would walk one twice.
fn walked(counties: &[Vec<Ring>]) -> BTreeMap<(Point, Point), Vec<usize>> {
    let mut walked: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (county, rings) in counties.iter().enumerate() {
        for edge in rings.iter().flat_map(edges) {
            walked.entry(edge).or_default().push(county);
        }
    }
    walked
}

/// Pairs of counties with a common edge, and counties with an edge that no other shares.
fn neighbours(counties: &[Vec<Ring>]) -> (BTreeSet<[usize; 2]>, BTreeSet<usize>) {
    let walked = walked(counties);
    let (mut pairs, mut outer) = (BTreeSet::new(), BTreeSet::new());
    for ((a, b), counties) in &walked {
        match walked.get(&(*b, *a)) {
            Some(others) => pairs.insert([counties[0].min(others[0]), counties[0].max(others[0])]),
            None => outer.insert(counties[0]),
        };
    }
    (pairs, outer)
}

#[test]
fn all_outlines_together_keep_to_the_budget() {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22);
    writer.write_all(outlines_text().as_bytes()).unwrap();
    drop(writer);
    assert!(compressed.len() <= BUDGET, "{} bytes", compressed.len());
}

#[test]
fn no_county_is_lost_and_every_ring_closes() {
    assert_eq!(paths().len(), 82);
    for path in paths() {
        let rings = path.matches('M').count();
        assert!(rings > 0 && path.matches('z').count() == rings && path.ends_with('z'), "{path}");
    }
    let rings = |counties: &[Vec<Ring>]| counties.iter().map(Vec::len).sum::<usize>();
    assert_eq!(rings(&drawn()), rings(&ground()), "every island of the boundary file is large enough to be drawn");
    assert!(drawn().iter().flatten().all(|ring| ring.len() >= 3));
}

#[test]
fn neighbours_walk_their_border_along_the_same_points() {
    let (drawn_pairs, drawn_outer) = neighbours(&drawn());
    let (pairs, outer) = neighbours(&ground());
    assert_eq!(drawn_pairs, pairs);
    assert_eq!(drawn_outer, outer, "an inland county has no edge to itself");
}

#[test]
fn no_edge_is_walked_twice_in_one_direction() {
    for (edge, counties) in walked(&drawn()) {
        assert_eq!(counties.len(), 1, "{edge:?}");
    }
}

#[test]
fn no_two_edges_cross() {
    let all: BTreeSet<(Point, Point)> = walked(&drawn()).into_keys().map(|(a, b)| (a.min(b), a.max(b))).collect();
    let all: Vec<_> = all.into_iter().collect();
    for (i, first) in all.iter().enumerate() {
        // Edges are in order of their left ends: those that start right of this one's right end are past it.
        for second in all[i + 1..].iter().take_while(|second| second.0.0 <= first.1.0) {
            assert!(!cross(*first, *second), "{first:?} {second:?}");
        }
    }
}

fn cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let side = |a: Point, b: Point, c: Point| ((b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)).signum();
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

#[test]
fn areas_compare_as_on_the_ground() {
    let area = |rings: &Vec<Ring>| {
        let doubled: i64 = rings.iter().flat_map(edges).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
        doubled.abs() as f64
    };
    // On the globe a degree of longitude is shorter by the cosine of the latitude, here that of the county's middle.
    let on_globe = |rings: &Vec<Ring>| {
        let latitudes = || rings.iter().flatten().map(|point| point.1 as f64);
        let middle = latitudes().sum::<f64>() / latitudes().count() as f64;
        area(rings) * (middle / 1e6).to_radians().cos()
    };
    let (drawn, ground) = (drawn(), ground());
    let (all_drawn, all_ground): (f64, f64) = (drawn.iter().map(area).sum(), ground.iter().map(on_globe).sum());
    for (county, (drawn, ground)) in drawn.iter().zip(&ground).enumerate() {
        let ratio = (area(drawn) / all_drawn) / (on_globe(ground) / all_ground);
        assert!((ratio - 1.0).abs() < 0.01, "county {county}: {ratio}");
    }
}

#[test]
fn frames_fit_their_outlines() {
    let data = dataset();
    let (width, height) = data.edition.size;
    for (county, rings) in data.counties.iter().zip(drawn()) {
        let frame = county.frame;
        let points = || rings.iter().flatten();
        let x = (points().map(|point| point.0).min().unwrap(), points().map(|point| point.0).max().unwrap());
        let y = (points().map(|point| point.1).min().unwrap(), points().map(|point| point.1).max().unwrap());
        assert_eq!((i64::from(frame.left), i64::from(frame.right)), x, "{}", county.name);
        assert_eq!((i64::from(frame.top), i64::from(frame.bottom)), y, "{}", county.name);
        assert!(frame.left >= 0 && frame.top >= 0 && frame.right <= width && frame.bottom <= height, "{}", county.name);
        assert!(inside(&rings, (frame.x.into(), frame.y.into())), "{}: the label point lies outside", county.name);
        assert!((30..=frame.right - frame.left).contains(&frame.width), "{}: {}", county.name, frame.width);
    }
}

/// Even-odd rule, a ray to the right.
fn inside(rings: &[Ring], (x, y): Point) -> bool {
    let crossed = rings.iter().flat_map(edges).filter(|(a, b)| {
        (a.1 <= y) != (b.1 <= y) && (x as f64) < a.0 as f64 + ((y - a.1) * (b.0 - a.0)) as f64 / (b.1 - a.1) as f64
    });
    crossed.count() % 2 == 1
}
