// What stands on the page, read by its stable handles: ids, data attributes, roles and words.

import assert from 'node:assert/strict';
import { base, isReady, open } from './harness.mjs';

export const ADAMS = '28001';
export const ALCORN = '28003';
export const HARRISON = '28047';
export const HINDS = '28049';
export const LAFAYETTE = '28071';
export const YAZOO = '28163';

export const MEASURES = ['removals', 'arrests', 'arrests-2025', 'start'];

export const shape = (geoid) => `#map path[data-geoid="${geoid}"]`;
export const link = (geoid) => `#map a:has(path[data-geoid="${geoid}"])`;
export const row = (geoid) => `#data-table tr[data-geoid="${geoid}"]`;
export const panel = '#county-panel';
export const tooltip = '[role="tooltip"]';
export const handle = (end) => `input[type="range"][name="${end}"]`;
/** A choice of a group: `choice('classes', 'Quantiles')`. */
export const choice = (key, words) => `[data-key="${key}"] a:has-text("${words}")`;

/** An empty page in a fresh profile, so that a test can say what the network answers before it goes anywhere. */
export async function blank(options = {}) {
  return open({ ...options, path: 'about:blank', ready: false });
}

/**
 * A reader who keeps one tab through all tests of a file: three times as fast as a fresh profile for each. What was seen
 * is that of the last visit.
 */
export function reader(options = {}) {
  let opened;
  return async function visit(path = '/') {
    opened ??= blank(options);
    const { page, seen } = await opened;
    await page.mouse.move(0, 0);
    // What the page before it left unfinished is over once this one is there.
    page.once('framenavigated', () => Object.values(seen).forEach((list) => (list.length = 0)));
    await page.goto(new URL(path, base).href, { waitUntil: 'load' });
    if (options.js !== false) await isReady(page, seen);
    return { page, seen };
  };
}

/** Text without the white space that no reader sees. */
export const tidy = (text) => text.replace(/\s+/g, ' ').trim();

/** What waits for the view to rest is there. */
export const rested = (page) => page.waitForFunction(() => !document.querySelector('[aria-busy]'));

export async function words(page, selector) {
  await rested(page);
  return tidy(await page.locator(selector).innerText());
}

/** All counties of the map: GEOID, class and status. */
export function map(page) {
  return page.$$eval('#map path[data-geoid]', (paths) =>
    paths.map(({ dataset }) => ({ geoid: dataset.geoid, class: dataset.class, status: dataset.status })));
}

/** GEOID → class. */
export async function classes(page) {
  return Object.fromEntries((await map(page)).map((county) => [county.geoid, county.class]));
}

/** The legend's swatches: class, status, label and how many counties. */
export function legend(page) {
  return page.$$eval('[data-swatch]', (swatches) =>
    swatches.map((swatch) => ({
      class: swatch.dataset.swatch,
      status: swatch.dataset.status,
      label: swatch.querySelector('.swatch-label').textContent,
      counties: Number(swatch.querySelector('.swatch-count').textContent),
    })));
}

/** The table as it stands: headings with their order, rows with their cells. */
export async function table(page) {
  await rested(page);
  return page.$eval('#data-table', (section) => {
    const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
    const headings = [...section.querySelectorAll('thead th')].map((th) => ({ words: text(th), order: th.ariaSort }));
    const rows = [...section.querySelectorAll('tbody tr')].map((tr) => ({
      geoid: tr.dataset.geoid,
      name: text(tr.querySelector('th')),
      cells: [...tr.querySelectorAll('td')].map(text),
      current: tr.ariaCurrent,
    }));
    return { headings, rows };
  });
}

/** The cells of one county's row: figure, rank, then the other measures. */
export async function cells(page, geoid) {
  return (await table(page)).rows.find((found) => found.geoid === geoid).cells;
}

/** The number that a cell or sentence begins with; thousands may be grouped, a mark may follow. */
export const number = (text) => Number(text.replaceAll(',', '').match(/\d+(\.\d+)?/)?.[0]);

/** Asks again until what is asked for is there. Playwright's own wait needs `eval`, which the page's policy forbids. */
export async function until(ask, hoped) {
  let last;
  for (let i = 0; i < 300; i += 1) {
    last = await ask();
    if (hoped(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`it never came; the last was ${JSON.stringify(last)}`);
}

export const query = (page) => page.evaluate(() => location.search);

/** Filters reach the address once they rest. */
export async function addressIs(page, wanted) {
  try {
    await until(() => query(page), (search) => search === wanted);
  } catch {
    assert.equal(await query(page), wanted);
  }
}

/** Two frames on: whatever was changed is drawn. */
export function drawn(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** A point of the window that lies within the county, once it is scrolled to the middle. */
export async function pointIn(page, geoid) {
  const point = await page.$eval(shape(geoid), (path) => {
    path.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = path.getBoundingClientRect();
    const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
    const points = steps.flatMap((y) => steps.map((x) => ({ x: left + x * width, y: top + y * height })));
    return points.find(({ x, y }) => document.elementFromPoint(x, y) === path);
  });
  assert.ok(point, `${geoid} has no point that the pointer can reach`);
  return point;
}

export async function hover(page, geoid) {
  const { x, y } = await pointIn(page, geoid);
  await page.mouse.move(x, y);
}

export async function click(page, geoid) {
  const { x, y } = await pointIn(page, geoid);
  await page.mouse.click(x, y);
}

export async function tap(page, geoid) {
  const { x, y } = await pointIn(page, geoid);
  await page.touchscreen.tap(x, y);
}
