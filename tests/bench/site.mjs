// What does a built site publish, month by month? Read from its own files in `data/`, so that every page shows the same.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The first measure of a site that has months.
 *
 *   counties   [{ geoid, name }], in the order of their shapes
 *   outlines   { paths, size: [width, height] }
 *   periods    ['2014-10', …]
 *   counts     GEOID → a count for each period; 0 where the source attributes none to the county
 *   path       of the page that shows the measure
 */
export function readSite(folder) {
  const data = join(folder, 'data');
  const names = readdirSync(data).sort();
  const outlines = names.find((name) => name.endsWith('.outlines.json'));
  const first = names.find((name) => /^[^.]+\.\w\w\.json$/.test(name));
  const { edition, counties, measures } = json(join(data, first));
  const measure = measures.find(({ figures }) => figures.months);
  if (!measure) throw new Error(`${folder} has no measure with months`);
  const { months } = measure.figures;
  const length = months.counties.find(Boolean).length;
  const path = `measure/${measure.id}/`;
  return {
    counties: counties.map(({ geoid, name }) => ({ geoid, name })),
    outlines: { ...json(join(data, outlines)), size: edition.size },
    periods: Array.from({ length }, (_, i) => month(months.first, i)),
    counts: Object.fromEntries(counties.map(({ geoid }, i) => [geoid, months.counties[i] ?? Array(length).fill(0)])),
    path: existsSync(join(folder, path, 'index.html')) ? path : '',
  };
}

/** The month that lies `later` months after another. */
function month(first, later) {
  const [year, number] = first.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + later)).toISOString().slice(0, 7);
}
