// What does a page ask for while it loads?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { server } from './elsewhere.mjs';
import { assertOneOrigin, assertQuiet, base, open } from './harness.mjs';
import { blank, drawn, until } from './page.mjs';

/** What `cargo xtask size` weighs: the page and what its links, scripts and pictures name. */
async function weighed(page) {
  const named = await page.evaluate(() => {
    const followed = 'link:is([rel~=stylesheet], [rel~=modulepreload], [rel~=preload], [rel~=icon]), script[src], img[src]';
    return [...document.querySelectorAll(followed)].map((element) => element.href || element.src);
  });
  return new Set([new URL('/', base).href, ...named]);
}

test('the page loads what is weighed and nothing else, from one origin, in silence', async () => {
  const { page, seen, close } = await open();
  const named = await weighed(page);
  assert.deepEqual(seen.requests.filter((url) => !named.has(url)), []);
  assert.equal(new Set(seen.requests).size, seen.requests.length, `asked twice: ${seen.requests}`);
  assertOneOrigin(seen);
  assertQuiet(seen);
  await close();
});

test('the first paint waits for the page alone', async () => {
  const { page, seen, close } = await open({ js: false });
  assert.equal(await page.locator('link[rel~=stylesheet], script[src]').count(), 0);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.board')).display), 'grid');
  // Chromium lists the script's preload as refused; nobody reads that, and the console stays silent.
  assert.deepEqual(seen.failures.filter((failure) => !/\.js csp$/.test(failure)), []);
  assert.deepEqual([...seen.messages, ...seen.errors], []);
  assertOneOrigin(seen);
  await close();
});

const BELOW = /<svg class="below">.*?<\/svg>/s;
const laidOut = (page) =>
  page.$$eval('#map path[data-geoid]', (shapes) => shapes.filter((shape) => shape.getClientRects().length > 0).length);
const isDrawn = (page) => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0);

/** The first page, of which what `rest` makes of the part behind the middle of the map comes when `more` is called. */
async function halved(rest = (html) => html) {
  const html = await (await fetch(base)).text();
  const middle = html.indexOf('<path id="c28083"');
  let more;
  const asked = new Promise((resolve) => (more = resolve));
  const origin = await server(async ({ url }, response) => {
    if (url !== '/') return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(html.slice(0, middle));
    await asked;
    response.end(rest(html.slice(middle)));
  });
  const { page } = await blank();
  await page.goto(origin, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelectorAll('#map path[data-geoid]').length > 30);
  await drawn(page);
  return { page, more };
}

test('the first frame has the whole map', async () => {
  const { page, more } = await halved();
  assert.deepEqual({ shapes: await laidOut(page), isDrawn: await isDrawn(page) }, { shapes: 0, isDrawn: false });
  more();
  await until(() => isDrawn(page), Boolean);
  assert.equal(await laidOut(page), 82);
});

test('without the style behind the map all is shown when the page is there', async () => {
  const { page, more } = await halved((html) => html.replace(BELOW, ''));
  more();
  await until(() => laidOut(page), (shapes) => shapes === 82);
});

test('a page that breaks off shows what has come, and says that filters are not available', async () => {
  const { page, more } = await halved(() => '');
  more();
  await until(() => laidOut(page), (shapes) => shapes > 30);
  assert.ok(await page.locator('.notice-failed').isVisible());
});
