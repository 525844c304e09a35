// Lighthouse's audits of accessibility, best practices and search: all of them, on the pages that readers meet first.

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { FLAGS, base } from './harness.mjs';

const port = await new Promise((done) => {
  const server = createServer().listen(0, () => {
    const { port: free } = server.address();
    server.close(() => done(free));
  });
});
const args = [...FLAGS, `--remote-debugging-port=${port}`];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
after(() => browser.close());

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

for (const path of ['/', '/county/lafayette/', '/embed/']) {
  test(`${path} has 100 in each`, async () => {
    const { lhr } = await lighthouse(new URL(path, base).href, { port, logLevel: 'error', output: 'json', onlyCategories: CATEGORIES });
    assert.equal(lhr.runtimeError, undefined);
    const short = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score < 1);
    assert.deepEqual(short.map(({ id, title }) => `${id}: ${title}`), []);
    assert.deepEqual(CATEGORIES.map((id) => lhr.categories[id].score), [1, 1, 1]);
  });
}
