// Can a reader compare the years of a measure, without any script, on a phone and on a desk?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrestsDuring, sum } from './data.mjs';
import { assertOneOrigin, assertQuiet, base, open, picture } from './harness.mjs';
import { tidy } from './page.mjs';

const path = '/measure/arrests/years/';
const visit = (options = {}) => open({ path, ready: false, ...options });
const YEARS = { 'Oct–Dec 2014': ['2014-10', '2014-12'], 2015: ['2015-01', '2015-12'], 2016: ['2016-01', '2016-12'], 2017: ['2017-01', '2017-12'], 'Jan–May 2018': ['2018-01', '2018-05'] };

const texts = (page, selector) => page.locator(selector).allInnerTexts();

test('each year has a map, in order, with its total and a sentence for those who do not see it', async () => {
  const { page, seen, close } = await visit({ js: false });
  assert.deepEqual(await texts(page, '.year-map h2'), ['Oct–Dec 2014', '2015', '2016', '2017', 'Jan–May 2018']);
  const totals = await texts(page, '.year-map figcaption p');
  for (const [i, name] of (await texts(page, '.year-map h2')).entries()) {
    const total = `${sum(arrestsDuring(...YEARS[name])).toLocaleString('en-US')} ICE arrests`;
    assert.ok(totals[i].startsWith(total), `${name}: ${totals[i]}, not ${total}`);
    const said = await page.locator('.year-map svg').nth(i).getAttribute('aria-label');
    assert.match(said, new RegExp(`^${name}: ${total} in \\d+ of 82 counties\\. The highest: `));
  }
  assertQuiet(seen);
  assertOneOrigin(seen);
  assert.ok(!seen.requests.some((url) => /\.(js|wasm)$/.test(url)), 'it needs no program');
  await close();
});

test('the same class has the same colour on every map and in the legend, and none attributed is hatched', async () => {
  for (const dark of [false, true]) {
    const { page, close } = await visit({ dark });
    const colours = await page.$$eval('.year-map use[data-class]', (uses) =>
      [...new Set(uses.map((use) => `${use.dataset.class} ${getComputedStyle(use).getPropertyValue('--fill')}`))].sort());
    const legend = await page.$$eval('.year-keys [data-swatch]', (keys) => keys.map((key) =>
      `${key.dataset.swatch} ${key.dataset.swatch === 'none' ? 'url(#hatch)' : getComputedStyle(key).getPropertyValue('--colour')}`).sort());
    assert.deepEqual(colours, legend);
    await close();
  }
});

test('a county in two years is drawn in the colours of its figures', async () => {
  const { page, close } = await visit();
  const drawn = await page.$$eval('.year-map', (figures) => figures.map((figure) => {
    const use = figure.querySelector('use[href="#c28001"]');
    return { class: use.dataset.class, title: use.querySelector('title').textContent };
  }));
  for (const [i, [from, to]] of [...Object.values(YEARS)].sort().entries()) {
    assert.equal(drawn[i].title, `Adams: ${arrestsDuring(from, to)['28001'] ?? ''}`);
  }
  await close();
});

for (const [width, columns] of [[390, 2], [760, 3], [1200, 5]]) {
  for (const dark of [false, true]) {
    test(`${columns} maps stand side by side at ${width} pixels, ${dark ? 'dark' : 'light'}, and nothing sticks out`, async () => {
      const { page, close } = await visit({ width, dark, touch: width < 500 });
      const tops = await page.$$eval('.year-map', (maps) => maps.map((map) => Math.round(map.getBoundingClientRect().top)));
      assert.equal(tops.filter((top) => top === tops[0]).length, columns);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await picture(page, `years-${width}-${dark ? 'dark' : 'light'}`);
      await close();
    });
  }
}

test('the table has each county and year, and adds up', async () => {
  const { page, close } = await visit();
  const rows = await page.$$eval('#data-table tr', (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.equal(rows.length, 1 + 82 + 1);
  assert.deepEqual(rows[0], ['County', 'Oct–Dec 2014', '2015', '2016', '2017', 'Jan–May 2018', 'Total']);
  const number = (cell) => Number(cell.replace(/[^0-9]/g, ''));
  const listed = rows.slice(1, -1).filter((row) => row.length === 7);
  assert.equal(listed.length, 57);
  for (let column = 1; column < 7; column += 1) {
    assert.equal(number(rows.at(-1)[column]), sum(listed.map((row) => number(row[column]))), rows[0][column]);
  }
  assert.match(tidy(await page.locator('.table-notes').innerText()), /^\* Adams: A private prison near Natchez /);
  await close();
});

test('the map of a measure leads to its years, and a year back to its months on the map', async () => {
  const { page, close } = await open({ path: '/measure/arrests/' });
  await page.getByRole('link', { name: 'Year by year' }).click();
  assert.equal(page.url(), base + path);
  await page.getByRole('link', { name: '2016', exact: true }).click();
  assert.equal(page.url(), `${base}/measure/arrests/?from=2016-01&to=2016-12`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  const total = sum(arrestsDuring('2016-01', '2016-12')).toLocaleString('en-US');
  assert.match(tidy(await page.locator('#summary').innerText()), new RegExp(`^${total} ICE arrests`));
  await close();
});

test('it leads to its like in Spanish', async () => {
  const { page, close } = await visit();
  await page.locator('.languages a').click();
  assert.equal(page.url(), `${base}/es${path}`);
  assert.equal(await page.locator('h1').innerText(), 'Arrestos del ICE en Mississippi, año por año');
  assert.equal(await page.locator('.year-map h2').first().innerText(), 'oct.–dic. 2014');
  await close();
});

test('a page of years is small', async () => {
  const html = await (await fetch(base + path)).text();
  assert.ok(html.length <= 150_000, `${html.length} characters`);
});
