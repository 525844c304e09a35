// Is the page still readable when its program or its data cannot be had?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base } from './harness.mjs';
import { ADAMS, LAFAYETTE, blank, drawn, legend, map, shape, table, words } from './page.mjs';

const spoilt = (html) => html.replace(/(<script type="application\/json" id="dataset">)[^]*?(<\/script>)/, '$1{"edition":{}$2');
const emptied = (html) => html.replace(/(<script type="application\/json" id="dataset">)[^]*?(<\/script>)/, '$1{}$2');
const absent = (html) => html.replace('id="dataset"', 'id="elsewhere"');
const noWasm = (route) => route.fulfill({ contentType: 'application/wasm', headers: { 'access-control-allow-origin': '*' }, body: 'no' });

async function rewritten(route, change) {
  const response = await route.fetch();
  const body = await response.text();
  assert.notEqual(change(body), body, 'there was nothing to spoil');
  await route.fulfill({ response, body: change(body) });
}

const isDocument = (url) => url.pathname === '/';

const FAILURES = {
  'the WebAssembly cannot be had': [/\.wasm$/, (route) => route.abort()],
  'the WebAssembly is not there': [/\.wasm$/, (route) => route.fulfill({ status: 404, body: '' })],
  'the WebAssembly is no WebAssembly': [/\.wasm$/, noWasm],
  'the program cannot be had': [/assets\/app\.\w+\.js$/, (route) => route.abort()],
  'the data is cut short': [isDocument, (route) => rewritten(route, spoilt)],
  'the data is empty': [isDocument, (route) => rewritten(route, emptied)],
  'the data is absent': [isDocument, (route) => rewritten(route, absent)],
};

async function failed([what, how], path) {
  const opened = await blank();
  await opened.page.route(what, how);
  await opened.page.goto(new URL(path, base).href);
  await opened.page.waitForSelector('html[data-failed]', { state: 'attached' });
  await drawn(opened.page);
  return opened;
}

for (const [name, failure] of Object.entries(FAILURES)) {
  test(`where ${name}, the page says so and stays readable`, async () => {
    const { page, seen, close } = await failed(failure, '/?measure=arrests&county=adams');
    assert.equal(await page.locator('html[data-pending], html[data-ready]').count(), 0);
    assert.equal(await page.getByText('Filters are not available just now').isVisible(), true);
    assert.equal(await page.getByText('view of this link').isVisible(), false);
    for (const selector of ['h1', '#summary', '#county-panel', '#data-table', '#map']) {
      assert.equal(await page.locator(selector).isVisible(), true, selector);
    }
    assert.match(await words(page, '#summary'), /Adams 2,051 and Lafayette 56 removals/);
    assert.equal((await map(page)).length, 82);
    assert.equal((await table(page)).rows.length, 82);
    assert.ok((await legend(page)).length > 2);
    const fill = (geoid) => page.$eval(shape(geoid), (path) => getComputedStyle(path).fill);
    assert.notEqual(await fill(ADAMS), await fill(LAFAYETTE));
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test('controls that cannot work are not offered, and a county still leads to its page', async () => {
  const { page, close } = await failed(FAILURES['the WebAssembly cannot be had'], '/');
  assert.equal(await page.locator('#find').isVisible(), false);
  assert.equal(await page.getByRole('button', { name: 'Copy link' }).isVisible(), false);
  await page.locator(`#map a:has(path[data-geoid="${LAFAYETTE}"])`).press('Enter');
  await page.waitForURL('**/county/lafayette/');
  await close();
});
