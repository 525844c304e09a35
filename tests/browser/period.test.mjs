// Can the period be moved by key, by hand and by fiscal year?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrestsDuring, sum } from './data.mjs';
import { assertQuiet, open } from './harness.mjs';
import { addressIs, choice, handle, reader, until, words } from './page.mjs';

const visit = reader();

const value = async (page, end) => Number(await page.locator(handle(end)).inputValue());

async function assertTotal(page, from, to) {
  const total = sum(arrestsDuring(from, to)).toLocaleString('en-US');
  assert.match(await words(page, '#summary'), new RegExp(`^${total} ICE arrests?,`));
}

test('the handles stand at both ends of the 44 months and say them', async () => {
  const { page } = await visit('/?measure=arrests');
  assert.deepEqual([await value(page, 'from'), await value(page, 'to')], [0, 43]);
  assert.equal(await page.locator(handle('from')).getAttribute('aria-valuetext'), 'October 2014');
  assert.equal(await page.locator(handle('to')).getAttribute('aria-valuetext'), 'May 2018');
  assert.ok(await page.locator(handle('from')).getAttribute('aria-label'));
});

test('arrow keys move a handle month by month, and the focus stays on it', async () => {
  const { page, seen } = await visit('/?measure=arrests');
  await page.locator(handle('from')).focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await assertTotal(page, '2015-01', '2018-05');
  assert.equal(await page.locator(handle('from')).getAttribute('aria-valuetext'), 'January 2015');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'from');
  await page.locator(handle('to')).press('ArrowLeft');
  await assertTotal(page, '2015-01', '2018-04');
  await addressIs(page, '?measure=arrests&from=2015-01&to=2018-04');
  await page.locator(handle('to')).press('End');
  await addressIs(page, '?measure=arrests&from=2015-01');
  assertQuiet(seen);
});

test('handles do not pass each other', async () => {
  const { page } = await visit('/?measure=arrests&from=2016-03&to=2016-05');
  await page.locator(handle('from')).press('End');
  assert.deepEqual([await value(page, 'from'), await value(page, 'to')], [19, 19]);
  await assertTotal(page, '2016-05', '2016-05');
  await page.locator(handle('to')).press('Home');
  assert.deepEqual([await value(page, 'from'), await value(page, 'to')], [19, 19]);
  await addressIs(page, '?measure=arrests&from=2016-05&to=2016-05');
});

/** The middle of a handle: its track is as broad as the field, less the handle itself. */
async function grip(page, end) {
  const box = await page.locator(handle(end)).boundingBox();
  const share = (await value(page, end)) / 43;
  return { x: box.x + 12 + share * (box.width - 24), y: box.y + box.height / 2 };
}

test('both handles can be dragged', async () => {
  const { page } = await visit('/?measure=arrests');
  for (const [end, by] of [['from', 120], ['to', -120]]) {
    await page.locator(handle(end)).scrollIntoViewIfNeeded();
    const { x, y } = await grip(page, end);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, y);
    await page.mouse.move(x + by, y);
    await page.mouse.up();
  }
  const [from, to] = [await value(page, 'from'), await value(page, 'to')];
  assert.ok(from > 3 && to < 40 && from < to, `${from}–${to}`);
  const month = (i) => new Date(Date.UTC(2014, 9 + i)).toISOString().slice(0, 7);
  await assertTotal(page, month(from), month(to));
  await addressIs(page, `?measure=arrests&from=${month(from)}&to=${month(to)}`);
});

test('where both handles lie on each other, one can still be taken away', async () => {
  for (const [month, end] of [['2016-05', 'to'], ['2018-05', 'from'], ['2014-10', 'to']]) {
    const { page } = await visit(`/?measure=arrests&from=${month}&to=${month}`);
    const before = [await value(page, 'from'), await value(page, 'to')];
    await page.locator(handle(end)).scrollIntoViewIfNeeded();
    const { x, y } = await grip(page, end);
    for (const by of [-60, 60]) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + by, y);
      await page.mouse.up();
    }
    assert.notDeepEqual([await value(page, 'from'), await value(page, 'to')], before, month);
  }
});

test('a fiscal year is one click, and the part-year is worded as one', async () => {
  const { page } = await visit('/?measure=arrests');
  await page.locator(choice('period', 'FY 2016')).click();
  await assertTotal(page, '2015-10', '2016-09');
  assert.match(await words(page, '#summary'), /628 ICE arrests, fiscal 2016 in/);
  await addressIs(page, '?measure=arrests&from=2015-10&to=2016-09');
  assert.deepEqual([await value(page, 'from'), await value(page, 'to')], [12, 23]);
  await page.locator(choice('period', 'FY 2018')).click();
  assert.match(await words(page, '#summary'), /fiscal 2018, in part \(8 months\)/);
  await addressIs(page, '?measure=arrests&from=2017-10');
  await page.locator(choice('period', 'All')).click();
  await addressIs(page, '?measure=arrests');
});

test('by touch too', async () => {
  const { page, close } = await open({ path: '/?measure=arrests', touch: true, width: 390, height: 740 });
  await page.locator(choice('period', 'FY 2017')).tap();
  await until(() => words(page, '#summary'), (text) => text.startsWith('970 ICE arrests, fiscal 2017'));
  await close();
});
