// Is an edition that is made of data alone as alive as the default one?

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assertOneOrigin, assertQuiet, edition, open as openAny } from './harness.mjs';
import { addressIs, choice, handle, map, panel, tidy, until, words } from './page.mjs';

const site = edition('alabama');
const file = async (name) => JSON.parse(await readFile(new URL(`../../public/data/alabama.${name}.json`, import.meta.url)));
const { counties, measures: [arrests] } = await file('en');
const { first, counties: series } = arrests.figures.months;

const open = (path, options) => openAny({ path, base: site, ...options });

/** The arrests of some counties from one month to before another, counted from the first. */
function sum(from = 0, to = 1000, wanted = () => true) {
  const kept = series.filter((months, i) => months && wanted(counties[i]));
  return kept.flatMap((months) => months.slice(from, to)).reduce((a, b) => a + b, 0).toLocaleString('en-US');
}

for (const path of ['/', '/county/mobile/', '/embed/', '/es/']) {
  test(`${path} of Alabama is taken over in silence, from one origin`, async () => {
    const { page, seen, close } = await open(path);
    assert.equal((await map(page)).length, counties.length);
    assertQuiet(seen);
    assertOneOrigin(seen, site);
    await close();
  });
}

test('a county is found by name, chosen and quoted', async () => {
  const { page, seen, close } = await open('/', { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await page.locator('#find').fill('jefferson');
  await page.keyboard.press('Enter');
  await addressIs(page, '?county=jefferson');
  const figure = sum(0, 1000, ({ name }) => name === 'Jefferson');
  assert.match(await words(page, panel), new RegExp(`Jefferson County ${figure} ICE arrests`));
  await page.getByRole('button', { name: 'Quote this' }).click();
  await until(() => page.locator('.share [role="status"]').innerText(), (text) => text === 'Quote copied.');
  const quote = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(quote, new RegExp(`^Jefferson County, Alabama: ${figure} ICE arrests`));
  assert.ok(quote.endsWith(` ${site}/county/jefferson/`), quote);
  assertQuiet(seen);
  await close();
});

test('the period is filtered by fiscal year and by key', async () => {
  assert.equal(first, '2014-10');
  const { page, seen, close } = await open('/');
  assert.match(await words(page, '#summary'), new RegExp(`^${sum()} ICE arrests`));
  await page.locator(choice('period', 'FY 2016')).click();
  assert.match(await words(page, '#summary'), new RegExp(`^${sum(12, 24)} ICE arrests, fiscal 2016 in`));
  await addressIs(page, '?from=2015-10&to=2016-09');
  await page.locator(handle('to')).press('ArrowRight');
  assert.match(await words(page, '#summary'), new RegExp(`^${sum(12, 25)} ICE arrests`));
  await addressIs(page, '?from=2015-10&to=2016-10');
  assertQuiet(seen);
  await close();
});

test('the Spanish page speaks Spanish, finds a county and filters', async () => {
  const { page, seen, close } = await open('/es/');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
  await page.locator('#find').fill('mobile');
  await page.keyboard.press('Enter');
  assert.match(await words(page, panel), new RegExp(`Condado de Mobile ${sum(0, 1000, ({ name }) => name === 'Mobile')} arrestos del ICE`));
  await page.locator('[data-key="period"] a').nth(2).click();
  assert.match(await words(page, '#summary'), new RegExp(`^${sum(12, 24)} arrestos del ICE`));
  assertQuiet(seen);
  await close();
});

test('the first measure has its years too, though its map is the home page', async () => {
  const { page, close } = await open('/');
  await page.getByRole('link', { name: 'Year by year' }).click();
  assert.equal(page.url(), `${site}/measure/arrests/years/`);
  assert.equal(tidy(await page.locator('h1').innerText()), 'ICE arrests in Alabama, year by year');
  await page.getByRole('link', { name: 'To the map with all filters' }).click();
  assert.equal(page.url(), `${site}/`);
  await close();
});
