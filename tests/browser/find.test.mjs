// Is a county found by typing?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counties } from './data.mjs';
import { assertQuiet } from './harness.mjs';
import { addressIs, panel, query, reader, words } from './page.mjs';

const visit = reader();
const named = (page) => words(page, `${panel} h2`);

for (const [typed, name] of [['laf', 'Lafayette'], ['LAFAYETTE', 'Lafayette'], ['pearl r', 'Pearl River'], ['desoto', 'DeSoto'], ['28071', 'Lafayette'], ['hinds county', 'Hinds']]) {
  test(`“${typed}” and Enter find ${name}`, async () => {
    const { page, seen } = await visit();
    await page.locator('#find').fill(typed);
    await page.keyboard.press('Enter');
    assert.equal(await named(page), `${name} County`);
    await addressIs(page, `?county=${name.toLowerCase().replace(' ', '-')}`);
    assertQuiet(seen);
  });
}

test('a name taken from the list needs no further key', async () => {
  const { page } = await visit();
  const names = await page.$$eval('#names option', (options) => options.map(({ value }) => value));
  assert.deepEqual(names, counties.map(({ name }) => name));
  assert.equal(await page.locator('#find').getAttribute('list'), 'names');
  await page.locator('#find').fill('Tallahatchie');
  assert.equal(await named(page), 'Tallahatchie County');
});

test('a name that begins another is not taken too soon', async () => {
  const { page } = await visit();
  await page.locator('#find').pressSequentially('Jefferson Davis');
  assert.equal(await named(page), 'Jefferson Davis County');
});

test('typing letter by letter leaves one entry in the history', async () => {
  const { page } = await visit();
  const before = await page.evaluate(() => history.length);
  await page.locator('#find').pressSequentially('Leake');
  await page.keyboard.press('Enter');
  await addressIs(page, '?county=leake');
  assert.equal(await page.evaluate(() => history.length), before + 1);
});

test('what is no county changes nothing', async () => {
  const { page, seen } = await visit('/?county=adams');
  for (const typed of ['atlantis', '<b>', '', '   ', '%00']) {
    await page.locator('#find').fill(typed);
    await page.keyboard.press('Enter');
  }
  assert.equal(await named(page), 'Adams County');
  assert.equal(await query(page), '?county=adams');
  assertQuiet(seen);
});
