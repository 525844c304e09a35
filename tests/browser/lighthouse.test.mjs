// Lighthouse's audits of accessibility, best practices and search: all of them, on the pages that readers meet first.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import lighthouse from 'lighthouse';
import { audited } from './audited.mjs';
import { base } from './harness.mjs';

const { port, close } = await audited();
after(close);

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
