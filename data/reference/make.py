#!/usr/bin/env python3
"""Makes residents.csv and outlines/ anew, with pyshp and shapely, from the two files that README.md names:

    python3 make.py cb_2016_us_county_500k.shp population_us.csv

Outlines are simplified with the method of Visvalingam and Whyatt, border by border: a border of two counties is one arc,
thinned once, so both keep the same points. How much goes depends on the state's own width, since each is drawn as wide
as the page: several times the detail is left that `cargo xtask prepare` draws.
"""

import csv
import heapq
import math
import sys
from collections import defaultdict
from pathlib import Path

import shapefile
from shapely.geometry import Polygon

HERE = Path(__file__).parent
UNITS = 100_000         # in a degree: about a metre
WIDTH = 1000            # of the map as prepare draws it; areas below are in square units of it
BORDER, EDGE = 0.5, 0.15  # a quarter of what prepare leaves out
ISLAND = 1.5            # prepare leaves out islands below 2
STATES = [row for row in csv.reader((HERE / "states.csv").open(encoding="utf-8"))][1:]


def rings_of(shape):
    """Polygons, each an outer ring and its holes. Outer rings run clockwise in shapefiles."""
    ends = list(shape.parts[1:]) + [len(shape.points)]
    rings = [shape.points[a:b] for a, b in zip(shape.parts, ends)]
    polygons = []
    for ring in rings:
        if signed_area(ring) < 0:
            polygons.append([ring])
    for hole in (ring for ring in rings if signed_area(ring) >= 0):
        next(polygon for polygon in polygons if contains(polygon[0], hole)).append(hole)
    return polygons


def signed_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def contains(ring, inner):
    x, y = sum(p[0] for p in inner[:-1]) / (len(inner) - 1), sum(p[1] for p in inner[:-1]) / (len(inner) - 1)
    inside = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
    return inside


def whole(ring):
    """In whole units; points that fall together are one."""
    out = []
    for x, y in ring:
        point = (round((x - 360 if x > 0 else x) * UNITS), round(y * UNITS))
        if not out or out[-1] != point:
            out.append(point)
    return out


def is_far(state, ring):
    """The northwestern islands of Hawaii, up to 2,000 km from the others, nearly uninhabited: with them, the map would
    show the others as specks."""
    return state == "15" and min(x for x, _ in ring) < -161 * UNITS


def junctions(rings):
    """Points at which rings have different neighbours."""
    seen, found = {}, set()
    for ring in rings:
        ring = ring[:-1]
        for i, point in enumerate(ring):
            pair = frozenset((ring[i - 1], ring[(i + 1) % len(ring)]))
            if seen.setdefault(point, pair) != pair:
                found.add(point)
    return found


def runs(ring, cuts):
    """The ring in pieces from junction to junction; without junctions it is halved, from a point that all agree on."""
    ring = ring[:-1]
    at = [i for i, point in enumerate(ring) if point in cuts]
    if len(at) < 2:
        first = at[0] if at else min(range(len(ring)), key=lambda i: ring[i])
        far = max(range(len(ring)), key=lambda i: math.dist(ring[i], ring[first]))
        at = sorted((first, far))
    ring = ring[at[0]:] + ring[:at[0]]
    at = [i - at[0] for i in at] + [len(ring)]
    ring = ring + ring[:1]
    return [ring[a:b + 1] for a, b in zip(at, at[1:])]


