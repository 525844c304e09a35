// The figures as the edition's files give them: what the page says is held against these, not against itself.

import { readFileSync } from 'node:fs';

const folder = new URL('../../data/mississippi/', import.meta.url);

/** Lines of a CSV file whose first columns are free of quotes. */
function lines(name, columns) {
  const text = readFileSync(new URL(name, folder), 'utf8').trim();
  const [head, ...rest] = text.split('\n').map((line) => line.split(',').slice(0, columns));
  return rest.map((line) => Object.fromEntries(head.map((column, i) => [column, line[i]])));
}

export const counties = lines('residents.csv', 2).map(({ geoid, name }) => ({ geoid, name }));

export const names = counties.map(({ name }) => name);

const arrests = lines('arrests.csv', 5).filter(({ geoid, dimension }) => geoid && !dimension);

/** GEOID → ICE arrests from one month to another, both included; counties that the source does not list are absent. */
export function arrestsDuring(from = '2014-10', to = '2018-05') {
  const sums = Object.fromEntries(arrests.map(({ geoid }) => [geoid, 0]));
  for (const { geoid, period, value } of arrests) {
    if (period >= from && period <= to) sums[geoid] += Number(value);
  }
  return sums;
}

export const sum = (figures) => Object.values(figures).reduce((all, figure) => all + figure, 0);
