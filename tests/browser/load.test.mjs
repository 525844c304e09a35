// What does a page ask for while it loads?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elsewhere } from './elsewhere.mjs';
import { assertOneOrigin, assertQuiet, base, open } from './harness.mjs';
import { blank, until } from './page.mjs';

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

test('a page that breaks off shows what has come, and says that filters are not available', async () => {
  const html = await (await fetch(base)).text();
  const half = html.slice(0, html.indexOf('<div class="side">') + 2_000);
  const { page } = await blank();
  await page.goto(await elsewhere('', { files: { '/half/': ['text/html; charset=utf-8', half] } }) + '/half/');
  await until(() => page.locator('.notice-failed').isVisible(), Boolean);
  assert.ok(await page.locator('.side').isVisible());
});