def thinned(line, tolerance):
    """Visvalingam and Whyatt 1993: the point of the smallest triangle goes, until none is below the tolerance."""
    before = {i: i - 1 for i in range(len(line))}
    after = {i: i + 1 for i in range(len(line))}

    def area(i):
        (ax, ay), (bx, by), (cx, cy) = line[before[i]], line[i], line[after[i]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    heap = [(area(i), i) for i in range(1, len(line) - 1)]
    heapq.heapify(heap)
    current = {i: a for a, i in heap}
    floor = 0.0
    while heap:
        a, i = heapq.heappop(heap)
        if current.get(i) != a:
            continue
        floor = max(floor, a)
        if floor > tolerance:
            break
        del current[i]
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if j in current:
                current[j] = max(area(j), floor)
                heapq.heappush(heap, (current[j], j))
    kept = [0, *sorted(current), len(line) - 1]
    return [line[i] for i in kept]


def simplified(counties):
    """Counties as lists of polygons as lists of rings, whose lines are thinned."""
    rings = [ring for polygons in counties for polygon in polygons for ring in polygon]
    longitudes, latitudes = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    middle = math.cos(math.radians((min(latitudes) + max(latitudes)) / 2 / UNITS))
    # Square units of degrees in a square unit of the map: a degree of longitude is shorter by the cosine.
    square = ((max(longitudes) - min(longitudes)) / WIDTH) ** 2 * middle
    cuts, uses = junctions(rings), defaultdict(int)
    for ring in rings:
        for run in runs(ring, cuts):
            uses[min(tuple(run), tuple(reversed(run)))] += 1
    tolerances = {line: (BORDER if count > 1 else EDGE) * square for line, count in uses.items()}
    while True:
        thin = {line: thinned(list(line), tolerance) for line, tolerance in tolerances.items()}
        result = [redrawn(polygons, cuts, thin, ISLAND * square) for polygons in counties]
        crossed = [polygons for polygons, drawn in zip(counties, result) if not all(map(is_valid, drawn))]
        if not crossed:
            return result
        # Where lines have come to cross, they keep more points.
        rings = [ring for polygons in crossed for polygon in polygons for ring in polygon]
        for line in {key(run) for ring in rings for run in runs(ring, cuts)}:
            tolerances[line] = tolerances[line] / 2 if tolerances[line] > 1 else -1


def key(run):
    return min(tuple(run), tuple(reversed(run)))


def is_valid(polygon):
    return Polygon(polygon[0], polygon[1:]).is_valid


def redrawn(polygons, cuts, thin, least):
    """A county along the thinned lines, without the islands that are smaller than `least`."""
    def redraw(ring):
        out = []
        for run in runs(ring, cuts):
            line = thin[key(run)]
            out.extend((line if key(run) == tuple(run) else line[::-1])[:-1])
        return out + out[:1]

    drawn = [[redraw(ring) for ring in polygon] for polygon in polygons]
    drawn = [[ring for ring in polygon if len(ring) > 3] for polygon in drawn]
    drawn = sorted((polygon for polygon in drawn if polygon), key=lambda polygon: -abs(signed_area(polygon[0])))
    return [polygon for polygon in drawn if abs(signed_area(polygon[0])) >= least] or drawn[:1]


def steps(ring):
    """The first point, then the way from each to the next; the way back to the first is left out."""
    words, (x, y) = [], (0, 0)
    for px, py in ring[:-1]:
        words += [px - x, py - y]
        x, y = px, py
    return " ".join(map(str, words))


def kind_of(name, whole):
    """`County` of `Autauga County`, `city` of `Alexandria city`; nothing where the name says it itself."""
    return whole.removeprefix(name).strip()


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def main(shapes, population):
    people = list(csv.DictReader(open(population, encoding="utf-8")))
    years = [column for column in people[0] if column.startswith("pop_")]
    rows = [[row["fips"], *(row[year] for year in years)] for row in people]
    write(HERE / "residents.csv", [["geoid", *years], *rows])
    full = {row["fips"]: row["county"] for row in people}
    counties = defaultdict(list)
    for entry in shapefile.Reader(shapes, encoding="utf-8").iterShapeRecords():
        if entry.record["GEOID"] in full:
            counties[entry.record["STATEFP"]].append(entry)
    (HERE / "outlines").mkdir(exist_ok=True)
    for state, *_ in STATES:
        entries = sorted(counties[state], key=lambda entry: entry.record["GEOID"])
        drawn = []
        for entry in entries:
            polygons = [[whole(ring) for ring in polygon] for polygon in rings_of(entry.shape)]
            drawn.append([polygon for polygon in polygons if len(polygon[0]) > 3 and not is_far(state, polygon[0])])
        rows = [["geoid", "name", "kind", "outline"]]
        for entry, polygons in zip(entries, simplified(drawn)):
            geoid, name = entry.record["GEOID"], entry.record["NAME"]
            outline = "|".join(";".join(steps(ring) for ring in polygon) for polygon in polygons)
            rows.append([geoid, name, kind_of(name, full[geoid]), outline])
        write(HERE / "outlines" / f"{state}.csv", rows)


main(*sys.argv[1:])
