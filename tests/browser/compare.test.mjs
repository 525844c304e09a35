// Are two counties held side by side, with difference and ratio?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './harness.mjs';
import { addressIs, panel, reader, words } from './page.mjs';

const visit = reader();
const select = `${panel} select[name="compare"]`;

test('a second county brings difference and ratio', async () => {
  const { page, seen } = await visit('/?measure=arrests&county=adams');
  await page.locator(select).selectOption('lafayette');
  await addressIs(page, '?measure=arrests&county=adams&compare=lafayette');
  const text = await words(page, panel);
  assert.match(text, /Lafayette · remove 80 908 more than Lafayette; 12\.4 times Lafayette’s/);
  assert.equal(await page.locator('#map use.compared').count(), 1);
  assertQuiet(seen);
});

test('from the other side the difference is fewer', async () => {
  const { page } = await visit('/?measure=arrests&county=lafayette&compare=adams');
  assert.match(await words(page, panel), /Adams · remove 988 908 fewer than Adams/);
});

test('several can be compared, each once, and taken away one by one', async () => {
  const { page } = await visit('/?measure=arrests&county=adams&compare=lafayette');
  await page.locator(select).selectOption('hinds');
  await addressIs(page, '?measure=arrests&county=adams&compare=lafayette,hinds');
  await page.locator(panel).getByRole('link', { name: 'Lafayette · remove' }).click();
  await addressIs(page, '?measure=arrests&county=adams&compare=hinds');
  assert.doesNotMatch(await words(page, panel), /Lafayette · remove/);
  await page.locator(panel).getByRole('link', { name: 'Hinds · remove' }).click();
  await addressIs(page, '?measure=arrests&county=adams');
});

test('the published removals compare too', async () => {
  const { page } = await visit('/?county=adams&compare=lafayette');
  assert.match(await words(page, panel), /56 1,995 more than Lafayette; 36\.6 times Lafayette’s/);
});

test('with a county without a figure nothing is compared', async () => {
  const { page } = await visit('/?county=adams&compare=alcorn');
  assert.match(await words(page, panel), /Alcorn · remove Not published no figure to compare/);
});

test('a county is not offered, nor compared, with itself', async () => {
  const { page } = await visit('/?measure=arrests&county=adams&compare=adams,hinds');
  assert.equal(await page.locator(`${select} option[value="adams"]`).count(), 0);
  assert.equal(await page.locator(`${select} option`).count(), 82);
  assert.doesNotMatch(await words(page, panel), /Adams · remove/);
  assert.match(await words(page, panel), /Hinds · remove/);
});
