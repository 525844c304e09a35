// Does the table hold the same facts as the map, in the order asked for?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { names } from './data.mjs';
import { assertQuiet } from './harness.mjs';
import { LAFAYETTE, addressIs, number, panel, reader, row, table, words } from './page.mjs';

const visit = reader();
const button = (page, i) => page.locator('#data-table thead th').nth(i).getByRole('button');
const day = (text) => Date.parse(`${text} UTC`);
const measured = (text) => (/^\d/.test(text) ? (/\d{4}$/.test(text) && /[A-Z]/.test(text) ? day(text) : number(text)) : undefined);

/** What is known comes first, in order; what is not comes last. */
function assertSorted(values, direction, what) {
  const known = values.filter((value) => value !== undefined);
  assert.ok(!values.slice(0, known.length).includes(undefined), `${what}: a missing figure stands before a known one`);
  const stray = known.findIndex((value, i) => i > 0 && (direction === 'ascending' ? value < known[i - 1] : value > known[i - 1]));
  assert.equal(stray, -1, `${what} is not ${direction}: ${known[stray]} comes after ${known[stray - 1]}`);
}

for (const path of ['/', '/?measure=arrests&by=residents', '/?measure=start']) {
  test(`${path}: each heading sorts both ways, and missing figures stay last`, async () => {
    const { page, seen } = await visit(path);
    const { headings } = await table(page);
    assert.equal(headings[0].order, 'ascending');
    for (const i of headings.keys()) {
      if (i === 0 || headings[i].words === 'Rank') continue;
      const orders = [];
      for (let turn = 0; turn < 2; turn += 1) {
        await button(page, i).click();
        const now = await table(page);
        const { order, words } = now.headings[i];
        assert.ok(['ascending', 'descending'].includes(order), `${words} is ${order}`);
        assert.equal(now.headings.filter((heading) => heading.order !== 'none').length, 1, words);
        assertSorted(now.rows.map(({ cells }) => measured(cells[i - 1])), order, words);
        assert.equal(now.rows.length, 82);
        orders.push(order);
      }
      assert.deepEqual([...orders].sort(), ['ascending', 'descending'], headings[i].words);
    }
    assertQuiet(seen);
  });
}

test('by name, from A and from Y', async () => {
  const { page } = await visit();
  assert.deepEqual((await table(page)).rows.map(({ name }) => name), names);
  await button(page, 0).click();
  const turned = await table(page);
  assert.equal(turned.headings[0].order, 'descending');
  assert.deepEqual(turned.rows.map(({ name }) => name), names.toReversed());
});

test('the rank sorts as the figure does, and equal figures share a place', async () => {
  const { page } = await visit('/?measure=arrests');
  await button(page, 2).click();
  const { rows } = await table(page);
  const ranked = rows.filter(({ cells }) => cells[1]);
  assert.equal(ranked.length, 57);
  assert.equal(ranked[0].cells[1], '1');
  for (const [i, { cells, name }] of ranked.entries()) {
    const place = 1 + ranked.filter((other) => number(other.cells[0]) > number(cells[0])).length;
    const shared = ranked.filter((other) => number(other.cells[0]) === number(cells[0])).length > 1;
    assert.equal(cells[1], `${place}${shared ? '=' : ''}`, `${name}, row ${i + 1}`);
  }
});

test('a filter keeps the order that was asked for', async () => {
  const { page } = await visit('/?measure=arrests');
  await button(page, 1).click();
  await page.locator('[data-key="period"] a:has-text("FY 2015")').click();
  const { headings, rows } = await table(page);
  assert.equal(headings[1].order, 'descending');
  assertSorted(rows.map(({ cells }) => measured(cells[0])), 'descending', 'the figure');
});

test('a row’s name chooses its county, and row and map show it together', async () => {
  const { page } = await visit();
  const link = page.locator(row(LAFAYETTE)).getByRole('link');
  assert.equal(await link.innerText(), 'Lafayette');
  await link.click();
  assert.equal(await words(page, `${panel} h2`), 'Lafayette County');
  await page.waitForSelector(`${row(LAFAYETTE)}[aria-current="true"]`);
  assert.equal(await page.locator('#data-table tr[aria-current]').count(), 1);
  assert.equal(await page.locator(`#map use.chosen[href="#c${LAFAYETTE}"]`).count(), 1);
  await addressIs(page, '?county=lafayette');
});

test('a row with the focus is shown on the map', async () => {
  const { page } = await visit();
  await page.locator(row(LAFAYETTE)).getByRole('link').focus();
  assert.equal(await page.locator(`#map use.pointed[href="#c${LAFAYETTE}"]`).count(), 1);
});
