// Does one category, looked at alone, change all that tells figures, and is it always named?
//
// No published edition has such categories yet: these pages are of the made-up one, which `cargo xtask build --edition
// synthetic` makes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assertQuiet, edition } from './harness.mjs';
import { addressIs, choice, classes, legend, map, panel, reader, table, until, words } from './page.mjs';

const made = edition('synthetic');

const visit = reader();
const field = 'select[name="part"]';
const open = (path) => visit(made + path);
const chosen = (page) => page.locator(field).inputValue();

test('choosing a conviction recolours the map, and legend, trend, table and words follow', async () => {
  const { page, seen } = await open('/');
  const told = async () => ({
    classes: JSON.stringify(await classes(page)),
    legend: JSON.stringify(await legend(page)),
    trend: await page.locator('.bars-chart path:not(.outside)').first().getAttribute('d'),
    cells: JSON.stringify((await table(page)).rows.map((row) => row.cells[0])),
    summary: await words(page, '#summary'),
    panel: await words(page, panel),
  });
  const before = await told();
  await page.locator(field).selectOption({ label: 'Level 1' });
  await addressIs(page, '?part=conviction.level-1');
  const after = await told();
  for (const part of Object.keys(before)) assert.notEqual(after[part], before[part], `${part} did not change`);
  const named = '(by most serious criminal conviction: Level 1)';
  for (const place of ['h1', '.legend figcaption', '#summary', panel, '.table caption']) {
    assert.ok((await page.locator(place).first().textContent()).includes(named), `${place} does not name it`);
  }
  assert.ok((await page.title()).endsWith(` ${named}`), await page.title());
  await page.locator(field).selectOption('');
  await until(() => page.title(), (title) => !title.includes('('));
  assertQuiet(seen);
});

test('a category without months takes the period away, and what is withheld is hatched and said', async () => {
  const { page } = await open('/');
  assert.ok(await page.locator('.period input').first().isVisible());
  await page.locator(field).selectOption('citizenship.brazil');
  await until(() => page.locator('.period input').count(), (count) => count === 0);
  const kept = (await map(page)).filter(({ status }) => status === 'too-few');
  assert.ok(kept.length > 1, 'one alone could be worked out');
  assert.deepEqual((await legend(page)).find(({ status }) => status === 'too-few').label, 'Withheld');
  const { rows } = await table(page);
  for (const { geoid } of kept) assert.equal(rows.find((row) => row.geoid === geoid).cells[0], 'Withheld');
  assert.match(await words(page, '#summary'), new RegExp(`For ${kept.length} counties the figure is withheld`));
});

test('the field follows a link, the measure and what takes filters back', async () => {
  const { page } = await open('/?part=sex.female');
  assert.equal(await chosen(page), 'sex.female');
  await page.locator(choice('measure', 'Made-up arrests, 2017–18')).click();
  await addressIs(page, '?measure=arrests&part=sex.female');
  await until(() => chosen(page), (value) => value === 'sex.female');
  await page.locator('[data-key="reset"] a').click();
  await until(() => chosen(page), (value) => value === '');
  await addressIs(page, '?measure=arrests');
});

test('a category in a county’s panel leads to the map of it', async () => {
  const { page } = await open('/county/addison/');
  await page.locator(`${panel} .row-label[href]`, { hasText: 'Female' }).first().click();
  await addressIs(page, '?part=sex.female');
  assert.equal(await words(page, `${panel} h2`), 'Addison County');
  await until(() => chosen(page), (value) => value === 'sex.female');
});

test('a saved table names the category in its column', async () => {
  const { page } = await open('/?part=sex.female');
  await page.locator('[data-opens="save"]').click();
  await page.waitForSelector('.save-preview img[src]', { state: 'attached' });
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save="csv"]').click()]);
  const [, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  assert.equal(rows.length, (await table(page)).rows.length);
  for (const row of rows) assert.ok(row.includes(',By sex: Female,'), row);
  assert.match(download.suggestedFilename(), /-sex-female/);
});

test('where nothing can be chosen there is no field', async () => {
  const { page } = await visit();
  assert.equal(await page.locator(field).count(), 0);
});
