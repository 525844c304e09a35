// Does choosing a county bring all that is known of it?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './harness.mjs';
import { ADAMS, LAFAYETTE, YAZOO, addressIs, click, link, panel, query, reader, row, shape, tooltip, until, words } from './page.mjs';

const visit = reader();

test('a click opens the county’s panel', async () => {
  const { page, seen } = await visit();
  assert.match(await words(page, panel), /^State Mississippi 65 people a month/);
  await click(page, LAFAYETTE);
  assert.equal(await words(page, `${panel} h2`), 'Lafayette County');
  assertQuiet(seen);
});

test('Lafayette’s panel has its years, sexes, arrests, start and neighbours of the facts', async () => {
  const { page } = await visit('/?county=lafayette');
  const text = await words(page, panel);
  assert.match(text, /56 removals since 2012 12th of Mississippi’s counties by TRAC’s count/);
  assert.match(text, /2017 16 2018 16 2019, in part 2/);
  assert.match(text, /does not say whether they are calendar years or US fiscal years/);
  assert.match(text, /Female 1 Males 55/);
  assert.match(text, /FY 2015 3 FY 2016 5 FY 2017 33 FY 2018 in part 39/);
  assert.match(text, /ICE arrests, 2014–18 80 Arrests since 2025 135 Program start 22 November 2011/);
  assert.match(text, /Noncitizen residents, 2014–2018 1,286 ± 296/);
  assert.match(text, /Source: TRAC, Syracuse University, in the Daily Mississippian, 9 August 2019/);
});

test('the series has a bar for each of the 44 months, those outside the period set back', async () => {
  const { page } = await visit('/?county=lafayette&measure=arrests&from=2015-10&to=2016-09');
  const chart = page.locator(`${panel} .part:has-text("Lafayette County: ICE arrests, 2014–18, by month") svg`);
  const bars = async (kind) => ((await chart.locator(kind).getAttribute('d')).match(/M/g) ?? []).length;
  assert.equal(await bars('path:not(.outside)'), 12);
  assert.equal(await bars('path.outside'), 32);
});

test('Adams’s note says of the prison what is known, and that the link is an inference', async () => {
  const { page } = await visit('/?county=adams');
  const text = await words(page, panel);
  assert.match(text, /2,051 removals since 2012/);
  assert.match(text, /2009 to 31 July 2019 .*private prison .*near Natchez/);
  assert.match(text, /is an inference/);
  assert.match(text, /Noncitizen residents.*Not shown: prisoners would count as residents/);
});

test('a county without a published figure says so, and what is known', async () => {
  const { page } = await visit('/?county=yazoo');
  const text = await words(page, panel);
  assert.match(text, /Yazoo County Yazoo County: Removals: not published|Yazoo County .*Not published/i);
  assert.match(text, /Arrests since 2025 991/);
  assert.doesNotMatch(text, /\bundefined|NaN|null\b/);
  assert.equal(await page.locator(row(YAZOO)).getAttribute('aria-current'), 'true');
});

test('the state’s panel of arrests since 2025 gives 1,326 to no county', async () => {
  const { page } = await visit('/?measure=arrests-2025');
  assert.match(await words(page, panel), /^State Mississippi 4,864 .*Given to no county no county in source 1,159 blank in source 133 place named is outside Mississippi 34/);
  assert.match(await words(page, '#summary'), /3,538 .* in 60 of 82 counties\. .*Another 1,326 can be given to no county of Mississippi/);
});

test('Close brings the state back', async () => {
  const { page } = await visit('/?county=lafayette');
  await page.locator(panel).getByRole('link', { name: 'Close' }).click();
  assert.equal(await words(page, `${panel} h2`), 'Mississippi');
  await addressIs(page, '');
  assert.equal(await page.locator('#map use.chosen').count(), 0);
});

test('Escape closes first the answer, then the panel', async () => {
  const { page } = await visit();
  await click(page, ADAMS);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator(tooltip).count(), 0);
  assert.equal(await query(page), '?county=adams');
  await page.keyboard.press('Escape');
  assert.equal(await words(page, `${panel} h2`), 'Mississippi');
  await addressIs(page, '');
});

test('by key: Enter chooses, and the focus stays on the county', async () => {
  const { page } = await visit();
  await page.locator(link(LAFAYETTE)).focus();
  await page.keyboard.press('Enter');
  assert.equal(await words(page, `${panel} h2`), 'Lafayette County');
  assert.equal(await page.evaluate(() => document.activeElement.querySelector('path')?.dataset.geoid), LAFAYETTE);
});

test('by key: when the panel closes, the focus is not lost to the top of the page', async () => {
  const { page } = await visit('/?county=lafayette');
  await page.locator(panel).getByRole('link', { name: 'Close' }).press('Enter');
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  await until(async () => [await query(page), await focused()], ([search, at]) => search === '' && at !== 'body');
});

test('the chosen county is drawn again above its neighbours', async () => {
  const { page } = await visit('/?county=lafayette');
  const href = await page.locator('#map use.chosen').getAttribute('href');
  assert.equal(href.slice(1), await page.locator(shape(LAFAYETTE)).getAttribute('id'));
});
