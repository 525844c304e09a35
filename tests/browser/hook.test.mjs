// Does an edition's own script hear what the reader does, in the words that docs/embedding.md promises?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertOneOrigin, assertQuiet, edition, open } from './harness.mjs';
import { until } from './page.mjs';

const base = edition('synthetic');

/** What `data/synthetic/hook.js` has marked, in order. */
const marks = (page) => page.evaluate(() => performance.getEntriesByType('mark')
  .filter(({ name }) => name.startsWith('county-map ')).map(({ detail }) => detail));

test('a script of the edition hears that the map answers, of views, counties and buttons', async () => {
  const { page, seen, close } = await open({ base });
  const path = page.locator('#map path[data-geoid]').first();
  const geoid = await path.getAttribute('data-geoid');
  await path.click();
  const [ready, view, select] = await until(() => marks(page), (all) => all.length >= 3);
  assert.deepEqual(ready, { type: 'ready', view: '', county: null });
  assert.equal(view.type, 'view');
  assert.match(view.view, /^county=/);
  assert.equal(select.type, 'select');
  assert.equal(select.county.geoid, geoid);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const all = await until(() => marks(page), (now) => now.some(({ type }) => type === 'action'));
  assert.deepEqual(all.at(-1), { type: 'action', action: 'copy' });
  assertOneOrigin(seen, base);
  assertQuiet(seen);
  await close();
});

test('in a frame the host counts, and the script is not asked for', async () => {
  const { seen, close } = await open({ base, path: '/embed/' });
  assert.deepEqual(seen.requests.filter((url) => url.includes('hook')), []);
  await close();
});
