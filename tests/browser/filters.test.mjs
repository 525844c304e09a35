// Does a choice change everything that it should, at once?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrestsDuring, sum } from './data.mjs';
import { assertQuiet } from './harness.mjs';
import { ADAMS, LAFAYETTE, addressIs, cells, choice, classes, legend, number, panel, reader, table, words } from './page.mjs';

const visit = reader();

/** All that tells figures, as one reading. */
async function told(page) {
  const { headings, rows } = await table(page);
  return {
    headline: await words(page, 'header'),
    summary: await words(page, '#summary'),
    panel: await words(page, panel),
    headings: headings.map((heading) => heading.words).join(),
    cells: rows.map((row) => row.cells.join()).join(),
    classes: JSON.stringify(await classes(page)),
    legend: JSON.stringify(await legend(page)),
  };
}

function assertChanged(before, after, ...parts) {
  for (const part of parts) assert.notEqual(after[part], before[part], `${part} did not change`);
}

test('another measure rewrites headline, map, legend, summary, panel and table together', async () => {
  const { page, seen } = await visit();
  const before = await told(page);
  await page.locator(choice('measure', 'ICE arrests, 2014–18')).click();
  const after = await told(page);
  assertChanged(before, after, ...Object.keys(before));
  assert.match(after.summary, /^3,082 ICE arrests, October 2014 to May 2018 in 57 of 82 counties/);
  assert.match(after.panel, /^State Mississippi 3,082 ICE arrests/);
  assert.equal((await cells(page, LAFAYETTE))[0], '80');
  await addressIs(page, '?measure=arrests');
  assertQuiet(seen);
});

test('each measure says for how many counties it is known', async () => {
  const { page } = await visit();
  const coverage = await page.locator('[data-key="measure"] a small').allInnerTexts();
  assert.deepEqual(coverage, ['2', '57', '60', '82'].map((known) => `${known} of 82 counties`));
});

test('the measure that is known for more counties is one click away from the summary', async () => {
  const { page } = await visit();
  await page.locator('#summary a').click();
  await addressIs(page, '?measure=arrests-2025');
  assert.match(await words(page, '#summary'), /^3,538 ICE arrests/);
});

test('a rate re-ranks, reclasses and says its base', async () => {
  const { page } = await visit('/?measure=arrests');
  const before = await told(page);
  await page.locator(choice('by', 'Per 10,000 residents')).click();
  const after = await told(page);
  assertChanged(before, after, 'summary', 'headings', 'cells', 'classes', 'legend');
  assert.match(await page.locator('figure:has([data-swatch])').innerText(), /per 10,000 residents, mean of July estimates 2014–2018; not per year/);
  // 988 arrests on the mean of 32,072, 31,561, 31,569, 31,462 and 31,044 residents.
  assert.equal(number((await cells(page, ADAMS))[0]), 313.2);
  await addressIs(page, '?measure=arrests&by=residents');
});

test('each way to make classes makes its own, and figures stay', async () => {
  const { page } = await visit('/?measure=arrests');
  const figures = (await told(page)).cells;
  const seen = new Set([JSON.stringify(await classes(page))]);
  for (const [words, name] of [['Quantiles', 'quantile'], ['Natural breaks', 'natural'], ['Equal intervals', 'equal']]) {
    await page.locator(choice('classes', words)).click();
    await addressIs(page, `?measure=arrests&classes=${name}`);
    seen.add(JSON.stringify(await classes(page)));
    assert.equal((await told(page)).cells, figures);
  }
  assert.equal(seen.size, 4);
  await page.locator(choice('classes', 'Rounded')).click();
  await addressIs(page, '?measure=arrests');
});

test('without Adams the classes of the others are made anew, and Adams is shown as left out', async () => {
  const { page } = await visit('/?measure=arrests&classes=equal');
  const before = await classes(page);
  await page.locator(choice('without', 'Without Adams')).click();
  const after = await classes(page);
  assert.equal(after[ADAMS], 'none');
  assert.ok(Object.keys(after).filter((geoid) => after[geoid] !== before[geoid]).length > 5);
  assert.match(await words(page, '#summary'), /Classes are made without Adams\./);
  assert.equal((await cells(page, ADAMS))[0].slice(0, 3), '988');
  await addressIs(page, '?measure=arrests&without=adams&classes=equal');
  await page.locator(choice('without', 'Without Adams')).click();
  assert.deepEqual(await classes(page), before);
});

test('a period’s figures are those of its months, everywhere', async () => {
  const { page } = await visit('/?measure=arrests&from=2016-10&to=2017-09');
  const figures = arrestsDuring('2016-10', '2017-09');
  for (const { geoid, cells } of (await table(page)).rows) {
    if (geoid in figures) assert.equal(number(cells[0]), figures[geoid], geoid);
    else assert.equal(cells[0], 'None attributed', geoid);
  }
  assert.match(await words(page, '#summary'), new RegExp(`^${sum(figures)} ICE arrests, fiscal 2017 in 57 of 82`));
  assert.match(await words(page, panel), new RegExp(`^State Mississippi ${sum(figures)} ICE arrests`));
});

test('a control that a measure cannot use is absent, and its key survives', async () => {
  const { page } = await visit('/?measure=arrests&from=2015-10&by=residents&classes=natural');
  await page.locator(choice('measure', 'Program start')).click();
  await addressIs(page, '?measure=start&from=2015-10&by=residents&classes=natural');
  for (const key of ['by', 'classes', 'without']) assert.equal(await page.locator(`[data-key="${key}"]`).count(), 0, key);
  assert.equal(await page.locator('input[type="range"]').count(), 0);
  await page.locator(choice('measure', 'Removals')).click();
  await addressIs(page, '?from=2015-10&by=residents&classes=natural');
  assert.equal(await page.locator('[data-key="classes"]').count(), 0);
  await page.locator(choice('measure', 'ICE arrests, 2014–18')).click();
  await addressIs(page, '?measure=arrests&from=2015-10&by=residents&classes=natural');
  assert.equal(await page.locator(choice('classes', 'Natural breaks')).getAttribute('aria-current'), 'true');
});

test('reset takes back every filter; measure and county stay', async () => {
  const { page } = await visit('/?measure=arrests&county=hinds&compare=adams&without=adams&from=2015-10&by=residents&classes=equal');
  await page.locator(choice('reset', 'Reset')).click();
  await addressIs(page, '?measure=arrests&county=hinds');
  assert.equal(await page.locator('[data-key="reset"]').count(), 0);
  assert.match(await words(page, '#summary'), /^3,082 ICE arrests/);
});

test('choices are links: one held with a key opens elsewhere and leaves this view', async () => {
  const { page } = await visit();
  const link = page.locator(choice('measure', 'Program start'));
  assert.equal(await link.getAttribute('href'), 'measure/start/');
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click({ modifiers: ['Control'] })]);
  await opened.waitForSelector('html[data-ready]', { state: 'attached' });
  assert.match(await words(opened, '#summary'), /^It began in \d waves/);
  assert.match(await words(page, '#summary'), /^Figures have been published for 2/);
  await opened.close();
});
