//! Which county comes next by key: in a direction, or by the first letters of its name?

use crate::model::Dataset;

/// An arrow of the keyboard, as seen on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Left,
    Up,
    Right,
    Down,
}

impl Direction {
    pub const ALL: [Direction; 4] = [Direction::Left, Direction::Up, Direction::Right, Direction::Down];

    /// The direction of an offset (x to the right, y downwards); `None` for no offset. Each takes a quarter of the plane
    /// around its arrow, with one of its two edges: every other county lies in exactly one.
    pub fn of(x: i32, y: i32) -> Option<Direction> {
        match (x + y, x - y) {
            (1.., 0..) => Some(Direction::Right),
            (..=0, 1..) => Some(Direction::Up),
            (..=-1, ..=0) => Some(Direction::Left),
            (0.., ..=-1) => Some(Direction::Down),
            _ => None,
        }
    }
}

/// The nearest county in a direction, from label point to label point; `None` at the map's edge.
///
/// Distance is counted along the axes, so that what lies straight ahead comes before what lies aside. This leads from every
/// county to every other: a step into the quarter where the goal lies never leads farther from it, and of a few such
/// steps one leads nearer. At one distance the county on the quarter's own edge comes first: otherwise steps could go
/// round a goal there.
pub fn toward(data: &Dataset, from: usize, direction: Direction) -> Option<usize> {
    let here = data.counties[from].frame;
    let steps = data.counties.iter().enumerate().filter_map(|(county, place)| {
        let (x, y) = (place.frame.x - here.x, place.frame.y - here.y);
        (Direction::of(x, y) == Some(direction)).then_some((x.abs() + y.abs(), (x.abs() - y.abs()).abs(), county))
    });
    steps.min().map(|(.., county)| county)
}

/// The next county in the dataset's order whose name begins with what was typed; after the last comes the first. A
/// single letter leaves the present county, more letters may stay.
pub fn named(data: &Dataset, from: usize, typed: &str) -> Option<usize> {
    let typed = typed.to_ascii_lowercase();
    let all = data.counties.len();
    let first = if typed.chars().count() > 1 { from } else { from + 1 };
    let mut order = (first..first + all).map(|county| county % all);
    order.find(|county| !typed.is_empty() && data.counties[*county].name.to_ascii_lowercase().starts_with(&typed))
}
