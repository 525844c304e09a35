// Does what the first view does without come when it is asked for, and does the page stay true where it cannot come?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, base, isReady } from './harness.mjs';
import { HINDS, LAFAYETTE, blank, link, panel, row, shape, words } from './page.mjs';

const LATE = /assets\/late\.[0-9a-f]{12}\.wasm$/;
const lates = (seen) => seen.requests.filter((url) => LATE.test(url)).length;

async function visit(path, how = (route) => route.continue()) {
  const opened = await blank();
  await opened.page.route(LATE, how);
  await opened.page.goto(new URL(path, base).href);
  return opened;
}

test('a page that is only read and pointed at does not ask for it; a click does, once', async () => {
  const { page, seen, close } = await visit('/measure/arrests/');
  await isReady(page, seen);
  await page.hover(shape(HINDS));
  await page.waitForSelector('[role="tooltip"]');
  assert.equal(lates(seen), 0);
  await page.click(link(HINDS));
  assert.match(await words(page, `${panel} h2`), /^Hinds County/);
  await page.click(link(LAFAYETTE));
  assert.match(await words(page, `${panel} h2`), /^Lafayette County/);
  assert.equal(lates(seen), 1);
  assertQuiet(seen);
  await close();
});

test('a link to another view than its page’s is ready once it is there', async () => {
  const { page, seen, close } = await visit('/measure/arrests/?county=hinds');
  await isReady(page, seen);
  assert.equal(lates(seen), 1);
  assert.equal(await page.locator(`${panel} h2`).innerText(), 'Hinds County');
  await close();
});

test('it joins the page as it came: nothing is made anew, and the focus stays', async () => {
  const { page, seen, close } = await visit('/measure/arrests/');
  await isReady(page, seen);
  const sort = page.locator('#data-table button[data-sort="figure"]').first();
  const before = await page.locator(row(HINDS)).elementHandle();
  await sort.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('#data-table th[aria-sort="descending"]:has([data-sort="figure"])');
  assert.equal(await sort.evaluate((button) => button === document.activeElement), true);
  assert.equal(await before.evaluate((row) => row.isConnected), true);
  await close();
});

test('a server that calls it anything but WebAssembly is believed by its bytes', async () => {
  const { page, seen, close } = await visit('/measure/arrests/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await isReady(page, seen);
  await page.click(link(HINDS));
  assert.match(await words(page, `${panel} h2`), /^Hinds County/);
  await close();
});

test('where it cannot come, no part of the page says another view than the rest, and counties lead to their pages', async () => {
  const { page, seen, close } = await visit('/measure/arrests/', (route) => route.abort());
  await isReady(page, seen);
  const [state, title] = [await words(page, panel), await page.title()];
  await page.click(link(HINDS));
  await page.waitForSelector('html[data-failed]', { state: 'attached' });
  assert.equal(await page.getByText('Filters are not available just now').isVisible(), true);
  assert.equal(await words(page, panel), state);
  assert.equal(await page.title(), title);
  assert.equal(await page.locator('#map [aria-current]').count(), 0);
  assert.equal(new URL(page.url()).search, '');
  assert.equal(await page.locator('.filters').isVisible(), false);
  assert.deepEqual(seen.errors, []);
  await page.click(link(HINDS));
  await page.waitForURL('**/county/hinds/**');
  await close();
});

test('a link to another view is not ready where it cannot come', async () => {
  const { page, close } = await visit('/measure/arrests/?county=hinds', (route) => route.abort());
  await page.waitForSelector('html[data-failed]', { state: 'attached' });
  assert.equal(await page.locator('html[data-pending], html[data-ready]').count(), 0);
  assert.equal(await words(page, `${panel} h2`), 'Mississippi');
  await close();
});
