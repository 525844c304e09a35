// Does the film keep its colours' meaning, and stop when it is told to?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './harness.mjs';
import { addressIs, choice, handle, legend, query, reader, rested, until } from './page.mjs';

const visit = reader();
const moving = reader({ still: false });

const play = '[data-action="play"]';
const first = async (page) => Number(await page.locator(handle('from')).inputValue());
const last = async (page) => Number(await page.locator(handle('to')).inputValue());
const labels = async (page) => (await legend(page)).filter(({ class: name }) => name !== 'none').map(({ label }) => label);

test('the film steps through the months with one window and one set of breaks', async () => {
  // Quantiles of each step alone would differ from step to step.
  const { page, seen } = await moving('/?measure=arrests&from=2015-01&to=2015-03&classes=quantile');
  await page.locator(play).click();
  assert.equal(await page.locator(play).getAttribute('aria-pressed'), 'true');
  // It follows where it is looked at, from the next step on.
  await page.locator('#summary').scrollIntoViewIfNeeded();
  await page.locator('#summary:not([aria-busy])').waitFor();
  const steps = [];
  for (let i = 0; i < 4; i += 1) {
    const from = await until(() => first(page), (from) => from !== steps.at(-1)?.from);
    steps.push({ from, length: (await last(page)) - from, labels: (await labels(page)).filter((label) => label !== '0').join(), summary: await page.locator('#summary:not([aria-busy])').innerText() });
  }
  assert.deepEqual(steps.map(({ from }) => from), [0, 1, 2, 3].map((i) => steps[0].from + i));
  assert.deepEqual([...new Set(steps.map(({ length }) => length))], [2]);
  assert.equal(new Set(steps.map((step) => step.labels)).size, 1, JSON.stringify(steps));
  assert.equal(new Set(steps.map((step) => step.summary)).size, 4);
  assertQuiet(seen);
});

test('table, labels and the state’s panel wait for its end, and for no longer', async () => {
  const { page } = await moving('/?measure=arrests&from=2015-01&to=2015-03');
  const seen = () => page.locator('#data-table tbody, #county-panel .hero, #map [aria-label]').evaluateAll((all) => all.map((it) => it.ariaLabel ?? it.textContent).join());
  const before = await seen();
  await page.locator(play).click();
  await until(() => first(page), (from) => from > 5);
  assert.equal(await seen(), before);
  assert.equal(await page.locator('svg.map[aria-busy]').count(), 1);
  await page.locator(play).click();
  await rested(page);
  assert.notEqual(await seen(), before);
});

test('who goes to a county while it plays hears the month that is shown', async () => {
  const { page } = await moving('/?measure=arrests&from=2015-01&to=2015-03');
  const label = () => page.locator('#map [aria-label]').evaluateAll((all) => all.map((it) => it.ariaLabel).join());
  const before = await label();
  await page.locator(play).click();
  await until(() => first(page), (from) => from > 5);
  assert.equal(await label(), before);
  await page.locator('#map .counties a[tabindex="0"]').focus();
  assert.notEqual(await label(), before);
});

test('a click pauses it where it stands, and the address says where', async () => {
  const { page } = await moving('/?measure=arrests&from=2015-01&to=2015-03');
  await page.locator(play).click();
  await until(() => first(page), (from) => from > 4);
  await page.locator(play).click();
  assert.equal(await page.locator(play).getAttribute('aria-pressed'), 'false');
  const stands = await first(page);
  const month = new Date(Date.UTC(2014, 9 + stands)).toISOString().slice(0, 7);
  await until(() => query(page), (search) => search.includes(`from=${month}&to=`));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1200)));
  assert.equal(await first(page), stands, 'it moved on');
});

test('the whole plays as a window of a year', async () => {
  const { page } = await moving('/?measure=arrests');
  await page.locator(play).click();
  await until(() => last(page), (to) => to < 43);
  assert.equal((await last(page)) - (await first(page)), 11);
});

test('a choice stops it', async () => {
  const { page } = await moving('/?measure=arrests&from=2015-01&to=2015-03');
  await page.locator(play).click();
  await until(() => first(page), (from) => from > 3);
  await page.locator(choice('period', 'FY 2016')).click();
  assert.equal(await page.locator(play).getAttribute('aria-pressed'), 'false');
  await addressIs(page, '?measure=arrests&from=2015-10&to=2016-09');
});

test('at its last step it stops by itself', async () => {
  const { page } = await moving('/?measure=arrests&from=2018-02&to=2018-04');
  await page.locator(play).click();
  await until(() => last(page), (to) => to === 43);
  await until(() => page.locator(play).getAttribute('aria-pressed'), (pressed) => pressed === 'false');
  assert.equal(await last(page), 43);
});

test('with reduced motion it moves one step at a click, and says so', async () => {
  const { page } = await visit('/?measure=arrests&from=2015-01&to=2015-03');
  assert.equal(await page.locator(play).innerText(), 'Next step');
  await page.locator(play).click();
  await addressIs(page, '?measure=arrests&from=2015-02&to=2015-04');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1200)));
  assert.equal(await first(page), 4, 'it moved by itself');
  await page.locator(play).click();
  await addressIs(page, '?measure=arrests&from=2015-03&to=2015-05');
});

test('a measure without months has nothing to play', async () => {
  const { page } = await visit('/?measure=arrests-2025');
  assert.equal(await page.locator(play).count(), 0);
});
