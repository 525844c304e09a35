//! Albers equal-area conic projection: areas on the map compare as areas on the ground do.

use super::Lonlat;

/// The projection of a sphere of radius 1 after Snyder, *Map Projections: A Working Manual*, USGS Professional
/// Paper 1395 (1987), pp. 98–103, equations 14-1 to 14-6. The Earth's flattening moves no point of a state by half
/// a unit of the view box.
pub struct Albers {
    /// Snyder's n, the cone's constant.
    n: f64,
    /// Snyder's C.
    c: f64,
    /// Radius of the arc through the middle of the map.
    rho0: f64,
    /// Central meridian, in radians.
    meridian: f64,
}

impl Albers {
    /// Fits the points' extent: the central meridian halves it, and the standard parallels lie at one sixth and five
    /// sixths of the range of latitude (the rule of sixths in Snyder’s chapter 14).
    pub fn of(points: impl Iterator<Item = Lonlat> + Clone) -> Self {
        let (west, east) = range(points.clone().map(|point| radians(point.0)));
        let (south, north) = range(points.map(|point| radians(point.1)));
        let parallel = |sixths: f64| south + (north - south) * sixths / 6.0;
        Self::new((west + east) / 2.0, (south + north) / 2.0, [parallel(1.0), parallel(5.0)])
    }

    fn new(meridian: f64, middle: f64, [first, second]: [f64; 2]) -> Self {
        let n = (first.sin() + second.sin()) / 2.0;
        let c = first.cos().powi(2) + 2.0 * n * first.sin();
        Self { n, c, rho0: rho(c, n, middle), meridian }
    }

    /// x eastwards and y southwards, in radii of the Earth.
    pub fn project(&self, point: Lonlat) -> (f64, f64) {
        let theta = self.n * (radians(point.0) - self.meridian);
        let rho = rho(self.c, self.n, radians(point.1));
        (rho * theta.sin(), rho * theta.cos() - self.rho0)
    }
}

/// Snyder 14-3.
fn rho(c: f64, n: f64, latitude: f64) -> f64 {
    (c - 2.0 * n * latitude.sin()).sqrt() / n
}

fn radians(microdegrees: i64) -> f64 {
    (microdegrees as f64 / 1e6).to_radians()
}

fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_snyders_worked_example_for_the_sphere() {
        // Snyder, appendix A: parallels 29°30′ and 45°30′ N, origin 23° N 96° W, point 35° N 75° W.
        let albers = Albers::new(-96f64.to_radians(), 23f64.to_radians(), [29.5f64.to_radians(), 45.5f64.to_radians()]);
        let (x, y) = albers.project((-75_000_000, 35_000_000));
        assert!((albers.n - 0.6028370).abs() < 5e-8, "{}", albers.n);
        assert!((x - 0.2952720).abs() < 5e-8, "{x}");
        assert!((-y - 0.2416774).abs() < 5e-8, "{y}");
    }

    #[test]
    fn equal_areas_stay_equal() {
        let albers = Albers::of([(-91_000_000, 30_000_000), (-88_000_000, 35_000_000)].into_iter());
        let area = |south: i64, north: i64| {
            let ring = [(-90_000_000, south), (-89_990_000, south), (-89_990_000, north), (-90_000_000, north)];
            let [a, b, c, d] = ring.map(|point| albers.project(point));
            ((a.0 - c.0) * (b.1 - d.1) - (b.0 - d.0) * (a.1 - c.1)).abs() / 2.0
        };
        let ground = |south: f64, north: f64| north.to_radians().sin() - south.to_radians().sin();
        let (low, high) = (area(30_000_000, 30_010_000), area(34_990_000, 35_000_000));
        assert!((low / high - ground(30.0, 30.01) / ground(34.99, 35.0)).abs() < 1e-6);
    }
}
